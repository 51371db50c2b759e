
"use strict";
// What the page looks up: the graph as it was written into the page, its index and its search.
// Nothing here knows of the document, so Node can test it.

/** Folds `text` so that spelling, width and accents do not matter: "Ｔｏｋｅｎｉｚé" becomes "tokenize". */
function fold(text) {
  // Most texts are plain, and this is twenty times as fast.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Han, Kana and Hangul have no blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

/**
 * The terms of a query. A run of unspaced script is looked for whole; where it is not found, two
 * thirds of its pairs of characters have to be.
 */
function terms(query) {
  const found = [];
  for (const word of fold(query).split(/\s+/u).filter(Boolean)) {
    let rest = 0;
    for (const run of word.matchAll(UNSPACED)) {
      if (run.index > rest) found.push({ whole: word.slice(rest, run.index), pairs: [] });
      found.push({ whole: run[0], pairs: pairs(run[0]) });
      rest = run.index + run[0].length;
    }
    if (rest < word.length) found.push({ whole: word.slice(rest), pairs: [] });
  }
  return found;
}

function pairs(run) {
  const all = Array.from(run);
  return all.length < 3 ? [] : all.slice(1).map((after, at) => all[at] + after);
}

/** How well a node's folded name and text match the terms: 0 for not at all. */
function score(name, text, wanted) {
  let sum = 0;
  for (const { whole, pairs } of wanted) {
    // The text begins with the name, so one look is enough for most nodes.
    const at = text.indexOf(whole);
    if (at === 0) sum += name.length === whole.length ? 12 : 8;
    else if (at > 0) sum += at + whole.length <= name.length ? 5 : 2;
    else if (pairs.length) {
      const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
      if (share < 2 / 3) return 0;
      sum += share;
    } else return 0;
  }
  return sum;
}

/** The graph with what is needed to walk it. */
class Index {
  constructor(data) {
    Object.assign(this, data);
    this.kindOf = Object.fromEntries(data.kinds.map((kind, at) => [kind, at]));
    this.edgeOf = Object.fromEntries(data.edges.map((edge, at) => [edge, at]));
    this.out = data.nodes.map(() => []);
    this.in = data.nodes.map(() => []);
    for (let at = 0; at < data.links.length; at += 3) {
      const [from, to, kind] = [data.links[at], data.links[at + 1], data.links[at + 2]];
      this.out[from].push([to, kind]);
      this.in[to].push([from, kind]);
    }
    this.mentionsOf = data.nodes.map(() => []);
    this.inList = new Map();
    for (const mention of data.mentions) {
      this.mentionsOf[mention.r].push(mention);
      if (!this.inList.has(mention.l)) this.inList.set(mention.l, new Set());
      this.inList.get(mention.l).add(mention.r);
    }
    this.children = data.nodes.map(() => []);
    data.nodes.forEach((node, at) => node.p !== undefined && this.children[node.p].push(at));
    this.byKey = new Map(data.nodes.map((node, at) => [`${data.kinds[node.k]} ${node.i}`, at]));
    this.names = [];
    this.texts = [];
  }

  /** Prepares the search of up to `many` more nodes; says whether that was all. */
  prepare(many = Infinity) {
    const end = Math.min(this.nodes.length, this.names.length + many);
    for (let at = this.names.length; at < end; at += 1) {
      const node = this.nodes[at];
      this.names.push(fold(node.n));
      const others = [...(node.a || []), node.d || "", node.i, node.u === 1 ? "" : node.u || ""].join("\n");
      this.texts.push(`${this.names[at]}\n${fold(others)}`);
    }
    return end === this.nodes.length;
  }

  /** The number of the node of `kind` with `iri`; undefined where there is none. */
  find(kind, iri) {
    return this.byKey.get(`${kind} ${iri}`);
  }

  is(at, kind) {
    return this.nodes[at].k === this.kindOf[kind];
  }

  /** The nodes that `at` leads to by one of `kinds`. */
  to(at, ...kinds) {
    const wanted = kinds.map((kind) => this.edgeOf[kind]);
    return this.out[at].filter(([, kind]) => wanted.includes(kind)).map(([to]) => to);
  }

  /** The nodes that lead to `at` by one of `kinds`. */
  from(at, ...kinds) {
    const wanted = kinds.map((kind) => this.edgeOf[kind]);
    return this.in[at].filter(([, kind]) => wanted.includes(kind)).map(([from]) => from);
  }

  authors(at) { return this.to(at, "AUTHORED_BY", "PROBABLY_BY"); }
  frameworks(at) { return this.to(at, "MENTIONS", "IMPLEMENTS"); }

  /** A topic with all topics below it; a circle ends. */
  below(topic) {
    const all = new Set([topic]);
    for (const at of all) this.from(at, "BROADER").forEach((inner) => all.add(inner));
    return all;
  }

  /** The resources that stand in `at`, in the list's order: entries, not their further links. */
  within(at) {
    const topics = this.is(at, "Topic") ? this.below(at) : null;
    const first = new Map();
    for (const mention of this.mentions) {
      if (mention.e || (topics ? !topics.has(mention.t) : mention.l !== at)) continue;
      const place = [mention.f ?? Infinity, mention.n ?? Infinity];
      const before = first.get(mention.r);
      if (!before || place[0] < before[0] || (place[0] === before[0] && place[1] < before[1])) first.set(mention.r, place);
    }
    return [...first].sort(([, a], [, b]) => a[0] - b[0] || a[1] - b[1] || 0).map(([resource]) => resource);
  }

  /** Whether a resource fits the filters; others only where no filter of resources is set. */
  fits(at, filters) {
    const node = this.nodes[at];
    if (filters.kind) {
      const [kind, type] = filters.kind.split(":");
      if (this.kinds[node.k] !== kind || (type && !(node.t || []).includes(type))) return false;
    }
    if (filters.language && !(node.l || []).includes(filters.language)) return false;
    const linked = (number, targets) => number === undefined || targets.includes(number);
    return linked(filters.author, this.authors(at)) && linked(filters.framework, this.frameworks(at)) &&
      linked(filters.site, this.to(at, "PUBLISHED_ON")) &&
      (filters.list === undefined || Boolean(this.inList.get(filters.list)?.has(at)) || this.to(at, "IN_LIST").includes(filters.list));
  }

  /** All nodes that match `query` and `filters`, the best first. */
  search(query, filters = {}) {
    const wanted = terms(query);
    const some = Object.values(filters).some((value) => value !== undefined && value !== "");
    if (!wanted.length && !some) return [];
    this.prepare();
    const found = [];
    const resource = this.kindOf.Resource;
    for (let at = 0; at < this.nodes.length; at += 1) {
      const points = wanted.length ? score(this.names[at], this.texts[at], wanted) : 1;
      if (points > 0 && (!some || this.fits(at, filters))) found.push([points + (this.nodes[at].k === resource ? 0 : 0.5), at]);
    }
    found.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    return found.map(([, at]) => at);
  }

  /** What resources can be filtered by: for each filter its values with how many resources have them. */
  choices() {
    const count = (values) => {
      const counts = new Map();
      for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
      return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    };
    const nodes = this.nodes.map((_, at) => at);
    const resources = nodes.filter((at) => this.is(at, "Resource"));
    const gathered = (kind) => nodes.filter((at) => this.is(at, kind) && this.nodes[at].c)
      .map((at) => [at, this.nodes[at].c]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 500);
    return {
      kind: count(nodes.map((at) => this.kinds[this.nodes[at].k])).concat(
        count(resources.flatMap((at) => (this.nodes[at].t || []).map((type) => `Resource:${type}`)))),
      author: gathered("Author"), framework: gathered("Framework"), site: gathered("Site"), list: gathered("List"),
      language: count(resources.flatMap((at) => this.nodes[at].l || [])),
    };
  }
}

/** The parts of an address within the page: `#/Topic/https%3A…` or `#/search?q=…`. */
function route(hash) {
  const [path, query] = hash.replace(/^#\/?/, "").split("?");
  const [view, rest] = path.split(/\/(.*)/s);
  const safely = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
  return { view: view || "home", rest: safely(rest || ""), query: new URLSearchParams(query || "") };
}

/** The address of a node within the page. */
function address(index, at, before = "") {
  const node = index.nodes[at];
  return `#/${before}${index.kinds[node.k]}/${encodeURIComponent(node.i)}`;
}

globalThis.listgraph = { fold, terms, score, Index, route, address };
