#!/usr/bin/env bash
# Fuzzes each target of `fuzz/` for its share of LISTGRAPH_FUZZ_SECONDS (default: 60), from seeds of our own.
# Needs cargo-fuzz; works on a stable compiler, since no sanitizer is asked for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${LISTGRAPH_FUZZ_SECONDS:-60}
declare -A seeds=(
  [list]="tests/conventions tests/lists"
  [formats]="tests/conventions tests/lists"
  [graph_file]="ontology tests/corpus/broken"
  [query]="ontology/questions"
  [tables]="ontology"
  [note]="exports/obsidian/Resources exports/obsidian/Topics"
)
for target in "${!seeds[@]}"; do
  # Debug assertions are on in the development profile.
  cargo fuzz build --dev --sanitizer none "$target"
done
for target in "${!seeds[@]}"; do
  mkdir -p "fuzz/corpus/$target"
  # shellcheck disable=SC2086 # several folders
  cargo fuzz run --dev --sanitizer none "$target" "fuzz/corpus/$target" ${seeds[$target]} -- \
    -max_total_time=$((seconds / ${#seeds[@]})) -max_len=20000 -timeout=20 -rss_limit_mb=2500 -print_final_stats=1
done
