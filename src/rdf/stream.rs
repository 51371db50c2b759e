//! Graphs that come one by one and leave as one file, without being held: each becomes a sorted run.

use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::run::Run;
use super::statements::Statements;
use super::syntax::{Syntax, write};
use super::write::{Provenance, statements};
use crate::graph::Graph;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

/// Takes graphs whose union is to be written as RDF, in one or several syntaxes.
pub struct Stream {
    provenance: Provenance,
    /// The runs of each order that a syntax wants.
    runs: Vec<(Order, Mutex<Runs>)>,
    /// What earlier graphs left of their statements: memory that need not be asked for again.
    left: Mutex<Vec<Statements>>,
}

impl Stream {
    /// Nothing yet. Of what comes, about `memory` bytes are kept in memory, and the rest on disk.
    #[must_use]
    pub fn new(syntaxes: &[Syntax], provenance: Provenance, memory: Option<usize>) -> Self {
        let mut orders: Vec<Order> = Vec::new();
        for order in syntaxes.iter().map(|syntax| syntax.order()) {
            if !orders.contains(&order) {
                orders.push(order);
            }
        }
        let memory = memory.unwrap_or(MEMORY) / orders.len().max(1);
        let runs = orders.into_iter().map(|order| (order, Mutex::new(Runs::new(order, memory))));
        Self { provenance, runs: runs.collect(), left: Mutex::default() }
    }

    /// Adds what `graph` says; threads may do so at once.
    ///
    /// # Errors
    ///
    /// When the disk does not take what memory does not hold.
    pub fn add(&self, graph: &Graph) -> io::Result<()> {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let statements = statements(graph, self.provenance, left.unwrap_or_default());
        for (order, runs) in &self.runs {
            let run = Run::of(&statements, *order);
            runs.lock().unwrap_or_else(PoisonError::into_inner).add(run)?;
        }
        self.left.lock().unwrap_or_else(PoisonError::into_inner).push(statements.emptied());
        Ok(())
    }

    /// Writes all that was added in `syntax`, which is one of those that were named at the start.
    ///
    /// # Errors
    ///
    /// When `out` does not take it.
    pub fn write(&self, syntax: Syntax, out: &mut dyn Write) -> io::Result<()> {
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
