//! Reconciles an export with an existing vault: which notes are new, which changed, which the user edited.
//!
//! [`export`] compares the output of [`super::render`] with the folder and carries out the resulting [`plan`]; [`decide`]
//! decides about each file and [`merge`] merges each note. [`existing`] reads the folder, [`manifest`], [`marks`] and
//! [`seal`] tell what the last export wrote, [`recover`] cleans up after an interrupted one, and
//! [`protect`] spares what is write-protected.

mod decide;
mod existing;
pub(super) mod export;
mod links;
pub(super) mod manifest;
mod marks;
mod merge;
pub(super) mod plan;
mod protect;
mod recover;
mod seal;
mod settings;
pub(super) mod yaml;
