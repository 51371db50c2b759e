//! The graph as RDF quads, and quads as a graph: one mapping, used in both directions.
//!
//! Which node is of which class, which property and edge is which predicate, stands in the tables
//! of `terms` and `classes`. How quads are spelled in a file is not our business but that of `export`.

mod classes;
mod evidence;
mod group;
mod order;
mod outside;
mod read;
mod terms;
#[cfg(test)]
mod tests;
mod values;
mod write;

pub use order::{compare, compare_triples};
pub use read::graph;
pub use write::{Provenance, quads, quads_with};
