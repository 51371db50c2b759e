//! The statements of a graph as numbers, not yet sorted.

use super::interner::{Id, Interner, NONE, Numbers, iri_of, parsed};
use super::run::Run;
use super::stream::Sorted;
use super::write::{Provenance, statements};
use crate::graph::Graph;
use oxigraph::model::{BlankNode, GraphName, NamedNode, NamedOrBlankNode, Quad};
use std::io;

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

    /// Those of `graph`.
    #[must_use]
    pub fn of(graph: &Graph, provenance: Provenance) -> Self {
        statements(graph, provenance, Self::default())
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

    /// Adds those of a stream of N-Quads; duplicates are kept.
    ///
    /// # Errors
    ///
    /// If they were not made by us.
    pub fn add_sorted(&mut self, sorted: &Sorted) -> io::Result<()> {
        sorted.0.iter().try_for_each(|run| self.add_run(run))
    }

    fn add_run(&mut self, run: &Run) -> io::Result<()> {
        let names = run.names();
        let names: Vec<Id> =
            names.iter().map(|name| if name.is_empty() { NONE } else { self.terms.text(name) }).collect();
        let mut cursor = run.cursor();
        while cursor.advance()? {
            let subject = self.terms.text(cursor.subject());
            cursor.each(&mut |predicate, object, graph| {
                let object = self.terms.text(object);
                self.quads.push([subject, names[predicate], object, names[graph]]);
            })?;
        }
        Ok(())
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
