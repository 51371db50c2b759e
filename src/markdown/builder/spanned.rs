//! Cells that span several rows: each counts in all of them, so that the columns stay where they are.

use super::{Builder, Frame, Open};
use crate::markdown::open::is_cell;
use crate::markdown::span::Span;
use crate::markdown::tree::Cell;
use rustc_hash::FxHashMap;

/// Rows with more cells than this are left as they are, so that a table cannot grow beyond measure.
const WIDEST: usize = 32;

/// A cell that spans several rows, by its place among those read so far.
pub(super) struct Spanned {
    row: usize,
    cell: usize,
    rows: usize,
}

impl<'a> Builder<'a> {
    /// Records that the cell just opened spans this many rows.
    pub(in crate::markdown) fn spans_rows(&mut self, rows: usize) {
        if let Some(frame) = self.stack.last_mut().filter(|frame| is_cell(frame.open)) {
            frame.span = rows;
        }
    }

    /// Records the place of the next cell, if it spans several rows.
    pub(super) fn note_span(&mut self, rows: usize) {
        let Some(row) = self.stack.last().filter(|frame| rows > 1 && frame.open == Open::Row) else { return };
        let cell = self.cells.len() - row.cells;
        self.spanned.push(Spanned { row: self.rows.len(), cell, rows });
    }

    /// A row without cells of its own: those that span it have one row less to go through.
    pub(super) fn skip_row(&mut self) {
        let row = self.rows.len();
        for spanned in self.spanned.iter_mut().filter(|spanned| spanned.row + spanned.rows > row) {
            spanned.rows -= 1;
        }
    }

    /// Takes the rows of a table, with each cell in all the rows it spans.
    pub(super) fn take_rows(&mut self, frame: &Frame) -> Vec<Vec<Cell<'a>>> {
        let rows = self.rows.split_off(frame.rows);
        let spanned = self.spanned.split_off(frame.spanned);
        if spanned.is_empty() {
            return rows;
        }
        let spans: FxHashMap<(usize, usize), usize> =
            spanned.iter().map(|spanned| ((spanned.row - frame.rows, spanned.cell), spanned.rows)).collect();
        // By column: a cell from above, and how many rows it still has to go through.
        let mut above: Vec<Option<(Cell<'a>, usize)>> = Vec::new();
        let spread = rows.into_iter().enumerate().map(|(at, cells)| {
            let mut row = Vec::with_capacity(cells.len());
            for (index, cell) in cells.into_iter().enumerate() {
                take_above(&mut above, &mut row, &cell.span);
                if let Some(rows) = spans.get(&(at, index)).filter(|_| row.len() < WIDEST) {
                    above.resize_with(above.len().max(row.len() + 1), || None);
                    above[row.len()] = Some((cell.clone(), rows - 1)).filter(|(_, left)| *left > 0);
                }
                row.push(cell);
            }
            let last = row.last().map_or(0..0, |cell: &Cell<'_>| cell.span.clone());
            take_above(&mut above, &mut row, &(last.end..last.end));
            row
        });
        spread.collect()
    }
}

/// Adds to a row the cells from above that are next in it, before what is at `next`.
fn take_above<'a>(above: &mut [Option<(Cell<'a>, usize)>], row: &mut Vec<Cell<'a>>, next: &Span) {
    while let Some((mut cell, left)) = above.get_mut(row.len()).and_then(Option::take) {
        if left > 1 {
            above[row.len()] = Some((cell.clone(), left - 1));
        }
        cell.span = next.start..next.start;
        row.push(cell);
    }
}
