//! The store and its queries.

use super::dataset::Dataset as OnIndex;
use super::index::{Graphs, Index, Pattern};
use super::{answer::Answer, interrupt, limits, syntax};
use crate::rdf::Statements;
use crate::vocabulary::iris::{ID, PREFIXES, SECTIONS, TOPIC};
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad};
use oxigraph::sparql::{
    CancellationToken, PreparedSparqlQuery, QueryEvaluationError, QueryResults, SparqlEvaluator,
};
use spargebra::SparqlParser;
use std::sync::Arc;
use thiserror::Error;

/// Statements that can be queried.
#[derive(Clone)]
pub struct Store {
    inner: Inner,
}

#[derive(Clone)]
enum Inner {
    Memory(Arc<Index>),
    #[cfg(feature = "rocksdb")]
    Disk(oxigraph::store::Store),
}

/// Why a query has no answer.
#[derive(Debug, Error)]
pub enum QueryError {
    /// It is not valid SPARQL.
    #[error("{line}:{column}: {message}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// It is an update, and stores are read-only.
    #[error("this is an update: only queries are allowed")]
    Update,
    /// A graph of its dataset is not named by an absolute IRI.
    #[error("`{0}` is not an absolute IRI, so it cannot name a graph")]
    Graph(String),
    /// Its answer has more rows than the caller allows.
    #[error("the answer is too large: add a LIMIT")]
    TooMany,
    /// Its evaluation was stopped from outside.
    #[error("the query was stopped")]
    Cancelled,
    /// Its evaluation failed.
    #[error("the query failed: {0}")]
    Evaluation(QueryEvaluationError),
    /// The answer could not be written.
    #[error("the answer cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

/// The error that ends an iterator of rows when there are too many.
#[derive(Debug, Error)]
#[error("too many rows")]
pub(super) struct TooMany;

/// The graphs that a query sees, instead of those that it names itself (SPARQL 1.1 Protocol, section 2.1.4).
///
/// If both are empty, the query sees all graphs, with their union as the default graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dataset {
    /// The IRIs of the graphs whose union is the default graph.
    pub default: Vec<String>,
    /// The IRIs of the named graphs.
    pub named: Vec<String>,
}

impl Dataset {
    fn is_given(&self) -> bool {
        !self.default.is_empty() || !self.named.is_empty()
    }
}

fn graph_iris(texts: &[String]) -> Result<Vec<NamedNode>, QueryError> {
    texts.iter().map(|text| NamedNode::new(text).map_err(|_| QueryError::Graph(text.clone()))).collect()
}

impl From<QueryEvaluationError> for QueryError {
    fn from(error: QueryEvaluationError) -> Self {
        match error {
            QueryEvaluationError::Cancelled => Self::Cancelled,
            QueryEvaluationError::Unexpected(inner) if inner.is::<TooMany>() => Self::TooMany,
            error => Self::Evaluation(error),
        }
    }
}

impl Store {
    /// A store in memory.
    #[must_use]
    pub fn new(statements: Statements) -> Self {
        Self { inner: Inner::Memory(Arc::new(Index::new(statements))) }
    }

    /// A store of `quads` in memory.
    #[must_use]
    pub fn of_quads(quads: &[Quad]) -> Self {
        Self::new(Statements::of_quads(quads))
    }

    /// A store on disk that is already open.
    #[cfg(feature = "rocksdb")]
    pub(super) fn of(inner: oxigraph::store::Store) -> Self {
        Self { inner: Inner::Disk(inner) }
    }

    /// The number of statements.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.inner {
            Inner::Memory(index) => index.len(),
            #[cfg(feature = "rocksdb")]
            Inner::Disk(store) => store.len().unwrap_or(0),
        }
    }

    /// Whether there is no statement.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The statements with the given parts, in all graphs unless one is named.
    pub fn quads(
        &self,
        subject: Option<NamedNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<NamedNodeRef<'_>>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> Box<dyn Iterator<Item = Quad> + '_> {
        match &self.inner {
            Inner::Memory(index) => {
                let id = |node: Option<NamedNodeRef<'_>>| match node {
                    Some(node) => index.id(&node.to_string()).map(Some),
                    None => Some(None),
                };
                let (Some(subject), Some(predicate), Some(object), Some(graph)) =
                    (id(subject), id(predicate), id(object), id(graph))
                else {
                    return Box::new(std::iter::empty());
                };
                let graphs = graph.map_or(Graphs::All, Graphs::One);
                let pattern = Pattern { parts: [subject, predicate, object], graphs };
                Box::new(index.matches(pattern).map(|quad| index.quad(quad)))
            }
            #[cfg(feature = "rocksdb")]
            Inner::Disk(store) => {
                let quads = store.quads_for_pattern(
                    subject.map(Into::into),
                    predicate,
                    object.map(Into::into),
                    graph.map(Into::into),
                );
                Box::new(quads.flatten())
            }
        }
    }

    /// The answer to a SPARQL 1.1 query, in which our own prefixes are predefined.
    ///
    /// The default graph is the union of all graphs, unless the query names its own with `FROM`.
    ///
    /// # Errors
    ///
    /// If it is not valid SPARQL, or uses a feature that the store lacks.
    pub fn query(&self, sparql: &str) -> Result<Answer, QueryError> {
        self.query_until(sparql, CancellationToken::new())
    }

    /// Like [`Self::query`], until `token` is cancelled; this is only checked when the store is read.
    ///
    /// # Errors
    ///
    /// If it is not valid SPARQL, or uses a feature that the store lacks.
    pub fn query_until(&self, sparql: &str, token: CancellationToken) -> Result<Answer, QueryError> {
        self.query_on(sparql, &Dataset::default(), token)
    }

    /// Like [`Self::query_until`], over the graphs of `dataset`.
    ///
    /// # Errors
    ///
    /// As there, and if a graph of the dataset is not named by an IRI.
    pub fn query_on(
        &self,
        sparql: &str,
        dataset: &Dataset,
        token: CancellationToken,
    ) -> Result<Answer, QueryError> {
        let mut query = prepare(sparql, token)?;
        if dataset.is_given() {
            let default = graph_iris(&dataset.default)?.into_iter().map(GraphName::from).collect();
            let named = graph_iris(&dataset.named)?.into_iter().map(NamedOrBlankNode::from).collect();
            query.dataset_mut().set_default_graph(default);
            query.dataset_mut().set_available_named_graphs(named);
        } else if query.dataset().is_default_dataset() {
            query.dataset_mut().set_default_graph_as_union();
        }
        interrupt::caught(|| Ok(answer(self.execute(query)?)))
    }

    fn execute(&self, query: PreparedSparqlQuery) -> Result<QueryResults<'static>, QueryEvaluationError> {
        match &self.inner {
            Inner::Memory(index) => query.on_queryable_dataset(OnIndex(Arc::clone(index))).execute(),
            #[cfg(feature = "rocksdb")]
            Inner::Disk(store) => query.on_store(store).execute(),
        }
    }
}

fn answer(results: QueryResults<'static>) -> Answer {
    match results {
        QueryResults::Solutions(solutions) => Answer::Solutions(solutions),
        QueryResults::Boolean(truth) => Answer::Boolean(truth),
        QueryResults::Graph(triples) => Answer::Graph(triples),
    }
}

fn prepare(sparql: &str, token: CancellationToken) -> Result<PreparedSparqlQuery, QueryError> {
    limits::sparql(sparql).map_err(|found| {
        let (line, column) = syntax::line_and_column(sparql, found.at);
        QueryError::Syntax { line, column, message: found.what }
    })?;
    let query = parser().parse_query(sparql).map_err(|error| {
        if is_update(sparql) { QueryError::Update } else { syntax::error(sparql, &error.to_string()) }
    })?;
    let (name, function) = interrupt::function(token.clone());
    let evaluator =
        SparqlEvaluator::new().with_cancellation_token(token).with_custom_function(name, function);
    Ok(evaluator.for_query(interrupt::guarded(query)))
}

/// The answer of Oxigraph alone, for comparison.
#[cfg(test)]
pub(super) fn tests_plain(store: &Store, sparql: &str) -> Answer {
    let query = parser().parse_query(sparql).expect("SPARQL");
    let mut query = SparqlEvaluator::new().for_query(query);
    query.dataset_mut().set_default_graph_as_union();
    answer(store.execute(query).expect("answers"))
}

fn is_update(sparql: &str) -> bool {
    // White space and comments alone are also an update, an empty one.
    parser().parse_update(sparql).is_ok() && parser().parse_query(&format!("{sparql}\nASK {{}}")).is_err()
}

/// Additional prefixes, from JSON-LD and the ontology.
const FURTHER_PREFIXES: &[(&str, &str)] = &[
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("topic", TOPIC),
    ("wd", "http://www.wikidata.org/entity/"),
];

/// A parser with our prefixes.
pub(super) fn parser() -> SparqlParser {
    let terms =
        PREFIXES.iter().chain(FURTHER_PREFIXES).map(|(name, namespace)| (*name, (*namespace).to_owned()));
    let data = SECTIONS.iter().map(|section| (*section, format!("{ID}{section}/")));
    terms.chain(data).fold(SparqlParser::new(), |parser, (name, namespace)| {
        parser.with_prefix(name, namespace).expect("our namespaces are IRIs, as every test of this shows")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    fn sample_store() -> Store {
        Store::of_quads(&crate::rdf::quads(&sample::graph()))
    }

    #[test]
    fn the_default_graph_is_the_union() {
        let store = sample_store();
        let Ok(Answer::Boolean(truth)) = store.query(
            "ASK { ?mention schema:item ?resource . ?resource lg:kind kind:repository ; dcterms:subject ?topic }",
        ) else {
            panic!("no boolean")
        };
        assert!(truth);
        let from = "SELECT * FROM <https://w3id.org/listgraph/id/list/sample> { ?s lg:kind ?kind }";
        assert!(store.query(from).expect("answers").table().expect("table").rows.is_empty());
    }

    #[test]
    fn a_cancelled_query_stops() {
        let token = CancellationToken::new();
        token.cancel();
        let answer = sample_store().query_until("SELECT * { ?a ?b ?c . ?d ?e ?f }", token);
        let result = answer.and_then(Answer::table);
        assert!(matches!(result, Err(QueryError::Cancelled)));
    }
}
