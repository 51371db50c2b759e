//! What commands derive from each list and keep in the cache: its sorted statements, and a summary.

use super::input::InputArgs;
use anyhow::Result;
use listgraph::export::{Format, Stream};
use listgraph::graph::{Census, Graph, NodeKind, Property, Value};
use listgraph::output::Cache;
use listgraph::pipeline::{Reading, Receive};
use listgraph::rdf::{Provenance, RdfFormat, Sorted, Statements};
use listgraph::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The options of commands that use the cache.
#[derive(clap::Args, Clone, Copy, Debug, Default)]
#[command(next_help_heading = "Reading")]
pub(super) struct CacheArgs {
    /// Read every list again, without using or updating the cache
    #[arg(long)]
    no_cache: bool,
}

impl CacheArgs {
    pub(super) fn cache(self) -> Option<Cache> {
        if self.no_cache { None } else { Cache::users() }
    }
}

/// The summary of a list, kept with its statements.
#[derive(Serialize, Deserialize)]
pub(super) struct ListSummary {
    /// The IRI of the list that was read.
    list: String,
    pub(super) census: Census,
    /// The languages of names and descriptions, without region and script.
    languages: BTreeSet<String>,
}

impl ListSummary {
    fn of(graph: &Graph) -> Self {
        let mut census = Census::default();
        census.add(graph);
        let is_read = |list: &&listgraph::graph::Node| list.properties.first(Property::File).is_some();
        let list = graph.nodes_of(NodeKind::List).filter(is_read).map(|list| list.iri.to_string()).min();
        let texts = graph.nodes_unsorted().flat_map(|node| {
            node.properties.get(Property::Name).chain(node.properties.get(Property::Description))
        });
        let languages = texts.filter_map(|text| match text {
            Value::Tagged(_, tag) => Some(primary(tag)),
            _ => None,
        });
        Self { list: list.unwrap_or_default(), census, languages: languages.collect() }
    }

    /// Whether anything has a name or a description in the language `tag`.
    pub(super) fn is_named_in(&self, tag: &str) -> bool {
        self.languages.contains(&primary(tag))
    }
}

/// Whether anything in `graph` has a name or a description in the language `tag`.
pub(super) fn is_named_in(graph: &Graph, tag: &str) -> bool {
    graph.nodes_unsorted().any(|node| {
        let mut names = node.properties.get(Property::Name).chain(node.properties.get(Property::Description));
        names.any(|name| matches!(name, Value::Tagged(_, own) if primary(own) == primary(tag)))
    })
}

/// The primary language of a tag: `zh` for `zh-Hans`.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

/// Collects lists in a stream.
pub(super) struct Made<'m> {
    pub(super) stream: &'m Stream,
    /// Receives the summary of each list.
    pub(super) put: &'m (dyn Fn(ListSummary) -> io::Result<()> + Sync),
}

impl Receive for Made<'_> {
    fn kind(&self) -> String {
        self.stream.kind()
    }

    fn take(&self, graph: &Graph, copy: Option<&mut Vec<u8>>) -> io::Result<()> {
        let about = ListSummary::of(graph);
        match copy {
            Some(copy) => {
                let sorted = self.stream.sorted(graph);
                put_copy(&about, &sorted, copy)?;
                self.stream.put(sorted)?;
            }
            // This way, small lists share a run.
            None => self.stream.add(graph)?,
        }
        (self.put)(about)
    }

    fn again(&self, copy: &[u8]) -> io::Result<()> {
        let (about, sorted) = copied(copy)?;
        self.stream.put(sorted)?;
        (self.put)(about)
    }
}

fn put_copy(about: &ListSummary, sorted: &Sorted, copy: &mut Vec<u8>) -> io::Result<()> {
    let about = serde_json::to_vec(about)?;
    copy.extend((about.len() as u64).to_le_bytes());
    copy.extend(about);
    sorted.copy(copy)
}

fn copied(copy: &[u8]) -> io::Result<(ListSummary, Sorted)> {
    let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the cache holds something else");
    let (length, rest) = copy.split_first_chunk().ok_or_else(damaged)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| damaged())?;
    let (about, sorted) = rest.split_at_checked(length).ok_or_else(damaged)?;
    Ok((serde_json::from_slice(about)?, Sorted::read(sorted)?))
}

/// Keeps the sorted statements of each list.
struct Lists {
    stream: Stream,
    all: Mutex<Vec<(String, Sorted)>>,
}

impl Lists {
    fn put(&self, list: String, sorted: Sorted) -> io::Result<()> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).push((list, sorted));
        Ok(())
    }
}

impl Receive for Lists {
    fn kind(&self) -> String {
        self.stream.kind()
    }

    fn take(&self, graph: &Graph, copy: Option<&mut Vec<u8>>) -> io::Result<()> {
        let (about, sorted) = (ListSummary::of(graph), self.stream.sorted(graph));
        if let Some(copy) = copy {
            put_copy(&about, &sorted, copy)?;
        }
        self.put(about.list, sorted)
    }

    fn again(&self, copy: &[u8]) -> io::Result<()> {
        let (about, sorted) = copied(copy)?;
        self.put(about.list, sorted)
    }
}

/// Reads all inputs into a store.
pub(super) fn store(inputs: &[PathBuf], input: &InputArgs, cache: CacheArgs) -> Result<(Store, Reading)> {
    let stream = Stream::new(&[Format::Rdf(RdfFormat::NQuads)], Provenance::Full, None);
    let lists = Lists { stream, all: Mutex::default() };
    let (settings, cache) = (input.settings()?, cache.cache());
    let mut reading =
        input.read_cached(inputs, &settings, &settings.ontology()?, (&lists, cache.as_ref()))?;
    let mut lists = lists.all.into_inner().unwrap_or_else(PoisonError::into_inner);
    // Lists arrive in arbitrary order, and the order of the rows of an answer depends on it.
    lists.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut statements = Statements::default();
    for (_, sorted) in lists {
        sorted.add_to(&mut statements)?;
    }
    statements.add(&Statements::of_quads(&std::mem::take(&mut reading.as_given)));
    Ok((Store::new(statements), reading))
}
