// Holds the bases and canvases of a vault against the types that Obsidian publishes.
//
//     npm install
//     node types.mjs VAULT > check.ts && npx tsc -p .
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// From where the command runs, not from where this file lies.
const { parse } = createRequire(join(process.cwd(), "x"))("yaml");
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));

console.log('import type { BasesConfigFile } from "obsidian";\nimport type { CanvasData } from "obsidian/canvas";');
files(process.argv[2]).forEach((path, at) => {
  if (path.endsWith(".base")) {
    const base = JSON.stringify(parse(readFileSync(path, "utf8")));
    console.log(`export const base${at}: BasesConfigFile = ${base};`);
  } else if (path.endsWith(".canvas")) {
    console.log(`export const canvas${at}: CanvasData = ${readFileSync(path, "utf8").trim()};`);
  }
});
