//! Typing errors that break a Markdown link, and their repair.
//!
//! `[text] (address)`, `(text)[address]`, a missing or full-width bracket, spaces inside the address, a
//! mistyped scheme: each is repaired and reported to the author of the list.

use super::span::{Span, open_bracket};
use crate::address::bare_end;
use std::borrow::Cow;
use std::ops::Range;

/// A repaired typing error, to report to the author of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What is wrong.
    pub kind: SlipKind,
    /// The link text, or the address as written if it has no text.
    pub name: String,
    /// Where it is written.
    pub span: Span,
}

/// What is wrong with a link as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// Its brackets are reversed, missing, full-width or set apart.
    Brackets,
    /// Its address contains spaces.
    Blanks,
    /// The scheme of its address is mistyped.
    Scheme,
    /// It is in a cell that its table has no column for.
    SurplusCell,
}

/// What a broken link was meant to be.
pub(super) struct Meant<'t> {
    /// Its whole extent, brackets included.
    pub(super) whole: Range<usize>,
    pub(super) name: &'t str,
    pub(super) address: Cow<'t, str>,
    pub(super) kind: SlipKind,
}

/// Brackets around a link text.
const SQUARE: [(char, char); 3] = [('[', ']'), ('【', '】'), ('［', '］')];
/// Brackets around its address.
const ROUND: [(char, char); 2] = [('(', ')'), ('（', '）')];
/// How far after the start of an address to look for its closing bracket.
const LONGEST_ADDRESS: usize = 2000;
/// The longest link text that may lack its opening bracket.
const LONGEST_NAME: usize = 120;

/// The broken link around the address at `at` in `text`, which is one line without other links.
pub(super) fn around(text: &str, at: usize) -> Option<Meant<'_>> {
    let before = text[..at].trim_end();
    if let Some(head) = before.trim_end_matches('[').trim_end().strip_suffix(ROUND.map(|pair| pair.0)) {
        let head = head.trim_end();
        let (start, name) = match strip_any(head, &SQUARE) {
            Some(inner) => opened(head, inner, &SQUARE).or_else(|| lost(inner))?,
            None => unclosed(head, &text[at..])?,
        };
        return meant(text, start, name, at, &ROUND);
    }
    let head = before.strip_suffix(SQUARE.map(|pair| pair.0))?;
    let (start, name) = opened(head, strip_any(head, &ROUND)?, &ROUND)?;
    meant(text, start, name, at, &SQUARE)
        .filter(|link| text[..link.whole.end].ends_with(SQUARE.map(|pair| pair.1)))
}

fn meant<'t>(
    text: &'t str,
    start: usize,
    name: &'t str,
    at: usize,
    brackets: &[(char, char)],
) -> Option<Meant<'t>> {
    let name = name.trim();
    if name.is_empty() || name.contains("://") {
        return None;
    }
    let (address, length, kind) = inside(&text[at..], brackets);
    Some(Meant { whole: start..at + length, name, address, kind })
}

/// `text` without the closing bracket of one of `pairs`.
fn strip_any<'t>(text: &'t str, pairs: &[(char, char)]) -> Option<&'t str> {
    pairs.iter().find_map(|(_, close)| text.strip_suffix(*close))
}

/// The opening bracket for the closing one at the end of `head`, and the text between them. `inner` is
/// `head` without the closing bracket.
fn opened<'t>(head: &'t str, inner: &'t str, pairs: &[(char, char)]) -> Option<(usize, &'t str)> {
    let (open, close) = *pairs.iter().find(|(_, close)| head.ends_with(*close))?;
    let mut depth = 0usize;
    for (at, c) in inner.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open && depth == 0 {
            return Some((at, &inner[at + c.len_utf8()..]));
        } else if c == open {
            depth -= 1;
        }
    }
    None
}

/// `text](address)`: the link text starts at the first letter, digit or opening quote.
fn lost(inner: &str) -> Option<(usize, &str)> {
    let name = inner.trim_start_matches(|c: char| !c.is_alphanumeric() && !"《“\"「".contains(c));
    (name.len() <= LONGEST_NAME).then(|| (inner.len() - name.len(), name))
}

/// `[text(address)`: the opening bracket is closed neither before the address nor after it.
fn unclosed<'t>(head: &'t str, rest: &str) -> Option<(usize, &'t str)> {
    let open = open_bracket(head)?;
    let line = &rest[..floor(rest, LONGEST_NAME * 2)];
    let closes = line.find(']').is_some_and(|close| !line[..close].contains('['));
    let name = &head[open + 1..];
    (!closes && name.len() <= LONGEST_NAME).then_some((open, name))
}

/// The address at the start of `text`, up to the closing one of `brackets`, and the length of the whole.
fn inside<'t>(text: &'t str, brackets: &[(char, char)]) -> (Cow<'t, str>, usize, SlipKind) {
    let bare = bare_end(text);
    let alone = (Cow::Borrowed(&text[..bare]), bare, SlipKind::Brackets);
    let Some(close) = closing(&text[..floor(text, LONGEST_ADDRESS)], brackets) else { return alone };
    let inner = &text[..close];
    let whole = close + text[close..].chars().next().map_or(0, char::len_utf8);
    let Some((first, rest)) = inner.split_once(char::is_whitespace) else {
        return (Cow::Borrowed(inner.trim_end_matches(']')), whole, SlipKind::Brackets);
    };
    let rest = rest.trim();
    if rest.is_empty() || rest.starts_with(['"', '\'', '“', '‘', '”', '’']) {
        return (Cow::Borrowed(first), whole, SlipKind::Brackets);
    }
    if goes_on(rest) {
        let address = inner.split_whitespace().collect::<Vec<_>>().join("%20");
        return (Cow::Owned(address), whole, SlipKind::Blanks);
    }
    alone
}

/// The position in `text` of the bracket that closes the one opened before it.
fn closing(text: &str, brackets: &[(char, char)]) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        if brackets.iter().any(|(open, _)| *open == c) {
            depth += 1;
        } else if brackets.iter().any(|(_, close)| *close == c) {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}

/// Whether the text after a space in an address is still part of it: the rest of a path or a file name.
fn goes_on(rest: &str) -> bool {
    let is_word = |word: &str| word.contains(char::is_alphanumeric) && !word.contains("://");
    let last = rest.split_whitespace().next_back().unwrap_or("");
    let is_file = last.rsplit_once('.').is_some_and(|(_, ending)| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    rest.split_whitespace().all(is_word) && (is_file || rest.contains('/'))
}

fn floor(text: &str, length: usize) -> usize {
    (0..=length.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// `address` with its mistyped scheme corrected: `http//host`, `https//:host`, `htttps://host`,
/// `https://https://host`, `git@host:owner/name.git`.
pub(super) fn scheme(address: &str) -> Option<String> {
    let is_plain =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && !rest.starts_with("http");
    if address.strip_prefix("https://").or(address.strip_prefix("http://")).is_some_and(is_plain) {
        return None;
    }
    if let Some((host, path)) = address.strip_prefix("git@").and_then(|rest| rest.split_once(':')) {
        return is_host(host).then(|| format!("https://{host}/{}", path.trim_start_matches('/')));
    }
    let mut rest = address;
    let mut meant = None;
    // Of several schemes, the last belongs to the address.
    while let Some((scheme, behind)) = typed_scheme(rest) {
        (meant, rest) = (Some(scheme), behind);
    }
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    let mended = meant.filter(|_| is_host(host)).map(|scheme| format!("{scheme}://{rest}"))?;
    (!mended.eq_ignore_ascii_case(address)).then_some(mended)
}

/// The intended scheme at the start of `text`, and what follows it.
fn typed_scheme(text: &str) -> Option<(&'static str, &str)> {
    let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (word, rest) = text.split_at(letters);
    let host = rest.trim_start_matches([':', '/', '\\', ';', '：', '／']);
    let marks = &rest[..rest.len() - host.len()];
    let parts = marks.contains([':', '：']) || marks.contains("//");
    let word = word.to_ascii_lowercase();
    let like = (3..=7).contains(&word.len())
        && word.bytes().all(|byte| b"htps".contains(&byte))
        && word.contains('p')
        && word.matches('t').count() > 0;
    (like && parts).then(|| (if word.contains('s') { "https" } else { "http" }, host))
}

fn is_host(text: &str) -> bool {
    text.split('.').count() > 1
        && text.split('.').all(|label| !label.is_empty())
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyped_schemes_are_mended_and_right_ones_left() {
        for (typed, meant) in [
            ("http//a.example/x", Some("http://a.example/x")),
            ("https//:a.example/x", Some("https://a.example/x")),
            ("htttps://a.example", Some("https://a.example")),
            ("http:/a.example/x", Some("http://a.example/x")),
            ("https：//a.example/x", Some("https://a.example/x")),
            ("hhtp://a.example", Some("http://a.example")),
            ("https://https://a.example/x", Some("https://a.example/x")),
            ("http://https//a.example/x", Some("https://a.example/x")),
            ("git@a.example:pens/quill.git", Some("https://a.example/pens/quill.git")),
            ("https://a.example/x", None),
            ("HTTPS://a.example/x", None),
            ("http://例子.example/x", None),
            ("http/notes.md", None),
            ("https.md", None),
            ("http://localhost:8000", None),
            ("mailto:a@b.example", None),
            ("https://http.cat/", None),
            ("./x.md", None),
        ] {
            assert_eq!(scheme(typed).as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn broken_links_are_read_whole() {
        for (text, name, address, whole) in [
            (
                "(Quill)[https://a.example/x] - A",
                "Quill",
                "https://a.example/x",
                "(Quill)[https://a.example/x]",
            ),
            (
                "Quill](https://a.example/x) - A",
                "Quill",
                "https://a.example/x",
                "Quill](https://a.example/x)",
            ),
            (
                "[Quill(https://a.example/x) - A",
                "Quill",
                "https://a.example/x",
                "[Quill(https://a.example/x)",
            ),
            (
                "[Quill](https://a.example/x - A",
                "Quill",
                "https://a.example/x",
                "[Quill](https://a.example/x",
            ),
            (
                "a [Quill] (https://a.example/x) b",
                "Quill",
                "https://a.example/x",
                "[Quill] (https://a.example/x)",
            ),
            (
                "[Quill]（https://a.example/x）b",
                "Quill",
                "https://a.example/x",
                "[Quill]（https://a.example/x）",
            ),
            ("【笔】(https://a.example/x) b", "笔", "https://a.example/x", "【笔】(https://a.example/x)"),
            (
                "[Q](https://a.example/a b.pdf) x",
                "Q",
                "https://a.example/a%20b.pdf",
                "[Q](https://a.example/a b.pdf)",
            ),
            ("[Q](https://a.example/x 'A t) x", "Q", "https://a.example/x", "[Q](https://a.example/x 'A t)"),
            ("[Q](https://a.example/x - A (b)) x", "Q", "https://a.example/x", "[Q](https://a.example/x"),
        ] {
            let at = text.find("https").expect("an address");
            let link = around(text, at).unwrap_or_else(|| panic!("no link in {text}"));
            assert_eq!((link.name, &*link.address, &text[link.whole]), (name, address, whole), "{text}");
        }
    }

    #[test]
    fn an_address_in_brackets_is_no_slip() {
        for text in [
            "Quill (https://a.example/x)",
            "(PDF) [https://a.example/x]",
            "[see the page (https://a.example/x) for more]",
            "[ ] Quill (https://a.example/x)",
            "[https://a.example/x]",
        ] {
            let at = text.find("https").expect("an address");
            assert!(around(text, at).is_none(), "{text}");
        }
    }
}
