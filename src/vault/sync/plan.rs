//! What an export will do to a vault.

use std::collections::BTreeMap;
use std::fmt;

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
    /// The user protected the file from writing.
    Protected,
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
            Self::Protected => "the file is write-protected; it is left as it is",
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
