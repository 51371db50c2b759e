//! What we wrote last time, in a folder that Obsidian does not show: what changed since is a person's.

use super::front_matter::Plain;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the manifest of a vault lies in it.
pub const PATH: &str = ".listgraph/manifest.json";
/// The form of the manifest that we write.
const VERSION: u32 = 1;

/// All that we wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// Whether resources are notes: `all` or `hubs`.
    pub(super) notes: String,
    /// The language of fixed words.
    pub(super) words: String,
    /// Notes by id.
    #[serde(default)]
    pub(super) written: BTreeMap<String, Written>,
    /// Other files by name.
    #[serde(default)]
    pub(super) files: BTreeMap<String, OtherFile>,
}

/// One note as we left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    /// Where it was.
    pub(super) path: String,
    /// Whether its node is in the graph.
    pub(super) state: State,
    /// The hash of its block, in the form of `links::normal`.
    pub(super) block: String,
    /// Its properties, links in the same form.
    #[serde(default)]
    pub(super) properties: BTreeMap<String, Plain>,
}

/// One file that is not a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OtherFile {
    /// Where it was.
    pub(super) path: String,
    /// Whether we still write it.
    pub(super) state: State,
    /// The hash of its content.
    pub(super) hash: String,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// It is written at each export.
    Listed,
    /// Its node left the lists, and the note says so.
    Removed,
    /// A person took it away; it stays away.
    Deleted,
}

impl Manifest {
    /// A manifest of nothing.
    pub(super) fn new(notes: &str, words: &str) -> Self {
        Self {
            version: VERSION,
            notes: notes.to_owned(),
            words: words.to_owned(),
            written: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// Reads what [`Self::write`] wrote.
    pub(super) fn read(content: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(content).map_err(|error| error.to_string())?;
        match manifest.version {
            VERSION => Ok(manifest),
            other => Err(format!("version {other} is not known")),
        }
    }

    /// The manifest as a file.
    pub(super) fn write(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self).map(|json| json + "\n").map_err(|error| error.to_string())
    }
}
