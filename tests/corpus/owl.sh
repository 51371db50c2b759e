#!/usr/bin/env bash
# Is the ontology OWL 2 DL, and does HermiT find it consistent with the kinds, the shared topics, the gazetteer and the
# graph of a list? owl.sh [PROGRAM]. ROBOT comes from Maven Central, once. Loud when java or mvn is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/target/release/listgraph}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph
classes=$cache/robot-1.9.8.classpath
if ! command -v java >/dev/null || { [ ! -s "$classes" ] && ! command -v mvn >/dev/null; }; then
  echo "######## SKIPPED: ROBOT needs java and, once, mvn: the ontology was NOT checked ########"
  exit 0
fi
mkdir -p "$cache"
[ -s "$classes" ] || mvn -q -B -f "$here/robot.xml" dependency:build-classpath -Dmdep.outputFile="$classes" >/dev/null
robot() { java -Xmx4g -cp "$(cat "$classes")" org.obolibrary.robot.CommandLineInterface "$@"; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

robot validate-profile --profile DL --input "$root/ontology/listgraph.ttl" --output "$out/profile.txt" ||
  { head -20 "$out/profile.txt"; exit 1; }
echo "the ontology is OWL 2 DL"
"$program" export "$root/tests/lists/llm-stack.md" --to turtle --provenance full -o "$out/list.ttl" 2>/dev/null
robot merge --input "$root/ontology/listgraph.ttl" --input "$root/ontology/kinds.ttl" --input "$root/ontology/topics.ttl" \
  --input "$out/list.ttl" --output "$out/all.ttl"
robot reason --reasoner hermit --input "$out/all.ttl" --output "$out/reasoned.ttl"
echo "HermiT: the ontology and the graph of a list are consistent"
