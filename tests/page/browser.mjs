// Drives the page in Chromium: `node browser.mjs PAGE HOSTILE LARGE [SHOTS]`, each an HTML file.
//
// Needs playwright-core and axe-core, found from the working directory, and a Chromium. Prints the
// figures it measured; exits with 1 at the first thing that is not as it should be.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(`${process.cwd()}/`);
const { chromium } = installed("playwright-core");
const axe = readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");
const [file, hostile, large, shots] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const looks = [
  { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { locale: "zh-CN", colorScheme: "dark", viewport: { width: 390, height: 844 } },
  { locale: "zh-CN", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { locale: "en-US", colorScheme: "dark", viewport: { width: 390, height: 844 } },
];

/** A page at `path` that may neither load anything nor fail. */
async function open(path, look, wrong) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && wrong.push(`console: ${message.text()}`));
  page.on("request", (request) => request.url().startsWith("file:") || wrong.push(`loads ${request.url()}`));
  await page.goto(pathToFileURL(path).href);
  return page;
}

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The serious findings of axe; it comes in past the page's own policy. */
async function findings(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], what);
  return violations.length;
}

async function shoot(page, name) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

async function drive(look) {
  const name = `${look.locale.slice(0, 2)}-${look.colorScheme}-${look.viewport.width}`;
  const wrong = [];
  const page = await open(file, look, wrong);
  const isChinese = look.locale === "zh-CN";
  const narrow = async (what) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= look.viewport.width, `${name}: ${what} is ${width} px wide`);
  };
  assert.ok((await page.locator(".card").count()) > 3, "cards");
  assert.equal(await page.locator("nav a").first().textContent(), isChinese ? "总览" : "Map");
  let minor = await findings(page, `${name} home`);
  await narrow("home");
  await shoot(page, `${name}-home`);

  // Search, in Chinese without blanks; then a filter; then back.
  await page.keyboard.press("/");
  await page.keyboard.type("模型推理");
  await settled(page);
  assert.ok((await page.locator(".found li").count()) > 0, "something is found");
  const before = await page.locator(".found li").count();
  await page.selectOption("#filter-kind", "Topic");
  await settled(page);
  assert.ok((await page.locator(".found li").count()) < before, "the filter narrows");
  minor += await findings(page, `${name} search`);
  await narrow("search");
  await shoot(page, `${name}-search`);
  await page.selectOption("#filter-kind", "");
  await page.fill("#query", "vllm");
  await settled(page);
  const hit = page.locator('.found li a[href^="#/Resource/"]').first();
  const title = await hit.textContent();
  await hit.click();
  await settled(page);
  assert.equal(await page.locator("#view h1").textContent().then((text) => text.includes(title)), true, "its own view");
  assert.match(await page.locator("#where").textContent(), /llm-stack\.md:\d+/, "where it was found");
  assert.match(await page.locator("#address").getAttribute("href"), /^https?:/);
  assert.ok(await page.evaluate(() => document.activeElement.id === "main"), "the focus follows");
  minor += await findings(page, `${name} node`);
  await narrow("node");
  await shoot(page, `${name}-node`);
  const link = page.url();
  await page.goBack();
  await settled(page);
  assert.equal(await page.inputValue("#query"), "vllm", "back to the search");
  await page.goto("about:blank");
  await page.goto(link);
  await settled(page);
  assert.ok((await page.locator("#view h1").textContent()).includes(title), "a link to a node works");

  // The graph, by keyboard.
  await page.goto(`${pathToFileURL(file).href}#/graph`);
  await settled(page);
  const topic = page.locator("svg a.disc:not(.leaf)").first();
  const label = await topic.getAttribute("aria-label");
  await topic.focus();
  assert.ok((await page.locator("path.tie.lit").count()) > 0);
  await shoot(page, `${name}-graph`);
  minor += await findings(page, `${name} graph`);
  await narrow("graph");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.ok(label.startsWith(await page.locator("#view h1").textContent()), `${label} is open`);
  await shoot(page, `${name}-open`);
  await page.goBack();
  await settled(page);
  assert.equal(await page.locator(`svg a.disc[aria-label="${label}"]`).count(), 1, "back to all topics");

  // The other language, and the other colours.
  await page.click("#language");
  assert.equal(await page.locator("nav a").first().textContent(), isChinese ? "Map" : "总览");
  await page.click("#theme");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), look.colorScheme === "dark" ? "light" : "dark");
  await page.goto(`${pathToFileURL(file).href}#/`);
  await settled(page);
  minor += await findings(page, `${name} home, other colours`);
  assert.deepEqual(wrong, [], name);
  await page.context().close();
  return `${name}: no serious finding, ${minor} others`;
}

async function isInert() {
  const wrong = [];
  const page = await open(hostile, looks[0], wrong);
  const count = await page.evaluate(() => globalThis.listgraph.page.index.nodes.length);
  for (let at = 0; at < count; at += 1) {
    await page.evaluate((at) => {
      const { page } = globalThis.listgraph;
      location.hash = globalThis.listgraph.address(page.index, at).slice(1);
      page.show(true);
    }, at);
  }
  await page.goto(`${pathToFileURL(hostile).href}#/graph`);
  await page.fill("#query", "<script>");
  await settled(page);
  const { ran, tags, links } = await page.evaluate(() => ({
    ran: globalThis.ran, tags: document.querySelectorAll("img, iframe, object, [onerror], [onmouseover]").length,
    links: globalThis.listgraph.page.index.nodes.map((node) => node.u).filter((url) => typeof url === "string"),
  }));
  assert.equal(ran, undefined, "no script of a list runs");
  assert.equal(tags, 0, "nothing becomes markup");
  assert.ok(links.every((url) => /^(https?|mailto):/.test(url)), links.join(" "));
  const blocked = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = 9";
    document.body.append(script);
    return globalThis.ran;
  });
  assert.equal(blocked, undefined, "the policy stops other scripts");
  assert.deepEqual(wrong.filter((line) => !line.includes("Content Security Policy")), []);
  await page.context().close();
}

async function measured() {
  const wrong = [];
  const begun = performance.now();
  const page = await open(large, looks[0], wrong);
  await page.waitForFunction(() => globalThis.listgraph?.page);
  await settled(page);
  const opened = performance.now() - begun;
  await page.waitForFunction(() => globalThis.listgraph.page.index.prepare(0));
  const times = [];
  for (const query of ["r", "resource 1999", "网络", "learning systems", "nothing at all", "example.org/19"]) {
    await page.evaluate((query) => { document.getElementById("query").value = query; globalThis.listgraph.page.typed(); }, query);
    times.push(await page.evaluate(() => globalThis.listgraph.page.searchTime));
  }
  const size = statSync(large).size / 1e6;
  const resources = await page.evaluate(() => globalThis.listgraph.page.index.nodes.filter((node) => node.s !== undefined).length);
  console.log(`${resources} resources: ${size.toFixed(1)} MB, open in ${opened.toFixed(0)} ms, searches ${times.map((time) => time.toFixed(0)).join(", ")} ms`);
  assert.ok(size < 12, `${size} MB`);
  assert.ok(opened < 2000, `${opened} ms to open`);
  assert.ok(Math.max(...times) < 50, `${times} ms to search`);
  assert.deepEqual(wrong, []);
  await page.context().close();
}

try {
  for (const look of looks) console.log(await drive(look));
  await isInert();
  console.log("nothing of the hostile list runs");
  await measured();
} finally {
  await browser.close();
}
