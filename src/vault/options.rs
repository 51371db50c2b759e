//! Options of a vault export.

use crate::graph::{Graph, NodeKind};

/// Options of a vault export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Languages for names, in order of preference; if empty, the lists' own (see [`crate::graph::shown_languages`]).
    pub languages: Vec<String>,
    /// Which nodes become notes. `None` keeps the vault's earlier choice; a new vault gets [`Notes::fitting`].
    pub notes: Option<Notes>,
    /// What to do with notes whose nodes are no longer in the graph.
    pub departed: RemovedNotes,
    /// What to do with generated text that the user edited.
    pub edited: Edited,
}

/// Which nodes of the graph become notes of a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    /// All nodes.
    All,
    /// All but resources, which appear as lines in the notes of their topics.
    Hubs,
}

impl Notes {
    /// The most resources that become notes by default: beyond some 3,000 files, Obsidian starts slowly on a phone.
    pub const MOST_RESOURCES: usize = 3_000;

    /// The choice that suits the size of `graph`.
    #[must_use]
    pub fn fitting(graph: &Graph) -> Self {
        let resources = graph.nodes_of(NodeKind::Resource).count();
        if resources <= Self::MOST_RESOURCES { Self::All } else { Self::Hubs }
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Hubs => "hubs",
        }
    }

    /// The choice called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::All, Self::Hubs].into_iter().find(|notes| notes.name() == name)
    }

    /// Whether nodes of this kind become notes.
    #[must_use]
    pub fn include(self, kind: NodeKind) -> bool {
        self == Self::All || kind != NodeKind::Resource
    }
}

/// What to do with notes whose nodes are no longer in the graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RemovedNotes {
    /// Keep them, marked as removed.
    #[default]
    Mark,
    /// Delete those that the user did not edit.
    Prune,
}

/// What to do with generated text that the user edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edited {
    /// Keep the edit and report a conflict.
    #[default]
    Keep,
    /// Replace it. Text outside the `listgraph` marks is kept.
    Overwrite,
}
