#!/usr/bin/env bash
# Makes a virtual environment of Python with the packages of a requirements.txt, once for each state of
# it: venv.sh REQUIREMENTS FOLDER.
set -euo pipefail
if cmp -s "$1" "$2/requirements.txt"; then
  exit 0
fi
rm -rf "$2"
python3 -m venv "$2"
"$2/bin/pip" install -q -r "$1"
cp "$1" "$2/requirements.txt"
