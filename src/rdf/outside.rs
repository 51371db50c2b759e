//! What stands beside the graph: the kinds and shared topics that it points to, with their labels, and the face
//! of the dataset.

use super::terms::NAMES;
use super::write::Writer;
use crate::gazetteer::{Concept, Gazetteer};
use crate::graph::{EdgeKind, Graph, Node, NodeKind, Property, Value};
use crate::vocabulary::Kind;
use crate::vocabulary::embedded::gazetteer_version;
use crate::vocabulary::iris::{DCAT, DCTERMS, KIND, PROV, SCHEMA, SKOS, TOPIC, VOID};
use oxigraph::model::{GraphName, Literal, NamedNode, Term};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The schemes of kinds and of shared topics.
const KINDS: &str = "https://w3id.org/listgraph/kind";
const TOPICS: &str = "https://w3id.org/listgraph/topics";

static SHARED: LazyLock<HashMap<&'static str, &'static Concept>> =
    LazyLock::new(|| Gazetteer::builtin().topics().iter().map(|topic| (topic.iri.as_str(), topic)).collect());

/// What was written, whatever was read: outputs of several runs are one dataset.
const DATASET: &str = "https://w3id.org/listgraph/dataset";
/// The program and its gazetteer, a version each.
pub const MADE_BY: &str = "https://w3id.org/listgraph/made-by/";

/// Whether `subject` is a kind or shared topic, of which the graph keeps nothing but the name, or the face of
/// the dataset.
pub(super) fn is_outside(subject: &str) -> bool {
    [KIND, TOPIC, MADE_BY].iter().any(|start| subject.starts_with(start)) || subject == DATASET
}

/// By what lists are read: the program and the gazetteer, with their versions.
#[must_use]
pub fn made_by() -> [(&'static str, &'static str); 2] {
    [("listgraph", env!("CARGO_PKG_VERSION")), ("gazetteer", gazetteer_version())]
}

/// Adds what the dataset is, which lists it has, and by which version of what it was made. It counts nothing, so
/// that the union of two outputs is the output of the union.
pub(super) fn describe_dataset(graph: &Graph, writer: &mut Writer<'_>) {
    let default = GraphName::DefaultGraph;
    let named = |namespace: &str, local: &str| NamedNode::new_unchecked(format!("{namespace}{local}"));
    let dataset = named(DATASET, "");
    for class in [named(VOID, "Dataset"), named(DCAT, "Dataset")] {
        writer.push(&dataset, &NAMES.kind, class, &default);
    }
    let title = named(DCTERMS, "title");
    for (text, tag) in [("Curated lists as a knowledge graph", "en"), ("精选清单知识图谱", "zh")] {
        let text = Literal::new_language_tagged_literal_unchecked(text, tag);
        writer.push(&dataset, &title, text, &default);
    }
    for list in graph.nodes_of(NodeKind::List) {
        writer.push(&dataset, &named(DCTERMS, "hasPart"), super::values::named(&list.iri), &default);
    }
    for (name, version) in made_by() {
        let tool = named(MADE_BY, &format!("{name}-{version}"));
        writer.push(&dataset, &named(PROV, "wasDerivedFrom"), tool.clone(), &default);
        writer.push(&tool, &NAMES.kind, named(PROV, "Entity"), &default);
        writer.push(&tool, &named(SCHEMA, "name"), Literal::new_simple_literal(name), &default);
        writer.push(&tool, &named(SCHEMA, "version"), Literal::new_simple_literal(version), &default);
    }
}

/// Adds the labels of all kinds and shared topics that nodes of `graph` name.
pub(super) fn describe(graph: &Graph, writer: &mut Writer<'_>) {
    let values = |node: &Node, property| -> Vec<String> {
        node.properties.get(property).filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut kinds = BTreeSet::new();
    let mut topics = BTreeSet::new();
    for node in graph.nodes() {
        kinds.extend(values(node, Property::Kind));
        topics.extend(values(node, Property::CloseMatch));
    }
    for kind in kinds.iter().filter_map(|kind| Kind::named(kind)) {
        let subject = NamedNode::new_unchecked(format!("{KIND}{}", kind.notation()));
        concept(writer, &subject, KINDS);
        let [en, zh] = kind.labels();
        for (text, tag) in [(en, "en"), (zh, "zh")] {
            label(writer, &subject, "prefLabel", text, Some(tag));
        }
        label(writer, &subject, "notation", kind.notation(), None);
    }
    // A tree of topics is called what its list is called.
    for list in graph.nodes_of(NodeKind::List).filter(|list| !graph.to(list, EdgeKind::InList).is_empty()) {
        let scheme = NamedNode::new_unchecked(format!("{}/topics", super::values::named(&list.iri).as_str()));
        for name in list.properties.get(Property::Name) {
            label(writer, &scheme, "prefLabel", &super::values::clean(&name.to_text()), name.language());
        }
    }
    for topic in topics.iter().filter_map(|topic| SHARED.get(topic.as_str())) {
        let subject = NamedNode::new_unchecked(topic.iri.as_str());
        concept(writer, &subject, TOPICS);
        for (name, labels) in [("prefLabel", &topic.labels), ("altLabel", &topic.other_labels)] {
            for text in labels {
                label(writer, &subject, name, &text.text, text.language.as_deref());
            }
        }
    }
}

fn concept(writer: &mut Writer<'_>, subject: &NamedNode, scheme: &str) {
    let graph = GraphName::DefaultGraph;
    writer.push(subject, &NAMES.kind, super::classes::of_node(crate::graph::NodeKind::Topic).clone(), &graph);
    writer.push(subject, &NAMES.in_scheme, NamedNode::new_unchecked(scheme), &graph);
}

fn label(writer: &mut Writer<'_>, subject: &NamedNode, name: &str, text: &str, language: Option<&str>) {
    let plain = || Literal::new_simple_literal(text);
    let literal = match language {
        Some(tag) => Literal::new_language_tagged_literal(text, tag).unwrap_or_else(|_| plain()),
        None => plain(),
    };
    let predicate = NamedNode::new_unchecked(format!("{SKOS}{name}"));
    writer.push(subject, &predicate, Term::from(literal), &GraphName::DefaultGraph);
}
