//! Reads files into documents, and names the list of each.

use super::config::{Config, Configs};
use super::settings::Follow;
use super::{PipelineError, Progress};
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{self, Extraction, Reason};
use crate::iri::{hash, list_key};
use crate::markdown;
use crate::resolve::ListName;
use crate::source::{self, Called, FoundFile, Passed, SourceError, SourceFile, Why};
use crate::text::slug;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// A file that was read.
pub(super) struct Document {
    pub(super) found: FoundFile,
    pub(super) source: SourceFile,
    pub(super) extraction: Extraction,
    /// Its first heading, else its first line, as a slug.
    heading: String,
}

/// The result of reading files.
#[derive(Default)]
pub(super) struct Files {
    pub(super) documents: Vec<Document>,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) passed: Vec<Passed>,
    /// The error for the first vault note that was skipped.
    pub(super) ours: Option<SourceError>,
}

/// Whether a run reads one file or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BatchMode {
    /// One, so a bad file is an error.
    Alone,
    /// Several, so a bad file is skipped.
    Others,
}

impl BatchMode {
    pub(super) fn of(files: &[FoundFile]) -> Self {
        if files.len() == 1 { Self::Alone } else { Self::Others }
    }
}

/// A file that was found, with its text.
pub(super) type Sourced = (FoundFile, Result<SourceFile, SourceError>);

/// Reads the texts of files.
pub(super) fn sources(files: Vec<FoundFile>, configs: &Configs) -> Vec<Sourced> {
    let read = |file: FoundFile| {
        let source = source::read(&file, configs.of(&file.root).settings.commits);
        (file, source)
    };
    files.into_par_iter().map(read).collect()
}

/// Reads files, then the local files that they link to, which are part of the same list.
pub(super) fn read(
    files: Vec<FoundFile>,
    company: BatchMode,
    configs: &Configs,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Files, PipelineError> {
    read_from(sources(files, configs), company, configs, progress)
}

/// The same, for files whose texts were read already.
pub(super) fn read_from(
    mut files: Vec<Sourced>,
    company: BatchMode,
    configs: &Configs,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Files, PipelineError> {
    let mut known: BTreeSet<(PathBuf, PathBuf)> =
        files.iter().map(|(file, _)| source::identity(file)).collect();
    let mut all = Files::default();
    while !files.is_empty() {
        let read: Vec<(FoundFile, Result<Document, SourceError>)> = files
            .into_par_iter()
            .map(|(file, source)| {
                let read = source.map(|source| document(&file, source, configs.of(&file.root)));
                progress(Progress::Read);
                (file, read)
            })
            .collect();
        let mut linked = Vec::new();
        for (file, read) in read {
            let document = match read {
                // A binary file among others is skipped, a single one is an error.
                Err(SourceError::Binary(_)) if company == BatchMode::Others => {
                    all.findings.push(not_text(&file));
                    continue;
                }
                Err(error @ SourceError::Ours(_)) => {
                    all.passed.push(Passed { why: Why::Ours, path: file.path.clone() });
                    all.ours.get_or_insert(error);
                    continue;
                }
                read => read?,
            };
            if configs.flags().follow == Follow::Links {
                let pages = pages(&document.extraction);
                linked.extend(pages.filter_map(|address| source::beside(&file, address)));
            }
            all.documents.push(document);
        }
        linked.retain(|file| known.insert(source::identity(file)));
        linked.sort();
        files = sources(linked, configs);
    }
    Ok(all)
}

/// The addresses of local files that a document links to as further content.
pub(super) fn pages(found: &Extraction) -> impl Iterator<Item = &str> {
    found.skips.iter().filter(|skip| skip.reason == Reason::Page).map(|skip| skip.address.as_str())
}

/// Reads the text of one file.
fn document(file: &FoundFile, source: SourceFile, config: &Config) -> Document {
    let mut extraction = extract::read(&markdown::read(&source.text));
    let first_line = || source.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
    let topic = extraction.topics.first().map(|topic| topic.text.as_str());
    let heading = slug(extraction.title.as_deref().or(topic).unwrap_or_else(first_line));
    if !config.settings.skip_sections.is_empty() {
        extraction.leave_out(&config.settings.skip_sections);
    }
    Document { found: file.clone(), source, extraction, heading }
}

fn not_text(file: &FoundFile) -> Diagnostic {
    let message = format!("`{}` is not text and was skipped", file.path.display());
    Diagnostic::new(Severity::Warning, "not-text", message)
}

/// A document with the name of its list.
pub(super) type Named = (ListName, SourceFile, Extraction);

/// Gives each document the name of its list: the user's choice, else the remote of its checkout, else a name
/// unlikely to clash with others. Also returns a note for each list without a name of its own, and the settings of
/// each list by key.
pub(super) fn name(documents: Vec<Document>, configs: &Configs) -> Lists {
    let headings = headings(&documents);
    let mut lists = Lists::default();
    for Document { found, mut source, extraction, .. } in documents {
        let given = configs.of(&found.root).given(&found);
        let is_given = given.is_some();
        let (name, file) = match given {
            Some((name, file)) => (ListName::from(name), file),
            None => (named(&found, &headings), found.file.clone()),
        };
        source.file = file;
        let key = list_key(&name.name);
        lists.claims.push(Claim {
            list: name.name.clone(),
            file: source.file.clone(),
            path: found.path.clone(),
            // Files given the same name by the user are one list; otherwise each root is one.
            root: (!is_given).then(|| found.root.clone()),
        });
        if !is_given && matches!(found.called, Called::Local(_)) && !lists.configs.contains_key(&key) {
            lists.findings.push(no_name(&name.name, &found));
        }
        lists.configs.entry(key).or_insert_with(|| configs.at(&found.root));
        lists.documents.push((name, source, extraction));
    }
    lists
}

/// The path of a file within a list.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Claim {
    list: String,
    file: String,
    pub(super) path: PathBuf,
    root: Option<PathBuf>,
}

/// Checks that no two files have the same path in the same list.
///
/// # Errors
///
/// If two lists, or two files of one list, would clash.
pub(super) fn settle(claims: &[Claim]) -> Result<(), PipelineError> {
    let mut places: HashMap<(String, String), &Path> = HashMap::new();
    let mut roots: HashMap<String, (&Option<PathBuf>, &Path)> = HashMap::new();
    for Claim { list, file, path, root } in claims {
        let key = list_key(list);
        let same = |first: &Path| PipelineError::SamePlace {
            list: list.clone(),
            file: file.clone(),
            first: first.display().to_string(),
            second: path.display().to_string(),
        };
        if let Some(first) = places.insert((key.clone(), file.to_lowercase()), path) {
            return Err(same(first));
        }
        let (other, first) = roots.entry(key).or_insert((root, path));
        if *other != root {
            return Err(same(first));
        }
    }
    Ok(())
}

/// The documents of all lists.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) documents: Vec<Named>,
    pub(super) findings: Vec<Diagnostic>,
    /// The index of each list's settings, by list key.
    pub(super) configs: HashMap<String, usize>,
    pub(super) claims: Vec<Claim>,
}

/// The heading that distinguishes a list from others of the same name, by root of the list: from the README at the
/// shortest path, else from the first file.
fn headings(documents: &[Document]) -> HashMap<PathBuf, String> {
    let mut first: HashMap<&Path, (bool, usize, &str, &str)> = HashMap::new();
    for document in documents {
        let file = document.found.file.as_str();
        let name = file.rsplit('/').next().unwrap_or(file).to_ascii_lowercase();
        let is_other = !(name.starts_with("readme.") && name.matches('.').count() == 1);
        let rank = (is_other, if is_other { 0 } else { file.len() }, file, document.heading.as_str());
        let best = first.entry(&document.found.root).or_insert(rank);
        *best = rank.min(*best);
    }
    first.into_iter().map(|(root, (.., heading))| (root.to_owned(), heading.to_owned())).collect()
}

/// The name of a list that the user did not name.
fn named(found: &FoundFile, headings: &HashMap<PathBuf, String>) -> ListName {
    match &found.called {
        Called::Remote(name) | Called::Given(name) => {
            let called = name.rsplit('/').next().unwrap_or(name).to_owned();
            ListName { name: name.clone(), called }
        }
        Called::Local(called) => {
            let heading = headings.get(&found.root).map_or("", String::as_str);
            let name = format!("local/{}-{}", slug(called), &hash(&[heading])[..8]);
            ListName { name, called: called.clone() }
        }
    }
}

fn no_name(name: &str, found: &FoundFile) -> Diagnostic {
    let message =
        format!("the list in `{}` has no name of its own and is called `{name}`", found.path.display());
    Diagnostic::new(Severity::Note, NO_NAME, message).help(
        "name it with `--list host/owner/name`, or with `[[list]]`, `path` and `name` in a `listgraph.toml`; a git checkout is named after its remote",
    )
}

/// The code of the note on lists without a name of their own.
pub const NO_NAME: &str = "no-name";
