//! What the last export wrote, kept in a folder that Obsidian hides. Any difference is a user's edit.

use crate::vault::render::front_matter::PlainValue;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The path of the manifest in a vault.
pub const PATH: &str = ".listgraph/manifest.json";
/// The path of the journal, which lists what an unfinished export is about to write.
pub(in crate::vault) const JOURNAL: &str = ".listgraph/journal.json";
/// The format version that we write.
const VERSION: u32 = 1;

/// All that an export wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct Manifest {
    version: u32,
    /// Which nodes are notes: `all` or `hubs`.
    pub(in crate::vault) notes: String,
    /// The language of the fixed words.
    pub(in crate::vault) words: String,
    /// Notes by id.
    #[serde(default)]
    pub(in crate::vault) written: BTreeMap<String, NoteRecord>,
    /// Other files by name.
    #[serde(default)]
    pub(in crate::vault) files: BTreeMap<String, FileRecord>,
}

/// A note as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct NoteRecord {
    /// Its path.
    pub(in crate::vault) path: String,
    /// Whether its node is in the graph.
    pub(in crate::vault) state: State,
    /// The hash of its block, in the form used for comparison.
    pub(in crate::vault) block: String,
    /// The hashes in its opening mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::vault) seal: Option<String>,
    /// Its properties, with links resolved.
    #[serde(default)]
    pub(in crate::vault) properties: BTreeMap<String, PlainValue>,
}

/// A file other than a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct FileRecord {
    /// Its path.
    pub(in crate::vault) path: String,
    /// Whether we still write it.
    pub(in crate::vault) state: State,
    /// The hash of its content.
    pub(in crate::vault) hash: String,
}

/// The state of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::vault) enum State {
    /// Written at each export.
    Listed,
    /// Its node has left the lists; the note is marked.
    Removed,
    /// Deleted by the user; not written again.
    Deleted,
}

impl Manifest {
    /// An empty manifest.
    pub(in crate::vault) fn new(notes: &str, words: &str) -> Self {
        Self {
            version: VERSION,
            notes: notes.to_owned(),
            words: words.to_owned(),
            written: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// Reads what [`Self::write`] wrote.
    pub(in crate::vault) fn read(content: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(content).map_err(|error| error.to_string())?;
        match manifest.version {
            VERSION => Ok(manifest),
            other => Err(format!("version {other} is not known")),
        }
    }

    /// The manifest as a file.
    pub(in crate::vault) fn write(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self).map(|json| json + "\n").map_err(|error| error.to_string())
    }
}

/// What an export is about to do, written before it starts and deleted when it is done. It distinguishes an
/// interrupted export from a user's changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct Journal {
    /// The ids of new notes and the names of new files, including those of earlier interrupted exports.
    #[serde(default)]
    pub(in crate::vault) new: BTreeSet<String>,
    /// The manifest to be written at the end.
    pub(in crate::vault) to: Option<Manifest>,
}

impl Journal {
    /// Reads what [`Self::write`] wrote. An unreadable journal is ignored: the notes' own hashes say enough.
    pub(in crate::vault) fn read(content: Option<&[u8]>) -> Option<Self> {
        serde_json::from_slice(content?).ok()
    }

    /// The journal as a file.
    pub(in crate::vault) fn write(&self) -> Result<String, String> {
        serde_json::to_string(self).map(|json| json + "\n").map_err(|error| error.to_string())
    }
}
