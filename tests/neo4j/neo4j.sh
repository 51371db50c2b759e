#!/usr/bin/env bash
# A real Neo4j Community for tests, run from the jars that Maven Central serves: no Docker, no
# installed Neo4j. See README.md beside this file. Needs java (17 or newer) and python3; mvn only
# for the first fetch.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
lib=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph/neo4j-$version/lib

# File names and arguments with CJK reach Java whole only under a UTF-8 locale.
export LC_ALL=C.UTF-8

java_opts=(
  -Xms128m "-Xmx${NEO4J_HEAP:-512m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dlog4j2.disable.jmx=true
  --add-opens=java.base/java.lang=ALL-UNNAMED
  --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens=java.base/java.util=ALL-UNNAMED
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
)

usage() {
  cat <<'USAGE'
usage: neo4j.sh COMMAND
  fetch                    copy the jars into the cache, once
  available                exit 0 if a server can be run here, else say why not in one line
  start HOME               start a server with its data in HOME; prints "BOLT-URL HTTP-URL", and with
                           NEO4J_TLS "HTTPS-URL" behind them
  stop HOME                stop it
  import HOME CSVDIR ARGS  "neo4j-admin database import full ARGS" in CSVDIR; server stopped
  admin HOME ARGS          any other "neo4j-admin ARGS", in the current folder
  cypher HOME FILE         run a Cypher script; prints its counters; stops at the first error
  query HOME CYPHER [JSON] print the rows of one statement, one JSON object a line; JSON: parameters
environment: NEO4J_PASSWORD (listgraph-test), NEO4J_AUTH=none (no password), NEO4J_DATABASE (neo4j),
  NEO4J_LIFETIME (3600: seconds after which a forgotten server is stopped),
  NEO4J_HEAP (512m: memory of the server),
  NEO4J_TLS (a folder with private.key and public.crt in PEM: TLS where a client asks for it)
USAGE
}

die() {
  printf 'neo4j.sh: %s\n' "$*" >&2
  exit 1
}

# Why no server can be run here, in one line; nothing if it can.
missing() {
  local major
  command -v java >/dev/null || { echo 'no java in PATH (17 or 21 wanted)'; return; }
  major=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  if [ "${major:-0}" -lt 17 ]; then
    echo "java is version ${major:-unknown}, Neo4j $version needs 17 or 21"
    return
  fi
  command -v python3 >/dev/null || { echo 'no python3 in PATH'; return; }
  if [ ! -d "$lib" ] && ! command -v mvn >/dev/null; then
    echo "no mvn in PATH to fetch the jars of Neo4j $version"
  fi
}

# Copies the jars beside their place and renames, so that a folder named lib is always complete.
fetch() {
  local base=${lib%/lib} part log
  [ -d "$lib" ] && return 0
  mkdir -p "$base"
  part=$(mktemp -d "$base/part.XXXXXX")
  log=$base/fetch.log
  if ! mvn -B -ntp -f "$here/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$part" >"$log" 2>&1 </dev/null; then
    rm -rf "$part"
    grep -m 1 'ERROR' "$log" | cut -c 1-300 >&2 || true
    return 1
  fi
  rm -f "$log"
  chmod 755 "$part"
  # Another test may have been faster: then its copy stays and ours goes.
  python3 -c 'import os, sys; os.rename(*sys.argv[1:])' "$part" "$lib" 2>/dev/null || rm -rf "$part"
  [ -d "$lib" ]
}

need() {
  local why
  why=$(missing)
  [ -z "$why" ] || die "$why"
  fetch || die "fetching the jars of Neo4j $version with mvn failed"
}

absolute() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$PWD/$1" ;;
  esac
}

# The server's process, if it still is the one that "start" left in HOME.
running() {
  local home=$1 pid
  [ -f "$home/neo4j.pid" ] || return 1
  pid=$(cat "$home/neo4j.pid")
  ps -ww -p "$pid" -o args= 2>/dev/null | grep -qF -- "--home-dir=$home" || return 1
  printf '%s\n' "$pid"
}

# Writes the settings; the ports matter to "start" only.
configure() {
  local home=$1 bolt=${2:-7687} http=${3:-7474} https=${4:-7473} tls=${NEO4J_TLS:-} policy
  mkdir -p "$home/conf" "$home/data" "$home/logs" "$home/import"
  cat >"$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.enabled=true
server.http.listen_address=127.0.0.1:$http
server.http.advertised_address=127.0.0.1:$http
server.https.enabled=false
server.memory.pagecache.size=64m
server.memory.heap.max_size=${NEO4J_HEAP:-512m}
db.tx_log.preallocate=false
db.tx_log.rotation.size=8m
server.directories.import=import
dbms.usage_report.enabled=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
internal.server.bolt.connection_shutdown_wait_time=0s
dbms.security.auth_enabled=$([ "${NEO4J_AUTH:-}" = none ] && echo false || echo true)
dbms.security.auth_minimum_password_length=1
CONF
  [ -n "$tls" ] || return 0
  sed -i 's/^server.https.enabled=false$/server.https.enabled=true/' "$home/conf/neo4j.conf"
  cat >>"$home/conf/neo4j.conf" <<CONF
server.https.listen_address=127.0.0.1:$https
server.https.advertised_address=127.0.0.1:$https
server.bolt.tls_level=OPTIONAL
CONF
  for policy in bolt https; do
    cat >>"$home/conf/neo4j.conf" <<CONF
dbms.ssl.policy.$policy.enabled=true
dbms.ssl.policy.$policy.base_directory=$(absolute "$tls")
dbms.ssl.policy.$policy.private_key=private.key
dbms.ssl.policy.$policy.public_certificate=public.crt
dbms.ssl.policy.$policy.client_auth=NONE
CONF
  done
}

admin() {
  local home=$1
  shift
  NEO4J_HOME=$home NEO4J_CONF=$home/conf \
    java "${java_opts[@]}" -Xmx1100m -cp "$lib/*" org.neo4j.cli.AdminTool "$@"
}

# Three ports that were free a moment ago.
free_ports() {
  python3 -c 'import socket
s = [socket.socket() for _ in range(3)]
for one in s: one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in s))'
}

# Starts the server once; 3 if another program took one of the ports in the meantime.
launch() {
  local home=$1 pid guard=() tries bolt http https log=$1/logs/console.log
  read -r bolt http https < <(free_ports)
  configure "$home" "$bolt" "$http" "$https"
  # "timeout" ends a server that a killed test left behind, and is the leader of its process group.
  if command -v timeout >/dev/null; then
    guard=(timeout -k 60 "${NEO4J_LIFETIME:-3600}")
  fi
  # Emptied here, not by the child below, lest the loop reads the "Started." of an earlier run.
  : >"$log"
  nohup ${guard[@]+"${guard[@]}"} java "${java_opts[@]}" -cp "$lib/*" \
    org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" --console-mode \
    >>"$log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$home/neo4j.pid"
  for ((tries = 0; tries < 900; tries++)); do
    if ! kill -0 "$pid" 2>/dev/null; then
      rm -f "$home/neo4j.pid"
      grep -qE 'Address already in use|BindException' "$log" && return 3
      grep -E -m 5 'ERROR|Exception|Caused' "$log" >&2 || tail -n 5 "$log" >&2
      die "the server ended while starting (log: $log)"
    fi
    if grep -q ' Started\.$' "$log"; then
      echo "bolt://127.0.0.1:$bolt http://127.0.0.1:$http${NEO4J_TLS:+ https://127.0.0.1:$https}" >"$home/neo4j.url"
      query "$home" 'RETURN 1' >/dev/null || { stop "$home"; die 'the server started but does not answer'; }
      cat "$home/neo4j.url"
      return
    fi
    sleep 0.2
  done
  tail -n 5 "$log" >&2
  stop "$home"
  die "the server did not start in three minutes (log: $log)"
}

start() {
  local home=$1 log=$1/logs/password.log status=3
  need
  if running "$home" >/dev/null; then
    cat "$home/neo4j.url"
    return
  fi
  configure "$home"
  rm -f "$home/neo4j.url" "$home/neo4j.pid"
  if [ "${NEO4J_AUTH:-}" != none ] && [ ! -d "$home/data/databases/system" ]; then
    admin "$home" dbms set-initial-password "${NEO4J_PASSWORD:-listgraph-test}" >"$log" 2>&1 ||
      die "setting the password failed: $(tail -n 1 "$log")"
  fi
  for _ in 1 2 3; do
    status=0
    launch "$home" || status=$?
    [ "$status" = 3 ] || return "$status"
  done
  die 'no free ports found in three tries'
}

stop() {
  local home=$1 pid tries
  if pid=$(running "$home"); then
    kill "$pid" 2>/dev/null || true
    for ((tries = 0; tries < 300; tries++)); do
      running "$home" >/dev/null || break
      sleep 0.1
    done
    if running "$home" >/dev/null; then
      kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
    fi
  fi
  rm -f "$home/neo4j.pid" "$home/neo4j.url"
}

import() {
  local home=$1 dir=$2
  shift 2
  need
  running "$home" >/dev/null && die "stop the server of $home first"
  [ -d "$dir" ] || die "no folder $dir"
  [ -f "$home/conf/neo4j.conf" ] || configure "$home"
  cd "$dir"
  admin "$home" database import full "$@"
}

# cypher-shell is not on Maven Central, so client.py speaks the HTTP Query API.
client() {
  local home=$1
  shift
  [ -f "$home/neo4j.url" ] || die "no server of $home is running"
  NEO4J_URL=$(cut -d ' ' -f 2 "$home/neo4j.url") python3 "$here/client.py" "$@"
}

cypher() {
  client "$1" cypher "$2"
}

query() {
  local home=$1
  shift
  client "$home" query "$@"
}

command=${1:-}
[ $# -gt 0 ] && shift
case $command:$# in
  fetch:0) need ;;
  available:0)
    why=$(missing)
    [ -n "$why" ] || fetch 2>/dev/null || why="fetching the jars of Neo4j $version with mvn failed"
    [ -z "$why" ] || { echo "$why"; exit 1; }
    ;;
  start:1) start "$(absolute "$1")" ;;
  stop:1) stop "$(absolute "$1")" ;;
  import:[3-9] | import:[1-9][0-9]*)
    home=$(absolute "$1")
    shift
    import "$home" "$@"
    ;;
  admin:[2-9] | admin:[1-9][0-9]*)
    home=$(absolute "$1")
    shift
    need
    [ -f "$home/conf/neo4j.conf" ] || configure "$home"
    admin "$home" "$@"
    ;;
  cypher:2) cypher "$(absolute "$1")" "$2" ;;
  query:[23])
    home=$(absolute "$1")
    shift
    query "$home" "$@"
    ;;
  help:* | --help:* | -h:*) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
