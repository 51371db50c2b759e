//! Contents under keys, sorted in runs like statements: the key is the subject, each content an object.

use super::interner::NONE;
use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::run::Run;
use super::statements::Statements;
use std::io;
use std::sync::{Mutex, PoisonError};

/// Collects contents under keys, and gives them back in the order of the keys.
pub(crate) struct Keyed {
    runs: Mutex<Runs>,
    /// Small additions that wait for others to become a run with.
    left: Mutex<Vec<Statements>>,
    /// The size from which they become a run.
    piece: usize,
}

/// The most bytes that wait to become a run.
const PIECE: usize = 4 << 20;

/// The next key, and its different contents in order.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&str, &mut dyn Iterator<Item = &str>) -> io::Result<()>;

impl Keyed {
    /// Nothing yet. About `memory` bytes are kept in memory, the rest on disk.
    pub(crate) fn new(memory: Option<usize>) -> Self {
        let memory = memory.unwrap_or(MEMORY);
        let runs = Mutex::new(Runs::new(Order::Quads, memory));
        Self { runs, left: Mutex::default(), piece: PIECE.min(memory / 8) }
    }

    /// Adds what `fill` passes on; threads may call this concurrently.
    pub(crate) fn add(&self, fill: &mut dyn FnMut(&mut dyn FnMut(&str, &str))) -> io::Result<()> {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut statements = left.unwrap_or_default();
        fill(&mut |key, content| {
            let (key, content) = (statements.terms.text(key), statements.terms.text(content));
            statements.quads.push([key, NONE, content, NONE]);
        });
        if statements.size() >= self.piece {
            self.settle(&statements)?;
            statements = statements.emptied();
        }
        self.left.lock().unwrap_or_else(PoisonError::into_inner).push(statements);
        Ok(())
    }

    fn settle(&self, statements: &Statements) -> io::Result<()> {
        let run = Run::of(statements, Order::Quads);
        self.runs.lock().unwrap_or_else(PoisonError::into_inner).add(run)
    }

    /// Visits each key once.
    pub(crate) fn each(&self, visit: Visit<'_>) -> io::Result<()> {
        let left = std::mem::take(&mut *self.left.lock().unwrap_or_else(PoisonError::into_inner));
        left.iter().filter(|left| left.size() > 0).try_for_each(|left| self.settle(left))?;
        let runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        runs.each(&mut |group| {
            visit(group.subject, &mut group.statements.iter().map(|statement| statement.object))
        })
    }
}
