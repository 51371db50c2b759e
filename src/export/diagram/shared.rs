//! The map of frameworks and authors: those with the most resources, and which of them share resources.

use super::cards::{cards, subject};
use super::tree::Tree;
use crate::graph::{Contents, Graph, Node, NodeKind, gathered_by};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most things drawn.
const MOST: usize = 40;
/// The most topics that have a colour of their own.
const COLOURS: usize = 8;
/// How many of its closest others each thing is tied to.
const TIES: usize = 2;

/// The frameworks and authors of a graph, and what they share.
#[derive(Debug)]
pub(in crate::export) struct SharedMap<'a> {
    /// The topics with a colour, those with the most things first.
    pub(in crate::export) topics: Vec<&'a Node>,
    /// The frameworks and authors, those with the most resources first.
    pub(in crate::export) things: Vec<Thing<'a>>,
    /// Pairs of them that have resources in common.
    pub(in crate::export) ties: Vec<Tie>,
}

/// A framework or author.
#[derive(Debug)]
pub(in crate::export) struct Thing<'a> {
    pub(in crate::export) node: &'a Node,
    /// How many resources link to it.
    pub(in crate::export) count: usize,
    /// The topic that most of these are in, as an index into [`SharedMap::topics`].
    pub(in crate::export) topic: Option<usize>,
}

/// Two things that share resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) struct Tie {
    /// The indices of both in [`SharedMap::things`], the lower first.
    pub(in crate::export) ends: (usize, usize),
    /// How many resources link to both.
    pub(in crate::export) count: usize,
}

/// The map of `graph`.
pub(in crate::export) fn shared<'a>(graph: &'a Graph, languages: &[&str]) -> SharedMap<'a> {
    let contents = Contents::of(graph);
    let of_lists: BTreeSet<&str> =
        graph.nodes_of(NodeKind::List).flat_map(|list| subject(graph, &contents, list)).collect();
    let mut held: Vec<(&Node, BTreeSet<&str>)> = [NodeKind::Framework, NodeKind::Author]
        .into_iter()
        .flat_map(|kind| graph.nodes_of(kind))
        .filter(|node| !of_lists.contains(node.iri.as_str()))
        .map(|node| {
            let edges = gathered_by(node.kind).iter().flat_map(|edge| graph.to(node, *edge));
            (node, edges.map(|edge| edge.from.iri.as_str()).collect::<BTreeSet<&str>>())
        })
        .filter(|(_, resources)| !resources.is_empty())
        .collect();
    held.sort_by_key(|(node, resources)| (Reverse(resources.len()), node.kind, &node.iri));
    let held = sharing(held);
    let ties = ties(&held);
    let homes = homes(graph, languages);
    let topics: Vec<Option<&Node>> = held.iter().map(|(_, resources)| topic_of(resources, &homes)).collect();
    let coloured = coloured(&topics);
    let place = |topic: &Node| coloured.iter().position(|other| other.iri == topic.iri);
    let things = held.iter().zip(&topics).map(|((node, resources), topic)| Thing {
        node,
        count: resources.len(),
        topic: topic.and_then(place),
    });
    SharedMap { things: things.collect(), topics: coloured, ties }
}

/// The first things that share a resource with another one: an isolated thing would add nothing to the map. If
/// nothing is shared at all, simply the first things.
fn sharing<'a>(mut held: Vec<(&'a Node, BTreeSet<&'a str>)>) -> Vec<(&'a Node, BTreeSet<&'a str>)> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    for (at, (_, resources)) in held.iter().enumerate() {
        let before = resources.iter().filter_map(|resource| first.get(resource)).min();
        // The last pair may exceed the limit by one.
        if let Some(&partner) = before {
            chosen.extend([partner, at]);
        }
        // Things with a single resource may only fill up a map that is less than half full.
        if chosen.len() >= MOST || resources.len() == 1 && chosen.len() >= MOST / 2 {
            break;
        }
        for resource in resources {
            first.entry(resource).or_insert(at);
        }
    }
    if chosen.is_empty() {
        held.truncate(MOST);
        return held;
    }
    held.into_iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, thing)| thing).collect()
}

/// For each thing, the others with which it shares the most.
fn ties(held: &[(&Node, BTreeSet<&str>)]) -> Vec<Tie> {
    let mut of_each: Vec<Vec<Tie>> = vec![Vec::new(); held.len()];
    for (one, (_, resources)) in held.iter().enumerate() {
        for (other, (_, others)) in held.iter().enumerate().skip(one + 1) {
            let count = resources.intersection(others).count();
            if count > 0 {
                let tie = Tie { ends: (one, other), count };
                of_each[one].push(tie);
                of_each[other].push(tie);
            }
        }
    }
    let mut chosen = BTreeSet::new();
    for mut ties in of_each {
        ties.sort_by_key(|tie| (Reverse(tie.count), tie.ends));
        chosen.extend(ties.into_iter().take(TIES));
    }
    chosen.into_iter().collect()
}

/// The topic of the card map in which each resource comes first.
fn homes<'a>(graph: &'a Graph, languages: &[&str]) -> HashMap<&'a str, &'a Node> {
    let map = cards(graph, languages);
    let units: BTreeSet<&str> = map
        .centres
        .iter()
        .flat_map(|centre| &centre.cards)
        .filter_map(|card| card.node.map(|node| node.iri.as_str()))
        .collect();
    let tree = Tree::of(graph);
    let home = |resource: &'a Node| {
        let mut place = tree.places(resource).first().copied().flatten();
        while let Some(node) = place {
            if units.contains(node.iri.as_str()) {
                return Some((resource.iri.as_str(), node));
            }
            place = if node.kind == NodeKind::Topic { tree.parent(node) } else { None };
        }
        None
    };
    graph.nodes_of(NodeKind::Resource).filter_map(home).collect()
}

/// The topic that most of `resources` are in.
fn topic_of<'a>(resources: &BTreeSet<&str>, homes: &HashMap<&str, &'a Node>) -> Option<&'a Node> {
    let mut counts: BTreeMap<&str, (usize, &Node)> = BTreeMap::new();
    for topic in resources.iter().filter_map(|resource| homes.get(resource)) {
        counts.entry(topic.iri.as_str()).or_insert((0, topic)).0 += 1;
    }
    counts.into_iter().max_by_key(|(iri, (count, _))| (*count, Reverse(*iri))).map(|(_, (_, topic))| topic)
}

/// The topics with the most things, as many as there are colours.
fn coloured<'a>(topics: &[Option<&'a Node>]) -> Vec<&'a Node> {
    let mut counts: BTreeMap<&str, (usize, &Node)> = BTreeMap::new();
    for topic in topics.iter().flatten() {
        counts.entry(topic.iri.as_str()).or_insert((0, topic)).0 += 1;
    }
    let mut all: Vec<(usize, &Node)> = counts.into_values().collect();
    all.sort_by_key(|(count, topic)| (Reverse(*count), &topic.iri));
    all.into_iter().take(COLOURS).map(|(_, topic)| topic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::graph::{Edge, EdgeKind};
    use crate::iri::Iri;

    #[test]
    fn each_thing_is_tied_to_those_with_which_it_shares_most() {
        let mut graph = Graph::new();
        let iri = |name: &str| Iri::parse(&format!("x:{name}")).unwrap();
        for (resource, framework, author) in
            [("1", "f", "a"), ("2", "f", "a"), ("3", "f", "b"), ("4", "g", "b"), ("5", "h", "c")]
        {
            graph.connect(&iri(resource), Edge::new(EdgeKind::Mentions), &iri(framework));
            graph.connect(&iri(resource), Edge::new(EdgeKind::AuthoredBy), &iri(author));
        }
        let map = shared(&graph, &["en"]);
        let name = |at: usize| map.things[at].node.iri.as_str();
        let ties: BTreeSet<(&str, &str, usize)> =
            map.ties.iter().map(|tie| (name(tie.ends.0), name(tie.ends.1), tie.count)).collect();
        assert_eq!(map.things[0].count, 3);
        let expected = [("x:f", "x:a", 2), ("x:f", "x:b", 1), ("x:b", "x:g", 1), ("x:h", "x:c", 1)];
        let turned = |(one, other, count)| [(one, other, count), (other, one, count)];
        assert!(expected.into_iter().all(|tie| turned(tie).iter().any(|tie| ties.contains(tie))), "{ties:?}");
        assert_eq!(ties.len(), expected.len());
    }

    #[test]
    fn the_map_shows_who_shares_what() {
        let graph = large::graph(400);
        let map = shared(&graph, &["en"]);
        assert!((MOST..=MOST + 1).contains(&map.things.len()));
        let tied: BTreeSet<usize> = map.ties.iter().flat_map(|tie| [tie.ends.0, tie.ends.1]).collect();
        assert_eq!(tied.len(), map.things.len(), "everything on the map shares something");
        assert!(map.things.is_sorted_by_key(|thing| Reverse(thing.count)));
        assert!(!map.topics.is_empty() && map.topics.len() <= COLOURS);
        for tie in &map.ties {
            assert!(tie.ends.0 < tie.ends.1 && tie.count > 0);
        }
        assert!(map.ties.len() <= map.things.len() * TIES);
        assert!(shared(&Graph::new(), &["en"]).things.is_empty());
    }
}
