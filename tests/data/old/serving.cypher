CREATE CONSTRAINT listgraph_list_id IF NOT EXISTS FOR (n:List) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_author_id IF NOT EXISTS FOR (n:Author) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_framework_id IF NOT EXISTS FOR (n:Framework) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_site_id IF NOT EXISTS FOR (n:Site) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_series_id IF NOT EXISTS FOR (n:Series) REQUIRE n.id IS UNIQUE;

UNWIND [
  'https://w3id.org/listgraph/id/list/example.org/servinghttps://w3id.org/listgraph/id/list/example.org/servingServing Language ModelsenWhat one needs to answer requests with a language model.enenREADME.md@a006a269438b781a0cb71f4a42d713a422bf3a1433b9ce8fb588664cca72e594xigi3xnocl5bzseq3nhl'
] AS line
WITH split(line, '') AS row
MERGE (n:List {id: row[0]})
SET n += {iri: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.description = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.descriptionLanguage = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.files = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engineshttps://w3id.org/listgraph/id/list/example.org/serving/topic/inference-enginesInference enginesen15fxy643tvkwilacyl7mhm',
  'https://w3id.org/listgraph/id/list/example.org/serving/topic/raghttps://w3id.org/listgraph/id/list/example.org/serving/topic/ragRAGenhttps://w3id.org/listgraph/topic/rag210c7ml75zqmhg3bdyevtho'
] AS line
WITH split(line, '') AS row
MERGE (n:Topic {id: row[0]})
SET n += {iri: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, files: null, positions: null, partLabel: null, partLabels: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.closeMatches = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.position = toInteger(row[5]),
  n.line = toInteger(row[6]),
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://github.com/nvidia/fastertransformerFasterTransformerenhttps://github.com/NVIDIA/FasterTransformerrepositoryengithub:nvidia/fastertransformerokztp4huf2a2fekyc7al',
  'https://github.com/vllm-project/vllmhttps://github.com/vllm-project/vllmvLLMenhttps://github.com/vllm-project/vllmrepositoryengithub:vllm-project/vllmzp7z7ubni6qdxr2wvwf5'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Repository, n += {iri: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://serving.example/raghttps://serving.example/ragRetrieval in ten minutesenhttps://serving.example/ragwebpageenebky4pj54cttcg2bbxh7'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Webpage, n += {iri: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/github/nvidiahttps://w3id.org/listgraph/id/author/github/nvidianvidiaaccountgithub:nvidiab2gmj3uslq35ygyfs7ph',
  'https://w3id.org/listgraph/id/author/github/vllm-projecthttps://w3id.org/listgraph/id/author/github/vllm-projectvllm-projectaccountgithub:vllm-projectu4bmftotuur3sqxu5dwb'
] AS line
WITH split(line, '') AS row
MERGE (n:Author {id: row[0]})
SET n:Account, n += {iri: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, languages: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.kinds = CASE row[3] WHEN '' THEN null ELSE split(row[3], '') END,
  n.identifiers = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.listgraph = CASE row[5] WHEN '' THEN null ELSE row[5] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/vllmhttps://w3id.org/listgraph/id/framework/vllmvLLMenPagedAttention框架vLLM框架zhzhhttps://github.com/vllm-project/vllmframeworktblfplev463z5qsy6mwq'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n += {iri: null, names: null, nameLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.url = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.kinds = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformerFasterTransformerenFaster Transformerundhttps://github.com/NVIDIA/FasterTransformerlibraryob5zetsgtxfbp3d4wgmz'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Library, n += {iri: null, names: null, nameLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.url = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.kinds = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/paged-attentionhttps://w3id.org/listgraph/id/framework/paged-attentionPagedAttentionenPaged Attentionundhttps://arxiv.org/abs/2309.06180method3x2z6ewjat73rw43xdhs',
  'https://w3id.org/listgraph/id/framework/raghttps://w3id.org/listgraph/id/framework/ragRetrieval-Augmented GenerationenRetrieval-Augmented Generation检索增强生成enzhRAG检索增强undzhhttps://arxiv.org/abs/2005.11401methodhttp://www.wikidata.org/entity/Q121362277n5xcjldag5s3s7xwxidy'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Method, n += {iri: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.sameAs = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.listgraph = CASE row[11] WHEN '' THEN null ELSE row[11] END;

UNWIND [
  'https://w3id.org/listgraph/id/site/githubhttps://w3id.org/listgraph/id/site/githubGitHubenGitHubGitHubenzhniwwjcjr4bhvmttngn4j',
  'https://w3id.org/listgraph/id/site/serving.examplehttps://w3id.org/listgraph/id/site/serving.exampleserving.examplexsntph7anhi4psh4yh7w'
] AS line
WITH split(line, '') AS row
MERGE (n:Site {id: row[0]})
SET n += {iri: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.listgraph = CASE row[6] WHEN '' THEN null ELSE row[6] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engines4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engines4oymiquy7qobjgx36tej',
  'https://serving.example/raghttps://w3id.org/listgraph/id/list/example.org/serving/topic/rag4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Topic {id: row[1]})
MERGE (a)-[r:ABOUT]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/list/example.org/servinghttps://w3id.org/listgraph/id/mention/wn323wfdc6r2odfkpo2jFasterTransformerenRuns models on NVIDIA GPUs.en2https://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engineshttps://w3id.org/listgraph/id/list/example.org/serving/doc/README.md@a006a269438bhttps://github.com/NVIDIA/FasterTransformerInference engines89194292address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework fastertransformer: title: FasterTransformeripkbxfknqswjoh3efchf',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/list/example.org/servinghttps://w3id.org/listgraph/id/mention/exg437sg7eaypuvhyj3bvLLMenServes models with paged attention.en1https://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engineshttps://w3id.org/listgraph/id/list/example.org/serving/doc/README.md@a006a269438bhttps://github.com/vllm-project/vllmInference engines77109194address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework paged-attention: description: paged attentionframework vllm: title: vLLMqpajlvnygivungqayxxi',
  'https://serving.example/raghttps://w3id.org/listgraph/id/list/example.org/servinghttps://w3id.org/listgraph/id/mention/6wwri7uz3w7k3dnploqzRetrieval in ten minutesenWhat retrieval adds to a model.en1https://w3id.org/listgraph/id/list/example.org/serving/topic/raghttps://w3id.org/listgraph/id/list/example.org/serving/doc/README.md@a006a269438bhttps://serving.example/ragRAG1212300392address: link-textdescription: dash-descriptiontitle: link-textnxlh4v2s3774kr7p2nxh'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:List {id: row[1]})
MERGE (a)-[r:LISTED_IN {id: row[2]}]->(b)
SET r += {iri: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topics: null, documents: null, entry: null, entries: null, rawUrls: null, headingPaths: null, lines: null, endLines: null, startOffsets: null, endOffsets: null, doubts: null, writtenAuthors: null, statedKinds: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.id = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  r.name = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  r.nameLanguage = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  r.description = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  r.descriptionLanguage = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  r.position = toInteger(row[7]),
  r.topic = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  r.document = CASE row[9] WHEN '' THEN null ELSE row[9] END,
  r.rawUrl = CASE row[10] WHEN '' THEN null ELSE row[10] END,
  r.headingPath = CASE row[11] WHEN '' THEN null ELSE row[11] END,
  r.line = toInteger(row[12]),
  r.endLine = toInteger(row[13]),
  r.startOffset = toInteger(row[14]),
  r.endOffset = toInteger(row[15]),
  r.rules = CASE row[16] WHEN '' THEN null ELSE split(row[16], '') END,
  r.evidence = CASE row[17] WHEN '' THEN null ELSE split(row[17], '') END,
  r.listgraph = CASE row[18] WHEN '' THEN null ELSE row[18] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/example.org/serving/topic/inference-engineshttps://w3id.org/listgraph/id/list/example.org/serving4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/example.org/serving/topic/raghttps://w3id.org/listgraph/id/list/example.org/serving4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:List {id: row[1]})
MERGE (a)-[r:IN_LIST]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/example.org/serving/topic/raghttps://w3id.org/listgraph/id/framework/rag4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:FOCUS]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/author/github/nvidia4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/author/github/vllm-project4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Author {id: row[1]})
MERGE (a)-[r:AUTHORED_BY]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformer4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/framework/paged-attention4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/framework/vllm4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://serving.example/raghttps://w3id.org/listgraph/id/site/serving.example4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Site {id: row[1]})
MERGE (a)-[r:PUBLISHED_ON]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformer4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/framework/vllm4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:IMPLEMENTS]->(b)
SET r += {iri: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, archivedFrom: null, closeMatches: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, years: null, venues: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;
