//! What `check.sh` compares: the exports of lists for Neo4j beside the property graph as JSON.
//!
//! `neo4j_files write FOLDER INPUT…` writes `csv/`, `csv-gz/`, `graph.cypher`, `graph.ttl` and
//! `expected.jsonl`; `neo4j_files push|prune|prune-all ADDRESS INPUT…` pushes, with the password of
//! the environment.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use listgraph::export::property_graph::{PropertyGraph, PropertyMap, PropertyValue};
use listgraph::export::rdf::Syntax;
use listgraph::export::{Compression, Folder, Format, Options, write};
use listgraph::graph::Graph;
use listgraph::ontology::Ontology;
use listgraph::push::neo4j::{self, Counts, Progress, Prune, Target};
use listgraph::{extract, markdown, resolve, source};
use serde_json::{Map, Value, json};
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
    let graph = graph(&inputs)?;
    match command.as_str() {
        "write" => files(&graph, Path::new(&target)),
        "push" => push(&graph, target, Prune::Nothing),
        "prune" => push(&graph, target, Prune::PushedLists),
        "prune-all" => push(&graph, target, Prune::Everything),
        _ => Err(format!("no command `{command}`").into()),
    }
}

fn graph(inputs: &[PathBuf]) -> Result<Graph, Failure> {
    let mut documents = Vec::new();
    for found in source::find(inputs, &source::Naming::default())? {
        let file = source::read(&found)?;
        let extraction = extract::read(&markdown::read(&file.text));
        documents.push((found.list, file, extraction));
    }
    let (ontology, mut graph) = (Ontology::default(), Graph::new());
    for list in resolve::lists(documents) {
        graph.merge(resolve::resolve(&list, &ontology).graph);
    }
    Ok(graph)
}

fn files(graph: &Graph, folder: &Path) -> Result<(), Failure> {
    let place = |name: &str| Folder::new(folder.join(name));
    let plain = Options { stem: "graph".into(), ..Options::default() };
    let packed = Options { compression: Compression::Gzip, ..plain.clone() };
    for (name, format, options) in [
        ("csv", Format::Neo4jCsv, &plain),
        ("csv-gz", Format::Neo4jCsv, &packed),
        (".", Format::Cypher, &plain),
        (".", Format::Rdf(Syntax::Turtle), &plain),
    ] {
        let start = Instant::now();
        let place = if name == "." { &mut Folder::new(folder) } else { &mut place(name) };
        write(graph, format, options, place)?;
        let rows = (graph.node_count() + graph.edge_count()) as f64;
        let seconds = start.elapsed().as_secs_f64();
        println!("{name} {}: {rows} rows, {seconds:.2} s, {:.0} rows/s", format.name(), rows / seconds);
    }
    std::fs::write(folder.join("expected.jsonl"), expected(graph, &plain))?;
    Ok(())
}

fn push(graph: &Graph, address: String, prune: Prune) -> Result<(), Failure> {
    let graph = PropertyGraph::new(graph, &Options::default().languages);
    let variable = |name: &str| std::env::var(name).ok();
    let credentials = variable("NEO4J_USERNAME").zip(variable("NEO4J_PASSWORD"));
    let target = Target { address, database: variable("NEO4J_DATABASE"), credentials };
    let start = Instant::now();
    let options = neo4j::Options { prune, ..neo4j::Options::default() };
    let report = neo4j::push(&graph, &target, options, &mut |progress| {
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

/// The property graph, one line of JSON for each node and relationship.
fn expected(graph: &Graph, options: &Options) -> String {
    let graph = PropertyGraph::new(graph, &options.languages);
    let mut lines = String::new();
    for node in &graph.nodes {
        let labels: Vec<&str> = [node.kind.name()].into_iter().chain(node.class.as_deref()).collect();
        let line = json!({"labels": labels, "properties": properties(&node.properties)});
        let _ = writeln!(lines, "{line}");
    }
    for relationship in &graph.relationships {
        let (from, to) = relationship.kind.ends();
        let line = json!({
            "type": relationship.kind.name(),
            "from": [from.name(), relationship.from],
            "to": [to.name(), relationship.to],
            "properties": properties(&relationship.properties),
        });
        let _ = writeln!(lines, "{line}");
    }
    lines
}

fn properties(map: &PropertyMap) -> Map<String, Value> {
    map.iter().map(|(key, value)| (key.name().to_owned(), self::value(value))).collect()
}

fn value(value: &PropertyValue) -> Value {
    match value {
        PropertyValue::Integer(number) => json!(number),
        PropertyValue::Boolean(truth) => json!(truth),
        PropertyValue::Text(text) => json!(text),
        PropertyValue::Integers(numbers) => json!(numbers),
        PropertyValue::Booleans(truths) => json!(truths),
        PropertyValue::Texts(texts) => json!(texts),
    }
}
