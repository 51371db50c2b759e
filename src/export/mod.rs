//! The formats that a graph is written in: one file a format, [`Format`] names them all.
//!
//! Exporters write through [`Output`], so each can be tested in memory; they know nothing of
//! Markdown and read nothing from the disk.

pub(crate) mod cypher;
mod format;
mod jsonld;
mod neo4j_csv;
mod output;
pub mod property_graph;
mod property_key;
pub mod rdf;
mod turtle;

pub use format::{Compression, Format, Options, write};
pub use output::{Folder, Memory, Output, Stream};
