//! `serve`: the graph as a SPARQL endpoint with pages for people.

use super::input::InputArgs;
use super::made::CacheArgs;
use super::{Outcome, terminal};
use anyhow::{Context as _, Result, bail};
use listgraph::export::{self, Format};
use listgraph::output::Memory;
use listgraph::pipeline::Settings;
use listgraph::rdf;
use listgraph::server::{self, Data, Home, Limits, Options, Service, listen};
use listgraph::source::{Stamp, is_settings, stamps};
use listgraph::store::{self, NamedNodeRef, Store};
use listgraph::vocabulary::iris::{ID, LG};
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

#[derive(clap::Args)]
#[command(
    after_help = "SPARQL 1.1 Protocol at /sparql, the Graph Store Protocol (reading) at /graph, a page for every node at /node?iri=….\n\
    The endpoint is read-only. It only listens on this machine, unless `--address` is given."
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
        format!("cannot listen on {}:{}: choose another `--port`", args.address, args.port)
    })?;
    let (data, seen) = read(args)?;
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
        terminal::line(&format!("no browser was found: open {home} yourself"));
    }
    server.run();
    Ok(Outcome::Fine)
}

/// What is needed to reload the inputs.
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

fn read(args: &Args) -> Result<(Data, Seen)> {
    if let Some(folder) = &args.store {
        let data = Data { store: super::load::open(folder)?, base: ID.to_owned(), home: Home::default() };
        return Ok((data, Seen::default()));
    }
    if args.inputs.is_empty() {
        bail!("no input: give a list, a folder or a graph file");
    }
    data(&args.again())
}

fn data(args: &Again) -> Result<(Data, Seen)> {
    // Checked before they are read, so that no change in between is missed.
    let given = args.given();
    let (store, reading) = super::made::store(&args.inputs, &args.input, args.cache)?;
    let seen = Seen { given, further: look(&reading.files), files: reading.files };
    let base = reading.base.unwrap_or_else(|| ID.to_owned());
    let (stem, languages) = (super::input::stem(&args.inputs), reading.languages);
    let home = Home::new(move |store| {
        home(store, &stem, &languages).unwrap_or_else(|error| {
            terminal::error(&format!("the home page cannot be made: {error:#}"));
            None
        })
    });
    Ok((Data { store, base, home }, seen))
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

/// The files that were read, as they were then.
#[derive(Default)]
struct Seen {
    given: Vec<Stamp>,
    /// Those of the lists, also where links led out of what was given.
    further: Vec<Stamp>,
    files: Vec<PathBuf>,
}

impl Again {
    /// The inputs, the files named in options, and settings next to and above the inputs, whether there are any or not.
    fn given(&self) -> Vec<Stamp> {
        let real = self.inputs.iter().filter_map(|input| listgraph::source::real_path(input));
        let folders: BTreeSet<PathBuf> =
            real.flat_map(|path| path.ancestors().map(Path::to_owned).collect::<Vec<_>>()).collect();
        let settings: Vec<PathBuf> = folders
            .iter()
            .map(|folder| folder.join("listgraph.toml"))
            .filter(|path| is_settings(path))
            .collect();
        let read = settings.iter().filter_map(|path| Settings::read(path).ok());
        let named: Vec<PathBuf> =
            read.flat_map(|settings| settings.gazetteers.into_iter().chain(settings.sites)).collect();
        look(self.inputs.iter().chain(self.input.further()).chain(&settings).chain(&named))
    }
}

fn look<'p>(paths: impl IntoIterator<Item = &'p PathBuf>) -> Vec<Stamp> {
    paths.into_iter().flat_map(|path| stamps(path)).collect()
}

/// Reloads the inputs when they change, and serves the new contents.
fn watch(service: &Service, args: &Again, mut seen: Seen) {
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let (given, further) = (args.given(), look(&seen.files));
        if given == seen.given && further == seen.further {
            continue;
        }
        match data(args) {
            Ok((data, now)) => {
                seen = now;
                service.replace(data);
                terminal::line("read again");
            }
            Err(error) => {
                (seen.given, seen.further) = (given, further);
                terminal::error(&format!("{error:#}; the previous graph is still being served"));
            }
        }
    }
}

/// Opens `address` in a browser; returns whether one was started.
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
