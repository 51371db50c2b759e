//! The service description (<https://www.w3.org/TR/sparql11-service-description/>).

use super::accept::best;
use super::{Request, Response, reply};
use crate::rdf::{RdfFormat, SYNTAXES, serialize};
use http::StatusCode;
use oxigraph::model::{BlankNode, GraphName, NamedNode, NamedOrBlankNode, Quad, Term};

const SD: &str = "http://www.w3.org/ns/sparql-service-description#";
const FORMATS: &str = "http://www.w3.org/ns/formats/";

/// The capabilities of the service, as RDF.
pub(super) fn answer(request: &Request) -> Response {
    let media = SYNTAXES.map(RdfFormat::media_type);
    let Some(at) = best(request.headers(), &media) else {
        return reply::refuse(StatusCode::NOT_ACCEPTABLE, "the description of this service is RDF or HTML");
    };
    match serialize(&description(), SYNTAXES[at]) {
        Ok(body) => reply::body(StatusCode::OK, SYNTAXES[at].media_type(), body),
        Err(error) => reply::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn description() -> Vec<Quad> {
    let service = BlankNode::new_unchecked("service");
    let sd = |name: &str| NamedNode::new_unchecked(format!("{SD}{name}"));
    let mut quads = Vec::new();
    let mut say = |predicate: NamedNode, object: Term| {
        let subject = NamedOrBlankNode::from(service.clone());
        quads.push(Quad::new(subject, predicate, object, GraphName::DefaultGraph));
    };
    say(oxigraph::model::vocab::rdf::TYPE.into_owned(), sd("Service").into());
    say(sd("supportedLanguage"), sd("SPARQL11Query").into());
    say(sd("feature"), sd("UnionDefaultGraph").into());
    let formats = ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"];
    let formats = formats.map(|format| format!("{FORMATS}{format}"));
    for format in formats.into_iter().chain(SYNTAXES.map(|syntax| syntax.iri().to_owned())) {
        say(sd("resultFormat"), NamedNode::new_unchecked(format).into());
    }
    quads
}
