#!/usr/bin/env bash
# The rules of ontology/w3id/.htaccess, tried with Debian's apache2 on the loopback address.
# usage: check.sh; needs apache2 (Debian: apache2-bin), curl and git.
# Each rule answers by content type, and leads to a path of this repository.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
for tool in /usr/sbin/apache2 curl git; do
  command -v "$tool" >/dev/null || { echo "SKIPPED: the rules for w3id.org were NOT checked: no $tool"; exit 0; }
done
work=$(mktemp -d)
mkdir -p "$work/site/listgraph"
cp "$root/ontology/w3id/.htaccess" "$work/site/listgraph/"
chmod -R a+rX "$work"
port=$((20000 + RANDOM % 20000))
modules=/usr/lib/apache2/modules
{
  echo "ServerRoot $work"
  echo "ServerName 127.0.0.1"
  echo "Listen 127.0.0.1:$port"
  echo "PidFile $work/pid"
  echo "ErrorLog $work/error.log"
  for module in mpm_event authz_core mime dir alias rewrite negotiation headers; do
    [ -e "$modules/mod_$module.so" ] && echo "LoadModule ${module}_module $modules/mod_$module.so"
  done
  echo "TypesConfig /dev/null"
  echo "DocumentRoot $work/site"
  echo "<Directory $work/site>"
  echo "  AllowOverride All"
  echo "  Require all granted"
  echo "</Directory>"
} >"$work/apache.conf"
/usr/sbin/apache2 -f "$work/apache.conf" -D FOREGROUND &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 50); do
  curl -s -o "$work/none" "http://127.0.0.1:$port/" && break
  sleep 0.1
done

failed=0
# Path, what is accepted, status, and the end of where it leads.
while read -r path accept status target; do
  case $path in '' | '#'*) continue ;; esac
  answer=$(curl -s -o "$work/body" -w '%{http_code} %{redirect_url}' -H "Accept: $accept" "http://127.0.0.1:$port/listgraph/${path#/}")
  if [ "$answer" != "$status $target" ]; then
    echo "FAILED: /$path for $accept: $answer instead of $status $target"
    failed=1
    continue
  fi
  # What lies in the repository is there.
  case $target in
    *raw.githubusercontent.com/*) inside=${target#*/main/} ;;
    */tree/main/*) inside=${target#*/tree/main/} ;;
    */blob/main/*) inside=${target#*/blob/main/} ;;
    *) continue ;;
  esac
  if [ -z "$(git -C "$root" ls-files -- "$inside")" ]; then
    echo "FAILED: /$path leads to $inside, which is not in this repository"
    failed=1
  fi
done <"$here/answers.txt"
[ "$failed" = 0 ] && echo "all rules for w3id.org answer as they should"
exit "$failed"
