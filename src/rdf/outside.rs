//! What the graph points to and is not in it: the kinds and shared topics, with their labels.

use super::terms::NAMES;
use super::write::Writer;
use crate::graph::{Graph, Node, Property, Value};
use crate::ontology::gazetteer::{Concept, Gazetteer};
use crate::ontology::vocab::{KIND, SKOS, TOPIC};
use crate::vocabulary::Kind;
use oxigraph::model::{GraphName, Literal, NamedNode, Term};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The schemes of kinds and of shared topics.
const KINDS: &str = "https://w3id.org/listgraph/kind";
const TOPICS: &str = "https://w3id.org/listgraph/topics";

static SHARED: LazyLock<HashMap<&'static str, &'static Concept>> =
    LazyLock::new(|| Gazetteer::builtin().topics().iter().map(|topic| (topic.iri.as_str(), topic)).collect());

/// Whether `subject` is a kind or shared topic, of which the graph keeps nothing but the name.
pub(super) fn is_outside(subject: &str) -> bool {
    subject.starts_with(KIND) || subject.starts_with(TOPIC)
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
