//! The topic tree of a list as a JSON Canvas: the notes of the topics, a group per branch, packed in columns, children
//! to the right of their parents.

use super::escape;
use super::layout::{Vault, id};
use crate::graph::{Graph, Node, NodeKind};
use crate::iri::hash;
use crate::text::ellipsis;
use serde_json::{Value, json};
use std::collections::HashSet;

const WIDTH: i64 = 360;
/// The height of an embedded note, with its line and heading, and of each entry that it shows.
const NOTE: i64 = 140;
const ENTRY: i64 = 32;
/// Notes with more entries scroll.
const MOST_ENTRIES: usize = 8;
const GAP_X: i64 = 80;
const GAP_Y: i64 = 24;
const MARGIN: i64 = 40;
/// The height of the note of the list, above all groups.
const HEAD: i64 = 400;
/// Longer labels are cut.
const LONGEST_LABEL: usize = 90;
/// A branch with more topics is split into several groups.
const LARGEST_GROUP: usize = 40;
/// Deeper trees are cut. This also ends a cycle of topics.
const DEEPEST: i64 = 12;

/// A topic with its subtopics and position: `y` is its own upper edge, `below` the lower edge of its subtree.
struct Placed<'a> {
    topic: &'a Node,
    depth: i64,
    y: i64,
    height: i64,
    children: Vec<Placed<'a>>,
}

/// The name by which the manifest knows the canvas of `list`.
pub(in crate::vault) fn name(graph: &Graph, list: &Node) -> String {
    format!("canvas {}", id(graph, list))
}

/// The canvas of `list`; `None` if it has no topics.
pub(in crate::vault) fn canvas<'a>(vault: &Vault<'a>, list: &'a Node) -> Option<String> {
    let top = vault.top_topics(list);
    if top.len() < 2 && top.iter().all(|topic| vault.subtopics(topic).is_empty()) {
        return None;
    }
    let branches: Vec<Branch<'a>> = top.into_iter().flat_map(|topic| branches(vault, topic)).collect();
    let mut drawing =
        Drawing { vault, nodes: Vec::new(), edges: Vec::new(), groups: 0, drawn: HashSet::new() };
    drawing.head(list);
    drawing.pack(&branches);
    Some(format!("{{\n\t\"nodes\":[{}],\n\t\"edges\":[{}]\n}}\n", rows(&drawing.nodes), rows(&drawing.edges)))
}

/// A group on the canvas: label, tree and height.
struct Branch<'a> {
    label: String,
    tree: Placed<'a>,
    height: i64,
}

/// The tree of `topic` as one group, or one group per subtopic if it is too large.
fn branches<'a>(vault: &Vault<'a>, topic: &'a Node) -> Vec<Branch<'a>> {
    let branch = |topic: &'a Node, label, deepest| {
        let mut y = 0;
        let tree = place(vault, topic, 0, deepest, &mut y);
        Branch { label, tree, height: y - GAP_Y }
    };
    let label = counted(vault, topic, vault.label(topic));
    let whole = branch(topic, label.clone(), DEEPEST);
    if size(&whole.tree) <= LARGEST_GROUP {
        return vec![whole];
    }
    let below = vault.subtopics(topic).into_iter();
    let below = below.map(|below| {
        let label = format!("{} › {}", vault.label(topic), vault.label(below));
        branch(below, counted(vault, below, label), DEEPEST)
    });
    std::iter::once(branch(topic, label.clone(), 0)).chain(below).collect()
}

/// A label with the number of resources.
fn counted(vault: &Vault<'_>, topic: &Node, label: String) -> String {
    let label = ellipsis(&label, LONGEST_LABEL);
    match vault.count(topic) {
        0 => label,
        count => format!("{label} ({count})"),
    }
}

/// The number of topics in a tree.
fn size(placed: &Placed<'_>) -> usize {
    1 + placed.children.iter().map(size).sum::<usize>()
}

/// One value per line, as Obsidian writes them.
fn rows(values: &[Value]) -> String {
    let rows: Vec<String> = values.iter().map(|value| format!("\n\t\t{value}")).collect();
    rows.join(",")
}

/// Places `topic` and its subtree from `y` downwards, leaf after leaf.
fn place<'a>(vault: &Vault<'a>, topic: &'a Node, depth: i64, deepest: i64, y: &mut i64) -> Placed<'a> {
    let height = height(vault, topic);
    let start = *y;
    let below = if depth < deepest { vault.subtopics(topic) } else { Vec::new() };
    let children: Vec<Placed<'a>> =
        below.into_iter().map(|below| place(vault, below, depth + 1, deepest, y)).collect();
    let own = match (children.first(), children.last()) {
        (Some(first), Some(last)) => ((first.y + last.y + last.height - height) / 2).max(start),
        _ => start,
    };
    *y = (*y).max(own + height + GAP_Y);
    Placed { topic, depth, y: own, height, children }
}

/// The height of a topic's note.
fn height(vault: &Vault<'_>, topic: &Node) -> i64 {
    let entries = vault.entries(&topic.iri).len().min(MOST_ENTRIES);
    NOTE + ENTRY * i64::try_from(entries).unwrap_or(0)
}

fn depth(placed: &Placed<'_>) -> i64 {
    placed.children.iter().map(depth).max().unwrap_or(placed.depth)
}

fn node_id(kind: &str, node: &Node) -> String {
    hash(&[kind, node.iri.as_str()])[..16].to_owned()
}

struct Drawing<'v, 'a> {
    vault: &'v Vault<'a>,
    nodes: Vec<Value>,
    edges: Vec<Value>,
    groups: usize,
    drawn: HashSet<String>,
}

impl<'a> Drawing<'_, 'a> {
    /// Adds the note of `node`; if the user deleted it, its name.
    fn note(&mut self, id: &str, node: &'a Node, place: (i64, i64), size: (i64, i64)) {
        let (x, y) = place;
        let (width, height) = size;
        self.nodes.push(match self.vault.path(node) {
            Some(path) => json!({
                "id": id, "type": "file", "file": format!("{path}.md"),
                "x": x, "y": y, "width": width, "height": height,
            }),
            None => json!({
                "id": id, "type": "text", "text": escape::inline(&self.vault.label(node)),
                "x": x, "y": y, "width": width, "height": height,
            }),
        });
    }

    /// Adds the list itself, above all groups.
    fn head(&mut self, list: &'a Node) {
        self.note(&node_id("list", list), list, (0, -HEAD - 2 * MARGIN), (2 * WIDTH, HEAD));
    }

    /// Packs the branches into columns of about equal height, in list order.
    fn pack(&mut self, branches: &[Branch<'a>]) {
        let width = |branch: &Branch<'_>| (depth(&branch.tree) + 1) * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN;
        let total: i64 = branches.iter().map(|branch| branch.height + 4 * MARGIN).sum();
        let widest = branches.iter().map(width).max().unwrap_or(WIDTH);
        let mut columns = 1;
        while total / columns > columns * widest && columns < 12 {
            columns += 1;
        }
        let heights: Vec<i64> = branches.iter().map(|branch| branch.height + 4 * MARGIN).collect();
        let most = even(&heights, columns);
        let (mut x, mut y, mut column_width) = (0, 0, 0);
        for branch in branches {
            if y > 0 && y + branch.height + 4 * MARGIN > most {
                (x, y, column_width) = (x + column_width + 2 * MARGIN, 0, 0);
            }
            self.branch(branch, (x, y), width(branch));
            y += branch.height + 4 * MARGIN;
            column_width = column_width.max(width(branch));
        }
    }

    /// Adds a branch with its group.
    fn branch(&mut self, branch: &Branch<'a>, at: (i64, i64), width: i64) {
        let colour = (self.groups % 6 + 1).to_string();
        self.groups += 1;
        self.nodes.push(json!({
            "id": node_id("group", branch.tree.topic), "type": "group",
            "label": branch.label, "color": colour,
            "x": at.0, "y": at.1, "width": width, "height": branch.height + 2 * MARGIN,
        }));
        self.topics(&branch.tree, (at.0 + MARGIN, at.1 + MARGIN));
    }

    /// Adds a topic, its subtopics and the edges between them. A topic with two parents is drawn once.
    fn topics(&mut self, placed: &Placed<'a>, origin: (i64, i64)) {
        let own = node_id("topic", placed.topic);
        if !self.drawn.insert(own.clone()) {
            return;
        }
        let place = (origin.0 + placed.depth * (WIDTH + GAP_X), origin.1 + placed.y);
        self.note(&own, placed.topic, place, (WIDTH, placed.height));
        for child in &placed.children {
            let below = node_id("topic", child.topic);
            let mut edge = json!({
                "id": hash(&[&own, &below])[..16], "fromNode": own, "fromSide": "right",
                "toNode": below, "toSide": "left", "toEnd": "none",
            });
            let count = self.vault.count(child.topic);
            if count > 0 {
                edge["label"] = count.to_string().into();
            }
            self.edges.push(edge);
            self.topics(child, origin);
        }
    }
}

/// The least height of columns into which `heights` fit in their order.
fn even(heights: &[i64], columns: i64) -> i64 {
    let needed = |most: i64| {
        let (mut count, mut y) = (1, 0);
        for height in heights {
            if y > 0 && y + height > most {
                (count, y) = (count + 1, 0);
            }
            y += height;
        }
        count
    };
    let (mut low, mut high) = (heights.iter().copied().max().unwrap_or(0), heights.iter().sum());
    while low < high {
        let middle = (low + high) / 2;
        if needed(middle) <= columns { high = middle } else { low = middle + 1 }
    }
    low
}

/// The name, path and content of the canvas of each list that has a note; it is next to that note.
pub(in crate::vault) fn files(vault: &Vault<'_>) -> Vec<(String, String, String)> {
    let lists = vault.graph.nodes_of(NodeKind::List);
    lists
        .filter_map(|list| {
            let path = format!("{}.canvas", vault.path(list)?);
            Some((name(vault.graph, list), path, canvas(vault, list)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::even;

    #[test]
    fn columns_are_as_even_as_their_order_lets_them() {
        assert_eq!(even(&[5, 5, 5, 5], 2), 10);
        assert_eq!(even(&[9, 1, 1, 1, 8], 2), 10);
        assert_eq!(even(&[1, 1, 1, 1, 8], 3), 8);
        assert_eq!(even(&[], 3), 0);
    }
}
