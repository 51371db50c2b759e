//! Maps single nodes and edges to those of a property graph.

use super::class::class;
use super::key::{Key, Part};
use super::label::{Label, Tie};
use super::value::{PropertyMap, PropertyValue, SEPARATOR};
use crate::graph::{self, EdgeKind, EdgeRef, Properties, Property, Value, ValueKind};
use crate::iri::{Iri, hash};
use crate::vocabulary::iris::ID;
use std::fmt::Write as _;

/// The longest `id`, in bytes.
pub const LONGEST_ID: usize = 4000;

/// Stands for an unknown language.
const UNKNOWN: &str = "und";

/// A node with its labels and properties, including `id` and `listgraph`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its label; the name is the first label in Neo4j.
    pub kind: Label,
    /// The second label, in camel case.
    pub class: Option<String>,
    /// Its identifier, unique within its kind.
    pub id: String,
    /// All properties.
    pub properties: PropertyMap,
}

/// A relationship with its properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// Its type; the ends determine the labels of its nodes.
    pub kind: Tie,
    /// The `id` of the start node.
    pub from: String,
    /// The `id` of the end node.
    pub to: String,
    /// All properties.
    pub properties: PropertyMap,
}

impl Relationship {
    /// The property that distinguishes it from others of its type between the same nodes, if any.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        let role = Key::Of(Property::Role, Part::Shown);
        let wanted =
            if self.kind == Tie::Of(EdgeKind::Related) { [Key::Id, role] } else { [Key::Id, Key::Id] };
        wanted.into_iter().find(|key| self.properties.contains_key(key))
    }
}

/// Maps one node.
pub(super) fn node(node: &graph::Node, languages: &[String]) -> Node {
    let class = class(node);
    let id = id(&node.iri);
    let mut properties = properties(&node.properties, languages);
    if id != node.iri.as_str() {
        properties.insert(Key::Iri, PropertyValue::Text(plain(node.iri.as_str())));
    }
    properties.insert(Key::Id, PropertyValue::Text(id.clone()));
    mark(&mut properties, class.as_deref().unwrap_or(""));
    Node { kind: Label::Of(node.kind), class, id, properties }
}

/// A node for something that is only a value in the graph, with properties from `known` and `further`.
pub(super) fn concept(
    label: Label,
    iri: &Iri,
    (known, further): (&Properties, &[(Key, &str)]),
    languages: &[String],
) -> Node {
    let id = id(iri);
    let mut properties = properties(known, languages);
    properties.extend(further.iter().map(|(key, text)| (*key, PropertyValue::Text(plain(text)))));
    properties.insert(Key::Id, PropertyValue::Text(id.clone()));
    mark(&mut properties, "");
    Node { kind: label, class: None, id, properties }
}

/// A relationship to such a node.
pub(super) fn tie(kind: Tie, from: &Iri, to: &Iri) -> Relationship {
    let mut properties = PropertyMap::new();
    mark(&mut properties, "");
    Relationship { kind, from: id(from), to: id(to), properties }
}

/// Maps one edge.
pub(super) fn relationship(edge: &EdgeRef<'_>, languages: &[String]) -> Relationship {
    let mut properties = properties(edge.properties(), languages);
    let documents: Vec<String> = edge.occurrences().map(|(iri, _)| plain(iri.as_str())).collect();
    if documents.len() > 1 {
        // With several versions, the newest gives the location, and all are listed.
        properties.insert(Key::Of(Property::Document, Part::All), PropertyValue::Texts(documents));
    }
    if let Some(id) = edge.id() {
        properties.insert(Key::Id, PropertyValue::Text(plain(id.as_str())));
    }
    mark(&mut properties, "");
    Relationship { kind: Tie::Of(edge.kind()), from: id(&edge.from.iri), to: id(&edge.to.iri), properties }
}

/// The `id` for `iri`.
fn id(iri: &Iri) -> String {
    if iri.as_str().len() <= LONGEST_ID {
        return plain(iri.as_str());
    }
    format!("{ID}long/{}", hash(&[iri.as_str()]))
}

/// Adds the hash of all properties and of the second label.
fn mark(properties: &mut PropertyMap, class: &str) {
    let mut text = class.to_owned();
    for (key, value) in properties.iter() {
        let cell = value.cell();
        let _ = write!(text, "\n{} {} {cell}", key.name(), cell.len());
    }
    properties.insert(Key::Mark, PropertyValue::Text(hash(&[&text])));
}

fn properties(properties: &Properties, languages: &[String]) -> PropertyMap {
    let mut map = PropertyMap::new();
    for (property, values) in properties.iter() {
        let values: Vec<&Value> = values.iter().filter(|value| value.as_str() != Some("")).collect();
        let is_array = property.keys()[Part::Shown as usize].is_empty();
        if !is_array && let Some(shown) = shown(&values, languages) {
            insert(&mut map, Key::Of(property, Part::Shown), array(property, &[shown]).map(first));
            let language = shown.language().map(|tag| PropertyValue::Text(plain(tag)));
            insert(&mut map, Key::Of(property, Part::Language), language);
        }
        if is_array || values.len() > 1 {
            insert(&mut map, Key::Of(property, Part::All), array(property, &values));
            let languages = values.iter().map(|value| plain(value.language().unwrap_or(UNKNOWN))).collect();
            insert(&mut map, Key::Of(property, Part::Languages), Some(PropertyValue::Texts(languages)));
        }
    }
    map
}

fn insert(map: &mut PropertyMap, key: Key, value: Option<PropertyValue>) {
    if let Some(value) = value
        && !key.name().is_empty()
    {
        map.insert(key, value);
    }
}

/// The value to display: in the first of `languages` available, then the shortest, then the first.
fn shown<'a>(values: &[&'a Value], languages: &[String]) -> Option<&'a Value> {
    let rank = |value: &Value| {
        let primary = value.language().unwrap_or("").split('-').next().unwrap_or("");
        languages.iter().position(|wanted| wanted == primary).unwrap_or(languages.len())
    };
    let length = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    values.iter().copied().min_by_key(|value| (rank(value), length(value), *value))
}

/// `values` as an array of the type of `property`; `None` if no value is of that type.
fn array(property: Property, values: &[&Value]) -> Option<PropertyValue> {
    let array = match property.value_kind() {
        ValueKind::Integer => {
            let number = |value: &&Value| match value {
                Value::Integer(number) => Some(i64::try_from(*number).unwrap_or(i64::MAX)),
                other => other.as_str()?.parse().ok(),
            };
            PropertyValue::Integers(values.iter().filter_map(number).collect())
        }
        ValueKind::Bool => {
            PropertyValue::Booleans(values.iter().map(|value| value.to_text() == "true").collect())
        }
        _ => PropertyValue::Texts(values.iter().map(|value| plain(&value.to_text())).collect()),
    };
    let is_empty = match &array {
        PropertyValue::Integers(numbers) => numbers.is_empty(),
        PropertyValue::Booleans(truths) => truths.is_empty(),
        PropertyValue::Texts(texts) => texts.is_empty(),
        _ => false,
    };
    (!is_empty).then_some(array)
}

/// The first item of a non-empty array.
fn first(array: PropertyValue) -> PropertyValue {
    match array {
        PropertyValue::Integers(numbers) => PropertyValue::Integer(numbers[0]),
        PropertyValue::Booleans(truths) => PropertyValue::Boolean(truths[0]),
        PropertyValue::Texts(mut texts) => PropertyValue::Text(texts.swap_remove(0)),
        single => single,
    }
}

/// `text` without separators.
fn plain(text: &str) -> String {
    text.replace(['\u{1E}', SEPARATOR], "\u{FFFD}")
}
