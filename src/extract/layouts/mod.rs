//! Layouts: where an entry has its title, address and description. The first that matches wins.

mod bare;
mod generic;
mod linked;
mod pictured;
pub(super) mod table;

use super::line::{Draft, Line};

/// A layout: a name, and the function that reads lines laid out that way.
pub(super) struct Layout {
    /// The name, which is also the rule of what it reads.
    pub name: &'static str,
    /// Reads the line, or returns `None` if it is laid out differently.
    pub read: for<'t> fn(&Line<'t, '_>) -> Option<Draft<'t>>,
}

/// All layouts of a line, in the order they are tried.
pub(super) const ALL: &[Layout] = &[
    Layout { name: "entry-badges", read: pictured::read },
    Layout { name: "generic-link-text", read: generic::read },
    Layout { name: "bare-address", read: bare::read },
    Layout { name: "dash-description", read: linked::read },
];
