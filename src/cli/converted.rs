//! Converts a single graph file to other RDF syntaxes without building the graph.

use super::terminal;
use anyhow::Result;
use listgraph::export::{Format, Options};
use listgraph::output::{Output, Packed};
use listgraph::pipeline::{self, PipelineError, Settings};
use listgraph::rdf::{Conversion, RdfFormat};
use std::io;
use std::path::{Path, PathBuf};

/// Converts the only input, if it is a graph file that we wrote and all of `formats` can be written without its graph.
pub(super) fn read(
    inputs: &[PathBuf],
    formats: &[Format],
    (settings, options): (&Settings, &Options),
    memory: Option<usize>,
) -> Result<Option<Conversion>> {
    let syntax = |format: &Format| match format {
        Format::Rdf(syntax) => Some(*syntax).filter(|syntax| Conversion::writes(*syntax)),
        _ => None,
    };
    let Some(syntaxes) = formats.iter().map(syntax).collect::<Option<Vec<RdfFormat>>>() else {
        return Ok(None);
    };
    let mut conversion = Conversion::new(&syntaxes, options.provenance, memory);
    match pipeline::convert(inputs, settings, &mut conversion) {
        Ok(is_taken) => Ok(is_taken.then_some(conversion)),
        Err(PipelineError::Taking(error)) => Err(error.into()),
        Err(error) => Err(error.into()),
    }
}

/// Writes one format.
pub(super) fn put(
    conversion: &Conversion,
    format: Format,
    options: &Options,
    output: &mut dyn Output,
) -> io::Result<()> {
    let (Format::Rdf(syntax), [file]) = (format, &format.files(&options.stem)[..]) else { return Ok(()) };
    let mut packed = Packed { output, compression: options.compression };
    packed.put_with(file, &mut |out| conversion.write(syntax, out))
}

/// Prints what was converted and where the output is.
pub(super) fn summary(conversion: &Conversion, path: &Path) {
    let (statements, lists) = conversion.counts();
    let (statements, lists) = (terminal::counted(statements, "statement"), terminal::counted(lists, "list"));
    terminal::line(&format!("{statements} of {lists}"));
    terminal::line(&format!("written to {}", path.display()));
}
