//! What the interchange formats share: file-unique names for nodes and edges, and several values in one field.
//!
//! Values in a field are joined by `|`; text in a known language ends in `@` and its tag (`标题@zh|Title@en`). A
//! backslash escapes each `|` and `\` of a value, and an `@` that would otherwise read as the start of a tag. IRIs
//! contain none of these, so they are unchanged.

use crate::graph::{
    EdgeKind, EdgeRef, Graph, Node, NodeKind, Properties, Property, Value, ValueKind, Values,
};
use crate::iri::{Iri, hash};
use std::collections::{HashMap, HashSet};

/// The field name for a node's kind; [`Property::Kind`] is something else.
pub(super) const TYPE: &str = "type";
/// The field name for an edge's kind.
pub(super) const RELATION: &str = "relation";

/// An edge with its ends.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Row<'a> {
    pub(super) kind: EdgeKind,
    pub(super) id: Option<&'a Iri>,
    pub(super) from: &'a Iri,
    pub(super) to: &'a Iri,
    pub(super) properties: &'a Properties,
}

/// Gives every node and edge of one graph a name of its own.
pub(in crate::export) struct LabelCells {
    /// The IRIs of nodes of several kinds.
    pub(super) shared: HashSet<String>,
    /// The IRIs of several edges.
    pub(super) repeated: HashSet<String>,
}

impl LabelCells {
    /// The names for `graph`.
    pub(super) fn of(graph: &Graph) -> Self {
        let mut met: HashMap<&str, usize> = HashMap::new();
        for node in graph.nodes_unsorted() {
            *met.entry(node.iri.as_str()).or_default() += 1;
        }
        let shared = met.into_iter().filter(|(_, times)| *times > 1).map(|(iri, _)| iri.to_owned()).collect();
        let mut met: HashMap<&str, usize> = HashMap::new();
        for id in graph.edges_unsorted().filter_map(|edge| edge.id()) {
            *met.entry(id.as_str()).or_default() += 1;
        }
        let repeated =
            met.into_iter().filter(|(_, times)| *times > 1).map(|(iri, _)| iri.to_owned()).collect();
        Self { shared, repeated }
    }

    /// The IRI of `node`, prefixed with its kind if nodes of two kinds have the same IRI.
    pub(super) fn node(&self, node: &Node) -> String {
        self.end(node.kind, &node.iri)
    }

    /// The same by kind and IRI.
    pub(super) fn end(&self, kind: NodeKind, iri: &Iri) -> String {
        if self.shared.contains(iri.as_str()) { format!("{}:{iri}", kind.name()) } else { iri.to_string() }
    }

    /// The IRI of `edge`; without one, `e` and a hash of everything that identifies it.
    pub(super) fn edge(&self, edge: &EdgeRef<'_>) -> String {
        let (from, to) = (&edge.from.iri, &edge.to.iri);
        self.row(&Row { kind: edge.kind(), id: edge.id(), from, to, properties: edge.properties() })
    }

    /// The same for an edge outside of a graph.
    pub(super) fn row(&self, edge: &Row<'_>) -> String {
        let id = edge.id.map_or("", |id| id.as_str());
        if !id.is_empty() && !self.repeated.contains(id) {
            return id.to_owned();
        }
        let role = edge.properties.text(Property::Role).unwrap_or("");
        let (from, to) = (edge.from.as_str(), edge.to.as_str());
        format!("e{}", hash(&[edge.kind.name(), from, to, role, id]))
    }
}

/// All `values` of `property` in one field.
pub(super) fn joined(property: Property, values: Values<'_>) -> String {
    let texts: Vec<String> = values.iter().map(|value| field(property, value)).collect();
    texts.join("|")
}

fn field(property: Property, value: &Value) -> String {
    let mut text = value.to_text();
    if text.contains(['\\', '|']) {
        text = text.replace('\\', "\\\\").replace('|', "\\|");
    }
    match value {
        Value::Tagged(_, tag) => text + "@" + tag,
        Value::Text(_) if has_tags(property) => match text.rfind('@') {
            Some(at) if is_tag(&text[at + 1..]) => format!("{}\\{}", &text[..at], &text[at..]),
            _ => text,
        },
        _ => text,
    }
}

/// Whether values of `property` may end in a language tag.
fn has_tags(property: Property) -> bool {
    matches!(property.value_kind(), ValueKind::Tagged | ValueKind::Text)
}

/// Whether `text` looks like a language tag.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let sized = |part: &str, from: usize| (from..=8).contains(&part.len());
    let first =
        parts.next().is_some_and(|part| sized(part, 2) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    first && parts.all(|part| sized(part, 1) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The type of a field in typed formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldType {
    /// Text, or several values joined.
    Text,
    /// One whole number.
    Integer,
    /// One truth value.
    Bool,
}

/// The properties that occur in `all`, each with a type that fits all its values.
pub(super) fn field_types<'a>(
    all: impl Iterator<Item = &'a crate::graph::Properties>,
) -> Vec<(Property, FieldType)> {
    let mut types: std::collections::BTreeMap<Property, FieldType> = std::collections::BTreeMap::new();
    for (property, values) in all.flat_map(crate::graph::Properties::iter) {
        let declared = match property.value_kind() {
            ValueKind::Integer if !property.is_many() => FieldType::Integer,
            ValueKind::Bool if !property.is_many() => FieldType::Bool,
            _ => FieldType::Text,
        };
        let fits = values.len() == 1
            && values.iter().all(|value| match declared {
                FieldType::Integer => matches!(value, Value::Integer(number) if *number <= i64::MAX as u64),
                FieldType::Bool => matches!(value, Value::Bool(_)),
                FieldType::Text => true,
            });
        let seen = types.entry(property).or_insert(declared);
        if !fits {
            *seen = FieldType::Text;
        }
    }
    types.into_iter().collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::graph::{Edge, EdgeKind, NodeKind, Properties, sample};
    use crate::iri::Iri;

    /// Splits a field into its texts with their languages.
    pub(in crate::export) fn split(field: &str) -> Vec<(String, Option<String>)> {
        let mut parts = vec![String::new()];
        let mut tag = None;
        let mut tags = Vec::new();
        let mut chars = field.chars();
        while let Some(c) = chars.next() {
            let last = parts.last_mut().unwrap();
            match c {
                '\\' => last.push(chars.next().unwrap()),
                '|' => {
                    tags.push(tag.take());
                    parts.push(String::new());
                    continue;
                }
                c => {
                    if c == '@' {
                        tag = Some(last.len());
                    }
                    last.push(c);
                }
            }
        }
        tags.push(tag);
        let value = |(text, tag): (String, Option<usize>)| match tag {
            Some(at) if is_tag(&text[at + 1..]) => (text[..at].to_owned(), Some(text[at + 1..].to_owned())),
            _ => (text, None),
        };
        parts.into_iter().zip(tags).map(value).collect()
    }

    #[test]
    fn addresses_stay_as_they_are() {
        let iri = "https://medium.com/a;b,c/@user";
        let properties = Properties::default().with(Property::Url, Value::Iri(Iri::parse(iri).unwrap()));
        assert_eq!(joined(Property::Url, properties.values(Property::Url)), iri);
    }

    #[test]
    fn two_nodes_of_one_iri_have_two_names() {
        let mut graph = sample::graph();
        graph.add(Node::new(NodeKind::Series, Iri::parse("https://github.com/a/b").unwrap()));
        let mention = graph.edges_of(EdgeKind::ListedIn)[0].id().unwrap().clone();
        let other = graph.edges_of(EdgeKind::ListedIn)[1].from.iri.clone();
        let list = graph.edges_of(EdgeKind::ListedIn)[0].to.iri.clone();
        graph.connect(&other, Edge::new(EdgeKind::ListedIn).named(mention), &list);
        let names = LabelCells::of(&graph);
        let nodes: HashSet<String> = graph.nodes().map(|node| names.node(node)).collect();
        let edges: HashSet<String> = graph.edges().iter().map(|edge| names.edge(edge)).collect();
        assert_eq!((nodes.len(), edges.len()), (graph.node_count(), graph.edge_count()));
    }

    proptest::proptest! {
        #[test]
        fn what_is_joined_comes_apart(
            texts in proptest::collection::btree_set(("[a-z@|\\\\\\-中]{0,12}", proptest::option::of("[a-z]{2}(-[a-z]{4})?")), 1..5)
        ) {
            let mut properties = Properties::default();
            for (text, tag) in &texts {
                properties.insert(Property::Name, Value::text(text.clone(), tag.as_deref()));
            }
            let mut split = split(&joined(Property::Name, properties.values(Property::Name)));
            split.sort();
            let expected: Vec<_> = texts.into_iter().collect();
            proptest::prop_assert_eq!(split, expected);
        }
    }
}
