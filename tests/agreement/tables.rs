//! Reads JSON, CSV, GraphML and GEXF back.

use crate::content::{Content, Fact, fact, property};
use listgraph::graph::ValueKind;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};

/// Columns of a node or edge other than its properties.
const OWN: &[&str] = &[
    "id", "type", "label", "source", "target", "key", "relation", "Id", "Label", "Source", "Target", "Type",
    // What yEd draws.
    "yed",
];

/// Reads one node or edge a line.
pub fn lines(text: &[u8]) -> Content {
    let mut file = serde_json::json!({"nodes": [], "edges": []});
    for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let mut record: serde_json::Value = serde_json::from_slice(line).expect("JSON");
        let of = record.as_object_mut().and_then(|record| record.remove("record")).expect("what it is");
        let list = &mut file[format!("{}s", of.as_str().expect("text"))];
        list.as_array_mut().expect("nodes or edges").push(record);
    }
    records(&file)
}

/// Reads the node-link form.
pub fn json(text: &[u8]) -> Content {
    records(&serde_json::from_slice(text).expect("JSON"))
}

fn records(file: &serde_json::Value) -> Content {
    let mut content = Content::default();
    for list in ["nodes", "edges"] {
        for record in file[list].as_array().expect("an array") {
            let get = |name: &str| record[name].as_str().unwrap_or_default();
            let properties = record.as_object().expect("an object").iter();
            let facts = properties
                .filter(|(name, _)| !OWN.contains(&name.as_str()))
                .flat_map(|(name, value)| json_facts(name, value))
                .collect();
            match list {
                "nodes" => content.node(get("type"), get("id"), facts),
                _ => content.edge(get("relation"), get("source"), get("target"), get("key"), facts),
            }
        }
    }
    content.sorted()
}

fn json_facts(name: &str, value: &serde_json::Value) -> Vec<Fact> {
    match value {
        serde_json::Value::Array(values) => values.iter().flat_map(|one| json_facts(name, one)).collect(),
        serde_json::Value::Object(of) => {
            let get = |key: &str| of.get(key).and_then(|one| one.as_str()).unwrap_or_default();
            vec![fact(name, get("value"), get("language"))]
        }
        serde_json::Value::String(text) => vec![fact(name, text, "")],
        other => vec![fact(name, &other.to_string(), "")],
    }
}

/// Reads the two tables.
pub fn csv(nodes: &[u8], edges: &[u8]) -> Content {
    let mut content = Content::default();
    for (text, is_node) in [(nodes, true), (edges, false)] {
        let mut table = csv::Reader::from_reader(text);
        let header = table.headers().expect("a header").clone();
        for row in table.records() {
            let row = row.expect("a row");
            let fields: BTreeMap<&str, &str> = header.iter().zip(&row).collect();
            let said = fields.iter().filter(|(name, field)| !OWN.contains(name) && !field.is_empty());
            let facts = said.flat_map(|(name, field)| split(name, field)).collect();
            match is_node {
                true => content.node(fields["type"], fields["Id"], facts),
                false => {
                    let [kind, from, to, id] =
                        ["relation", "Source", "Target", "Id"].map(|name| fields[name]);
                    content.edge(kind, from, to, id, facts);
                }
            }
        }
    }
    content.sorted()
}

/// The values in a field: `|` separates them, `@` and a tag may follow each, a backslash escapes the next character.
fn split(name: &str, field: &str) -> Vec<Fact> {
    let has_tags = matches!(property(name).value_kind(), ValueKind::Tagged | ValueKind::Text);
    let mut facts = Vec::new();
    let (mut text, mut at) = (String::new(), None);
    let mut chars = field.chars();
    loop {
        match chars.next() {
            Some('\\') => text.push(chars.next().expect("something behind a backslash")),
            Some('@') => {
                at = Some(text.len());
                text.push('@');
            }
            Some(c) if c != '|' => text.push(c),
            end => {
                let place = at.take().filter(|place| has_tags && is_tag(&text[place + 1..]));
                let (value, tag) = place.map_or((text.as_str(), ""), |at| (&text[..at], &text[at + 1..]));
                if !value.is_empty() {
                    facts.push(fact(name, value, tag));
                }
                if end.is_none() {
                    return facts;
                }
                text.clear();
            }
        }
    }
}

/// Whether `text` looks like a language tag: `zh`, `zh-hans`, `sr-latn-rs`.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric()) && part.len() <= 8;
    let first = parts.next().unwrap_or_default();
    first.len() >= 2
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && first.len() <= 8
        && parts.all(|part| !part.is_empty() && is_word(part))
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let name = String::from_utf8(attribute.key.as_ref().to_vec()).expect("UTF-8");
        (name, attribute.unescape_value().expect("escaped").into_owned())
    };
    start.attributes().map(|attribute| pair(attribute.expect("an attribute"))).collect()
}

/// Reads GraphML and GEXF, which differ in how they write a property.
pub fn xml(text: &[u8]) -> Content {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(text);
    let mut content = Content::default();
    let mut ends: BTreeMap<String, String> = BTreeMap::new();
    let mut fields: BTreeMap<String, String> = BTreeMap::new();
    let mut key: Option<String> = None;
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                b"node" | b"edge" => ends = attributes(&start),
                b"data" => key = attributes(&start).remove("key"),
                b"attvalue" => {
                    let of = attributes(&start);
                    fields.insert(of["for"].clone(), of["value"].clone());
                }
                _ => {}
            },
            Event::Text(text) => {
                if let Some(key) = key.take() {
                    let name = key.split_once('_').map_or("", |(_, name)| name).to_owned();
                    fields.insert(name, text.unescape().expect("escaped").into_owned());
                }
            }
            Event::End(end) if matches!(end.name().as_ref(), b"node" | b"edge") => {
                record(&mut content, &ends, &std::mem::take(&mut fields), end.name().as_ref());
            }
            Event::Eof => return content.sorted(),
            _ => {}
        }
    }
}

fn record(
    content: &mut Content,
    ends: &BTreeMap<String, String>,
    fields: &BTreeMap<String, String>,
    element: &[u8],
) {
    let said = fields.iter().filter(|(name, _)| !OWN.contains(&name.as_str()));
    let facts: BTreeSet<Fact> = said.flat_map(|(name, field)| split(name, field)).collect();
    match element {
        b"node" => content.node(&fields["type"], &ends["id"], facts),
        _ => content.edge(&fields["relation"], &ends["source"], &ends["target"], &ends["id"], facts),
    }
}
