//! The order in which quads are written: by graph, subject and predicate, `rdf:type` first.

use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use rayon::slice::ParallelSliceMut as _;
use std::cmp::Ordering;
use std::ops::Range;

/// The order of quads: the default graph first, then as [`compare_triples`].
#[must_use]
pub fn compare(a: &Quad, b: &Quad) -> Ordering {
    graph_key(&a.graph_name).cmp(&graph_key(&b.graph_name)).then_with(|| compare_triples(a, b))
}

/// The order of quads whose graphs do not matter.
#[must_use]
pub fn compare_triples(a: &Quad, b: &Quad) -> Ordering {
    node_key(&a.subject).cmp(&node_key(&b.subject)).then_with(|| compare_statements(a, b))
}

/// The order of what is said of one subject.
fn compare_statements(a: &Quad, b: &Quad) -> Ordering {
    predicate_key(&a.predicate)
        .cmp(&predicate_key(&b.predicate))
        .then_with(|| term_key(&a.object).cmp(&term_key(&b.object)))
}

/// `quads` in the order of [`compare`], each once.
///
/// They come in runs that share graph and subject, so the runs are sorted first: comparing each
/// quad with others would read the same long IRIs again and again.
pub(super) fn sorted(quads: Vec<Quad>) -> Vec<Quad> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for run in quads.chunk_by(|a, b| a.subject == b.subject && a.graph_name == b.graph_name) {
        let start = runs.last().map_or(0, |run| run.end);
        runs.push(start..start + run.len());
    }
    runs.par_sort_by(|a, b| compare_places(&quads[a.start], &quads[b.start]));
    let mut quads: Vec<Option<Quad>> = quads.into_iter().map(Some).collect();
    let mut sorted: Vec<Quad> = Vec::with_capacity(quads.len());
    for run in runs {
        sorted.extend(quads[run].iter_mut().filter_map(Option::take));
    }
    for group in sorted.chunk_by_mut(|a, b| compare_places(a, b).is_eq()) {
        group.sort_unstable_by(compare_statements);
    }
    sorted.dedup();
    sorted
}

/// The order of graphs and subjects.
fn compare_places(a: &Quad, b: &Quad) -> Ordering {
    graph_key(&a.graph_name)
        .cmp(&graph_key(&b.graph_name))
        .then_with(|| node_key(&a.subject).cmp(&node_key(&b.subject)))
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
