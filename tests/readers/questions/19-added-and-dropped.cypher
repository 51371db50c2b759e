// What was added, and what was dropped, between two versions of a list.
// data: versions
MATCH (resource:Resource)-[mention:LISTED_IN]->(list:List)-[:HAS_FILE]->(version:ListFile)
WHERE version.id IN coalesce(mention.documents, [mention.document])
MATCH (list)-[:HAS_FILE]->(other:ListFile)
WHERE other <> version AND other.path = version.path AND NOT other.id IN coalesce(mention.documents, [mention.document])
RETURN version.sha256 AS sha256, resource.id AS resource
ORDER BY sha256, resource
