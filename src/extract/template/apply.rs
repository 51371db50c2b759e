//! Applies the roles found for an entry's places: what was read is removed from the text it was in.

use super::candidates::{Candidate, last_bracket, quoted};
use super::has;
use crate::extract::entry::{Entry, Extraction, Note, NoteKind, Read, Role, TopicForm};
use crate::extract::evidence::Evidence;
use crate::extract::habit::label_of;
use crate::extract::lexicon::{Column, column};
use crate::extract::links::role_of;
use crate::extract::marks::{self, is_profile};
use crate::extract::names::{self, Context, Cue, NameReading};
use crate::extract::record::Slot;
use crate::text::fold_case;
use crate::vocabulary::words;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Removes the names of a segment from the text they were found in.
pub(super) fn take(entry: &mut Entry, from: &Candidate, reading: &NameReading) {
    match (&from.place, from.start) {
        (Slot::BeforeQuote, _) => unquote(entry),
        (_, Some(start)) => shorten_title(entry, start),
        (Slot::Ahead, None) => {
            let is_said = |note: &Note| note.kind == NoteKind::Remark && is_said_by(&note.value, &from.text);
            let years =
                entry.notes.iter().filter(|note| is_said(note)).find_map(|note| marks::year_in(&note.value));
            entry.notes.retain(|note| !is_said(note));
            if let Some(year) = years.filter(|_| !has(entry, NoteKind::Year)) {
                entry.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
            }
        }
        _ => {
            let text = from.text[reading.span.clone()].to_owned();
            cut_description(entry, &text);
            entry.notes.retain(|note| note.kind != NoteKind::Remark || !is_said_by(&note.value, &from.text));
        }
    }
}

/// Whether a note merely repeats a segment, with or without the head of its column or a year after it.
fn is_said_by(note: &str, text: &str) -> bool {
    note.strip_prefix(text).is_some_and(|rest| !rest.contains(char::is_alphabetic))
        || note.split_once(": ").is_some_and(|(_, value)| value == text)
}

/// `Ada Moreau, "On ink" (QUILL 2031)`: the title is the text in quotation marks.
fn unquote(entry: &mut Entry) {
    let Some(title) = &mut entry.title else { return };
    let Some((_, inner, behind)) = quoted(&title.value) else { return };
    let (inner, behind) = (inner.to_owned(), behind.to_owned());
    title.value = inner;
    note_rest(entry, &behind);
}

fn shorten_title(entry: &mut Entry, start: usize) {
    let Some(title) = &mut entry.title else { return };
    let rest = title.value[start..].to_owned();
    let kept = title.value[..start].trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '，' | '-' | '–' | '—' | ':' | '.')
    });
    // `《Title [Name]》`: keep both marks or neither.
    let closes = title.value.ends_with('》') && kept.starts_with('《') && !kept.contains('》');
    title.value = if closes { format!("{kept}》") } else { kept.to_owned() };
    if let Some((_, inner)) = last_bracket(&rest) {
        let inner = inner.to_owned();
        if marks::year_in(&inner).is_some() {
            note_rest(entry, &inner);
        }
    }
}

/// A venue and a year, or a remark.
pub(super) fn note_rest(entry: &mut Entry, text: &str) {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '[' | ']' | ',' | '.')
    });
    if text.is_empty() {
        return;
    }
    let notes = marks::venue_notes(text);
    match notes.is_empty() {
        true => entry.notes.push(Note { kind: NoteKind::Remark, value: text.to_owned() }),
        false => {
            let has_year = has(entry, NoteKind::Year);
            entry.notes.extend(notes.into_iter().filter(|note| !has_year || note.kind != NoteKind::Year));
        }
    }
}

/// Cuts a text out of the description; the remainder may be the venue.
fn cut_description(entry: &mut Entry, text: &str) {
    let Some(description) = &mut entry.description else { return };
    let Some(at) = description.value.find(text) else { return };
    let mut left = description.value.clone();
    left.replace_range(at..at + text.len(), "");
    let left = left.replace(" , ", " ").replace("  ", " ");
    let left = crate::extract::walk::description(
        left.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '-' | '*' | '_')),
    );
    match left {
        Some(left) if left.chars().count() < 60 && marks::year_in(&left).is_some() => {
            entry.description = None;
            note_rest(entry, &left);
        }
        Some(left) => next_fact(entry, left),
        None => entry.description = None,
    }
}

/// After an author read by a mark, other labelled facts may follow: `作者：X 简介：Y`.
pub(super) fn facts_behind(entry: &mut Entry) {
    let is_told = |author: &Read<String>| matches!(author.rule, Evidence::By | Evidence::AuthorLabel);
    let Some(text) = entry.description.as_ref().filter(|_| entry.authors.iter().any(is_told)) else { return };
    if label_of(&text.value).is_some_and(|(label, _)| column(label).is_some() || !label.is_ascii()) {
        let text = text.value.clone();
        next_fact(entry, text);
    }
}

/// Reads the text left after the names by its label.
fn next_fact(entry: &mut Entry, text: String) {
    let Some(description) = &mut entry.description else { return };
    let Some((label, value)) = label_of(&text) else {
        description.value = text;
        return;
    };
    match column(label) {
        Some(Column::Description) => description.value = value.trim().to_owned(),
        Some(Column::Note(kind)) => {
            entry.notes.extend(marks::table_notes(kind, value));
            entry.description = None;
        }
        _ => {
            entry.description = None;
            entry.notes.push(Note { kind: NoteKind::Remark, value: text });
        }
    }
}

/// `Title (QUILL 2031)`: notes the year and leaves the title as it is.
pub(super) fn year_in_title(entry: &mut Entry) {
    if has(entry, NoteKind::Year) {
        return;
    }
    let Some(title) = &entry.title else { return };
    let in_bracket =
        last_bracket(&title.value).map(|(_, inner)| inner).filter(|inner| inner.chars().count() < 30);
    let year = in_bracket.and_then(marks::year_in).or_else(|| year_between(&title.value));
    if let Some(year) = year {
        entry.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
    }
}

/// `… [Lectures] 2022 (Ada Moreau)`: a year between brackets or quotation marks.
fn year_between(title: &str) -> Option<u16> {
    let text = title.trim_end();
    let close = |c: char| matches!(c, ']' | ')' | '"' | '”' | '»' | '】' | '）');
    let year = marks::year_in(text)?;
    let at = text.rfind(&year.to_string())?;
    let before = text[..at].trim_end();
    let behind = text[at + 4..].trim_start();
    (before.ends_with(close) && (behind.is_empty() || behind.starts_with(['(', '（', '[']))).then_some(year)
}

/// Removes links that a list puts after many entries from descriptions: `- [more](…)` at the end.
pub(super) fn usual_links(found: &mut Extraction) {
    let mut addresses: FxHashMap<String, FxHashSet<&str>> = FxHashMap::default();
    for further_link in found.entries.iter().flat_map(|entry| &entry.further_links) {
        addresses.entry(fold_case(&further_link.label)).or_default().insert(&further_link.address);
    }
    let usual: FxHashSet<String> = addresses
        .into_iter()
        .filter(|(label, of)| of.len() > 2 && !label.is_empty())
        .map(|(label, _)| label)
        .collect();
    if usual.is_empty() {
        return;
    }
    for entry in &mut found.entries {
        for further_link in entry
            .further_links
            .iter_mut()
            .filter(|further_link| usual.contains(&fold_case(&further_link.label)))
        {
            further_link.is_icon = true;
            if further_link.role == Role::SeeAlso {
                further_link.role = role_of(&further_link.address).unwrap_or(Role::SeeAlso);
            }
        }
        let Some(description) = &mut entry.description else { continue };
        let marks: &[char] = &[' ', '-', '–', '—', '|', '·', ',', '，', '、', '/'];
        // Other links joined to a usual one in the same way are not part of the description either.
        let mut is_cut = false;
        for further_link in entry.further_links.iter().rev() {
            if !is_cut && !usual.contains(&fold_case(&further_link.label)) {
                continue;
            }
            let Some(left) = description.value.strip_suffix(further_link.label.as_str()) else { continue };
            let bare = left.trim_end_matches(marks);
            if bare.len() < left.len()
                && !left.ends_with(|c: char| c.is_alphanumeric())
                && left.trim_end().ends_with(marks)
            {
                description.value.truncate(bare.len());
                is_cut = true;
            }
        }
        if description.value.is_empty() {
            entry.description = None;
        }
    }
}

/// `提取码：d5at`: the access code of a host is a note, not a description.
pub(super) fn access_code(entry: &mut Entry) {
    static LABELS: LazyLock<words::Set> = LazyLock::new(|| words::set("access-code"));
    let Some(description) = &entry.description else { return };
    let is_code =
        |text: &str| (3..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
    let parts = description.value.split_once([':', '：']).or_else(|| description.value.split_once(' '));
    let is_access = parts.is_some_and(|(label, code)| {
        LABELS.contains(fold_case(label.trim()).as_str()) && is_code(code.trim())
    });
    if is_access {
        let value = entry.description.take().map(|text| text.value).unwrap_or_default();
        entry.notes.push(Note { kind: NoteKind::Remark, value });
    }
}

/// `…, Tara Finch.`: drops the line's full stop from the last name; that of `Jr.` or `W.` stays.
pub(super) fn unstop(entry: &mut Entry) {
    for name in &mut entry.authors {
        let Some(bare) = name.value.strip_suffix('.') else { continue };
        let last = bare.rsplit([' ', '.', '-']).next().unwrap_or(bare);
        let is_short = last.chars().count() < 2 || matches!(last, "Jr" | "Sr" | "Inc" | "Ltd" | "Co" | "al");
        if !is_short && bare.contains(' ') && last.chars().all(char::is_alphabetic) {
            name.value.truncate(bare.len());
        }
    }
}

/// `[What it does]` after a link: drops brackets around a whole description.
pub(super) fn unwrap_description(entry: &mut Entry) {
    let Some(description) = &mut entry.description else { return };
    let inner = description
        .value
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        .filter(|inner| !inner.contains(['[', ']', '【', '】']));
    if let Some(inner) = inner.map(str::to_owned) {
        description.value = inner;
    }
}

/// Authors that the item above names beyond doubt: `微信公众号「X」`.
pub(super) fn parents(found: &mut Extraction, context: Context<'_>) {
    let context = context.with(Cue::Explicit);
    let mut known: FxHashMap<usize, Vec<String>> = FxHashMap::default();
    for at in 0..found.entries.len() {
        if !found.entries[at].authors.is_empty() {
            continue;
        }
        let by_topic = found.entries[at].topic.filter(|topic| found.topics[*topic].form == TopicForm::Bullet);
        let names = by_topic.map(|topic| {
            known.entry(topic).or_insert_with(|| channel(&found.topics[topic].written, context)).clone()
        });
        let by_parent = || {
            let above = &found.entries[found.entries[at].parent?];
            Some(channel(&above.title.as_ref()?.value, context))
        };
        let names = names.filter(|names| !names.is_empty()).or_else(by_parent).unwrap_or_default();
        found.entries[at]
            .authors
            .extend(names.into_iter().map(|name| Read::certain(name, Evidence::AuthorAbove)));
    }
}

/// The account that a text in corner brackets names, if it says nothing else.
fn channel(text: &str, context: Context<'_>) -> Vec<String> {
    if !text.contains(['「', '『']) {
        return Vec::new();
    }
    let found = names::announced(text, context);
    found.iter().flat_map(NameReading::makers).map(|name| name.text.clone()).collect()
}

/// Headings that name authors: if many of them link to the account of that name, the others at the same
/// depth name somebody too.
pub(super) fn headings(found: &mut Extraction) {
    let depth = |mut topic: usize| {
        let mut depth = 0;
        while let Some(above) = found.topics[topic].parent {
            (topic, depth) = (above, depth + 1);
        }
        depth
    };
    let mut of_depth: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
    let mut accounts: FxHashMap<(usize, &str), bool> = FxHashMap::default();
    for entry in &found.entries {
        let (Some(title), Some(address)) = (&entry.title, &entry.address) else { continue };
        if title.rule == Evidence::HeadingEntry && is_profile(&address.value) {
            accounts.insert((entry.span.start, ""), true);
        }
    }
    let depths: Vec<usize> = (0..found.topics.len()).map(depth).collect();
    for (at, topic) in found.topics.iter().enumerate().filter(|(_, topic)| topic.form == TopicForm::Heading) {
        let counts = of_depth.entry(depths[at]).or_default();
        counts.0 += usize::from(accounts.contains_key(&(topic.span.start, "")));
        counts.1 += 1;
    }
    let names_makers = |topic: usize| {
        of_depth.get(&depths[topic]).is_some_and(|(linked, all)| *linked > 4 && linked * 10 > all * 3)
    };
    let makers: Vec<Option<String>> = (0..found.topics.len())
        .map(|topic| names_makers(topic).then(|| maker(&found.topics[topic].text)).flatten())
        .collect();
    for entry in found.entries.iter_mut().filter(|entry| entry.authors.is_empty()) {
        let own = entry.title.as_ref().is_some_and(|title| title.rule == Evidence::HeadingEntry);
        if let Some(name) = entry.topic.and_then(|topic| makers[topic].clone()).filter(|_| !own) {
            entry.authors.push(Read::guessed(name, Evidence::AuthorAbove));
        }
    }
}

/// The name in a heading, without the place after it: `Ada(Lyon)`.
fn maker(heading: &str) -> Option<String> {
    let name = heading.split(['(', '（', ',', '，']).next().unwrap_or(heading).trim();
    let is_date = name.starts_with(|c: char| c.is_ascii_digit()) && name.contains(['年', '月', '/', '.']);
    (!name.is_empty() && name.chars().count() <= 40 && !is_date).then(|| name.to_owned())
}

/// An item below an entry, if it is the only one and has no label, describes the entry.
pub(super) fn described_below(entry: &mut Entry) {
    // What an author was read from is a citation.
    let is_cited = entry.authors.iter().any(|author| author.rule == Evidence::FactBullets);
    if entry.description.is_some() || is_cited {
        return;
    }
    let mut below = entry.record.iter().filter(|segment| segment.place == Slot::Below);
    let (Some(segment), None) = (below.next(), below.next()) else { return };
    // A text with a label states a fact.
    if label_of(&segment.text).is_some() {
        return;
    }
    let is_it = |note: &Note| note.kind == NoteKind::Remark && note.value == segment.text;
    let Some(at) = entry.notes.iter().position(is_it) else { return };
    let value = entry.notes.remove(at).value;
    entry.description = Some(Read::certain(value, Evidence::FactBullets));
}
