// What is listed beside DeepSpeed: frameworks named in the same entries.
MATCH (deepspeed:Framework)<-[:MENTIONS]-(resource:Resource)-[:MENTIONS]->(other:Framework)
WHERE 'DeepSpeed' IN coalesce(deepspeed.names, [deepspeed.name]) AND other <> deepspeed
RETURN other.id AS other, count(DISTINCT resource) AS resources
ORDER BY resources DESC, other
