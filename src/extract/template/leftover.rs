//! Leftover text that was taken for a description but is not one: facts, tags, second titles.

use super::candidates::last_bracket;
use super::has;
use crate::extract::entry::{Entry, Extraction, Note, NoteKind, TopicForm};
use crate::extract::evidence::Evidence;
use crate::extract::marks;
use crate::text::{fold_case, is_cjk};
use rustc_hash::FxHashMap;

/// The longest remainder that is examined, in characters.
const LONGEST: usize = 60;

/// The longest text that can be a tag, in characters.
const LONGEST_TAG: usize = 24;

/// From this many entries on, a text that they share is a tag.
const ENOUGH: usize = 5;

/// Examines the remainders of all entries of a file.
pub(super) fn settle(found: &mut Extraction) {
    let style = style(found);
    for at in 0..found.entries.len() {
        named_by_parent(found, at);
        let entry = &mut found.entries[at];
        tag_in_front(entry);
        facts(entry, style);
        second_title(entry);
    }
    venues(found, style);
    recurring(found);
}

/// The description without its full stop and the brackets around all of it, if it is short.
fn remainder(entry: &Entry) -> Option<&str> {
    let text = entry.description.as_ref()?.value.trim_end_matches(['.', '。', ',', ';', ' ']).trim();
    let inner = in_brackets(text).unwrap_or(text);
    (inner.chars().count() <= LONGEST).then_some(inner)
}

/// The content of brackets around a whole text.
fn in_brackets(text: &str) -> Option<&str> {
    [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')].iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner.trim())
    })
}

/// A description that repeats a note, or is only a date, a language, a duration, or a venue with its year.
fn facts(entry: &mut Entry, style: Style) {
    let Some(text) = remainder(entry) else { return };
    if entry.notes.iter().any(|note| note.value == text) {
        entry.description = None;
        return;
    }
    let notes = marks::facts(text).or_else(|| {
        let is_cited = style == Style::Bibliography || !entry.authors.is_empty();
        dated_venues(text).filter(|_| is_cited)
    });
    if let Some(notes) = notes {
        entry.description = None;
        note(entry, notes);
    }
}

/// How a file describes its entries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Many have only a venue and its year after the title.
    Bibliography,
    Other,
}

/// The style of a file; a third of its entries, and some, make a bibliography.
fn style(found: &Extraction) -> Style {
    let with = found
        .entries
        .iter()
        .filter(|entry| remainder(entry).is_some_and(|text| dated_venues(text).is_some()));
    let with = with.count();
    let is_usual = with >= ENOUGH && with * 3 >= found.entries.len();
    if is_usual { Style::Bibliography } else { Style::Other }
}

/// `InkRxiv 2031/12, QUILL 2032 (InkNet)`: the last venue, its year, and the rest as it is.
fn dated_venues(text: &str) -> Option<Vec<Note>> {
    let (venues, label) = labelled(text);
    let is_dated = |venue: &str| {
        let venue = venue.trim();
        let month =
            venue.rsplit_once('/').filter(|(_, month)| month.parse::<u8>().is_ok_and(|month| month <= 12));
        let (name, year) = marks::without_last_year(month.map_or(venue, |(before, _)| before));
        year.is_some() && is_venue(name)
    };
    if !venues.split([',', ';']).all(is_dated) {
        // `Proceedings of Quills '31`: the year may be short.
        let notes = Some(marks::venue_notes(venues)).filter(|notes| notes.len() > 1);
        let notes = notes.filter(|_| is_venue(marks::without_last_year(venues).0))?;
        return Some(notes.into_iter().chain(label).collect());
    }
    let (earlier, last) = venues.rsplit_once([',', ';']).unwrap_or(("", venues));
    let mut notes = marks::venue_notes(last);
    if !earlier.is_empty() {
        notes.push(Note { kind: NoteKind::Remark, value: earlier.trim().to_owned() });
    }
    notes.extend(label);
    Some(notes)
}

/// `QUILL 2031. (InkNet)`: a venue, and the label in brackets after it.
fn labelled(text: &str) -> (&str, Option<Note>) {
    match last_bracket(text) {
        Some((open, label)) => {
            let note = Note { kind: NoteKind::Remark, value: label.to_owned() };
            (text[..open].trim_end_matches(['.', ',', ' ']), Some(note))
        }
        None => (text, None),
    }
}

/// Adds notes, except a year or venue if the entry already has one.
fn note(entry: &mut Entry, notes: Vec<Note>) {
    for note in notes {
        let is_known = matches!(note.kind, NoteKind::Year | NoteKind::Venue) && has(entry, note.kind);
        if !is_known {
            entry.notes.push(note);
        }
    }
}

/// Whether a text is written as the name of a venue: a few words, all but the joining ones with a capital.
fn is_venue(text: &str) -> bool {
    let is_word = |word: &str| {
        matches!(word, "on" | "of" | "the" | "for" | "and" | "in" | "at")
            || !word.starts_with(char::is_lowercase)
    };
    let lead = text.split_whitespace().next().is_some_and(|word| {
        word.chars().any(char::is_uppercase)
            && word.chars().all(|c| c.is_alphanumeric() || "-.&'’".contains(c))
    });
    (lead || !text.contains(' '))
        && text.split_whitespace().count() <= 6
        && text.split_whitespace().skip(1).all(is_word)
        && !text.contains([',', ':', ';', '，', '：'])
}

/// If the text after the authors is mostly a venue with a year, takes it for a venue without a year too.
fn venues(found: &mut Extraction, style: Style) {
    let is_cited = |entry: &Entry| style == Style::Bibliography || !entry.authors.is_empty();
    let cited = || found.entries.iter().filter(|entry| is_cited(entry));
    let with = cited().filter(|entry| has(entry, NoteKind::Venue)).count();
    if with < ENOUGH || with * 3 < cited().count() {
        return;
    }
    for entry in found.entries.iter_mut().filter(|entry| is_cited(entry) && !has(entry, NoteKind::Venue)) {
        let Some((venue, label)) = remainder(entry).map(labelled).filter(|(venue, _)| is_venue(venue)) else {
            continue;
        };
        let venue = Note { kind: NoteKind::Venue, value: venue.to_owned() };
        entry.description = None;
        entry.notes.extend(std::iter::once(venue).chain(label));
    }
}

/// `[iOS] - Writes by hand`: a tag before a description is a note.
fn tag_in_front(entry: &mut Entry) {
    let Some(description) = &mut entry.description else { return };
    let close = match description.value.chars().next() {
        Some('[') => ']',
        Some('【') => '】',
        _ => return,
    };
    let Some((tag, rest)) = description.value.split_once(close) else { return };
    let text = rest.trim_start().trim_start_matches(['-', '–', '—', ':', '：']);
    let tag = tag.trim_start_matches(['[', '【']).trim();
    let is_apart = text.len() < rest.trim_start().len() && text.contains(char::is_alphanumeric);
    if !is_apart || tag.chars().count() > LONGEST_TAG {
        return;
    }
    let (tag, text) = (tag.to_owned(), text.trim().to_owned());
    description.value = text;
    entry.notes.push(Note { kind: NoteKind::Remark, value: tag });
}

/// `[墨水的书](…)（The Book of Ink）`: the same title in another script.
fn second_title(entry: &mut Entry) {
    let (Some(title), Some(description)) = (&entry.title, &entry.description) else { return };
    let Some(inner) = in_brackets(&description.value).filter(|inner| inner.chars().count() <= LONGEST) else {
        return;
    };
    let has_cjk = |text: &str| text.chars().any(is_cjk);
    let is_name = inner.starts_with(char::is_uppercase) && !inner.ends_with('.');
    if has_cjk(&title.value) && !has_cjk(inner) && is_name {
        let value = inner.to_owned();
        entry.description = None;
        entry.notes.push(Note { kind: NoteKind::Remark, value });
    }
}

/// `2031：[Videos](…)` below `Inkers' Meeting`: a title that is only a year gets the name in the item above.
fn named_by_parent(found: &mut Extraction, at: usize) {
    let entry = &mut found.entries[at];
    let Some(title) = &mut entry.title else { return };
    let Some(topic) = entry.topic.map(|topic| &found.topics[topic]) else { return };
    let year = marks::without_last_year(&title.value);
    let is_year = title.value.len() == 4 && marks::year_in(&title.value).is_some() && year.1.is_none();
    if is_year && topic.form == TopicForm::Bullet {
        let year = title.value.clone();
        title.value = format!("{} {year}", topic.text);
        note(entry, vec![Note { kind: NoteKind::Year, value: year }]);
    }
}

/// A short description shared by several entries of a file is a tag.
fn recurring(found: &mut Extraction) {
    let is_open = |rule: Evidence| matches!(rule, Evidence::NoSeparator | Evidence::DashDescription);
    let tag = |entry: &Entry| {
        let text = entry.description.as_ref().filter(|text| is_open(text.rule))?;
        (text.value.chars().count() <= LONGEST_TAG).then(|| fold_case(&text.value))
    };
    let mut uses: FxHashMap<String, usize> = FxHashMap::default();
    for tag in found.entries.iter().filter_map(tag) {
        *uses.entry(tag).or_default() += 1;
    }
    uses.retain(|_, times| *times >= ENOUGH);
    if uses.is_empty() {
        return;
    }
    for entry in &mut found.entries {
        if tag(entry).is_some_and(|tag| uses.contains_key(&tag))
            && let Some(text) = entry.description.take()
        {
            entry.notes.push(Note { kind: NoteKind::Remark, value: text.value });
        }
    }
}
