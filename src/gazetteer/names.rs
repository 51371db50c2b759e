//! All names of a gazetteer in one automaton, and where they stand as whole words.

use super::Concept;
use super::fold::{Folded, fold};
use crate::text::{is_cjk, is_hangul};
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::collections::{BTreeMap, HashSet};

/// One spelling and what it may name.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// Concepts that have it as a name, in the order of the gazetteer.
    pub(super) owners: Vec<usize>,
    /// Concepts that have its singular as a name.
    pub(super) plural_of: Vec<usize>,
}

/// All names in one automaton.
#[derive(Debug)]
pub(super) struct Names {
    automaton: Option<AhoCorasick>,
    /// The spellings, sorted, as the automaton numbers them.
    spellings: Vec<String>,
    pub(super) names: Vec<Name>,
    /// For each concept, its ambiguous names, folded.
    pub(super) ambiguous: Vec<HashSet<String>>,
    /// For each concept, its context words, folded.
    pub(super) context: Vec<Vec<String>>,
    /// For each concept, the words beside which its names mean other things, folded.
    pub(super) other_senses: Vec<Vec<String>>,
}

/// A name at a place in a folded text.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) name: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the name ends without its version.
    pub(super) stem_end: usize,
}

/// The kind of what only groups other concepts: no text is searched for its names.
const CATEGORY: &str = "category";

impl Names {
    pub(super) fn new(concepts: &[Concept]) -> Self {
        let mut names: BTreeMap<String, Name> = BTreeMap::new();
        for (index, concept) in concepts.iter().enumerate().filter(|(_, concept)| concept.kind != CATEGORY) {
            for label in concept.names().map(fold).filter(|label| !label.is_empty()) {
                let owners = &mut names.entry(label).or_default().owners;
                if !owners.contains(&index) {
                    owners.push(index);
                }
            }
        }
        add_spellings(&mut names, concepts);
        let (spellings, names): (Vec<_>, Vec<_>) = names.into_iter().unzip();
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        Self {
            automaton: AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(&spellings).ok(),
            spellings,
            names,
            ambiguous: concepts
                .iter()
                .map(|concept| folded(&concept.ambiguous).into_iter().collect())
                .collect(),
            context: concepts.iter().map(|concept| folded(&concept.context)).collect(),
            other_senses: concepts.iter().map(|concept| folded(&concept.other_senses)).collect(),
        }
    }

    /// The one concept that `label` names for certain, whatever stands around it.
    pub(super) fn certain(&self, label: &str) -> Option<usize> {
        let folded = fold(label);
        let name = &self.names[self.spellings.binary_search(&folded).ok()?];
        let [only] = name.owners.as_slice() else { return None };
        (!self.ambiguous[*only].contains(&folded)).then_some(*only)
    }

    /// Whole names, from left to right, the longest of those that overlap.
    pub(super) fn hits(&self, concepts: &[Concept], folded: &Folded) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut hits: Vec<Hit> = automaton
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| {
                let name = found.pattern().as_usize();
                let hit = Hit { name, start: found.start(), end: found.end(), stem_end: found.end() };
                self.whole(concepts, folded, hit)
            })
            .collect();
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

    /// What follows a name and shares its beginning: `R1` in `DeepSeek-V3 / R1`.
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
        let name = self.spellings.binary_search(&full).ok().filter(|_| length > 0)?;
        let start = folded.text.len() - rest.len();
        Some(Hit { name, start, end: start + length, stem_end: start + length })
    }

    /// The hit if it is a whole word; a version number that is written on to it belongs to it.
    fn whole(&self, concepts: &[Concept], folded: &Folded, hit: Hit) -> Option<Hit> {
        let text = &folded.text[hit.start..hit.end];
        let first = text.chars().next()?;
        if first.is_ascii_alphanumeric() && folded.before(hit.start).is_some_and(joins) {
            return None;
        }
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
            && self.names[hit.name].owners.iter().any(|owner| has_versions(&concepts[*owner]));
        versioned.then_some(Hit { end: hit.end + version, ..hit })
    }
}

/// Whether a letter or digit makes one word with a Latin letter beside it: Chinese, Japanese and Korean
/// ones do not.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !is_cjk(c) && !is_hangul(c)
}

/// Whether the word goes on after a name: with a letter or digit, or (for one letter) with a mark that makes
/// another name of it, as in `C++` and `F#`.
fn goes_on(name: &str, after: &str) -> bool {
    after.starts_with(joins) || (name.len() == 1 && after.starts_with(['+', '#', '\'', '&', '/']))
}

/// The length of a version number at the start of `after`: `3`, `2.5`, `v3`.
fn version_length(after: &str) -> usize {
    let digits = after.strip_prefix('v').unwrap_or(after);
    let number = digits.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(digits.len());
    let number = digits[..number].trim_end_matches('.').len();
    if number == 0 { 0 } else { after.len() - digits.len() + number }
}

/// Whether versions of a thing are numbered in its name.
fn has_versions(concept: &Concept) -> bool {
    !matches!(concept.kind.as_str(), "method" | "dataset")
}

/// Adds the other spellings of names: with space, hyphen, underscore or nothing between words, and plurals
/// of what can be counted. A spelling that is a name already stays what it is.
fn add_spellings(names: &mut BTreeMap<String, Name>, concepts: &[Concept]) {
    let given: Vec<(String, Vec<usize>)> =
        names.iter().map(|(label, name)| (label.clone(), name.owners.clone())).collect();
    let taken: HashSet<String> = names.keys().cloned().collect();
    for (label, owners) in given {
        for spelling in spellings(&label).into_iter().filter(|spelling| !taken.contains(spelling)) {
            let name = names.entry(spelling).or_default();
            let more: Vec<usize> =
                owners.iter().copied().filter(|owner| !name.owners.contains(owner)).collect();
            name.owners.extend(more);
        }
        let counted = |owner: &&usize| matches!(concepts[**owner].kind.as_str(), "architecture" | "model");
        let countable = label.len() > 2 && label.ends_with(|c: char| c.is_ascii_lowercase() && c != 's');
        let counted: Vec<usize> = owners.iter().filter(counted).copied().collect();
        if countable && !counted.is_empty() {
            names.entry(format!("{label}s")).or_default().plural_of.extend(counted);
        }
    }
}

/// The same words with other marks between them.
fn spellings(label: &str) -> Vec<String> {
    let mut last: Option<char> = None;
    let mut parts = vec![String::new()];
    for c in label.chars() {
        let before_number = c.is_ascii_digit()
            && last.is_some_and(|last| last.is_ascii_alphabetic())
            && is_final_number(label);
        if matches!(c, ' ' | '-' | '_') || before_number {
            parts.push(String::new());
        }
        if !matches!(c, ' ' | '-' | '_') {
            parts.last_mut().into_iter().for_each(|part| part.push(c));
        }
        last = Some(c);
    }
    let usable = label.len() > 3 && parts.len() > 1 && parts.iter().all(|part| !part.is_empty());
    let marks: &[&str] = if usable { &[" ", "-", "_", ""] } else { &[] };
    marks.iter().map(|mark| parts.join(mark)).collect()
}

/// Whether the only digits of a name are at its end: `Llama2`, but not `word2vec` or `8x7b`.
fn is_final_number(label: &str) -> bool {
    let stem = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    stem.len() < label.len() && stem.len() > 2 && !stem.contains(|c: char| c.is_ascii_digit())
}
