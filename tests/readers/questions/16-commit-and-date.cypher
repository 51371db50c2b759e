// The commit and date a list was read at.
// data: git
MATCH (:Resource)-[mention:LISTED_IN]->(list:List)
RETURN DISTINCT list.id AS list, mention.commit AS commit, mention.date AS date
ORDER BY list
