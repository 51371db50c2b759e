//! The words that are common in lists, which are evidence against a name.

use super::script::is_han;
use crate::vocabulary::words;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A word in this many titles of a list is common there.
const MANY_TITLES: u32 = 4;

/// The common words: the shipped ones, and those of one list.
#[derive(Debug, Default)]
pub(in crate::extract) struct Vocabulary {
    own: FxHashSet<Box<str>>,
}

static SHIPPED: LazyLock<words::Set> = LazyLock::new(|| words::common().collect());
static NONE: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::default);

impl Vocabulary {
    /// The shipped words only.
    pub(in crate::extract) fn shipped() -> &'static Self {
        &NONE
    }

    /// Adds the common words of a list: those in lower case in one of `titles`, or in many of them. Leave out
    /// author lines, or the names of prolific authors become common.
    pub(in crate::extract) fn of<'t>(titles: impl IntoIterator<Item = &'t str>) -> Self {
        let mut counts: FxHashMap<Box<str>, u32> = FxHashMap::default();
        let mut own = FxHashSet::default();
        for title in titles {
            let mut seen = FxHashSet::default();
            for word in words_of(title) {
                let lower: Box<str> = word.to_lowercase().into();
                if is_lower(word) {
                    own.insert(lower);
                } else if seen.insert(lower.clone()) {
                    *counts.entry(lower).or_default() += 1;
                }
            }
            for pair in pairs_of(title) {
                if seen.insert(pair.into()) {
                    *counts.entry(pair.into()).or_default() += 1;
                }
            }
        }
        own.extend(counts.into_iter().filter(|(_, count)| *count >= MANY_TITLES).map(|(word, _)| word));
        Self { own }
    }

    /// Whether a word, or a pair of Han characters, is common, ignoring case.
    pub(super) fn is_common(&self, word: &str) -> bool {
        words::in_lower_case(word, |word| SHIPPED.contains(word) || self.own.contains(word))
    }
}

/// The words of a title that consist of letters.
fn words_of(title: &str) -> impl Iterator<Item = &str> {
    let is_inner = |c: char| c.is_alphabetic() && !is_han(c) || matches!(c, '\'' | '’' | '-');
    title
        .split(move |c: char| !is_inner(c))
        .map(|word| word.trim_matches(['\'', '’', '-']))
        .filter(|word| word.len() > 1)
}

/// Whether all letters of a word are in lower case.
fn is_lower(word: &str) -> bool {
    word.chars().any(char::is_lowercase) && !word.chars().any(char::is_uppercase)
}

/// Each Han character with the one after it.
pub(super) fn pairs_of(text: &str) -> impl Iterator<Item = &str> {
    let next = text.char_indices().skip(1);
    text.char_indices()
        .zip(next)
        .filter(|((_, a), (_, b))| is_han(*a) && is_han(*b))
        .map(|((start, _), (at, second))| &text[start..at + second.len_utf8()])
}
