//! A graph too large to draw in full, for tests: two lists, topics three deep, and things to link to.

use crate::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Property, Value};
use crate::iri::{Iri, Mint};

/// A graph of `size` resources.
pub(in crate::export) fn graph(size: usize) -> Graph {
    let mint = Mint::default();
    let mut graph = Graph::new();
    for at in 0..size {
        let key = if at % 3 == 0 { "one" } else { "two" };
        let path = [format!("Topic {}", at % 37), format!("Part {}", at % 5), format!("Piece {}", at % 2)];
        for depth in 1..=path.len() {
            let topic = mint.topic(key, path[..depth].iter().map(String::as_str));
            graph.add(
                Node::new(NodeKind::Topic, topic.clone())
                    .with(Property::Name, Value::text(&path[depth - 1], Some("en"))),
            );
            graph.connect(&topic, Edge::new(EdgeKind::InList), &mint.list(key));
            if depth > 1 {
                let above = mint.topic(key, path[..depth - 1].iter().map(String::as_str));
                graph.connect(&topic, Edge::new(EdgeKind::Broader), &above);
            }
        }
        let topic = mint.topic(key, path.iter().map(String::as_str));
        resource(&mut graph, &mint, at, &topic, &mint.list(key));
    }
    graph
}

fn resource(graph: &mut Graph, mint: &Mint, at: usize, topic: &Iri, list: &Iri) {
    let iri = Iri::parse(&format!("https://example.org/{at}")).unwrap();
    graph.add(
        Node::new(NodeKind::Resource, iri.clone())
            .with(Property::Name, Value::text(format!("Resource {at}"), Some("en"))),
    );
    let mention = Edge::new(EdgeKind::ListedIn)
        .named(Iri::parse(&format!("x:mention/{at}")).unwrap())
        .with(Property::Topic, Value::Iri(topic.clone()));
    graph.connect(&iri, mention, list);
    graph.connect(&iri, Edge::new(EdgeKind::About), topic);
    graph.connect(&iri, Edge::new(EdgeKind::Mentions), &mint.framework(&format!("f{}", at % 40)));
    graph.connect(&iri, Edge::new(EdgeKind::AuthoredBy), &mint.account("github", &format!("a{}", at % 90)));
}
