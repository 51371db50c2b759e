//! Merges many sorted runs: they are kept in memory up to a bound, on disk above it, and read sequentially.

use super::facts::Facts;
use super::order::Order;
use super::run::{Cursor, Group, Packer, Run, Statement};
use crate::output::Scratch;
use std::cmp::Ordering;
use std::io;

/// How many runs are merged at once; more than that are merged into one first.
const MOST: usize = 1024;

/// How many bytes of runs are kept in memory by default.
pub(super) const MEMORY: usize = 24 << 20;

/// Sorted runs to be read as one.
#[derive(Debug)]
pub(crate) struct Runs {
    order: Order,
    memory: usize,
    held: usize,
    /// Runs as they arrived, then those merged from [`MOST`] of them, and so on.
    levels: Vec<Vec<Run>>,
    scratch: Scratch,
}

impl Runs {
    /// No runs yet; at most `memory` bytes of runs are kept in memory.
    pub(crate) fn new(order: Order, memory: usize) -> Self {
        Self { order, memory, held: 0, levels: vec![Vec::new()], scratch: Scratch::default() }
    }

    /// Adds a run, which must be sorted in the same order as the others.
    pub(crate) fn add(&mut self, run: Run) -> io::Result<()> {
        let run = if self.held + run.held() > self.memory {
            run.moved(|bytes| self.scratch.append(|out| out.write_all(bytes)))?
        } else {
            run
        };
        self.held += run.held();
        self.levels[0].push(run);
        let mut level = 0;
        while self.levels[level].len() >= MOST {
            let runs = std::mem::take(&mut self.levels[level]);
            let merged = self.merged(&runs)?;
            self.held -= runs.iter().map(Run::held).sum::<usize>();
            level += 1;
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[level].push(merged);
        }
        Ok(())
    }

    /// Merges many runs into one on disk.
    fn merged(&mut self, runs: &[Run]) -> io::Result<Run> {
        let order = self.order;
        let mut names = None;
        let stretch = self.scratch.append(|out| {
            let mut packer = Packer::new(out);
            each(order, runs.iter(), &mut |group| packer.group(group))?;
            names = Some(packer.names);
            Ok(())
        })?;
        let facts = runs.iter().fold(Facts::default(), |facts, run| facts.merged(&run.facts, order));
        Ok(Run::on_disk(names.unwrap_or_default(), stretch, facts))
    }

    /// The facts about all statements, known before the first is read.
    pub(super) fn facts(&self) -> Facts {
        let runs = self.levels.iter().flatten();
        runs.fold(Facts::default(), |facts, run| facts.merged(&run.facts, self.order))
    }

    /// How many runs there are.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.levels.iter().map(Vec::len).sum()
    }

    /// Visits each subject with all its statements, in order.
    pub(super) fn each(&self, visit: &mut dyn FnMut(&Group<'_>) -> io::Result<()>) -> io::Result<()> {
        each(self.order, self.levels.iter().flatten(), visit)
    }
}

fn each<'r>(
    order: Order,
    runs: impl Iterator<Item = &'r Run>,
    visit: &mut dyn FnMut(&Group<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let compare = |a: &Cursor<'_>, b: &Cursor<'_>| {
        let by_graph = || order.compare(a.graph(), b.graph());
        let graphs = if order == Order::Graphs { by_graph() } else { Ordering::Equal };
        graphs.then_with(|| order.compare(a.subject(), b.subject()))
    };
    let mut cursors: Vec<Cursor<'r>> = Vec::new();
    for run in runs {
        let mut cursor = run.cursor();
        if cursor.advance()? {
            cursors.push(cursor);
        }
    }
    // The next one comes last.
    let mut waiting: Vec<usize> = (0..cursors.len()).collect();
    waiting.sort_by(|a, b| compare(&cursors[*b], &cursors[*a]));
    let mut moved: Vec<usize> = Vec::new();
    while let Some(next) = waiting.last() {
        let is_equal = |at: &&usize| compare(&cursors[**at], &cursors[*next]).is_eq();
        let equal = 1 + waiting.iter().rev().skip(1).take_while(is_equal).count();
        moved.clear();
        moved.extend(waiting.drain(waiting.len() - equal..));
        show(order, moved.iter().map(|at| &cursors[*at]), visit)?;
        for at in &moved {
            if !cursors[*at].advance()? {
                continue;
            }
            let is_later = |other: &usize| compare(&cursors[*other], &cursors[*at]).is_gt();
            // Consecutive subjects mostly come from the same run.
            let place = match waiting.last() {
                Some(last) if !is_later(last) => waiting.partition_point(is_later),
                _ => waiting.len(),
            };
            waiting.insert(place, *at);
        }
    }
    Ok(())
}

/// Visits the statements of several runs about one subject, each once.
fn show<'c>(
    order: Order,
    mut cursors: impl ExactSizeIterator<Item = &'c Cursor<'c>>,
    visit: &mut dyn FnMut(&Group<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let Some(first) = cursors.next() else { return Ok(()) };
    let mut statements: Vec<Statement<'_>> = Vec::new();
    first.statements(&mut statements)?;
    let is_alone = cursors.len() == 0;
    for cursor in cursors {
        cursor.statements(&mut statements)?;
    }
    if !is_alone {
        statements.sort_by(|a, b| {
            order
                .compare_predicates(a.predicate, b.predicate)
                .then_with(|| order.compare(a.object, b.object))
                .then_with(|| order.compare(a.graph, b.graph))
        });
        statements.dedup();
    }
    visit(&Group { graph: first.graph(), subject: first.subject(), statements: &statements })
}
