//! What the files of a vault say: notes, bases, a canvas; a function of the graph alone.
//!
//! [`layout`] says where each note lies and how others link to it; [`note`] and what it calls write one note, [`bases`]
//! and [`canvas`] the files beside the notes.

pub(super) mod bases;
mod body;
pub(super) mod canvas;
mod escape;
pub(super) mod file_names;
pub(super) mod front_matter;
mod hubs;
pub(super) mod layout;
pub(super) mod note;
pub(super) mod note_names;
pub(super) mod words;
