//! GEXF for Gephi: typed attributes, a colour for each kind of node.
//!
//! Version 1.2draft, which networkx, graphology and Gephi all read (networkx knows no 1.3). The kind
//! of an edge is its label, and its `kind` as well: Gephi joins parallel edges of one `kind` only.
//! Several values share one text, as [`super::record`] says.

use super::format::Options;
use super::record::{FieldType, Names, RELATION, TYPE, field_types, joined};
use super::xml::escape;
use crate::graph::{EdgeRef, Graph, NodeKind, Properties};

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n",
    "<meta><creator>listgraph</creator></meta>\n",
    "<graph defaultedgetype=\"directed\" mode=\"static\" idtype=\"string\">\n",
);

/// The GEXF text for `graph`.
pub(super) fn gexf(graph: &Graph, options: &Options) -> String {
    let names = Names::of(graph);
    let languages = options.languages();
    let edges = graph.edges();
    let mut text = HEAD.to_owned();
    declare(&mut text, "node", TYPE, graph.nodes().map(|node| &node.properties));
    declare(&mut text, "edge", RELATION, edges.iter().map(EdgeRef::properties));
    text.push_str("<nodes>\n");
    for node in graph.nodes() {
        let (id, label) = (escape(&names.node(node)), escape(node.label(&languages)));
        text.push_str(&format!("<node id=\"{id}\" label=\"{label}\">\n"));
        values(&mut text, TYPE, node.kind.name(), &node.properties);
        let (r, g, b) = colour(node.kind);
        text.push_str(&format!("  <viz:color r=\"{r}\" g=\"{g}\" b=\"{b}\"/>\n</node>\n"));
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

/// Declares the attributes of all nodes or of all edges.
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

/// The colours of Okabe and Ito, which people with any colour vision can tell apart.
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
    use crate::export::xml::tests::{Element, elements};
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
}
