//! RDF: the mapping between graphs and quads in both directions, and the syntaxes in which quads are read and written.
//!
//! `parse` reads graph files. `terms` and `classes` map properties and edges to predicates, and nodes to classes. `syntax` serializes quads;
//! Turtle, TriG (`turtle`) and JSON-LD (`jsonld`) are formatted for people.

mod classes;
mod conversion;
mod described;
mod evidence;
mod facts;
mod further;
mod group;
mod interner;
mod jsonld;
mod keyed;
mod limits;
mod lines;
mod merge;
mod order;
mod outside;
mod parse;
mod placing;
mod provenance;
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

pub use conversion::Conversion;
pub use described::{MADE_BY, made_by};
pub(crate) use interner::{Id, Interner, NONE, Numbers, parsed};
pub(crate) use keyed::Keyed;
pub(crate) use limits::{TooMuch, too_much};
pub use order::{compare, compare_triples};
pub use oxigraph::io::RdfFormat;
pub use parse::{ParseError, parse, parse_each};
pub use provenance::Provenance;
pub use read::graph;
pub use statements::Statements;
pub use stream::{Sorted, Stream};
pub use syntax::{JSON_LD, SYNTAXES, name, serialize};
pub use write::{document, quads, quads_with, write_graph};
