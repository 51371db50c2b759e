//! HTML inside Markdown: the tags that carry structure, read into the same blocks and pieces.
//!
//! Source of the meaning of tags: HTML Living Standard, sections 4.3 to 4.9. Tags that only
//! decorate are passed over; what is unknown is passed over too, its text kept.

use super::builder::Builder;
use super::open::{Open, Origin};
use super::tree::{BlockKind, HiddenIn, Image, LinkForm, PieceKind, Span, Style};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::borrow::Cow;

/// HTML that was collected line by line, with the place of each line in the source.
#[derive(Default)]
pub(super) struct Fragment {
    text: String,
    /// Offset in `text`, offset in the source.
    lines: Vec<(usize, usize)>,
}

impl Fragment {
    /// Adds a stretch of HTML that stands at `start` of the source.
    pub(super) fn push(&mut self, text: &str, start: usize) {
        self.lines.push((self.text.len(), start));
        self.text.push_str(text);
    }

    fn source_offset(&self, offset: usize) -> usize {
        let line = self.lines.partition_point(|(at, _)| *at <= offset).saturating_sub(1);
        self.lines.get(line).map_or(offset, |(at, start)| start + (offset - at))
    }

    /// Reads all of it into `builder`.
    pub(super) fn read(&self, builder: &mut Builder<'_>) {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut skipped: Option<Vec<u8>> = None;
        for token in Tokenizer::new_with_emitter(self.text.as_str(), emitter) {
            let Ok(token) = token;
            match (&token, &skipped) {
                (Token::EndTag(tag), Some(name)) if tag.name[..] == name[..] => skipped = None,
                (_, Some(_)) => {}
                (Token::StartTag(tag), None) if is_opaque(&tag.name) && !tag.self_closing => {
                    skipped = Some(tag.name.to_vec());
                }
                _ => self.token(token, builder),
            }
        }
    }

    fn token(&self, token: Token<usize>, builder: &mut Builder<'_>) {
        match token {
            Token::StartTag(tag) => {
                let span = self.source_offset(tag.span.start)..self.source_offset(tag.span.end);
                start(builder, &tag, span);
            }
            Token::EndTag(tag) => end(builder, &tag.name, self.source_offset(tag.span.end)),
            Token::String(text) => {
                let start = self.source_offset(text.span.start);
                let end = self.source_offset(text.span.end);
                let text = String::from_utf8_lossy(&text.value).into_owned();
                builder.text(Cow::Owned(text), start..end.max(start));
            }
            Token::Comment(comment) => {
                let text = String::from_utf8_lossy(&comment.value);
                builder.hide(&text, self.source_offset(comment.span.start), HiddenIn::Comment);
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
}

/// Reads one tag or comment in running text.
pub(super) fn inline(builder: &mut Builder<'_>, tag: &str, span: Span) {
    if let Some(name) = tag.strip_prefix("</").and_then(|rest| rest.strip_suffix('>')) {
        end(builder, name.trim().to_ascii_lowercase().as_bytes(), span.end);
        return;
    }
    if let Some((name, form)) = bare_tag(tag) {
        if !is_opaque(&name) || form == Form::Closed {
            start_bare(builder, &name, form, span);
        }
        return;
    }
    let mut fragment = Fragment::default();
    fragment.push(tag, span.start);
    fragment.read(builder);
}

/// Whether a start tag closes itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Open,
    Closed,
}

/// The name of a start tag without attributes, such as `<br/>`: no tokenizer is needed for it.
fn bare_tag(tag: &str) -> Option<(Vec<u8>, Form)> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let (name, form) = match inner.strip_suffix('/') {
        Some(name) => (name.trim_end_matches(' '), Form::Closed),
        None => (inner, Form::Open),
    };
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_name && !name.eq_ignore_ascii_case("img") && !name.eq_ignore_ascii_case("a"))
        .then(|| (name.to_ascii_lowercase().into_bytes(), form))
}

/// Whether the content of a tag is not for reading.
fn is_opaque(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"svg" | b"pre" | b"textarea" | b"template" | b"noscript")
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}

fn start(builder: &mut Builder<'_>, tag: &StartTag<usize>, span: Span) {
    match &tag.name[..] {
        b"a" => match attribute(tag, "href") {
            Some(href) => builder.open_link(Cow::Owned(href), LinkForm::Html, span.start),
            None => builder.close_link(span.start),
        },
        b"img" => {
            let alt = Cow::Owned(attribute(tag, "alt").unwrap_or_default());
            let address = Cow::Owned(attribute(tag, "src").unwrap_or_default());
            builder.image(Image { alt, address }, span);
        }
        name => start_bare(builder, name, if tag.self_closing { Form::Closed } else { Form::Open }, span),
    }
}

/// Reads a start tag whose attributes do not matter.
fn start_bare(builder: &mut Builder<'_>, name: &[u8], form: Form, span: Span) {
    match name {
        b"br" => builder.line_break(PieceKind::HardBreak, span),
        b"hr" => builder.leaf(BlockKind::Rule, span),
        name => match (style(name), block(name)) {
            (Some(style), _) if form == Form::Open => builder.open_style(style, Origin::Html),
            (None, Some(open)) => builder.open(open, Origin::Html, span.start),
            _ => {}
        },
    }
}

fn end(builder: &mut Builder<'_>, name: &[u8], at: usize) {
    match name {
        b"a" => builder.close_link(at),
        b"td" | b"th" => {
            builder.close(Open::Cell, Origin::Html, at);
            builder.close(Open::HeaderCell, Origin::Html, at);
        }
        name => match (style(name), block(name)) {
            (Some(style), _) => builder.close_style(style, Origin::Html),
            (None, Some(open)) => builder.close(open, Origin::Html, at),
            (None, None) => {}
        },
    }
}

fn style(name: &[u8]) -> Option<Style> {
    match name {
        b"b" | b"strong" => Some(Style::STRONG),
        b"i" | b"em" | b"cite" => Some(Style::EMPHASIS),
        b"s" | b"del" | b"strike" => Some(Style::STRUCK),
        b"code" | b"kbd" | b"samp" | b"tt" => Some(Style::CODE),
        b"sub" | b"sup" | b"small" => Some(Style::SMALL),
        _ => None,
    }
}

fn block(name: &[u8]) -> Option<Open> {
    Some(match name {
        b"h1" => Open::Heading(1),
        b"h2" => Open::Heading(2),
        b"h3" => Open::Heading(3),
        b"h4" => Open::Heading(4),
        b"h5" => Open::Heading(5),
        b"h6" => Open::Heading(6),
        b"p" | b"div" | b"center" | b"section" | b"article" | b"header" | b"footer" | b"nav" | b"figure"
        | b"picture" | b"main" | b"aside" => Open::Paragraph,
        b"details" => Open::Details,
        b"summary" => Open::Summary,
        b"ul" | b"ol" | b"dl" | b"menu" => Open::List,
        b"li" | b"dt" | b"dd" => Open::Item,
        b"table" => Open::Table,
        b"tr" => Open::Row,
        b"td" => Open::Cell,
        b"th" => Open::HeaderCell,
        b"blockquote" => Open::Quote,
        _ => return None,
    })
}
