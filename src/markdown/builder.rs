//! The tree under construction: a stack of open blocks that forgives whatever is opened or closed.
//!
//! Markdown events are well nested, HTML tags are not: a closing tag closes what is open of its
//! kind above the last Markdown block, and a Markdown block takes its open HTML with it. Depth is
//! bounded, so that neither we nor the destructor of the tree run out of stack.

mod inline;

use super::bare;
use super::open::{Open, Origin, is_cell};
use super::tree::{
    Block, BlockKind, Cell, Document, Hidden, HiddenIn, Item, Link, Piece, PieceKind, Span, Style, flatten,
};

/// Blocks nested deeper than this lie flat in the block at this depth.
const MAX_DEPTH: usize = 100;

struct Frame<'a> {
    open: Open,
    origin: Origin,
    start: usize,
    blocks: Vec<Block<'a>>,
    items: Vec<Item<'a>>,
    rows: Vec<Vec<Cell<'a>>>,
    /// Where its pieces start in those of the builder.
    pieces: usize,
    /// Whether its end was read inside a Markdown block that is still open above it.
    is_ended: bool,
}

struct OpenLink<'a> {
    link: Link<'a>,
    start: usize,
    style: Style,
    /// Whether all of its text is code; none is not.
    is_code: Option<bool>,
}

/// See the module.
pub(super) struct Builder<'a> {
    source: &'a str,
    stack: Vec<Frame<'a>>,
    /// The pieces of all open blocks, those of the innermost last.
    pieces: Vec<Piece<'a>>,
    /// Markdown blocks that were opened beyond the greatest depth and wait for their end.
    beyond: usize,
    /// The styles that are open, each with how often; which of two equal ones ends does not matter.
    style: Vec<(Style, Origin, usize)>,
    link: Option<OpenLink<'a>>,
    hidden: Vec<Hidden>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let mut builder = Self {
            source,
            stack: Vec::new(),
            pieces: Vec::new(),
            beyond: 0,
            style: Vec::new(),
            link: None,
            hidden: Vec::new(),
        };
        builder.push(Open::Root, Origin::Markdown, 0);
        builder
    }

    pub(super) fn finish(mut self) -> Document<'a> {
        let end = self.source.len();
        while self.stack.len() > 1 {
            self.pop(end);
        }
        let blocks = self.stack.pop().map(|frame| frame.blocks).unwrap_or_default();
        Document { blocks, hidden: self.hidden }
    }

    fn push(&mut self, open: Open, origin: Origin, start: usize) {
        self.stack.push(Frame {
            open,
            origin,
            start,
            blocks: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            pieces: self.pieces.len(),
            is_ended: false,
        });
    }

    fn top(&self) -> Open {
        self.stack.last().map_or(Open::Root, |frame| frame.open)
    }

    /// Whether a table or list that HTML opened is still open.
    pub(super) fn inside_html(&self) -> bool {
        self.stack
            .iter()
            .rev()
            .any(|frame| frame.origin == Origin::Html && !matches!(frame.open, Open::Implied | Open::Details))
    }

    /// Opens a block; what holds inline content only is closed first.
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
                self.pop_to(at, end);
                return;
            }
        }
    }

    fn close_inline_holder(&mut self, end: usize) {
        if matches!(self.top(), Open::Implied | Open::Paragraph | Open::Summary | Open::Heading(_)) {
            self.pop(end);
        }
    }

    /// Closes the nearest block like `open` of that origin, and all above it.
    pub(super) fn close(&mut self, open: Open, origin: Origin, end: usize) {
        if origin == Origin::Markdown && self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        for at in (1..self.stack.len()).rev() {
            let frame = &self.stack[at];
            if frame.origin == origin && frame.open == open {
                self.pop_to(at, end);
                return;
            }
            // HTML never closes what Markdown opened.
            if origin == Origin::Html && frame.origin == Origin::Markdown && frame.open != Open::Implied {
                self.end_fold(at, open);
                return;
            }
        }
    }

    /// `</details>` behind the last item of a list ends the fold around the list, once that ends.
    fn end_fold(&mut self, depth: usize, open: Open) {
        let folds = self.stack[..depth].iter_mut().rev();
        let mut folds = folds.filter(|frame| frame.origin == Origin::Html && !frame.is_ended);
        if let Some(frame) = folds.find(|frame| frame.open == open).filter(|_| open == Open::Details) {
            frame.is_ended = true;
        }
    }

    fn pop_to(&mut self, depth: usize, end: usize) {
        while self.stack.len() > depth {
            self.pop(end);
        }
    }

    /// Closes the innermost block and hands it to the one around it.
    fn pop(&mut self, end: usize) {
        if self.top().holds_inlines() {
            self.close_link(end);
            self.style.retain(|(_, origin, _)| *origin == Origin::Markdown);
        }
        let Some(mut frame) = self.stack.pop() else { return };
        let mut pieces: Vec<Piece<'a>> = self.pieces.drain(frame.pieces..).collect();
        bare::find(self.source, &mut pieces);
        let Some(parent) = self.stack.last_mut() else {
            self.stack.push(frame);
            return;
        };
        let span = frame.start..end.max(frame.start);
        match frame.open {
            Open::Item => parent.items.push(Item { blocks: frame.blocks, span }),
            Open::Row => parent.rows.append(&mut frame.rows),
            Open::Cell | Open::HeaderCell => Self::close_cell(parent, frame, pieces, span),
            open => {
                if let Some(kind) = block_kind(open, frame, pieces) {
                    Self::add_block(parent, Block { kind, span });
                }
            }
        }
        if self.stack.last().is_some_and(|frame| frame.is_ended) {
            self.pop(end);
        }
    }

    fn close_cell(parent: &mut Frame<'a>, frame: Frame<'a>, mut content: Vec<Piece<'a>>, span: Span) {
        for block in frame.blocks {
            if !content.is_empty() {
                let at = block.span.start;
                content.push(Piece { kind: PieceKind::HardBreak, style: Style::default(), span: at..at });
            }
            flatten(block, &mut content);
        }
        let cell = Cell { is_header: frame.open == Open::HeaderCell, content, span };
        match parent.rows.last_mut() {
            Some(row) => row.push(cell),
            None => parent.rows.push(vec![cell]),
        }
    }

    fn add_block(parent: &mut Frame<'a>, block: Block<'a>) {
        match parent.open {
            Open::List => parent.items.push(Item { span: block.span.clone(), blocks: vec![block] }),
            // Text between the cells of a table belongs to none of them.
            Open::Table | Open::Row => {
                let mut content = Vec::new();
                let span = block.span.clone();
                flatten(block, &mut content);
                parent.rows.push(vec![Cell { is_header: false, content, span }]);
            }
            _ => {
                // Most items hold one block and no more.
                if parent.open == Open::Item && parent.blocks.is_empty() {
                    parent.blocks.reserve_exact(1);
                }
                parent.blocks.push(block);
            }
        }
    }

    /// Adds a block that holds nothing.
    pub(super) fn leaf(&mut self, kind: BlockKind<'a>, span: Span) {
        self.close_inline_holder(span.start);
        if let Some(parent) = self.stack.last_mut() {
            Self::add_block(parent, Block { kind, span });
        }
    }

    /// Notes the addresses in text that no reader follows.
    pub(super) fn hide(&mut self, text: &str, start: usize, place: HiddenIn) {
        for (at, address) in bare::addresses(text) {
            let span = start + at..start + at + address.len();
            self.hidden.push(Hidden { address: address.to_owned(), span, place });
        }
    }
}

fn block_kind<'a>(open: Open, frame: Frame<'a>, pieces: Vec<Piece<'a>>) -> Option<BlockKind<'a>> {
    match open {
        Open::Heading(level) => Some(BlockKind::Heading { level, content: pieces }),
        Open::Paragraph | Open::Implied if pieces.is_empty() => None,
        Open::Paragraph | Open::Implied => Some(BlockKind::Paragraph(pieces)),
        Open::Summary => Some(BlockKind::Summary(pieces)),
        Open::List => Some(BlockKind::List(frame.items)),
        Open::Table => Some(BlockKind::Table(frame.rows)),
        Open::Quote => Some(BlockKind::Quote(frame.blocks)),
        Open::Details => Some(BlockKind::Details(frame.blocks)),
        Open::Footnote => Some(BlockKind::Footnote(frame.blocks)),
        Open::Root | Open::Item | Open::Row | Open::Cell | Open::HeaderCell => None,
    }
}
