#!/usr/bin/env bash
# Lists as a vault before readers of Obsidian's: vault.sh PROGRAM PYTHON NODE INPUT...
# NODE is a folder with the packages of package.json, or empty where node is missing.
# One line when all is well. Each node is a note, a second export writes nothing, and with hubs alone
# nothing is wrong either.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1 python=$2 node=$3
shift 3
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
name=$(basename "$1")
started=$SECONDS

fail() {
  printf '%s: %s\n' "$name" "$1"
  exit 1
}

vault() {
  "$program" export "${inputs[@]}" --to obsidian -o "$out/$1" --notes "$1" 2>"$out/log" || fail "$(cat "$out/log")"
}

inputs=("$@")
vault all
"$program" export "$@" --to json -o "$out/graph.json" 2>/dev/null
found=$("$python" "$here/check.py" "$out/all" "$out/graph.json") || fail "$found"
before=$(find "$out/all" -type f -printf '%p %T@\n' | sort | sha256sum)
vault all
after=$(find "$out/all" -type f -printf '%p %T@\n' | sort | sha256sum)
[ "$before" = "$after" ] || fail "a second export writes again: $(cat "$out/log")"
# The hubs of very many lists are those of each, which have been judged.
hubs="not judged"
if [ "$(grep -c '"type":"' "$out/graph.json")" -lt 50000 ]; then
  vault hubs
  hubs=$("$python" "$here/check.py" "$out/hubs") || fail "hubs: $hubs"
fi
if [ -n "$node" ]; then
  cp "$here/types.mjs" "$here/package.json" "$out"
  ln -s "$node/node_modules" "$out/node_modules"
  cp "$here/tsconfig.json" "$out"
  (cd "$out" && node types.mjs all >check.ts && node_modules/.bin/tsc -p .) ||
    fail "bases or canvases are not of Obsidian's types"
fi
printf '%s: %s; hubs: %s; %s s\n' "$name" "$found" "${hubs%% (*}" $((SECONDS - started))
