//! What the caller chooses about how a graph is written.

use crate::graph::{Graph, shown_languages};
use crate::output::Compression;
use crate::rdf::Provenance;
use crate::vault::{self, Departed, Edited, Notes};

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
    /// The frameworks and authors with most resources, and which of them share some.
    Map,
}

/// Under which name the JSON has its edges: `edges` for networkx, `links` for D3's examples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinksKey {
    /// `edges`.
    #[default]
    Edges,
    /// `links`.
    Links,
    /// Both, each with all of them.
    Both,
}

/// How fields of a CSV are written that a spreadsheet would take for formulas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formulas {
    /// As they are.
    #[default]
    AsWritten,
    /// With a single quote before them, see [`crate::export::without_formulas`].
    Quoted,
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
    /// The IRI of the only topic that pictures show, with all below it.
    pub topic: Option<String>,
    /// Under which name JSON has its edges.
    pub links_key: LinksKey,
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
    pub provenance: Provenance,
    /// What the page of `html` leads to besides what it holds: an endpoint that serves it, say.
    pub links: Vec<Link>,
}

/// A link of the page to somewhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
    /// The heading that it stands under; those without one stand above all.
    pub under: Option<String>,
}

impl Options {
    /// The wanted languages, as [`crate::graph::Node::label`] takes them.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.languages.iter().map(String::as_str).collect()
    }

    /// What of it concerns a vault.
    #[must_use]
    pub fn vault(&self) -> vault::Options {
        vault::Options {
            languages: self.languages.clone(),
            notes: self.notes,
            departed: self.departed,
            edited: self.edited,
        }
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
            topic: None,
            links_key: LinksKey::Edges,
            notes: None,
            departed: Departed::Mark,
            edited: Edited::Keep,
            formulas: Formulas::AsWritten,
            compression: Compression::None,
            provenance: Provenance::default(),
            links: Vec::new(),
        }
    }
}
