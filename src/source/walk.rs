//! Finds the Markdown files of a folder that git would track, except files that a program generated.

use super::SourceError;
use crate::text::bare_stem;
use ignore::{DirEntry, WalkBuilder};
use oxigraph::io::RdfFormat;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A file or folder that was skipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passed {
    /// Why.
    pub why: Why,
    /// Its path, relative to the working directory.
    pub path: PathBuf,
}

/// Why a file or folder was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// We wrote it, or this run will write there.
    Ours,
    /// A folder of dependencies or build output, which contains other people's READMEs.
    Programs,
    /// A hidden folder.
    Hidden,
    /// A page about the list, such as contribution guidelines.
    About,
    /// A format that is not supported.
    Format,
}

/// Folders of dependencies and build output.
const PROGRAMS: &[&str] = &["node_modules", "target", "vendor", "bower_components"];
/// Pages about a list, named as by [`bare_stem`].
const ABOUT: &[&str] = &[
    "contributing",
    "code-of-conduct",
    "license",
    "licence",
    "changelog",
    "pull-request-template",
    "issue-template",
];
/// The folder in which an output keeps its state.
const MARK: &str = ".listgraph";

/// The Markdown files below `folder` as relative paths, sorted; `real` is the same folder with symbolic links
/// resolved. What is skipped is added to `passed`.
///
/// Ignore files are read from the root of the checkout down, so that a list reads the same from any folder. Those of
/// the machine and the user are not read.
pub(super) fn markdown(
    folder: &Path,
    real: &Path,
    outputs: &[PathBuf],
    passed: &mut BTreeSet<Passed>,
) -> Result<Vec<PathBuf>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: folder.display().to_string(), error };
    let top = checkout(real).unwrap_or(real);
    let met = Arc::new(Mutex::new(BTreeSet::new()));
    let filter = Filter {
        root: real.to_owned(),
        outputs: outputs.iter().filter_map(|output| fs::canonicalize(output).ok()).collect(),
        met: Arc::clone(&met),
    };
    let mut walk = WalkBuilder::new(top);
    walk.require_git(false).git_global(false).parents(false).hidden(false);
    walk.sort_by_file_path(Path::cmp).filter_entry(move |entry| filter.takes(entry));
    let mut files = Vec::new();
    for entry in walk.build() {
        let entry = entry.map_err(|error| {
            unreadable(error.into_io_error().unwrap_or_else(|| io::Error::other("the folder walk failed")))
        })?;
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        if let (true, Ok(relative)) = (is_file && is_markdown(entry.path()), entry.path().strip_prefix(real))
        {
            files.push(relative.to_owned());
        }
    }
    let met = met.lock().map(|mut met| std::mem::take(&mut *met)).unwrap_or_default();
    passed.extend(met.into_iter().map(|(why, path)| Passed { why, path: shown(folder, &path) }));
    Ok(files)
}

/// `relative` below `folder`, without a leading `./`.
fn shown(folder: &Path, relative: &Path) -> PathBuf {
    if folder == Path::new(".") { relative.to_owned() } else { folder.join(relative) }
}

/// The root of the git checkout that contains `real`.
fn checkout(real: &Path) -> Option<&Path> {
    real.ancestors().find(|folder| folder.join(".git").exists())
}

/// Decides which entries of a folder are visited.
struct Filter {
    /// The folder itself.
    root: PathBuf,
    /// The folders this run writes to.
    outputs: Vec<PathBuf>,
    /// What was skipped, by path relative to the root.
    met: Arc<Mutex<BTreeSet<(Why, PathBuf)>>>,
}

impl Filter {
    fn takes(&self, entry: &DirEntry) -> bool {
        let path = entry.path();
        let Ok(relative) = path.strip_prefix(&self.root) else {
            // Above the folder, only its ancestors are visited.
            return self.root.starts_with(path);
        };
        if relative.as_os_str().is_empty() {
            return true;
        }
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let name = entry.file_name().to_string_lossy();
        let why = match is_folder {
            true if name == ".git" || name == MARK => return false,
            true => self.why_not_folder(path, &name),
            false if name.starts_with('.') => return false,
            false if unread(path).is_some() => Some(Why::Format),
            false => (is_markdown(path) && is_about_the_list(path)).then_some(Why::About),
        };
        if let Some(why) = why {
            if let Ok(mut met) = self.met.lock() {
                met.insert((why, relative.to_owned()));
            }
            return false;
        }
        true
    }

    fn why_not_folder(&self, path: &Path, name: &str) -> Option<Why> {
        if name.starts_with('.') {
            return Some(Why::Hidden);
        }
        if PROGRAMS.contains(&name) {
            return Some(Why::Programs);
        }
        let is_ours = self.outputs.iter().any(|output| output == path) || path.join(MARK).is_dir();
        // If the output goes into the list's own folder, the list is still read.
        (is_ours && !is_list(path)).then_some(Why::Ours)
    }
}

/// Whether a folder declares itself a list.
fn is_list(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        name == ".git" || name == "listgraph.toml" || name.starts_with("readme.")
    })
}

/// Whether the file at `path` is about the list rather than part of it. A policy is spelled `SECURITY.md`;
/// `security.md` may be a list of security tools.
pub(super) fn is_about_the_list(path: &Path) -> bool {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else { return false };
    ABOUT.contains(&bare_stem(&name).as_str()) || name.starts_with("SECURITY.")
}

pub(super) fn is_markdown(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| ["md", "markdown"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// The RDF syntax of a file, by its extension. `json`, `xml` and `txt` more often mean other formats, and N3 is more
/// than RDF.
#[must_use]
pub fn syntax(path: &Path) -> Option<RdfFormat> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "owl" => Some(RdfFormat::RdfXml),
        "json" | "xml" | "txt" | "n3" => None,
        ending => RdfFormat::from_extension(ending),
    }
}

pub(super) fn is_graph(path: &Path) -> bool {
    syntax(path).is_some()
}

/// Other formats that lists are written in, which are not supported, by file extension.
const UNREAD: &[(&str, &str)] = &[
    ("pdf", "PDF"),
    ("opml", "OPML"),
    ("rst", "reStructuredText"),
    ("org", "Org"),
    ("yaml", "YAML"),
    ("yml", "YAML"),
    ("adoc", "AsciiDoc"),
    ("asciidoc", "AsciiDoc"),
    ("json", "JSON"),
    ("csv", "CSV"),
    ("tsv", "TSV"),
    ("xml", "XML"),
    ("docx", "Word"),
    ("odt", "OpenDocument"),
    ("epub", "EPUB"),
    ("tex", "LaTeX"),
    ("bib", "BibTeX"),
];

/// The name of a file's format, if it is one that is not supported.
pub(super) fn unread(path: &Path) -> Option<&'static str> {
    let ending = path.extension()?.to_str()?;
    UNREAD.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known)).map(|(_, format)| *format)
}

pub(super) fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The path, size and modification time of a file or folder.
pub type Stamp = (PathBuf, u64, Option<std::time::SystemTime>);

/// The stamps of everything at and below `path`, sorted, except hidden and ignored files and what cannot be
/// inspected.
#[must_use]
pub fn stamps(path: &Path) -> Vec<Stamp> {
    let stamp = |entry: DirEntry| {
        let about = entry.metadata().ok()?;
        Some((entry.into_path(), about.len(), about.modified().ok()))
    };
    let mut stamps: Vec<_> = WalkBuilder::new(path).build().flatten().filter_map(stamp).collect();
    stamps.sort();
    stamps
}
