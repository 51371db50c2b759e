//! Markdown events into the tree.

use super::bare;
use super::builder::Builder;
use super::html::{self, Fragment};
use super::open::{Open, Origin};
use super::slips::{Slip, SlipKind};
use super::span::Span;
use super::tree::{BlockKind, Document, HiddenIn, Image, InlineKind, LinkForm, Style};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;

/// Reads `text` as GitHub-flavoured Markdown. Never fails: any text is a document.
///
/// Follows CommonMark 0.31 and the GFM extensions tables, strikethrough, task items, footnotes and
/// bare addresses; front matter is left out.
#[must_use]
pub fn read(text: &str) -> Document<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut reader = EventReader {
        source: text,
        builder: Builder::new(text),
        raw: Raw::None,
        image: None,
        cell: Open::Cell,
    };
    let start = front_matter(text);
    let mut events = Parser::new_ext(&text[start..], options).into_offset_iter();
    // Events are large and many, so they are matched by reference.
    while let Some((event, span)) = &events.next() {
        reader.event(event, span.start + start..span.end + start);
    }
    reader.builder.finish()
}

/// The length of the front matter, from `---` at the very top to the next `---` or `...`. A block between
/// two such lines further down is not front matter.
fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return 0 };
    let is_data = lines.clone().next().is_some_and(|line| line.contains(':') || line.starts_with('#'));
    if !is_data {
        return 0;
    }
    let mut length = first.len();
    for line in lines {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return length;
        }
    }
    0
}

/// Text that is not read as inline Markdown.
enum Raw<'a> {
    None,
    Html(Fragment<'a>),
    Code,
}

struct EventReader<'a> {
    source: &'a str,
    builder: Builder<'a>,
    raw: Raw<'a>,
    /// The open image: its alternative text is not document content.
    image: Option<(Image<'a>, usize)>,
    /// The kind of table cell here: body or header.
    cell: Open,
}

impl<'a> EventReader<'a> {
    fn event(&mut self, event: &Event<'a>, span: Span) {
        match event {
            Event::Text(text) => self.text(cow(text), span),
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag, span.end),
            Event::Code(text) => match &mut self.image {
                Some((image, _)) => bare::append(self.source, &mut image.alt, cow(text)),
                None => self.builder.code(cow(text), span),
            },
            Event::Html(text) => match &mut self.raw {
                Raw::Html(fragment) => fragment.push(self.source, cow(text), span.start),
                _ => Fragment::new(cow(text), span.start).read(&mut self.builder),
            },
            Event::InlineHtml(text) if html::is_shown(text, &self.source[span.end..]) => {
                self.text(cow(text), span);
            }
            Event::InlineHtml(text) => Fragment::new(cow(text), span.start).read(&mut self.builder),
            Event::SoftBreak => self.builder.line_break(InlineKind::SoftBreak, span),
            Event::HardBreak => self.builder.line_break(InlineKind::HardBreak, span),
            Event::Rule => self.builder.leaf(BlockKind::Rule, span),
            // A task checkbox or a footnote reference is the writer's note, not part of a name.
            Event::TaskListMarker(_) | Event::FootnoteReference(_) => {}
            Event::InlineMath(text) | Event::DisplayMath(text) => self.builder.code(cow(text), span),
        }
    }

    fn text(&mut self, text: Cow<'a, str>, span: Span) {
        match (&mut self.raw, &mut self.image) {
            (Raw::None, None) => self.builder.text(text, span),
            (Raw::Html(fragment), _) => fragment.push(self.source, text, span.start),
            (Raw::Code, _) => self.builder.hide(&text, HiddenIn::Code, |at| span.start + at),
            (Raw::None, Some((image, _))) => bare::append(self.source, &mut image.alt, text),
        }
    }

    fn start(&mut self, tag: &Tag<'a>, span: Span) {
        match tag {
            Tag::Link { link_type, dest_url, .. } => self.start_link(*link_type, dest_url, span.start),
            Tag::Image { dest_url, .. } => {
                let image = Image { alt: Cow::Borrowed(""), address: cow(dest_url) };
                self.image.get_or_insert((image, span.start));
            }
            Tag::Strong => self.builder.open_style(Style::STRONG, Origin::Markdown),
            Tag::Emphasis => self.builder.open_style(Style::EMPHASIS, Origin::Markdown),
            Tag::Strikethrough => self.builder.open_style(Style::STRUCK, Origin::Markdown),
            Tag::HtmlBlock => self.raw = Raw::Html(Fragment::default()),
            // After a blank line inside HTML, CommonMark reads deep indentation as code.
            Tag::CodeBlock(CodeBlockKind::Indented) if self.builder.inside_html() => {
                self.raw = Raw::Html(Fragment::default());
            }
            Tag::CodeBlock(_) => {
                self.builder.leaf(BlockKind::Code, span);
                self.raw = Raw::Code;
            }
            Tag::TableHead => {
                self.cell = Open::HeaderCell;
                self.builder.open(Open::Row, Origin::Markdown, span.start);
            }
            tag => {
                if let Some(open) = self.block(tag.to_end()) {
                    self.builder.open(open, Origin::Markdown, span.start);
                }
            }
        }
    }

    fn start_link(&mut self, kind: LinkType, address: &CowStr<'a>, start: usize) {
        // `[text]([https://…)`: a stray bracket before the address.
        let stray = address.strip_prefix('[').filter(|rest| rest.contains("://")).map(str::to_owned);
        if let Some(address) = stray {
            self.builder.open_link(Cow::Owned(address), LinkForm::Repaired, start);
            return;
        }
        let form = match kind {
            LinkType::Autolink | LinkType::Email => LinkForm::Bare,
            _ => LinkForm::Markdown,
        };
        self.builder.open_link(cow(address), form, start);
    }

    fn end(&mut self, tag: TagEnd, end: usize) {
        match tag {
            TagEnd::Link => self.builder.close_link(end),
            TagEnd::Image => {
                if let Some((image, start)) = self.image.take() {
                    self.builder.image(image, start..end);
                }
            }
            TagEnd::Strong => self.builder.close_style(Style::STRONG, Origin::Markdown),
            TagEnd::Emphasis => self.builder.close_style(Style::EMPHASIS, Origin::Markdown),
            TagEnd::Strikethrough => self.builder.close_style(Style::STRUCK, Origin::Markdown),
            TagEnd::HtmlBlock | TagEnd::CodeBlock => {
                if let Raw::Html(fragment) = std::mem::replace(&mut self.raw, Raw::None) {
                    fragment.read(&mut self.builder);
                }
            }
            TagEnd::TableHead => {
                self.cell = Open::Cell;
                self.surplus_cells(end);
                self.builder.close(Open::Row, Origin::Markdown, end);
            }
            tag => {
                if tag == TagEnd::TableRow {
                    self.surplus_cells(end);
                }
                if let Some(open) = self.block(tag) {
                    self.builder.close(open, Origin::Markdown, end);
                }
            }
        }
    }

    /// Reads what a row has after its last column, which Markdown drops: the author forgot that a pipe
    /// starts a new cell.
    fn surplus_cells(&mut self, end: usize) {
        let Some(last) = self.builder.last_cell_end() else { return };
        let Some(surplus) = self.source.get(last..end) else { return };
        let text = surplus.trim_start().trim_start_matches('|');
        let start = end - text.len();
        let text = text.trim_end().trim_end_matches('|').trim_end();
        if text.is_empty() {
            return;
        }
        let before = self.builder.slips.len();
        self.builder.open(Open::Cell, Origin::Markdown, start);
        for (event, span) in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).into_offset_iter() {
            if !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)) {
                self.event(&event, span.start + start..span.end + start);
            }
        }
        self.builder.close(Open::Cell, Origin::Markdown, start + text.len());
        self.builder.slips.truncate(before);
        let span = start..start + text.len();
        let name = crate::text::clean(text);
        self.builder.slips.push(Slip { kind: SlipKind::SurplusCell, name, span });
    }

    /// What a Markdown block is in the tree.
    fn block(&self, tag: TagEnd) -> Option<Open> {
        Some(match tag {
            TagEnd::Item => Open::Item,
            TagEnd::TableCell => self.cell,
            TagEnd::Paragraph => Open::Paragraph,
            TagEnd::Heading(level) => Open::Heading(level as u8),
            TagEnd::BlockQuote(_) => Open::Quote,
            TagEnd::List(_) => Open::List,
            TagEnd::FootnoteDefinition => Open::Footnote,
            TagEnd::Table => Open::Table,
            TagEnd::TableRow => Open::Row,
            _ => return None,
        })
    }
}

/// The text of an event, borrowed from the source where it can be.
fn cow<'a>(text: &CowStr<'a>) -> Cow<'a, str> {
    match text {
        CowStr::Borrowed(text) => Cow::Borrowed(text),
        text => Cow::Owned(text.to_string()),
    }
}
