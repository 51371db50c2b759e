//! Exports graphs that arrive one by one, without holding them all.

use super::format::table;
use super::tables::rows::MergedRows;
use super::{Format, Options};
use crate::graph::Graph;
use crate::output::{Output, Packed};
use crate::rdf::{self, Provenance, RdfFormat, Sorted};
use std::io;

/// Collects graphs whose union is written in one or more of the formats of [`Stream::takes`].
pub struct Stream {
    rdf: Option<rdf::Stream>,
    rows: Option<MergedRows>,
}

impl Stream {
    /// Whether `format` can be written without the whole graph. The others show how things are connected, or need
    /// all values before they can name their columns.
    #[must_use]
    pub fn takes(format: Format) -> bool {
        matches!(format, Format::Rdf(_) | Format::Json | Format::NdJson | Format::Csv)
    }

    /// An empty stream. About `memory` bytes are kept in memory, the rest on disk.
    #[must_use]
    pub fn new(formats: &[Format], provenance: Provenance, memory: Option<usize>) -> Self {
        let syntax = |format: &Format| match format {
            Format::Rdf(syntax) => Some(*syntax),
            _ => None,
        };
        let syntaxes: Vec<RdfFormat> = formats.iter().filter_map(syntax).collect();
        let has_rows = syntaxes.len() < formats.len();
        let memory = if has_rows && !syntaxes.is_empty() { memory.map(|memory| memory / 2) } else { memory };
        Self {
            rdf: (!syntaxes.is_empty()).then(|| rdf::Stream::new(&syntaxes, provenance, memory)),
            rows: has_rows.then(|| MergedRows::new(memory)),
        }
    }

    /// Adds `graph`; threads may call this concurrently.
    ///
    /// # Errors
    ///
    /// If the disk does not accept what exceeds the memory.
    pub fn add(&self, graph: &Graph) -> io::Result<()> {
        self.rdf.iter().try_for_each(|stream| stream.add(graph))?;
        self.rows.iter().try_for_each(|rows| rows.add(graph))
    }

    /// What is made of `graph`, for [`Self::put`].
    #[must_use]
    pub fn sorted(&self, graph: &Graph) -> Sorted {
        let mut sorted = self.rdf.as_ref().map_or_else(Sorted::default, |stream| stream.sorted(graph));
        if self.rows.is_some() {
            sorted.push(MergedRows::sorted(graph));
        }
        sorted
    }

    /// What the result of [`Self::sorted`] depends on besides the graph.
    #[must_use]
    pub fn kind(&self) -> String {
        let rdf = self.rdf.as_ref().map(rdf::Stream::kind).unwrap_or_default();
        if self.rows.is_some() { format!("{rdf} rows") } else { rdf }
    }

    /// Adds what a stream of the same kind made of a graph; threads may call this concurrently.
    ///
    /// # Errors
    ///
    /// If the disk does not accept what exceeds the memory.
    pub fn put(&self, mut sorted: Sorted) -> io::Result<()> {
        self.rows.iter().try_for_each(|rows| rows.put(sorted.pop()))?;
        self.rdf.as_ref().map_or(Ok(()), |stream| stream.put(sorted))
    }

    /// Writes everything added so far in `format`, one of those given to [`Self::new`]. `options` are complete: see
    /// [`Options::for_graph`].
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn write(&self, format: Format, options: &Options, output: &mut dyn Output) -> io::Result<()> {
        let mut packed = Packed { output, compression: options.compression };
        match (format, &self.rdf, &self.rows) {
            (Format::Rdf(syntax), Some(stream), _) => {
                let [file] = &format.files(&options.stem)[..] else { return Ok(()) };
                packed.put_with(file, &mut |out| stream.write(syntax, out))
            }
            (_, _, Some(rows)) => table(rows, format, options, &mut packed),
            _ => Ok(()),
        }
    }
}
