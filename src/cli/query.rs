//! `query`: SPARQL over lists or graph files.

use super::input::InputArgs;
use super::made::CacheArgs;
use super::{Outcome, table, terminal};
use anyhow::{Context as _, Result, anyhow, bail};
use clap::builder::PossibleValuesParser;
use listgraph::export::without_formulas;
use listgraph::rdf::{self, RdfFormat, serialize};
use listgraph::store::{self, Answer, CancellationToken, QueryError, ResultFormat, Store, Term};
use listgraph::vocabulary::iris::ID;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[derive(clap::Args)]
#[command(after_help = "Without `-f` or `--question` the last argument is the query:\n  \
    listgraph query list.md 'SELECT ?name WHERE { ?r a lg:Resource ; schema:name ?name }'\n\
    The prefixes lg, schema, skos, dcterms, foaf, prov, kind and rdf are predefined.")]
pub(super) struct Args {
    /// Lists, folders or graph files, followed by the query
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Read the query from a file
    #[arg(short, long, value_name = "FILE", conflicts_with = "question")]
    file: Option<PathBuf>,
    /// Run a named question
    #[arg(long, value_name = "NAME")]
    question: Option<String>,
    /// List the named questions
    #[arg(long)]
    questions: bool,
    /// Output format: table, json, xml, csv, tsv; for a graph (CONSTRUCT, DESCRIBE) also turtle, n-triples,
    /// n-quads, trig, json-ld, rdf-xml [default: a table on a terminal, CSV in a pipe, Turtle for a graph]
    #[arg(long, value_name = "FORMAT", value_parser = PossibleValuesParser::new(formats()), hide_possible_values = true)]
    format: Option<String>,
    /// Stop the query after this many seconds, 0 for never [default: never on a terminal, otherwise 60]
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    /// In CSV, put a single quote before anything a spreadsheet would treat as a formula; programs that read the
    /// file must remove one quote at the start of a field
    #[arg(long)]
    csv_safe: bool,
    /// Query a store on disk instead of inputs
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    cache: CacheArgs,
}

const TABLE: &str = "table";

fn formats() -> Vec<&'static str> {
    let rows = ResultFormat::ALL.iter().map(|format| format.name());
    let graphs = rdf::SYNTAXES.map(rdf::name);
    std::iter::once(TABLE).chain(rows).chain(graphs).collect()
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    if args.questions {
        return list_questions();
    }
    let (inputs, sparql) = sparql(args)?;
    let (store, base) = match &args.store {
        Some(folder) => (super::load::open(folder)?, ID.to_owned()),
        None if inputs.is_empty() => {
            bail!("no input: give a list, a folder or a graph file before the query")
        }
        None => {
            let (store, reading) = super::made::store(&inputs, &args.input, args.cache)?;
            (store, reading.base.unwrap_or_else(|| ID.to_owned()))
        }
    };
    for unknown in store.unknown_terms(&sparql) {
        terminal::line(&format!("warning: {unknown}"));
    }
    let asked = Asked { args, store: &store, base: &base };
    within(args.timeout, |token| {
        let answer = store.query_until(&sparql, token).map_err(|error| pointed(&sparql, error))?;
        asked.write(answer)
    })
}

/// `error` with the line of the query that it refers to.
fn pointed(sparql: &str, error: QueryError) -> anyhow::Error {
    match error {
        QueryError::Syntax { line, column, .. } => {
            let (text, caret) = store::pointer(sparql, line, column);
            anyhow!("the query, {error}\n  {text}\n  {caret}")
        }
        error => error.into(),
    }
}

/// The default time limit of a query, in seconds, if standard output is not a terminal.
const PATIENCE: u64 = 60;
/// How long a stopped query may still run: it only checks when it reads the store.
const GRACE: Duration = Duration::from_secs(2);
/// The stack size in bytes: nested queries are evaluated recursively.
const STACK: usize = 256 << 20;

/// Runs `ask` with a time limit in seconds.
fn within(
    seconds: Option<u64>,
    ask: impl FnOnce(CancellationToken) -> Result<Outcome> + Send,
) -> Result<Outcome> {
    let seconds = seconds.unwrap_or(if terminal::stdout_is_terminal() { 0 } else { PATIENCE });
    let late = format!(
        "the query took more than {seconds} s and was stopped: raise `--timeout SECONDS`, or set it to 0 for no limit"
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
        let questions = store::questions();
        let question = questions.iter().find(|question| question.name == name).with_context(|| {
            let near = store::nearest(name, questions.iter().map(|question| question.name));
            let hint = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
            format!("there is no question named `{name}`{hint}: `listgraph query --questions` lists them")
        })?;
        return Ok((args.inputs.clone(), question.sparql.to_owned()));
    }
    match args.inputs.split_last() {
        Some((last, inputs)) => Ok((inputs.to_vec(), last.display().to_string())),
        None => bail!("no query: use `listgraph query INPUT 'SELECT …'`, `-f FILE` or `--question NAME`"),
    }
}

fn list_questions() -> Result<Outcome> {
    let mut out = io::stdout().lock();
    for question in store::questions() {
        writeln!(out, "{:<28} {}", question.name, question.sentence)?;
    }
    Ok(Outcome::Fine)
}

/// What an answer is rendered from.
struct Asked<'a> {
    args: &'a Args,
    store: &'a Store,
    /// The base of our own IRIs.
    base: &'a str,
}

impl Asked<'_> {
    fn write(&self, answer: Answer) -> Result<Outcome> {
        let mut out = io::stdout().lock();
        let wanted = self.args.format.as_deref();
        let is_graph = matches!(answer, Answer::Graph(_));
        match wanted.unwrap_or(match (is_graph, terminal::stdout_is_terminal()) {
            (true, _) => rdf::name(RdfFormat::Turtle),
            (false, true) => TABLE,
            (false, false) => ResultFormat::Csv.name(),
        }) {
            TABLE => writeln!(out, "{}", table::drawn(&answer.table_of(|term| self.shown(term))?))?,
            name => match (syntax(name), ResultFormat::ALL.iter().find(|format| format.name() == name)) {
                (Some(syntax), _) if is_graph => out.write_all(&serialize(&answer.quads()?, syntax)?)?,
                (_, Some(format)) => self.write_rows(answer, *format, &mut out)?,
                _ => bail!(
                    "`--format {name}` is for graphs, but this query returns rows: use CONSTRUCT or DESCRIBE"
                ),
            },
        }
        out.flush()?;
        Ok(Outcome::Fine)
    }

    fn write_rows(&self, answer: Answer, format: ResultFormat, out: &mut dyn io::Write) -> Result<()> {
        if !self.args.csv_safe {
            return Ok(answer.write(format, out)?);
        }
        if format != ResultFormat::Csv {
            bail!("`--csv-safe` only affects CSV: add `--format csv`");
        }
        let mut table = Vec::new();
        answer.write(format, &mut table)?;
        Ok(out.write_all(&without_formulas(&table)?)?)
    }

    /// A term in a table. Answers to named questions show our own nodes by name instead of by hash.
    fn shown(&self, term: &Term) -> String {
        let name = match term {
            Term::NamedNode(node) if self.args.question.is_some() && node.as_str().starts_with(self.base) => {
                self.store.label(node.as_ref())
            }
            _ => None,
        };
        name.map_or_else(|| store::display(term), |name| listgraph::text::fold_space(&name))
    }
}

/// The syntax called `name` for a graph answer, where `json` and `xml` mean RDF syntaxes.
fn syntax(name: &str) -> Option<RdfFormat> {
    let name = match name {
        "json" => rdf::name(rdf::JSON_LD),
        "xml" => rdf::name(RdfFormat::RdfXml),
        name => name,
    };
    rdf::SYNTAXES.into_iter().find(|syntax| rdf::name(*syntax) == name)
}
