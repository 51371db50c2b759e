//! Writes graphs that arrive one by one to one file without holding them all: each becomes a sorted run.

use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::provenance::Provenance;
use super::run::Run;
use super::statements::Statements;
use super::syntax::{Syntax, write};
use super::write::statements;
use crate::graph::Graph;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

/// Collects graphs whose union is written as RDF, in one or more syntaxes.
pub struct Stream {
    provenance: Provenance,
    /// The runs for each sort order that a syntax needs.
    runs: Vec<(Order, Mutex<Runs>)>,
    /// Statements of small graphs that wait for others to become a run with, or emptied ones whose memory is reused.
    left: Mutex<Vec<Statements>>,
    /// The size from which statements become a run.
    piece: usize,
}

/// The most bytes of statements that wait to become a run.
const PIECE: usize = 4 << 20;

impl Stream {
    /// An empty stream. About `memory` bytes are kept in memory, the rest on disk.
    #[must_use]
    pub fn new(syntaxes: &[Syntax], provenance: Provenance, memory: Option<usize>) -> Self {
        let mut orders: Vec<Order> = Vec::new();
        for order in syntaxes.iter().map(|syntax| syntax.order()) {
            if !orders.contains(&order) {
                orders.push(order);
            }
        }
        let memory = memory.unwrap_or(MEMORY) / orders.len().max(1);
        let piece = PIECE.min(memory / 8);
        let runs = orders.into_iter().map(|order| (order, Mutex::new(Runs::new(order, memory))));
        Self { provenance, runs: runs.collect(), left: Mutex::default(), piece }
    }

    /// Adds the statements of `graph`; threads may call this concurrently.
    ///
    /// # Errors
    ///
    /// If the disk does not accept what exceeds the memory.
    pub fn add(&self, graph: &Graph) -> io::Result<()> {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut statements = statements(graph, self.provenance, left.unwrap_or_default());
        if statements.size() >= self.piece {
            self.settle(&statements)?;
            statements = statements.emptied();
        }
        self.left.lock().unwrap_or_else(PoisonError::into_inner).push(statements);
        Ok(())
    }

    /// Makes a run of `statements`.
    fn settle(&self, statements: &Statements) -> io::Result<()> {
        self.runs.iter().try_for_each(|(order, runs)| {
            let run = Run::of(statements, *order);
            runs.lock().unwrap_or_else(PoisonError::into_inner).add(run)
        })
    }

    /// Writes everything added so far in `syntax`, which must be one of those given to [`Self::new`].
    ///
    /// # Errors
    ///
    /// If writing to `out` fails.
    pub fn write(&self, syntax: Syntax, out: &mut dyn Write) -> io::Result<()> {
        let left = std::mem::take(&mut *self.left.lock().unwrap_or_else(PoisonError::into_inner));
        left.iter().filter(|left| left.size() > 0).try_for_each(|left| self.settle(left))?;
        let Some((_, runs)) = self.runs.iter().find(|(order, _)| *order == syntax.order()) else {
            return Ok(());
        };
        write(&runs.lock().unwrap_or_else(PoisonError::into_inner), syntax, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Node, NodeKind, Property, Value};
    use crate::iri::Iri;

    #[test]
    fn small_graphs_become_one_run() {
        let stream = Stream::new(&[Syntax::NQuads], Provenance::Full, None);
        let runs = |stream: &Stream| stream.runs[0].1.lock().expect("no thread failed").count();
        for at in 0..300 {
            let mut graph = Graph::new();
            graph.add(Node::new(NodeKind::Resource, Iri::new(&format!("https://a.example/{at}"))));
            stream.add(&graph).expect("added");
        }
        assert_eq!(runs(&stream), 0);
        let mut text = Vec::new();
        stream.write(Syntax::NQuads, &mut text).expect("written");
        assert_eq!((runs(&stream), text.split(|byte| *byte == b'\n').count()), (1, 301));
    }

    #[test]
    fn more_runs_than_are_merged_at_once_are_one_file() {
        let one = |at: usize| {
            let name = Value::text(format!("{}", at % 7), None);
            let iri = Iri::new(&format!("https://a.example/{}", at % 400));
            Node::new(NodeKind::Resource, iri).with(Property::Name, name)
        };
        for syntax in Syntax::ALL {
            let stream = Stream::new(&[*syntax], Provenance::Full, Some(4000));
            let mut whole = Graph::new();
            for at in 0..900 {
                let mut graph = Graph::new();
                graph.add(one(at));
                whole.merge(graph.clone());
                stream.add(&graph).expect("added");
            }
            let mut found = Vec::new();
            stream.write(*syntax, &mut found).expect("written");
            let mut expected = Vec::new();
            crate::rdf::write_graph(&whole, Provenance::Full, *syntax, &mut expected).expect("written");
            assert!(found == expected, "{}", syntax.name());
        }
    }
}
