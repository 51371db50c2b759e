//! Rebuilds a graph, node by node and edge by edge.

use super::{Edge, Graph, Node};
use crate::iri::Iri;

impl Graph {
    /// The graph with each node mapped by `node`, and each edge and its ends mapped by `edge`, which drops an edge by
    /// returning `None`.
    #[must_use]
    pub fn rewritten(
        &self,
        node: impl Fn(Node) -> Node,
        edge: impl Fn(Iri, Edge, Iri) -> Option<(Iri, Edge, Iri)>,
    ) -> Self {
        let mut rewritten = Self::new();
        for one in self.nodes() {
            rewritten.add(node(one.clone()));
        }
        for one in self.edges() {
            if let Some((from, edge, to)) = edge(one.from.iri.clone(), one.edge.clone(), one.to.iri.clone()) {
                rewritten.connect(&from, edge, &to);
            }
        }
        rewritten
    }
}
