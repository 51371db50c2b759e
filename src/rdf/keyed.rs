//! Contents under keys, sorted in runs like statements: the key is the subject, each content an object.

use super::interner::NONE;
use super::merge::{MEMORY, Runs};
use super::order::Order;
use super::run::Run;
use super::statements::Statements;
use std::io;
use std::sync::{Mutex, PoisonError};

/// Collects contents under keys, and gives them back in the order of the keys.
#[derive(Debug)]
pub(crate) struct Keyed(Mutex<Runs>);

/// The next key, and its different contents in order.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&str, &mut dyn Iterator<Item = &str>) -> io::Result<()>;

impl Keyed {
    /// Nothing yet. About `memory` bytes are kept in memory, the rest on disk.
    pub(crate) fn new(memory: Option<usize>) -> Self {
        Self(Mutex::new(Runs::new(Order::Quads, memory.unwrap_or(MEMORY))))
    }

    /// Adds what `fill` passes on; threads may call this concurrently.
    pub(crate) fn add(&self, fill: &mut dyn FnMut(&mut dyn FnMut(&str, &str))) -> io::Result<()> {
        let mut statements = Statements::default();
        fill(&mut |key, content| {
            let (key, content) = (statements.terms.text(key), statements.terms.text(content));
            statements.quads.push([key, NONE, content, NONE]);
        });
        let run = Run::of(&statements, Order::Quads);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).add(run)
    }

    /// Visits each key once.
    pub(crate) fn each(&self, visit: Visit<'_>) -> io::Result<()> {
        let runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        runs.each(&mut |group| {
            visit(group.subject, &mut group.statements.iter().map(|statement| statement.object))
        })
    }
}
