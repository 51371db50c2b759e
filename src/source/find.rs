//! Finds the files of the inputs and decides which list each belongs to.

use super::git::{self, Checkout};
use super::manifest::{self, Item};
use super::walk::{self, Passed, Why, is_markdown, slashed};
use super::{Called, FoundFile, SourceError};
use crate::text::bare_stem;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The result of a search.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The files, sorted by list and path, without duplicates.
    pub files: Vec<FoundFile>,
    /// What was skipped, sorted.
    pub passed: Vec<Passed>,
    /// The inputs as given, each with the roots of its lists; graph files have none.
    pub given: Vec<(PathBuf, BTreeSet<PathBuf>)>,
}

/// Finds the files of all inputs.
///
/// A file is a list, except that a `README` (in any language) or `index` is the list of its folder. In a folder, each
/// topmost folder with a README, a licence, a `.git`, or a `listgraph.toml` that declares no lists is one list; a
/// Markdown file outside of those is a list of its own. Earlier output in one of `outputs`, or in any other folder
/// that we wrote, is not a list.
///
/// Each input is searched on its own, with symbolic links resolved, so the result depends neither on the order of
/// inputs nor on how they are spelled.
///
/// # Errors
///
/// If an input does not exist, cannot be read, or is a folder without lists.
pub fn find(inputs: &[PathBuf], outputs: &[PathBuf]) -> Result<Inputs, SourceError> {
    let mut search = Search::default();
    let mut unread = None;
    for input in inputs {
        match search.path(input, outputs) {
            // Skipped if there are other inputs, an error if it is the only one.
            Err(error @ SourceError::Unread { .. }) => {
                search.passed.insert(Passed { why: Why::Format, path: input.clone() });
                unread.get_or_insert(error);
            }
            found => search.add(input, found?),
        }
    }
    match unread {
        Some(error) if search.all.is_empty() => Err(error),
        _ => Ok(search.ended()),
    }
}

/// Like [`find`], but an input that cannot be found does not affect the others: it is returned with its error.
#[must_use]
pub fn find_each(items: &[Item], outputs: &[PathBuf]) -> (Inputs, Vec<(PathBuf, SourceError)>) {
    let mut search = Search::default();
    let mut wrong = Vec::new();
    for item in items {
        let found = match &item.text {
            Some(text) => Ok(vec![manifest::given(item, text)]),
            None => search.path(&item.path, outputs),
        };
        match found {
            Ok(mut found) => {
                if let Some(list) = &item.list {
                    found.iter_mut().for_each(|file| file.called = Called::Given(list.clone()));
                }
                search.add(&item.path, found);
            }
            Err(error) => wrong.push((item.path.clone(), error)),
        }
    }
    (search.ended(), wrong)
}

#[derive(Default)]
struct Search {
    /// If a path is spelled in several ways, the alphabetically first is shown.
    all: BTreeMap<(PathBuf, PathBuf), FoundFile>,
    passed: BTreeSet<Passed>,
    checkouts: Checkouts,
    given: Vec<(PathBuf, BTreeSet<PathBuf>)>,
}

impl Search {
    fn path(&mut self, input: &Path, outputs: &[PathBuf]) -> Result<Vec<FoundFile>, SourceError> {
        match input.as_os_str() == "-" {
            true => Ok(vec![stream(input, "stdin")]),
            false => at_path(input, outputs, &mut self.checkouts, &mut self.passed),
        }
    }

    fn add(&mut self, input: &Path, found: Vec<FoundFile>) {
        let lists = found.iter().filter(|file| !file.is_graph).map(|file| file.root.clone());
        self.given.push((input.to_owned(), lists.collect()));
        for file in found {
            let key = (file.root.clone(), file.real.clone());
            if self.all.get(&key).is_none_or(|other| file.path < other.path) {
                self.all.insert(key, file);
            }
        }
    }

    fn ended(self) -> Inputs {
        Inputs {
            files: self.all.into_values().collect(),
            passed: self.passed.into_iter().collect(),
            given: self.given,
        }
    }
}

/// An input outside the file tree: standard input, a pipe, a device.
fn stream(path: &Path, name: &str) -> FoundFile {
    let called = Called::Local(name.into());
    let (root, real) = (path.to_owned(), path.to_owned());
    FoundFile {
        root,
        called,
        file: name.into(),
        real,
        path: path.to_owned(),
        is_graph: walk::is_graph(path),
        text: None,
    }
}

fn at_path(
    input: &Path,
    outputs: &[PathBuf],
    checkouts: &mut Checkouts,
    passed: &mut BTreeSet<Passed>,
) -> Result<Vec<FoundFile>, SourceError> {
    let shown = || input.display().to_string();
    let kind = fs::metadata(input).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SourceError::missing(shown()),
        _ => SourceError::Unreadable { path: shown(), error },
    })?;
    if !kind.is_dir() && !kind.is_file() {
        return Ok(vec![stream(input, &file_name(input))]);
    }
    let real = fs::canonicalize(input).map_err(|error| SourceError::Unreadable { path: shown(), error })?;
    if kind.is_dir() {
        let found = in_folder(input, &real, outputs, checkouts, passed)?;
        return if found.is_empty() { Err(no_markdown(input, passed)) } else { Ok(found) };
    }
    if !is_markdown(&real) && walk::is_graph(&real) {
        let called = Called::Local(file_name(&real));
        let (root, file) = (real.clone(), file_name(&real));
        return Ok(vec![FoundFile {
            root,
            called,
            file,
            real,
            path: input.to_owned(),
            is_graph: true,
            text: None,
        }]);
    }
    if let Some(format) = walk::unread(&real) {
        return Err(SourceError::Unread { path: shown(), format });
    }
    let root = alone(&real);
    Ok(vec![in_list(&root, real, input.to_owned(), checkouts)])
}

/// The error for a folder without lists, which names what it contains instead.
fn no_markdown(folder: &Path, passed: &BTreeSet<Passed>) -> SourceError {
    let others = passed.iter().find(|passed| passed.why == Why::Format);
    let others = others.and_then(|other| {
        let format = walk::unread(&other.path)?;
        Some(format!("; `{}` is {format}, which is not supported", other.path.display()))
    });
    SourceError::NoMarkdown { path: folder.display().to_string(), others: others.unwrap_or_default() }
}

/// The file at `real` as part of the list at `root` (a folder, or the file itself).
fn in_list(root: &Path, real: PathBuf, path: PathBuf, checkouts: &mut Checkouts) -> FoundFile {
    let file = match real.strip_prefix(root) {
        Ok(below) if !below.as_os_str().is_empty() => slashed(below),
        _ => file_name(&real),
    };
    let called = checkouts.called(root, if root == real { root.parent().unwrap_or(root) } else { root });
    FoundFile { root: root.to_owned(), called, file, real, path, is_graph: false, text: None }
}

/// The root of the list of a file given by itself. A README, in any language, belongs to the list of its folder, and
/// `docs/README.ja.md` to that of the README above it; any other file is a list.
fn alone(real: &Path) -> PathBuf {
    let name = file_name(real);
    let stem = real.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().to_ascii_lowercase());
    let is_plain = matches!(stem.as_str(), "readme" | "index");
    let Some(folder) = real.parent().filter(|_| is_plain || bare_stem(&name) == "readme") else {
        return real.to_owned();
    };
    let above = folder.parent().filter(|above| !is_plain && !has_readme(folder) && has_readme(above));
    above.unwrap_or(folder).to_owned()
}

fn has_readme(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        name == "readme.md" || name == "readme.markdown"
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// The Markdown files below `folder` that git would track.
fn in_folder(
    folder: &Path,
    real: &Path,
    outputs: &[PathBuf],
    checkouts: &mut Checkouts,
    passed: &mut BTreeSet<Passed>,
) -> Result<Vec<FoundFile>, SourceError> {
    let mut met = BTreeSet::new();
    let files = walk::markdown(folder, real, outputs, &mut met)?;
    // Once there are lists, files of other formats are of no interest.
    met.retain(|met| met.why != Why::Format || files.is_empty());
    passed.extend(met);
    let mut roots = Roots { folder: real, known: HashMap::new() };
    let found = files.iter().map(|relative| {
        let real_file = real.join(relative);
        let root = roots.topmost(relative.parent().unwrap_or(Path::new("")));
        let root = root.map_or_else(|| real_file.clone(), |root| real.join(root));
        in_list(&root, real_file, folder.join(relative), checkouts)
    });
    Ok(found.collect())
}

/// Finds the folders below `folder` that are roots of lists.
struct Roots<'a> {
    folder: &'a Path,
    /// The topmost root at or above a folder, if any; all paths are relative.
    known: HashMap<PathBuf, Option<PathBuf>>,
}

impl Roots<'_> {
    fn topmost(&mut self, folder: &Path) -> Option<PathBuf> {
        if let Some(known) = self.known.get(folder) {
            return known.clone();
        }
        let above = folder.parent().and_then(|above| self.topmost(above));
        let root = above.or_else(|| is_root(&self.folder.join(folder)).then(|| folder.to_owned()));
        self.known.insert(folder.to_owned(), root.clone());
        root
    }
}

/// Whether a folder is the root of a list.
fn is_root(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        name == ".git"
            || name.starts_with("readme.")
            || ["license", "licence", "copying"].iter().any(|start| name.split('.').next() == Some(start))
            || (name == "listgraph.toml" && !names_lists(&entry.path()))
    })
}

/// Whether a settings file declares its own lists.
fn names_lists(settings: &Path) -> bool {
    fs::read_to_string(settings).is_ok_and(|text| text.lines().any(|line| line.trim() == "[[list]]"))
}

/// The checkouts around folders.
#[derive(Default)]
struct Checkouts {
    known: HashMap<PathBuf, Option<Checkout>>,
    called: HashMap<PathBuf, Called>,
}

impl Checkouts {
    /// The name of the list at `root`; `folder` is the folder it is in (for a file, its parent).
    fn called(&mut self, root: &Path, folder: &Path) -> Called {
        if let Some(known) = self.called.get(root) {
            return known.clone();
        }
        let known = &mut self.known;
        let checkout = known.entry(folder.to_owned()).or_insert_with(|| git::checkout(folder)).clone();
        let own = if folder == root { root.to_owned() } else { root.with_extension("") };
        let remote = checkout.and_then(|checkout| {
            let below = own.strip_prefix(&checkout.root).ok().map(slashed)?;
            let remote = checkout.remote?;
            Some(if below.is_empty() { remote } else { format!("{remote}/{below}") })
        });
        let called = remote.map_or_else(|| Called::Local(file_name(&own)), Called::Remote);
        self.called.insert(root.to_owned(), called.clone());
        called
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(paths: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for path in paths {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, "x").expect("written");
        }
        folder
    }

    fn found(folder: &Path, path: &str) -> Vec<String> {
        let found = find(&[folder.join(path)], &[]).expect("found");
        let real = fs::canonicalize(folder).expect("real");
        let root = |file: &FoundFile| slashed(file.root.strip_prefix(&real).expect("below"));
        found.files.iter().map(|file| format!("{}:{}", root(file), file.file)).collect()
    }

    #[test]
    fn a_folder_with_a_readme_is_one_list_and_a_lone_file_another() {
        let folder =
            folder(&["a/README.md", "a/docs/x.md", "b/LICENSE", "b/books/y.md", "lone.md", "deep/z.md"]);
        let all = ["a:README.md", "a:docs/x.md", "b:books/y.md", "deep/z.md:z.md", "lone.md:lone.md"];
        assert_eq!(found(folder.path(), "."), all);
        assert_eq!(found(folder.path(), "a/README.md"), ["a:README.md"]);
        for path in ["a/README.zh-CN.md", "a/docs/README.ja.md", "b/README.ko.md"] {
            fs::write(folder.path().join(path), "x").expect("written");
        }
        let alone = |path: &str| found(folder.path(), path).remove(0);
        assert_eq!(alone("a/README.zh-CN.md"), "a:README.zh-CN.md");
        assert_eq!(alone("a/docs/README.ja.md"), "a:docs/README.ja.md");
        assert_eq!(alone("b/README.ko.md"), "b:README.ko.md");
        assert_eq!(alone("a/docs/x.md"), "a/docs/x.md:x.md");
    }

    #[test]
    fn settings_that_name_lists_do_not_make_one_of_their_folder() {
        let folder = folder(&["a/listgraph.toml", "a/x.md", "b/listgraph.toml", "b/y.md"]);
        fs::write(folder.path().join("b/listgraph.toml"), "[[list]]\npath = \"y.md\"\nname = \"y\"\n")
            .expect("written");
        assert_eq!(found(folder.path(), "."), ["a:x.md", "b/y.md:y.md"]);
    }
}
