#!/usr/bin/env bash
# Draws the pictures of README.md with Graphviz: the card map, the map of frameworks and authors, one topic.
# usage: pictures.sh [PROGRAM]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../target/release/listgraph}")
list=$here/../tests/lists/llm-stack.md
command -v dot >/dev/null || { echo "dot is missing (Debian: graphviz)"; exit 1; }
"$program" export "$list" --to dot --picture map -o "$here/llm-stack-map.dot"
"$program" export "$list" --to dot --topic "LLM 推理" -o "$here/llm-stack-topic.dot"
for name in llm-stack llm-stack-map llm-stack-topic; do
  dot -Tsvg -Gdpi=96 "$here/$name.dot" -o "$here/$name.svg"
done
