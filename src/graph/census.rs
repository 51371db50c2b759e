//! Counts the things in overlapping graphs, one graph at a time.

use super::{EdgeKind, Graph, NodeKind, Property, gathered_by, is_counted};
use crate::iri::Iri;
use rustc_hash::{FxBuildHasher, FxHashSet};
use serde::{Deserialize, Serialize};
use std::hash::BuildHasher as _;

/// Counts each thing once, even if it is in several of the graphs.
///
/// It keeps a 64-bit hash of each thing instead of its IRI. The probability of a collision among a million things
/// is below one in ten million; the count is then one too low.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Census {
    seen: FxHashSet<(NodeKind, u64)>,
    counts: [usize; NodeKind::ALL.len()],
    mentions: usize,
}

impl Census {
    /// Counts the contents of `graph`. Graphs have no mentions in common.
    pub fn add(&mut self, graph: &Graph) {
        for node in graph.nodes_unsorted() {
            let counts = match node.kind {
                // A list known only as a translation of another has no files.
                NodeKind::List => node.properties.first(Property::File).is_some(),
                // Families and categories are only in the graph because of their members.
                NodeKind::Framework => false,
                _ => is_counted(node),
            };
            if counts {
                self.see(node.kind, &node.iri);
            }
        }
        for edge in graph.edges_unsorted() {
            if gathered_by(NodeKind::Framework).contains(&edge.kind()) {
                self.see(NodeKind::Framework, &edge.to.iri);
            }
            self.mentions += usize::from(edge.kind() == EdgeKind::ListedIn);
        }
    }

    /// Adds the things that another census counted.
    pub fn merge(&mut self, other: &Self) {
        for (kind, hash) in &other.seen {
            self.note(*kind, *hash);
        }
        self.mentions += other.mentions;
    }

    fn see(&mut self, kind: NodeKind, iri: &Iri) {
        self.note(kind, FxBuildHasher.hash_one(iri));
    }

    fn note(&mut self, kind: NodeKind, hash: u64) {
        if self.seen.insert((kind, hash)) {
            self.counts[kind as usize] += 1;
        }
    }

    /// The number of things of `kind`: for lists, those that were read; for frameworks, those that resources refer
    /// to.
    #[must_use]
    pub fn count(&self, kind: NodeKind) -> usize {
        self.counts[kind as usize]
    }

    /// The number of mentions.
    #[must_use]
    pub fn mentions(&self) -> usize {
        self.mentions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Contents, sample};

    #[test]
    fn a_thing_in_two_graphs_counts_once() {
        let graph = sample::graph();
        let mut census = Census::default();
        census.add(&graph);
        let mentions = census.mentions();
        census.add(&graph);
        let contents = Contents::of(&graph);
        assert_eq!(mentions, graph.edges_of(EdgeKind::ListedIn).len());
        for kind in [NodeKind::Resource, NodeKind::Topic, NodeKind::Author, NodeKind::Site, NodeKind::Series]
        {
            let counted = graph.nodes_of(kind).filter(|node| is_counted(node)).count();
            assert_eq!(census.count(kind), counted, "{kind:?}");
        }
        let used = graph.nodes_of(NodeKind::Framework).filter(|node| contents.count(node) > 0).count();
        assert_eq!(census.count(NodeKind::Framework), used);
    }
}
