//! The end of a block: its content is taken out of the builder's lists and passed to the parent.

use super::{Builder, Frame, Open, Origin};
use crate::markdown::span::{self, Span};
use crate::markdown::tree::{Block, BlockKind, Blocks, Cell, Inline, InlineKind, Item, Style, flatten};
use crate::markdown::{bare, marks};

impl<'a> Builder<'a> {
    pub(super) fn pop_to(&mut self, depth: usize, end: usize) {
        while self.stack.len() > depth {
            self.pop(end);
        }
    }

    /// Closes the block at `depth`, which ends at `end`, and the unclosed blocks inside it, which end where
    /// their content does.
    pub(super) fn close_at(&mut self, depth: usize, end: usize) {
        while self.stack.len() > depth + 1 {
            let held = self.stack.last().and_then(|frame| self.last_end(frame));
            self.pop(held.unwrap_or(end));
        }
        self.pop_to(depth, end);
    }

    /// Closes the innermost block and adds it to its parent.
    pub(super) fn pop(&mut self, end: usize) {
        if self.top().holds_inlines() {
            self.close_link(end);
            self.end_html_styles();
        }
        let Some(frame) = self.stack.pop() else { return };
        let end = if frame.origin == Origin::Markdown { self.last_end(&frame).unwrap_or(end) } else { end };
        let span = span::trimmed(self.source, frame.start..end.max(frame.start));
        match frame.open {
            Open::Item => {
                let blocks = self.take_blocks(&frame);
                self.items.push(Item { blocks, span });
            }
            Open::Row if self.cells.len() == frame.cells => self.skip_row(),
            Open::Row => self.end_row(&frame),
            Open::Cell | Open::HeaderCell => self.close_cell(&frame, span),
            _ => {
                if let Some(kind) = self.block_kind(&frame) {
                    self.add_block(Block { kind, span });
                }
            }
        }
        // Drop pieces left over in a block that cannot hold them.
        self.pieces.truncate(frame.pieces);
        if self.stack.last().is_some_and(|frame| frame.is_ended) {
            self.pop(end);
        }
    }

    /// Where the last of the blocks or items in `frame` ends: blank lines may follow, or in a block quote
    /// the markers of empty lines.
    fn last_end(&self, frame: &Frame) -> Option<usize> {
        match frame.open {
            Open::List => self.items[frame.items..].last().map(|item| item.span.end),
            Open::Item | Open::Quote | Open::Footnote => {
                self.blocks[frame.blocks..].last().map(|block| block.span.end)
            }
            Open::Implied => self.pieces[frame.pieces..].last().map(|piece| piece.span.end),
            _ => None,
        }
    }

    fn block_kind(&mut self, frame: &Frame) -> Option<BlockKind<'a>> {
        Some(match frame.open {
            Open::Heading(level) => BlockKind::Heading { level, content: self.take_pieces(frame) },
            Open::Paragraph | Open::Implied if self.pieces.len() == frame.pieces => return None,
            Open::Paragraph | Open::Implied => BlockKind::Paragraph(self.take_pieces(frame)),
            Open::Summary => BlockKind::Summary(self.take_pieces(frame)),
            Open::List => BlockKind::List(self.items.split_off(frame.items)),
            Open::Table => {
                self.end_row(frame);
                BlockKind::Table(self.take_rows(frame))
            }
            Open::Quote => BlockKind::Quote(self.blocks.split_off(frame.blocks)),
            Open::Details => BlockKind::Details(self.blocks.split_off(frame.blocks)),
            Open::Footnote => BlockKind::Footnote(self.blocks.split_off(frame.blocks)),
            Open::Root | Open::Item | Open::Row | Open::Cell | Open::HeaderCell => return None,
        })
    }

    fn take_pieces(&mut self, frame: &Frame) -> Vec<Inline<'a>> {
        let mut pieces = self.pieces.split_off(frame.pieces);
        bare::find(&mut self.candidates, &mut pieces, &mut self.slips);
        marks::clear(self.source, &mut pieces);
        pieces
    }

    fn take_blocks(&mut self, frame: &Frame) -> Blocks<'a> {
        // Most items hold a single block.
        if self.blocks.len() == frame.blocks + 1
            && let Some(block) = self.blocks.pop()
        {
            return Blocks::One(block);
        }
        Blocks::Many(self.blocks.split_off(frame.blocks))
    }

    fn close_cell(&mut self, frame: &Frame, span: Span) {
        let mut content = self.take_pieces(frame);
        for block in self.blocks.drain(frame.blocks..) {
            if !content.is_empty() {
                let at = block.span.start;
                content.push(Inline { kind: InlineKind::HardBreak, style: Style::default(), span: at..at });
            }
            flatten(block, &mut content);
        }
        let cell = Cell { is_header: frame.open == Open::HeaderCell, content, span };
        // After text that became a row of its own, further cells continue that row.
        let rows = self.stack.last().map_or(0, |parent| parent.rows);
        match self.rows[rows..].last_mut() {
            Some(row) => row.push(cell),
            None => {
                self.note_span(frame.span);
                self.cells.push(cell);
            }
        }
    }

    /// Turns the cells of `frame` into a row.
    fn end_row(&mut self, frame: &Frame) {
        if self.cells.len() > frame.cells {
            self.rows.push(self.cells.split_off(frame.cells));
        }
    }

    /// Adds a block to the innermost one.
    pub(super) fn add_block(&mut self, block: Block<'a>) {
        match self.top() {
            Open::List => self.items.push(Item { span: block.span.clone(), blocks: Blocks::One(block) }),
            // Text between the cells of a table becomes a row of its own.
            Open::Table | Open::Row => {
                let mut content = Vec::new();
                let span = block.span.clone();
                flatten(block, &mut content);
                let cells = self.stack.last().map_or(0, |parent| parent.cells);
                if self.cells.len() > cells {
                    self.rows.push(self.cells.split_off(cells));
                }
                self.rows.push(vec![Cell { is_header: false, content, span }]);
            }
            _ => self.blocks.push(block),
        }
    }

    fn end_html_styles(&mut self) {
        if !self.styles.is_empty() {
            self.styles.retain(|(_, origin, _)| *origin == Origin::Markdown);
            self.sum_styles();
        }
    }
}
