//! `push`: sends the graph to a running database.

use super::input::InputArgs;
use super::{Outcome, terminal};
use anyhow::{Context as _, Result};
use clap::{Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use listgraph::neo4j::property_graph::PropertyGraph;
use listgraph::neo4j::push::{self, Counts, Database, Options, Patience, Progress, Prune, Report};
use std::env;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    database: System,
}

#[derive(Subcommand)]
enum System {
    /// A Neo4j database, over Bolt or HTTP
    Neo4j(Neo4jArgs),
}

#[derive(clap::Args)]
#[command(
    after_help = "User name and password come from NEO4J_USERNAME (default `neo4j`) and NEO4J_PASSWORD. Without a \
        password you are asked for one on a terminal; otherwise none is sent."
)]
struct Neo4jArgs {
    /// The server: `neo4j://`, `bolt://` (also with `+s`, `+ssc`), `http://` or `https://`
    #[arg(value_name = "URL")]
    url: String,
    /// Lists, folders or graph files
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Database name [default: the user's home database]
    #[arg(long, value_name = "NAME")]
    database: Option<String>,
    /// Certificates (PEM) of authorities to trust in addition to the system's, for `+s` and `https://`
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// Remove what earlier pushes added and no list contains any more, for the pushed lists or for all
    #[arg(long, value_enum, num_args = 0..=1, default_missing_value = "pushed", require_equals = true)]
    prune: Option<PruneArg>,
    /// Rows per transaction
    #[arg(long, value_name = "N", default_value_t = Options::default().batch)]
    batch: usize,
    /// Time limit for the whole push, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = Patience::default().whole.as_secs())]
    timeout: u64,
    /// Time limit for each response from the server, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = Patience::default().answer.as_secs())]
    answer_timeout: u64,
    #[command(flatten)]
    input: InputArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PruneArg {
    /// What belongs to the pushed lists
    Pushed,
    /// Everything that earlier pushes added
    All,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let System::Neo4j(args) = &args.database;
    let settings = args.input.settings()?;
    let reading = args.input.read_with(&args.inputs, &settings, &settings.ontology()?)?;
    let languages = match reading.languages.is_empty() {
        true => listgraph::graph::shown_languages(&reading.graph),
        false => reading.languages.clone(),
    };
    let graph = PropertyGraph::new(&reading.graph, &languages);
    let database = Database {
        address: args.url.clone(),
        name: args.database.clone(),
        credentials: credentials()?,
        authorities: args.ca.as_deref().map(authorities).transpose()?,
        patience: Patience {
            whole: Duration::from_secs(args.timeout),
            answer: Duration::from_secs(args.answer_timeout),
            ..Patience::default()
        },
    };
    let prune = match args.prune {
        None => Prune::Nothing,
        Some(PruneArg::Pushed) => Prune::PushedLists,
        Some(PruneArg::All) => Prune::Everything,
    };
    let bar = if io::stderr().is_terminal() { ProgressBar::new(0) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {pos}/{len}") {
        bar.set_style(style);
    }
    let report = push::push(&graph, &database, Options { prune, batch: args.batch.max(1) }, &mut |step| {
        show(&bar, step)
    });
    bar.finish_and_clear();
    summary(&report?);
    Ok(Outcome::Fine)
}

fn show(bar: &ProgressBar, step: Progress) {
    match step {
        Progress::Reading => bar.set_message("reading the database"),
        Progress::Sending { done, total } => {
            bar.set_message("sending");
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        }
        Progress::Waiting { .. } => bar.set_message("waiting for the server"),
    }
}

/// Reads the certificates at `path`.
fn authorities(path: &Path) -> Result<String> {
    listgraph::source::text(path)?.with_context(|| format!("`{}` does not exist", path.display()))
}

/// User name and password from the environment, or from the user at the terminal.
fn credentials() -> Result<Option<(String, String)>> {
    let user = env::var("NEO4J_USERNAME").unwrap_or_else(|_| "neo4j".into());
    if let Ok(password) = env::var("NEO4J_PASSWORD") {
        return Ok(Some((user, password)));
    }
    if !io::stdin().is_terminal() {
        return Ok(None);
    }
    let password = rpassword::prompt_password(format!("password of `{user}` (empty for none): "))
        .context("the password cannot be read")?;
    Ok((!password.is_empty()).then_some((user, password)))
}

fn summary(report: &Report) {
    let line = |name: &str, counts: &Counts| {
        let parts: Vec<String> = [
            (counts.created, "new"),
            (counts.updated, "changed"),
            (counts.unchanged, "unchanged"),
            (counts.removed, "removed"),
            (counts.kept, "kept because other data is attached"),
            (counts.foreign, "left alone because listgraph did not create them"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, state)| format!("{count} {state}"))
        .collect();
        terminal::line(&format!(
            "{name}: {}",
            if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
        ));
    };
    line("nodes", &report.nodes);
    line("relationships", &report.relationships);
}
