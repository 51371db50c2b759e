//! Finds the names of a gazetteer in a text, as whole words.

use super::table::{Folded, first_word, fold};
use super::{Concept, Gazetteer};
use crate::text::{is_cjk, is_hangul};

/// A name at a position in a folded text.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) name: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The end of the name without its version.
    pub(super) stem_end: usize,
}

impl Gazetteer {
    /// The only concept that `label` names unambiguously, regardless of context.
    pub(super) fn certain(&self, label: &str) -> Option<usize> {
        let folded = fold(label);
        let name = self.table.name(self.table.normalized_escapes(&folded)?);
        let [only] = name.owners.as_slice() else { return None };
        (!self.known(*only).ambiguous.contains(&folded)).then_some(*only)
    }

    /// Whole names, from left to right; of overlapping ones, the longest.
    pub(super) fn hits(&self, folded: &Folded) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut before = None;
        for (start, c) in folded.text.char_indices() {
            let inside = c.is_ascii_alphanumeric() && before.is_some_and(joins);
            if !inside && c != ' ' {
                self.add_beginning(folded, start, &mut hits);
            }
            before = Some(c);
        }
        hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse((hit.end, hit.stem_end))));
        let mut end = 0;
        hits.retain(|hit| {
            let free = hit.start >= end;
            end = if free { hit.end } else { end };
            free
        });
        let mut shortened: Vec<Hit> = hits.iter().filter_map(|hit| self.shortened(folded, *hit)).collect();
        shortened.retain(|short| hits.iter().all(|hit| hit.start != short.start));
        hits.extend(shortened);
        hits
    }

    /// Adds the whole names that start at `start`.
    fn add_beginning(&self, folded: &Folded, start: usize, hits: &mut Vec<Hit>) {
        let text = folded.after(start);
        let word = first_word(text);
        let is_numbered = text[word.len()..].starts_with(|c: char| c.is_ascii_digit());
        // The last letter of the word may belong to a version: `yolov3`.
        let unversioned = word.strip_suffix('v').filter(|stem| is_numbered && !stem.is_empty());
        for word in [Some(word), unversioned].into_iter().flatten() {
            for name in self.table.beginning(word) {
                let spelling = self.table.spelling(name);
                if text.starts_with(spelling) {
                    let end = start + spelling.len();
                    hits.extend(self.whole(folded, Hit { name, start, end, stem_end: end }));
                }
            }
        }
    }

    /// A name after another that omits their common start: `R1` in `DeepSeek-V3 / R1`.
    fn shortened(&self, folded: &Folded, hit: Hit) -> Option<Hit> {
        let stem = &folded.text[hit.start..hit.end];
        let stem = &stem[..=stem.rfind(['-', ' '])?];
        let after = folded.after(hit.end).trim_start();
        let rest = ["/", "、", "和", "与", "&", "and "]
            .iter()
            .find_map(|mark| after.strip_prefix(mark))?
            .trim_start();
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
        let full = format!("{stem}{}", &rest[..length]);
        let name = self.table.normalized_escapes(&full).filter(|_| length > 0)?;
        let start = folded.text.len() - rest.len();
        Some(Hit { name, start, end: start + length, stem_end: start + length })
    }

    /// The hit, if it ends at a word boundary; it includes a version number attached to it.
    fn whole(&self, folded: &Folded, hit: Hit) -> Option<Hit> {
        let text = &folded.text[hit.start..hit.end];
        let after = folded.after(hit.end);
        let last = text.chars().next_back()?;
        if matches!(last, '+' | '#') {
            return (!after.starts_with(last)).then_some(hit);
        }
        if !last.is_ascii_alphanumeric() || !goes_on(text, after) {
            return Some(hit);
        }
        let version = version_length(after);
        let versioned = last.is_ascii_alphabetic()
            && text.len() > 2
            && version > 0
            && !goes_on("", &after[version..])
            && self.table.name(hit.name).owners.iter().any(|owner| has_versions(&self.known(*owner).concept));
        versioned.then_some(Hit { end: hit.end + version, ..hit })
    }
}

/// Whether `c` forms one word with an adjacent Latin letter: Chinese, Japanese and Korean letters do not.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !is_cjk(c) && !is_hangul(c)
}

/// Whether the word continues after a name: with a letter or digit, or after a single letter with a mark that
/// makes it another name, as in `C++` and `F#`.
fn goes_on(name: &str, after: &str) -> bool {
    after.starts_with(joins) || (name.len() == 1 && after.starts_with(['+', '#', '\'', '&', '/']))
}

/// The length of a version number at the start of `after`: `3`, `2.5`, `v3`, `2019`; more digits are the number of an
/// account.
fn version_length(after: &str) -> usize {
    let digits = after.strip_prefix('v').unwrap_or(after);
    let number = digits.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(digits.len());
    let number = digits[..number].trim_end_matches('.').len();
    let is_long = |run: &str| run.len() > 4;
    if number == 0 || digits[..number].split('.').any(is_long) {
        0
    } else {
        after.len() - digits.len() + number
    }
}

/// Whether a concept's name may have a version number attached.
fn has_versions(concept: &Concept) -> bool {
    !matches!(concept.kind.as_str(), "method" | "dataset")
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

        /// The index of first words finds every name that occurs in a text as a whole word.
        #[test]
        fn no_name_is_passed_over(
            text in "(pytorch|yolov3|llama2|gpt-4o|c\\+\\+|f#|\\.net|飞桨|3dgs|vit|s|v|2|7b|é|中| |-|_|\\.|/){0,9}",
        ) {
            let gazetteer = Gazetteer::builtin();
            let folded = Folded::new(&text);
            let (mut found, mut expected) = (Vec::new(), Vec::new());
            for (start, c) in folded.text.char_indices() {
                gazetteer.add_beginning(&folded, start, &mut found);
                for name in (0..gazetteer.table.names()).filter(|_| c != ' ') {
                    let end = start + gazetteer.table.spelling(name).len();
                    if folded.after(start).starts_with(gazetteer.table.spelling(name)) {
                        expected.extend(gazetteer.whole(&folded, Hit { name, start, end, stem_end: end }));
                    }
                }
            }
            let sorted = |hits: Vec<Hit>| {
                let mut places: Vec<_> = hits.iter().map(|hit| (hit.start, hit.end, hit.name)).collect();
                places.sort_unstable();
                places
            };
            proptest::prop_assert_eq!(sorted(found), sorted(expected));
        }
    }
}
