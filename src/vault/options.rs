//! What the caller chooses about a vault.

use crate::graph::{Graph, NodeKind};

/// What the caller chooses about a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Languages in which names are shown, the most wanted first; when empty those of the lists, see
    /// [`crate::graph::shown_languages`].
    pub languages: Vec<String>,
    /// Which nodes become notes; `None` keeps what the vault has, and takes [`Notes::fitting`] for a new one.
    pub notes: Option<Notes>,
    /// What becomes of notes written earlier that the graph has no more.
    pub departed: Departed,
    /// What becomes of our text where a person changed it.
    pub edited: Edited,
}

/// Which nodes of the graph become notes of a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    /// All of them.
    All,
    /// All but resources, which are lines in the notes of their topics.
    Hubs,
}

impl Notes {
    /// The most resources that become notes when the caller does not choose: start-up of Obsidian
    /// on a phone suffers from some 3,000 files.
    pub const MOST_RESOURCES: usize = 3_000;

    /// What fits the size of `graph`.
    #[must_use]
    pub fn fitting(graph: &Graph) -> Self {
        let resources = graph.nodes_of(NodeKind::Resource).count();
        if resources <= Self::MOST_RESOURCES { Self::All } else { Self::Hubs }
    }

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Hubs => "hubs",
        }
    }

    /// The choice of that name.
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

/// What becomes of things written earlier that the graph has no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Departed {
    /// They stay and say so.
    #[default]
    Mark,
    /// Those that no one has touched since go.
    Prune,
}

/// What becomes of our text in a vault where a person changed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edited {
    /// It stays theirs, and the plan says so.
    #[default]
    Keep,
    /// It becomes ours again; what is outside of our marks stays theirs.
    Overwrite,
}
