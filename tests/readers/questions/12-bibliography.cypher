// A bibliography of the arXiv papers: title, authors, year, DOI.
MATCH (paper:Resource)-[:PUBLISHED_ON]->(site:Site) WHERE 'arXiv' IN coalesce(site.names, [site.name])
MATCH (paper)-[mention:LISTED_IN]->(list:List) WHERE '模型量化' IN coalesce(list.names, [list.name])
UNWIND coalesce(paper.names, [paper.name]) AS title
UNWIND paper.sameAs AS doi
OPTIONAL MATCH (paper)-[:AUTHORED_BY]->(author:Author)
UNWIND coalesce(mention.years, [null]) AS year
RETURN DISTINCT title, author.name AS author, year, doi
ORDER BY title, author, year, doi
