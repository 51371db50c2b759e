//! The service: a snapshot of the graph, the limits on requests, and the routing of paths.

use super::gate::Gate;
use super::protocol::{self, Refusal};
use super::watchdog::Watchdog;
use super::{Request, Response, description, node, page, reply};
use crate::store::{Answer, Dataset, QueryError, Store, nearest, questions};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, HOST,
    HeaderValue, ORIGIN, RETRY_AFTER, VARY,
};
use http::{Method, StatusCode};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

/// Limits on requests.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a query may run.
    pub time: Duration,
    /// How many rows or triples an answer may have.
    pub rows: usize,
    /// How many queries run at once.
    pub at_once: usize,
    /// How long a query waits for its turn before it is refused.
    pub patience: Duration,
    /// The memory limit, if memory is counted.
    pub memory: Option<Memory>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(30),
            rows: 1_000_000,
            at_once: std::thread::available_parallelism().map_or(2, usize::from),
            patience: Duration::from_secs(10),
            memory: None,
        }
    }
}

/// A memory limit and the function that measures usage.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// The bytes currently allocated.
    pub allocated: fn() -> usize,
    /// The bytes at which queries are stopped.
    pub most: usize,
}

/// Who may access the service, and from where.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The host names of the service, without port. Any other is refused, since a page elsewhere may have bound it
    /// to this machine (DNS rebinding). `localhost` and loopback addresses are always allowed.
    pub hosts: Vec<String>,
    /// The origin whose pages may read answers, or `*`.
    pub cors: Option<String>,
}

/// What is served: a graph, and a page for people.
pub struct Data {
    /// The graph.
    pub store: Store,
    /// The base of our own IRIs: nodes below it are also served at their own paths.
    pub base: String,
    /// The page of `--to html`, with links to the server.
    pub home: Home,
}

/// Makes a page from the graph; `None` for a plain one.
type Make = Box<dyn Fn(&Store) -> Option<String> + Send + Sync>;

/// The home page, made when it is first asked for. By default it is a plain one.
#[derive(Default)]
pub struct Home {
    page: OnceLock<Option<String>>,
    make: Option<Make>,
}

impl Home {
    /// The page that `make` makes.
    pub fn new(make: impl Fn(&Store) -> Option<String> + Send + Sync + 'static) -> Self {
        Self { page: OnceLock::new(), make: Some(Box::new(make)) }
    }

    pub(super) fn page(&self, store: &Store) -> Option<&str> {
        self.page.get_or_init(|| self.make.as_ref()?(store)).as_deref()
    }
}

/// Answers requests.
pub struct Service {
    data: RwLock<Arc<Data>>,
    limits: Limits,
    options: Options,
    gate: Gate,
    watchdog: Watchdog,
}

impl Service {
    /// A service for `data`.
    #[must_use]
    pub fn new(data: Data, limits: Limits, options: Options) -> Self {
        let (gate, watchdog) = (Gate::new(limits.at_once), Watchdog::new(limits.memory));
        Self { data: RwLock::new(Arc::new(data)), limits, options, gate, watchdog }
    }

    /// Serves `data` from the next request on; running requests finish with the old data.
    pub fn replace(&self, data: Data) {
        *self.data.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(data);
    }

    /// The answer to a request; never panics.
    pub fn answer(&self, request: &Request) -> Response {
        let answered = catch_unwind(AssertUnwindSafe(|| self.checked(request)));
        let mut response = answered.unwrap_or_else(|_| {
            reply::refuse(
                StatusCode::INTERNAL_SERVER_ERROR,
                "the service failed on this request: please report it",
            )
        });
        self.allow_origin(request, &mut response);
        if request.method() == Method::HEAD {
            response.body_mut().clear();
        }
        response
    }

    fn checked(&self, request: &Request) -> Response {
        if !self.is_ours(request) {
            return reply::refuse(
                StatusCode::MISDIRECTED_REQUEST,
                "this service does not answer to that `Host`",
            );
        }
        if request.method() == Method::OPTIONS {
            let mut response = reply::body(StatusCode::NO_CONTENT, "text/plain", Vec::new());
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST, OPTIONS"));
            return response;
        }
        let data = Arc::clone(&self.data.read().unwrap_or_else(PoisonError::into_inner));
        let path = request.uri().path();
        if path == "/sparql" || path == "/query" {
            return self.sparql(&data, request);
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return reply::method("GET, HEAD, OPTIONS");
        }
        match path {
            "/" => page::home(&data),
            "/page.css" => page::style(),
            "/questions" | "/questions/" => page::questions(),
            "/graph" | "/data" => node::graph(&data, request),
            "/node" => node::by_parameter(&data, request),
            _ => match path.strip_prefix("/questions/") {
                Some(name) => self.question(&data, request, name),
                None => node::by_path(&data, request),
            },
        }
    }

    fn sparql(&self, data: &Data, request: &Request) -> Response {
        let asked = match protocol::asked(request) {
            Ok(asked) => asked,
            Err(refusal) => return *refusal,
        };
        match &asked.query {
            Some(_) => protocol::answer(self, data, request, &asked),
            None if protocol::is_for_people(request) => {
                page::editor("", &page::Shown::default(), StatusCode::OK)
            }
            None => description::answer(request),
        }
    }

    fn question(&self, data: &Data, request: &Request, name: &str) -> Response {
        let questions = questions();
        let Some(question) = questions.iter().find(|question| question.name == name) else {
            let near = nearest(name, questions.iter().map(|question| question.name));
            let hint = near.map_or_else(String::new, |name| format!("did you mean /questions/{name}? "));
            let message = format!("there is no question with this name: {hint}/questions lists them all");
            return reply::refuse(StatusCode::NOT_FOUND, &message);
        };
        let asked = protocol::Asked { query: Some(question.sparql.to_owned()), ..protocol::Asked::default() };
        protocol::answer(self, data, request, &asked)
    }

    /// Evaluates a query within the limits, and reads its answer with `read`.
    pub(super) fn evaluate<T>(
        &self,
        data: &Data,
        sparql: &str,
        dataset: &Dataset,
        read: impl FnOnce(Answer) -> Result<T, QueryError>,
    ) -> Result<T, Refusal> {
        let Some(_pass) = self.gate.enter(self.limits.patience) else {
            let message = "too many queries are running: try again in a moment".to_owned();
            return Err(Refusal { status: StatusCode::SERVICE_UNAVAILABLE, message });
        };
        let watched = self.watchdog.watch(self.limits.time);
        let answer = data.store.query_on(sparql, dataset, watched.token());
        let rows = self.limits.rows;
        let result = answer.and_then(|answer| read(answer.within(rows)));
        // A stopped query may have returned an answer that lacks rows.
        match (result, watched.cut()) {
            (Ok(read), None) => Ok(read),
            (Ok(_), cut) => Err(Refusal::of(&QueryError::Cancelled, cut)),
            (Err(error), cut) => Err(Refusal::of(&error, cut)),
        }
    }

    /// Whether `Host` is one of our names. HTTP/1.0 has no such header, and no browser page sends it.
    fn is_ours(&self, request: &Request) -> bool {
        let Some(host) = request.headers().get(HOST) else {
            return request.version() == http::Version::HTTP_10;
        };
        let Ok(host) = host.to_str() else { return false };
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let is_loopback = name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        is_loopback
            || name.eq_ignore_ascii_case("localhost")
            || self.options.hosts.iter().any(|own| own.eq_ignore_ascii_case(name))
    }

    fn allow_origin(&self, request: &Request, response: &mut Response) {
        if response.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        let (Some(allowed), Some(origin)) = (&self.options.cors, request.headers().get(ORIGIN)) else {
            return;
        };
        if allowed != "*" && origin.as_bytes() != allowed.as_bytes() {
            return;
        }
        let Ok(value) = HeaderValue::from_str(allowed) else { return };
        let headers = response.headers_mut();
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, value);
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD, POST, OPTIONS"));
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("accept, content-type"));
        headers.append(VARY, HeaderValue::from_static("origin"));
    }
}
