//! Files of one list that translate each other: `README.md` and `README.zh-Hans.md`.
//!
//! They must share most of their resources; topics with mostly the same resources are then close matches.
//! Separate lists are not compared, as a list's graph depends on that list alone; a link to one in another
//! language is enough to connect them (see [`super::counterparts`]).

use super::{Resolving, Resource, Topics};
use crate::extract::Extraction;
use crate::graph::{Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::text::bare_stem;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// By topic of a document, the resources under it and its subtopics.
type Contents<'r> = BTreeMap<usize, BTreeSet<&'r Iri>>;

impl Resolving<'_> {
    /// Aligns the topics of files that translate each other.
    pub(super) fn align_translations(&mut self, resources: &[Resource], topics: &Topics) {
        for (original, translation) in self.pairs() {
            let [first, second] = [original, translation].map(|document| self.contents(document, resources));
            if !are_alike(&all(&first), &all(&second)) {
                continue;
            }
            self.add_second_language(translation);
            for (one, other) in matches(&first, &second) {
                let (one, other) = (&topics[original][one].iri, &topics[translation][other].iri);
                if one != other {
                    self.add_match(one, other);
                    self.add_match(other, one);
                }
            }
        }
    }

    /// Documents whose names differ only in a language tag, as pairs of the untagged one and each other.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let mut by_stem: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (source, _)) in self.list.documents.iter().enumerate() {
            by_stem.entry(bare_stem(&source.file)).or_default().push(at);
        }
        let file = |at: usize| self.list.documents[at].0.file.as_str();
        let mut pairs = Vec::new();
        for mut documents in by_stem.into_values().filter(|documents| documents.len() > 1) {
            documents.sort_by_key(|at| (file(*at).len(), file(*at)));
            pairs.extend(documents[1..].iter().map(|other| (documents[0], *other)));
        }
        pairs
    }

    fn contents<'r>(&self, document: usize, resources: &'r [Resource]) -> Contents<'r> {
        let found = &self.list.documents[document].1;
        let mut contents = Contents::new();
        for resource in resources.iter().filter(|resource| resource.document == document) {
            let mut at = resource.topic;
            while let Some(topic) = at {
                contents.entry(topic).or_default().insert(&resource.iri);
                at = found.topics[topic].parent;
            }
        }
        contents.retain(|topic, _| depth(found, *topic) < 16);
        contents
    }

    /// Adds a second language to the list, and its name in that language.
    fn add_second_language(&mut self, document: usize) {
        let Some(tag) = self.languages[document] else { return };
        let mut node =
            Node::new(NodeKind::List, self.iri.clone()).with(Property::Language, Value::text(tag, None));
        // The titles of other files are not names of the list.
        let (source, found) = &self.list.documents[document];
        if let Some(title) = found.title.as_ref().filter(|_| bare_stem(&source.file) == "readme") {
            node.properties.insert(Property::Name, self.tagged(title, document));
        }
        self.graph.add(node);
    }

    fn add_match(&mut self, topic: &Iri, other: &Iri) {
        let close = Value::Iri(other.clone());
        self.graph.add(Node::new(NodeKind::Topic, topic.clone()).with(Property::CloseMatch, close));
    }
}

fn all<'r>(contents: &Contents<'r>) -> BTreeSet<&'r Iri> {
    contents.values().flatten().copied().collect()
}

/// Whether two sets share more than half of the smaller one.
fn are_alike(one: &BTreeSet<&Iri>, other: &BTreeSet<&Iri>) -> bool {
    let shared = one.intersection(other).count();
    shared > 0 && shared * 2 > one.len().min(other.len())
}

/// Pairs of topics with mostly the same resources, each the other's best match; of equals, the first.
fn matches(one: &Contents<'_>, other: &Contents<'_>) -> Vec<(usize, usize)> {
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut places: FxHashMap<&Iri, Vec<usize>> = FxHashMap::default();
    for (topic, resources) in one {
        resources.iter().for_each(|iri| places.entry(iri).or_default().push(*topic));
    }
    for (topic, resources) in other {
        for place in resources.iter().filter_map(|iri| places.get(iri)).flatten() {
            *shared.entry((*place, *topic)).or_default() += 1;
        }
    }
    let mut pairs: Vec<(usize, usize, usize)> = shared
        .into_iter()
        .map(|((a, b), both)| (both * 1000 / (one[&a].len() + other[&b].len() - both), a, b))
        .filter(|(likeness, ..)| *likeness > 500)
        .collect();
    pairs.sort_by_key(|(likeness, a, b)| (std::cmp::Reverse(*likeness), *a, *b));
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    pairs.retain(|(_, a, b)| !left.contains(a) && !right.contains(b) && left.insert(*a) && right.insert(*b));
    pairs.into_iter().map(|(_, a, b)| (a, b)).collect()
}

fn depth(found: &Extraction, topic: usize) -> usize {
    std::iter::successors(Some(topic), |at| found.topics[*at].parent).count()
}
