//! The options that make `export` one of many workers sharing the lists.

use super::terminal;
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use listgraph::ontology::Ontology;
use listgraph::pipeline::{self, ListStatus, PipelineError, Reading, Settings, Shard, Take, Work};
use listgraph::source::{self, Item};
use std::path::PathBuf;

/// Options for a share of the work.
#[derive(clap::Args)]
#[command(next_help_heading = "Distributed runs (RDF, json, ndjson, csv)")]
pub(super) struct WorkerArgs {
    /// Inputs, one per line: a path, or JSON with `path`, `text` and `list`; `-` is standard input
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Read only this share of the lists, such as `2/8`
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    /// Report each list on standard error as a line of JSON, and continue past lists that cannot be read
    /// [implied by `--manifest` and `--shard`]
    #[arg(long, value_name = "HOW", value_parser = PossibleValuesParser::new(["json"]))]
    status: Option<String>,
}

impl WorkerArgs {
    /// The work, if any of the options asks for it.
    pub(super) fn work(&self, inputs: &[PathBuf]) -> Result<Option<Work>> {
        if self.manifest.is_none() && self.shard.is_none() && self.status.is_none() {
            return Ok(None);
        }
        let items = inputs.iter().map(|path| Item { path: path.clone(), text: None, list: None });
        let mut work = Work { items: items.collect(), shard: self.shard, ..Work::default() };
        if let Some(path) = &self.manifest {
            for line in source::manifest(path)? {
                match line {
                    Ok(item) => work.items.push(item),
                    Err(what) => work.wrong.push(what),
                }
            }
        }
        Ok(Some(work))
    }
}

/// Refuses `work` for a format that needs all lists at once.
pub(super) fn refuse(work: Option<&Work>) -> Result<()> {
    if work.is_some() {
        bail!(
            "`--manifest`, `--shard` and `--status` are for RDF, `json`, `ndjson` and `csv`: the other formats need all lists at once"
        );
    }
    Ok(())
}

/// Reads `work`, and reports each list on standard error.
pub(super) fn read(work: &Work, settings: &Settings, ontology: &Ontology, take: Take<'_>) -> Result<Reading> {
    match pipeline::read_work(work, settings, ontology, take, &tell) {
        // The error itself tells whether a pipe was closed.
        Err(PipelineError::Taking(error)) => Err(error.into()),
        reading => Ok(reading?),
    }
}

fn tell(told: &ListStatus) {
    // Only strings and numbers, which always serialize.
    terminal::record(&serde_json::to_string(told).unwrap_or_default());
}
