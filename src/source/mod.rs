//! Source files, spans and line numbers; the only module that reads the disk.
//!
//! What belongs to one list is decided here: see [`find`].

mod file;
mod find;
mod git;
mod stream;
mod walk;

pub use file::SourceFile;
pub use find::{Inputs, find};
pub use git::Commit;
pub use walk::{Passed, Stamp, Why, stamps};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;
use walk::{is_about_the_list, is_markdown, slashed};

/// Why an input could not be read.
#[derive(Debug, Error)]
pub enum SourceError {
    /// Nothing stands at the path.
    #[error("`{path}` does not exist: {help}")]
    Missing {
        /// The path as given.
        path: String,
        /// What to do.
        help: String,
    },
    /// The disk refuses.
    #[error("`{path}` cannot be read: {error}")]
    Unreadable {
        /// The path as given.
        path: String,
        /// What the system says.
        error: io::Error,
    },
    /// The file is not text.
    #[error("`{0}` is not text: a list is a Markdown file in UTF-8")]
    Binary(String),
    /// The file is a note of a vault that we wrote.
    #[error("`{0}` is a note that listgraph wrote: give the list that it was made from")]
    Ours(String),
    /// The file is of a format that is not read.
    #[error("`{path}` is {format}, which is not read: give a Markdown file, a folder, a graph file or `-`")]
    Unread {
        /// The path as given.
        path: String,
        /// The name of the format.
        format: &'static str,
    },
    /// A folder holds no list.
    #[error(
        "`{path}` holds no Markdown file: files end in `.md` or `.markdown`, ignored ones are left out{others}"
    )]
    NoMarkdown {
        /// The path as given.
        path: String,
        /// What it holds instead, in words, with a comma in front.
        others: String,
    },
}

impl SourceError {
    /// Nothing stands at `path`. What looks like the address of a repository is one that was not cloned yet.
    fn missing(path: String) -> Self {
        let mut help = "give a Markdown file, a folder, a graph file or `-`".to_owned();
        if let Some(address) = git::repository(&path) {
            help.push_str(&format!("; a repository is cloned first: `git clone {address}`"));
        }
        Self::Missing { path, help }
    }
}

/// A file that was found, not yet read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The folder of its list, or the file itself where that is a list of its own; without links.
    pub root: PathBuf,
    /// Its path inside its list, with `/`.
    pub file: String,
    /// What its list is called when nobody says otherwise.
    pub called: Called,
    /// The file itself, without links; `-` for standard input.
    pub real: PathBuf,
    /// The path to open and to show, as it was given.
    pub path: PathBuf,
    /// Whether it is a graph file rather than a list.
    pub is_graph: bool,
}

/// What a list is called by the place where it lies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Called {
    /// `host/owner/name` of the checkout in which it lies, with its path from there: its name everywhere.
    Remote(String),
    /// The name of its folder, or of its file. Many lists have such a name.
    Local(String),
}

/// What tells files apart: the list and the real path.
#[must_use]
pub fn identity(file: &Found) -> (PathBuf, PathBuf) {
    (file.root.clone(), file.real.clone())
}

/// The Markdown file to which a link in `file` leads, when it is there, lies in the folder of the
/// list or below, and is not about the list itself.
#[must_use]
pub fn beside(file: &Found, address: &str) -> Option<Found> {
    let path = address.split(['?', '#']).next()?;
    let path: String =
        url::form_urlencoded::parse(path.replace('+', "%2B").as_bytes()).map(|(key, _)| key).collect();
    if file.real == file.path && file.real.as_os_str() == "-" {
        return None;
    }
    let depth = Path::new(&file.file).components().count();
    let (root, shown) = (file.real.ancestors().nth(depth)?, file.path.ancestors().nth(depth)?);
    let folder = if path.starts_with('/') { root } else { file.real.parent()? };
    let target = folder.join(path.trim_start_matches('/'));
    if !is_markdown(&target) || is_about_the_list(&target) || !target.is_file() {
        return None;
    }
    let real = fs::canonicalize(&target).ok()?;
    let below = real.strip_prefix(root).ok()?;
    Some(Found { file: slashed(below), path: shown.join(below), real: real.clone(), ..file.clone() })
}

/// The bytes of a file that was found.
///
/// # Errors
///
/// When it cannot be read.
pub fn bytes(found: &Found) -> Result<Vec<u8>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: found.path.display().to_string(), error };
    let is_standard = found.path.as_os_str() == "-";
    let bytes = if is_standard { stream::standard_input() } else { stream::read(&found.path) };
    bytes.map_err(unreadable)
}

/// Whether it is told at which commit a file was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Commits {
    /// It is not.
    #[default]
    Unknown,
    /// It is, where the commit that is checked out holds the file as it is.
    Told,
}

/// Reads a list's file.
///
/// # Errors
///
/// When it cannot be read or is no text.
pub fn read(found: &Found, commits: Commits) -> Result<SourceFile, SourceError> {
    let bytes = bytes(found)?;
    let path = found.path.display().to_string();
    if bytes[..bytes.len().min(8192)].contains(&0) {
        return Err(SourceError::Binary(path));
    }
    if is_note_of_ours(&bytes) {
        return Err(SourceError::Ours(path));
    }
    let mut source = SourceFile::new(&path, &found.file, &bytes);
    if commits == Commits::Told && found.real.is_absolute() {
        source.commit = git::commit(&found.real, &bytes);
    }
    Ok(source)
}

/// Whether a file is a note of a vault that we wrote: its properties hold our id. The vault's own
/// folder is passed over as a whole; this finds notes that were moved or copied out of it.
fn is_note_of_ours(bytes: &[u8]) -> bool {
    let Some(properties) = bytes.strip_prefix(b"---\n").or_else(|| bytes.strip_prefix(b"---\r\n")) else {
        return false;
    };
    let lines = properties.split(|byte| *byte == b'\n');
    let mut lines = lines.take_while(|line| line.trim_ascii_end() != b"---");
    lines.any(|line| line.starts_with(b"listgraph-id:"))
}

/// Whether a file with settings lies at `path`.
#[must_use]
pub fn is_settings(path: &Path) -> bool {
    path.is_file()
}

/// `path` without links, if something lies there.
#[must_use]
pub fn real_path(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// The text of a settings file, or `None` when there is none.
///
/// # Errors
///
/// When it is there and cannot be read.
pub fn text(path: &Path) -> Result<Option<String>, SourceError> {
    let not_text = |_| io::Error::new(io::ErrorKind::InvalidData, "it is not text in UTF-8");
    match stream::read(path).and_then(|bytes| String::from_utf8(bytes).map_err(not_text)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SourceError::Unreadable { path: path.display().to_string(), error }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linked_file_is_part_of_the_list_unless_it_lies_outside() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["a/README.md", "a/docs/x y.md", "a/CONTRIBUTING.md", "other.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, "x").expect("written");
        }
        let file = &find(&[folder.path().join("a/README.md")], &[]).expect("found").files[0];
        let place = |address: &str| beside(file, address).map(|found| found.file);
        assert_eq!(place("./docs/x%20y.md#top"), Some("docs/x y.md".into()));
        assert_eq!(place("/docs/x%20y.md"), Some("docs/x y.md".into()));
        for address in ["../other.md", "CONTRIBUTING.md", "missing.md", "docs", ""] {
            assert_eq!(place(address), None, "{address}");
        }
    }
}
