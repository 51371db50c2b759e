#!/bin/sh
# Builds a new Neo4j database (5 or later) out of the files in this folder; the server is stopped,
# or runs without that database. Usage: sh import.sh [DATABASE], by itself `neo4j`.
# An old database of that name is replaced: take --overwrite-destination=true away to prevent it.
# The same in this folder, on any system:
#   neo4j-admin database import full --overwrite-destination=true @import.args -- neo4j
# Afterwards start the server and run schema.cypher: cypher-shell -f schema.cypher
cd "$(dirname "$0")" || exit 2
exec neo4j-admin database import full --overwrite-destination=true \
  --multiline-fields=true \
  --array-delimiter=U+001F \
  --nodes=List=nodes/List.csv \
  --nodes=Topic=nodes/Topic.csv \
  --nodes=Resource=nodes/Resource.csv \
  --nodes=Author=nodes/Author.csv \
  --nodes=Framework=nodes/Framework.csv \
  --nodes=Site=nodes/Site.csv \
  --nodes=Series=nodes/Series.csv \
  --nodes=Kind=nodes/Kind.csv \
  --nodes=SharedTopic=nodes/SharedTopic.csv \
  --nodes=ListFile=nodes/ListFile.csv \
  --nodes=Generator=nodes/Generator.csv \
  --relationships=ABOUT=relationships/ABOUT.csv \
  --relationships=LISTED_IN=relationships/LISTED_IN.csv \
  --relationships=BROADER=relationships/BROADER.csv \
  --relationships=IN_LIST=relationships/IN_LIST.csv \
  --relationships=FOCUS=relationships/FOCUS.csv \
  --relationships=IS_A=relationships/IS_A.csv \
  --relationships=AUTHORED_BY=relationships/AUTHORED_BY.csv \
  --relationships=PROBABLY_BY=relationships/PROBABLY_BY.csv \
  --relationships=MENTIONS=relationships/MENTIONS.csv \
  --relationships=PUBLISHED_ON=relationships/PUBLISHED_ON.csv \
  --relationships=PART_OF=relationships/PART_OF.csv \
  --relationships=RELATED=relationships/RELATED.csv \
  --relationships=IMPLEMENTS=relationships/IMPLEMENTS.csv \
  --relationships=HAS_KIND=relationships/HAS_KIND-Resource.csv \
  --relationships=HAS_KIND=relationships/HAS_KIND-Author.csv \
  --relationships=HAS_KIND=relationships/HAS_KIND-Framework.csv \
  --relationships=CLOSE_MATCH=relationships/CLOSE_MATCH.csv \
  --relationships=HAS_FILE=relationships/HAS_FILE.csv \
  --relationships=MADE_BY=relationships/MADE_BY.csv \
  -- "${1:-neo4j}"
