#!/usr/bin/env bash
# Fuzzes each target of `tests/targets/mod.rs` for its share of LISTGRAPH_FUZZ_SECONDS (default: 60), from seeds of our
# own. Needs cargo-fuzz; works on a stable compiler, since no sanitizer is asked for. Debug assertions are on in the
# development profile. One binary has all targets, so that what is built is built once.
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
started=$SECONDS
cargo fuzz build --dev --sanitizer none every
echo "built in $((SECONDS - started)) s"
for target in "${!seeds[@]}"; do
  mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
  echo "-------- $target"
  # shellcheck disable=SC2086 # several folders
  LISTGRAPH_TARGET=$target fuzz/target/*/debug/every "fuzz/corpus/$target" ${seeds[$target]} \
    "-artifact_prefix=fuzz/artifacts/$target/" -max_total_time=$((seconds / ${#seeds[@]})) -max_len=20000 -timeout=60 \
    -rss_limit_mb=2500 -print_final_stats=1 >"fuzz/artifacts/$target.log" 2>&1 ||
    { tail -n 40 "fuzz/artifacts/$target.log"; exit 1; }
  grep -E "number_of_executed_units|peak_rss" "fuzz/artifacts/$target.log"
done
