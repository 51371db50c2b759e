"""Writes each step of a composite action as a script that runs like on GitHub: steps.py ACTION FOLDER.

`INPUT_NAME` overrides the default of an input."""

import pathlib
import re
import sys

import yaml

action = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text())
folder = pathlib.Path(sys.argv[2])
folder.mkdir()
assert action["runs"]["using"] == "composite"


def value(text):
    """An expression for the shell in place of one of GitHub's."""
    found = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", text)
    name = found[1]
    return f"${{INPUT_{name.upper()}-{action['inputs'][name]['default']}}}"


for number, step in enumerate(action["runs"]["steps"], 1):
    assert step["shell"] == "bash", step["name"]
    # An input in the script itself would be code.
    assert "${{" not in step["run"], step["name"]
    variables = "".join(f'export {name}="{value(text)}"\n' for name, text in step.get("env", {}).items())
    inner = folder / f"{number}.inner"
    inner.write_text(step["run"])
    outer = folder / f"{number}.sh"
    outer.write_text(f"#!/bin/bash\n{variables}exec bash --noprofile --norc -eo pipefail {inner}\n")
    outer.chmod(0o755)
