//! What we tell the author of a list: severity, code, message, place and help, as data.
//!
//! Drawing them (colours, snippets, JSON) is the command line's business, not ours.

use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something worth knowing; nothing is wrong.
    Note,
    /// Probably a mistake in the list, or a doubtful read.
    Warning,
    /// Something could not be read as its author meant it.
    Error,
}

/// A place in a source file; lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The path as given by the user.
    pub path: String,
    /// First line of the span.
    pub line: usize,
    /// Column of its first character.
    pub column: usize,
    /// First byte of the span in the file.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
}

/// One finding about a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable name such as `empty-topic`, to look up or to deny.
    pub code: &'static str,
    /// What was found: lower case, no full stop, things in backquotes.
    pub message: String,
    /// Where; absent when it concerns a whole run.
    pub place: Option<Place>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding without a place or help.
    #[must_use]
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self { severity, code, message: message.into(), place: None, help: None }
    }

    /// The same finding at `place`.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same finding with a line of help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The order in which findings are shown: by file, line and code.
    #[must_use]
    pub fn sort_key(&self) -> (Option<&Place>, &'static str, &str) {
        (self.place.as_ref(), self.code, &self.message)
    }
}
