//! The words by which people name the parts of their lists and say who made what, in many languages.
//!
//! `ontology/words.tsv` has one word a row: the list of words that it belongs to, what it means
//! there (where the list has more than one meaning), and the word, in lower case where case does
//! not matter. Which list is asked where, the modules that ask know.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A word and what it means in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// What it means; empty where the list says all.
    pub meaning: &'static str,
}

static LISTS: LazyLock<HashMap<&str, Vec<Word>>> = LazyLock::new(|| {
    let mut lists: HashMap<&str, Vec<Word>> = HashMap::new();
    for row in super::WORDS.lines().skip(1) {
        let mut cells = row.split('\t');
        if let (Some(list), Some(meaning), Some(word)) = (cells.next(), cells.next(), cells.next()) {
            lists.entry(list).or_default().push(Word { word, meaning });
        }
    }
    lists
});

/// The words of a list in the order in which they stand; none of a list that nobody wrote.
#[must_use]
pub fn all(list: &str) -> &'static [Word] {
    LISTS.get(list).map_or(&[], Vec::as_slice)
}

/// The words of a list.
#[must_use]
pub fn set(list: &str) -> HashSet<&'static str> {
    all(list).iter().map(|word| word.word).collect()
}

/// The words of a list with their meaning, as `read` takes it.
///
/// # Panics
///
/// When `read` does not know a meaning, so that no word is lost unseen.
#[must_use]
pub fn map<V>(list: &str, read: impl Fn(&'static str) -> Option<V>) -> HashMap<&'static str, V> {
    let known = |word: &Word| (word.word, read(word.meaning).expect("a meaning that the list knows"));
    all(list).iter().map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_a_word_of_its_own() {
        let mut seen = HashSet::new();
        for row in crate::ontology::WORDS.lines() {
            let cells: Vec<&str> = row.split('\t').collect();
            let [list, _, word] = cells[..] else { panic!("{row:?} has not three columns") };
            assert!(!word.is_empty() && cells.iter().all(|cell| cell.trim() == *cell), "{row:?}");
            assert!(seen.insert((list, word)), "{row:?} stands twice");
        }
    }

    #[test]
    fn words_of_one_list_stand_together() {
        let rows: Vec<&str> =
            crate::ontology::WORDS.lines().skip(1).filter_map(|row| row.split('\t').next()).collect();
        let lists = rows.chunk_by(|a, b| a == b).count();
        assert_eq!(lists, LISTS.len());
    }
}
