// Shortest path between two frameworks through shared resources (in SPARQL: connected or not).
MATCH (one:Framework), (two:Framework)
WHERE 'vLLM' IN coalesce(one.names, [one.name]) AND 'BLOOM' IN coalesce(two.names, [two.name])
MATCH path = shortestPath((one)-[:MENTIONS*..10]-(two))
RETURN length(path) AS steps
