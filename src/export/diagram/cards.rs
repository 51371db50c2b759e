//! The card map: an overview of any graph as at most 24 cards, one per topic, around their list.
//!
//! A card has the topic's name and count, its first resources, and what most of its resources have in common. Which
//! topics become cards is decided here once, for DOT, Mermaid and the page.

use super::tree::{Container, Tree, key};
use super::versions::other_versions;
use super::words::Words;
use crate::graph::{Contents, EdgeKind, Graph, Node, NodeKind, Property, gathered_by, is_counted};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most cards in one picture.
pub(in crate::export) const CARDS: usize = 24;
/// In a list with fewer topics, the largest are replaced by their subtopics.
const FEW: usize = 8;
/// Up to this many lists have a card for each topic; beyond that, each list is one card.
const LISTS: usize = 3;
/// How many rows, frameworks and authors a card shows.
const ROWS: usize = 5;
const FRAMEWORKS: usize = 2;
const AUTHORS: usize = 1;

/// The overview of a graph.
#[derive(Debug)]
pub(in crate::export) struct CardMap<'a> {
    /// The centre of the picture: each list, or one for all of them.
    pub(in crate::export) centres: Vec<Centre<'a>>,
}

/// A list with its cards.
#[derive(Debug)]
pub(in crate::export) struct Centre<'a> {
    /// The list; `None` for several together.
    pub(in crate::export) node: Option<&'a Node>,
    /// Its name.
    pub(in crate::export) title: String,
    /// `120 resources · 14 topics`.
    pub(in crate::export) counts: String,
    /// Its cards in the list's order.
    pub(in crate::export) cards: Vec<Card<'a>>,
}

/// A topic, a list, or a placeholder for those not drawn.
#[derive(Debug)]
pub(in crate::export) struct Card<'a> {
    /// The topic or list; `None` for entries without a topic, and for the rest.
    pub(in crate::export) node: Option<&'a Node>,
    /// The parent topic, where the name alone would be ambiguous.
    pub(in crate::export) above: Option<String>,
    /// Its name.
    pub(in crate::export) title: String,
    /// How many resources it holds; `None` for the rest, whose title is a number.
    pub(in crate::export) count: Option<usize>,
    /// Its first resources, or the names of topics.
    pub(in crate::export) rows: Vec<Row<'a>>,
    /// How many more there are.
    pub(in crate::export) more: usize,
    /// The frameworks that most of its resources mention.
    pub(in crate::export) frameworks: Vec<&'a Node>,
    /// The authors of most of its resources.
    pub(in crate::export) authors: Vec<&'a Node>,
}

/// A line of a card.
#[derive(Debug)]
pub(in crate::export) struct Row<'a> {
    /// The resource or topic.
    pub(in crate::export) node: &'a Node,
    /// Its name.
    pub(in crate::export) text: String,
    /// How many resources a topic holds.
    pub(in crate::export) count: Option<usize>,
}

impl Centre<'_> {
    /// How many cards go on the left, so that both sides are about the same height.
    pub(in crate::export) fn left(&self) -> usize {
        let heights: Vec<usize> = self.cards.iter().map(Card::height).collect();
        let total: usize = heights.iter().sum();
        let left = |cut: &usize| heights[..*cut].iter().sum::<usize>();
        (0..=heights.len()).min_by_key(|cut| ((2 * left(cut)).abs_diff(total), Reverse(*cut))).unwrap_or(0)
    }
}

impl Card<'_> {
    /// How many lines it takes, including the gap below it.
    pub(in crate::export) fn height(&self) -> usize {
        let chips = usize::from(!self.frameworks.is_empty() || !self.authors.is_empty());
        3 + usize::from(self.above.is_some()) + self.rows.len() + usize::from(self.more > 0) + chips
    }
}

/// The card map of `graph`.
pub(in crate::export) fn cards<'a>(graph: &'a Graph, languages: &[&str]) -> CardMap<'a> {
    let maker = Maker {
        graph,
        tree: Tree::of(graph),
        contents: Contents::of(graph),
        languages,
        words: Words::of(languages),
    };
    let lists: Vec<Container<'a>> =
        maker.tree.lists().iter().copied().filter(|list| maker.size(*list) > 0).collect();
    let centres = match lists.len() {
        0..=LISTS => {
            let units: Vec<Vec<Unit<'a>>> = lists.iter().map(|list| maker.units(*list)).collect();
            let shares = shares(&units.iter().map(Vec::len).collect::<Vec<_>>());
            let lists = lists.iter().zip(units).zip(shares);
            lists.map(|((list, units), share)| maker.centre(*list, units, share)).collect()
        }
        _ => vec![maker.all(&lists)],
    };
    CardMap { centres }
}

/// How many cards each of several lists may have, given how many it wants.
fn shares(wanted: &[usize]) -> Vec<usize> {
    let total: usize = wanted.iter().sum();
    if total <= CARDS {
        return wanted.to_vec();
    }
    wanted.iter().map(|wanted| (wanted * (CARDS - wanted.min(&2)) / total).max(2)).collect()
}

/// What becomes a card: a topic, or the entries of a place that are in none of its topics.
#[derive(Clone, Debug)]
enum Unit<'a> {
    Topic(&'a Node, Option<&'a Node>),
    Loose(Container<'a>, Vec<&'a Node>),
}

struct Maker<'a, 'l> {
    graph: &'a Graph,
    tree: Tree<'a>,
    contents: Contents<'a>,
    languages: &'l [&'l str],
    words: &'static Words,
}

impl<'a> Maker<'a, '_> {
    fn label(&self, node: &Node) -> String {
        crate::text::clean(node.label(self.languages))
    }

    fn size(&self, place: Container<'a>) -> usize {
        match place {
            Some(node) => self.contents.count(node),
            None => self.tree.topics(None).len() + self.tree.resources(None).len(),
        }
    }

    /// The non-empty topics directly below `place`, in list order.
    fn topics(&self, place: Container<'a>) -> Vec<&'a Node> {
        let topics = self.tree.topics(place).iter().copied();
        topics.filter(|topic| self.contents.count(topic) > 0).collect()
    }

    /// The entries of `place` that are in none of its subtopics.
    fn loose(&self, place: Container<'a>) -> Vec<&'a Node> {
        let Some(node) = place else { return self.tree.resources(None).to_vec() };
        let topics = self.tree.topics(place).iter();
        let within: BTreeSet<&str> =
            topics.flat_map(|topic| self.contents.resources(topic)).map(|node| node.iri.as_str()).collect();
        let all = self.contents.resources(node).iter().copied();
        all.filter(|resource| !within.contains(resource.iri.as_str())).collect()
    }

    /// The candidate cards of a list: its topics, with the largest opened while there are few.
    fn units(&self, list: Container<'a>) -> Vec<Unit<'a>> {
        let mut units = self.below(list, None);
        while units.len() < FEW {
            let largest = units.iter().enumerate().filter_map(|(at, unit)| match unit {
                Unit::Topic(topic, _) if self.topics(Some(topic)).len() > 1 => {
                    Some((self.contents.count(topic), Reverse(at), *topic))
                }
                _ => None,
            });
            let Some((_, Reverse(at), topic)) = largest.max_by_key(|(count, at, _)| (*count, *at)) else {
                break;
            };
            let inner = self.below(Some(topic), Some(topic));
            // A topic that holds most of the list is always replaced by its subtopics: a single card would say nothing.
            let is_most = self.contents.count(topic) * 2 > self.size(list);
            if units.len() + inner.len() - 1 > CARDS && units.len() > 2 && !is_most {
                break;
            }
            units.splice(at..=at, inner);
        }
        self.in_one_language(units)
    }

    /// `units` without translations of one another.
    fn in_one_language(&self, units: Vec<Unit<'a>>) -> Vec<Unit<'a>> {
        let held = |unit: &Unit<'a>| match unit {
            Unit::Topic(topic, _) => Some((*topic, self.contents.resources(topic))),
            Unit::Loose(..) => None,
        };
        let topics: Vec<(&Node, &[&Node])> = units.iter().filter_map(held).collect();
        let others: BTreeSet<&str> =
            other_versions(&topics, self.languages).into_iter().map(|at| topics[at].0.iri.as_str()).collect();
        let is_other =
            |unit: &Unit<'a>| held(unit).is_some_and(|(topic, _)| others.contains(topic.iri.as_str()));
        units.into_iter().filter(|unit| !is_other(unit)).collect()
    }

    fn below(&self, place: Container<'a>, above: Option<&'a Node>) -> Vec<Unit<'a>> {
        let loose = self.loose(place);
        let loose = (!loose.is_empty()).then_some(Unit::Loose(above, loose));
        loose
            .into_iter()
            .chain(self.topics(place).into_iter().map(|topic| Unit::Topic(topic, above)))
            .collect()
    }

    fn weight(&self, unit: &Unit<'a>) -> usize {
        match unit {
            Unit::Topic(topic, _) => self.contents.count(topic),
            Unit::Loose(_, resources) => resources.len(),
        }
    }

    /// A list with at most `most` cards: its largest units in list order, and one for the rest.
    fn centre(&self, list: Container<'a>, units: Vec<Unit<'a>>, most: usize) -> Centre<'a> {
        let mut by_weight: Vec<usize> = (0..units.len()).collect();
        by_weight.sort_by_key(|at| (Reverse(self.weight(&units[*at])), *at));
        let most = if units.len() > most { most - 1 } else { units.len() };
        let chosen: BTreeSet<usize> = by_weight.into_iter().take(most).collect();
        let subject = self.subject(list);
        let (mut cards, mut rest) = (Vec::new(), Vec::new());
        for (at, unit) in units.iter().enumerate() {
            match unit {
                unit if chosen.contains(&at) => cards.push(self.card(unit, &subject)),
                Unit::Topic(topic, _) => rest.push(*topic),
                Unit::Loose(..) => {}
            }
        }
        cards.extend(self.rest(&rest));
        let counts = match list {
            Some(list) => {
                let topics = self.graph.to(list, EdgeKind::InList).len();
                let resources = self.words.count_resources(self.contents.count(list));
                format!("{resources} · {}", self.words.count_topics(topics))
            }
            None => String::new(),
        };
        let title = list.map_or_else(|| "listgraph".to_owned(), |list| self.label(list));
        Centre { node: list, title, counts, cards }
    }

    /// One card for all `topics` that have no card of their own.
    fn rest(&self, topics: &[&'a Node]) -> Option<Card<'a>> {
        let row = |topic: &&'a Node| self.topic_row(topic);
        (!topics.is_empty()).then(|| Card {
            node: None,
            above: None,
            title: format!("+ {}", self.words.count_topics(topics.len())),
            count: None,
            rows: topics.iter().take(ROWS).map(row).collect(),
            more: topics.len().saturating_sub(ROWS),
            frameworks: Vec::new(),
            authors: Vec::new(),
        })
    }

    fn topic_row(&self, topic: &'a Node) -> Row<'a> {
        Row { node: topic, text: self.label(topic), count: Some(self.contents.count(topic)) }
    }

    fn card(&self, unit: &Unit<'a>, subject: &BTreeSet<&str>) -> Card<'a> {
        let (node, above, resources) = match unit {
            Unit::Topic(topic, above) => (Some(*topic), *above, self.contents.resources(topic)),
            Unit::Loose(above, resources) => (None, *above, resources.as_slice()),
        };
        let row = |node: &&'a Node| Row { node, text: self.label(node), count: None };
        let title = node.map_or_else(|| self.words.without_topic.to_owned(), |node| self.label(node));
        Card {
            node,
            above: above.map(|above| self.label(above)),
            title,
            count: Some(resources.len()),
            rows: resources.iter().take(ROWS).map(row).collect(),
            more: resources.len().saturating_sub(ROWS),
            frameworks: self.common(resources, NodeKind::Framework, subject, FRAMEWORKS),
            authors: self.common(resources, NodeKind::Author, subject, AUTHORS),
        }
    }

    /// What most of `resources` link to, except the list's own subject.
    fn common(
        &self,
        resources: &[&'a Node],
        kind: NodeKind,
        subject: &BTreeSet<&str>,
        most: usize,
    ) -> Vec<&'a Node> {
        let mut counts: HashMap<&str, (BTreeSet<&str>, &'a Node)> = HashMap::new();
        for resource in resources {
            for edge in gathered_by(kind).iter().flat_map(|edge| self.graph.from(resource, *edge)) {
                let met = counts.entry(edge.to.iri.as_str()).or_insert_with(|| (BTreeSet::new(), edge.to));
                met.0.insert(resource.iri.as_str());
            }
        }
        let mut things: Vec<(usize, &Node)> =
            counts.into_values().map(|(from, node)| (from.len(), node)).collect();
        things.retain(|(_, node)| !subject.contains(node.iri.as_str()) && is_counted(node));
        things.sort_by_key(|(count, node)| (Reverse(*count), &node.iri));
        things.into_iter().take(most).map(|(_, node)| node).collect()
    }

    /// What the whole list is about, which says nothing about any one topic.
    fn subject(&self, list: Container<'a>) -> BTreeSet<&'a str> {
        let Some(list) = list else { return BTreeSet::new() };
        subject(self.graph, &self.contents, list)
    }

    /// Many lists: one card for each.
    fn all(&self, lists: &[Container<'a>]) -> Centre<'a> {
        let mut by_size: Vec<Container<'a>> = lists.to_vec();
        by_size.sort_by_key(|list| (Reverse(self.size(*list)), key(*list)));
        let rest = by_size.split_off(by_size.len().min(if lists.len() > CARDS { CARDS - 1 } else { CARDS }));
        let drawn: BTreeSet<_> = by_size.into_iter().map(key).collect();
        let mut cards: Vec<Card<'a>> = lists
            .iter()
            .filter(|list| drawn.contains(&key(**list)))
            .flatten()
            .map(|list| self.list_card(list))
            .collect();
        if !rest.is_empty() {
            let rows = rest.iter().flatten().map(|list| self.topic_row(list));
            cards.push(Card {
                node: None,
                above: None,
                title: format!("+ {}", self.words.count_lists(rest.len())),
                count: None,
                rows: rows.take(ROWS).collect(),
                more: rest.len().saturating_sub(ROWS),
                frameworks: Vec::new(),
                authors: Vec::new(),
            });
        }
        let resources = self.graph.nodes_of(NodeKind::Resource).count();
        let counts =
            format!("{} · {}", self.words.count_resources(resources), self.words.count_lists(lists.len()));
        Centre { node: None, title: self.words.count_lists(lists.len()), counts, cards }
    }

    fn list_card(&self, list: &'a Node) -> Card<'a> {
        let mut card = self.card(&Unit::Topic(list, None), &self.subject(Some(list)));
        let topics = self.topics(Some(list));
        if topics.len() > 1 {
            card.rows = topics.iter().take(ROWS).map(|topic| self.topic_row(topic)).collect();
            card.more = topics.len().saturating_sub(ROWS);
        }
        card
    }
}

/// The frameworks that `list` as a whole is about: those named in its title, and those that more than half of its
/// resources mention.
pub(in crate::export) fn subject<'a>(
    graph: &'a Graph,
    contents: &Contents<'a>,
    list: &'a Node,
) -> BTreeSet<&'a str> {
    let words: BTreeSet<String> = list
        .properties
        .get(Property::Name)
        .filter_map(|name| name.as_str())
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && !"+#.".contains(c)))
        .map(str::to_lowercase)
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for resource in contents.resources(list) {
        for edge in graph.from(resource, EdgeKind::Mentions) {
            *counts.entry(edge.to.iri.as_str()).or_default() += 1;
        }
    }
    let half = contents.count(list) / 2;
    let is_subject = |node: &&Node| {
        let names = node.properties.get(Property::Name).chain(node.properties.get(Property::AltLabel));
        let named = names.filter_map(|name| name.as_str()).any(|name| words.contains(&name.to_lowercase()));
        named || counts.get(node.iri.as_str()).is_some_and(|count| *count > half.max(10))
    };
    graph.nodes_of(NodeKind::Framework).filter(is_subject).map(|node| node.iri.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    #[test]
    fn a_card_says_what_its_topic_holds() {
        let graph = sample::graph();
        let map = cards(&graph, &["zh"]);
        assert_eq!(map.centres.len(), 1, "a list without resources is no centre");
        let centre = &map.centres[0];
        assert_eq!((centre.title.as_str(), centre.counts.as_str()), ("Sample", "3 个资源 · 2 个主题"));
        let card = &centre.cards[0];
        assert_eq!((card.title.as_str(), card.count, card.rows.len(), card.more), ("LLM训练", Some(3), 3, 0));
        let names =
            |nodes: &[&Node]| nodes.iter().map(|node| node.label(&["zh"]).to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&card.authors), ["karpathy"]);
    }

    #[test]
    fn there_are_never_too_many_cards_and_the_rest_is_counted() {
        let graph = super::super::large::graph(3_000);
        let map = cards(&graph, &["en"]);
        let drawn: Vec<&Card<'_>> = map.centres.iter().flat_map(|centre| &centre.cards).collect();
        assert!(drawn.len() <= CARDS, "{}", drawn.len());
        assert_eq!(map.centres.len(), 2);
        let rest: usize =
            drawn.iter().filter(|card| card.count.is_none()).map(|card| card.rows.len() + card.more).sum();
        assert_eq!(rest + drawn.iter().filter(|card| card.count.is_some()).count(), 74, "all topics count");
    }
}
