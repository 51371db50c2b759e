// Everything about the LLaMA family, versions included.
MATCH (resource:Resource)-[:MENTIONS|IMPLEMENTS]->(:Framework)-[:IS_A*0..]->(family:Framework)
WHERE 'LLaMA' IN coalesce(family.names, [family.name])
RETURN DISTINCT resource.id AS resource
ORDER BY resource
