//! Topics: the tree of headings and labels, their names in two languages, and what they are named after.

use super::{Resolving, TopicPath, Topics};
use crate::extract::Extraction;
use crate::gazetteer::{Concept, Label};
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::iri::{Iri, hash};
use crate::source::SourceFile;
use crate::text::{fold_case, is_cjk, is_hangul, slug};
use rustc_hash::{FxHashMap, FxHashSet};

impl Resolving<'_> {
    /// Adds the topics of all documents; topics with the same path are one.
    pub(super) fn add_topics(&mut self) -> Topics {
        let list = self.list;
        let mut positions: FxHashMap<Option<Iri>, FxHashSet<Iri>> = FxHashMap::default();
        let mut topics = Vec::with_capacity(list.documents.len());
        for (document, (source, found)) in list.documents.iter().enumerate() {
            let paths = self.paths(source, found);
            for (at, topic) in found.topics.iter().enumerate() {
                let above = topic.parent.map(|parent| paths[parent].iri.clone());
                let siblings = positions.entry(above.clone()).or_default();
                if !siblings.insert(paths[at].iri.clone()) {
                    continue;
                }
                let position = Value::Integer(siblings.len() as u64);
                let line = Value::Integer(source.line(topic.span.start) as u64);
                let mut node = Node::new(NodeKind::Topic, paths[at].iri.clone())
                    .with(Property::Position, position)
                    .with(Property::Line, line);
                for label in labels(&topic.text) {
                    node.properties.insert(Property::Name, self.tagged(&label, document));
                }
                if topic.written != topic.text {
                    node.properties.insert(Property::AltLabel, self.tagged(&topic.written, document));
                }
                if let Some(text) = &topic.description {
                    node.properties.insert(Property::Description, self.described(text, document));
                }
                self.add_topic(node, above.as_ref(), &topic.text);
            }
            topics.push(paths);
        }
        topics
    }

    fn paths(&mut self, source: &SourceFile, found: &Extraction) -> Vec<TopicPath> {
        let mut paths: Vec<TopicPath> = Vec::with_capacity(found.topics.len());
        for topic in &found.topics {
            // A topic comes after its parent.
            let mut labels = topic.parent.map_or_else(Vec::new, |parent| paths[parent].labels.clone());
            labels.push(topic.text.clone());
            let mut iri = match topic.parent {
                Some(parent) => paths[parent].iri.join(&format!("/{}", slug(&topic.text))),
                None => self.ontology.mint.topic(&self.key, [topic.text.as_str()]),
            };
            let raw =
                source.text.get(topic.span.clone()).unwrap_or_default().trim_matches(['#', ' ', '*', '\n']);
            if let Some(saying) = self.ontology.by_hand.parting_topic(&topic.text, raw) {
                iri = iri.join(&format!("-{}", &hash(&[raw])[..6]));
                self.note_parted(saying, &iri, raw);
            }
            paths.push(TopicPath { iri, labels });
        }
        paths
    }

    fn add_topic(&mut self, mut node: Node, above: Option<&Iri>, text: &str) {
        let iri = node.iri.clone();
        let gazetteer = &self.ontology.gazetteer;
        for label in labels(text).iter().map(String::as_str).chain([text]) {
            if let Some(shared) = gazetteer.topic(label) {
                let Ok(shared_iri) = Iri::parse(&shared.iri) else { continue };
                if let Some(saying) = self.ontology.by_hand.parting_shared(text, &shared_iri) {
                    self.note_parted(saying, &iri, &shared.iri);
                    continue;
                }
                node.properties.insert(Property::CloseMatch, Value::Iri(shared_iri));
                translate(&mut node, label, shared);
            }
        }
        self.graph.add(node);
        let list = self.iri.clone();
        self.graph.connect(&iri, Edge::new(EdgeKind::InList), &list);
        if let Some(above) = above {
            self.graph.connect(&iri, Edge::new(EdgeKind::Broader), above);
        }
        for label in labels(text) {
            self.add_focus(&iri, &label);
        }
    }
}

/// If a topic has the same name as a shared topic, adds the latter's English and Chinese names as alternative
/// labels, for languages in which the topic has no name.
fn translate(topic: &mut Node, label: &str, shared: &Concept) {
    let is_name = |name: &Label| fold_case(&name.text) == fold_case(label);
    if !shared.labels.iter().any(is_name) {
        return;
    }
    for name in shared.labels.iter().filter(|name| !is_name(name)) {
        let Some(tag) = name.language.as_deref().filter(|tag| matches!(*tag, "en" | "zh")) else { continue };
        let has = topic.properties.get(Property::Name).filter_map(Value::language);
        if !has.into_iter().any(|has| has.split('-').next() == Some(tag)) {
            topic.properties.insert(Property::AltLabel, Value::text(&name.text, Some(tag)));
        }
    }
}

/// The labels in the name of a topic: two if it is bilingual.
///
/// `LLM训练 (Training)` and `机器学习 / Machine Learning` have two, `Nibs (Steel)` has one.
fn labels(name: &str) -> Vec<String> {
    let parts = bracketed(name).or_else(|| name.split_once('/')).or_else(|| name.split_once('|'));
    if let Some((first, second)) = parts {
        let (first, second) = (first.trim(), second.trim());
        let are_two = is_eastern(first) != is_eastern(second) && slug(first) != "_" && slug(second) != "_";
        // Brackets in another script may contain an abbreviation or examples rather than the name.
        let is_name = !second.contains([',', '，', '、']) && !first.contains([',', '，', '、']);
        if are_two && is_name {
            return vec![first.to_owned(), second.to_owned()];
        }
    }
    vec![name.to_owned()]
}

fn bracketed(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_suffix([')', '）'])?;
    let open = inner.rfind(['(', '（'])?;
    let width = inner[open..].chars().next()?.len_utf8();
    Some((&inner[..open], &inner[open + width..]))
}

fn is_eastern(text: &str) -> bool {
    text.chars().any(|c| (is_cjk(c) || is_hangul(c)) && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::labels;

    #[test]
    fn a_name_in_two_languages_has_two_labels() {
        assert_eq!(labels("LLM训练 (Training)"), ["LLM训练", "Training"]);
        assert_eq!(labels("机器学习 / Machine Learning"), ["机器学习", "Machine Learning"]);
        assert_eq!(labels("Nibs (Steel)"), ["Nibs (Steel)"]);
        assert_eq!(labels("学习率(warmup, decay)"), ["学习率(warmup, decay)"]);
        assert_eq!(labels("TCP/IP"), ["TCP/IP"]);
    }
}
