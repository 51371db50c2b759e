//! The lists' topic trees, with each resource below the topic that mentions it first.
//!
//! Any graph yields a tree: of several parents the first counts, a cycle of topics is broken, and anything nested
//! too deep is attached to the last level.

use crate::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use std::collections::{BTreeMap, HashMap};

/// Boxes are nested no deeper than this.
const DEEPEST: usize = 6;

/// A list or a topic; `None` for what belongs to no list.
pub(super) type Container<'a> = Option<&'a Node>;

/// The trees of all lists of a graph.
pub(super) struct Tree<'a> {
    parents: HashMap<&'a str, Container<'a>>,
    topics: HashMap<Key<'a>, Vec<&'a Node>>,
    /// The places of each resource, its home first.
    places: BTreeMap<&'a str, Vec<Container<'a>>>,
    resources: HashMap<Key<'a>, Vec<&'a Node>>,
    lists: Vec<Container<'a>>,
}

/// What identifies a place; a list and a topic may have the same IRI.
pub(super) type Key<'a> = (Option<NodeKind>, &'a str);

/// The key of a place in maps.
pub(super) fn key(place: Container<'_>) -> Key<'_> {
    (place.map(|node| node.kind), place.map_or("", |node| node.iri.as_str()))
}

impl<'a> Tree<'a> {
    /// The trees of `graph`.
    pub(super) fn of(graph: &'a Graph) -> Self {
        let parents = parents(graph);
        let mut topics: HashMap<Key<'_>, Vec<&Node>> = HashMap::new();
        for topic in graph.nodes_of(NodeKind::Topic) {
            topics.entry(key(parents[topic.iri.as_str()])).or_default().push(topic);
        }
        for children in topics.values_mut() {
            children.sort_by_key(|topic| {
                let number = |property| topic.properties.number(property).unwrap_or(u64::MAX);
                (number(Property::Position), number(Property::Line), &topic.iri)
            });
        }
        let mut tree =
            Self { parents, topics, places: BTreeMap::new(), resources: HashMap::new(), lists: Vec::new() };
        tree.settle(graph);
        tree.lists = graph.nodes_of(NodeKind::List).map(Some).collect();
        if tree.topics.contains_key(&key(None)) || tree.resources.contains_key(&key(None)) {
            tree.lists.push(None);
        }
        tree
    }

    /// Gives every resource its home.
    fn settle(&mut self, graph: &'a Graph) {
        let mut settled = Vec::new();
        for resource in graph.nodes_of(NodeKind::Resource) {
            let (rank, places) = places(graph, resource);
            settled.push((rank, resource));
            self.places.insert(resource.iri.as_str(), places);
        }
        settled.sort_by(|a, b| (&a.0, &a.1.iri).cmp(&(&b.0, &b.1.iri)));
        for (_, resource) in settled {
            let home = self.places[resource.iri.as_str()].first().copied().flatten();
            self.resources.entry(key(home)).or_default().push(resource);
        }
    }

    /// The lists, sorted by IRI, then the place of what belongs to no list.
    pub(super) fn lists(&self) -> &[Container<'a>] {
        &self.lists
    }

    /// The topics directly below `place`, in list order.
    pub(super) fn topics(&self, place: Container<'a>) -> &[&'a Node] {
        self.topics.get(&key(place)).map_or(&[], Vec::as_slice)
    }

    /// The resources whose home is `place` itself, in list order.
    pub(super) fn resources(&self, place: Container<'a>) -> &[&'a Node] {
        self.resources.get(&key(place)).map_or(&[], Vec::as_slice)
    }

    /// The places of `resource`: its home first, then the other topics.
    pub(super) fn places(&self, resource: &Node) -> &[Container<'a>] {
        self.places.get(resource.iri.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The parent of `topic`.
    pub(super) fn parent(&self, topic: &Node) -> Container<'a> {
        self.parents.get(topic.iri.as_str()).copied().flatten()
    }
}

/// The parent of each topic.
fn parents(graph: &Graph) -> HashMap<&str, Container<'_>> {
    let mut above: HashMap<&str, &Node> = HashMap::new();
    let mut below: HashMap<&str, Vec<&Node>> = HashMap::new();
    for edge in graph.edges_of(EdgeKind::Broader) {
        if let std::collections::hash_map::Entry::Vacant(entry) = above.entry(edge.from.iri.as_str()) {
            entry.insert(edge.to);
            below.entry(edge.to.iri.as_str()).or_default().push(edge.from);
        }
    }
    let mut lists: HashMap<&str, &Node> = HashMap::new();
    for edge in graph.edges_of(EdgeKind::InList) {
        lists.entry(edge.from.iri.as_str()).or_insert(edge.to);
    }
    let (inner, roots): (Vec<_>, Vec<_>) =
        graph.nodes_of(NodeKind::Topic).partition(|topic| above.contains_key(topic.iri.as_str()));
    let mut parents = HashMap::new();
    // Inner topics come second: those not yet reached from a root are in a cycle.
    for start in roots.into_iter().chain(inner) {
        let mut left = vec![(start, lists.get(start.iri.as_str()).copied(), 1)];
        while let Some((topic, parent, depth)) = left.pop() {
            if parents.contains_key(topic.iri.as_str()) {
                continue;
            }
            parents.insert(topic.iri.as_str(), parent);
            let (parent, depth) = if depth < DEEPEST { (Some(topic), depth + 1) } else { (parent, depth) };
            let children = below.get(topic.iri.as_str()).into_iter().flatten();
            left.extend(children.map(|child| (*child, parent, depth)));
        }
    }
    parents
}

/// The document and line of a mention, by which things keep list order.
type Rank<'a> = (bool, &'a str, u64);

/// The places of `resource`, that of its first mention first, and the rank of that mention.
fn places<'a>(graph: &'a Graph, resource: &'a Node) -> (Rank<'a>, Vec<Container<'a>>) {
    const LAST: Rank<'_> = (true, "", u64::MAX);
    let mentions = graph.from(resource, EdgeKind::ListedIn);
    // Keyed by the topic of the mention, so that a resource in thousands of topics costs no more than necessary.
    let mut ranks: HashMap<Option<&str>, Rank<'a>> = HashMap::new();
    for mention in &mentions {
        let properties = mention.properties();
        let line = properties.number(Property::Line).unwrap_or(u64::MAX);
        let rank = (false, properties.text(Property::Document).unwrap_or(""), line);
        for topic in [None, properties.text(Property::Topic)] {
            let first = ranks.entry(topic).or_insert(rank);
            *first = rank.min(*first);
        }
    }
    let rank = |topic: Option<&str>| ranks.get(&topic).copied().unwrap_or(LAST);
    let mut places: Vec<(Rank<'_>, Container<'_>)> = graph
        .from(resource, EdgeKind::About)
        .iter()
        .map(|edge| (rank(Some(edge.to.iri.as_str())), Some(edge.to)))
        .collect();
    if places.is_empty() {
        let list = mentions.first().map(|mention| mention.to);
        places.push((rank(None), list));
    }
    places.sort_by_key(|(rank, place)| (*rank, key(*place)));
    (places[0].0, places.into_iter().map(|(_, place)| place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Edge, sample};
    use crate::iri::Iri;

    #[test]
    fn resources_stand_in_the_order_of_the_list() {
        let graph = sample::graph();
        let tree = Tree::of(&graph);
        let list = tree.lists()[1];
        let above = Some(tree.topics(list)[0]);
        let below = Some(tree.topics(above)[0]);
        let lines: Vec<u64> = tree
            .resources(below)
            .iter()
            .filter_map(|resource| {
                graph.from(resource, EdgeKind::ListedIn)[0].properties().number(Property::Line)
            })
            .collect();
        assert_eq!(lines, [11, 12, 13]);
    }

    #[test]
    fn circles_and_depths_end() {
        let mut graph = Graph::new();
        graph.connect(
            &Iri::parse("x:t0").unwrap(),
            Edge::new(EdgeKind::InList),
            &Iri::parse("x:t0").unwrap(),
        );
        let topic = |at: usize| Iri::parse(&format!("x:t{at}")).unwrap();
        graph.connect(&topic(0), Edge::new(EdgeKind::Broader), &topic(1));
        graph.connect(&topic(1), Edge::new(EdgeKind::Broader), &topic(0));
        for at in 2..2000 {
            graph.connect(&topic(at + 1), Edge::new(EdgeKind::Broader), &topic(at));
        }
        let tree = Tree::of(&graph);
        for node in graph.nodes() {
            let above = std::iter::successors(Some(node), |node| {
                tree.parent(node).filter(|_| node.kind == NodeKind::Topic)
            });
            assert!(above.take(DEEPEST + 2).count() <= DEEPEST + 1);
        }
    }
}
