//! The progress and the result of a push.

use std::time::Duration;

/// The progress of a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Reading what the database holds.
    Reading,
    /// Sending nodes, relationships and removals.
    Sending {
        /// How many rows are done.
        done: usize,
        /// How many rows there are.
        total: usize,
    },
    /// Waiting before a retry.
    Waiting {
        /// Why.
        reason: String,
        /// How long.
        pause: Duration,
    },
}

/// The effect of a push on nodes or on relationships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Created.
    pub created: usize,
    /// Updated.
    pub updated: usize,
    /// Already up to date.
    pub unchanged: usize,
    /// Removed.
    pub removed: usize,
    /// No longer in any list, but kept because something foreign is attached to them.
    pub kept: usize,
    /// Left alone, because somebody else created them.
    pub foreign: usize,
}

/// The effect of a push.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// On nodes.
    pub nodes: Counts,
    /// On relationships.
    pub relationships: Counts,
}
