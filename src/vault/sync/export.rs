//! Plans an export into a vault before anything is written, and carries it out.

use super::decide::Planner;
use super::existing::Existing;
use super::links::Links;
use super::manifest::{self, Journal, Manifest};
use super::plan::Plan;
use super::recover;
use crate::graph::{Graph, shown_languages};
use crate::output::Output;
use crate::vault::options::{Notes, Options};
use crate::vault::render::note_names::Labels;
use crate::vault::render::words::Words;
use std::io;

/// Plans the export of `graph` into the vault at `output`. Nothing is written.
///
/// # Errors
///
/// If the folder or its manifest cannot be read.
pub fn plan(graph: &Graph, options: &Options, output: &mut dyn Output) -> io::Result<Plan> {
    let old = read_manifest(output)?;
    let mut existing = Existing::read(output, old.as_ref())?;
    let journal = output.get(manifest::JOURNAL)?;
    let was_cut_short = journal.is_some();
    let journal = Journal::read(journal.as_deref());
    // If none of our notes is left, the user discarded the vault, not each single note.
    let old = old.filter(|old| old.written.keys().any(|id| existing.notes.contains_key(id)));
    let languages = match options.languages.as_slice() {
        [] => shown_languages(graph),
        chosen => chosen.to_vec(),
    };
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let labels = Labels { graph, languages: &languages };
    let notes =
        options.notes.or_else(|| Notes::named(&old.as_ref()?.notes)).unwrap_or_else(|| Notes::fitting(graph));
    // A vault keeps its words, until the user chooses others.
    let kept = old.as_ref().filter(|_| options.languages.is_empty());
    let words = kept.map_or_else(|| Words::first(&languages), |old| Words::of(&old.words));
    let new = Manifest::new(notes.name(), words.language);
    let old = old.unwrap_or_else(|| new.clone());
    let forgotten =
        journal.iter().flat_map(|journal| recover::forget_new(&mut existing, &old, journal)).collect();
    let mut planner = Planner {
        labels,
        words,
        new,
        old,
        existing,
        journal,
        forgotten,
        departed: options.departed,
        edited: options.edited,
        links: Links::default(),
        plan: Plan { was_cut_short, ..Plan::default() },
    };
    planner.run(notes);
    planner.settings(output)?;
    planner.spare_protected(output);
    planner.finish(output)
}

/// Carries out `plan`. The journal is written first and the manifest last, so that the next export can complete an
/// interrupted one, even from another graph.
///
/// # Errors
///
/// If a file cannot be written or deleted.
pub fn apply(plan: &Plan, output: &mut dyn Output) -> io::Result<()> {
    if plan.is_empty() && !plan.was_cut_short {
        return Ok(());
    }
    output.put(manifest::JOURNAL, &plan.journal)?;
    output.put_all(&plan.writes)?;
    for path in &plan.delete {
        output.remove(path)?;
    }
    if let Some(manifest) = &plan.manifest {
        output.put(manifest::PATH, manifest)?;
    }
    output.remove(manifest::JOURNAL)
}

fn read_manifest(output: &mut dyn Output) -> io::Result<Option<Manifest>> {
    let Some(content) = output.get(manifest::PATH)? else { return Ok(None) };
    Manifest::read(&content).map(Some).map_err(|error| {
        let text = format!(
            "`{}` cannot be read: {error}; delete it: it will be rebuilt from the notes",
            manifest::PATH
        );
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}
