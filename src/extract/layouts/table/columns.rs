//! What the columns of a table hold.

use crate::extract::habit::Habit;
use crate::extract::lexicon::{Column, column};
use crate::markdown::{Cell, Link, plain_text};
use rustc_hash::FxHashSet;

/// What is known about the columns of a table from its header and its cells.
pub(super) struct Columns<'h> {
    /// What each column holds, if its head says so.
    pub(super) kinds: Vec<Option<Column>>,
    pub(super) heads: Vec<String>,
    /// Which columns repeat the same texts in many rows: those name nothing.
    pub(super) recur: Vec<bool>,
    pub(super) habit: &'h Habit,
}

impl<'h> Columns<'h> {
    pub(super) fn new(rows: &[Vec<Cell<'_>>], habit: &'h Habit) -> Self {
        let header = rows.first().filter(|row| !row.is_empty() && row.iter().all(|cell| cell.is_header));
        let heads: Vec<String> = header
            .map(|row| row.iter().map(|cell| plain_text(&cell.content).into_owned()).collect())
            .unwrap_or_default();
        let kinds = heads.iter().map(|head| column(head)).collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        let recur = (0..width).map(|at| recurs(rows, at)).collect();
        Self { kinds, heads, recur, habit }
    }

    /// Whether any head is known.
    pub(super) fn are_known(&self) -> bool {
        self.kinds.iter().flatten().any(|column| *column != Column::Other)
    }

    pub(super) fn of(&self, at: usize) -> Option<Column> {
        self.kinds.get(at).copied().flatten()
    }

    /// The columns that hold `wanted`, within a row of this width.
    pub(super) fn all(&self, wanted: Column, width: usize) -> impl Iterator<Item = usize> {
        (0..width).filter(move |at| self.of(*at) == Some(wanted))
    }

    /// Whether the text of a link, or of the picture it shows, only says what the link is.
    pub(super) fn is_label(&self, link: &Link<'_>) -> bool {
        self.habit.is_label(link)
    }
}

/// Whether a column has so few distinct texts that they are categories.
fn recurs(rows: &[Vec<Cell<'_>>], at: usize) -> bool {
    let texts: Vec<_> =
        rows.iter().skip(1).filter_map(|row| row.get(at)).map(|cell| plain_text(&cell.content)).collect();
    let distinct: FxHashSet<&str> = texts.iter().map(AsRef::as_ref).collect();
    texts.len() > 3 && distinct.len() * 2 < texts.len()
}
