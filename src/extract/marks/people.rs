//! What the grammar of names says about a text by itself; evidence from its position in the list is added later.

use crate::extract::names::{self as grammar, Context, Cue, NameReading, Vocabulary};
use crate::gazetteer::Gazetteer;
use crate::vocabulary::words::{self, Caseless};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

static THINGS: LazyLock<Caseless> = LazyLock::new(|| Caseless::new("thing"));

/// How much a text looks like a list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum Strength {
    /// It is not a list of names.
    None,
    /// It may be one: a single word, or a script without capitals.
    Weak,
    /// Given and family name, or several names.
    Strong,
}

/// The context for names outside any list.
pub(in crate::extract) fn context(cue: Cue) -> Context<'static> {
    Context::new(Vocabulary::shipped(), &is_thing).with(cue)
}

fn is_thing(name: &str) -> bool {
    Gazetteer::builtin().is_thing(name)
}

/// The names in `text`, if it consists only of names; titles, affiliations and `et al.` are left out.
pub(in crate::extract) fn names(text: &str) -> Option<Vec<String>> {
    let text = on_one_line(text);
    let reading = grammar::read(&text, context(Cue::By));
    if is_all_of(&reading, &text) { makers(&reading) } else { None }
}

/// Whether a text consists only of names and what is known to surround them.
fn is_all_of(reading: &NameReading, text: &str) -> bool {
    let stripped = reading.names.iter().flat_map(|name| &name.stripped).map(|stripped| stripped.span.clone());
    let mut read: Vec<Range<usize>> =
        reading.names.iter().map(|name| name.span.clone()).chain(stripped).collect();
    read.sort_by_key(|span| span.start);
    let mut at = 0;
    for span in read.iter().chain([&(text.len()..text.len())]) {
        if at < span.start && !is_joint(&text[at..span.start]) {
            return false;
        }
        at = at.max(span.end);
    }
    true
}

/// Whether the text between two names only joins them.
fn is_joint(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        word.chars().count() < 5 && words::all("name-joint").iter().any(|joint| joint.word == word)
            || matches!(word, "和" | "与" | "及" | "by")
    })
}

/// A text without line breaks, with all byte offsets unchanged.
fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) }
}

/// The names after a mark that leaves no doubt, such as `@`: a pen name can be any short phrase.
pub(in crate::extract) fn marked_names(text: &str) -> Option<Vec<String>> {
    makers(&grammar::read(&on_one_line(text), context(Cue::Explicit)))
}

/// The parts of a short text as names, for a document in which such a text can only name authors.
pub(in crate::extract) fn loose_names(text: &str) -> Vec<String> {
    let is_short = text.chars().count() <= 90 && text.split_whitespace().count() <= 10;
    let is_sentence = text.ends_with('.') && text.split(' ').any(|word| word.starts_with(char::is_lowercase));
    if !is_short || is_sentence || text.starts_with(['(', '[']) || text.contains("://") {
        return Vec::new();
    }
    let reading = grammar::read(text, context(Cue::Slot));
    if is_all_of(&reading, text) && !reading.names.is_empty() {
        return makers(&reading).unwrap_or_default();
    }
    let parts = text.split(['(', '（']).next().unwrap_or(text).split([',', ';', '،', '、', '，']);
    parts.map(str::trim).filter(|part| part.contains(char::is_alphabetic)).map(str::to_owned).collect()
}

/// The names that `text` starts with, and where they end.
pub(in crate::extract) fn leading(text: &str) -> (usize, Vec<String>) {
    let Some(reading) = grammar::leading(&on_one_line(text), context(Cue::By)) else {
        return (0, Vec::new());
    };
    (reading.span.end, makers(&reading).unwrap_or_default())
}

fn makers(reading: &NameReading) -> Option<Vec<String>> {
    let found: Vec<String> = reading.makers().map(|name| name.text.clone()).collect();
    (!found.is_empty()).then_some(found)
}

/// How much `names` look like people: see [`Strength`].
pub(in crate::extract) fn strength(names: &[String]) -> Strength {
    let is_capital = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let full = |name: &String| {
        let words = || name.split_whitespace();
        (2..=5).contains(&words().count()) && words().filter(is_capital).count() >= 2
    };
    let is_common = |name: &String| name.starts_with(char::is_lowercase) && !name.contains(' ');
    match names {
        [] => Strength::None,
        names if names.iter().any(full) => Strength::Strong,
        names if names.iter().any(is_common) => Strength::None,
        _ => Strength::Weak,
    }
}

/// Whether a name contains a word for a thing rather than a person.
pub(in crate::extract) fn names_things(name: &str) -> bool {
    name.split(' ').any(|word| THINGS.contains(word.trim_matches(['.', ','])))
}

/// The people in a text that is known to contain only makers, however unusual the names.
pub(in crate::extract) fn named(text: &str) -> Vec<String> {
    crate::extract::template::people_first(&grammar::read(text, context(Cue::Explicit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names_are_told_from_descriptions() {
        for (text, expected) in [
            ("Ada Moreau", "Ada Moreau"),
            ("Lin Xiao, Ada Moreau and Tom Heron @ Example Institute", "Lin Xiao|Ada Moreau|Tom Heron"),
            ("A. B. Swift (University of Example).", "A. B. Swift"),
            ("Prof. Ludwig van Beethoven et al.", "Ludwig van Beethoven"),
            ("林小溪、陈远山", "林小溪|陈远山"),
            ("OpenMMLab 团队", "OpenMMLab 团队"),
            ("Groups, rings and fields.", ""),
            ("A small wheel that turns", ""),
            ("is a quill for the right hand", ""),
            ("Markdown editor", ""),
        ] {
            assert_eq!(names(text).unwrap_or_default().join("|"), expected, "{text}");
        }
    }
}
