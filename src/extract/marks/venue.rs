//! `[Lin et al., Proc. ICML 2018]` before a title, `<br> MLSys 2024` after it: venue and year.

use crate::extract::entry::{Note, NoteKind, Read};
use crate::extract::evidence::Evidence;
use crate::extract::line::Draft;
use crate::extract::tail::RunKind;
use crate::vocabulary::words;

pub(super) fn read(draft: &mut Draft<'_>) {
    before_title(draft);
    if draft
        .entry
        .title
        .as_ref()
        .is_some_and(|title| title.rule == Evidence::TitleBeforeLink || title.rule == Evidence::BoldTitle)
    {
        behind_title(draft);
    }
    title_end(draft);
}

/// `[authors, venue year]` before a title.
fn before_title(draft: &mut Draft<'_>) {
    let Some(open) = draft.before.text.find('[') else { return };
    let text = draft.before.text.clone();
    let Some(close) = text[open..].find(']').map(|at| open + at) else { return };
    let inner = crate::text::clean(&text[open + 1..close]);
    if year(&inner).is_none() {
        return;
    }
    // `Vucetic, Obradovic, Proc. ECML 2001`: surnames, then the venue.
    let surname = |part: &str| !part.trim().contains(' ') && year(part).is_none();
    let mut end = inner.find(',').unwrap_or(inner.len());
    while let Some(next) = inner[end..].strip_prefix(',') {
        let part = next.split(',').next().unwrap_or("");
        if !surname(part) || part.len() == next.len() {
            break;
        }
        end += 1 + part.len();
    }
    let (people, place) = (&inner[..end], inner[end..].trim_start_matches(','));
    if let Some(names) = super::names(people).filter(|_| super::year_of_date(people).is_none()) {
        draft.entry.authors.extend(names.into_iter().map(|name| Read::certain(name, Evidence::Bracket)));
    }
    note_venue(draft, place);
}

/// Text between a title and its links: a venue, if it ends in a year.
fn behind_title(draft: &mut Draft<'_>) {
    let text = draft.tail.text.trim().trim_end_matches(['.', ',']);
    // Emphasised text is left to the list's template.
    let is_mixed = draft.tail.runs.iter().any(|run| matches!(run.kind, RunKind::Emphasis));
    if is_mixed {
        let mut outside = draft.tail.text.to_string();
        for run in draft.tail.runs.iter().rev().filter(|run| matches!(run.kind, RunKind::Emphasis)) {
            outside.replace_range(run.range.clone(), "");
        }
        let outside = outside.trim_matches(|c: char| !c.is_alphanumeric());
        if outside.len() < 40 {
            note_venue(draft, outside);
        }
        return;
    }
    if text.len() >= 80 {
        return;
    }
    let has_break = draft.tail.runs.iter().any(|run| matches!(run.kind, RunKind::Break));
    if year(text).is_some() && (has_break || text.split_whitespace().count() <= 6) {
        let text = text.to_owned();
        note_venue(draft, &text);
        let end = draft.tail.text.len();
        draft.tail.cut(0..end);
    }
}

/// `Title (ICDM 2019)`: the bracket at the end of a title, without a link around it.
fn title_end(draft: &mut Draft<'_>) {
    let Some(title) = draft.entry.title.as_mut().filter(|title| title.rule == Evidence::BoldTitle) else {
        return;
    };
    let Some(open) = title.value.strip_suffix(')').and_then(|text| text.rfind('(')) else { return };
    let inner = title.value[open + 1..title.value.len() - 1].to_owned();
    if year(&inner).is_none() || inner.len() > 40 {
        return;
    }
    title.value.truncate(title.value[..open].trim_end().len());
    note_venue(draft, &inner);
}

fn note_venue(draft: &mut Draft<'_>, text: &str) {
    draft.entry.notes.extend(venue_notes(text));
}

/// The year from 1900 to 2099 in a text, even directly after letters: `ACL2016`, `ICML'24`.
pub(in crate::extract) fn year_in(text: &str) -> Option<u16> {
    let is_year = |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let whole = text.split(|c: char| !c.is_ascii_digit()).rfind(|digits| is_year(digits));
    whole.map_or_else(|| short_year(text).map(|(_, year)| year), |digits| digits.parse().ok())
}

/// The year in `ICML'24`, and the position of its apostrophe.
fn short_year(text: &str) -> Option<(usize, u16)> {
    text.match_indices(['\'', '’']).find_map(|(at, mark)| {
        let behind = &text[at + mark.len()..];
        let digits = behind.get(..2).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        let ends = !behind[2..].starts_with(|c: char| c.is_alphanumeric());
        let year: u16 = digits.parse().ok()?;
        let year = if year < 50 { 2000 + year } else { 1900 + year };
        (ends && text[..at].ends_with(|c: char| c.is_ascii_alphabetic())).then_some((at, year))
    })
}

/// The venue and the year: `QUILL 2031`.
pub(in crate::extract) fn venue_notes(text: &str) -> Vec<Note> {
    let Some(year) = year_in(text) else { return Vec::new() };
    let short = || short_year(text).map_or(0, |(at, _)| at);
    let at = text.rfind(&year.to_string()).unwrap_or_else(short);
    let mut notes = vec![Note { kind: NoteKind::Year, value: year.to_string() }];
    let place = text[..at].trim();
    let said = words::all("before-venue").iter().find_map(|word| place.strip_prefix(word.word));
    let place = said.unwrap_or(place).trim_matches(|c: char| !c.is_alphanumeric());
    let is_name = place.split_whitespace().count() <= 6 && place.chars().any(char::is_uppercase);
    if is_name && !place.is_empty() {
        notes.push(Note { kind: NoteKind::Venue, value: place.to_owned() });
    }
    notes
}

/// A text without the year at its end, and the year: `Ada Moreau (Lyon) 2031`.
pub(in crate::extract) fn without_last_year(text: &str) -> (&str, Option<u16>) {
    let bare = text.trim_end().trim_end_matches([')', '.', ']']);
    let Some((range, found)) = year(bare).filter(|(range, _)| range.end == bare.len()) else {
        return (text, None);
    };
    let before = text[..range.start].trim_end_matches([' ', ',', '(', '[', '，']);
    let closes =
        text[range.end..].contains([')', ']']) == text[before.len()..range.start].contains(['(', '[']);
    match closes && before.contains(char::is_alphabetic) {
        true => (before, Some(found)),
        false => (text, None),
    }
}

/// The last year from 1900 to 2099 in `text`, as a separate word.
pub(super) fn year(text: &str) -> Option<(std::ops::Range<usize>, u16)> {
    let bytes = text.as_bytes();
    // A year starts with `1` or `2`.
    memchr::memrchr2_iter(b'1', b'2', bytes).find_map(|at| {
        let digits = bytes.get(at..at + 4)?;
        let alone = |at: Option<&u8>| at.is_none_or(|b| !b.is_ascii_alphanumeric());
        let starts = matches!(&digits[..2], b"19" | b"20") && digits.iter().all(u8::is_ascii_digit);
        // `CVE-2031-1234` is the number of a weakness.
        let is_number = text[..at].ends_with("CVE-");
        (starts
            && !is_number
            && alone(at.checked_sub(1).and_then(|at| bytes.get(at)))
            && alone(bytes.get(at + 4)))
        .then(|| text[at..at + 4].parse().ok().map(|year| (at..at + 4, year)))
        .flatten()
    })
}
