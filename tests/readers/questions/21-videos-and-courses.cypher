// Videos and courses for one topic, with all topics below it.
MATCH (resource:Resource)-[:ABOUT]->(:Topic)-[:BROADER*0..]->(topic:Topic)
WHERE 'Talks' IN coalesce(topic.names, [topic.name])
UNWIND resource.kinds AS kind
WITH DISTINCT resource, kind WHERE kind IN ['video', 'course']
RETURN resource.id AS resource, kind
ORDER BY resource, kind
