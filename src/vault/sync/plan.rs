//! What an export will do to a vault, worked out before anything is written.

use super::decide::Planner;
use super::existing::Existing;
use super::links::Links;
use super::manifest::{self, Journal, Manifest};
use super::recover;
use crate::graph::{Graph, NodeKind, shown_languages};
use crate::output::Output;
use crate::vault::options::{Notes, Options};
use crate::vault::render::note_names::Labels;
use crate::vault::render::words::Words;
use std::collections::BTreeMap;
use std::{fmt, io};

/// The changes, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// New files.
    pub create: Vec<String>,
    /// Files with changed content.
    pub update: Vec<String>,
    /// Files that are up to date.
    pub keep: Vec<String>,
    /// Notes to be marked, as their nodes have left the lists.
    pub mark: Vec<String>,
    /// Files to be deleted, as their nodes have left the lists and nobody edited them.
    pub delete: Vec<String>,
    /// Files left for the user to resolve.
    pub conflicts: Vec<Conflict>,
    /// How many files in the folder are not ours; these are never touched.
    pub foreign: usize,
    /// Whether the last export was interrupted; this one completes it.
    pub was_cut_short: bool,
    pub(in crate::vault) writes: BTreeMap<String, Vec<u8>>,
    pub(in crate::vault) journal: Vec<u8>,
    pub(in crate::vault) manifest: Option<Vec<u8>>,
}

/// A file that was not written as generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Its path.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The user edited the text between the marks.
    BlockEdited,
    /// The marks are missing.
    BlockMissing,
    /// The note has our id but is not in the manifest, and its text differs.
    Unrecorded,
    /// The properties are not flat YAML.
    UnreadableProperties,
    /// Another note has the same id.
    Copy,
    /// A foreign file is in the place of ours.
    Foreign,
    /// The user edited a base or canvas, and ours has changed.
    FileEdited,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BlockEdited => {
                "the text between the `listgraph` marks was edited by hand; it is left as it is (`--overwrite` replaces it)"
            }
            Self::BlockMissing => "the `listgraph` marks are gone; only the properties are kept up to date",
            Self::Unrecorded => "this note is not in the manifest; its text is left as it is (`--overwrite` replaces it)",
            Self::UnreadableProperties => "the properties cannot be read; the note is left as it is",
            Self::Copy => "another note has the same `listgraph-id`; this one is left as it is",
            Self::Foreign => "a file of yours has this name; it is left as it is",
            Self::FileEdited => "the file was edited by hand; it is left as it is (`--overwrite` replaces it)",
        })
    }
}

impl Plan {
    /// Whether there is nothing to write or delete.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.delete.is_empty() && self.manifest.is_none()
    }
}

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
    let words = Words::of(old.as_ref().map_or_else(|| prevailing(labels), |old| old.words.as_str()));
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
            "`{}` cannot be read: {error}; delete it: the notes hold enough to rebuild it",
            manifest::PATH
        );
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

/// The language of most topic labels. One third in Han characters makes a vault Chinese, as many labels are names.
fn prevailing(labels: Labels<'_>) -> &'static str {
    let topics = labels.graph.nodes_of(NodeKind::Topic).map(|topic| labels.of(topic));
    let (mut all, mut han) = (0, 0);
    for label in topics {
        all += 1;
        han += usize::from(label.chars().any(crate::text::is_cjk));
    }
    if han * 3 > all { "zh" } else { "en" }
}
