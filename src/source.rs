//! Source files, spans and line numbers; the only module that reads the disk.
//!
//! What belongs to one list is decided here: see [`find`].

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::text::bare_stem;
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why an input could not be read.
#[derive(Debug, Error)]
pub enum SourceError {
    /// Nothing stands at the path.
    #[error("`{0}` does not exist: give a Markdown file, a folder, a graph file or `-`")]
    Missing(String),
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
    /// A folder holds no list.
    #[error("`{0}` holds no Markdown file: files end in `.md` or `.markdown`, ignored ones are left out")]
    NoMarkdown(String),
}

/// A file that was found, not yet read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The key of its list (see [`crate::ontology::iri::list_key`]), as words.
    pub list: String,
    /// Its path inside its list, with `/`.
    pub file: String,
    /// The path to open; `-` for standard input.
    pub path: PathBuf,
    /// Whether it is a graph file rather than a list.
    pub is_graph: bool,
}

/// How lists are named other than by their paths.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    /// Paths (files or folders) and the list that what lies there belongs to.
    pub lists: Vec<(PathBuf, String)>,
    /// The one list that every input belongs to.
    pub all: Option<String>,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as shown to the user.
    pub path: String,
    /// Its path inside its list.
    pub file: String,
    /// Its text, without a byte order mark; what is no UTF-8 is replaced by U+FFFD.
    pub text: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What reading it brought up.
    pub findings: Vec<Diagnostic>,
    lines: Vec<usize>,
}

impl SourceFile {
    /// A file from its bytes.
    #[must_use]
    pub fn new(path: &str, file: &str, bytes: &[u8]) -> Self {
        let sha256 = sha256(bytes);
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes);
        let mut source = Self {
            path: path.to_owned(),
            file: file.to_owned(),
            lines: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
            sha256,
            findings: Vec::new(),
            text: text.into_owned(),
        };
        if std::str::from_utf8(bytes).is_err() {
            source.note_invalid();
        }
        source
    }

    fn note_invalid(&mut self) {
        let at = self.text.find('\u{FFFD}').unwrap_or(0);
        let place = self.place(&(at..at + '\u{FFFD}'.len_utf8()));
        self.findings.push(
            Diagnostic::new(
                Severity::Warning,
                "invalid-utf8",
                "the file is not valid UTF-8; what could not be read stands as `\u{FFFD}`",
            )
            .at(place)
            .help("save the file as UTF-8"),
        );
    }

    /// The line, from 1, of a byte of the text.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    /// The place of a span.
    #[must_use]
    pub fn place(&self, span: &Range<usize>) -> Place {
        let line = self.line(span.start);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..span.start).map_or(0, |text| text.chars().count()) + 1;
        Place { path: self.path.clone(), line, column, start: span.start, end: span.end }
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Finds the files of all inputs, sorted by list and path; a file that is given twice is found once.
///
/// A file is a list of its own, named after itself, a `README` (in any language) or `index` after its folder. In a
/// folder, the topmost folders that hold a README, a licence, a `listgraph.toml` or a `.git` are
/// one list each; a Markdown file outside of them is a list of its own.
///
/// # Errors
///
/// When an input does not exist, cannot be read, or is a folder without lists.
pub fn find(inputs: &[PathBuf], naming: &Naming) -> Result<Vec<Found>, SourceError> {
    let mut all = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for input in inputs {
        let found = match input.as_os_str() == "-" {
            true => vec![named("stdin", "stdin", input)],
            false => at_path(input)?,
        };
        for mut file in found {
            let real = fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone());
            if seen.insert(real.clone()) {
                rename(&mut file, &real, naming);
                all.insert(file);
            }
        }
    }
    Ok(all.into_iter().collect())
}

/// Applies the names that the user gave.
fn rename(file: &mut Found, real: &Path, naming: &Naming) {
    if let Some(name) = &naming.all {
        file.list.clone_from(name);
        return;
    }
    let given = naming.lists.iter().filter_map(|(path, name)| {
        let below = real.strip_prefix(fs::canonicalize(path).ok()?).ok()?;
        Some((path.components().count(), below, name))
    });
    if let Some((_, below, name)) = given.max_by_key(|(depth, _, _)| *depth) {
        file.list.clone_from(name);
        if below.as_os_str().is_empty() {
            file.file = file_name(real);
        } else {
            file.file = slashed(below);
        }
    }
}

fn at_path(input: &Path) -> Result<Vec<Found>, SourceError> {
    let shown = || input.display().to_string();
    let kind = fs::metadata(input).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SourceError::Missing(shown()),
        _ => SourceError::Unreadable { path: shown(), error },
    })?;
    if kind.is_dir() {
        let found = in_folder(input)?;
        return if found.is_empty() { Err(SourceError::NoMarkdown(shown())) } else { Ok(found) };
    }
    let name = file_name(input);
    if !is_markdown(input) && is_graph(input) {
        return Ok(vec![Found { is_graph: true, ..named(&name, &name, input) }]);
    }
    Ok(vec![alone(input, &name)])
}

/// A file that was given by itself: a README, in whatever language, belongs to the list of its folder,
/// and `docs/README.ja.md` to that of the README above it.
fn alone(input: &Path, name: &str) -> Found {
    let stem = input.file_stem().map_or_else(|| name.into(), |stem| stem.to_string_lossy().into_owned());
    let is_plain = matches!(stem.to_ascii_lowercase().as_str(), "readme" | "index");
    if !is_plain && bare_stem(name) != "readme" {
        return named(&stem, name, input);
    }
    let real = fs::canonicalize(input).ok();
    let folder = real.as_deref().and_then(Path::parent);
    if let Some(folder) = folder.filter(|folder| !is_plain && !has_readme(folder))
        && let Some(above) = folder.parent().filter(|above| has_readme(above))
    {
        return named(&file_name(above), &format!("{}/{name}", file_name(folder)), input);
    }
    named(&folder.map_or(stem, file_name), name, input)
}

fn has_readme(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        name == "readme.md" || name == "readme.markdown"
    })
}

fn named(list: &str, file: &str, path: &Path) -> Found {
    Found { list: list.to_owned(), file: file.to_owned(), path: path.to_owned(), is_graph: false }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn is_markdown(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| ["md", "markdown"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

fn is_graph(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        ["ttl", "nt", "nq", "trig", "jsonld", "rdf", "owl"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// The Markdown files below `folder`, as git would see them.
fn in_folder(folder: &Path) -> Result<Vec<Found>, SourceError> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).sort_by_file_path(Path::cmp).build() {
        let entry = entry.map_err(|error| SourceError::Unreadable {
            path: folder.display().to_string(),
            error: error.into_io_error().unwrap_or_else(|| io::Error::other("the walk failed")),
        })?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && is_markdown(entry.path()) {
            files.push(entry.into_path());
        }
    }
    let own = fs::canonicalize(folder).ok().map(|path| file_name(&path)).unwrap_or_else(|| "list".into());
    Ok(files.iter().map(|path| in_list(folder, &own, path)).collect())
}

/// The list that a file in `folder` belongs to.
fn in_list(folder: &Path, own: &str, path: &Path) -> Found {
    let relative = path.strip_prefix(folder).unwrap_or(path);
    let mut above: Vec<&Path> = relative.ancestors().skip(1).collect();
    above.reverse();
    for root in above {
        if is_root(&folder.join(root)) {
            let list = if root.as_os_str().is_empty() { own.to_owned() } else { slashed(root) };
            let file = relative.strip_prefix(root).unwrap_or(relative);
            return named(&list, &slashed(file), path);
        }
    }
    named(&slashed(&relative.with_extension("")), &file_name(path), path)
}

/// Whether a folder is the root of a list.
fn is_root(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        name == ".git"
            || name == "listgraph.toml"
            || name.starts_with("readme.")
            || ["license", "licence", "copying"].iter().any(|start| name.split('.').next() == Some(start))
    })
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// What tells files apart within a list: the list and the real path.
#[must_use]
pub fn identity(file: &Found) -> (String, PathBuf) {
    (file.list.clone(), fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone()))
}

/// The Markdown file to which a link in `file` leads, when it is there, lies in the folder of the
/// list or below, and is not about the list itself.
#[must_use]
pub fn beside(file: &Found, address: &str) -> Option<Found> {
    const ABOUT: &[&str] = &[
        "contributing",
        "code_of_conduct",
        "code-of-conduct",
        "license",
        "licence",
        "changelog",
        "security",
        "pull_request_template",
    ];
    let path = address.split(['?', '#']).next()?;
    let path: String =
        url::form_urlencoded::parse(path.replace('+', "%2B").as_bytes()).map(|(key, _)| key).collect();
    let depth = Path::new(&file.file).components().count();
    let root = file.path.ancestors().nth(depth)?;
    let folder = if path.starts_with('/') { root } else { file.path.parent()? };
    let target = folder.join(path.trim_start_matches('/'));
    let stem = target.file_stem()?.to_string_lossy().to_lowercase();
    if !is_markdown(&target) || ABOUT.contains(&stem.as_str()) || !target.is_file() {
        return None;
    }
    let real_root = fs::canonicalize(if root.as_os_str().is_empty() { Path::new(".") } else { root }).ok()?;
    let real = fs::canonicalize(&target).ok()?;
    let below = real.strip_prefix(&real_root).ok()?;
    Some(Found { list: file.list.clone(), file: slashed(below), path: root.join(below), is_graph: false })
}

/// The bytes of a file that was found.
///
/// # Errors
///
/// When it cannot be read.
pub fn bytes(found: &Found) -> Result<Vec<u8>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: found.path.display().to_string(), error };
    if found.path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
        return Ok(bytes);
    }
    fs::read(&found.path).map_err(unreadable)
}

/// Reads a list's file.
///
/// # Errors
///
/// When it cannot be read or is no text.
pub fn read(found: &Found) -> Result<SourceFile, SourceError> {
    let bytes = bytes(found)?;
    let path = found.path.display().to_string();
    if bytes[..bytes.len().min(8192)].contains(&0) {
        return Err(SourceError::Binary(path));
    }
    Ok(SourceFile::new(&path, &found.file, &bytes))
}

/// The text of a settings file, or `None` when there is none.
///
/// # Errors
///
/// When it is there and cannot be read.
pub fn text(path: &Path) -> Result<Option<String>, SourceError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SourceError::Unreadable { path: path.display().to_string(), error }),
    }
}

/// Everything at and below `path` as it looks from outside: path, size and time of the last change. Hidden and
/// ignored files are left out; what cannot be looked at is not there.
#[must_use]
pub fn stamps(path: &Path) -> Vec<(PathBuf, u64, Option<std::time::SystemTime>)> {
    let mut stamps: Vec<_> = WalkBuilder::new(path)
        .build()
        .flatten()
        .filter_map(|entry| {
            let about = entry.metadata().ok()?;
            Some((entry.into_path(), about.len(), about.modified().ok()))
        })
        .collect();
    stamps.sort();
    stamps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one() {
        let source = SourceFile::new("a.md", "a.md", "\u{feff}一二\n三四".as_bytes());
        let place = source.place(&(10..13));
        assert_eq!((place.line, place.column), (2, 2));
        assert_eq!(source.line(0), 1);
        assert!(source.text.starts_with('一'));
    }

    #[test]
    fn a_folder_with_a_readme_is_one_list_and_a_lone_file_another() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["a/README.md", "a/docs/x.md", "b/LICENSE", "b/books/y.md", "lone.md", "deep/z.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, "x").expect("written");
        }
        let found = find(&[folder.path().to_owned()], &Naming::default()).expect("found");
        let named: Vec<_> = found.iter().map(|file| format!("{}:{}", file.list, file.file)).collect();
        assert_eq!(named, ["a:README.md", "a:docs/x.md", "b:books/y.md", "deep/z:z.md", "lone:lone.md"]);
        let alone = |path: &str| {
            let found = find(&[folder.path().join(path)], &Naming::default()).expect("found");
            format!("{}:{}", found[0].list, found[0].file)
        };
        assert_eq!(alone("a/README.md"), "a:README.md");
        fs::write(folder.path().join("a/README.zh-CN.md"), "x").expect("written");
        fs::write(folder.path().join("a/docs/README.ja.md"), "x").expect("written");
        fs::write(folder.path().join("b/README.ko.md"), "x").expect("written");
        assert_eq!(alone("a/README.zh-CN.md"), "a:README.zh-CN.md");
        assert_eq!(alone("a/docs/README.ja.md"), "a:docs/README.ja.md");
        assert_eq!(alone("b/README.ko.md"), "b:README.ko.md");
        assert_eq!(alone("a/docs/x.md"), "x:x.md");
    }

    #[test]
    fn a_linked_file_is_part_of_the_list_unless_it_lies_outside() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["a/README.md", "a/docs/x y.md", "a/CONTRIBUTING.md", "other.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, "x").expect("written");
        }
        let file = &find(&[folder.path().join("a/README.md")], &Naming::default()).expect("found")[0];
        let place = |address: &str| beside(file, address).map(|found| (found.list, found.file));
        assert_eq!(place("./docs/x%20y.md#top"), Some(("a".into(), "docs/x y.md".into())));
        assert_eq!(place("/docs/x%20y.md"), Some(("a".into(), "docs/x y.md".into())));
        for address in ["../other.md", "CONTRIBUTING.md", "missing.md", "docs", ""] {
            assert_eq!(place(address), None, "{address}");
        }
    }
}
