// Where exactly (file, line) and by which evidence vLLM was recognised.
// data: full
MATCH (framework:Framework)<-[:MENTIONS]-(:Resource)-[mention:LISTED_IN]->(list:List)-[:HAS_FILE]->(file:ListFile)
WHERE 'vLLM' IN coalesce(framework.names, [framework.name]) AND '模型量化' IN coalesce(list.names, [list.name])
  AND file.id = mention.document
UNWIND mention.evidence AS evidence
WITH file, mention, evidence WHERE evidence CONTAINS 'vllm'
RETURN file.path AS path, mention.line AS line, evidence
ORDER BY path, line, evidence
