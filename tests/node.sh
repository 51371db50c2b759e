#!/usr/bin/env bash
# Installs the packages of a package.json into a folder of the cache, once for each state of it:
# node.sh PACKAGE.json FOLDER. Says why, and exits with 1, where that is not possible.
set -euo pipefail
if cmp -s "$1" "$2/package.json" && [ -f "$2/complete" ]; then
  exit 0
fi
for command in node npm; do
  command -v "$command" >/dev/null || { echo "$command is missing (Debian: nodejs, npm)"; exit 1; }
done
rm -rf "$2"
mkdir -p "$2"
cp "$1" "$2/package.json"
(cd "$2" && npm install --silent --no-fund --no-audit --no-package-lock >npm.log 2>&1) ||
  { echo "npm could not install: $(tail -n 1 "$2/npm.log")"; exit 1; }
touch "$2/complete"
