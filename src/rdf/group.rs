//! The statements about one subject: their names and literals, by the meaning of the predicate.

use super::terms::{self, Meaning};
use oxigraph::model::{NamedOrBlankNode, Quad, Term};

pub(super) fn subject_name(quad: &Quad) -> Option<&str> {
    match &quad.subject {
        NamedOrBlankNode::NamedNode(name) => Some(name.as_str()),
        NamedOrBlankNode::BlankNode(_) => None,
    }
}

pub(super) fn object_name(quad: &Quad) -> Option<&str> {
    match &quad.object {
        Term::NamedNode(name) => Some(name.as_str()),
        _ => None,
    }
}

pub(super) fn is_object(quad: &Quad, classes: &[&oxigraph::model::NamedNode]) -> bool {
    object_name(quad).is_some_and(|object| classes.iter().any(|class| class.as_str() == object))
}

pub(super) fn objects<'a>(group: &[&'a Quad], meaning: Meaning) -> Vec<&'a str> {
    group
        .iter()
        .filter(|quad| terms::meaning(quad.predicate.as_str()) == Some(meaning))
        .filter_map(|quad| object_name(quad))
        .collect()
}

pub(super) fn literals<'a>(group: &[&'a Quad], meaning: Meaning) -> Vec<&'a str> {
    group
        .iter()
        .filter(|quad| terms::meaning(quad.predicate.as_str()) == Some(meaning))
        .filter_map(|quad| match &quad.object {
            Term::Literal(literal) => Some(literal.value()),
            _ => None,
        })
        .collect()
}
