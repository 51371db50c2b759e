"""Reads the lists of a manifest on a Spark cluster and writes one graph.

Each task runs `listgraph export --manifest` on some of the lines. Spark sorts and merges what the tasks write:
OUT/n-quads has the lines of `--to n-quads`, OUT/nodes and OUT/edges the rows of `--to ndjson` as Parquet, OUT/status
a line of JSON for each list. README.md beside this file says how to run it.
"""

import argparse
import json
import os
import subprocess
import tempfile
from collections import Counter
from itertools import islice

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

KINDS = ("List", "Topic", "Resource", "Author", "Framework", "Site", "Series")

# The kinds of the ends of an edge, by its relation.
ENDS = {
    "ABOUT": ("Resource", "Topic"),
    "LISTED_IN": ("Resource", "List"),
    "BROADER": ("Topic", "Topic"),
    "IN_LIST": ("Topic", "List"),
    "FOCUS": ("Topic", "Framework"),
    "IS_A": ("Framework", "Framework"),
    "SUBJECT": ("List", "Framework"),
    "AUTHORED_BY": ("Resource", "Author"),
    "PROBABLY_BY": ("Resource", "Author"),
    "MENTIONS": ("Resource", "Framework"),
    "PUBLISHED_ON": ("Resource", "Site"),
    "PART_OF": ("Resource", "Series"),
    "RELATED": ("Resource", "Resource"),
    "IMPLEMENTS": ("Resource", "Framework"),
    "TRANSLATION_OF": ("List", "List"),
}

# Fields that are no properties.
OWN = {
    "node": ("id", "type", "label"),
    "edge": ("source", "target", "key", "relation"),
}

TAGGED = pa.struct([("value", pa.string()), ("language", pa.string())])
TYPES = {"bool": pa.bool_(), "int": pa.int64(), "str": pa.string(), "dict": TAGGED}


def batches(rows, names, size=1_000):
    """Tuples as Arrow batches of strings."""
    rows = iter(rows)
    while True:
        batch = list(islice(rows, size))
        if not batch:
            return
        columns = [pa.array(column, pa.string()) for column in zip(*batch)]
        yield pa.RecordBatch.from_arrays(columns, names)


def values(batches, *names):
    """The rows of Arrow batches as tuples."""
    for batch in batches:
        yield from zip(*(batch.column(name).to_pylist() for name in names))


# First stage: lines of the manifest to lines of N-Quads, nodes and edges.


def iri(name):
    """An IRI without the kind that tells two nodes apart within one task."""
    kind, _, rest = name.partition(":")
    return rest if kind in KINDS else name


def key(row):
    """What a graph knows a node or an edge by."""
    if row["record"] == "node":
        return json.dumps([row["type"], iri(row["id"])])
    part = row.get("part_label") if row["relation"] == "PART_OF" else None
    return json.dumps([row["relation"], iri(row["source"]), iri(row["target"]), row["key"], part])


def reader(program, options):
    """The function that runs the program on the lines of one task."""

    def lines_of(path):
        with open(path, "rb") as file:
            for line in file:
                yield line.rstrip(b"\n").decode()

    def read(lines):
        with tempfile.TemporaryDirectory(prefix="listgraph-") as folder:
            manifest, status = os.path.join(folder, "manifest"), os.path.join(folder, "status")
            with open(manifest, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(line + "\n" for line in lines)
            command = [program, "export", "--manifest", manifest, "--to", "n-quads,ndjson", "-o", folder + "/out"]
            with open(status, "wb") as file:
                done = subprocess.run(command + ["--threads", "1", *options], stderr=file)
            if done.returncode != 0:
                said = "\n".join(lines_of(status))
                raise RuntimeError(f"{program} ended with {done.returncode}: {said[-2000:]}")
            for line in lines_of(status):
                yield "status", "", line
            for line in lines_of(folder + "/out/listgraph.nq"):
                yield "quad", "", line
            for line in lines_of(folder + "/out/listgraph.ndjson"):
                row = json.loads(line)
                yield row["record"], key(row), line

    def stage(given):
        lines = [line for (line,) in values(given, "value")]
        if lines:
            yield from batches(read(lines), ["kind", "key", "line"])

    return stage


# Second stage: what several tasks know of one node or edge.


def order(value):
    """The order of values of one property."""
    if isinstance(value, dict):
        return ("language" in value, value["value"], value.get("language", ""))
    return (value,)


def merged(rows):
    """One row with all that the rows say; the label is chosen later."""
    one = rows[0]
    for other in rows[1:]:
        for name in other.keys() - set(OWN[one["record"]]) - {"record"}:
            if name not in one:
                one[name] = other[name]
                continue
            both = [one[name], other[name]]
            is_list = any(isinstance(value, list) for value in both)
            all_values = [value for side in both for value in (side if isinstance(side, list) else [side])]
            different = {json.dumps(value, sort_keys=True): value for value in all_values}
            found = sorted(different.values(), key=order)
            one[name] = found if is_list or len(found) > 1 else found[0]
    return one


def merge(given):
    def rows():
        for kind, lines in values(given, "kind", "lines"):
            row = merged([json.loads(line) for line in sorted(lines)])
            for name in ("id", "source", "target"):
                if name in row:
                    row[name] = iri(row[name])
            yield kind, row.get("id"), row.get("type"), json.dumps(row, ensure_ascii=False)

    yield from batches(rows(), ["kind", "id", "type", "line"])


def fields(given):
    """Which properties there are: kind, name, type and whether any row has several values."""
    found = set()
    for kind, line in values(given, "kind", "line"):
        for name, value in json.loads(line).items():
            if name not in OWN[kind] and name != "record":
                is_list = isinstance(value, list)
                found.add((kind, name, type(value[0] if is_list else value).__name__, "list" if is_list else ""))
    yield from batches(sorted(found), ["kind", "name", "type", "list"])


# Third stage: rows of Parquet.


def columns(kind, found):
    """The Arrow schema of the nodes or the edges."""
    properties = {}
    for name, value, is_list in found:
        known = properties.get(name, (value, ""))
        properties[name] = ("dict" if "dict" in (value, known[0]) else value, known[1] or is_list)
    types = [(name, pa.string()) for name in OWN[kind]]
    for name, (value, is_list) in sorted(properties.items()):
        types.append((name, pa.list_(TYPES[value]) if is_list else TYPES[value]))
    return pa.schema(types)


def fitting(value, column):
    """A value as its column takes it."""
    if pa.types.is_list(column):
        return [fitting(one, column.value_type) for one in (value if isinstance(value, list) else [value])]
    return {"value": value} if pa.types.is_struct(column) and not isinstance(value, dict) else value


def languages(lists):
    """The languages of most lists, then English, as the program chooses them."""
    counts = Counter(tag.split("-")[0] for row in lists for tag in row.get("language", []))
    ranked = [tag for tag, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    return ranked if "en" in ranked else [*ranked, "en"]


def label(row, wanted):
    """The name to show."""

    def rank(name):
        tag = name.get("language", "").split("-")[0]
        return wanted.index(tag) if tag in wanted else len(wanted)

    names = [(rank(name), len(name["value"]), name["value"]) for name in row.get("name", [])]
    return min(names)[2] if names else row["id"]


def shaper(schema, wanted, shared):
    """The function that makes rows of Parquet. `shared` are the IRIs of nodes of several kinds."""

    def named(kind, name):
        return f"{kind}:{name}" if name in shared else name

    def finished(row):
        if row["record"] == "node":
            row["label"] = label(row, wanted)
            row["id"] = named(row["type"], row["id"])
        else:
            start, end = ENDS[row["relation"]]
            row["source"], row["target"] = named(start, row["source"]), named(end, row["target"])
        return {name: fitting(row[name], schema.field(name).type) for name in schema.names if name in row}

    def stage(given):
        for batch in given:
            rows = [finished(json.loads(line)) for line in batch.column("line").to_pylist()]
            yield pa.RecordBatch.from_pylist(rows, schema=schema)

    return stage


def run(spark, manifest, out, program="listgraph", tasks=None, options=()):
    """Reads the lists of `manifest` and writes below `out`."""
    from pyspark.sql.pandas.types import from_arrow_schema

    # Files of one list, which a manifest gives one name, go to one task.
    of_list = F.coalesce(F.get_json_object("value", "$.list"), F.col("value"))
    lines = spark.read.text(manifest).repartition(tasks or spark.sparkContext.defaultParallelism * 4, of_list)
    read = lines.mapInArrow(reader(program, options), "kind string, key string, line string")
    read = read.persist(StorageLevel.DISK_ONLY)
    read.filter("kind = 'status'").select("line").write.mode("overwrite").text(f"{out}/status")
    quads = read.filter("kind = 'quad'").select("line").distinct().sort("line")
    quads.write.mode("overwrite").text(f"{out}/n-quads")

    rows = read.filter("key <> ''").groupBy("kind", "key").agg(F.collect_set("line").alias("lines"))
    rows = rows.mapInArrow(merge, "kind string, id string, type string, line string")
    rows = rows.persist(StorageLevel.DISK_ONLY)
    lists = [json.loads(row.line) for row in rows.filter("type = 'List'").select("line").collect()]
    wanted = options[options.index("--languages") + 1].split(",") if "--languages" in options else languages(lists)
    shared = rows.filter("kind = 'node'").groupBy("id").count().filter("count > 1").select("id").collect()
    found = rows.mapInArrow(fields, "kind string, name string, type string, list string").distinct().collect()
    for kind in OWN:
        schema = columns(kind, sorted((row.name, row.type, row.list) for row in found if row.kind == kind))
        shape = shaper(schema, wanted, {row.id for row in shared})
        shaped = rows.filter(F.col("kind") == kind).mapInArrow(shape, from_arrow_schema(schema))
        shaped.sort(*OWN[kind]).write.mode("overwrite").parquet(f"{out}/{kind}s")
    rows.unpersist()
    read.unpersist()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("manifest", help="paths or lines of JSON, as `listgraph export --manifest` takes them")
    parser.add_argument("out", help="the folder to write to")
    parser.add_argument("--program", default="listgraph", help="listgraph on the workers")
    parser.add_argument("--tasks", type=int, help="into how many tasks the lists are divided")
    parser.add_argument("options", nargs="*", help="options of `listgraph export`, after `--`")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("listgraph").getOrCreate()
    run(spark, given.manifest, given.out, given.program, given.tasks, given.options)


if __name__ == "__main__":
    main()
