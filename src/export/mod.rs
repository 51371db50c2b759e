//! The formats that a graph is written in: one file a format, [`Format`] names them all.
//!
//! Exporters write through [`Output`], so each can be tested in memory; they know nothing of
//! Markdown and read nothing from the disk.

mod format;
pub mod obsidian;
mod output;

pub use format::{Departed, Format, Notes, Options, write};
pub use output::{Folder, Memory, Output, Stream};
