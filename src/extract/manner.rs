//! What only the whole document tells: whether the names after its dashes are authors.
//!
//! `- Ada Moreau` behind a book is its author, `- Home Assistant` behind a tool is not. One line
//! cannot tell; a document in which most such lines are names can.

use super::entry::{Entry, Extraction, NoteKind, Read};
use super::marks::{self, Strength};
use aho_corasick::AhoCorasick;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How a document uses the text after a dash.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// It describes.
    Describes,
    /// It describes, and names those who made a thing before that: `- Ada Moreau - On ink`.
    Leads,
    /// It mostly names authors.
    Names,
    /// It names authors, be they people or whatever made the thing.
    OnlyNames,
}

/// What tells in a line that somebody works at a university.
static UNIVERSITIES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = ["University", "Institute", "College", "MIT", "Stanford", "Université", "大学"];
    AhoCorasick::new(words).expect("a few words")
});

/// What stands after a dash, read as names.
struct Dash {
    strength: Strength,
    names: Vec<String>,
    /// What follows the names.
    rest: String,
}

/// Turns descriptions into authors where the document means them so.
pub(super) fn settle_authors(found: &mut Extraction) {
    let read: Vec<Option<Dash>> = found.entries.iter().map(dash).collect();
    let manner = manner(&found.entries, &read);
    let manner =
        if manner == Manner::Describes && is_led(&found.entries, &read) { Manner::Leads } else { manner };
    for (entry, dash) in found.entries.iter_mut().zip(read) {
        match dash {
            Some(dash) => settle(entry, dash, manner),
            None if manner == Manner::OnlyNames && entry.authors.is_empty() => settle_loose(entry),
            None => {}
        }
    }
    for entry in found.entries.iter_mut().filter(|entry| names_one_twice(&entry.authors)) {
        let mut seen = HashSet::new();
        entry.authors.retain(|author| seen.insert(author.value.clone()));
    }
    for entry in found.entries.iter_mut().filter(|entry| entry.authors.is_empty()) {
        if let Some(names) = entry.title.as_ref().and_then(|title| marks::title_authors(&title.value)) {
            entry.authors = names.into_iter().map(|(name, rule)| Read::guessed(name, rule)).collect();
        }
        if let Some(text) = entry.description.as_ref().filter(|_| entry.authors.is_empty()) {
            let names = marks::prose_authors(&text.value);
            entry.authors.extend(names.into_iter().map(|name| Read::guessed(name, "chinese-author")));
        }
    }
}

/// Whether an author is named twice; where there are many of them, one may be.
fn names_one_twice(authors: &[Read<String>]) -> bool {
    let is_known = |at: usize| authors[..at].iter().any(|author| author.value == authors[at].value);
    authors.len() > 100 || (1..authors.len()).any(is_known)
}

fn dash(entry: &Entry) -> Option<Dash> {
    let (strength, names, rest) = marks::dash_authors(dash_text(entry)?)?;
    Some(Dash { strength, names, rest })
}

/// The description of an entry that has one after a dash.
fn dash_text(entry: &Entry) -> Option<&str> {
    let text = entry.description.as_ref().filter(|text| text.rule == "dash-description")?;
    Some(&text.value)
}

fn manner(entries: &[Entry], read: &[Option<Dash>]) -> Manner {
    let texts = || entries.iter().filter_map(dash_text);
    let described = texts().count();
    let whole = || read.iter().flatten().filter(|dash| dash.rest.is_empty());
    let (named, strong) = (whole().count(), whole().filter(|dash| dash.strength == Strength::Strong).count());
    // A format in brackets behind the names makes a list of books.
    let formats = entries.iter().filter(|entry| has_format(entry)).count();
    if named * 5 > described * 2 && is_roll(&texts().collect::<Vec<_>>()) {
        Manner::OnlyNames
    } else if named < 3 && formats == 0 || named * 2 <= described {
        Manner::Describes
    } else if named * 4 > described * 3 && formats * 8 > entries.len() {
        Manner::OnlyNames
    } else if strong * 3 > named || formats * 4 > entries.len() {
        Manner::Names
    } else {
        Manner::Describes
    }
}

/// Whether descriptions that go on behind a dash or a full stop mostly start with the names of people.
fn is_led(entries: &[Entry], read: &[Option<Dash>]) -> bool {
    let leads = |dash: &Option<Dash>| {
        dash.as_ref().is_some_and(|dash| !dash.rest.is_empty() && dash.strength == Strength::Strong)
    };
    let led = read.iter().filter(|dash| leads(dash)).count();
    if led < 4 {
        return false;
    }
    let others = entries.iter().zip(read).filter(|(_, dash)| !leads(dash));
    let others = others.filter(|(entry, _)| dash_text(entry).is_some_and(has_lead));
    // No more than tell are looked at.
    others.take(led.div_ceil(2)).count() * 2 < led
}

/// Whether a dash or a full stop follows soon.
fn has_lead(text: &str) -> bool {
    let bytes = text.as_bytes();
    let end = match bytes.get(..60).is_none_or(<[u8]>::is_ascii) {
        true => text.len().min(60),
        false => text.char_indices().nth(60).map_or(text.len(), |(end, _)| end),
    };
    let is_mark = |at: usize| {
        matches!(
            bytes[at..end],
            [b'.', b' ', ..] | [b' ', b'-', b' ', ..] | [b' ', 0xE2, 0x80, 0x93 | 0x94, b' ', ..]
        )
    };
    (0..end).any(is_mark)
}

/// Whether short texts come again and again, as those who made things do, and descriptions do not.
fn is_roll(texts: &[&str]) -> bool {
    let short = texts.iter().filter(|text| text.split_whitespace().nth(7).is_none()).count();
    let distinct = || texts.iter().collect::<HashSet<_>>().len();
    texts.len() > 9 && short * 10 > texts.len() * 9 && distinct() * 5 < texts.len() * 4
}

fn settle(entry: &mut Entry, dash: Dash, manner: Manner) {
    let is_sure = dash.strength == Strength::Strong && has_company(entry, &dash.names);
    let is_meant = match manner {
        Manner::Describes => is_sure,
        Manner::Leads => is_sure || dash.strength == Strength::Strong,
        _ => is_sure || dash.rest.is_empty() || dash.strength == Strength::Strong,
    };
    if !is_meant {
        return;
    }
    let rest = (!dash.rest.is_empty()).then(|| Read::guessed(dash.rest, "dash-author"));
    entry.description = rest;
    let read = |name| match is_sure {
        true => Read::certain(name, "dash-author"),
        false => Read::guessed(name, "dash-author"),
    };
    entry.authors.extend(dash.names.into_iter().map(read));
}

/// A short text in a document that only names authors is one, whatever it looks like.
fn settle_loose(entry: &mut Entry) {
    let Some(text) = entry.description.as_ref().filter(|text| text.rule == "dash-description") else {
        return;
    };
    let names = marks::loose_names(&text.value);
    if !names.is_empty() {
        entry.authors.extend(names.into_iter().map(|name| Read::guessed(name, "dash-author")));
        entry.description = None;
    }
}

/// Whether the line itself tells that names are people: several of them, initials, an affiliation
/// or a format behind them.
fn has_company(entry: &Entry, names: &[String]) -> bool {
    if has_format(entry) {
        return true;
    }
    let text = entry.description.as_ref().map_or("", |text| text.value.as_str());
    let words = |name: &String| name.split(' ').count();
    let initials = || {
        names.iter().any(|name| {
            let is_initial = |part: &str| part.ends_with('.') && part.chars().count() == 2;
            let middle = name.split(' ').nth(1).filter(|_| words(name) == 3);
            words(name) > 1 && name.split(' ').any(is_initial)
                || middle.is_some_and(|part| part.len() == 1 && part.starts_with(char::is_uppercase))
        })
    };
    let university = || UNIVERSITIES.is_match(text);
    let is_person =
        |name: &String| (2..4).contains(&words(name)) && name.matches('-').count() < 2 && !name.contains('/');
    let several = names.len() > 1 && !text.contains('&') && names.iter().all(is_person);
    let things = || names.iter().any(|name| marks::names_things(name));
    (several || initials() || university()) && !things()
}

fn has_format(entry: &Entry) -> bool {
    entry.notes.iter().any(|note| note.kind == NoteKind::Format)
}
