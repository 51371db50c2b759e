//! Suggestions for terms and questions that do not exist.

use super::limits;
use super::query::{Store, parser};
use super::shorten;
use crate::vocabulary::iris::{KIND, LG, PREFIXES, SCHEMA};
use crate::vocabulary::{CLASSES, Kind, terms};
use oxigraph::model::NamedNodeRef;
use std::collections::BTreeSet;

/// The namespace of schema.org as often written; our graphs use `http`.
const SCHEMA_HTTPS: &str = "https://schema.org/";

/// A term in a query that the graph does not contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The term, such as `lg:kynd`.
    pub term: String,
    /// The most similar known term.
    pub nearest: Option<String>,
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the graph has no `{}`", self.term)?;
        match &self.nearest {
            Some(nearest) => write!(f, ": did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}

impl Store {
    /// The terms of our vocabulary, of schema.org and of our kinds that occur in `sparql` but in no statement.
    #[must_use]
    pub fn unknown_terms(&self, sparql: &str) -> Vec<Unknown> {
        // A query nested too deep for the parser is rejected when it is run.
        if limits::sparql(sparql).is_err() {
            return Vec::new();
        }
        let Ok(query) = parser().parse_query(sparql) else { return Vec::new() };
        let known = known();
        let named = iris(&query.to_string());
        let ours = named.into_iter().filter(|iri| {
            [LG, SCHEMA, KIND, SCHEMA_HTTPS].iter().any(|namespace| iri.starts_with(namespace))
        });
        let unknown = ours.filter(|iri| !self.has(iri));
        unknown
            .filter_map(|iri| {
                let term = shorten(&iri);
                // A term of the vocabulary that this graph does not use is not an error.
                (!known.contains(&term)).then(|| Unknown { nearest: nearest_term(&term, &known), term })
            })
            .collect()
    }

    fn has(&self, iri: &str) -> bool {
        let node = NamedNodeRef::new_unchecked(iri);
        let places = [[Some(node), None, None], [None, Some(node), None], [None, None, Some(node)]];
        places.iter().any(|[subject, predicate, object]| {
            self.quads(*subject, *predicate, *object, None).next().is_some()
        })
    }
}

/// All our terms by their short names.
fn known() -> BTreeSet<String> {
    let predicates = terms().into_iter().map(|term| shorten(&format!("{}{}", term.iri.0, term.iri.1)));
    let kinds =
        Kind::all().iter().flat_map(|kind| [format!("kind:{}", kind.notation()), shorten(kind.class())]);
    let classes = CLASSES.iter().map(|(_, class)| (*class).to_owned());
    predicates.chain(classes).chain(kinds).collect()
}

/// The IRIs in the text of a query, except those in strings.
fn iris(text: &str) -> BTreeSet<String> {
    let mut iris = BTreeSet::new();
    let mut chars = text.chars();
    let mut is_string = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '"' => is_string = !is_string,
            '<' if !is_string => {
                let rest = chars.as_str();
                let end = rest.find(|c: char| c == '>' || c.is_whitespace() || c == '"');
                if let Some(end) = end.filter(|end| rest[*end..].starts_with('>')) {
                    iris.insert(rest[..end].to_owned());
                    chars = rest[end..].chars();
                }
            }
            _ => {}
        }
    }
    iris
}

/// The known term most similar to `term`; a different namespace counts as one letter.
fn nearest_term(term: &str, known: &BTreeSet<String>) -> Option<String> {
    let split = |term: &str| -> (String, String) {
        let (prefix, local) = term.split_once(':').unwrap_or(("", term));
        let is_prefix = PREFIXES.iter().any(|(name, _)| *name == prefix);
        if is_prefix {
            (prefix.to_owned(), local.to_owned())
        } else {
            ("schema".to_owned(), term.rsplit(['/', '#']).next().unwrap_or(term).to_owned())
        }
    };
    let (prefix, local) = split(term);
    let near = known.iter().filter_map(|other| {
        let (other_prefix, other_local) = split(other);
        let distance = distance(&local, &other_local)?;
        Some((distance + usize::from(prefix != other_prefix), other))
    });
    near.min().map(|(_, term)| term.clone())
}

/// The one of `names` most similar to `wanted`, if any is similar at all.
pub fn nearest<'n>(wanted: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let near = names.into_iter().filter_map(|name| {
        let part = (wanted.len() > 3 && name.contains(wanted)).then_some(wanted.len());
        Some((distance(wanted, name).or(part)?, name))
    });
    near.min().map(|(_, name)| name)
}

/// The edit distance, if it is small.
fn distance(one: &str, other: &str) -> Option<usize> {
    let most = one.chars().count().max(4) / 3;
    let distance = strsim::damerau_levenshtein(&one.to_lowercase(), &other.to_lowercase());
    (distance <= most).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sparql: &str) -> Vec<String> {
        let store = Store::of_quads(&crate::rdf::quads(&crate::graph::sample::graph()));
        store.unknown_terms(sparql).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_term_that_is_not_there_is_told_with_the_nearest() {
        for (sparql, expected) in [
            ("SELECT * { ?r lg:knid ?k }", "the graph has no `lg:knid`: did you mean `lg:kind`?"),
            ("SELECT * { ?r lg:name ?k }", "the graph has no `lg:name`: did you mean `schema:name`?"),
            ("SELECT * { ?r a lg:Resorce }", "the graph has no `lg:Resorce`: did you mean `lg:Resource`?"),
            (
                "SELECT * { ?r lg:kind kind:repo-sitory }",
                "the graph has no `kind:repo-sitory`: did you mean `kind:repository`?",
            ),
            ("SELECT * { ?r schema:zzzzzz ?k }", "the graph has no `schema:zzzzzz`"),
            (
                "PREFIX schema: <https://schema.org/> SELECT * { ?r schema:name ?k }",
                "the graph has no `https://schema.org/name`: did you mean `schema:name`?",
            ),
        ] {
            assert_eq!(told(sparql), [expected], "{sparql}");
        }
    }

    #[test]
    fn what_is_there_or_could_be_or_is_foreign_is_not_told() {
        for sparql in [
            "SELECT * { ?r a lg:Resource ; schema:name ?n ; lg:kind kind:repository }",
            "SELECT * { ?r lg:archived ?n ; <http://example.org/nope> ?m }",
            "SELECT * { ?r schema:name ?n FILTER(?n = \"<http://schema.org/nope>\") }",
            "no query at all",
        ] {
            assert!(told(sparql).is_empty(), "{sparql}: {:?}", told(sparql));
        }
        for question in crate::store::questions() {
            assert!(told(question.sparql).is_empty(), "{}: {:?}", question.name, told(question.sparql));
        }
    }

    #[test]
    fn a_name_is_found_by_a_slip_or_a_part() {
        let names = ["most-listed", "kinds", "reading-order"];
        assert_eq!(nearest("most-lited", names), Some("most-listed"));
        assert_eq!(nearest("order", names), Some("reading-order"));
        assert_eq!(nearest("weather", names), None);
    }
}
