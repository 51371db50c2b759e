//! A format is a value: its name, the files it is written to, its media type, what it is for.

use super::rdf::{self, Syntax};
use super::{Output, csv, cypher, dot, gexf, graphml, graphviz, json, mermaid, neo4j_csv, obsidian, page};
use crate::graph::{Graph, NodeKind, Property, Value};
use std::collections::BTreeMap;
use std::io;

/// What a graph can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// One of the RDF syntaxes.
    Rdf(Syntax),
    /// GraphViz DOT.
    Dot,
    /// A Mermaid flowchart, for Markdown pages.
    Mermaid,
    /// Node-link JSON, for networkx and D3.
    Json,
    /// Tables of nodes and edges.
    Csv,
    /// GraphML, for yEd, igraph and others.
    GraphMl,
    /// GEXF, for Gephi.
    Gexf,
    /// An Obsidian vault.
    Obsidian,
    /// A folder of CSV files that Neo4j's importer takes.
    Neo4jCsv,
    /// A Cypher script.
    Cypher,
    /// One page for a browser, with search and pictures.
    Html,
    /// The DOT file, drawn by Graphviz as SVG.
    Svg,
    /// The DOT file, drawn by Graphviz as PNG at 96 dpi.
    Png,
}

/// What is to be known of a format; `{stem}` in a file name stands for [`Options::stem`].
struct About {
    name: &'static str,
    files: &'static [&'static str],
    media_type: &'static str,
    purpose: &'static str,
}

impl Format {
    /// The formats that need nothing but us, in the order in which they are listed: the whole set.
    pub const ALL: &[Self] = &[
        Self::Rdf(Syntax::Turtle),
        Self::Rdf(Syntax::NTriples),
        Self::Rdf(Syntax::NQuads),
        Self::Rdf(Syntax::TriG),
        Self::Rdf(Syntax::JsonLd),
        Self::Rdf(Syntax::RdfXml),
        Self::Dot,
        Self::Mermaid,
        Self::Json,
        Self::Csv,
        Self::GraphMl,
        Self::Gexf,
        Self::Obsidian,
        Self::Neo4jCsv,
        Self::Cypher,
        Self::Html,
    ];

    /// The formats that Graphviz draws, where it is installed: only written when they are asked for.
    pub const DRAWN: &[Self] = &[Self::Svg, Self::Png];

    /// All formats that can be asked for.
    pub fn every() -> impl Iterator<Item = Self> {
        Self::ALL.iter().chain(Self::DRAWN).copied()
    }

    fn about(self) -> About {
        let (name, files, media_type, purpose): (_, &'static [&'static str], _, _) = match self {
            Self::Rdf(syntax) => return Self::about_rdf(syntax),
            Self::Dot => ("dot", &["{stem}.dot"], "text/vnd.graphviz", "a diagram, for Graphviz"),
            Self::Mermaid => {
                ("mermaid", &["{stem}.mmd"], "text/vnd.mermaid", "an overview, for Markdown pages")
            }
            Self::Json => {
                ("json", &["{stem}.json"], "application/json", "nodes and links, for networkx and D3")
            }
            Self::Csv => ("csv", &["nodes.csv", "edges.csv"], "text/csv", "two tables, for any tool"),
            Self::GraphMl => {
                ("graphml", &["{stem}.graphml"], "application/graphml+xml", "yEd, igraph, Cytoscape")
            }
            Self::Gexf => ("gexf", &["{stem}.gexf"], "application/gexf+xml", "Gephi"),
            Self::Cypher => (
                "cypher",
                &["{stem}.cypher"],
                "application/x-cypher-query",
                "a script for cypher-shell, Memgraph and others",
            ),
            Self::Svg => ("svg", &["{stem}.svg"], "image/svg+xml", "the diagram drawn (needs Graphviz)"),
            Self::Png => ("png", &["{stem}.png"], "image/png", "the same as a bitmap (needs Graphviz)"),
            Self::Html => ("html", &["{stem}.html"], "text/html", "one page to open, search and share"),
            Self::Neo4jCsv => ("neo4j-csv", &[], "text/csv", "`neo4j-admin database import`, its own folder"),
            Self::Obsidian => ("obsidian", &[], "text/markdown", "an Obsidian vault, its own folder"),
        };
        About { name, files, media_type, purpose }
    }

    fn about_rdf(syntax: Syntax) -> About {
        let (files, purpose): (&'static [&'static str], _) = match syntax {
            Syntax::Turtle => (&["{stem}.ttl"], "RDF to read; also an input of every command"),
            Syntax::NTriples => (&["{stem}.nt"], "RDF, one triple a line"),
            Syntax::NQuads => (&["{stem}.nq"], "RDF with a named graph for each list, one quad a line"),
            Syntax::TriG => (&["{stem}.trig"], "RDF to read, with a named graph for each list"),
            Syntax::JsonLd => (&["{stem}.jsonld"], "RDF as JSON, with its context inside"),
            Syntax::RdfXml => (&["{stem}.rdf"], "RDF as XML"),
        };
        About { name: syntax.name(), files, media_type: syntax.media_type(), purpose }
    }

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// The files that it is written to; `{stem}` stands for [`Options::stem`]. None for a format that
    /// is a folder of its own.
    #[must_use]
    pub fn files(self) -> &'static [&'static str] {
        self.about().files
    }

    /// The ending of its file, without a dot; `None` for a format that is several files or a folder.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        let [file] = self.files() else { return None };
        file.split_once('.').map(|(_, ending)| ending)
    }

    /// The media type of its file, as in `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        self.about().media_type
    }

    /// What it is for, in a few words.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        self.about().purpose
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

/// How fields of a CSV are written that a spreadsheet would take for formulas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formulas {
    /// As they are.
    #[default]
    AsWritten,
    /// With a single quote before them, see [`super::without_formulas`].
    Quoted,
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

/// What the caller chooses about how a graph is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Languages in which names are shown, the most wanted first, as in `["zh", "en"]`; when empty
    /// those of the lists, see [`shown_languages`].
    pub languages: Vec<String>,
    /// The name that files of one graph share, without extension.
    pub stem: String,
    /// How much pictures show.
    pub detail: Detail,
    /// Which nodes become notes of a vault; `None` keeps what the vault has, and takes
    /// [`Notes::fitting`] for a new one.
    pub notes: Option<Notes>,
    /// What becomes of things written earlier that the graph has no more.
    pub departed: Departed,
    /// What becomes of our text in a vault where a person changed it.
    pub edited: Edited,
    /// How the fields of `csv` are written that a spreadsheet would take for formulas.
    pub formulas: Formulas,
    /// Whether formats that come in many large files are compressed.
    pub compression: Compression,
    /// How much RDF says of where things were read.
    pub provenance: crate::rdf::Provenance,
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

impl Options {
    /// The wanted languages, as [`crate::graph::Node::label`] takes them.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.languages.iter().map(String::as_str).collect()
    }

    /// The same with the languages of the lists in `graph` where none are chosen.
    #[must_use]
    pub fn for_graph(&self, graph: &Graph) -> Self {
        let mut options = self.clone();
        if options.languages.is_empty() {
            options.languages = shown_languages(graph);
        }
        options
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            languages: Vec::new(),
            stem: "listgraph".into(),
            detail: Detail::Auto,
            notes: None,
            departed: Departed::Mark,
            edited: Edited::Keep,
            formulas: Formulas::AsWritten,
            compression: Compression::None,
            provenance: crate::rdf::Provenance::default(),
        }
    }
}

/// The languages in which the lists of a graph are written, those of most lists first, and English
/// after them: what their readers want names in.
#[must_use]
pub fn shown_languages(graph: &Graph) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for list in graph.nodes_of(NodeKind::List) {
        let tags = list.properties.get(Property::Language).filter_map(Value::as_str);
        for tag in tags {
            *counts.entry(tag.split('-').next().unwrap_or(tag).to_owned()).or_default() += 1;
        }
    }
    let mut languages: Vec<(usize, String)> = counts.into_iter().map(|(tag, count)| (count, tag)).collect();
    languages.sort_by(|(count, tag), (other, after)| other.cmp(count).then(tag.cmp(after)));
    let mut languages: Vec<String> = languages.into_iter().map(|(_, tag)| tag).collect();
    if !languages.iter().any(|tag| tag == "en") {
        languages.push("en".to_owned());
    }
    languages
}

/// Writes `graph` as `format` to `output`.
///
/// # Errors
///
/// When `output` does not take what is written.
pub fn write(graph: &Graph, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
    let options = &options.for_graph(graph);
    let file = |at: usize| format.files()[at].replace("{stem}", &options.stem);
    match format {
        Format::Rdf(syntax) => rdf::write(graph, syntax, options, output),
        Format::Dot => output.put(&file(0), dot::dot(graph, options).as_bytes()),
        Format::Mermaid => output.put(&file(0), mermaid::mermaid(graph, options).as_bytes()),
        Format::Json => output.put(&file(0), json::json(graph, options).as_bytes()),
        Format::Csv => {
            let mut put = |at, table: Vec<u8>| match options.formulas {
                Formulas::AsWritten => output.put(&file(at), &table),
                Formulas::Quoted => output.put(&file(at), &csv::without_formulas(&table)?),
            };
            put(0, csv::nodes(graph, options)?)?;
            put(1, csv::edges(graph)?)
        }
        Format::GraphMl => output.put(&file(0), graphml::graphml(graph, options).as_bytes()),
        Format::Gexf => output.put(&file(0), gexf::gexf(graph, options).as_bytes()),
        Format::Svg | Format::Png => {
            output.put(&file(0), &graphviz::drawn(&dot::dot(graph, options), format.name())?)
        }
        Format::Html => output.put(&file(0), page::page(graph, options)?.as_bytes()),
        Format::Neo4jCsv => neo4j_csv::write(graph, options, output),
        Format::Cypher => cypher::write(graph, options, output),
        Format::Obsidian => {
            let _lock = output.lock()?;
            obsidian::apply(&obsidian::plan(graph, options, output)?, output)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Memory;
    use crate::graph::sample;

    #[test]
    fn a_format_writes_the_files_that_it_names() {
        for format in Format::ALL.iter().filter(|format| !format.files().is_empty()) {
            let mut memory = Memory::default();
            write(&sample::graph(), *format, &Options::default(), &mut memory).unwrap();
            let mut expected: Vec<String> =
                format.files().iter().map(|file| file.replace("{stem}", "listgraph")).collect();
            expected.sort();
            assert_eq!(memory.list().unwrap(), expected);
        }
    }

    #[test]
    fn no_two_formats_share_a_name() {
        let mut names: Vec<_> = Format::every().map(Format::name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Format::every().count());
    }
}
