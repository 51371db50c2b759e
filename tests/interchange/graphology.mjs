// Reads a GraphML and a GEXF file with graphology: `node graphology.mjs FILE...`.
//
// Needs the packages of package.json, found from the working directory. Prints for each file its
// nodes, edges and attributes; exits with 1 when one cannot be read.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const installed = createRequire(`${process.cwd()}/`);
const { MultiDirectedGraph } = installed("graphology");
const readers = { gexf: installed("graphology-gexf"), graphml: installed("graphology-graphml") };

const found = {};
for (const file of process.argv.slice(2)) {
  const ending = file.split(".").pop();
  const graph = readers[ending].parse(MultiDirectedGraph, readFileSync(file, "utf8"));
  found[`${ending} by graphology`] = { nodes: graph.order, edges: graph.size };
}
console.log(JSON.stringify(found));
