//! The tree under construction: a stack of open blocks that tolerates unbalanced tags.
//!
//! Markdown events are well nested, HTML tags are not: an end tag closes the matching HTML block opened
//! since the last Markdown block, and the end of a Markdown block closes the HTML inside it. Depth is
//! bounded, so neither we nor the tree's destructor overflow the stack.

mod close;
mod inline;
mod spanned;
mod unclosed;

use super::bare::{self, Candidates};
use super::open::{Open, Origin, is_cell};
use super::slips::Slip;
use super::span::{self, Span};
use super::tree::{Block, BlockKind, Cell, Document, Hidden, HiddenIn, Inline, Item, Link, Style};

use spanned::Spanned;

/// Blocks nested deeper than this are flattened into the block at this depth.
const MAX_DEPTH: usize = 100;

/// An open block. Its content so far is in the builder's lists, from the indices recorded here on, so
/// a block's own vectors are allocated once, at their final length.
struct Frame {
    open: Open,
    origin: Origin,
    /// Whether its end tag was read inside a Markdown block that is still open above it on the stack.
    is_ended: bool,
    start: usize,
    pieces: usize,
    blocks: usize,
    items: usize,
    rows: usize,
    cells: usize,
    /// How many rows it spans, if it is a cell.
    span: usize,
    spanned: usize,
}

struct OpenLink<'a> {
    link: Link<'a>,
    start: usize,
    style: Style,
    /// Whether all of its text is code; `None` (no text yet) counts as not.
    is_code: Option<bool>,
    /// Whether the scheme of its address was mistyped.
    is_mended: bool,
}

/// Builds the tree; see the module documentation.
pub(super) struct Builder<'a> {
    source: &'a str,
    stack: Vec<Frame>,
    /// The content of the open blocks, the innermost block's last.
    pieces: Vec<Inline<'a>>,
    blocks: Vec<Block<'a>>,
    items: Vec<Item<'a>>,
    rows: Vec<Vec<Cell<'a>>>,
    /// The cells of the open rows.
    cells: Vec<Cell<'a>>,
    /// The cells that span several rows.
    spanned: Vec<Spanned>,
    /// How many open Markdown blocks exceed the maximum depth.
    beyond: usize,
    /// The open styles, with a count each: which of two equal ones ends does not matter.
    styles: Vec<(Style, Origin, usize)>,
    /// All of them combined.
    style: Style,
    link: Option<OpenLink<'a>>,
    /// Whether the text may contain noncharacters or control characters; mostly it does not.
    may_be_odd: bool,
    hidden: Vec<Hidden>,
    pub(super) slips: Vec<Slip>,
    candidates: Candidates<'a>,
    /// Where the HTML block around a heading starts, and whether it is ever closed; computed once per block.
    closed: Option<(usize, bool)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let mut builder = Self {
            source,
            stack: Vec::new(),
            pieces: Vec::new(),
            blocks: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            spanned: Vec::new(),
            beyond: 0,
            styles: Vec::new(),
            style: Style::default(),
            link: None,
            may_be_odd: source.contains(inline::is_odd) || source.contains("&#"),
            hidden: Vec::new(),
            slips: Vec::new(),
            candidates: Candidates::new(source),
            closed: None,
        };
        builder.push(Open::Root, Origin::Markdown, 0);
        builder
    }

    pub(super) fn finish(mut self) -> Document<'a> {
        self.pop_to(1, self.source.len());
        Document { source: self.source, blocks: self.blocks, hidden: self.hidden, slips: self.slips }
    }

    fn push(&mut self, open: Open, origin: Origin, start: usize) {
        self.stack.push(Frame {
            open,
            origin,
            is_ended: false,
            start,
            pieces: self.pieces.len(),
            blocks: self.blocks.len(),
            items: self.items.len(),
            rows: self.rows.len(),
            cells: self.cells.len(),
            span: 1,
            spanned: self.spanned.len(),
        });
    }

    fn top(&self) -> Open {
        self.stack.last().map_or(Open::Root, |frame| frame.open)
    }

    /// Whether an HTML table or list is still open.
    pub(super) fn inside_html(&self) -> bool {
        self.stack
            .iter()
            .rev()
            .any(|frame| frame.origin == Origin::Html && !matches!(frame.open, Open::Implied | Open::Details))
    }

    /// Opens a block, after closing a block that holds only inline content.
    pub(super) fn open(&mut self, open: Open, origin: Origin, start: usize) {
        if self.stack.len() >= MAX_DEPTH {
            if origin == Origin::Markdown {
                self.beyond += 1;
            }
            return;
        }
        if origin == Origin::Html {
            self.imply_parents(open, start);
        }
        if !matches!(open, Open::Implied) {
            self.close_inline_holder(start);
        }
        if matches!(open, Open::Heading(_)) && origin == Origin::Markdown {
            self.end_unclosed(start);
        }
        self.push(open, origin, start);
    }

    /// A row needs a table, a cell a row, an item a list.
    fn imply_parents(&mut self, open: Open, start: usize) {
        let parent = match open {
            Open::Cell | Open::HeaderCell => Open::Row,
            Open::Row => Open::Table,
            Open::Item => Open::List,
            _ => return,
        };
        if matches!(open, Open::Row | Open::Item | Open::Cell | Open::HeaderCell) {
            self.close_html_until(open, parent, start);
        }
        if self.top() != parent {
            self.open(parent, Origin::Html, start);
        }
    }

    /// Closes an open sibling (`<li>` ends the `<li>` before it) up to the nearest `parent`.
    fn close_html_until(&mut self, sibling: Open, parent: Open, end: usize) {
        let like = |open: Open| open == sibling || (is_cell(open) && is_cell(sibling));
        for at in (0..self.stack.len()).rev() {
            let frame = &self.stack[at];
            if frame.open == parent || frame.origin == Origin::Markdown && frame.open != Open::Implied {
                return;
            }
            if like(frame.open) {
                self.close_at(at, end);
                return;
            }
        }
    }

    fn close_inline_holder(&mut self, end: usize) {
        if matches!(self.top(), Open::Implied | Open::Paragraph | Open::Summary | Open::Heading(_)) {
            self.pop(end);
        }
    }

    /// Closes the innermost block like `open` of that origin, and all blocks inside it.
    pub(super) fn close(&mut self, open: Open, origin: Origin, end: usize) {
        if origin == Origin::Markdown && self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        for at in (1..self.stack.len()).rev() {
            let frame = &self.stack[at];
            if frame.origin == origin && frame.open == open {
                self.close_at(at, end);
                return;
            }
            // HTML never closes what Markdown opened.
            if origin == Origin::Html && frame.origin == Origin::Markdown && frame.open != Open::Implied {
                self.end_fold(at, open);
                return;
            }
        }
    }

    /// `</details>` after the last item of a list ends the `<details>` around the list, once the list ends.
    fn end_fold(&mut self, depth: usize, open: Open) {
        let folds = self.stack[..depth].iter_mut().rev();
        let mut folds = folds.filter(|frame| frame.origin == Origin::Html && !frame.is_ended);
        if let Some(frame) = folds.find(|frame| frame.open == open).filter(|_| open == Open::Details) {
            frame.is_ended = true;
        }
    }

    /// Where the last cell of the open row ends.
    pub(super) fn last_cell_end(&self) -> Option<usize> {
        let row = self.stack.last().filter(|frame| frame.open == Open::Row)?;
        self.cells[row.cells..].last().map(|cell| cell.span.end)
    }

    /// Adds a block without content.
    pub(super) fn leaf(&mut self, kind: BlockKind<'a>, span: Span) {
        self.close_inline_holder(span.start);
        let span = span::trimmed(self.source, span);
        self.add_block(Block { kind, span });
    }

    /// Records the addresses in hidden text; `source` maps an offset in it to a source position.
    pub(super) fn hide(&mut self, text: &str, place: HiddenIn, source: impl Fn(usize) -> usize) {
        for (at, address) in bare::addresses(text) {
            let span = source(at)..source(at) + address.len();
            self.hidden.push(Hidden { address: address.to_owned(), span, place });
        }
    }
}
