//! An Obsidian vault: a note a node, bases, a canvas of the topics, settings; and what people wrote stays.
//!
//! [`plan`] compares the graph with the folder and says what it would do; [`apply`] does it. What the files say is a
//! function of the graph alone (`render`); what becomes of those that are there is worked out beside it (`sync`).

mod options;
mod render;
mod sync;

#[cfg(test)]
mod tests;

pub use options::{Departed, Edited, Notes, Options};
pub use sync::manifest::PATH as MANIFEST;
pub use sync::plan::{Conflict, Plan, Reason, apply, plan};
