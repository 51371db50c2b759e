//! GEXF for Gephi: typed attributes, a colour for each kind of node, a size by how many resources link to it, and a
//! position, so that the first view is not a heap.
//!
//! Version 1.2draft, which networkx, graphology and Gephi all read (networkx does not support 1.3). The kind of an
//! edge is both its label and its `kind`: Gephi merges parallel edges only if they have the same `kind`. Several
//! values share one text, as described in [`super::record`].

use super::cell::{FieldType, LabelCells, RELATION, TYPE, field_types, joined};
use super::xml::escape;
use crate::export::Options;
use crate::export::diagram::layout;
use crate::graph::{Contents, EdgeRef, Graph, Node, NodeKind, Properties};
use std::collections::HashMap;

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n",
    "<meta><creator>listgraph</creator></meta>\n",
    "<graph defaultedgetype=\"directed\" mode=\"static\" idtype=\"string\">\n",
);

/// The GEXF text for `graph`.
pub(in crate::export) fn gexf(graph: &Graph, options: &Options) -> String {
    let names = LabelCells::of(graph);
    let languages = options.languages();
    let edges = graph.edges();
    let contents = Contents::of(graph);
    let discs = layout::discs(graph);
    let places = Places { discs: layout::by_node(&discs), contents: &contents };
    let mut text = HEAD.to_owned();
    declare(&mut text, "node", TYPE, graph.nodes().map(|node| &node.properties));
    declare(&mut text, "edge", RELATION, edges.iter().map(EdgeRef::properties));
    text.push_str("<nodes>\n");
    for node in graph.nodes() {
        let (id, label) = (escape(&names.node(node)), escape(node.label(&languages)));
        text.push_str(&format!("<node id=\"{id}\" label=\"{label}\">\n"));
        values(&mut text, TYPE, node.kind.name(), &node.properties);
        let (r, g, b) = colour(node.kind);
        text.push_str(&format!("  <viz:color r=\"{r}\" g=\"{g}\" b=\"{b}\"/>\n"));
        let (x, y) = places.of(node);
        // Gephi's y axis points up.
        text.push_str(&format!("  <viz:position x=\"{x:.2}\" y=\"{:.2}\" z=\"0.0\"/>\n", 0.0 - y));
        let size = size(contents.count(node));
        text.push_str(&format!("  <viz:size value=\"{size:.2}\"/>\n</node>\n"));
    }
    text.push_str("</nodes>\n<edges>\n");
    for edge in &edges {
        let (from, to) = (escape(&names.node(edge.from)), escape(&names.node(edge.to)));
        let (id, kind) = (escape(&names.edge(edge)), edge.kind().name());
        text.push_str(&format!(
            "<edge id=\"{id}\" source=\"{from}\" target=\"{to}\" type=\"directed\" label=\"{kind}\" kind=\"{kind}\">\n"
        ));
        values(&mut text, RELATION, kind, edge.properties());
        text.push_str("</edge>\n");
    }
    text.push_str("</edges>\n</graph>\n</gexf>\n");
    text
}

/// The size of a node with `count` resources: its area grows with them.
fn size(count: usize) -> f64 {
    3.0 + 2.0 * f64::from(u32::try_from(count).unwrap_or(u32::MAX)).sqrt()
}

/// Node positions: lists, topics and resources in their discs, others amid their resources.
pub(super) struct Places<'p, 'a> {
    pub(super) discs: HashMap<(NodeKind, &'a str), &'p layout::Disc<'a>>,
    pub(super) contents: &'p Contents<'a>,
}

impl Places<'_, '_> {
    /// The position of `node`.
    pub(super) fn of(&self, node: &Node) -> (f64, f64) {
        let place =
            |node: &Node| self.discs.get(&(node.kind, node.iri.as_str())).map(|disc| (disc.x, disc.y));
        if let Some(place) = place(node) {
            return place;
        }
        let around: Vec<(f64, f64)> =
            self.contents.resources(node).iter().filter_map(|resource| place(resource)).collect();
        let count = f64::from(u32::try_from(around.len().max(1)).unwrap_or(u32::MAX));
        let sum = around.iter().fold((0.0, 0.0), |sum, (x, y)| (sum.0 + x, sum.1 + y));
        // Slightly off centre, so that it does not cover its only resource.
        (1.1 * sum.0 / count + 8.0, 1.1 * sum.1 / count + 8.0)
    }
}

/// Declares the attributes of all nodes or all edges.
fn declare<'a>(text: &mut String, class: &str, own: &str, all: impl Iterator<Item = &'a Properties>) {
    text.push_str(&format!("<attributes class=\"{class}\">\n"));
    let properties = field_types(all);
    let properties = properties.iter().map(|(property, of_type)| (property.name(), *of_type));
    for (name, of_type) in std::iter::once((own, FieldType::Text)).chain(properties) {
        let of_type = match of_type {
            FieldType::Text => "string",
            FieldType::Integer => "long",
            FieldType::Bool => "boolean",
        };
        text.push_str(&format!("  <attribute id=\"{name}\" title=\"{name}\" type=\"{of_type}\"/>\n"));
    }
    text.push_str("</attributes>\n");
}

fn values(text: &mut String, own: &str, kind: &str, properties: &Properties) {
    text.push_str(&format!("  <attvalues>\n    <attvalue for=\"{own}\" value=\"{kind}\"/>\n"));
    for (property, values) in properties.iter() {
        let value = escape(&joined(property, values));
        text.push_str(&format!("    <attvalue for=\"{}\" value=\"{value}\"/>\n", property.name()));
    }
    text.push_str("  </attvalues>\n");
}

/// The colours of Okabe and Ito, which are safe for colour-blind readers.
fn colour(kind: NodeKind) -> (u8, u8, u8) {
    match kind {
        NodeKind::List => (0, 114, 178),
        NodeKind::Topic => (86, 180, 233),
        NodeKind::Resource => (153, 153, 153),
        NodeKind::Author => (0, 158, 115),
        NodeKind::Framework => (230, 159, 0),
        NodeKind::Site => (240, 228, 66),
        NodeKind::Series => (204, 121, 167),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::export::tables::xml::tests::{Element, elements};
    use crate::graph::sample;

    /// The values below the element at `at`.
    fn below(all: &[Element], at: usize) -> Vec<&Element> {
        let values = all.iter().filter(|element| element.name == "attvalue");
        values.filter(|value| value.parent.and_then(|list| all[list].parent) == Some(at)).collect()
    }

    fn check(values: &[&Element], kind: &str, properties: &Properties) {
        assert_eq!(values[0].get("value"), kind);
        assert_eq!(values.len(), 1 + properties.iter().count());
        for (element, (property, values)) in values[1..].iter().zip(properties.iter()) {
            assert_eq!(element.get("for"), property.name());
            assert_eq!(element.get("value"), joined(property, values).replace('\u{7}', ""));
        }
    }

    #[test]
    fn everything_reads_back() {
        for graph in [Graph::new(), sample::graph(), large::graph(20)] {
            let all = elements(&gexf(&graph, &Options::default()));
            let places = |name: &str| -> Vec<usize> {
                all.iter().enumerate().filter(|(_, one)| one.name == name).map(|(at, _)| at).collect()
            };
            let (nodes, edges) = (places("node"), places("edge"));
            assert_eq!((nodes.len(), edges.len()), (graph.node_count(), graph.edge_count()));
            for (at, node) in nodes.into_iter().zip(graph.nodes()) {
                assert_eq!(all[at].get("id"), node.iri.as_str());
                check(&below(&all, at), node.kind.name(), &node.properties);
            }
            for (at, edge) in edges.into_iter().zip(graph.edges()) {
                assert_eq!(all[at].get("source"), edge.from.iri.as_str());
                check(&below(&all, at), edge.kind().name(), edge.properties());
            }
        }
    }

    #[test]
    fn every_node_has_a_colour_a_place_and_a_size() {
        let graph = large::graph(60);
        let all = elements(&gexf(&graph, &Options::default()));
        let named = |name: &str| all.iter().filter(|one| one.name == name).collect::<Vec<_>>();
        for name in ["viz:color", "viz:position", "viz:size"] {
            assert_eq!(named(name).len(), graph.node_count(), "{name}");
        }
        let number = |one: &Element, name: &str| one.get(name).parse::<f64>().unwrap();
        let far = |one: &&Element| number(one, "x").hypot(number(one, "y"));
        assert!(named("viz:position").iter().all(|one| far(one) < 1_200.0));
        let sizes: Vec<f64> = named("viz:size").iter().map(|one| number(one, "value")).collect();
        assert!(sizes.iter().all(|size| *size >= 3.0) && sizes.iter().any(|size| *size > 8.0));
    }
}
