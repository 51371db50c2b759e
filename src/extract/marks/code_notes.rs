//! `` `BSD-3-Clause` `Python` `` behind an entry: facts in code spans.

use crate::extract::entry::{Note, NoteKind};
use crate::extract::lexicon::{is_licence, is_platform, is_programming_language};
use crate::extract::line::{Draft, is_marker};
use crate::extract::rest::RunKind;

pub(super) fn read(draft: &mut Draft<'_>) {
    if !draft.rest.runs.iter().any(|run| matches!(run.kind, RunKind::Code)) {
        return;
    }
    leading(draft);
    let rest = &draft.rest;
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
    for range in codes {
        let text = draft.rest.text[range.clone()].trim();
        let text = text.trim_matches(|c: char| is_marker(c) || c.is_whitespace() || c == '❗').to_owned();
        let kind = kind(&text);
        if stands_apart || kind != NoteKind::Remark {
            draft.rest.cut(range);
            let note = Note { kind, value: text };
            if !note.value.is_empty() && !draft.entry.notes.contains(&note) {
                draft.entry.notes.push(note);
            }
        }
    }
}

/// Code spans between the title and what describes it.
fn leading(draft: &mut Draft<'_>) {
    let rest = &draft.rest;
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
    // What goes on with letters is a sentence that starts with code.
    let behind = rest.text[end..].trim_start_matches(|c: char| c == ' ' || is_marker(c));
    let stands_apart = behind.starts_with(['\n', '-', '–', '—', ':', '：', '|']);
    if !stands_apart {
        return;
    }
    let is_own_line = behind.starts_with('\n');
    for range in codes.into_iter().rev() {
        let value = draft.rest.text[range.clone()].trim().to_owned();
        let kind = kind(&value);
        if is_own_line || kind != NoteKind::Remark || value.chars().any(is_marker) {
            draft.rest.cut(range);
            draft.entry.notes.push(Note { kind, value });
        }
    }
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
