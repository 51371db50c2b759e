//! Exports of one graph file that say the same in another syntax.

use super::destination::Destination;
use super::export::Args;
use super::{Outcome, streamed, terminal};
use anyhow::Result;
use listgraph::export::{Format, Options};
use listgraph::output::Output as _;
use listgraph::output::Packed;
use listgraph::pipeline::{self, PipelineError, Settings};
use listgraph::rdf::{Conversion, RdfFormat};

/// Reads and writes, if the only input is a graph file that we wrote and that can be taken as it is.
pub(super) fn run(
    args: &Args,
    place: &Destination,
    settings: &Settings,
    options: &Options,
) -> Result<Option<Outcome>> {
    let syntax = |format: &Format| match format {
        Format::Rdf(syntax) => Some(*syntax).filter(|syntax| Conversion::writes(*syntax)),
        _ => None,
    };
    let Some(syntaxes) = place.formats().iter().map(syntax).collect::<Option<Vec<RdfFormat>>>() else {
        return Ok(None);
    };
    // Which languages names are in, only a graph tells.
    if !args.languages.is_empty() {
        return Ok(None);
    }
    let mut conversion = Conversion::new(&syntaxes, options.provenance, args.memory);
    match pipeline::convert(&args.inputs, settings, &mut conversion) {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        Err(PipelineError::Taking(error)) => return Err(error.into()),
        Err(error) => return Err(error.into()),
    }
    streamed::write(args, place, options, &mut |format, output| {
        let (Format::Rdf(syntax), [file]) = (format, &format.files(&options.stem)[..]) else { return Ok(()) };
        let mut packed = Packed { output, compression: options.compression };
        packed.put_with(file, &mut |out| conversion.write(syntax, out))
    })?;
    if let Some(path) = &args.output {
        let (statements, lists) = conversion.counts();
        terminal::line(&format!(
            "{} of {}",
            terminal::counted(statements, "statement"),
            terminal::counted(lists, "list")
        ));
        terminal::line(&format!("written to {}", path.display()));
    }
    Ok(Some(Outcome::Fine))
}
