//! Markdown events into the tree.

use super::builder::Builder;
use super::html;
use super::open::{Open, Origin};
use super::tree::{BlockKind, Document, HiddenIn, Image, LinkForm, PieceKind, Span, Style};
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
    let mut reader = Reader { builder: Builder::new(text), raw: Raw::None, image: None, cell: Open::Cell };
    let start = front_matter(text);
    for (event, span) in Parser::new_ext(&text[start..], options).into_offset_iter() {
        reader.event(event, span.start + start..span.end + start);
    }
    reader.builder.finish()
}

/// The length of the front matter: what `---` at the very top opens and `---` or `...` ends. Such
/// lines further down are rules, whatever stands between two of them.
fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let is_open = lines.next().is_some_and(|line| line.trim_end() == "---");
    let mut length = text.len() - lines.clone().map(str::len).sum::<usize>();
    let is_data = lines.clone().next().is_some_and(|line| line.contains(':') || line.starts_with('#'));
    if !is_open || !is_data {
        return 0;
    }
    for line in lines {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return length;
        }
    }
    0
}

/// Text that is not read as inline Markdown.
enum Raw {
    None,
    Html(html::Fragment),
    Code,
}

struct Reader<'a> {
    builder: Builder<'a>,
    raw: Raw,
    /// The image that is open: its alternative text is no content of the document.
    image: Option<(Image<'a>, usize)>,
    /// What a table cell is here: a cell, or one of the header.
    cell: Open,
}

impl<'a> Reader<'a> {
    fn event(&mut self, event: Event<'a>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span.end),
            Event::Text(text) => self.text(text, span),
            Event::Code(text) => match &mut self.image {
                Some((image, _)) => image.alt.to_mut().push_str(&text),
                None => self.builder.code(cow(text), span),
            },
            Event::Html(text) => match &mut self.raw {
                Raw::Html(fragment) => fragment.push(&text, span.start),
                _ => self.html(&text, span.start),
            },
            Event::InlineHtml(text) => html::inline(&mut self.builder, &text, span),
            Event::SoftBreak => self.builder.line_break(PieceKind::SoftBreak, span),
            Event::HardBreak => self.builder.line_break(PieceKind::HardBreak, span),
            Event::Rule => self.builder.leaf(BlockKind::Rule, span),
            // A tick box and the mark of a footnote are notes of the writer, not part of a name.
            Event::TaskListMarker(_) | Event::FootnoteReference(_) => {}
            Event::InlineMath(text) | Event::DisplayMath(text) => self.builder.code(cow(text), span),
        }
    }

    fn html(&mut self, text: &str, start: usize) {
        let mut fragment = html::Fragment::default();
        fragment.push(text, start);
        fragment.read(&mut self.builder);
    }

    fn text(&mut self, text: CowStr<'a>, span: Span) {
        match (&mut self.raw, &mut self.image) {
            (Raw::Html(fragment), _) => fragment.push(&text, span.start),
            (Raw::Code, _) => self.builder.hide(&text, span.start, HiddenIn::Code),
            (Raw::None, Some((image, _))) => image.alt.to_mut().push_str(&text),
            (Raw::None, None) => self.builder.text(cow(text), span),
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Span) {
        match tag {
            Tag::HtmlBlock => self.raw = Raw::Html(html::Fragment::default()),
            // After a blank line inside HTML, deep indentation reads as code to CommonMark.
            Tag::CodeBlock(CodeBlockKind::Indented) if self.builder.inside_html() => {
                self.raw = Raw::Html(html::Fragment::default());
            }
            Tag::CodeBlock(_) => {
                self.builder.leaf(BlockKind::Code, span);
                self.raw = Raw::Code;
            }
            Tag::TableHead => {
                self.cell = Open::HeaderCell;
                self.builder.open(Open::Row, Origin::Markdown, span.start);
            }
            Tag::TableCell => self.builder.open(self.cell, Origin::Markdown, span.start),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, dest_url, span.start),
            Tag::Image { dest_url, .. } => {
                let image = Image { alt: Cow::Borrowed(""), address: cow(dest_url) };
                self.image.get_or_insert((image, span.start));
            }
            tag => match (style(&tag.to_end()), block(tag.to_end())) {
                (Some(style), _) => self.builder.open_style(style, Origin::Markdown),
                (None, Some(open)) => self.builder.open(open, Origin::Markdown, span.start),
                (None, None) => {}
            },
        }
    }

    fn start_link(&mut self, kind: LinkType, address: CowStr<'a>, start: usize) {
        // `[text]([https://…)`: the bracket opens a link that nobody wrote.
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
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::CodeBlock if matches!(self.raw, Raw::Html(_)) => self.end_html(),
            TagEnd::CodeBlock => self.raw = Raw::None,
            TagEnd::TableHead => {
                self.cell = Open::Cell;
                self.builder.close(Open::Row, Origin::Markdown, end);
            }
            TagEnd::TableCell => self.builder.close(self.cell, Origin::Markdown, end),
            TagEnd::Link => self.builder.close_link(end),
            TagEnd::Image => {
                if let Some((image, start)) = self.image.take() {
                    self.builder.image(image, start..end);
                }
            }
            tag => match (style(&tag), block(tag)) {
                (Some(style), _) => self.builder.close_style(style, Origin::Markdown),
                (None, Some(open)) => self.builder.close(open, Origin::Markdown, end),
                (None, None) => {}
            },
        }
    }

    fn end_html(&mut self) {
        if let Raw::Html(fragment) = std::mem::replace(&mut self.raw, Raw::None) {
            fragment.read(&mut self.builder);
        }
    }
}

fn style(tag: &TagEnd) -> Option<Style> {
    match tag {
        TagEnd::Strong => Some(Style::STRONG),
        TagEnd::Emphasis => Some(Style::EMPHASIS),
        TagEnd::Strikethrough => Some(Style::STRUCK),
        _ => None,
    }
}

fn block(tag: TagEnd) -> Option<Open> {
    Some(match tag {
        TagEnd::Paragraph => Open::Paragraph,
        TagEnd::Heading(level) => Open::Heading(level as u8),
        TagEnd::BlockQuote(_) => Open::Quote,
        TagEnd::List(_) => Open::List,
        TagEnd::Item => Open::Item,
        TagEnd::FootnoteDefinition => Open::Footnote,
        TagEnd::Table => Open::Table,
        TagEnd::TableRow => Open::Row,
        _ => return None,
    })
}

/// The text of an event, borrowed from the source where it can be.
fn cow(text: CowStr<'_>) -> Cow<'_, str> {
    match text {
        CowStr::Borrowed(text) => Cow::Borrowed(text),
        text => Cow::Owned(text.into_string()),
    }
}
