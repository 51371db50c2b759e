"""Holds the exports of real lists against readers that are not ours.

    check.py PROGRAM SHARED OUT [--only NAME] [--whole]

PROGRAM is the listgraph binary, SHARED the folder with `corpus/lists` and `seed`, OUT a folder that may
be written to. Every list goes through every RDF syntax and DOT; then

- Oxigraph (pyoxigraph) reads each syntax of each list to the same triples, the quad formats to the same
  quads; there are no blank nodes, so equal sets are isomorphic graphs;
- rdflib reads each syntax of each list to the same set;
- Graphviz reads each DOT;
- the shapes hold (notes and warnings are allowed), by pySHACL and by pyrudof;
- each graph in `broken/`, added to that of the showcase, conforms by neither.

rdflib and pySHACL take minutes for what the others do in a second, so large lists meet them in part, unless
`--whole` is asked for: above LARGE triples rdflib reads Turtle and JSON-LD alone, and above SMALL pySHACL is left
out. pyrudof holds the shapes against every list.

Prints one line a list, with who did not read all of it, and exits with 1 when anything is wrong.
"""

import argparse
import concurrent.futures
import contextlib
import functools
import io
import logging
import pathlib
import shutil
import subprocess
import sys
import time

import pyoxigraph
import pyrudof
import pyshacl
import rdflib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SYNTAXES = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
}
LARGE = 20_000
SMALL = 6_000
FORMATS = "turtle,n-triples,n-quads,trig,json-ld,rdf-xml,dot"

rdflib.NORMALIZE_LITERALS = False
logging.getLogger("rdflib").setLevel(logging.WARNING)


def lists(shared):
    """The folders of real lists, and the seed list."""
    folders = [path for path in sorted((shared / "corpus" / "lists").iterdir()) if path.is_dir()]
    return folders + [shared / "seed" / "llm-resource.md"]


def export(program, source, out):
    """Writes the list in every RDF syntax and as DOT; gives the files by their endings."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        old.unlink()
    subprocess.run([program, "export", source, "--to", FORMATS, "-o", out], check=True, capture_output=True)
    return {path.suffix[1:]: path for path in out.iterdir()}


def term(node):
    """A term of either library as a comparable value."""
    if isinstance(node, (pyoxigraph.NamedNode, rdflib.URIRef)):
        return node.value if isinstance(node, pyoxigraph.NamedNode) else str(node)
    if isinstance(node, pyoxigraph.Literal):
        return node.value, node.language, None if node.language else node.datatype.value
    if isinstance(node, rdflib.Literal):
        string = "http://www.w3.org/2001/XMLSchema#string"
        return str(node), node.language, None if node.language else str(node.datatype or string)
    raise ValueError(f"a blank node: {node}")


def by_oxigraph(path, syntax):
    """The quads of a file; equal ones are the same object's fields, so this stays small enough."""
    return set(pyoxigraph.parse(path=str(path), format=syntax))


def triples(quads):
    return {quad.triple for quad in quads}


def oxigraph(files):
    """What is wrong when Oxigraph reads the files; and the triples."""
    quads = by_oxigraph(files["nq"], SYNTAXES["nq"])
    expected = triples(quads)
    wrong = []
    for ending, syntax in SYNTAXES.items():
        found = by_oxigraph(files[ending], syntax)
        if ending in ("trig", "nq") and found != quads:
            wrong.append(f"{ending} has other quads ({len(found)} for {len(quads)})")
        if triples(found) != expected:
            wrong.append(f"{ending} has other triples ({len(triples(found))} for {len(expected)})")
    for triple in expected:
        if isinstance(triple.subject, pyoxigraph.BlankNode) or isinstance(triple.object, pyoxigraph.BlankNode):
            wrong.append(f"a blank node: {triple}")
            break
    return wrong, expected


def of_rdflib(path):
    """What rdflib reads, and what it says beside."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logging.getLogger("rdflib").addHandler(handler)
    try:
        graph = rdflib.Dataset(default_union=True)
        names = {"rdf": "xml", "jsonld": "json-ld", "ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig"}
        graph.parse(str(path), format=names[path.suffix[1:]])
        return {(term(s), term(p), term(o)) for s, p, o, _ in graph.quads()}, said.getvalue()
    finally:
        logging.getLogger("rdflib").removeHandler(handler)


def rdflib_reads(files, expected, endings):
    """What is wrong when rdflib reads the files with these endings."""
    same = {(term(t.subject), term(t.predicate), term(t.object)) for t in expected}
    wrong = []
    for ending in endings:
        found, said = of_rdflib(files[ending])
        # rdflib lower-cases language tags, as we write them; all else is compared as it is.
        if found != same:
            some = sorted(map(str, found ^ same))[:2]
            wrong.append(f"rdflib reads other triples from {ending} ({len(found)} for {len(same)}): {some}")
        if said:
            wrong.append(f"rdflib on {ending}: {said.splitlines()[0]}")
    return wrong


@functools.cache
def shapes():
    return rdflib.Graph().parse(ROOT / "ontology" / "shapes.ttl")


def conforms(data):
    """Whether the shapes hold, and the report. Constraints in SPARQL are part of what pySHACL does by
    itself; what it calls advanced are rules and functions, of which the shapes have none."""
    with contextlib.redirect_stderr(io.StringIO()):
        return pyshacl.validate(data, shacl_graph=shapes(), allow_infos=True, allow_warnings=True)[::2]


def rudof(*paths):
    """The violations of the shapes in the Turtle of all `paths`, as pyrudof sees them."""
    judge = pyrudof.Rudof(pyrudof.RudofConfig())
    judge.read_shacl((ROOT / "ontology" / "shapes.ttl").read_text(encoding="utf-8"))
    judge.read_data("\n".join(path.read_text(encoding="utf-8") for path in paths))
    entries = [entry for entry in judge.validate_shacl() if entry.severity == "Violation"]
    return [f"rudof: {entry.focus_node} {entry.path}: {entry.message}"[:300] for entry in entries]


def violations(report):
    """The first lines of a report that tell what is violated."""
    lines = [line.strip() for line in report.splitlines()]
    keep = ("Message:", "Focus Node:", "Value Node:", "Source Shape:")
    return " ".join(line for line in lines if line.startswith(keep))[:600]


def dot(path):
    """What Graphviz has to say of a DOT file."""
    read = subprocess.run(["dot", "-Tcanon", path], capture_output=True, text=True)
    return [f"dot: {read.stderr.strip()[:200]}"] if read.returncode or read.stderr else []


def check_list(program, source, out, whole):
    """The checks of one list; gives what is wrong and a line about it."""
    start = time.monotonic()
    files = export(program, source, out)
    wrong, expected = oxigraph(files)
    left_out = []
    endings = list(SYNTAXES)
    if len(expected) > LARGE and not whole:
        endings = ["ttl", "jsonld"]
        left_out.append("rdflib on the other syntaxes")
    wrong += rdflib_reads(files, expected, endings) + dot(files["dot"])
    wrong += rudof(files["ttl"])[:5]
    if len(expected) <= SMALL or whole:
        good, report = conforms(rdflib.Graph().parse(files["ttl"]))
        wrong += [] if good else [f"shapes: {violations(report)}"]
    else:
        left_out.append("pySHACL")
    shutil.rmtree(out)
    note = f" (without {', '.join(left_out)})" if left_out else ""
    return wrong, f"{source.name}: {len(expected)} triples, {time.monotonic() - start:.1f} s{note}"


def checked(task):
    """`check_list`, whatever happens: the other lists are still to be looked at."""
    program, source, out, whole = task
    try:
        return check_list(program, source, out / source.stem, whole)
    except Exception as error:
        said = getattr(error, "stderr", b"") or b""
        return [f"{error} {said.decode(errors='replace')[:300]}"], source.name


def check_broken(program, out):
    """The showcase conforms; with each of the broken graphs added it does not."""
    files = export(program, ROOT / "tests" / "lists" / "llm-stack.md", out)
    good, report = conforms(rdflib.Graph().parse(files["ttl"]))
    wrong = [] if good else [f"the showcase: {violations(report)}"]
    broken = sorted((HERE / "broken").glob("*.ttl"))
    for path in broken:
        good, report = conforms(rdflib.Graph().parse(files["ttl"]).parse(path))
        print(f"broken/{path.name}: {'CONFORMS' if good else 'fails as it should: ' + violations(report)[:160]}")
        wrong += [f"broken/{path.name} conforms"] if good or not rudof(files["ttl"], path) else []
    return wrong + ([] if len(broken) >= 3 else ["there are not three broken graphs"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--only", default="", help="lists whose names hold this")
    parser.add_argument("--whole", action="store_true", help="every reader reads all of every list")
    args = parser.parse_args()
    failed = 0
    sources = [path for path in lists(args.shared) if args.only in path.name]
    with concurrent.futures.ProcessPoolExecutor() as pool:
        tasks = [(args.program, source, args.out, args.whole) for source in sources]
        for wrong, about in pool.map(checked, tasks):
            print(("FAILED " if wrong else "ok ") + about, flush=True)
            for line in wrong:
                print(f"   {line}", flush=True)
            failed += bool(wrong)
    for line in check_broken(args.program, args.out / "showcase"):
        print(f"FAILED {line}")
        failed += 1
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
