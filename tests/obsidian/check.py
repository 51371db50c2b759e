"""Judges an Obsidian vault with readers that are not ours.

    check.py VAULT [GRAPH.json]

GRAPH.json is the same graph in the node-link form: each of its nodes has to be one note. Needs
obsidiantools and PyYAML. Prints what was found; exit code 1 when anything is wrong.
"""

import datetime
import json
import re
import sys
import unicodedata
from pathlib import Path

import yaml

LINK = re.compile(r"\[\[([^\[\]]+?)\]\]")
FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\x7f]')
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
# The C reader where PyYAML was built with it: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
VIEWS = {"table", "cards", "list", "map"}
COLOURS = re.compile(r"[1-6]|#[0-9a-fA-F]{6}")
HOME = "https://w3id.org/listgraph/dataset"
SIDES = {"top", "right", "bottom", "left"}


def fold(name):
    """The form in which file systems and Obsidian compare names."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def visible(vault):
    """All files that Obsidian shows, as paths from the vault's root."""
    paths = (path.relative_to(vault) for path in sorted(vault.rglob("*")) if path.is_file())
    return [path for path in paths if not any(part.startswith(".") for part in path.parts)]


def front_matter(text):
    """The properties of a note and its body."""
    match = re.match(r"\ufeff?---\r?\n(.*?)^---\r?\n", text, re.DOTALL | re.MULTILINE)
    if not match:
        return {}, text
    return yaml.load(match[1], LOADER) or {}, text[match.end():]


def kind_of(value):
    """The type of a property's value as Obsidian sees it."""
    if isinstance(value, bool):
        return "checkbox"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return "date"
    if isinstance(value, list):
        return "list" if all(isinstance(item, str) for item in value) else "mixed list"
    return "text" if isinstance(value, str) else type(value).__name__


class Vault:
    """A vault and what is wrong with it."""

    def __init__(self, root):
        self.root = root
        self.files = visible(root)
        self.notes = [path for path in self.files if path.suffix == ".md"]
        self.places = {fold(str(path.as_posix())) for path in self.files}
        self.places |= {fold(path.as_posix()[:-3]) for path in self.notes}
        self.stems = {fold(path.stem) for path in self.notes} | {fold(path.name) for path in self.files}
        self.wrong = []
        self.links = 0

    def check_names(self):
        seen = {}
        for path in self.notes:
            other = seen.setdefault(fold(path.stem), path)
            if other != path:
                self.wrong.append(f"one name: {other} and {path}")
        for path in self.files:
            for part in path.parts:
                stem = part.rsplit(".", 1)[0] if part == path.name else part
                is_legal = (
                    not FORBIDDEN.search(part)
                    and not RESERVED.fullmatch(stem)
                    and stem == stem.strip(" .")
                    and unicodedata.is_normalized("NFC", part)
                    and len(part.encode()) <= 250
                )
                if not is_legal:
                    self.wrong.append(f"illegal name: {path}")
            if len(path.as_posix()) > 200:
                self.wrong.append(f"long path: {path}")

    def check_links(self, path, text):
        for link in LINK.findall(text):
            target = link.split("|")[0].split("#")[0].rstrip("\\")
            self.links += 1
            folded = fold(target)
            if folded not in self.places and folded not in self.stems:
                self.wrong.append(f"no target: [[{target}]] in {path}")

    def check_notes(self):
        types, ids = {}, {}
        declared = json.loads((self.root / ".obsidian/types.json").read_text("utf-8"))["types"]
        for path in self.notes:
            text = (self.root / path).read_bytes().decode("utf-8")
            try:
                properties, body = front_matter(text)
            except yaml.YAMLError as error:
                self.wrong.append(f"properties of {path}: {error}")
                continue
            for name, value in properties.items():
                kind = kind_of(value)
                if types.setdefault(name, kind) != kind:
                    self.wrong.append(f"{name} is {types[name]} and, in {path}, {kind}")
                if name in declared:
                    wanted = {"multitext": "list", "tags": "list", "aliases": "list"}.get(declared[name], declared[name])
                    if wanted != kind:
                        self.wrong.append(f"{name} is declared {wanted}, in {path} it is {kind}")
                for item in value if isinstance(value, list) else [value]:
                    if isinstance(item, str):
                        self.check_links(path, item)
            identity = properties.get("listgraph-id")
            if identity and ids.setdefault(identity, path) != path:
                self.wrong.append(f"one id: {ids[identity]} and {path}")
            for tag in properties.get("tags", []):
                if not re.fullmatch(r"[\w-]+(/[\w-]+)*", tag) or re.fullmatch(r"[\d/]+", tag):
                    self.wrong.append(f"tag {tag!r} in {path}")
            self.check_links(path, body)
        return types, ids

    def check_canvas(self, path):
        canvas = json.loads((self.root / path).read_text("utf-8"))
        ids, places = set(), []
        for node in canvas["nodes"]:
            ids.add(node["id"])
            sized = all(isinstance(node[key], int) for key in ("x", "y", "width", "height"))
            typed = {"text": "text", "file": "file", "link": "url", "group": "label"}[node["type"]] in node
            if not sized or not typed or not COLOURS.fullmatch(node.get("color", "1")):
                self.wrong.append(f"node {node} in {path}")
            if node["type"] != "group":
                places.append((node["x"], node["y"], node["x"] + node["width"], node["y"] + node["height"]))
            self.check_links(path, node.get("text", ""))
            if node["type"] == "file" and not (self.root / node["file"]).is_file():
                self.wrong.append(f"{node['file']} is embedded in {path} but missing")
        if len(ids) != len(canvas["nodes"]):
            self.wrong.append(f"ids are not unique in {path}")
        for edge in canvas["edges"]:
            sides = {edge.get("fromSide", "top"), edge.get("toSide", "top")}
            if not {edge["fromNode"], edge["toNode"]} <= ids or not sides <= SIDES:
                self.wrong.append(f"edge {edge} in {path}")
        places.sort()
        for at, one in enumerate(places):
            for two in places[at + 1:]:
                if two[0] >= one[2]:
                    break
                if two[1] < one[3] and one[1] < two[3]:
                    self.wrong.append(f"nodes overlap in {path}: {one} {two}")

    def check_base(self, path):
        base = yaml.load((self.root / path).read_text("utf-8"), LOADER)
        known = set(base) <= {"filters", "formulas", "properties", "summaries", "views"}
        filters = base.get("filters", {})
        if not known or not isinstance(filters, str) and not set(filters) <= {"and", "or", "not"}:
            self.wrong.append(f"keys of {path}: {base.keys()}")
        for view in base["views"]:
            is_view = view["type"] in VIEWS and isinstance(view["name"], str)
            group = view.get("groupBy", {"property": "x", "direction": "ASC"})
            if not is_view or set(group) != {"property", "direction"}:
                self.wrong.append(f"view {view} of {path}")
            if not all(isinstance(column, str) for column in view.get("order", [])):
                self.wrong.append(f"columns of {view['name']} of {path}")

    def check_with_obsidiantools(self):
        import markdown
        import obsidiantools.api as otools

        # It makes a new reader of Markdown for each note; one that is reset does as well.
        readers = {}

        def convert(text, **options):
            key = repr(options)
            if key not in readers:
                readers[key] = markdown.Markdown(**options)
            return readers[key].reset().convert(text)

        markdown.markdown = convert
        # Half of the time goes into tags, and it takes them out of addresses. Nor `gather`, which
        # only makes plain text of what `connect` has read.
        otools.get_tags = lambda *_, **__: []
        read = otools.Vault(self.root).connect()
        notes = [name for name in read.md_file_index]
        if len(notes) != len(self.notes):
            self.wrong.append(f"obsidiantools finds {len(notes)} notes of {len(self.notes)}")
        self.wrong += [f"obsidiantools: no note {name!r}" for name in read.nonexistent_notes]
        for name, properties in read.front_matter_index.items():
            if not isinstance(properties.get("listgraph-id"), str):
                self.wrong.append(f"obsidiantools: no properties in {name!r}")
        return len(notes)

    def check_graph(self, graph, ids):
        """Is each node one note, and each note but the home note one node?"""
        nodes = json.loads(Path(graph).read_text("utf-8"))["nodes"]
        if HOME not in ids:
            self.wrong.append("no home note")
        ids = set(ids) - {HOME}
        if len(nodes) != len(self.notes) - 1:
            self.wrong.append(f"{len(self.notes)} notes with the home note, {len(nodes)} nodes")
        # Where two kinds have one IRI, a node's name begins and a note's id ends with the kind.
        bare = lambda name: re.sub(r"^[A-Z][a-z]+:(?=\w+:)| \([A-Z][a-z]+\)$", "", name)
        for name in sorted({bare(node["id"]) for node in nodes} ^ {bare(name) for name in ids})[:10]:
            self.wrong.append(f"not both a node and a note: {name}")


def main():
    vault = Vault(Path(sys.argv[1]))
    vault.check_names()
    types, ids = vault.check_notes()
    for path in vault.files:
        if path.suffix == ".canvas":
            vault.check_canvas(path)
        elif path.suffix == ".base":
            vault.check_base(path)
    found = vault.check_with_obsidiantools()
    if len(sys.argv) > 2:
        vault.check_graph(sys.argv[2], ids)
    for line in vault.wrong[:40]:
        print(line)
    print(f"{len(vault.notes)} notes ({found} by obsidiantools), {vault.links} links, {len(types)} properties, "
          f"{len(vault.wrong)} wrong")
    return 1 if vault.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
