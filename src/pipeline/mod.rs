//! The whole way on one page: paths to sources, sources to entries, entries to one graph.
//!
//! Nothing here is printed and nothing is written; the command line does both.

mod config;
mod files;
mod settings;

pub use files::NO_NAME;
pub use settings::{Follow, Keep, Lookup, Settings, SettingsError};

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::{Graph, NodeKind, Property, Value};
use crate::ontology::Ontology;
use crate::ontology::iri::list_key;
use crate::rdf;
use crate::resolve::{self, List};
use crate::source::{self, Found, Passed, SourceError};
use crate::store;
use config::Configs;
use oxigraph::model::Quad;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use thiserror::Error;

/// Why a run failed.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// An input could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A graph file is none.
    #[error(transparent)]
    Graph(#[from] store::ParseError),
    /// Settings are wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// Two lists are called the same, or two files have the same place in one.
    #[error(
        "`{first}` and `{second}` would both be `{file}` of the list `{list}`: tell them apart with `--list`, or with `[[list]]` in `listgraph.toml`"
    )]
    SamePlace {
        /// The list's name.
        list: String,
        /// The path inside the list.
        file: String,
        /// One path.
        first: String,
        /// The other.
        second: String,
    },
}

/// What was read from all inputs.
#[derive(Debug, Default)]
pub struct Reading {
    /// The lists, by key.
    pub lists: Vec<List>,
    /// Everything as one graph.
    pub graph: Graph,
    /// What the authors of the lists should know, by file and line.
    pub findings: Vec<Diagnostic>,
    /// What was found and not read, sorted.
    pub passed: Vec<Passed>,
    /// The languages in which names are shown, when settings say so.
    pub languages: Vec<String>,
    /// Statements of graph files that are not ours, which a query sees and an export does not.
    pub foreign: Vec<Quad>,
}

/// The code of the finding for lists that met under one IRI.
pub const SAME_LIST: &str = "same-list";

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many files were found.
    Found(usize),
    /// One more file was read.
    Read,
    /// All files are read; things are being joined.
    Resolving,
}

/// Reads all inputs into one graph. `settings` are those of the command line, and `ontology` is what they give
/// ([`Settings::ontology`]); those beside a list are found here, so that each list is read alike whatever
/// is read with it.
///
/// The result depends on what the inputs hold and on what they are called, not on their order nor
/// on the number of threads.
///
/// # Errors
///
/// When an input or settings cannot be read, or two lists would be one; a list that is odd is not an error but
/// a finding.
pub fn read(
    inputs: &[PathBuf],
    settings: &Settings,
    ontology: &Ontology<'_>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Reading, PipelineError> {
    let found = source::find(inputs, &settings.outputs)?;
    let configs = Configs::new(settings, ontology, &found.files)?;
    progress(Progress::Found(found.files.len()));
    let (graphs, files): (Vec<Found>, Vec<Found>) = found.files.into_iter().partition(|file| file.is_graph);
    let read = files::read(files, &configs, progress)?;
    progress(Progress::Resolving);
    let named = files::name(read.documents, &configs)?;
    let mut lists = resolve::lists(named.documents);
    if settings.keep == Keep::Certain {
        let documents = lists.iter_mut().flat_map(|list| &mut list.documents);
        documents.for_each(|(_, found)| found.keep_certain());
    }
    let mut reading = resolve_all(lists, &configs, &named.configs);
    reading.findings.extend(read.findings.into_iter().chain(named.findings));
    reading.passed = found.passed.into_iter().chain(read.passed).collect();
    reading.passed.sort();
    reading.languages = configs.languages();
    for file in &graphs {
        let quads = store::parse(&file.path.display().to_string(), &source::bytes(file)?)?;
        let (graph, foreign) = rdf::graph(&quads);
        reading.graph.merge(graph);
        if foreign > 0 {
            reading.foreign.extend(quads);
        }
    }
    reading.findings.extend(met(&reading.graph).collect::<Vec<_>>());
    reading.findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Ok(reading)
}

/// Each list to its graph under its own settings, all graphs to one.
fn resolve_all(lists: Vec<List>, configs: &Configs<'_>, places: &HashMap<String, usize>) -> Reading {
    let ontology = |list: &List| {
        let at = places.get(&list_key(&list.name)).copied().unwrap_or(0);
        &configs.get(at).ontology
    };
    let resolved: Vec<_> = lists.par_iter().map(|list| resolve::resolve(list, ontology(list))).collect();
    let mut reading = Reading { lists, ..Reading::default() };
    for resolved in resolved {
        reading.graph.merge(resolved.graph);
        reading.findings.extend(resolved.findings);
    }
    reading
}

/// Lists that met under one IRI: each has a name in each language, so two names are two lists.
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
        let message = format!("{} are one list, <{}>", names.join(" and "), list.iri);
        let help = "two lists have one name: give each its own with `--list`, or with `[[list]]` in `listgraph.toml`";
        Some(Diagnostic::new(Severity::Warning, SAME_LIST, message).help(help))
    })
}
