//! The Cypher of a push. It contains no text from a list; all of that is in parameters.

use super::difference::NodeChange;
use crate::neo4j::property_graph::{Label, Node, Tie};

/// Creates nodes like `node`, except where a foreign node has the `id`.
pub(super) fn create_nodes(node: &Node) -> String {
    let label = node.kind.name();
    format!(
        "UNWIND $rows AS row\nMERGE (n:{label} {{id: row.id}}) ON CREATE SET n.listgraph = ''\n\
         WITH n, row WHERE n.listgraph IS NOT NULL\nSET {}n += row\nRETURN count(n)",
        class(node)
    )
}

/// Updates nodes like that of `change`.
pub(super) fn update_nodes(change: &NodeChange<'_>) -> String {
    let label = change.node.kind.name();
    let old: String = change.classes.iter().map(|class| format!("REMOVE n:{class}\n")).collect();
    format!(
        "UNWIND $rows AS row\nMATCH (n:{label} {{id: row.id}}) WHERE n.listgraph IS NOT NULL\n\
         {old}SET n += $nodeBlank\nSET {}n += row\nRETURN count(n)",
        class(change.node)
    )
}

/// Sets the second label of `node`.
fn class(node: &Node) -> String {
    node.class.as_ref().map_or(String::new(), |class| format!("n:{class}, "))
}

/// The ends of a relationship, found.
fn ends(kind: Tie) -> String {
    let (from, to) = kind.ends();
    format!(
        "UNWIND $rows AS row\nMATCH (a:{} {{id: row.a}})\nMATCH (b:{} {{id: row.b}})",
        from.name(),
        to.name()
    )
}

/// Makes relationships of `kind`.
pub(super) fn create_relationships(kind: Tie) -> String {
    let name = kind.name();
    // The hash is part of the pattern, so that a foreign relationship is not taken for ours.
    format!(
        "{}\nMERGE (a)-[r:{name} {{listgraph: row.r.listgraph}}]->(b)\nSET r += row.r\nRETURN count(r)",
        ends(kind)
    )
}

/// Brings relationships of `kind` up to date.
pub(super) fn update_relationships(kind: Tie) -> String {
    let name = kind.name();
    format!(
        "{}\nMATCH (a)-[r:{name} {{listgraph: row.mark}}]->(b)\nSET r += $blank\nSET r += row.r\nRETURN count(r)",
        ends(kind)
    )
}

/// Removes relationships of `kind` without foreign properties.
pub(super) fn remove_relationships(kind: Tie) -> String {
    let name = kind.name();
    format!(
        "{}\nMATCH (a)-[r:{name} {{listgraph: row.mark}}]->(b) WHERE all(key IN keys(r) WHERE key IN $names)\n\
         DELETE r\nRETURN count(r)",
        ends(kind)
    )
}

/// Removes nodes of `kind` that have no relationships and no foreign properties or labels.
pub(super) fn remove_nodes(kind: Label) -> String {
    format!(
        "UNWIND $rows AS row\nMATCH (n:{} {{id: row.id}}) WHERE n.listgraph IS NOT NULL AND NOT (n)--()\n\
         AND all(key IN keys(n) WHERE key IN $nodeNames) AND all(label IN labels(n) WHERE label IN $labels)\n\
         DELETE n\nRETURN count(n)",
        kind.name()
    )
}
