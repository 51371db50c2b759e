"""Compares CSV import, Cypher script and push one by one with the property graph. Run by check.sh."""

import contextlib
import csv
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

import client

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = pathlib.Path(os.environ.get("LISTGRAPH_SHARED", ROOT.parent / "shared"))
SERVER = HERE / "neo4j.sh"
PASSWORD = "listgraph-test"
KINDS = ["List", "Topic", "Resource", "Author", "Framework", "Site", "Series", "Kind", "SharedTopic", "ListFile", "Generator"]
FAILURES = []

try:
    import kglite
except ImportError:
    kglite = None


def say(*words):
    print(*words, flush=True)


def check(what, is_true, detail=""):
    if is_true:
        say(f"  ok: {what}")
    else:
        FAILURES.append(what)
        say(f"  FAILED: {what} {detail}")


def run(command, fails=False, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if done.returncode != 0 and not fails:
        say(done.stdout[-3000:], done.stderr[-3000:])
        raise SystemExit(f"{command[0]} {command[1]}: exit {done.returncode}")
    return done


def first(labels):
    """The label that says what a node is: no second label is among these."""
    return next((label for label in labels if label in KINDS), None)


def node_line(labels, properties):
    return json.dumps([sorted(labels), properties], sort_keys=True, ensure_ascii=False)


def relationship_line(name, begin, end, properties):
    return json.dumps([name, begin, end, properties], sort_keys=True, ensure_ascii=False)


def expected(folder):
    """The lines that a database should hold."""
    lines = []
    for line in (folder / "expected.jsonl").open(encoding="utf-8"):
        one = json.loads(line)
        if "labels" in one:
            lines.append(node_line(one["labels"], one["properties"]))
        else:
            lines.append(relationship_line(one["type"], one["from"], one["to"], one["properties"]))
    return sorted(lines)


NODES = "MATCH (n) RETURN labels(n), properties(n)"
RELATIONSHIPS = """MATCH (a)-[r]->(b)
RETURN type(r), labels(a), a.id, labels(b), b.id, properties(r)"""


def lines_of(nodes, relationships):
    lines = [node_line(labels, properties) for labels, properties in nodes]
    for name, from_labels, begin, to_labels, end, properties in relationships:
        ends = [first(from_labels), begin], [first(to_labels), end]
        lines.append(relationship_line(name, *ends, properties))
    return sorted(lines)


def query(statement, parameters=None):
    return client.post(statement, parameters)["data"]["values"]


def held():
    """The lines that the database holds."""
    return lines_of(query(NODES), query(RELATIONSHIPS))


def differences(wanted, found):
    wanted, found = list(wanted), list(found)
    missing, extra = sorted(set(wanted) - set(found)), sorted(set(found) - set(wanted))
    example = "".join(f"\n    {sign} {line[:600]}" for sign, some in (("-", missing), ("+", extra)) for line in some[:2])
    return f"{len(missing)} missing, {len(extra)} too many, {len(wanted)} wanted, {len(found)} found{example}"


def same(what, wanted, found):
    check(f"{what}: {len(found)} nodes and relationships", wanted == found, differences(wanted, found) if wanted != found else "")


class Server:
    """A real Neo4j with a folder of its own."""

    def __init__(self, home):
        self.home = home
        self.bolt, self.http, *https = run([SERVER, "start", home]).stdout.split()
        self.https = https[0] if https else None
        os.environ["NEO4J_URL"] = self.http

    def wipe(self):
        query("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS")
        for (name,) in query("SHOW CONSTRAINTS YIELD name RETURN name"):
            query(f"DROP CONSTRAINT `{name}`")

    def script(self, path):
        return json.loads(run([SERVER, "cypher", self.home, path]).stdout)

    def stop(self):
        run([SERVER, "stop", self.home])
        shutil.rmtree(self.home, ignore_errors=True)


@contextlib.contextmanager
def server(home):
    one = Server(home)
    try:
        yield one
    finally:
        one.stop()


def push(tool, command, address, *inputs, fails=False, **environment):
    variables = {**os.environ, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": PASSWORD, **environment}
    variables = {name: value for name, value in variables.items() if value is not None}
    return run([tool, command, address, *inputs], fails=fails, env=variables).stdout


def counts(report, name):
    line = next(line for line in report.splitlines() if line.startswith(name + ":"))
    return {key: int(value) for key, value in re.findall(r"(\w+)=(\d+)", line)}


def changes(report):
    both = counts(report, "nodes"), counts(report, "relationships")
    return sum(one[key] for one in both for key in ("created", "updated", "removed"))


def bulk_import(folder, name, home):
    """Runs the command line that the export ships, with our importer under the name it calls."""
    shim = folder / "shim"
    shim.mkdir(exist_ok=True)
    tool = shim / "neo4j-admin"
    tool.write_text(f'#!/bin/sh\nexec "{SERVER}" admin "{home}" "$@"\n')
    tool.chmod(0o755)
    # Only this makes the folder that the importer expects.
    run([SERVER, "start", home])
    run([SERVER, "stop", home])
    environment = {**os.environ, "PATH": f"{shim}{os.pathsep}{os.environ['PATH']}"}
    start = time.time()
    if name == "csv":
        run(["sh", folder / name / "import.sh"], env=environment)
    else:
        line = ["database", "import", "full", "--overwrite-destination=true", "--strict=true"]
        run([SERVER, "admin", home, *line, "@import.args", "--", "neo4j"], cwd=folder / name)
    return time.time() - start


def second_engine(folder, wanted):
    if kglite is None:
        say("  SKIPPED: kglite is not installed, the script was NOT run by a second engine")
        return
    graph = kglite.KnowledgeGraph()
    script = (folder / "graph.cypher").open(encoding="utf-8", newline="").read()
    for _ in range(2):
        for _, statement in client.statements(script):
            graph.cypher(statement)
    rows = lambda statement: [list(row.values()) for row in graph.cypher(statement)]

    def plain(properties):
        # It adds a type and a title of its own.
        return {key: value for key, value in properties.items() if key not in ("type", "title")}

    nodes = [(labels, plain(properties)) for labels, properties in rows("MATCH (n) RETURN labels(n) AS l, properties(n) AS p")]
    relationships = [
        (*ends, plain(properties))
        for *ends, properties in rows(
            "MATCH (a)-[r]->(b) RETURN type(r) AS t, labels(a) AS la, a.id AS ia, labels(b) AS lb, b.id AS ib, properties(r) AS p"
        )
    ]
    same("the script twice in kglite", wanted, lines_of(nodes, relationships))


def written(tool, folder, inputs):
    report = run([tool, "write", folder, *inputs]).stdout
    say("  " + report.strip().replace("\n", "\n  "))
    return expected(folder)


def case(tool, base, name, inputs, one, kinds=("csv",)):
    """All ways into a database for one graph."""
    say(f"{name}: {' '.join(pathlib.Path(path).name for path in inputs)[:100]}")
    folder = base / name
    wanted = written(tool, folder, inputs)
    for kind in kinds:
        home = folder / f"home-{kind}"
        seconds = bulk_import(folder, kind, home)
        with server(home) as imported:
            imported.script(folder / kind / "schema.cypher")
            same(f"{kind} imported in {seconds:.1f} s", wanted, held())
            report = push(tool, "push", imported.bolt, *inputs)
            check("a push after it changes nothing", changes(report) == 0, report)
    os.environ["NEO4J_URL"] = one.http
    one.wipe()
    start = time.time()
    one.script(folder / "graph.cypher")
    same(f"script run in {time.time() - start:.1f} s", wanted, held())
    again = one.script(folder / "graph.cypher")
    made = [key for key in again if key.endswith(("Created", "Deleted", "Added", "Removed"))]
    check("the script again makes nothing new", not made, again)
    same("the script again", wanted, held())
    one.wipe()
    report = push(tool, "push", one.bolt, *inputs)
    say("  " + report.splitlines()[0])
    same("pushed over Bolt", wanted, held())
    report = push(tool, "prune", one.bolt, *inputs)
    check("pushed again: nothing changes", changes(report) == 0, report)
    one.wipe()
    push(tool, "push", one.http, *inputs)
    same("pushed over HTTP", wanted, held())
    if "@hostile" not in inputs:
        second_engine(folder, wanted)
    shutil.rmtree(folder)


HOSTILE = r"""
# "Hostile" 'list' \ `x` $y {z}

## It's a `topic` \u0027}) DETACH DELETE n //

- [a "b" 'c' \\ \n \u0027 \u0060 `d` $e {f} /* g */ // h](https://example.org/1) - it's "so" \\' ; MATCH (n) DETACH DELETE n;
- [', id: 'x'}] AS row MATCH (n) DETACH DELETE n //](https://example.org/2?a='b'&c="d"#e'f) - `:exit`
- [混合 שלום עולם مرحبا 👩‍👩‍👧‍👦 e\u0301](https://例え.example/路径?q=中文) - \u202e‮reversed‬
- [\\\\](https://example.org/\\) - ends in a backslash \\
- [=1+1](https://example.org/3) - "quoted", with, commas; and semicolons
- [LOAD CSV](https://example.org/4) - $param ${x} %(y)s {{z}} @w #v
"""


def hostile_list(path):
    text = HOSTILE
    # A file with NUL is no text to us; the graph of strange texts has it.
    text += "- [\x01\x07\x1b\x1f\x7f\x85 controls](https://example.org/5) - a\x1fc\n"
    text += "- [line\r\nends](https://example.org/6) - one  \r\ntwo\\\r\nthree\n"
    text += f"- [{'long ' * 209715}](https://example.org/7) - a title of a megabyte\n"
    text += f"- [address](https://example.org/{'x' * 9000}) - an address too long for an index\n"
    path.write_text(text, encoding="utf-8", newline="")
    return path


OLD = """# List
## Old topic
- [Stays](https://github.com/a/stays) - a tool
- [Goes](https://example.org/goes) by Ann - read it
- [Moves](https://example.org/moves)
## Topic
- [Old title](https://example.org/title) - old words
"""

NEW = """# List
## Topic
- [Stays](https://github.com/a/stays) - a tool
- [New title](https://example.org/title) - new words
- [Moves](https://example.org/moves)
- [Comes](https://example.org/comes)
"""

OTHER = """# Other
## Else
- [Stays](https://github.com/a/stays)
- [Elsewhere](https://example.org/elsewhere)
"""

THEIRS = """
CREATE (p:Person {name: 'Eve'}), (x:Resource {name: 'without an id'}),
  (c:Resource {id: 'https://example.org/comes', name: 'mine'})
WITH p MATCH (g:Resource {id: 'https://example.org/goes'}), (s:Resource {id: 'https://github.com/a/stays'}),
  (m:Resource {id: 'https://example.org/moves'}), (t:Topic {name: 'Old topic'})
CREATE (p)-[:READ {when: 2020}]->(g), (m)-[:ABOUT {mine: true}]->(t)
SET s.rating = 5, s:Favourite
"""


def lists_that_change(tool, base, one):
    """A pushed list changes; what is not ours stays."""
    say("changes: updates, prune, and what somebody else put there")
    folder = base / "changes"
    folder.mkdir()
    path, other = folder / "list.md", folder / "other.md"
    path.write_text(OLD)
    other.write_text(OTHER)
    one.wipe()
    push(tool, "push", one.bolt, path)
    query(THEIRS)
    path.write_text(NEW)
    wanted = written(tool, folder / "new", [path])
    report = push(tool, "push", one.bolt, path)
    check("an update adds and changes", counts(report, "nodes")["removed"] == 0 and changes(report) > 0, report)
    check("a foreign node with our id is told", counts(report, "nodes")["foreign"] == 1, report)
    rows = query("MATCH (n:Resource {id: 'https://example.org/comes'}) RETURN properties(n), labels(n)")
    check("and not touched", rows == [[{"id": "https://example.org/comes", "name": "mine"}, ["Resource"]]], rows)
    report = push(tool, "prune", one.bolt, path)
    kept = counts(report, "nodes")["kept"]
    check("nodes with relationships of others are kept", kept == 2, report)
    rows = query("MATCH (:Person)-[r:READ]->(g) RETURN r.when, g.id")
    check("a foreign relationship to a pruned node stays", rows == [[2020, "https://example.org/goes"]], rows)
    rows = query("MATCH (:Resource)-[r:ABOUT {mine: true}]->(:Topic) RETURN properties(r)")
    check("a foreign relationship of our type stays", rows == [[{"mine": True}]], rows)
    rows = query("MATCH (s:Favourite) RETURN s.rating, s.id")
    check("foreign labels and properties stay", rows == [[5, "https://github.com/a/stays"]], rows)
    query("MATCH (n) WHERE n.listgraph IS NULL DETACH DELETE n")
    query("MATCH ()-[r]->() WHERE r.listgraph IS NULL DELETE r")
    query("MATCH (s:Favourite) REMOVE s:Favourite, s.rating")
    push(tool, "prune", one.bolt, path)
    same("pruned when nothing hangs on it", wanted, held())
    query("MATCH (n) WHERE n.id ENDS WITH 's' DETACH DELETE n")
    push(tool, "push", one.bolt, path)
    same("what is missing is put back", wanted, held())
    both = written(tool, folder / "both", [path, other])
    report = push(tool, "prune", one.bolt, other)
    same("a second list, pruned, leaves the first", both, held())
    path.write_text("# List\n")
    report = push(tool, "prune", one.bolt, path)
    alone = written(tool, folder / "alone", [path, other])
    same("a list that lost its entries leaves the second", alone, held())
    push(tool, "prune-all", one.bolt, other)
    same("all but one list removed", written(tool, folder / "other", [other]), held())


def errors(tool, one, path):
    """What goes wrong is told."""
    say("errors")
    for words, address, environment in [
        ("rejects user `neo4j`", one.bolt, {"NEO4J_PASSWORD": "wrong"}),
        ("rejects user `neo4j`", one.http, {"NEO4J_PASSWORD": "wrong2"}),
        ("has no database `nope`", one.bolt, {"NEO4J_DATABASE": "nope"}),
        ("has no database `nope`", one.bolt.replace("bolt", "neo4j"), {"NEO4J_DATABASE": "nope"}),
        ("has no database `nope`", one.http, {"NEO4J_DATABASE": "nope"}),
        ("requires a user name and a password", one.bolt, {"NEO4J_USERNAME": None}),
        ("cannot be reached", "bolt://127.0.0.1:1", {}),
        ("cannot be reached", "http://127.0.0.1:1", {}),
        ("cannot establish a trusted encrypted connection", one.bolt.replace("bolt", "bolt+s"), {}),
        ("this port speaks HTTP", one.http.replace("http", "bolt"), {}),
        ("is not a Neo4j address", "ftp://x", {}),
    ]:
        report = push(tool, "push", address, path, fails=True, **environment)
        check(f"{address.split(':')[0]}: {words}", words in report, report)
    report = push(tool, "push", one.bolt.replace("bolt", "neo4j"), path)
    check("neo4j:// finds the server that takes writes", "nodes:" in report, report)


def certificates(folder):
    """An authority of our own (ca.crt), and a server's certificate that it signed, for 127.0.0.1 alone."""
    folder.mkdir()
    openssl = lambda *words: run(["openssl", *words], cwd=folder)
    key = ["-newkey", "rsa:2048", "-nodes"]
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.crt", "-subj", "/CN=Our own", "-days", "2")
    openssl("req", *key, "-keyout", "private.key", "-out", "server.csr", "-subj", "/CN=server")
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\n")
    signed = ["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names", "-days", "2"]
    openssl("x509", "-req", "-in", "server.csr", "-out", "public.crt", *signed)
    return folder


def encrypted(tool, base, path):
    """Pushes through TLS to a server whose certificate no public authority has signed."""
    say("TLS")
    if shutil.which("openssl") is None:
        say("  SKIPPED: openssl is missing, no push through TLS was checked")
        return
    folder = certificates(base / "tls")
    wanted = written(tool, base / "tls-wanted", [path])
    ca = folder / "ca.crt"
    os.environ["NEO4J_TLS"] = str(folder)
    with server(base / "tls-home") as one:
        del os.environ["NEO4J_TLS"]
        secured = one.bolt.replace("bolt:", "bolt+s:")
        for address, variables in [
            (secured, {"NEO4J_CA": ca}),
            (secured, {"SSL_CERT_FILE": ca}),
            (secured.replace("bolt", "neo4j"), {"NEO4J_CA": ca}),
            (one.bolt.replace("bolt:", "bolt+ssc:"), {}),
            (one.bolt.replace("bolt:", "neo4j+ssc:"), {}),
            (one.https, {"NEO4J_CA": ca}),
            (one.https, {"SSL_CERT_FILE": ca}),
        ]:
            one.wipe()
            variables = {name: str(value) for name, value in variables.items()}
            push(tool, "push", address, path, **variables)
            same(f"pushed over {address.split(':')[0]} with {', '.join(variables) or 'no authority'}", wanted, held())
            report = push(tool, "prune", address, path, **variables)
            check("pushed again: nothing changes", changes(report) == 0, report)
        program = tool.parent.parent / "listgraph"
        environment = {**os.environ, "NEO4J_PASSWORD": PASSWORD}
        done = run([program, "push", "neo4j", secured, path, "--ca", ca], fails=True, env=environment)
        check("the program takes --ca", "unchanged" in done.stderr and " new" not in done.stderr, done.stderr)
        done = run([program, "push", "neo4j", secured, path, "--ca", path], fails=True, env=environment)
        check("and tells a file without certificates", "contain no PEM certificate" in done.stderr, done.stderr)
        for address, variables in [
            (secured, {}),
            (one.https, {}),
            (secured.replace("127.0.0.1", "localhost"), {"NEO4J_CA": str(ca)}),
            (one.https.replace("127.0.0.1", "localhost"), {"NEO4J_CA": str(ca)}),
        ]:
            report = push(tool, "push", address, path, fails=True, **variables)
            what = f"{address.rsplit(':', 1)[0]} with {', '.join(variables) or 'no authority'} is not trusted"
            check(what, "cannot establish a trusted encrypted connection" in report, report)


def repository(folder, source):
    """A list in a repository of its own, always with the same commit; none without git."""
    folder.mkdir()
    shutil.copy(source / "README.md", folder)
    (folder / "listgraph.toml").write_text('[[list]]\npath = "."\nname = "example.org/serving"\n')
    date = "2026-03-01T12:00:00 +0000"
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.autocrlf=false"]
    environment = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": "", "GIT_CONFIG_NOSYSTEM": "1"}
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Serving"]):
        run(["git", *who, *words], cwd=folder, env={**os.environ, **environment})
    return folder


def answer(value):
    """A value as it stands in an answer in CSV."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def readers(tool, base, one):
    """Each question of `tests/readers` has the answer in Cypher that it has in SPARQL."""
    say("questions of readers")
    folder = base / "readers"
    folder.mkdir()
    new = ROOT / "tests" / "readers" / "lists" / "serving"
    written(tool, folder / "old", [ROOT / "tests" / "readers" / "old" / "serving"])
    all_lists = [ROOT / "tests" / "readers" / "lists", ROOT / "tests" / "lists"]
    data = {
        "": all_lists,
        "full": all_lists,
        "versions": [folder / "old" / "graph.ttl", new],
        "git": [repository(folder / "git", new)],
    }
    questions = sorted((ROOT / "tests" / "readers" / "questions").glob("*.cypher"))
    check("there are 24 questions", len(questions) == 24, len(questions))
    held_now = None
    for path in sorted(questions, key=lambda path: (needs(path), path)):
        if data[needs(path)] != held_now:
            held_now = data[needs(path)]
            one.wipe()
            push(tool, "push", one.bolt, *held_now)
        statement = path.read_text(encoding="utf-8")
        surgery = [word for word in ("substring", "split(", "replace(", "=~", "w3id.org") if word in statement]
        check(f"{path.stem} takes no string apart", not surgery, surgery)
        own = path.with_suffix(".cypher.csv")
        wanted = own if own.exists() else path.with_suffix(".csv")
        with wanted.open(encoding="utf-8", newline="") as file:
            rows = sorted(map(tuple, list(csv.reader(file))[1:]))
        found = sorted(tuple(map(answer, row)) for row in query(statement))
        check(f"{path.stem}: {len(found)} rows", found == rows, differences(map(str, rows), map(str, found)) if found != rows else "")


def needs(path):
    """What a question says behind `// data: `."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix("// data: ") for line in lines if line.startswith("// data: ")), "")


def upgrade(tool, base, one):
    """A database that the version before wrote is brought up to date; what others put there stays."""
    say("a database of the version before")
    source = ROOT / "tests" / "readers" / "old" / "serving"
    wanted = written(tool, base / "upgrade", [source])
    for command in ("prune", "prune-all"):
        one.wipe()
        one.script(ROOT / "tests" / "data" / "old" / "serving.cypher")
        before = query("MATCH (r:Resource) RETURN r.id ORDER BY r.id")
        query("MATCH (r:Resource {id: 'https://github.com/vllm-project/vllm'}) SET r.rating = 5 CREATE (:Person {name: 'Eve'})-[:READ]->(r)")
        push(tool, "push", one.bolt, source)
        check("no resource is there twice", query("MATCH (r:Resource) RETURN r.id ORDER BY r.id") == before)
        rows = query("MATCH (r)-[m:LISTED_IN]->(l) WITH r, l, count(m) AS times WHERE times > 1 RETURN r.id")
        check("no mention is there twice", rows == [], rows)
        rows = query("MATCH (:Person {name: 'Eve'})-[:READ]->(r {rating: 5}) RETURN r.id")
        check("what somebody added is there", rows == [["https://github.com/vllm-project/vllm"]], rows)
        query("MATCH (p:Person) DETACH DELETE p")
        query("MATCH (r:Resource) REMOVE r.rating")
        push(tool, command, one.bolt, source)
        same(f"{command} leaves what a new database would hold", wanted, held())


class Breaking:
    """A way to a server that breaks: in each connection, as `cuts` say one after the other.

    A cut (bytes, when) lets so many bytes of the client pass; then "asked" cuts at once, "answered" only
    when the server has had the time to do what it was asked. Without further cuts all passes."""

    def __init__(self, address, cuts):
        self.scheme, place = address.split("://")
        self.server = (place.split(":")[0], int(place.split(":")[1]))
        self.cuts = iter(cuts)
        self.made = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"{self.scheme}://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            cut = next(self.cuts, None)
            if cut and cut[0] == 0:
                self.made += 1
                client.close()
                continue
            there = socket.create_connection(self.server)
            state = {"cut": False}
            for words in [(client, there, cut, state), (there, client, None, state)]:
                threading.Thread(target=self.carry, args=words, daemon=True).start()

    def carry(self, source, target, cut, state):
        passed = 0
        try:
            while data := source.recv(1 << 16):
                if cut and passed + len(data) > cut[0]:
                    self.made += 1
                    state["cut"] = True
                    if cut[1] == "answered":
                        target.sendall(data)
                        self.rest(source, target)
                    break
                passed += len(data)
                if not state["cut"]:
                    target.sendall(data)
        except OSError:
            pass
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    @staticmethod
    def rest(source, target):
        """Lets the rest of a request pass; answers do not."""
        source.settimeout(2)
        with contextlib.suppress(TimeoutError):
            while data := source.recv(1 << 16):
                target.sendall(data)

    def close(self):
        self.listener.close()


def broken(tool, base, one, path):
    """Connections that break in the middle of a push, and one that was given up."""
    say("breaks")
    wanted = written(tool, base / "broken", [path])
    os.environ["NEO4J_URL"] = one.http
    cuts = [(30_000, "asked"), (0, ""), (150_000, "answered"), (100_000, "answered"), (60_000, "asked")]
    for address in (one.bolt, one.http):
        one.wipe()
        way = Breaking(address, cuts)
        report = push(tool, "push", way.address, path)
        way.close()
        check(f"{way.scheme}: a push goes on after {way.made} breaks", way.made == len(cuts), report)
        check("and says that it waits", report.count("Waiting") >= len(cuts), report)
        same("nothing is lost or there twice", wanted, held())
        report = push(tool, "prune", one.bolt, path)
        check("pushed again: nothing changes", changes(report) == 0, report)
    one.wipe()
    way = Breaking(one.bolt, [(150_000, "asked")] + [(0, "")] * 100)
    report = push(tool, "push", way.address, path, fails=True)
    way.close()
    check("a server that stays away is told", "cannot be reached" in report or "did not answer" in report or "does not answer" in report, report)
    report = push(tool, "push", one.bolt, path)
    check("the next push goes on from there", counts(report, "nodes")["unchanged"] > 0, report)
    same("and all is there", wanted, held())


def largest(count):
    lists = SHARED / "corpus" / "lists"
    folders = [path for path in lists.glob("*") if path.is_dir()] if lists.is_dir() else []
    size = lambda folder: sum(path.stat().st_size for path in folder.rglob("*.md"))
    return sorted(folders, key=size, reverse=True)[:count]


def main():
    tool, *words = sys.argv[1:]
    tool = pathlib.Path(tool)
    os.environ["NEO4J_PASSWORD"] = PASSWORD
    showcase = ROOT / "tests" / "lists" / "llm-stack.md"
    with tempfile.TemporaryDirectory(prefix="listgraph-neo4j-") as base, server(pathlib.Path(base) / "home") as one:
        base = pathlib.Path(base)
        if "largest" not in words:
            readers(tool, base, one)
            upgrade(tool, base, one)
        if not {"largest", "questions"} & set(words):
            errors(tool, one, showcase)
            encrypted(tool, base, showcase)
            broken(tool, base, one, showcase)
            lists_that_change(tool, base, one)
            case(tool, base, "showcase", [showcase], one, ("csv", "csv-gz"))
            case(tool, base, "hostile", [hostile_list(base / "hostile.md")], one)
            case(tool, base, "strange", ["@hostile"], one)
        corpus = largest(0 if "questions" in words else 3)
        if not corpus and "questions" not in words:
            say(f"SKIPPED: no corpus in {SHARED}, the three largest lists were NOT checked")
        for number, path in enumerate(corpus):
            case(tool, base, f"largest-{number + 1}", [path], one)
        if "all" in words and corpus:
            # The server keeps the text of a thousand statements of the script.
            os.environ["NEO4J_HEAP"] = "2g"
            with server(base / "large-home") as large:
                case(tool, base, "corpus", largest(1000), large)
    say(f"{len(FAILURES)} failed: {FAILURES}" if FAILURES else "all agree")
    sys.exit(1 if FAILURES else 0)


if __name__ == "__main__":
    main()
