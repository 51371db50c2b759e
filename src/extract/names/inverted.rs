//! `Doe, Jane; Roe, Max`: names with the family name first.

use super::form::Form;
use super::latin::pinyin;
use super::lexicon::{GIVEN, LATIN_SURNAMES, is_in, use_in};
use super::parts::Joint;
use super::reading::Cue;
use super::script::is_east;
use super::strip::Bare;

/// A bare part, with the joint before it.
pub(super) struct Item {
    pub(super) bare: Bare,
    pub(super) joint: Joint,
    /// The given names, if they are the next part.
    pub(super) given: Option<Bare>,
}

/// Joins the parts of names with the family name first.
pub(super) fn join(text: &str, items: Vec<Item>, cue: Cue) -> Vec<Item> {
    let pairs = pairs(text, &items, cue);
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    for (index, item) in items.into_iter().enumerate() {
        match joined.last_mut() {
            Some(last) if pairs.contains(&index) => last.given = Some(item.bare),
            _ => joined.push(item),
        }
    }
    joined
}

/// The indices of parts that are the given names of the part before.
fn pairs(text: &str, items: &[Item], cue: Cue) -> std::collections::BTreeSet<usize> {
    let word = |index: usize| items.get(index).map_or("", |item| &text[item.bare.span.clone()]);
    let is_comma = |index: usize| items.get(index).is_some_and(|item| item.joint == Joint::Comma);
    let fits = |index: usize| is_comma(index) && is_family(word(index - 1)) && is_given(word(index));
    // `Doe, J., Roe, M.`: initials alone are not a name.
    let mut seconds = std::collections::BTreeSet::new();
    let mut index = 1;
    while index < items.len() {
        if is_comma(index) && is_initials(word(index)) && is_family(word(index - 1)) {
            seconds.insert(index);
            index += 1;
        }
        index += 1;
    }
    if !seconds.is_empty() {
        return seconds;
    }
    // `Doe, Jane; Roe, Max`: each group has one comma.
    let groups: Vec<std::ops::Range<usize>> = groups(items);
    let all_pairs = groups.iter().all(|group| group.len() == 2 && fits(group.start + 1));
    if all_pairs && (groups.len() >= 2 || shows_given(word(0), word(1), cue)) {
        return groups.iter().map(|group| group.start + 1).collect();
    }
    // `Doe, Jane, Max Roe and Ann Poe`: only the first name is inverted.
    let full = |index: usize| word(index).split_whitespace().count() >= 2;
    let rest = 2..items.len();
    if items.len() > 2
        && fits(1)
        && rest.clone().all(full)
        && (shows_given(word(0), word(1), cue) || rest.len() == 1)
    {
        return [1].into();
    }
    seconds
}

/// The parts between marks and words for `and`.
fn groups(items: &[Item]) -> Vec<std::ops::Range<usize>> {
    let mut groups: Vec<std::ops::Range<usize>> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        match groups.last_mut().filter(|_| item.joint == Joint::Comma) {
            Some(group) => group.end = index + 1,
            None => groups.push(index..index + 1),
        }
    }
    groups
}

/// Whether `text` may be a family name: one word with a capital, with particles.
fn is_family(text: &str) -> bool {
    let mut names = 0;
    let fits = text.split_whitespace().all(|word| match Form::of(word) {
        Form::Capital | Form::Capitals => {
            names += 1;
            true
        }
        Form::Particle | Form::LooseParticle => true,
        _ => false,
    });
    fits && names == 1 && text.split_whitespace().count() <= 3 && !text.contains(is_east)
}

/// Whether `text` may be given names: one or two words with a capital, or initials.
fn is_given(text: &str) -> bool {
    let mut words = 0;
    let fits = text.split_whitespace().all(|word| {
        words += 1;
        matches!(Form::of(word), Form::Capital | Form::Initials)
    });
    fits && (1..=2).contains(&words) && !text.contains(is_east)
}

fn is_initials(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().all(|word| Form::of(word) == Form::Initials)
}

/// Whether the second of two words with a comma between them is clearly a given name.
fn shows_given(family: &str, given: &str, cue: Cue) -> bool {
    let first = given.split_whitespace().next().unwrap_or("");
    if family.contains(' ') && given.contains(' ') {
        return false;
    }
    let is_given = use_in(&GIVEN, first).is_some();
    let is_chinese = is_in(&LATIN_SURNAMES, family) && pinyin(first) >= 2;
    let both = use_in(&GIVEN, family).is_some() && !is_in(&LATIN_SURNAMES, family);
    (is_given || is_chinese || given.contains('.')) && !both || cue == Cue::Explicit && is_given
}
