//! Lines to entries: the first layout that fits, then all marks, then what is left is the description.

use super::{Place, Walk};
use crate::extract::entry::{Extraction, Note, NoteKind, Read};
use crate::extract::layouts;
use crate::extract::line::{Draft, Line, is_blank, is_marker};
use crate::extract::marks::{self, Strength};
use crate::markdown::{PieceKind, Style};
use crate::text::clean;

impl Walk {
    /// Reads a line as entry; gives its index, or `None` when nothing in it can be one.
    pub(super) fn add_entry(&mut self, line: &Line<'_, '_>, place: &Place) -> Option<usize> {
        let draft = draft(line)?;
        Some(self.push_draft(draft, place))
    }

    pub(super) fn push_draft(&mut self, draft: Draft, place: &Place) -> usize {
        let mut entry = draft.entry;
        entry.topic = self.topic(place);
        entry.parent = place.parent;
        self.found.skips.extend(draft.skips);
        self.found.entries.push(entry);
        self.found.entries.len() - 1
    }
}

/// Reads a line by the first layout that fits, and all its marks.
pub(in crate::extract) fn draft(line: &Line<'_, '_>) -> Option<Draft> {
    let mut draft = layouts::ALL.iter().find_map(|layout| (layout.read)(line))?;
    draft.is_struck = line.pieces.iter().find_map(|piece| match &piece.kind {
        PieceKind::Link(_) => Some(piece.style.has(Style::STRUCK)),
        _ => None,
    }) == Some(true);
    for mark in marks::ALL {
        (mark.read)(&mut draft);
    }
    describe(&mut draft);
    note_before(&mut draft);
    Some(draft)
}

/// What is left of the line is the description.
fn describe(draft: &mut Draft) {
    let Some(text) = description(&draft.rest.text) else { return };
    let separated = is_separated(&draft.rest.text);
    draft.entry.description = Some(match separated {
        true => Read::certain(text, "dash-description"),
        false => Read::guessed(text, "no-separator"),
    });
}

fn is_separated(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_marker(c));
    text.starts_with(|c: char| {
        matches!(
            c,
            '-' | '–' | '—' | ':' | '：' | '|' | ',' | '，' | '.' | '。' | '、' | '/' | '~' | '·' | '•'
        )
    })
}

/// `text` without the separator in front of it; `None` when nothing is said.
pub(in crate::extract) fn description(text: &str) -> Option<String> {
    let text = clean(text);
    let mut rest = text.trim_start();
    // Markers between the title and the separator belong to the title.
    let unmarked = rest.trim_start_matches(|c: char| is_marker(c) || c.is_whitespace());
    if unmarked.len() < rest.len() && is_separated(unmarked) {
        rest = unmarked;
    }
    let bare = rest.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '-' | '–'
                    | '—'
                    | ':'
                    | '：'
                    | '|'
                    | ','
                    | '，'
                    | '、'
                    | '~'
                    | '·'
                    | '•'
                    | '>'
                    | '*'
                    | '。'
                    | ')'
                    | '）'
                    | ']'
                    | '\\'
            )
    });
    let bare = strip_full_stop(bare).trim_end();
    let bare = bare.trim_end_matches(|c: char| {
        matches!(c, '-' | '–' | '—' | ':' | '：' | '|' | ',' | '，' | '、' | '(' | '（' | '[')
            || c.is_whitespace()
    });
    let bare = strip_unopened(bare);
    bare.chars().any(char::is_alphanumeric).then(|| bare.to_owned())
}

/// A full stop right behind the link separates; `.NET` and `...` do not start with one.
fn strip_full_stop(text: &str) -> &str {
    match text.strip_prefix('.') {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => text,
    }
}

fn strip_unopened(text: &str) -> &str {
    match text.strip_suffix([')', ']']) {
        Some(cut) if !cut.contains(['(', '[', '（']) => cut.trim_end(),
        _ => text,
    }
}

/// Text in front of a linked title is kept as a note.
fn note_before(draft: &mut Draft) {
    let text = clean(&draft.before.text);
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || is_marker(c) || matches!(c, ':' | '：' | '-' | '–' | '—' | '[' | ']' | '(')
    });
    if !is_blank(text) {
        draft.entry.notes.push(Note { kind: NoteKind::Remark, value: text.to_owned() });
    }
}

/// Decides, over the whole document, whether names after a dash are authors.
///
/// `- Ada Moreau` behind a book is its author, `- Home Assistant` behind a tool is not. One line
/// cannot tell; a document in which most such lines are names can.
pub(super) fn settle_authors(found: &mut Extraction) {
    let read: Vec<(Strength, Vec<String>)> = found
        .entries
        .iter()
        .map(|entry| match &entry.description {
            Some(text) if text.rule == "dash-description" => marks::dash_authors(&text.value),
            _ => (Strength::None, Vec::new()),
        })
        .collect();
    let described = found.entries.iter().filter(|entry| entry.description.is_some()).count();
    let strong = read.iter().filter(|(strength, _)| *strength == Strength::Strong).count();
    let named = read.iter().filter(|(strength, _)| *strength != Strength::None).count();
    let is_manner = described > 0 && named * 2 > described && strong * 3 > named;
    for (entry, (strength, names)) in found.entries.iter_mut().zip(read) {
        let is_sure = strength == Strength::Strong && has_company(entry, &names);
        if strength != Strength::None && (is_manner || is_sure) {
            entry.description = None;
            let read = |name| {
                if is_sure { Read::certain(name, "dash-author") } else { Read::guessed(name, "dash-author") }
            };
            entry.authors.extend(names.into_iter().map(read));
        }
    }
    for entry in &mut found.entries {
        if let Some(title) = entry.title.as_ref().filter(|_| entry.authors.is_empty())
            && let Some(names) = marks::speakers(&title.value)
        {
            entry.authors = names.into_iter().map(|name| Read::guessed(name, "speaker")).collect();
        }
    }
}

/// Whether the line itself tells that names are people: several of them, initials, an affiliation
/// or a format behind them.
fn has_company(entry: &crate::extract::entry::Entry, names: &[String]) -> bool {
    let text = entry.description.as_ref().map_or("", |text| text.value.as_str());
    let initials = names.iter().any(|name| name.split(['.', ' ']).any(|part| part.chars().count() == 1));
    let university = ["University", "Institute", "College", "MIT", "Stanford", "Université", "大学"]
        .iter()
        .any(|word| text.contains(word));
    let format = entry.notes.iter().any(|note| note.kind == NoteKind::Format);
    names.len() > 1 && names.iter().all(|name| name.split(' ').count() > 1)
        || initials
        || university
        || format
}
