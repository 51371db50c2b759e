//! SPARQL over an [`Index`], without a copy of the graph in a database.

use super::index::{Graphs, Index, Pattern};
use crate::rdf::{Id, NONE, Numbers};
use oxigraph::model::Term;
use spareval::{InternalQuad, QueryableDataset};
use std::convert::Infallible;
use std::sync::Arc;

/// The dataset that a query is evaluated on.
#[derive(Clone)]
pub(super) struct Dataset(pub(super) Arc<Index>);

/// A term in a query.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Known {
    /// One of the index.
    Here(Id),
    /// One that occurs in no statement.
    Elsewhere(Arc<Term>),
}

impl Known {
    fn id(&self) -> Option<Id> {
        match self {
            Self::Here(id) => Some(*id),
            Self::Elsewhere(_) => None,
        }
    }
}

fn row([subject, predicate, object, graph]: Numbers) -> InternalQuad<Known> {
    InternalQuad {
        subject: Known::Here(subject),
        predicate: Known::Here(predicate),
        object: Known::Here(object),
        graph_name: (graph != NONE).then_some(Known::Here(graph)),
    }
}

impl QueryableDataset<'static> for Dataset {
    type InternalTerm = Known;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Known>,
        predicate: Option<&Known>,
        object: Option<&Known>,
        graph_name: Option<Option<&Known>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Known>, Infallible>> + use<> {
        let parts = [subject, predicate, object];
        let graphs = match graph_name {
            // As in Oxigraph's own store: the evaluator excludes the default graph where necessary.
            None => Some(Graphs::All),
            Some(None) => Some(Graphs::One(NONE)),
            Some(Some(graph)) => graph.id().map(Graphs::One),
        };
        let is_here = parts.iter().flatten().all(|term| term.id().is_some());
        let pattern = graphs.filter(|_| is_here).map(|graphs| {
            let parts = parts.map(|term| term.and_then(Known::id));
            Pattern { parts, graphs }
        });
        pattern.map(|pattern| self.0.matches(pattern)).into_iter().flatten().map(|quad| Ok(row(quad)))
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Known, Infallible>> + use<> {
        self.0.graphs().to_vec().into_iter().map(|id| Ok(Known::Here(id)))
    }

    fn contains_internal_graph_name(&self, graph_name: &Known) -> Result<bool, Infallible> {
        Ok(graph_name.id().is_some_and(|id| self.0.graphs().binary_search(&id).is_ok()))
    }

    fn internalize_term(&self, term: Term) -> Result<Known, Infallible> {
        Ok(match self.0.id(&term.to_string()) {
            Some(id) => Known::Here(id),
            None => Known::Elsewhere(Arc::new(term)),
        })
    }

    fn externalize_term(&self, term: Known) -> Result<Term, Infallible> {
        Ok(match term {
            Known::Here(id) => self.0.term(id),
            Known::Elsewhere(term) => Arc::unwrap_or_clone(term),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::graph::sample;
    use crate::store::{Answer, Store, questions};
    use oxigraph::sparql::{QueryResults, SparqlEvaluator};

    /// The answer of Oxigraph's own store, as sorted rows.
    fn theirs(store: &oxigraph::store::Store, sparql: &str) -> Vec<Vec<String>> {
        let query = crate::store::query::parser().parse_query(sparql).expect("SPARQL");
        let mut query = SparqlEvaluator::new().for_query(query);
        query.dataset_mut().set_default_graph_as_union();
        let answer = match query.on_store(store).execute().expect("answers") {
            QueryResults::Solutions(rows) => Answer::Solutions(rows),
            QueryResults::Boolean(truth) => Answer::Boolean(truth),
            QueryResults::Graph(triples) => Answer::Graph(triples),
        };
        sorted(answer)
    }

    fn sorted(answer: Answer) -> Vec<Vec<String>> {
        let mut rows = answer.table_of(ToString::to_string).expect("rows").rows;
        rows.sort();
        rows
    }

    #[test]
    fn answers_are_those_of_oxigraphs_own_store() {
        let quads = crate::rdf::quads(&sample::graph());
        let (ours, store) = (Store::of_quads(&quads), oxigraph::store::Store::new().expect("memory"));
        let mut loader = store.bulk_loader();
        loader.load_quads(quads).expect("loads");
        loader.commit().expect("loads");
        let more = [
            "SELECT * { ?s ?p ?o }",
            "SELECT ?g ?s { GRAPH ?g { ?s a ?class } }",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
            "SELECT ?o (SUM(?line) AS ?n) { ?o lg:line ?line } GROUP BY ?o",
            "SELECT * { ?s lg:line ?line FILTER(?line > 1 && ?line * 2 < 9) BIND(?line + 1 AS ?next) }",
            "SELECT * { ?a ?p ?s . ?s ?q \"none such\" }",
            "SELECT * { VALUES ?x { <x:unknown> 1 \"a\"@en } OPTIONAL { ?s ?p ?x } }",
            "SELECT ?s { ?s skos:broader+ ?above }",
            "SELECT ?s { ?s !a ?o } ",
            "SELECT * { ?s schema:name ?n MINUS { ?s a lg:List } FILTER(LANG(?n) = \"zh\") }",
            "CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }",
            "DESCRIBE ?s { ?s a lg:List }",
            "ASK { GRAPH <x:none> { ?s ?p ?o } }",
        ];
        for sparql in questions().iter().map(|question| question.sparql).chain(more) {
            assert_eq!(sorted(ours.query(sparql).expect("answers")), theirs(&store, sparql), "{sparql}");
        }
    }
}
