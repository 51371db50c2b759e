//! The pages: home, editor, questions, one node. `askama` escapes all text from lists.

use super::service::Data;
use super::{Response, node, reply};
use crate::store::{self, Question, Table, display, questions as all_questions};
use crate::vocabulary::iris::{ID, PREFIXES};
use askama::Template;
use http::StatusCode;
use oxigraph::model::Term;

/// The most rows shown on a page; downloads contain all of them.
pub(super) const ROWS: usize = 1_000;

/// A property with all its values or sources.
#[derive(Default)]
pub(super) struct Fact {
    pub(super) property: String,
    pub(super) texts: Vec<(String, String)>,
    pub(super) links: Vec<Link>,
}

impl Fact {
    /// The same fact, its values sorted and without duplicates.
    pub(super) fn sorted(mut self) -> Self {
        self.texts.sort();
        self.texts.dedup();
        self.links.sort();
        self.links.dedup();
        self
    }
}

/// A link to the page of another node.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    pub(super) name: String,
    pub(super) href: String,
}

/// A cell of an answer: a node links to its page.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) href: Option<String>,
}

impl Cell {
    /// `term` in readable form: our own nodes by name, everything else as it is.
    pub(super) fn of(data: &Data, term: &Term) -> Self {
        let Term::NamedNode(named) = term else { return Self { text: display(term), href: None } };
        let is_ours = named.as_str().starts_with(ID) || named.as_str().starts_with(&data.base);
        let name = if is_ours { data.store.label(named.as_ref()) } else { None };
        Self { text: name.unwrap_or_else(|| display(term)), href: Some(node::address(named.as_str())) }
    }
}

/// What the editor shows below a query.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub(super) table: Option<&'a Table<Cell>>,
    pub(super) is_cut: bool,
    pub(super) error: Option<&'a str>,
    pub(super) hints: &'a [String],
}

#[derive(Template)]
#[template(path = "home.html", config = "src/server/askama.toml")]
struct Home {
    statements: usize,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "editor.html", config = "src/server/askama.toml")]
struct Editor<'a> {
    query: &'a str,
    prefixes: &'a [(&'static str, &'static str)],
    table: Option<&'a Table<Cell>>,
    is_cut: bool,
    error: Option<&'a str>,
    /// Terms in the query that the graph does not contain.
    hints: &'a [String],
    /// The faulty line of the query, and a line with a caret at the error.
    place: Option<(String, String)>,
    saves: Vec<(String, &'static str)>,
    examples: Vec<(String, &'static str)>,
}

#[derive(Template)]
#[template(path = "questions.html", config = "src/server/askama.toml")]
struct Questions {
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "node.html", config = "src/server/askama.toml")]
struct Node<'a> {
    name: &'a str,
    iri: &'a str,
    is_web: bool,
    facts: &'a [Fact],
    links: &'a [Fact],
}

fn render(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => reply::page(status, html),
        Err(error) => reply::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// The home page.
pub(super) fn home(data: &Data) -> Response {
    if let Some(home) = data.home.page(&data.store) {
        return reply::own_page(home.to_owned());
    }
    let statements = data.store.len();
    render(StatusCode::OK, &Home { statements, questions: all_questions() })
}

/// The style sheet of all pages.
pub(super) fn style() -> Response {
    reply::body(StatusCode::OK, "text/css", STYLE)
}

const STYLE: &str = include_str!("templates/page.css");

/// The named questions.
pub(super) fn questions() -> Response {
    render(StatusCode::OK, &Questions { questions: all_questions() })
}

/// A node, the statements about it and the links to it.
pub(super) fn node(iri: &str, name: &str, facts: &[Fact], links: &[Fact]) -> Response {
    let is_web = iri.starts_with("https://") || iri.starts_with("http://");
    render(StatusCode::OK, &Node { name, iri, is_web, facts, links })
}

/// The editor, with the answer to a query or its error.
pub(super) fn editor(query: &str, shown: &Shown<'_>, status: StatusCode) -> Response {
    let Shown { table, is_cut, error, hints } = *shown;
    let address = |format: &str| {
        let mut query_string = node::address_of("/sparql?");
        query_string.append_pair("query", query).append_pair("format", format);
        query_string.finish()
    };
    let is_graph = table.is_some_and(|table| table.header == ["subject", "predicate", "object"]);
    let formats: &[&'static str] =
        if is_graph { &["turtle", "json-ld", "n-triples"] } else { &["json", "csv", "tsv", "xml"] };
    let saves = formats.iter().map(|format| (address(format), *format)).collect();
    let ask = |sparql: &str| node::address_of("/sparql?").append_pair("query", sparql).finish();
    let examples = EXAMPLES.iter().map(|(title, sparql)| (ask(sparql), *title)).collect();
    let place = error.and_then(|error| place(query, error));
    render(status, &Editor { query, prefixes: PREFIXES, table, is_cut, error, hints, place, saves, examples })
}

const EXAMPLES: &[(&str, &str)] = &[
    (
        "Resources with their names",
        "SELECT ?resource ?name WHERE {\n  ?resource a lg:Resource ; schema:name ?name\n} LIMIT 50",
    ),
    (
        "Most mentioned frameworks",
        "SELECT ?name (COUNT(DISTINCT ?resource) AS ?resources) WHERE {\n  ?resource schema:mentions ?framework .\n  ?framework skos:prefLabel ?name\n} GROUP BY ?name ORDER BY DESC(?resources) LIMIT 20",
    ),
    (
        "Papers and their code",
        "SELECT ?paper ?code WHERE {\n  ?code <https://w3id.org/codemeta/terms/referencePublication> ?paper\n} LIMIT 50",
    ),
    ("Everything about one node", "DESCRIBE <https://w3id.org/listgraph/kind/repository>"),
];

/// The line of a message that begins `LINE:COLUMN:`, and a caret below it.
fn place(query: &str, error: &str) -> Option<(String, String)> {
    let mut parts = error.splitn(3, ':');
    let (line, column): (usize, usize) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(store::pointer(query, line, column))
}
