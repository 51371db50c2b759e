//! Reads the folder for Neo4j's importer and the Cypher script back.

use crate::content::{Content, Fact};
use listgraph::neo4j::property_graph::{Key, Part, SEPARATOR};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// The values of each property, by its name in Neo4j.
type Values = BTreeMap<String, Vec<String>>;

/// Nodes and relationships before `id` is resolved to an IRI.
#[derive(Default)]
struct Rows {
    nodes: Vec<(String, Values)>,
    edges: Vec<(String, String, String, Values)>,
}

/// What is a node there and a value in the graph.
const VALUES: &[&str] =
    &["Kind", "SharedTopic", "ListFile", "Generator", "HAS_KIND", "CLOSE_MATCH", "HAS_FILE", "MADE_BY"];

impl Rows {
    fn content(mut self) -> Content {
        let is_value = |name: &str| VALUES.contains(&name.split('-').next().unwrap_or(name));
        self.nodes.retain(|(label, _)| !is_value(label));
        self.edges.retain(|(kind, ..)| !is_value(kind));
        let mut iris = BTreeMap::new();
        let mut content = Content::default();
        for (label, values) in &self.nodes {
            let id = &values["id"][0];
            let iri = values.get("iri").map_or(id, |iri| &iri[0]);
            iris.insert(id.clone(), iri.clone());
            content.node(label, iri, facts(values));
        }
        for (kind, from, to, values) in &self.edges {
            let id = values.get("id").map_or("", |id| id[0].as_str());
            content.edge(kind, &iris[from], &iris[to], id, facts(values));
        }
        content.sorted()
    }
}

/// The facts in the properties; if there is a plural, it has all values.
fn facts(values: &Values) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    assert!(values.contains_key("listgraph"), "{values:?}");
    for name in values.keys() {
        let key = Key::all().find(|key| key.name() == name).unwrap_or_else(|| panic!("`{name}`"));
        let Key::Of(property, part) = key else { continue };
        let of = |part| values.get(Key::Of(property, part).name());
        let (texts, tags) = match part {
            Part::All => (&values[name], of(Part::Languages)),
            Part::Shown => {
                if let Some(all) = of(Part::All) {
                    assert!(all.contains(&values[name][0]), "{name} is none of {all:?}");
                    continue;
                }
                (&values[name], of(Part::Language))
            }
            Part::Language | Part::Languages => continue,
        };
        for (at, text) in texts.iter().enumerate() {
            let tag = tags.map_or("", |tags| tags[at].as_str());
            let tag = if tag == "und" { "" } else { tag };
            facts.insert((property.name().to_owned(), text.clone(), tag.to_owned()));
        }
    }
    facts
}

/// Whether the format has the language of property `name`.
pub fn has_language(name: &str) -> bool {
    !Key::Of(crate::content::property(name), Part::Languages).name().is_empty()
}

/// Reads the folder for the importer.
pub fn csv(files: &BTreeMap<String, Vec<u8>>) -> Content {
    let mut rows = Rows::default();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let (folder, name) = path.split_once('/').expect("a folder");
        let kind = name.trim_end_matches(".csv");
        let mut table = csv::Reader::from_reader(text.as_slice());
        let header: Vec<String> = table.headers().expect("a header").iter().map(str::to_owned).collect();
        for row in table.records().map(|row| row.expect("a row")) {
            let mut values = Values::new();
            let mut ends = Vec::new();
            for (column, cell) in header.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
                let (name, kind) = column.split_once(':').unwrap_or((column, ""));
                match name {
                    "" if kind != "LABEL" => ends.push(cell.to_owned()),
                    "" => {}
                    name if kind.ends_with("[]") => {
                        values.insert(name.to_owned(), cell.split(SEPARATOR).map(str::to_owned).collect());
                    }
                    name => drop(values.insert(name.to_owned(), vec![cell.to_owned()])),
                }
            }
            match folder {
                "nodes" => rows.nodes.push((kind.to_owned(), values)),
                _ => rows.edges.push((kind.to_owned(), ends[0].clone(), ends[1].clone(), values)),
            }
        }
    }
    rows.content()
}

/// Reads the script: one row per line, and what each statement does with its rows.
pub fn cypher(text: &[u8]) -> Content {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let node = Regex::new(r"MERGE \(n:(\w+) ").expect("a pattern");
    let edge = Regex::new(r"MERGE \(\w+\)-\[r:(\w+)").expect("a pattern");
    let set =
        Regex::new(r"[nr]\.(\w+) = (?:CASE |toInteger\(|toBoolean\()row\[(\d+)\](.*)").expect("a pattern");
    let mut rows = Rows::default();
    for statement in text.split("UNWIND [\n").skip(1) {
        let columns: Vec<(&str, usize, bool)> = set
            .captures_iter(statement)
            .map(|found| found.extract::<3>().1)
            .map(|[name, at, rest]| (name, at.parse().expect("a number"), rest.contains("split(")))
            .collect();
        for row in statement.lines().take_while(|line| line.starts_with("  '")) {
            let row = quoted(row);
            let fields: Vec<&str> = row.split('\u{1E}').collect();
            let mut values = Values::new();
            for (name, at, is_array) in columns.iter().filter(|(_, at, _)| !fields[*at].is_empty()) {
                let items = fields[*at].split(SEPARATOR).map(str::to_owned);
                let items = if *is_array { items.collect() } else { vec![fields[*at].to_owned()] };
                values.insert((*name).to_owned(), items);
            }
            if let Some(kind) = node.captures(statement) {
                assert_eq!(values["id"][0], fields[0]);
                rows.nodes.push((kind[1].to_owned(), values));
            } else {
                let kind = edge.captures(statement).expect("a node or a relationship");
                rows.edges.push((kind[1].to_owned(), fields[0].into(), fields[1].into(), values));
            }
        }
    }
    rows.content()
}

/// The text of a line `  '…',`.
fn quoted(line: &str) -> String {
    let inner = line.trim_start().trim_end_matches(',');
    let inner = inner.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).expect("quotes");
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\'' => panic!("a quote within {line}"),
            '\\' => text.push(match chars.next().expect("something behind a backslash") {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                c @ ('\\' | '\'') => c,
                c => panic!("\\{c} in {line}"),
            }),
            c => text.push(c),
        }
    }
    text
}
