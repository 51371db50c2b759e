//! Contents under keys, sorted in runs like statements: the key is the subject, each content an object.

use super::interner::NONE;
use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::run::Run;
use super::statements::Statements;
use super::stream::Sorted;
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

/// Passes keys and contents on.
type Fill<'f> = &'f mut dyn FnMut(&mut dyn FnMut(&str, &str));

/// The next key, and its distinct contents in order.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&str, &mut dyn Iterator<Item = &str>) -> io::Result<()>;

impl Keyed {
    /// An empty collection. About `memory` bytes are kept in memory, the rest on disk.
    pub(crate) fn new(memory: Option<usize>) -> Self {
        let memory = memory.unwrap_or(MEMORY);
        let runs = Mutex::new(Runs::new(Order::Quads, memory));
        Self { runs, left: Mutex::default(), piece: PIECE.min(memory / 8) }
    }

    /// Adds what `fill` passes on; threads may call this concurrently.
    pub(crate) fn add(&self, fill: Fill<'_>) -> io::Result<()> {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut statements = left.unwrap_or_default();
        filled(&mut statements, fill);
        if statements.size() >= self.piece {
            self.settle(&statements)?;
            statements = statements.emptied();
        }
        self.left.lock().unwrap_or_else(PoisonError::into_inner).push(statements);
        Ok(())
    }

    /// What `fill` passes on, for [`Self::put`].
    pub(crate) fn sorted(fill: Fill<'_>) -> Sorted {
        let mut statements = Statements::default();
        filled(&mut statements, fill);
        Sorted(vec![Run::of(&statements, Order::Quads)])
    }

    /// Adds contents already sorted by [`Self::sorted`]; threads may call this concurrently.
    pub(crate) fn put(&self, sorted: Sorted) -> io::Result<()> {
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        sorted.0.into_iter().try_for_each(|run| runs.add(run))
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

/// Adds what `fill` passes on.
fn filled(statements: &mut Statements, fill: Fill<'_>) {
    fill(&mut |key, content| {
        let (key, content) = (statements.terms.text(key), statements.terms.text(content));
        statements.quads.push([key, NONE, content, NONE]);
    });
}
