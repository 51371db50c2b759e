//! The topic tree of a list as a JSON Canvas, laid out to be read: a group for each branch, packed
//! in columns, children to the right of their parents.

use super::vault::{Vault, id};
use super::words::fill;
use crate::graph::{Graph, Node, NodeKind};
use crate::ontology::iri::hash;
use crate::text::{ellipsis, is_cjk};
use serde_json::{Value, json};

const WIDTH: i64 = 260;
const GAP_X: i64 = 80;
const GAP_Y: i64 = 24;
const MARGIN: i64 = 40;
/// What a label of many lines is cut to.
const LONGEST_LABEL: usize = 90;

/// A topic in its place, with those below it; `y` is its upper edge, `below` the lower of all.
struct Placed<'a> {
    topic: &'a Node,
    depth: i64,
    y: i64,
    height: i64,
    children: Vec<Placed<'a>>,
}

/// The name under which the canvas of `list` is known.
pub(super) fn name(graph: &Graph, list: &Node) -> String {
    format!("canvas {}", id(graph, list))
}

/// The canvas of `list`; nothing when it has no tree to draw.
pub(super) fn canvas<'a>(vault: &Vault<'a>, list: &'a Node) -> Option<String> {
    let top = vault.top_topics(list);
    if top.len() < 2 && top.iter().all(|topic| vault.subtopics(topic).is_empty()) {
        return None;
    }
    let branches: Vec<(Placed<'a>, i64)> = top
        .into_iter()
        .map(|topic| {
            let mut y = 0;
            let placed = place(vault, topic, 0, &mut y);
            (placed, y - GAP_Y)
        })
        .collect();
    let mut drawing = Drawing { vault, nodes: Vec::new(), edges: Vec::new() };
    drawing.head(list);
    drawing.pack(&branches);
    Some(format!("{{\n\t\"nodes\":[{}],\n\t\"edges\":[{}]\n}}\n", rows(&drawing.nodes), rows(&drawing.edges)))
}

/// Each value on a line, as Obsidian writes them.
fn rows(values: &[Value]) -> String {
    let rows: Vec<String> = values.iter().map(|value| format!("\n\t\t{value}")).collect();
    rows.join(",")
}

/// Places `topic` and what lies below it, from `y` downwards; leaves follow each other.
fn place<'a>(vault: &Vault<'a>, topic: &'a Node, depth: i64, y: &mut i64) -> Placed<'a> {
    let height = height(&vault.label(topic));
    let start = *y;
    let below = if depth < 12 { vault.subtopics(topic) } else { Vec::new() };
    let children: Vec<Placed<'a>> =
        below.into_iter().map(|below| place(vault, below, depth + 1, y)).collect();
    let own = match (children.first(), children.last()) {
        (Some(first), Some(last)) => ((first.y + last.y + last.height - height) / 2).max(start),
        _ => start,
    };
    *y = (*y).max(own + height + GAP_Y);
    Placed { topic, depth, y: own, height, children }
}

/// The height that a box needs for a label and its count.
fn height(label: &str) -> i64 {
    let columns: i64 = ellipsis(label, LONGEST_LABEL).chars().map(|c| if is_cjk(c) { 2 } else { 1 }).sum();
    44 + 24 * (columns / 26).max(0)
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
}

impl<'a> Drawing<'_, 'a> {
    fn text(&mut self, id: &str, text: &str, place: (i64, i64), size: (i64, i64)) {
        self.nodes.push(json!({
            "id": id, "type": "text", "text": text,
            "x": place.0, "y": place.1, "width": size.0, "height": size.1,
        }));
    }

    /// The list above all.
    fn head(&mut self, list: &'a Node) {
        let label = self.vault.link_as(list, &ellipsis(&self.vault.label(list), LONGEST_LABEL));
        self.text(&node_id("list", list), &format!("# {label}"), (0, -180), (2 * WIDTH, 100));
    }

    /// Puts the branches into columns of about equal height, filled in the list's order.
    fn pack(&mut self, branches: &[(Placed<'a>, i64)]) {
        let widths: Vec<i64> = branches
            .iter()
            .map(|(placed, _)| (depth(placed) + 1) * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN)
            .collect();
        let total: i64 = branches.iter().map(|(_, height)| height + 3 * MARGIN).sum();
        let widest = widths.iter().copied().max().unwrap_or(WIDTH);
        let mut columns = 1;
        while total / columns > columns * widest && columns < 12 {
            columns += 1;
        }
        let (mut x, mut y, mut column_width) = (0, 0, 0);
        for ((placed, height), width) in branches.iter().zip(widths) {
            if y > 0 && y + height / 2 > total / columns {
                (x, y, column_width) = (x + column_width + 2 * MARGIN, 0, 0);
            }
            self.branch(placed, (x, y), (width, height + 2 * MARGIN));
            y += height + 4 * MARGIN;
            column_width = column_width.max(width);
        }
    }

    /// A branch in its group.
    fn branch(&mut self, placed: &Placed<'a>, at: (i64, i64), size: (i64, i64)) {
        let colour = (self.nodes.len() % 6 + 1).to_string();
        self.nodes.push(json!({
            "id": node_id("group", placed.topic), "type": "group",
            "label": ellipsis(&self.vault.label(placed.topic), LONGEST_LABEL), "color": colour,
            "x": at.0, "y": at.1, "width": size.0, "height": size.1,
        }));
        self.topics(placed, (at.0 + MARGIN, at.1 + MARGIN));
    }

    /// A topic, those below it, and the edges between them.
    fn topics(&mut self, placed: &Placed<'a>, origin: (i64, i64)) {
        let label = ellipsis(&self.vault.label(placed.topic), LONGEST_LABEL);
        let mut text = self.vault.link_as(placed.topic, &label);
        match self.vault.count(placed.topic) {
            0 => {}
            count => text.push_str(&fill(" ({})", count)),
        }
        let own = node_id("topic", placed.topic);
        let place = (origin.0 + placed.depth * (WIDTH + GAP_X), origin.1 + placed.y);
        self.text(&own, &text, place, (WIDTH, placed.height));
        for child in &placed.children {
            let below = node_id("topic", child.topic);
            self.edges.push(json!({
                "id": hash(&[&own, &below])[..16], "fromNode": own, "fromSide": "right",
                "toNode": below, "toSide": "left", "toEnd": "none",
            }));
            self.topics(child, origin);
        }
    }
}

/// The name, path and content of the canvas of each list that has a note; it lies beside that.
pub(super) fn files(vault: &Vault<'_>) -> Vec<(String, String, String)> {
    let lists = vault.graph.nodes_of(NodeKind::List);
    lists
        .filter_map(|list| {
            let path = format!("{}.canvas", vault.path(list)?);
            Some((name(vault.graph, list), path, canvas(vault, list)?))
        })
        .collect()
}
