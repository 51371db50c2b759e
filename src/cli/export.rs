//! `export`: writes lists in one or more formats.

use super::destination::{self, Destination};
use super::input::{self, InputArgs};
use super::made::{CacheArgs, is_named_in};
use super::worker::{self, WorkerArgs};
use super::{Outcome, converted, streamed, terminal, vault};
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use listgraph::diagnostic::Severity;
use listgraph::export::{self, Detail, Format, Formulas, LinksKey, Made, Options};
use listgraph::graph::{Census, Node, NodeKind};
use listgraph::output::{Below, Compression, Folder, Output, Single, Stream};
use listgraph::pipeline::{NO_NAME, Reading};
use listgraph::rdf::Provenance;
use listgraph::source::Commits;
use listgraph::vault::{Edited, Notes, RemovedNotes};
use std::io;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = after_help())]
pub(super) struct Args {
    /// Lists, folders or graph files
    #[arg(required_unless_present = "manifest", value_name = "INPUT")]
    pub(super) inputs: Vec<PathBuf>,
    /// Formats, separated by commas [default with `-o`: all]
    #[arg(long, visible_alias = "format", value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(names()))]
    to: Vec<String>,
    /// The folder or file to write; the extension of a file selects the format
    #[arg(short, long, value_name = "PATH")]
    pub(super) output: Option<PathBuf>,
    /// Preferred languages for names, in order [default: those of the lists]
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
    /// Name of the edges in JSON: `edges` for networkx, `links` for older readers, or both
    #[arg(long, value_name = "KEY", default_value = "edges", value_parser = PossibleValuesParser::new(["edges", "links", "both"]))]
    links_key: String,
    /// Provenance in RDF: none, mentions with their lines, or spans and evidence as well
    #[arg(long, value_name = "LEVEL", default_value = "mentions", value_parser = PossibleValuesParser::new(["none", "mentions", "full"]))]
    provenance: String,
    /// Compress files; implied by `.gz` or `.zst` at the end of a file name
    #[arg(long, value_name = "HOW", value_parser = PossibleValuesParser::new(["gzip", "zstd"]))]
    compress: Option<String>,
    /// Same as `--compress gzip`
    #[arg(long, conflicts_with = "compress")]
    gzip: bool,
    /// Put a single quote before anything a spreadsheet would treat as a formula (csv); programs that read the file
    /// must remove one quote at the start of a field
    #[arg(long)]
    csv_safe: bool,
    /// Memory for sorting, such as `64M` or `1G`; the rest goes to temporary files (RDF, json, ndjson, csv)
    #[arg(long, value_name = "SIZE", value_parser = streamed::size)]
    pub(super) memory: Option<usize>,
    #[command(flatten)]
    picture: PictureArgs,
    #[command(flatten)]
    vault: VaultArgs,
    #[command(flatten)]
    worker: WorkerArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    pub(super) cache: CacheArgs,
}

/// Options for pictures.
#[derive(clap::Args)]
#[command(next_help_heading = "Pictures (dot, svg, png)")]
struct PictureArgs {
    /// What to draw: `cards`, an overview with a card per topic; `full`, every resource; `map`, the frameworks and
    /// authors that share resources [default: full for small lists, otherwise cards]
    #[arg(long, value_name = "WHAT", value_parser = PossibleValuesParser::new(["cards", "full", "map"]), hide_possible_values = true)]
    picture: Option<String>,
    /// Draw only this topic, with everything below it; `ABOVE > NAME` distinguishes topics of the same name
    #[arg(long, value_name = "NAME")]
    topic: Option<String>,
    /// Same as `--picture full`
    #[arg(long, conflicts_with_all = ["overview", "picture"])]
    full: bool,
    /// Same as `--picture cards`
    #[arg(long, conflicts_with = "picture")]
    overview: bool,
}

impl PictureArgs {
    fn detail(&self) -> Detail {
        match self.picture.as_deref() {
            Some("map") => Detail::Map,
            Some("cards") => Detail::Overview,
            Some("full") => Detail::Full,
            _ if self.full => Detail::Full,
            _ if self.overview => Detail::Overview,
            _ => Detail::Auto,
        }
    }

    /// The IRI of the only topic to draw.
    fn topic(&self, reading: &Reading) -> Result<Option<String>> {
        let Some(name) = &self.topic else { return Ok(None) };
        let found = export::topics_named(&reading.graph, name);
        let label = |node: &&Node| node.label(&[]).to_owned();
        match found.as_slice() {
            [only] => Ok(Some(only.iri.to_string())),
            [] => bail!(
                "no topic is named `{name}`: search for one with `listgraph find INPUT --kind topic WORD`"
            ),
            several => {
                let names: Vec<String> = several.iter().take(5).map(label).collect();
                bail!(
                    "`{name}` matches {} topics ({}, …): give the full name, or the topic above it: `--topic \"ABOVE > NAME\"`",
                    several.len(),
                    names.join(", ")
                )
            }
        }
    }
}

/// Options for an Obsidian vault.
#[derive(clap::Args)]
#[command(next_help_heading = "Obsidian")]
#[expect(clippy::struct_excessive_bools, reason = "flags as they are typed")]
struct VaultArgs {
    /// Nodes that become notes: all, or all but resources [default: all up to 3,000 resources]
    #[arg(long, value_name = "WHICH", value_parser = PossibleValuesParser::new(["all", "hubs"]))]
    notes: Option<String>,
    /// Delete notes whose subject is no longer in any list, unless you have edited them
    #[arg(long)]
    prune: bool,
    /// Replace generated text, bases and canvases even if you edited them; your own text is always kept
    #[arg(long)]
    overwrite: bool,
    /// Show what would change in a vault without changing it
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn names() -> Vec<&'static str> {
    Format::all().map(Format::name).collect()
}

fn after_help() -> String {
    let rows = Format::all().map(|format| format!("  {:<12} {}", format.name(), format.purpose()));
    format!("Formats:\n{}", rows.collect::<Vec<_>>().join("\n"))
}

/// The formats with these names, in listing order.
pub(super) fn named(names: &[String]) -> Vec<Format> {
    Format::all().filter(|format| names.iter().any(|name| name == format.name())).collect()
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let place = Destination::of(args.output.as_deref(), &named(&args.to))?;
    refuse_idle_options(args, place.formats())?;
    let compression = compression(args, &place)?;
    let mut settings = args.input.settings()?;
    if args.provenance == "full" {
        settings.commits = Commits::Told;
    }
    if !args.languages.is_empty() {
        settings.languages.clone_from(&args.languages);
    }
    settings.outputs.extend(args.output.clone());
    let work = args.worker.work(&args.inputs)?;
    // Which languages names are in, only a graph tells.
    if work.is_none() && args.languages.is_empty() {
        let options = Options { compression, ..options(args, &[]) };
        let chosen = (&settings, &options);
        if let Some(one) = converted::read(&args.inputs, place.formats(), chosen, args.memory)? {
            let put = &mut |format, output: &mut dyn Output| converted::put(&one, format, &options, output);
            streamed::write(args, &place, &options, put)?;
            args.output.iter().for_each(|path| converted::summary(&one, path));
            return Ok(Outcome::Fine);
        }
    }
    if place.formats().iter().all(|format| export::Stream::takes(*format)) {
        let options = |configured: &[String]| Options { compression, ..options(args, configured) };
        return streamed::run(args, (&place, work), (&settings, &options));
    }
    worker::refuse(work.as_ref())?;
    let reading = args.input.read_with(&args.inputs, &settings, &settings.ontology()?)?;
    input::say_not_ours(&reading);
    say_missing_languages(&args.languages, &reading);
    let mut options = Options { compression, ..options(args, &reading.languages) };
    options.topic = args.picture.topic(&reading)?;
    match &place {
        Destination::Standard(format) => {
            let mut writer = io::stdout().lock();
            export::write(&reading.graph, *format, &options, &mut Stream { writer: &mut writer })?;
        }
        Destination::File(path, format) => write_file(&reading, *format, &options, path)?,
        Destination::Folder(path, _) if args.vault.dry_run => {
            return vault::dry_run(&reading.graph, &options, path);
        }
        Destination::Folder(path, formats) => {
            write_folder(&reading, formats, &options, &args.languages, path)?
        }
    }
    if let Some(path) = &args.output {
        let mut census = Census::default();
        census.add(&reading.graph);
        summary(&reading, &census, path);
    }
    Ok(Outcome::Fine)
}

/// Warns about requested languages in which nothing has a name.
fn say_missing_languages(wanted: &[String], reading: &Reading) {
    wanted.iter().filter(|tag| !is_named_in(&reading.graph, tag)).for_each(|tag| say_missing(tag));
}

pub(super) fn say_missing(tag: &str) {
    terminal::line(&format!("warning: these lists have no names in `{tag}`"));
}

/// How to compress files: as requested, or as the file name implies.
fn compression(args: &Args, place: &Destination) -> Result<Compression> {
    let asked = if args.gzip { Some("gzip") } else { args.compress.as_deref() };
    let asked = asked.and_then(Compression::named);
    let named = match place {
        Destination::File(path, _) => destination::compression(path),
        _ => None,
    };
    if let (Some(asked), Some(named)) = (asked, named)
        && asked != named
    {
        bail!("the file name implies another compression than `--compress`: omit `--compress`");
    }
    let compression = asked.or(named).unwrap_or_default();
    let formats = place.formats();
    if compression == Compression::Zstd && formats.contains(&Format::Neo4jCsv) {
        bail!("Neo4j's importer reads only gzip: use `--compress gzip`");
    }
    if compression != Compression::None && formats == [Format::Obsidian] {
        bail!("Obsidian cannot read compressed files: omit `--compress`");
    }
    Ok(compression)
}

/// Rejects options that none of the formats uses.
fn refuse_idle_options(args: &Args, formats: &[Format]) -> Result<()> {
    if args.vault.dry_run && formats != [Format::Obsidian] {
        bail!("`--dry-run` only works for vaults: use `--to obsidian` alone");
    }
    for (option, is_given, listener) in [
        ("--picture", args.picture.picture.is_some(), Format::Dot),
        ("--topic", args.picture.topic.is_some(), Format::Dot),
        ("--full", args.picture.full, Format::Dot),
        ("--overview", args.picture.overview, Format::Dot),
        ("--links-key", args.links_key != "edges", Format::Json),
        ("--notes", args.vault.notes.is_some(), Format::Obsidian),
        ("--prune", args.vault.prune, Format::Obsidian),
        ("--csv-safe", args.csv_safe, Format::Csv),
        ("--overwrite", args.vault.overwrite, Format::Obsidian),
    ] {
        // SVG and PNG are rendered from the DOT file.
        let listens = |format: &Format| {
            *format == listener || listener == Format::Dot && Format::DRAWN.contains(format)
        };
        if is_given && !formats.iter().any(listens) {
            bail!("`{option}` only affects `{}`, which is not being written", listener.name());
        }
    }
    Ok(())
}

fn options(args: &Args, configured: &[String]) -> Options {
    let mut options = Options { stem: input::stem(&args.inputs), ..Options::default() };
    for languages in [configured, &args.languages] {
        if !languages.is_empty() {
            options.languages = languages.to_vec();
        }
    }
    options.detail = args.picture.detail();
    options.links_key = match args.links_key.as_str() {
        "links" => LinksKey::Links,
        "both" => LinksKey::Both,
        _ => LinksKey::Edges,
    };
    options.notes = args.vault.notes.as_deref().and_then(Notes::named);
    options.departed = if args.vault.prune { RemovedNotes::Prune } else { RemovedNotes::Mark };
    options.edited = if args.vault.overwrite { Edited::Overwrite } else { Edited::Keep };
    options.formulas = if args.csv_safe { Formulas::Quoted } else { Formulas::AsWritten };
    options.provenance = match args.provenance.as_str() {
        "none" => Provenance::None,
        "full" => Provenance::Full,
        _ => Provenance::Mentions,
    };
    options
}

fn write_file(reading: &Reading, format: Format, options: &Options, path: &Path) -> Result<()> {
    export::write(&reading.graph, format, options, &mut Single { place: path })
        .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))
}

/// Writes to the folder at `path` and records the options there. Only languages `given` on the command line are
/// recorded, since those in the settings may change.
fn write_folder(
    reading: &Reading,
    formats: &[Format],
    options: &Options,
    given: &[String],
    path: &Path,
) -> Result<()> {
    let unwritten = |error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display());
    let chosen = Options { languages: given.to_vec(), ..options.clone() };
    let made = Made { formats: formats.to_vec(), options: chosen };
    let (vaults, others): (Vec<Format>, Vec<Format>) =
        formats.iter().partition(|format| **format == Format::Obsidian);
    if !others.is_empty() {
        let put = &mut |format: Format, output: &mut dyn Output| {
            if format == Format::Obsidian {
                return Ok(());
            }
            let mut below = Below { output, folder: made.place(format) };
            export::write(&reading.graph, format, options, &mut below)
        };
        write_together(&made, path, put).map_err(unwritten)?;
    }
    for format in &vaults {
        vault::write(&reading.graph, options, &path.join(made.place(*format)))?;
    }
    if others.is_empty() {
        let mut folder = Folder::new(path);
        let _lock = folder.lock().map_err(unwritten)?;
        // An unchanged list must not change any file.
        let said = made.to_json();
        if folder.get(Made::PATH).map_err(unwritten)?.as_deref() != Some(said.as_bytes()) {
            folder.put(Made::PATH, said.as_bytes()).map_err(unwritten)?;
        }
    }
    Ok(())
}

/// Writes the output of `put` for each format into its folder. No file is replaced before all of them are written,
/// and unchanged files are not touched.
pub(super) fn write_together(
    made: &Made,
    path: &Path,
    put: &mut dyn FnMut(Format, &mut dyn Output) -> io::Result<()>,
) -> io::Result<()> {
    let mut folder = Folder::new(path);
    let _lock = folder.lock()?;
    if folder.is_mixed() {
        terminal::line(&format!(
            "the last export into `{}` was interrupted and left a mix of old and new files; this one repairs it",
            path.display()
        ));
    }
    let mut together = folder.together()?;
    for format in &made.formats {
        put(*format, &mut together)?;
    }
    together.put(Made::PATH, made.to_json().as_bytes())?;
    together.commit()
}

/// Prints what was found and where the output is.
pub(super) fn summary(reading: &Reading, census: &Census, path: &Path) {
    terminal::line(&format!(
        "{} resources in {} topics of {}, {} mentions, {} authors, {} frameworks, {} series, {} sites",
        census.count(NodeKind::Resource),
        census.count(NodeKind::Topic),
        match census.count(NodeKind::List) {
            1 => "one list".to_owned(),
            lists => format!("{lists} lists"),
        },
        census.mentions(),
        census.count(NodeKind::Author),
        census.count(NodeKind::Framework),
        census.count(NodeKind::Series),
        census.count(NodeKind::Site),
    ));
    let warnings = reading.findings.iter().filter(|finding| finding.severity >= Severity::Warning).count();
    if warnings > 0 {
        terminal::line(&format!("{}: `listgraph check` shows them", terminal::counted(warnings, "warning")));
    }
    let nameless: Vec<_> = reading.findings.iter().filter(|finding| finding.code == NO_NAME).collect();
    match nameless.as_slice() {
        [] => {}
        [finding] => terminal::note(finding),
        [finding, others @ ..] => {
            terminal::note(finding);
            terminal::line(&format!("lists without a name of their own: {} more", others.len()));
        }
    }
    terminal::line(&format!("written to {}", path.display()));
}
