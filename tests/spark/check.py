"""Compares what the Spark job writes with what one process writes: check.py PROGRAM FOLDER..."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as parquet
from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "examples" / "spark"))
import job  # noqa: E402

# Stands for the program: the first one to run kills the worker that started it, after half of the work.
KILLER = """#!/bin/sh
"{program}" "$@" || exit $?
if mkdir "{mark}" 2>/dev/null; then
  kill -KILL $PPID
  sleep 5
fi
"""


def manifest_of(folder, path):
    """A line for each list in a folder; one of them has its text inside."""
    entries = sorted(entry for entry in folder.iterdir() if entry.is_dir() or entry.suffix == ".md")
    lines = [str(entry) for entry in entries]
    lone = [at for at, entry in enumerate(entries) if [path.name for path in entry.glob("*")] == ["README.md"]]
    for at in lone[:3]:
        readme = entries[at] / "README.md"
        text = readme.read_text(encoding="utf-8", errors="replace")
        lines[at] = json.dumps({"path": str(readme), "text": text})
    lines.append(str(folder / "no-such-list.md"))
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return len(lines)


def comparable(value):
    """A value as it is the same in JSON and in Parquet."""
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [comparable(one) for one in value]
    return [value]


def rows_of(pairs):
    row = {name: comparable(value) for name, value in pairs if value is not None and name != "record"}
    return json.dumps(row, sort_keys=True, ensure_ascii=False)


def check(spark, program, folder, kills):
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        count = manifest_of(folder, place / "manifest")
        command = [program, "export", folder, "--to", "n-quads,ndjson", "-o", place / "whole"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        worker = program
        if kills:
            worker = str(place / "killer")
            Path(worker).write_text(KILLER.format(program=program, mark=place / "mark"))
            os.chmod(worker, 0o755)
        start = time.time()
        job.run(spark, str(place / "manifest"), str(place / "out"), worker, tasks=4)
        seconds = time.time() - start
        assert (place / "mark").exists() == kills, "a worker was to be killed"
        quads = b"".join(part.read_bytes() for part in sorted((place / "out/n-quads").glob("part-*")))
        assert quads == next((place / "whole").glob("*.nq")).read_bytes(), f"{folder}: other N-Quads"
        status = [
            json.loads(line)
            for part in (place / "out/status").glob("part-*")
            for line in part.read_text(encoding="utf-8").splitlines()
        ]
        failed = [one for one in status if one["status"] == "failed"]
        assert len(status) >= count and len(failed) == 1, f"{folder}: {failed}"
        expected = {"node": [], "edge": []}
        with open(next((place / "whole").glob("*.ndjson")), encoding="utf-8", newline="\n") as file:
            for line in file:
                row = json.loads(line)
                expected[row["record"]].append(rows_of(row.items()))
        for kind, rows in expected.items():
            found = [rows_of(row.items()) for row in parquet.read_table(place / f"out/{kind}s").to_pylist()]
            different = sorted(set(rows) ^ set(found))[:4]
            assert not different and len(rows) == len(found), f"{folder}: other {kind}s: {different}"
        told = f"{len(status)} lines of status, {quads.count(10)} quads, {sum(map(len, expected.values()))} rows"
        print(f"{folder.name}: {told}, {'a worker killed, ' if kills else ''}{seconds:.0f} s")


def main():
    program, *folders = sys.argv[1:]
    spark = (
        SparkSession.builder.master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.driver.memory", "2g")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.addPyFile(job.__file__)
    for at, folder in enumerate(folders):
        check(spark, program, Path(folder).resolve(), kills=at + 1 == len(folders))


main()
