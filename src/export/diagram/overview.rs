//! The diagram of a large graph: lists, topics two levels deep with the number of resources in
//! them, and the frameworks and authors that most of these have in common.

use super::tree::{Key, Place, Tree, key};
use super::{Diagram, Item, Link};
use crate::graph::{EdgeKind, Graph, Node, NodeKind};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many lists, topics of the first level, and topics in all are drawn.
const LISTS: usize = 24;
const FIRST_LEVEL: usize = 32;
const TOPICS: usize = 60;
/// How many frameworks and authors are drawn, at least and at most.
const THINGS: (usize, usize) = (12, 27);
/// How many lines are drawn, the heaviest first.
const LINES: usize = 90;

/// The large lines of `graph`.
pub(in crate::export) fn overview<'a>(graph: &'a Graph, languages: &[&str]) -> Diagram<'a> {
    let tree = Tree::of(graph);
    let counts = tree.counts();
    let mut overview =
        Overview { graph, tree, counts, languages, places: HashMap::new(), diagram: Diagram::default() };
    overview.boxes();
    // As many things as stand beside two columns of topics.
    let things = (overview.places.len() / 2).clamp(THINGS.0, THINGS.1);
    overview.around(NodeKind::Framework, &[EdgeKind::Mentions, EdgeKind::Implements], things * 2 / 3);
    overview.around(NodeKind::Author, &[EdgeKind::AuthoredBy, EdgeKind::ProbablyBy], things / 3);
    overview.translations();
    overview.diagram
}

struct Overview<'a, 'l> {
    graph: &'a Graph,
    tree: Tree<'a>,
    counts: HashMap<Key<'a>, usize>,
    languages: &'l [&'l str],
    /// The drawn lists and topics.
    places: HashMap<Key<'a>, usize>,
    diagram: Diagram<'a>,
}

impl<'a> Overview<'a, '_> {
    fn count(&self, place: Place<'_>) -> usize {
        self.counts.get(&key(place)).copied().unwrap_or(0)
    }

    /// The `limit` largest of `places`, by their keys.
    fn largest(&self, mut places: Vec<Place<'a>>, limit: usize) -> BTreeSet<Key<'a>> {
        places.sort_by_key(|place| (Reverse(self.count(*place)), key(*place)));
        places.into_iter().take(limit).map(key).collect()
    }

    /// Adds lists and topics, with what stands for those that are left out.
    fn boxes(&mut self) {
        let all: Vec<Place<'a>> = self.tree.lists().to_vec();
        let mut chosen = self.largest(all.clone(), LISTS);
        let topics = |places: Vec<Place<'a>>, tree: &Tree<'a>| -> Vec<Place<'a>> {
            places.into_iter().flat_map(|place| tree.topics(place)).map(|topic| Some(*topic)).collect()
        };
        let shown = all.iter().copied().filter(|list| chosen.contains(&key(*list))).collect();
        let first = topics(shown, &self.tree);
        let large = self.largest(first.clone(), FIRST_LEVEL);
        let shown = first.into_iter().filter(|topic| large.contains(&key(*topic))).collect();
        let second = topics(shown, &self.tree);
        let small = self.largest(second, TOPICS.saturating_sub(large.len()));
        chosen.extend(large);
        chosen.extend(small);
        self.diagram.roots = self.row(&all, &chosen);
    }

    /// Adds those of `places` that are `chosen`, with what they hold, and one item for the others.
    fn row(&mut self, places: &[Place<'a>], chosen: &BTreeSet<Key<'_>>) -> Vec<usize> {
        let mut row = Vec::new();
        let mut rest = Vec::new();
        for place in places {
            match place {
                Some(node) if chosen.contains(&key(*place)) => {
                    let at = self.place(node);
                    let children: Vec<_> =
                        self.tree.topics(*place).iter().map(|topic| Some(*topic)).collect();
                    // Below the last level that is drawn, "+ 12 more" would say nothing new.
                    if children.iter().any(|child| chosen.contains(&key(*child))) {
                        self.diagram.items[at].children = self.row(&children, chosen);
                    }
                    row.push(at);
                }
                Some(node) => rest.push(node.label(self.languages)),
                None => {
                    let children: Vec<_> = self.tree.topics(None).iter().map(|topic| Some(*topic)).collect();
                    let loose = self.row(&children, chosen);
                    row.extend(loose);
                }
            }
        }
        if !rest.is_empty() {
            row.push(self.diagram.push(Item::more(rest.len(), rest.join("\n"))));
        }
        row
    }

    /// Adds a list or topic with its count.
    fn place(&mut self, node: &'a Node) -> usize {
        let count = self.count(Some(node));
        let mut item = Item::of(self.graph, node, self.languages, &format!("{count} resources"));
        item.name = format!("{} ({count})", item.name);
        let at = self.diagram.push(item);
        self.places.insert(key(Some(node)), at);
        at
    }

    /// Adds the `limit` things of `kind` that most resources lead to, and the lines to them.
    fn around(&mut self, kind: NodeKind, edges: &[EdgeKind], limit: usize) {
        let mut things: Vec<(usize, &Node)> = self
            .graph
            .nodes_of(kind)
            .map(|node| (edges.iter().map(|edge| self.graph.to(node, *edge).len()).sum(), node))
            .collect();
        things.sort_by_key(|(count, node)| (Reverse(*count), &node.iri));
        let rest = things.split_off(things.len().min(limit));
        let mut links = BTreeMap::new();
        for (count, node) in things {
            let remark = format!("{count} resources");
            let mut item = Item::of(self.graph, node, self.languages, &remark);
            item.name = format!("{} ({count})", item.name);
            let at = self.diagram.push(item);
            self.diagram.around.push(at);
            for edge in edges.iter().flat_map(|edge| self.graph.to(node, *edge)) {
                for from in self.shown(edge.from) {
                    *links.entry((from, at)).or_insert(0) += 1;
                }
            }
        }
        if !rest.is_empty() {
            let names: Vec<_> = rest.iter().take(60).map(|(_, node)| node.label(self.languages)).collect();
            let mut item = Item::more(rest.len(), names.join("\n"));
            item.name = format!("{} {}", item.name, kind.plural().to_lowercase());
            let at = self.diagram.push(item);
            self.diagram.around.push(at);
        }
        self.links(links, edges[0], if kind == NodeKind::Framework { LINES } else { LINES / 3 });
    }

    /// The innermost drawn places in which `resource` stands.
    fn shown(&self, resource: &Node) -> BTreeSet<usize> {
        let places = self.tree.places(resource).iter();
        let innermost = |place: &Place<'a>| {
            self.tree.path(*place).into_iter().find_map(|place| self.places.get(&key(place)).copied())
        };
        places.filter_map(innermost).collect()
    }

    /// Draws the heaviest `limit` lines, and of each thing at least the heaviest.
    fn links(&mut self, links: BTreeMap<(usize, usize), usize>, kind: EdgeKind, limit: usize) {
        let mut links: Vec<Link> =
            links.into_iter().map(|((from, to), count)| Link { from, to, kind, count }).collect();
        links.sort_by_key(|link| (Reverse(link.count), link.from, link.to));
        let mut met = BTreeSet::new();
        let mut drawn = 0;
        links.retain(|link| {
            let first = met.insert(link.to);
            drawn += 1;
            first || drawn <= limit
        });
        links.sort();
        self.diagram.links.extend(links);
    }

    /// Draws which list translates which.
    fn translations(&mut self) {
        for edge in self.graph.edges_of(EdgeKind::TranslationOf) {
            let end = |node| self.places.get(&key(Some(node))).copied();
            if let (Some(from), Some(to)) = (end(edge.from), end(edge.to)) {
                self.diagram.links.push(Link { from, to, kind: EdgeKind::TranslationOf, count: 1 });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    #[test]
    fn topics_carry_counts_and_lines_their_weight() {
        let graph = sample::graph();
        let diagram = overview(&graph, &["zh"]);
        let names: Vec<&str> = diagram.items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "Other (0)",
                "Sample (3)",
                "LLM训练 (3)",
                "原理 (3)",
                "PyTorch (4)",
                "karpathy (3)",
                "罗西的思考 (1)"
            ]
        );
        let weights: Vec<usize> = diagram.links.iter().map(|link| link.count).collect();
        assert_eq!(weights, [4, 3, 1, 1]);
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let graph = super::super::large::graph(3_000);
        let diagram = overview(&graph, &["en"]);
        assert!(diagram.items.len() < 200, "{}", diagram.items.len());
        assert!(diagram.items.iter().any(|item| item.kind.is_none() && item.name.starts_with("+ ")));
    }
}
