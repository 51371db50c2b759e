"""The SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/) as far as an endpoint that only reads has
to keep it: `python protocol.py HOST:PORT`. Each case names the section that it is taken from."""
import http.client
import json
import sys
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
RESULTS = {
    "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values",
}
GRAPHS = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json", "application/n-quads", "application/trig"}
NONE = "https://example.org/no-such-graph"


class Endpoint:
    def __init__(self, address):
        self.address = address
        status, _, body = self.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g", accept="text/csv")
        assert status == 200, body
        self.graphs = body.split()[1:]

    def send(self, method, target, body=None, **headers):
        connection = http.client.HTTPConnection(self.address, timeout=60)
        connection.request(method, target, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        text = answer.read().decode()
        media = (answer.getheader("Content-Type") or "").split(";")[0]
        connection.close()
        return answer.status, media, text

    def ask(self, query, accept="*/*", how="get", **parameters):
        pairs = [(name.replace("_", "-"), value) for name, values in parameters.items() for value in values]
        if how == "get":
            return self.send("GET", f"/sparql?{urlencode([('query', query), *pairs])}", Accept=accept)
        if how == "form":
            body = urlencode([("query", query), *pairs])
            return self.send("POST", "/sparql", body, Accept=accept, Content_Type=FORM)
        target = f"/sparql?{urlencode(pairs)}" if pairs else "/sparql"
        return self.send("POST", target, query.encode(), Accept=accept, Content_Type=DIRECT)


def truth(answer):
    status, _, body = answer
    assert status == 200, answer
    return json.loads(body)["boolean"]


def query_operation(endpoint):
    """2.1.1, 2.1.2, 2.1.3: a query by GET, by a form, and as the body itself."""
    for how in ("get", "form", "direct"):
        assert truth(endpoint.ask("ASK { ?s ?p ?o }", how=how)), how
        assert truth(endpoint.ask("ASK { BIND(\"中文 &+%=\" AS ?x) FILTER(STRLEN(?x) = 7) }", how=how)), how
    status, _, _ = endpoint.send("POST", "/sparql", b"ASK {}", Content_Type=f"{DIRECT}; charset=utf-8")
    assert status == 200


def forms_of_query(endpoint):
    """2.1: SELECT, ASK, CONSTRUCT and DESCRIBE, each in a media type of its form (2.1.6)."""
    for query, types in (
        ("SELECT ?s { ?s ?p ?o } LIMIT 1", RESULTS), ("ASK {}", RESULTS),
        ("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1", GRAPHS), ("DESCRIBE ?s { ?s ?p ?o } LIMIT 1", GRAPHS),
    ):
        status, media, _ = endpoint.ask(query)
        assert status == 200 and media in types, (query, status, media)
        for wanted in types:
            status, media, _ = endpoint.ask(query, accept=f"image/png;q=0.1, {wanted}")
            assert (status, media) == (200, wanted), (query, wanted, status, media)


def dataset(endpoint):
    """2.1.4: `default-graph-uri` and `named-graph-uri`, once and several times, in each way to ask."""
    one = endpoint.graphs[0]
    for how in ("get", "form", "direct"):
        def ask(query, **parameters):
            return truth(endpoint.ask(query, how=how, **parameters))
        anything, in_graph = "ASK { ?s ?p ?o }", "ASK { GRAPH ?g { ?s ?p ?o } }"
        assert ask(anything, default_graph_uri=[one])
        assert not ask(anything, default_graph_uri=[NONE])
        assert ask(anything, default_graph_uri=[NONE, one])
        assert ask(in_graph, named_graph_uri=[one]) and not ask(in_graph, named_graph_uri=[NONE])
        assert ask(in_graph, named_graph_uri=[NONE, one])
        assert not ask(anything, named_graph_uri=[one]), "the default graph is empty then"
        assert not ask(in_graph, default_graph_uri=[one]), "there are no named graphs then"
        assert ask(f"ASK {{ GRAPH <{one}> {{ ?s ?p ?o }} }}", default_graph_uri=[NONE], named_graph_uri=[one])
        # The dataset of the protocol comes before that of the query.
        assert ask(f"ASK FROM <{NONE}> {{ ?s ?p ?o }}", default_graph_uri=[one])
        assert not ask(f"ASK FROM <{NONE}> {{ ?s ?p ?o }}")


def failures(endpoint):
    """2.1.7 and 2.2.5: what is wrong with a request is said by its status."""
    get = lambda target, **headers: endpoint.send("GET", target, **headers)[0]
    post = lambda body, media, target="/sparql": endpoint.send("POST", target, body, Content_Type=media)[0]
    assert endpoint.ask("SELECT WHERE")[0] == 400, "no SPARQL"
    assert get(f"/sparql?{urlencode([('query', 'ASK {}'), ('query', 'ASK {}')])}") == 400, "two queries"
    assert post(urlencode([("query", "ASK {}")] * 2), FORM) == 400, "two queries in a form"
    assert post(b"ASK {}", DIRECT, "/sparql?query=ASK%20%7B%7D") == 400, "two queries, one in the address"
    assert post("", FORM) == 400, "no query"
    assert post(b"ASK {}", "text/plain") in (400, 415), "a media type that no query has"
    assert post("ASK { \"é\" ?p ?o }".encode("utf-16"), DIRECT) == 400, "no UTF-8"
    assert endpoint.send("PUT", "/sparql", b"ASK {}", Content_Type=DIRECT)[0] == 405
    assert endpoint.send("DELETE", "/sparql")[0] == 405
    assert endpoint.ask("ASK {}", accept="image/png")[0] == 406


def updates(endpoint):
    """2.2: whoever offers no updates refuses them, and nothing changes."""
    before = endpoint.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", accept="text/csv")[2]
    update = "INSERT DATA { <x:a> <x:b> <x:c> }"
    for status, _, _ in (
        endpoint.send("POST", "/sparql", update.encode(), Content_Type="application/sparql-update"),
        endpoint.send("POST", "/sparql", urlencode([("update", update)]), Content_Type=FORM),
        endpoint.send("GET", f"/sparql?{urlencode([('update', update)])}"),
        endpoint.ask(update), endpoint.ask(update, how="form"), endpoint.ask(update, how="direct"),
    ):
        assert 400 <= status < 500, status
    assert endpoint.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", accept="text/csv")[2] == before


def description(endpoint):
    """SPARQL 1.1 Service Description, 2: the endpoint without a query describes itself."""
    status, media, body = endpoint.send("GET", "/sparql", Accept="text/turtle")
    assert status == 200 and media == "text/turtle" and "sparql-service-description#" in body, (status, media)


def graph_store(endpoint):
    """SPARQL 1.1 Graph Store HTTP Protocol, 5.2: reading; 4.2: graphs by parameter."""
    one = urlencode([("graph", endpoint.graphs[0])])
    for target, expected in ((f"/graph?{one}", 200), ("/graph?default", 200), (f"/graph?graph={NONE}", 404), ("/graph", 400)):
        assert endpoint.send("GET", target, Accept="text/turtle")[0] == expected, target
        assert endpoint.send("HEAD", target, Accept="text/turtle")[0] == expected, target
    for method in ("PUT", "POST", "DELETE", "PATCH"):
        assert endpoint.send(method, f"/graph?{one}", b"", Content_Type="text/turtle")[0] == 405, method


CASES = [query_operation, forms_of_query, dataset, failures, updates, description, graph_store]

if __name__ == "__main__":
    endpoint = Endpoint(sys.argv[1])
    for case in CASES:
        case(endpoint)
    print(f"SPARQL 1.1 Protocol: {len(CASES)} groups of cases hold")
