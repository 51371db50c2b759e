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
    /// One that no statement has.
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
            // As Oxigraph's own store: the evaluator leaves out the default graph where it is not wanted.
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
