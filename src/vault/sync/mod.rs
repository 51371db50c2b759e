//! What an export does to a vault that is there: which notes are new, which changed, what people wrote.
//!
//! [`plan`] compares what [`super::render`] says with the folder; [`decide`] works out what becomes of each file and
//! [`merge`] of each note. [`existing`] reads the folder, [`manifest`] and [`seal`] know what we wrote last time, and
//! [`recover`] what an export that was cut short left behind.

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
