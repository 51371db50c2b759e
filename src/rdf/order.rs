//! The order in which quads are written: by graph, subject and predicate, `rdf:type` first.

use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use std::cmp::Ordering;

/// The order of quads: the default graph first, then as [`compare_triples`].
#[must_use]
pub fn compare(a: &Quad, b: &Quad) -> Ordering {
    graph_key(&a.graph_name).cmp(&graph_key(&b.graph_name)).then_with(|| compare_triples(a, b))
}

/// The order of quads whose graphs do not matter.
#[must_use]
pub fn compare_triples(a: &Quad, b: &Quad) -> Ordering {
    node_key(&a.subject)
        .cmp(&node_key(&b.subject))
        .then_with(|| predicate_key(&a.predicate).cmp(&predicate_key(&b.predicate)))
        .then_with(|| term_key(&a.object).cmp(&term_key(&b.object)))
}

fn graph_key(name: &GraphName) -> (u8, &str) {
    match name {
        GraphName::DefaultGraph => (0, ""),
        GraphName::NamedNode(name) => (1, name.as_str()),
        GraphName::BlankNode(node) => (2, node.as_str()),
    }
}

fn node_key(node: &NamedOrBlankNode) -> (u8, &str) {
    match node {
        NamedOrBlankNode::NamedNode(name) => (0, name.as_str()),
        NamedOrBlankNode::BlankNode(node) => (1, node.as_str()),
    }
}

fn predicate_key(predicate: &NamedNode) -> (bool, &str) {
    (predicate.as_ref() != rdf::TYPE, predicate.as_str())
}

/// Numbers by length first, so that 9 comes before 10.
fn term_key(term: &Term) -> (u8, usize, &str, &str, &str) {
    match term {
        Term::NamedNode(name) => (0, 0, name.as_str(), "", ""),
        Term::BlankNode(node) => (1, 0, node.as_str(), "", ""),
        Term::Literal(literal) => {
            let value = literal.value();
            let digits = value.bytes().all(|byte| byte.is_ascii_digit());
            let length = if digits { value.len() } else { usize::MAX };
            (2, length, value, literal.language().unwrap_or(""), literal.datatype().as_str())
        }
    }
}
