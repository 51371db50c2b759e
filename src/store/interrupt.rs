//! Cancels a query between two of its rows. Oxigraph's own cancellation only takes effect where the store is read,
//! and a product of patterns is computed from what has been read already.
//!
//! An always-true filter is inserted where rows come out; when the query is cancelled it unwinds, and [`caught`]
//! turns that into an error. Patterns without a common variable are separated first, so that each step of a product
//! passes through such a filter.

use super::query::QueryError;
use oxigraph::model::{Literal, NamedNode, Term};
use oxigraph::sparql::{CancellationToken, Variable};
use spargebra::Query;
use spargebra::algebra::{Expression, Function, GraphPattern};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// The panic payload of a cancelled query.
struct Cancelled;

/// The name of the filter function.
fn name() -> NamedNode {
    NamedNode::new_unchecked("https://w3id.org/listgraph/ns#isWanted")
}

/// The filter function with its name.
pub(super) fn function(
    token: CancellationToken,
) -> (NamedNode, impl Fn(&[Term]) -> Option<Term> + Send + Sync + 'static) {
    let holds = Term::from(Literal::from(true));
    let is_wanted = move |_: &[Term]| {
        if token.is_cancelled() {
            // Without a message: this is not a failure.
            resume_unwind(Box::new(Cancelled));
        }
        Some(holds.clone())
    };
    (name(), is_wanted)
}

/// Runs `evaluate`, which may be cancelled midway.
pub(super) fn caught<T>(evaluate: impl FnOnce() -> Result<T, QueryError>) -> Result<T, QueryError> {
    catch_unwind(AssertUnwindSafe(evaluate)).unwrap_or_else(|cause| {
        if cause.is::<Cancelled>() { Err(QueryError::Cancelled) } else { resume_unwind(cause) }
    })
}

/// The same query with the filters.
pub(super) fn guarded(mut query: Query) -> Query {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = &mut query;
    *pattern = guard(std::mem::replace(pattern, GraphPattern::Bgp { patterns: Vec::new() }));
    query
}

/// The filter. Its variable is never bound, so the optimizer cannot push it below a join.
fn is_wanted() -> Expression {
    let nowhere = Expression::Variable(Variable::new_unchecked("listgraph_nowhere"));
    let argument = Expression::Coalesce(vec![nowhere, Expression::Literal(Literal::from(true))]);
    Expression::FunctionCall(Function::Custom(name()), vec![argument])
}

fn filter(inner: GraphPattern) -> GraphPattern {
    GraphPattern::Filter { expr: is_wanted(), inner: Box::new(inner) }
}

/// `pattern` with a filter on the rows that its joins produce.
fn guard(pattern: GraphPattern) -> GraphPattern {
    let inner = |inner: Box<GraphPattern>| Box::new(guard(*inner));
    match pattern {
        GraphPattern::OrderBy { inner: below, expression } => {
            GraphPattern::OrderBy { inner: inner(below), expression }
        }
        GraphPattern::Project { inner: below, variables } => {
            GraphPattern::Project { inner: inner(below), variables }
        }
        GraphPattern::Distinct { inner: below } => GraphPattern::Distinct { inner: inner(below) },
        GraphPattern::Reduced { inner: below } => GraphPattern::Reduced { inner: inner(below) },
        GraphPattern::Slice { inner: below, start, length } => {
            GraphPattern::Slice { inner: inner(below), start, length }
        }
        GraphPattern::Group { inner: below, variables, aggregates } => {
            GraphPattern::Group { inner: inner(below), variables, aggregates }
        }
        GraphPattern::Extend { inner: below, variable, expression } => {
            GraphPattern::Extend { inner: inner(below), variable, expression }
        }
        other => filter(parted(other)),
    }
}

/// `pattern` with inner filters where they do not hinder the optimizer: at products, at the user's own filters and
/// in subqueries.
fn parted(pattern: GraphPattern) -> GraphPattern {
    let inner = |inner: Box<GraphPattern>| Box::new(parted(*inner));
    match pattern {
        GraphPattern::Bgp { patterns } => product(patterns),
        GraphPattern::Join { left, right } => GraphPattern::Join { left: inner(left), right: inner(right) },
        GraphPattern::LeftJoin { left, right, expression } => {
            GraphPattern::LeftJoin { left: inner(left), right: inner(right), expression }
        }
        GraphPattern::Union { left, right } => GraphPattern::Union { left: inner(left), right: inner(right) },
        GraphPattern::Minus { left, right } => GraphPattern::Minus { left: inner(left), right: inner(right) },
        GraphPattern::Graph { name, inner: below } => GraphPattern::Graph { name, inner: inner(below) },
        GraphPattern::Filter { expr, inner: below } => GraphPattern::Filter {
            expr: Expression::And(Box::new(is_wanted()), Box::new(expr)),
            inner: inner(below),
        },
        GraphPattern::Extend { inner: below, variable, expression } => {
            GraphPattern::Extend { inner: inner(below), variable, expression }
        }
        GraphPattern::Path { .. } | GraphPattern::Values { .. } | GraphPattern::Service { .. } => pattern,
        subquery => guard(subquery),
    }
}

/// The groups of patterns that share variables, joined one by one, each behind a filter.
fn product(patterns: Vec<TriplePattern>) -> GraphPattern {
    let mut groups: Vec<(Vec<String>, Vec<TriplePattern>)> = Vec::new();
    for pattern in patterns {
        let mut group = (variables(&pattern), vec![pattern]);
        let (meeting, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(names, _)| names.iter().any(|name| group.0.contains(name)));
        for (names, mut patterns) in meeting.into_iter().rev() {
            group.0.extend(names);
            patterns.append(&mut group.1);
            group.1 = patterns;
        }
        groups = apart;
        groups.push(group);
    }
    let mut groups = groups.into_iter().map(|(_, patterns)| GraphPattern::Bgp { patterns });
    let first = groups.next().unwrap_or(GraphPattern::Bgp { patterns: Vec::new() });
    groups.fold(first, |left, right| {
        filter(GraphPattern::Join { left: Box::new(left), right: Box::new(right) })
    })
}

fn variables(pattern: &TriplePattern) -> Vec<String> {
    let term = |term: &TermPattern| match term {
        TermPattern::Variable(name) => Some(format!("?{}", name.as_str())),
        TermPattern::BlankNode(name) => Some(format!("_:{}", name.as_str())),
        _ => None,
    };
    let predicate = match &pattern.predicate {
        NamedNodePattern::Variable(name) => Some(format!("?{}", name.as_str())),
        NamedNodePattern::NamedNode(_) => None,
    };
    [term(&pattern.subject), predicate, term(&pattern.object)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use crate::graph::sample;
    use crate::store::{Answer, QueryError, Store};
    use crate::vocabulary::embedded::QUESTIONS;
    use oxigraph::sparql::CancellationToken;
    use std::time::{Duration, Instant};

    fn store() -> Store {
        Store::of_quads(&crate::rdf::quads(&sample::graph()))
    }

    #[test]
    fn the_filters_change_no_answer() {
        let store = store();
        let own = [
            "SELECT ?a ?d { ?a lg:kind ?k . ?d a lg:List } ORDER BY ?a ?d",
            "SELECT ?a { ?a lg:kind ?k OPTIONAL { ?a schema:author ?w } FILTER(BOUND(?k)) } ORDER BY ?a",
            "SELECT ?k (COUNT(*) AS ?n) { { SELECT ?a ?k { ?a lg:kind ?k } } ?x a lg:List } GROUP BY ?k ORDER BY ?k",
            "SELECT ?a { ?a lg:kind ?k MINUS { ?a schema:author ?w } } ORDER BY ?a",
            "SELECT ?b { VALUES ?a { 1 2 } BIND(?a + 1 AS ?b) } ORDER BY ?b",
            "SELECT ?t { ?r dcterms:subject/skos:broader* ?t } ORDER BY ?t",
        ];
        for sparql in own.into_iter().chain(QUESTIONS.iter().map(|(_, sparql)| *sparql)) {
            let plain = super::super::query::tests_plain(&store, sparql).table().expect(sparql);
            let guarded = store.query(sparql).and_then(Answer::table).expect(sparql);
            let sorted = |mut table: crate::store::Table| {
                table.rows.sort();
                table
            };
            assert_eq!(sorted(guarded), sorted(plain), "{sparql}");
        }
    }

    #[test]
    fn products_are_cut() {
        let store = store();
        for sparql in [
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
            "SELECT * { { ?a ?b ?c } { ?d ?e ?f } { ?g ?h ?i } { ?j ?k ?l } FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = \"x\") } ORDER BY ?l",
            "SELECT DISTINCT ?a ?d ?g ?j { ?a ?b ?c OPTIONAL { ?d ?e ?f } OPTIONAL { ?g ?h ?i } OPTIONAL { ?j ?k ?l } }",
        ] {
            let token = CancellationToken::new();
            let cancel = token.clone();
            std::thread::spawn(move || {
                std::thread::sleep(Duration::from_millis(50));
                cancel.cancel();
            });
            let start = Instant::now();
            let result = store.query_until(sparql, token).and_then(Answer::table);
            assert!(matches!(result, Err(QueryError::Cancelled)), "{sparql}");
            assert!(start.elapsed() < Duration::from_secs(10), "{sparql}: {:?}", start.elapsed());
        }
    }
}
