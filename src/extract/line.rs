//! A line that may be an entry, and the draft entry that a layout makes of it.

use super::entry::{Entry, Reason, Role, Skip};
use super::habit::Habit;
use super::lexicon::role;
use super::links::{self, LinkTarget};
use super::tail::Tail;
use crate::markdown::{Image, Inline, InlineKind, Link, LinkForm, Span, Style};
use crate::text::{as_clean, is_pictograph};
use std::borrow::Cow;
use std::cell::OnceCell;

/// A run of inline content that may be one entry.
pub(super) struct Line<'t, 'a> {
    /// Its pieces.
    pub pieces: &'t [Inline<'a>],
    /// Its span.
    pub span: Span,
    /// The document's habits for links.
    pub habit: &'t Habit,
    /// The index of its first link to the web.
    first: Option<usize>,
    /// The text before that link, computed on first use.
    before: OnceCell<Cow<'t, str>>,
}

/// An entry under construction.
#[derive(Debug, Default)]
pub(super) struct Draft<'t> {
    /// What is known so far.
    pub entry: Entry,
    /// The text before the title, if that is a separate kind of line.
    pub before: Tail<'t>,
    /// The text still to be read.
    pub tail: Tail<'t>,
    /// Links that are not entries.
    pub skips: Vec<Skip>,
    /// Whether its title is struck through.
    pub is_struck: bool,
}

impl<'t, 'a> Line<'t, 'a> {
    /// The line made of these pieces.
    pub fn new(pieces: &'t [Inline<'a>], span: Span, habit: &'t Habit) -> Self {
        let first = entry_links(pieces).next().map(|(at, _)| at);
        Self { pieces, span, habit, first, before: OnceCell::new() }
    }

    /// The links to the web that show text, each with its index in the pieces.
    pub fn links(&self) -> impl Iterator<Item = (usize, &'t Link<'a>)> {
        let from = self.first.unwrap_or(self.pieces.len());
        let first = self.first.and_then(|at| match &self.pieces[at].kind {
            InlineKind::Link(link) => Some((at, link)),
            _ => None,
        });
        let behind = self.pieces.get(from + 1..).unwrap_or_default();
        first.into_iter().chain(entry_links(behind).map(move |(at, link)| (from + 1 + at, link)))
    }

    /// The index of the first of its links.
    pub fn first_link(&self) -> Option<usize> {
        self.first
    }

    /// The text before its first link, or all of its text if it has none.
    pub fn before(&self) -> &str {
        self.before.get_or_init(|| self.text(0..self.first.unwrap_or(self.pieces.len())))
    }

    /// The text of the pieces in `range`, markup removed.
    pub fn text(&self, range: std::ops::Range<usize>) -> Cow<'t, str> {
        crate::markdown::plain_text(&self.pieces[range])
    }
}

/// The links of `pieces` that can be entries, each with its index.
pub(super) fn entry_links<'t, 'a>(pieces: &'t [Inline<'a>]) -> impl Iterator<Item = (usize, &'t Link<'a>)> {
    pieces.iter().enumerate().filter_map(|(at, piece)| match &piece.kind {
        InlineKind::Link(link) if is_entry_link(link) => Some((at, link)),
        _ => None,
    })
}

/// Whether a link can be an entry: it leads to the web, or has no address yet, and shows text.
pub(super) fn is_entry_link(link: &Link<'_>) -> bool {
    let is_plain = link.text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    let shows_text = is_plain || !link.text.trim().is_empty();
    match links::target(&link.address) {
        LinkTarget::External => shows_text && !is_translation(link),
        LinkTarget::Empty => shows_text,
        _ => false,
    }
}

/// The links of `pieces` that show a picture and lead to something: a badge with the address of the paper.
pub(super) fn picture_links<'t, 'a>(pieces: &'t [Inline<'a>]) -> impl Iterator<Item = (usize, &'t Link<'a>)> {
    pieces.iter().enumerate().filter_map(|(at, piece)| match &piece.kind {
        InlineKind::Link(link) if is_picture_link(link) => Some((at, link)),
        _ => None,
    })
}

/// Whether a link shows only pictures and leads to the web, but not to a badge service.
pub(super) fn is_picture_link(link: &Link<'_>) -> bool {
    link.text.trim().is_empty()
        && !link.images.is_empty()
        && links::has_scheme(&link.address)
        && links::target(&link.address) == LinkTarget::External
        && !links::is_badge(&link.address)
}

/// The relation of a link to its entry, from its text, the text of its picture, or its address.
pub(super) fn role_of_link(link: &Link<'_>) -> Option<Role> {
    let text = if link.text.trim().is_empty() {
        link.images.first().map_or("", |image| &*image.alt)
    } else {
        &*link.text
    };
    let by_text = role(text).filter(|role| *role != Role::SeeAlso);
    by_text.or_else(|| links::role_of(&link.address)).or_else(|| role(text))
}

/// Whether a link leads to the list in another language. The README of another repository, with its own
/// title, is an entry instead.
fn is_translation(link: &Link<'_>) -> bool {
    link.form == LinkForm::Markdown
        && links::is_translation(&link.address)
        && (!link.address.contains("://") || super::lexicon::names_a_language(&link.text))
}

/// Whether `link` shows its own address as text.
pub(super) fn shows_address(link: &Link<'_>) -> bool {
    link.form == LinkForm::Bare || {
        let text = link.text.trim();
        // Most texts do not look like an address.
        if memchr::memchr(b'/', text.as_bytes()).is_none() && !text.starts_with("www.") {
            return text == link.address && !text.contains(char::is_whitespace);
        }
        // `[oj.uz](https://oj.uz)`: a host written as a name is a name.
        let is_host = !text.contains('/') && !text.starts_with("www.");
        !text.contains(char::is_whitespace)
            && (text == link.address
                || text.contains("://")
                || !is_host
                    && link
                        .address
                        .split_once("://")
                        .is_some_and(|(_, rest)| rest.trim_end_matches('/') == text.trim_end_matches('/')))
    }
}

/// Whether a link shows the start of its address without the scheme: not a name if there is another one.
pub(super) fn resembles_address(link: &Link<'_>) -> bool {
    let bare = |text: &str| {
        let text = text.trim().split_once("://").map_or_else(|| text.trim(), |(_, rest)| rest);
        text.trim_start_matches("www.").trim_end_matches('/').to_ascii_lowercase()
    };
    let text = bare(&link.text);
    text.contains('.') && !text.contains(char::is_whitespace) && bare(&link.address).starts_with(&text)
}

/// `text` as a title: folded, without emoji, markers and shortcodes at its ends.
pub(super) fn title(text: &str) -> String {
    let text = as_clean(text);
    let mut title = &*text;
    if is_undecorated(title) {
        return text.into_owned();
    }
    loop {
        let before = title;
        title = super::lexicon::strip_shortcodes(title);
        let bare = title.trim_matches(|c: char| is_marker(c) || c.is_whitespace());
        // A title may be made of emoji alone.
        if bare.chars().any(char::is_alphanumeric) {
            title = bare;
        }
        if title.len() == before.len() {
            return title.to_owned();
        }
    }
}

/// Whether `text` starts and ends with a plain letter or digit, as most do: it has no decoration.
pub(super) fn is_undecorated(text: &str) -> bool {
    let bytes = text.as_bytes();
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    plain(bytes.first()) && plain(bytes.last())
}

/// Whether `c` is an emoji used as a marker, as opposed to a sign that is part of a word.
pub(super) fn is_marker(c: char) -> bool {
    is_pictograph(c) && !matches!(c, '©' | '®' | '™' | '→' | '←' | '↔') && !('①'..='⓿').contains(&c)
}

/// Whether `text` says nothing: space, punctuation, emoji, shortcodes, a number with a dot.
pub(super) fn is_blank(text: &str) -> bool {
    match text.as_bytes() {
        [] => return true,
        [first, ..] if first.is_ascii_alphabetic() => return false,
        _ => {}
    }
    let text = super::lexicon::strip_shortcodes(text);
    let numbering = text.trim_end_matches(['.', ')', '、', ' ', '\n']);
    text.chars().all(|c| !c.is_alphanumeric() || is_pictograph(c))
        || numbering.len() < text.len()
            && !numbering.is_empty()
            && numbering.len() < 5
            && numbering.bytes().all(|b| b.is_ascii_digit())
}

/// Why a link that is not an entry is skipped.
pub(super) fn reason(link_address: &str, link_text: &str, images: &[Image<'_>]) -> Option<Reason> {
    match links::target(link_address) {
        LinkTarget::Anchor if super::lexicon::leads_to_top(link_text, link_address) => {
            Some(Reason::BackToTop)
        }
        LinkTarget::Anchor => Some(Reason::Anchor),
        LinkTarget::Mail => Some(Reason::Mail),
        LinkTarget::Other | LinkTarget::Empty => Some(Reason::NotAnAddress),
        _ if links::is_translation(link_address) => Some(Reason::Translation),
        LinkTarget::Page => Some(Reason::Page),
        _ if !link_text.trim().is_empty() => None,
        _ if images.iter().any(|image| links::is_badge(&image.address)) || links::is_badge(link_address) => {
            Some(Reason::Badge)
        }
        _ if !images.is_empty() => Some(Reason::Image),
        _ => Some(Reason::NotAnAddress),
    }
}

/// The skip for a link that cannot be an entry.
pub(super) fn skip(link: &Link<'_>, span: &Span) -> Option<Skip> {
    let reason = if is_entry_link(link) { None } else { reason(&link.address, &link.text, &link.images) };
    reason.map(|reason| Skip { address: link.address.to_string(), reason, span: span.clone() })
}

/// The style that all visible pieces share.
pub(super) fn shared_style(pieces: &[Inline<'_>], style: Style) -> bool {
    let mut any = false;
    for piece in pieces {
        let visible = match &piece.kind {
            InlineKind::Text(text) => text.chars().any(char::is_alphanumeric),
            InlineKind::Code(_) | InlineKind::Link(_) => true,
            _ => false,
        };
        if visible && !piece.style.has(style) {
            return false;
        }
        any |= visible;
    }
    any
}
