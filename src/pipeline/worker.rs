//! Reads a share of many lists as one of many workers: a problem with one list is reported, and does not affect the
//! others.

use super::by_list::units;
use super::config::Configs;
use super::files::{self, BatchMode};
use super::told::ListStatus;
use super::unit::{Take, Unit, heads};
use super::{PipelineError, Progress, Reading, Settings, not_ours};
use crate::iri::{hash, list_key};
use crate::ontology::Ontology;
use crate::rdf;
use crate::source::{self, Called, FoundFile, Item};
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::str::FromStr;

/// One of several equal shares of the lists.
///
/// The share of a list depends only on a hash of its name, or of its path as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which share, from 1.
    number: u64,
    /// How many there are.
    of: u64,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts =
            text.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match parts {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err("expected a share such as 2/8, from 1/8 to 8/8".into()),
        }
    }
}

impl Shard {
    fn has(self, name: &str) -> bool {
        let digest = hash(&[name]);
        let number =
            digest.bytes().take(12).fold(0, |number: u64, byte| number << 5 | u64::from(byte & 0x1F));
        number % self.of == self.number - 1
    }
}

/// What a worker reads.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// The inputs.
    pub items: Vec<Item>,
    /// An error for each line of the manifest that does not describe an input.
    pub wrong: Vec<String>,
    /// Its share of the lists; all of them if there is none.
    pub shard: Option<Shard>,
}

/// Receives the outcome for each list, from several threads and in arbitrary order.
pub type Tell<'t> = &'t (dyn Fn(&ListStatus) + Sync);

/// Like [`read_by_list`](super::read_by_list), for one of many workers: a list that cannot be read does not affect
/// the others. The outcome for each is passed to `tell`.
///
/// # Errors
///
/// If `take` fails.
pub fn read_work(
    work: &Work,
    settings: &Settings,
    ontology: &Ontology,
    take: Take<'_>,
    tell: Tell<'_>,
) -> Result<Reading, PipelineError> {
    let has = |name: &str| work.shard.is_none_or(|shard| shard.has(name));
    for message in work.wrong.iter().filter(|message| has(message)) {
        tell(&ListStatus::failed(None, message.clone()));
    }
    let (found, missing) = source::find_each(&work.items, &settings.outputs);
    for (path, error) in missing.iter().filter(|(path, _)| has(&path.to_string_lossy())) {
        tell(&ListStatus::failed(Some(path), error.to_string()));
    }
    let (configs, wrong) = Configs::each(settings, ontology, &found.files);
    let mut units = units(found.files, &configs);
    units.retain(|files| name(files).is_some_and(|name| has(&name)));
    let unit = |files: Vec<FoundFile>| {
        let path = files.iter().map(FoundFile::shown_root).min().map(Path::to_owned);
        let wrong = wrong.iter().find(|wrong| files.iter().any(|file| wrong.roots.contains(&file.root)));
        let read = || match wrong {
            Some(wrong) => Err(wrong.error.to_string()),
            None => one(files, &configs, take),
        };
        let (told, unit) = match catch_unwind(AssertUnwindSafe(read)) {
            Ok(Ok(Ok(mut unit))) => (std::mem::take(&mut unit.told), unit),
            Ok(Ok(Err(error))) => return Err(error),
            Ok(Err(message)) => (vec![ListStatus::failed(None, message)], Unit::default()),
            Err(_) => (
                vec![ListStatus::failed(None, "this is a bug in listgraph: please report it".into())],
                Unit::default(),
            ),
        };
        told.into_iter().for_each(|told| tell(&ListStatus { path: path.clone(), ..told }));
        Ok(unit)
    };
    let read: Vec<Result<Unit, PipelineError>> = units.into_par_iter().with_max_len(1).map(unit).collect();
    let mut all = Unit::default();
    for unit in read {
        all.add(unit?);
    }
    if let Err(error) = files::settle(&all.claims) {
        tell(&ListStatus::warning(error.to_string()));
    }
    let reading = all.reading(&configs, found.passed);
    for finding in reading.findings.iter().filter(|finding| finding.code == super::SAME_LIST) {
        tell(&ListStatus::warning(finding.message.clone()));
    }
    Ok(reading)
}

/// The name whose hash determines the share of a list.
fn name(files: &[FoundFile]) -> Option<String> {
    let name = |file: &FoundFile| match &file.called {
        Called::Given(list) => list_key(list),
        _ => file.shown_root().to_string_lossy().into_owned(),
    };
    files.iter().map(name).min()
}

/// Reads the files of one list. An inner error ends the run; an outer error concerns this list only.
fn one(
    files: Vec<FoundFile>,
    configs: &Configs,
    take: Take<'_>,
) -> Result<Result<Unit, PipelineError>, String> {
    let (graphs, files): (Vec<FoundFile>, Vec<FoundFile>) = files.into_iter().partition(|file| file.is_graph);
    let mut all = Unit::default();
    for file in &graphs {
        let bytes = source::bytes(file).map_err(|error| error.to_string())?;
        let quads =
            rdf::parse(&file.path.display().to_string(), &bytes).map_err(|error| error.to_string())?;
        let (graph, _) = rdf::graph(&quads);
        let warning = graph.nodes().next().is_none().then(|| not_ours(file).message);
        all.told.push(ListStatus { message: warning, ..ListStatus::of(file.file.clone(), &graph, 0) });
        all.heads.merge(heads(&graph));
        if let Err(error) = take(&graph) {
            return Ok(Err(PipelineError::Taking(error)));
        }
    }
    if files.is_empty() {
        return Ok(Ok(all));
    }
    let mut unit = match Unit::read(files, BatchMode::Others, configs, &|_: Progress| {}, take) {
        Err(error @ PipelineError::Taking(_)) => return Ok(Err(error)),
        unit => unit.map_err(|error| error.to_string())?,
    };
    let told = std::mem::take(&mut unit.told);
    if told.is_empty() {
        let skipped = unit.ours.map(|error| error.to_string());
        let message = skipped.or_else(|| Some(unit.findings.first()?.message.clone()));
        return Err(message.unwrap_or_else(|| "none of its files can be read".into()));
    }
    all.add(unit);
    all.told.extend(told);
    Ok(Ok(all))
}
