//! `query`: SPARQL over lists or graph files.

use super::input::InputArgs;
use super::{Outcome, terminal};
use anyhow::{Context as _, Result, anyhow, bail};
use clap::ValueEnum;
use comfy_table::{ContentArrangement, Table, presets};
use listgraph::export::without_formulas;
use listgraph::rdf;
use listgraph::rdf::{Syntax, serialize};
use listgraph::store::{self, Answer, CancellationToken, ResultFormat, Store};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[derive(clap::Args)]
#[command(after_help = "Without `-f` or `--question` the last argument is the query:\n  \
    listgraph query list.md 'SELECT ?name WHERE { ?r a lg:Resource ; schema:name ?name }'\n\
    The prefixes lg, schema, skos, dcterms, foaf, prov, kind and rdf are known.")]
pub(super) struct Args {
    /// Lists, folders or graph files, and the query
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// A file that holds the query
    #[arg(short, long, value_name = "FILE", conflicts_with = "question")]
    file: Option<PathBuf>,
    /// A named question
    #[arg(long, value_name = "NAME")]
    question: Option<String>,
    /// List the named questions
    #[arg(long)]
    questions: bool,
    /// How the answer is written [default: a table on a terminal, CSV in a pipe]
    #[arg(long, value_name = "FORMAT")]
    format: Option<ResultArg>,
    /// Stop a query after so many seconds, 0 for never [default: never on a terminal, else 60]
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    /// In CSV, put a single quote before what a spreadsheet would take for a formula; one at the start of a
    /// field is to be taken away by whoever reads it
    #[arg(long)]
    csv_safe: bool,
    /// Ask a store on disk instead of inputs
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ResultArg {
    Table,
    Json,
    Xml,
    Csv,
    Tsv,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    if args.questions {
        return list_questions();
    }
    let (inputs, sparql) = sparql(args)?;
    let store = match &args.store {
        Some(folder) => super::load::open(folder)?,
        None if inputs.is_empty() => {
            bail!("say what to ask: a list, a folder or a graph file before the query")
        }
        None => {
            let reading = args.input.read(&inputs)?;
            let store = Store::new()?;
            store.load_quads(rdf::quads(&reading.graph))?;
            store.load_quads(reading.foreign)?;
            store
        }
    };
    within(args.timeout, |token| answer(args, store.query_until(&sparql, token)?))
}

/// How long a query may take where nobody sees that it does, in seconds.
const PATIENCE: u64 = 60;
/// How long a query may go on that was told to stop: it looks only when it reads the store.
const GRACE: Duration = Duration::from_secs(2);
/// Deep queries are followed by recursion.
const STACK: usize = 256 << 20;

/// Runs `ask` for so many seconds at most.
fn within(
    seconds: Option<u64>,
    ask: impl FnOnce(CancellationToken) -> Result<Outcome> + Send,
) -> Result<Outcome> {
    let seconds = seconds.unwrap_or(if terminal::is_watched() { 0 } else { PATIENCE });
    let late = format!(
        "the query took more than {seconds} s and was stopped: `--timeout SECONDS` gives it more, 0 has no limit"
    );
    let token = CancellationToken::new();
    let (done, wait) = mpsc::channel::<()>();
    if seconds > 0 {
        let (token, late) = (token.clone(), late.clone());
        thread::spawn(move || {
            let is_late = |limit| wait.recv_timeout(limit) == Err(mpsc::RecvTimeoutError::Timeout);
            if is_late(Duration::from_secs(seconds)) {
                token.cancel();
                if is_late(GRACE) {
                    terminal::error(&late);
                    std::process::exit(2);
                }
            }
        });
    }
    let stopped = token.clone();
    let result = thread::scope(|scope| {
        let asked = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || ask(token))?;
        asked.join().map_err(|_| anyhow!("the query failed"))?
    });
    drop(done);
    match result {
        Err(_) if stopped.is_cancelled() => bail!(late),
        result => result,
    }
}

/// The inputs and the query.
fn sparql(args: &Args) -> Result<(Vec<PathBuf>, String)> {
    if let Some(file) = &args.file {
        let text =
            listgraph::source::text(file)?.with_context(|| format!("`{}` does not exist", file.display()))?;
        return Ok((args.inputs.clone(), text));
    }
    if let Some(name) = &args.question {
        let question = store::questions().into_iter().find(|question| question.name == name);
        let question = question.with_context(|| {
            format!("`{name}` is no named question: `listgraph query --questions` lists them")
        })?;
        return Ok((args.inputs.clone(), question.sparql.to_owned()));
    }
    match args.inputs.split_last() {
        Some((last, inputs)) => Ok((inputs.to_vec(), last.display().to_string())),
        None => bail!("say what to ask: `listgraph query INPUT 'SELECT …'`, `-f FILE` or `--question NAME`"),
    }
}

fn list_questions() -> Result<Outcome> {
    let mut out = io::stdout().lock();
    for question in store::questions() {
        writeln!(out, "{:<28} {}", question.name, question.sentence)?;
    }
    Ok(Outcome::Fine)
}

fn answer(args: &Args, answer: Answer) -> Result<Outcome> {
    let mut out = io::stdout().lock();
    let wanted =
        args.format.unwrap_or(if terminal::is_watched() { ResultArg::Table } else { ResultArg::Csv });
    if matches!(answer, Answer::Graph(_)) {
        out.write_all(&serialize(&answer.quads()?, Syntax::Turtle)?)?;
        return Ok(Outcome::Fine);
    }
    let format = match wanted {
        ResultArg::Table => {
            let table = answer.table()?;
            writeln!(out, "{}", draw(&table))?;
            return Ok(Outcome::Fine);
        }
        ResultArg::Json => ResultFormat::Json,
        ResultArg::Xml => ResultFormat::Xml,
        ResultArg::Csv => ResultFormat::Csv,
        ResultArg::Tsv => ResultFormat::Tsv,
    };
    if args.csv_safe {
        if format != ResultFormat::Csv {
            bail!("`--csv-safe` changes CSV alone: add `--format csv`");
        }
        let mut table = Vec::new();
        answer.write(format, &mut table)?;
        out.write_all(&without_formulas(&table)?)?;
    } else {
        answer.write(format, &mut out)?;
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

fn draw(answer: &store::Table) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(&answer.header);
    for row in &answer.rows {
        table.add_row(row);
    }
    let count = answer.rows.len();
    format!("{table}\n{count} {}", if count == 1 { "row" } else { "rows" })
}
