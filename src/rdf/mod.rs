//! RDF: the graph as quads and quads as a graph, by one mapping, and the syntaxes in which quads are written.
//!
//! Which node is of which class, which property and edge is which predicate: `terms` and `classes`. How quads are
//! spelled: `syntax`, which writes Turtle, TriG (`turtle`) and JSON-LD (`jsonld`) for people.

mod classes;
mod evidence;
mod facts;
mod further;
mod group;
mod interner;
mod jsonld;
mod lines;
mod merge;
mod order;
mod outside;
mod read;
mod run;
mod statements;
mod stream;
mod syntax;
mod terms;
#[cfg(test)]
mod tests;
mod turtle;
mod values;
mod write;

pub use order::{compare, compare_triples};
pub use outside::{MADE_BY, made_by};
pub use read::graph;
pub use stream::Stream;
pub use syntax::{Syntax, serialize};
pub use write::{Provenance, document, quads, quads_with, write_graph};
