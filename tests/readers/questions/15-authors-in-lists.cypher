// Authors who appear in more than two lists.
MATCH (list:List)<-[:LISTED_IN]-(:Resource)-[:AUTHORED_BY]->(author:Author)
WITH author, count(DISTINCT list) AS lists WHERE lists > 2
RETURN author.id AS author, lists
ORDER BY lists DESC, author
