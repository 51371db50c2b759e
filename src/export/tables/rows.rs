//! Nodes and edges one by one, in the order of a graph: from a graph, or from many that are read again one by one.

use super::cell::{LabelCells, Row};
use crate::graph::{Edge, Element, Graph, Node, element, is_node_key};
use crate::rdf::{Keyed, Sorted};
use rustc_hash::FxBuildHasher;
use std::collections::HashSet;
use std::hash::BuildHasher as _;
use std::io;

/// A node or an edge.
pub(in crate::export) enum Item<'a> {
    Node(&'a Node),
    Edge(Row<'a>),
}

/// What is wanted of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Which {
    Nodes,
    Edges,
    /// The nodes, then the edges.
    All,
}

/// Receives the names of all nodes and edges, and one of these.
pub(in crate::export) type Visit<'v> = &'v mut dyn FnMut(&LabelCells, Item<'_>) -> io::Result<()>;

/// A source of nodes and edges.
pub(in crate::export) trait Rows {
    /// Passes each node or edge to `visit`, in order.
    fn each(&self, which: Which, visit: Visit<'_>) -> io::Result<()>;
}

impl Rows for Graph {
    fn each(&self, which: Which, visit: Visit<'_>) -> io::Result<()> {
        let names = LabelCells::of(self);
        if which != Which::Edges {
            self.nodes().try_for_each(|node| visit(&names, Item::Node(node)))?;
        }
        let edges = if which == Which::Nodes { Vec::new() } else { self.edges() };
        edges.iter().try_for_each(|edge| {
            let (from, to) = (&edge.from.iri, &edge.to.iri);
            let row = Row { kind: edge.kind(), id: edge.id(), from, to, properties: edge.properties() };
            visit(&names, Item::Edge(row))
        })
    }
}

/// The union of the nodes and edges of many graphs, kept on disk beyond a memory limit.
pub(in crate::export) struct MergedRows(Keyed);

/// Key prefixes for the records of which nodes or edges have an IRI; they sort before the elements themselves.
const NODE: &str = "0n";
const EDGE: &str = "0e";

impl MergedRows {
    /// An empty collection; about `memory` bytes are kept in memory.
    pub(in crate::export) fn new(memory: Option<usize>) -> Self {
        Self(Keyed::new(memory))
    }

    /// Adds `graph`; threads may call this concurrently.
    pub(in crate::export) fn add(&self, graph: &Graph) -> io::Result<()> {
        self.0.add(&mut |each| fill(graph, each))
    }

    /// The nodes and edges of `graph`, for [`Self::put`].
    pub(in crate::export) fn sorted(graph: &Graph) -> Sorted {
        Keyed::sorted(&mut |each| fill(graph, each))
    }

    /// Adds what was sorted; threads may call this concurrently.
    pub(in crate::export) fn put(&self, sorted: Sorted) -> io::Result<()> {
        self.0.put(sorted)
    }
}

/// Passes on the nodes and edges of `graph`, and their names.
fn fill(graph: &Graph, each: &mut dyn FnMut(&str, &str)) {
    graph.elements(each);
    for node in graph.nodes_unsorted() {
        each(&format!("{NODE}{}", node.iri), node.kind.name());
    }
    for edge in graph.edges_unsorted() {
        if let Some(id) = edge.id() {
            // Which of a few edges it is.
            let hash = FxBuildHasher.hash_one((edge.kind(), &edge.from.iri, &edge.to.iri));
            each(&format!("{EDGE}{id}"), &format!("{hash:x}"));
        }
    }
}

/// Data that we wrote ourselves is always readable, unless another process changed the file.
fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a temporary file was changed by another process")
}

impl Rows for MergedRows {
    fn each(&self, which: Which, visit: Visit<'_>) -> io::Result<()> {
        let mut names = LabelCells { shared: HashSet::new(), repeated: HashSet::new() };
        let mut is_over = false;
        let pass = self.0.each(&mut |key, contents| {
            let met = match (key.strip_prefix(NODE), key.strip_prefix(EDGE)) {
                (Some(iri), _) => Some((&mut names.shared, iri)),
                (_, Some(iri)) => Some((&mut names.repeated, iri)),
                _ => None,
            };
            if let Some((met, iri)) = met {
                if contents.nth(1).is_some() {
                    met.insert(iri.to_owned());
                }
                return Ok(());
            }
            match (is_node_key(key), which) {
                (true, Which::Edges) => return Ok(()),
                (false, Which::Nodes) => {
                    is_over = true;
                    return Err(io::ErrorKind::Other.into());
                }
                _ => {}
            }
            match element(key, contents).ok_or_else(damaged)? {
                Element::Node(node) => visit(&names, Item::Node(&node)),
                Element::Edge(from, Edge { kind, id, properties, .. }, to) => {
                    let (id, from, to) = (id.as_ref(), &from, &to);
                    visit(&names, Item::Edge(Row { kind, id, from, to, properties: &properties }))
                }
            }
        });
        if is_over { Ok(()) } else { pass }
    }
}
