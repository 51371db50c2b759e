//! `stats`: counts resources, topics, authors and so on.

use super::input::InputArgs;
use super::{Outcome, terminal};
use anyhow::Result;
use comfy_table::{ContentArrangement, Table, presets};
use listgraph::extract::{Certainty, Extraction, Read};
use listgraph::graph::{Contents, EdgeKind, EdgeRef, Graph, Node, NodeKind, is_counted};
use listgraph::pipeline::Reading;
use listgraph::resolve::List;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};
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
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Also count accounts that are only numbers or keys, with no owner named in any list
    #[arg(long)]
    unnamed: bool,
    #[command(flatten)]
    input: InputArgs,
}

/// The output format of the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Tables for people.
    Table,
    /// An object: `counts` by name, `most` with an array per kind; with `--per-list`, an array of lists
    Json,
    /// One table: `section`, `name`, `iri`, `count`; with `--per-list`, a row per list
    Csv,
}

/// A count and what it counts.
struct Count {
    name: String,
    /// The IRI of the node, if it is one.
    iri: Option<String>,
    count: usize,
}

/// Counts that belong together.
struct Section {
    /// The heading for people.
    title: &'static str,
    /// The key for programs.
    key: &'static str,
    counts: Vec<Count>,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let reading = args.input.read(&args.inputs)?;
    super::input::say_not_ours(&reading);
    let mut out = io::stdout().lock();
    if args.per_list {
        write_lists(&per_list(&reading), args.format, &mut out)?;
        return Ok(Outcome::Fine);
    }
    let mut sections = vec![totals(&reading, args)];
    let contents = Contents::of(&reading.graph);
    for (title, kind) in [
        ("Most listed resources", NodeKind::Resource),
        ("Authors", NodeKind::Author),
        ("Frameworks", NodeKind::Framework),
        ("Sites", NodeKind::Site),
        ("Topics, including their subtopics", NodeKind::Topic),
    ] {
        sections.push(most(&reading, &contents, title, kind, args));
    }
    write_sections(&sections, args.format, &mut out)?;
    Ok(Outcome::Fine)
}

fn write_sections(sections: &[Section], format: Format, out: &mut impl Write) -> Result<()> {
    match format {
        Format::Table => {
            for (at, section) in sections.iter().filter(|section| !section.counts.is_empty()).enumerate() {
                let mut table = table(vec![section.title.to_owned(), "count".into()]);
                for Count { name, count, .. } in &section.counts {
                    table.add_row([terminal::visible(name).into_owned(), count.to_string()]);
                }
                writeln!(out, "{}{table}", if at == 0 { "" } else { "\n" })?;
            }
        }
        Format::Json => {
            let (totals, most) = sections.split_first().expect("the totals come first");
            let totals: Map<String, Value> =
                totals.counts.iter().map(|count| (count.name.clone(), count.count.into())).collect();
            let most: Map<String, Value> = most
                .iter()
                .map(|section| {
                    let rows = section.counts.iter();
                    let rows = rows.map(|one| json!({"name": one.name, "iri": one.iri, "count": one.count}));
                    (section.key.to_owned(), rows.collect())
                })
                .collect();
            serde_json::to_writer_pretty(&mut *out, &json!({"counts": totals, "most": most}))?;
            writeln!(out)?;
        }
        Format::Csv => {
            let mut writer = csv::Writer::from_writer(out);
            writer.write_record(["section", "name", "iri", "count"])?;
            for section in sections {
                for Count { name, iri, count } in &section.counts {
                    let iri = iri.as_deref().unwrap_or("");
                    writer.write_record([section.key, name, iri, &count.to_string()])?;
                }
            }
            writer.flush()?;
        }
    }
    Ok(())
}

fn table(header: Vec<String>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(header);
    table
}

/// How many nodes of each kind there are, and other totals.
fn totals(reading: &Reading, args: &Args) -> Section {
    let contents = Contents::of(&reading.graph);
    let mut counts: Vec<Count> = NodeKind::ALL
        .into_iter()
        .map(|kind| {
            // Families and categories of frameworks are only in the graph as parents.
            let counts = |node: &&Node| {
                (kind != NodeKind::Framework || contents.count(node) > 0)
                    && (args.unnamed || is_counted(node))
            };
            let count = reading.graph.nodes_of(kind).filter(counts).count();
            Count { name: kind.plural().to_lowercase(), iri: None, count }
        })
        .collect();
    for (name, count) in [
        ("mentions", reading.graph.edges_of(EdgeKind::ListedIn).len()),
        ("edges", reading.graph.edge_count()),
        ("findings", reading.findings.len()),
    ] {
        counts.push(Count { name: name.into(), iri: None, count });
    }
    Section { title: "what", key: "counts", counts }
}

/// The nodes of one kind with the most resources, or the most listed resources.
fn most(
    reading: &Reading,
    contents: &Contents<'_>,
    title: &'static str,
    kind: NodeKind,
    args: &Args,
) -> Section {
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
    nodes.retain(|(degree, node)| *degree > 0 && (args.unnamed || is_counted(node)));
    nodes.sort_by(|(a, one), (b, other)| b.cmp(a).then(one.iri.cmp(&other.iri)));
    let counts = nodes.into_iter().take(args.top).map(|(count, node)| Count {
        name: node.label(&languages).to_owned(),
        iri: Some(node.iri.as_str().to_owned()),
        count,
    });
    Section { title, key: key(kind), counts: counts.collect() }
}

/// The key of the section for a kind.
fn key(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Resource => "resources",
        NodeKind::Author => "authors",
        NodeKind::Framework => "frameworks",
        NodeKind::Site => "sites",
        _ => "topics",
    }
}

/// Whether `list` is about `framework`.
fn is_subject(graph: &Graph, list: &Node, framework: &Node) -> bool {
    graph.from(list, EdgeKind::Subject).iter().any(|edge| edge.to.iri == framework.iri)
}

/// Counts for one list.
struct ListCounts {
    name: String,
    /// How many links were skipped, by reason.
    passed_over: BTreeMap<&'static str, usize>,
    /// The other counts by name.
    counts: [(&'static str, usize); 7],
}

/// One row per list, so that outliers are visible.
fn per_list(reading: &Reading) -> Vec<ListCounts> {
    let row = |list: &List| {
        let found: Vec<&Extraction> = list.documents.iter().map(|(_, found)| found).collect();
        let sum = |count: fn(&Extraction) -> usize| found.iter().map(|found| count(found)).sum::<usize>();
        let mut passed_over: BTreeMap<&'static str, usize> = BTreeMap::new();
        for skip in found.iter().flat_map(|found| &found.skips) {
            *passed_over.entry(skip.reason.name()).or_default() += 1;
        }
        let counts = [
            ("files", list.documents.len()),
            ("entries", sum(|found| found.entries.len())),
            ("topics", sum(|found| found.topics.len())),
            ("further links", sum(|found| found.entries.iter().map(|entry| entry.further_links.len()).sum())),
            ("passed over", sum(|found| found.skips.len())),
            ("doubts", sum(doubts)),
            ("unlinked", sum(|found| found.unlinked.len())),
        ];
        ListCounts { name: list.name.clone(), passed_over, counts }
    };
    reading.lists.iter().map(row).collect()
}

fn write_lists(lists: &[ListCounts], format: Format, out: &mut impl Write) -> Result<()> {
    let why = |list: &ListCounts| {
        let reasons = list.passed_over.iter().map(|(reason, count)| format!("{reason} {count}"));
        reasons.collect::<Vec<_>>().join(", ")
    };
    let names = lists.first().map(|list| list.counts.map(|(name, _)| name)).unwrap_or_default();
    let header = ["list"].into_iter().chain(names).chain(["why passed over"]);
    let row = |list: &ListCounts| {
        let counts = list.counts.iter().map(|(_, count)| count.to_string());
        [list.name.clone()].into_iter().chain(counts).chain([why(list)]).collect::<Vec<_>>()
    };
    match format {
        Format::Table => {
            let mut table = table(header.map(str::to_owned).collect());
            for list in lists {
                table.add_row(row(list).iter().map(|cell| terminal::visible(cell)));
            }
            writeln!(out, "{table}")?;
        }
        Format::Json => {
            let object = |list: &ListCounts| {
                let mut object = Map::new();
                object.insert("list".into(), list.name.clone().into());
                for (name, count) in list.counts {
                    object.insert(name.replace(' ', "_"), count.into());
                }
                object.insert("why_passed_over".into(), json!(list.passed_over));
                Value::Object(object)
            };
            serde_json::to_writer_pretty(&mut *out, &lists.iter().map(object).collect::<Vec<_>>())?;
            writeln!(out)?;
        }
        Format::Csv => {
            let mut writer = csv::Writer::from_writer(out);
            writer.write_record(header.map(|name| name.replace(' ', "_")))?;
            lists.iter().try_for_each(|list| writer.write_record(row(list)))?;
            writer.flush()?;
        }
    }
    Ok(())
}

/// How many fields are guesses.
fn doubts(found: &Extraction) -> usize {
    let guessed = |read: &&Read<String>| read.certainty == Certainty::Guessed;
    let fields =
        found.entries.iter().flat_map(|entry| [&entry.title, &entry.address, &entry.description]).flatten();
    fields.chain(found.entries.iter().flat_map(|entry| &entry.authors)).filter(guessed).count()
}
