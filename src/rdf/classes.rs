//! The RDF classes of nodes: one for the kind of node, one for each of its own kinds.

use super::terms::NAMES;
use crate::graph::NodeKind;
use crate::vocabulary::Kind;
use oxigraph::model::NamedNode;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The class of each kind of node, in the order of the kinds.
static NODES: LazyLock<Vec<NamedNode>> = LazyLock::new(|| {
    let class = |(namespace, local)| NamedNode::new_unchecked(format!("{namespace}{local}"));
    NodeKind::ALL.iter().map(|kind| class(kind.class())).collect()
});

/// The class of each kind that resources, authors and frameworks can have.
static CLASSES: LazyLock<HashMap<&'static str, NamedNode>> = LazyLock::new(|| {
    Kind::all().iter().map(|kind| (kind.notation(), NamedNode::new_unchecked(kind.class()))).collect()
});

/// The kind assumed for a thing of a class without further information.
static USUAL: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    Kind::all().iter().filter(|kind| kind.is_usual()).map(|kind| (kind.class(), kind.notation())).collect()
});

/// The class of every node of `kind`.
pub(super) fn of_node(kind: NodeKind) -> &'static NamedNode {
    &NODES[kind as usize]
}

/// The class of a resource, author or framework of kind `kind`, if that kind is known.
pub(super) fn of_kind(kind: &str) -> Option<&'static NamedNode> {
    CLASSES.get(kind)
}

/// The kind assumed for a thing of `class`.
pub(super) fn kind_of(class: &str) -> Option<&'static str> {
    USUAL.get(class).copied()
}

/// Whether we write `class` about anything of a list.
pub(super) fn is_ours(class: &str) -> bool {
    let is = |known: &NamedNode| known.as_str() == class;
    let own = [
        &NAMES.mention_class,
        &NAMES.occurrence_class,
        &NAMES.evidence_class,
        &NAMES.list_item_class,
        &NAMES.document_class,
        &NAMES.scheme_class,
        &NAMES.part_class,
    ];
    NODES.iter().any(is) || CLASSES.values().any(is) || own.into_iter().any(is)
}

/// The kinds of node that something with all of `classes` can be.
///
/// Classes that several node kinds share are read as the more specific kind: an organisation that is an agent is an
/// author, any other is a site; a concept that is a framework is not a topic, and an organisation that is a
/// framework is not a site. A work of ours whose own kind makes it a series is left to [`is_series_kind`].
pub(super) fn node_kinds(classes: &[&str]) -> Vec<NodeKind> {
    let has = |kind: NodeKind| classes.contains(&of_node(kind).as_str());
    let person = ["http://schema.org/Person", "http://xmlns.com/foaf/0.1/Person"];
    let author = has(NodeKind::Author) || person.iter().any(|class| classes.contains(class));
    let mut kinds: Vec<NodeKind> = NodeKind::ALL
        .into_iter()
        .filter(|kind| match kind {
            NodeKind::Author => author,
            NodeKind::Site => has(NodeKind::Site) && !author && !has(NodeKind::Framework),
            NodeKind::Topic => has(NodeKind::Topic) && !has(NodeKind::Framework),
            kind => has(*kind),
        })
        .collect();
    if kinds.is_empty() && classes.iter().any(|class| kind_of(class).is_some()) {
        kinds.push(NodeKind::Resource);
    }
    kinds
}

/// Whether the class of `kind`, a kind of resource, is that of series.
pub(super) fn is_series_kind(kind: &str) -> bool {
    of_kind(kind) == Some(of_node(NodeKind::Series))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_classes_are_told_apart() {
        let organization = "http://schema.org/Organization";
        let agent = "http://xmlns.com/foaf/0.1/Agent";
        assert_eq!(node_kinds(&[organization]), [NodeKind::Site]);
        assert_eq!(node_kinds(&[agent, organization]), [NodeKind::Author]);
        assert_eq!(node_kinds(&["http://schema.org/Book"]), [NodeKind::Resource]);
        assert_eq!(kind_of("http://schema.org/SoftwareSourceCode"), Some("repository"));
        assert!(node_kinds(&["http://www.w3.org/2002/07/owl#Class"]).is_empty());
    }
}
