//! Addresses in running text, and links that CommonMark does not see as such.
//!
//! GFM 6.9 links bare addresses; we end them where a person would (see [`bare_end`]). Broken link syntax
//! around one ([`slips`]) becomes a link marked [`LinkForm::Repaired`]; quotation marks around one are
//! dropped.

use super::slips::{self, Slip};
use super::tree::{Images, Inline, InlineKind, Link, LinkForm};
use crate::address::bare_end;
use memchr::memchr_iter;
use memchr::memmem::Finder;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

static SCHEME: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("://"));
static WWW: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("www."));

/// The length of `ftp://a` and `www.a.b`.
const SHORTEST: usize = 7;

/// Turns the addresses in the text of `pieces` into links.
pub(super) fn find<'a>(candidates: &mut Candidates<'a>, pieces: &mut Vec<Inline<'a>>, slips: &mut Vec<Slip>) {
    let source = candidates.source;
    if !pieces.iter().any(|piece| candidates.may_stand_in(piece) && start_in(piece).is_some()) {
        return;
    }
    let mut found: Vec<Inline<'a>> = Vec::with_capacity(pieces.len() + 4);
    let mut rest = std::mem::take(pieces).into_iter();
    while let Some(mut piece) = rest.next() {
        while let Some(at) = start_in(&piece) {
            let InlineKind::Text(text) = &piece.kind else { break };
            let verbatim = source.get(piece.span.clone()) == Some(&**text);
            if let Some(link) = slips::around(text, at) {
                piece = mend(source, &piece, &link, &mut found, slips);
                continue;
            }
            let (before, address, after, end) = if verbatim {
                let limit = rest
                    .as_slice()
                    .iter()
                    .find(|next| !is_text(next))
                    .map_or(source.len(), |next| next.span.start);
                split_source(source, &piece, at, limit)
            } else {
                let end = at + bare_end(&text[at..]);
                let address = Cow::Owned(text[at..end].to_owned());
                let before = Cow::Owned(text[..at].to_owned());
                (before, address, Some(Cow::Owned(text[end..].to_owned())), place_in(source, &piece, end))
            };
            let start = place_in(source, &piece, at).min(end);
            let last = piece.span.end;
            if !before.is_empty() {
                found.push(Inline {
                    kind: InlineKind::Text(before),
                    style: piece.style,
                    span: piece.span.start..start,
                });
            }
            let link =
                Link { text: address.clone(), address, images: Images::default(), form: LinkForm::Bare };
            found.push(Inline { kind: InlineKind::Link(link), style: piece.style, span: start..end });
            let after = after.or_else(|| clip(source, &mut rest, end));
            let length = after.as_ref().map_or(0, |text| text.len());
            piece = Inline {
                span: end..if verbatim { end + length } else { last },
                kind: InlineKind::Text(unquote(&mut found, after.unwrap_or_default())),
                style: piece.style,
            };
        }
        if !matches!(&piece.kind, InlineKind::Text(text) if text.is_empty()) {
            found.push(piece);
        }
    }
    *pieces = found;
}

/// The source position of an offset in a piece's text; approximate where the text differs from the source.
fn place_in(source: &str, piece: &Inline<'_>, offset: usize) -> usize {
    let near = (piece.span.start + offset).min(piece.span.end);
    (piece.span.start..=near).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(piece.span.start)
}

/// Marks that only set off an address.
const QUOTES: [(char, char); 10] = [
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('《', '》'),
    ('〈', '〉'),
    ('“', '”'),
    ('‘', '’'),
    ('"', '"'),
    ('\'', '\''),
    ('[', ']'),
];

/// The text after the address found last, without its closing quotation mark; the opening one before the
/// address is removed too.
fn unquote<'a>(found: &mut [Inline<'a>], after: Cow<'a, str>) -> Cow<'a, str> {
    let [.., Inline { kind: InlineKind::Text(before), span, .. }, _] = found else { return after };
    let quote = QUOTES.iter().find(|(open, close)| before.ends_with(*open) && after.starts_with(*close));
    let Some((open, close)) = quote else { return after };
    let kept = before.len() - open.len_utf8();
    *before = part(before, 0..kept);
    span.end = span.end.saturating_sub(open.len_utf8()).max(span.start);
    part(&after, close.len_utf8()..after.len())
}

/// A part of `text`, borrowed if `text` is.
pub(super) fn part<'a>(text: &Cow<'a, str>, range: Range<usize>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(range).unwrap_or("")),
        Cow::Owned(text) => Cow::Owned(text.get(range).unwrap_or("").to_owned()),
    }
}

/// Adds the repaired link in `piece` to `found`, with the text before it; returns the rest of the piece.
fn mend<'a>(
    source: &'a str,
    piece: &Inline<'a>,
    link: &slips::Meant<'_>,
    found: &mut Vec<Inline<'a>>,
    slips: &mut Vec<Slip>,
) -> Inline<'a> {
    let text = match &piece.kind {
        InlineKind::Text(text) => text.clone(),
        _ => Cow::Borrowed(""),
    };
    let (start, end) = (place_in(source, piece, link.whole.start), place_in(source, piece, link.whole.end));
    let before = part(&text, 0..link.whole.start);
    if !before.is_empty() {
        let kind = InlineKind::Text(before);
        found.push(Inline { kind, style: piece.style, span: piece.span.start..start });
    }
    slips.push(Slip { kind: link.kind, name: link.name.to_owned(), span: start..end });
    let meant = Link {
        address: Cow::Owned(link.address.to_string()),
        text: Cow::Owned(link.name.to_owned()),
        images: Images::default(),
        form: LinkForm::Repaired,
    };
    found.push(Inline { kind: InlineKind::Link(meant), style: piece.style, span: start..end });
    let rest = part(&text, link.whole.end..text.len());
    Inline { kind: InlineKind::Text(rest), style: piece.style, span: end..piece.span.end.max(end) }
}

/// Where an address may start; mostly queried in source order.
pub(super) struct Candidates<'a> {
    source: &'a str,
    /// The first `www.` at or after the last position queried.
    www: usize,
    asked: usize,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, www: 0, asked: usize::MAX }
    }

    /// Whether an address may start in `piece`; always true for text that is not a slice of the source.
    fn may_stand_in(&mut self, piece: &Inline<'_>) -> bool {
        let text = match &piece.kind {
            InlineKind::Text(text) if text.len() < SHORTEST => return false,
            InlineKind::Text(Cow::Borrowed(text)) => *text,
            InlineKind::Text(Cow::Owned(_)) => return true,
            _ => return false,
        };
        let Some(start) = place(self.source, text) else { return true };
        let text = text.as_bytes();
        self.next_www(start) < start + text.len()
            || memchr_iter(b':', text).any(|colon| text[colon..].starts_with(b"://"))
    }

    fn next_www(&mut self, start: usize) -> usize {
        let is_back = start < self.asked;
        self.asked = start;
        if is_back || self.www < start {
            let next = WWW.find(&self.source.as_bytes()[start..]);
            self.www = next.map_or(usize::MAX, |at| start + at);
        }
        self.www
    }
}

/// The position of `text` in `source`, if it is a slice of it.
pub(super) fn place(source: &str, text: &str) -> Option<usize> {
    let start = text.as_ptr().addr().checked_sub(source.as_ptr().addr())?;
    (start + text.len() <= source.len()).then_some(start)
}

/// Appends `more` to `text`; if the two are adjacent slices of `source`, the result is borrowed.
pub(super) fn append<'a>(source: &'a str, text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
        return;
    }
    if let (Cow::Borrowed(before), Cow::Borrowed(next)) = (&*text, &more)
        && before.as_bytes().as_ptr_range().end == next.as_ptr()
        && let Some(start) = place(source, before)
        && let Some(joined) = source.get(start..start + before.len() + next.len())
    {
        *text = Cow::Borrowed(joined);
        return;
    }
    text.to_mut().push_str(&more);
}

type Split<'a> = (Cow<'a, str>, Cow<'a, str>, Option<Cow<'a, str>>, usize);

/// Splits a piece whose text is verbatim source; the address may extend into the pieces after it, as an
/// underscore starts a new piece.
fn split_source<'a>(source: &'a str, piece: &Inline<'a>, at: usize, limit: usize) -> Split<'a> {
    let start = piece.span.start + at;
    let end = start + bare_end(&source[start..limit.max(piece.span.end)]);
    let before = Cow::Borrowed(&source[piece.span.start..start]);
    let address = unescape(&source[start..end]);
    let after = (end <= piece.span.end).then(|| Cow::Borrowed(&source[end..piece.span.end]));
    (before, address, after, end)
}

/// Removes from `rest` what the address up to `end` covers; returns what is left of a piece cut in two.
fn clip<'a>(source: &'a str, rest: &mut std::vec::IntoIter<Inline<'a>>, end: usize) -> Option<Cow<'a, str>> {
    while rest.as_slice().first().is_some_and(|next| next.span.start < end && is_text(next)) {
        let piece = rest.next()?;
        if piece.span.end > end {
            return source.get(end..piece.span.end).map(Cow::Borrowed);
        }
    }
    None
}

fn is_text(piece: &Inline<'_>) -> bool {
    matches!(piece.kind, InlineKind::Text(_))
}

/// Resolves Markdown backslash escapes and `&amp;`.
fn unescape(address: &str) -> Cow<'_, str> {
    if !address.contains(['\\', '&']) {
        return Cow::Borrowed(address);
    }
    let mut plain = String::with_capacity(address.len());
    let mut rest = address.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' || !rest.peek().is_some_and(char::is_ascii_punctuation) {
            plain.push(c);
        }
    }
    Cow::Owned(plain.replace("&amp;", "&"))
}

/// Where an address starts in a text piece.
fn start_in(piece: &Inline<'_>) -> Option<usize> {
    let InlineKind::Text(text) = &piece.kind else { return None };
    let by_scheme = memchr_scheme(text);
    // Only search before the scheme: otherwise a line of many addresses would be rescanned for each of them.
    www(text, by_scheme.unwrap_or(text.len())).or(by_scheme)
}

/// The addresses with a scheme in plain text, each with its offset.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + memchr_scheme(&text[from..])?;
        from = start + bare_end(&text[start..]).max(1);
        Some((start, &text[start..from]))
    })
}

fn memchr_scheme(text: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(colon) = SCHEME.find(&text.as_bytes()[from..]).map(|at| from + at) {
        for scheme in ["https", "http", "ftp"] {
            let Some(start) = colon.checked_sub(scheme.len()) else { continue };
            let host = text[colon + 3..].chars().next();
            if text.get(start..colon).is_some_and(|found| found.eq_ignore_ascii_case(scheme))
                && host.is_some_and(char::is_alphanumeric)
            {
                return Some(start);
            }
        }
        from = colon + 3;
    }
    None
}

/// The first `www.` before `limit` that GFM takes for an address: after white space or opening punctuation.
fn www(text: &str, limit: usize) -> Option<usize> {
    WWW.find_iter(&text.as_bytes()[..limit]).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + 4..].chars().next();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '.' | '-' | '@' | ':'))
            && after.is_some_and(|c| c.is_ascii_alphanumeric())
            && text[*at..at + bare_end(&text[*at..])].matches('.').count() > 1
    })
}
