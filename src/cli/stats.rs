//! `stats`: counts resources, topics, authors and so on.

use super::Outcome;
use super::input::InputArgs;
use anyhow::Result;
use comfy_table::{ContentArrangement, Table, presets};
use listgraph::extract::{Certainty, Extraction, Read};
use listgraph::graph::{Contents, EdgeKind, EdgeRef, Graph, Node, NodeKind};
use listgraph::pipeline::Reading;
use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct Args {
    /// Lists, folders or graph files
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// One row per list: entries, links skipped by reason, uncertain readings
    #[arg(long)]
    per_list: bool,
    /// How many of the most listed items to show
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    #[command(flatten)]
    input: InputArgs,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let reading = args.input.read(&args.inputs)?;
    super::input::say_not_ours(&reading);
    let mut out = io::stdout().lock();
    if args.per_list {
        writeln!(out, "{}", per_list(&reading))?;
    } else {
        writeln!(out, "{}", counts(&reading))?;
        let contents = Contents::of(&reading.graph);
        for (title, kind) in [
            ("Most listed resources", NodeKind::Resource),
            ("Authors", NodeKind::Author),
            ("Frameworks", NodeKind::Framework),
            ("Sites", NodeKind::Site),
            ("Topics, including subtopics", NodeKind::Topic),
        ] {
            if let Some(table) = most(&reading, &contents, title, kind, args.top) {
                writeln!(out, "\n{table}")?;
            }
        }
    }
    Ok(Outcome::Fine)
}

fn table(header: Vec<String>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(header);
    table
}

fn counts(reading: &Reading) -> Table {
    let mut table = table(vec!["what".into(), "count".into()]);
    let contents = Contents::of(&reading.graph);
    for kind in NodeKind::ALL {
        // Families and categories of frameworks are in the graph as parents only.
        let counts = |node: &&Node| kind != NodeKind::Framework || contents.count(node) > 0;
        let count = reading.graph.nodes_of(kind).filter(counts).count();
        table.add_row([kind.plural().to_lowercase(), count.to_string()]);
    }
    table.add_row(["mentions".to_owned(), reading.graph.edges_of(EdgeKind::ListedIn).len().to_string()]);
    table.add_row(["edges".to_owned(), reading.graph.edge_count().to_string()]);
    table.add_row(["findings".to_owned(), reading.findings.len().to_string()]);
    table
}

/// The nodes of one kind with most resources, or the resources that are listed most often.
fn most(
    reading: &Reading,
    contents: &Contents<'_>,
    title: &str,
    kind: NodeKind,
    top: usize,
) -> Option<Table> {
    let languages = listgraph::graph::shown_languages(&reading.graph);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let graph = &reading.graph;
    let degree = |node: &Node| match kind {
        NodeKind::Resource => graph.from(node, EdgeKind::ListedIn).len(),
        // Mentions in a list about the framework itself do not count.
        NodeKind::Framework
            if graph.edges_of(EdgeKind::Subject).iter().any(|edge| edge.to.iri == node.iri) =>
        {
            let elsewhere = |edge: &&EdgeRef<'_>| {
                let lists = graph.from(edge.from, EdgeKind::ListedIn);
                lists.iter().any(|list| !is_subject(graph, list.to, node))
            };
            graph.to(node, EdgeKind::Mentions).iter().filter(elsewhere).count()
        }
        _ => contents.count(node),
    };
    let mut nodes: Vec<(usize, &Node)> = graph.nodes_of(kind).map(|node| (degree(node), node)).collect();
    nodes.retain(|(degree, _)| *degree > 0);
    nodes.sort_by(|(a, one), (b, other)| b.cmp(a).then(one.iri.cmp(&other.iri)));
    let mut table = table(vec![title.to_owned(), "count".into()]);
    for (degree, node) in nodes.iter().take(top) {
        table.add_row([node.label(&languages).to_owned(), degree.to_string()]);
    }
    (!nodes.is_empty()).then_some(table)
}

/// Whether `list` is about `framework`.
fn is_subject(graph: &Graph, list: &Node, framework: &Node) -> bool {
    graph.from(list, EdgeKind::Subject).iter().any(|edge| edge.to.iri == framework.iri)
}

/// One row per list, so that outliers show.
fn per_list(reading: &Reading) -> Table {
    let header =
        ["list", "files", "entries", "topics", "further links", "passed over", "why", "doubts", "unlinked"];
    let mut table = table(header.map(str::to_owned).to_vec());
    for list in &reading.lists {
        let found: Vec<&Extraction> = list.documents.iter().map(|(_, found)| found).collect();
        let sum = |count: fn(&Extraction) -> usize| {
            found.iter().map(|found| count(found)).sum::<usize>().to_string()
        };
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for skip in found.iter().flat_map(|found| &found.skips) {
            *reasons.entry(skip.reason.name()).or_default() += 1;
        }
        let why: Vec<String> = reasons.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        table.add_row([
            list.name.clone(),
            list.documents.len().to_string(),
            sum(|found| found.entries.len()),
            sum(|found| found.topics.len()),
            sum(|found| found.entries.iter().map(|entry| entry.companions.len()).sum()),
            sum(|found| found.skips.len()),
            why.join(", "),
            sum(doubts),
            sum(|found| found.unlinked.len()),
        ]);
    }
    table
}

/// How many fields were guessed.
fn doubts(found: &Extraction) -> usize {
    let guessed = |read: &&Read<String>| read.certainty == Certainty::Guessed;
    let fields =
        found.entries.iter().flat_map(|entry| [&entry.title, &entry.address, &entry.description]).flatten();
    fields.chain(found.entries.iter().flat_map(|entry| &entry.authors)).filter(guessed).count()
}
