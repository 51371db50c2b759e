//! The diagram of everything: each node once, each edge as a line or implied by the position of its start.

use super::tree::{Container, Tree, key};
use super::{Diagram, Item, Link};
use crate::graph::{EdgeKind, EdgeRef, Graph, Node, NodeKind, gathered_by};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// Kinds of nodes around the boxes, in this order.
const AROUND: [NodeKind; 4] = [NodeKind::Framework, NodeKind::Author, NodeKind::Series, NodeKind::Site];

/// How edges that no box implies are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Lines {
    /// As lines.
    Drawn,
    /// As chips in the box where they start, since too many lines are unreadable.
    Chips,
}

/// All of `graph`.
pub(in crate::export) fn whole<'a>(graph: &'a Graph, languages: &[&str], lines: Lines) -> Diagram<'a> {
    let tree = Tree::of(graph);
    let mut whole =
        Whole { graph, tree, languages, lines, places: HashMap::new(), diagram: Diagram::default() };
    for list in whole.tree.lists().to_vec() {
        whole.root(list);
    }
    for node in AROUND.into_iter().flat_map(|kind| gathering(graph, kind, lines)) {
        let at = whole.add(node, &remark(graph, node));
        if node.kind == NodeKind::Site || lines == Lines::Chips {
            // No line leads to it, so its name says how many resources link to it.
            match gathered(graph, node) {
                0 => {}
                count => whole.diagram.items[at].name.push_str(&format!(" ({count})")),
            }
        }
        whole.diagram.around.push(at);
    }
    for edge in graph.edges() {
        whole.edge(edge);
    }
    whole.diagram.links.sort();
    whole.diagram
}

/// The nodes of `kind` in their order around the boxes: an index has the largest first.
fn gathering(graph: &Graph, kind: NodeKind, lines: Lines) -> Vec<&Node> {
    let mut nodes: Vec<&Node> = graph.nodes_of(kind).collect();
    if lines == Lines::Chips {
        nodes.sort_by_key(|node| (Reverse(gathered(graph, node)), &node.iri));
    }
    nodes
}

/// How many resources link to `node`.
fn gathered(graph: &Graph, node: &Node) -> usize {
    let edges = gathered_by(node.kind).iter().flat_map(|edge| graph.to(node, *edge));
    edges.map(|edge| edge.from.iri.as_str()).collect::<BTreeSet<&str>>().len()
}

struct Whole<'a, 'l> {
    graph: &'a Graph,
    tree: Tree<'a>,
    languages: &'l [&'l str],
    lines: Lines,
    places: HashMap<(NodeKind, &'a str), usize>,
    diagram: Diagram<'a>,
}

impl<'a> Whole<'a, '_> {
    fn add(&mut self, node: &'a Node, remark: &str) -> usize {
        let at = self.diagram.push(Item::of(self.graph, node, self.languages, remark));
        self.places.insert((node.kind, node.iri.as_str()), at);
        at
    }

    /// Adds a list with everything in it; what belongs to no list goes into the outermost row.
    fn root(&mut self, list: Container<'a>) {
        match list {
            Some(node) => {
                let at = self.add(node, "");
                self.diagram.items[at].children = self.children(list);
                self.diagram.roots.push(at);
            }
            None => {
                let children = self.children(None);
                self.diagram.roots.extend(children);
            }
        }
    }

    fn children(&mut self, place: Container<'a>) -> Vec<usize> {
        let mut children = Vec::new();
        for resource in self.tree.resources(place).to_vec() {
            let remark = remark(self.graph, resource);
            children.push(self.add(resource, &remark));
        }
        for topic in self.tree.topics(place).to_vec() {
            let at = self.add(topic, "");
            self.diagram.items[at].children = self.children(Some(topic));
            children.push(at);
        }
        children
    }

    /// Draws a line, unless the position of the edge's start already implies it.
    fn edge(&mut self, edge: EdgeRef<'a>) {
        let (from, to) = (self.places[&place(edge.from)], self.places[&place(edge.to)]);
        let said = match edge.kind() {
            EdgeKind::About => {
                self.tree.places(edge.from).first().copied().map(key) == Some(key(Some(edge.to)))
            }
            EdgeKind::Broader => key(self.tree.parent(edge.from)) == key(Some(edge.to)),
            EdgeKind::ListedIn | EdgeKind::InList | EdgeKind::PublishedOn => true,
            _ => false,
        };
        if !said && self.lines == Lines::Chips {
            self.diagram.items[from].said.push((edge.kind(), to));
            let is_chip = edge.from.kind == NodeKind::Resource && edge.kind() != EdgeKind::About;
            if is_chip && !self.diagram.items[from].chips.contains(&to) {
                self.diagram.items[from].chips.push(to);
            }
        } else if said {
            self.diagram.items[from].said.push((edge.kind(), to));
        } else {
            self.diagram.links.push(Link { from, to, kind: edge.kind(), count: 1 });
        }
    }
}

fn place(node: &Node) -> (NodeKind, &str) {
    (node.kind, node.iri.as_str())
}

/// What the tooltip adds to the kind: the site of a resource, the number of resources that link to a hub.
fn remark(graph: &Graph, node: &Node) -> String {
    let gathers = match node.kind {
        NodeKind::Resource => {
            let sites = graph.from(node, EdgeKind::PublishedOn);
            return sites.first().map_or_else(String::new, |edge| edge.to.label(&["en"]).to_owned());
        }
        NodeKind::Site => EdgeKind::PublishedOn,
        NodeKind::Series => EdgeKind::PartOf,
        NodeKind::Author => EdgeKind::AuthoredBy,
        NodeKind::Framework => EdgeKind::Mentions,
        NodeKind::List | NodeKind::Topic => return String::new(),
    };
    match graph.to(node, gathers).len() {
        1 => "1 resource".to_owned(),
        count => format!("{count} resources"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Edge, sample};
    use crate::iri::Iri;

    #[test]
    fn every_node_and_edge_is_there() {
        let graph = sample::graph();
        let diagram = whole(&graph, &["en"], Lines::Drawn);
        assert_eq!(diagram.items.len(), graph.node_count());
        let said: usize = diagram.items.iter().map(|item| item.said.len()).sum();
        assert_eq!(diagram.links.len() + said, graph.edge_count());
        assert!(diagram.items.iter().all(|item| item.kind.is_some()));
    }

    #[test]
    fn chips_stand_for_every_line() {
        let graph = sample::graph();
        let (lines, chips) = (whole(&graph, &["en"], Lines::Drawn), whole(&graph, &["en"], Lines::Chips));
        let said = |diagram: &Diagram<'_>| diagram.items.iter().map(|item| item.said.len()).sum::<usize>();
        assert_eq!(said(&chips), graph.edge_count());
        assert!(chips.links.is_empty() && !lines.links.is_empty());
        assert!(chips.items.iter().any(|item| !item.chips.is_empty()));
    }

    #[test]
    fn what_hangs_on_nothing_is_there_too() {
        let mut graph = Graph::new();
        let iri = |text: &str| Iri::parse(text).unwrap();
        graph.connect(&iri("x:r1"), Edge::new(EdgeKind::Related), &iri("x:r2"));
        graph.connect(&iri("x:r1"), Edge::new(EdgeKind::About), &iri("x:t1"));
        graph.connect(&iri("x:t1"), Edge::new(EdgeKind::InList), &iri("x:t1"));
        graph.connect(&iri("x:t2"), Edge::new(EdgeKind::Broader), &iri("x:t2"));
        graph.connect(&iri("x:r3"), Edge::new(EdgeKind::ListedIn), &iri("x:l"));
        let diagram = whole(&graph, &["en"], Lines::Drawn);
        assert_eq!(diagram.items.len(), graph.node_count());
        let roots: Vec<_> = diagram.roots.iter().map(|at| diagram.item(*at).name.as_str()).collect();
        assert_eq!(roots, ["x:l", "x:t1", "x:r2", "x:t2"]);
        assert!(!super::super::cards(&graph, &["en"]).centres.is_empty());
    }

    #[test]
    fn a_name_is_looked_up_in_the_wanted_language() {
        let graph = sample::graph();
        let diagram = whole(&graph, &["zh"], Lines::Drawn);
        assert!(diagram.items.iter().any(|item| item.name == "标题" && item.tooltip.contains("GitHub")));
    }
}
