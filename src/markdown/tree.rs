//! The document tree: blocks, and inline content as a flat run of styled pieces.

use super::slips::Slip;
use super::span::{self, Span};
use std::borrow::Cow;
use std::ops::Deref;

/// A document as a sequence of blocks.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The text that was read.
    pub source: &'a str,
    /// The top-level blocks, in document order.
    pub blocks: Vec<Block<'a>>,
    /// Addresses in comments and code blocks, where no reader follows them.
    pub hidden: Vec<Hidden>,
    /// Links that had to be repaired.
    pub slips: Vec<Slip>,
}

/// An address inside a comment or a code block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The address as written.
    pub address: String,
    /// Its span.
    pub span: Span,
    /// What hides it.
    pub place: HiddenIn,
}

/// What hides an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HiddenIn {
    /// An HTML comment.
    Comment,
    /// A code block.
    Code,
}

impl Document<'_> {
    /// `span` without the white space at its edges.
    #[must_use]
    pub fn trimmed(&self, span: Span) -> Span {
        span::trimmed(self.source, span)
    }
}

/// A block with its span.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// What it is.
    pub kind: BlockKind<'a>,
    /// Its span.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Debug)]
pub enum BlockKind<'a> {
    /// A heading of level 1 to 6.
    Heading {
        /// 1 for the highest.
        level: u8,
        /// Its text.
        content: Vec<Inline<'a>>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline<'a>>),
    /// The `<summary>` line of a `<details>` element.
    Summary(Vec<Inline<'a>>),
    /// A bulleted or numbered list.
    List(Vec<Item<'a>>),
    /// A table; the first row is its header when it has one.
    Table(Vec<Vec<Cell<'a>>>),
    /// A block quote.
    Quote(Vec<Block<'a>>),
    /// A `<details>` element, its summary among its blocks.
    Details(Vec<Block<'a>>),
    /// A footnote definition.
    Footnote(Vec<Block<'a>>),
    /// A code block, whose content is not read.
    Code,
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Its blocks; the first paragraph is the item's own line.
    pub blocks: Blocks<'a>,
    /// Its span, nested lists included.
    pub span: Span,
}

/// The blocks of an item: mostly one, which then needs no allocation of its own.
#[derive(Clone, Debug)]
pub enum Blocks<'a> {
    /// Just one.
    One(Block<'a>),
    /// Any number of them.
    Many(Vec<Block<'a>>),
}

impl<'a> Deref for Blocks<'a> {
    type Target = [Block<'a>];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::One(block) => std::slice::from_ref(block),
            Self::Many(blocks) => blocks,
        }
    }
}

/// A table cell.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// Whether it belongs to the header.
    pub is_header: bool,
    /// Its content.
    pub content: Vec<Inline<'a>>,
    /// Its span.
    pub span: Span,
}

/// A piece of inline content with its style and span.
#[derive(Clone, Debug)]
pub struct Inline<'a> {
    /// What it is.
    pub kind: InlineKind<'a>,
    /// Its style.
    pub style: Style,
    /// Its span.
    pub span: Span,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub enum InlineKind<'a> {
    /// Text with entities and escapes resolved.
    Text(Cow<'a, str>),
    /// A code span.
    Code(Cow<'a, str>),
    /// A link.
    Link(Link<'a>),
    /// An image outside a link.
    Image(Image<'a>),
    /// A soft line break.
    SoftBreak,
    /// A hard line break.
    HardBreak,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// The destination as written, with entities resolved.
    pub address: Cow<'a, str>,
    /// The link text without markup.
    pub text: Cow<'a, str>,
    /// The images inside the link.
    pub images: Images<'a>,
    /// How it is written.
    pub form: LinkForm,
}

/// The images inside a link: mostly none, so they take little space.
#[derive(Clone, Debug, Default)]
#[expect(clippy::box_collection, reason = "a third of the size of what is mostly nothing")]
pub struct Images<'a>(Option<Box<Vec<Image<'a>>>>);

impl<'a> Images<'a> {
    pub(super) fn push(&mut self, image: Image<'a>) {
        self.0.get_or_insert_default().push(image);
    }
}

impl<'a> Deref for Images<'a> {
    type Target = [Image<'a>];

    fn deref(&self) -> &Self::Target {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkForm {
    /// `[text](address)`, or a reference link.
    Markdown,
    /// `<address>`, or an address in running text.
    Bare,
    /// `<a href="address">text</a>`.
    Html,
    /// Something meant as a link that CommonMark does not parse as one: `[text] (address)`.
    Repaired,
}

/// An image.
#[derive(Clone, Debug)]
pub struct Image<'a> {
    /// The alternative text.
    pub alt: Cow<'a, str>,
    /// The address of the image file.
    pub address: Cow<'a, str>,
}

/// The style of a text: a small set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style(u8);

impl Style {
    /// Normal text.
    pub const NONE: Self = Self(0);
    /// Bold.
    pub const STRONG: Self = Self(1);
    /// Italic.
    pub const EMPHASIS: Self = Self(2);
    /// Struck through.
    pub const STRUCK: Self = Self(4);
    /// Small or raised (`<sub>`, `<sup>`, `<small>`).
    pub const SMALL: Self = Self(8);
    /// HTML code (`<code>`), which may contain links and images.
    pub const CODE: Self = Self(16);

    /// Whether all flags of `other` are set.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The union of both sets of flags.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The text of `pieces` as a reader sees it: links as their text, images and breaks as a space.
#[must_use]
pub fn plain_text<'t>(pieces: &'t [Inline<'_>]) -> Cow<'t, str> {
    match pieces {
        [] => return Cow::Borrowed(""),
        // Most cells, labels and links are a single text.
        [piece] => return crate::text::as_clean(said(piece)),
        _ => {}
    }
    let mut text = String::with_capacity(pieces.iter().map(|piece| said(piece).len()).sum());
    for piece in pieces {
        let is_gap = !matches!(piece.kind, InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Link(_));
        match text.as_bytes().last() {
            // A break or image at the start, or after a space, adds no further space.
            None | Some(b' ') if is_gap => {}
            Some(byte) if is_gap && byte.is_ascii_graphic() => text.push(' '),
            _ => text.push_str(said(piece)),
        }
    }
    Cow::Owned(crate::text::cleaned(text))
}

/// The text of a piece, before white space is collapsed.
fn said<'t>(piece: &'t Inline<'_>) -> &'t str {
    match &piece.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text,
        InlineKind::Link(link) => &link.text,
        InlineKind::SoftBreak => "\n",
        InlineKind::Image(_) | InlineKind::HardBreak => " ",
    }
}

/// The inline content of a block, for places that cannot hold blocks.
pub(super) fn flatten<'a>(block: Block<'a>, content: &mut Vec<Inline<'a>>) {
    let mut join = |block: Block<'a>| {
        let at = block.span.start;
        if !content.is_empty() {
            content.push(Inline { kind: InlineKind::HardBreak, style: Style::default(), span: at..at });
        }
        flatten(block, content);
    };
    match block.kind {
        BlockKind::Heading { content: pieces, .. }
        | BlockKind::Paragraph(pieces)
        | BlockKind::Summary(pieces) => content.extend(pieces),
        BlockKind::List(items) => items.into_iter().for_each(|item| match item.blocks {
            Blocks::One(block) => join(block),
            Blocks::Many(blocks) => blocks.into_iter().for_each(&mut join),
        }),
        BlockKind::Quote(blocks) | BlockKind::Details(blocks) | BlockKind::Footnote(blocks) => {
            blocks.into_iter().for_each(join);
        }
        BlockKind::Table(rows) => {
            rows.into_iter().flatten().for_each(|cell| content.extend(cell.content));
        }
        BlockKind::Code | BlockKind::Rule => {}
    }
}
