//! What we wrote last time, in a folder that Obsidian does not show: what changed since is a person's.

use crate::vault::render::front_matter::Plain;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where the manifest of a vault lies in it.
pub const PATH: &str = ".listgraph/manifest.json";
/// Where an export that is not done yet says what it is about to write.
pub(in crate::vault) const JOURNAL: &str = ".listgraph/journal.json";
/// The form of the manifest that we write.
const VERSION: u32 = 1;

/// All that we wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct Manifest {
    version: u32,
    /// Whether resources are notes: `all` or `hubs`.
    pub(in crate::vault) notes: String,
    /// The language of fixed words.
    pub(in crate::vault) words: String,
    /// Notes by id.
    #[serde(default)]
    pub(in crate::vault) written: BTreeMap<String, Written>,
    /// Other files by name.
    #[serde(default)]
    pub(in crate::vault) files: BTreeMap<String, OtherFile>,
}

/// One note as we left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct Written {
    /// Where it was.
    pub(in crate::vault) path: String,
    /// Whether its node is in the graph.
    pub(in crate::vault) state: State,
    /// The hash of its block, in the form in which blocks are compared.
    pub(in crate::vault) block: String,
    /// The hashes in its first mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::vault) seal: Option<String>,
    /// Its properties, links in the same form.
    #[serde(default)]
    pub(in crate::vault) properties: BTreeMap<String, Plain>,
}

/// One file that is not a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct OtherFile {
    /// Where it was.
    pub(in crate::vault) path: String,
    /// Whether we still write it.
    pub(in crate::vault) state: State,
    /// The hash of its content.
    pub(in crate::vault) hash: String,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::vault) enum State {
    /// It is written at each export.
    Listed,
    /// Its node left the lists, and the note says so.
    Removed,
    /// A person took it away; it stays away.
    Deleted,
}

impl Manifest {
    /// A manifest of nothing.
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

/// What an export is about to do, written before it starts and taken away when it is done: what
/// tells an export that was cut short from a person's changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::vault) struct Journal {
    /// The ids of notes and the names of files that are new, those of earlier exports that were cut
    /// short included.
    #[serde(default)]
    pub(in crate::vault) new: BTreeSet<String>,
    /// What the manifest is going to say.
    pub(in crate::vault) to: Option<Manifest>,
}

impl Journal {
    /// Reads what [`Self::write`] wrote; what cannot be read is none, for notes tell by themselves.
    pub(in crate::vault) fn read(content: Option<&[u8]>) -> Option<Self> {
        serde_json::from_slice(content?).ok()
    }

    /// The journal as a file.
    pub(in crate::vault) fn write(&self) -> Result<String, String> {
        serde_json::to_string(self).map(|json| json + "\n").map_err(|error| error.to_string())
    }
}
