//! What the words in a list say about its parts: headings of sections about the list, labels of further
//! links, heads of table columns, formats and so on.
//!
//! The words are in `ontology/words.tsv` and are compared after [`crate::text::fold_case`]; the file
//! describes ways of writing, never a particular list.

mod labels;

pub(super) use labels::is_generic;
pub use labels::role;

use super::entry::{NoteKind, Reason, Role};
use crate::text::is_pictograph;
use crate::vocabulary::words::{self, Edges, Word, in_folded_case, in_lower_case};
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
static COLUMNS: Map<Column> = LazyLock::new(|| words::map("column", column_named));
static FORMATS: Map<&str> = LazyLock::new(|| words::map("format", Some));
static LANGUAGES: Map<&str> = LazyLock::new(|| words::map("language", Some));
static STAGES: Set = LazyLock::new(|| words::set("stage"));
static PROGRAMMING_LANGUAGES: Set = LazyLock::new(|| words::set("programming-language"));
static PLATFORMS: Set = LazyLock::new(|| words::set("platform"));

fn role_named(name: &str) -> Option<Role> {
    named(Role::ALL, name)
}

/// The variant among `all` whose display name is `name`.
fn named<T: Copy + ToString>(all: &[T], name: &str) -> Option<T> {
    all.iter().find(|one| one.to_string() == name).copied()
}

/// A word list to search for inside a text, all in one pass.
struct Held {
    words: &'static [Word],
    finder: AhoCorasick,
}

impl Held {
    fn new(list: &str) -> Self {
        let words = words::all(list);
        Self { words, finder: AhoCorasick::new(words.iter().map(|word| word.word)).expect("a few words") }
    }

    /// The first word of the list that occurs in `text`.
    fn first_in(&self, text: &str) -> Option<&'static Word> {
        let found = self.finder.find_overlapping_iter(text).map(|found| found.pattern().as_usize());
        found.min().map(|at| &self.words[at])
    }
}

static ACCESS: LazyLock<Held> = LazyLock::new(|| Held::new("access"));
static ARCHIVED: LazyLock<Held> = LazyLock::new(|| Held::new("archived"));
static LANGUAGE_IN_TEXT: LazyLock<Held> = LazyLock::new(|| Held::new("language-in-text"));

/// Why a section with this heading holds no entries, if it is about the list itself.
pub(super) fn about_the_list(heading: &str) -> Option<Reason> {
    normal(heading, |normal| ABOUT.get(normal).copied())
}

/// Whether a text only says which language something is in, or is too general to say more.
pub(super) fn names_a_language(text: &str) -> bool {
    normal(text, |normal| {
        let length = normal.chars().count();
        length < 4 || is_generic(text) || length < 30 && LANGUAGE_IN_TEXT.first_in(normal).is_some()
    })
}

/// Whether a subheading only collects what fits nowhere else in its section.
pub(super) fn names_the_rest(heading: &str) -> bool {
    normal(heading, |normal| REST.contains(normal))
}

/// Whether words before a link point to what others wrote: `See also:`.
pub(super) fn points_elsewhere(text: &str) -> bool {
    normal(text, |normal| POINTERS.contains(normal))
}

/// Whether the caption of a collapsed part only offers to open it: `Click to expand`.
pub(super) fn offers_more(caption: &str) -> bool {
    normal(caption, |normal| {
        let is_said = |word: &str| match word.is_ascii() && !word.contains(' ') {
            true => normal.split(|c: char| !c.is_alphanumeric()).any(|part| part == word),
            false => normal.contains(word),
        };
        words::all("opens").iter().any(|word| is_said(word.word))
    })
}

/// Whether a heading announces a table of contents.
pub(super) fn announces_contents(heading: &str) -> bool {
    normal(heading, |normal| CONTENTS.contains(normal))
}

/// Whether a word that announces a table of contents can also name a section: `Content`.
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

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Address,
    Description,
    Author,
    FurtherLink(Role),
    Note(NoteKind),
    Other,
}

/// What the head of a table column announces.
pub(super) fn column(head: &str) -> Option<Column> {
    let known = |head: &str| normal(head, |normal| COLUMNS.get(normal).copied());
    known(head)
        .or_else(|| {
            // `作者/组织`, `Title (Authors)`, `Link(s)`, `类型-标题`.
            let parts = head.split(['/', '&', '、', '／', '|', '-', '(', ')', '（', '）', ',', '，', '+']);
            let mut parts = parts.map(str::trim).filter(|part| part.chars().count() > 1);
            let found: Vec<Column> = parts.by_ref().filter_map(known).collect();
            found.iter().copied().find(|column| *column == Column::Title).or(found.first().copied())
        })
        .or_else(|| {
            // `功能简述`: a Chinese compound is what its last part is.
            let ends =
                head.char_indices().skip(1).filter(|(at, _)| head[*at..].chars().all(crate::text::is_cjk));
            ends.filter(|(at, _)| head[*at..].chars().count() > 1)
                .find_map(|(at, _)| known(&head[at..]).filter(|column| *column == Column::Description))
        })
}

/// A kind of column by its name in the table of words: `title`, `link:code`, `note:licence`.
fn column_named(name: &str) -> Option<Column> {
    match name.split_once(':') {
        Some(("link", role)) => role_named(role).map(Column::FurtherLink),
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

/// The kind of access a remark states.
pub(super) fn access(remark: &str) -> Option<&'static str> {
    in_lower_case(remark, |remark| ACCESS.first_in(remark)).map(|word| word.meaning)
}

/// Whether a remark says that something is gone, archived or no longer maintained.
pub(super) fn says_archived(remark: &str) -> bool {
    in_lower_case(remark, |remark| ARCHIVED.first_in(remark)).is_some()
}

/// The BCP 47 tag of the language a remark names.
pub(super) fn natural_language(remark: &str) -> Option<&'static str> {
    in_lower_case(remark, |remark| LANGUAGES.get(remark).copied())
}

/// Whether a remark says that the work is unfinished, or which edition it is.
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

/// Whether `text` names a programming language, as code spans after an entry do.
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
    fn shortcodes_are_no_text() {
        assert_eq!(strip_shortcodes(":pencil: Drawing :tada:"), "Drawing");
        assert_eq!(strip_shortcodes("原理: a"), "原理: a");
    }
}
