//! A format is a value: its name, the file it is written to, its media type.

use super::Output;
use super::cypher;
use super::neo4j_csv;
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
    /// A folder of CSV files that Neo4j's importer takes.
    Neo4jCsv,
    /// A Cypher script.
    Cypher,
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
        Self::Neo4jCsv,
        Self::Cypher,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Rdf(syntax) => syntax.name(),
            Self::Neo4jCsv => "neo4j-csv",
            Self::Cypher => "cypher",
        }
    }

    /// The extension of its file, or of the first of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Rdf(syntax) => syntax.extension(),
            Self::Neo4jCsv => "csv",
            Self::Cypher => "cypher",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Dot => "text/vnd.graphviz",
            Self::Rdf(syntax) => syntax.media_type(),
            Self::Neo4jCsv => "text/csv",
            Self::Cypher => "application/x-cypher-query",
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
    /// Whether formats that come in many large files are compressed.
    pub compression: Compression,
}

/// How large files are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// As they are.
    #[default]
    None,
    /// With gzip.
    Gzip,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            languages: vec!["zh".into(), "en".into()],
            stem: "listgraph".into(),
            compression: Compression::None,
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
        Format::Rdf(syntax) => rdf::write(graph, syntax, options, output),
        Format::Neo4jCsv => neo4j_csv::write(graph, options, output),
        Format::Cypher => cypher::write(graph, options, output),
    }
}
