// Comunica before the endpoint: `node comunica.mjs http://HOST:PORT`; found from the working directory.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { QueryEngine } = createRequire(`${process.cwd()}/`)("@comunica/query-sparql");
const address = process.argv[2];
const prefixes = "PREFIX lg: <https://w3id.org/listgraph/ns#> PREFIX schema: <http://schema.org/>";

async function count(query, sources) {
  const stream = await new QueryEngine().queryBindings(`${prefixes} ${query}`, { sources, lenient: false });
  return (await stream.toArray()).length;
}

const query = "SELECT ?r ?n { ?r a lg:Resource ; schema:name ?n ; lg:kind ?k FILTER(STRLEN(?n) > 3) }";
const endpoint = await count(query, [{ type: "sparql", value: `${address}/sparql` }]);
// What the address is, Comunica finds out by itself from the service description.
const found = await count(query, [`${address}/sparql`]);
// And the same graph as a file.
const file = await count(query, [`${address}/graph?default`]);
assert.ok(endpoint > 50, `${endpoint} rows`);
assert.equal(found, endpoint);
assert.equal(file, endpoint);
const engine = new QueryEngine();
assert.equal(await engine.queryBoolean(`${prefixes} ASK { ?r a lg:Resource }`, { sources: [`${address}/sparql`] }), true);
const quads = await (await engine.queryQuads(`${prefixes} CONSTRUCT { ?r schema:name ?n } WHERE { ?r a lg:Resource ; schema:name ?n }`,
  { sources: [{ type: "sparql", value: `${address}/sparql` }] })).toArray();
assert.ok(quads.length > 100, `${quads.length} quads`);
console.log("Comunica: fine");
process.exit(0);
