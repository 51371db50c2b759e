// Tool, version and gazetteer version that made the graph.
MATCH (:List)-[:MADE_BY]->(tool:Generator)
RETURN DISTINCT tool.name AS name, tool.version AS version
ORDER BY name
