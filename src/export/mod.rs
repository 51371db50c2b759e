//! The formats that a graph is written in: one file a format, [`Format`] names them all.
//!
//! Exporters write through [`Output`], so each can be tested in memory; they know nothing of
//! Markdown and read nothing from the disk.

mod csv;
pub(crate) mod cypher;
mod diagram;
mod dot;
mod format;
mod gexf;
mod graphml;
mod graphviz;
mod json;
mod jsonld;
mod made;
mod mermaid;
mod neo4j_csv;
pub mod obsidian;
mod output;
mod page;
pub mod property_graph;
pub mod rdf;
mod record;
mod turtle;
mod xml;

pub use csv::without_formulas;
pub use format::{
    Compression, Departed, Detail, Edited, Format, Formulas, Notes, Options, shown_languages, write,
};
pub use made::Made;
pub use output::{Folder, Lock, Memory, Output, Stream, Together, replace};
