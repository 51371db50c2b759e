//! `export`: writes lists in one or more formats.

use super::destination::Destination;
use super::input::{self, InputArgs};
use super::{Outcome, terminal, vault};
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use listgraph::diagnostic::Severity;
use listgraph::export::{self, Detail, Format, Formulas, Made, Options};
use listgraph::graph::{Contents, Node, NodeKind, Property, Value};
use listgraph::output::{Compression, Folder, Memory, Output as _, Stream, replace};
use listgraph::pipeline::{NO_NAME, Reading};
use listgraph::rdf::Provenance;
use listgraph::vault::{Departed, Edited, Notes};
use std::io;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = after_help())]
#[expect(clippy::struct_excessive_bools, reason = "flags as they are typed")]
pub(super) struct Args {
    /// Lists, folders or graph files
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Formats, separated by commas [default with `-o`: all of them]
    #[arg(long, visible_alias = "format", value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(names()))]
    to: Vec<String>,
    /// The folder or file to write; the extension of a file selects the format
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Languages for names, in order of preference [default: those of the lists]
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    languages: Vec<String>,
    /// Draw everything, however large (dot)
    #[arg(long, conflicts_with = "overview")]
    full: bool,
    /// Draw an overview, however small (dot)
    #[arg(long)]
    overview: bool,
    /// Provenance in RDF: none, each mention with its line, or also spans and evidence
    #[arg(long, value_name = "LEVEL", default_value = "mentions", value_parser = PossibleValuesParser::new(["none", "mentions", "full"]))]
    provenance: String,
    /// Compress large files with gzip (neo4j-csv)
    #[arg(long)]
    gzip: bool,
    /// Put a single quote before anything that a spreadsheet would take for a formula (csv); programs that read the
    /// file must remove one quote at the start of a field
    #[arg(long)]
    csv_safe: bool,
    #[command(flatten)]
    vault: VaultArgs,
    #[command(flatten)]
    input: InputArgs,
}

/// Options for an Obsidian vault.
#[derive(clap::Args)]
#[command(next_help_heading = "Obsidian")]
#[expect(clippy::struct_excessive_bools, reason = "flags as they are typed")]
struct VaultArgs {
    /// Which nodes become notes: all, or all but resources [default: all up to 3,000 resources]
    #[arg(long, value_name = "WHICH", value_parser = PossibleValuesParser::new(["all", "hubs"]))]
    notes: Option<String>,
    /// Delete notes whose subject has left the lists, unless you edited them
    #[arg(long)]
    prune: bool,
    /// Replace generated text, bases and canvases even if you edited them; everything else of yours is kept
    #[arg(long)]
    overwrite: bool,
    /// Show what would change in a vault, without changing it
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn names() -> Vec<&'static str> {
    Format::every().map(Format::name).collect()
}

fn after_help() -> String {
    let rows = Format::every().map(|format| format!("  {:<12} {}", format.name(), format.purpose()));
    format!("Formats:\n{}", rows.collect::<Vec<_>>().join("\n"))
}

/// The formats with these names, in listing order.
pub(super) fn named(names: &[String]) -> Vec<Format> {
    Format::every().filter(|format| names.iter().any(|name| name == format.name())).collect()
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let place = Destination::of(args.output.as_deref(), &named(&args.to))?;
    refuse_idle_options(args, place.formats())?;
    let mut settings = args.input.settings()?;
    if !args.languages.is_empty() {
        settings.languages.clone_from(&args.languages);
    }
    settings.outputs.extend(args.output.clone());
    let reading = args.input.read_with(&args.inputs, &settings, &settings.ontology()?)?;
    input::say_not_ours(&reading);
    say_missing_languages(&args.languages, &reading);
    let options = options(args, &reading.languages);
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
        summary(&reading, path);
    }
    Ok(Outcome::Fine)
}

/// Warns about requested languages that no name is in.
fn say_missing_languages(wanted: &[String], reading: &Reading) {
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let is_there = |tag: &str| {
        reading.graph.nodes().any(|node| {
            let mut names =
                node.properties.get(Property::Name).chain(node.properties.get(Property::Description));
            names.any(|name| matches!(name, Value::Tagged(_, own) if primary(own) == primary(tag)))
        })
    };
    for tag in wanted.iter().filter(|tag| !is_there(tag)) {
        terminal::line(&format!("warning: these lists have no names in `{tag}`"));
    }
}

/// Rejects options that none of the formats uses.
fn refuse_idle_options(args: &Args, formats: &[Format]) -> Result<()> {
    if args.vault.dry_run && formats != [Format::Obsidian] {
        bail!("`--dry-run` shows what would change in a vault: add `--to obsidian` and nothing else");
    }
    for (option, is_given, listener) in [
        ("--full", args.full, Format::Dot),
        ("--overview", args.overview, Format::Dot),
        ("--gzip", args.gzip, Format::Neo4jCsv),
        ("--notes", args.vault.notes.is_some(), Format::Obsidian),
        ("--prune", args.vault.prune, Format::Obsidian),
        ("--csv-safe", args.csv_safe, Format::Csv),
        ("--overwrite", args.vault.overwrite, Format::Obsidian),
    ] {
        // SVG and PNG are renderings of the DOT file.
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
    options.detail = match (args.full, args.overview) {
        (true, _) => Detail::Full,
        (_, true) => Detail::Overview,
        _ => Detail::Auto,
    };
    options.notes = args.vault.notes.as_deref().and_then(Notes::named);
    options.departed = if args.vault.prune { Departed::Prune } else { Departed::Mark };
    options.edited = if args.vault.overwrite { Edited::Overwrite } else { Edited::Keep };
    options.formulas = if args.csv_safe { Formulas::Quoted } else { Formulas::AsWritten };
    options.provenance = match args.provenance.as_str() {
        "none" => Provenance::None,
        "full" => Provenance::Full,
        _ => Provenance::Mentions,
    };
    options.compression = if args.gzip { Compression::Gzip } else { Compression::None };
    options
}

fn write_file(reading: &Reading, format: Format, options: &Options, path: &Path) -> Result<()> {
    let mut memory = Memory::default();
    export::write(&reading.graph, format, options, &mut memory)?;
    for content in memory.files.values() {
        replace(path, content)
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?;
    }
    Ok(())
}

/// Writes to the folder at `path` and records the options there: of the languages only those `given` on the command
/// line, as those in the settings may change.
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
        write_together(reading, &others, options, &made, path).map_err(unwritten)?;
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

/// Writes the changed files of each format into its folder; none is moved into place before all are written.
fn write_together(
    reading: &Reading,
    formats: &[Format],
    options: &Options,
    made: &Made,
    path: &Path,
) -> io::Result<()> {
    let mut folder = Folder::new(path);
    let _lock = folder.lock()?;
    if folder.is_mixed() {
        terminal::line(&format!(
            "the last export into `{}` was interrupted and left files of two exports; this one repairs it",
            path.display()
        ));
    }
    let mut together = folder.together()?;
    for format in formats {
        let mut memory = Memory::default();
        export::write(&reading.graph, *format, options, &mut memory)?;
        for (file, content) in &memory.files {
            together.put(&format!("{}{file}", made.place(*format)), content)?;
        }
    }
    together.put(Made::PATH, made.to_json().as_bytes())?;
    together.commit()
}

/// Prints what was found and where it was written.
fn summary(reading: &Reading, path: &Path) {
    let count = |kind| reading.graph.nodes_of(kind).count();
    // Families and categories are in the graph as parents only.
    let contents = Contents::of(&reading.graph);
    let frameworks =
        reading.graph.nodes_of(NodeKind::Framework).filter(|node| contents.count(node) > 0).count();
    // A list that is only known as the original of a translation has no files.
    let is_read = |list: &&Node| list.properties.first(Property::File).is_some();
    let mentions = reading.graph.edges_of(listgraph::graph::EdgeKind::ListedIn).len();
    let lists = match reading.graph.nodes_of(NodeKind::List).filter(is_read).count() {
        1 => "one list".to_owned(),
        lists => format!("{lists} lists"),
    };
    let mut parts = vec![format!(
        "{} in {} of {lists}",
        terminal::counted(count(NodeKind::Resource), "resource"),
        terminal::counted(count(NodeKind::Topic), "topic")
    )];
    let others = [
        (mentions, "mention"),
        (count(NodeKind::Author), "author"),
        (frameworks, "framework"),
        (count(NodeKind::Series), "series"),
        (count(NodeKind::Site), "site"),
    ];
    parts.extend(
        others.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| terminal::counted(*count, noun)),
    );
    terminal::line(&parts.join(", "));
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
            terminal::line(&format!("{} more without a name of their own", others.len()));
        }
    }
    terminal::line(&format!("written to {}", path.display()));
}
