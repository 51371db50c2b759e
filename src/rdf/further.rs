//! Further links as read back: each is in the section of its entry, which records it for both.

use crate::graph::{Edge, EdgeKind, Graph, Property, Value};
use crate::iri::Iri;
use std::collections::HashMap;

/// `graph` with the section of the entry added to further links that have none.
pub(super) fn settled(graph: Graph) -> Graph {
    let mut sections: HashMap<Iri, Value> = HashMap::new();
    let mut are_missing = false;
    for mention in graph.edges_of(EdgeKind::ListedIn) {
        let section = mention.properties().first(Property::Topic);
        if let (Some(id), Some(section)) = (mention.id(), section) {
            sections.insert(id.clone(), section.clone());
        }
        are_missing |= section.is_none() && mention.properties().first(Property::Entry).is_some();
    }
    if !are_missing {
        return graph;
    }
    let edge = |from: Iri, mut edge: Edge, to: Iri| {
        if let Some(Value::Iri(entry)) = edge.properties.first(Property::Entry)
            && edge.properties.first(Property::Topic).is_none()
            && let Some(section) = sections.get(entry)
        {
            edge.properties.insert(Property::Topic, section.clone());
        }
        Some((from, edge, to))
    };
    graph.rewritten(|node| node, edge)
}
