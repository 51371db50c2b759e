//! All exports of one graph have the same nodes and edges, and those that hold properties the same
//! number of them: each is read back by what reads such a file anyway.

mod reading;

use listgraph::export::{Detail, Format, Options};
use listgraph::graph::{EdgeKind, Graph, NodeKind, Properties};
use listgraph::{rdf, store};
use quick_xml::events::{BytesStart, Event};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// How many there are of each kind; where a format tells, which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Content {
    nodes: BTreeSet<(String, String)>,
    /// Kind, start, end; as often as there are such edges.
    edges: Vec<(String, String, String)>,
    /// Properties, and all of their values.
    properties: (usize, usize),
}

impl Content {
    fn of(graph: &Graph) -> Self {
        let mut content = Self::default();
        let edges = graph.edges();
        let all =
            graph.nodes().map(|node| &node.properties).chain(edges.iter().map(|edge| edge.properties()));
        content.properties = all.fold((0, 0), add);
        content.nodes = graph.nodes().map(|node| (node.kind.name().into(), node.iri.to_string())).collect();
        content.edges = edges
            .iter()
            .map(|edge| (edge.kind().name().into(), edge.from.iri.to_string(), edge.to.iri.to_string()))
            .collect();
        content.sorted()
    }

    fn sorted(mut self) -> Self {
        self.edges.sort();
        self
    }

    /// How many nodes and edges there are of each kind.
    fn counts(&self) -> (BTreeMap<&str, usize>, BTreeMap<&str, usize>) {
        let (mut nodes, mut edges) = (BTreeMap::new(), BTreeMap::new());
        self.nodes.iter().for_each(|(kind, _)| *nodes.entry(kind.as_str()).or_default() += 1);
        self.edges.iter().for_each(|(kind, ..)| *edges.entry(kind.as_str()).or_default() += 1);
        (nodes, edges)
    }

    fn node(&mut self, kind: &str, id: &str) {
        self.nodes.insert((kind.to_owned(), iri(id)));
    }

    fn edge(&mut self, kind: &str, from: &str, to: &str) {
        self.edges.push((kind.to_owned(), iri(from), iri(to)));
    }

    fn property(&mut self, values: usize) {
        self.properties.0 += 1;
        self.properties.1 += values;
    }
}

fn add(count: (usize, usize), properties: &Properties) -> (usize, usize) {
    properties.iter().fold(count, |(one, all), (_, values)| (one + 1, all + values.len()))
}

/// The IRI in the name of a node, which begins with a kind where nodes of two kinds share it.
fn iri(name: &str) -> String {
    let bare = NodeKind::ALL.iter().find_map(|kind| name.strip_prefix(kind.name())?.strip_prefix(':'));
    bare.unwrap_or(name).to_owned()
}

/// How many values are joined in `field` (a `|` without a backslash before it parts them).
fn values(field: &str) -> usize {
    let mut count = 1;
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '|' => count += 1,
            _ => {}
        }
    }
    count
}

fn from_rdf(name: &str, text: &[u8]) -> Content {
    let quads = store::parse(name, text).expect("it parses");
    let (graph, foreign) = rdf::graph(&quads);
    assert_eq!(foreign, 0, "{name}");
    Content::of(&graph)
}

fn from_json(text: &[u8]) -> Content {
    let file: serde_json::Value = serde_json::from_slice(text).expect("JSON");
    let mut content = Content::default();
    let own = ["id", "type", "label", "source", "target", "key", "relation"];
    for (list, is_node) in [("nodes", true), ("edges", false)] {
        for record in file[list].as_array().expect("an array") {
            let get = |name: &str| record[name].as_str().unwrap_or_default();
            match is_node {
                true => content.node(get("type"), get("id")),
                false => content.edge(get("relation"), get("source"), get("target")),
            }
            for (_, value) in record
                .as_object()
                .expect("an object")
                .iter()
                .filter(|(name, _)| !own.contains(&name.as_str()))
            {
                content.property(value.as_array().map_or(1, Vec::len));
            }
        }
    }
    content.sorted()
}

fn from_csv(nodes: &[u8], edges: &[u8]) -> Content {
    let mut content = Content::default();
    let own = ["Id", "Label", "type", "Source", "Target", "Type", "relation"];
    for (text, is_node) in [(nodes, true), (edges, false)] {
        let mut table = csv::Reader::from_reader(text);
        let header = table.headers().expect("a header").clone();
        for row in table.records() {
            let row = row.expect("a row");
            let get = |name: &str| {
                header.iter().position(|other| other == name).and_then(|at| row.get(at)).unwrap_or_default()
            };
            match is_node {
                true => content.node(get("type"), get("Id")),
                false => content.edge(get("relation"), get("Source"), get("Target")),
            }
            for (name, field) in header.iter().zip(&row).filter(|(_, field)| !field.is_empty()) {
                if !own.contains(&name) {
                    content.property(values(field));
                }
            }
        }
    }
    content.sorted()
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let name = String::from_utf8(attribute.key.as_ref().to_vec()).expect("UTF-8");
        (name, attribute.unescape_value().expect("escaped").into_owned())
    };
    start.attributes().map(|attribute| pair(attribute.expect("an attribute"))).collect()
}

/// Reads GraphML and GEXF, which differ in how a property is written.
fn from_xml(text: &[u8]) -> Content {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(text);
    let mut content = Content::default();
    let mut ends: BTreeMap<String, String> = BTreeMap::new();
    let mut key = None;
    let mut record = |ends: &BTreeMap<String, String>, name: &str, value: &str| match name {
        "type" => content.node(value, &ends["id"]),
        "relation" => content.edge(value, &ends["source"], &ends["target"]),
        "label" => {}
        _ => content.property(values(value)),
    };
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                b"node" | b"edge" => ends = attributes(&start),
                b"data" => key = attributes(&start).remove("key"),
                b"attvalue" => {
                    let of = attributes(&start);
                    record(&ends, &of["for"], &of["value"]);
                }
                _ => {}
            },
            Event::Text(text) => {
                if let Some(key) = key.take() {
                    let name = key.split_once('_').map_or("", |(_, name)| name);
                    record(&ends, name, &text.unescape().expect("escaped"));
                }
            }
            Event::Eof => return content.sorted(),
            _ => {}
        }
    }
}

/// Reads a whole drawing: nodes by their class, edges by lines and by attributes of their start.
///
/// DOT names nodes by kind and number, so only their numbers can be compared.
fn from_dot(text: &[u8]) -> Content {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let statement = Regex::new(r"^\s*([a-z]+\d+)(?: -> ([a-z]+\d+))? \[(.*)\];$").expect("a pattern");
    let attribute = Regex::new(r#"(\w+)=("(?:[^"\\]|\\.)*"|[^,"\]]+)"#).expect("a pattern");
    let kinds: BTreeMap<String, &str> =
        EdgeKind::ALL.iter().map(|kind| (kind.name().to_lowercase(), kind.name())).collect();
    let mut content = Content::default();
    let mut lines = Vec::new();
    for found in text.lines().filter_map(|line| statement.captures(line)) {
        let attributes: BTreeMap<&str, &str> = attribute
            .captures_iter(&found[3])
            .map(|pair| pair.extract::<2>().1)
            .map(|[name, value]| (name, value.trim_matches('"')))
            .collect();
        let Some(class) = attributes.get("class") else { continue };
        if let Some(to) = found.get(2) {
            lines.push((kinds[*class].to_owned(), found[1].to_owned(), to.as_str().to_owned()));
            continue;
        }
        let kind = NodeKind::ALL.iter().find(|kind| kind.name().eq_ignore_ascii_case(class)).expect("a kind");
        content.node(kind.name(), &found[1]);
        for (name, value) in attributes {
            let Some(kind) = kinds.get(name) else { continue };
            value.split(' ').for_each(|to| content.edge(kind, &found[1], to));
        }
    }
    // A map draws lines for some of what the attributes say.
    let said: BTreeSet<_> = content.edges.iter().cloned().collect();
    content.edges.extend(lines.into_iter().filter(|line| !said.contains(line)));
    content.sorted()
}

/// Reads a Cypher script: one row a line, and what each statement makes of its rows.
fn from_cypher(text: &[u8]) -> Content {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let node = Regex::new(r"MERGE \(n:(\w+) ").expect("a pattern");
    let edge = Regex::new(r"MERGE \(\w+\)-\[r:(\w+)").expect("a pattern");
    let mut content = Content::default();
    for statement in text.split("UNWIND [\n").skip(1) {
        let rows: Vec<&str> = statement.lines().take_while(|line| line.starts_with("  '")).collect();
        for (at, row) in rows.iter().enumerate() {
            let ids: Vec<&str> = row.trim_start_matches([' ', '\'']).split('\u{1E}').collect();
            if let Some(kind) = node.captures(statement) {
                content.node(&kind[1], ids[0]);
            } else if let Some(kind) = edge.captures(statement) {
                content.edge(&kind[1], ids[0], ids[1]);
            } else {
                panic!("row {at} belongs to nothing: {statement}");
            }
        }
    }
    content.sorted()
}

/// Reads the folder for Neo4j's importer.
fn from_neo4j_csv(files: &BTreeMap<String, Vec<u8>>) -> Content {
    let mut content = Content::default();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let (folder, name) = path.split_once('/').expect("a folder");
        let kind = name.trim_end_matches(".csv");
        let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_slice());
        for row in table.records().map(|row| row.expect("a row")) {
            let first = row.get(0).unwrap_or_default();
            if first.contains(":ID(") || first.contains(":START_ID(") {
                continue;
            }
            match folder {
                "nodes" => content.node(kind, first),
                _ => content.edge(kind, first, row.get(1).unwrap_or_default()),
            }
        }
    }
    content.sorted()
}

/// The nodes of a vault, by the names in its notes.
fn in_vault(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let texts = files.iter().filter(|(path, _)| path.ends_with(".md"));
    texts
        .filter_map(|(_, text)| {
            let text = std::str::from_utf8(text).expect("UTF-8");
            let line = text.lines().find_map(|line| line.strip_prefix("listgraph-id: "))?;
            Some(serde_json::from_str(line).expect("a quoted text"))
        })
        .collect()
}

fn check(what: &str, graph: &Graph) {
    let expected = Content::of(graph);
    let only_counts = |found: &Content| assert_eq!(found.counts(), expected.counts(), "{what}");
    let names = |found: &Content| {
        assert_eq!(found.nodes, expected.nodes, "{what}");
        assert_eq!(found.edges, expected.edges, "{what}");
    };
    for format in Format::ALL {
        let what = format!("{what} as {}", format.name());
        let options = Options { detail: Detail::Full, ..Options::default() };
        let files = reading::exported(graph, *format, &options).files;
        let only = |ending: &str| files.iter().find(|(path, _)| path.ends_with(ending)).expect(ending).1;
        let one = || files.iter().next().expect("a file");
        let same = |found: Content| {
            names(&found);
            assert_eq!(found.properties, expected.properties, "{what}: properties and values");
        };
        match format {
            Format::Rdf(_) => same(from_rdf(one().0, one().1)),
            Format::Json => same(from_json(one().1)),
            Format::Csv => same(from_csv(only("nodes.csv"), only("edges.csv"))),
            Format::GraphMl | Format::Gexf => same(from_xml(one().1)),
            Format::Dot => only_counts(&from_dot(one().1)),
            // A property graph shows one name and keeps the others beside it, so the numbers of
            // properties differ; they are compared where it is read by Neo4j itself.
            Format::Cypher => only_counts(&from_cypher(one().1)),
            Format::Neo4jCsv => names(&from_neo4j_csv(&files)),
            Format::Obsidian => {
                let nodes: BTreeSet<String> = expected.nodes.iter().map(|(_, iri)| iri.clone()).collect();
                assert_eq!(in_vault(&files), nodes, "{what}");
            }
            // Always an overview: a flowchart of everything is refused by those who draw it.
            Format::Mermaid => assert!(!one().1.is_empty()),
        }
    }
}

#[test]
fn the_exports_of_the_showcase_agree() {
    check("the showcase", &reading::graph(reading::SHOWCASE));
}

#[test]
fn the_exports_of_real_lists_agree() {
    let Some(lists) = reading::shared("corpus/lists") else { return };
    let names = [
        "liguodongiot__llm-resource",
        "Hannibal046__Awesome-LLM",
        "alphacep__awesome-russian-speech",
        "totogo__awesome-knowledge-graph",
        "timqian__chinese-independent-blogs",
    ];
    for name in names {
        let path: PathBuf = lists.join(name);
        check(name, &reading::read(&[&path]).graph);
    }
}

#[test]
fn oxigraph_counts_the_same_without_our_reader() {
    let graph = reading::graph(reading::SHOWCASE);
    let quads = store::parse("x.ttl", &reading::one_file(&graph, Format::ALL[0])).expect("Turtle");
    let store = store::Store::new().expect("memory");
    store.load_quads(quads).expect("the store takes it");
    let ask = |pattern: &str| -> usize {
        let query = format!(
            "PREFIX lg: <https://w3id.org/listgraph/ns#> PREFIX schema: <http://schema.org/> \
             PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> \
             PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?s ?o WHERE {{ {pattern} }}"
        );
        store.query(&query).expect("SPARQL").table().expect("rows").rows.len()
    };
    let nodes = |kind| graph.nodes_of(kind).count();
    let edges = |kind| graph.edges_of(kind).len();
    for (pattern, expected) in [
        ("?s a lg:List", nodes(NodeKind::List)),
        ("?s a skos:Concept ; skos:inScheme ?o", nodes(NodeKind::Topic)),
        ("?s a lg:Resource", nodes(NodeKind::Resource)),
        ("?s a lg:Framework", nodes(NodeKind::Framework)),
        ("?s a lg:Mention ; schema:item ?o", edges(EdgeKind::ListedIn)),
        ("?s dcterms:subject ?o", edges(EdgeKind::About)),
        ("?s skos:broader ?o", edges(EdgeKind::Broader)),
        ("?s foaf:focus ?o", edges(EdgeKind::Focus)),
        ("?s schema:author ?o", edges(EdgeKind::AuthoredBy)),
        ("?s lg:probableAuthor ?o", edges(EdgeKind::ProbablyBy)),
        ("?s schema:mentions ?o", edges(EdgeKind::Mentions)),
        ("?s schema:publisher ?o", edges(EdgeKind::PublishedOn)),
        ("?p a lg:Part ; schema:item ?s ; lg:series ?o", edges(EdgeKind::PartOf)),
        ("?s lg:implements ?o", edges(EdgeKind::Implements)),
    ] {
        assert_eq!(ask(pattern), expected, "{pattern}");
    }
}
