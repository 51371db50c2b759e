// Inference engines by number of lists.
MATCH (engine:Framework)-[:IS_A*1..]->(category:Framework)
WHERE 'inference engine' IN coalesce(category.names, [category.name])
MATCH (engine)<-[:MENTIONS|IMPLEMENTS]-(:Resource)-[:LISTED_IN]->(list:List)
WITH DISTINCT engine, list, coalesce(engine.names, [engine.name]) AS names,
  coalesce(engine.nameLanguages, [engine.nameLanguage]) AS languages
UNWIND range(0, size(names) - 1) AS at
WITH engine, list, names[at] AS name, languages[at] AS language WHERE language = 'en'
RETURN engine.id AS engine, name, count(DISTINCT list) AS lists
ORDER BY lists DESC, engine
