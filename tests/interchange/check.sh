#!/usr/bin/env bash
# JSON, CSV, GraphML and GEXF before networkx, igraph, DuckDB, graphology and Gephi's toolkit, Mermaid before its own
# parser: the showcase and five lists of the corpus. usage: check.sh [PROGRAM [SHARED]]
# Needs python3, node with npm for graphology and Mermaid, java with mvn for Gephi.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../target/release/listgraph}")
shared=${2:-${LISTGRAPH_SHARED:-$here/../../../shared}}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph

venv=$cache/venv-interchange
"$here/../venv.sh" "$here/requirements.txt" "$venv"
node=$cache/node-interchange
if ! "$here/../node.sh" "$here/package.json" "$node"; then
  echo "######## SKIPPED: graphology and Mermaid's parser have read nothing ########"
  node=
fi

gephi=$cache/gephi-toolkit-0.10.1-all.jar
if ! [ -f "$gephi" ] && command -v java >/dev/null && command -v mvn >/dev/null; then
  mvn -q dependency:copy -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all -DoutputDirectory="$cache" >/dev/null || true
fi
[ -f "$gephi" ] || echo "######## SKIPPED: Gephi's toolkit has read nothing (it needs java and mvn) ########"

inputs=("$here/../lists/llm-stack.md")
if [ -d "$shared/corpus/lists" ]; then
  for name in liguodongiot__llm-resource Hannibal046__Awesome-LLM alphacep__awesome-russian-speech \
    totogo__awesome-knowledge-graph timqian__chinese-independent-blogs; do
    inputs+=("$shared/corpus/lists/$name")
  done
else
  echo "######## SKIPPED: there is no $shared/corpus/lists, only the showcase is read ########"
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
failed=0
for input in "${inputs[@]}"; do
  name=$(basename "$input" .md)
  echo "== $name"
  "$program" export "$input" --to json,csv,graphml,gexf,mermaid -o "$out/$name" 2>/dev/null
  others=
  if [ -n "$node" ]; then
    others=$out/$name.others.json
    (cd "$node" && node "$here/graphology.mjs" "$out/$name"/*.graphml "$out/$name"/*.gexf >"$others") || failed=1
    (cd "$node" && node "$here/mermaid.mjs" "$out/$name"/*.mmd) || failed=1
  fi
  "$venv/bin/python" "$here/check.py" "$out/$name" $others || failed=1
done
if [ -f "$gephi" ]; then
  "$venv/bin/python" "$here/gephi.py" "$gephi" "$out"/*/*.gexf || failed=1
fi
exit $failed
