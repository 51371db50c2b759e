//! Compares a database with a graph and works out what to change.

use super::error::PushError;
use super::options::Prune;
use super::report::Counts;
use super::session::Session;
use crate::graph::{EdgeKind, NodeKind};
use crate::neo4j::property_graph::{
    Key, Label, Node, PropertyGraph, PropertyValue, Relationship, Tie, classes,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What identifies a node: label and `id`.
type NodeName<'a> = (Label, &'a str);

/// What identifies a relationship: type, ends and key.
type RelationshipName<'a> = (Tie, &'a str, &'a str, &'a str);

/// What earlier pushes put into a database.
#[derive(Debug, Default)]
pub(super) struct Held {
    nodes: BTreeMap<(Label, String), HeldNode>,
    relationships: Vec<HeldRelationship>,
}

#[derive(Debug, Default)]
struct HeldNode {
    mark: String,
    /// Its labels that a push can set.
    classes: Vec<String>,
}

/// A relationship in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeldRelationship {
    /// Its type.
    pub(super) kind: Tie,
    /// The `id` of its start node.
    pub(super) from: String,
    /// The `id` of its end node.
    pub(super) to: String,
    /// What distinguishes it from others between the same nodes.
    key: String,
    /// Its hash.
    pub(super) mark: String,
}

impl Held {
    /// Reads what is ours in the database of `session`.
    pub(super) fn read(session: &mut Session<'_>) -> Result<Self, PushError> {
        let mut held = Self::default();
        let known = classes();
        for kind in Label::all() {
            let statement = format!(
                "MATCH (n:{}) WHERE n.listgraph IS NOT NULL RETURN n.id, n.listgraph, labels(n)",
                kind.name()
            );
            for row in session.run(&statement, &json!({}))? {
                let labels =
                    row.get(2).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
                let mut classes: Vec<String> =
                    labels.filter(|label| known.contains(*label)).map(str::to_owned).collect();
                classes.sort();
                held.nodes.insert((kind, text(&row, 0)), HeldNode { mark: text(&row, 1), classes });
            }
        }
        for kind in Tie::all() {
            for row in session.run(&relationships(kind), &json!({}))? {
                let [from, to, mark, key] = [0, 1, 2, 3].map(|at| text(&row, at));
                held.relationships.push(HeldRelationship { kind, from, to, key, mark });
            }
        }
        Ok(held)
    }
}

fn relationships(kind: Tie) -> String {
    let (from, to) = kind.ends();
    let key =
        if kind == Tie::Of(EdgeKind::Related) { "coalesce(r.id, r.role, '')" } else { "coalesce(r.id, '')" };
    format!(
        "MATCH (a:{})-[r:{}]->(b:{}) WHERE r.listgraph IS NOT NULL RETURN a.id, b.id, r.listgraph, {key}",
        from.name(),
        kind.name(),
        to.name()
    )
}

fn text(row: &[Value], at: usize) -> String {
    row.get(at).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A node to update.
#[derive(Debug)]
pub(super) struct NodeChange<'a> {
    /// Its new state.
    pub(super) node: &'a Node,
    /// The labels to remove.
    pub(super) classes: Vec<String>,
}

/// A relationship to create or update.
#[derive(Debug)]
pub(super) struct RelationshipChange<'a> {
    /// Its new state.
    pub(super) one: &'a Relationship,
    /// The hash of its old state.
    pub(super) mark: &'a str,
}

/// The changes to make.
#[derive(Debug, Default)]
pub(super) struct Difference<'a> {
    pub(super) new_nodes: Vec<&'a Node>,
    pub(super) changed_nodes: Vec<NodeChange<'a>>,
    pub(super) gone_nodes: Vec<NodeName<'a>>,
    pub(super) new_relationships: Vec<RelationshipChange<'a>>,
    pub(super) changed_relationships: Vec<RelationshipChange<'a>>,
    pub(super) gone_relationships: Vec<&'a HeldRelationship>,
    unchanged: [usize; 2],
}

impl<'a> Difference<'a> {
    /// The changes that turn `held` into `graph`.
    pub(super) fn new(graph: &'a PropertyGraph, held: &'a Held, prune: Prune) -> Self {
        let mut difference = Self::default();
        difference.compare_nodes(graph, held);
        difference.compare_relationships(graph, held);
        if prune != Prune::Nothing {
            difference.find_gone(graph, held, prune);
        }
        difference
    }

    fn compare_nodes(&mut self, graph: &'a PropertyGraph, held: &'a Held) {
        for node in &graph.nodes {
            match held.nodes.get(&(node.kind, node.id.clone())) {
                None => self.new_nodes.push(node),
                Some(old) if old.mark == mark(&node.properties) => self.unchanged[0] += 1,
                Some(old) => {
                    let is_old = |class: &&String| Some(*class) != node.class.as_ref();
                    let classes = old.classes.iter().filter(is_old).cloned().collect();
                    self.changed_nodes.push(NodeChange { node, classes });
                }
            }
        }
    }

    fn compare_relationships(&mut self, graph: &'a PropertyGraph, held: &'a Held) {
        let by_name: HashMap<RelationshipName<'_>, &str> =
            held.relationships.iter().map(|one| (one.name(), one.mark.as_str())).collect();
        for one in &graph.relationships {
            match by_name.get(&name(one)) {
                None => self.new_relationships.push(RelationshipChange { one, mark: "" }),
                Some(old) if *old == mark(&one.properties) => self.unchanged[1] += 1,
                Some(old) => self.changed_relationships.push(RelationshipChange { one, mark: old }),
            }
        }
    }

    fn find_gone(&mut self, graph: &'a PropertyGraph, held: &'a Held, prune: Prune) {
        let nodes: HashSet<NodeName<'_>> =
            graph.nodes.iter().map(|node| (node.kind, node.id.as_str())).collect();
        let relationships: HashSet<RelationshipName<'_>> = graph.relationships.iter().map(name).collect();
        let shielded = match prune {
            Prune::PushedLists => shielded(held, &nodes),
            _ => HashSet::new(),
        };
        for (kind, id) in held.nodes.keys() {
            let node = (*kind, id.as_str());
            if !nodes.contains(&node) && !shielded.contains(&node) {
                self.gone_nodes.push(node);
            }
        }
        for one in &held.relationships {
            let is_shielded = one.ends().iter().all(|end| shielded.contains(end));
            if !relationships.contains(&one.name()) && !is_shielded {
                self.gone_relationships.push(one);
            }
        }
    }

    /// How many rows to send.
    pub(super) fn total(&self) -> usize {
        self.new_nodes.len()
            + self.changed_nodes.len()
            + self.gone_nodes.len()
            + self.new_relationships.len()
            + self.changed_relationships.len()
            + self.gone_relationships.len()
    }

    /// Counts of the nodes that need no change.
    pub(super) fn nodes_kept(&self) -> Counts {
        Counts { unchanged: self.unchanged[0], ..Counts::default() }
    }

    /// Counts of the relationships that need no change.
    pub(super) fn relationships_kept(&self) -> Counts {
        Counts { unchanged: self.unchanged[1], ..Counts::default() }
    }
}

/// The nodes of lists in the database that are not part of this push: the lists, their topics and resources, and
/// everything that those link to.
fn shielded<'a>(held: &'a Held, pushed: &HashSet<NodeName<'_>>) -> HashSet<NodeName<'a>> {
    let names = held.nodes.keys().map(|(kind, id)| (*kind, id.as_str()));
    let mut shielded: HashSet<NodeName<'_>> =
        names.filter(|name| name.0 == Label::Of(NodeKind::List) && !pushed.contains(name)).collect();
    let is_of_list =
        |one: &&HeldRelationship| matches!(one.kind, Tie::Of(EdgeKind::InList | EdgeKind::ListedIn));
    let members: Vec<NodeName<'_>> = (held.relationships.iter().filter(is_of_list))
        .map(HeldRelationship::ends)
        .filter(|[_, list]| shielded.contains(list))
        .map(|[member, _]| member)
        .collect();
    shielded.extend(members);
    let is_thing =
        |one: &&HeldRelationship| !matches!(one.kind.ends().1, Label::Of(NodeKind::List | NodeKind::Topic));
    loop {
        // Families link to families, and frameworks and authors to kinds.
        let before = shielded.len();
        let things: BTreeSet<NodeName<'_>> = (held.relationships.iter().filter(is_thing))
            .map(HeldRelationship::ends)
            .filter(|[from, _]| shielded.contains(from))
            .map(|[_, to]| to)
            .collect();
        shielded.extend(things);
        if shielded.len() == before {
            return shielded;
        }
    }
}

impl HeldRelationship {
    fn name(&self) -> RelationshipName<'_> {
        (self.kind, &self.from, &self.to, &self.key)
    }

    fn ends(&self) -> [NodeName<'_>; 2] {
        let (from, to) = self.kind.ends();
        [(from, &self.from), (to, &self.to)]
    }
}

fn name(one: &Relationship) -> RelationshipName<'_> {
    let key = one.key().and_then(|key| one.properties.get(&key));
    let key = if let Some(PropertyValue::Text(text)) = key { text } else { "" };
    (one.kind, &one.from, &one.to, key)
}

/// The hash in `properties`.
fn mark(properties: &BTreeMap<Key, PropertyValue>) -> &str {
    match properties.get(&Key::Mark) {
        Some(PropertyValue::Text(mark)) => mark,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;

    /// The contents of a database after `graph` was pushed.
    fn pushed(graph: &PropertyGraph) -> Held {
        let node = |node: &Node| {
            let classes = node.class.iter().cloned().collect();
            ((node.kind, node.id.clone()), HeldNode { mark: mark(&node.properties).into(), classes })
        };
        let relationship = |one: &Relationship| {
            let (kind, from, to, key) = name(one);
            let mark = mark(&one.properties).to_owned();
            HeldRelationship { kind, from: from.into(), to: to.into(), key: key.into(), mark }
        };
        Held {
            nodes: graph.nodes.iter().map(node).collect(),
            relationships: graph.relationships.iter().map(relationship).collect(),
        }
    }

    #[test]
    fn what_was_pushed_needs_nothing_and_what_is_missing_is_put_back() {
        let graph = PropertyGraph::new(&sample::graph(), &[]);
        let mut held = pushed(&graph);
        assert_eq!(Difference::new(&graph, &held, Prune::Everything).total(), 0);
        held.relationships.pop();
        assert_eq!(Difference::new(&graph, &held, Prune::Everything).total(), 1);
        let all = graph.nodes.len() + graph.relationships.len();
        assert_eq!(Difference::new(&graph, &Held::default(), Prune::Nothing).total(), all);
    }

    #[test]
    fn only_what_belongs_to_no_other_list_is_gone() {
        let graph = PropertyGraph::new(&sample::graph(), &[]);
        let held = pushed(&graph);
        let nothing = PropertyGraph::default();
        assert_eq!(Difference::new(&nothing, &held, Prune::Nothing).total(), 0);
        assert_eq!(Difference::new(&nothing, &held, Prune::PushedLists).gone_nodes.len(), 0);
        assert_eq!(Difference::new(&nothing, &held, Prune::Everything).gone_nodes.len(), graph.nodes.len());
    }
}
