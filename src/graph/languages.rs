//! The display languages of a graph.

use super::labels::rank;
use super::{EdgeKind, Graph, Node, NodeKind, Property, Value};
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

impl Graph {
    /// The descriptions of `node`: its own, then those of its mentions in lists.
    pub fn descriptions<'g>(&'g self, node: &'g Node) -> impl Iterator<Item = &'g Value> {
        let mentions = self.from(node, EdgeKind::ListedIn);
        let said = mentions.into_iter().flat_map(|mention| mention.properties().get(Property::Description));
        node.properties.get(Property::Description).chain(said)
    }

    /// The description of `node` to display: of those in the first of `languages` that has any the first.
    #[must_use]
    pub fn description<'g>(&'g self, node: &'g Node, languages: &[&str]) -> Option<&'g str> {
        self.descriptions(node).min_by_key(|said| rank(said, languages)).and_then(Value::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Edge;
    use crate::iri::Iri;

    #[test]
    fn a_description_is_in_the_language_of_the_reader() {
        let mut graph = Graph::new();
        let pen = Node::new(NodeKind::Resource, Iri::parse("https://pens.example/quill").unwrap());
        graph.add(pen.clone());
        for (list, text, tag) in [("a", "会写字", "zh"), ("b", "Writes", "en")] {
            let list =
                Node::new(NodeKind::List, Iri::parse(&format!("https://pens.example/{list}")).unwrap());
            graph.add(list.clone());
            let mention =
                Edge::new(EdgeKind::ListedIn).with(Property::Description, Value::text(text, Some(tag)));
            graph.connect(&pen.iri, mention, &list.iri);
        }
        let pen = graph.node(NodeKind::Resource, &pen.iri).expect("a resource");
        assert_eq!(graph.description(pen, &["en", "zh"]), Some("Writes"));
        assert_eq!(graph.description(pen, &["zh"]), Some("会写字"));
        assert_eq!(graph.descriptions(pen).count(), 2);
    }
}
