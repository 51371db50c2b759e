//! The formats that a graph is written in: one file a format, [`Format`] names them all.
//!
//! Exporters write through [`Output`], so each can be tested in memory; they know nothing of
//! Markdown and read nothing from the disk.

mod format;
mod jsonld;
mod output;
pub mod rdf;
mod turtle;

pub use format::{Format, Options, write};
pub use output::{Folder, Memory, Output, Stream};
