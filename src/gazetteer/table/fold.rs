//! Text folded for name lookup, with a map from each byte back to the original.

use crate::text::{is_cjk, is_hangul};
use std::cell::OnceCell;
use unicode_normalization::UnicodeNormalization;

/// A text in NFKC and lower case, with one kind of hyphen and space.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    /// The folded text.
    pub(crate) text: String,
    /// For each byte of it, the byte of the original that its character starts at; at the end, the length.
    origin: Vec<usize>,
    /// Whether it contains a Chinese, Japanese or Korean letter; computed on demand.
    is_eastern: OnceCell<bool>,
}

impl Folded {
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len() + 1),
            is_eastern: OnceCell::new(),
        };
        for (at, c) in text.char_indices() {
            push_folded(&mut folded.text, c);
            folded.origin.resize(folded.text.len(), at);
        }
        folded.origin.push(text.len());
        folded
    }

    /// Whether it contains a Chinese, Japanese or Korean letter, not just their punctuation.
    pub(crate) fn is_eastern(&self) -> bool {
        let is_letter = |c: char| (is_cjk(c) || is_hangul(c)) && c.is_alphabetic();
        *self.is_eastern.get_or_init(|| self.text.contains(is_letter))
    }

    /// The span of the original for a span of the folded text.
    pub(crate) fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        self.origin[start]..self.origin[end]
    }

    /// The character just before `at` in the folded text.
    pub(crate) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// The folded text from `at` on.
    pub(crate) fn after(&self, at: usize) -> &str {
        &self.text[at..]
    }
}

/// `text` folded, without the map to the original.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(&mut folded, c));
    folded
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
        c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        c if crate::text::is_invisible(c) => {}
        c => folded.extend(std::iter::once(c).nfkc().flat_map(char::to_lowercase)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back() {
        let text = "Ａ ﬁne\u{200B}‑tune 模型";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "a fine-tune 模型");
        let start = folded.text.find("fine-tune").unwrap();
        assert_eq!(&text[folded.original(start, start + "fine-tune".len())], "ﬁne\u{200B}‑tune");
        assert_eq!(folded.original(0, folded.text.len()), 0..text.len());
    }

    proptest::proptest! {
        #[test]
        fn any_span_leads_back_to_whole_characters(text in "\\PC{0,30}") {
            let folded = Folded::new(&text);
            for (at, _) in folded.text.char_indices() {
                let span = folded.original(at, folded.text.len());
                proptest::prop_assert!(text.get(span).is_some());
            }
            proptest::prop_assert_eq!(fold(&text), folded.text);
        }
    }
}
