//! The graph as quads.

use super::terms::{self, NAMES};
use super::values::{clean, named, term};
use super::{classes, evidence, order::sorted, outside};
use crate::graph::{EdgeKind, EdgeRef, Graph, Node, NodeKind, Properties, Property, Value};
use crate::iri::{Iri, Mint, hash};
use crate::vocabulary::ROLES;
use crate::vocabulary::iris::ID;
use oxigraph::model::{GraphName, Literal, NamedNode, Quad, Term};
use std::collections::{HashMap, HashSet};

/// `graph` as quads, sorted as [`compare`](super::compare) says, each once.
///
/// What belongs to a list stands in a graph that the list names, all else in the default graph.
/// Control characters become U+FFFD, so that every syntax can hold the same literals.
#[must_use]
pub fn quads(graph: &Graph) -> Vec<Quad> {
    quads_with(graph, Provenance::Full)
}

/// How much RDF says of where things were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Things and their relations alone; what lists say of a resource is said of it.
    None,
    /// Each mention, and for each version of a file the line on which it stands.
    #[default]
    Mentions,
    /// Spans, addresses as written, and by which evidence each field was read.
    Full,
}

/// [`quads`] with as much provenance as is wanted.
///
/// The evidence for what a list says stands in a graph of its own beside that of the list.
#[must_use]
pub fn quads_with(graph: &Graph, provenance: Provenance) -> Vec<Quad> {
    let mut writer = Writer::new(graph, provenance);
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
    if graph.nodes_of(NodeKind::List).next().is_some() {
        outside::describe_dataset(graph, &mut writer);
    }
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
    provenance: Provenance,
    list_of: HashMap<&'a Iri, &'a Iri>,
}

impl<'a> Writer<'a> {
    fn new(graph: &'a Graph, provenance: Provenance) -> Self {
        let mut list_of = HashMap::new();
        for edge in graph.edges_of(EdgeKind::InList) {
            list_of.entry(&edge.from.iri).or_insert(&edge.to.iri);
        }
        Self { quads: Vec::with_capacity(8 * (graph.node_count() + graph.edge_count())), provenance, list_of }
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
        // A person is an agent.
        let is_person = node.kind == NodeKind::Author
            && node.properties.get(Property::Kind).any(|kind| kind.as_str() == Some("person"));
        if !is_person || self.provenance == Provenance::Full {
            self.push(&subject, &NAMES.kind, classes::of_node(node.kind).clone(), &graph);
        }
        if matches!(node.kind, NodeKind::Resource | NodeKind::Author | NodeKind::Framework) {
            for class in node.properties.get(Property::Kind).filter_map(Value::as_str) {
                if let Some(class) = classes::of_kind(class) {
                    self.push(&subject, &NAMES.kind, class.clone(), &graph);
                }
            }
        }
        for (property, values) in node.properties.iter() {
            // The line of a topic shifts with every edit above it.
            if property == Property::Line && self.provenance != Provenance::Full {
                continue;
            }
            match terms::node_property(node.kind, property) {
                Some(predicate) => {
                    for value in values {
                        self.push(&subject, predicate, term(property, value), &graph);
                    }
                }
                None if node.kind == NodeKind::List && self.provenance != Provenance::None => {
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
        // A role of ours is a kind of relation.
        let has_role = || {
            let role = edge.properties().text(Property::Role);
            role.is_some_and(|role| ROLES.iter().any(|known| known.name == role))
        };
        if edge.kind() == EdgeKind::Related && self.provenance != Provenance::Full && has_role() {
            return;
        }
        if let Some(predicate) = terms::edge(edge.kind()) {
            self.push(&named(&edge.from.iri), predicate, named(&edge.to.iri), &graph);
        }
    }

    fn mention(&mut self, edge: &EdgeRef<'_>, graph: &GraphName) {
        let (resource, list) = (named(&edge.from.iri), named(&edge.to.iri));
        if self.provenance == Provenance::None {
            self.push(&list, &NAMES.element, resource.clone(), graph);
            let said = edge.properties().filtered(|property| property == Property::Description);
            return self.properties(&resource, &said, &GraphName::DefaultGraph);
        }
        let unnamed = || Iri::new(&format!("{ID}mention/{}", hash(&[list.as_str(), resource.as_str()])));
        let mention = edge.id().cloned().unwrap_or_else(unnamed);
        let subject = named(&mention);
        self.push(&subject, &NAMES.kind, NAMES.mention_class.clone(), graph);
        self.push(&subject, &NAMES.item, resource, graph);
        self.push(&list, &NAMES.element, subject.clone(), graph);
        let lasting = edge.lasting();
        self.properties(&subject, &self.wanted(&lasting, &lasting), graph);
        for (document, own) in edge.occurrences() {
            self.occurrence(&mention, document, (own, &lasting), list.as_str());
        }
    }

    /// Those of `properties` that the wanted level of provenance has; `lasting` are those of the mention.
    fn wanted(&self, properties: &Properties, lasting: &Properties) -> Properties {
        let is_further = lasting.first(Property::Entry).is_some();
        properties.filtered(|property| match (self.provenance, property) {
            (Provenance::Full, _) => true,
            // A further link stands where its entry does.
            (_, Property::Line | Property::Topic) => !is_further,
            // Lines tell the order; the exact place in a section goes with the spans.
            (_, Property::Position) => false,
            (_, Property::RawUrl) => properties.get(property).any(says_more_than_the_address),
            (_, property) => !property.is_detail(),
        })
    }

    /// One occurrence of `mention`: its own properties beside those that last.
    fn occurrence(
        &mut self,
        mention: &Iri,
        document: &Iri,
        (own, lasting): (&Properties, &Properties),
        list: &str,
    ) {
        let iri = Iri::new(&format!("{ID}occurrence/{}", hash(&[mention.as_str(), document.as_str()])));
        let (subject, graph) = (named(&iri), GraphName::from(NamedNode::new_unchecked(list)));
        self.push(&subject, &NAMES.occurrence_of, named(mention), &graph);
        let packed = [Property::Rule, Property::Evidence];
        let plain = self.wanted(own, lasting).filtered(|property| !packed.contains(&property));
        self.properties(&subject, &plain, &graph);
        if self.provenance == Provenance::Full {
            self.push(&subject, &NAMES.kind, NAMES.occurrence_class.clone(), &graph);
            let evidence = GraphName::from(NamedNode::new_unchecked(format!("{list}/evidence")));
            for property in packed {
                for text in own.get(property).filter_map(Value::as_str) {
                    let statements = evidence::statements(property, &clean(text), &iri, list);
                    let Some((node, statements)) = statements else {
                        let value = Value::Text(text.to_owned());
                        self.properties(&subject, &Properties::default().with(property, value), &graph);
                        continue;
                    };
                    for (predicate, object) in statements {
                        self.push(&node, predicate, object, &evidence);
                    }
                }
            }
        }
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

/// Whether an address as written is another than the one to click, which the resource has.
fn says_more_than_the_address(raw: &Value) -> bool {
    let raw = raw.to_text();
    !raw.contains("://") || Iri::new(&raw).as_str() != raw
}

/// The path and the hash of a file that is written `path@sha256`.
fn split_file(file: &str) -> (&str, Option<&str>) {
    match file.rsplit_once('@') {
        Some((path, sha256)) if sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) => (path, Some(sha256)),
        _ => (file, None),
    }
}

/// The IRI, the path and the hash of a file of `list` that is written `path@sha256`.
#[must_use]
pub fn document<'f>(list: &Iri, file: &'f str) -> (Iri, &'f str, Option<&'f str>) {
    let (path, sha256) = split_file(file);
    (document_iri(list, path, sha256.unwrap_or("")), path, sha256)
}

/// The IRI of one state of a file of `list`, as the mint gives it to mentions.
fn document_iri(list: &Iri, path: &str, sha256: &str) -> Iri {
    match (mint_of(list, "list/"), list.as_str().split_once("list/")) {
        (Some(mint), Some((_, key))) => mint.document(key, path, sha256),
        _ => Mint::default().document(&hash(&[list.as_str()]), path, sha256),
    }
}
