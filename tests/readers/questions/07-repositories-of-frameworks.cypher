// The repository of each framework that a list names.
MATCH (list:List)<-[:LISTED_IN]-(:Resource)-[:MENTIONS|IMPLEMENTS]->(framework:Framework)
WHERE 'Serving Language Models' IN coalesce(list.names, [list.name])
WITH DISTINCT framework
UNWIND framework.codeRepositories AS repository
RETURN framework.id AS framework, repository
ORDER BY framework, repository
