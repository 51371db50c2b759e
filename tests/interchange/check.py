"""Reads an exported folder with networkx, igraph and DuckDB and counts what each of them finds.

    python check.py FOLDER [OTHERS.json]

FOLDER holds nodes.csv, edges.csv and one file each of .json, .graphml and .gexf, written from one
graph; OTHERS.json the numbers that further readers found. Needs networkx 3.6, igraph and duckdb.
Prints for each reader the number of nodes, of edges, of properties (a node or edge with a property
counts once for it) and of their values. Exits with 1 when they differ; a reader that cannot tell a
number leaves it out.
"""

import collections
import json
import pathlib
import sys

import duckdb
import igraph
import networkx

# What the formats and readers add to the properties of the graph.
OWN = {"id", "label", "type", "relation", "source", "target", "key", "viz", "weight", "x", "y", "shape_type"}


def split(field):
    """The values in a field: joined by `|`, with a backslash before a `|` or `\\` that is part of one."""
    values = [""]
    characters = iter(field)
    for character in characters:
        if character == "|":
            values.append("")
        else:
            values[-1] += next(characters) if character == "\\" else character
    return values


def count(nodes, edges, values_of):
    """Counts nodes, edges, properties and values; `values_of` gives the values of one property."""
    records = list(nodes) + list(edges)
    counts = {"nodes": len(nodes), "edges": len(edges), "properties": 0, "values": 0}
    for record in records:
        for name, value in record.items():
            if name.lower() in OWN:
                continue
            values = values_of(value)
            counts["properties"] += 1
            counts["values"] += len(values)
    return counts


def in_text(value):
    """The values of a property in a format that knows no lists."""
    return split(value) if isinstance(value, str) else [value]


def of_networkx(graph, values_of):
    assert graph.is_directed()
    edges = graph.edges(data=True)
    return count([node for _, node in graph.nodes(data=True)], [edge for *_, edge in edges], values_of)


def of_json(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    graph = networkx.node_link_graph(document, edges="edges")
    return of_networkx(graph, lambda value: value if isinstance(value, list) else [value])


def of_yed(path):
    """What yEd draws, as networkx reads it: every node has a place, a shape and a label of its own."""
    nodes = networkx.read_graphml(path, force_multigraph=True).nodes(data=True)
    assert all({"x", "y", "shape_type", "label"} <= node.keys() for _, node in nodes)
    return {"nodes": len(nodes)}


def of_igraph(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    return {"nodes": graph.vcount(), "edges": graph.ecount()}


def of_duckdb(folder):
    def read(name):
        path = str(folder / name)
        table = duckdb.read_csv(path, all_varchar=True, header=True, delimiter=",", quotechar='"')
        rows = table.fetchall()
        own = {"id", "label", "type", "relation", "source", "target"}
        names = [None if name.lower() in own else name for name in table.columns]
        return [{name: value for name, value in zip(names, row) if name and value} for row in rows]

    return count(read("nodes.csv"), read("edges.csv"), split)


def main(folder, *others):
    folder = pathlib.Path(folder)
    one = lambda ending: next(folder.glob("*." + ending))
    found = {
        "json by networkx": of_json(one("json")),
        "graphml by networkx": of_networkx(networkx.read_graphml(one("graphml"), force_multigraph=True), in_text),
        "graphml by igraph": of_igraph(one("graphml")),
        "graphml as yEd draws it": of_yed(one("graphml")),
        "gexf by networkx": of_networkx(networkx.read_gexf(one("gexf")), in_text),
        "csv by duckdb": of_duckdb(folder),
    }
    for other in others:
        found.update(json.loads(pathlib.Path(other).read_text()))
    for reader, counts in found.items():
        print(f"{reader}: {', '.join(f'{number} {name}' for name, number in counts.items())}")
    seen = collections.defaultdict(set)
    for counts in found.values():
        for name, number in counts.items():
            seen[name].add(number)
    return 0 if all(len(numbers) == 1 for numbers in seen.values()) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
