//! The command line: one file per subcommand; `report` renders findings, `input` reads what all commands share.

mod check;
mod completions;
mod converted;
mod destination;
mod explain;
mod export;
mod exports;
mod find;
mod input;
mod load;
mod made;
mod merges;
#[cfg(feature = "neo4j")]
mod push;
mod query;
mod report;
#[cfg(feature = "server")]
mod serve;
mod silence;
mod stats;
mod streamed;
mod suggest;
mod table;
mod terminal;
mod vault;
mod worker;

use clap::{Parser, Subcommand};
use std::io;
use std::process::ExitCode;

/// Turn curated Markdown lists into a knowledge graph.
#[derive(Parser)]
#[command(
    version,
    after_help = "INPUT is a Markdown file, a folder, a graph file written by listgraph, or `-` for standard input.\n\
        Exit codes: 0 success, 1 findings at or above the `--deny` level or nothing found, 2 error."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write lists as RDF, diagrams, an Obsidian vault, Neo4j imports and more
    Export(export::Args),
    /// Query lists or graph files with SPARQL
    Query(query::Args),
    /// Search lists by words in any script
    Find(find::Args),
    /// Serve lists or graph files as a SPARQL endpoint with pages for people
    #[cfg(feature = "server")]
    Serve(serve::Args),
    /// Build a store on disk, for graphs that do not fit in memory
    Load(load::Args),
    /// Send the graph to a running database
    #[cfg(feature = "neo4j")]
    Push(push::Args),
    /// Find duplicates, empty topics, broken links and uncertain readings
    Check(check::Args),
    /// Explain how a line was read
    Explain(explain::Args),
    /// Show which addresses were merged into one resource, and why
    Merges(merges::Args),
    /// Count resources, topics, authors and so on
    Stats(stats::Args),
    /// Print a shell completion script
    Completions(completions::Args),
}

/// The outcome of a run without errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything is fine.
    Fine,
    /// There are findings at or above the `--deny` level.
    Negative,
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Export(args) => export::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Find(args) => find::run(&args),
        #[cfg(feature = "server")]
        Command::Serve(args) => serve::run(&args),
        Command::Load(args) => load::run(&args),
        #[cfg(feature = "neo4j")]
        Command::Push(args) => push::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Merges(args) => merges::run(&args),
        Command::Stats(args) => stats::run(&args),
        Command::Completions(args) => completions::run(&args),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Negative) => ExitCode::from(1),
        // The reader of our output may close it at any time.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::error(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
