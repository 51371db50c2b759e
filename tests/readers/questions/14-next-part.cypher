// The next part of a series, given one part's title.
MATCH (resource:Resource)-[part:PART_OF]->(:Series)<-[after:PART_OF]-(next:Resource)
WHERE 'vLLM 源码解析（一）：调度' IN coalesce(resource.names, [resource.name]) AND after.position = part.position + 1
UNWIND coalesce(next.names, [next.name]) AS title
RETURN next.id AS next, title
