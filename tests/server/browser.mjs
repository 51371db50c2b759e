// Drives editor, questions, node page and home in Chromium: `node browser.mjs http://HOST:PORT [SHOTS]`.
//
// Needs playwright-core, found from the working directory, and a Chromium. Exits with 1 at the first thing
// that is not as it should be.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { chromium } = createRequire(`${process.cwd()}/`)("playwright-core");
const [address, shots] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
];

async function drive(look) {
  const name = `${look.colorScheme}-${look.viewport.width}`;
  const wrong = [];
  const context = await browser.newContext({ locale: "en-US", ...look });
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && !message.text().includes("400 (Bad Request)") && wrong.push(message.text()));
  page.on("request", (request) => request.url().startsWith(address) || request.url().startsWith("data:") || wrong.push(`loads ${request.url()}`));
  const seen = async (what) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= look.viewport.width, `${name}: ${what} is ${width} px wide`);
    if (shots) await page.screenshot({ path: `${shots}/serve-${name}-${what}.png` });
  };

  // Home is the page of `--to html`, with its search, and leads to what the server has besides.
  await page.goto(`${address}/`);
  assert.ok((await page.locator(".card").count()) > 3, "cards");
  await seen("home");
  await page.fill("#query", "vllm");
  await page.waitForSelector(".found li");
  await page.goto(`${address}/`);
  await page.click("summary");
  await page.click('a[href="/questions/resources-by-topic"]');

  // A question is the editor with its query and its answer, whose nodes are links.
  assert.match(await page.inputValue("#query"), /SELECT/);
  assert.ok((await page.locator("[aria-label=Answer] tbody tr").first().locator("a").count()) > 0, "nodes are links");
  await seen("question");
  await page.locator("[aria-label=Answer] tbody tr").first().locator("td").nth(1).locator("a").click();
  const title = await page.locator("h1").textContent();
  assert.ok((await page.locator("dl a").count()) > 3, "what a node is tied to");
  await seen("node");
  await page.locator("dl a[href^='/node?']").first().click();
  assert.ok((await page.locator("h1").textContent()).length > 0);
  await page.goBack();
  assert.equal(await page.locator("h1").textContent(), title);

  // The editor: a fault is shown at its place, a slip is told, an answer can be saved.
  await page.goto(`${address}/sparql`);
  await seen("editor");
  const ask = async (query) => {
    await page.fill("#query", query);
    await page.click("button");
  };
  await ask("SELECT ?r {\n  ?r lg:kind\n}");
  const fault = await page.locator("[role=alert] pre").textContent();
  assert.equal(fault, "}\n^");
  assert.equal(await page.inputValue("#query"), "SELECT ?r {\n  ?r lg:kind\n}", "the query is kept");
  await seen("fault");
  await ask("SELECT ?r { ?r lg:knid ?k }");
  assert.match(await page.locator("[role=status]").textContent(), /did you mean `lg:kind`/);
  await ask("SELECT ?r ?n { ?r a lg:Resource ; schema:name ?n } LIMIT 7");
  assert.equal(await page.locator("[aria-label=Answer] tbody tr").count(), 7);
  await seen("answer");
  for (const [format, expected] of [["csv", /^r,n\r\n/], ["json", /"bindings"/], ["tsv", /^\?r\t\?n/], ["xml", /<sparql/]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`a[download] >> text="${format}"`)]);
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    assert.match(Buffer.concat(parts).toString(), expected, format);
  }
  await page.locator("ul a").first().click();
  assert.ok((await page.locator("[aria-label=Answer] tbody tr").count()) > 5, "an example is answered");
  assert.deepEqual(wrong, [], name);
  await context.close();
  console.log(`Chromium, ${name}: home, question, node, editor`);
}

try {
  for (const look of looks) await drive(look);
} finally {
  await browser.close();
}
