// Chinese texts about vLLM.
MATCH (resource:Resource)-[:MENTIONS]->(framework:Framework)
WHERE 'vLLM' IN coalesce(framework.names, [framework.name])
WITH DISTINCT resource, coalesce(resource.names, [resource.name]) AS names,
  coalesce(resource.nameLanguages, [resource.nameLanguage]) AS languages
UNWIND range(0, size(names) - 1) AS at
WITH resource, names[at] AS name, languages[at] AS language WHERE language = 'zh'
RETURN resource.id AS resource, name
ORDER BY resource, name
