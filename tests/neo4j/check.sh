#!/usr/bin/env bash
# Are the exports for Neo4j and a push the same graph in a real Neo4j, and is nothing else touched?
# usage: check.sh [largest] [questions] [all]
#   "largest": only the lists of the corpus; "questions": only those of readers, and the upgrade of an old database;
#   "all": also the corpus as one graph, for figures
# Needs java, python3, mvn for the first time; a second engine (kglite, from PyPI) where pip works.
# Environment: LISTGRAPH_SHARED (../shared): where the corpus is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

if ! why=$("$here/neo4j.sh" available); then
  echo "SKIPPED: the exports for Neo4j were NOT checked: $why"
  exit 0
fi

cd "$root"
cargo build --quiet --release --bins --example neo4j_files
target=${CARGO_TARGET_DIR:-$root/target}

# kglite is the second engine; it lives beside the jars of Neo4j.
python=python3
venv=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph/kglite-0.21.2
if [ -x "$venv/bin/python" ] || {
  python3 -m venv "$venv.part" && "$venv.part/bin/pip" -q install kglite==0.21.2 && rm -rf "$venv.part" &&
    python3 -m venv "$venv" && "$venv/bin/pip" -q install kglite==0.21.2
} >/dev/null 2>&1; then
  python=$venv/bin/python
else
  rm -rf "$venv.part" "$venv"
fi

exec "$python" "$here/check.py" "$target/release/examples/neo4j_files" "$@"
