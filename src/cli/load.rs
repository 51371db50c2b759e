//! `load`: builds a store on disk (feature `rocksdb`).

use super::Outcome;
use super::input::InputArgs;
use anyhow::Result;
use listgraph::store::Store;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(super) struct Args {
    /// Lists, folders or graph files
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// The folder of the store; an existing store is replaced once the new one is complete
    #[arg(long, value_name = "FOLDER")]
    store: PathBuf,
    #[command(flatten)]
    input: InputArgs,
}

#[cfg(not(feature = "rocksdb"))]
const HOW: &str = "this build has no on-disk store: build with `cargo build --release --features rocksdb`; \
    without it, use a graph file as the database (`listgraph export … -o graph.ttl`, then `listgraph query graph.ttl …`)";

#[cfg(not(feature = "rocksdb"))]
pub(super) fn run(args: &Args) -> Result<Outcome> {
    let Args { inputs: _, store: _, input: _ } = args;
    anyhow::bail!(HOW)
}

#[cfg(not(feature = "rocksdb"))]
pub(super) fn open(_folder: &Path) -> Result<Store> {
    anyhow::bail!(HOW)
}

#[cfg(feature = "rocksdb")]
pub(super) fn run(args: &Args) -> Result<Outcome> {
    let mut settings = args.input.settings()?;
    settings.outputs.push(args.store.clone());
    let reading = args.input.read_with(&args.inputs, &settings, &settings.ontology()?)?;
    let quads = listgraph::rdf::quads(&reading.graph);
    let count = quads.len() + reading.as_given.len();
    listgraph::store::disk::load(&args.store, quads.into_iter().chain(reading.as_given))?;
    super::terminal::line(&format!("{count} quads written to {}", args.store.display()));
    Ok(Outcome::Fine)
}

#[cfg(feature = "rocksdb")]
pub(super) fn open(folder: &Path) -> Result<Store> {
    Ok(listgraph::store::disk::open(folder)?)
}
