//! Topics that a list repeats in each of its languages: a picture shows one of them.

use crate::graph::{Node, Property, Value};
use std::collections::BTreeSet;

/// Two topics are versions of each other if they share at least this percentage of the smaller one's resources: a
/// translation often lags behind.
const ALIKE: usize = 60;
/// And if the larger has at most this many times as many.
const LARGER: usize = 3;
/// With fewer resources, two topics are alike by chance.
const LEAST: usize = 3;

/// Which of `topics`, each with its resources, are translations of another. Of several, the one in the most
/// preferred language is kept.
pub(super) fn other_versions(topics: &[(&Node, &[&Node])], languages: &[&str]) -> BTreeSet<usize> {
    let sets: Vec<BTreeSet<&str>> = topics
        .iter()
        .map(|(_, resources)| resources.iter().map(|node| node.iri.as_str()).collect())
        .collect();
    let tags: Vec<BTreeSet<&str>> = topics.iter().map(|(topic, _)| tags(topic)).collect();
    let rank = |at: usize| {
        let wanted = languages.iter().position(|language| tags[at].contains(language));
        (wanted.unwrap_or(languages.len()), at)
    };
    let mut others = BTreeSet::new();
    for one in 0..topics.len() {
        for other in one + 1..topics.len() {
            let differ =
                !tags[one].is_empty() && !tags[other].is_empty() && tags[one].is_disjoint(&tags[other]);
            if differ && are_alike(&sets[one], &sets[other]) {
                others.insert(if rank(one) <= rank(other) { other } else { one });
            }
        }
    }
    others
}

fn are_alike(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> bool {
    let (less, more) = (one.len().min(other.len()), one.len().max(other.len()));
    less >= LEAST && more <= less * LARGER && one.intersection(other).count() * 100 >= less * ALIKE
}

/// The languages of a topic's names.
fn tags(topic: &Node) -> BTreeSet<&str> {
    let names = topic.properties.get(Property::Name).filter_map(Value::language);
    names.filter_map(|tag| tag.split('-').next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::NodeKind;
    use crate::iri::Iri;

    #[test]
    fn the_wanted_language_stays() {
        let topic = |name: &str, tag: &str| {
            Node::new(NodeKind::Topic, Iri::parse(&format!("x:{name}")).unwrap())
                .with(Property::Name, Value::text(name, Some(tag)))
        };
        let resources: Vec<Node> =
            (0..8).map(|at| Node::new(NodeKind::Resource, Iri::parse(&format!("x:{at}")).unwrap())).collect();
        let all: Vec<&Node> = resources.iter().collect();
        let (tools, outils, more, few) =
            (topic("Tools", "en"), topic("Outils", "fr"), topic("More", "en"), topic("Peu", "fr"));
        let topics = [(&outils, &all[..7]), (&tools, &all[..8]), (&more, &all[..8]), (&few, &all[..2])];
        assert_eq!(other_versions(&topics, &["en"]), [0].into());
        assert_eq!(other_versions(&topics, &["fr"]), [1, 2].into());
    }
}
