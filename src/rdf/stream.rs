//! Writes graphs that arrive one by one to one file without holding them all: each becomes a sorted run.

use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::provenance::Provenance;
use super::run::Run;
use super::statements::Statements;
use super::syntax::{order, orders, write};
use super::write::statements;
use crate::graph::Graph;
use oxigraph::io::RdfFormat;
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
    pub fn new(syntaxes: &[RdfFormat], provenance: Provenance, memory: Option<usize>) -> Self {
        let orders = orders(syntaxes);
        let memory = memory.unwrap_or(MEMORY) / orders.len().max(1);
        let piece = PIECE.min(memory / 8);
        let runs = orders.into_iter().map(|order| (order, Mutex::new(Runs::new(order, memory))));
        Self { provenance, runs: runs.collect(), left: Mutex::default(), piece }
    }

    /// Adds the statements of `graph`; threads may call this concurrently.
    ///
    /// # Errors
    ///
    /// If the temporary file cannot be written.
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

    /// The statements of `graph`, for [`Self::put`].
    #[must_use]
    pub fn sorted(&self, graph: &Graph) -> Sorted {
        let statements = statements(graph, self.provenance, Statements::default());
        Sorted(self.runs.iter().map(|(order, _)| Run::of(&statements, *order)).collect())
    }

    /// What sorted statements depend on besides the graph.
    #[must_use]
    pub fn kind(&self) -> String {
        let orders: Vec<Order> = self.runs.iter().map(|(order, _)| *order).collect();
        format!("{:?} {orders:?}", self.provenance)
    }

    /// Adds statements that a stream of the same kind sorted; threads may call this concurrently.
    ///
    /// # Errors
    ///
    /// If the disk does not accept what exceeds the memory.
    pub fn put(&self, sorted: Sorted) -> io::Result<()> {
        for ((_, runs), run) in self.runs.iter().zip(sorted.0) {
            runs.lock().unwrap_or_else(PoisonError::into_inner).add(run)?;
        }
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
    pub fn write(&self, syntax: RdfFormat, out: &mut dyn Write) -> io::Result<()> {
        let left = std::mem::take(&mut *self.left.lock().unwrap_or_else(PoisonError::into_inner));
        left.iter().filter(|left| left.size() > 0).try_for_each(|left| self.settle(left))?;
        let Some((_, runs)) = self.runs.iter().find(|(sorted, _)| *sorted == order(syntax)) else {
            return Ok(());
        };
        write(&runs.lock().unwrap_or_else(PoisonError::into_inner), syntax, out)
    }
}

/// The statements of one graph, sorted in each order that is needed.
#[derive(Default)]
pub struct Sorted(pub(super) Vec<Run>);

impl Sorted {
    /// Adds the statements of a stream of N-Quads to `all`, including duplicates.
    ///
    /// # Errors
    ///
    /// If they were not made by us.
    pub fn add_to(&self, all: &mut Statements) -> io::Result<()> {
        self.0.iter().try_for_each(|run| run.add_to(all))
    }

    /// Appends the other sorted statements of the same graph; [`Self::pop`] removes them again.
    pub(crate) fn push(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Removes and returns the last run.
    pub(crate) fn pop(&mut self) -> Self {
        Self(self.0.pop().into_iter().collect())
    }

    /// Appends it to `bytes`.
    ///
    /// # Errors
    ///
    /// Never for what [`Stream::sorted`] made.
    pub fn copy(&self, bytes: &mut Vec<u8>) -> io::Result<()> {
        self.0.iter().try_for_each(|run| run.copy(bytes))
    }

    /// Reads what [`Self::copy`] wrote.
    ///
    /// # Errors
    ///
    /// If it is something else.
    pub fn read(mut bytes: &[u8]) -> io::Result<Self> {
        let mut runs = Vec::new();
        while !bytes.is_empty() {
            runs.push(Run::read(&mut bytes)?);
        }
        Ok(Self(runs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Node, NodeKind, Property, Value};
    use crate::iri::Iri;

    #[test]
    fn small_graphs_become_one_run() {
        let stream = Stream::new(&[RdfFormat::NQuads], Provenance::Full, None);
        let runs = |stream: &Stream| stream.runs[0].1.lock().expect("no thread failed").count();
        for at in 0..300 {
            let mut graph = Graph::new();
            graph.add(Node::new(
                NodeKind::Resource,
                Iri::parse(&format!("https://a.example/{at}")).expect("an IRI"),
            ));
            stream.add(&graph).expect("added");
        }
        assert_eq!(runs(&stream), 0);
        let mut text = Vec::new();
        stream.write(RdfFormat::NQuads, &mut text).expect("written");
        assert_eq!((runs(&stream), text.split(|byte| *byte == b'\n').count()), (1, 301));
    }

    #[test]
    fn more_runs_than_are_merged_at_once_are_one_file() {
        let one = |at: usize| {
            let name = Value::text(format!("{}", at % 7), None);
            let iri = Iri::parse(&format!("https://a.example/{}", at % 400)).unwrap();
            Node::new(NodeKind::Resource, iri).with(Property::Name, name)
        };
        for syntax in crate::rdf::SYNTAXES {
            let stream = Stream::new(&[syntax], Provenance::Full, Some(4000));
            let mut whole = Graph::new();
            for at in 0..1100 {
                let mut graph = Graph::new();
                graph.add(one(at));
                whole.merge(graph.clone());
                stream.add(&graph).expect("added");
            }
            let mut found = Vec::new();
            stream.write(syntax, &mut found).expect("written");
            let mut expected = Vec::new();
            crate::rdf::write_graph(&whole, Provenance::Full, syntax, &mut expected).expect("written");
            assert!(found == expected, "{}", crate::rdf::name(syntax));
        }
    }
}
