// The look-ups of the page, without a browser: `node --test tests/page/search.test.mjs`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const context = vm.createContext({ URLSearchParams, decodeURIComponent, encodeURIComponent });
const source = readFileSync(new URL("../../src/export/page/search.js", import.meta.url), "utf8");
vm.runInContext(source, context);
const { fold, terms, Index, route, address } = context.listgraph;

const kinds = ["List", "Topic", "Resource", "Author", "Framework", "Site", "Series"];
const edges = ["ABOUT", "LISTED_IN", "BROADER", "IN_LIST", "FOCUS", "AUTHORED_BY", "PROBABLY_BY", "MENTIONS", "PUBLISHED_ON"];
const edge = (from, kind, to) => [from, to, edges.indexOf(kind)];
const index = new Index({
  title: "Reading", kinds, edges, files: [{ n: "README.md" }],
  nodes: [
    { k: 0, i: "x:list", n: "Reading", c: 3 },
    { k: 1, i: "x:topic", n: "训练", c: 3, p: 0 },
    { k: 1, i: "x:inner", n: "Inner", c: 1, p: 1 },
    { k: 2, i: "https://a.example/", n: "大模型的训练与推理教程", t: ["article"], l: ["zh"] },
    { k: 2, i: "https://b.example/", n: "Tokenizérs", d: "How models read 文本", t: ["video"], l: ["en"] },
    { k: 2, i: "https://c.example/", n: "A tokenizer", t: ["repository"] },
    { k: 3, i: "x:author", n: "Zoë", c: 1 },
    { k: 4, i: "x:framework", n: "PyTorch", c: 1 },
    { k: 2, i: "https://code.example/", n: "code" },
  ],
  links: [edge(3, "ABOUT", 1), edge(4, "ABOUT", 2), edge(5, "ABOUT", 1), edge(2, "BROADER", 1), edge(1, "IN_LIST", 0), edge(2, "IN_LIST", 0),
    edge(4, "AUTHORED_BY", 6), edge(5, "MENTIONS", 7), edge(8, "ABOUT", 1)].flat(),
  mentions: [{ r: 5, l: 0, t: 1, f: 0, n: 9 }, { r: 3, l: 0, t: 1, f: 0, n: 3 }, { r: 4, l: 0, t: 2, f: 0, n: 5 }, { r: 8, l: 0, t: 1, f: 0, n: 3, e: 1 }],
});
const names = (query, filters) => Array.from(index.search(query, filters), (at) => index.nodes[at].n);

test("spelling, width and accents do not matter", () => {
  assert.equal(fold("Ｔｏｋｅｎｉｚé"), "tokenize");
  assert.deepEqual(names("TOKENIZER"), ["Tokenizérs", "A tokenizer"]);
  assert.deepEqual(names("zoe"), ["Zoë"]);
});

test("Chinese is found without blanks, whole or by its pairs", () => {
  assert.deepEqual(names("推理"), ["大模型的训练与推理教程"]);
  assert.deepEqual(names("训练")[0], "训练");
  assert.deepEqual(names("大模型训练教程"), ["大模型的训练与推理教程"], "型训 and 练教 are no pairs of the title");
  assert.deepEqual(names("教程推荐"), [], "one pair of three is too little");
  assert.deepEqual(names("模型推理"), ["大模型的训练与推理教程"]);
  assert.deepEqual(names("大模型 推理教程"), ["大模型的训练与推理教程"]);
  assert.deepEqual(names("models文本"), ["Tokenizérs"]);
});

test("all words have to be there, and what begins with them comes first", () => {
  assert.deepEqual(names("tokenizer nowhere"), []);
  assert.equal(Array.from(terms("a 中文 b")).length, 3);
});

test("filters narrow, alone and together", () => {
  assert.deepEqual(names("", {}), []);
  assert.deepEqual(names("", { kind: "Resource:video" }), ["Tokenizérs"]);
  assert.deepEqual(names("", { kind: "Author" }), ["Zoë"]);
  assert.deepEqual(names("tokenizer", { framework: 7 }), ["A tokenizer"]);
  assert.deepEqual(names("", { author: 6, language: "en" }), ["Tokenizérs"]);
  assert.deepEqual(names("", { author: 6, language: "zh" }), []);
  assert.equal(names("", { list: 0 }).length, 6);
  assert.equal(names("", { author: -1 }).length, 0, "an author that is not there");
});

test("a topic holds what is below it, in the list's order, further links left out", () => {
  assert.deepEqual(Array.from(index.within(1), (at) => index.nodes[at].i), ["https://a.example/", "https://b.example/", "https://c.example/"]);
  assert.deepEqual(Array.from(index.within(0)).length, 3);
  assert.deepEqual(Array.from(index.within(2)), [4]);
});

test("addresses lead to what they were made for", () => {
  for (const at of index.nodes.keys()) {
    const { view, rest } = route(address(index, at));
    assert.equal(index.find(view, rest), at);
  }
  const { view, rest } = route(address(index, 1, "graph/"));
  assert.deepEqual([view, rest], ["graph", "Topic/x:topic"]);
  assert.equal(route("#/search?q=%E4%B8%AD+a").query.get("q"), "中 a");
  assert.equal(route("").view, "home");
  assert.equal(route("#/Topic/%E0%A4%A").view, "Topic", "broken escapes do not throw");
});
