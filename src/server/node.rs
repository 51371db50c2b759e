//! One node, as a page for people and as statements for machines; and whole graphs by the Graph Store Protocol.

use super::accept::best;
use super::page::{self, Fact, Link};
use super::service::Data;
use super::{Request, Response, reply};
use crate::rdf::{RdfFormat, SYNTAXES, serialize};
use crate::store::{Store, shorten};
use http::StatusCode;
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::BTreeMap;
use url::form_urlencoded;

/// The most statements of one node to show, in each direction.
const MOST: usize = 2_000;

/// `/node?iri=…`.
pub(super) fn by_parameter(data: &Data, request: &Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let iri =
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "iri").map(|(_, value)| value);
    match iri {
        Some(iri) => by_iri(data, request, &iri),
        None => reply::refuse(StatusCode::BAD_REQUEST, "the parameter `iri` is missing: use /node?iri=…"),
    }
}

/// A node below our own base, at the path of its IRI.
pub(super) fn by_path(data: &Data, request: &Request) -> Response {
    let origin =
        data.base.find("://").and_then(|at| data.base[at + 3..].find('/').map(|slash| at + 3 + slash));
    let path = request.uri().path();
    match origin.filter(|origin| path.starts_with(&data.base[*origin..])) {
        Some(origin) => {
            // The path is percent-encoded by the client; our IRIs contain letters of all scripts.
            let text = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
            by_iri(data, request, &format!("{}{text}", &data.base[..origin]))
        }
        None => reply::refuse(StatusCode::NOT_FOUND, "there is nothing at this address: start at /"),
    }
}

fn by_iri(data: &Data, request: &Request, iri: &str) -> Response {
    let unknown = || reply::refuse(StatusCode::NOT_FOUND, "the graph has no such node");
    let Ok(node) = NamedNode::new(iri) else { return unknown() };
    let from: Vec<Quad> = data.store.quads(Some(node.as_ref()), None, None, None).take(MOST).collect();
    let to: Vec<Quad> = data.store.quads(None, None, Some(node.as_ref()), None).take(MOST).collect();
    if from.is_empty() && to.is_empty() {
        return unknown();
    }
    let mut media = SYNTAXES.map(RdfFormat::media_type).to_vec();
    media.push("text/html");
    match best(request.headers(), &media) {
        Some(at) if at < SYNTAXES.len() => graph_body([from, to].concat(), at),
        Some(_) => page::node(
            iri,
            &data.store.name(node.as_ref()),
            &facts(&data.store, &from),
            &links(&data.store, &to),
        ),
        None => reply::refuse(StatusCode::NOT_ACCEPTABLE, "a node is available as HTML, Turtle or JSON-LD"),
    }
}

/// `/graph?default`, `/graph?graph=IRI`: a graph of the dataset.
pub(super) fn graph(data: &Data, request: &Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let parameters: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes()).collect();
    let media = SYNTAXES.map(RdfFormat::media_type);
    let Some(at) = best(request.headers(), &media) else {
        return reply::refuse(
            StatusCode::NOT_ACCEPTABLE,
            "a graph is available as Turtle, N-Triples, JSON-LD or RDF/XML",
        );
    };
    let quads: Vec<Quad> = match (parameters.get("graph"), parameters.contains_key("default")) {
        (Some(_), true) | (None, false) => {
            return reply::refuse(
                StatusCode::BAD_REQUEST,
                "give exactly one graph: /graph?default or /graph?graph=IRI",
            );
        }
        // As for queries, the default graph is the union of all graphs.
        (None, true) => data.store.quads(None, None, None, None).collect(),
        (Some(iri), false) => {
            let Ok(name) = NamedNode::new(iri.as_ref()) else {
                return reply::refuse(StatusCode::BAD_REQUEST, "`graph` is not an absolute IRI");
            };
            data.store.quads(None, None, None, Some(name.as_ref())).collect()
        }
    };
    if quads.is_empty() && parameters.contains_key("graph") {
        return reply::refuse(StatusCode::NOT_FOUND, "there is no graph with this name");
    }
    graph_body(quads, at)
}

fn graph_body(quads: Vec<Quad>, at: usize) -> Response {
    match serialize(&quads, SYNTAXES[at]) {
        Ok(body) => reply::body(StatusCode::OK, SYNTAXES[at].media_type(), body),
        Err(error) => reply::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// The statements about a node: `quads` by property, each with its objects.
fn facts(store: &Store, quads: &[Quad]) -> Vec<Fact> {
    by_property(quads, |fact, quad| match &quad.object {
        Term::NamedNode(object) => fact.links.push(link(store, object.as_ref())),
        Term::Literal(literal) => {
            let language = literal.language().unwrap_or_default();
            fact.texts.push((literal.value().to_owned(), language.to_owned()));
        }
        other => fact.texts.push((other.to_string(), String::new())),
    })
}

/// The links to a node: `quads` by property, each with its subjects.
fn links(store: &Store, quads: &[Quad]) -> Vec<Fact> {
    by_property(quads, |fact, quad| {
        if let NamedOrBlankNode::NamedNode(subject) = &quad.subject {
            fact.links.push(link(store, subject.as_ref()));
        }
    })
}

/// One fact per property of `quads`, filled by `add`.
fn by_property(quads: &[Quad], add: impl Fn(&mut Fact, &Quad)) -> Vec<Fact> {
    let mut facts: BTreeMap<&str, Fact> = BTreeMap::new();
    for quad in quads {
        let property = quad.predicate.as_str();
        let fact =
            facts.entry(property).or_insert_with(|| Fact { property: shorten(property), ..Fact::default() });
        add(fact, quad);
    }
    facts.into_values().map(Fact::sorted).collect()
}

fn link(store: &Store, node: NamedNodeRef<'_>) -> Link {
    Link { href: address(node.as_str()), name: store.name(node) }
}

/// The address of the page for the node `iri`.
pub(super) fn address(iri: &str) -> String {
    address_of("/node?").append_pair("iri", iri).finish()
}

/// An address that begins with `start`, to which parameters can be added.
pub(super) fn address_of(start: &str) -> form_urlencoded::Serializer<'static, String> {
    form_urlencoded::Serializer::for_suffix(start.to_owned(), start.len())
}
