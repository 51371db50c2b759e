
// What the page draws and does. Names from lists only ever become text: no markup is parsed.

const WORDS = {
  en: { skip: "Skip to the content", map: "Map", graph: "Graph", search: "Search", views: "Views", theme: "Dark or light",
    query: "Search titles, descriptions, addresses", kind: "Kind", author: "Author", framework: "Framework", site: "Site",
    language: "Language", list: "List", any: "any", found: (n) => (n === 1 ? "1 found" : `${n} found`), more: (n) => `Show ${n} more`,
    nothing: "Nothing found. Try fewer words, or remove a filter.", where: "Found in", line: "line", further: "further link of an entry",
    open: "Open", address: "Address", names: "Also called", resources: "Resources", topics: "Topics", up: "Up", reset: "Whole graph",
    closer: "Zoom in", farther: "Zoom out", gone: "There is nothing here by that name.", type: "Type", inTopic: "in", hint: "A click opens a topic; lines show which frameworks and authors its resources share.",
    together: "Often appears with", top: "everything", untitled: "(no name)", facts: "Stated in lists", begin: "Type a word, or choose a filter.", direct: "Directly listed", held: (resources, topics) => `${resources} ${resources === 1 ? "resource" : "resources"} · ${topics} ${topics === 1 ? "topic" : "topics"}` },
  zh: { skip: "跳到正文", map: "总览", graph: "图谱", search: "搜索", views: "视图", theme: "深色或浅色",
    query: "搜索标题、描述、网址", kind: "类型", author: "作者", framework: "框架", site: "网站",
    language: "语言", list: "列表", any: "不限", found: (n) => `找到 ${n} 项`, more: (n) => `再显示 ${n} 项`,
    nothing: "没有找到。请减少词语，或去掉一个筛选条件。", where: "出处", line: "第", further: "条目的附加链接",
    open: "打开", address: "网址", names: "其他名称", resources: "资源", topics: "主题", up: "上一级", reset: "整个图谱",
    closer: "放大", farther: "缩小", gone: "本页没有此项。", type: "种类", inTopic: "主题", hint: "点击可展开主题；连线表示其资源共有的框架和作者。",
    together: "经常一起出现", top: "全部", untitled: "（无名）", facts: "列表中的说明", begin: "请输入词语，或选择一个筛选条件。", direct: "直接列出", held: (resources, topics) => `${resources} 个资源 · ${topics} 个主题` },
};

const KINDS = {
  en: { List: "List", Topic: "Topic", Resource: "Resource", Author: "Author", Framework: "Framework", Site: "Site", Series: "Series" },
  zh: { List: "列表", Topic: "主题", Resource: "资源", Author: "作者", Framework: "框架", Site: "网站", Series: "系列" },
};

/** How an edge reads from its start and from its end. */
const EDGES = {
  en: { ABOUT: ["Topics", "Resources"], BROADER: ["Part of", "Topics"], IN_LIST: ["List", "Topics"], FOCUS: ["About", "Topics about it"],
    AUTHORED_BY: ["Authors", "Works"], PROBABLY_BY: ["Probably by", "Probably theirs"], MENTIONS: ["Mentions", "Mentioned by"],
    PUBLISHED_ON: ["Site", "Published there"], PART_OF: ["Series", "Parts"], RELATED: ["Related", "Related to"],
    IMPLEMENTS: ["Implements", "Implemented by"], TRANSLATION_OF: ["Translation of", "Translations"] },
  zh: { ABOUT: ["主题", "资源"], BROADER: ["上级主题", "下级主题"], IN_LIST: ["列表", "主题"], FOCUS: ["关于", "相关主题"],
    AUTHORED_BY: ["作者", "作品"], PROBABLY_BY: ["可能的作者", "可能的作品"], MENTIONS: ["提到", "提到它的资源"],
    PUBLISHED_ON: ["网站", "发布的资源"], PART_OF: ["系列", "各部分"], RELATED: ["相关", "相关"],
    IMPLEMENTS: ["实现", "实现它的资源"], TRANSLATION_OF: ["译自", "译本"] },
};

const SIGNS = ["★", "■", "☆", "●", "◎", "◆", "◇", "□", "▲", "△", "○"];
const SIGN_NAMES = {
  en: ["book", "paper", "data or model", "video or audio", "course", "code", "tool", "documentation", "article", "discussion", "website"],
  zh: ["书", "论文", "数据或模型", "视频或音频", "课程", "代码", "工具", "文档", "文章", "讨论", "网站"],
};
const FILTERS = ["kind", "author", "framework", "site", "language", "list"];
const PAGE_SIZE = 50;

/** An element with attributes and children; strings become text. */
function make(name, attributes = {}, ...children) {
  const space = ["svg", "g", "circle", "text", "rect", "path", "title"].includes(name) || attributes.svg ? "http://www.w3.org/2000/svg" : null;
  const element = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false || key === "svg") continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

class Page {
  constructor(index) {
    this.index = index;
    this.main = document.getElementById("main");
    this.home = document.getElementById("home");
    this.view = document.getElementById("view");
    this.query = document.getElementById("query");
    const wanted = recall("language") || (navigator.languages || [navigator.language]).find(Boolean) || "en";
    this.speak(wanted.toLowerCase().startsWith("zh") ? "zh" : "en");
    if (recall("theme")) document.documentElement.dataset.theme = recall("theme");
    document.getElementById("language").addEventListener("click", () => {
      this.speak(this.language === "zh" ? "en" : "zh");
      keep("language", this.language);
      this.show(false);
    });
    document.getElementById("theme").addEventListener("click", () => {
      const dark = document.documentElement.dataset.theme
        ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      document.documentElement.dataset.theme = dark ? "light" : "dark";
      keep("theme", document.documentElement.dataset.theme);
    });
    document.getElementById("find").addEventListener("submit", (event) => { event.preventDefault(); this.typed(); });
    this.query.addEventListener("input", () => this.typed());
    addEventListener("hashchange", () => this.show(true));
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) {
        event.preventDefault();
        this.query.focus();
      }
    });
    this.show(false);
  }

  speak(language) {
    this.language = language;
    this.words = WORDS[language];
    document.querySelectorAll("[data-word]").forEach((element) => { element.textContent = this.words[element.dataset.word]; element.lang = language; });
    document.querySelectorAll("[data-label]").forEach((element) => element.setAttribute("aria-label", this.words[element.dataset.label]));
    this.query.placeholder = this.words.query;
    const lists = this.index.nodes.map((_, at) => at).filter((at) => this.index.is(at, "List") && this.index.nodes[at].c);
    const counts = document.getElementById("counts");
    if (counts && lists.length === 1) counts.textContent = this.words.held(this.index.nodes[lists[0]].c, this.index.from(lists[0], "IN_LIST").length);
    const button = document.getElementById("language");
    [button.textContent, button.lang] = language === "zh" ? ["English", "en"] : ["中文", "zh"];
    const used = new Set(this.index.nodes.map((node) => node.s).filter((sign) => sign !== undefined));
    const signs = [...used].sort((a, b) => a - b).map((sign) => make("span", {}, make("span", { class: `sign s${sign}`, "aria-hidden": "true" }, SIGNS[sign]), ` ${SIGN_NAMES[language][sign]}`));
    document.getElementById("legend").replaceChildren(...signs,
      make("span", { class: "chip framework" }, KINDS[language].Framework), make("span", { class: "chip author" }, KINDS[language].Author));
  }

  /** Shows what the address names. `moved` says that the reader went there, so the focus follows. */
  show(moved) {
    const { view, rest, query } = route(location.hash);
    const isHome = view === "home";
    this.home.hidden = !isHome;
    this.view.hidden = isHome;
    let title = this.index.title;
    if (view === "search") this.showSearch(query);
    else if (view === "graph") title = this.showGraph(rest);
    else if (!isHome) title = this.showNode(view, rest);
    document.title = isHome ? title : `${title} · ${this.index.title}`;
    for (const link of document.querySelectorAll("nav a[data-view]")) {
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (view !== "search") this.query.value = "";
    if (moved && view !== "search") {
      scrollTo(0, 0);
      this.main.focus({ preventScroll: true });
    }
  }

  name(at) { return this.index.nodes[at].n || this.words.untitled; }

  link(at, before) {
    return make("a", { href: address(this.index, at, before), dir: "auto" }, this.name(at));
  }

  sign(at) {
    const sign = this.index.nodes[at].s;
    if (sign === undefined) return "";
    return make("span", { class: `sign s${sign}`, role: "img", "aria-label": SIGN_NAMES[this.language][sign], title: SIGN_NAMES[this.language][sign] }, SIGNS[sign]);
  }

  count(at) {
    const count = this.index.nodes[at].c;
    return !count ? "" : make("span", { class: "count" }, ` ${count}`);
  }

  say(text) { document.getElementById("said").textContent = text; }

  // ---- search

  typed() {
    const { view, query } = route(location.hash);
    const now = view === "search" ? query : new URLSearchParams();
    if (this.query.value) now.set("q", this.query.value); else now.delete("q");
    this.search(now, view === "search");
  }

  /** Goes to the search `query`; while one is typed the browser's history keeps the last only. */
  search(query, again) {
    const place = `#/search?${query}`;
    if (again) history.replaceState(null, "", place); else history.pushState(null, "", place);
    this.show(false);
  }

  showSearch(query) {
    const wanted = query.get("q") || "";
    if (this.query.value !== wanted) this.query.value = wanted;
    this.choices ||= this.index.choices();
    const filters = {};
    for (const name of FILTERS) {
      const value = query.get(name);
      if (!value) continue;
      if (name === "kind" || name === "language") filters[name] = value;
      else {
        const [kind, iri] = [name[0].toUpperCase() + name.slice(1), value];
        const at = this.index.find(kind, iri);
        filters[name] = at === undefined ? -1 : at;
      }
    }
    const begun = performance.now();
    const found = this.index.search(wanted, filters);
    this.searchTime = performance.now() - begun;
    const isEmpty = !wanted && !Object.keys(filters).length;
    const status = isEmpty ? this.words.begin : found.length ? this.words.found(found.length) : this.words.nothing;
    this.say(status);
    const list = make("ul", { class: "rows" });
    this.fill(list, found, (at) => this.hit(at));
    // The filters stay as they are while a word is typed, so that they keep the focus.
    if (!this.view.querySelector(".filters") || this.shown !== this.language) {
      this.view.replaceChildren(make("h1", {}, this.words.search), this.filters(), make("div", { class: "found" }));
      this.shown = this.language;
    }
    for (const select of this.view.querySelectorAll(".filters select")) select.value = query.get(select.name) || "";
    this.view.querySelector(".found").replaceChildren(make("p", { class: "soft" }, status), list);
  }

  filters() {
    const field = (name) => {
      const options = this.choices[name].map(([value, count]) => {
        const [text, key] = typeof value === "number" ? [this.name(value), this.index.nodes[value].i] : [this.valueName(name, value), value];
        return make("option", { value: key }, `${text.length > 60 ? `${text.slice(0, 59)}…` : text} (${count})`);
      });
      const select = make("select", { name, id: `filter-${name}`, onchange: () => {
        const now = route(location.hash).query;
        if (select.value) now.set(name, select.value); else now.delete(name);
        this.search(now, false);
      } }, make("option", { value: "" }, this.words.any), ...options);
      return make("div", { hidden: options.length === 0 }, make("label", { for: `filter-${name}` }, this.words[name]), select);
    };
    return make("div", { class: "filters" }, ...FILTERS.map(field));
  }

  valueName(filter, value) {
    if (filter === "kind") {
      const [kind, type] = value.split(":");
      return type ? `  ${type}` : KINDS[this.language][kind];
    }
    try { return new Intl.DisplayNames([this.language], { type: "language" }).of(value) || value; } catch { return value; }
  }

  hit(at) {
    const node = this.index.nodes[at];
    const kind = node.s === undefined ? make("span", { class: "soft" }, ` ${KINDS[this.language][this.index.kinds[node.k]]}`) : "";
    const topics = this.index.to(at, node.s === undefined ? "IN_LIST" : "ABOUT").slice(0, 2).flatMap((topic) => [" · ", this.link(topic)]);
    return make("li", {}, this.sign(at), " ", this.link(at), kind, this.count(at), make("span", { class: "soft" }, ...topics),
      node.d && make("p", { dir: "auto" }, node.d.length > 180 ? `${node.d.slice(0, 179)}…` : node.d));
  }

  /** Fills `list` with the first of `items`, and a button for more. */
  fill(list, items, row, size = PAGE_SIZE) {
    list.append(...items.slice(0, size).map(row));
    if (items.length <= size) return;
    const rest = items.slice(size);
    const button = make("button", { type: "button", onclick: () => {
      holder.remove();
      const before = list.children.length;
      this.fill(list, rest, row, 500);
      list.children[before]?.querySelector("a")?.focus();
    } }, this.words.more(rest.length));
    const holder = make("li", {}, button);
    list.append(holder);
  }

  // ---- one node

  showNode(kind, iri) {
    const at = this.index.find(kind, iri);
    if (at === undefined) {
      this.view.replaceChildren(make("h1", {}, this.words.gone), make("p", {}, make("a", { href: "#/" }, this.words.map)));
      return this.words.gone;
    }
    const node = this.index.nodes[at];
    const parts = [this.path(at), make("h1", { dir: "auto" }, this.sign(at), this.sign(at) ? " " : "", this.name(at)),
      make("p", { class: "counts" }, KINDS[this.language][kind], this.count(at), kind === "Topic" || kind === "List" ? make("span", {}, " · ", make("a", { href: address(this.index, at, "graph/") }, this.words.graph)) : "")];
    if (node.d) parts.push(make("p", { dir: "auto" }, node.d));
    parts.push(this.facts(at));
    if (kind === "Resource") parts.push(...this.where(at));
    parts.push(...this.connections(at, kind));
    this.view.replaceChildren(...parts.filter(Boolean));
    return this.name(at);
  }

  /** The topics and the list above a topic. */
  path(at) {
    const path = [];
    for (let above = this.index.nodes[at].p; above !== undefined && path.length < 20; above = this.index.nodes[above].p) path.unshift(above);
    return path.length ? make("p", { class: "path" }, ...path.flatMap((above, place) => (place ? [" › ", this.link(above)] : [this.link(above)]))) : null;
  }

  facts(at) {
    const node = this.index.nodes[at];
    const rows = [];
    const add = (name, ...values) => values.length && rows.push(make("dt", {}, name), make("dd", {}, ...values));
    const url = node.u === 1 ? node.i : node.u;
    if (url) add(this.words.address, make("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank", id: "address" }, url));
    if (node.a?.length) add(this.words.names, ...node.a.flatMap((name, place) => [place ? " · " : "", make("span", { dir: "auto" }, name)]));
    if (node.t?.length) add(this.words.type, node.t.join(", "));
    if (node.l?.length) add(this.words.language, node.l.map((tag) => this.valueName("language", tag)).join(", "));
    return rows.length ? make("dl", { class: "facts" }, ...rows) : null;
  }

  /** Each place in a list where the resource was found. */
  where(at) {
    const row = (mention) => {
      const file = this.index.files[mention.f];
      const place = file && (mention.n ? `${file.n}:${mention.n}` : file.n);
      const source = file?.u && make("a", { href: mention.n ? `${file.u}#L${mention.n}` : file.u, rel: "noopener noreferrer", target: "_blank" }, place);
      return make("li", {}, this.link(mention.l), mention.t === undefined ? "" : " › ", mention.t === undefined ? "" : this.link(mention.t),
        place ? " · " : "", make("span", { class: "soft" }, source || place || ""), mention.e ? make("span", { class: "soft" }, ` (${this.words.further})`) : "",
        mention.w && mention.w !== this.index.nodes[at].n ? make("p", { dir: "auto" }, mention.w) : null,
        mention.o ? make("p", {}, mention.o.map(([name, value]) => `${name.replace(/_/g, " ")}: ${value}`).join(" · ")) : null);
    };
    const list = make("ul", { class: "rows", id: "where" });
    this.fill(list, this.index.mentionsOf[at], row);
    return [make("h2", {}, this.words.where), list];
  }

  connections(at, kind) {
    const sections = [];
    const section = (title, items) => {
      if (!items.length) return;
      const list = make("ul", { class: "rows" });
      this.fill(list, items, (item) => make("li", {}, this.sign(item), " ", this.link(item), this.count(item)));
      sections.push(make("h2", {}, title, " ", make("small", {}, String(items.length))), list);
    };
    if (kind === "Topic" || kind === "List") {
      section(this.words.topics, this.index.children[at].filter((child) => this.index.is(child, "Topic")));
      const resources = this.index.within(at);
      this.common(at, resources).forEach(([name, things]) => sections.push(make("h2", {}, KINDS[this.language][name]), make("p", { class: "chips" }, ...things)));
      section(this.words.resources, resources);
    }
    const done = kind === "Topic" || kind === "List" ? ["ABOUT", "BROADER", "IN_LIST"] : [];
    this.index.edges.forEach((edge, number) => {
      if (!EDGES.en[edge] || done.includes(edge)) return;
      const unique = (pairs) => [...new Set(pairs.filter(([, kind]) => kind === number).map(([other]) => other))];
      section(EDGES[this.language][edge][0], unique(this.index.out[at]));
      section(EDGES[this.language][edge][1], unique(this.index.in[at]));
    });
    return sections;
  }

  /** The frameworks and authors that most of `resources` have in common, as chips. */
  common(at, resources) {
    return ["Framework", "Author"].map((kind) => {
      const things = shared(this.index, resources, kind).slice(0, 12).map(([thing, count]) =>
        make("a", { class: `chip ${kind.toLowerCase()}`, href: address(this.index, thing), dir: "auto" }, `${this.name(thing)} ${count}`));
      return [kind, things];
    }).filter(([, things]) => things.length);
  }

  // ---- graph

  showGraph(rest) {
    const [kind, iri] = rest.split(/\/(.*)/s);
    const open = iri ? this.index.find(kind, iri) : undefined;
    const tops = this.index.nodes.map((_, at) => at).filter((at) => this.index.nodes[at].p === undefined && this.index.nodes[at].r !== undefined);
    // A single list is open from the start.
    const at = open ?? (tops.length === 1 ? tops[0] : undefined);
    this.graph = new Graph(this, at, at === undefined ? tops : this.index.children[at]);
    const button = (word, act) => make("button", { type: "button", onclick: act }, this.words[word]);
    const above = at === undefined ? undefined : this.index.nodes[at].p;
    this.view.replaceChildren(
      make("h1", { dir: "auto" }, at === undefined ? this.words.graph : this.name(at)),
      make("p", { class: "counts" }, this.words.hint),
      make("div", { class: "tools" }, above !== undefined && make("a", { class: "chip", href: address(this.index, above, "graph/") }, `↑ ${this.name(above)}`),
        open !== undefined && make("a", { class: "chip", href: "#/graph" }, this.words.reset),
        open !== undefined && make("a", { class: "chip", href: address(this.index, at) }, this.words.open),
        button("closer", () => this.graph.zoom(0.7)), button("farther", () => this.graph.zoom(1.4))),
      this.graph.stage);
    return at === undefined ? this.words.graph : this.name(at);
  }
}

/** The frameworks or authors of `resources` with how many of these lead to them, the most first. */
function shared(index, resources, kind) {
  const counts = new Map();
  for (const resource of resources) {
    for (const thing of new Set(kind === "Framework" ? index.frameworks(resource) : index.authors(resource))) {
      counts.set(thing, (counts.get(thing) || 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** An open list or topic: discs for what it holds, and around it what these have in common. */
class Graph {
  constructor(page, at, inner) {
    this.page = page;
    this.index = page.index;
    const disc = at === undefined ? { x: 0, y: 0, r: 1000 } : this.index.nodes[at];
    // On a narrow screen the rim is an upright ellipse, with fewer and larger labels.
    this.isNarrow = innerWidth < 700;
    this.unit = disc.r / (this.isNarrow ? 62 : 100);
    this.rim = this.isNarrow ? { x: 1.08, y: 1.3, most: [7, 4] } : { x: 1.38, y: 1.13, most: [14, 8] };
    const half = { w: disc.r * (this.rim.x + (this.isNarrow ? 0.3 : 0.37)), h: disc.r * (this.rim.y + 0.17) };
    this.box = { x: disc.x - half.w, y: disc.y - half.h, w: half.w * 2, h: half.h * 2 };
    this.svg = make("svg", { role: "group", "aria-label": page.words.graph, preserveAspectRatio: "xMidYMid meet" });
    this.svg.append(make("g", { class: "disc open" }, make("circle", { cx: disc.x, cy: disc.y, r: disc.r })));
    const [ties, things] = this.around(disc, inner);
    this.svg.append(...ties, ...inner.map((child, place) => this.disc(child, place)), ...things);
    this.stage = make("div", { class: "stage" }, this.svg);
    this.listen();
    this.look();
  }

  look() {
    this.svg.setAttribute("viewBox", `${this.box.x} ${this.box.y} ${this.box.w} ${this.box.h}`);
  }

  zoom(by) {
    const { x, y, w, h } = this.box;
    this.box = { x: x + w * (1 - by) / 2, y: y + h * (1 - by) / 2, w: w * by, h: h * by };
    this.look();
  }

  listen() {
    let last = null;
    this.svg.addEventListener("pointerdown", (event) => { last = [event.clientX, event.clientY]; });
    addEventListener("pointerup", () => { last = null; });
    this.svg.addEventListener("pointermove", (event) => {
      if (!last || !event.buttons) return;
      const scale = this.box.w / this.svg.clientWidth;
      this.box.x -= (event.clientX - last[0]) * scale;
      this.box.y -= (event.clientY - last[1]) * scale;
      last = [event.clientX, event.clientY];
      this.look();
    });
    this.svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(event.deltaY > 0 ? 1.15 : 0.87);
    }, { passive: false });
  }

  /** A topic, list or resource; a topic opens in place, a resource has its own view. */
  disc(at, place) {
    const node = this.index.nodes[at];
    const isLeaf = node.s !== undefined;
    const name = this.page.name(at);
    const size = Math.min(this.unit * 5, Math.max(node.r * 0.24, this.unit * 2));
    const lines = wrapped(name, Math.max(4, Math.floor(node.r * 1.75 / (size * 0.56))), 3);
    const isOpenable = this.index.children[at].length > 0;
    const label = isLeaf && node.r < this.unit * 9 ? [] : lines.map((line, number) =>
      make("text", { x: node.x, y: node.y + (number - (lines.length - (isLeaf ? 1 : 0)) / 2) * size * 1.15, "font-size": size }, line));
    if (!isLeaf) label.push(make("text", { x: node.x, y: node.y + (lines.length / 2) * size * 1.15, "font-size": size * 0.85 }, String(node.c)));
    return make("a", { svg: true, href: address(this.index, at, isOpenable ? "graph/" : ""), class: `disc c${isLeaf ? node.s % 8 : place % 8}${isLeaf ? " leaf" : ""}`,
      "aria-label": isLeaf ? name : `${name} ${node.c}`, "data-at": at, onmouseenter: () => this.light(at), onfocus: () => this.light(at) },
    make("circle", { cx: node.x, cy: node.y, r: node.r }), ...label, make("title", {}, name));
  }

  /** The frameworks and authors that the discs share, each on the rim near its discs, and the lines. */
  around(disc, inner) {
    const held = new Map(inner.map((at) => [at, this.index.nodes[at].s === undefined ? this.index.within(at) : [at]]));
    const all = new Set([...held.values()].flat());
    const most = inner.length > 200 ? 0 : 1;
    const things = [...shared(this.index, all, "Framework").slice(0, this.rim.most[0] * most), ...shared(this.index, all, "Author").slice(0, this.rim.most[1] * most)].map(([thing]) => thing);
    const ties = [];
    const wanted = things.map((thing) => {
      const leading = new Set(this.index.from(thing, "MENTIONS", "IMPLEMENTS", "AUTHORED_BY", "PROBABLY_BY"));
      let [x, y] = [0, 0];
      for (const [at, resources] of held) {
        const count = resources.filter((resource) => leading.has(resource)).length;
        if (!count) continue;
        const node = this.index.nodes[at];
        x += (node.x - disc.x) * count;
        y += (node.y - disc.y) * count;
        ties.push({ thing, at, count });
      }
      return { thing, angle: Math.atan2(y, x) };
    });
    wanted.sort((a, b) => a.angle - b.angle || a.thing - b.thing);
    const places = new Map(wanted.map(({ thing }, number) => {
      const angle = -Math.PI + (2 * Math.PI * (number + 0.5)) / wanted.length;
      // Labels at the top and bottom are side by side: every other one is placed a little farther out.
      const out = !this.isNarrow && number % 2 && Math.abs(Math.sin(angle)) > 0.7 ? 1.1 : 1;
      return [thing, [disc.x + Math.cos(angle) * disc.r * this.rim.x, disc.y + Math.sin(angle) * disc.r * this.rim.y * out]];
    }));
    ties.sort((a, b) => b.count - a.count);
    const lines = ties.slice(0, 160).map(({ thing, at, count }) => {
      const [x, y] = places.get(thing);
      const node = this.index.nodes[at];
      const middle = [(x + node.x) / 2 + (disc.x - (x + node.x) / 2) * 0.25, (y + node.y) / 2 + (disc.y - (y + node.y) / 2) * 0.25];
      return make("path", { class: "tie", d: `M${x} ${y}Q${middle[0]} ${middle[1]} ${node.x} ${node.y}`, "stroke-width": 1 + Math.min(5, Math.log2(count)), "data-ends": `${thing} ${at}`, "aria-hidden": "true" });
    });
    return [lines, wanted.map(({ thing }) => this.thing(thing, ...places.get(thing)))];
  }

  thing(at, x, y) {
    const size = this.unit * 4.2;
    const name = wrapped(this.page.name(at), this.isNarrow ? 16 : 24, 1)[0];
    const width = (columns(name) * 0.56 + 1.2) * size;
    return make("a", { svg: true, href: address(this.index, at), class: `thing ${this.index.kinds[this.index.nodes[at].k].toLowerCase()}`, "aria-label": this.page.name(at),
      "data-at": at, onmouseenter: () => this.light(at), onfocus: () => this.light(at) },
    make("rect", { x: x - width / 2, y: y - size * 0.85, width, height: size * 1.7, rx: size * 0.4 }),
    make("text", { x, y, "font-size": size }, name), make("title", {}, this.page.name(at)));
  }

  /** Shows the lines of one node. */
  light(at) {
    for (const tie of this.svg.querySelectorAll(".tie")) tie.classList.toggle("lit", tie.dataset.ends.split(" ").includes(String(at)));
  }
}

/** How many columns a text takes, a Han character two. */
function columns(text) {
  return [...text].reduce((sum, c) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(c) ? 1.8 : 1), 0);
}

/** `text` in at most `most` lines of `width` columns. */
function wrapped(text, width, most) {
  const lines = [""];
  for (const word of text.split(/(?<=[\s/·-])|(?<=[\u2e80-\ua4cf])/u)) {
    if (lines.at(-1) && columns(lines.at(-1) + word.trimEnd()) > width) lines.push("");
    lines[lines.length - 1] += word;
  }
  const cut = lines.slice(0, most).map((line) => {
    let short = line.trim();
    while (columns(short) > width && short.length > 1) short = [...short].slice(0, -1).join("");
    return short === line.trim() ? short : `${[...short].slice(0, -1).join("")}…`;
  });
  if (lines.length > most) cut[most - 1] = `${cut[most - 1].replace(/…$/u, "")}…`;
  return cut;
}

/** What the reader chose last time, where the browser lets a page remember. */
function recall(name) {
  try { return localStorage.getItem(`listgraph-${name}`); } catch { return null; }
}

function keep(name, value) {
  try { localStorage.setItem(`listgraph-${name}`, value); } catch { /* It is forgotten. */ }
}

if (typeof document !== "undefined") {
  const index = new Index(JSON.parse(document.getElementById("data").textContent));
  globalThis.listgraph.page = new Page(index);
  // The search is made ready in small steps, so that the page answers meanwhile.
  const prepare = () => index.prepare(2000) || setTimeout(prepare, 5);
  setTimeout(prepare, 50);
}
