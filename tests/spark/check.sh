#!/usr/bin/env bash
# The Spark job in examples/spark before what one process writes, with a worker killed on the way: the lists of
# the repository, and those of the corpus. usage: check.sh [PROGRAM [SHARED]]
# Needs java 17 or newer, and python3 with pip.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../target/release/listgraph}")
shared=${2:-${LISTGRAPH_SHARED:-$here/../../../shared}}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph

if ! java -version >/dev/null 2>&1; then
  echo "######## SKIPPED: there is no java, which Spark runs on ########"
  exit 0
fi
venv=$cache/venv-spark
if ! "$here/../venv.sh" "$here/requirements.txt" "$venv"; then
  echo "######## SKIPPED: pip cannot install pyspark ########"
  exit 0
fi
inputs=("$here/../lists")
if [ -d "$shared/corpus/lists" ]; then
  inputs+=("$(realpath "$shared/corpus/lists")")
else
  echo "######## SKIPPED: there is no $shared/corpus/lists, only the lists of the repository are read ########"
fi
export PYSPARK_PYTHON=$venv/bin/python PYSPARK_DRIVER_PYTHON=$venv/bin/python SPARK_LOCAL_IP=127.0.0.1
"$venv/bin/python" -W ignore::FutureWarning "$here/check.py" "$program" "${inputs[@]}"
