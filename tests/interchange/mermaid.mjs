// Parses Mermaid files as a browser would: `node mermaid.mjs FILE…`.
//
// Needs the packages mermaid and jsdom, found from the working directory. Prints for each file its
// size and number of edges; exits with 1 when one does not parse or breaks Mermaid's limits.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(`${process.cwd()}/`);
const { JSDOM } = installed("jsdom");
const { window } = new JSDOM("<!doctype html><body></body>");
globalThis.window = window;
globalThis.document = window.document;

// mermaid has no entry for `require`, so its file is looked for where packages lie.
const folder = installed.resolve.paths("mermaid")[0];
const { default: mermaid } = await import(pathToFileURL(`${folder}/mermaid/dist/mermaid.core.mjs`));
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

let failed = false;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const edges = text.split("\n").filter((line) => line.includes("-->")).length;
  try {
    const { diagramType } = await mermaid.parse(text);
    const within = text.length <= 50_000 && edges <= 500;
    failed ||= !within;
    console.log(JSON.stringify({ file, diagramType, characters: text.length, edges, within }));
  } catch (error) {
    failed = true;
    console.log(JSON.stringify({ file, error: String(error.message ?? error) }));
  }
}
process.exit(failed ? 1 : 0);
