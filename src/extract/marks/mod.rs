//! Marks: the facts on a line besides title and address. All of them run, in this order, and each cuts
//! what it has read from the remaining text.

mod authors;
mod chinese;
mod code_notes;
mod contributors;
mod further_links;
mod labelled;
mod people;
mod remarks;
mod stars;
mod struck;
mod titles;
mod venue;

use super::line::Draft;

use authors::is_made;

pub(super) use authors::dash_authors;
pub(super) use chinese::{is_full_name, prose_authors};
pub(super) use further_links::is_profile;
pub(super) use people::{Strength, loose_names, marked_names, named, names, names_things, strength};
pub(super) use remarks::{facts, table_notes, year_of_date};
pub(super) use stars::count;
pub(super) use titles::title_authors;
pub(super) use venue::{venue_notes, without_last_year, year_in};

/// A mark: a name, and the function that reads it.
pub(super) struct Mark {
    /// The name, which is also the rule of what it reads.
    pub name: &'static str,
    /// Reads the mark from a draft and cuts it out.
    pub read: fn(&mut Draft<'_>),
    /// Where it occurs.
    place: Scope,
}

/// Where a mark occurs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// In the text around the title.
    Around,
    /// Also in the title or its style.
    Title,
}

/// Reads all marks of a draft; if there is no text around the title, only those of the title.
pub(super) fn read_all(draft: &mut Draft<'_>) {
    let is_bare = draft.tail.is_empty() && draft.before.is_empty();
    for mark in ALL.iter().filter(|mark| !is_bare || mark.place == Scope::Title) {
        (mark.read)(draft);
    }
}

/// All marks, in the order they run.
pub(super) const ALL: &[Mark] = &[
    Mark { name: "struck", read: struck::read, place: Scope::Title },
    Mark { name: "further-links", read: further_links::read, place: Scope::Around },
    Mark { name: "stars", read: stars::read, place: Scope::Around },
    Mark { name: "contributors", read: contributors::read, place: Scope::Around },
    Mark { name: "code-notes", read: code_notes::read, place: Scope::Around },
    Mark { name: "remarks", read: remarks::read, place: Scope::Around },
    Mark { name: "venue", read: venue::read, place: Scope::Title },
    Mark { name: "authors", read: authors::read, place: Scope::Title },
];
