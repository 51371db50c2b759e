//! Reconciles an export with an existing vault: which notes are new, which changed, which the user edited.
//!
//! [`plan`] compares the output of [`super::render`] with the folder; [`decide`] decides about each file and
//! [`merge`] merges each note. [`existing`] reads the folder, [`manifest`] and [`seal`] record what the last export
//! wrote, and [`recover`] cleans up after an interrupted one.

mod decide;
mod existing;
mod links;
pub(super) mod manifest;
mod merge;
pub(super) mod plan;
mod recover;
mod seal;
mod settings;
pub(super) mod yaml;
