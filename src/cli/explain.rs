//! `explain`: shows how a line was read, and what else it might have been.

use super::input::InputArgs;
use super::{Outcome, merges};
use anyhow::{Context as _, Result};
use listgraph::extract::{Certainty, Entry, Extraction, Read};
use listgraph::graph::{EdgeKind, Property};
use listgraph::pipeline::Reading;
use listgraph::source::SourceFile;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct Args {
    /// The line to explain
    #[arg(value_name = "FILE:LINE")]
    place: String,
    /// The lists to read with it [default: the file alone]
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let (path, _) = parse(&args.place)?;
    let inputs = if args.inputs.is_empty() { vec![PathBuf::from(path)] } else { args.inputs.clone() };
    let reading = args.input.read(&inputs)?;
    line(&reading, &args.place, &mut io::stdout().lock())?;
    Ok(Outcome::Fine)
}

/// The parts of `FILE:LINE`.
fn parse(place: &str) -> Result<(&str, usize)> {
    let (path, line) = place.rsplit_once(':').context("expected FILE:LINE, such as `README.md:12`")?;
    let line = line.parse().with_context(|| format!("`{line}` is not a line number"))?;
    Ok((path, line))
}

/// Explains how `FILE:LINE` was read.
pub(super) fn line(reading: &Reading, place: &str, out: &mut dyn Write) -> Result<()> {
    let (path, line) = parse(place)?;
    let documents = reading.lists.iter().flat_map(|list| &list.documents);
    let mut named = documents.filter(|(source, _)| source.path == path || source.path.ends_with(path));
    let (source, found) =
        named.next().with_context(|| format!("`{path}` is not among the files that were read"))?;
    let covers = |span: &std::ops::Range<usize>| {
        let last = source.line(span.end.saturating_sub(1).max(span.start));
        (source.line(span.start)..=last).contains(&line)
    };
    let mut any = false;
    for topic in found.topics.iter().filter(|topic| covers(&topic.span)) {
        any = true;
        writeln!(out, "topic `{}` ({:?}), written `{}`", topic.text, topic.form, topic.written)?;
    }
    for entry in found.entries.iter().filter(|entry| covers(&entry.span)) {
        any = true;
        explain_entry(entry, found, source, out)?;
        by_hand(reading, source, source.line(entry.span.start), out)?;
    }
    for skip in found.skips.iter().filter(|skip| covers(&skip.span)) {
        any = true;
        writeln!(out, "skipped `{}`: {}", skip.address, skip.reason)?;
    }
    for item in found.unlinked.iter().filter(|item| covers(&item.span)) {
        any = true;
        writeln!(out, "`{}` links to nothing", item.text)?;
    }
    if !any {
        writeln!(out, "nothing was read from line {line}: it has neither a link nor a topic")?;
    }
    Ok(())
}

/// Prints the manual decisions about the entry on `line`: its resource, topic and authors.
fn by_hand(reading: &Reading, source: &SourceFile, line: usize, out: &mut dyn Write) -> Result<()> {
    let mut concerned = BTreeSet::new();
    for mention in reading.graph.edges_of(EdgeKind::ListedIn) {
        let properties = mention.properties();
        let is_here = properties.number(Property::Line) == Some(line as u64)
            && properties.text(Property::Document).is_some_and(|iri| iri.ends_with(&source.sha256[..12]));
        if is_here {
            concerned.insert(mention.from.iri.as_str());
            concerned.extend(properties.text(Property::Topic));
            let authors = reading.graph.from(mention.from, EdgeKind::AuthoredBy);
            concerned.extend(authors.iter().map(|edge| edge.to.iri.as_str()));
        }
    }
    let decisions = reading.by_hand.iter().filter(|decision| concerned.contains(decision.iri.as_str()));
    merges::by_hand(&decisions.collect::<Vec<_>>(), out)
}

fn explain_entry(entry: &Entry, found: &Extraction, source: &SourceFile, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "entry on line {}", source.line(entry.span.start))?;
    let mut field = |name: &str, read: &Read<String>| {
        let certainty = match read.certainty {
            Certainty::Certain => "certain",
            Certainty::Guessed => "guessed",
        };
        writeln!(out, "  {name:<12} {:<24} {certainty:<8} {}", read.rule, read.value)
    };
    for (name, read) in
        [("title", &entry.title), ("address", &entry.address), ("description", &entry.description)]
    {
        if let Some(read) = read {
            field(name, read)?;
        }
    }
    for author in &entry.authors {
        field("author", author)?;
    }
    for other in &entry.considered {
        let taken = if other.is_taken { "taken" } else { "left" };
        writeln!(
            out,
            "  {:<12} {:<24} {taken:<8} {:>3} %  {}",
            "as authors", other.rule, other.percent, other.text
        )?;
    }
    let mut path = Vec::new();
    let mut at = entry.topic;
    while let Some(topic) = at.map(|at| &found.topics[at]) {
        path.insert(0, topic.text.as_str());
        at = topic.parent;
    }
    writeln!(out, "  {:<12} {}", "topic", path.join(" > "))?;
    for further_link in &entry.further_links {
        writeln!(out, "  {:<12} {:<24} {}", "further link", further_link.role, further_link.address)?;
    }
    for note in &entry.notes {
        writeln!(out, "  {:<12} {:<24} {}", "note", note.kind, note.value)?;
    }
    Ok(())
}
