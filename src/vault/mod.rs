//! An Obsidian vault: one note per node, bases, a canvas of the topics and settings. What people write in it is kept.
//!
//! [`plan`] compares the graph with the folder and lists the changes; [`apply`] makes them. `render` computes file
//! contents from the graph alone; `sync` reconciles them with the files in the folder.

mod options;
mod render;
mod sync;

#[cfg(test)]
mod tests;

pub use options::{Edited, Notes, Options, RemovedNotes};
pub use sync::export::{apply, plan};
pub use sync::manifest::PATH as MANIFEST;
pub use sync::plan::{Conflict, Plan, Reason};
