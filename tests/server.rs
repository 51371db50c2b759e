//! The endpoint without a socket: request in, response out.

use http::header::{ACCEPT, CONTENT_TYPE, HOST};
use http::{Method, StatusCode};
use listgraph::rdf;
use listgraph::server::{Data, Home, Limits, Memory, Options, Request, Response, Service};
use listgraph::store::Store;
use listgraph::vocabulary::iris::ID;
use std::time::{Duration, Instant};

fn data(graph: &[u8]) -> Data {
    let store = Store::of_quads(&rdf::parse("list.nq", graph).expect("our own N-Quads"));
    Data { store, base: ID.to_owned(), home: Home::default() }
}

/// The showcase as exported.
fn showcase() -> Data {
    data(&std::fs::read("exports/llm-stack.nq").expect("the committed export"))
}

fn service() -> Service {
    Service::new(showcase(), Limits::default(), Options::default())
}

fn request(method: Method, target: &str, headers: &[(&str, &str)], body: &str) -> Request {
    let mut request = http::Request::builder().method(method).uri(target).header(HOST, "localhost:7878");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.as_bytes().to_vec()).expect("a request")
}

fn get(service: &Service, target: &str, accept: &str) -> Response {
    service.answer(&request(Method::GET, target, &[(ACCEPT.as_str(), accept)], ""))
}

fn sparql(query: &str) -> String {
    url::form_urlencoded::Serializer::new("/sparql?".to_owned()).append_pair("query", query).finish()
}

fn text(response: &Response) -> String {
    String::from_utf8(response.body().clone()).expect("UTF-8")
}

fn media(response: &Response) -> &str {
    response.headers()[CONTENT_TYPE].to_str().expect("text")
}

const COUNT: &str = "SELECT (COUNT(*) AS ?n) { ?r a lg:Resource }";

#[test]
fn a_query_comes_in_three_ways() {
    let service = service();
    let expected = text(&get(&service, &sparql(COUNT), "text/csv"));
    assert!(expected.starts_with("n\r\n1"), "{expected}");
    let form = sparql(COUNT).split_once('?').expect("a query").1.to_owned();
    for (media, body) in
        [("application/x-www-form-urlencoded", form.as_str()), ("application/sparql-query", COUNT)]
    {
        let headers = [("content-type", media), ("accept", "text/csv")];
        let response = service.answer(&request(Method::POST, "/sparql", &headers, body));
        assert_eq!((response.status(), text(&response)), (StatusCode::OK, expected.clone()), "{media}");
    }
}

#[test]
fn answers_are_in_the_format_that_is_wanted() {
    let service = service();
    for (accept, expected) in [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv;q=0.9, text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
    ] {
        let response = get(&service, &sparql(COUNT), accept);
        assert_eq!((response.status(), media(&response)), (StatusCode::OK, expected), "{accept}");
    }
    let graph = sparql("CONSTRUCT WHERE { ?r a lg:Resource }");
    for (accept, expected) in [
        ("*/*", "text/turtle; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
    ] {
        assert_eq!(media(&get(&service, &graph, accept)), expected);
    }
    assert_eq!(get(&service, &sparql(COUNT), "image/png").status(), StatusCode::NOT_ACCEPTABLE);
    assert_eq!(
        media(&get(&service, &format!("{}&format=csv", sparql(COUNT)), "text/html")),
        "text/csv; charset=utf-8"
    );
    // Clients that know many servers name a format in several ways, and some as others spell it.
    for (query, accept, expected) in [
        ("&format=nope&format=tsv", "*/*", "text/tab-separated-values; charset=utf-8"),
        ("&format=text/csv", "*/*", "text/csv; charset=utf-8"),
        ("&format=nope", "text/csv", "text/csv; charset=utf-8"),
        ("", "application/json", "application/json"),
    ] {
        assert_eq!(media(&get(&service, &format!("{}{query}", sparql(COUNT)), accept)), expected, "{query}");
    }
    assert!(text(&get(&service, &sparql("ASK {}"), "*/*")).contains("true"));
}

#[test]
fn what_is_wrong_has_its_own_status() {
    let service = service();
    let status = |request: &Request| service.answer(request).status();
    assert_eq!(get(&service, &sparql("SELEKT"), "*/*").status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        get(&service, "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "*/*").status(),
        StatusCode::BAD_REQUEST
    );
    assert_eq!(get(&service, &sparql("DELETE WHERE { ?s ?p ?o }"), "*/*").status(), StatusCode::FORBIDDEN);
    assert_eq!(get(&service, "/sparql?update=CLEAR%20ALL", "*/*").status(), StatusCode::FORBIDDEN);
    assert_eq!(get(&service, "/nowhere", "*/*").status(), StatusCode::NOT_FOUND);
    assert_eq!(status(&request(Method::PUT, "/sparql", &[], "")), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(status(&request(Method::POST, "/graph?default", &[], "")), StatusCode::METHOD_NOT_ALLOWED);
    let post = |media| request(Method::POST, "/sparql", &[("content-type", media)], COUNT);
    assert_eq!(status(&post("text/plain")), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(status(&post("application/sparql-update")), StatusCode::FORBIDDEN);
    assert_eq!(status(&post("application/x-www-form-urlencoded")), StatusCode::BAD_REQUEST);
    let mut broken = post("application/sparql-query");
    broken.body_mut().push(0xFF);
    assert_eq!(status(&broken), StatusCode::BAD_REQUEST);
    let service_call = "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }";
    assert!(get(&service, &sparql(service_call), "*/*").status().is_server_error());
}

#[test]
fn the_dataset_of_the_protocol_decides_what_is_seen() {
    let service = service();
    let graphs = text(&get(
        &service,
        &sparql("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g LIMIT 1"),
        "text/csv",
    ));
    let graph = graphs.lines().nth(1).expect("a named graph");
    let with = |name: &str, value: &str, query: &str| {
        let target = url::form_urlencoded::Serializer::new(format!("{}&", sparql(query)))
            .append_pair(name, value)
            .finish();
        text(&get(&service, &target, "text/csv"))
    };
    let ask = "ASK { ?s ?p ?o }";
    assert!(with("default-graph-uri", graph, ask).contains("true"));
    assert!(with("default-graph-uri", "https://example.org/none", ask).contains("false"));
    let named = "ASK { GRAPH ?g { ?s ?p ?o } }";
    assert!(with("named-graph-uri", graph, named).contains("true"));
    assert!(with("named-graph-uri", graph, ask).contains("false"), "the default graph is empty then");
    let wrong = format!("{}&default-graph-uri=not%20an%20iri", sparql(ask));
    assert!(!get(&service, &wrong, "*/*").status().is_success());
}

#[test]
fn graphs_are_read_by_the_graph_store_protocol() {
    let service = service();
    let whole = get(&service, "/graph?default", "application/n-triples");
    assert_eq!(whole.status(), StatusCode::OK);
    assert!(text(&whole).lines().count() > 1_000);
    assert_eq!(get(&service, "/graph", "*/*").status(), StatusCode::BAD_REQUEST);
    assert_eq!(get(&service, "/graph?graph=https://example.org/none", "*/*").status(), StatusCode::NOT_FOUND);
    let head = service.answer(&request(Method::HEAD, "/graph?default", &[], ""));
    assert_eq!((head.status(), head.body().len()), (StatusCode::OK, 0));
}

#[test]
fn every_resource_and_topic_has_a_page_and_statements() {
    let service = service();
    let nodes = text(&get(&service, &sparql("SELECT DISTINCT ?n { ?n a ?class }"), "text/csv"));
    for iri in nodes.lines().skip(1) {
        let target =
            url::form_urlencoded::Serializer::new("/node?".to_owned()).append_pair("iri", iri).finish();
        let page = get(&service, &target, "text/html");
        assert_eq!((page.status(), media(&page)), (StatusCode::OK, "text/html; charset=utf-8"), "{iri}");
        assert_eq!(media(&get(&service, &target, "application/ld+json")), "application/ld+json");
        if let Some(path) = iri.strip_prefix("https://w3id.org").filter(|_| iri.starts_with(ID)) {
            let path =
                percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC).to_string();
            let own = get(&service, &path.replace("%2F", "/"), "text/turtle");
            assert_eq!(own.status(), StatusCode::OK, "{iri}");
        }
    }
    assert_eq!(
        get(&service, "/node?iri=https://example.org/none", "text/html").status(),
        StatusCode::NOT_FOUND
    );
    assert_eq!(get(&service, "/node", "text/html").status(), StatusCode::BAD_REQUEST);
}

#[test]
fn people_see_pages() {
    let service = service();
    for (target, expected) in [
        ("/", "A graph of lists"),
        ("/questions", "/questions/most-listed"),
        ("/questions/most-listed", "<th scope=\"col\">"),
        ("/sparql", "<textarea"),
        ("/page.css", "color-scheme"),
    ] {
        let page = get(&service, target, "text/html");
        assert_eq!(page.status(), StatusCode::OK, "{target}");
        assert!(text(&page).contains(expected), "{target}");
    }
    let wrong = get(&service, &sparql("SELECT ?x\nWHERE { ?x nope:y 1 }"), "text/html");
    assert_eq!(wrong.status(), StatusCode::BAD_REQUEST);
    let page = text(&wrong);
    assert!(
        page.contains("the prefix `nope:` is not declared") && page.contains("WHERE { ?x nope:y 1 }\n"),
        "{page}"
    );
    assert_eq!(get(&service, "/questions/none", "*/*").status(), StatusCode::NOT_FOUND);
}

#[test]
fn answers_lead_to_nodes_and_slips_are_told() {
    let service = service();
    let page = text(&get(&service, "/questions/resources-by-topic", "text/html"));
    assert!(
        page.contains("<a href=\"/node?iri=https%3A%2F%2Fw3id.org%2Flistgraph%2Fid%2Flist%2F"),
        "{page:.3000}"
    );
    let cut = text(&get(&service, &sparql("SELECT * { ?s ?p ?o }"), "text/html"));
    assert!(
        cut.contains("The first 1000 rows; downloads contain all of them")
            && cut.matches("<tr><td").count() >= 1_000
    );
    let slip = text(&get(&service, &sparql("SELECT * { ?r lg:knid ?k }"), "text/html"));
    assert!(slip.contains("did you mean `lg:kind`?"), "{slip}");
    let lost = text(&get(&service, "/questions/most-lited", "*/*"));
    assert!(lost.contains("did you mean /questions/most-listed?"), "{lost}");
}

#[test]
fn a_home_page_of_our_own_may_run_its_script_but_stand_in_no_frame() {
    let home = Home::new(|_| Some("<!DOCTYPE html><title>own</title>".to_owned()));
    let service = Service::new(Data { home, ..showcase() }, Limits::default(), Options::default());
    let page = get(&service, "/", "text/html");
    assert!(text(&page).contains("<title>own</title>"));
    assert_eq!(page.headers()["content-security-policy"], "frame-ancestors 'none'");
}

#[test]
fn the_service_describes_itself() {
    let description = get(&service(), "/sparql", "text/turtle");
    assert!(
        text(&description).contains("sparql-service-description#UnionDefaultGraph"),
        "{}",
        text(&description)
    );
}

#[test]
fn nothing_in_a_list_becomes_markup() {
    let graph = r#"<https://a.example/%22%3E> <http://schema.org/name> "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"@en ."#;
    let service = Service::new(data(graph.as_bytes()), Limits::default(), Options::default());
    for target in
        ["/node?iri=https%3A%2F%2Fa.example%2F%2522%253E".to_owned(), sparql("SELECT * { ?s ?p ?o }")]
    {
        let page = get(&service, &target, "text/html");
        let html = text(&page);
        assert!(html.contains("&#60;script&#62;") || html.contains("&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        let policy = page.headers()["content-security-policy"].to_str().expect("text");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    }
}

#[test]
fn only_our_own_names_are_answered() {
    let service = Service::new(
        showcase(),
        Limits::default(),
        Options { hosts: vec!["lists.example".into()], cors: None },
    );
    let status = |host: &str| {
        let mut request = request(Method::GET, "/", &[], "");
        request.headers_mut().insert(HOST, host.parse().expect("a header"));
        service.answer(&request).status()
    };
    for host in
        ["localhost", "localhost:80", "127.0.0.1:7878", "[::1]:7878", "LISTS.example", "lists.example:1"]
    {
        assert_eq!(status(host), StatusCode::OK, "{host}");
    }
    for host in ["evil.example", "localhost.evil.example:7878", "10.0.0.1", "127.0.0.1.evil.example"] {
        assert_eq!(status(host), StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    let mut nameless = request(Method::GET, "/", &[], "");
    nameless.headers_mut().remove(HOST);
    assert_eq!(service.answer(&nameless).status(), StatusCode::MISDIRECTED_REQUEST);
}

#[test]
fn other_origins_read_only_when_they_may() {
    let ask = |cors: Option<&str>| {
        let options = Options { cors: cors.map(str::to_owned), ..Options::default() };
        let service = Service::new(showcase(), Limits::default(), options);
        let response = service.answer(&request(Method::GET, "/", &[("origin", "https://a.example")], ""));
        response
            .headers()
            .get("access-control-allow-origin")
            .map(|value| value.to_str().expect("text").to_owned())
    };
    assert_eq!(ask(None), None);
    assert_eq!(ask(Some("https://b.example")), None);
    assert_eq!(ask(Some("https://a.example")).as_deref(), Some("https://a.example"));
    assert_eq!(ask(Some("*")).as_deref(), Some("*"));
    // What a browser asks first.
    let options = Options { cors: Some("https://a.example".into()), ..Options::default() };
    let service = Service::new(showcase(), Limits::default(), options);
    let before = service.answer(&request(Method::OPTIONS, "/sparql", &[("origin", "https://a.example")], ""));
    assert_eq!(before.status(), StatusCode::NO_CONTENT);
    assert_eq!(before.headers()["access-control-allow-headers"], "accept, content-type");
}

/// A query that would run forever.
const ENDLESS: &str = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l ?i ?f";

#[test]
fn a_query_that_takes_too_long_is_cut() {
    let limits = Limits { time: Duration::from_millis(200), ..Limits::default() };
    let service = Service::new(showcase(), limits, Options::default());
    let start = Instant::now();
    let response = get(&service, &sparql(ENDLESS), "*/*");
    assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(get(&service, &sparql("ASK {}"), "*/*").status(), StatusCode::OK, "the next one is answered");
}

#[test]
fn a_query_that_takes_too_much_memory_is_cut() {
    let memory = Some(Memory { allocated: || usize::MAX, most: 1 });
    let service = Service::new(showcase(), Limits { memory, ..Limits::default() }, Options::default());
    assert_eq!(get(&service, &sparql(ENDLESS), "*/*").status(), StatusCode::INSUFFICIENT_STORAGE);
}

#[test]
fn an_answer_that_is_too_large_is_refused_whole() {
    let service = Service::new(showcase(), Limits { rows: 10, ..Limits::default() }, Options::default());
    for query in ["SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"] {
        let response = get(&service, &sparql(query), "*/*");
        assert_eq!(response.status(), StatusCode::INSUFFICIENT_STORAGE, "{query}");
    }
    let few = get(&service, &sparql("SELECT * { ?s ?p ?o } LIMIT 10"), "text/csv");
    assert_eq!((few.status(), text(&few).lines().count()), (StatusCode::OK, 11));
}

#[test]
fn who_comes_when_all_places_are_taken_is_sent_away() {
    let limits = Limits {
        at_once: 1,
        patience: Duration::from_millis(50),
        time: Duration::from_secs(3),
        ..Limits::default()
    };
    let service = Service::new(showcase(), limits, Options::default());
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| get(&service, &sparql(ENDLESS), "*/*").status());
        std::thread::sleep(Duration::from_millis(500));
        let response = get(&service, &sparql("ASK {}"), "*/*");
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key("retry-after"));
        assert_eq!(slow.join().expect("no panic"), StatusCode::GATEWAY_TIMEOUT);
    });
}

#[test]
fn the_next_request_sees_new_data() {
    let service = service();
    let graph = "<https://a.example/> <http://schema.org/name> \"new\" .";
    service.replace(data(graph.as_bytes()));
    assert!(text(&get(&service, &sparql("SELECT ?o { ?s ?p ?o }"), "text/csv")).contains("new"));
}
