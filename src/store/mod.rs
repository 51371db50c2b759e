//! The graph as a database: quads in, SPARQL 1.1 out, in memory or (feature `rocksdb`) on disk.
//!
//! [`parse`] reads graph files; writing graphs is up to `export`.

mod answer;
mod dataset;
#[cfg(feature = "rocksdb")]
pub mod disk;
mod index;
mod interrupt;
mod label;
mod limits;
mod parse;
mod query;
mod questions;
mod suggest;
mod syntax;
mod tokens;

pub use answer::{Answer, ResultFormat, Table, display, shorten};
pub use oxigraph::model::{NamedNodeRef, Term};
pub use oxigraph::sparql::CancellationToken;
pub use parse::{ParseError, is_graph_file, parse, parse_each};
pub use query::{Dataset, QueryError, Store};
pub use questions::{Question, questions};
pub use suggest::{Unknown, nearest};
pub use syntax::pointer;
