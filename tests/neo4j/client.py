"""Talks to a Neo4j over its HTTP Query API; only the standard library. Called by neo4j.sh."""

import base64
import json
import os
import sys
import urllib.error
import urllib.request


def post(statement, parameters=None):
    """One statement in one transaction; the answer's JSON, or SystemExit with the server's error."""
    database = os.environ.get("NEO4J_DATABASE", "neo4j")
    body = {"statement": statement, "parameters": parameters or {}, "includeCounters": True}
    request = urllib.request.Request(
        f"{os.environ['NEO4J_URL']}/db/{database}/query/v2",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    if os.environ.get("NEO4J_AUTH") != "none":
        secret = "neo4j:" + os.environ.get("NEO4J_PASSWORD", "listgraph-test")
        request.add_header("Authorization", "Basic " + base64.b64encode(secret.encode()).decode())
    # No proxy: the server is on this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=600) as answer:
            reply = json.load(answer)
    except urllib.error.HTTPError as error:
        text = error.read().decode("utf-8", "replace")
        try:
            reply = json.loads(text)
        except ValueError:
            raise SystemExit(f"HTTP {error.code} {text.strip()}") from None
        if not reply.get("errors"):
            raise SystemExit(f"HTTP {error.code} {text.strip()}") from None
    except (urllib.error.URLError, OSError) as error:
        raise SystemExit(f"no answer: {error}") from None
    # An error while rows are computed comes with a status of success.
    if reply.get("errors"):
        first = reply["errors"][0]
        raise SystemExit(f"{first.get('code')}: {first.get('message')}")
    return reply


def statements(script):
    """Splits a script as cypher-shell does: (line, statement), at `;` outside quotes and comments."""
    start, line, begin, place, quote = 0, 1, 1, 0, None
    found = []
    blank = True  # nothing but blanks and comments since `start`

    def close(end):
        text = script[start:end].strip()
        if not blank:
            found.append((begin, text))

    while place < len(script):
        char = script[place]
        step = 1
        if quote:
            if char == "\\" and quote != "`":
                step = 2
            elif char == quote:
                quote = None
        elif script.startswith("//", place):
            end = script.find("\n", place)
            step = (len(script) if end < 0 else end) - place
        elif script.startswith("/*", place):
            end = script.find("*/", place + 2)
            step = (len(script) if end < 0 else end + 2) - place
        elif char == ";":
            close(place)
            start, blank = place + 1, True
        elif not char.isspace():
            if blank:
                begin, blank = line, False
            if char in "'\"`":
                quote = char
        line += script.count("\n", place, place + step)
        place += step
    close(len(script))
    return found


def run_script(path):
    """Runs a script; its summed counters as one JSON object, warnings to the error stream."""
    # A newline as written is part of a quoted text: no translation.
    try:
        with open(path, encoding="utf-8", newline="") as file:
            script = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"{path}: {error}") from None
    total = {"statements": 0}
    for line, statement in statements(script):
        # The Query API runs each statement as cypher-shell does after `:auto`.
        head, *rest = statement.split(None, 1)
        if head == ":auto" and rest:
            statement = rest[0]
        elif statement.startswith(":"):
            raise SystemExit(f"{path}:{line}: {head} is a command of cypher-shell, not Cypher")
        try:
            reply = post(statement)
        except SystemExit as error:
            raise SystemExit(f"{path}:{line}: {error}") from None
        total["statements"] += 1
        for name, count in reply.get("counters", {}).items():
            if not isinstance(count, bool) and count:
                total[name] = total.get(name, 0) + count
        for note in reply.get("notifications", []):
            code, text = note.get("code"), note.get("description")
            print(f"{path}:{line}: {code}: {text}", file=sys.stderr)
    print(json.dumps(total))


def run_query(statement, parameters="{}"):
    """Prints each row as one JSON object."""
    data = post(statement, json.loads(parameters))["data"]
    for row in data["values"]:
        print(json.dumps(dict(zip(data["fields"], row)), ensure_ascii=False))


def main():
    if sys.argv[1] == "cypher":
        run_script(sys.argv[2])
    else:
        run_query(*sys.argv[2:4])


if __name__ == "__main__":
    main()
