//! Marks: what else a line says besides title and address. All of them run, in this order, and
//! each cuts out of the rest what it has read.

mod authors;
mod chinese;
mod code_notes;
mod companions;
mod contributors;
mod labelled;
mod name;
mod names;
mod opening;
mod plain;
mod remarks;
mod stars;
mod struck;
mod titles;
mod venue;

use super::line::Draft;

pub(super) use authors::dash_authors;
pub(super) use chinese::{is_full_name, prose_authors};
pub(super) use name::names_things;
pub(super) use names::{Strength, loose_names, marked_names, names, strength};
pub(super) use remarks::{table_note, year_of_date};
pub(super) use titles::title_authors;

/// A mark: a name, and what reads it.
pub(super) struct Mark {
    /// The name, which is also the rule of what it reads.
    pub name: &'static str,
    /// Reads the mark from a draft and cuts it out.
    pub read: fn(&mut Draft<'_>),
}

/// All marks, in the order in which they run.
pub(super) const ALL: &[Mark] = &[
    Mark { name: "struck", read: struck::read },
    Mark { name: "further-links", read: companions::read },
    Mark { name: "stars", read: stars::read },
    Mark { name: "contributors", read: contributors::read },
    Mark { name: "code-notes", read: code_notes::read },
    Mark { name: "remarks", read: remarks::read },
    Mark { name: "venue", read: venue::read },
    Mark { name: "authors", read: authors::read },
];
