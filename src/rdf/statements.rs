//! The statements of a graph as numbers, not yet sorted.

use super::interner::{Id, Interner, NONE, Numbers, iri_of, parsed};
use oxigraph::model::{BlankNode, GraphName, NamedNode, NamedOrBlankNode, Quad};

/// Statements, and the terms in them.
#[derive(Default)]
pub struct Statements {
    pub(crate) terms: Interner,
    pub(crate) quads: Vec<Numbers>,
}

impl Statements {
    /// The same without statements and terms; the memory is kept.
    pub(super) fn emptied(mut self) -> Self {
        self.terms.empty();
        self.quads.clear();
        self
    }

    /// About how many bytes they take; 0 if there are none.
    pub(super) fn size(&self) -> usize {
        self.terms.size() + self.quads.len() * size_of::<Numbers>()
    }

    /// Adds others; duplicates are kept.
    pub fn add(&mut self, others: &Self) {
        let mut numbers: Vec<Id> = Vec::with_capacity(others.terms.len());
        numbers.push(NONE);
        for id in 1..others.terms.len() {
            // There are fewer terms than numbers.
            let text = others.terms.get(Id::try_from(id).unwrap_or(Id::MAX));
            numbers.push(self.terms.text(text));
        }
        self.quads.extend(others.quads.iter().map(|quad| quad.map(|id| numbers[id as usize])));
    }

    /// Statements from elsewhere.
    #[must_use]
    pub fn of_quads<'q>(quads: impl IntoIterator<Item = &'q Quad>) -> Self {
        let mut statements = Self::default();
        for quad in quads {
            let numbers = statements.terms.quad(quad);
            statements.quads.push(numbers);
        }
        statements
    }

    /// Converts to Oxigraph quads, in the order of `numbers`.
    pub(super) fn to_quads(&self, numbers: impl Iterator<Item = Numbers>) -> Vec<Quad> {
        let quad = |[subject, predicate, object, graph]: Numbers| {
            let predicate = NamedNode::new_unchecked(iri_of(self.terms.get(predicate)).unwrap_or_default());
            let graph = match graph {
                NONE => GraphName::DefaultGraph,
                graph => subject_of(self.terms.get(graph)).into(),
            };
            Quad::new(subject_of(self.terms.get(subject)), predicate, parsed(self.terms.get(object)), graph)
        };
        numbers.map(quad).collect()
    }
}

/// An IRI or a blank node.
pub(super) fn subject_of(term: &str) -> NamedOrBlankNode {
    match iri_of(term) {
        Some(iri) => NamedNode::new_unchecked(iri).into(),
        None => BlankNode::new_unchecked(term.trim_start_matches("_:")).into(),
    }
}
