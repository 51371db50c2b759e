//! What is kept of lists after their graphs have been passed on.

use super::config::Configs;
use super::files::{self, BatchMode, Claim, Files};
use super::told::ListStatus;
use super::{PipelineError, Progress, Reading, alike, filled, lists, met};
use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::{Graph, NodeKind};
use crate::iri::list_key;
use crate::resolve::{self, Decision};
use crate::source::{FoundFile, Passed, SourceError};
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::PathBuf;

/// Receives the graphs of lists, from several threads and in arbitrary order.
pub type Take<'t> = &'t (dyn Fn(&Graph) -> io::Result<()> + Sync);

/// What is kept of lists that were passed on.
#[derive(Default)]
pub(super) struct Unit {
    pub(super) heads: Graph,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) passed: Vec<Passed>,
    pub(super) ours: Option<SourceError>,
    pub(super) filled: BTreeSet<PathBuf>,
    pub(super) claims: Vec<Claim>,
    pub(super) by_hand: Vec<Decision>,
    /// The index of each list's settings, by list key.
    pub(super) places: HashMap<String, usize>,
    pub(super) told: Vec<ListStatus>,
}

impl Unit {
    pub(super) fn read(
        files: Vec<FoundFile>,
        company: BatchMode,
        configs: &Configs,
        progress: &(dyn Fn(Progress) + Sync),
        take: Take<'_>,
    ) -> Result<Self, PipelineError> {
        Self::of(files::read(files, company, configs, progress)?, configs, take)
    }

    /// Resolves the lists of `files` and passes them on.
    pub(super) fn of(files: Files, configs: &Configs, take: Take<'_>) -> Result<Self, PipelineError> {
        let Files { documents, findings, passed, ours } = files;
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
            unit.told.push(ListStatus::of(name, &resolved.graph, unit.findings.len() - before));
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
    pub(super) fn reading(&mut self, configs: &Configs, passed: Vec<Passed>) -> Reading {
        let mut reading = Reading { graph: std::mem::take(&mut self.heads), ..Reading::default() };
        reading.by_hand = std::mem::take(&mut self.by_hand);
        reading.by_hand.sort();
        reading.by_hand.dedup();
        reading.findings = std::mem::take(&mut self.findings);
        reading.findings.extend(alike::unmatched(configs, &self.places, &reading.by_hand));
        reading.findings.extend(met(&reading.graph).collect::<Vec<_>>());
        reading.files = self.claims.iter().map(|claim| claim.path.clone()).collect();
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
