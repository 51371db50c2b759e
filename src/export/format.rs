//! A format is a value: its name, the file it is written to, its media type.

use super::Output;
use super::rdf::{self, Syntax};
use crate::graph::Graph;
use std::io;

/// What a graph can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GraphViz DOT.
    Dot,
    /// One of the RDF syntaxes.
    Rdf(Syntax),
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: &[Self] = &[
        Self::Dot,
        Self::Rdf(Syntax::Turtle),
        Self::Rdf(Syntax::NTriples),
        Self::Rdf(Syntax::NQuads),
        Self::Rdf(Syntax::TriG),
        Self::Rdf(Syntax::JsonLd),
        Self::Rdf(Syntax::RdfXml),
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Rdf(syntax) => syntax.name(),
        }
    }

    /// The extension of its file, or of the first of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Rdf(syntax) => syntax.extension(),
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Dot => "text/vnd.graphviz",
            Self::Rdf(syntax) => syntax.media_type(),
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
pub fn write(graph: &Graph, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
    match format {
        Format::Dot => Ok(()),
        Format::Rdf(syntax) => rdf::write(graph, syntax, options, output),
    }
}
