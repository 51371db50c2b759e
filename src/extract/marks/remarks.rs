//! `(PDF, EPUB)`, `(2013)`, `*(archived)*`, `（作者：X）`: remarks in brackets around a description.
//!
//! A bracket is cut only if all of it is understood and it is at either end of the text.

use super::chinese::{is_full_name, is_group};
use crate::extract::entry::{Note, NoteKind, Read};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{
    access, format, is_generic, is_licence, is_stage, natural_language, says_archived, strip_shortcodes,
};
use crate::extract::line::{Draft, is_marker};
use std::ops::Range;

/// More remarks than an entry ever has: each one is a search through the whole text.
const MOST: usize = 16;

pub(super) fn read(draft: &mut Draft<'_>) {
    for _ in 0..MOST {
        let Some(group) = edge_group(draft) else { return };
        draft.tail.cut(group);
    }
}

/// A bracket at either end whose content is understood; the content becomes notes.
fn edge_group(draft: &mut Draft<'_>) -> Option<Range<usize>> {
    let text = &draft.tail.text;
    let start = text.len() - text.trim_start_matches(is_edge).len();
    let end = text.trim_end_matches(is_edge).len();
    if !text[start..].starts_with(['(', '[', '（', '【']) && !text[..end].ends_with([')', ']', '）', '】'])
    {
        return None;
    }
    let groups = draft.tail.groups();
    let at_edge = |group: &&Range<usize>| group.start == start || group.end == end;
    for group in groups.iter().filter(at_edge) {
        let first = text[group.start..].chars().next().map_or(1, char::len_utf8);
        let last = text[..group.end].chars().next_back().map_or(1, char::len_utf8);
        let inner = crate::text::clean(&text[group.start + first..group.end - last]);
        if text[group.clone()].starts_with(['[', '【']) && is_unlinked(draft, &inner) {
            return Some(group.clone());
        }
        // `作者：X（Y）`: the affiliation of X.
        let is_announced = text[..group.start].contains("作者");
        if let Some(found) = understand(&inner).filter(|found| !is_announced || found.authors.is_empty()) {
            let stays = group.end == end && stays(&found, &text[..group.start]);
            draft.entry.notes.extend(found.notes);
            draft
                .entry
                .authors
                .extend(found.authors.into_iter().map(|name| Read::certain(name, Evidence::AuthorRemark)));
            return (!stays).then(|| group.clone());
        }
    }
    None
}

/// `[code]`, `[code: TBA]` beside links that are labels: a label whose link is missing.
fn is_unlinked(draft: &Draft<'_>, inner: &str) -> bool {
    let label = inner.split([':', '：']).next().unwrap_or(inner);
    let rule = draft.entry.title.as_ref().map(|title| title.rule);
    let is_beside =
        matches!(rule, Some(Evidence::TitleBeforeLink | Evidence::BoldTitle | Evidence::EntryBadges))
            || draft.entry.further_links.iter().any(|link| is_generic(&link.label));
    is_beside && inner.chars().count() < 24 && is_generic(label)
}

/// Whether a bracket at the end belongs to the sentence before it: `… of Wikipedia (Japanese)`,
/// `… in one file (by Ada Moreau)`.
fn stays(found: &Remark, before: &str) -> bool {
    let is_language =
        !found.notes.is_empty() && found.notes.iter().all(|note| note.kind == NoteKind::Language);
    before.chars().any(char::is_alphanumeric) && (is_language || found.is_said)
}

fn is_edge(c: char) -> bool {
    !c.is_ascii_alphanumeric() && c.is_whitespace()
        || matches!(c, '|' | '-' | '–' | '—' | '.' | ',' | ':' | '*' | '。' | '，' | '~')
}

#[derive(Default)]
struct Remark {
    notes: Vec<Note>,
    authors: Vec<String>,
    /// Whether it is part of the sentence: `by X`.
    is_said: bool,
}

/// The meaning of a bracket's content, if all of it is understood.
fn understand(inner: &str) -> Option<Remark> {
    let mut remark = Remark::default();
    if let Some(authors) = written_author(inner) {
        remark.authors = authors;
        remark.is_said = inner.starts_with("by ");
        return Some(remark);
    }
    let parts = || inner.split([',', '，', '、']).map(str::trim);
    let is_name = |part: &str| is_group(part) || is_full_name(part);
    if parts().all(is_name) && (parts().any(is_group) || parts().all(|part| part.chars().count() == 3)) {
        remark.authors = parts().map(str::to_owned).collect();
        return Some(remark);
    }
    let bare = strip_shortcodes(inner).trim_matches(|c: char| is_marker(c) || c.is_whitespace()).to_owned();
    if bare.is_empty() {
        let value = inner.trim().to_owned();
        remark.notes.push(Note { kind: NoteKind::Remark, value });
        return Some(remark);
    }
    if says_archived(inner) && inner.chars().count() < 40 {
        remark.notes.push(Note { kind: NoteKind::Archived, value: "true".into() });
        return Some(remark);
    }
    // `(Oct., 2025)`: a date with a comma in it. A date with a day belongs to an event.
    let is_month_of =
        || bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count() == 2;
    if let Some((_, year)) = super::venue::year(&bare).filter(|_| is_date(&bare) && is_month_of()) {
        remark.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
        return Some(remark);
    }
    for part in
        bare.split([',', '/', ';', '、', '，', '|', '+', '&']).map(str::trim).filter(|part| !part.is_empty())
    {
        remark.notes.extend(part_notes(part)?);
    }
    Some(remark)
}

fn part_notes(part: &str) -> Option<Vec<Note>> {
    let one = |kind, value: &str| Some(vec![Note { kind, value: value.to_owned() }]);
    let words: Vec<&str> = part.split_whitespace().collect();
    if words.len() <= 3
        && let Some(formats) =
            words.iter().filter(|word| **word != "and").map(|word| format(word)).collect::<Option<Vec<_>>>()
    {
        return Some(
            formats.into_iter().map(|value| Note { kind: NoteKind::Format, value: value.into() }).collect(),
        );
    }
    if let Some(value) = format(part) {
        return one(NoteKind::Format, value);
    }
    if let Some(value) = access(part).filter(|_| part.chars().count() < 40) {
        return one(NoteKind::Access, value);
    }
    if let Some((_, year)) = super::venue::year(part).filter(|_| is_date(part)) {
        return one(NoteKind::Year, &year.to_string());
    }
    if is_licence(part) {
        return one(NoteKind::Licence, part);
    }
    if let Some(tag) = language(part) {
        return one(NoteKind::Language, tag);
    }
    if is_duration(part) {
        return one(NoteKind::Remark, part);
    }
    is_stage(part).then(|| vec![Note { kind: NoteKind::Remark, value: part.to_owned() }])
}

/// The language a remark names: `Chinese`, `in Chinese`.
fn language(part: &str) -> Option<&'static str> {
    natural_language(part)
        .or_else(|| natural_language(part.strip_prefix("in ").or_else(|| part.strip_prefix("In "))?))
}

/// `1:36:58`, `24:10`.
fn is_duration(part: &str) -> bool {
    let mut parts = part.split(':');
    let is_two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let first = parts
        .next()
        .is_some_and(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    first && (1..=2).contains(&parts.clone().count()) && parts.all(is_two)
}

/// The facts that a text consists of: a date, a duration, a language.
pub(in crate::extract) fn facts(text: &str) -> Option<Vec<Note>> {
    let one = |kind, value: &str| Some(vec![Note { kind, value: value.to_owned() }]);
    if let Some(year) = year_of_date(text).or_else(|| month_and_year(text)) {
        let mut notes = vec![Note { kind: NoteKind::Year, value: year.to_string() }];
        // The month is kept as written.
        notes.extend((text.len() > 4).then(|| Note { kind: NoteKind::Remark, value: text.to_owned() }));
        return Some(notes);
    }
    match language(text) {
        Some(tag) => one(NoteKind::Language, tag),
        None if is_duration(text) => one(NoteKind::Remark, text),
        None => None,
    }
}

/// The year of `2023.5`, `04/2023`, `201811`.
fn month_and_year(text: &str) -> Option<u16> {
    let is_digits = text.bytes().all(|b| b.is_ascii_digit());
    let (year, month) = if is_digits && text.len() == 6 { text.split_at(4) } else { return None };
    let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year: u16 = year.parse().ok().filter(|year| (1950..2100).contains(year))?;
    (month > 0).then_some(year)
}

/// The year of a text that is only a date: `2020-12`.
pub(in crate::extract) fn year_of_date(text: &str) -> Option<u16> {
    super::venue::year(text).filter(|_| is_date(text)).map(|(_, year)| year)
}

/// Whether `part` is only a date.
fn is_date(part: &str) -> bool {
    part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
        word.bytes().all(|b| b.is_ascii_digit())
            || matches!(word, "年" | "月" | "日")
            || is_month(word)
            || word.ends_with(['年', '月', '日'])
                && word.chars().all(|c| c.is_ascii_digit() || "年月日".contains(c))
    })
}

fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .iter()
        .any(|month| lower.starts_with(month))
        && lower.len() <= 9
        && lower.bytes().all(|b| b.is_ascii_alphabetic())
}

/// `作者：X`, `author: X`, `by X`.
fn written_author(inner: &str) -> Option<Vec<String>> {
    const MARKS: &[&str] =
        &["作者：", "作者:", "作者 ", "著者：", "著者:", "author:", "authors:", "autor:", "автор:", "by "];
    let lower = inner.to_lowercase();
    let mark = MARKS.iter().find(|mark| lower.starts_with(*mark) && inner.is_char_boundary(mark.len()))?;
    // Text after a comma and a Chinese name is a remark: `作者：X, 与上行不同作者`.
    let text = &inner[mark.len()..];
    let text = if mark.starts_with('作') {
        text.split([',', '，', '；', ';']).next().unwrap_or(text)
    } else {
        text
    };
    super::marked_names(text).filter(|names| !names.is_empty())
}

/// The notes of a table cell under a head of that kind.
pub(in crate::extract) fn table_notes(kind: NoteKind, text: &str) -> Vec<Note> {
    let places = if kind == NoteKind::Venue { super::venue_notes(text) } else { Vec::new() };
    if places.len() > 1 { places } else { table_note(kind, text).into_iter().collect() }
}

/// The note of a cell that holds one value.
fn table_note(kind: NoteKind, text: &str) -> Option<Note> {
    let text = crate::text::clean(text);
    let value = match kind {
        NoteKind::Year => super::venue::year(&text)?.1.to_string(),
        NoteKind::Stars => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if digits.is_empty() || text.chars().any(char::is_alphabetic) {
                return None;
            }
            digits
        }
        _ if text.is_empty() || matches!(text.as_str(), "-" | "—" | "–" | "N/A" | "None") => return None,
        _ => text,
    };
    Some(Note { kind, value })
}
