//! Reconstructs the record of the last export after it was interrupted or the manifest was lost.
//!
//! The journal lists what an interrupted export was about to write; the hashes in each note tell what we wrote into
//! it.

use super::existing::Existing;
use super::links::Links;
use super::manifest::{Journal, Manifest, NoteRecord};
use super::{merge, seal};
use crate::vault::render::file_names::fold;

/// Removes from `existing` what an interrupted export created and nobody edited since, as if it had never been
/// written. Returns the paths: those that this export does not write are deleted.
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

/// Updates `old` with what we wrote into each note found: from the journal's record, or from the note's own hashes.
pub(in crate::vault) fn learn(
    old: &mut Manifest,
    journal: Option<&Journal>,
    existing: &Existing,
    links: &Links,
) {
    let planned = journal.and_then(|journal| journal.to.as_ref());
    for (id, found) in &existing.notes {
        let Some(seal) = merge::seal_of(&found.text) else { continue };
        // The note's own hashes are conclusive. If the user edited its properties, use the record with the same seal.
        if let Some(written) = merge::told(&found.path, &found.text, links) {
            old.written.insert(id.clone(), written);
            continue;
        }
        let fits = |written: &&NoteRecord| written.seal.as_deref() == Some(seal);
        if !old.written.get(id).is_some_and(|written| fits(&written))
            && let Some(written) = planned.and_then(|to| to.written.get(id)).filter(fits)
        {
            old.written.insert(id.clone(), written.clone());
        }
    }
}
