//! `~~old~~`: what is struck through is no description, and says that the entry is archived.

use crate::extract::entry::{Note, NoteKind, Reason, Skip};
use crate::extract::line::Draft;
use crate::extract::rest::RunKind;

pub(super) fn read(draft: &mut Draft<'_>) {
    let struck: Vec<_> = draft
        .rest
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
    for range in struck.into_iter().rev() {
        let links =
            draft.rest.links().filter(|(place, _)| range.start <= place.start && place.end <= range.end);
        let skips: Vec<Skip> = links
            .map(|(_, link)| Skip {
                address: link.address.to_owned(),
                reason: Reason::Struck,
                span: link.span.clone(),
            })
            .collect();
        draft.skips.extend(skips);
        draft.rest.cut(range);
    }
}
