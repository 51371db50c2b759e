#!/usr/bin/env bash
# The Turtle of the showcase before Jena's riot (from Maven Central) and serdi (from Debian), which must
# read it without a warning and to the same triples: turtle.sh [PROGRAM]. Loud when one is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-$here/../../target/release/listgraph}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$program" export "$here/../lists/llm-stack.md" --to turtle -o "$out/list.ttl" 2>/dev/null
"$program" export "$here/../lists/llm-stack.md" --to n-triples -o "$out/list.nt" 2>/dev/null
triples=$(wc -l <"$out/list.nt")

if command -v serdi >/dev/null; then
  serdi -i turtle -o ntriples "$out/list.ttl" >"$out/serdi.nt" 2>"$out/serdi.log"
  [ ! -s "$out/serdi.log" ] || { cat "$out/serdi.log"; exit 1; }
  [ "$(sort -u "$out/serdi.nt" | wc -l)" = "$triples" ] || { echo "serdi reads other triples"; exit 1; }
  echo "serdi: $triples triples, no warning"
else
  echo "######## SKIPPED: serdi is not installed ########"
fi

jena=$cache/jena-5.6.0-nop.classpath
if command -v java >/dev/null && { [ -s "$jena" ] || command -v mvn >/dev/null; }; then
  [ -s "$jena" ] || mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$jena" >/dev/null
  java -cp "$(cat "$jena")" riotcmd.riot --validate "$out/list.ttl" >"$out/riot.log" 2>&1
  [ ! -s "$out/riot.log" ] || { cat "$out/riot.log"; exit 1; }
  java -cp "$(cat "$jena")" riotcmd.riot --output=ntriples "$out/list.ttl" >"$out/riot.nt" 2>"$out/riot.log"
  [ ! -s "$out/riot.log" ] || { cat "$out/riot.log"; exit 1; }
  [ "$(sort -u "$out/riot.nt" | wc -l)" = "$triples" ] || { echo "riot reads other triples"; exit 1; }
  echo "riot: $triples triples, no warning"
else
  echo "######## SKIPPED: riot needs java and, once, mvn ########"
fi
