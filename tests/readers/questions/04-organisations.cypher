// The GitHub organisations with most listed repositories.
MATCH (repository:Resource)-[:PUBLISHED_ON]->(site:Site) WHERE 'GitHub' IN coalesce(site.names, [site.name])
MATCH (repository)-[:HAS_KIND]->(kind:Kind) WHERE 'repository' IN kind.kinds
MATCH (repository)-[:AUTHORED_BY]->(account:Author)-[:HAS_KIND]->(of:Kind) WHERE 'account' IN of.kinds
WITH account, count(DISTINCT repository) AS repositories WHERE repositories > 1
RETURN account.id AS account, repositories
ORDER BY repositories DESC, account
