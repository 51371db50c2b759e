//! Hits, misses and false alarms, and the line in which they are printed.

use crate::corpus::Result;
use std::io::Write;

/// Hits, misses and false alarms.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub hits: usize,
    pub misses: usize,
    pub alarms: usize,
}

impl Count {
    pub fn add(&mut self, other: Self) {
        self.hits += other.hits;
        self.misses += other.misses;
        self.alarms += other.alarms;
    }

    pub fn any(self) -> bool {
        self.hits + self.misses + self.alarms > 0
    }

    /// Precision, recall and F1.
    #[expect(clippy::cast_precision_loss, reason = "counts of a corpus are small")]
    pub fn shares(self) -> (f64, f64, f64) {
        let share = |of: usize| if of == 0 { 1.0 } else { self.hits as f64 / of as f64 };
        let (precision, recall) = (share(self.hits + self.alarms), share(self.hits + self.misses));
        let sum = precision + recall;
        (precision, recall, if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum })
    }

    /// Counts one field of one entry.
    pub fn field(&mut self, expected: &str, read: &str, is_same: fn(&str, &str) -> bool) -> bool {
        let is_right = is_same(expected, read) || expected.is_empty() && read.is_empty();
        match (expected.is_empty(), read.is_empty()) {
            (true, true) => {}
            _ if is_right => self.hits += 1,
            (expected, read) => {
                self.misses += usize::from(!expected);
                self.alarms += usize::from(!read);
            }
        }
        is_right
    }
}

/// The line above the figures.
pub fn head(out: &mut impl Write) -> Result<()> {
    writeln!(
        out,
        "{:<38} {:<12} {:>9} {:>9} {:>9}  {:>6} {:>6} {:>6}",
        "source", "field", "precision", "recall", "F1", "right", "missed", "false"
    )?;
    Ok(())
}

/// One line of figures, when there is anything to count.
pub fn line(out: &mut impl Write, source: &str, field: &str, count: Count) -> Result<()> {
    if count.any() {
        let (precision, recall, f1) = count.shares();
        writeln!(
            out,
            "{source:<38} {field:<12} {precision:>9.4} {recall:>9.4} {f1:>9.4}  {:>6} {:>6} {:>6}",
            count.hits, count.misses, count.alarms
        )?;
    }
    Ok(())
}

/// What was measured of one thing: counts by source, and what went wrong.
#[derive(Default)]
pub struct Measure {
    pub field: &'static str,
    pub counts: Vec<(String, Count)>,
    pub misses: Vec<String>,
}

impl Measure {
    pub fn of(field: &'static str) -> Self {
        Self { field, ..Self::default() }
    }

    /// Adds to the counts of a source.
    pub fn add(&mut self, source: &str, count: Count) {
        match self.counts.iter_mut().find(|(name, _)| name == source) {
            Some((_, own)) => own.add(count),
            None => self.counts.push((source.to_owned(), count)),
        }
    }

    pub fn miss(&mut self, place: &str, expected: &str, read: &str) {
        self.misses.push(format!("{place}\t{}\texpected: {expected}\tread: {read}", self.field));
    }

    /// All sources together.
    pub fn sum(&self) -> Count {
        let mut sum = Count::default();
        self.counts.iter().for_each(|(_, count)| sum.add(*count));
        sum
    }
}
