//! Converts a graph file that we wrote to another syntax, statement by statement.

use super::lines;
use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::placing::Placing;
use super::provenance::Provenance;
use super::run::Run;
use super::statements::Statements;
use super::syntax::{order, orders, write};
use oxigraph::io::RdfFormat;
use oxigraph::model::Quad;
use std::io::{self, Write};

/// Collects the statements of a file that can be converted without building its graph.
pub struct Conversion {
    provenance: Provenance,
    orders: Vec<(Order, Runs)>,
    open: Statements,
    placing: Placing,
    piece: usize,
    count: usize,
}

/// The most bytes of statements that are sorted at once.
const PIECE: usize = 4 << 20;

impl Conversion {
    /// Whether `syntax` can be written. TriG cannot: it is sorted by graph, and graphs are only known at the end.
    #[must_use]
    pub fn writes(syntax: RdfFormat) -> bool {
        order(syntax) != Order::Graphs
    }

    /// An empty conversion. About `memory` bytes are kept in memory, the rest on disk.
    #[must_use]
    pub fn new(syntaxes: &[RdfFormat], provenance: Provenance, memory: Option<usize>) -> Self {
        let orders = orders(syntaxes);
        let memory = memory.unwrap_or(MEMORY) / orders.len().max(1);
        let orders = orders.into_iter().map(|order| (order, Runs::new(order, memory))).collect();
        let (open, placing) = (Statements::default(), Placing::default());
        Self { provenance, orders, open, placing, piece: PIECE.min(memory / 2), count: 0 }
    }

    /// Adds a statement; returns whether the file can still be converted without its graph.
    ///
    /// # Errors
    ///
    /// If the disk does not accept what exceeds the memory.
    pub fn add(&mut self, quad: &Quad) -> io::Result<bool> {
        if !self.placing.note(quad) {
            return Ok(false);
        }
        let numbers = self.open.terms.quad(quad);
        self.open.quads.push(numbers);
        self.count += 1;
        if self.open.size() >= self.piece { self.settle().map(|()| true) } else { Ok(true) }
    }

    fn settle(&mut self) -> io::Result<()> {
        for (order, runs) in &mut self.orders {
            runs.add(Run::of(&self.open, *order))?;
        }
        self.open = std::mem::take(&mut self.open).emptied();
        Ok(())
    }

    /// Once all statements are added: whether they are exactly what we would write for their graph.
    ///
    /// # Errors
    ///
    /// As for [`Self::add`].
    pub fn is_complete(&mut self) -> io::Result<bool> {
        if !self.placing.is_complete(self.provenance) {
            return Ok(false);
        }
        if !self.open.quads.is_empty() {
            self.settle()?;
        }
        Ok(true)
    }

    /// How many statements and lists there are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.count, self.placing.lists())
    }

    /// Writes all statements in `syntax`, one of those given to [`Self::new`].
    ///
    /// # Errors
    ///
    /// If writing to `out` fails.
    pub fn write(&self, syntax: RdfFormat, out: &mut dyn Write) -> io::Result<()> {
        let Some((_, runs)) = self.orders.iter().find(|(sorted, _)| *sorted == order(syntax)) else {
            return Ok(());
        };
        match syntax {
            RdfFormat::NQuads if !self.placing.has_graphs() => lines::placed(runs, &self.placing, out),
            _ => write(runs, syntax, out),
        }
    }
}
