//! Findings about a list, as data: severity, code, message, location and help.
//!
//! Rendering them (colours, snippets, JSON) is up to the command line.

use serde::{Deserialize, Serialize};

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing, but nothing is wrong.
    Note,
    /// Probably a mistake in the list, or an uncertain reading.
    Warning,
    /// Something could not be read as intended.
    Error,
}

/// A location in a source file. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The path as given by the user.
    pub path: String,
    /// The first line of the span.
    pub line: usize,
    /// The column of its first character.
    pub column: usize,
    /// The first byte of the span in the file.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

/// A finding about a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Its severity.
    pub severity: Severity,
    /// A stable name such as `empty-topic`, for looking it up or denying it.
    pub code: &'static str,
    /// What was found: lower case, no full stop, things in backquotes.
    pub message: String,
    /// Where; `None` if it is about the whole run.
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

    /// Sort key for display: file, line, code.
    #[must_use]
    pub fn sort_key(&self) -> (Option<&Place>, &'static str, &str) {
        (self.place.as_ref(), self.code, &self.message)
    }
}
