//! Exports that hold no list in memory: the graph of each is sorted as it is read, and what is sorted is merged.

use super::destination::Destination;
use super::export::{Args, summary};
use super::{Outcome, input};
use anyhow::Result;
use listgraph::export::{Format, Made, Options};
use listgraph::graph::{Census, Graph};
use listgraph::output::{Output, Packed, Single, Stream as Standard};
use listgraph::pipeline::Settings;
use listgraph::rdf::{Stream, Syntax};
use std::io;
use std::sync::{Mutex, PoisonError};

/// The syntaxes of `formats`, where all of them can be written without the whole graph.
pub(super) fn syntaxes(formats: &[Format]) -> Option<Vec<Syntax>> {
    let syntax = |format: &Format| match format {
        Format::Rdf(syntax) => Some(*syntax),
        _ => None,
    };
    formats.iter().map(syntax).collect()
}

/// Reads and writes.
pub(super) fn run(
    args: &Args,
    place: &Destination,
    syntaxes: &[Syntax],
    (settings, options): (&Settings, &dyn Fn(&[String]) -> Options),
) -> Result<Outcome> {
    let stream = Stream::new(syntaxes, options(&[]).provenance, args.memory);
    let census = Mutex::new(Census::default());
    let missing = Mutex::new(args.languages.clone());
    let take = |graph: &Graph| -> io::Result<()> {
        stream.add(graph)?;
        if args.output.is_some() {
            census.lock().unwrap_or_else(PoisonError::into_inner).add(graph);
        }
        let mut missing = missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.retain(|tag| !super::export::is_named_in(graph, tag));
        Ok(())
    };
    let reading = args.input.read_by_list(&args.inputs, settings, &settings.ontology()?, &take)?;
    input::say_not_ours(&reading);
    for tag in missing.into_inner().unwrap_or_else(PoisonError::into_inner) {
        super::export::say_missing(&tag);
    }
    let options = options(&reading.languages);
    write(args, place, &stream, &options)?;
    if let Some(path) = &args.output {
        let census = census.into_inner().unwrap_or_else(PoisonError::into_inner);
        summary(&reading, &census, path);
    }
    Ok(Outcome::Fine)
}

fn write(args: &Args, place: &Destination, stream: &Stream, options: &Options) -> Result<()> {
    let put = |format: Format, path: &str, output: &mut dyn Output| match format {
        Format::Rdf(syntax) => {
            let mut packed = Packed { output, compression: options.compression };
            packed.put_with(path, &mut |out| stream.write(syntax, out))
        }
        _ => Ok(()),
    };
    match place {
        Destination::Standard(format) => {
            let mut writer = io::stdout().lock();
            put(*format, "", &mut Standard { writer: &mut writer })?;
        }
        Destination::File(path, format) => put(*format, "", &mut Single { place: path })
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?,
        Destination::Folder(path, formats) => {
            let chosen = Options { languages: args.languages.clone(), ..options.clone() };
            let made = Made { formats: formats.clone(), options: chosen };
            super::export::write_together(&made, path, &mut |format, output| {
                let [file] = format.files() else { return Ok(()) };
                let file = file.replace("{stem}", &options.stem);
                put(format, &format!("{}{file}", made.place(format)), output)
            })
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?;
        }
    }
    Ok(())
}
