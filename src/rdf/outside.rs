//! What is described outside the graph: the kinds and shared topics that it refers to, with their labels, and the
//! dataset itself.

use super::described::{MADE_BY, made_by};
use super::interner::{Id, NONE};
use super::write::Writer;
use crate::gazetteer::{Concept, Gazetteer};
use crate::graph::{EdgeKind, Graph, NodeKind, Property, Value};
use crate::vocabulary::Kind;
use crate::vocabulary::iris::{DATASET, DCAT, DCTERMS, KIND, PROV, SCHEMA, SKOS, VOID};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The concept schemes of kinds and of shared topics.
const KINDS: &str = "https://w3id.org/listgraph/kind";
const TOPICS: &str = "https://w3id.org/listgraph/topics";

static SHARED: LazyLock<HashMap<&'static str, &'static Concept>> =
    LazyLock::new(|| Gazetteer::builtin().topics().map(|topic| (topic.iri.as_str(), topic)).collect());

/// Adds a description of the dataset: its lists, and the versions of the tools that made it. It contains no counts,
/// so that the union of two outputs is the output of the union.
pub(super) fn describe_dataset(graph: &Graph, writer: &mut Writer<'_>) {
    let names = writer.names();
    let named = |writer: &mut Writer<'_>, namespace: &str, local: &str| {
        writer.terms().legal(&format!("{namespace}{local}"))
    };
    let dataset = named(writer, DATASET, "");
    for (namespace, local) in [(VOID, "Dataset"), (DCAT, "Dataset")] {
        let class = named(writer, namespace, local);
        writer.push(dataset, names.kind, class, NONE);
    }
    for (text, tag) in [("Curated lists as a knowledge graph", "en"), ("精选清单知识图谱", "zh")] {
        label(writer, dataset, (DCTERMS, "title"), text, Some(tag));
    }
    let has_part = named(writer, DCTERMS, "hasPart");
    for list in graph.nodes_of(NodeKind::List) {
        let list = writer.terms().iri(&list.iri);
        writer.push(dataset, has_part, list, NONE);
    }
    for (name, version) in made_by() {
        let tool = named(writer, MADE_BY, &format!("{name}-{version}"));
        let (derived, entity) = (named(writer, PROV, "wasDerivedFrom"), named(writer, PROV, "Entity"));
        writer.push(dataset, derived, tool, NONE);
        writer.push(tool, names.kind, entity, NONE);
        label(writer, tool, (SCHEMA, "name"), name, None);
        label(writer, tool, (SCHEMA, "version"), version, None);
    }
}

/// Adds the labels of all kinds and shared topics that nodes of `graph` refer to.
pub(super) fn describe(graph: &Graph, writer: &mut Writer<'_>) {
    let mut kinds: BTreeSet<&str> = BTreeSet::new();
    let mut topics: BTreeSet<&str> = BTreeSet::new();
    for node in graph.nodes_unsorted() {
        kinds.extend(node.properties.get(Property::Kind).filter_map(Value::as_str));
        topics.extend(node.properties.get(Property::CloseMatch).filter_map(Value::as_str));
    }
    for kind in kinds.into_iter().filter_map(Kind::named) {
        let subject = writer.terms().legal(&format!("{KIND}{}", kind.notation()));
        concept(writer, subject, KINDS);
        let [en, zh] = kind.labels();
        for (text, tag) in [(en, "en"), (zh, "zh")] {
            label(writer, subject, (SKOS, "prefLabel"), text, Some(tag));
        }
        label(writer, subject, (SKOS, "notation"), kind.notation(), None);
    }
    // A topic tree has the name of its list.
    for list in graph.nodes_of(NodeKind::List).filter(|list| !graph.to(list, EdgeKind::InList).is_empty()) {
        let graph = writer.terms().iri(&list.iri);
        let scheme = writer.terms().legal(&format!("{}/topics", list.iri));
        let predicate = writer.terms().legal(&format!("{SKOS}prefLabel"));
        for name in list.properties.get(Property::Name) {
            let text = name.to_text();
            let text = super::values::clean(&text);
            let literal = writer.terms().literal(&text, name.language());
            writer.push(scheme, predicate, literal, graph);
        }
    }
    for topic in topics.into_iter().filter_map(|topic| SHARED.get(topic)) {
        let subject = writer.terms().legal(topic.iri.as_str());
        concept(writer, subject, TOPICS);
        for (name, labels) in [("prefLabel", &topic.labels), ("altLabel", &topic.other_labels)] {
            for text in labels {
                label(writer, subject, (SKOS, name), &text.text, text.language.as_deref());
            }
        }
    }
}

fn concept(writer: &mut Writer<'_>, subject: Id, scheme: &str) {
    let names = writer.names();
    let class = writer.terms().named(super::classes::of_node(NodeKind::Topic));
    writer.push(subject, names.kind, class, NONE);
    let scheme = writer.terms().legal(scheme);
    writer.push(subject, names.in_scheme, scheme, NONE);
}

fn label(
    writer: &mut Writer<'_>,
    subject: Id,
    (namespace, local): (&str, &str),
    text: &str,
    language: Option<&str>,
) {
    let predicate = writer.terms().legal(&format!("{namespace}{local}"));
    let literal = writer.terms().literal(text, language);
    writer.push(subject, predicate, literal, NONE);
}
