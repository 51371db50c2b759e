//! An Obsidian vault: a note a node, bases, a canvas of the topics, settings; and what people wrote stays.
//!
//! [`plan`] compares the graph with the folder and says what it would do; [`apply`] does it. The
//! stages are a module each: names (`naming`, `names`), notes (`note`, `body`, `gathered`), other
//! files (`bases`, `canvas`, `settings`), and what stands in the folder (`existing`, `manifest`,
//! `seal`, `recover`, `yaml`, `links`, `merge`).

mod bases;
mod body;
mod canvas;
mod escape;
mod existing;
mod front_matter;
mod gathered;
mod links;
mod manifest;
mod merge;
mod names;
mod naming;
mod note;
mod plan;
mod planner;
mod recover;
mod seal;
mod settings;
mod vault;
mod words;
mod yaml;

#[cfg(test)]
mod tests;

pub use manifest::PATH as MANIFEST;
pub use plan::{Conflict, Plan, Reason, apply, plan};
