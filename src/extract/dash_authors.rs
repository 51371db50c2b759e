//! Decides from the whole list whether the names after its dashes are authors.
//!
//! `- Ada Moreau` after a book is its author, `- Home Assistant` after a tool is not. A single line is
//! not enough to decide; a document in which most such lines are names is. If the document is short, the
//! other files of the list are considered too.

use super::entry::{Entry, Extraction, Note, NoteKind, Read};
use super::marks::{self, Strength};
use crate::extract::evidence::Evidence;
use aho_corasick::AhoCorasick;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How a document or list uses the text after a dash.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DashHabit {
    /// As a description.
    Describes,
    /// As a description that starts with the authors: `- Ada Moreau - On ink`.
    Leads,
    /// Mostly for authors.
    Names,
    /// Only for authors, people or not.
    OnlyNames,
}

/// Words that show that somebody works at a university.
static UNIVERSITIES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = ["University", "Institute", "College", "MIT", "Stanford", "Université", "大学"];
    AhoCorasick::new(words).expect("a few words")
});

/// The text after a dash, read as names.
struct Dash {
    strength: Strength,
    names: Vec<String>,
    /// What follows the names.
    rest: String,
}

/// The number of descriptions after dashes that is enough to judge a document by itself.
const ENOUGH: usize = 10;

/// The entries of a document, each with the text after its dash.
#[derive(Clone, Copy)]
struct Part<'f> {
    entries: &'f [Entry],
    read: &'f [Option<Dash>],
}

/// Turns descriptions into authors where the list means them so. `files` are all its documents, as
/// returned by [`read`](super::read); their order does not matter.
pub fn settle_authors<'f>(files: impl IntoIterator<Item = &'f mut Extraction>) {
    let mut files: Vec<&mut Extraction> = files.into_iter().collect();
    settle_dashes(&mut files);
    super::template::settle(&mut files);
}

fn settle_dashes(files: &mut [&mut Extraction]) {
    let mut files: Vec<(&mut Extraction, Vec<Option<Dash>>)> = files
        .iter_mut()
        .map(|found| {
            let found: &mut Extraction = found;
            let read = found.entries.iter().map(dash).collect();
            (found, read)
        })
        .collect();
    let parts: Vec<Part<'_>> =
        files.iter().map(|(found, read)| Part { entries: &found.entries, read }).collect();
    let of_list = OnceCell::new();
    let manners: Vec<DashHabit> = parts
        .iter()
        .map(|part| match part.entries.iter().filter_map(dash_text).take(ENOUGH).count() {
            ENOUGH => habit(std::slice::from_ref(part)),
            _ => *of_list.get_or_init(|| habit(&parts)),
        })
        .collect();
    for ((found, read), habit) in files.iter_mut().zip(manners) {
        settle_file(found, std::mem::take(read), habit);
    }
}

fn settle_file(found: &mut Extraction, read: Vec<Option<Dash>>, habit: DashHabit) {
    for (entry, dash) in found.entries.iter_mut().zip(read) {
        match dash {
            Some(dash) => settle(entry, dash, habit),
            None if habit == DashHabit::OnlyNames && entry.authors.is_empty() => settle_loose(entry),
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
            entry.authors.extend(names.into_iter().map(|name| Read::guessed(name, Evidence::ChineseAuthor)));
        }
    }
}

/// Whether an author appears twice; assumed for more than a hundred authors.
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
    let text = entry.description.as_ref().filter(|text| text.rule == Evidence::DashDescription)?;
    Some(&text.value)
}

/// How these documents, taken together, use the text after a dash.
fn habit(parts: &[Part<'_>]) -> DashHabit {
    match names_after_dashes(parts) {
        DashHabit::Describes if is_led(parts) => DashHabit::Leads,
        habit => habit,
    }
}

fn names_after_dashes(parts: &[Part<'_>]) -> DashHabit {
    let entries = || parts.iter().flat_map(|part| part.entries);
    let texts = || entries().filter_map(dash_text);
    let described = texts().count();
    let read = || parts.iter().flat_map(|part| part.read).flatten();
    let whole = || read().filter(|dash| dash.rest.is_empty());
    let (named, strong) = (whole().count(), whole().filter(|dash| dash.strength == Strength::Strong).count());
    // A format in brackets after the names indicates a list of books.
    let formats = entries().filter(|entry| has_format(entry)).count();
    if named * 5 > described * 2 && is_roll(&texts().collect::<Vec<_>>()) {
        DashHabit::OnlyNames
    } else if named < 3 && formats == 0 || named * 2 <= described {
        DashHabit::Describes
    } else if named * 4 > described * 3 && formats * 8 > entries().count() {
        DashHabit::OnlyNames
    } else if strong * 3 > named || formats * 4 > entries().count() {
        DashHabit::Names
    } else {
        DashHabit::Describes
    }
}

/// Whether descriptions that continue after a dash or a full stop mostly start with people's names.
fn is_led(parts: &[Part<'_>]) -> bool {
    let leads = |dash: &Option<Dash>| {
        dash.as_ref().is_some_and(|dash| !dash.rest.is_empty() && dash.strength == Strength::Strong)
    };
    let led = parts.iter().flat_map(|part| part.read).filter(|dash| leads(dash)).count();
    if led < 4 {
        return false;
    }
    let all = parts.iter().flat_map(|part| part.entries.iter().zip(part.read));
    let others = all.filter(|(_, dash)| !leads(dash));
    let others = others.filter(|(entry, _)| dash_text(entry).is_some_and(has_lead));
    // Stop as soon as there are enough others to decide.
    others.take(led.div_ceil(2)).count() * 2 < led
}

/// Whether a dash or a full stop follows early on.
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

/// Whether short texts keep recurring, as authors do and descriptions do not.
fn is_roll(texts: &[&str]) -> bool {
    let short = texts.iter().filter(|text| text.split_whitespace().nth(7).is_none()).count();
    let distinct = || texts.iter().collect::<HashSet<_>>().len();
    texts.len() > 9 && short * 10 > texts.len() * 9 && distinct() * 5 < texts.len() * 4
}

fn settle(entry: &mut Entry, dash: Dash, habit: DashHabit) {
    let is_sure = dash.strength == Strength::Strong && has_company(entry, &dash.names);
    let is_meant = match habit {
        DashHabit::Describes => is_sure,
        DashHabit::Leads => is_sure || dash.strength == Strength::Strong,
        _ => is_sure || dash.rest.is_empty() || dash.strength == Strength::Strong,
    };
    if !is_meant {
        return;
    }
    let year = entry.description.as_ref().and_then(|text| marks::without_last_year(&text.value).1);
    if let Some(year) = year.filter(|_| !entry.notes.iter().any(|note| note.kind == NoteKind::Year)) {
        entry.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
    }
    let rest = (!dash.rest.is_empty()).then(|| Read::guessed(dash.rest, Evidence::DashAuthor));
    entry.description = rest;
    let read = |name| match is_sure {
        true => Read::certain(name, Evidence::DashAuthor),
        false => Read::guessed(name, Evidence::DashAuthor),
    };
    entry.authors.extend(dash.names.into_iter().map(read));
}

/// In a list that names only authors, a short text is an author, however unusual.
fn settle_loose(entry: &mut Entry) {
    let Some(text) = entry.description.as_ref().filter(|text| text.rule == Evidence::DashDescription) else {
        return;
    };
    let names = marks::loose_names(&text.value);
    if !names.is_empty() {
        entry.authors.extend(names.into_iter().map(|name| Read::guessed(name, Evidence::DashAuthor)));
        entry.description = None;
    }
}

/// Whether the line itself shows that the names are people: several of them, initials, an affiliation,
/// or a format after them.
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
                || middle.is_some_and(|part: &str| {
                    part.len() == 1 && part != "I" && part.starts_with(char::is_uppercase)
                })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, markdown};

    fn file(names: &[&str]) -> Extraction {
        let line =
            |(at, name): (usize, &&str)| format!("- [Inks {at}](https://inks.example/{at}) - {name} (PDF)\n");
        let text: String = names.iter().enumerate().map(line).collect();
        let mut found = extract::read(&markdown::read(&text));
        // Without the formats, only other files can show that this is a list of books.
        found.entries.iter_mut().for_each(|entry| entry.notes.clear());
        found
    }

    fn authors(found: &Extraction) -> usize {
        found.entries.iter().filter(|entry| !entry.authors.is_empty()).count()
    }

    #[test]
    fn a_short_file_follows_the_others_of_its_list() {
        let many = ["Ada Moreau", "Tom Heron", "Tara Finch", "J. Swift", "Lin Xiao"].repeat(4);
        let (mut long, mut short) = (file(&many), file(&["Quill House"]));
        settle_authors([&mut short]);
        assert_eq!(authors(&short), 0);
        settle_authors([&mut short, &mut long]);
        assert_eq!((authors(&short), authors(&long)), (1, many.len()));
    }

    #[test]
    fn a_long_file_has_a_manner_of_its_own() {
        let many = ["Ada Moreau", "Tom Heron", "Tara Finch", "J. Swift", "Lin Xiao"].repeat(9);
        let tools = ["Turns ink into text", "Home Assistant", "Writes without a hand"].repeat(5);
        let (mut books, mut tools) = (file(&many), file(&tools));
        settle_authors([&mut tools, &mut books]);
        assert_eq!((authors(&books), authors(&tools)), (many.len(), 0));
    }
}
