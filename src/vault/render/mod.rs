//! The contents of the files of a vault: notes, bases, canvases. They depend on the graph alone.
//!
//! [`layout`] says where each note is and how to link to it. [`note`] and the modules it uses render notes; [`bases`]
//! and [`canvas`] render the other files.

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
