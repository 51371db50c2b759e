// The outline of a list, given its name, with depth and counts.
MATCH (topic:Topic)-[:IN_LIST]->(list:List) WHERE 'Serving Language Models' IN coalesce(list.names, [list.name])
MATCH (topic)-[:BROADER*0..]->(above:Topic)
OPTIONAL MATCH (resource:Resource)-[:ABOUT]->(:Topic)-[:BROADER*0..]->(topic)
RETURN topic.id AS topic, count(DISTINCT above) AS depth, count(DISTINCT resource) AS resources
ORDER BY topic
