//! Findings about identity: authors that are probably the same, and manual decisions that match nothing.

use super::config::Configs;
use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::{Graph, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::resolve::Decision;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The code of the note on authors that are probably the same.
const PROBABLY_SAME: &str = "probably-same";
/// The code of the finding for manual decisions that match nothing.
const BY_HAND: &str = "by-hand";

/// A note for each rare name shared by several authors, with the settings that would merge them.
pub(super) fn probably_same(graph: &Graph) -> Vec<Diagnostic> {
    let mut people: BTreeMap<&Iri, BTreeSet<&Iri>> = BTreeMap::new();
    for author in graph.nodes_of(NodeKind::Author) {
        for person in author.properties.get(Property::ProbablySameAs) {
            if let Value::Iri(person) = person {
                people.entry(person).or_default().insert(&author.iri);
            }
        }
    }
    let several = people.into_values().filter(|authors| authors.len() > 1);
    let finding = |authors: BTreeSet<&Iri>| {
        let name = authors.first().and_then(|iri| graph.node(NodeKind::Author, iri)).map_or("", name);
        let iris: Vec<String> = authors.iter().map(|iri| format!("\"{iri}\"")).collect();
        let message = format!("`{name}` names {} authors that are probably the same", authors.len());
        Diagnostic::new(Severity::Note, PROBABLY_SAME, message)
            .help(format!("if they are, add to `listgraph.toml`:\n[[same]]\nauthors = [{}]", iris.join(", ")))
    };
    several.map(finding).collect()
}

fn name(author: &Node) -> &str {
    author.label(&[])
}

/// Manual decisions about things that are in no list, most likely typos. `places` maps each list to its settings.
pub(super) fn unmatched(
    configs: &Configs,
    places: &HashMap<String, usize>,
    decisions: &[Decision],
) -> Vec<Diagnostic> {
    let used: BTreeSet<usize> = places.values().copied().collect();
    let mut findings = Vec::new();
    for saying in used.into_iter().flat_map(|at| &configs.get(at).ontology.by_hand.0) {
        let own: Vec<&Decision> = decisions.iter().filter(|one| one.place == saying.place).collect();
        let table = if saying.is_same { "same" } else { "different" };
        if own.is_empty() {
            let what = saying.kind.plural().to_lowercase();
            let message = format!("`[[{table}]]` at {} matches no {what} in these lists", saying.place);
            findings.push(Diagnostic::new(Severity::Warning, BY_HAND, message));
            continue;
        }
        let is_met = |written: &str| own.iter().any(|one| one.written == written);
        for thing in saying.things.iter().filter(|thing| saying.is_same && !is_met(&thing.written)) {
            let message = format!("`{}` at {} is in none of these lists", thing.written, saying.place);
            findings.push(Diagnostic::new(Severity::Note, BY_HAND, message));
        }
    }
    findings
}
