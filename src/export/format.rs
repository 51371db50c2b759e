//! A format and what is known about it: name, files, media type, purpose.

use super::Options;
use super::page;
use super::pictures::{dot, graphviz, mermaid};
use super::tables::rows::Rows;
use super::tables::{csv, gexf, graphml, json};
use crate::graph::Graph;
use crate::neo4j;
use crate::output::{Output, Packed};
use crate::rdf::{self, RdfFormat};
use crate::vault;
use std::io;

/// An export format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// An RDF syntax.
    Rdf(RdfFormat),
    /// Graphviz DOT.
    Dot,
    /// A Mermaid flowchart, for Markdown pages.
    Mermaid,
    /// Node-link JSON, for networkx and D3.
    Json,
    /// The same nodes and links, one per line, for tools that read tables.
    NdJson,
    /// Tables of nodes and of edges.
    Csv,
    /// GraphML, for yEd, igraph and others.
    GraphMl,
    /// GEXF, for Gephi.
    Gexf,
    /// An Obsidian vault.
    Obsidian,
    /// A folder of CSV files for Neo4j's importer.
    Neo4jCsv,
    /// A Cypher script.
    Cypher,
    /// A single web page with search and pictures.
    Html,
    /// The DOT file rendered by Graphviz as SVG.
    Svg,
    /// The DOT file rendered by Graphviz as PNG at 96 dpi.
    Png,
}

/// The files of a format.
enum Files {
    /// One, called [`Options::stem`], with this extension.
    One(&'static str),
    /// Files of these names.
    Fixed(&'static [&'static str]),
    /// It is a folder of its own.
    Folder,
}

/// The properties of a format.
struct About {
    name: &'static str,
    files: Files,
    media_type: &'static str,
    purpose: &'static str,
}

impl Format {
    /// The formats that need no other program, in the order in which they are listed.
    pub const DEFAULT: &[Self] = &[
        Self::Rdf(RdfFormat::Turtle),
        Self::Rdf(RdfFormat::NTriples),
        Self::Rdf(RdfFormat::NQuads),
        Self::Rdf(RdfFormat::TriG),
        Self::Rdf(rdf::JSON_LD),
        Self::Rdf(RdfFormat::RdfXml),
        Self::Dot,
        Self::Mermaid,
        Self::Json,
        Self::NdJson,
        Self::Csv,
        Self::GraphMl,
        Self::Gexf,
        Self::Obsidian,
        Self::Neo4jCsv,
        Self::Cypher,
        Self::Html,
    ];

    /// The formats that need Graphviz, and are only written on request.
    pub const DRAWN: &[Self] = &[Self::Svg, Self::Png];

    /// All formats.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::DEFAULT.iter().chain(Self::DRAWN).copied()
    }

    fn about(self) -> About {
        let (name, files, media_type, purpose) = match self {
            Self::Rdf(syntax) => return Self::about_rdf(syntax),
            Self::Dot => ("dot", Files::One("dot"), "text/vnd.graphviz", "a diagram, for Graphviz"),
            Self::Mermaid => {
                ("mermaid", Files::One("mmd"), "text/vnd.mermaid", "an overview, for Markdown pages")
            }
            Self::Json => {
                ("json", Files::One("json"), "application/json", "nodes and links, for networkx and D3")
            }
            Self::NdJson => (
                "ndjson",
                Files::One("ndjson"),
                "application/x-ndjson",
                "one node or link per line, for DuckDB and jq",
            ),
            Self::Csv => {
                ("csv", Files::Fixed(&["nodes.csv", "edges.csv"]), "text/csv", "two tables, for any tool")
            }
            Self::GraphMl => {
                ("graphml", Files::One("graphml"), "application/graphml+xml", "yEd, igraph, Cytoscape")
            }
            Self::Gexf => ("gexf", Files::One("gexf"), "application/gexf+xml", "Gephi"),
            Self::Cypher => (
                "cypher",
                Files::One("cypher"),
                "application/x-cypher-query",
                "a script for cypher-shell, Memgraph and others",
            ),
            Self::Svg => {
                ("svg", Files::One("svg"), "image/svg+xml", "the diagram as a picture (needs Graphviz)")
            }
            Self::Png => ("png", Files::One("png"), "image/png", "the same as a bitmap (needs Graphviz)"),
            Self::Html => ("html", Files::One("html"), "text/html", "one page to open, search and share"),
            Self::Neo4jCsv => {
                ("neo4j-csv", Files::Folder, "text/csv", "`neo4j-admin database import`, its own folder")
            }
            Self::Obsidian => {
                ("obsidian", Files::Folder, "text/markdown", "an Obsidian vault, its own folder")
            }
        };
        About { name, files, media_type, purpose }
    }

    fn about_rdf(syntax: RdfFormat) -> About {
        let purpose = match syntax {
            RdfFormat::Turtle => "readable RDF; also an input of every command",
            RdfFormat::NTriples => "RDF, one triple per line",
            RdfFormat::NQuads => "RDF with a named graph for each list, one quad per line",
            RdfFormat::TriG => "readable RDF with a named graph for each list",
            RdfFormat::JsonLd { .. } => "RDF as JSON, with its context",
            RdfFormat::RdfXml => "RDF as XML",
            _ => "RDF",
        };
        let files = Files::One(syntax.file_extension());
        About { name: rdf::name(syntax), files, media_type: syntax.media_type(), purpose }
    }

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// The files of the format, where [`Options::stem`] is `stem`. Empty for a format that is a folder of its own.
    #[must_use]
    pub fn files(self, stem: &str) -> Vec<String> {
        match self.about().files {
            Files::One(ending) => vec![format!("{stem}.{ending}")],
            Files::Fixed(names) => names.iter().map(|name| (*name).to_owned()).collect(),
            Files::Folder => Vec::new(),
        }
    }

    /// Whether it is a folder of its own.
    #[must_use]
    pub fn is_folder(self) -> bool {
        matches!(self.about().files, Files::Folder)
    }

    /// The extension of its file, without a dot; `None` for a format of several files or a folder.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        if let Files::One(ending) = self.about().files { Some(ending) } else { None }
    }

    /// The media type of its file, as in `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        self.about().media_type
    }

    /// Its purpose, in a few words.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        self.about().purpose
    }
}

/// Writes `graph` as `format` to `output`.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(graph: &Graph, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
    let options = &options.for_graph(graph);
    let mut packed = Packed { output, compression: options.compression };
    // A format that is a folder of its own lays it out itself.
    let output: &mut dyn Output = if format.is_folder() { packed.output } else { &mut packed };
    let files = format.files(&options.stem);
    let file = |at: usize| &files[at];
    match format {
        Format::Rdf(syntax) => {
            output.put_with(file(0), &mut |out| rdf::write_graph(graph, options.provenance, syntax, out))
        }
        Format::Dot => output.put(file(0), dot::dot(graph, options).as_bytes()),
        Format::Mermaid => output.put(file(0), mermaid::mermaid(graph, options).as_bytes()),
        Format::Json | Format::NdJson | Format::Csv => table(graph, format, options, output),
        Format::GraphMl => output.put(file(0), graphml::graphml(graph, options).as_bytes()),
        Format::Gexf => output.put(file(0), gexf::gexf(graph, options).as_bytes()),
        Format::Svg | Format::Png => {
            output.put(file(0), &graphviz::drawn(&dot::dot(graph, options), format.name())?)
        }
        Format::Html => output.put(file(0), page::page(graph, options)?.as_bytes()),
        Format::Neo4jCsv => neo4j::csv::write(graph, &options.languages, options.compression, output),
        Format::Cypher => output.put(file(0), neo4j::cypher::script(graph, &options.languages).as_bytes()),
        Format::Obsidian => {
            let _lock = output.lock()?;
            vault::apply(&vault::plan(graph, &options.vault(), output)?, output)
        }
    }
}

/// Writes one of the formats that take nodes and edges one by one.
pub(super) fn table(
    rows: &dyn Rows,
    format: Format,
    options: &Options,
    output: &mut dyn Output,
) -> io::Result<()> {
    let files = format.files(&options.stem);
    let file = |at: usize| &files[at];
    match format {
        Format::Csv => {
            output.put_with(file(0), &mut |out| csv::nodes(rows, options, out))?;
            output.put_with(file(1), &mut |out| csv::edges(rows, options, out))
        }
        Format::NdJson => output.put_with(file(0), &mut |out| json::lines(rows, options, out)),
        _ => output.put_with(file(0), &mut |out| json::json(rows, options, out)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;
    use crate::output::Memory;

    #[test]
    fn a_format_writes_the_files_that_it_names() {
        for format in Format::DEFAULT.iter().filter(|format| !format.is_folder()) {
            let mut memory = Memory::default();
            write(&sample::graph(), *format, &Options::default(), &mut memory).unwrap();
            let mut expected = format.files("listgraph");
            expected.sort();
            assert_eq!(memory.list().unwrap(), expected);
        }
    }

    #[test]
    fn no_two_formats_share_a_name() {
        let mut names: Vec<_> = Format::all().map(Format::name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Format::all().count());
    }
}
