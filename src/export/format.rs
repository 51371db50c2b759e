//! A format is a value: its name, the file it is written to, its media type.

use super::{Output, obsidian};
use crate::graph::{Graph, NodeKind};
use std::io;

/// What a graph can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GraphViz DOT.
    Dot,
    /// An Obsidian vault.
    Obsidian,
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: &[Self] = &[Self::Dot, Self::Obsidian];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Obsidian => "obsidian",
        }
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departed {
    /// They stay and say so.
    Mark,
    /// Those that no one has touched since go.
    Prune,
}

/// What the caller chooses about how a graph is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Languages in which names are shown, the most wanted first, as in `["zh", "en"]`.
    pub languages: Vec<String>,
    /// The name that files of one graph share, without extension.
    pub stem: String,
    /// Which nodes become notes of a vault; `None` keeps what the vault has, and takes
    /// [`Notes::fitting`] for a new one.
    pub notes: Option<Notes>,
    /// What becomes of things written earlier that the graph has no more.
    pub departed: Departed,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            languages: vec!["zh".into(), "en".into()],
            stem: "listgraph".into(),
            notes: None,
            departed: Departed::Mark,
        }
    }
}

/// Writes `graph` as `format` to `output`.
///
/// # Errors
///
/// When `output` does not take what is written.
pub fn write(graph: &Graph, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
    match format {
        Format::Dot => Ok(()),
        Format::Obsidian => obsidian::apply(&obsidian::plan(graph, options, output)?, output),
    }
}
