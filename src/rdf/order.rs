//! The sort orders of statements: by line, or for readers by subject with `rdf:type` first.

use super::interner::{Id, Interner, NONE, Numbers, literal_parts, unescaped};
use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use std::cmp::Ordering;

/// How a file is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// By the bytes of each line of N-Quads.
    Quads,
    /// By the bytes of each line of N-Triples; graph names are omitted.
    Triples,
    /// By subject and predicate, for readers; graph names are omitted.
    Subjects,
    /// The same within each graph, the default graph first.
    Graphs,
}

/// `rdf:type` as it appears in a line.
pub(super) const TYPE: &str = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

impl Order {
    /// Whether the statement's graph is written.
    pub(super) fn has_graphs(self) -> bool {
        matches!(self, Self::Quads | Self::Graphs)
    }

    pub(super) fn is_for_readers(self) -> bool {
        matches!(self, Self::Subjects | Self::Graphs)
    }

    /// The order of terms in one position of a statement.
    ///
    /// Only a literal can be a prefix of another term, and a shorter literal comes first, so the byte order of
    /// terms is the byte order of lines.
    pub(super) fn compare(self, a: &str, b: &str) -> Ordering {
        if !self.is_for_readers() {
            return a.cmp(b);
        }
        match (a.strip_suffix('>'), b.strip_suffix('>')) {
            (Some(a), Some(b)) if a.starts_with('<') && b.starts_with('<') => a.cmp(b),
            _ => class(a).cmp(&class(b)).then_with(|| compare_for_readers(a, b)),
        }
    }

    /// The order of predicates.
    pub(super) fn compare_predicates(self, a: &str, b: &str) -> Ordering {
        match self.is_for_readers() {
            true => (a != TYPE).cmp(&(b != TYPE)).then_with(|| self.compare(a, b)),
            false => a.cmp(b),
        }
    }

    /// `statements` sorted and deduplicated, as numbers by rank; earlier parts are compared first. Comes with the
    /// term of each rank.
    pub(super) fn sorted(self, terms: &Interner, statements: &[Numbers]) -> Ranked {
        let mut used = vec![false; terms.len()];
        used[NONE as usize] = true;
        for [subject, predicate, object, graph] in statements {
            for id in [subject, predicate, object] {
                used[*id as usize] = true;
            }
            used[*graph as usize] |= self.has_graphs();
        }
        let mut by_rank: Vec<Id> = (0..).zip(&used).filter(|(_, used)| **used).map(|(id, _)| id).collect();
        by_rank.sort_unstable_by(|a, b| self.compare(terms.get(*a), terms.get(*b)));
        let mut ranks = vec![0u32; terms.len()];
        for (rank, id) in (0u32..).zip(&by_rank) {
            ranks[*id as usize] = rank;
        }
        let rank = |id: Id| ranks[id as usize];
        // A rank that no term has: `rdf:type` comes before every predicate.
        let first = |id: Id| if self.is_for_readers() && terms.get(id) == TYPE { 0 } else { rank(id) + 1 };
        let predicates = predicate_ranks(terms, statements, first);
        let pack = |[subject, predicate, object, graph]: &Numbers| {
            let (subject, object) = (rank(*subject), rank(*object));
            let predicate = predicates[*predicate as usize];
            let graph = if self.has_graphs() { rank(*graph) } else { 0 };
            let parts = match self {
                Self::Graphs => [graph, subject, predicate, object],
                _ => [subject, predicate, object, graph],
            };
            parts.iter().fold(0u128, |packed, part| packed << 32 | u128::from(*part))
        };
        let mut packed: Vec<u128> = statements.iter().map(pack).collect();
        packed.sort_unstable();
        packed.dedup();
        let kind = predicates.iter().position(|rank| *rank == 0);
        let kind = kind.and_then(|id| Id::try_from(id).ok()).unwrap_or(NONE);
        Ranked { order: self, by_rank, packed, kind }
    }
}

/// The rank of each term that is a predicate; all others get the last.
fn predicate_ranks(terms: &Interner, statements: &[Numbers], rank: impl Fn(Id) -> u32) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; terms.len()];
    for [_, predicate, ..] in statements {
        let known = &mut ranks[*predicate as usize];
        if *known == u32::MAX {
            *known = rank(*predicate);
        }
    }
    ranks
}

/// Sorted statements; see [`Order::sorted`].
pub(super) struct Ranked {
    order: Order,
    pub(super) by_rank: Vec<Id>,
    packed: Vec<u128>,
    /// `rdf:type`, if it is a predicate and comes first.
    kind: Id,
}

impl Ranked {
    pub(super) fn len(&self) -> usize {
        self.packed.len()
    }

    /// The statements as numbers of terms.
    pub(super) fn statements(&self) -> impl Iterator<Item = Numbers> {
        self.packed.iter().map(|packed| {
            #[expect(clippy::cast_possible_truncation, reason = "each part is 32 bits")]
            let part = |at: u32| (packed >> (96 - 32 * at)) as u32;
            let parts = [part(0), part(1), part(2), part(3)];
            let [subject, predicate, object, graph] = match self.order {
                Order::Graphs => [parts[1], parts[2], parts[3], parts[0]],
                _ => parts,
            };
            let id = |rank: u32| self.by_rank[rank as usize];
            let predicate = predicate.checked_sub(1).map_or(self.kind, id);
            [id(subject), predicate, id(object), id(graph)]
        })
    }
}

/// IRIs before blank nodes before literals.
fn class(term: &str) -> u8 {
    match term.as_bytes().first() {
        None => 0,
        Some(b'<') => 1,
        Some(b'_') => 2,
        Some(_) => 3,
    }
}

/// Numbers by length first, so that 9 comes before 10.
fn compare_for_readers(a: &str, b: &str) -> Ordering {
    let (Some(one), Some(other)) = (literal_parts(a), literal_parts(b)) else { return a.cmp(b) };
    let length = |value: &str| {
        let digits = value.bytes().all(|byte| byte.is_ascii_digit());
        if digits { value.len() } else { usize::MAX }
    };
    let values = || match one.quoted.contains('\\') || other.quoted.contains('\\') {
        true => unescaped(one.quoted).cmp(&unescaped(other.quoted)),
        false => one.quoted.cmp(other.quoted),
    };
    length(one.quoted)
        .cmp(&length(other.quoted))
        .then_with(values)
        .then_with(|| one.language.unwrap_or("").cmp(other.language.unwrap_or("")))
        .then_with(|| one.datatype.cmp(other.datatype))
}

/// The order of quads for readers: the default graph first, then as [`compare_triples`].
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
