#!/usr/bin/env bash
# The endpoint before real clients: SPARQLWrapper and rdflib (PyPI), Comunica (npm), Jena's rsparql (Maven
# Central), the SPARQL 1.1 Protocol, Chromium, and five seconds of load beside Oxigraph's own server.
# usage: check.sh [PROGRAM [SECONDS [INPUT]]]. SHOTS=FOLDER keeps pictures of the pages.
# Needs python3; node with npm, java with (once) mvn, and chromium where they are there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../target/release/listgraph}")
seconds=${2:-5}
input=${3:-$here/../lists/llm-stack.md}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph

skipped() { echo "######## SKIPPED: $1 ########"; }

venv=$cache/venv-server
"$here/../venv.sh" "$here/requirements.txt" "$venv"
out=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$out"' EXIT

"$program" serve "$here/../lists/llm-stack.md" --port 0 2>"$out/log" &
server=$!
address=
for _ in $(seq 300); do
  address=$(sed -n 's|^serving \(http://[^/]*\)/.*|\1|p' "$out/log")
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$out/log"; exit 1; }
  sleep 0.1
done
[ -n "$address" ] || { echo "the server does not start"; cat "$out/log"; exit 1; }

"$venv/bin/python" "$here/protocol.py" "${address#http://}"
"$venv/bin/python" "$here/clients.py" "$address"

node=$cache/node-server
if why=$("$here/../node.sh" "$here/package.json" "$node"); then
  (cd "$node" && node "$here/comunica.mjs" "$address")
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  if [ -n "$CHROMIUM" ]; then
    export CHROMIUM
    (cd "$node" && node "$here/browser.mjs" "$address" ${SHOTS:+"$SHOTS"})
  else
    skipped "the endpoint's pages in a browser: chromium is missing (Debian: chromium)"
  fi
else
  skipped "the endpoint before Comunica and in a browser: $why"
fi

jena=$cache/jena-5.6.0-nop.classpath
if command -v java >/dev/null && { [ -s "$jena" ] || command -v mvn >/dev/null; }; then
  [ -s "$jena" ] || mvn -q -B -f "$here/../corpus/pom.xml" dependency:build-classpath -Dmdep.outputFile="$jena" >/dev/null
  rsparql() { java -cp "$(cat "$jena")" arq.rsparql --service "$address/sparql" "$@"; }
  rows=$(rsparql --results csv 'PREFIX lg: <https://w3id.org/listgraph/ns#> SELECT ?r { ?r a lg:Resource }' | tail -n +2 | wc -l)
  own=$("$program" query "$here/../lists/llm-stack.md" 'SELECT ?r { ?r a lg:Resource }' 2>/dev/null | tail -n +2 | wc -l)
  [ "$rows" -gt 100 ] && [ "$rows" = "$own" ] || { echo "rsparql has $rows rows, not $own"; exit 1; }
  rsparql 'ASK { ?s ?p ?o }' | grep -qi yes || { echo "rsparql: ASK is not answered"; exit 1; }
  triples=$(rsparql --results nt 'PREFIX lg: <https://w3id.org/listgraph/ns#> CONSTRUCT { ?r a lg:Resource } WHERE { ?r a lg:Resource }' | grep -c .)
  [ "$triples" = "$rows" ] || { echo "rsparql: CONSTRUCT has $triples triples, not $rows"; exit 1; }
  echo "Jena's rsparql: fine, $rows rows"
else
  skipped "the endpoint before Jena's rsparql: it needs java and, once, mvn"
fi
kill "$server" && wait "$server"
server=

"$program" export "$input" --to n-quads -o "$out/graph.nq" 2>/dev/null
"$venv/bin/python" "$here/load.py" "$program" "$venv/bin/oxigraph" "$out/graph.nq" "$seconds"
