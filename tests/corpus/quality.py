"""What no shape says of a graph: quality.py FILE… (N-Quads, Turtle or TriG; all are read as one graph).

Orphans (things of ours to which nothing leads and which lead to nothing but literals), two concepts of one scheme
under one preferred label, circles in `skos:broader`, and terms of ours outside of their domain or range as the ontology
has them. Prints what it finds and exits with 1.
"""

import collections
import pathlib
import sys

import pyoxigraph

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LG, SKOS = "https://w3id.org/listgraph/ns#", "http://www.w3.org/2004/02/skos/core#"
RDFS, RDF = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ID = "https://w3id.org/listgraph/id/"
SHOWN = 5


def triples(paths):
    found = set()
    for path in paths:
        for quad in pyoxigraph.parse(path=str(path)):
            found.add((quad.subject, quad.predicate.value, quad.object))
    return found


def iri(term):
    return term.value if isinstance(term, pyoxigraph.NamedNode) else None


def orphans(graph):
    """Things of ours that no statement ties to another thing; classes and kinds tie nothing."""
    tied, ours = set(), set()
    for subject, predicate, object in graph:
        if subject.value.startswith(ID):
            ours.add(subject.value)
        if iri(object) and predicate not in (RDF + "type", LG + "kind"):
            tied.add(object.value)
            tied.add(subject.value)
    return sorted(ours - tied)


def same_labels(graph):
    """Concepts of one scheme with one preferred label, siblings alone: a list may have `Papers` below each topic."""
    scheme, above, labels = {}, collections.defaultdict(set), collections.defaultdict(set)
    for subject, predicate, object in graph:
        if predicate == SKOS + "inScheme":
            scheme[subject.value] = object.value
        elif predicate == SKOS + "broader":
            above[subject.value].add(object.value)
    for subject, predicate, object in graph:
        if predicate == SKOS + "prefLabel" and subject.value in scheme:
            place = (scheme[subject.value], tuple(sorted(above[subject.value])))
            labels[place, object.value, object.language].add(subject.value)
    return sorted(f"{label}@{language}: {', '.join(sorted(some))}" for (_, label, language), some in labels.items() if len(some) > 1)


def circles(graph):
    above = collections.defaultdict(set)
    for subject, predicate, object in graph:
        if predicate == SKOS + "broader":
            above[subject.value].add(object.value)
    done, found = set(), set()
    for start in sorted(above):
        path, stack = [], [(start, iter(sorted(above[start])))]
        on_path = {start}
        while stack:
            node, rest = stack[-1]
            target = next(rest, None)
            if target is None:
                stack.pop()
                on_path.discard(node)
                done.add(node)
            elif target in on_path:
                found.add(target)
            elif target not in done:
                on_path.add(target)
                stack.append((target, iter(sorted(above.get(target, ())))))
    return sorted(found)


def outside(graph):
    """Terms of ours on things that are not of their domain, or leading to things that are not of their range."""
    ontology = triples([ROOT / "ontology" / "listgraph.ttl"])
    ends = {end: {s.value: o.value for s, p, o in ontology if p == RDFS + end} for end in ("domain", "range")}
    below = collections.defaultdict(set)
    for subject, predicate, object in ontology:
        if predicate == RDFS + "subClassOf" and iri(object):
            below[object.value].add(subject.value)
    classes = collections.defaultdict(set)
    for subject, predicate, object in graph:
        if predicate == RDF + "type":
            classes[subject.value].add(object.value)
        # Below full provenance occurrences have no class: this is what they are known by.
        elif predicate == LG + "occurrenceOf":
            classes[subject.value].add(LG + "Occurrence")
    agents = {"http://xmlns.com/foaf/0.1/Agent": {"http://schema.org/Person"}}

    def fits(thing, wanted):
        return bool(classes[thing] & ({wanted} | below[wanted] | agents.get(wanted, set())))

    found = set()
    for subject, predicate, object in graph:
        domain, range_ = ends["domain"].get(predicate), ends["range"].get(predicate)
        if domain and not fits(subject.value, domain):
            found.add(f"{predicate} on {subject.value}, which is no {domain}")
        if range_ and iri(object) and not fits(object.value, range_):
            found.add(f"{predicate} leads to {object.value}, which is no {range_}")
    return sorted(found)


def main(*paths):
    graph = triples(paths)
    wrong = False
    for what, find in [("orphans", orphans), ("labels that stand twice", same_labels), ("circles", circles), ("terms outside of domain or range", outside)]:
        found = find(graph)
        wrong |= bool(found)
        print(f"{what}: {len(found)}", *found[:SHOWN], sep="\n  ", flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
