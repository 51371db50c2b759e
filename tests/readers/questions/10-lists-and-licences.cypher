// The addresses of the lists that were read, with their licences.
MATCH (list:List)
UNWIND coalesce(list.listLicences, [null]) AS licence
RETURN list.id AS list, list.url AS address, licence
ORDER BY list, licence
