//! A format is a value: its name, the file it is written to, its media type.

use super::Output;
use crate::graph::Graph;
use std::io;

/// What a graph can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GraphViz DOT.
    Dot,
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: &[Self] = &[Self::Dot];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
        }
    }
}

/// What the caller chooses about how a graph is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Languages in which names are shown, the most wanted first, as in `["zh", "en"]`.
    pub languages: Vec<String>,
    /// The name that files of one graph share, without extension.
    pub stem: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { languages: vec!["zh".into(), "en".into()], stem: "listgraph".into() }
    }
}

/// Writes `graph` as `format` to `output`.
///
/// # Errors
///
/// When `output` does not take what is written.
pub fn write(_graph: &Graph, format: Format, _options: &Options, _output: &mut dyn Output) -> io::Result<()> {
    match format {
        Format::Dot => Ok(()),
    }
}
