//! The one mapping of the graph to a property graph that CSV, Cypher and push share.
//!
//! - A node has the label of what it is and, where its kinds tell, that of its displayed kind:
//!   `Resource:Article`, `Author:Person`. A displayed kind that is also a label of ours has `Page`
//!   behind it: a resource that is a list is a `Resource:ListPage`.
//! - `id` is the IRI. One of more than [`LONGEST_ID`] bytes, which no index of Neo4j takes, is
//!   replaced by a hash and stands whole in `iri`. Relationships have an `id` where the edge has one.
//! - What can have many values is an array with a name in the plural: `kinds`, `identifiers`. Of
//!   names, descriptions and addresses the one to show stands in the singular (`name`), and all of
//!   them in the plural (`names`) where there are several; so do numbers that should be one and are
//!   not, since two versions of a list were read.
//! - The language of `name` stands in `nameLanguage`; `nameLanguages` goes with `names` item by item
//!   and holds `und` where the language is unknown.
//! - `listgraph` is a hash of all the rest: what has it was put there by us, and what has the same
//!   hash is up to date.
//!
//! Empty texts are left out, since CSV cannot tell them from nothing, and the separators U+001E and
//! U+001F inside a text become U+FFFD; all other characters stand as they are.

use super::property_key::names;
pub use super::property_key::{Key, Part, Type};
use crate::graph::{self, EdgeKind, EdgeRef, Graph, NodeKind, Properties, Property, Value, ValueKind};
use crate::ontology::iri::{Iri, hash};
use crate::ontology::vocab::ID;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What stands between the items of an array in CSV, and so never in a text.
pub const SEPARATOR: char = '\u{1F}';

/// What stands between the fields of a row in Cypher, and so never in a text.
pub const FIELD_END: &str = "\u{1E}";

/// How many bytes an `id` has at most.
pub const LONGEST_ID: usize = 4000;

/// The language of a text whose language is unknown.
const UNKNOWN: &str = "und";

/// A value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropertyValue {
    /// A whole number.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
    /// A text.
    Text(String),
    /// Several numbers.
    Integers(Vec<i64>),
    /// Several truth values.
    Booleans(Vec<bool>),
    /// Several texts.
    Texts(Vec<String>),
}

impl PropertyValue {
    /// The value as a cell of a table: the items of an array with [`SEPARATOR`] between them.
    #[must_use]
    pub fn cell(&self) -> Cow<'_, str> {
        let join = |items: Vec<String>| Cow::Owned(items.join(SEPARATOR.encode_utf8(&mut [0; 4])));
        match self {
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Boolean(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integers(numbers) => join(numbers.iter().map(i64::to_string).collect()),
            Self::Booleans(truths) => join(truths.iter().map(bool::to_string).collect()),
            Self::Texts(texts) => Cow::Owned(texts.join(SEPARATOR.encode_utf8(&mut [0; 4]))),
        }
    }
}

/// The properties of a node or relationship.
pub type PropertyMap = BTreeMap<Key, PropertyValue>;

/// A node with its labels and properties, `id` and `listgraph` among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is; its name is the first label.
    pub kind: NodeKind,
    /// The second label, in camel case.
    pub class: Option<String>,
    /// What it is known by among those of its kind.
    pub id: String,
    /// All properties.
    pub properties: PropertyMap,
}

/// A relationship with its properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// What it says; its name is the type, its ends tell the labels.
    pub kind: EdgeKind,
    /// The `id` of the node that it starts from.
    pub from: String,
    /// The `id` of the node that it leads to.
    pub to: String,
    /// All properties.
    pub properties: PropertyMap,
}

impl Relationship {
    /// The property that tells it from others of its type between the same nodes, if one does.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        let role = Key::Of(Property::Role, Part::Shown);
        let wanted = if self.kind == EdgeKind::Related { [Key::Id, role] } else { [Key::Id, Key::Id] };
        wanted.into_iter().find(|key| self.properties.contains_key(key))
    }
}

/// A graph as a property graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PropertyGraph {
    /// The nodes, by kind, displayed kind and id.
    pub nodes: Vec<Node>,
    /// The relationships, by type, ends and id.
    pub relationships: Vec<Relationship>,
}

impl PropertyGraph {
    /// `graph` as a property graph; names are shown in the first of `languages` that there is.
    #[must_use]
    pub fn new(graph: &Graph, languages: &[String]) -> Self {
        let mut nodes: Vec<Node> = graph.nodes().map(|node| self::node(node, languages)).collect();
        nodes.sort_by(|a, b| (a.kind, &a.class, &a.id).cmp(&(b.kind, &b.class, &b.id)));
        let relationships = graph.edges().iter().map(|edge| relationship(edge, languages)).collect();
        Self { nodes, relationships }
    }
}

fn node(node: &graph::Node, languages: &[String]) -> Node {
    let class = class(node);
    let id = id(&node.iri);
    let mut properties = properties(&node.properties, languages);
    if id != node.iri.as_str() {
        properties.insert(Key::Iri, PropertyValue::Text(plain(node.iri.as_str())));
    }
    properties.insert(Key::Id, PropertyValue::Text(id.clone()));
    mark(&mut properties, class.as_deref().unwrap_or(""));
    Node { kind: node.kind, class, id, properties }
}

fn relationship(edge: &EdgeRef<'_>, languages: &[String]) -> Relationship {
    let mut properties = properties(edge.properties(), languages);
    if let Some(id) = edge.id() {
        properties.insert(Key::Id, PropertyValue::Text(plain(id.as_str())));
    }
    mark(&mut properties, "");
    Relationship { kind: edge.kind(), from: id(&edge.from.iri), to: id(&edge.to.iri), properties }
}

/// The `id` of what `iri` names.
fn id(iri: &Iri) -> String {
    if iri.as_str().len() <= LONGEST_ID {
        return plain(iri.as_str());
    }
    format!("{ID}long/{}", hash(&[iri.as_str()]))
}

/// Adds the hash of all properties, and of a label.
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
        let is_array = names(property)[Part::Shown as usize].is_empty();
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

/// The value to show: in the first of `languages` that there is, the shortest, the first.
fn shown<'a>(values: &[&'a Value], languages: &[String]) -> Option<&'a Value> {
    let rank = |value: &Value| {
        let primary = value.language().unwrap_or("").split('-').next().unwrap_or("");
        languages.iter().position(|wanted| wanted == primary).unwrap_or(languages.len())
    };
    let length = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    values.iter().copied().min_by_key(|value| (rank(value), length(value), *value))
}

/// `values` as an array of the type that `property` has; none when none of them is of that type.
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

/// The first item of an array that is not empty.
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

/// Kinds by how much they say of a thing: the first that a node has is the one to display.
const DISPLAYED: &[&str] = &[
    "paper",
    "book",
    "course",
    "dataset",
    "model",
    "benchmark",
    "repository",
    "notebook",
    "code-file",
    "snippet",
    "package",
    "container",
    "web-app",
    "video",
    "podcast",
    "playlist",
    "slides",
    "series",
    "list",
    "report",
    "standard",
    "exercise",
    "tutorial",
    "documentation",
    "wiki-article",
    "answer",
    "question",
    "discussion",
    "social-post",
    "news",
    "blog-post",
    "article",
    "tool",
    "framework",
    "library",
    "platform",
    "architecture",
    "method",
    "language",
    "person",
    "organization",
    "account",
    "profile",
    "community",
    "archive-item",
    "document",
    "file",
    "website",
    "shortlink",
];

/// The label of the displayed kind of `node`, unless it is what the node is called anyway.
fn class(node: &graph::Node) -> Option<String> {
    let rank = |kind: &str| match kind {
        "webpage" => usize::MAX,
        kind => DISPLAYED.iter().position(|known| *known == kind).unwrap_or(DISPLAYED.len()),
    };
    let kinds: BTreeSet<(usize, &str)> = node
        .properties
        .get(Property::Kind)
        .filter_map(Value::as_str)
        .map(|kind| (rank(kind), kind))
        .collect();
    let label = kinds.iter().find_map(|(_, kind)| label(kind))?;
    if label == node.kind.name() {
        return None;
    }
    let is_taken = NodeKind::ALL.iter().any(|kind| kind.name() == label);
    Some(if is_taken { format!("{label}Page") } else { label })
}

/// A kind in camel case, when nothing but letters and digits of ASCII, with dashes between, is in it.
fn label(kind: &str) -> Option<String> {
    let mut label = String::with_capacity(kind.len());
    for word in kind.split('-') {
        let mut letters = word.chars();
        label.push(letters.next()?.to_ascii_uppercase());
        label.extend(letters);
    }
    let is_name = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (is_name(&label) && label.len() <= 60).then_some(label)
}

/// Every label of a displayed kind that we know of.
#[must_use]
pub fn classes() -> BTreeSet<String> {
    let mut classes: BTreeSet<String> =
        DISPLAYED.iter().chain(&["webpage"]).filter_map(|kind| label(kind)).collect();
    for kind in NodeKind::ALL {
        if classes.remove(kind.name()) {
            classes.insert(format!("{}Page", kind.name()));
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    fn languages() -> Vec<String> {
        vec!["zh".into(), "en".into()]
    }

    fn mapped(node: graph::Node) -> Node {
        super::node(&node, &languages())
    }

    fn resource() -> graph::Node {
        graph::Node::new(NodeKind::Resource, Iri::new("https://a.example/"))
    }

    fn text(text: &str) -> PropertyValue {
        PropertyValue::Text(text.into())
    }

    #[test]
    fn names_are_shown_in_the_wanted_language_and_all_kept() {
        let node = mapped(
            resource()
                .with(Property::Name, Value::text("Title", Some("en")))
                .with(Property::Name, Value::text("标题", Some("zh-Hans")))
                .with(Property::Name, Value::text("T", None)),
        );
        let part = |part| &node.properties[&Key::Of(Property::Name, part)];
        assert_eq!(part(Part::Shown), &text("标题"));
        assert_eq!(part(Part::Language), &text("zh-hans"));
        assert_eq!(part(Part::All), &PropertyValue::Texts(vec!["T".into(), "Title".into(), "标题".into()]));
        assert_eq!(
            part(Part::Languages),
            &PropertyValue::Texts(vec!["und".into(), "en".into(), "zh-hans".into()])
        );
    }

    #[test]
    fn the_displayed_kind_is_the_one_that_says_most() {
        for (kinds, expected) in [
            (&["webpage", "article"][..], Some("Article")),
            (&["webpage"], Some("Webpage")),
            (&["repository", "paper"], Some("Paper")),
            (&["list"], Some("ListPage")),
            (&["x`) DETACH DELETE n //"], None),
            (&["code-file"], Some("CodeFile")),
            (&["-"], None),
            (&[], None),
        ] {
            let kind = |node: graph::Node, kind: &&str| node.with(Property::Kind, Value::text(*kind, None));
            assert_eq!(mapped(kinds.iter().fold(resource(), kind)).class.as_deref(), expected, "{kinds:?}");
        }
        let framework = graph::Node::new(NodeKind::Framework, Iri::new("x:f"));
        assert_eq!(mapped(framework.with(Property::Kind, Value::text("framework", None))).class, None);
    }

    #[test]
    fn an_address_too_long_for_an_index_is_kept_beside_its_hash() {
        let address = format!("https://a.example/{}", "x".repeat(LONGEST_ID));
        let node = mapped(graph::Node::new(NodeKind::Resource, Iri::new(&address)));
        assert!(node.id.len() < 100);
        assert_eq!(node.properties[&Key::Iri], text(&address));
    }

    #[test]
    fn several_values_of_what_should_be_one_are_kept() {
        let topic = graph::Node::new(NodeKind::Topic, Iri::new("x:t"))
            .with(Property::Line, Value::Integer(7))
            .with(Property::Line, Value::Integer(u64::MAX));
        let node = mapped(topic);
        assert_eq!(node.properties[&Key::Of(Property::Line, Part::Shown)], PropertyValue::Integer(7));
        let all = PropertyValue::Integers(vec![7, i64::MAX]);
        assert_eq!(node.properties[&Key::Of(Property::Line, Part::All)], all);
    }

    #[test]
    fn what_cannot_be_told_apart_in_csv_does_not_come_out() {
        let node = resource()
            .with(Property::Note, Value::text("", None))
            .with(Property::Name, Value::text("", Some("en")))
            .with(Property::Kind, Value::text("a\u{1F}b", None));
        let node = mapped(node);
        assert_eq!(node.properties.len(), 3, "{node:?}");
        assert_eq!(
            node.properties[&Key::Of(Property::Kind, Part::All)],
            PropertyValue::Texts(vec!["a\u{FFFD}b".into()])
        );
    }

    #[test]
    fn every_name_is_a_cypher_name_and_used_once() {
        let names: Vec<&str> = Key::all().map(Key::name).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic())));
    }

    #[test]
    fn the_mark_changes_with_any_value() {
        let mark = |node: graph::Node| mapped(node).properties[&Key::Mark].clone();
        let plain = mark(resource());
        assert_ne!(plain, mark(resource().with(Property::Note, Value::text("x", None))));
        assert_eq!(plain, mark(resource()));
    }

    #[test]
    fn nothing_of_the_graph_is_lost() {
        let graph = sample::graph();
        let mapped = PropertyGraph::new(&graph, &languages());
        assert_eq!(
            (mapped.nodes.len(), mapped.relationships.len()),
            (graph.node_count(), graph.edge_count())
        );
        for (edge, relationship) in graph.edges().iter().zip(&mapped.relationships) {
            for (property, values) in edge.properties().iter() {
                let all = relationship.properties.contains_key(&Key::Of(property, Part::All));
                let shown = relationship.properties.contains_key(&Key::Of(property, Part::Shown));
                assert!(all || shown && values.len() == 1, "{property:?}");
            }
        }
    }
}
