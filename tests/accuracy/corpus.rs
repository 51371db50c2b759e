//! The lists of a corpus, read.

use listgraph::extract::{self, Entry, Extraction};
use listgraph::markdown;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "links.rs"]
mod links;

pub use links::Link;

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A file of a list, read.
pub struct File {
    /// Its path below `lists/`.
    pub path: String,
    pub found: Extraction,
    pub links: Vec<Link>,
    pub text: String,
    /// Where each line starts.
    lines: Vec<usize>,
}

impl File {
    fn read(root: &Path, path: &Path) -> Result<Self> {
        let bytes = fs::read(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let document = markdown::read(text);
        let mut links = Vec::new();
        links::collect(&document.blocks, &mut links);
        Ok(Self {
            path: path.strip_prefix(root)?.to_string_lossy().replace('\\', "/"),
            found: extract::read(&document),
            links,
            text: text.to_owned(),
            lines: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        })
    }

    /// The line of a place in the text, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    /// The names of the topics above an entry, outermost first.
    pub fn topics(&self, entry: &Entry) -> Vec<&str> {
        let above = |at: usize| self.found.topics[at].parent;
        let mut path: Vec<_> = std::iter::successors(entry.topic, |at| above(*at))
            .map(|at| self.found.topics[at].text.as_str())
            .collect();
        path.reverse();
        path
    }

    /// The folder of the list.
    pub fn list(&self) -> &str {
        self.path.split('/').next().unwrap_or("")
    }
}

/// All files of all lists.
pub struct Corpus {
    pub root: PathBuf,
    pub files: Vec<File>,
}

impl Corpus {
    pub fn read(root: &Path) -> Result<Self> {
        let lists = root.join("lists");
        let mut paths = Vec::new();
        walk(&lists, &mut paths)?;
        paths.sort();
        let mut files: Vec<File> =
            paths.iter().map(|path| File::read(&lists, path)).collect::<Result<_>>()?;
        for list in files.chunk_by_mut(|one, next| one.list() == next.list()) {
            extract::settle_authors(list.iter_mut().map(|file| &mut file.found));
        }
        Ok(Self { root: root.to_owned(), files })
    }

    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The rows of a table of truth, if there is one of that name.
    pub fn truth(&self, name: &str) -> Result<Vec<Row>> {
        let path = self.root.join("truth").join(name);
        if !path.exists() {
            return Ok(Vec::new());
        }
        Ok(rows(&fs::read_to_string(path)?))
    }

    /// The names of the tables of truth.
    pub fn tables(&self) -> Result<Vec<String>> {
        let mut names: Vec<String> = fs::read_dir(self.root.join("truth"))?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<Result<_>>()?;
        names.retain(|name| name.ends_with(".tsv"));
        names.sort();
        Ok(names)
    }
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "md" || extension == "markdown") {
            paths.push(path);
        }
    }
    Ok(())
}

/// The rows of a table with its names in the first line.
pub fn rows(text: &str) -> Vec<Row> {
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().unwrap_or("").split('\t').map(str::to_owned).collect();
    let row = |line: &str| {
        Row(names.iter().cloned().zip(line.split('\t').map(str::trim).map(str::to_owned)).collect())
    };
    lines.filter(|line| !line.is_empty()).map(row).collect()
}

/// A row of a table of truth: the name of each column with its value.
#[derive(Clone)]
pub struct Row(Vec<(String, String)>);

impl Row {
    /// The value in a column; empty when there is no such column.
    pub fn get(&self, column: &str) -> &str {
        self.0.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value)
    }
}
