//! `serve`: the graph as a SPARQL endpoint with pages for people.

use super::input::InputArgs;
use super::made::CacheArgs;
use super::{Outcome, terminal};
use anyhow::{Context as _, Result, bail};
use listgraph::export::{self, Format};
use listgraph::output::Memory;
use listgraph::rdf;
use listgraph::server::{self, Data, Home, Limits, Options, Service, listen};
use listgraph::source::{Stamp, stamps};
use listgraph::store::{self, NamedNodeRef, Store};
use listgraph::vocabulary::iris::{ID, LG};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

#[derive(clap::Args)]
#[command(
    after_help = "SPARQL 1.1 Protocol at /sparql, the Graph Store Protocol (reading) at /graph, a page for every node at /node?iri=….\n\
    The endpoint only reads. It listens on this machine alone unless `--address` says where else."
)]
pub(super) struct Args {
    /// Lists, folders or graph files
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Port; 0 picks a free one
    #[arg(long, value_name = "N", default_value_t = 7878)]
    port: u16,
    /// Address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// Another host name that clients may use for this machine
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,
    /// Allow pages of this origin to read answers (`*` for any)
    #[arg(long, value_name = "ORIGIN")]
    cors: Option<String>,
    /// Reload inputs when they change
    #[arg(long)]
    watch: bool,
    /// Open the home page in a browser
    #[arg(long)]
    open: bool,
    /// Time limit for a query, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    timeout: u64,
    /// Maximum rows in an answer
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    rows: usize,
    /// Maximum concurrent queries [default: one per core]
    #[arg(long, value_name = "N")]
    queries: Option<usize>,
    /// Memory allowed on top of the graph before queries are stopped, in megabytes
    #[arg(long, value_name = "MB", default_value_t = 1024)]
    memory: usize,
    /// Serve a store on disk instead of inputs
    #[arg(long, value_name = "FOLDER", conflicts_with = "watch")]
    store: Option<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    cache: CacheArgs,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let listener = listen(SocketAddr::new(args.address, args.port)).with_context(|| {
        format!("cannot listen at {}:{}: choose another `--port`", args.address, args.port)
    })?;
    // Checked before they are read, so that no change in between is missed.
    let seen = look(&args.inputs);
    let data = read(args)?;
    let service = Arc::new(Service::new(data, limits(args), options(args)));
    let address = listener.address()?;
    let server = listener.with(Arc::clone(&service))?;
    let home = format!("http://{address}/");
    terminal::line(&format!("serving {home} (SPARQL at {home}sparql); Ctrl-C stops it"));
    if args.watch {
        let (service, args) = (Arc::clone(&service), args.again());
        std::thread::spawn(move || watch(&service, &args, seen));
    }
    if args.open && !open(&home) {
        terminal::line(&format!("no browser was found: open {home} by hand"));
    }
    server.run();
    Ok(Outcome::Fine)
}

/// What is needed to read again.
struct Again {
    inputs: Vec<PathBuf>,
    input: InputArgs,
    cache: CacheArgs,
}

impl Args {
    fn again(&self) -> Again {
        Again { inputs: self.inputs.clone(), input: self.input.clone(), cache: self.cache }
    }
}

fn limits(args: &Args) -> Limits {
    let most = crate::allocated() + args.memory.saturating_mul(1 << 20);
    let plain = Limits::default();
    Limits {
        time: Duration::from_secs(args.timeout),
        rows: args.rows,
        at_once: args.queries.unwrap_or(plain.at_once).max(1),
        memory: Some(server::Memory { allocated: crate::allocated, most }),
        ..plain
    }
}

fn options(args: &Args) -> Options {
    let mut hosts = args.host.clone();
    if !args.address.is_unspecified() {
        hosts.push(args.address.to_string());
    }
    Options { hosts, cors: args.cors.clone() }
}

fn read(args: &Args) -> Result<Data> {
    if let Some(folder) = &args.store {
        return Ok(Data { store: super::load::open(folder)?, base: ID.to_owned(), home: Home::default() });
    }
    if args.inputs.is_empty() {
        bail!("say what to serve: a list, a folder or a graph file");
    }
    data(&args.again())
}

fn data(args: &Again) -> Result<Data> {
    let (store, reading) = super::made::store(&args.inputs, &args.input, args.cache)?;
    let base = reading.base.unwrap_or_else(|| ID.to_owned());
    let (stem, languages) = (super::input::stem(&args.inputs), reading.languages);
    let home = Home::new(move |store| {
        home(store, &stem, &languages).unwrap_or_else(|error| {
            terminal::error(&format!("the home page cannot be made: {error:#}"));
            None
        })
    });
    Ok(Data { store, base, home })
}

/// With more resources the page would be too slow in a browser; a plain one is served instead.
const LARGEST_HOME: usize = 50_000;

/// The page of `--to html`, with links to the server's other pages.
fn home(store: &Store, stem: &str, languages: &[String]) -> Result<Option<String>> {
    let class = format!("{LG}Resource");
    let class = Some(NamedNodeRef::new_unchecked(&class));
    if store.quads(None, None, class, None).nth(LARGEST_HOME).is_some() {
        return Ok(None);
    }
    let statements: Vec<_> = store.quads(None, None, None, None).collect();
    let (graph, _) = rdf::graph(&statements);
    drop(statements);
    let link = |href: &str, text: &str, under: Option<&str>| export::Link {
        href: href.to_owned(),
        text: text.to_owned(),
        under: under.map(str::to_owned),
    };
    let mut links = vec![link("/sparql", "SPARQL", None)];
    links.extend(store::questions().iter().map(|question| {
        link(&format!("/questions/{}", question.name), question.sentence, Some("Questions"))
    }));
    let options = export::Options {
        stem: stem.to_owned(),
        languages: languages.to_vec(),
        links,
        ..export::Options::default()
    };
    let mut memory = Memory::default();
    export::write(&graph, Format::Html, &options, &mut memory)?;
    let page = memory.files.into_values().next().context("the page is one file")?;
    Ok(Some(String::from_utf8(page)?))
}

fn look(inputs: &[PathBuf]) -> Vec<Vec<Stamp>> {
    inputs.iter().map(|input| stamps(input)).collect()
}

/// Reloads the inputs when they change, and serves the new contents.
fn watch(service: &Service, args: &Again, mut seen: Vec<Vec<Stamp>>) {
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = look(&args.inputs);
        if now == seen {
            continue;
        }
        seen = now;
        match data(args) {
            Ok(data) => {
                service.replace(data);
                terminal::line("read again");
            }
            Err(error) => terminal::error(&format!("{error:#}; the graph from before is still served")),
        }
    }
}

/// Whether a browser was started at `address`.
fn open(address: &str) -> bool {
    let programs: &[&str] = if cfg!(target_os = "macos") {
        &["open"]
    } else if cfg!(windows) {
        &["explorer"]
    } else {
        &["xdg-open", "gio"]
    };
    programs.iter().any(|program| {
        let mut command = std::process::Command::new(program);
        if *program == "gio" {
            command.arg("open");
        }
        let quiet = std::process::Stdio::null;
        command.arg(address).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn().is_ok()
    })
}
