//! The whole pipeline on one page: paths to sources, sources to entries, entries to one graph.
//!
//! Nothing here prints or writes; the command line does both.

mod alike;
mod by_list;
mod cached;
mod config;
mod convert;
mod files;
mod settings;
mod told;
mod unit;
mod worker;

pub use by_list::{read_by_list, read_cached};
pub use cached::Receive;
pub use convert::convert;
pub use files::NO_NAME;
pub use settings::{Follow, Keep, Lookup, Settings, SettingsError};
pub use told::ListStatus;
pub use unit::Take;
pub use worker::{Shard, Work, read_work};

use crate::diagnostic::{Diagnostic, Severity};
use crate::extract;
use crate::graph::{Graph, NodeKind, Property, Value};
use crate::iri::list_key;
use crate::markdown;
use crate::ontology::Ontology;
use crate::rdf;
use crate::resolve::{self, Decision, List};
use crate::source::{self, FoundFile, Passed, SourceError, SourceFile};
use config::Configs;
use files::{BatchMode, Document, Named};
use oxigraph::model::Quad;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Why a run failed.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// An input could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A graph file is not valid.
    #[error(transparent)]
    Graph(#[from] rdf::ParseError),
    /// Settings are wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The receiver of the lists failed.
    #[error(transparent)]
    Taking(io::Error),
    /// Two lists have the same name, or two files have the same path in one list.
    #[error(
        "`{first}` and `{second}` would both be `{file}` of the list `{list}`: tell them apart with `--list`, or with `[[list]]` in `listgraph.toml`"
    )]
    SamePlace {
        /// The list's name.
        list: String,
        /// The path within the list.
        file: String,
        /// One path.
        first: String,
        /// The other.
        second: String,
    },
}

/// The result of reading all inputs.
#[derive(Debug, Default)]
pub struct Reading {
    /// The lists, by key.
    pub lists: Vec<List>,
    /// Everything as one graph.
    pub graph: Graph,
    /// Findings for the authors of the lists, by file and line.
    pub findings: Vec<Diagnostic>,
    /// What was merged or separated by hand.
    pub by_hand: Vec<Decision>,
    /// What was skipped, sorted.
    pub passed: Vec<Passed>,
    /// The files of the lists, also those that were found through links.
    pub files: Vec<PathBuf>,
    /// The base of minted IRIs, if settings have one and agree.
    pub base: Option<String>,
    /// The display languages, if settings have any and agree.
    pub languages: Vec<String>,
    /// The statements of graph files that say more than [`Self::graph`] holds, whole: queries see them, exports do
    /// not.
    pub as_given: Vec<Quad>,
}

/// The code of the finding for different lists with the same IRI.
pub const SAME_LIST: &str = "same-list";

/// The code of the finding for inputs from which nothing was read.
pub const NO_ENTRIES: &str = "no-entries";
/// The code of the finding for graph files that contain nothing in our vocabulary.
pub const NOT_OURS: &str = "not-ours";

/// The progress of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The number of files found.
    Found(usize),
    /// One more file was read.
    Read,
    /// All files were read; entries are being resolved.
    Resolving,
}

/// Reads all inputs into one graph. `settings` are those of the command line, and `ontology` comes from them
/// ([`Settings::ontology`]). Settings files of lists are found here, so each list is read the same regardless of
/// what is read with it.
///
/// The result depends on the contents and names of the inputs, not on their order or the number of threads.
///
/// # Errors
///
/// If an input or settings cannot be read, or two lists would clash. Problems within a list are findings, not
/// errors.
pub fn read(
    inputs: &[PathBuf],
    settings: &Settings,
    ontology: &Ontology,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Reading, PipelineError> {
    let found = source::find(inputs, &settings.outputs)?;
    let configs = Configs::new(settings, ontology, &found.files)?;
    progress(Progress::Found(found.files.len()));
    let (graphs, files): (Vec<FoundFile>, Vec<FoundFile>) =
        found.files.into_iter().partition(|file| file.is_graph);
    let company = BatchMode::of(&files);
    let read = files::read(files, company, &configs, progress)?;
    if let (Some(error), true) = (read.ours, read.documents.is_empty()) {
        return Err(error.into());
    }
    let empty = empty(&found.given, &filled(&read.documents));
    progress(Progress::Resolving);
    let named = files::name(read.documents, &configs);
    files::settle(&named.claims)?;
    let lists = lists(named.documents, settings.keep);
    let mut reading = resolve_all(lists, &configs, &named.configs);
    reading.files = named.claims.iter().map(|claim| claim.path.clone()).collect();
    reading.findings.extend(read.findings.into_iter().chain(named.findings).chain(empty));
    reading.passed = found.passed.into_iter().chain(read.passed).collect();
    reading.passed.sort();
    (reading.base, reading.languages) = (configs.base(), configs.languages());
    for file in &graphs {
        let quads = rdf::parse(&file.path.display().to_string(), &source::bytes(file)?)?;
        let (graph, unmapped) = rdf::graph(&quads);
        if graph.nodes().next().is_none() {
            reading.findings.push(not_ours(file));
        }
        reading.graph.merge(graph);
        if unmapped > 0 {
            reading.as_given.extend(quads);
        }
    }
    reading.findings.extend(met(&reading.graph).collect::<Vec<_>>());
    reading.findings.extend(alike::probably_same(&reading.graph));
    reading.findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    // An entry that several lists or topics share has its findings once.
    reading.findings.dedup();
    Ok(reading)
}

/// Reads one list from its text, without a file. Its IRI is minted from `name`, such as `github.com/owner/name`.
/// Problems in the list are among the findings.
#[must_use]
pub fn read_text(name: &str, text: &str, ontology: &Ontology) -> Reading {
    let source = SourceFile::new("README.md", "README.md", text.as_bytes());
    let found = extract::read(&markdown::read(&source.text));
    let mut reading = Reading::default();
    for list in resolve::lists(vec![(name.to_owned(), source, found)]) {
        let resolved = resolve::resolve(&list, ontology);
        reading.graph.merge(resolved.graph);
        reading.findings.extend(resolved.findings);
        reading.by_hand.extend(resolved.by_hand);
        reading.lists.push(list);
    }
    reading
}

/// Resolves each list under its own settings, and merges the graphs.
fn resolve_all(lists: Vec<List>, configs: &Configs, places: &HashMap<String, usize>) -> Reading {
    let ontology = |list: &List| {
        let at = places.get(&list_key(&list.name)).copied().unwrap_or(0);
        &configs.get(at).ontology
    };
    let resolved: Vec<_> = lists.par_iter().map(|list| resolve::resolve(list, ontology(list))).collect();
    let mut reading = Reading { lists, ..Reading::default() };
    for resolved in resolved {
        reading.graph.merge(resolved.graph);
        reading.findings.extend(resolved.findings);
        reading.by_hand.extend(resolved.by_hand);
    }
    reading.by_hand.sort();
    reading.by_hand.dedup();
    reading.findings.extend(alike::unmatched(configs, places, &reading.by_hand));
    reading
}

/// Groups documents into lists.
fn lists(documents: Vec<Named>, keep: Keep) -> Vec<List> {
    let mut lists = resolve::lists(documents);
    if keep == Keep::Certain {
        let documents = lists.iter_mut().flat_map(|list| &mut list.documents);
        documents.for_each(|(_, found)| found.keep_certain());
    }
    lists
}

/// The roots of lists that have entries.
fn filled(documents: &[Document]) -> BTreeSet<PathBuf> {
    let filled = documents.iter().filter(|document| !document.extraction.entries.is_empty());
    filled.map(|document| document.found.root.clone()).collect()
}

/// A warning for each input from which nothing was read.
fn empty(given: &[(PathBuf, BTreeSet<PathBuf>)], filled: &BTreeSet<PathBuf>) -> Vec<Diagnostic> {
    let empty = given
        .iter()
        .filter(|(_, lists)| !lists.is_empty() && lists.iter().all(|list| !filled.contains(list)));
    let warning = |(input, _): &(PathBuf, BTreeSet<PathBuf>)| {
        let message =
            format!("`{}` contains no entries: an entry is a line or table row with a link", input.display());
        Diagnostic::new(Severity::Warning, NO_ENTRIES, message)
    };
    empty.map(warning).collect()
}

fn not_ours(file: &FoundFile) -> Diagnostic {
    let message = format!(
        "`{}` contains no list written by listgraph: its statements are only visible to `query`",
        file.path.display()
    );
    Diagnostic::new(Severity::Warning, NOT_OURS, message)
}

/// Different lists with the same IRI: a list has one name per language, so two names mean two lists.
fn met(graph: &Graph) -> impl Iterator<Item = Diagnostic> {
    graph.nodes_of(NodeKind::List).filter_map(|list| {
        let mut names: BTreeMap<Option<&str>, BTreeSet<&str>> = BTreeMap::new();
        for value in list.properties.get(Property::Name) {
            match value {
                Value::Text(text) => names.entry(None).or_default().insert(text),
                Value::Tagged(text, tag) => names.entry(Some(tag)).or_default().insert(text),
                _ => false,
            };
        }
        let names = names.into_values().find(|names| names.len() > 1)?;
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!(
            "{} have the same IRI, <{}>, and were merged into one list",
            names.join(" and "),
            list.iri
        );
        let help = "give each list a name of its own with `--list`, or with `[[list]]` in `listgraph.toml`";
        Some(Diagnostic::new(Severity::Warning, SAME_LIST, message).help(help))
    })
}
