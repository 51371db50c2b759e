//! Node-link JSON: `nodes` and `edges` as networkx's `node_link_graph` reads them by default and D3 with
//! `forceLink(graph.edges).id(node => node.id)`; `links`, or both, on request.
//!
//! One node or edge per line, so that two exports diff well. A property that can have many values is always an
//! array, any other a single value. Values of a property in a natural language are objects, `{"value": "标题",
//! "language": "zh"}`, without `language` if it is unknown; `label` is the one display name, as plain text.

use super::cell::{RELATION, TYPE};
use super::rows::{Item, Rows, Which};
use crate::export::{LinksKey, Options};
use crate::graph::{Properties, Property, Value, ValueKind, Values};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

/// Writes `graph` as one JSON document.
pub(in crate::export) fn json(graph: &dyn Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(
        b"{\"directed\":true,\"multigraph\":true,\"graph\":{\"generator\":\"listgraph\"},\n\"nodes\":[",
    )?;
    let (first, second): (&str, Option<&str>) = match options.links_key {
        LinksKey::Edges => ("edges", None),
        LinksKey::Links => ("links", None),
        LinksKey::Both => ("edges", Some("links")),
    };
    let (mut before, mut has_edges) = ("\n", false);
    records(graph, Which::All, options, &mut |of, record| {
        if of == EDGE && !std::mem::replace(&mut has_edges, true) {
            write!(out, "],\n\"{first}\":[")?;
            before = "\n";
        }
        out.write_all(before.as_bytes())?;
        before = ",\n";
        Ok(serde_json::to_writer(&mut *out, record)?)
    })?;
    if !has_edges {
        write!(out, "],\n\"{first}\":[")?;
    }
    if let Some(second) = second {
        write!(out, "],\n\"{second}\":[")?;
        let mut before = "\n";
        records(graph, Which::Edges, options, &mut |_, record| {
            out.write_all(before.as_bytes())?;
            before = ",\n";
            Ok(serde_json::to_writer(&mut *out, record)?)
        })?;
    }
    out.write_all(b"]}\n")
}

/// Writes `graph` as one JSON object per line, for tools that read tables: `record` distinguishes nodes from edges;
/// everything else is as in [`json`].
pub(in crate::export) fn lines(graph: &dyn Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    records(graph, Which::All, options, &mut |of, record| {
        record.fields.insert(0, ("record", of.to_owned()));
        serde_json::to_writer(&mut *out, record)?;
        out.write_all(b"\n")
    })
}

const NODE: &str = "node";
const EDGE: &str = "edge";

/// Receives a record and whether it is a node or an edge.
type Each<'e> = &'e mut dyn FnMut(&'static str, &mut Record<'_>) -> io::Result<()>;

fn records(graph: &dyn Rows, which: Which, options: &Options, each: Each<'_>) -> io::Result<()> {
    let languages = options.languages();
    graph.each(which, &mut |names, item| match item {
        Item::Node(node) => {
            let fields = vec![
                ("id", names.node(node)),
                (TYPE, node.kind.name().to_owned()),
                ("label", node.label(&languages).to_owned()),
            ];
            each(NODE, &mut Record { fields, properties: &node.properties })
        }
        Item::Edge(edge) => {
            let (from, to) = edge.kind.ends();
            let fields = vec![
                ("source", names.end(from, edge.from)),
                ("target", names.end(to, edge.to)),
                ("key", names.row(&edge)),
                (RELATION, edge.kind.name().to_owned()),
            ];
            each(EDGE, &mut Record { fields, properties: edge.properties })
        }
    })
}

/// A node or edge, with its own fields before its properties.
struct Record<'a> {
    fields: Vec<(&'static str, String)>,
    properties: &'a Properties,
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.fields {
            map.serialize_entry(name, value)?;
        }
        for (property, values) in self.properties.iter() {
            map.serialize_entry(property.name(), &values_of(property, values))?;
        }
        map.end()
    }
}

fn values_of(property: Property, values: Values<'_>) -> serde_json::Value {
    let mut values: Vec<_> = values.iter().map(|value| value_of(property, value)).collect();
    match values.len() {
        1 if !property.is_many() => values.remove(0),
        _ => values.into(),
    }
}

fn value_of(property: Property, value: &Value) -> serde_json::Value {
    match value {
        Value::Integer(number) => (*number).into(),
        Value::Bool(truth) => (*truth).into(),
        Value::Tagged(text, tag) => serde_json::json!({"value": text, "language": tag}),
        Value::Text(text) if property.value_kind() == ValueKind::Tagged => serde_json::json!({"value": text}),
        Value::Text(text) => text.as_str().into(),
        Value::Iri(iri) => iri.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::graph::{Graph, sample};
    use crate::iri::Iri;

    /// Reads the properties of a record back.
    fn properties(record: &serde_json::Value) -> Properties {
        let mut properties = Properties::default();
        for property in Property::ALL {
            let values = match &record[property.name()] {
                serde_json::Value::Null => continue,
                serde_json::Value::Array(values) => values.clone(),
                value => vec![value.clone()],
            };
            for value in values {
                properties.insert(*property, value_back(*property, &value));
            }
        }
        properties
    }

    fn value_back(property: Property, value: &serde_json::Value) -> Value {
        match value {
            serde_json::Value::Number(number) => Value::Integer(number.as_u64().unwrap()),
            serde_json::Value::Bool(truth) => Value::Bool(*truth),
            serde_json::Value::Object(_) => {
                Value::text(value["value"].as_str().unwrap(), value["language"].as_str())
            }
            value if property.value_kind() == ValueKind::Iri => {
                Value::Iri(Iri::parse(value.as_str().unwrap()).unwrap())
            }
            value => Value::Text(value.as_str().unwrap().to_owned()),
        }
    }

    #[test]
    fn edges_go_by_the_name_that_is_wanted() {
        let graph = sample::graph();
        for (links_key, names) in [
            (LinksKey::Edges, &["edges"][..]),
            (LinksKey::Links, &["links"]),
            (LinksKey::Both, &["edges", "links"]),
        ] {
            let mut text = Vec::new();
            json(&graph, &Options { links_key, ..Options::default() }, &mut text).unwrap();
            let json: serde_json::Value = serde_json::from_slice(&text).unwrap();
            for name in ["edges", "links"] {
                let count = json[name].as_array().map(Vec::len);
                assert_eq!(count, names.contains(&name).then(|| graph.edge_count()), "{name}");
            }
        }
    }

    #[test]
    fn everything_reads_back() {
        for graph in [Graph::new(), sample::graph(), large::graph(50)] {
            let mut text = Vec::new();
            json(&graph, &Options::default(), &mut text).unwrap();
            let json: serde_json::Value = serde_json::from_slice(&text).unwrap();
            let nodes = json["nodes"].as_array().unwrap();
            let edges = json["edges"].as_array().unwrap();
            assert_eq!((nodes.len(), edges.len()), (graph.node_count(), graph.edge_count()));
            for (record, node) in nodes.iter().zip(graph.nodes()) {
                assert_eq!(record["id"], node.iri.as_str());
                assert_eq!(record["type"], node.kind.name());
                assert_eq!(properties(record), node.properties);
            }
            for (record, edge) in edges.iter().zip(graph.edges()) {
                assert_eq!(record["source"], edge.from.iri.as_str());
                assert_eq!(record["relation"], edge.kind().name());
                assert_eq!(&properties(record), edge.properties());
            }
        }
    }
}
