// Titles or descriptions that contain 量化.
MATCH (resource:Resource)-[mention:LISTED_IN]->(:List)
WHERE any(text IN coalesce(mention.names, [mention.name]) + coalesce(mention.descriptions, [mention.description]) WHERE text CONTAINS '量化')
RETURN DISTINCT resource.id AS resource
ORDER BY resource
