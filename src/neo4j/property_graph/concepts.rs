//! Nodes for values of the graph: kinds and shared topics, with labels in English and Chinese to find them by;
//! files of lists, and the programs and gazetteers that read them.

use super::key::Key;
use super::label::{Label, Tie};
use super::map::{Node, Relationship, concept, tie};
use crate::gazetteer::{Concept, Gazetteer, Label as Name};
use crate::graph::{Graph, Node as GraphNode, NodeKind, Properties, Property, Value};
use crate::iri::Iri;
use crate::rdf::MADE_BY;
use crate::vocabulary::Kind;
use crate::vocabulary::iris::KIND;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

static SHARED: LazyLock<HashMap<&'static str, &'static Concept>> =
    LazyLock::new(|| Gazetteer::builtin().topics().map(|topic| (topic.iri.as_str(), topic)).collect());

/// All such nodes of `graph`, and the relationships to them.
pub(super) fn concepts(graph: &Graph, languages: &[String]) -> (Vec<Node>, Vec<Relationship>) {
    let mut nodes: BTreeMap<(Label, Iri), Node> = BTreeMap::new();
    let mut ties = Vec::new();
    for node in graph.nodes() {
        let of_kind = match node.kind {
            NodeKind::Resource | NodeKind::Author | NodeKind::Framework => Some(Tie::HasKind(node.kind)),
            _ => None,
        };
        let kinds = of_kind.into_iter().flat_map(|tie| {
            let kinds = node.properties.get(Property::Kind).filter_map(Value::as_str);
            kinds.filter_map(Kind::named).map(move |kind| (tie, kind_iri(kind), kind_properties(kind)))
        });
        let matches = node.properties.get(Property::CloseMatch).filter(|_| node.kind == NodeKind::Topic);
        let topics = matches.filter_map(|value| SHARED.get(value.as_str()?)).filter_map(|topic| {
            Some((Tie::CloseMatch, Iri::parse(&topic.iri).ok()?, topic_properties(topic)))
        });
        for (kind, iri, properties) in kinds.chain(topics) {
            ties.push(tie(kind, &node.iri, &iri));
            let label = kind.ends().1;
            nodes
                .entry((label, iri.clone()))
                .or_insert_with(|| concept(label, &iri, (&properties, &[]), languages));
        }
        if node.kind == NodeKind::List {
            for (tie_kind, iri, made) in of_list(node, languages) {
                ties.push(tie(tie_kind, &node.iri, &iri));
                nodes.entry((tie_kind.ends().1, iri)).or_insert(made);
            }
        }
    }
    ties.sort_by(|a: &Relationship, b| (a.kind, &a.from, &a.to).cmp(&(b.kind, &b.from, &b.to)));
    (nodes.into_values().collect(), ties)
}

/// The files of a list, and the programs and gazetteers that read it.
fn of_list(list: &GraphNode, languages: &[String]) -> Vec<(Tie, Iri, Node)> {
    let mut all = Vec::new();
    let nothing = Properties::default();
    for file in list.properties.get(Property::File).filter_map(Value::as_str) {
        let (iri, path, sha256) = crate::rdf::document(&list.iri, file);
        let further = [(Key::Path, path), (Key::Sha256, sha256.unwrap_or_default())];
        let further = &further[..if sha256.is_some() { 2 } else { 1 }];
        all.push((Tie::HasFile, iri.clone(), concept(Label::Document, &iri, (&nothing, further), languages)));
    }
    if !all.is_empty() {
        for (name, version) in crate::rdf::made_by() {
            let iri = Iri::within(MADE_BY, &format!("{name}-{version}"));
            let known = Properties::default().with(Property::Name, Value::text(name, None));
            let node = concept(Label::Tool, &iri, (&known, &[(Key::Version, version)]), languages);
            all.push((Tie::MadeBy, iri, node));
        }
    }
    all
}

fn kind_iri(kind: &Kind) -> Iri {
    Iri::within(KIND, kind.notation())
}

fn kind_properties(kind: &Kind) -> Properties {
    let [en, zh] = kind.labels();
    Properties::default()
        .with(Property::Name, Value::text(en, Some("en")))
        .with(Property::Name, Value::text(zh, Some("zh")))
        .with(Property::Kind, Value::text(kind.notation(), None))
}

fn topic_properties(topic: &Concept) -> Properties {
    let mut properties = Properties::default();
    let value = |name: &Name| Value::text(&name.text, name.language.as_deref());
    for name in &topic.labels {
        properties.insert(Property::Name, value(name));
    }
    for name in &topic.other_labels {
        properties.insert(Property::AltLabel, value(name));
    }
    for same in topic.same_as.iter().flat_map(|same| Iri::parse(same)) {
        properties.insert(Property::SameAs, Value::Iri(same));
    }
    properties
}
