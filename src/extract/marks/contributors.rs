//! `` - Ada Moreau, `trl.:` Tom Heron (PDF)``: those who translated, edited or illustrated it.

use crate::extract::entry::{Note, NoteKind};
use crate::extract::line::Draft;
use crate::extract::tail::RunKind;

/// Abbreviations that lists use for what somebody did.
const MARKS: &[&str] = &["trl", "edt", "ill", "rev", "tr", "trad", "transl", "ed", "übers", "пер"];

pub(super) fn read(draft: &mut Draft<'_>) {
    let rest = &draft.tail;
    let is_mark = |text: &str| {
        let text = text.trim();
        text.ends_with(':') && MARKS.contains(&text.trim_end_matches([':', '.']).to_lowercase().as_str())
    };
    let code = rest.runs.iter().filter(|run| matches!(run.kind, RunKind::Code));
    let first = code.map(|run| run.range.clone()).find(|range| is_mark(&rest.text[range.clone()]));
    let Some(start) = first.map(|range| range.start).or_else(|| plain_mark(&rest.text)) else { return };
    let end = rest.text[start..].find(['(', '[']).map_or(rest.text.len(), |at| start + at);
    let value = crate::text::clean(rest.text[start..end].trim_end_matches([' ', '*', '-', ',']));
    let start = rest.text[..start].trim_end_matches([' ', ',', ';', '\n', '،']).len();
    draft.entry.notes.push(Note { kind: NoteKind::Remark, value });
    // Keep the text before and after the cut separated.
    let end = rest.text[..end].trim_end().len().max(start);
    draft.tail.cut(start..end);
}

/// `trl.: X` without a code span.
fn plain_mark(text: &str) -> Option<usize> {
    let mut colons = memchr::memchr_iter(b':', text.as_bytes());
    colons.find_map(|colon| {
        let mark = ["trl.", "trl", "edt.", "edt"].iter().find(|mark| text[..colon].ends_with(**mark))?;
        Some(colon - mark.len())
    })
}
