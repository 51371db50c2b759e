//! Streaming exports: the graph of each list is sorted and written out as soon as it is read, and the sorted runs
//! are merged, so that memory does not grow with the number of lists.

use super::destination::Destination;
use super::export::{Args, summary};
use super::made::{ListSummary, Made};
use super::{Outcome, input, terminal, worker};
use anyhow::Result;
use listgraph::export::{self, Format, Options, Stream};
use listgraph::graph::{Census, Graph};
use listgraph::output::{Below, Output, Single, Stream as Standard};
use listgraph::pipeline::{Receive, Settings, Work};
use std::io;
use std::sync::{Mutex, PoisonError};

/// Options for writing the graph, given the languages in the lists' settings.
type Choices<'a> = &'a dyn Fn(&[String]) -> Options;

/// Reads the lists one by one, then writes the merged result.
pub(super) fn run(
    args: &Args,
    (place, work): (&Destination, Option<Work>),
    (settings, options): (&Settings, Choices<'_>),
) -> Result<Outcome> {
    let stream = Stream::new(place.formats(), options(&[]).provenance, args.memory);
    let census = Mutex::new(Census::default());
    let missing = Mutex::new(args.languages.clone());
    let put = |about: ListSummary| -> io::Result<()> {
        if matches!(place, Destination::Standard(_)) && terminal::stdout_is_closed() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        if args.output.is_some() {
            census.lock().unwrap_or_else(PoisonError::into_inner).merge(&about.census);
        }
        let mut missing = missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.retain(|tag| !about.is_named_in(tag));
        Ok(())
    };
    let (receive, cache) = (Made { stream: &stream, put: &put }, args.cache.cache());
    let ontology = settings.ontology()?;
    let reading = match &work {
        Some(work) => worker::read(work, settings, &ontology, &|graph: &Graph| receive.take(graph, None))?,
        None => {
            let way: (&dyn Receive, _) = (&receive, cache.as_ref());
            args.input.read_cached(&args.inputs, settings, &ontology, way)?
        }
    };
    input::say_not_ours(&reading);
    for tag in missing.into_inner().unwrap_or_else(PoisonError::into_inner) {
        super::export::say_missing(&tag);
    }
    let options = options(&reading.languages).for_graph(&reading.graph);
    write(args, place, &options, &mut |format, output| stream.write(format, &options, output))?;
    if let (Some(path), None) = (&args.output, &work) {
        let census = census.into_inner().unwrap_or_else(PoisonError::into_inner);
        summary(&reading, &census, path);
    }
    Ok(Outcome::Fine)
}

/// Writes each format to its place; `put` writes one to an output.
pub(super) fn write(
    args: &Args,
    place: &Destination,
    options: &Options,
    put: &mut dyn FnMut(Format, &mut dyn Output) -> io::Result<()>,
) -> Result<()> {
    match place {
        Destination::Standard(format) => {
            let mut writer = io::stdout().lock();
            put(*format, &mut Standard { writer: &mut writer })?;
        }
        Destination::File(path, format) => put(*format, &mut Single { place: path })
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?,
        Destination::Folder(path, formats) => {
            let chosen = Options { languages: args.languages.clone(), ..options.clone() };
            let made = export::Made { formats: formats.clone(), options: chosen };
            super::export::write_together(&made, path, &mut |format, output| {
                put(format, &mut Below { output, folder: made.place(format) })
            })
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// A number of bytes, such as `64M`.
pub(super) fn size(text: &str) -> Result<usize, String> {
    let unit = |letter: char| match letter.to_ascii_uppercase() {
        'K' => Some(1 << 10),
        'M' => Some(1 << 20),
        'G' => Some(1 << 30),
        _ => None,
    };
    let number = text.trim_end_matches(['b', 'B']);
    let (number, unit) = match number.chars().next_back().and_then(unit) {
        Some(unit) => (&number[..number.len() - 1], unit),
        None => (number, 1),
    };
    let size = number.parse::<usize>().ok().and_then(|number| number.checked_mul(unit));
    match size {
        Some(size) if size >= LEAST => Ok(size),
        Some(_) => Err("must be at least 1M".into()),
        None => Err("expected a number of bytes, such as 64M or 1G".into()),
    }
}

/// The least memory that can be given to sorting.
const LEAST: usize = 1 << 20;
