//! The word lists for names, and lookups of words at either end of a text.

use crate::vocabulary::words::{self, Map, Set};
use std::sync::LazyLock;

/// The words of several lists.
fn set(lists: &[&str]) -> Set {
    lists.iter().flat_map(|list| known(list)).map(|word| word.word).collect()
}

/// The words of a list that must exist.
fn known(list: &str) -> &'static [words::Word] {
    let words = words::all(list);
    debug_assert!(!words.is_empty(), "no list of words is called {list}");
    words
}

macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident = $($list:literal),+;)+) => {
        $($(#[$doc])* pub(super) static $name: LazyLock<Set> = LazyLock::new(|| set(&[$($list),+]));)+
    };
}

sets! {
    /// Words that join two names, between spaces.
    JOINTS = "name-joint";
    /// Words after a name that belong to it: `Jr.`
    SUFFIXES = "name-suffix";
    ORGANISATIONS = "name-organisation";
    KNOWN_ORGANISATIONS = "name-organisation-known";
    NATIONS = "name-nation";
    /// Placeholders for an unknown author.
    NOBODY = "name-nobody";
    VENUES = "name-venue";
    MONTHS = "name-month";
    /// Jobs, which follow a name.
    JOBS = "speaker";
    /// Words before a `by` that does not name a maker.
    NO_MAKER_BEFORE = "name-no-cue-before";
    /// Words before an `@` that names somebody other than a maker.
    NO_ACCOUNT_BEFORE = "name-account-thanks";
    /// Labels in front of an account.
    ACCOUNT_LABELS = "name-account-label";
    /// Labels of values that are not names.
    LABELS = "name-label";
    HAN_SURNAMES = "name-surname-han";
    JAPANESE_SURNAMES = "name-surname-japanese";
    KOREAN_SURNAMES = "name-surname-korean";
    /// The syllables of Pinyin.
    PINYIN = "name-pinyin";
    FUNCTION_WORDS = "name-function-word";
    LATIN_SURNAMES = "name-surname-latin";
    /// Formats, link labels, languages and so on, which are not names when alone.
    NOT_NAMES = "format", "label", "platform", "programming-language", "language-in-text", "access", "archived";
    /// Heads and labels of authors.
    AUTHOR_LABELS = "author-label", "name-author-label";
}

/// Words in lower case inside names, and whether each also occurs in titles.
pub(super) static PARTICLES: LazyLock<Map<Use>> = LazyLock::new(|| uses("name-particle"));
/// Given names, and whether each also occurs in titles.
pub(super) static GIVEN: LazyLock<Map<Use>> = LazyLock::new(|| uses("name-given"));

/// Where a word occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Only in names, as far as our lists show.
    Name,
    /// In names and in titles.
    Both,
}

fn uses(list: &str) -> Map<Use> {
    let of =
        |word: &words::Word| (word.word, if word.meaning.contains("also") { Use::Both } else { Use::Name });
    known(list).iter().map(of).collect()
}

/// Words to find at the start or end of a text, ignoring case, longest first.
pub(super) struct Affixes {
    words: Map<&'static str>,
    longest: usize,
}

macro_rules! affixes {
    ($($(#[$doc:meta])* $name:ident = $list:literal;)+) => {
        $($(#[$doc])* pub(super) static $name: LazyLock<Affixes> = LazyLock::new(|| Affixes::new($list));)+
    };
}

affixes! {
    ROLES = "name-role";
    ROLES_BEFORE = "name-role-before";
    TITLES = "name-title";
    HONORIFICS = "name-honorific";
    OTHERS = "name-others";
    HAN_ORGANISATIONS = "name-organisation-han";
    HAN_JOINTS = "name-joint-han";
    /// What somebody did, after a name in a Chinese sentence, and before one.
    MAKER_VERBS = "name-maker-verb";
    MAKER_VERBS_BEFORE = "name-maker-verb-before";
}

impl Affixes {
    fn new(list: &str) -> Self {
        let words: Map<&'static str> = known(list).iter().map(|word| (word.word, word.meaning)).collect();
        let longest = words.keys().map(|word| word.chars().count()).max().unwrap_or(0);
        Self { words, longest }
    }

    /// The longest of the words that `text` ends with: where it starts, and its meaning. Cased words match
    /// only as whole words.
    pub(super) fn at_end(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut lower = String::new();
        let mut found = None;
        let mut chars = text.char_indices().rev().take(self.longest).peekable();
        while let Some((at, c)) = chars.next() {
            lower.insert_str(0, &c.to_lowercase().to_string());
            let is_whole = !is_cased(c) || !chars.peek().is_some_and(|(_, before)| is_cased(*before));
            if let Some(meaning) = self.words.get(lower.as_str()).filter(|_| is_whole) {
                found = Some((at, *meaning));
            }
        }
        found
    }

    /// The longest of the words that `text` starts with: where it ends, and its meaning.
    pub(super) fn at_start(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut lower = String::new();
        let mut found = None;
        let mut chars = text.char_indices().take(self.longest).peekable();
        while let Some((at, c)) = chars.next() {
            lower.extend(c.to_lowercase());
            let is_whole = !is_cased(c) || !chars.peek().is_some_and(|(_, after)| is_cased(*after));
            if let Some(meaning) = self.words.get(lower.as_str()).filter(|_| is_whole) {
                found = Some((at + c.len_utf8(), *meaning));
            }
        }
        found
    }

    /// Whether `text` is one of the words.
    pub(super) fn contains(&self, text: &str) -> bool {
        self.words.contains_key(text)
    }
}

/// Whether `c` is a letter of a script with capitals.
fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// Whether `word`, ignoring case, is in `set`.
pub(super) fn is_in(set: &Set, word: &str) -> bool {
    words::in_lower_case(word, |word| set.contains(word))
}

/// Where `word`, ignoring case, occurs.
pub(super) fn use_in(map: &Map<Use>, word: &str) -> Option<Use> {
    words::in_lower_case(word, |word| map.get(word).copied())
}

/// Whether `name` is a school.
pub(super) fn is_school(name: &str) -> bool {
    const STEMS: [&str; 9] =
        ["universi", "institut", "college", "school", "academy", "大学", "學院", "学院", "대학"];
    let lower = name.to_lowercase();
    STEMS.iter().any(|stem| lower.contains(stem))
}
