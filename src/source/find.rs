//! From inputs to files: which there are, and which list each belongs to.

use super::walk::{self, Passed, is_markdown, slashed};
use super::{Found, Naming, SourceError};
use crate::text::bare_stem;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Finds the files of all inputs, sorted by list and path; a file that is given twice is found once.
/// With them comes what was passed over.
///
/// A file is a list of its own, named after itself, a `README` (in any language) or `index` after its folder. In a
/// folder, the topmost folders that hold a README, a licence, a `listgraph.toml` or a `.git` are
/// one list each; a Markdown file outside of them is a list of its own. What was written before to one of
/// `outputs` is no list, nor is any other folder that we wrote.
///
/// # Errors
///
/// When an input does not exist, cannot be read, or is a folder without lists.
pub fn find(
    inputs: &[PathBuf],
    naming: &Naming,
    outputs: &[PathBuf],
) -> Result<(Vec<Found>, Vec<Passed>), SourceError> {
    let mut all = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut passed = BTreeSet::new();
    for input in inputs {
        let found = match input.as_os_str() == "-" {
            true => vec![named("stdin", "stdin", input)],
            false => at_path(input, outputs, &mut passed)?,
        };
        for mut file in found {
            let real = fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone());
            if seen.insert(real.clone()) {
                rename(&mut file, &real, naming);
                all.insert(file);
            }
        }
    }
    Ok((all.into_iter().collect(), passed.into_iter().collect()))
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

fn at_path(
    input: &Path,
    outputs: &[PathBuf],
    passed: &mut BTreeSet<Passed>,
) -> Result<Vec<Found>, SourceError> {
    let shown = || input.display().to_string();
    let kind = fs::metadata(input).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SourceError::Missing(shown()),
        _ => SourceError::Unreadable { path: shown(), error },
    })?;
    if kind.is_dir() {
        let found = in_folder(input, outputs, passed)?;
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

fn is_graph(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        ["ttl", "nt", "nq", "trig", "jsonld", "rdf", "owl"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// The Markdown files below `folder`, as git would see them.
fn in_folder(
    folder: &Path,
    outputs: &[PathBuf],
    passed: &mut BTreeSet<Passed>,
) -> Result<Vec<Found>, SourceError> {
    let files = walk::markdown(folder, outputs, passed)?;
    let own = fs::canonicalize(folder).ok().map(|path| file_name(&path)).unwrap_or_else(|| "list".into());
    let mut roots = Roots { folder, known: HashMap::new() };
    Ok(files.iter().map(|relative| roots.in_list(&own, relative)).collect())
}

/// Which folders below `folder` are the roots of lists.
struct Roots<'a> {
    folder: &'a Path,
    /// The topmost root at or above a folder, if there is one; all relative.
    known: HashMap<PathBuf, Option<PathBuf>>,
}

impl Roots<'_> {
    /// The list that a file belongs to.
    fn in_list(&mut self, own: &str, relative: &Path) -> Found {
        let path = self.folder.join(relative);
        let Some(root) = self.topmost(relative.parent().unwrap_or(Path::new(""))) else {
            return named(&slashed(&relative.with_extension("")), &file_name(relative), &path);
        };
        let list = if root.as_os_str().is_empty() { own.to_owned() } else { slashed(&root) };
        named(&list, &slashed(relative.strip_prefix(&root).unwrap_or(relative)), &path)
    }

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
            || name == "listgraph.toml"
            || name.starts_with("readme.")
            || ["license", "licence", "copying"].iter().any(|start| name.split('.').next() == Some(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_a_readme_is_one_list_and_a_lone_file_another() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["a/README.md", "a/docs/x.md", "b/LICENSE", "b/books/y.md", "lone.md", "deep/z.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, "x").expect("written");
        }
        let found = find(&[folder.path().to_owned()], &Naming::default(), &[]).expect("found").0;
        let named: Vec<_> = found.iter().map(|file| format!("{}:{}", file.list, file.file)).collect();
        assert_eq!(named, ["a:README.md", "a:docs/x.md", "b:books/y.md", "deep/z:z.md", "lone:lone.md"]);
        let alone = |path: &str| {
            let found = find(&[folder.path().join(path)], &Naming::default(), &[]).expect("found").0;
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
}
