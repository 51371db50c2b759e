//! Maps a whole graph.

use super::concepts::concepts;
use super::map::{Node, Relationship, node, relationship};
use crate::graph::Graph;

/// A graph as a property graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PropertyGraph {
    /// The nodes, sorted by kind, displayed kind and id.
    pub nodes: Vec<Node>,
    /// The relationships, sorted by type, ends and id.
    pub relationships: Vec<Relationship>,
}

impl PropertyGraph {
    /// Maps `graph`; display names are in the first of `languages` available.
    #[must_use]
    pub fn new(graph: &Graph, languages: &[String]) -> Self {
        let mut nodes: Vec<Node> = graph.nodes().map(|one| node(one, languages)).collect();
        nodes.sort_by(|a, b| (a.kind, &a.class, &a.id).cmp(&(b.kind, &b.class, &b.id)));
        let mut relationships: Vec<Relationship> =
            graph.edges().iter().map(|edge| relationship(edge, languages)).collect();
        let (concepts, ties) = concepts(graph, languages);
        nodes.extend(concepts);
        relationships.extend(ties);
        Self { nodes, relationships }
    }
}
