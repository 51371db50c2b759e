//! `export`: the main job.

use super::input::{self, InputArgs};
use super::{Outcome, terminal, vault};
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use listgraph::diagnostic::Severity;
use listgraph::export::{
    self, Compression, Departed, Detail, Edited, Folder, Format, Memory, Notes, Options, Output as _, Stream,
    replace,
};
use listgraph::graph::{Node, NodeKind, Property};
use listgraph::pipeline::Reading;
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
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(names()))]
    to: Vec<String>,
    /// The folder to write to, or the file where one format is one file
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Languages in which names are shown, the most wanted first [default: those of the lists]
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    languages: Vec<String>,
    /// Draw everything, however much it is (dot)
    #[arg(long, conflicts_with = "overview")]
    full: bool,
    /// Draw an overview, however little it is (dot)
    #[arg(long)]
    overview: bool,
    /// Compress large files with gzip (neo4j-csv)
    #[arg(long)]
    gzip: bool,
    #[command(flatten)]
    vault: VaultArgs,
    #[command(flatten)]
    input: InputArgs,
}

/// What concerns an Obsidian vault alone.
#[derive(clap::Args)]
#[command(next_help_heading = "Obsidian")]
#[expect(clippy::struct_excessive_bools, reason = "flags as they are typed")]
struct VaultArgs {
    /// Which nodes become notes: all, or all but resources [default: all up to 3,000 resources]
    #[arg(long, value_name = "WHICH", value_parser = PossibleValuesParser::new(["all", "hubs"]))]
    notes: Option<String>,
    /// Delete notes of what left the lists, where no one has touched them
    #[arg(long)]
    prune: bool,
    /// Take our text, bases and canvases also where they were edited by hand; all else stays yours
    #[arg(long)]
    overwrite: bool,
    /// Say what would be done to a vault, and do nothing
    #[arg(long)]
    dry_run: bool,
}

fn names() -> Vec<&'static str> {
    Format::ALL.iter().map(|format| format.name()).collect()
}

fn after_help() -> String {
    let rows = Format::ALL.iter().map(|format| format!("  {:<12} {}", format.name(), format.purpose()));
    format!("Formats:\n{}", rows.collect::<Vec<_>>().join("\n"))
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let formats: Vec<Format> = match args.to.as_slice() {
        [] => Format::ALL.to_vec(),
        names => Format::ALL
            .iter()
            .filter(|format| names.iter().any(|name| name == format.name()))
            .copied()
            .collect(),
    };
    if args.vault.dry_run && formats != [Format::Obsidian] {
        bail!("`--dry-run` tells what would be done to a vault: add `--to obsidian`");
    }
    if args.output.is_none() && (formats.len() != 1 || formats[0].files().len() != 1) {
        bail!(
            "say where to: `-o FOLDER` for several files, or one format such as `--to turtle` for standard output"
        );
    }
    let settings = args.input.settings(&args.inputs)?;
    let reading = args.input.read_with(&args.inputs, &settings, &settings.ontology()?)?;
    let options = options(args, &settings.languages);
    match &args.output {
        None => {
            let mut writer = io::stdout().lock();
            export::write(&reading.graph, formats[0], &options, &mut Stream { writer: &mut writer })?;
        }
        Some(path) if is_one_file(path, &formats) => write_file(&reading, formats[0], &options, path)?,
        Some(path) if args.vault.dry_run => return vault::dry_run(&reading.graph, &options, path),
        Some(path) => write_folder(&reading, &formats, &options, path)?,
    }
    if let Some(path) = &args.output {
        summary(&reading, path);
    }
    Ok(Outcome::Fine)
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
    options.compression = if args.gzip { Compression::Gzip } else { Compression::None };
    options
}

/// Whether `path` is meant as the file of the only format: its ending is that of the format.
fn is_one_file(path: &Path, formats: &[Format]) -> bool {
    let [format] = formats else { return false };
    let [file] = format.files() else { return false };
    let ending = file.rsplit('.').next();
    // A device or a pipe has no ending that says anything.
    let is_special = path.exists() && !path.is_file() && !path.is_dir();
    is_special || !path.is_dir() && path.extension().and_then(|extension| extension.to_str()) == ending
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

fn write_folder(reading: &Reading, formats: &[Format], options: &Options, path: &Path) -> Result<()> {
    if path.is_file() {
        bail!(
            "`{}` is a file: give a folder for several files, or a format that ends like it",
            path.display()
        );
    }
    // A format that is a folder of its own has one below the others.
    let below = |format: &Format| match format.files() {
        [] if formats.len() > 1 => format.name(),
        _ => "",
    };
    let (vaults, others): (Vec<Format>, Vec<Format>) =
        formats.iter().partition(|format| **format == Format::Obsidian);
    if !others.is_empty() {
        let others: Vec<(Format, &str)> = others.into_iter().map(|format| (format, below(&format))).collect();
        write_together(reading, &others, options, path)
            .map_err(|error| anyhow::anyhow!("`{}` cannot be written: {error}", path.display()))?;
    }
    vaults.iter().try_for_each(|format| vault::write(&reading.graph, options, &path.join(below(format))))
}

/// Writes what has changed in each format, below its folder; no file takes its place before all of
/// them are written.
fn write_together(
    reading: &Reading,
    formats: &[(Format, &str)],
    options: &Options,
    path: &Path,
) -> io::Result<()> {
    let mut folder = Folder::new(path);
    let _lock = folder.lock()?;
    if folder.is_mixed() {
        terminal::line(&format!(
            "the last export into `{}` was cut short and left files of two exports; this one brings it in order",
            path.display()
        ));
    }
    let mut together = folder.together()?;
    for (format, below) in formats {
        let mut memory = Memory::default();
        export::write(&reading.graph, *format, options, &mut memory)?;
        for (file, content) in &memory.files {
            let file = Path::new(below).join(file);
            together.put(&file.to_string_lossy(), content)?;
        }
    }
    together.commit()
}

/// What was found and where it lies.
fn summary(reading: &Reading, path: &Path) {
    let count = |kind| reading.graph.nodes_of(kind).count();
    // A list that is only known as a translation of another has no files.
    let is_read = |list: &&Node| list.properties.first(Property::File).is_some();
    let mentions = reading.graph.edges_of(listgraph::graph::EdgeKind::ListedIn).len();
    terminal::line(&format!(
        "{} resources in {} topics of {}, {mentions} mentions, {} authors, {} frameworks, {} series, {} sites",
        count(NodeKind::Resource),
        count(NodeKind::Topic),
        match reading.graph.nodes_of(NodeKind::List).filter(is_read).count() {
            1 => "one list".to_owned(),
            lists => format!("{lists} lists"),
        },
        count(NodeKind::Author),
        count(NodeKind::Framework),
        count(NodeKind::Series),
        count(NodeKind::Site),
    ));
    let warnings = reading.findings.iter().filter(|finding| finding.severity >= Severity::Warning).count();
    if warnings > 0 {
        terminal::line(&format!("{warnings} warnings: `listgraph check` shows them"));
    }
    terminal::line(&format!("written to {}", path.display()));
}
