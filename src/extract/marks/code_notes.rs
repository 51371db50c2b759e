//! `` `BSD-3-Clause` `Python` `` after an entry: facts in code spans.

use crate::extract::entry::{Note, NoteKind};
use crate::extract::lexicon::{is_licence, is_platform, is_programming_language};
use crate::extract::line::{Draft, is_marker};
use crate::extract::tail::RunKind;
use std::collections::BTreeSet;

/// The longest tag after a title, in characters.
const LONGEST_TAG: usize = 20;

pub(super) fn read(draft: &mut Draft<'_>) {
    if !draft.tail.runs.iter().any(|run| matches!(run.kind, RunKind::Code)) {
        return;
    }
    leading(draft);
    let rest = &draft.tail;
    let mut end = rest.text.trim_end().len();
    let mut codes = Vec::new();
    for run in rest.runs.iter().rev().filter(|run| matches!(run.kind, RunKind::Code)) {
        if run.range.end > end
            || !rest.text[run.range.end..end].trim_matches([' ', ',', '/', '|', '\n']).is_empty()
        {
            break;
        }
        codes.push(run.range.clone());
        end = rest.text[..run.range.start].trim_end().len();
    }
    if codes.is_empty() {
        return;
    }
    let before = &rest.text[..end];
    let stands_apart = before.trim_matches(|c: char| !c.is_alphanumeric()).is_empty()
        || before.ends_with(['.', '。', ')', '!', '?', '）', ']'])
        // `[`a`](…) and [`b`](…)` may end a sentence.
        || codes.len() > 1 && !rest.links().any(|(range, _)| codes.contains(range));
    let mut seen: BTreeSet<Note> = draft.entry.notes.iter().cloned().collect();
    codes.retain(|range| {
        let text = draft.tail.text[range.clone()].trim();
        let text = text.trim_matches(|c: char| is_marker(c) || c.is_whitespace() || c == '❗').to_owned();
        let kind = kind(&text);
        let is_note = stands_apart || kind != NoteKind::Remark;
        let note = Note { kind, value: text };
        if is_note && !note.value.is_empty() && seen.insert(note.clone()) {
            draft.entry.notes.push(note);
        }
        is_note
    });
    codes.reverse();
    draft.tail.cut_all(&codes);
}

/// Code spans between the title and its description.
fn leading(draft: &mut Draft<'_>) {
    let rest = &draft.tail;
    let is_between = |text: &str| !text.chars().any(|c| c.is_alphanumeric() || c == '-' || c == '\n');
    let mut end = 0;
    let mut codes = Vec::new();
    for run in rest.runs.iter().filter(|run| matches!(run.kind, RunKind::Code)) {
        if run.range.start < end || !is_between(&rest.text[end..run.range.start]) {
            break;
        }
        codes.push(run.range.clone());
        end = run.range.end;
    }
    // If letters follow directly, it is a sentence that starts with code.
    let behind = rest.text[end..].trim_start_matches(|c: char| c == ' ' || is_marker(c));
    let stands_apart = behind.starts_with(['\n', '-', '–', '—', ':', '：', '|']);
    if !stands_apart {
        return;
    }
    let is_own_line = behind.starts_with('\n');
    codes.retain(|range| {
        let value = draft.tail.text[range.clone()].trim().to_owned();
        let kind = kind(&value);
        let is_tag = behind.starts_with(['-', '–', '—']) && value.chars().count() <= LONGEST_TAG;
        let is_note = is_own_line || is_tag || kind != NoteKind::Remark || value.chars().any(is_marker);
        if is_note {
            draft.entry.notes.push(Note { kind, value });
        }
        is_note
    });
    draft.tail.cut_all(&codes);
}

fn kind(text: &str) -> NoteKind {
    if text.split(['/', ',']).all(|part| is_licence(part.trim())) {
        NoteKind::Licence
    } else if is_programming_language(text) {
        NoteKind::ProgrammingLanguage
    } else if is_platform(text) {
        NoteKind::Platform
    } else {
        NoteKind::Remark
    }
}
