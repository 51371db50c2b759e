//! What all commands that read lists share: inputs, settings, threads.

use super::terminal::{self, Bar};
use anyhow::{Context as _, Result};
use clap::Args;
use listgraph::ontology::Ontology;
use listgraph::output::Cache;
use listgraph::pipeline::{
    self, Follow, Keep, NO_ENTRIES, NOT_OURS, PipelineError, Progress, Reading, Receive, SAME_LIST, Settings,
};
use listgraph::source::{Commits, Passed, Why};
use std::path::{Path, PathBuf};

/// The options of every command that reads lists.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Reading")]
#[expect(clippy::struct_excessive_bools, reason = "flags as they are typed")]
pub(super) struct InputArgs {
    /// Settings for all lists [default: the `listgraph.toml` next to or above each list]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Name of the list that all inputs belong to, such as `github.com/owner/name`
    #[arg(long, value_name = "NAME")]
    list: Option<String>,
    /// Base of the IRIs we mint, instead of `https://w3id.org/listgraph/id/`
    #[arg(long, value_name = "IRI")]
    base: Option<String>,
    /// An additional gazetteer of frameworks and topics, in Turtle
    #[arg(long, value_name = "FILE")]
    gazetteer: Vec<PathBuf>,
    /// Additional site rules, with the columns of `ontology/sites.tsv`
    #[arg(long, value_name = "FILE")]
    sites: Vec<PathBuf>,
    /// Disable a rule for canonical addresses: https, slash, index, tracking, fragment
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    without: Vec<String>,
    /// Keep only readings that are certain
    #[arg(long)]
    strict: bool,
    /// Do not read other files that a list links to
    #[arg(long)]
    alone: bool,
    /// Record the commit and date of each list, if git has it unchanged
    #[arg(long)]
    git: bool,
    /// Number of threads [default: one per core]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

impl InputArgs {
    /// The settings from the command line and from `--config`.
    pub(super) fn settings(&self) -> Result<Settings> {
        if let Some(count) = self.threads {
            // All parallel work uses this global pool. On a second read it already exists, which is not an error.
            let built = rayon::ThreadPoolBuilder::new().num_threads(count).build_global();
            if rayon::current_num_threads() != count {
                built.context("no threads")?;
            }
        }
        let mut settings = match &self.config {
            Some(path) => Settings::read(path)?,
            None => Settings::default(),
        };
        settings.naming.all = self.list.clone().or(settings.naming.all);
        settings.base = self.base.clone().or(settings.base);
        settings.gazetteers.extend(self.gazetteer.iter().cloned());
        settings.sites.extend(self.sites.iter().cloned());
        settings.off.extend(self.without.iter().cloned());
        if self.strict {
            settings.keep = Keep::Certain;
        }
        if self.git {
            settings.commits = Commits::Told;
        }
        if self.alone {
            settings.follow = Follow::Nothing;
        }
        Ok(settings)
    }

    /// The files named in options that reading depends on.
    #[cfg(feature = "server")]
    pub(super) fn further(&self) -> impl Iterator<Item = &PathBuf> {
        self.config.iter().chain(&self.gazetteer).chain(&self.sites)
    }

    /// Reads all inputs.
    pub(super) fn read(&self, inputs: &[PathBuf]) -> Result<Reading> {
        let settings = self.settings()?;
        let ontology = settings.ontology()?;
        self.read_with(inputs, &settings, &ontology)
    }

    pub(super) fn read_with(
        &self,
        inputs: &[PathBuf],
        settings: &Settings,
        ontology: &Ontology,
    ) -> Result<Reading> {
        let reading = self.read_quietly(inputs, settings, ontology)?;
        warn(&reading);
        Ok(reading)
    }

    /// Reads all inputs, for a command that shows all findings.
    pub(super) fn read_quietly(
        &self,
        inputs: &[PathBuf],
        settings: &Settings,
        ontology: &Ontology,
    ) -> Result<Reading> {
        self.watched(|progress| pipeline::read(inputs, settings, ontology, progress))
    }

    /// Reads all inputs list by list, those that are unchanged from the cache.
    pub(super) fn read_cached(
        &self,
        inputs: &[PathBuf],
        settings: &Settings,
        ontology: &Ontology,
        (receive, cache): (&dyn Receive, Option<&Cache>),
    ) -> Result<Reading> {
        let reading = self.watched(|progress| {
            pipeline::read_cached(inputs, settings, ontology, progress, (receive, cache))
        })?;
        warn(&reading);
        Ok(reading)
    }

    /// Reads with a progress bar, and reports what was skipped.
    fn watched(
        &self,
        read: impl FnOnce(&(dyn Fn(Progress) + Sync)) -> Result<Reading, PipelineError>,
    ) -> Result<Reading> {
        let bar = Bar::new();
        let reading = read(&|progress| bar.step(progress));
        drop(bar);
        let reading = match reading {
            // The error itself tells whether a pipe was closed.
            Err(PipelineError::Taking(error)) => return Err(error.into()),
            reading => reading?,
        };
        say_passed(&reading.passed);
        Ok(reading)
    }
}

/// Warns about graph files that use nothing from our vocabulary.
pub(super) fn say_not_ours(reading: &Reading) {
    reading.findings.iter().filter(|finding| finding.code == NOT_OURS).for_each(terminal::warning);
}

/// Prints the findings that concern every command.
pub(super) fn warn(reading: &Reading) {
    for finding in reading.findings.iter().filter(|finding| [SAME_LIST, NO_ENTRIES].contains(&finding.code)) {
        terminal::warning(finding);
    }
}

/// Prints on one line what was skipped, except pages about a list, which nobody expects to be read.
fn say_passed(passed: &[Passed]) {
    const MOST: usize = 4;
    let mut parts = Vec::new();
    for (why, words) in [
        (Why::Ours, "written by listgraph"),
        (Why::Programs, "dependencies and build output"),
        (Why::Hidden, "hidden"),
        (Why::Format, "unsupported format"),
    ] {
        let paths: Vec<String> = passed
            .iter()
            .filter(|passed| passed.why == why)
            .map(|passed| format!("`{}`", passed.path.display()))
            .collect();
        if !paths.is_empty() {
            let more = match paths.len().saturating_sub(MOST) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            parts.push(format!("{}{more} ({words})", paths[..paths.len().min(MOST)].join(", ")));
        }
    }
    if !parts.is_empty() {
        terminal::line(&format!("skipped: {}", parts.join("; ")));
    }
}

/// The file name that the formats share: that of a single input, otherwise `listgraph`.
pub(super) fn stem(inputs: &[PathBuf]) -> String {
    let [input] = inputs else { return "listgraph".into() };
    let name = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let own = name(input).filter(|stem| !stem.is_empty() && stem != "-");
    let is_readme =
        own.as_ref().is_some_and(|stem| matches!(stem.to_lowercase().as_str(), "readme" | "index"));
    let above = || input.canonicalize().ok().and_then(|path| path.parent().and_then(name));
    match own {
        Some(own) if !is_readme => own,
        _ => above().unwrap_or_else(|| "listgraph".into()),
    }
}
