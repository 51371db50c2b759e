//! One branch of a graph: a topic with its subtree, its resources and what they link to.

use crate::graph::{Contents, Edge, EdgeKind, Graph, Node, NodeKind, Property};
use std::collections::BTreeSet;

/// The topics that `name` may refer to: those with exactly that name, otherwise those whose name contains it.
/// `above > name` disambiguates topics of the same name.
#[must_use]
pub fn topics_named<'a>(graph: &'a Graph, name: &str) -> Vec<&'a Node> {
    let mut parts: Vec<String> = name.split(['>', '›']).map(|part| part.trim().to_lowercase()).collect();
    let Some(own) = parts.pop() else { return Vec::new() };
    let names = |node: &Node| -> Vec<String> {
        let all = node.properties.get(Property::Name).chain(node.properties.get(Property::AltLabel));
        all.filter_map(|name| name.as_str()).map(|name| crate::text::clean(name).to_lowercase()).collect()
    };
    let is_below = |topic: &Node| {
        let Some(above) = parts.last() else { return true };
        graph.from(topic, EdgeKind::Broader).iter().any(|edge| names(edge.to).contains(above))
    };
    let topics = || graph.nodes_of(NodeKind::Topic).filter(|topic| is_below(topic));
    let exact: Vec<&Node> = topics().filter(|topic| names(topic).contains(&own)).collect();
    if exact.is_empty() {
        topics().filter(|topic| names(topic).iter().any(|name| name.contains(&own))).collect()
    } else {
        exact
    }
}

/// The part of `graph` for `topic`: its subtree, its list, its resources and what they link to.
pub(in crate::export) fn branch(graph: &Graph, topic: &Node) -> Graph {
    let mut kept: BTreeSet<(NodeKind, &str)> = BTreeSet::new();
    let mut open = vec![topic];
    while let Some(topic) = open.pop() {
        if kept.insert((topic.kind, topic.iri.as_str())) {
            open.extend(graph.to(topic, EdgeKind::Broader).iter().map(|edge| edge.from));
        }
    }
    let contents = Contents::of(graph);
    for resource in contents.resources(topic) {
        kept.insert((resource.kind, resource.iri.as_str()));
        let around = EdgeKind::ALL.into_iter().flat_map(|kind| graph.from(resource, kind));
        let around = around
            .map(|edge| edge.to)
            .filter(|node| !matches!(node.kind, NodeKind::Topic | NodeKind::Resource));
        kept.extend(around.map(|node| (node.kind, node.iri.as_str())));
    }
    kept.extend(graph.from(topic, EdgeKind::InList).iter().map(|edge| (edge.to.kind, edge.to.iri.as_str())));
    let is_kept = |node: &Node| kept.contains(&(node.kind, node.iri.as_str()));
    let mut branch = Graph::new();
    for node in graph.nodes().filter(|node| is_kept(node)) {
        branch.add(node.clone());
    }
    for edge in graph.edges().iter().filter(|edge| is_kept(edge.from) && is_kept(edge.to)) {
        let mut copy = Edge::new(edge.kind());
        (copy.id, copy.properties) = (edge.id().cloned(), edge.properties().clone());
        branch.connect(&edge.from.iri, copy, &edge.to.iri);
    }
    branch
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;

    #[test]
    fn a_branch_has_what_its_topic_holds_and_nothing_else() {
        let graph = large::graph(400);
        let found = topics_named(&graph, "topic 3");
        assert_eq!(found.len(), 2, "one in each list");
        let branch = branch(&graph, found[0]);
        let before = Contents::of(&graph);
        let after = Contents::of(&branch);
        let topic = branch.node(NodeKind::Topic, &found[0].iri).unwrap();
        assert_eq!(after.count(topic), before.count(found[0]));
        assert_eq!(branch.nodes_of(NodeKind::Resource).count(), before.count(found[0]));
        assert!(
            branch.nodes_of(NodeKind::List).count() == 1 && branch.nodes_of(NodeKind::Author).count() > 0
        );
        assert!(branch.nodes_of(NodeKind::Topic).all(|topic| after.count(topic) > 0));
    }

    #[test]
    fn topics_are_named_in_whole_in_part_and_below_others() {
        let graph = large::graph(400);
        assert!(topics_named(&graph, "opic 3").len() > 2, "in part");
        let one = topics_named(&graph, "Topic 3 > part 3");
        let all = topics_named(&graph, "part 3");
        assert!(!one.is_empty() && one.len() < all.len(), "{} of {}", one.len(), all.len());
        assert!(topics_named(&graph, "no such topic").is_empty());
    }
}
