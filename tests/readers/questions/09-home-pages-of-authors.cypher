// The home pages of a list's authors.
MATCH (list:List)<-[:LISTED_IN]-(:Resource)-[:AUTHORED_BY]->(author:Author)
WHERE 'Serving Language Models' IN coalesce(list.names, [list.name])
WITH DISTINCT author
UNWIND coalesce(author.urls, [author.url]) AS page
WITH author, page WHERE page IS NOT NULL
RETURN author.id AS author, page
ORDER BY author, page
