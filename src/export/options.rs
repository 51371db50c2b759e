//! Options of an export.

use crate::graph::{Graph, shown_languages};
use crate::output::Compression;
use crate::rdf::Provenance;
use crate::vault::{self, Edited, Notes, RemovedNotes};

/// How much of a graph a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Everything if that is readable, else an overview.
    #[default]
    Auto,
    /// Lists, topics with counts, and the most linked authors, frameworks and so on.
    Overview,
    /// Everything, however large.
    Full,
    /// The frameworks and authors with the most resources, joined where they share resources.
    Map,
}

/// The name of the edges in JSON: `edges` for networkx, `links` for D3's examples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinksKey {
    /// `edges`.
    #[default]
    Edges,
    /// `links`.
    Links,
    /// Both, each with all edges.
    Both,
}

/// How CSV fields that a spreadsheet would treat as formulas are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formulas {
    /// Unchanged.
    #[default]
    AsWritten,
    /// With a leading single quote; see [`crate::export::without_formulas`].
    Quoted,
}

/// Options of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Languages for names in order of preference, as in `["zh", "en"]`; if empty, the lists' own (see
    /// [`shown_languages`]).
    pub languages: Vec<String>,
    /// The file name, without extension, that the formats share.
    pub stem: String,
    /// How much pictures show.
    pub detail: Detail,
    /// The IRI of the only topic that pictures show, with everything below it.
    pub topic: Option<String>,
    /// The name of the edges in JSON.
    pub links_key: LinksKey,
    /// Which nodes become notes of a vault; `None` keeps the vault's choice, or [`Notes::fitting`] for a new one.
    pub notes: Option<Notes>,
    /// What to do with notes whose nodes are no longer in the graph.
    pub departed: RemovedNotes,
    /// What to do with generated text that the user edited.
    pub edited: Edited,
    /// How `csv` writes fields that a spreadsheet would treat as formulas.
    pub formulas: Formulas,
    /// How files are compressed.
    pub compression: Compression,
    /// How much provenance RDF includes.
    pub provenance: Provenance,
    /// What the page of `html` links to besides its own content, such as an endpoint that serves it.
    pub links: Vec<Link>,
}

/// A link from the page to somewhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub text: String,
    /// Its heading; links without one come first.
    pub under: Option<String>,
}

impl Options {
    /// The preferred languages, as [`crate::graph::Node::label`] takes them.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.languages.iter().map(String::as_str).collect()
    }

    /// The options of a vault.
    #[must_use]
    pub fn vault(&self) -> vault::Options {
        vault::Options {
            languages: self.languages.clone(),
            notes: self.notes,
            departed: self.departed,
            edited: self.edited,
        }
    }

    /// The same, with the languages of the lists in `graph` if no languages are chosen.
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
            topic: None,
            links_key: LinksKey::Edges,
            notes: None,
            departed: RemovedNotes::Mark,
            edited: Edited::Keep,
            formulas: Formulas::AsWritten,
            compression: Compression::None,
            provenance: Provenance::default(),
            links: Vec::new(),
        }
    }
}
