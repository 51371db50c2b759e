//! A format is a value: its name, the file it is written to, its media type.

use super::{Output, csv, dot, gexf, graphml, json, mermaid};
use crate::graph::Graph;
use std::io;

/// What a graph can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GraphViz DOT.
    Dot,
    /// Node-link JSON, for networkx and D3.
    Json,
    /// Tables of nodes and edges.
    Csv,
    /// GraphML, for yEd, igraph and others.
    GraphMl,
    /// GEXF, for Gephi.
    Gexf,
    /// A Mermaid flowchart, for Markdown pages.
    Mermaid,
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: &[Self] = &[Self::Dot, Self::Json, Self::Csv, Self::GraphMl, Self::Gexf, Self::Mermaid];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Mermaid => "mermaid",
        }
    }

    /// The ending of its files' names, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Mermaid => "mmd",
        }
    }

    /// The media type, as in `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Dot => "text/vnd.graphviz",
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::GraphMl => "application/graphml+xml",
            Self::Gexf => "application/gexf+xml",
            Self::Mermaid => "text/vnd.mermaid",
        }
    }

    /// The files that it is written to; `{stem}` stands for [`Options::stem`].
    #[must_use]
    pub fn files(self) -> &'static [&'static str] {
        match self {
            Self::Dot => &["{stem}.dot"],
            Self::Json => &["{stem}.json"],
            Self::Csv => &["nodes.csv", "edges.csv"],
            Self::GraphMl => &["{stem}.graphml"],
            Self::Gexf => &["{stem}.gexf"],
            Self::Mermaid => &["{stem}.mmd"],
        }
    }
}

/// How much of a graph a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Everything while a person can still take it in, else an overview.
    #[default]
    Auto,
    /// Lists, topics with counts, and the things that most resources lead to.
    Overview,
    /// Everything, however much it is.
    Full,
}

/// What the caller chooses about how a graph is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Languages in which names are shown, the most wanted first, as in `["zh", "en"]`.
    pub languages: Vec<String>,
    /// The name that files of one graph share, without extension.
    pub stem: String,
    /// How much pictures show.
    pub detail: Detail,
}

impl Options {
    /// The wanted languages, as [`crate::graph::Node::label`] takes them.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.languages.iter().map(String::as_str).collect()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { languages: vec!["zh".into(), "en".into()], stem: "listgraph".into(), detail: Detail::Auto }
    }
}

/// Writes `graph` as `format` to `output`.
///
/// # Errors
///
/// When `output` does not take what is written.
pub fn write(graph: &Graph, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
    let stem = &options.stem;
    match format {
        Format::Dot => output.put(&format!("{stem}.dot"), dot::dot(graph, options).as_bytes()),
        Format::Json => output.put(&format!("{stem}.json"), json::json(graph, options).as_bytes()),
        Format::Csv => {
            output.put("nodes.csv", &csv::nodes(graph, options)?)?;
            output.put("edges.csv", &csv::edges(graph)?)
        }
        Format::GraphMl => {
            output.put(&format!("{stem}.graphml"), graphml::graphml(graph, options).as_bytes())
        }
        Format::Gexf => output.put(&format!("{stem}.gexf"), gexf::gexf(graph, options).as_bytes()),
        Format::Mermaid => output.put(&format!("{stem}.mmd"), mermaid::mermaid(graph, options).as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Memory;
    use crate::graph::sample;

    #[test]
    fn a_format_writes_the_files_that_it_names() {
        use Format::{Csv, Dot, Gexf, GraphMl, Json, Mermaid};
        for format in [Dot, Json, Csv, GraphMl, Gexf, Mermaid] {
            let mut memory = Memory::default();
            write(&sample::graph(), format, &Options::default(), &mut memory).unwrap();
            let mut expected: Vec<String> =
                format.files().iter().map(|file| file.replace("{stem}", "listgraph")).collect();
            expected.sort();
            assert_eq!(memory.list().unwrap(), expected);
            assert!(expected.iter().all(|file| file.ends_with(format.extension())));
        }
    }

    #[test]
    fn no_two_formats_share_a_name() {
        let mut names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Format::ALL.len());
    }
}
