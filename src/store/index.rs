//! Statements in memory, found by any of their parts: terms are numbers, and each way of looking them up is one
//! array.

use crate::rdf::{Id, Interner, NONE, Numbers, Statements, parsed};
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use std::ops::Range;
use std::sync::Arc;

/// Statements without duplicates.
pub(super) struct Index {
    terms: Interner,
    /// By subject, then by predicate, object and graph.
    quads: Vec<Numbers>,
    /// Where the statements about each subject begin.
    subjects: Vec<u32>,
    /// The places of statements by predicate.
    by_predicate: Permutations,
    /// The places of statements by object, then by predicate.
    by_object: Permutations,
    /// The named graphs.
    graphs: Vec<Id>,
}

/// Places of statements, sorted by one of their parts.
struct Permutations {
    places: Vec<u32>,
    /// Where those of each term begin.
    starts: Vec<u32>,
}

const SUBJECT: usize = 0;
const PREDICATE: usize = 1;
const OBJECT: usize = 2;
const GRAPH: usize = 3;

/// Which graphs are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Graphs {
    /// All of them.
    All,
    /// One; the default graph is [`NONE`].
    One(Id),
}

/// A pattern of statements: a term for each position, or any.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    pub(super) parts: [Option<Id>; 3],
    pub(super) graphs: Graphs,
}

impl Index {
    /// Sorts `statements`.
    pub(super) fn new(statements: Statements) -> Self {
        let Statements { terms, quads } = statements;
        let mut quads = by_subject(terms.len(), quads);
        quads.dedup();
        quads.shrink_to_fit();
        let subjects = starts(terms.len(), quads.iter().map(|quad| quad[SUBJECT]));
        // More statements than a number can count would not fit into memory.
        let all = (0..u32::try_from(quads.len()).unwrap_or(u32::MAX)).collect();
        let by_predicate = Permutations::new(terms.len(), &quads, PREDICATE, all);
        let by_object = Permutations::new(terms.len(), &quads, OBJECT, by_predicate.places.clone());
        let mut is_graph = vec![false; terms.len()];
        quads.iter().for_each(|quad| is_graph[quad[GRAPH] as usize] = true);
        let graphs =
            (0..).zip(is_graph).skip(1).filter(|(_, is_graph)| *is_graph).map(|(id, _)| id).collect();
        Self { terms, quads, subjects, by_predicate, by_object, graphs }
    }

    pub(super) fn len(&self) -> usize {
        self.quads.len()
    }

    /// The named graphs.
    pub(super) fn graphs(&self) -> &[Id] {
        &self.graphs
    }

    /// The number of a term in its N-Triples form, if any statement has it.
    pub(super) fn id(&self, term: &str) -> Option<Id> {
        self.terms.find(term)
    }

    pub(super) fn term(&self, id: Id) -> Term {
        parsed(self.terms.get(id))
    }

    pub(super) fn quad(&self, [subject, predicate, object, graph]: Numbers) -> Quad {
        let name = |id: Id| match self.term(id) {
            Term::NamedNode(name) => NamedOrBlankNode::from(name),
            Term::BlankNode(node) => node.into(),
            Term::Literal(_) => NamedNode::new_unchecked("").into(),
        };
        let NamedOrBlankNode::NamedNode(predicate) = name(predicate) else {
            unreachable!("predicates are IRIs")
        };
        let graph = if graph == NONE { GraphName::DefaultGraph } else { name(graph).into() };
        Quad::new(name(subject), predicate, self.term(object), graph)
    }

    /// The statements that fit `pattern`.
    pub(super) fn matches(self: &Arc<Self>, pattern: Pattern) -> Matches {
        let [subject, predicate, object] = pattern.parts;
        let about = subject.map(|id| of(&self.subjects, id));
        let with = object.map(|id| of(&self.by_object.starts, id));
        let (way, places) = match (about, with, predicate) {
            (Some(about), Some(with), None) if with.len() < about.len() => (Way::Object, with),
            (Some(about), ..) => (Way::Subject, self.narrowed(Way::Subject, about, predicate)),
            (None, Some(with), _) => (Way::Object, self.narrowed(Way::Object, with, predicate)),
            (None, None, Some(id)) => (Way::Predicate, of(&self.by_predicate.starts, id)),
            (None, None, None) => (Way::Subject, 0..self.quads.len()),
        };
        Matches { index: Arc::clone(self), way, places, pattern }
    }

    /// The part of `places` whose statements have the predicate; they are sorted by it.
    fn narrowed(&self, way: Way, places: Range<usize>, predicate: Option<Id>) -> Range<usize> {
        let Some(predicate) = predicate else { return places };
        let first = |is_before: &dyn Fn(Id) -> bool| {
            let (mut low, mut high) = (places.start, places.end);
            while low < high {
                let middle = usize::midpoint(low, high);
                if is_before(self.at(way, middle)[PREDICATE]) { low = middle + 1 } else { high = middle }
            }
            low
        };
        first(&|id| id < predicate)..first(&|id| id <= predicate)
    }

    fn at(&self, way: Way, place: usize) -> &Numbers {
        match way {
            Way::Subject => &self.quads[place],
            Way::Predicate => &self.quads[self.by_predicate.places[place] as usize],
            Way::Object => &self.quads[self.by_object.places[place] as usize],
        }
    }
}

/// By which of the arrays statements are looked up.
#[derive(Clone, Copy, Debug)]
enum Way {
    Subject,
    Predicate,
    Object,
}

/// The statements that fit a pattern.
pub(super) struct Matches {
    index: Arc<Index>,
    way: Way,
    places: Range<usize>,
    pattern: Pattern,
}

impl Iterator for Matches {
    type Item = Numbers;

    fn next(&mut self) -> Option<Numbers> {
        let Self { index, way, places, pattern } = self;
        let fits = |quad: &Numbers| {
            let graph = quad[GRAPH];
            let is_seen = match pattern.graphs {
                Graphs::All => true,
                Graphs::One(wanted) => graph == wanted,
            };
            is_seen
                && pattern
                    .parts
                    .iter()
                    .zip(quad)
                    .all(|(wanted, id)| wanted.is_none_or(|wanted| wanted == *id))
        };
        places.map(|place| *index.at(*way, place)).find(fits)
    }
}

impl Permutations {
    /// Sorts `places` by one part of their statements; those with equal parts stay in their order.
    fn new(terms: usize, quads: &[Numbers], part: usize, places: Vec<u32>) -> Self {
        let starts = starts(terms, quads.iter().map(|quad| quad[part]));
        let mut next = starts.clone();
        let mut sorted = vec![0; places.len()];
        for place in places {
            let at = &mut next[quads[place as usize][part] as usize];
            sorted[*at as usize] = place;
            *at += 1;
        }
        Self { places: sorted, starts }
    }
}

fn of(starts: &[u32], id: Id) -> Range<usize> {
    let at = id as usize;
    starts[at] as usize..starts[at + 1] as usize
}

/// Where the entries for each number begin in the sorted `ids`, followed by where the last ones end.
fn starts(terms: usize, ids: impl Iterator<Item = Id>) -> Vec<u32> {
    let mut starts = vec![0u32; terms + 1];
    ids.for_each(|id| starts[id as usize + 1] += 1);
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    starts
}

fn by_subject(terms: usize, quads: Vec<Numbers>) -> Vec<Numbers> {
    let starts = starts(terms, quads.iter().map(|quad| quad[SUBJECT]));
    let mut next = starts.clone();
    let mut sorted = vec![[NONE; 4]; quads.len()];
    for quad in quads {
        let at = &mut next[quad[SUBJECT] as usize];
        sorted[*at as usize] = quad;
        *at += 1;
    }
    for bounds in starts.windows(2) {
        sorted[bounds[0] as usize..bounds[1] as usize].sort_unstable();
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Few terms, so that they meet in all parts; graph 0 is the default graph.
    fn quad() -> impl Strategy<Value = [u8; 4]> {
        [0u8..5, 0u8..3, 0u8..6, 0u8..3].prop_map(|parts| parts)
    }

    fn oxigraph(parts: &[[u8; 4]]) -> Vec<Quad> {
        let name = |part: u8| NamedNode::new_unchecked(format!("x:{part}"));
        let quad = |[subject, predicate, object, graph]: &[u8; 4]| {
            let graph = if *graph == 0 { GraphName::DefaultGraph } else { name(*graph).into() };
            Quad::new(name(*subject), name(*predicate), name(*object), graph)
        };
        parts.iter().map(quad).collect()
    }

    proptest! {
        #[test]
        fn patterns_find_what_they_fit_and_each_once(
            parts in proptest::collection::vec(quad(), 0..60),
            wanted in [proptest::option::of(0u8..7), proptest::option::of(0u8..7), proptest::option::of(0u8..7)],
            graph in proptest::option::of(0u8..3),
        ) {
            let index = Arc::new(Index::new(Statements::of_quads(&oxigraph(&parts))));
            let expected: BTreeSet<[u8; 4]> = parts
                .iter()
                .filter(|quad| wanted.iter().zip(*quad).all(|(wanted, part)| wanted.is_none_or(|w| w == *part)))
                .filter(|quad| graph.is_none_or(|graph| graph == quad[3]))
                .copied()
                .collect();
            let id = |part: u8| index.id(&format!("<x:{part}>"));
            // A term that no statement has is not asked for.
            prop_assume!(wanted.iter().flatten().all(|part| id(*part).is_some()));
            let graphs = match graph {
                None => Graphs::All,
                Some(0) => Graphs::One(NONE),
                Some(part) => id(part).map_or(Graphs::One(Id::MAX), Graphs::One),
            };
            let pattern = Pattern { parts: wanted.map(|part| part.and_then(id)), graphs };
            let found: Vec<Quad> = index.matches(pattern).map(|quad| index.quad(quad)).collect();
            let sorted = |quads: Vec<Quad>| {
                let mut lines: Vec<String> = quads.iter().map(ToString::to_string).collect();
                lines.sort();
                lines
            };
            let expected: Vec<[u8; 4]> = expected.into_iter().collect();
            prop_assert_eq!(sorted(found), sorted(oxigraph(&expected)));
        }
    }
}
