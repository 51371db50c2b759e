"""Load: eight clients ask the named questions, of our endpoint and of Oxigraph's own on the same file in turn:
`python load.py PROGRAM OXIGRAPH GRAPH.nq SECONDS`. Prints median, 99th percentile and resident memory.

Fails at any error but 503, and, from 30 seconds on, where ours is slower than 1.3 times (median) or 2 times (99th
percentile) Oxigraph's, or memory grows past 1.1 times what it was after a sixth of the time."""
import http.client
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
from urllib.parse import urlencode

CLIENTS = 8
QUESTIONS = pathlib.Path(__file__).parent.parent.parent / "ontology" / "questions"
# Shorter runs and smaller graphs tell of the machine rather than of the server.
JUDGED_FROM = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def resident(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def connect(port):
    return http.client.HTTPConnection("127.0.0.1", port, timeout=300)


def ask(connection, query, union):
    # Oxigraph sees all graphs as one when asked to, ours always.
    pairs = [("query", query)] + ([("union-default-graph", "")] if union else [])
    connection.request("POST", "/sparql" if not union else "/query", urlencode(pairs), {
        "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/sparql-results+json"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def wait_for(port, process):
    for _ in range(3000):
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}")
        try:
            connect(port).connect()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not start")


def run(name, command, port, questions, seconds, union):
    """The figures of one server under load."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    times, statuses, lock = [], {}, threading.Lock()
    try:
        wait_for(port, process)
        first = connect(port)
        for query in questions.values():
            ask(first, query, union)
        begun = time.monotonic()
        until = begun + seconds

        def client(number):
            connection = connect(port)
            at = number
            while time.monotonic() < until:
                query = list(questions.values())[at % len(questions)]
                at += 1
                start = time.monotonic()
                try:
                    status, _ = ask(connection, query, union)
                except OSError as error:
                    status, connection = repr(error), connect(port)
                with lock:
                    times.append(time.monotonic() - start)
                    statuses[status] = statuses.get(status, 0) + 1

        threads = [threading.Thread(target=client, args=(number * 5,)) for number in range(CLIENTS)]
        for thread in threads:
            thread.start()
        time.sleep(max(0, begun + seconds / 6 - time.monotonic()))
        early = resident(process)
        for thread in threads:
            thread.join()
        late = resident(process)
    finally:
        process.terminate()
        process.wait()
    times.sort()
    median, slowest = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{name}: {len(times)} answers, median {median * 1000:.1f} ms, 99 % {slowest * 1000:.1f} ms, "
          f"resident {early:.0f} MB after {seconds / 6:.0f} s and {late:.0f} MB at the end, {statuses}")
    return median, slowest, early, late, statuses


def main(program, oxigraph, graph, seconds):
    seconds = float(seconds)
    questions = {path.stem: path.read_text() for path in sorted(QUESTIONS.glob("*.rq"))}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([oxigraph, "load", "--location", folder, "--file", graph], check=True, capture_output=True)
        port = free_port()
        theirs = run("oxigraph serve", [oxigraph, "serve-read-only", "--location", folder, "--bind", f"127.0.0.1:{port}"],
                     port, questions, seconds, True)
    port = free_port()
    ours = run("listgraph serve", [program, "serve", graph, "--port", str(port), "--timeout", "300"], port, questions, seconds, False)
    wrong = [status for status in ours[4] if status not in (200, 503)]
    ratios = ours[0] / theirs[0], ours[1] / theirs[1], ours[3] / ours[2]
    print(f"ours to theirs: median {ratios[0]:.2f}, 99 % {ratios[1]:.2f}; our memory grew by {ratios[2]:.2f}")
    if wrong:
        raise SystemExit(f"errors under load: {wrong}")
    if seconds >= JUDGED_FROM and (ratios[0] > 1.3 or ratios[1] > 2 or ratios[2] > 1.1):
        raise SystemExit("too slow, or memory grows")


if __name__ == "__main__":
    main(*sys.argv[1:])
