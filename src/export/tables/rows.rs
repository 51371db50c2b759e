//! Nodes and edges one by one, in the order of a graph: from a graph, or from many that are read again one by one.

use super::cell::{Names, Row};
use crate::graph::{Edge, Element, Graph, Node, element};
use crate::rdf::{Keyed, Sorted};
use rustc_hash::FxBuildHasher;
use std::cell::Cell;
use std::collections::HashSet;
use std::hash::BuildHasher as _;
use std::io;

/// A source of nodes and edges.
pub(in crate::export) trait Rows {
    /// The names of all nodes and edges.
    fn names(&self) -> io::Result<Names>;

    /// Passes each node to `each`, in order.
    fn nodes(&self, each: &mut dyn FnMut(&Node) -> io::Result<()>) -> io::Result<()>;

    /// Passes each edge to `each`, in order.
    fn edges(&self, each: &mut dyn FnMut(&Row<'_>) -> io::Result<()>) -> io::Result<()>;
}

impl Rows for Graph {
    fn names(&self) -> io::Result<Names> {
        Ok(Names::of(self))
    }

    fn nodes(&self, each: &mut dyn FnMut(&Node) -> io::Result<()>) -> io::Result<()> {
        Graph::nodes(self).try_for_each(each)
    }

    fn edges(&self, each: &mut dyn FnMut(&Row<'_>) -> io::Result<()>) -> io::Result<()> {
        Graph::edges(self).iter().try_for_each(|edge| {
            each(&Row {
                kind: edge.kind(),
                id: edge.id(),
                from: &edge.from.iri,
                to: &edge.to.iri,
                properties: edge.properties(),
            })
        })
    }
}

/// The nodes and edges of many graphs as one, outside of memory.
pub(in crate::export) struct Gathered(Keyed);

/// What a key starts with that says which nodes or edges have an IRI; it comes before the elements themselves.
const NODE: &str = "0n";
const EDGE: &str = "0e";

impl Gathered {
    /// Nothing yet; about `memory` bytes are kept in memory.
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

    fn each(&self, visit: &mut dyn FnMut(Element) -> io::Result<()>) -> io::Result<()> {
        self.0.each(&mut |key, contents| match key.starts_with('0') {
            true => Ok(()),
            false => visit(element(key, contents).ok_or_else(damaged)?),
        })
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

/// Our own data is always readable, unless someone else wrote to the file.
fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a temporary file was changed by somebody else")
}

/// Calls `pass` with a mark that ends it early, which is then no error.
fn until(pass: impl FnOnce(&Cell<bool>) -> io::Result<()>) -> io::Result<()> {
    let is_over = Cell::new(false);
    match pass(&is_over) {
        Err(_) if is_over.get() => Ok(()),
        result => result,
    }
}

fn enough(is_over: &Cell<bool>) -> io::Result<()> {
    is_over.set(true);
    Err(io::ErrorKind::Other.into())
}

impl Rows for Gathered {
    fn names(&self) -> io::Result<Names> {
        let (mut shared, mut repeated) = (HashSet::new(), HashSet::new());
        until(|is_over| {
            self.0.each(&mut |key, contents| {
                let (met, iri) = match (key.strip_prefix(NODE), key.strip_prefix(EDGE)) {
                    (Some(iri), _) => (&mut shared, iri),
                    (_, Some(iri)) => (&mut repeated, iri),
                    _ => return enough(is_over),
                };
                if contents.nth(1).is_some() {
                    met.insert(iri.to_owned());
                }
                Ok(())
            })
        })?;
        Ok(Names { shared, repeated })
    }

    fn nodes(&self, each: &mut dyn FnMut(&Node) -> io::Result<()>) -> io::Result<()> {
        until(|is_over| {
            self.each(&mut |element| match element {
                Element::Node(node) => each(&node),
                Element::Edge(..) => enough(is_over),
            })
        })
    }

    fn edges(&self, each: &mut dyn FnMut(&Row<'_>) -> io::Result<()>) -> io::Result<()> {
        self.each(&mut |element| match element {
            Element::Node(_) => Ok(()),
            Element::Edge(from, Edge { kind, id, properties, .. }, to) => {
                each(&Row { kind, id: id.as_ref(), from: &from, to: &to, properties: &properties })
            }
        })
    }
}
