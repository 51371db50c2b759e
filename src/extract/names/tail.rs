//! Names at the end of a title or link text, after a mark.

use super::announced::announced;
use super::list::read;
use super::parts::brackets;
use super::reading::{Context, Cue, NameReading};

/// The names at the end of `text` after a mark: `T - Name`, `T (Name)`, `T by Name`, `T @x`, `T, Name and Name`.
/// The span starts at the mark; the text before it is the title.
pub(in crate::extract) fn trailing(text: &str, context: Context<'_>) -> Option<NameReading> {
    let text = text.trim_end();
    let by =
        announced(text, context).pop().filter(|found| found.span.end >= text.len() && found.span.start > 0);
    let behind_title = |mut found: NameReading| {
        found.span.start = text[..found.span.start].trim_end().len();
        found
    };
    by.map(behind_title)
        .or_else(|| in_bracket(text, context))
        .or_else(|| behind_dash(text, context))
        .or_else(|| behind_comma(text, context))
}

/// `T (Name)`: the last bracket.
fn in_bracket(text: &str, context: Context<'_>) -> Option<NameReading> {
    let last = brackets(text).pop().filter(|last| last.end == text.len() && last.start > 0)?;
    let open = text[last.start..].chars().next().map_or(0, char::len_utf8);
    let close = text[..last.end].chars().next_back().map_or(0, char::len_utf8);
    at(text, last.start, last.start + open..last.end - close, context)
}

/// `T - Name`: after the last dash between spaces, or `——`.
fn behind_dash(text: &str, context: Context<'_>) -> Option<NameReading> {
    let marks = [" - ", " – ", " — ", " -- ", "——", " | ", " / ", " // "];
    let last = marks.iter().filter_map(|mark| Some((text.rfind(mark)?, mark.len()))).max()?;
    at(text, last.0, last.0 + last.1..text.len(), context)
}

/// `T, Name and Name`: the longest run of parts at the end that are names beyond doubt.
fn behind_comma(text: &str, context: Context<'_>) -> Option<NameReading> {
    let mut found = None;
    for (comma, _) in text.rmatch_indices(", ").take(8) {
        let reading = read(&text[comma + 2..], context.with(Cue::None));
        match reading.names.is_empty() || reading.strength < 1.1 {
            true => break,
            false => found = at(text, comma, comma + 2..text.len(), context),
        }
    }
    found
}

/// `inner` as a list of names after a mark at `start`.
fn at(text: &str, start: usize, inner: std::ops::Range<usize>, context: Context<'_>) -> Option<NameReading> {
    if text[..start].trim().is_empty() {
        return None;
    }
    let mut reading = read(&text[inner.clone()], context).moved(inner.start);
    reading.span = text[..start].trim_end().len()..text.len();
    (!reading.names.is_empty()).then_some(reading)
}
