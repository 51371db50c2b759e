//! GraphML: typed keys, then every node and edge with its values, for yEd, Gephi, igraph and networkx.
//!
//! yEd reads labels, colours, shapes and positions from elements of its own (`y:`), which other tools ignore; they
//! follow its manual: <https://yed.yworks.com/support/manual/graphml.html>.
//!
//! GraphML has no lists: several values share one text, as described in [`super::record`].

use super::cell::{FieldType, LabelCells, RELATION, TYPE, field_types, joined};
use super::gexf::Places;
use super::xml::escape;
use crate::export::Options;
use crate::export::diagram::{columns, layout, palette, shorten};
use crate::graph::{Contents, EdgeRef, Graph, Node, NodeKind, Properties, Property};

/// The GraphML text for `graph`.
pub(in crate::export) fn graphml(graph: &Graph, options: &Options) -> String {
    let names = LabelCells::of(graph);
    let languages = options.languages();
    let edges = graph.edges();
    let mut text = concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n",
    )
    .to_owned();
    keys(&mut text, "node", &[TYPE, "label"], graph.nodes().map(|node| &node.properties));
    keys(&mut text, "edge", &[RELATION], edges.iter().map(EdgeRef::properties));
    for of in ["node", "edge"] {
        text.push_str(&format!("<key id=\"{of}_yed\" for=\"{of}\" yfiles.type=\"{of}graphics\"/>\n"));
    }
    let contents = Contents::of(graph);
    let discs = layout::discs(graph);
    let places = Places { discs: layout::by_node(&discs), contents: &contents };
    text.push_str("<graph id=\"listgraph\" edgedefault=\"directed\">\n");
    for node in graph.nodes() {
        text.push_str(&format!("<node id=\"{}\">\n", escape(&names.node(node))));
        datum(&mut text, "node", TYPE, node.kind.name());
        datum(&mut text, "node", "label", node.label(&languages));
        data(&mut text, "node", &node.properties);
        text.push_str(&looks(node, node.label(&languages), places.of(node)));
        text.push_str("</node>\n");
    }
    for edge in &edges {
        let (from, to) = (escape(&names.node(edge.from)), escape(&names.node(edge.to)));
        let id = escape(&names.edge(edge));
        text.push_str(&format!("<edge id=\"{id}\" source=\"{from}\" target=\"{to}\">\n"));
        datum(&mut text, "edge", RELATION, edge.kind().name());
        data(&mut text, "edge", edge.properties());
        text.push_str(&line(edge));
        text.push_str("</edge>\n");
    }
    text.push_str("</graph>\n</graphml>\n");
    text
}

/// How far positions are spread out for yEd, where a node is as wide as its label.
const SPREAD: f64 = 4.0;

/// Shape, colours, position and label of a node for yEd.
fn looks(node: &Node, label: &str, (x, y): (f64, f64)) -> String {
    let (fill, border) = palette::colours(Some(node.kind));
    let label = shorten(label, 40);
    let width = u32::try_from(columns(&label)).unwrap_or(40) * 7 + 20;
    let shape = match node.kind {
        NodeKind::List => "octagon",
        NodeKind::Topic => "rectangle",
        NodeKind::Resource => "roundrectangle",
        NodeKind::Framework => "hexagon",
        NodeKind::Author => "ellipse",
        NodeKind::Series => "parallelogram",
        NodeKind::Site => "trapezoid",
    };
    format!(
        "  <data key=\"node_yed\"><y:ShapeNode><y:Geometry height=\"30\" width=\"{width}\" x=\"{:.1}\" y=\"{:.1}\"/><y:Fill color=\"{fill}\" transparent=\"false\"/><y:BorderStyle color=\"{border}\" type=\"line\" width=\"1\"/><y:NodeLabel fontSize=\"12\" textColor=\"{}\">{}</y:NodeLabel><y:Shape type=\"{shape}\"/></y:ShapeNode></data>\n",
        x * SPREAD,
        y * SPREAD,
        palette::INK,
        escape(&label)
    )
}

/// A yEd line, in the colour of the node at its end.
fn line(edge: &EdgeRef<'_>) -> String {
    let (_, colour) = palette::colours(Some(edge.to.kind));
    format!(
        "  <data key=\"edge_yed\"><y:PolyLineEdge><y:LineStyle color=\"{colour}\" type=\"line\" width=\"1\"/><y:Arrows source=\"none\" target=\"standard\"/></y:PolyLineEdge></data>\n"
    )
}

/// Declares the fields of all nodes or all edges.
fn keys<'a>(text: &mut String, of: &str, own: &[&str], all: impl Iterator<Item = &'a Properties>) {
    let own = own.iter().map(|name| (*name, FieldType::Text));
    let properties = field_types(all);
    for (name, of_type) in own.chain(properties.iter().map(|(property, of_type)| (property.name(), *of_type)))
    {
        let of_type = match of_type {
            FieldType::Text => "string",
            FieldType::Integer => "long",
            FieldType::Bool => "boolean",
        };
        text.push_str(&format!(
            "<key id=\"{of}_{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{of_type}\"/>\n"
        ));
    }
}

fn data(text: &mut String, of: &str, properties: &Properties) {
    for (property, values) in properties.iter() {
        datum(text, of, Property::name(property), &joined(property, values));
    }
}

fn datum(text: &mut String, of: &str, name: &str, value: &str) {
    text.push_str(&format!("  <data key=\"{of}_{name}\">{}</data>\n", escape(value)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::export::tables::xml::tests::{Element, elements};
    use crate::graph::sample;

    fn children<'e>(all: &'e [Element], name: &str) -> Vec<(&'e Element, Vec<&'e Element>)> {
        let of_name = all.iter().enumerate().filter(|(_, element)| element.name == name);
        of_name
            .map(|(at, element)| {
                let own = all.iter().filter(|child| child.parent == Some(at));
                (element, own.filter(|child| !child.get("key").ends_with("_yed")).collect())
            })
            .collect()
    }

    fn check(data: &[&Element], of: &str, own: usize, properties: &Properties) {
        assert_eq!(data.len(), own + properties.iter().count());
        for (element, (property, values)) in data[own..].iter().zip(properties.iter()) {
            assert_eq!(element.get("key"), format!("{of}_{}", property.name()));
            assert_eq!(element.text, joined(property, values).replace('\u{7}', ""));
        }
    }

    #[test]
    fn everything_reads_back() {
        for graph in [Graph::new(), sample::graph(), large::graph(20)] {
            let all = elements(&graphml(&graph, &Options::default()));
            let nodes = children(&all, "node");
            assert_eq!(nodes.len(), graph.node_count());
            for ((element, data), node) in nodes.iter().zip(graph.nodes()) {
                assert_eq!(element.get("id"), node.iri.as_str());
                assert_eq!(data[0].text, node.kind.name());
                check(data, "node", 2, &node.properties);
            }
            let edges = children(&all, "edge");
            assert_eq!(edges.len(), graph.edge_count());
            for ((element, data), edge) in edges.iter().zip(graph.edges()) {
                assert_eq!(element.get("target"), edge.to.iri.as_str());
                assert_eq!(data[0].text, edge.kind().name());
                check(data, "edge", 1, edge.properties());
            }
        }
    }

    #[test]
    fn yed_gets_label_colour_shape_and_place_of_each() {
        let graph = sample::graph();
        let all = elements(&graphml(&graph, &Options { languages: vec!["zh".into()], ..Options::default() }));
        let named = |name: &str| all.iter().filter(|element| element.name == name).collect::<Vec<_>>();
        assert!(named("key").iter().any(|key| key.get("yfiles.type") == "nodegraphics"));
        for (name, count) in [("y:ShapeNode", graph.node_count()), ("y:PolyLineEdge", graph.edge_count())] {
            assert_eq!(named(name).len(), count, "{name}");
        }
        assert!(named("y:NodeLabel").iter().any(|label| label.text == "标题"));
        let places: std::collections::BTreeSet<&str> =
            named("y:Geometry").iter().map(|place| place.get("x")).collect();
        assert!(places.len() > 4, "{places:?}");
    }

    #[test]
    fn numbers_are_numbers() {
        let text = graphml(&sample::graph(), &Options::default());
        for key in [
            "edge_line\" for=\"edge\" attr.name=\"line\" attr.type=\"long",
            "edge_archived\" for=\"edge\" attr.name=\"archived\" attr.type=\"boolean",
        ] {
            assert!(text.contains(key), "{key}");
        }
    }
}
