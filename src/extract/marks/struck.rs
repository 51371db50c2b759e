//! `~~old~~`: text that is struck through is not a description; it says that the entry is archived.

use crate::extract::entry::{Note, NoteKind, Reason, Skip};
use crate::extract::line::Draft;
use crate::extract::tail::RunKind;

pub(super) fn read(draft: &mut Draft<'_>) {
    let struck: Vec<_> = draft
        .tail
        .runs
        .iter()
        .filter(|run| matches!(run.kind, RunKind::Struck))
        .map(|run| run.range.clone())
        .collect();
    if struck.is_empty() && !draft.is_struck {
        return;
    }
    if draft.is_struck {
        draft.entry.notes.push(Note { kind: NoteKind::Archived, value: "true".into() });
    }
    let is_struck = |place: &std::ops::Range<usize>| {
        let at = struck.partition_point(|range| range.start <= place.start);
        at > 0 && place.end <= struck[at - 1].end
    };
    let links = draft.tail.links().filter(|(place, _)| is_struck(place));
    let skips: Vec<Skip> = links
        .map(|(_, link)| Skip {
            address: link.address.to_owned(),
            reason: Reason::Struck,
            span: link.span.clone(),
        })
        .collect();
    draft.skips.extend(skips);
    draft.tail.cut_all(&struck);
}
