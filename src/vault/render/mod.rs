//! The contents of the files of a vault: notes, bases, canvases. They depend on the graph alone.
//!
//! [`layout`] says where each note is and how to link to it. [`note`] puts a note together from its [`properties`] and
//! its body, which [`lists`] or [`hubs`] render; [`bases`] and [`canvas`] render the other files.

pub(super) mod bases;
pub(super) mod canvas;
mod escape;
pub(super) mod file_names;
pub(super) mod front_matter;
pub(super) mod home;
mod hubs;
pub(super) mod layout;
mod lists;
pub(super) mod note;
pub(super) mod note_names;
mod properties;
mod sections;
pub(super) mod words;
