//! The whole way on one page: paths to sources, sources to entries, entries to one graph.
//!
//! Nothing here is printed and nothing is written; the command line does both.

mod settings;

pub use settings::{Follow, Keep, Settings, SettingsError, find_settings};

use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{self, Extraction, Reason};
use crate::graph::Graph;
use crate::markdown;
use crate::ontology::Ontology;
use crate::rdf;
use crate::resolve::{self, List};
use crate::source::{self, Found, Passed, SourceError, SourceFile, Why};
use crate::store;
use oxigraph::model::Quad;
use rayon::prelude::*;
use std::collections::BTreeSet;
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
    /// Two files have the same place in the same list.
    #[error(
        "`{first}` and `{second}` are both `{file}` of the list `{list}`: tell them apart with `--list`, or with `[[list]]` in `listgraph.toml`"
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
    /// Statements of graph files that are not ours, which a query sees and an export does not.
    pub foreign: Vec<Quad>,
}

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

/// Reads all inputs into one graph.
///
/// The result depends on what the inputs hold and on what they are called, not on their order nor
/// on the number of threads.
///
/// # Errors
///
/// When an input cannot be read; a list that is odd is not an error but a finding.
pub fn read(
    inputs: &[PathBuf],
    settings: &Settings,
    ontology: &Ontology<'_>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Reading, PipelineError> {
    let (found, passed) = source::find(inputs, &settings.naming, &settings.outputs)?;
    refuse_same_place(&found)?;
    progress(Progress::Found(found.len()));
    let (graphs, files): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|file| file.is_graph);
    let mut read = read_files(files, settings, progress)?;
    read.passed.extend(passed);
    read.passed.sort();
    progress(Progress::Resolving);
    let mut lists = resolve::lists(read.documents);
    if settings.keep == Keep::Certain {
        let documents = lists.iter_mut().flat_map(|list| &mut list.documents);
        documents.for_each(|(_, found)| found.keep_certain());
    }
    let mut reading = resolve_all(lists, ontology);
    reading.findings.extend(read.findings);
    reading.passed = read.passed;
    for file in &graphs {
        let quads = store::parse(&file.path.display().to_string(), &source::bytes(file)?)?;
        let (graph, foreign) = rdf::graph(&quads);
        reading.graph.merge(graph);
        if foreign > 0 {
            reading.foreign.extend(quads);
        }
    }
    reading.findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Ok(reading)
}

type Document = (String, SourceFile, Extraction);

/// What files gave.
#[derive(Default)]
struct Files {
    documents: Vec<Document>,
    findings: Vec<Diagnostic>,
    passed: Vec<Passed>,
}

/// Reads files, then the files beside them that they link to, which are part of the same list.
fn read_files(
    mut files: Vec<Found>,
    settings: &Settings,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Files, PipelineError> {
    let is_alone = files.len() == 1;
    let mut known: BTreeSet<(String, PathBuf)> = files.iter().map(source::identity).collect();
    let mut all = Files::default();
    let mut ours = None;
    while !files.is_empty() {
        let read: Vec<Result<Document, SourceError>> = files
            .par_iter()
            .map(|file| {
                let read = read_file(file, settings);
                progress(Progress::Read);
                read
            })
            .collect();
        let mut linked = Vec::new();
        for (file, read) in files.iter().zip(read) {
            let document = match read {
                // A binary file among others is passed over, a single one is an error.
                Err(SourceError::Binary(_)) if !is_alone => {
                    all.findings.push(not_text(file));
                    continue;
                }
                Err(error @ SourceError::Ours(_)) => {
                    all.passed.push(Passed { why: Why::Ours, path: file.path.clone() });
                    ours.get_or_insert(error);
                    continue;
                }
                read => read?,
            };
            if settings.follow == Follow::Links {
                linked.extend(pages(&document.2).filter_map(|address| source::beside(file, address)));
            }
            all.documents.push(document);
        }
        linked.retain(|file| known.insert(source::identity(file)));
        linked.sort();
        files = linked;
    }
    match ours {
        Some(error) if all.documents.is_empty() => Err(error.into()),
        _ => Ok(all),
    }
}

/// The addresses of files beside a document to which it links as content.
fn pages(found: &Extraction) -> impl Iterator<Item = &str> {
    found.skips.iter().filter(|skip| skip.reason == Reason::Page).map(|skip| skip.address.as_str())
}

/// Reads one file.
fn read_file(file: &Found, settings: &Settings) -> Result<Document, SourceError> {
    let source = source::read(file)?;
    let mut entries = extract::read(&markdown::read(&source.text));
    if !settings.skip_sections.is_empty() {
        entries.leave_out(&settings.skip_sections);
    }
    Ok((file.list.clone(), source, entries))
}

fn not_text(file: &Found) -> Diagnostic {
    let message = format!("`{}` is not text and was passed over", file.path.display());
    Diagnostic::new(Severity::Warning, "not-text", message)
}

fn refuse_same_place(found: &[Found]) -> Result<(), PipelineError> {
    let same = found.windows(2).find(|pair| {
        let key =
            |file: &Found| (crate::ontology::iri::list_key(&file.list), file.file.clone(), file.is_graph);
        !pair[0].is_graph && key(&pair[0]) == key(&pair[1])
    });
    match same {
        Some(pair) => Err(PipelineError::SamePlace {
            list: pair[0].list.clone(),
            file: pair[0].file.clone(),
            first: pair[0].path.display().to_string(),
            second: pair[1].path.display().to_string(),
        }),
        None => Ok(()),
    }
}

/// Each list to its graph, all graphs to one.
fn resolve_all(lists: Vec<List>, ontology: &Ontology<'_>) -> Reading {
    let resolved: Vec<_> = lists.par_iter().map(|list| resolve::resolve(list, ontology)).collect();
    let mut reading = Reading { lists, ..Reading::default() };
    for resolved in resolved {
        reading.graph.merge(resolved.graph);
        reading.findings.extend(resolved.findings);
    }
    reading
}
