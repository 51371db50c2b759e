//! The graph as a database: quads in, SPARQL 1.1 out, in memory or (feature `rocksdb`) on disk.
//!
//! Reading graph files and writing them is up to [`crate::rdf`].

mod answer;
mod dataset;
#[cfg(feature = "rocksdb")]
pub mod disk;
mod index;
mod interrupt;
mod label;
mod limits;
mod query;
mod questions;
mod suggest;
mod syntax;
mod tokens;

pub use answer::{Answer, ResultFormat, Table, display, shorten};
pub use oxigraph::model::{NamedNodeRef, Term};
pub use oxigraph::sparql::CancellationToken;
pub use query::{Dataset, QueryError, Store};
pub use questions::{Question, questions};
pub use suggest::{Unknown, nearest};
pub use syntax::pointer;
