#!/usr/bin/env bash
# Vaults before readers of Obsidian's: of the showcase, of each list of the corpus, and one of them all.
# usage: check.sh [PROGRAM [SHARED]]
# Needs python3, and node with npm for the types of bases and canvases. Two vaults at a time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../target/release/listgraph}")
shared=${2:-${LISTGRAPH_SHARED:-$here/../../../shared}}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph
lists=$shared/corpus/lists
started=$SECONDS

venv=$cache/venv-obsidian
"$here/../venv.sh" "$here/requirements.txt" "$venv"
node=$cache/node-obsidian
if ! "$here/../node.sh" "$here/package.json" "$node"; then
  echo "######## SKIPPED: bases and canvases were NOT held against Obsidian's types ########"
  node=
fi

inputs() {
  if [ -d "$lists" ]; then
    printf '%s\0' "$lists" "$lists"/*/
  else
    printf '######## SKIPPED: there is no %s, only the showcase is a vault ########\n' "$lists" >&2
  fi
  printf '%s\0' "$here/../lists/llm-stack.md"
}
inputs | xargs -0 -P 2 -n 1 "$here/vault.sh" "$program" "$venv/bin/python" "$node"
echo "all vaults in $((SECONDS - started)) s"
