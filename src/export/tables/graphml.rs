//! GraphML: typed keys, then every node and edge with its values; for yEd, Gephi, igraph, networkx.
//!
//! GraphML has no lists: several values share one text, as [`super::record`] says.

use super::cell::{FieldType, Names, RELATION, TYPE, field_types, joined};
use super::xml::escape;
use crate::export::Options;
use crate::graph::{EdgeRef, Graph, Properties, Property};

/// The GraphML text for `graph`.
pub(in crate::export) fn graphml(graph: &Graph, options: &Options) -> String {
    let names = Names::of(graph);
    let languages = options.languages();
    let edges = graph.edges();
    let mut text = concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    )
    .to_owned();
    keys(&mut text, "node", &[TYPE, "label"], graph.nodes().map(|node| &node.properties));
    keys(&mut text, "edge", &[RELATION], edges.iter().map(EdgeRef::properties));
    text.push_str("<graph id=\"listgraph\" edgedefault=\"directed\">\n");
    for node in graph.nodes() {
        text.push_str(&format!("<node id=\"{}\">\n", escape(&names.node(node))));
        datum(&mut text, "node", TYPE, node.kind.name());
        datum(&mut text, "node", "label", node.label(&languages));
        data(&mut text, "node", &node.properties);
        text.push_str("</node>\n");
    }
    for edge in &edges {
        let (from, to) = (escape(&names.node(edge.from)), escape(&names.node(edge.to)));
        let id = escape(&names.edge(edge));
        text.push_str(&format!("<edge id=\"{id}\" source=\"{from}\" target=\"{to}\">\n"));
        datum(&mut text, "edge", RELATION, edge.kind().name());
        data(&mut text, "edge", edge.properties());
        text.push_str("</edge>\n");
    }
    text.push_str("</graph>\n</graphml>\n");
    text
}

/// Declares the fields of all nodes or of all edges.
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
            .map(|(at, element)| (element, all.iter().filter(|child| child.parent == Some(at)).collect()))
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
