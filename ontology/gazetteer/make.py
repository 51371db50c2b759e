#!/usr/bin/env python3
"""Makes ../frameworks.ttl anew: make.py TABLES LISTS

TABLES is a folder with local copies of the open tables that the head of frameworks.ttl names, brought to one form:
`candidates.tsv` (names with kinds, addresses and where they come from), `organisations.tsv`, `formats-standards.tsv` and
`present-gains.tsv` (what the sources say of concepts that are there). LISTS is a folder of Markdown lists, in which names that
are also common words are found.

What stands in frameworks.ttl stays: its labels, kinds and context words win over the tables. What a person decided on reading the tables
stands beside this file: `review.tsv` (rows left out, kinds, categories, names), `categories.tsv` (the categories with the words
that speak for them), `rules.tsv` (which category a source's own heading means), `present.tsv` (categories of concepts by name),
`versions.tsv` (versions and the families they belong to), `additions.tsv` (concepts that no table has, or has as another's name),
`corrections.tsv` (what the sources say wrongly: it wins over all) and `definitions.tsv`. The result is read by eye before it is
committed.
"""
import collections, csv, os, re, sys, unicodedata
from urllib.parse import unquote

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "frameworks.ttl")
CLEAN = set(
    "github-topics cncf-landscape lfai-landscape cdf-landscape endoflife linguist apache-projects ai-native-landscape "
    "hf-transformers hf-libraries vision-models ml-methods opencompass-datasets models-dev devdocs web-frameworks lobe-icons "
    "open-llms llms-in-china".split()
)
PLATFORMS = {"database", "message-broker", "cloud-platform", "operating-system"}
ORDER = [
    "skos:prefLabel", "skos:altLabel", "lg:kind", "skos:broader", "schema:url", "schema:codeRepository", "schema:subjectOf",
    "foaf:isPrimaryTopicOf", "schema:identifier", "schema:sameAs", "lg:ambiguousName", "lg:contextWord", "lg:otherSense",
    "skos:definition", "skos:scopeNote",
]

PLACES = {
    "url": "schema:url", "repository": "schema:codeRepository", "paper": "schema:subjectOf", "article": "foaf:isPrimaryTopicOf",
    "same-as": "schema:sameAs",
}


def rows(path):
    with open(path, encoding="utf8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def table(name):
    return rows(os.path.join(HERE, name))


def fold(name):
    return unicodedata.normalize("NFKC", name).lower()


def key(name):
    """A name without case and without the marks between its words: what the program takes for one spelling."""
    return re.sub(r"[\s_-]+", "", fold(name))


def slug(name):
    text = fold(name).replace("++", " plus plus").replace("+", " plus").replace("#", " sharp").replace("&", " and ")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def quoted(text, language=""):
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"' + (f"@{language}" if language else "")


def address(text):
    """The first address in a cell as an IRI, or nothing."""
    text = (text or "").split("; ")[0].split(" ")[0].rstrip(",")
    if not re.match(r"https?://[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(/|$|\?|#)", text, re.I) or "xxxx" in text:
        return ""
    return re.sub(r'[<>"{}|^`\\\s]', lambda found: "%%%02X" % ord(found[0]), text)


def settled(place):
    """An address in the form that stays: a branch by no name, no file that servers add."""
    place = re.sub(r"(github\.com/[^/]+/[^/]+/(?:tree|blob))/(?:master|main)/", r"\1/HEAD/", place)
    return re.sub(r"/index\.html?>$|\?utm_[^>]*>$", "/>", place)


def plain_paper(url):
    return re.sub(r"^https?://arxiv\.org/(?:pdf|abs)/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?.*$", r"https://arxiv.org/abs/\1", url)


def read(text):
    """The concepts of a gazetteer: id to predicate to objects as written."""
    concepts = collections.OrderedDict()
    for found in re.finditer(r"(?ms)^fw:(\S+) a skos:Concept , lg:Framework ;\n(.*?) \.\n(?=\n|\Z)", text):
        concept = concepts[found[1]] = collections.OrderedDict()
        for line in re.split(r" ;\n", found[2]):
            predicate, objects = line.strip().split(" ", 1)
            concept[predicate] = re.findall(r'"(?:[^"\\]|\\.)*"(?:@[\w-]+)?|<[^>]*>|[a-z]+:[\w-]+', objects)
    return concepts


def home_key(url):
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/").lower()


def text_of(literal):
    return re.match(r'"((?:[^"\\]|\\.)*)"', literal)[1].replace('\\"', '"').replace("\\\\", "\\")


def names_of(concept):
    return [text_of(name) for name in concept.get("skos:prefLabel", []) + concept.get("skos:altLabel", [])]


class Maker:
    def __init__(self, tables, lists):
        self.tables = tables
        self.words = self.common_words(lists)
        self.review = {(row["decision"], row["name"]): row["value"] for row in table("review.tsv")}
        self.rules = [(re.compile(row["heading"]), row["category"]) for row in table("rules.tsv")]
        self.categories = {row["id"]: row for row in table("categories.tsv")}
        self.by_name = {}
        for row in table("present.tsv"):
            for name in row["names"].split("; "):
                self.by_name[name] = row["category"]
        with open(OUT, encoding="utf8") as file:
            text = file.read()
        self.head = text[: text.index("\n\n", text.index("owl:versionInfo"))]
        self.concepts = read(text)
        self.homes = {}
        for id, concept in self.concepts.items():
            for place in concept.get("schema:url", []) + concept.get("schema:codeRepository", []):
                self.homes.setdefault(home_key(place[1:-1]), id)
        self.taken = {}
        for id, concept in self.concepts.items():
            for name in names_of(concept):
                self.taken.setdefault(key(name), id)

    def common_words(self, lists):
        """How often each word stands in lower case in the lists."""
        count = collections.Counter()
        for folder, _, files in os.walk(lists):
            for file in files:
                if file.endswith(".md"):
                    text = open(os.path.join(folder, file), encoding="utf8", errors="replace").read()
                    count.update(re.findall(r"(?<![\w/.-])[a-z]{2,}(?![\w/-])", re.sub(r"\]\([^)]*\)|`[^`]*`", " ", text)))
        return count

    def category(self, name, broader):
        found = self.review.get(("category", name))
        if found:
            return found
        for pattern, category in self.rules:
            if any(pattern.match(heading) for heading in broader.split(" || ")):
                return category
        return ""

    def is_common(self, name):
        """Whether a name is also a word that texts use, or too short to mean one thing."""
        plain = re.sub(r"[^\w]", "", name)
        if re.search(r"[^\x00-\x7f]", plain):
            return len(plain) < 3
        lower = self.words[name.lower()] if re.fullmatch(r"[A-Za-z]+", name) else 0
        inner = re.search(r"[a-z][A-Z]|\d", name) is not None
        return len(plain) < 3 or (len(plain) < 5 and not inner) or lower > (20 if name.islower() else 1)

    def wanted(self, row):
        name, sources = row["name"], set(row["sources"].split(","))
        seen = int(row["seen_lists"] or 0)
        if row["recommended"] != "yes" or ("drop", name) in self.review or ("drop", name.rstrip(".")) in self.review:
            return False
        if not (sources & CLEAN) and not seen or row["ambiguous"] and not seen or row["ambiguous"] in ("generic", "topic-word"):
            return False
        if not any(address(row[place]) for place in ("homepage", "repository", "paper", "wikipedia")) and "models-dev" not in sources:
            return False
        if re.search(r" / |\bPlan\b|\((China|minimax|Anthropic|Signed|\d{4})|Preview|Latest|TTS$| IT$|highspeed|UltraSpeed|Safety|Custom|Embed|Rerank| 2603|Instruct$| Turbo$|\dB A\d|A\d+B|^Ornith|^Sarvam \d|^Hy3|^Step ", name):
            return False
        if sources == {"models-dev"} and row["kind"] == "platform" or sources <= {"cncf-landscape"} and not row["repository"] and not seen:
            return False
        if sources & {"pwc-tasks-datasets", "tfds"} and "_" in name or len(name.split()) > 4:
            return False
        return ("kind", name) in self.review or sources - {"lobe-icons"} or row["kind"] != "platform"

    def add(self, name, kind, category="", row=None, aliases=(), family="", zh="", context=()):
        if key(name) in self.taken or not slug(name):
            return
        id = slug(name)
        if id in self.concepts or id in self.categories:
            id += "-" + kind
        if id in self.concepts:
            return
        concept = {"skos:prefLabel": [quoted(name, "en")] + ([quoted(zh, "zh")] if zh else []), "lg:kind": ["kind:" + kind]}
        others = []
        for alias in aliases:
            known = key(alias) in self.taken or key(alias) in map(key, [name] + others)
            if alias and not known and self.words[alias.lower()] < 20:
                others.append(alias)
        if others:
            concept["skos:altLabel"] = [quoted(alias) for alias in others]
        above = family or category
        if above:
            concept["skos:broader"] = ["fw:" + above]
        if row:
            self.add_addresses(concept, row, kind, [name] + others)
            url = concept.get("schema:url", ["<>"])[0]
            code = concept.get("schema:codeRepository", ["<>"])[0]
            if home_key(url[1:-1]) in self.homes and code != url and home_key(code[1:-1]) not in self.homes and code != "<>":
                url = concept["schema:url"][0] = code
            if kind not in ("architecture", "method", "benchmark") and not family and home_key(url[1:-1]) in self.homes and "arxiv" not in url:
                return
        proper = kind == "organization" and not context
        if not family and not any(predicate in concept for predicate in ("schema:url", "schema:subjectOf")):
            return
        ambiguous = [alias for alias in [name] + others if self.is_common(alias) and not proper or row and (row.get("ambiguous") and alias == name)]
        ambiguous += [alias for alias in others if row and "apache-projects" in row.get("sources", "") and alias not in ambiguous]
        words = [word for word in list(context) + self.context(category) if not any(fold(word) in fold(alias) for alias in ambiguous)]
        if ambiguous:
            if not words:
                return
            concept["lg:ambiguousName"] = [quoted(alias) for alias in ambiguous]
            concept["lg:contextWord"] = [quoted(word) for word in dict.fromkeys(words)]
        self.concepts[id] = concept
        for place in concept.get("schema:url", []) + concept.get("schema:codeRepository", []):
            self.homes.setdefault(home_key(place[1:-1]), id)
        for alias in [name] + others + ([zh] if zh else []):
            self.taken[key(alias)] = id

    def context(self, category):
        row = self.categories.get(category)
        return [word.strip() for word in row["context"].split(",") if word.strip()] if row else []

    def add_addresses(self, concept, row, kind, names):
        home, code, paper = (address(row.get(place, "")) for place in ("homepage", "repository", "paper"))
        article = address(row.get("wikipedia", ""))
        # Sources give these the page of what they are a part or a descendant of.
        if names and names[0] in ("LLVM IR", "Neovim"):
            article = ""
        if kind in ("architecture", "method", "benchmark") and paper:
            home = ""
            code = code if "ml-methods" in row.get("sources", "") else ""
        if not re.match(r"https://(github|gitlab|gitee|bitbucket|codeberg)\.(com|org)/[^/]+/[^/?#]+/?$", code):
            home, code = home or code, ""
        title = key(unquote(article.rsplit("/", 1)[-1]).split("_(")[0])
        if not any(key(name) in title or title in key(name) for name in names):
            article = ""
        paper = plain_paper(paper)
        main = home or code or paper or article
        for predicate, value in (
            ("schema:url", main), ("schema:codeRepository", code), ("schema:subjectOf", paper), ("foaf:isPrimaryTopicOf", article),
        ):
            if value and predicate not in concept:
                concept[predicate] = [f"<{value}>"]
        if article:
            page = unquote(article.rsplit("/wiki/", 1)[-1])
            same = f"<http://dbpedia.org/resource/{page[:1].upper() + page[1:].replace(' ', '_')}>"
            if not re.search(r'[<>"{}|^`\\\s]', same[1:-1]) and same not in concept.get("schema:sameAs", []):
                concept.setdefault("schema:sameAs", []).append(same)
        packages = re.findall(r"pkg:(?:pypi|npm|cargo)/[^; #?]+", row.get("purl", ""))
        last = key(code.rsplit("/", 1)[-1]) if code else ""
        own = [package for package in packages if key(unquote(package.rsplit("/", 1)[-1])) in {last, *map(key, names)}]
        if own and "schema:identifier" not in concept:
            concept["schema:identifier"] = [quoted(package) for package in sorted(set(own))[:3]]

    def add_candidates(self):
        for row in rows(os.path.join(self.tables, "candidates.tsv")):
            if not self.wanted(row):
                continue
            name = row["name"]
            category = self.category(name, row["broader"])
            kind = self.review.get(("kind", name), row["kind"])
            aliases = []
            shown = self.review.get(("name", name), name)
            found = re.fullmatch(r"(.+?) ?[(（]([^()（）]+)[)）]", shown)
            if found:
                shown, aliases = found[1], [found[2]] if re.fullmatch(r"[A-Z][A-Za-z0-9]{2,7}", found[2]) else []
            if shown != name and not found and not re.search(r"[(（]", name):
                aliases.append(name)
            if shown.startswith("Apache ") and len(shown) > 10:
                aliases.append(shown[7:])
            if category in ("organisation", "ai-organisation", "llm-provider", "foundation") and kind == "platform":
                kind = "organization"
            ancestors = {category, self.categories.get(category, {}).get("parent", "")}
            if kind == "tool" and ancestors & PLATFORMS:
                kind = "platform"
            if kind in ("model", "architecture", "dataset") and "software" in self.above(category):
                kind = "tool"
            if category == "data-format" and kind in ("tool", "language", "framework"):
                kind = "format"
            if category == "protocol" and kind in ("tool", "language", "framework"):
                kind = "protocol"
            family = self.family(shown) if kind == "model" else ""
            zh = next((text for text in row["zh_names"].split("; ") if len(text) > 2 and key(text) not in self.taken), "")
            language = re.search(r"web framework / (\w+)", row["broader"])
            context = [language[1].lower()] if language else []
            if shown.startswith("Apache "):
                context = ["apache"]
            self.add(shown, kind, category, row, aliases, family, zh, context)

    def above(self, category):
        chain = []
        while category and category not in chain:
            chain.append(category)
            category = self.categories.get(category, {}).get("parent", "")
        return chain

    def family(self, name):
        for row in table("families.tsv"):
            if re.match(row["pattern"], name) and row["family"] in self.concepts:
                return row["family"]
        return ""

    def add_versions(self):
        for row in table("versions.tsv"):
            family = self.concepts[row["family"]]
            names = [row["version"]] + [alias for alias in row["aliases"].split("; ") if alias]
            spellings = set(map(key, names))
            kept = [name for name in family.get("skos:altLabel", []) if key(text_of(name)) not in spellings]
            if len(kept) != len(family.get("skos:altLabel", [])):
                family.pop("skos:altLabel")
                if kept:
                    family["skos:altLabel"] = kept
                for name in spellings:
                    self.taken.pop(name, None)
            kind = family["lg:kind"][0].split(":")[1]
            self.add(row["version"], kind, family=row["family"], aliases=names[1:])

    def add_organisations(self):
        for row in table("organisations.tsv"):
            self.add(row["name"], "organization", row["category"] or "organisation", row, [a for a in row["aliases"].split("; ") if a],
                     zh=row["zh"], context=[w for w in row["context"].split(", ") if w])

    def add_formats(self):
        for row in rows(os.path.join(self.tables, "formats-standards.tsv")):
            name = row["name"]
            where = any(address(row[place]) for place in ("homepage", "wikipedia"))
            kind = next((kind for kind in ("format", "protocol") if (kind, name) in self.review), None)
            if not where or not kind:
                continue
            found = re.fullmatch(r"(.+?)(?: \((\w+)\))?", self.review.get(("name", name), name))
            row = dict(row, repository="", paper="", purl="", ambiguous="")
            self.add(found[1], kind, "protocol" if kind == "protocol" else "data-format", row, [found[2]] if found[2] else [])

    def enrich(self):
        gains = {row["concept"][3:]: row for row in rows(os.path.join(self.tables, "present-gains.tsv"))}
        for id, concept in self.concepts.items():
            name = text_of(concept["skos:prefLabel"][0])
            kind = concept["lg:kind"][0][5:]
            if kind == "category":
                continue
            row = gains.get(id)
            url = plain_paper(concept.get("schema:url", ["<>"])[0][1:-1])
            if url:
                concept["schema:url"] = [f"<{url}>"]
            if re.match(r"https://(github|gitlab|gitee)\.com/[^/]+/[^/]+$", url):
                concept.setdefault("schema:codeRepository", [f"<{url}>"])
            elif re.match(r"https?://(arxiv\.org/|aclanthology\.org|papers\.nips|openreview\.net|doi\.org)", url):
                concept.setdefault("schema:subjectOf", [f"<{url}>"])
            elif "en.wikipedia.org/wiki/" in url:
                concept.setdefault("foaf:isPrimaryTopicOf", [f"<{url}>"])
            if row:
                home, code = address(row["new_homepage"]), address(row["new_repository"])
                home = home if self.homes.get(home_key(home), id) == id else ""
                code = code if self.homes.get(home_key(code), id) == id and id != "webassembly" else ""
                if home and url == concept.get("schema:codeRepository", ["<>"])[0][1:-1] and "github.com" not in home:
                    concept["schema:url"] = [f"<{home}>"]
                self.add_addresses(concept, dict(homepage="", repository=code, paper=row["paper"],
                                                 wikipedia=row["wikipedia"], purl=row["purl"], sources=row["sources"]), kind, names_of(concept))
            category = self.by_name.get(name) or {"dataset": "dataset", "benchmark": "benchmark", "language": "programming-language",
                                                  "model": "language-model"}.get(kind, "")
            if not category and row:
                category = self.category(name, row["broader"])
            if category and not concept.get("skos:broader"):
                concept["skos:broader"] = ["fw:" + category]
            decided = self.review.get(("kind-of-present", name))
            if decided:
                concept["lg:kind"] = ["kind:" + decided]

    def add_categories(self):
        for id, row in self.categories.items():
            concept = {"skos:prefLabel": [quoted(row["en"], "en"), quoted(row["zh"], "zh")], "lg:kind": ["kind:category"]}
            if row["parent"]:
                concept["skos:broader"] = ["fw:" + row["parent"]]
            self.concepts[id] = concept

    def add_by_hand(self):
        for row in table("additions.tsv"):
            several = lambda column, mark: [text for text in row[column].split(mark) if text]
            concept = self.concepts[row["concept"]] = {
                "skos:prefLabel": [quoted(row["name"], "en")] + ([quoted(row["zh"], "zh")] if row.get("zh") else []),
                "lg:kind": ["kind:" + row["kind"]],
                "skos:broader": [f"fw:{above}" for above in row["broader"].split(",")],
                "skos:altLabel": [quoted(text) for text in several("aliases", "; ")],
                "lg:ambiguousName": [quoted(text) for text in several("ambiguous", "; ")],
                "lg:contextWord": [quoted(text) for text in several("context", ", ")],
            }
            for column, predicate in PLACES.items():
                if row.get(column):
                    concept[predicate] = [f"<{row[column]}>"]
            for name in names_of(concept):
                self.taken[key(name)] = row["concept"]

    def correct(self):
        """What somebody who knows the things said wins over the sources and over what stood there."""
        for row in table("corrections.tsv"):
            concept, what, value = self.concepts.get(row["concept"]), row["what"], row["value"]
            if concept is None:
                continue
            if what == "drop":
                del self.concepts[row["concept"]]
            elif what == "kind":
                concept["lg:kind"] = ["kind:" + value]
            elif what == "broader":
                concept["skos:broader"] = [f"fw:{above}" for above in value.split(",")]
            elif what in PLACES:
                concept[PLACES[what]] = [f"<{value}>"] if value else []
            elif what in ("name", "other name", "ambiguous name", "context word", "other sense"):
                predicate = {"name": "skos:prefLabel", "other name": "skos:altLabel", "ambiguous name": "lg:ambiguousName",
                             "context word": "lg:contextWord", "other sense": "lg:otherSense"}[what]
                written = quoted(value, "en" if what == "name" else "")
                known = [text_of(text) for text in concept.get(predicate, [])]
                if what == "name":
                    concept[predicate][0] = written
                elif value not in known:
                    concept.setdefault(predicate, []).append(written)
            elif what == "chinese name":
                concept["skos:prefLabel"] = concept["skos:prefLabel"][:1] + [quoted(value, "zh")]
            elif what in ("other name gone", "ambiguous name gone"):
                predicate = "skos:altLabel" if what == "other name gone" else "lg:ambiguousName"
                concept[predicate] = [text for text in concept.get(predicate, []) if text_of(text) != value]
            else:
                sys.exit(f"corrections.tsv: {what}?")
        for row in table("definitions.tsv"):
            self.concepts[row["concept"]]["skos:definition"] = [quoted(row["definition"], "en")]
        for concept in self.concepts.values():
            own = set(map(fold, names_of(concept)))
            kept = [name for name in concept.get("lg:ambiguousName", []) if fold(text_of(name)) in own]
            concept["lg:ambiguousName"] = kept
            for predicate in ("schema:url", "schema:codeRepository"):
                concept[predicate] = [settled(place) for place in concept.get(predicate, [])]
            above = [self.categories.get(above[3:]) for above in concept.get("skos:broader", [])]
            words = [word for row in above if row for word in row["context"].split(", ") if word]
            if kept and not concept.get("lg:contextWord"):
                concept["lg:contextWord"] = [quoted(word) for word in words]

    def write(self):
        used = set()
        for concept in self.concepts.values():
            for above in concept.get("skos:broader", []):
                for id in self.above(above[3:]):
                    used.add(id)
        parts = [self.head]
        for id in sorted(self.concepts):
            concept = self.concepts[id]
            if concept["lg:kind"] == ["kind:category"] and id not in used:
                continue
            lines = ["skos:inScheme <https://w3id.org/listgraph/frameworks>"]
            lines += [f"{predicate} {' , '.join(concept[predicate])}" for predicate in ORDER if concept.get(predicate)]
            parts.append(f"fw:{id} a skos:Concept , lg:Framework ;\n    " + " ;\n    ".join(lines) + " .")
        with open(OUT, "w", encoding="utf8") as file:
            file.write("\n\n".join(parts) + "\n")


def main():
    maker = Maker(*sys.argv[1:3])
    maker.add_categories()
    maker.add_versions()
    maker.add_by_hand()
    maker.enrich()
    maker.add_organisations()
    maker.add_candidates()
    maker.add_formats()
    maker.correct()
    maker.write()
    kinds = collections.Counter(concept["lg:kind"][0] for concept in maker.concepts.values())
    print(len(maker.concepts), dict(kinds))


main()
