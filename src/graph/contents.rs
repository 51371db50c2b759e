//! Which resources belong to each list, topic, author, framework, site and series. Every format takes its counts from
//! here.
//!
//! A topic or list contains the resources of its entries and of all topics below it, each once. Further links of an
//! entry (`[code](…)` after a paper) are resources of the graph but not entries, so they do not count. A resource
//! without a known mention, as in graphs from elsewhere, counts by its `ABOUT` edge alone. Authors, frameworks, sites
//! and series have the resources with any of the relevant edges to them, each once.

use super::{EdgeKind, EdgeRef, Graph, Node, NodeKind, Property, Value};
use crate::vocabulary::UNNAMED_ACCOUNT;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The identity of a node: nodes of different kinds may share an IRI.
type Key<'a> = (NodeKind, &'a str);

/// Document, line and position of a mention, which give the order of the list.
type ReadingOrder<'a> = (&'a str, u64, u64);

/// The sort key of a resource whose position is unknown: last.
const NOWHERE: ReadingOrder<'static> = ("\u{10FFFF}", u64::MAX, u64::MAX);

/// The resources that belong to each node of a graph.
#[derive(Debug, Default)]
pub struct Contents<'a> {
    held: HashMap<NodeKind, HashMap<&'a str, Vec<&'a Node>>>,
}

impl<'a> Contents<'a> {
    /// Computes the contents of all nodes of `graph`.
    #[must_use]
    pub fn of(graph: &'a Graph) -> Self {
        let mut placed: BTreeMap<Key<'a>, BTreeMap<&'a str, (ReadingOrder<'a>, &'a Node)>> = BTreeMap::new();
        let above = Above::of(graph);
        for (resource, topic, place) in entries(graph) {
            for node in above.with(topic) {
                let held = placed.entry(key(node)).or_default();
                let seen = held.entry(resource.iri.as_str()).or_insert((place, resource));
                seen.0 = seen.0.min(place);
            }
        }
        let mut held: HashMap<NodeKind, HashMap<&'a str, Vec<&'a Node>>> = HashMap::new();
        for (key, resources) in placed {
            let mut resources: Vec<_> = resources.into_values().collect();
            resources.sort_by_key(|(place, node)| (*place, &node.iri));
            let resources = resources.into_iter().map(|(_, node)| node).collect();
            held.entry(key.0).or_default().insert(key.1, resources);
        }
        for (kind, edges) in GATHERED {
            held.insert(kind, gather(graph, edges));
        }
        Self { held }
    }

    /// The resources that belong to `node`, without duplicates: in list order for lists and topics, by IRI for
    /// others.
    #[must_use]
    pub fn resources(&self, node: &Node) -> &[&'a Node] {
        let held = self.held.get(&node.kind).and_then(|held| held.get(node.iri.as_str()));
        held.map_or(&[], Vec::as_slice)
    }

    /// How many resources belong to `node`.
    #[must_use]
    pub fn count(&self, node: &Node) -> usize {
        self.resources(node).len()
    }
}

/// The edges from resources to each kind of hub.
const GATHERED: [(NodeKind, &[EdgeKind]); 4] = [
    (NodeKind::Author, &[EdgeKind::AuthoredBy, EdgeKind::ProbablyBy]),
    (NodeKind::Framework, &[EdgeKind::Mentions, EdgeKind::Implements]),
    (NodeKind::Site, &[EdgeKind::PublishedOn]),
    (NodeKind::Series, &[EdgeKind::PartOf]),
];

fn gather<'a>(graph: &'a Graph, edges: &[EdgeKind]) -> HashMap<&'a str, Vec<&'a Node>> {
    let mut found: HashMap<&str, BTreeMap<&str, &Node>> = HashMap::new();
    for edge in edges.iter().flat_map(|edge| graph.edges_of(*edge)) {
        found.entry(edge.to.iri.as_str()).or_default().insert(edge.from.iri.as_str(), edge.from);
    }
    found.into_iter().map(|(thing, resources)| (thing, resources.into_values().collect())).collect()
}

fn key(node: &Node) -> Key<'_> {
    (node.kind, node.iri.as_str())
}

/// The edges from resources to nodes of `kind`; none for a list or topic.
#[must_use]
pub fn gathered_by(kind: NodeKind) -> &'static [EdgeKind] {
    GATHERED.iter().find(|(other, _)| *other == kind).map_or(&[], |(_, edges)| edges)
}

/// Whether `node` is included in counts and comparisons: accounts without a known owner are not.
#[must_use]
pub fn is_counted(node: &Node) -> bool {
    let mut kinds = node.properties.get(Property::Kind).filter_map(Value::as_str).peekable();
    kinds.peek().is_none() || kinds.any(|kind| kind != UNNAMED_ACCOUNT)
}

/// Each resource with a topic or list that has it as an entry, and the entry's place.
fn entries(graph: &Graph) -> Vec<(&Node, &Node, ReadingOrder<'_>)> {
    let topics: HashMap<&str, &Node> =
        graph.nodes_of(NodeKind::Topic).map(|topic| (topic.iri.as_str(), topic)).collect();
    let mut entries = Vec::new();
    let mut mentioned: HashSet<(&str, &str)> = HashSet::new();
    for mention in graph.edges_of(EdgeKind::ListedIn) {
        let topic = mention.properties().text(Property::Topic);
        mentioned.extend(topic.map(|topic| (mention.from.iri.as_str(), topic)));
        if mention.properties().first(Property::Entry).is_some() {
            continue;
        }
        let place = place(&mention);
        entries.extend(topic.and_then(|topic| topics.get(topic)).map(|topic| (mention.from, *topic, place)));
        entries.push((mention.from, mention.to, place));
    }
    for edge in graph.edges_of(EdgeKind::About) {
        if !mentioned.contains(&(edge.from.iri.as_str(), edge.to.iri.as_str())) {
            entries.push((edge.from, edge.to, NOWHERE));
        }
    }
    entries
}

fn place<'a>(mention: &EdgeRef<'a>) -> ReadingOrder<'a> {
    let number = |property| mention.properties().number(property).unwrap_or(u64::MAX);
    let document = mention.properties().text(Property::Document).unwrap_or("");
    (document, number(Property::Line), number(Property::StartOffset))
}

/// The parents of each topic, and its lists.
struct Above<'a> {
    broader: HashMap<&'a str, Vec<&'a Node>>,
}

impl<'a> Above<'a> {
    fn of(graph: &'a Graph) -> Self {
        let mut broader: HashMap<&str, Vec<&Node>> = HashMap::new();
        for edge in graph.edges_of(EdgeKind::Broader).into_iter().chain(graph.edges_of(EdgeKind::InList)) {
            broader.entry(edge.from.iri.as_str()).or_default().push(edge.to);
        }
        Self { broader }
    }

    /// `node`, all topics above it, and their lists; a cycle ends the walk.
    fn with(&self, node: &'a Node) -> Vec<&'a Node> {
        let mut met = BTreeSet::from([key(node)]);
        let mut all = vec![node];
        let mut at = 0;
        while let Some(topic) = all.get(at).copied() {
            at += 1;
            if topic.kind == NodeKind::Topic {
                let above = self.broader.get(topic.iri.as_str()).into_iter().flatten().copied();
                all.extend(above.filter(|node| met.insert(key(node))));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Edge, sample};
    use crate::iri::Iri;

    #[test]
    fn what_is_below_counts_once_and_in_the_lists_order() {
        let graph = sample::graph();
        let contents = Contents::of(&graph);
        let counts = |kind| graph.nodes_of(kind).map(|node| contents.count(node)).collect::<Vec<_>>();
        assert_eq!(counts(NodeKind::Topic), [3, 3]);
        assert_eq!(counts(NodeKind::List), [0, 3]);
        let list = graph.nodes_of(NodeKind::List).last().unwrap();
        let lines: Vec<_> = contents
            .resources(list)
            .iter()
            .map(|node| graph.from(node, EdgeKind::ListedIn)[0].properties().number(Property::Line))
            .collect();
        assert_eq!(lines, [Some(11), Some(12), Some(13)]);
    }

    /// An entry with a further link under a topic: the link only counts where it is an entry itself.
    #[test]
    fn further_links_do_not_count() {
        let iri = |text: &str| Iri::parse(text).unwrap();
        let mut graph = Graph::new();
        for topic in ["x:t", "x:u"] {
            graph.connect(&iri(topic), Edge::new(EdgeKind::InList), &iri("x:l"));
        }
        let mention = |name: &str, topic: &str| {
            Edge::new(EdgeKind::ListedIn).named(iri(name)).with(Property::Topic, Value::Iri(iri(topic)))
        };
        graph.connect(&iri("x:paper"), mention("x:m1", "x:t"), &iri("x:l"));
        let further = mention("x:m2", "x:t").with(Property::Entry, Value::Iri(iri("x:m1")));
        graph.connect(&iri("x:code"), further, &iri("x:l"));
        graph.connect(&iri("x:code"), mention("x:m3", "x:u"), &iri("x:l"));
        graph.connect(&iri("x:foreign"), Edge::new(EdgeKind::About), &iri("x:u"));
        for (resource, topic) in [("x:paper", "x:t"), ("x:code", "x:t"), ("x:code", "x:u")] {
            graph.connect(&iri(resource), Edge::new(EdgeKind::About), &iri(topic));
        }
        let contents = Contents::of(&graph);
        let count = |kind, name| contents.count(graph.node(kind, &iri(name)).unwrap());
        assert_eq!(count(NodeKind::Topic, "x:t"), 1);
        assert_eq!(count(NodeKind::Topic, "x:u"), 2);
        assert_eq!(count(NodeKind::List, "x:l"), 3);
    }

    #[test]
    fn a_circle_of_topics_ends() {
        let iri = |text: &str| Iri::parse(text).unwrap();
        let mut graph = Graph::new();
        graph.connect(&iri("x:a"), Edge::new(EdgeKind::Broader), &iri("x:b"));
        graph.connect(&iri("x:b"), Edge::new(EdgeKind::Broader), &iri("x:a"));
        graph.connect(&iri("x:r"), Edge::new(EdgeKind::About), &iri("x:a"));
        let contents = Contents::of(&graph);
        assert!(graph.nodes_of(NodeKind::Topic).all(|topic| contents.count(topic) == 1));
    }
}
