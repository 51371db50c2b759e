//! What is known of a vault whose last export was cut short, or whose manifest was lost.
//!
//! The journal says what such an export was about to write, and each note by its seal what we wrote.

use super::existing::Existing;
use super::links::Links;
use super::manifest::{Journal, Manifest, Written};
use super::{merge, seal};
use crate::vault::render::file_names::fold;

/// Takes out of `existing` what a cut-short export made and nobody touched since: it counts as never
/// written. Gives the paths, which go unless something is written there anew.
pub(in crate::vault) fn forget_new(
    existing: &mut Existing,
    old: &Manifest,
    journal: &Journal,
) -> Vec<String> {
    let mut paths = Vec::new();
    for name in &journal.new {
        if !old.written.contains_key(name)
            && let Some(found) = existing.notes.get(name)
            && merge::is_as_written(&found.text)
            && let Some(found) = existing.notes.remove(name)
        {
            let stem = found.path.strip_suffix(".md").unwrap_or(&found.path);
            existing.names.remove(&fold(stem.rsplit('/').next().unwrap_or(stem)));
            paths.push(found.path);
        }
        let file = journal.to.as_ref().and_then(|to| to.files.get(name));
        if !old.files.contains_key(name)
            && let Some(file) = file
            && existing.others.get(&file.path).is_some_and(|content| seal::is_ours(content))
        {
            existing.others.remove(&file.path);
            paths.push(file.path.clone());
        }
    }
    for path in &paths {
        existing.files.remove(path);
    }
    paths
}

/// Makes `old` say what we wrote into each note that is there: which of two exports it is from, or
/// what the note tells by itself.
pub(in crate::vault) fn learn(
    old: &mut Manifest,
    journal: Option<&Journal>,
    existing: &Existing,
    links: &Links,
) {
    let planned = journal.and_then(|journal| journal.to.as_ref());
    for (id, found) in &existing.notes {
        let Some(seal) = merge::seal_of(&found.text) else { continue };
        // What a note tells by itself is certain; where a person changed its properties, the record
        // that bears the same seal has them as we wrote them.
        if let Some(written) = merge::told(&found.path, &found.text, links) {
            old.written.insert(id.clone(), written);
            continue;
        }
        let fits = |written: &&Written| written.seal.as_deref() == Some(seal);
        if !old.written.get(id).is_some_and(|written| fits(&written))
            && let Some(written) = planned.and_then(|to| to.written.get(id)).filter(fits)
        {
            old.written.insert(id.clone(), written.clone());
        }
    }
}
