#!/usr/bin/env bash
# The page before Node and Chromium: its look-ups, every view in two languages, colours and widths, axe,
# a hostile list, and 20,000 resources. usage: check.sh [PROGRAM]
# SHOTS=FOLDER keeps pictures of every view. Needs node with npm, and chromium.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../target/release/listgraph}")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph

command -v node >/dev/null || { echo "######## SKIPPED: the page: node is missing ########"; exit 0; }
node --test "$here/search.test.mjs"
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] || { echo "######## SKIPPED: the page in a browser: chromium is missing ########"; exit 0; }
export CHROMIUM
node=$cache/node-page
"$here/../node.sh" "$here/package.json" "$node" ||
  { echo "######## SKIPPED: the page in a browser: playwright-core and axe-core are missing ########"; exit 0; }

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
awk 'BEGIN {
  print "# Large\n"
  for (at = 0; at < 20000; at++) {
    if (at % 400 == 0) print "\n## Topic " at / 400 " 主题\n"
    print "- [Resource " at " on learning systems 学习](https://example.org/" at ") - What resource " at " says about networks 网络, PyTorch and its authors. By Jane Doe" at % 300 "."
  }
}' >"$out/large.md"
for page in llm-stack:"$here/../lists/llm-stack.md" hostile:"$here/hostile.md" large:"$out/large.md"; do
  "$program" export "${page#*:}" --to html -o "$out/${page%%:*}.html" 2>/dev/null
done
(cd "$node" && node "$here/browser.mjs" "$out/llm-stack.html" "$out/hostile.html" "$out/large.html" ${SHOTS:+"$SHOTS"})
