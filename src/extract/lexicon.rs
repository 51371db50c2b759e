//! What words say of the parts of a list: headings of sections about the list, labels of further
//! links, heads of table columns, formats and the like.
//!
//! The words stand in `ontology/words.tsv` and are compared after [`crate::text::fold_case`]; a
//! manner of writing is named there, never a list.

use super::entry::{NoteKind, Reason, Role};
use crate::ontology::words::{self, Edges, Word, in_folded_case, in_lower_case};
use crate::text::is_pictograph;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Looks `text` up folded, without emoji, punctuation at its ends and `:shortcodes:`.
fn normal<T>(text: &str, look: impl FnOnce(&str) -> T) -> T {
    in_folded_case(text, |folded| look(bare(folded)))
}

fn bare(folded: &str) -> &str {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    // Most texts are bare already.
    match folded.as_bytes() {
        bytes if is_letter(bytes.first()) && is_letter(bytes.last()) => folded,
        _ => strip_shortcodes(folded).trim_matches(|c: char| !c.is_alphanumeric() || is_pictograph(c)),
    }
}

/// `text` without `:shortcode:` at its ends.
pub(super) fn strip_shortcodes(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = shortcode_prefix(text) {
        text = text[rest..].trim_start();
    }
    while let Some(kept) = shortcode_suffix(text) {
        text = text[..kept].trim_end();
    }
    text
}

/// The length of the `:shortcode:` at the start of `text`.
pub(super) fn shortcode_prefix(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(':')?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-')))?;
    (end > 1 && rest[end..].starts_with(':') && !rest[..end].bytes().all(|b| b.is_ascii_digit()))
        .then_some(end + 2)
}

fn shortcode_suffix(text: &str) -> Option<usize> {
    let rest = text.strip_suffix(':')?;
    let start = rest.rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-')))?;
    (rest.len() - start > 2 && rest[start..].starts_with(':')).then_some(start)
}

type Set = LazyLock<words::Set>;
type Map<V> = LazyLock<words::Map<V>>;

static ABOUT: Map<Reason> = LazyLock::new(|| words::map("about-heading", |name| named(Reason::ALL, name)));
static REST: Set = LazyLock::new(|| words::set("rest-heading"));
static POINTERS: Set = LazyLock::new(|| words::set("pointer"));
static CONTENTS: Set = LazyLock::new(|| words::set("contents-heading"));
static CONTENTS_TOO: Set = LazyLock::new(|| words::set("contents-and-topic"));
static TOP: Set = LazyLock::new(|| words::set("top-link"));
static LABELS: Map<Role> = LazyLock::new(|| words::map("label", role_named));
/// Words that keep their meaning beside another word.
static STRICT: Map<Role> = LazyLock::new(|| words::map("label-beside-another", role_named));
/// Words that say where a link leads, but are also the names of things.
static NAMES_TOO: Set = LazyLock::new(|| words::set("label-and-name"));
static COLUMNS: Map<Column> = LazyLock::new(|| words::map("column", column_named));
static FORMATS: Map<&str> = LazyLock::new(|| words::map("format", Some));
static LANGUAGES: Map<&str> = LazyLock::new(|| words::map("language", Some));
static STAGES: Set = LazyLock::new(|| words::set("stage"));
static PROGRAMMING_LANGUAGES: Set = LazyLock::new(|| words::set("programming-language"));
static PLATFORMS: Set = LazyLock::new(|| words::set("platform"));

fn role_named(name: &str) -> Option<Role> {
    named(Role::ALL, name)
}

/// The one of `all` that is displayed as `name`.
fn named<T: Copy + ToString>(all: &[T], name: &str) -> Option<T> {
    all.iter().find(|one| one.to_string() == name).copied()
}

/// A list of words that are looked for inside a text, all in one pass.
struct Held {
    words: &'static [Word],
    finder: AhoCorasick,
}

impl Held {
    fn new(list: &str) -> Self {
        let words = words::all(list);
        Self { words, finder: AhoCorasick::new(words.iter().map(|word| word.word)).expect("a few words") }
    }

    /// The first word of the list that `text` holds.
    fn first_in(&self, text: &str) -> Option<&'static Word> {
        let found = self.finder.find_overlapping_iter(text).map(|found| found.pattern().as_usize());
        found.min().map(|at| &self.words[at])
    }
}

static ACCESS: LazyLock<Held> = LazyLock::new(|| Held::new("access"));
static ARCHIVED: LazyLock<Held> = LazyLock::new(|| Held::new("archived"));
static LANGUAGE_IN_TEXT: LazyLock<Held> = LazyLock::new(|| Held::new("language-in-text"));

/// Why a section with this heading holds no entries, when it is about the list itself.
pub(super) fn about_the_list(heading: &str) -> Option<Reason> {
    normal(heading, |normal| ABOUT.get(normal).copied())
}

/// Whether a text only says in which language something is, or is too general to say more.
pub(super) fn names_a_language(text: &str) -> bool {
    normal(text, |normal| {
        let length = normal.chars().count();
        length < 4 || is_generic(text) || length < 30 && LANGUAGE_IN_TEXT.first_in(normal).is_some()
    })
}

/// Whether a heading below another one only says that what follows belongs nowhere else in it.
pub(super) fn names_the_rest(heading: &str) -> bool {
    normal(heading, |normal| REST.contains(normal))
}

/// Whether words before a link say that it leads on to what others wrote: `See also:`.
pub(super) fn points_elsewhere(text: &str) -> bool {
    normal(text, |normal| POINTERS.contains(normal))
}

/// Whether a heading announces a table of contents.
pub(super) fn announces_contents(heading: &str) -> bool {
    normal(heading, |normal| CONTENTS.contains(normal))
}

/// Whether a word that announces a table of contents is also what a section is about: `Content`.
pub(super) fn is_topic_too(heading: &str) -> bool {
    normal(heading, |heading| CONTENTS_TOO.contains(heading))
}

/// Whether the text of a link inside the page leads back to its top.
pub(super) fn leads_to_top(text: &str, address: &str) -> bool {
    normal(text, |normal| {
        TOP.contains(normal)
            || normal.contains("back to top")
            || normal.contains("返回目录")
            || normal.contains("回到顶部")
            || normal.starts_with("back") && normal.chars().count() < 8
            || normal.is_empty() && text.contains(['⬆', '↥', '🔝', '↑', '▲', '🔼', '👆', '⇧', '⏫'])
    }) || matches!(address, "#top" | "#" | "#readme" | "#back-to-top")
}

/// No label that says what a link is has more characters.
const LONGEST_LABEL: usize = 28;

/// How the words that make a label start and end, and how long they are: what most names differ in,
/// whatever the case of their letters.
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

    /// Which bit stands for a word: five bits each of its first and last byte, four of its length.
    fn of(word: &[u8]) -> Option<usize> {
        let (first, last) = (word.first()?, word.last()?);
        let bits = |byte: &u8| usize::from(byte & 31);
        Some(bits(first) << 9 | bits(last) << 4 | word.len() & 15)
    }

    /// Whether a word of this shape may be among them.
    fn may_hold(&self, word: &[u8]) -> bool {
        Self::of(word).is_some_and(|at| self.0[at / 64] & 1 << (at % 64) != 0)
    }
}

static LABEL_SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(LABELS.keys().copied()));
static STRICT_SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(STRICT.keys().copied()));

/// Whether folding leaves the shape of a letter as it is: it has no case, or one that only moves it by 32.
fn keeps_shape(c: char) -> bool {
    match u32::from(c) {
        // Latin-1, Arabic, Kana, Han, Hangul.
        0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0xFE | 0x621..=0x64A | 0x3041..=0x3096 | 0x30A1..=0x30FA => true,
        0x30FC | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => true,
        _ => false,
    }
}

/// Whether nothing about a label looks like one of ours, seen without a copy.
fn is_surely_a_name(label: &str) -> bool {
    let is_edge = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let start = label.bytes().position(|byte| !is_edge(byte)).unwrap_or(label.len());
    let end = label.bytes().rposition(|byte| !is_edge(byte)).map_or(start, |last| last + 1);
    let (label, bytes) = (&label[start..end], &label.as_bytes()[start..end]);
    let (mut first_end, mut last_start) = (bytes.len(), 0);
    for (at, c) in label.char_indices() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | '\'' => {}
            // It may be that of a `:shortcode:`.
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

/// Whether `c` stands between the words of a label: `code-server` and `Quill-PDF` are names.
fn ends_word(c: char) -> bool {
    match c {
        '-' | '_' | '.' | '\'' => false,
        c if c.is_ascii() => !c.is_ascii_alphanumeric(),
        // Arabic letters, Han.
        '\u{621}'..='\u{64A}' | '\u{4E00}'..='\u{9FFF}' => false,
        c => !c.is_alphanumeric(),
    }
}

/// Whether a label has more letters than any of ours, those counted that no folding joins.
fn is_too_long(label: &str) -> bool {
    if label.len() <= LONGEST_LABEL {
        return false;
    }
    let bytes = label.as_bytes();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() | matches!(byte, 0xE5..=0xE9);
    let letters: usize = bytes.iter().map(|byte| usize::from(is_letter(byte))).sum();
    // What a `:shortcode:` is made of does not count.
    letters > LONGEST_LABEL && !bytes.contains(&b':')
}

/// What the text of a further link makes it to its entry; `None` for a text of its own.
#[must_use]
pub fn role(label: &str) -> Option<Role> {
    // No label is that long, whatever it is decorated with.
    if label.is_empty() {
        return Some(Role::SeeAlso);
    }
    if label.len() > 100 || is_too_long(label) || is_surely_a_name(label) {
        return None;
    }
    in_folded_case(label, |folded| folded_role(label, folded))
}

/// See [`role`]; `folded` is the label without regard to case.
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

/// `screenshot 1`, `slides 2`: the second of its kind; `Python 3` is a name.
fn numbered_role(normal: &str) -> Option<Role> {
    let (word, number) = normal.rsplit_once(' ')?;
    (is_number(number) && !NAMES_TOO.contains(word)).then(|| LABELS.get(word).copied())?
}

/// `paper 1`, `code (pytorch)`, `official code`, `pytorch code`: the word that counts with another one.
fn compound_role(normal: &str) -> Option<Role> {
    // Of two words these are the ends, and one of them counts.
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

/// Whether a link text is so general that the title must stand elsewhere.
pub(super) fn is_generic(label: &str) -> bool {
    match role(label) {
        None => false,
        Some(_) => normal(label, |normal| !NAMES_TOO.contains(normal)),
    }
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Address,
    Description,
    Author,
    Companion(Role),
    Note(NoteKind),
    Other,
}

/// What the head of a table column announces.
pub(super) fn column(head: &str) -> Option<Column> {
    normal(head, |normal| COLUMNS.get(normal).copied())
}

/// A kind of column by its name in the table of words: `title`, `link:code`, `note:licence`.
fn column_named(name: &str) -> Option<Column> {
    match name.split_once(':') {
        Some(("link", role)) => role_named(role).map(Column::Companion),
        Some(("note", kind)) => named(NoteKind::ALL, kind).map(Column::Note),
        _ => match name {
            "title" => Some(Column::Title),
            "address" => Some(Column::Address),
            "description" => Some(Column::Description),
            "author" => Some(Column::Author),
            "other" => Some(Column::Other),
            _ => None,
        },
    }
}

/// A file format named by a remark.
pub(super) fn format(word: &str) -> Option<&'static str> {
    in_lower_case(word.trim(), |word| FORMATS.get(word).copied())
}

/// What a remark says of access.
pub(super) fn access(remark: &str) -> Option<&'static str> {
    in_lower_case(remark, |remark| ACCESS.first_in(remark)).map(|word| word.meaning)
}

/// Whether a remark says that something is gone, archived or no longer kept.
pub(super) fn says_archived(remark: &str) -> bool {
    in_lower_case(remark, |remark| ARCHIVED.first_in(remark)).is_some()
}

/// The BCP 47 tag of a language that a remark names.
pub(super) fn natural_language(remark: &str) -> Option<&'static str> {
    in_lower_case(remark, |remark| LANGUAGES.get(remark).copied())
}

/// Whether a remark says that the work is not finished, or which edition it is.
pub(super) fn is_stage(remark: &str) -> bool {
    let remark = remark.to_lowercase();
    STAGES.contains(remark.as_str()) || remark.ends_with("edition") && remark.split(' ').count() <= 3
}

/// Whether `text` is a licence identifier as lists write it.
pub(super) fn is_licence(text: &str) -> bool {
    static STEMS: LazyLock<Edges> = LazyLock::new(|| Edges::new("licence-stem"));
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['-', ' ', '/', 'v', '+', '.', '2', '3']);
    text.len() < 40 && STEMS.at_start(text).iter().any(|stem| text.strip_prefix(stem.word).is_some_and(ends))
}

/// Whether `text` names a programming language, as code spans behind an entry do.
pub(super) fn is_programming_language(text: &str) -> bool {
    text.split(['/', ',']).all(|part| PROGRAMMING_LANGUAGES.contains(part.trim()))
}

/// Whether `text` names a platform.
pub(super) fn is_platform(text: &str) -> bool {
    text.split(['/', ',']).all(|part| PLATFORMS.contains(part.trim().to_lowercase().as_str()))
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

    #[test]
    fn shortcodes_are_no_text() {
        assert_eq!(strip_shortcodes(":pencil: Drawing :tada:"), "Drawing");
        assert_eq!(strip_shortcodes("原理: a"), "原理: a");
    }
}
