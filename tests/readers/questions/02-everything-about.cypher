// Everything about 检索增强生成, asked in Chinese, also where the list says "RAG".
MATCH (resource:Resource)-[:ABOUT]->(:Topic)-[:BROADER*0..]->(:Topic)-[:CLOSE_MATCH]->(concept:SharedTopic)
WHERE '检索增强生成' IN coalesce(concept.names, [concept.name]) + coalesce(concept.altLabels, [])
RETURN resource.id AS resource
UNION
MATCH (resource:Resource)-[:MENTIONS]->(concept:Framework)
WHERE '检索增强生成' IN coalesce(concept.names, [concept.name]) + coalesce(concept.altLabels, [])
RETURN resource.id AS resource
