"""How much the graph of real lists says, and how much of it is linked to the world outside.

    linked.py PROGRAM LISTS…

Prints the statements a resource at each level of provenance (N-Quads), and which share of accounts, sites and lists
has an address, of arXiv and DOI resources a DOI, of the frameworks that lists mention a page elsewhere and a home
or repository. Exits with 1 when one is short of what we hold ourselves to.
"""

import collections
import re
import subprocess
import sys

LG, SCHEMA = "https://w3id.org/listgraph/ns#", "http://schema.org/"
ID = "https://w3id.org/listgraph/id/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*)')
ELSEWHERE = re.compile(r"https?://(www\.wikidata\.org/entity/|[a-z-]+\.wikipedia\.org/|dbpedia\.org/resource/)")
LARGEST = 27
FAILED = []


def lines(program, inputs, provenance):
    command = [program, "export", *inputs, "--to", "n-quads", "--provenance", provenance]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8") as run:
        yield from run.stdout
    if run.returncode:
        raise SystemExit(f"{' '.join(command)}: exit {run.returncode}")


def share(what, these, has, least):
    these = list(these)
    count = sum(map(has, these))
    percent = 100 * count / len(these) if these else 0
    mark = "" if percent >= least else "  TOO FEW"
    if mark:
        FAILED.append(what)
    print(f"{what}: {count} of {len(these)}, {percent:.1f} % (at least {least} %){mark}", flush=True)


def main(program, *inputs):
    objects = collections.defaultdict(lambda: collections.defaultdict(set))
    classes, named, total = collections.defaultdict(set), set(), 0
    for line in lines(program, inputs, "mentions"):
        total += 1
        found = LINE.match(line)
        if not found:
            continue
        subject, predicate, iri, text = found.groups()
        if predicate == TYPE:
            classes[iri].add(subject)
        elif predicate in (SCHEMA + "mentions", LG + "implements"):
            named.add(iri)
        if subject.startswith(ID) or predicate in (SCHEMA + "sameAs", SCHEMA + "identifier"):
            objects[subject][predicate].add(iri or text)
    resources = classes[LG + "Resource"]
    each = total / len(resources)
    print(f"{total} statements, {len(resources)} resources, {each:.2f} each (at most {LARGEST})", flush=True)
    if each > LARGEST:
        FAILED.append("statements")

    values = lambda thing, *names: {value for name in names for value in objects[thing][name]}
    has_address = lambda thing: bool(values(thing, SCHEMA + "url"))
    accounts = {iri for iri in classes["http://xmlns.com/foaf/0.1/Agent"] if "/name/" not in iri}
    share("accounts with an address", accounts, has_address, 95)
    share("sites with an address", {iri for iri in objects if iri.startswith(ID + "site/")}, has_address, 95)
    share("lists with a remote with an address", {iri for iri in classes[LG + "List"] if "/list/local/" not in iri}, has_address, 95)
    schemes = ("arxiv:", "doi:")
    papers = [iri for iri in resources if any(text.startswith(schemes) for text in values(iri, SCHEMA + "identifier"))]
    is_doi = lambda iri: iri.startswith("https://doi.org/")
    share("arXiv and DOI resources with a DOI", papers, lambda iri: is_doi(iri) or any(map(is_doi, values(iri, SCHEMA + "sameAs"))), 95)
    about = (SCHEMA + "sameAs", "http://xmlns.com/foaf/0.1/isPrimaryTopicOf")
    # Articles are added only where their title is certain; Wikidata ids only from a source that gives them.
    share("frameworks mentioned with Wikidata, Wikipedia or DBpedia", named, lambda iri: any(map(ELSEWHERE.match, values(iri, *about))), 30)
    home = (SCHEMA + "url", SCHEMA + "codeRepository")
    share("frameworks mentioned with a home or repository", named, lambda iri: bool(values(iri, *home)), 80)
    sys.exit(1 if FAILED else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
