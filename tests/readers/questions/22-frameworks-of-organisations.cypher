// Which frameworks each organisation makes.
MATCH (framework:Framework)<-[:IMPLEMENTS]-(:Resource)-[:AUTHORED_BY]->(account:Author)-[:HAS_KIND]->(kind:Kind)
WHERE 'account' IN kind.kinds
RETURN DISTINCT account.id AS account, framework.id AS framework
ORDER BY account, framework
