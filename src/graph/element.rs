//! Nodes and edges as texts, for graphs that are put together outside of memory.
//!
//! The key of an element holds what identifies it in a graph, and keys sort as nodes and edges do. Contents under the
//! same key are merged as in a graph.

use super::{Edge, EdgeKind, Graph, Node, NodeKind, Properties, Property, Value};
use crate::iri::Iri;
use std::fmt::Write as _;

/// A node, or an edge with the IRIs of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// A node.
    Node(Node),
    /// An edge.
    Edge(Iri, Edge, Iri),
}

/// What the keys of nodes and of edges start with.
const NODE: char = '1';
const EDGE: char = '2';
/// Ends a part of a key; it sorts before every character of an IRI.
const END: char = '\0';
/// Precedes a part of a key that may be missing.
const GIVEN: char = '\u{1}';

impl Graph {
    /// Passes the key and the content of each node and edge to `each`, in arbitrary order.
    pub fn elements(&self, each: &mut dyn FnMut(&str, &str)) {
        let (mut key, mut content) = (String::new(), String::new());
        for node in self.nodes_unsorted() {
            key.clear();
            key.extend([NODE, letter(node.kind as usize)]);
            key.push_str(node.iri.as_str());
            content.clear();
            push_properties(&node.properties, &mut content);
            each(&key, &content);
        }
        for edge in self.edges_unsorted() {
            let Edge { kind, id, .. } = edge.edge;
            key.clear();
            key.extend([EDGE, letter(*kind as usize)]);
            for end in [edge.from, edge.to] {
                key.push_str(end.iri.as_str());
                key.push(END);
            }
            for part in [id.as_ref().map(Iri::as_str), edge.edge.part()] {
                if let Some(part) = part {
                    key.push(GIVEN);
                    key.push_str(part);
                }
                key.push(END);
            }
            content.clear();
            push_edge(edge.edge, &mut content);
            each(&key, &content);
        }
    }
}

/// Whether a key is that of a node; those come first.
#[must_use]
pub fn is_node_key(key: &str) -> bool {
    key.starts_with(NODE)
}

/// The element with this key and contents, or `None` if they are not from [`Graph::elements`].
#[must_use]
pub fn element<'c>(key: &str, contents: impl Iterator<Item = &'c str>) -> Option<Element> {
    let mut chars = key.chars();
    let (sort, kind) = (chars.next()?, number(chars.next()?)?);
    let rest = chars.as_str();
    if sort == NODE {
        let mut node = Node::new(*NodeKind::ALL.get(kind)?, Iri::of_term(rest));
        for mut content in contents {
            node.properties.merge(properties(&mut content)?);
            node.settle();
        }
        return Some(Element::Node(node));
    }
    let kind = *EdgeKind::ALL.get(kind)?;
    let mut parts = rest.splitn(4, END);
    let (from, to, id) = (parts.next()?, parts.next()?, parts.next()?);
    let mut whole: Option<Edge> = None;
    for mut content in contents {
        let mut edge = Edge::new(kind);
        edge.id = id.strip_prefix(GIVEN).map(Iri::of_term);
        edge.properties = properties(&mut content)?;
        while !content.is_empty() {
            let document = Iri::of_term(text(&mut content)?);
            edge.occurrences.insert(document, properties(&mut content)?);
        }
        match &mut whole {
            Some(whole) => whole.merge(edge),
            None => whole = Some(edge),
        }
    }
    Some(Element::Edge(Iri::of_term(from), whole?, Iri::of_term(to)))
}

fn push_edge(edge: &Edge, to: &mut String) {
    push_properties(&edge.properties, to);
    for (document, own) in &edge.occurrences {
        push_text(document.as_str(), to);
        push_properties(own, to);
    }
}

fn push_properties(properties: &Properties, to: &mut String) {
    let values =
        properties.iter().flat_map(|(property, values)| values.iter().map(move |value| (property, value)));
    for (property, value) in values {
        to.push(letter(property as usize));
        match value {
            Value::Integer(number) => {
                // Writing to a string cannot fail.
                let _ = write!(to, "i{number};");
            }
            Value::Bool(truth) => to.push(if *truth { 'y' } else { 'n' }),
            Value::Text(text) => push_field('t', text, to),
            Value::Iri(iri) => push_field('r', iri.as_str(), to),
            Value::Tagged(text, tag) => {
                push_field('l', text, to);
                push_text(tag, to);
            }
        }
    }
    to.push(END);
}

fn push_field(sort: char, text: &str, to: &mut String) {
    to.push(sort);
    push_text(text, to);
}

fn push_text(text: &str, to: &mut String) {
    let _ = write!(to, "{};", text.len());
    to.push_str(text);
}

/// The inverse of [`push_properties`]; what was read is removed from `content`.
fn properties(content: &mut &str) -> Option<Properties> {
    let mut properties = Properties::default();
    loop {
        let property = first(content)?;
        if property == END {
            return Some(properties);
        }
        let property = *Property::ALL.get(number(property)?)?;
        let value = match first(content)? {
            'i' => {
                let (digits, rest) = content.split_once(';')?;
                *content = rest;
                Value::Integer(digits.parse().ok()?)
            }
            'y' => Value::Bool(true),
            'n' => Value::Bool(false),
            't' => Value::Text(text(content)?.to_owned()),
            'r' => Value::Iri(Iri::of_term(text(content)?)),
            _ => Value::Tagged(text(content)?.to_owned(), text(content)?.to_owned()),
        };
        properties.insert(property, value);
    }
}

fn text<'c>(content: &mut &'c str) -> Option<&'c str> {
    let (length, rest) = content.split_once(';')?;
    let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
    *content = rest;
    Some(text)
}

fn first(content: &mut &str) -> Option<char> {
    let mut chars = content.chars();
    let first = chars.next()?;
    *content = chars.as_str();
    Some(first)
}

/// The place of a variant as a character that sorts like it.
fn letter(place: usize) -> char {
    // There are far fewer variants than characters.
    u32::try_from(place + 0x30).ok().and_then(char::from_u32).unwrap_or(char::MAX)
}

fn number(letter: char) -> Option<usize> {
    (letter as usize).checked_sub(0x30)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;
    use std::collections::BTreeMap;

    #[test]
    fn elements_read_back_in_the_order_of_the_graph() {
        let graph = sample::graph();
        let mut elements: BTreeMap<String, String> = BTreeMap::new();
        graph.elements(&mut |key, content| drop(elements.insert(key.to_owned(), content.to_owned())));
        let read = elements.iter().map(|(key, content)| element(key, [content.as_str()].into_iter()));
        let read: Vec<Element> = read.map(|element| element.expect("an element")).collect();
        let nodes = graph.nodes().map(|node| Element::Node(node.clone()));
        let edges = graph.edges();
        let edges = edges
            .iter()
            .map(|edge| Element::Edge(edge.from.iri.clone(), edge.edge.clone(), edge.to.iri.clone()));
        assert!(read.into_iter().eq(nodes.chain(edges)));
    }

    #[test]
    fn contents_are_merged_as_in_a_graph() {
        let node = |name: &str, tag: Option<&str>| {
            Node::new(NodeKind::Topic, Iri::parse("x:t").unwrap())
                .with(Property::Name, Value::text(name, tag))
        };
        let (one, two) = (node("Pens; and ink", Some("en")), node("Pens", Some("en")));
        let mut whole = Graph::new();
        let mut contents = Vec::new();
        for node in [one, two] {
            let mut graph = Graph::new();
            graph.add(node.clone());
            graph.elements(&mut |key, content| contents.push((key.to_owned(), content.to_owned())));
            whole.add(node);
        }
        let merged = element(&contents[0].0, contents.iter().map(|(_, content)| content.as_str()));
        assert_eq!(merged, whole.nodes().next().map(|node| Element::Node(node.clone())));
    }
}
