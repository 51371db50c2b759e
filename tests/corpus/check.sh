#!/usr/bin/env bash
# Real lists and the seed list before rdflib, Oxigraph, Graphviz and pySHACL: check.sh [PROGRAM [SHARED]].
# Makes a virtual environment in the cache, once for each state of requirements.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-$here/../../target/release/listgraph}
shared=${2:-${LISTGRAPH_SHARED:-$here/../../../shared}}
venv=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph/venv

if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$venv/bin/python" "$here/check.py" "$program" "$shared" "$out" "${@:3}"
