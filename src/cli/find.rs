//! `find`: searches lists by words.

use super::input::InputArgs;
use super::{Outcome, terminal};
use anyhow::{Result, bail};
use listgraph::graph::{
    Contents, EdgeKind, EdgeRef, Graph, Node, NodeKind, Property, Value, shown_languages,
};
use listgraph::search::{SearchHit, search};
use serde::Serialize;
use std::io::{self, Write as _};
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = "Arguments that are not files or folders are words, all of which must match:\n  \
    listgraph find lists/ graph database\n  listgraph find list.md 模型推理\n\
    Exit code 1 means that nothing was found.")]
pub(super) struct Args {
    /// Lists, folders or graph files, followed by words
    #[arg(required = true, num_args = 2.., value_name = "INPUT… WORD")]
    inputs: Vec<PathBuf>,
    /// Output format
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// Only find nodes of this kind: resource, topic, author, framework, site, series, list
    #[arg(long, value_name = "KIND", value_parser = node_kind)]
    kind: Option<NodeKind>,
    /// Maximum number of results; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    #[command(flatten)]
    input: InputArgs,
}

fn node_kind(name: &str) -> std::result::Result<NodeKind, String> {
    let all = NodeKind::ALL.iter();
    let named = all.clone().copied().find(|kind| kind.name().eq_ignore_ascii_case(name));
    named.ok_or_else(|| {
        let names: Vec<String> = all.map(|kind| kind.name().to_lowercase()).collect();
        format!("there are {}", names.join(", "))
    })
}

/// A search result, as written.
#[derive(Serialize)]
struct Row {
    name: String,
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// How many resources link to it; `None` for a resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    resources: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    found_in: Vec<String>,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let (inputs, words) = parts(&args.inputs)?;
    let reading = args.input.read(inputs)?;
    let graph = &reading.graph;
    let languages =
        if reading.languages.is_empty() { shown_languages(graph) } else { reading.languages.clone() };
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let mut found = search(graph, &words, &languages);
    found.retain(|found| args.kind.is_none_or(|kind| found.node.kind == kind));
    let most = if args.limit == 0 { found.len() } else { args.limit };
    let contents = Contents::of(graph);
    let rows = found.iter().take(most).map(|found| row(graph, &contents, found, &languages));
    let mut out = io::stdout().lock();
    for row in rows {
        if args.format == "json" {
            writeln!(out, "{}", serde_json::to_string(&row)?)?;
        } else {
            write!(out, "{}", text(&row))?;
        }
    }
    out.flush()?;
    if found.len() > most {
        terminal::line(&format!("{} more: `--limit 0` shows all", found.len() - most));
    }
    Ok(if found.is_empty() { Outcome::Negative } else { Outcome::Fine })
}

/// The inputs, which must exist, and the words, starting with the first argument that does not exist.
fn parts(all: &[PathBuf]) -> Result<(&[PathBuf], String)> {
    let is_input = |path: &PathBuf| path.as_os_str() == "-" || path.exists();
    let first = all.iter().position(|path| !is_input(path)).unwrap_or(all.len() - 1);
    if first == 0 {
        bail!(
            "`{}` does not exist: give a list, a folder or a graph file before the words",
            all[0].display()
        );
    }
    let words: Vec<String> = all[first..].iter().map(|word| word.display().to_string()).collect();
    Ok((&all[..first], words.join(" ")))
}

fn row(graph: &Graph, contents: &Contents<'_>, found: &SearchHit<'_>, languages: &[&str]) -> Row {
    let node = found.node;
    let is_resource = node.kind == NodeKind::Resource;
    let mentions = if is_resource { graph.from(node, EdgeKind::ListedIn) } else { Vec::new() };
    let description = graph.description(node, languages);
    let address = node.properties.text(Property::Url).or(is_resource.then(|| node.iri.as_str()));
    Row {
        name: listgraph::text::clean(node.label(languages)),
        kind: kind(node),
        address: address.map(str::to_owned),
        resources: (!is_resource).then(|| contents.count(node)),
        description: description.map(listgraph::text::fold_space),
        found_in: mentions.iter().map(|mention| place(graph, mention, languages)).collect(),
    }
}

/// The kind of `node`; for a resource, its own kinds.
fn kind(node: &Node) -> String {
    let own: Vec<&str> = node.properties.get(Property::Kind).filter_map(|kind| kind.as_str()).collect();
    match (node.kind, own.is_empty()) {
        (NodeKind::Resource, false) => own.join(", "),
        (other, _) => other.name().to_lowercase(),
    }
}

/// List, topic, file and line of a mention.
fn place(graph: &Graph, mention: &EdgeRef<'_>, languages: &[&str]) -> String {
    let own = mention.properties();
    let mut place = mention.to.label(languages).to_owned();
    let topic = match own.first(Property::Topic) {
        Some(Value::Iri(iri)) => graph.node(NodeKind::Topic, iri),
        _ => None,
    };
    if let Some(topic) = topic {
        place.push_str(&format!(" › {}", topic.label(languages)));
    }
    let file = own.text(Property::Document).and_then(|document| document.split_once("/doc/"));
    if let Some((file, _)) = file.and_then(|(_, file)| file.rsplit_once('@')) {
        let line = own.number(Property::Line).map(|line| format!(":{line}")).unwrap_or_default();
        place.push_str(&format!(" · {file}{line}"));
    }
    listgraph::text::clean(&place)
}

/// A result as text for people.
fn text(row: &Row) -> String {
    let count = match row.resources {
        None | Some(0) => String::new(),
        Some(1) => ", 1 resource".to_owned(),
        Some(count) => format!(", {count} resources"),
    };
    let mut text = format!("{} ({}{count})\n", row.name, row.kind);
    let said = row.description.as_ref().map(|said| listgraph::text::ellipsis(said, 200));
    for line in said.iter().chain(&row.address).chain(&row.found_in) {
        text.push_str(&format!("    {line}\n"));
    }
    terminal::visible(&text).into_owned()
}
