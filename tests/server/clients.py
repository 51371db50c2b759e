"""Clients of Python's before the endpoint: `python clients.py ADDRESS`, such as http://127.0.0.1:7878."""
import sys

from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

LG = "https://w3id.org/listgraph/ns#"
SCHEMA = "http://schema.org/"
NAMES = f"SELECT ?r ?n {{ ?r a <{LG}Resource> ; <{SCHEMA}name> ?n }}"


def by_wrapper(endpoint):
    """Every way to ask and every format that SPARQLWrapper knows."""
    client = SPARQLWrapper(endpoint)
    client.setQuery(NAMES)
    counts = set()
    for method, ways in (("GET", [None]), (POST, ["urlencoded", POSTDIRECTLY])):
        client.setMethod(method)
        for way in ways:
            if way:
                client.setRequestMethod(way)
            client.setReturnFormat(JSON)
            counts.add(len(client.query().convert()["results"]["bindings"]))
            client.setReturnFormat(XML)
            counts.add(len(client.query().convert().getElementsByTagName("result")))
            for text in (CSV, TSV):
                client.setReturnFormat(text)
                counts.add(client.query().convert().decode().strip().count("\n"))
    assert len(counts) == 1 and counts.pop() > 100, counts

    client = SPARQLWrapper(endpoint)
    client.setQuery("ASK { ?s ?p ?o }")
    client.setReturnFormat(JSON)
    assert client.query().convert()["boolean"] is True
    sizes = set()
    for syntax in (RDFXML, JSONLD, TURTLE, N3):
        client.setQuery(f"CONSTRUCT {{ ?r <{SCHEMA}name> ?n }} WHERE {{ ?r a <{LG}Resource> ; <{SCHEMA}name> ?n }}")
        client.setReturnFormat(syntax)
        answer = client.query().convert()
        sizes.add(len(answer if isinstance(answer, Graph) else Graph().parse(data=answer, format="turtle")))
    assert len(sizes) == 1 and sizes.pop() > 100, sizes
    return "SPARQLWrapper"


def by_store(endpoint):
    """rdflib's own store over the network: queries and patterns."""
    graph = Graph(SPARQLStore(endpoint, returnFormat="json"))
    named = [row.n for row in graph.query(NAMES)]
    resources = list(graph.subjects(URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), URIRef(f"{LG}Resource")))
    assert len(named) >= len(resources) > 100, (len(named), len(resources))
    found = str(next(iter(graph.objects(resources[0], URIRef(f"{SCHEMA}name")))))
    assert found in {str(name) for name in named}, found
    whole = Graph().parse(endpoint.replace("/sparql", "/graph?default"), format="turtle")
    assert len(whole) > 1000, len(whole)
    node = Graph().parse(f"{endpoint.replace('/sparql', '/node')}?iri={resources[0]}", format="turtle")
    assert (resources[0], None, None) in node
    return "rdflib's SPARQLStore"


if __name__ == "__main__":
    for client in (by_wrapper, by_store):
        print(f"{client(sys.argv[1] + '/sparql')}: fine")
