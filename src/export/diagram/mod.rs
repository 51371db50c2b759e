//! What the picture formats draw: nested boxes, the things around them, and the lines.
//!
//! A [`CardMap`] is the overview of a graph, a [`Diagram`] all of it; each is computed once and then drawn as DOT,
//! as Mermaid or in the page. Nothing here depends on an output format.

mod branch;
mod cards;
mod label;
#[cfg(test)]
pub(in crate::export) mod large;
pub(super) mod layout;
pub(super) mod palette;
mod shared;
mod sign;
mod tree;
mod versions;
mod whole;
mod words;

pub(super) use branch::branch;
pub use branch::topics_named;
pub(super) use cards::{Card, CardMap, Centre, Row, cards};
pub(super) use label::{columns, shorten, wrap};
pub(super) use shared::{SharedMap, Thing, shared};
pub(super) use sign::{SIGNS, Sign};
pub(super) use whole::{Lines, whole};
pub(super) use words::Words;

use crate::graph::{EdgeKind, Graph, Node, NodeKind, Property};

/// The most nodes that a person can take in at once; a larger graph is drawn as an overview.
pub(super) const READABLE: usize = 80;

/// A picture before it is written.
#[derive(Debug, Default)]
pub(super) struct Diagram<'a> {
    /// Everything drawn.
    pub(super) items: Vec<Item<'a>>,
    /// The outermost boxes, in order: lists, or items that belong to no list.
    pub(super) roots: Vec<usize>,
    /// The items around the boxes.
    pub(super) around: Vec<usize>,
    /// The lines, sorted by their ends.
    pub(super) links: Vec<Link>,
}

/// A node of the graph as drawn, or a placeholder for those that are not.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// Its kind; `None` for "+ 37 more".
    pub(super) kind: Option<NodeKind>,
    /// Its full name.
    pub(super) name: String,
    /// The text shown on hover: the full name, the kind, and a list's description.
    pub(super) tooltip: String,
    /// Where a click leads.
    pub(super) url: Option<&'a str>,
    /// The items in its box, in order.
    pub(super) children: Vec<usize>,
    /// The edges that its position or its chips already show, so no line is drawn for them.
    pub(super) said: Vec<(EdgeKind, usize)>,
    /// The items it links to that are written in its box instead of drawn as lines.
    pub(super) chips: Vec<usize>,
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    /// The item at its start.
    pub(super) from: usize,
    /// The item at its end.
    pub(super) to: usize,
    /// What it means.
    pub(super) kind: EdgeKind,
    /// How many edges of the graph it represents.
    pub(super) count: usize,
}

impl<'a> Diagram<'a> {
    /// Adds an item and returns its index.
    fn push(&mut self, item: Item<'a>) -> usize {
        self.items.push(item);
        self.items.len() - 1
    }

    /// The item at index `at`.
    pub(super) fn item(&self, at: usize) -> &Item<'a> {
        &self.items[at]
    }

    /// Whether `at` is drawn as a box around other items.
    pub(super) fn is_box(&self, at: usize) -> bool {
        matches!(self.items[at].kind, Some(NodeKind::List | NodeKind::Topic))
    }
}

impl<'a> Item<'a> {
    /// `node` as drawn; `remark` follows its name in the tooltip.
    fn of(graph: &'a Graph, node: &'a Node, languages: &[&str], remark: &str) -> Self {
        let name = node.label(languages);
        let mut tooltip = vec![name.to_owned()];
        let kinds: Vec<_> = node.properties.get(Property::Kind).filter_map(|value| value.as_str()).collect();
        let kinds = if kinds.is_empty() { node.kind.name().to_lowercase() } else { kinds.join(", ") };
        tooltip.push(if remark.is_empty() { kinds } else { format!("{kinds} · {remark}") });
        tooltip.extend(graph.description(node, languages).map(str::to_owned));
        let url = node.properties.text(Property::Url);
        Self {
            kind: Some(node.kind),
            name: name.to_owned(),
            tooltip: tooltip.join("\n"),
            url: url.or_else(|| (node.kind == NodeKind::Resource).then(|| node.iri.as_str())),
            children: Vec::new(),
            said: Vec::new(),
            chips: Vec::new(),
        }
    }
}
