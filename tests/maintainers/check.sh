#!/usr/bin/env bash
# The hook before pre-commit and the steps of the GitHub Action before bash, as GitHub runs them: a list with a
# duplicate fails, without it passes. What they install is not installed here: a program that is there already is
# used. usage: check.sh [PROGRAM]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "${1:-$root/target/release/listgraph}")
venv=${XDG_CACHE_HOME:-$HOME/.cache}/listgraph/venv-maintainers
"$here/../venv.sh" "$here/requirements.txt" "$venv"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/nothing"
ln -s "$program" "$work/bin/listgraph"
export PATH=$work/bin:$PATH PRE_COMMIT_HOME=$work/cache
export GIT_AUTHOR_NAME=ada GIT_AUTHOR_EMAIL=ada@a.example GIT_COMMITTER_NAME=ada GIT_COMMITTER_EMAIL=ada@a.example

commit() {
  git -C "$1" init -q
  git -C "$1" add -A
  git -C "$1" commit -qm "$2"
}

# A list with one duplicate, its pages, and a vault that was made of it.
list=$work/list
mkdir -p "$list/more lists"
printf '# Pens\n\n## Ink\n\n- [Blue](https://a.example/1) - x\n- [Blue](https://a.example/1) - x\n' >"$list/README.md"
printf '# Contributing\n\nBe kind.\n' >"$list/CONTRIBUTING.md"
printf '# Nibs\n\n- [Gold](https://a.example/2)\n' >"$list/more lists/nibs.md"
(cd "$list" && listgraph export README.md --to obsidian -o vault 2>/dev/null)
commit "$list" "a list"
cp -r "$list" "$work/good"
sed -i 6d "$work/good/README.md"

# fails TEXT COMMAND...: the command ends with code 1 and says TEXT.
fails() {
  local text=$1 code=0
  shift
  "$@" >"$work/said" 2>&1 || code=$?
  if [ "$code" != 1 ] || ! grep -qF -- "$text" "$work/said"; then
    cat "$work/said"
    echo "FAILED: $* ended with $code, without \`$text\`"
    exit 1
  fi
}

# The hook, as a repository of its own; `system` in place of `rust` takes the program that is there.
mkdir "$work/hook"
sed 's/language: rust/language: system/' "$root/.pre-commit-hooks.yaml" >"$work/hook/.pre-commit-hooks.yaml"
commit "$work/hook" "a hook"
hook() {
  (cd "$1" && git add -A && "$venv/bin/pre-commit" try-repo "$work/hook" listgraph-check --all-files)
}
fails "README.md:6:1: warning[duplicate]: \`Blue\` is listed twice" hook "$list"
if grep -qE "CONTRIBUTING|vault" <(grep -v "^skipped" "$work/said"); then
  cat "$work/said"
  echo "FAILED: the hook reads what is no list"
  exit 1
fi
hook "$work/good" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }

# The steps of the action, with the variables that GitHub sets.
"$venv/bin/python" "$here/steps.py" "$root/.github/actions/check/action.yml" "$work/steps"
# step NUMBER FOLDER [NAME=VALUE...]: runs one step of the action with these inputs.
step() {
  local number=$1 folder=$2
  shift 2
  (cd "$folder" && env GITHUB_ACTIONS=true GITHUB_WORKSPACE="$folder" "$@" "$work/steps/$number.sh")
}
step 1 "$list"
fails "::warning file=README.md,line=6,col=1,title=duplicate::" step 2 "$list" INPUT_PATHS=README.md
fails "::warning file=./README.md,line=6" step 2 "$list"
step 2 "$work/good"
step 2 "$list" INPUT_DENY=error
(cd "$list" && listgraph check README.md --baseline known --update-baseline >/dev/null 2>&1)
step 2 "$list" INPUT_PATHS=README.md INPUT_BASELINE=known

# Where the program is missing, it is installed from the tag or commit, else from the branch.
printf '#!/bin/sh\necho "$@" >>"%s"\ncase "$*" in *--rev*) exit 1;; esac\n' "$work/asked" >"$work/nothing/cargo"
chmod +x "$work/nothing/cargo"
step 1 "$list" PATH="$work/nothing:/usr/bin:/bin" INPUT_VERSION=v9
[ "$(grep -c -- "--locked --git .* listgraph$" "$work/asked")" = 2 ]
grep -q -- "--rev v9" "$work/asked" && grep -q -- "--branch v9" "$work/asked"
echo "the hook and the action: a duplicate fails, without it they pass"
