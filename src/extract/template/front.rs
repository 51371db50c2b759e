//! What surrounds a title without being part of it: dates, venues, counts, quotation marks.

use super::apply::note_rest;
use super::candidates::{last_bracket, quoted};
use super::has;
use crate::extract::entry::{Entry, Note, NoteKind};
use crate::extract::evidence::Evidence;
use crate::extract::marks;
use crate::gazetteer::Gazetteer;
use rustc_hash::FxHashMap;

/// The longest venue with its year, in characters.
const LONGEST_VENUE: usize = 40;

/// Removes from the titles of a file what is not part of them, before looking for names there.
pub(super) fn tidy(entries: &mut [Entry]) {
    let mut tags: FxHashMap<String, usize> = FxHashMap::default();
    for tag in entries.iter().filter_map(|entry| tag(&entry.title.as_ref()?.value)) {
        *tags.entry(tag.0.to_owned()).or_default() += 1;
    }
    for entry in entries {
        while count_behind(entry) {}
        while venue_in_front(entry)
            || citation_in_front(entry)
            || date_in_front(entry)
            || tag_in_front(entry, &tags)
        {}
        unquote_whole(entry);
    }
}

/// `Quill ★ 230 ⧗ 17`: a sign followed by a number is a count.
fn count_behind(entry: &mut Entry) -> bool {
    let Some(title) = &mut entry.title else { return false };
    // `★ 100+`: at least that many.
    let text = title.value.trim_end().trim_end_matches('+');
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | 'k' | 'K'));
    let number = text[bare.len()..].trim_start_matches(['.', ',']);
    let sign = bare.trim_end().chars().next_back().filter(|c| is_counter(*c));
    let Some(sign) = sign.filter(|_| number.starts_with(|c: char| c.is_ascii_digit())) else { return false };
    let kept = bare.trim_end().trim_end_matches(sign).trim_end();
    if !kept.contains(char::is_alphanumeric) {
        return false;
    }
    let stars = marks::count(number).filter(|_| matches!(sign, '★' | '⭐' | '🌟' | '☆'));
    let note = match stars {
        Some(stars) => (NoteKind::Stars, stars.to_string()),
        None => (NoteKind::Remark, format!("{sign} {number}")),
    };
    title.value.truncate(kept.len());
    entry.notes.push(Note { kind: note.0, value: note.1 });
    true
}

fn is_counter(c: char) -> bool {
    matches!(c, '★' | '⭐' | '🌟' | '☆' | '⧗' | '⏳' | '⌛' | '🍴' | '⑂')
}

/// `(QUILL 2031) Title`: the venue, in a bracket before the title.
fn venue_in_front(entry: &mut Entry) -> bool {
    let Some(title) = &mut entry.title else { return false };
    let Some((inner, rest)) = bracket_in_front(&title.value) else { return false };
    if marks::year_in(inner).is_none() || inner.chars().count() > LONGEST_VENUE {
        return false;
    }
    let (inner, rest) = (inner.to_owned(), rest.to_owned());
    title.value = rest;
    note_rest(entry, &inner);
    true
}

/// `2031 (Ink Works) (QUILL) [WaxNet] Learning to Melt`: the year and the brackets before a title, as in the names of files.
fn citation_in_front(entry: &mut Entry) -> bool {
    let Some(title) = &mut entry.title else { return false };
    let Some((year, rest)) = title.value.split_once([' ', '_']) else { return false };
    if year.len() != 4 || marks::year_in(year).is_none() || !rest.starts_with(['(', '[', '（', '【']) {
        return false;
    }
    let (year, mut rest) = (year.to_owned(), rest.to_owned());
    let mut notes = vec![Note { kind: NoteKind::Year, value: year }];
    while let Some((inner, after)) = bracket_in_front(&rest) {
        notes.push(Note { kind: NoteKind::Remark, value: inner.trim().to_owned() });
        rest = after.trim_start_matches(['*', ' ']).to_owned();
    }
    if rest.split_whitespace().nth(1).is_none() {
        return false;
    }
    title.value = rest;
    entry.notes.extend(notes);
    true
}

/// The longest tag, in characters.
const LONGEST_TAG: usize = 20;

/// `[WaxNet] Learning to Melt`: the tag before a title, and the title.
fn tag(title: &str) -> Option<(&str, &str)> {
    let (tag, rest) = bracket_in_front(title).filter(|_| title.starts_with('['))?;
    let tag = tag.trim();
    // Several tags in a row make up a name of their own: `[Inks][Advanced] Part 2`.
    let is_tag = tag.chars().count() <= LONGEST_TAG && tag.contains(char::is_alphanumeric);
    (is_tag && !rest.starts_with(['[', '【'])).then_some((tag, rest))
}

/// A tag that only one title has names the thing and is a note; one that several titles have, or that names a known
/// thing, is part of the title.
fn tag_in_front(entry: &mut Entry, tags: &FxHashMap<String, usize>) -> bool {
    let Some(title) = &mut entry.title else { return false };
    let found = tag(&title.value)
        .filter(|(tag, _)| tags.get(*tag).is_none_or(|times| *times == 1))
        .filter(|(tag, _)| !Gazetteer::builtin().is_thing(tag));
    let Some((tag, rest)) = found.map(|(tag, rest)| (tag.to_owned(), rest.to_owned())) else { return false };
    title.value = crate::extract::line::title(&rest);
    entry.notes.push(Note { kind: NoteKind::Remark, value: tag });
    true
}

/// From this many titles on, a bracket after the full stop of a title is a label.
const ENOUGH: usize = 3;

/// `Looms that Learn. (LoomNet)`: if several titles of a file have a bracket after their full stop, it is a note.
pub(super) fn labels_behind(entries: &mut [Entry]) {
    if entries.iter().filter_map(label_behind).take(ENOUGH).count() < ENOUGH {
        return;
    }
    for entry in entries {
        let Some((length, label)) = label_behind(entry).map(|(length, label)| (length, label.to_owned()))
        else {
            continue;
        };
        entry.title.as_mut().into_iter().for_each(|title| title.value.truncate(length));
        note_rest(entry, &label);
    }
}

/// Where a title ends, before the full stop and the bracket after it, and the content of the bracket.
fn label_behind(entry: &Entry) -> Option<(usize, &str)> {
    let title = &entry.title.as_ref()?.value;
    let (open, label) = last_bracket(title).filter(|_| title.ends_with(')'))?;
    let before = title[..open].trim_end();
    let is_stop = before.ends_with(['.', '。']) && !before.ends_with("..") && before.matches(' ').count() > 1;
    is_stop.then(|| (before.trim_end_matches(['.', '。']).len(), label))
}

/// The bracket at the start of a text, and the text after it, if there is any.
fn bracket_in_front(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next()?;
    let close = match open {
        '(' => ')',
        '[' => ']',
        '【' => '】',
        '（' => '）',
        _ => return None,
    };
    let (inner, rest) = text[open.len_utf8()..].split_once(close)?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '-' | ','));
    rest.contains(char::is_alphabetic).then_some((inner, rest))
}

/// `2024-03-19，Title`, `[2024/06] Title`: moves the date before a title to the notes.
fn date_in_front(entry: &mut Entry) -> bool {
    let Some(title) = &mut entry.title else { return false };
    let Some((date, rest)) = leading_date(&title.value) else { return false };
    let (date, rest) = (date.to_owned(), rest.to_owned());
    title.value = rest;
    if !has(entry, NoteKind::Year)
        && let Some(year) = marks::year_in(&date)
    {
        entry.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
    }
    entry.notes.push(Note { kind: NoteKind::Remark, value: date });
    true
}

/// A date with year and month at the start of a text, and the text after it.
fn leading_date(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_start_matches(['[', '(', '【', '（', ' ']);
    let length =
        bare.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日')))?;
    let date = bare[..length].trim_end_matches(['-', '/', '.']);
    let digits = date.chars().filter(char::is_ascii_digit).count();
    let parts = date.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
    let starts = date.starts_with("19") || date.starts_with("20");
    if !(starts
        && (5..=8).contains(&digits)
        && (2..=3).contains(&parts)
        && date.as_bytes().get(4).is_none_or(|b| !b.is_ascii_digit()))
    {
        return None;
    }
    let rest = bare[date.len()..].trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ']' | ')' | '】' | '）' | ',' | '，' | '、' | ':' | '：' | '-' | '–' | '—' | '|' | '.'
            )
    });
    rest.chars().any(char::is_alphabetic).then_some((date, rest))
}

/// `"On Ink"`, `《墨》`: drops quotation and title marks around a whole title.
fn unquote_whole(entry: &mut Entry) {
    let Some(title) = &mut entry.title else { return };
    let inner = [('"', '"'), ('“', '”'), ('«', '»'), ('《', '》')].iter().find_map(|(open, close)| {
        let inner = title.value.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close]) && inner.contains(char::is_alphanumeric)).then_some(inner)
    });
    if let Some(inner) = inner {
        title.value = inner.trim().trim_end_matches([',', '.']).to_owned();
    }
}

/// `Quill: "How ink flows". QUILL(2031)`: the short name, the title, and the venue; the short name may be
/// set apart in bold.
pub(super) fn named_and_quoted(entry: &mut Entry) {
    let Some(title) = &entry.title else { return };
    if let Some((name, inner, behind)) = quoted(&title.value)
        && title.value[name.len()..].trim_start().starts_with([':', '：'])
        && is_short_name(name)
    {
        let (joined, behind) = (joined(name, inner), behind.to_owned());
        set_title(entry, joined);
        note_rest(entry, &behind);
        return;
    }
    let text = entry.description.as_ref().filter(|_| title.rule == Evidence::BoldTitle);
    let Some((inner, behind)) = text.and_then(|text| starts_quoted(&text.value)) else { return };
    if !is_short_name(&title.value) {
        return;
    }
    let (joined, behind) = (joined(&title.value, inner), behind.to_owned());
    set_title(entry, joined);
    entry.description = None;
    note_rest(entry, &behind);
}

/// A short name and a title joined, unless the title already starts with the name.
fn joined(name: &str, title: &str) -> String {
    match title.to_lowercase().starts_with(&name.to_lowercase()) {
        true => title.to_owned(),
        false => format!("{name}: {title}"),
    }
}

fn set_title(entry: &mut Entry, value: String) {
    if let Some(title) = &mut entry.title {
        title.value = value;
    }
}

fn is_short_name(name: &str) -> bool {
    name.split_whitespace().count() < 5 && name.chars().count() <= LONGEST_VENUE
}

/// `"How ink flows". QUILL`: the text in quotation marks at the start, and the text after it.
fn starts_quoted(text: &str) -> Option<(&str, &str)> {
    let (inner, behind) = [('"', '"'), ('“', '”')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.split_once(*close))?;
    let is_title = inner.split_whitespace().count() > 2;
    is_title.then_some((inner.trim().trim_end_matches([',', '.']), behind.trim_matches([' ', '.', ','])))
}
