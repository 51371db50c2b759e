//! Words in many languages: labels for the parts of lists, and phrases about who made what.
//!
//! `ontology/words.tsv` and `names.tsv` have a row per word: its word list, its meaning (if the list has several),
//! and the word, in lower case unless case matters. Each module knows which lists it needs.

use crate::text::fold_case;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A set of words.
pub type Set = FxHashSet<&'static str>;

/// Words with their meanings.
pub type Map<V> = FxHashMap<&'static str, V>;

/// The longest word that is looked up in lower case, in bytes.
const LONGEST: usize = 48;

/// A word and its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// Its meaning; empty if the list has only one.
    pub meaning: &'static str,
}

static LISTS: LazyLock<Map<Vec<Word>>> = LazyLock::new(|| {
    let mut lists: Map<Vec<Word>> = Map::default();
    for row in tables().flat_map(|table| table.lines().skip(1)) {
        let mut cells = row.split('\t');
        if let (Some(list), Some(meaning), Some(word)) = (cells.next(), cells.next(), cells.next()) {
            lists.entry(list).or_default().push(Word { word, meaning });
        }
    }
    lists
});

/// The word tables, without their header lines.
fn tables() -> impl Iterator<Item = &'static str> {
    [crate::vocabulary::embedded::WORDS, crate::vocabulary::embedded::NAMES].into_iter()
}

/// Words that are common in the texts of lists, in lower case, and common pairs of Han characters.
pub fn common() -> impl Iterator<Item = &'static str> {
    crate::vocabulary::embedded::COMMON_WORDS.lines().filter(|line| !line.starts_with('#'))
}

/// The words of a list in file order; empty for an unknown list.
#[must_use]
pub fn all(list: &str) -> &'static [Word] {
    LISTS.get(list).map_or(&[], Vec::as_slice)
}

/// The words of a list.
#[must_use]
pub fn set(list: &str) -> Set {
    all(list).iter().map(|word| word.word).collect()
}

/// The words of a list, with meanings parsed by `read`.
///
/// # Panics
///
/// If `read` does not know a meaning, so that no word is silently lost.
#[must_use]
pub fn map<V>(list: &str, read: impl Fn(&'static str) -> Option<V>) -> Map<V> {
    let known = |word: &Word| (word.word, read(word.meaning).expect("a meaning that the list knows"));
    all(list).iter().map(known).collect()
}

/// Calls `look` with `word` in lower case, without a heap allocation if it is short ASCII.
pub fn in_lower_case<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    let mut lower = [0; LONGEST];
    match lower.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(lower) => {
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            look(std::str::from_utf8(lower).unwrap_or(word))
        }
        None => look(&word.to_lowercase()),
    }
}

/// Calls `look` with `word` as [`fold_case`] gives it, without a heap allocation if it is short and of common
/// characters.
pub fn in_folded_case<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    if word.is_ascii() {
        return in_lower_case(word, look);
    }
    let mut folded = [0; 128];
    let mut length = 0;
    for c in word.chars() {
        let room = folded.get_mut(length..length + 4);
        let (Some(room), Some(c)) = (room, simply_folded(c)) else { return look(&fold_case(word)) };
        length += c.encode_utf8(room).len();
    }
    match std::str::from_utf8(&folded[..length]) {
        Ok(folded) => look(folded),
        Err(_) => look(&fold_case(word)),
    }
}

/// `c` in lower case and half width, for characters whose folding is independent of context: letters of common
/// scripts, punctuation, pictographs.
fn simply_folded(c: char) -> Option<char> {
    let code = u32::from(c);
    let moved = |by: u32| char::from_u32(code.wrapping_add(by));
    match code {
        0..=0x7F => Some(c.to_ascii_lowercase()),
        // Latin-1, Cyrillic.
        0xC0..=0xD6 | 0xD8..=0xDE | 0x410..=0x42F => moved(0x20),
        0xB7 | 0xD7 | 0xDF..=0xFF | 0x430..=0x44F => Some(c),
        // The other Latin letters, Arabic.
        0x100..=0x12F | 0x134..=0x13E | 0x141..=0x148 | 0x14A..=0x17E | 0x1EA0..=0x1EF9 => {
            c.to_lowercase().next()
        }
        0x621..=0x64A => Some(c),
        // Dashes, quotation marks, the joiner, arrows, box drawing, symbols and dingbats.
        0x200D | 0x2012..=0x2014 | 0x2018..=0x201D | 0x2022 | 0x2190..=0x21FF | 0x2500..=0x27BF => Some(c),
        // CJK punctuation, kana, Han, Hangul, the emoji variation selector, emoji.
        0x3001..=0x3011 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x30FC | 0x4E00..=0x9FFF => Some(c),
        0xAC00..=0xD7A3 | 0xFE0F | 0x1F300..=0x1FAFF => Some(c),
        0xFF01..=0xFF5E => moved(0xFEE0_u32.wrapping_neg()).map(|c| c.to_ascii_lowercase()),
        _ => None,
    }
}

/// Words indexed by their first and last bytes, to reject most texts quickly.
pub struct Edges {
    words: &'static [Word],
    first: [bool; 256],
    last: [bool; 256],
}

impl Edges {
    /// The words of a list.
    #[must_use]
    pub fn new(list: &str) -> Self {
        let (mut first, mut last) = ([false; 256], [false; 256]);
        let words = all(list);
        for word in words {
            let bytes = word.word.as_bytes();
            first[usize::from(bytes[0])] = true;
            last[usize::from(bytes[bytes.len() - 1])] = true;
        }
        Self { words, first, last }
    }

    /// Words that `text` may start with.
    pub fn at_start(&self, text: &str) -> &'static [Word] {
        text.as_bytes().first().filter(|byte| self.first[usize::from(**byte)]).map_or(&[], |_| self.words)
    }

    /// Words that `text` may end with.
    pub fn at_end(&self, text: &str) -> &'static [Word] {
        text.as_bytes().last().filter(|byte| self.last[usize::from(**byte)]).map_or(&[], |_| self.words)
    }

    /// Whether `text` starts with one of the words.
    #[must_use]
    pub fn is_at_start(&self, text: &str) -> bool {
        let second = text.as_bytes().get(1);
        self.at_start(text)
            .iter()
            .any(|word| word.word.as_bytes().get(1) == second && text.starts_with(word.word))
    }

    /// Whether `text` ends with one of the words.
    #[must_use]
    pub fn is_at_end(&self, text: &str) -> bool {
        let last = text.as_bytes().last();
        self.at_end(text).iter().any(|word| word.word.as_bytes().last() == last && text.ends_with(word.word))
    }

    /// Whether `text` contains one of the words.
    #[must_use]
    pub fn is_inside(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let starts_word = |at: usize| {
            self.first[usize::from(bytes[at])]
                && self.words.iter().any(|word| bytes[at..].starts_with(word.word.as_bytes()))
        };
        (0..bytes.len()).any(starts_word)
    }
}

/// Words matched regardless of case, indexed by first byte to reject most texts quickly.
pub struct Caseless {
    words: [Vec<&'static str>; 256],
    /// For each first byte, a bit for each word length.
    lengths: [u64; 256],
    is_ascii: bool,
}

impl Caseless {
    /// The words of a list.
    #[must_use]
    pub fn new(list: &str) -> Self {
        let (mut words, mut lengths) = ([const { Vec::new() }; 256], [0; 256]);
        for word in all(list) {
            let first = usize::from(word.word.as_bytes()[0]);
            words[first].push(word.word);
            lengths[first] |= 1 << (word.word.len() % 64);
        }
        Self { words, lengths, is_ascii: all(list).iter().all(|word| word.word.is_ascii()) }
    }

    /// Whether `word` is one of them, regardless of case.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        if word.is_ascii() {
            let first = usize::from(word.as_bytes().first().map_or(0, u8::to_ascii_lowercase));
            return self.lengths[first] & 1 << (word.len() % 64) != 0
                && self.words[first].iter().any(|known| known.eq_ignore_ascii_case(word));
        }
        // Outside ASCII, only the kelvin sign, which starts with 0xE2, has an ASCII lower case.
        if self.is_ascii && !word.as_bytes().contains(&0xE2) {
            return false;
        }
        let lower = word.to_lowercase();
        lower.bytes().next().is_some_and(|first| self.words[usize::from(first)].contains(&lower.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_row_is_a_word_of_its_own() {
        let mut seen = HashSet::new();
        for row in tables().flat_map(str::lines) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [list, _, word] = cells[..] else { panic!("{row:?} has not three columns") };
            assert!(!word.is_empty() && cells.iter().all(|cell| cell.trim() == *cell), "{row:?}");
            let is_head = list == "list";
            assert!(is_head || seen.insert((list, word)), "{row:?} stands twice");
        }
    }

    #[test]
    fn what_folds_simply_folds_as_the_rest_does() {
        let all = ('\0'..char::MAX).filter(|c| simply_folded(*c).is_some());
        for c in all {
            let word = format!("a{c}B");
            assert_eq!(in_folded_case(&word, str::to_owned), fold_case(&word), "{word:?}");
        }
        let long = "《墨水》 Ink ".repeat(9);
        assert_eq!(in_folded_case(&long, str::to_owned), fold_case(&long));
    }

    #[test]
    fn words_around_names_are_in_lower_case() {
        for row in crate::vocabulary::embedded::NAMES.lines().skip(1) {
            assert_eq!(row, row.to_lowercase());
        }
        assert!(common().count() > 3_000 && common().all(|word| word == word.to_lowercase()));
    }

    #[test]
    fn words_of_one_list_stand_together() {
        let rows = tables().flat_map(|table| table.lines().skip(1));
        let rows: Vec<&str> = rows.filter_map(|row| row.split('\t').next()).collect();
        let lists = rows.chunk_by(|a, b| a == b).count();
        assert_eq!(lists, LISTS.len());
    }
}
