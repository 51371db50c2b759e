// What the English list has that its Chinese translation lacks.
MATCH (translation:List)-[:TRANSLATION_OF]->(original:List)<-[:LISTED_IN]-(resource:Resource)
WHERE EXISTS { (translation)<-[:LISTED_IN]-(:Resource) } AND NOT EXISTS { (translation)<-[:LISTED_IN]-(resource) }
RETURN DISTINCT resource.id AS resource
ORDER BY resource
