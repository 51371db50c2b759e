//! Processes one list at a time: each is read, resolved, passed on and dropped, so memory does not grow with the
//! number of lists.

use super::config::Configs;
use super::files::{self, Claim, Company, Files};
use super::{
    Diagnostic, Found, PipelineError, Progress, Reading, Settings, Told, alike, empty, filled, lists, met,
    read,
};
use crate::diagnostic::Severity;
use crate::graph::{Graph, NodeKind};
use crate::iri::list_key;
use crate::ontology::Ontology;
use crate::resolve::{self, Decision};
use crate::source::{self, Called, Passed, SourceError};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// Receives the graphs of lists, from several threads and in arbitrary order.
pub type Take<'t> = &'t (dyn Fn(&Graph) -> io::Result<()> + Sync);

/// Reads all inputs like [`read`], but passes the graph of each list to `take` instead of keeping it; the complete
/// graph is their union. Inputs that may describe the same list, as graph files do, are passed on together.
///
/// In the result, `lists` is empty, `graph` contains only the list nodes, and `findings` are warnings and notes
/// about whole lists.
///
/// # Errors
///
/// As for [`read`], and if `take` fails. An error in one list may be reported after others were passed on.
pub fn read_by_list(
    inputs: &[PathBuf],
    settings: &Settings,
    ontology: &Ontology<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    take: Take<'_>,
) -> Result<Reading, PipelineError> {
    let found = source::find(inputs, &settings.outputs)?;
    if found.files.iter().any(|file| file.is_graph) {
        let reading = read(inputs, settings, ontology, progress)?;
        take(&reading.graph).map_err(PipelineError::Taking)?;
        return Ok(Reading { graph: heads(&reading.graph), lists: Vec::new(), ..reading });
    }
    let configs = Configs::new(settings, ontology, &found.files)?;
    progress(Progress::Found(found.files.len()));
    let company = Company::of(&found.files);
    let stopped = AtomicBool::new(false);
    let unit = |files: Vec<Found>| {
        if stopped.load(Ordering::Relaxed) {
            return Ok(Unit::default());
        }
        let unit = Unit::read(files, company, &configs, progress, take);
        // Once `take` fails, there is no point in reading more.
        stopped.fetch_or(matches!(unit, Err(PipelineError::Taking(_))), Ordering::Relaxed);
        unit
    };
    let units: Vec<Result<Unit, PipelineError>> =
        units(found.files, &configs).into_par_iter().with_max_len(1).map(unit).collect();
    progress(Progress::Resolving);
    let mut all = Unit::default();
    for unit in units {
        all.add(unit?);
    }
    match all.ours.take() {
        Some(error) if all.claims.is_empty() => return Err(error.into()),
        _ => files::settle(&all.claims)?,
    }
    let mut reading = all.reading(&configs, found.passed);
    reading.findings.extend(empty(&found.given, &all.filled));
    reading.findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Ok(reading)
}

/// Files that are read together: those of one list, or of all lists under settings that name lists.
pub(super) fn units(files: Vec<Found>, configs: &Configs<'_>) -> Vec<Vec<Found>> {
    let mut units: BTreeMap<(Option<usize>, PathBuf), Vec<Found>> = BTreeMap::new();
    for file in files {
        let at = configs.at(&file.root);
        let unit = if let Called::Given(name) = &file.called {
            (None, PathBuf::from(list_key(name)))
        } else if configs.get(at).gives_names() {
            // One name may be given to many roots.
            (Some(at), PathBuf::new())
        } else {
            (None, file.root.clone())
        };
        units.entry(unit).or_default().push(file);
    }
    units.into_values().collect()
}

/// What is kept of lists that were passed on.
#[derive(Default)]
pub(super) struct Unit {
    pub(super) heads: Graph,
    pub(super) findings: Vec<Diagnostic>,
    passed: Vec<Passed>,
    pub(super) ours: Option<SourceError>,
    filled: BTreeSet<PathBuf>,
    pub(super) claims: Vec<Claim>,
    by_hand: Vec<Decision>,
    /// The index of each list's settings, by list key.
    places: HashMap<String, usize>,
    pub(super) told: Vec<Told>,
}

impl Unit {
    pub(super) fn read(
        files: Vec<Found>,
        company: Company,
        configs: &Configs<'_>,
        progress: &(dyn Fn(Progress) + Sync),
        take: Take<'_>,
    ) -> Result<Self, PipelineError> {
        let Files { documents, findings, passed, ours } = files::read(files, company, configs, progress)?;
        let filled = filled(&documents);
        let named = files::name(documents, configs);
        files::settle(&named.claims)?;
        let mut unit = Self { findings, passed, ours, filled, claims: named.claims, ..Self::default() };
        unit.findings.extend(named.findings);
        for list in lists(named.documents, configs.flags().keep) {
            let at = named.configs.get(&list_key(&list.name)).copied().unwrap_or(0);
            let resolved = resolve::resolve(&list, &configs.get(at).ontology);
            let name = list.name.clone();
            drop(list);
            let findings = resolved.findings.into_iter();
            let before = unit.findings.len();
            unit.findings.extend(findings.filter(|finding| finding.severity >= Severity::Warning));
            unit.told.push(Told::of(name, &resolved.graph, unit.findings.len() - before));
            unit.by_hand.extend(resolved.by_hand);
            unit.heads.merge(heads(&resolved.graph));
            take(&resolved.graph).map_err(PipelineError::Taking)?;
        }
        unit.places = named.configs;
        Ok(unit)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.heads.merge(other.heads);
        self.findings.extend(other.findings);
        self.passed.extend(other.passed);
        self.ours = self.ours.take().or(other.ours);
        self.filled.extend(other.filled);
        self.claims.extend(other.claims);
        self.by_hand.extend(other.by_hand);
        self.places.extend(other.places);
    }

    /// What is known of all lists once they are read; `passed` was skipped while searching.
    pub(super) fn reading(&mut self, configs: &Configs<'_>, passed: Vec<Passed>) -> Reading {
        let mut reading = Reading { graph: std::mem::take(&mut self.heads), ..Reading::default() };
        reading.by_hand = std::mem::take(&mut self.by_hand);
        reading.by_hand.sort();
        reading.by_hand.dedup();
        reading.findings = std::mem::take(&mut self.findings);
        reading.findings.extend(alike::unmatched(configs, &self.places, &reading.by_hand));
        reading.findings.extend(met(&reading.graph).collect::<Vec<_>>());
        reading.passed = passed.into_iter().chain(self.passed.drain(..)).collect();
        reading.passed.sort();
        (reading.base, reading.languages) = (configs.base(), configs.languages());
        reading
    }
}

/// The list nodes of `graph`.
pub(super) fn heads(graph: &Graph) -> Graph {
    let mut heads = Graph::new();
    graph.nodes_of(NodeKind::List).for_each(|list| heads.add(list.clone()));
    heads
}
