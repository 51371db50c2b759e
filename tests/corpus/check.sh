#!/usr/bin/env bash
# Real lists and the seed list before rdflib, Oxigraph, Graphviz and pySHACL: check.sh [PROGRAM [SHARED]].
# Makes a virtual environment in the cache, once for each state of requirements.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-$here/../../target/release/listgraph}
shared=${2:-${LISTGRAPH_SHARED:-$here/../../../shared}}
venv=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph/venv

"$here/../venv.sh" "$here/requirements.txt" "$venv"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$venv/bin/python" "$here/check.py" "$program" "$shared" "$out" "${@:3}"
