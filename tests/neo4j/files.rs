//! What `check.sh` compares: the exports of lists for Neo4j beside the property graph as JSON.
//!
//! `neo4j_files write FOLDER INPUT…` (or `@hostile`, a graph of strange texts) writes `csv/`, `csv-gz/`, `graph.cypher`, `graph.ttl` and
//! `expected.jsonl`; `neo4j_files push|prune|prune-all ADDRESS INPUT…` pushes, with the password of
//! the environment.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use listgraph::export::{Format, Options, write};
use listgraph::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Property};
use listgraph::iri::Iri;
use listgraph::neo4j::property_graph::{self, PropertyGraph};
use listgraph::neo4j::push::{self, Counts, Database, Patience, Progress, Prune};
use listgraph::ontology::Ontology;
use listgraph::output::{Compression, Folder, Memory};
use listgraph::pipeline::{self, Settings};
use listgraph::rdf::RdfFormat;
use listgraph::source::Commits;
use oxigraph::io::RdfParser;
use oxigraph::model::Quad;
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

type Failure = Box<dyn std::error::Error>;

fn main() {
    if let Err(error) = run() {
        println!("error: {error}");
        std::process::exit(2);
    }
}

fn run() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (command, target) = (arguments.next().unwrap(), arguments.next().unwrap());
    let inputs: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    let graph = if inputs == [Path::new("@hostile")] { hostile() } else { graph(&inputs)? };
    match command.as_str() {
        "write" => files(&graph, Path::new(&target)),
        "push" => push(&graph, target, Prune::Nothing),
        "prune" => push(&graph, target, Prune::PushedLists),
        "prune-all" => push(&graph, target, Prune::Everything),
        _ => Err(format!("no command `{command}`").into()),
    }
}

fn graph(inputs: &[PathBuf]) -> Result<Graph, Failure> {
    let settings = Settings { commits: Commits::Told, ..Settings::default() };
    Ok(pipeline::read(inputs, &settings, &Ontology::default(), &|_| {})?.graph)
}

fn files(graph: &Graph, folder: &Path) -> Result<(), Failure> {
    let place = |name: &str| Folder::new(folder.join(name));
    let plain = Options { stem: "graph".into(), ..Options::default() }.for_graph(graph);
    let packed = Options { compression: Compression::Gzip, ..plain.clone() };
    for (name, format, options) in [
        ("csv", Format::Neo4jCsv, &plain),
        ("csv-gz", Format::Neo4jCsv, &packed),
        (".", Format::Cypher, &plain),
        (".", Format::Rdf(RdfFormat::Turtle), &plain),
    ] {
        let start = Instant::now();
        let place = if name == "." { &mut Folder::new(folder) } else { &mut place(name) };
        write(graph, format, options, place)?;
        let rows = (graph.node_count() + graph.edge_count()) as f64;
        let seconds = start.elapsed().as_secs_f64();
        println!("{name} {}: {rows} rows, {seconds:.2} s, {:.0} rows/s", format.name(), rows / seconds);
    }
    std::fs::write(folder.join("expected.jsonl"), expected(graph, &plain))?;
    let full = Options { provenance: listgraph::rdf::Provenance::Full, ..plain.clone() };
    let is_same = through_turtle(graph, &full)? == PropertyGraph::new(graph, &plain.languages);
    println!("turtle read back: {}", if is_same { "the same" } else { "different" });
    Ok(())
}

fn push(graph: &Graph, address: String, prune: Prune) -> Result<(), Failure> {
    let graph = PropertyGraph::new(graph, &listgraph::graph::shown_languages(graph));
    let variable = |name: &str| std::env::var(name).ok();
    let credentials = variable("NEO4J_USERNAME").zip(variable("NEO4J_PASSWORD"));
    let authorities = variable("NEO4J_CA").map(std::fs::read_to_string).transpose()?;
    let database = Database {
        address,
        name: variable("NEO4J_DATABASE"),
        credentials,
        authorities,
        patience: Patience::default(),
    };
    let start = Instant::now();
    let options = push::Options { prune, ..push::Options::default() };
    let report = push::push(&graph, &database, options, &mut |progress| {
        if let Progress::Waiting { .. } = progress {
            println!("{progress:?}");
        }
    })?;
    let seconds = start.elapsed().as_secs_f64();
    let rows = graph.nodes.len() + graph.relationships.len();
    println!("push: {rows} rows, {seconds:.2} s, {:.0} rows/s", rows as f64 / seconds);
    for (name, counts) in [("nodes", report.nodes), ("relationships", report.relationships)] {
        let Counts { created, updated, unchanged, removed, kept, foreign } = counts;
        println!(
            "{name}: created={created} updated={updated} unchanged={unchanged} removed={removed} kept={kept} foreign={foreign}"
        );
    }
    Ok(())
}

/// The property graph as JSON, one node or relationship per line.
fn expected(graph: &Graph, options: &Options) -> String {
    let graph = PropertyGraph::new(graph, &options.languages);
    let mut lines = String::new();
    for node in &graph.nodes {
        let labels: Vec<&str> = [node.kind.name()].into_iter().chain(node.class.as_deref()).collect();
        let line = json!({"labels": labels, "properties": property_graph::json(&node.properties)});
        let _ = writeln!(lines, "{line}");
    }
    for relationship in &graph.relationships {
        let (from, to) = relationship.kind.ends();
        let line = json!({
            "type": relationship.kind.name(),
            "from": [from.name(), relationship.from],
            "to": [to.name(), relationship.to],
            "properties": property_graph::json(&relationship.properties),
        });
        let _ = writeln!(lines, "{line}");
    }
    lines
}

/// A graph of texts that no list can contain: each control character, alone and between letters.
fn hostile() -> Graph {
    let mut graph = Graph::new();
    let list = Iri::parse("https://example.org/list").unwrap();
    for (number, c) in
        ('\0'..='\u{A0}').chain(['\u{2028}', '\u{202E}', '\u{FEFF}', '\u{FFFF}', '\u{10FFFF}']).enumerate()
    {
        let iri = Iri::parse(&format!("https://example.org/{number}")).unwrap();
        let text = |text: String| listgraph::graph::Value::text(text, Some("en"));
        let node = Node::new(NodeKind::Resource, iri.clone())
            .with(Property::Name, text(format!("a{c}b")))
            .with(Property::Name, text(format!("{c}")))
            .with(Property::Identifier, text(format!("{c}x{c}")))
            .with(Property::Identifier, text(format!("\\{c}\\u0027{c}{c}")))
            .with(Property::Kind, text(format!("x{c}")));
        graph.add(node);
        let mention = Edge::new(EdgeKind::ListedIn)
            .named(Iri::parse(&format!("https://example.org/mention/{number}")).unwrap())
            .with(Property::Name, text(format!("{c}{c}' }}) DETACH DELETE n //{c}")));
        graph.connect(&iri, mention, &list);
    }
    graph
}

/// The property graph after a round trip through Turtle.
fn through_turtle(graph: &Graph, options: &Options) -> Result<PropertyGraph, Failure> {
    let mut memory = Memory::default();
    write(graph, Format::Rdf(RdfFormat::Turtle), options, &mut memory)?;
    let turtle = memory.files.into_values().next().unwrap_or_default();
    let quads: Vec<Quad> =
        RdfParser::from_format(RdfFormat::Turtle).for_reader(turtle.as_slice()).collect::<Result<_, _>>()?;
    Ok(PropertyGraph::new(&listgraph::rdf::graph(&quads).0, &options.languages))
}
