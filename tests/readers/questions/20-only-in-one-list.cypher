// Resources that only one list has, in topics that several lists share.
MATCH (resource:Resource)-[:ABOUT]->(topic:Topic)-[:CLOSE_MATCH]->(shared:SharedTopic)<-[:CLOSE_MATCH]-(elsewhere:Topic)
MATCH (topic)-[:IN_LIST]->(list:List), (elsewhere)-[:IN_LIST]->(other:List) WHERE list <> other
MATCH (resource)-[:LISTED_IN]->(any:List)
WITH shared, resource, count(DISTINCT any) AS lists WHERE lists = 1
RETURN shared.id AS shared, resource.id AS resource
ORDER BY shared, resource
