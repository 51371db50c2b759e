//! Source files, spans and line numbers. The only module that reads the disk.
//!
//! It also decides which files belong to one list; see [`find`].

mod file;
mod find;
mod git;
mod manifest;
mod stream;
mod walk;

pub use file::SourceFile;
pub use find::{Inputs, find, find_each};
pub use git::Commit;
pub use manifest::{Item, manifest};
pub use walk::{Passed, Stamp, Why, stamps, syntax};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;
use walk::{is_about_the_list, is_markdown, slashed};

/// Why an input could not be read.
#[derive(Debug, Error)]
pub enum SourceError {
    /// There is nothing at the path.
    #[error("`{path}` does not exist: {help}")]
    Missing {
        /// The path as given.
        path: String,
        /// What to do.
        help: String,
    },
    /// The system reports an error.
    #[error("`{path}` cannot be read: {error}")]
    Unreadable {
        /// The path as given.
        path: String,
        /// The system's message.
        error: io::Error,
    },
    /// The file is not text.
    #[error("`{0}` is not text: a list is a Markdown file in UTF-8")]
    Binary(String),
    /// The file is a note of a vault.
    #[error("`{0}` is a note that listgraph wrote: give the list that it was made from")]
    Ours(String),
    /// The format of the file is not supported.
    #[error(
        "`{path}` is {format}, which is not supported: give a Markdown file, a folder, a graph file or `-`"
    )]
    Unread {
        /// The path as given.
        path: String,
        /// The name of the format.
        format: &'static str,
    },
    /// The folder contains no list.
    #[error(
        "`{path}` contains no Markdown file: their names end in `.md` or `.markdown`, and ignored files are skipped{others}"
    )]
    NoMarkdown {
        /// The path as given.
        path: String,
        /// What it contains instead, with leading punctuation.
        others: String,
    },
}

impl SourceError {
    /// The error for a missing `path`. If it looks like a repository address, the help says how to clone it.
    fn missing(path: String) -> Self {
        let mut help = "give a Markdown file, a folder, a graph file or `-`".to_owned();
        if let Some(address) = git::repository(&path) {
            help.push_str(&format!("; clone a repository first: `git clone {address}`"));
        }
        Self::Missing { path, help }
    }
}

/// A file that was found but not yet read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundFile {
    /// The folder of its list, or the file itself if it is a list of its own; symbolic links resolved.
    pub root: PathBuf,
    /// Its path within its list, with `/` as separator.
    pub file: String,
    /// The default name of its list.
    pub called: Called,
    /// The file with symbolic links resolved; `-` for standard input.
    pub real: PathBuf,
    /// The path to open and to show, as given.
    pub path: PathBuf,
    /// Whether it is a graph file rather than a list.
    pub is_graph: bool,
    /// Its content, if a manifest gives it.
    pub text: Option<Arc<str>>,
}

impl FoundFile {
    /// The path of its list as given: the same on every machine on which the inputs are given the same way.
    #[must_use]
    pub fn shown_root(&self) -> &Path {
        if let Called::Given(list) = &self.called {
            return Path::new(list);
        }
        let depth = if self.root == self.real { 0 } else { Path::new(&self.file).components().count() };
        match self.path.ancestors().nth(depth) {
            Some(root) if root.as_os_str().is_empty() => Path::new("."),
            root => root.unwrap_or(&self.path),
        }
    }
}

/// The name of a list according to its location.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Called {
    /// `host/owner/name` of its checkout and the path within it; globally unique.
    Remote(String),
    /// The name of its folder or file; not unique.
    Local(String),
    /// The name that a manifest gives it.
    Given(String),
}

/// What identifies a file: the list and the real path.
#[must_use]
pub fn identity(file: &FoundFile) -> (PathBuf, PathBuf) {
    (file.root.clone(), file.real.clone())
}

/// The Markdown file that a link in `file` leads to, if it exists, is in the list's folder, and is not a page about
/// the list itself.
#[must_use]
pub fn beside(file: &FoundFile, address: &str) -> Option<FoundFile> {
    let path = address.split(['?', '#']).next()?;
    let path: String =
        url::form_urlencoded::parse(path.replace('+', "%2B").as_bytes()).map(|(key, _)| key).collect();
    if file.text.is_some() || (file.real == file.path && file.real.as_os_str() == "-") {
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
    Some(FoundFile { file: slashed(below), path: shown.join(below), real: real.clone(), ..file.clone() })
}

/// The bytes of a file that was found.
///
/// # Errors
///
/// If it cannot be read.
pub fn bytes(found: &FoundFile) -> Result<Vec<u8>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: found.path.display().to_string(), error };
    if let Some(text) = &found.text {
        return Ok(text.as_bytes().to_vec());
    }
    let is_standard = found.path.as_os_str() == "-";
    let bytes = if is_standard { stream::standard_input() } else { stream::read(&found.path) };
    bytes.map_err(unreadable)
}

/// The content of a regular file that was found, to be read in pieces; `None` for anything else.
///
/// # Errors
///
/// If it cannot be opened.
pub fn open(found: &FoundFile) -> Result<Option<impl io::Read + use<>>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: found.path.display().to_string(), error };
    if found.text.is_some() || !found.path.is_file() {
        return Ok(None);
    }
    let file = fs::File::open(&found.path).map_err(unreadable)?;
    Ok(Some(io::BufReader::with_capacity(1 << 18, file)))
}

/// Whether the commit at which a file was read is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Commits {
    /// It is not.
    #[default]
    Unknown,
    /// It is, if the commit that is checked out contains the file unchanged.
    Told,
}

/// Reads a list's file.
///
/// # Errors
///
/// If it cannot be read or is not text.
pub fn read(found: &FoundFile, commits: Commits) -> Result<SourceFile, SourceError> {
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

/// Whether a file is a note of a vault: its properties contain our id. Vaults are skipped as a whole; this catches
/// notes that were moved or copied out of them.
fn is_note_of_ours(bytes: &[u8]) -> bool {
    let Some(properties) = bytes.strip_prefix(b"---\n").or_else(|| bytes.strip_prefix(b"---\r\n")) else {
        return false;
    };
    let lines = properties.split(|byte| *byte == b'\n');
    let mut lines = lines.take_while(|line| line.trim_ascii_end() != b"---");
    lines.any(|line| line.starts_with(b"listgraph-id:"))
}

/// Whether there is a settings file at `path`.
#[must_use]
pub fn is_settings(path: &Path) -> bool {
    path.is_file()
}

/// `path` with symbolic links resolved, if it exists.
#[must_use]
pub fn real_path(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// The text of a settings file; `None` if it does not exist.
///
/// # Errors
///
/// If it exists but cannot be read.
pub fn text(path: &Path) -> Result<Option<String>, SourceError> {
    let not_text = |_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8 text");
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
