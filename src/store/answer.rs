//! Query answers, written in the standard result formats or as a table for people.

use super::interrupt::caught;
use super::query::{QueryError, TooMany};
use crate::text::fold_space;
use crate::vocabulary::iris::{ID, PREFIXES};
use oxigraph::model::{GraphName, Literal, Quad, Term, Triple};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use oxigraph::sparql::{QueryEvaluationError, QuerySolution, QuerySolutionIter, QueryTripleIter};
use std::io::Write;

/// The answer to a query.
pub enum Answer {
    /// The rows of a `SELECT`, evaluated lazily.
    Solutions(QuerySolutionIter<'static>),
    /// The result of an `ASK`.
    Boolean(bool),
    /// The triples of a `CONSTRUCT` or `DESCRIBE`, evaluated lazily.
    Graph(QueryTripleIter<'static>),
}

/// A standard format for rows and Booleans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultFormat {
    /// SPARQL 1.1 Query Results JSON Format.
    Json,
    /// SPARQL Query Results XML Format.
    Xml,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
}

impl ResultFormat {
    /// All formats.
    pub const ALL: &[Self] = &[Self::Json, Self::Xml, Self::Csv, Self::Tsv];

    /// The name on the command line, and the extension of its files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/sparql-results+json",
            Self::Xml => "application/sparql-results+xml",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Tsv => "text/tab-separated-values; charset=utf-8",
        }
    }

    fn oxigraph(self) -> QueryResultsFormat {
        match self {
            Self::Json => QueryResultsFormat::Json,
            Self::Xml => QueryResultsFormat::Xml,
            Self::Csv => QueryResultsFormat::Csv,
            Self::Tsv => QueryResultsFormat::Tsv,
        }
    }
}

/// An answer in readable form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T = String> {
    /// The column headers.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<T>>,
}

impl Answer {
    /// The same answer, which fails if it has more than `most` rows or triples.
    #[must_use]
    pub fn within(self, most: usize) -> Self {
        let refusal = || QueryEvaluationError::Unexpected(Box::new(TooMany));
        match self {
            Self::Solutions(solutions) => {
                let names = solutions.variables().to_vec().into();
                let mut left = most;
                let rows = solutions.map(move |row| count(&mut left).ok_or_else(refusal).and(row));
                Self::Solutions(QuerySolutionIter::new(names, rows))
            }
            Self::Graph(triples) => {
                let mut left = most;
                Self::Graph(QueryTripleIter::new(
                    triples.map(move |triple| count(&mut left).ok_or_else(refusal).and(triple)),
                ))
            }
            Self::Boolean(truth) => Self::Boolean(truth),
        }
    }

    /// The first `most` rows or triples of the answer.
    #[must_use]
    pub fn at_most(self, most: usize) -> Self {
        match self {
            Self::Solutions(solutions) => {
                let names = solutions.variables().to_vec().into();
                Self::Solutions(QuerySolutionIter::new(names, solutions.take(most)))
            }
            Self::Graph(triples) => Self::Graph(QueryTripleIter::new(triples.take(most))),
            Self::Boolean(truth) => Self::Boolean(truth),
        }
    }

    /// Writes rows or a Boolean in `format`; a graph is written as rows of its triples.
    ///
    /// To write a graph as RDF, see [`Self::quads`].
    ///
    /// # Errors
    ///
    /// If the evaluation fails midway, or writing to `writer` fails.
    pub fn write(self, format: ResultFormat, writer: &mut dyn Write) -> Result<(), QueryError> {
        caught(|| self.write_all(format, writer))
    }

    fn write_all(self, format: ResultFormat, writer: &mut dyn Write) -> Result<(), QueryError> {
        let serializer = QueryResultsSerializer::from_format(format.oxigraph());
        match self {
            Self::Boolean(truth) => {
                serializer.serialize_boolean_to_writer(writer, truth)?;
            }
            Self::Solutions(solutions) => {
                let variables = solutions.variables().to_vec();
                let mut rows = serializer.serialize_solutions_to_writer(writer, variables)?;
                for solution in solutions {
                    rows.serialize(&solution?)?;
                }
                rows.finish()?;
            }
            Self::Graph(triples) => {
                let names = TRIPLE.map(oxigraph::sparql::Variable::new_unchecked);
                let mut rows = serializer.serialize_solutions_to_writer(writer, names.to_vec())?;
                for triple in triples {
                    let triple = triple?;
                    let terms = [triple.subject.into(), triple.predicate.into(), triple.object];
                    rows.serialize(
                        names.iter().map(|name| name.as_ref()).zip(terms.iter().map(Term::as_ref)),
                    )?;
                }
                rows.finish()?;
            }
        }
        Ok(())
    }

    /// The triples of a graph as quads in the default graph; empty for other answers.
    ///
    /// # Errors
    ///
    /// If the evaluation fails midway.
    pub fn quads(self) -> Result<Vec<Quad>, QueryError> {
        let Self::Graph(triples) = self else { return Ok(Vec::new()) };
        caught(|| triples.map(|triple| Ok(triple?.in_graph(GraphName::DefaultGraph))).collect())
    }

    /// The answer as a table of short names and plain text.
    ///
    /// # Errors
    ///
    /// If the evaluation fails midway.
    pub fn table(self) -> Result<Table, QueryError> {
        self.table_of(display)
    }

    /// The answer as a table, each term converted by `show`; unbound variables become `T`'s default.
    ///
    /// # Errors
    ///
    /// If the evaluation fails midway.
    pub fn table_of<T: Default>(self, show: impl Fn(&Term) -> T) -> Result<Table<T>, QueryError> {
        caught(|| self.table_of_all(&show))
    }

    fn table_of_all<T: Default>(self, show: &impl Fn(&Term) -> T) -> Result<Table<T>, QueryError> {
        let (header, rows): (_, Result<_, QueryError>) = match self {
            Self::Boolean(truth) => {
                (vec!["answer".to_owned()], Ok(vec![vec![show(&Literal::from(truth).into())]]))
            }
            Self::Solutions(solutions) => {
                let header = solutions.variables().iter().map(|name| name.as_str().to_owned()).collect();
                let row = |solution: Result<QuerySolution, _>| {
                    let solution = solution?;
                    let cells = solution.values().iter();
                    Ok(cells.map(|term| term.as_ref().map(show).unwrap_or_default()).collect())
                };
                (header, solutions.map(row).collect())
            }
            Self::Graph(triples) => {
                let row = |triple: Result<Triple, _>| {
                    let triple: Triple = triple?;
                    let terms = [triple.subject.into(), triple.predicate.into(), triple.object];
                    Ok(terms.iter().map(show).collect())
                };
                (TRIPLE.map(str::to_owned).to_vec(), triples.map(row).collect())
            }
        };
        Ok(Table { header, rows: rows? })
    }
}

/// Takes one from `left`; `None` if nothing is left.
fn count(left: &mut usize) -> Option<()> {
    *left = left.checked_sub(1)?;
    Some(())
}

const TRIPLE: [&str; 3] = ["subject", "predicate", "object"];

/// `term` in short form on one line, without anything that a terminal would interpret.
#[must_use]
pub fn display(term: &Term) -> String {
    match term {
        Term::NamedNode(name) => shorten(name.as_str()),
        Term::Literal(literal) => fold_space(literal.value()),
        other => other.to_string(),
    }
}

/// `iri` shortened with the prefix of the longest matching namespace.
#[must_use]
pub fn shorten(iri: &str) -> String {
    PREFIXES
        .iter()
        .copied()
        .chain([("id", ID)])
        .filter(|(_, namespace)| iri.len() > namespace.len() && iri.starts_with(namespace))
        .max_by_key(|(_, namespace)| namespace.len())
        .map_or_else(|| iri.to_owned(), |(name, namespace)| format!("{name}:{}", &iri[namespace.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;
    use crate::store::Store;

    fn ask(sparql: &str) -> Answer {
        let store = Store::of_quads(&crate::rdf::quads(&sample::graph()));
        store.query(sparql).expect("answers")
    }

    fn written(sparql: &str, format: ResultFormat) -> String {
        let mut text = Vec::new();
        ask(sparql).write(format, &mut text).expect("writes");
        String::from_utf8(text).expect("UTF-8")
    }

    const KINDS: &str = "SELECT ?kind ?none { <https://github.com/a/b> lg:kind ?kind }";

    #[test]
    fn rows_are_written_in_every_format() {
        assert_eq!(
            written(KINDS, ResultFormat::Csv),
            "kind,none\r\nhttps://w3id.org/listgraph/kind/repository,\r\n"
        );
        assert!(
            written(KINDS, ResultFormat::Tsv).contains("<https://w3id.org/listgraph/kind/repository>\t\n")
        );
        assert!(written(KINDS, ResultFormat::Json).contains("\"bindings\":[{\"kind\":"));
        assert!(written(KINDS, ResultFormat::Xml).contains("<binding name=\"kind\">"));
        assert!(written("ASK {}", ResultFormat::Json).contains("true"));
        let graph = "CONSTRUCT WHERE { ?s lg:kind kind:repository }";
        assert!(written(graph, ResultFormat::Csv).starts_with("subject,predicate,object\r\n"));
        assert_eq!(ask(graph).quads().expect("quads").len(), 1);
    }

    #[test]
    fn tables_have_short_names_and_no_control_characters() {
        let table = ask(KINDS).table().expect("table");
        assert_eq!(table.header, ["kind", "none"]);
        assert_eq!(table.rows, [["kind:repository", ""]]);
        let names = "SELECT ?d { ?m a lg:Mention ; schema:description ?d } LIMIT 1";
        assert_eq!(ask(names).table().expect("table").rows, [["多行描述"]]);
    }

    #[test]
    fn answers_are_bounded() {
        let rows = "SELECT ?s { ?s ?p ?o }";
        assert!(matches!(ask(rows).within(2).table(), Err(QueryError::TooMany)));
        assert_eq!(ask(rows).at_most(2).table().expect("table").rows.len(), 2);
        let one = "SELECT ?s { ?s ?p ?o } LIMIT 2";
        assert_eq!(ask(one).within(2).table().expect("table").rows.len(), 2);
        let graph = "CONSTRUCT WHERE { ?s ?p ?o }";
        assert!(matches!(ask(graph).within(2).quads(), Err(QueryError::TooMany)));
    }

    #[test]
    fn the_longest_namespace_wins() {
        assert_eq!(shorten("https://w3id.org/listgraph/id/site/github"), "id:site/github");
        assert_eq!(shorten("http://schema.org/name"), "schema:name");
        assert_eq!(shorten("http://schema.org/"), "http://schema.org/");
    }
}
