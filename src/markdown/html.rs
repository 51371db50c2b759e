//! HTML inside Markdown: the tags that carry structure, read into the same blocks and pieces.
//!
//! What tags mean: HTML Living Standard, sections 4.3 to 4.9. Purely presentational and unknown tags are
//! skipped, their text kept.

use super::bare;
use super::builder::Builder;
use super::open::{Open, Origin};
use super::plain::{self, StartTag, Stretch, Tag};
use super::span::Span;
use super::tree::{BlockKind, HiddenIn, Image, InlineKind, LinkForm, Style};
use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};
use memchr::memmem;
use std::borrow::Cow;
use std::ops::Range;

/// HTML collected line by line, with the source position of each line.
#[derive(Default)]
pub(super) struct Fragment<'a> {
    text: Cow<'a, str>,
    /// The source position of its start.
    start: usize,
    /// Offset in `text` and in the source of each line that is not contiguous with the previous one.
    lines: Vec<(usize, usize)>,
}

impl<'a> Fragment<'a> {
    /// The HTML `text` at `start` in the source.
    pub(super) fn new(text: Cow<'a, str>, start: usize) -> Self {
        Self { text, start, lines: Vec::new() }
    }

    /// Appends the HTML at `start` in `source`.
    pub(super) fn push(&mut self, source: &'a str, text: Cow<'a, str>, start: usize) {
        if self.text.is_empty() && self.lines.is_empty() {
            self.start = start;
        } else if self.source_offset(self.text.len()) != start {
            self.lines.push((self.text.len(), start));
        }
        bare::append(source, &mut self.text, text);
    }

    fn source_offset(&self, offset: usize) -> usize {
        let lines = &self.lines[..self.lines.partition_point(|(at, _)| *at <= offset)];
        let (at, start) = lines.last().copied().unwrap_or((0, self.start));
        start + (offset - at)
    }

    /// Reads all of it into `builder`.
    pub(super) fn read(&self, builder: &mut Builder<'a>) {
        let mut skipped: Option<String> = None;
        let mut at = 0;
        while at < self.text.len() {
            match plain::stretch(&self.text, at) {
                None => return self.tokenize(at..self.text.len(), &mut skipped, builder),
                Some(Stretch { end, has_references: true, .. }) => {
                    self.tokenize(at..end, &mut skipped, builder);
                    at = end;
                }
                Some(Stretch { text, tag, end, .. }) => {
                    let open = at + text.len();
                    if !text.is_empty() && skipped.is_none() {
                        self.text(self.keep(text), at..open, builder);
                    }
                    if let Some(tag) = tag {
                        self.tag(&tag, open..end, &mut skipped, builder);
                    }
                    at = end;
                }
            }
        }
    }

    /// Reads arbitrary HTML.
    fn tokenize(&self, range: Range<usize>, skipped: &mut Option<String>, builder: &mut Builder<'a>) {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(&self.text[range.clone()], emitter) {
            let Ok(token) = token;
            let place = |span: html5gum::Span<usize>| range.start + span.start..range.start + span.end;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name);
                    let value = |name: &str| Some(utf8(tag.attributes.get(name.as_bytes())?));
                    let (href, src, alt) = (value("href"), value("src"), value("alt"));
                    let rowspan = value("rowspan");
                    let start = StartTag {
                        name: &name,
                        href: href.as_deref(),
                        src: src.as_deref(),
                        alt: alt.as_deref(),
                        rowspan: rowspan.as_deref(),
                        is_closed: tag.self_closing,
                    };
                    self.tag(&Tag::Start(start), place(tag.span), skipped, builder);
                }
                Token::EndTag(tag) => {
                    self.tag(&Tag::End(&utf8(&tag.name)), place(tag.span), skipped, builder);
                }
                Token::Comment(comment) => {
                    self.tag(&Tag::Comment(&utf8(&comment.value)), place(comment.span), skipped, builder);
                }
                Token::String(text) if skipped.is_none() => {
                    self.text(Cow::Owned(utf8(&text.value).into_owned()), place(text.span), builder);
                }
                Token::String(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    fn text(&self, text: Cow<'a, str>, range: Range<usize>, builder: &mut Builder<'a>) {
        let start = self.source_offset(range.start);
        builder.text(text, start..self.source_offset(range.end).max(start));
    }

    fn tag(
        &self,
        tag: &Tag<'_>,
        range: Range<usize>,
        skipped: &mut Option<String>,
        builder: &mut Builder<'a>,
    ) {
        let span = || self.source_offset(range.start)..self.source_offset(range.end);
        match (tag, &skipped) {
            (Tag::End(name), Some(opaque)) if name == opaque => *skipped = None,
            (_, Some(_)) => {}
            (Tag::Start(tag), None) if is_opaque(tag.name) && !tag.is_closed => {
                *skipped = Some(tag.name.to_owned());
            }
            (Tag::Start(tag), None) => self.start(builder, tag, span()),
            (Tag::End(name), None) => end(builder, name, self.source_offset(range.end)),
            (Tag::Comment(text), None) => {
                // The content starts after `<!--`.
                builder.hide(text, HiddenIn::Comment, |at| self.source_offset(range.start + 4 + at));
            }
        }
    }

    fn start(&self, builder: &mut Builder<'a>, tag: &StartTag<'_>, span: Span) {
        let value = |value: &str| self.keep(value.trim());
        match tag.name {
            "a" => match tag.href {
                Some(href) => builder.open_link(value(href), LinkForm::Html, span.start),
                None => builder.close_link(span.start),
            },
            "img" => {
                let alt = tag.alt.map(value).unwrap_or_default();
                let address = tag.src.map(value).unwrap_or_default();
                builder.image(Image { alt, address }, span);
            }
            _ => start_bare(builder, tag, span),
        }
    }

    /// A part of the text, borrowed from the source if it is a slice of it.
    fn keep(&self, part: &str) -> Cow<'a, str> {
        match &self.text {
            Cow::Borrowed(text) => match bare::place(text, part) {
                Some(start) => Cow::Borrowed(&text[start..start + part.len()]),
                None => Cow::Owned(part.to_owned()),
            },
            Cow::Owned(_) => Cow::Owned(part.to_owned()),
        }
    }
}

/// Whether a tag in running text is shown literally: GitHub does so for a few tags, and an unknown tag
/// without an end tag is a word in angle brackets (`Vec<T>`). `behind` is the text after it.
///
/// The few tags: GFM 6.11 (disallowed raw HTML).
pub(super) fn is_shown(tag: &str, behind: &str) -> bool {
    const FILTERED: [&str; 9] =
        ["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"];
    let Some(inner) = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else { return false };
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or("");
    if FILTERED.iter().any(|filtered| filtered.eq_ignore_ascii_case(name)) {
        return true;
    }
    let is_word = inner.len() == name.len()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let is_element = || ELEMENTS.split_ascii_whitespace().any(|element| element.eq_ignore_ascii_case(name));
    is_word && !is_element() && !is_closed(name, behind)
}

/// Whether an end tag of this name follows soon.
fn is_closed(name: &str, behind: &str) -> bool {
    let near = &behind.as_bytes()[..behind.len().min(2000)];
    memmem::find(near, format!("</{name}").as_bytes()).is_some()
}

/// The HTML elements that are not read as structure, obsolete ones included.
///
/// Source: HTML Living Standard, the index of elements and section 16.2 (obsolete features); plus SVG and
/// MathML elements that occur on their own in text.
const ELEMENTS: &str = "a abbr acronym address applet area article aside audio b base basefont bdi bdo \
    bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist \
    dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame \
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i image img input ins isindex kbd keygen label \
    legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noscript object ol \
    optgroup option output p param path picture pre progress q rb rp rt rtc ruby s samp search section \
    select slot small source spacer span strike strong sub summary sup svg table tbody td template tfoot \
    th thead time tr track tt u ul var video wbr";

fn utf8(bytes: &HtmlString) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Whether the content of a tag is skipped.
fn is_opaque(name: &str) -> bool {
    matches!(name, "script" | "style" | "svg" | "pre" | "textarea" | "template" | "noscript")
}

/// Reads a start tag whose attributes do not matter.
fn start_bare(builder: &mut Builder<'_>, tag: &StartTag<'_>, span: Span) {
    match tag.name {
        "br" => builder.line_break(InlineKind::HardBreak, span),
        "hr" => builder.leaf(BlockKind::Rule, span),
        name => match (style(name), block(name)) {
            (Some(style), _) if !tag.is_closed => builder.open_style(style, Origin::Html),
            (None, Some(open)) => {
                builder.open(open, Origin::Html, span.start);
                builder.spans_rows(tag.rowspan.and_then(|rows| rows.trim().parse().ok()).unwrap_or(1));
            }
            _ => {}
        },
    }
}

fn end(builder: &mut Builder<'_>, name: &str, at: usize) {
    match name {
        "a" => builder.close_link(at),
        "td" | "th" => {
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

fn style(name: &str) -> Option<Style> {
    match name {
        "b" | "strong" => Some(Style::STRONG),
        "i" | "em" | "cite" => Some(Style::EMPHASIS),
        "s" | "del" | "strike" => Some(Style::STRUCK),
        "code" | "kbd" | "samp" | "tt" => Some(Style::CODE),
        "sub" | "sup" | "small" => Some(Style::SMALL),
        _ => None,
    }
}

fn block(name: &str) -> Option<Open> {
    Some(match name {
        "h1" => Open::Heading(1),
        "h2" => Open::Heading(2),
        "h3" => Open::Heading(3),
        "h4" => Open::Heading(4),
        "h5" => Open::Heading(5),
        "h6" => Open::Heading(6),
        "p" | "div" | "center" | "section" | "article" | "header" | "footer" | "nav" | "figure"
        | "picture" | "main" | "aside" => Open::Paragraph,
        "details" => Open::Details,
        "summary" => Open::Summary,
        "ul" | "ol" | "dl" | "menu" => Open::List,
        "li" | "dt" | "dd" => Open::Item,
        "table" => Open::Table,
        "tr" => Open::Row,
        "td" => Open::Cell,
        "th" => Open::HeaderCell,
        "blockquote" => Open::Quote,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Building blocks of plain HTML, and ones that make it not plain.
    const PARTS: [&str; 44] = [
        "<",
        ">",
        "/",
        "!",
        "--",
        "-",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\r",
        "\0",
        "&amp;",
        "&",
        "a",
        "B",
        "é。",
        "<a href=\"u\">",
        "<a href='v' href=w>",
        "</a>",
        "</a x>",
        "</A>",
        "<b>",
        "</b>",
        "<b/>",
        "<br>",
        "<br />",
        "<br/ >",
        "<img src=x alt>",
        "<img alt=\"&lt;\" src=\" y \">",
        "<IMG SRC=z>",
        "<!-- https://c.d ",
        "-->",
        "<!-->",
        "--!>",
        "<svg>",
        "</svg>",
        "<title>",
        "</title>",
        "<td>",
        "<li>",
        "<details>",
        "https://e.f",
    ];

    fn tree<'a>(text: &'a str, read: impl Fn(&Fragment<'a>, &mut Builder<'a>)) -> String {
        let mut builder = Builder::new(text);
        read(&Fragment::new(Cow::Borrowed(text), 0), &mut builder);
        format!("{:?}", builder.finish())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn plain_html_is_read_as_the_tokenizer_reads_it(
            parts in prop::collection::vec(prop::sample::select(&PARTS[..]), 0..12)
        ) {
            let text = parts.concat();
            let whole = tree(&text, |fragment, builder| fragment.tokenize(0..text.len(), &mut None, builder));
            prop_assert_eq!(tree(&text, Fragment::read), whole, "{:?}", text);
        }
    }
}
