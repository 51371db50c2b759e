//! Labels of further links: the role that the text of a link gives it, `[Code](…)`.
//!
//! Every link is checked for a role, and nearly all are names: the shape of a label rules them out before any of
//! it is folded or looked up.

use super::{Map, Set, bare, normal, role_named};
use crate::extract::entry::Role;
use crate::vocabulary::words::{self, in_folded_case};
use std::sync::LazyLock;

static LABELS: Map<Role> = LazyLock::new(|| words::map("label", role_named));
/// Words that keep their meaning next to another word.
static STRICT: Map<Role> = LazyLock::new(|| words::map("label-beside-another", role_named));
/// Words that say where a link leads, but can also be names.
static NAMES_TOO: Set = LazyLock::new(|| words::set("label-and-name"));

/// The longest label that says what a link is, in characters.
const LONGEST_LABEL: usize = 28;

/// How the words in our labels start and end, and their lengths, regardless of case: most names differ in
/// at least one of these.
struct Shapes(Vec<u64>);

impl Shapes {
    fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut shapes = Self(vec![0; Self::BITS / 64]);
        for word in words {
            if let Some(at) = Self::of(word.as_bytes()) {
                shapes.0[at / 64] |= 1 << (at % 64);
            }
        }
        shapes
    }

    const BITS: usize = 1 << 14;

    /// The bit for a word: five bits each of its first and last byte, four of its length.
    fn of(word: &[u8]) -> Option<usize> {
        let (first, last) = (word.first()?, word.last()?);
        let bits = |byte: &u8| usize::from(byte & 31);
        Some(bits(first) << 9 | bits(last) << 4 | word.len() & 15)
    }

    /// Whether the set may contain a word of this shape.
    fn may_hold(&self, word: &[u8]) -> bool {
        Self::of(word).is_some_and(|at| self.0[at / 64] & 1 << (at % 64) != 0)
    }
}

static LABEL_SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(LABELS.keys().copied()));
static STRICT_SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(STRICT.keys().copied()));

/// Whether folding keeps the shape of a letter: it has no case, or lower-casing only shifts it by 32.
fn keeps_shape(c: char) -> bool {
    match u32::from(c) {
        // Latin-1, Arabic, Kana, Han, Hangul.
        0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0xFE | 0x621..=0x64A | 0x3041..=0x3096 | 0x30A1..=0x30FA => true,
        0x30FC | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => true,
        _ => false,
    }
}

/// Whether a label looks unlike any of ours, decided without a copy.
fn is_surely_a_name(label: &str) -> bool {
    let is_edge = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let start = label.bytes().position(|byte| !is_edge(byte)).unwrap_or(label.len());
    let end = label.bytes().rposition(|byte| !is_edge(byte)).map_or(start, |last| last + 1);
    let (label, bytes) = (&label[start..end], &label.as_bytes()[start..end]);
    let (mut first_end, mut last_start) = (bytes.len(), 0);
    for (at, c) in label.char_indices() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | '\'' => {}
            // It may be part of a `:shortcode:`.
            ':' => return false,
            c if c.is_ascii() => (first_end, last_start) = (first_end.min(at), at + 1),
            c if keeps_shape(c) => {}
            _ => return false,
        }
    }
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let may_count = match last_start {
        0 => bytes.first().is_none_or(is_digit),
        _ => {
            let ends = [&bytes[..first_end], &bytes[last_start..]];
            bytes.last().is_some_and(is_digit) || ends.iter().any(|word| STRICT_SHAPES.may_hold(word))
        }
    };
    !may_count && !LABEL_SHAPES.may_hold(bytes)
}

/// Whether `c` separates the words of a label: `code-server` and `Quill-PDF` are names.
fn ends_word(c: char) -> bool {
    match c {
        '-' | '_' | '.' | '\'' => false,
        c if c.is_ascii() => !c.is_ascii_alphanumeric(),
        // Arabic letters, Han.
        '\u{621}'..='\u{64A}' | '\u{4E00}'..='\u{9FFF}' => false,
        c => !c.is_alphanumeric(),
    }
}

/// Whether a label has more letters than any of ours, counting those that folding cannot merge.
fn is_too_long(label: &str) -> bool {
    if label.len() <= LONGEST_LABEL {
        return false;
    }
    let bytes = label.as_bytes();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() | matches!(byte, 0xE5..=0xE9);
    let letters: usize = bytes.iter().map(|byte| usize::from(is_letter(byte))).sum();
    // The letters of a `:shortcode:` do not count.
    letters > LONGEST_LABEL && !bytes.contains(&b':')
}

/// The role that the text of a further link gives it; `None` if the text is a name.
#[must_use]
pub fn role(label: &str) -> Option<Role> {
    // No label is that long, decoration included.
    if label.is_empty() {
        return Some(Role::SeeAlso);
    }
    if label.len() > 100 || is_too_long(label) || is_surely_a_name(label) {
        return None;
    }
    in_folded_case(label, |folded| folded_role(label, folded))
}

/// See [`role`]; `folded` is the case-folded label.
fn folded_role(label: &str, folded: &str) -> Option<Role> {
    let normal = bare(folded);
    if normal.is_empty() {
        return label.chars().all(|c| !c.is_alphanumeric()).then_some(Role::SeeAlso);
    }
    if normal.len() > LONGEST_LABEL && normal.chars().count() > LONGEST_LABEL {
        return None;
    }
    let found = if LABEL_SHAPES.may_hold(normal.as_bytes()) { LABELS.get(normal).copied() } else { None };
    match found {
        None if normal.ends_with(|c: char| c.is_ascii_digit()) => {
            is_number(normal).then_some(Role::SeeAlso).or_else(|| numbered_role(normal))
        }
        found => found,
    }
    .or_else(|| compound_role(normal))
}

/// `screenshot 1`, `slides 2`: one of several of its kind; `Python 3` is a name.
fn numbered_role(normal: &str) -> Option<Role> {
    let (word, number) = normal.rsplit_once(' ')?;
    (is_number(number) && !NAMES_TOO.contains(word)).then(|| LABELS.get(word).copied())?
}

/// `paper 1`, `code (pytorch)`, `official code`, `pytorch code`: a known word next to another one.
fn compound_role(normal: &str) -> Option<Role> {
    // The first and last word; of exactly two words, one must be known.
    let (first, last) = (normal.split(ends_word).next()?, normal.rsplit(ends_word).next()?);
    let role = |word: &str| if STRICT_SHAPES.may_hold(word.as_bytes()) { STRICT.get(word) } else { None };
    let found = role(first).or_else(|| role(last)).copied()?;
    let words = normal.split(ends_word).filter(|word| word.contains(char::is_alphanumeric));
    (words.count() == 2).then_some(found)
}

fn is_number(text: &str) -> bool {
    text.len() < 6
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Whether a link text is so general that the title must be elsewhere.
pub(in crate::extract) fn is_generic(label: &str) -> bool {
    match role(label) {
        None => false,
        Some(_) => normal(label, |normal| !NAMES_TOO.contains(normal)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_further_links_have_roles() {
        for (label, expected) in [
            ("Paper", Some(Role::Paper)),
            ("[PDF]", Some(Role::Paper)),
            ("Source Code", Some(Role::Code)),
            ("代码", Some(Role::Code)),
            ("4.46", Some(Role::SeeAlso)),
            ("Screenshot 2", Some(Role::SeeAlso)),
            ("Python 3", None),
            (".", Some(Role::SeeAlso)),
            ("中文版", Some(Role::Translation)),
            ("Quill", None),
            ("A Survey of Paper", None),
        ] {
            assert_eq!(role(label), expected, "{label}");
        }
        assert!(!is_generic("code-server") && !is_generic("Quill-PDF") && is_generic("code (rust)"));
        assert!(!is_generic("GitHub") && is_generic("Paper") && !is_generic("Docker"));
    }
}
