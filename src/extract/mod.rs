//! Document to entries: which lines are entries, and what each of them says.
//!
//! [`read`] walks the tree of one document; [`settle_authors`] then looks at all documents of a list.
//! `layouts/` know where an entry has its title, address and description; `marks/` read the rest of a line;
//! `lexicon` holds the words that lists use for their parts. Nothing here knows what an address means
//! or that two entries are the same thing.

mod dash_authors;
mod entry;
mod evidence;
mod habit;
mod layouts;
mod legend;
mod lexicon;
mod line;
mod links;
mod marks;
#[cfg_attr(not(test), expect(unused_imports, reason = "the marks do not ask it yet"))]
mod names;
mod outline;
mod record;
mod tail;
mod template;
mod walk;

pub use dash_authors::settle_authors;
pub use entry::{
    Certainty, Considered, Entry, Extraction, FurtherLink, Note, NoteKind, Read, Reason, Role, Skip, Topic,
    TopicForm, Unlinked,
};
pub use evidence::Evidence;
pub use lexicon::role as role_of;
pub use walk::read;

/// The names of all layouts and marks, which are also the names of their reference pages.
#[must_use]
pub fn rules() -> Vec<&'static str> {
    layouts::ALL.iter().map(|layout| layout.name).chain(marks::ALL.iter().map(|mark| mark.name)).collect()
}
