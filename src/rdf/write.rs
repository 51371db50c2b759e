//! The graph as quads.

use super::terms::{self, NAMES};
use super::values::{clean, named, term};
use super::{classes, order::sorted, outside};
use crate::graph::{EdgeKind, EdgeRef, Graph, Node, NodeKind, Properties, Property, Value};
use crate::ontology::iri::{Iri, Mint, hash};
use crate::ontology::vocab::ID;
use oxigraph::model::{GraphName, Literal, NamedNode, Quad, Term};
use std::collections::{HashMap, HashSet};

/// `graph` as quads, sorted as [`compare`](super::compare) says, each once.
///
/// What belongs to a list stands in a graph that the list names, all else in the default graph.
/// Control characters become U+FFFD, so that every syntax can hold the same literals.
#[must_use]
pub fn quads(graph: &Graph) -> Vec<Quad> {
    let mut writer = Writer::new(graph);
    for node in graph.nodes() {
        writer.node(node);
    }
    let edges = graph.edges();
    let below: HashSet<&Iri> =
        edges.iter().filter(|edge| edge.kind() == EdgeKind::Broader).map(|edge| &edge.from.iri).collect();
    for edge in &edges {
        writer.edge(edge, &below);
    }
    outside::describe(graph, &mut writer);
    sorted(writer.quads)
}

/// The IRI of the part of `series` that `resource` is, where the edge has no name of its own; it is
/// minted below the base of the series.
pub(super) fn part_iri(series: &Iri, resource: &Iri, properties: &Properties) -> Iri {
    let label = clean(properties.text(Property::PartLabel).unwrap_or(""));
    mint_of(series, "series/").unwrap_or_default().part(series, resource, &label)
}

/// The mint that has minted `iri` in a section of its own.
fn mint_of(iri: &Iri, section: &str) -> Option<Mint> {
    let (base, _) = iri.as_str().split_once(section)?;
    base.ends_with(['/', '#']).then(|| Mint::new(base))
}

pub(super) struct Writer<'a> {
    quads: Vec<Quad>,
    list_of: HashMap<&'a Iri, &'a Iri>,
}

impl<'a> Writer<'a> {
    fn new(graph: &'a Graph) -> Self {
        let mut list_of = HashMap::new();
        for edge in graph.edges_of(EdgeKind::InList) {
            list_of.entry(&edge.from.iri).or_insert(&edge.to.iri);
        }
        Self { quads: Vec::with_capacity(8 * (graph.node_count() + graph.edge_count())), list_of }
    }

    /// The graph in which what is said of `topic` stands.
    fn graph_of(&self, topic: &Iri) -> GraphName {
        self.list_of.get(topic).map_or(GraphName::DefaultGraph, |list| named(list).into())
    }

    pub(super) fn push(
        &mut self,
        subject: &NamedNode,
        predicate: &NamedNode,
        object: impl Into<Term>,
        graph: &GraphName,
    ) {
        self.quads.push(Quad::new(subject.clone(), predicate.clone(), object, graph.clone()));
    }

    fn node(&mut self, node: &Node) {
        let graph = match node.kind {
            NodeKind::List => named(&node.iri).into(),
            NodeKind::Topic => self.graph_of(&node.iri),
            _ => GraphName::DefaultGraph,
        };
        let subject = named(&node.iri);
        self.push(&subject, &NAMES.kind, classes::of_node(node.kind).clone(), &graph);
        if matches!(node.kind, NodeKind::Resource | NodeKind::Author | NodeKind::Framework) {
            for class in node.properties.get(Property::Kind).filter_map(Value::as_str) {
                if let Some(class) = classes::of_kind(class) {
                    self.push(&subject, &NAMES.kind, class.clone(), &graph);
                }
            }
        }
        for (property, values) in node.properties.iter() {
            match terms::node_property(node.kind, property) {
                Some(predicate) => {
                    for value in values {
                        self.push(&subject, predicate, term(property, value), &graph);
                    }
                }
                None if node.kind == NodeKind::List => {
                    for file in values {
                        self.document(&node.iri, &file.to_text(), &graph);
                    }
                }
                None => {}
            }
        }
    }

    /// One file of `list`, given as `path@sha256`.
    fn document(&mut self, list: &Iri, file: &str, graph: &GraphName) {
        let (path, sha256) = split_file(file);
        let subject = named(&document_iri(list, path, sha256.unwrap_or("")));
        self.push(&subject, &NAMES.kind, NAMES.document_class.clone(), graph);
        self.push(&subject, &NAMES.path, Literal::new_simple_literal(clean(path)), graph);
        if let Some(sha256) = sha256 {
            self.push(&subject, &NAMES.sha256, Literal::new_simple_literal(sha256), graph);
        }
        if let Some(predicate) = terms::edge(EdgeKind::PartOf) {
            self.push(&subject, predicate, named(list), graph);
        }
    }

    fn edge(&mut self, edge: &EdgeRef<'_>, below: &HashSet<&Iri>) {
        let graph = match edge.kind() {
            EdgeKind::About => self.graph_of(&edge.to.iri),
            EdgeKind::Broader | EdgeKind::Focus => self.graph_of(&edge.from.iri),
            EdgeKind::TranslationOf | EdgeKind::Subject => named(&edge.from.iri).into(),
            EdgeKind::ListedIn | EdgeKind::InList => named(&edge.to.iri).into(),
            _ => GraphName::DefaultGraph,
        };
        match edge.kind() {
            EdgeKind::ListedIn => return self.mention(edge, &graph),
            EdgeKind::InList => return self.in_list(edge, below, &graph),
            EdgeKind::PartOf => self.part(edge),
            EdgeKind::Related => self.role(edge),
            _ => {}
        }
        if let Some(predicate) = terms::edge(edge.kind()) {
            self.push(&named(&edge.from.iri), predicate, named(&edge.to.iri), &graph);
        }
    }

    fn mention(&mut self, edge: &EdgeRef<'_>, graph: &GraphName) {
        let (resource, list) = (&edge.from.iri, &edge.to.iri);
        let unnamed = || Iri::new(&format!("{ID}mention/{}", hash(&[list.as_str(), resource.as_str()])));
        let subject = named(&edge.id().cloned().unwrap_or_else(unnamed));
        self.push(&subject, &NAMES.kind, NAMES.mention_class.clone(), graph);
        self.push(&subject, &NAMES.kind, NAMES.list_item_class.clone(), graph);
        self.push(&subject, &NAMES.item, named(resource), graph);
        self.push(&named(list), &NAMES.element, subject.clone(), graph);
        self.properties(&subject, edge.properties(), graph);
    }

    fn properties(&mut self, subject: &NamedNode, properties: &Properties, graph: &GraphName) {
        for (property, values) in properties.iter() {
            if let Some(predicate) = terms::property(property) {
                for value in values {
                    self.push(subject, predicate, term(property, value), graph);
                }
            }
        }
    }

    fn in_list(&mut self, edge: &EdgeRef<'_>, below: &HashSet<&Iri>, graph: &GraphName) {
        let list = named(&edge.to.iri);
        let scheme = NamedNode::new_unchecked(format!("{}/topics", list.as_str()));
        let topic = named(&edge.from.iri);
        self.push(&topic, &NAMES.in_scheme, scheme.clone(), graph);
        if !below.contains(&edge.from.iri) {
            self.push(&topic, &NAMES.top_concept_of, scheme.clone(), graph);
        }
        self.push(&scheme, &NAMES.kind, NAMES.scheme_class.clone(), graph);
        self.push(&scheme, &NAMES.scheme_of, list, graph);
    }

    fn part(&mut self, edge: &EdgeRef<'_>) {
        let (resource, series) = (&edge.from.iri, &edge.to.iri);
        let unnamed = || part_iri(series, resource, edge.properties());
        let subject = named(&edge.id().cloned().unwrap_or_else(unnamed));
        let graph = GraphName::DefaultGraph;
        self.push(&subject, &NAMES.kind, NAMES.part_class.clone(), &graph);
        self.push(&subject, &NAMES.item, named(resource), &graph);
        self.push(&subject, &NAMES.series, named(series), &graph);
        self.properties(&subject, edge.properties(), &graph);
    }

    fn role(&mut self, edge: &EdgeRef<'_>) {
        for role in edge.properties().get(Property::Role).filter_map(Value::as_str) {
            let predicate = terms::role(role);
            self.push(&named(&edge.from.iri), &predicate, named(&edge.to.iri), &GraphName::DefaultGraph);
        }
    }
}

/// The path and the hash of a file that is written `path@sha256`.
fn split_file(file: &str) -> (&str, Option<&str>) {
    match file.rsplit_once('@') {
        Some((path, sha256)) if sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) => (path, Some(sha256)),
        _ => (file, None),
    }
}

/// The IRI of one state of a file of `list`, as the mint gives it to mentions.
fn document_iri(list: &Iri, path: &str, sha256: &str) -> Iri {
    match (mint_of(list, "list/"), list.as_str().split_once("list/")) {
        (Some(mint), Some((_, key))) => mint.document(key, path, sha256),
        _ => Mint::default().document(&hash(&[list.as_str()]), path, sha256),
    }
}
