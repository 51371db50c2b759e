//! Converts one graph file statement by statement.

use super::{PipelineError, Settings};
use crate::rdf::{self, Conversion};
use crate::source;
use std::path::PathBuf;

/// Reads the only input into `conversion`, if it is a graph file that can be converted without building the graph;
/// returns whether it was. If not, the input must be read like any other.
///
/// # Errors
///
/// If the input is not found, or the disk does not accept what exceeds the memory.
pub fn convert(
    inputs: &[PathBuf],
    settings: &Settings,
    conversion: &mut Conversion,
) -> Result<bool, PipelineError> {
    let [input] = inputs else { return Ok(false) };
    if source::syntax(input).is_none() {
        return Ok(false);
    }
    let found = source::find(inputs, &settings.outputs)?;
    let [file] = found.files.as_slice() else { return Ok(false) };
    let Some(from) = source::open(file)?.filter(|_| file.is_graph) else { return Ok(false) };
    let path = file.path.display().to_string();
    let is_whole = rdf::parse_each(&path, from, &mut |quad| conversion.add(quad));
    Ok(is_whole.map_err(PipelineError::Taking)? && conversion.is_complete().map_err(PipelineError::Taking)?)
}
