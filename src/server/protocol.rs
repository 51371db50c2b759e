//! The SPARQL 1.1 Protocol, read-only: parses requests and writes answers in the format that the client prefers.

use super::accept::best;
use super::service::{Data, Service};
use super::watchdog::Cut;
use super::{Request, Response, page, reply};
use crate::rdf::{self, serialize};
use crate::store::{Answer, Dataset, QueryError, ResultFormat, Table};
use http::header::CONTENT_TYPE;
use http::{Method, StatusCode};
use url::form_urlencoded;

/// A query with its dataset, as sent by the client.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) query: Option<String>,
    pub(super) dataset: Dataset,
    /// `format=`: a format for download, which overrides `Accept`. Clients for many servers send several.
    pub(super) formats: Vec<String>,
}

/// Parses a request.
///
/// # Errors
///
/// The response that refuses the request.
pub(super) fn asked(request: &Request) -> Result<Asked, Box<Response>> {
    let mut asked = Asked::default();
    let in_address = form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    match *request.method() {
        Method::GET | Method::HEAD => take(&mut asked, in_address)?,
        Method::POST => {
            let media =
                request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
            let text = std::str::from_utf8(request.body())
                .map_err(|_| Box::new(reply::refuse(StatusCode::BAD_REQUEST, "the body is not UTF-8")))?;
            match media.split(';').next().unwrap_or("").trim().to_ascii_lowercase().as_str() {
                "application/x-www-form-urlencoded" => {
                    take(&mut asked, form_urlencoded::parse(text.as_bytes()))?;
                }
                "application/sparql-query" => {
                    take(&mut asked, in_address)?;
                    if asked.query.replace(text.to_owned()).is_some() {
                        return Err(twice());
                    }
                }
                "application/sparql-update" => return Err(update()),
                other => {
                    let message = format!(
                        "queries cannot be sent as `{}`: use application/x-www-form-urlencoded or application/sparql-query",
                        other.escape_debug()
                    );
                    return Err(Box::new(reply::refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, &message)));
                }
            }
            if asked.query.is_none() {
                let message = "there is no `query` in the request";
                return Err(Box::new(reply::refuse(StatusCode::BAD_REQUEST, message)));
            }
        }
        _ => return Err(Box::new(reply::method("GET, HEAD, POST, OPTIONS"))),
    }
    Ok(asked)
}

fn take(asked: &mut Asked, parameters: form_urlencoded::Parse<'_>) -> Result<(), Box<Response>> {
    for (name, value) in parameters {
        match &*name {
            "query" if asked.query.is_some() => return Err(twice()),
            "query" => asked.query = Some(value.into_owned()),
            "default-graph-uri" => asked.dataset.default.push(value.into_owned()),
            "named-graph-uri" => asked.dataset.named.push(value.into_owned()),
            "format" if !value.is_empty() => asked.formats.push(value.into_owned()),
            "update" => return Err(update()),
            // Other parameters are ignored.
            _ => {}
        }
    }
    Ok(())
}

fn twice() -> Box<Response> {
    Box::new(reply::refuse(StatusCode::BAD_REQUEST, "there is more than one `query` in the request"))
}

fn update() -> Box<Response> {
    Box::new(reply::refuse(StatusCode::FORBIDDEN, "this endpoint is read-only: updates are not allowed"))
}

/// The media types of rows and Booleans; the first is the default.
const ROWS: [(ResultFormat, &str); 5] = [
    (ResultFormat::Json, "application/sparql-results+json"),
    (ResultFormat::Xml, "application/sparql-results+xml"),
    (ResultFormat::Csv, "text/csv"),
    (ResultFormat::Tsv, "text/tab-separated-values"),
    (ResultFormat::Json, "application/json"),
];

/// Answers a query.
pub(super) fn answer(service: &Service, data: &Data, request: &Request, asked: &Asked) -> Response {
    let sparql = asked.query.as_deref().unwrap_or_default();
    let wants_page = asked.formats.is_empty() && is_for_people(request);
    let result = service.evaluate(data, sparql, &asked.dataset, |answer| {
        if wants_page {
            Ok(Shown::Table(answer.at_most(page::ROWS + 1).table_of(|term| page::Cell::of(data, term))?))
        } else {
            written(request, asked, answer)
        }
    });
    match result {
        Ok(Shown::Body(media, body)) => reply::body(StatusCode::OK, media, body),
        Ok(Shown::Table(mut table)) => {
            let is_cut = table.rows.len() > page::ROWS;
            table.rows.truncate(page::ROWS);
            let hints: Vec<String> =
                data.store.unknown_terms(sparql).iter().map(ToString::to_string).collect();
            let shown = page::Shown { table: Some(&table), is_cut, error: None, hints: &hints };
            page::editor(sparql, &shown, StatusCode::OK)
        }
        Ok(Shown::NotAcceptable) => reply::refuse(
            StatusCode::NOT_ACCEPTABLE,
            "this answer cannot be written in any format that the client accepts",
        ),
        Err(refusal) if wants_page => {
            let shown = page::Shown { error: Some(&refusal.message), ..page::Shown::default() };
            page::editor(sparql, &shown, refusal.status)
        }
        Err(refusal) => reply::refuse(refusal.status, &refusal.message),
    }
}

/// The response to a query without an answer.
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) message: String,
}

impl Refusal {
    /// Why a query failed or was stopped, as a status and a sentence.
    pub(super) fn of(error: &QueryError, cut: Option<Cut>) -> Self {
        let (status, message) = match (cut, error) {
            (Some(Cut::Time), _) => {
                (StatusCode::GATEWAY_TIMEOUT, "the query took too long and was stopped".to_owned())
            }
            (Some(Cut::Memory), _) => (
                StatusCode::INSUFFICIENT_STORAGE,
                "the query needed too much memory and was stopped".to_owned(),
            ),
            (None, QueryError::Syntax { .. }) => (StatusCode::BAD_REQUEST, error.to_string()),
            (None, QueryError::Update) => (StatusCode::FORBIDDEN, error.to_string()),
            (None, QueryError::TooMany) => (
                StatusCode::INSUFFICIENT_STORAGE,
                "the answer exceeds the limit of this endpoint: add a LIMIT".to_owned(),
            ),
            (None, error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
        };
        Self { status, message }
    }
}

/// An answer ready to be sent.
pub(super) enum Shown {
    Body(&'static str, Vec<u8>),
    Table(Table<page::Cell>),
    NotAcceptable,
}

/// Whether the client prefers a page, as browsers do.
pub(super) fn is_for_people(request: &Request) -> bool {
    best(request.headers(), &["application/sparql-results+json", "text/html"]) == Some(1)
}

fn written(request: &Request, asked: &Asked, answer: Answer) -> Result<Shown, QueryError> {
    if matches!(answer, Answer::Graph(_)) {
        let graphs = rdf::SYNTAXES.map(|syntax| (syntax, syntax.media_type()));
        let Some((syntax, media)) = choose(request, asked, &graphs, rdf::name) else {
            return Ok(Shown::NotAcceptable);
        };
        return Ok(Shown::Body(media, serialize(&answer.quads()?, syntax)?));
    }
    let Some((format, media)) = choose(request, asked, &ROWS, ResultFormat::name) else {
        return Ok(Shown::NotAcceptable);
    };
    let mut body = Vec::new();
    answer.write(format, &mut body)?;
    Ok(Shown::Body(media, body))
}

/// The first format known by a name or media type in `format=`, otherwise the one that the client prefers.
fn choose<F: Copy>(
    request: &Request,
    asked: &Asked,
    offered: &[(F, &'static str)],
    name: fn(F) -> &'static str,
) -> Option<(F, &'static str)> {
    let named = asked.formats.iter().find_map(|wanted| {
        let is_wanted = |(format, media): &&(F, &'static str)| name(*format) == wanted || media == wanted;
        offered.iter().find(is_wanted)
    });
    if let Some(named) = named {
        return Some(*named);
    }
    let media: Vec<&str> = offered.iter().map(|(_, media)| *media).collect();
    best(request.headers(), &media).map(|at| offered[at])
}
