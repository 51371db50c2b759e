//! `merges`: shows why mentions were joined: the written addresses of a resource, each with the rules that led to it.

use super::Outcome;
use super::input::InputArgs;
use anyhow::{Context as _, Result};
use listgraph::address::sites::Sites;
use listgraph::address::{Step, canonical};
use listgraph::graph::{EdgeKind, EdgeRef, Node, NodeKind, Property, ReadBy};
use listgraph::iri::Iri;
use listgraph::pipeline::Reading;
use listgraph::resolve::Decision;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct Args {
    /// Lists or folders
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Show every mention of this resource only, given by its IRI or any spelling of its address
    #[arg(long, value_name = "IRI")]
    of: Option<String>,
    #[command(flatten)]
    input: InputArgs,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let reading = args.input.read(&args.inputs)?;
    let mut out = io::stdout().lock();
    match &args.of {
        Some(address) => one(&reading, address, &mut out)?,
        None => all(&reading, &mut out)?,
    }
    Ok(Outcome::Fine)
}

/// Prints every resource with more than one written address.
pub(super) fn all(reading: &Reading, out: &mut dyn Write) -> Result<()> {
    for resource in reading.graph.nodes_of(NodeKind::Resource) {
        let written = addresses(&reading.graph.from(resource, EdgeKind::ListedIn));
        if written.len() < 2 {
            continue;
        }
        writeln!(out, "{}", resource.iri)?;
        for (address, rules) in written {
            writeln!(out, "  {address}  ({rules})")?;
        }
    }
    by_hand(&reading.by_hand.iter().collect::<Vec<_>>(), out)
}

/// Prints the resources that were joined or separated by hand, each with the location of that decision.
pub(super) fn by_hand(decisions: &[&Decision], out: &mut dyn Write) -> Result<()> {
    for decision in decisions {
        let Decision { kind, iri, other, place, .. } = decision;
        let kind = kind.name().to_lowercase();
        let table = if decision.is_same { "same" } else { "different" };
        writeln!(out, "{iri}\n  {other}  ([[{table}]] {kind}, {place})")?;
    }
    Ok(())
}

/// Prints every mention of one resource; `address` is its IRI or any spelling of it.
pub(super) fn one(reading: &Reading, address: &str, out: &mut dyn Write) -> Result<()> {
    let resource =
        find(reading, address).with_context(|| format!("`{address}` is in none of these lists"))?;
    writeln!(out, "{}", resource.iri)?;
    for (address, rules) in addresses(&reading.graph.from(resource, EdgeKind::ListedIn)) {
        writeln!(out, "  {address}  ({rules})")?;
        for mention in reading.graph.from(resource, EdgeKind::ListedIn) {
            if mention.properties().text(Property::RawUrl) == Some(&address) {
                writeln!(out, "    {}", place(&mention))?;
            }
        }
    }
    let concerned = reading.by_hand.iter().filter(|decision| decision.iri == resource.iri);
    by_hand(&concerned.collect::<Vec<_>>(), out)
}

fn find<'a>(reading: &'a Reading, address: &str) -> Option<&'a Node> {
    let node = |iri: &Iri| reading.graph.node(NodeKind::Resource, iri);
    Iri::parse(address)
        .ok()
        .and_then(|iri| node(&iri))
        .or_else(|| node(&canonical(address, Sites::builtin()).ok()?.iri))
}

/// Each written address, with the steps that changed it and the site rule that matches it.
fn addresses(mentions: &[EdgeRef<'_>]) -> BTreeMap<String, String> {
    let mut written = BTreeMap::new();
    for mention in mentions {
        let Some(address) = mention.properties().text(Property::RawUrl) else { continue };
        let given = |field: &str| {
            let rules = mention.properties().get(Property::Rule);
            let read = rules.filter_map(|rule| ReadBy::of(rule.as_str()?));
            read.filter(|read| read.field == field).map(|read| read.rule).collect::<Vec<_>>()
        };
        let steps = given("address");
        let taken = Step::ALL.iter().map(|step| step.name()).filter(|step| steps.contains(step));
        let mut rules: Vec<String> = taken.map(str::to_owned).collect();
        rules.extend(given("site").into_iter().map(|rule| format!("site rule {rule}")));
        let rules = if rules.is_empty() { "unchanged".to_owned() } else { rules.join(", ") };
        written.insert(address.to_owned(), rules);
    }
    written
}

/// The position of a mention: list, line, headings and title.
fn place(mention: &EdgeRef<'_>) -> String {
    let properties = mention.properties();
    let list = mention.to.label(&[]);
    let line = properties.number(Property::Line).unwrap_or(0);
    let headings = properties.text(Property::HeadingPath).unwrap_or("");
    let title = properties.text(Property::Name).unwrap_or("");
    format!("{list}, line {line}: {headings}: {title}")
}
