//! A Cypher script for cypher-shell and other engines.
//!
//! It can be run again: nodes and relationships are matched by `id` and updated. Text from a list only ever occurs in
//! string literals; labels and names are from closed sets.

use super::property_graph::{
    FIELD_END, Key, Label, Node, PropertyGraph, PropertyMap, Relationship, SEPARATOR, Type,
};
use crate::graph::Graph;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The most rows in one statement.
const ROWS: usize = 500;

/// A statement of at least this many bytes gets no further row.
const BYTES: usize = 256 << 10;

/// The script; display names are in the first of `languages` available.
pub(crate) fn script(graph: &Graph, languages: &[String]) -> String {
    let graph = PropertyGraph::new(graph, languages);
    let mut script = schema();
    let is_alike = |a: &Node, b: &Node| a.kind == b.kind && a.class == b.class;
    for nodes in graph.nodes.chunk_by(is_alike) {
        let keys = keys(nodes.iter().map(|node| &node.properties));
        let rows = nodes.iter().map(|node| row(&[&node.id], &keys, &node.properties));
        statements(&mut script, rows, &set_nodes(&nodes[0], &keys));
    }
    let is_alike = |a: &Relationship, b: &Relationship| a.kind == b.kind && a.key() == b.key();
    for relationships in graph.relationships.chunk_by(is_alike) {
        let keys = keys(relationships.iter().map(|one| &one.properties));
        let rows = relationships.iter().map(|one| row(&[&one.from, &one.to], &keys, &one.properties));
        statements(&mut script, rows, &set_relationships(&relationships[0], &keys));
    }
    script
}

/// The uniqueness constraints on `id`, which also index it.
pub(super) fn schema() -> String {
    let mut script = String::new();
    for kind in Label::all() {
        let _ = writeln!(script, "{};", constraint(kind));
    }
    script
}

/// The statement that makes `id` unique for a kind of node.
#[must_use]
pub(crate) fn constraint(kind: Label) -> String {
    let (name, label) = (kind.name().to_ascii_lowercase(), kind.name());
    format!("CREATE CONSTRAINT listgraph_{name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
}

/// Appends `rows` in statements that each end in `action`.
fn statements(script: &mut String, rows: impl Iterator<Item = String>, action: &str) {
    let (mut count, mut start) = (0, script.len());
    let end = |script: &mut String| {
        let _ = writeln!(script, "\n] AS line\nWITH split(line, '{FIELD_END}') AS row\n{action};");
    };
    for row in rows {
        if count == ROWS || count > 0 && script.len() - start > BYTES {
            end(script);
            (count, start) = (0, script.len());
        }
        script.push_str(if count == 0 { "\nUNWIND [\n  " } else { ",\n  " });
        script.push_str(&row);
        count += 1;
    }
    if count > 0 {
        end(script);
    }
}

fn set_nodes(node: &Node, keys: &[Key]) -> String {
    let label = node.kind.name();
    let class = node.class.as_ref().map_or(String::new(), |class| format!("n:{class}, "));
    let blank = blank(Key::on_nodes().filter(|key| !keys.contains(key)));
    let values = values("n", keys, 1);
    format!("MERGE (n:{label} {{id: row[0]}})\nSET {class}n += {blank}\nSET {values}")
}

fn set_relationships(relationship: &Relationship, keys: &[Key]) -> String {
    let (from, to) = relationship.kind.ends();
    let name = relationship.kind.name();
    let key = relationship.key().map_or(String::new(), |key| {
        let place = 2 + keys.iter().position(|other| *other == key).unwrap_or_default();
        format!(" {{{}: row[{place}]}}", key.name())
    });
    let blank = blank(Key::all().filter(|key| *key != Key::Id && !keys.contains(key)));
    format!(
        "MATCH (a:{} {{id: row[0]}})\nMATCH (b:{} {{id: row[1]}})\nMERGE (a)-[r:{name}{key}]->(b)\n\
         SET r += {blank}\nSET {}",
        from.name(),
        to.name(),
        values("r", keys, 2)
    )
}

/// The properties that occur in `maps`, in order.
fn keys<'a>(maps: impl Iterator<Item = &'a PropertyMap>) -> Vec<Key> {
    maps.flat_map(|map| map.keys().copied()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// A row as one string literal. Neo4j takes minutes to parse that many lists and maps, but splits a string in no
/// time.
fn row(first: &[&str], keys: &[Key], properties: &PropertyMap) -> String {
    let mut row = first.join(FIELD_END);
    for key in keys {
        row.push_str(FIELD_END);
        row.push_str(&properties.get(key).map_or(Cow::Borrowed(""), |value| value.cell()));
    }
    quoted(&row)
}

/// Sets the properties `keys` of `of` from the fields of `row`, beginning with field `start`.
fn values(of: &str, keys: &[Key], start: usize) -> String {
    let set = |(at, key): (usize, &Key)| {
        let field = format!("row[{}]", start + at);
        let items = format!("split({field}, '{SEPARATOR}')");
        let unless_empty = |value: &str| format!("CASE {field} WHEN '' THEN null ELSE {value} END");
        let value = match key.value_type() {
            Type::Text => unless_empty(&field),
            Type::Integer => format!("toInteger({field})"),
            Type::Boolean => format!("toBoolean({field})"),
            Type::Texts => unless_empty(&items),
            Type::Integers => unless_empty(&format!("[item IN {items} | toInteger(item)]")),
            Type::Booleans => unless_empty(&format!("[item IN {items} | toBoolean(item)]")),
        };
        format!("{of}.{} = {value}", key.name())
    };
    keys.iter().enumerate().map(set).collect::<Vec<_>>().join(",\n  ")
}

/// A map that sets `keys` to null, to clear what an earlier script set.
fn blank(keys: impl Iterator<Item = Key>) -> String {
    let items: Vec<String> = keys.map(|key| format!("{}: null", key.name())).collect();
    format!("{{{}}}", items.join(", "))
}

/// `text` as a string literal.
///
/// Cypher decodes `\uXXXX` anywhere in a script before it looks for quotes; doubling every backslash prevents that.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for c in text.chars() {
        match c {
            '\\' => quoted.push_str("\\\\"),
            '\'' => quoted.push_str("\\'"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('\'');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    /// Parses the string literal at the start of `script`; returns its value and the text after it.
    fn read(script: &str) -> Option<(String, &str)> {
        let mut text = String::new();
        let mut chars = script.strip_prefix('\'')?.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '\'' => return Some((text, &script[at + 2..])),
                '\\' => text.push(match chars.next()?.1 {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    c @ ('\\' | '\'') => c,
                    _ => return None,
                }),
                c => text.push(c),
            }
        }
        None
    }

    /// The script with every string literal replaced by `?`.
    fn skeleton(mut script: &str) -> String {
        let mut skeleton = String::new();
        while let Some(at) = script.find('\'') {
            skeleton.push_str(&script[..at]);
            skeleton.push('?');
            script = read(&script[at..]).expect("a quoted text").1;
        }
        skeleton + script
    }

    #[test]
    fn nothing_of_the_list_stands_outside_of_quotes() {
        let script = script(&sample::graph(), &[]);
        let skeleton = skeleton(&script);
        assert!(skeleton.is_ascii(), "{skeleton}");
        assert!(!skeleton.contains(['"', '`', '\\', '$', '/', '\u{7}']), "{skeleton}");
        assert!(skeleton.contains("MERGE (n:Resource {id: row[0]})\nSET n:Repository, n += {"));
        assert!(skeleton.contains("MERGE (a)-[r:LISTED_IN {id: row[2]}]->(b)\nSET r += {"));
        assert!(skeleton.contains("MERGE (a)-[r:RELATED {role: row[2]}]->(b)\nSET r += {"));
        let graph = PropertyGraph::new(&sample::graph(), &[]);
        assert_eq!(skeleton.matches("\n  ?").count(), graph.nodes.len() + graph.relationships.len());
    }

    #[test]
    fn rows_have_a_field_for_each_property() {
        let graph = PropertyGraph::new(&sample::graph(), &[]);
        let keys = keys(graph.nodes.iter().map(|node| &node.properties));
        for node in &graph.nodes {
            let row = row(&[&node.id], &keys, &node.properties);
            let text = read(&row).unwrap().0;
            let fields: Vec<&str> = text.split(FIELD_END).collect();
            assert_eq!(fields.len(), keys.len() + 1);
            for (key, field) in keys.iter().zip(&fields[1..]) {
                assert_eq!(node.properties.get(key).map_or("".into(), |value| value.cell()), *field);
            }
        }
    }

    #[test]
    fn statements_end_after_so_many_rows_and_bytes() {
        let mut script = String::new();
        statements(&mut script, (0..=ROWS).map(|row| row.to_string()), "X");
        assert_eq!(script.matches("UNWIND").count(), 2);
        script.clear();
        statements(&mut script, (0..3).map(|_| "x".repeat(BYTES + 1)), "X");
        assert_eq!(script.matches("\nX;").count(), 3);
    }

    proptest::proptest! {
        #[test]
        fn texts_read_back(text in "(?s).*", rest in "\\PC*") {
            let script = format!("{}{rest}", quoted(&text));
            proptest::prop_assert!(!quoted(&text).contains(['\n', '\r']));
            proptest::prop_assert_eq!(read(&script), Some((text, rest.as_str())));
        }

        #[test]
        fn no_escape_of_a_code_point_comes_about(text in "[\\\\u0027']*") {
            let quoted = quoted(&text);
            for (at, _) in quoted.match_indices("\\u") {
                let before = quoted[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
                proptest::prop_assert!(before % 2 == 1, "{}", quoted);
            }
        }
    }
}
