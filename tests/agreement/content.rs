//! The content of a graph as plain text that all formats can be compared with.
//!
//! What each format contains by design (the checks assert exactly this):
//!
//! | format | nodes, edges | attributes |
//! |---|---|---|
//! | Turtle, N-Triples, N-Quads, TriG, JSON-LD, RDF/XML | all | all |
//! | JSON, CSV, GraphML, GEXF | all | all |
//! | Neo4j CSV, Cypher | all | all values; the language of names, labels and descriptions only |
//! | DOT (`--full`) | all | name, kinds, address and one description of a node; none of an edge |
//! | Obsidian (`--notes all`) | all; edges of one kind between two nodes once | see `vault.rs`; none of an edge |
//! | HTML | all | name and address of a node; topic, file and line of a mention |
//! | Mermaid | an overview | name and number of resources; what most resources of a topic have in common |

use listgraph::graph::{EdgeKind, Graph, NodeKind, Properties, Property};
use std::collections::{BTreeMap, BTreeSet};

/// A value of a property: property name, value as text, language.
pub type Fact = (String, String, String);

/// An edge: kind, start, end, and its own IRI if it has one.
pub type Ends = (String, String, String, String);

/// All nodes and edges with their facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// By kind and IRI.
    pub nodes: BTreeMap<(String, String), BTreeSet<Fact>>,
    /// Sorted.
    pub edges: Vec<(Ends, BTreeSet<Fact>)>,
}

impl Content {
    /// All of `graph`.
    pub fn of(graph: &Graph) -> Self {
        let mut content = Self::default();
        for node in graph.nodes() {
            content.node(node.kind.name(), node.iri.as_str(), facts(&node.properties));
        }
        for edge in graph.edges() {
            let id = edge.id().map_or("", |id| id.as_str());
            let (from, to) = (edge.from.iri.as_str(), edge.to.iri.as_str());
            content.edge(edge.kind().name(), from, to, id, facts(edge.properties()));
        }
        content.sorted()
    }

    pub fn sorted(mut self) -> Self {
        self.edges.sort();
        self
    }

    /// Adds a node; its name must be new.
    pub fn node(&mut self, kind: &str, name: &str, facts: BTreeSet<Fact>) {
        let old = self.nodes.insert((kind.to_owned(), iri(name)), facts);
        assert_eq!(old, None, "{kind} {name} twice");
    }

    /// Adds an edge. `id` may also be a name from the format rather than one of ours.
    pub fn edge(&mut self, kind: &str, from: &str, to: &str, id: &str, facts: BTreeSet<Fact>) {
        let id = if id.contains(':') { id } else { "" };
        self.edges.push(((kind.to_owned(), iri(from), iri(to), id.to_owned()), facts));
    }

    /// The same, without the languages of properties for which `has_language` is false.
    pub fn without_languages_but(mut self, has_language: impl Fn(&str) -> bool) -> Self {
        let plain = |facts: &mut BTreeSet<Fact>| {
            let all = std::mem::take(facts);
            let cut = |(name, text, tag): Fact| {
                let tag = if has_language(&name) { tag } else { String::new() };
                (name, text, tag)
            };
            *facts = all.into_iter().map(cut).collect();
        };
        self.nodes.values_mut().for_each(plain);
        self.edges.iter_mut().for_each(|(_, facts)| plain(facts));
        self.sorted()
    }
}

/// The values of `properties`, without empty texts.
fn facts(properties: &Properties) -> BTreeSet<Fact> {
    let all = properties.iter().flat_map(|(property, values)| values.iter().map(move |one| (property, one)));
    all.filter(|(_, value)| !value.to_text().is_empty())
        .map(|(property, value)| {
            (property.name().to_owned(), value.to_text(), value.language().unwrap_or_default().to_owned())
        })
        .collect()
}

/// One fact.
pub fn fact(name: &str, text: &str, tag: &str) -> Fact {
    (name.to_owned(), text.to_owned(), tag.to_owned())
}

/// The property called `name`.
pub fn property(name: &str) -> Property {
    *Property::ALL.iter().find(|property| property.name() == name).unwrap_or_else(|| panic!("`{name}`"))
}

/// The IRI in the name of a node, which starts with the kind if nodes of two kinds share the IRI.
fn iri(name: &str) -> String {
    let bare = NodeKind::ALL.iter().find_map(|kind| name.strip_prefix(kind.name())?.strip_prefix(':'));
    bare.unwrap_or(name).to_owned()
}

/// The kind of node with the lower-case name `name`.
pub fn node_kind(name: &str) -> NodeKind {
    *NodeKind::ALL.iter().find(|kind| kind.name().eq_ignore_ascii_case(name)).expect("a kind of node")
}

/// The kind of edge with the lower-case name `name`.
pub fn edge_kind(name: &str) -> Option<EdgeKind> {
    EdgeKind::ALL.iter().find(|kind| kind.name().eq_ignore_ascii_case(name)).copied()
}

/// Fails with the first differences instead of two whole graphs.
pub fn same(what: &str, found: &Content, expected: &Content) {
    let of = |content: &Content| -> BTreeSet<String> {
        let nodes = content.nodes.iter().map(|node| format!("{node:?}"));
        nodes.chain(content.edges.iter().map(|edge| format!("{edge:?}"))).collect()
    };
    let (a, b) = (of(found), of(expected));
    let missing: Vec<&String> = b.difference(&a).take(3).collect();
    let extra: Vec<&String> = a.difference(&b).take(3).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{what}\nmissing: {missing:#?}\ntoo many: {extra:#?}");
    assert_eq!(
        (found.nodes.len(), found.edges.len()),
        (expected.nodes.len(), expected.edges.len()),
        "{what}"
    );
}
