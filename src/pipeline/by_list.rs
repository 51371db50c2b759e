//! Processes one list at a time: each is read, resolved, passed on and dropped, so memory does not grow with the
//! number of lists.

use super::cached::{ReadContext, Receive, Taking};
use super::config::Configs;
use super::files::{self, BatchMode};
use super::unit::{Take, Unit, heads};
use super::{FoundFile, PipelineError, Progress, Reading, Settings, empty, read};
use crate::iri::list_key;
use crate::ontology::Ontology;
use crate::output::Cache;
use crate::source::{self, Called};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

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
    ontology: &Ontology,
    progress: &(dyn Fn(Progress) + Sync),
    take: Take<'_>,
) -> Result<Reading, PipelineError> {
    read_cached(inputs, settings, ontology, progress, (&Taking(take), None))
}

/// Like [`read_by_list`], but lists whose files and settings are unchanged come from the cache, if there is one.
///
/// # Errors
///
/// As there.
pub fn read_cached(
    inputs: &[PathBuf],
    settings: &Settings,
    ontology: &Ontology,
    progress: &(dyn Fn(Progress) + Sync),
    (receive, cache): (&dyn Receive, Option<&Cache>),
) -> Result<Reading, PipelineError> {
    let found = source::find(inputs, &settings.outputs)?;
    if found.files.iter().any(|file| file.is_graph) {
        let reading = read(inputs, settings, ontology, progress)?;
        receive.take(&reading.graph, None).map_err(PipelineError::Taking)?;
        return Ok(Reading { graph: heads(&reading.graph), lists: Vec::new(), ..reading });
    }
    let configs = Configs::new(settings, ontology, &found.files)?;
    progress(Progress::Found(found.files.len()));
    let company = BatchMode::of(&found.files);
    let way = ReadContext { company, configs: &configs, progress, receive, cache };
    let stopped = AtomicBool::new(false);
    let unit = |files: Vec<FoundFile>| {
        if stopped.load(Ordering::Relaxed) {
            return Ok(Unit::default());
        }
        let unit = way.unit(files);
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
    // An entry that several lists or topics share has its findings once.
    reading.findings.dedup();
    Ok(reading)
}

/// Files that are read together: those of one list, or of all lists under settings that name lists.
pub(super) fn units(files: Vec<FoundFile>, configs: &Configs) -> Vec<Vec<FoundFile>> {
    let mut units: BTreeMap<(Option<usize>, PathBuf), Vec<FoundFile>> = BTreeMap::new();
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
