// Papers on quantisation that come with code, by the number of lists that name them.
MATCH (paper:Resource)-[:HAS_KIND]->(kind:Kind) WHERE 'paper' IN kind.kinds
MATCH (paper)-[:RELATED {role: 'code'}]->(:Resource)
MATCH (paper)-[:ABOUT]->(:Topic)-[:BROADER*0..]->(:Topic)-[:CLOSE_MATCH]->(topic:SharedTopic)
WHERE 'Quantization' IN coalesce(topic.names, [topic.name])
MATCH (paper)-[:LISTED_IN]->(list:List)
RETURN paper.id AS paper, count(DISTINCT list) AS lists
ORDER BY lists DESC, paper
