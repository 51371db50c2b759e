//! All names of a gazetteer with their alternative spellings.

use super::concept::{CATEGORY, Concept};
use super::fold::fold;
use super::read::Name;
use std::collections::{BTreeMap, HashSet};

/// Each spelling, with the concepts it may name.
pub(super) fn names(concepts: &[Concept]) -> BTreeMap<String, Name> {
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
    names
}

/// Adds alternative spellings: with space, hyphen, underscore or nothing between words, and plurals of countable
/// things. A spelling that is already a name is left alone.
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

/// The same words with other separators.
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
