//! The display languages of a graph.

use super::{Graph, NodeKind, Property, Value};
use std::collections::BTreeMap;

/// The languages of the lists in a graph, most frequent first, then English: the languages in which readers want
/// names.
#[must_use]
pub fn shown_languages(graph: &Graph) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for list in graph.nodes_of(NodeKind::List) {
        let tags = list.properties.get(Property::Language).filter_map(Value::as_str);
        for tag in tags {
            *counts.entry(tag.split('-').next().unwrap_or(tag).to_owned()).or_default() += 1;
        }
    }
    let mut languages: Vec<(usize, String)> = counts.into_iter().map(|(tag, count)| (count, tag)).collect();
    languages.sort_by(|(count, tag), (other, after)| other.cmp(count).then(tag.cmp(after)));
    let mut languages: Vec<String> = languages.into_iter().map(|(_, tag)| tag).collect();
    if !languages.iter().any(|tag| tag == "en") {
        languages.push("en".to_owned());
    }
    languages
}
