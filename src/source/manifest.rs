//! Manifests: what to read, one input per line, for programs that share the work among many processes.

use super::walk::{self, slashed};
use super::{Called, FoundFile, SourceError, stream};
use serde::Deserialize;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One input of a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its path; for a text, the path that it is called by.
    pub path: PathBuf,
    /// The content, if it is in the manifest itself.
    pub text: Option<String>,
    /// The name of its list, if the manifest gives one.
    pub list: Option<String>,
}

/// A line of JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    path: Option<PathBuf>,
    text: Option<String>,
    list: Option<String>,
}

/// The inputs in the manifest at `path` (`-` is standard input), and an error for each line that does not describe
/// one. A line is a path or a JSON object with `path`, `text` and `list`; empty lines are skipped.
///
/// # Errors
///
/// If the manifest cannot be read as a whole.
pub fn manifest(path: &Path) -> Result<Vec<Result<Item, String>>, SourceError> {
    let unreadable = |error| SourceError::Unreadable { path: path.display().to_string(), error };
    let bytes = match path.as_os_str() == "-" {
        true => stream::standard_input(),
        false => stream::read(path),
    };
    let text = String::from_utf8(bytes.map_err(unreadable)?)
        .map_err(|_| unreadable(io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8 text")))?;
    let lines = (1usize..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let wrong = |number: usize, what: String| format!("{}:{number}: {what}", path.display());
    Ok(lines.map(|(number, line)| item(line).map_err(|what| wrong(number, what))).collect())
}

fn item(line: &str) -> Result<Item, String> {
    if !line.trim_start().starts_with('{') {
        return Ok(Item { path: line.into(), text: None, list: None });
    }
    let Line { path, text, list } = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let named = list.as_ref().filter(|_| text.is_some()).map(|list| Path::new(list).join("README.md"));
    let path = path.or(named).ok_or("it needs a `path`, or a `text` with its `list`")?;
    Ok(Item { path, text, list })
}

/// The file that a text in a manifest stands for. Nothing is looked up on disk.
pub(super) fn given(item: &Item, text: &str) -> FoundFile {
    let path = &item.path;
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let is_readme = matches!(stem.to_ascii_lowercase().as_str(), "readme" | "index");
    let file = name(path).unwrap_or_else(|| slashed(path));
    let (root, called, file) = match (&item.list, folder.filter(|_| is_readme)) {
        (Some(list), _) => {
            let file = path.strip_prefix(list).unwrap_or(path);
            (PathBuf::from(list), Called::Given(list.clone()), slashed(file))
        }
        (None, Some(folder)) => (folder.to_owned(), Called::Local(name(folder).unwrap_or_default()), file),
        (None, None) => (path.clone(), Called::Local(stem), file),
    };
    // No settings and no commit are looked up for a relative path.
    let real = path.strip_prefix("/").unwrap_or(path).to_owned();
    FoundFile {
        root,
        file,
        called,
        real,
        path: path.clone(),
        is_graph: walk::is_graph(path),
        text: Some(Arc::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_path_or_an_object() {
        let read = |line: &str| item(line).expect("a line");
        assert_eq!(read("lists/a b.md").path, Path::new("lists/a b.md"));
        let named = read(r#"{"list":"host/a/b","text":"x"}"#);
        assert_eq!(
            (named.path.as_path(), named.text.as_deref()),
            (Path::new("host/a/b/README.md"), Some("x"))
        );
        let file = given(&named, "x");
        assert_eq!((file.file.as_str(), file.called), ("README.md", Called::Given("host/a/b".into())));
        for (line, says) in [
            ("{", "EOF"),
            (r#"{"list":"x"}"#, "it needs a `path`"),
            (r#"{"path":"x","txt":"y"}"#, "unknown field `txt`"),
        ] {
            assert!(item(line).expect_err(line).contains(says), "{line}");
        }
    }

    #[test]
    fn a_text_is_called_as_its_file_would_be() {
        let found = |path: &str| given(&Item { path: path.into(), text: None, list: None }, "");
        let lone = found("lists/pens.md");
        assert_eq!((lone.called, lone.file.as_str()), (Called::Local("pens".into()), "pens.md"));
        let readme = found("/lists/pens/README.md");
        assert_eq!((readme.called, readme.file.as_str()), (Called::Local("pens".into()), "README.md"));
        assert!(readme.real.is_relative());
    }
}
