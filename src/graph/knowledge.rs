//! The graph, on petgraph: nodes are found by IRI, and the order of iteration is fixed.

use super::labels::{rank, settle_labels};
use super::{EdgeKind, NodeKind, Properties, Property, Value};
use crate::iri::Iri;
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef as _;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its IRI.
    pub iri: Iri,
    /// Its kind.
    pub kind: NodeKind,
    /// Its properties.
    pub properties: Properties,
}

impl Node {
    /// A node without properties.
    #[must_use]
    pub fn new(kind: NodeKind, iri: Iri) -> Self {
        Self { iri, kind, properties: Properties::default() }
    }

    /// The same node with another value.
    #[must_use]
    pub fn with(mut self, property: Property, value: Value) -> Self {
        self.properties.insert(property, value);
        self
    }

    /// Restores the invariant that a topic has one name per language, after properties were added.
    pub(super) fn settle(&mut self) {
        if self.kind == NodeKind::Topic {
            settle_labels(&mut self.properties);
        }
    }

    /// The name to display: in the first of `languages` that has one, else in any; of several the shortest, then the
    /// first by code point. Without a name, the IRI.
    #[must_use]
    pub fn label(&self, languages: &[&str]) -> &str {
        self.properties
            .get(Property::Name)
            .filter_map(|value| Some((rank(value, languages), value.as_str()?)))
            .min_by_key(|(rank, text)| (*rank, text.chars().count(), *text))
            .map_or(self.iri.as_str(), |(_, text)| text)
    }
}

/// An edge without its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Its kind.
    pub kind: EdgeKind,
    /// Its IRI, if it has one (a mention).
    pub id: Option<Iri>,
    /// Its properties; for a mention, the permanent ones and those of its newest occurrence.
    pub properties: Properties,
    /// The properties of each occurrence of a mention, by version of the file.
    pub(super) occurrences: BTreeMap<Iri, Properties>,
}

impl Edge {
    /// An edge with nothing but its kind.
    #[must_use]
    pub fn new(kind: EdgeKind) -> Self {
        Self { kind, id: None, properties: Properties::default(), occurrences: BTreeMap::new() }
    }

    /// The same edge with an IRI.
    #[must_use]
    pub fn named(mut self, id: Iri) -> Self {
        self.id = Some(id);
        self
    }

    /// The same edge with another value.
    #[must_use]
    pub fn with(mut self, property: Property, value: Value) -> Self {
        self.properties.insert(property, value);
        self
    }
}

impl Edge {
    /// The same edge, with the properties of the one occurrence it describes also kept separately.
    fn settled(mut self) -> Self {
        if self.kind != EdgeKind::ListedIn || self.id.is_none() || !self.occurrences.is_empty() {
            return self;
        }
        let documents: Vec<&Value> = self.properties.get(Property::Document).collect();
        if let [Value::Iri(document)] = documents.as_slice() {
            let document = (*document).clone();
            let own = self.properties.filtered(Property::is_of_occurrence);
            self.occurrences.insert(document, own);
        }
        self
    }

    /// What distinguishes edges of the same kind, ends and IRI: the role, or the part label in a series.
    pub(super) fn part(&self) -> Option<&str> {
        match self.kind {
            EdgeKind::Related => self.properties.text(Property::Role),
            EdgeKind::PartOf => self.properties.text(Property::PartLabel),
            _ => None,
        }
    }

    /// What every occurrence shares.
    fn lasting(&self) -> Properties {
        match self.occurrences.is_empty() {
            true => self.properties.clone(),
            false => self.properties.filtered(|property| !property.is_of_occurrence()),
        }
    }

    /// Adds what `other`, an equal edge, knows in addition.
    pub(super) fn merge(&mut self, other: Self) {
        if self.occurrences.is_empty() && other.occurrences.is_empty() {
            return self.properties.merge(other.properties);
        }
        let mut properties = self.lasting();
        properties.merge(other.lasting());
        for (document, own) in other.occurrences {
            self.occurrences.entry(document).or_default().merge(own);
        }
        // Versions are ordered by IRI only, as nothing says which is newer.
        if let Some(newest) = self.occurrences.values().next_back() {
            properties.merge(newest.clone());
        }
        self.properties = properties;
    }
}

/// An edge with its end nodes.
#[derive(Clone, Copy, Debug)]
pub struct EdgeRef<'a> {
    /// The start node.
    pub from: &'a Node,
    /// The end node.
    pub to: &'a Node,
    pub(super) edge: &'a Edge,
}

impl<'a> EdgeRef<'a> {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> EdgeKind {
        self.edge.kind
    }

    /// Its IRI, if it has one.
    #[must_use]
    pub fn id(&self) -> Option<&'a Iri> {
        self.edge.id.as_ref()
    }

    /// Its properties.
    #[must_use]
    pub fn properties(&self) -> &'a Properties {
        &self.edge.properties
    }

    /// The properties of a mention that do not change with its list; for other edges, all.
    #[must_use]
    pub fn lasting(&self) -> Properties {
        self.edge.lasting()
    }

    /// Whether the edge's value of `property` is independent of the version of the list.
    #[must_use]
    pub fn is_lasting(&self, property: Property) -> bool {
        self.edge.occurrences.is_empty() || !property.is_of_occurrence()
    }

    /// The occurrences of a mention, by version of the file.
    pub fn occurrences(&self) -> impl Iterator<Item = (&'a Iri, &'a Properties)> {
        self.edge.occurrences.iter()
    }

    fn sort_key(&self) -> impl Ord + 'a {
        let edge = self.edge;
        (edge.kind, &self.from.iri, &self.to.iri, edge.id.as_ref(), edge.part())
    }
}

type EdgeKey = (NodeIndex, NodeIndex, EdgeKind, Option<Iri>, Option<String>);

/// The knowledge graph. Adding something twice changes nothing, so merging is set union.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    inner: DiGraph<Node, Edge>,
    /// By kind, in their order.
    by_iri: [FxHashMap<Iri, NodeIndex>; NodeKind::ALL.len()],
    by_ends: FxHashMap<EdgeKey, EdgeIndex>,
    /// The nodes sorted by kind and IRI; computed on demand.
    order: OnceLock<Vec<NodeIndex>>,
}

impl Graph {
    /// An empty graph.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds `node`, or adds its properties to the existing node of the same kind and IRI.
    pub fn add(&mut self, node: Node) {
        match self.find(node.kind, &node.iri) {
            Some(index) => {
                self.inner[index].properties.merge(node.properties);
                self.inner[index].settle();
            }
            None => {
                let index = self.put(node);
                self.inner[index].settle();
            }
        }
    }

    fn find(&self, kind: NodeKind, iri: &Iri) -> Option<NodeIndex> {
        self.by_iri[kind as usize].get(iri).copied()
    }

    fn put(&mut self, node: Node) -> NodeIndex {
        let (kind, iri) = (node.kind, node.iri.clone());
        let index = self.inner.add_node(node);
        self.by_iri[kind as usize].insert(iri, index);
        self.order = OnceLock::new();
        index
    }

    /// Adds `edge` from `from` to `to`, or its properties to the existing equal edge: same kind, ends and id, same
    /// role between related resources, and same place in a series.
    ///
    /// Missing ends are added as nodes without properties.
    pub fn connect(&mut self, from: &Iri, edge: Edge, to: &Iri) {
        let (from_kind, to_kind) = edge.kind.ends();
        let from = self.index(from_kind, from);
        let to = self.index(to_kind, to);
        let key = (from, to, edge.kind, edge.id.clone(), edge.part().map(str::to_owned));
        match self.by_ends.get(&key) {
            Some(&index) => self.inner[index].merge(edge.settled()),
            None => {
                let index = self.inner.add_edge(from, to, edge.settled());
                self.by_ends.insert(key, index);
            }
        }
    }

    fn index(&mut self, kind: NodeKind, iri: &Iri) -> NodeIndex {
        self.find(kind, iri).unwrap_or_else(|| self.put(Node::new(kind, iri.clone())))
    }

    /// Adds all of `other`.
    pub fn merge(&mut self, other: Self) {
        let (nodes, edges) = other.inner.into_nodes_edges();
        let ends: Vec<Iri> = nodes.iter().map(|node| node.weight.iri.clone()).collect();
        for node in nodes {
            self.add(node.weight);
        }
        for edge in edges {
            let (from, to) = (edge.source().index(), edge.target().index());
            self.connect(&ends[from], edge.weight, &ends[to]);
        }
    }

    /// The node of `kind` with this IRI.
    #[must_use]
    pub fn node(&self, kind: NodeKind, iri: &Iri) -> Option<&Node> {
        self.find(kind, iri).map(|index| &self.inner[index])
    }

    /// All nodes, sorted by kind and IRI.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.order().iter().map(|index| &self.inner[*index])
    }

    /// The nodes of one kind, sorted by IRI.
    pub fn nodes_of(&self, kind: NodeKind) -> impl Iterator<Item = &Node> {
        let order = self.order();
        let start = order.partition_point(|index| self.inner[*index].kind < kind);
        let count = self.by_iri[kind as usize].len();
        order[start..start + count].iter().map(|index| &self.inner[*index])
    }

    fn order(&self) -> &[NodeIndex] {
        self.order.get_or_init(|| {
            let mut order: Vec<NodeIndex> = self.inner.node_indices().collect();
            let key = |index: &NodeIndex| (self.inner[*index].kind, &self.inner[*index].iri);
            order.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
            order
        })
    }

    /// All nodes, in arbitrary order.
    pub fn nodes_unsorted(&self) -> impl Iterator<Item = &Node> {
        self.inner.node_weights()
    }

    /// All edges, in arbitrary order.
    pub fn edges_unsorted(&self) -> impl Iterator<Item = EdgeRef<'_>> {
        self.inner.edge_references().map(|edge| EdgeRef {
            from: &self.inner[edge.source()],
            to: &self.inner[edge.target()],
            edge: edge.weight(),
        })
    }

    /// All edges, sorted by kind, ends and id.
    #[must_use]
    pub fn edges(&self) -> Vec<EdgeRef<'_>> {
        self.sorted(self.inner.edge_references().map(|edge| edge.id()))
    }

    /// The edges of one kind, sorted by ends and id.
    #[must_use]
    pub fn edges_of(&self, kind: EdgeKind) -> Vec<EdgeRef<'_>> {
        self.sorted(
            self.inner.edge_references().filter(|edge| edge.weight().kind == kind).map(|edge| edge.id()),
        )
    }

    /// The edges of one kind from `node`.
    #[must_use]
    pub fn from(&self, node: &Node, kind: EdgeKind) -> Vec<EdgeRef<'_>> {
        self.around(node, kind, Outgoing)
    }

    /// The edges of one kind to `node`.
    #[must_use]
    pub fn to(&self, node: &Node, kind: EdgeKind) -> Vec<EdgeRef<'_>> {
        self.around(node, kind, Incoming)
    }

    fn around(&self, node: &Node, kind: EdgeKind, direction: petgraph::Direction) -> Vec<EdgeRef<'_>> {
        let Some(index) = self.find(node.kind, &node.iri) else { return Vec::new() };
        let edges = self.inner.edges_directed(index, direction);
        self.sorted(edges.filter(|edge| edge.weight().kind == kind).map(|edge| edge.id()))
    }

    fn sorted(&self, edges: impl Iterator<Item = EdgeIndex>) -> Vec<EdgeRef<'_>> {
        let mut edges: Vec<EdgeRef<'_>> = edges
            .filter_map(|index| {
                let (from, to) = self.inner.edge_endpoints(index)?;
                Some(EdgeRef { from: &self.inner[from], to: &self.inner[to], edge: &self.inner[index] })
            })
            .collect();
        edges.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        edges
    }

    /// The number of nodes.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.inner.node_count()
    }

    /// The number of edges.
    #[must_use]
    pub fn edge_count(&self) -> usize {
        self.inner.edge_count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(iri: &str, title: &str) -> Node {
        Node::new(NodeKind::Resource, Iri::parse(iri).unwrap())
            .with(Property::Name, Value::text(title, Some("en")))
    }

    #[test]
    fn adding_twice_changes_nothing_and_merging_is_union() {
        let mut one = Graph::new();
        one.add(resource("https://a.example", "A"));
        one.connect(
            &Iri::parse("https://a.example").unwrap(),
            Edge::new(EdgeKind::About),
            &Iri::parse("x:t").unwrap(),
        );
        let mut two = one.clone();
        two.add(resource("https://a.example", "Other"));
        two.merge(one.clone());
        one.merge(two.clone());
        assert_eq!((one.node_count(), one.edge_count()), (2, 1));
        let names: Vec<_> =
            one.nodes_of(NodeKind::Resource).flat_map(|n| n.properties.get(Property::Name)).collect();
        assert_eq!(names.len(), 2);
        assert!(one.nodes().eq(two.nodes()));
    }

    #[test]
    fn the_label_is_the_shortest_in_the_wanted_language() {
        let node = resource("https://a.example", "Longer")
            .with(Property::Name, Value::text("短", Some("zh-Hans")))
            .with(Property::Name, Value::text("Short", Some("en")));
        assert_eq!(node.label(&["en"]), "Short");
        assert_eq!(node.label(&["zh"]), "短");
        assert_eq!(node.label(&["fr"]), "短");
    }
}
