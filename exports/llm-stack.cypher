CREATE CONSTRAINT listgraph_list_id IF NOT EXISTS FOR (n:List) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_author_id IF NOT EXISTS FOR (n:Author) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_framework_id IF NOT EXISTS FOR (n:Framework) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_site_id IF NOT EXISTS FOR (n:Site) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_series_id IF NOT EXISTS FOR (n:Series) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_kind_id IF NOT EXISTS FOR (n:Kind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_sharedtopic_id IF NOT EXISTS FOR (n:SharedTopic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_listfile_id IF NOT EXISTS FOR (n:ListFile) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listgraph_generator_id IF NOT EXISTS FOR (n:Generator) REQUIRE n.id IS UNIQUE;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/list/llm-stackllm-stacken大语言模型全栈学习资源：从 Transformer 到训练、推理、压缩与测评（A reading list for the whole LLM stack）zhzh-hanshttps://spdx.org/licenses/CC0-1.0llm-stack.md@6aa50d40ced226687061bab3ebcbdfa4dccd5217154d1bc482aff6f2ef964c60ekogq3qyb7k5r55g7bd2'
] AS line
WITH split(line, '') AS row
MERGE (n:List {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.description = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.descriptionLanguage = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listLicences = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.files = CASE row[8] WHEN '' THEN null ELSE split(row[8], '') END,
  n.listgraph = CASE row[9] WHEN '' THEN null ELSE row[9] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架AI框架zhhttps://w3id.org/listgraph/topic/ai-frameworks6161od4ipath2wuvyztzyfd5',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedDeepSpeeden3174zclgr5rlca2ymsou3wcy',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-faceHugging Faceen2168uqwa4fdjvclzvx2bhhuy',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-deepspeedMegatron-DeepSpeeden5184hh3gwcoh54nx26szsk6h',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmMegatron-LMen4179q7i4mqn6s7qhsdetvmhz',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchPyTorchen1163duucy33r3s6qxga235uw',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩LLM 压缩zhhttps://w3id.org/listgraph/topic/model-compression4128y7ubprof5rvapqskfprg',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝LLM 剪枝zhhttps://w3id.org/listgraph/topic/pruning2137m36ncd4dgoy53hxzo2j2',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm蒸馏https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm蒸馏LLM 蒸馏zhhttps://w3id.org/listgraph/topic/distillation3142dnqvny2viillfjbhiyeh',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化LLM 量化zhhttps://w3id.org/listgraph/topic/quantization113027rmmk33vebnp6xpq453',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用LLM 应用zhhttps://w3id.org/listgraph/topic/llm-applications5144krc4qs3m4vud7sesl5ui',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agent智能体zhAgent智能体enzhhttps://w3id.org/listgraph/topic/agents2155dhq6rxwq76ojmb3brqws',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强rag检索增强zhRAG检索增强enzhhttps://w3id.org/listgraph/topic/rag1149ez2f42i4hc3axxb6zlbb',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理LLM 推理zhhttps://w3id.org/listgraph/topic/llm-inference3101usypau4pqpvlvqizgz2q',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理KV cache 与显存管理zh2121tuad7qd2m4xra64blek2',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点vLLM 的起点zhvLLM 的起点：zh1123npon7q2jjhtzuzicflpz',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架推理框架zhhttps://w3id.org/listgraph/topic/llm-serving1109j6swez24lnyyrn3lvzkm',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评LLM 测评zhhttps://w3id.org/listgraph/topic/llm-evaluation7186r3hd4caquw7elqfohu7n',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法LLM 算法zhhttps://w3id.org/listgraph/topic/llm-algorithms119jfhwlz6mv6fb3pjrgltc',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmGLMen351l6brk2wu2mmqoaa4uyyy',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gptGPTen243h6jumxye4kcowvgpcmbg',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamaLLaMAen4567qkzfptvmmrlo4y43dqs',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型MoE 大模型zhhttps://w3id.org/listgraph/topic/moe5616ecd5yibvoio4tx53rxi',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformerTransformeren121lpcpm5ybsnpvdufuf5vt',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papersPapersen论文zhhttps://w3id.org/listgraph/topic/papers337dn2oypr7kksk72dk37kz',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理原理zhPrinciples原理：enzhhttps://w3id.org/listgraph/topic/principles123ju6pdyf7jkful7w5mr2s',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码源码zh源码：zhhttps://w3id.org/listgraph/topic/projects230fpjkjqpgclowwpicwzya',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/多模态multimodalhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/多模态multimodal多模态zhMultimodal多模态enzhhttps://w3id.org/listgraph/topic/multimodal667zuqylnomrbfqj2z2mw7h',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练trainingLLM训练zhLLM训练Trainingzhenhttps://w3id.org/listgraph/topic/llm-training269er5eadfpgvsuoxs6aqzy',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-onhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on动手训练zhHands-on动手训练enzh177cvtl3fjthw35wngfosqq',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型从零构建语言模型zh179uhjnw6wqryxsm4zu3slp',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么神经网络是什么zh283a4e5sie7phkq2swzrjrj',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment对齐zhAlignment对齐enzhhttps://w3id.org/listgraph/topic/alignment394ia4sna5zrziy6binqr3u',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning微调zhFine-tuning微调enzhhttps://w3id.org/listgraph/topic/fine-tuning287gr5dtxegtp5d5pewbizx',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合https://w3id.org/listgraph/id/list/llm-stack/topic/综合综合zhGeneralenhttps://w3id.org/listgraph/topic/general8193z63hzetdop4pkzmxulyf',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书综述与书zh综述与书：zh2202jnsr4yc4szm6p4i6jwlz',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程课程zhCourses课程：enzhhttps://w3id.org/listgraph/topic/courses1195ipsmpuqkg6zuoa6tixhh'
] AS line
WITH split(line, '') AS row
MERGE (n:Topic {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, listLicences: null, files: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.closeMatches = CASE row[8] WHEN '' THEN null ELSE split(row[8], '') END,
  n.position = toInteger(row[9]),
  n.line = toInteger(row[10]),
  n.listgraph = CASE row[11] WHEN '' THEN null ELSE row[11] END;

UNWIND [
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://huyenchip.com/2023/05/02/rlhf.htmlRLHF: Reinforcement Learning from Human Feedbackenhttps://huyenchip.com/2023/05/02/rlhf.htmlarticleen3dw65dftffe7yrlfsmug'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Article, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://blog.vllm.ai/2023/06/20/vllm.htmlvLLM: Easy, Fast, and Cheap LLM Serving with PagedAttentionenhttps://blog.vllm.ai/2023/06/20/vllm.htmlblog-postenqzw3ekyzlsm2ynouexjv',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://huggingface.co/blog/bloom-inference-pytorch-scriptsIncredibly Fast BLOOM Inference with DeepSpeed and Accelerateenhttps://huggingface.co/blog/bloom-inference-pytorch-scriptsblog-postenhf-blog:bloom-inference-pytorch-scriptsc5pxo2fzcvqgqgfjr5sw',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://huggingface.co/blog/bloom-megatron-deepspeedThe Technology Behind BLOOM Trainingenhttps://huggingface.co/blog/bloom-megatron-deepspeedblog-postenhf-blog:bloom-megatron-deepspeedzvurlwulvfktn5dsvvdl',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://huggingface.co/blog/hf-bitsandbytes-integrationA Gentle Introduction to 8-bit Matrix Multiplication for transformers at scaleenhttps://huggingface.co/blog/hf-bitsandbytes-integrationblog-postenhf-blog:hf-bitsandbytes-integrationzuycsulgkefnoo4ak6eu',
  'https://huggingface.co/blog/how-to-generatehttps://huggingface.co/blog/how-to-generateHow to generate text: using different decoding methods for language generation with Transformersenhttps://huggingface.co/blog/how-to-generateblog-postenhf-blog:how-to-generateqruiissz5zav6jebdmcw',
  'https://huggingface.co/blog/moehttps://huggingface.co/blog/moeMixture of Experts Explainedenhttps://huggingface.co/blog/moeblog-postenhf-blog:moea7gakdguexe4fyytf4dg',
  'https://huggingface.co/blog/rlhfhttps://huggingface.co/blog/rlhfIllustrating Reinforcement Learning from Human Feedback (RLHF)enhttps://huggingface.co/blog/rlhfblog-postenhf-blog:rlhfbxvrg73cpxp3eh7q25mg',
  'https://huggingface.co/blog/zh/how-to-generatehttps://huggingface.co/blog/zh/how-to-generateHow to generate text: using different decoding methods for language generation with Transformers (translation)https://huggingface.co/blog/zh/how-to-generateblog-postzhhf-blog:zh/how-to-generatesxgqegvnuxcvcjsx3by2',
  'https://huggingface.co/blog/zh/rlhfhttps://huggingface.co/blog/zh/rlhfChatGPT 背后的“功臣”——RLHF 技术详解zhhttps://huggingface.co/blog/zh/rlhfblog-postzhhf-blog:zh/rlhffepmwbd7wnk6naudgjby',
  'https://jalammar.github.io/illustrated-gpt2https://jalammar.github.io/illustrated-gpt2The Illustrated GPT-2enhttps://jalammar.github.io/illustrated-gpt2/blog-postenikklcbhdtppfpfbx3nat',
  'https://jalammar.github.io/illustrated-transformerhttps://jalammar.github.io/illustrated-transformerThe Illustrated Transformerenhttps://jalammar.github.io/illustrated-transformer/blog-posten7633azz3dlxw6jreyifx',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://lilianweng.github.io/posts/2021-09-25-train-largeHow to Train Really Large Models on Many GPUs?enhttps://lilianweng.github.io/posts/2021-09-25-train-large/blog-postena4zmyvf4ppzqdbx7nzwa',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://lilianweng.github.io/posts/2023-01-10-inference-optimizationLarge Transformer Model Inference Optimizationenhttps://lilianweng.github.io/posts/2023-01-10-inference-optimization/blog-postenda4qz6lfd6pwornrjy3e',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2The Transformer Family Version 2.0enhttps://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2/blog-postenow2hdl6r67to3acoul6t',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://lilianweng.github.io/posts/2023-06-23-agentLLM Powered Autonomous Agentsenhttps://lilianweng.github.io/posts/2023-06-23-agent/blog-postentfebzrvjlk7rujqcuyba'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:BlogPost, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://d2l.ai/https://d2l.ai/动手学深度学习 (translation)https://d2l.ai/booku7ogfcy54oo5wfift5cx',
  'https://zh.d2l.ai/https://zh.d2l.ai/动手学深度学习zhhttps://zh.d2l.ai/bookzh-hansik4zv7ywic4ccs47cgh6'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Book, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyTransformers 里的 GPT-2 源码zhhttps://github.com/huggingface/transformers/blob/main/src/transformers/models/gpt2/modeling_gpt2.pycode-filezh-hansgithub:huggingface/transformers@HEAD:src/transformers/models/gpt2/modeling_gpt2.py72zfutyk3wugnbcvzel4'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:CodeFile, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://karpathy.ai/zero-to-hero.htmlhttps://karpathy.ai/zero-to-hero.htmlNeural Networks: Zero to Heroenhttps://karpathy.ai/zero-to-hero.htmlcourseentvznb66sr2lv56qbnuzs',
  'https://stanford-cs336.github.io/https://stanford-cs336.github.io/CS336: Language Modeling from Scratchenhttps://stanford-cs336.github.io/courseeneawi76oys3wuluqigcwy',
  'https://web.stanford.edu/class/cs224nhttps://web.stanford.edu/class/cs224nCS224N: Natural Language Processing with Deep Learningenhttps://web.stanford.edu/class/cs224n/courseen2fqcpqbcvg4nb4ureua6'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Course, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdOPT-175B 训练日志zhhttps://github.com/facebookresearch/metaseq/blob/main/projects/OPT/chronicles/README.mddocumentzh-hansgithub:facebookresearch/metaseq@HEAD:projects/OPT/chronicles/README.mdag4xpsox7znzvh5gknlm'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Document, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://docs.sglang.ai/https://docs.sglang.ai/SGLang (docs)https://docs.sglang.ai/documentation3fy3ekvfzpkxwgsomhy6',
  'https://docs.vllm.ai/https://docs.vllm.ai/vLLM (docs)https://docs.vllm.ai/documentationeijgcnqzaruyfgpqj66v',
  'https://huggingface.co/docs/pefthttps://huggingface.co/docs/peftPEFT (docs)https://huggingface.co/docs/peftdocumentationcrfg4ndrjynxx3tnzw6g',
  'https://huggingface.co/docs/text-generation-inferencehttps://huggingface.co/docs/text-generation-inferenceText Generation Inference (docs)https://huggingface.co/docs/text-generation-inferencedocumentation6q7v5xuhuy7jk7i5zcxk',
  'https://nvidia.github.io/TensorRT-LLMhttps://nvidia.github.io/TensorRT-LLMTensorRT-LLM (docs)https://nvidia.github.io/TensorRT-LLM/documentationrq5bzrwxa77o2kjve5hu'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Documentation, n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.url = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.kinds = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.listgraph = CASE row[5] WHEN '' THEN null ELSE row[5] END;

UNWIND [
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://huggingface.co/meta-llama/Llama-2-7b-hfLlama 2: Open Foundation and Fine-Tuned Chat Models (package)https://huggingface.co/meta-llama/Llama-2-7b-hfmodelhf-model:meta-llama/Llama-2-7b-hfbfkzas46fqgen7wzkdgu'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Model, n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.url = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.kinds = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.identifiers = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.listgraph = CASE row[6] WHEN '' THEN null ELSE row[6] END;

UNWIND [
  'https://arxiv.org/abs/1706.03762https://arxiv.org/abs/1706.03762Attention Is All You Needenhttps://arxiv.org/abs/1706.03762paperenarxiv:1706.03762https://doi.org/10.48550/arXiv.1706.03762ewpfhvhonj27dlp4ap4g',
  'https://arxiv.org/abs/1909.08053https://arxiv.org/abs/1909.08053Megatron-LM (paper)https://arxiv.org/abs/1909.08053paperarxiv:1909.08053https://doi.org/10.48550/arXiv.1909.08053ors45w4ifmh3upy3vzbq',
  'https://arxiv.org/abs/1910.02054https://arxiv.org/abs/1910.02054ZeRO: Memory Optimizations Toward Training Trillion Parameter Modelsenhttps://arxiv.org/abs/1910.02054paperenarxiv:1910.02054https://doi.org/10.48550/arXiv.1910.02054b3tkvm57fcrh4aybmqcv',
  'https://arxiv.org/abs/2005.11401https://arxiv.org/abs/2005.11401Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasksenhttps://arxiv.org/abs/2005.11401paperenarxiv:2005.11401https://doi.org/10.48550/arXiv.2005.1140145m3qt5p5k476ug5pzxh',
  'https://arxiv.org/abs/2005.14165https://arxiv.org/abs/2005.14165Language Models are Few-Shot Learnersenhttps://arxiv.org/abs/2005.14165paperenarxiv:2005.14165https://doi.org/10.48550/arXiv.2005.141654sedeyywbfye6kq3ylsg',
  'https://arxiv.org/abs/2103.10360https://arxiv.org/abs/2103.10360GLM: General Language Model Pretraining with Autoregressive Blank Infillingenhttps://arxiv.org/abs/2103.10360paperenarxiv:2103.10360https://doi.org/10.48550/arXiv.2103.10360wx43mrhl2pc5s55shqxd',
  'https://arxiv.org/abs/2104.04473https://arxiv.org/abs/2104.04473Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LMenhttps://arxiv.org/abs/2104.04473paperenarxiv:2104.04473https://doi.org/10.48550/arXiv.2104.04473f45ozx35v7f4dtopaxca',
  'https://arxiv.org/abs/2104.09864https://arxiv.org/abs/2104.09864RoFormer: Enhanced Transformer with Rotary Position Embeddingenhttps://arxiv.org/abs/2104.09864paperenarxiv:2104.09864https://doi.org/10.48550/arXiv.2104.09864tyihykzmjt2a7tpsqj3d',
  'https://arxiv.org/abs/2106.09685https://arxiv.org/abs/2106.09685LoRA: Low-Rank Adaptation of Large Language Modelsenhttps://arxiv.org/abs/2106.09685paperenarxiv:2106.09685https://doi.org/10.48550/arXiv.2106.09685lt2q7c3rccescx4zxz2s',
  'https://arxiv.org/abs/2203.02155https://arxiv.org/abs/2203.02155Training language models to follow instructions with human feedbackenhttps://arxiv.org/abs/2203.02155paperenarxiv:2203.02155https://doi.org/10.48550/arXiv.2203.02155osqil6zfwnqnpg4smqbp',
  'https://arxiv.org/abs/2203.15556https://arxiv.org/abs/2203.15556Training Compute-Optimal Large Language Modelsenhttps://arxiv.org/abs/2203.15556paperenarxiv:2203.15556https://doi.org/10.48550/arXiv.2203.15556yuf5yptcpujekrmzgayi',
  'https://arxiv.org/abs/2205.14135https://arxiv.org/abs/2205.14135FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awarenessenhttps://arxiv.org/abs/2205.14135paperenarxiv:2205.14135https://doi.org/10.48550/arXiv.2205.14135nacvxdvpv5k4gfysc5ud',
  'https://arxiv.org/abs/2210.03629https://arxiv.org/abs/2210.03629ReAct: Synergizing Reasoning and Acting in Language Modelsenhttps://arxiv.org/abs/2210.03629paperenarxiv:2210.03629https://doi.org/10.48550/arXiv.2210.03629iwtifurknxrxr4ti3e2q',
  'https://arxiv.org/abs/2210.17323https://arxiv.org/abs/2210.17323GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformersenhttps://arxiv.org/abs/2210.17323paperenarxiv:2210.17323https://doi.org/10.48550/arXiv.2210.17323yauzsgyfyn5ehxdptbvg',
  'https://arxiv.org/abs/2211.10438https://arxiv.org/abs/2211.10438SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Modelsenhttps://arxiv.org/abs/2211.10438paperenarxiv:2211.10438https://doi.org/10.48550/arXiv.2211.10438bcvy3rfjw6onabm3y7px',
  'https://arxiv.org/abs/2211.17192https://arxiv.org/abs/2211.17192Fast Inference from Transformers via Speculative Decodingenhttps://arxiv.org/abs/2211.17192paperenarxiv:2211.17192https://doi.org/10.48550/arXiv.2211.171922ci6yqikefwfkbhmabcd',
  'https://arxiv.org/abs/2301.00774https://arxiv.org/abs/2301.00774SparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shotenhttps://arxiv.org/abs/2301.00774paperenarxiv:2301.00774https://doi.org/10.48550/arXiv.2301.00774ffc7g6xhcecg3lozqxd4',
  'https://arxiv.org/abs/2302.13971https://arxiv.org/abs/2302.13971LLaMA: Open and Efficient Foundation Language Modelsenhttps://arxiv.org/abs/2302.13971paperenarxiv:2302.13971https://doi.org/10.48550/arXiv.2302.13971fvzmjexlgoprsmyt2abi',
  'https://arxiv.org/abs/2303.18223https://arxiv.org/abs/2303.18223A Survey of Large Language Modelsenhttps://arxiv.org/abs/2303.18223paperenarxiv:2303.18223https://doi.org/10.48550/arXiv.2303.18223ryi3y7mgov2otrug4ley',
  'https://arxiv.org/abs/2305.08322https://arxiv.org/abs/2305.08322C-Eval: A Multi-Level Multi-Discipline Chinese Evaluation Suite for Foundation Modelsenhttps://arxiv.org/abs/2305.08322paperenarxiv:2305.08322https://doi.org/10.48550/arXiv.2305.08322m3cltbzt7kfcwscj5o5x',
  'https://arxiv.org/abs/2305.14314https://arxiv.org/abs/2305.14314QLoRA: Efficient Finetuning of Quantized LLMsenhttps://arxiv.org/abs/2305.14314paperenarxiv:2305.14314https://doi.org/10.48550/arXiv.2305.14314oupnw7rzv5qa6vmy2add',
  'https://arxiv.org/abs/2305.18290https://arxiv.org/abs/2305.18290Direct Preference Optimization: Your Language Model is Secretly a Reward Modelenhttps://arxiv.org/abs/2305.18290paperenarxiv:2305.18290https://doi.org/10.48550/arXiv.2305.18290jnnrblbzvbugw4ihmyta',
  'https://arxiv.org/abs/2306.00978https://arxiv.org/abs/2306.00978AWQ: Activation-aware Weight Quantization for LLM Compression and Accelerationenhttps://arxiv.org/abs/2306.00978paperenarxiv:2306.00978https://doi.org/10.48550/arXiv.2306.00978jkr6gqdhybjdkfvhajae',
  'https://arxiv.org/abs/2306.11695https://arxiv.org/abs/2306.11695A Simple and Effective Pruning Approach for Large Language Modelsenhttps://arxiv.org/abs/2306.11695paperenarxiv:2306.11695https://doi.org/10.48550/arXiv.2306.11695iehssofmnkkzpewpfi4l',
  'https://arxiv.org/abs/2307.09288https://arxiv.org/abs/2307.09288Llama 2: Open Foundation and Fine-Tuned Chat Modelsenhttps://arxiv.org/abs/2307.09288paperenarxiv:2307.09288https://doi.org/10.48550/arXiv.2307.09288m6dhcth6qe6kasimlu7u',
  'https://arxiv.org/abs/2309.06180https://arxiv.org/abs/2309.06180Efficient Memory Management for Large Language Model Serving with PagedAttentionenhttps://arxiv.org/abs/2309.06180paperenarxiv:2309.06180https://doi.org/10.48550/arXiv.2309.061803t4kycmul4w2htku6zwr',
  'https://arxiv.org/abs/2401.04088https://arxiv.org/abs/2401.04088Mixtral of Expertsenhttps://arxiv.org/abs/2401.04088paperenarxiv:2401.04088https://doi.org/10.48550/arXiv.2401.04088f47i2w73zhaakhygn5gc',
  'https://arxiv.org/abs/2412.19437https://arxiv.org/abs/2412.19437DeepSeek-V3 Technical Reportenhttps://arxiv.org/abs/2412.19437paperenarxiv:2412.19437https://doi.org/10.48550/arXiv.2412.19437aexua5flnhowvlel747v'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Paper, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.sameAs = CASE row[8] WHEN '' THEN null ELSE split(row[8], '') END,
  n.listgraph = CASE row[9] WHEN '' THEN null ELSE row[9] END;

UNWIND [
  'https://github.com/artidoro/qlorahttps://github.com/artidoro/qloraQLoRA: Efficient Finetuning of Quantized LLMs (code)https://github.com/artidoro/qlorarepositorygithub:artidoro/qloradw2of6irvvguq6takvhj',
  'https://github.com/dao-ailab/flash-attentionhttps://github.com/dao-ailab/flash-attentionFlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness (code)https://github.com/Dao-AILab/flash-attentionrepositorygithub:dao-ailab/flash-attentionj7qeupuhc5w6dfie6alg',
  'https://github.com/datawhalechina/self-llmhttps://github.com/datawhalechina/self-llmself-llmenhttps://github.com/datawhalechina/self-llmrepositoryengithub:datawhalechina/self-llmqepw2pyjhevkdblhessf',
  'https://github.com/deepseek-ai/deepseek-v3https://github.com/deepseek-ai/deepseek-v3DeepSeek-V3 Technical Report (code)https://github.com/deepseek-ai/DeepSeek-V3repositorygithub:deepseek-ai/deepseek-v35yaathyn4aozxtafemfa',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://github.com/eleutherai/lm-evaluation-harnesslm-evaluation-harnessenhttps://github.com/EleutherAI/lm-evaluation-harnessrepositoryengithub:eleutherai/lm-evaluation-harnesstbhc2nobj4c4udn3l6ql',
  'https://github.com/ggml-org/llama.cpphttps://github.com/ggml-org/llama.cppllama.cppenhttps://github.com/ggml-org/llama.cpprepositoryengithub:ggml-org/llama.cpprkvu33uhd4bcg23rf3j2',
  'https://github.com/haonan-li/cmmluhttps://github.com/haonan-li/cmmluCMMLUenhttps://github.com/haonan-li/CMMLUrepositoryengithub:haonan-li/cmmlulxj5634esyuxrlmotcwb',
  'https://github.com/hiyouga/llama-factoryhttps://github.com/hiyouga/llama-factoryLLaMA-Factoryenhttps://github.com/hiyouga/LLaMA-Factoryrepositoryengithub:hiyouga/llama-factorykoq7iaympwvg2dxg5m5k',
  'https://github.com/hkust-nlp/cevalhttps://github.com/hkust-nlp/cevalC-Eval: A Multi-Level Multi-Discipline Chinese Evaluation Suite for Foundation Models (code)https://github.com/hkust-nlp/cevalrepositorygithub:hkust-nlp/ceval2pjymjepl3kavjny2chc',
  'https://github.com/huggingface/acceleratehttps://github.com/huggingface/accelerateAccelerateenhttps://github.com/huggingface/acceleraterepositoryengithub:huggingface/accelerateirozcz4m2vdmhj7yhyac',
  'https://github.com/huggingface/pefthttps://github.com/huggingface/peftPEFTenhttps://github.com/huggingface/peftrepositoryengithub:huggingface/peftcuus4qpkktjabwqnl5af',
  'https://github.com/huggingface/text-generation-inferencehttps://github.com/huggingface/text-generation-inferenceText Generation Inferenceenhttps://github.com/huggingface/text-generation-inferencerepositoryengithub:huggingface/text-generation-inferencergcug763t2tszst2qnip',
  'https://github.com/huggingface/tokenizershttps://github.com/huggingface/tokenizersTokenizersenhttps://github.com/huggingface/tokenizersrepositoryengithub:huggingface/tokenizersfxsoyw6g3qhyinv6pgoj',
  'https://github.com/huggingface/transformershttps://github.com/huggingface/transformersTransformersenhttps://github.com/huggingface/transformersrepositoryengithub:huggingface/transformersmxnslw5yvfo6vyyl2bti',
  'https://github.com/ist-daslab/gptqhttps://github.com/ist-daslab/gptqGPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers (code)https://github.com/IST-DASLab/gptqrepositorygithub:ist-daslab/gptqdlvzvz5q2ztylfvajk5o',
  'https://github.com/ist-daslab/sparsegpthttps://github.com/ist-daslab/sparsegptSparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shot (code)https://github.com/IST-DASLab/sparsegptrepositorygithub:ist-daslab/sparsegptvbgbxy7dkdfvud3ufhqz',
  'https://github.com/karpathy/mingpthttps://github.com/karpathy/mingptminGPTenhttps://github.com/karpathy/minGPTrepositoryengithub:karpathy/mingptjdnrupaqjlkpahzqqcfc',
  'https://github.com/karpathy/nanogpthttps://github.com/karpathy/nanogptnanoGPTenhttps://github.com/karpathy/nanoGPTrepositoryengithub:karpathy/nanogptmxrjjhiy7fxaequjwuhk',
  'https://github.com/langchain-ai/langchainhttps://github.com/langchain-ai/langchainLangChainenhttps://github.com/langchain-ai/langchainrepositoryengithub:langchain-ai/langchainsqquh3v7iavdgz4vnmdw',
  'https://github.com/liguodongiot/llm-actionhttps://github.com/liguodongiot/llm-actionllm-actionenhttps://github.com/liguodongiot/llm-actionrepositoryengithub:liguodongiot/llm-actionl5zezqtrhwsntdufkopt',
  'https://github.com/locuslab/wandahttps://github.com/locuslab/wandaA Simple and Effective Pruning Approach for Large Language Models (code)https://github.com/locuslab/wandarepositorygithub:locuslab/wandazua5bogpiys3qzwi22vi',
  'https://github.com/microsoft/lorahttps://github.com/microsoft/loraLoRA: Low-Rank Adaptation of Large Language Models (code)https://github.com/microsoft/LoRArepositorygithub:microsoft/loraaffh5sf24lylgpsvzagd',
  'https://github.com/mit-han-lab/llm-awqhttps://github.com/mit-han-lab/llm-awqAWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration (code)https://github.com/mit-han-lab/llm-awqrepositorygithub:mit-han-lab/llm-awqittdkm5qb6hpxlhnzfya',
  'https://github.com/mit-han-lab/smoothquanthttps://github.com/mit-han-lab/smoothquantSmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models (code)https://github.com/mit-han-lab/smoothquantrepositorygithub:mit-han-lab/smoothquantvch7pymcqzagj3mvwtun',
  'https://github.com/nvidia/fastertransformerhttps://github.com/nvidia/fastertransformerFasterTransformerenhttps://github.com/NVIDIA/FasterTransformerrepositoryengithub:nvidia/fastertransformerokztp4huf2a2fekyc7al',
  'https://github.com/nvidia/megatron-lmhttps://github.com/nvidia/megatron-lmMegatron-LMenhttps://github.com/NVIDIA/Megatron-LMrepositoryengithub:nvidia/megatron-lmc4qp4vizbfzgibun5fc6',
  'https://github.com/nvidia/tensorrt-llmhttps://github.com/nvidia/tensorrt-llmTensorRT-LLMenhttps://github.com/NVIDIA/TensorRT-LLMrepositoryengithub:nvidia/tensorrt-llmtb2rrqlemgbxfdtxzjvs',
  'https://github.com/open-compass/opencompasshttps://github.com/open-compass/opencompassOpenCompassenhttps://github.com/open-compass/opencompassrepositoryengithub:open-compass/opencompassj76n37lqjivoyo2dj673',
  'https://github.com/openai/gpt-2https://github.com/openai/gpt-2gpt-2enhttps://github.com/openai/gpt-2repositoryengithub:openai/gpt-2dar3agfmfx4dlvvxjs6h',
  'https://github.com/pytorch/pytorchhttps://github.com/pytorch/pytorchPyTorchenhttps://github.com/pytorch/pytorchrepositoryengithub:pytorch/pytorchlr4c2w7zxnux6nq3gkjp',
  'https://github.com/qdrant/qdranthttps://github.com/qdrant/qdrantQdrantenhttps://github.com/qdrant/qdrantrepositoryengithub:qdrant/qdrantizqtg537se22iu2wu3ge',
  'https://github.com/rucaibox/llmsurveyhttps://github.com/rucaibox/llmsurveyA Survey of Large Language Models (code)https://github.com/RUCAIBox/LLMSurveyrepositorygithub:rucaibox/llmsurvey6dsns4hle2xxiexx2vld',
  'https://github.com/run-llama/llama_indexhttps://github.com/run-llama/llama_indexLlamaIndexenhttps://github.com/run-llama/llama_indexrepositoryengithub:run-llama/llama_indexmznqh2hxsisowammhlgn',
  'https://github.com/sgl-project/sglanghttps://github.com/sgl-project/sglangSGLangenhttps://github.com/sgl-project/sglangrepositoryengithub:sgl-project/sglangll7ghtvwmjnz6bzwtq3y',
  'https://github.com/tensorflow/tensor2tensorhttps://github.com/tensorflow/tensor2tensorAttention Is All You Need (code)https://github.com/tensorflow/tensor2tensorrepositorygithub:tensorflow/tensor2tensor5hblfgspdmmwda6qim65',
  'https://github.com/thudm/chatglm-6bhttps://github.com/thudm/chatglm-6bChatGLM-6Benhttps://github.com/THUDM/ChatGLM-6Brepositoryengithub:thudm/chatglm-6bmn2e3dfggbkkz46ly3qv',
  'https://github.com/thudm/glmhttps://github.com/thudm/glmGLM: General Language Model Pretraining with Autoregressive Blank Infilling (code)https://github.com/THUDM/GLMrepositorygithub:thudm/glmelnfnwhazrsue4yh2qdn',
  'https://github.com/vllm-project/vllmhttps://github.com/vllm-project/vllmvLLMenhttps://github.com/vllm-project/vllmrepositoryengithub:vllm-project/vllmzp7z7ubni6qdxr2wvwf5',
  'https://github.com/ysymyth/reacthttps://github.com/ysymyth/reactReAct: Synergizing Reasoning and Acting in Language Models (code)https://github.com/ysymyth/ReActrepositorygithub:ysymyth/reactawto77tp5rwqm3miqmbd',
  'https://github.com/zhuiyitechnology/roformerhttps://github.com/zhuiyitechnology/roformerRoFormer: Enhanced Transformer with Rotary Position Embedding (code)https://github.com/ZhuiyiTechnology/roformerrepositorygithub:zhuiyitechnology/roformerbpmrxw7q3y5ybaqnrefh'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Repository, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://www.youtube.com/watch?v=IHZwWFHWa-wNeural networks (2) --- Gradient descent, how neural networks learnenhttps://www.youtube.com/watch?v=IHZwWFHWa-wvideoenyoutube:IHZwWFHWa-wtemfis74ycoqnkvffri2',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://www.youtube.com/watch?v=P6sfmUTpUmcBuilding makemore（三）：Activations & Gradients, BatchNormenhttps://www.youtube.com/watch?v=P6sfmUTpUmcvideoenyoutube:P6sfmUTpUmcfwnf3rlnkjez4qspmgo3',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://www.youtube.com/watch?v=PaCmpygFfXoBuilding makemore（一）：bigram 语言模型zhhttps://www.youtube.com/watch?v=PaCmpygFfXovideozh-hansyoutube:PaCmpygFfXon5zcefhumxcpyreegexe',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://www.youtube.com/watch?v=TCH_1BHY58IBuilding makemore（二）：MLPenhttps://www.youtube.com/watch?v=TCH_1BHY58Ivideoenyoutube:TCH_1BHY58Ipyqlazybjj6lhrjo6ca3',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://www.youtube.com/watch?v=aircAruvnKkNeural networks (1) --- But what is a neural network?enhttps://www.youtube.com/watch?v=aircAruvnKkvideoenyoutube:aircAruvnKkp263s6xqfp3j4vdkd6ce',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://www.youtube.com/watch?v=kCc8FmEb1nYLet\'s build GPT: from scratch, in code, spelled outenhttps://www.youtube.com/watch?v=kCc8FmEb1nYvideoenyoutube:kCc8FmEb1nYojiluclktsyfrrhewnjj'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Video, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://huggingface.co/spaces/nanotron/ultrascale-playbookThe Ultra-Scale Playbookenhttps://huggingface.co/spaces/nanotron/ultrascale-playbookweb-appenhf-space:nanotron/ultrascale-playbookj4f53bmpgv7jpt4dw6uf'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:WebApp, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://eugeneyan.com/writing/llm-patternshttps://eugeneyan.com/writing/llm-patternsPatterns for Building LLM-based Systems & Productsenhttps://eugeneyan.com/writing/llm-patterns/webpageenxigu76utdqplh3ur4oap',
  'https://horace.io/brrr_intro.htmlhttps://horace.io/brrr_intro.htmlMaking Deep Learning Go Brrrr From First Principlesenhttps://horace.io/brrr_intro.htmlwebpageen6k7dpypdtiv2w7ttqhsc',
  'https://kexue.fm/archives/4765https://kexue.fm/archives/4765《Attention is All You Need》浅读（简介+代码）zhhttps://kexue.fm/archives/4765webpagezh-hansdezkznk56yxrmubl2ikg',
  'https://kexue.fm/archives/8231https://kexue.fm/archives/8231Transformer升级之路：1、Sinusoidal位置编码追根溯源zhhttps://kexue.fm/archives/8231webpagezh-hans6t5j4raqgyvfpe5uvnzd',
  'https://kexue.fm/archives/8265https://kexue.fm/archives/8265Transformer升级之路：2、博采众长的旋转式位置编码zhhttps://kexue.fm/archives/8265webpagezh-hansoosv4ur6taihp6yqnv54',
  'https://kipp.ly/transformer-inference-arithmetichttps://kipp.ly/transformer-inference-arithmeticTransformer Inference Arithmeticenhttps://kipp.ly/transformer-inference-arithmetic/webpageenqq4glnjqubmmxs4rv62e',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://nlp.seas.harvard.edu/annotated-transformerThe Annotated Transformerenhttps://nlp.seas.harvard.edu/annotated-transformer/webpageenqie6avgwmfbu3nvjceqr'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Webpage, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://applied-llms.org/https://applied-llms.org/What We\'ve Learned From A Year of Building with LLMsenhttps://applied-llms.org/websiteenpdzmapfdwwtkhr3pgqys',
  'https://www.deepspeed.ai/https://www.deepspeed.ai/deepspeed.aihttps://www.deepspeed.ai/websiteigri7mg7rhfl2e4l7cnw'
] AS line
WITH split(line, '') AS row
MERGE (n:Resource {id: row[0]})
SET n:Website, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.url = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  n.kinds = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.languages = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/kexue.fm/name/苏剑林https://w3id.org/listgraph/id/author/kexue.fm/name/苏剑林苏剑林mkptaoqpjfawd7bvqh3w',
  'https://w3id.org/listgraph/id/author/youtube/name/3blue1brownhttps://w3id.org/listgraph/id/author/youtube/name/3blue1brown3Blue1Brownymlg5lfxcpq6wsxmi7br'
] AS line
WITH split(line, '') AS row
MERGE (n:Author {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.listgraph = CASE row[3] WHEN '' THEN null ELSE row[3] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/github/artidorohttps://w3id.org/listgraph/id/author/github/artidoroartidorohttps://github.com/artidoroaccountgithub:artidoro4rqe7gnez2pojz5er5o2',
  'https://w3id.org/listgraph/id/author/github/dao-ailabhttps://w3id.org/listgraph/id/author/github/dao-ailabDao-AILabhttps://github.com/Dao-AILabaccountgithub:dao-ailabx3cy4dum6g4t4av4n22w',
  'https://w3id.org/listgraph/id/author/github/datawhalechinahttps://w3id.org/listgraph/id/author/github/datawhalechinadatawhalechinahttps://github.com/datawhalechinaaccountgithub:datawhalechinabgzgclfl3bxv6abxucp4',
  'https://w3id.org/listgraph/id/author/github/deepseek-aihttps://w3id.org/listgraph/id/author/github/deepseek-aideepseek-aihttps://github.com/deepseek-aiaccountgithub:deepseek-aiah7mop7dh2qi4vgmocgc',
  'https://w3id.org/listgraph/id/author/github/eleutheraihttps://w3id.org/listgraph/id/author/github/eleutheraiEleutherAIhttps://github.com/EleutherAIaccountgithub:eleutheraibv4byfizv4ofssxhoffe',
  'https://w3id.org/listgraph/id/author/github/facebookresearchhttps://w3id.org/listgraph/id/author/github/facebookresearchfacebookresearchhttps://github.com/facebookresearchaccountgithub:facebookresearchaxetrbnsywxt3wj7oowo',
  'https://w3id.org/listgraph/id/author/github/ggml-orghttps://w3id.org/listgraph/id/author/github/ggml-orgggml-orghttps://github.com/ggml-orgaccountgithub:ggml-org72pwyfq635aovr2tpfon',
  'https://w3id.org/listgraph/id/author/github/haonan-lihttps://w3id.org/listgraph/id/author/github/haonan-lihaonan-lihttps://github.com/haonan-liaccountgithub:haonan-lim5btggn5zbw6zyzklqha',
  'https://w3id.org/listgraph/id/author/github/hiyougahttps://w3id.org/listgraph/id/author/github/hiyougahiyougahttps://github.com/hiyougaaccountgithub:hiyougav7bqfrqdwo4m5wrnaajx',
  'https://w3id.org/listgraph/id/author/github/hkust-nlphttps://w3id.org/listgraph/id/author/github/hkust-nlphkust-nlphttps://github.com/hkust-nlpaccountgithub:hkust-nlpfq2tvkbxfwyvch66276z',
  'https://w3id.org/listgraph/id/author/github/huggingfacehttps://w3id.org/listgraph/id/author/github/huggingfacehuggingfacehttps://github.com/huggingfaceaccountgithub:huggingfacewvmvm6ghd4cvdgcqurf2',
  'https://w3id.org/listgraph/id/author/github/ist-daslabhttps://w3id.org/listgraph/id/author/github/ist-daslabIST-DASLabhttps://github.com/IST-DASLabaccountgithub:ist-daslabtakkhtalkpxo5sf5cief',
  'https://w3id.org/listgraph/id/author/github/jalammarhttps://w3id.org/listgraph/id/author/github/jalammarjalammarJay Alammarjalammarundundhttps://github.com/jalammaraccountgithub:jalammarxqooc5tcg3mcygqqr5qs',
  'https://w3id.org/listgraph/id/author/github/karpathyhttps://w3id.org/listgraph/id/author/github/karpathykarpathyhttps://github.com/karpathyaccountgithub:karpathyjcqy6ehexpusjudzrr6m',
  'https://w3id.org/listgraph/id/author/github/langchain-aihttps://w3id.org/listgraph/id/author/github/langchain-ailangchain-aihttps://github.com/langchain-aiaccountgithub:langchain-aivycsjgdlvr57x5ccaya5',
  'https://w3id.org/listgraph/id/author/github/liguodongiothttps://w3id.org/listgraph/id/author/github/liguodongiotliguodongiothttps://github.com/liguodongiotaccountgithub:liguodongiot4qvuizuwe776f36nkqi5',
  'https://w3id.org/listgraph/id/author/github/lilianwenghttps://w3id.org/listgraph/id/author/github/lilianwenglilianwengLilian Wenglilianwengundundhttps://github.com/lilianwengaccountgithub:lilianweng722nonrtok5tuprmfsyy',
  'https://w3id.org/listgraph/id/author/github/locuslabhttps://w3id.org/listgraph/id/author/github/locuslablocuslabhttps://github.com/locuslabaccountgithub:locuslabnm4lgziz3a6fgo3gj5vq',
  'https://w3id.org/listgraph/id/author/github/microsofthttps://w3id.org/listgraph/id/author/github/microsoftmicrosofthttps://github.com/microsoftaccountgithub:microsofto54sisxqupubw3scgfvt',
  'https://w3id.org/listgraph/id/author/github/mit-han-labhttps://w3id.org/listgraph/id/author/github/mit-han-labmit-han-labhttps://github.com/mit-han-labaccountgithub:mit-han-labinbdri6rza4zxyavi7kq',
  'https://w3id.org/listgraph/id/author/github/nvidiahttps://w3id.org/listgraph/id/author/github/nvidiaNVIDIAhttps://github.com/NVIDIAaccountgithub:nvidia6n4sm45cdmlmncrwtq5w',
  'https://w3id.org/listgraph/id/author/github/open-compasshttps://w3id.org/listgraph/id/author/github/open-compassopen-compasshttps://github.com/open-compassaccountgithub:open-compass2zmyxdigivon6mj2hzg3',
  'https://w3id.org/listgraph/id/author/github/openaihttps://w3id.org/listgraph/id/author/github/openaiopenaihttps://github.com/openaiaccountgithub:openaiiw7xvqj65rhwljlk4bvb',
  'https://w3id.org/listgraph/id/author/github/pytorchhttps://w3id.org/listgraph/id/author/github/pytorchpytorchhttps://github.com/pytorchaccountgithub:pytorchwltuf7fumqbb6fd7asd6',
  'https://w3id.org/listgraph/id/author/github/qdranthttps://w3id.org/listgraph/id/author/github/qdrantqdranthttps://github.com/qdrantaccountgithub:qdranti3vk7xofzhzejhpbizbk',
  'https://w3id.org/listgraph/id/author/github/rucaiboxhttps://w3id.org/listgraph/id/author/github/rucaiboxRUCAIBoxhttps://github.com/RUCAIBoxaccountgithub:rucaiboxyaawchjuodyg2yyp55sk',
  'https://w3id.org/listgraph/id/author/github/run-llamahttps://w3id.org/listgraph/id/author/github/run-llamarun-llamahttps://github.com/run-llamaaccountgithub:run-llamasdmyj5g443xdfrpzi5jf',
  'https://w3id.org/listgraph/id/author/github/sgl-projecthttps://w3id.org/listgraph/id/author/github/sgl-projectsgl-projecthttps://github.com/sgl-projectaccountgithub:sgl-projectelvpe75zu7msrdo3kfpu',
  'https://w3id.org/listgraph/id/author/github/stanford-cs336https://w3id.org/listgraph/id/author/github/stanford-cs336stanford-cs336https://github.com/stanford-cs336accountgithub:stanford-cs3366i5korw4swtnt425sa4v',
  'https://w3id.org/listgraph/id/author/github/tensorflowhttps://w3id.org/listgraph/id/author/github/tensorflowtensorflowhttps://github.com/tensorflowaccountgithub:tensorflow2sg3e6houkrl5nxo7gj6',
  'https://w3id.org/listgraph/id/author/github/thudmhttps://w3id.org/listgraph/id/author/github/thudmTHUDMhttps://github.com/THUDMaccountgithub:thudmnllxvfy6ntchyojvurob',
  'https://w3id.org/listgraph/id/author/github/vllm-projecthttps://w3id.org/listgraph/id/author/github/vllm-projectvllm-projecthttps://github.com/vllm-projectaccountgithub:vllm-projectl6ep6k65r4hhwcud64rd',
  'https://w3id.org/listgraph/id/author/github/ysymythhttps://w3id.org/listgraph/id/author/github/ysymythysymythhttps://github.com/ysymythaccountgithub:ysymythixg5357y2sxcwfxztcwy',
  'https://w3id.org/listgraph/id/author/github/zhuiyitechnologyhttps://w3id.org/listgraph/id/author/github/zhuiyitechnologyZhuiyiTechnologyhttps://github.com/ZhuiyiTechnologyaccountgithub:zhuiyitechnologywvexllwnkwn2u7tej35y',
  'https://w3id.org/listgraph/id/author/hf/huggingfacehttps://w3id.org/listgraph/id/author/hf/huggingfacehuggingfacehttps://huggingface.co/huggingfaceaccounthf:huggingfacec2bp4eus6bmmo3gbxcg4',
  'https://w3id.org/listgraph/id/author/hf/meta-llamahttps://w3id.org/listgraph/id/author/hf/meta-llamameta-llamahttps://huggingface.co/meta-llamaaccounthf:meta-llamaljlx3t62akr4ouykrnvk',
  'https://w3id.org/listgraph/id/author/hf/nanotronhttps://w3id.org/listgraph/id/author/hf/nanotronnanotronhttps://huggingface.co/nanotronaccounthf:nanotronuw33hq5mne3mhiouklgz'
] AS line
WITH split(line, '') AS row
MERGE (n:Author {id: row[0]})
SET n:Account, n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.names = CASE row[3] WHEN '' THEN null ELSE split(row[3], '') END,
  n.nameLanguages = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.url = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  n.kinds = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/org/stanfordhttps://w3id.org/listgraph/id/author/org/stanfordStanfordStanfordstanfordundundhttps://www.stanford.edu/organizationorg:stanfordvzblkw2jeso54dr5rap2'
] AS line
WITH split(line, '') AS row
MERGE (n:Author {id: row[0]})
SET n:Organization, n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.names = CASE row[3] WHEN '' THEN null ELSE split(row[3], '') END,
  n.nameLanguages = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.url = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  n.kinds = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.identifiers = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/horace.io/name/horace-hehttps://w3id.org/listgraph/id/author/horace.io/name/horace-heHorace Hepersoni323zqpe32vl5cie5krh',
  'https://w3id.org/listgraph/id/author/karpathy.ai/name/andrej-karpathyhttps://w3id.org/listgraph/id/author/karpathy.ai/name/andrej-karpathyAndrej Karpathypersonhttps://w3id.org/listgraph/id/person/andrej-karpathyxmk7k6hk6rvoffhlogod',
  'https://w3id.org/listgraph/id/author/youtube/name/andrej-karpathyhttps://w3id.org/listgraph/id/author/youtube/name/andrej-karpathyAndrej Karpathypersonhttps://w3id.org/listgraph/id/person/andrej-karpathyxonkcic5ekht4virhp2w'
] AS line
WITH split(line, '') AS row
MERGE (n:Author {id: row[0]})
SET n:Person, n += {iri: null, path: null, sha256: null, version: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, languages: null, identifiers: null, sameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.kinds = CASE row[3] WHEN '' THEN null ELSE split(row[3], '') END,
  n.probablySameAs = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.listgraph = CASE row[5] WHEN '' THEN null ELSE row[5] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/deepspeedhttps://w3id.org/listgraph/id/framework/deepspeedDeepSpeedenDeep Speeddeepspeed库微软DeepSpeedundzhzhMicrosoft\'s library for training and running very large models across many GPUsenhttps://www.deepspeed.ai/frameworkpkg:pypi/deepspeedhttps://github.com/deepspeedai/DeepSpeedhttps://en.wikipedia.org/wiki/DeepSpeedsmp5p5ize7rk373thig6',
  'https://w3id.org/listgraph/id/framework/langchainhttps://w3id.org/listgraph/id/framework/langchainLangChainenLang Chainlangchain-coreundundFramework for building applications and agents on large language modelsenhttps://www.langchain.com/frameworkpkg:pypi/langchain-corehttps://github.com/langchain-ai/langchainhttps://en.wikipedia.org/wiki/LangChainitmictqkixuasp63eotw',
  'https://w3id.org/listgraph/id/framework/llama-cpphttps://w3id.org/listgraph/id/framework/llama-cppllama.cppenggml-org/llama.cppllama cppllamacppundundundC and C++ engine that runs language models on ordinary hardwareenhttps://github.com/ggml-org/llama.cppframeworkhttp://www.wikidata.org/entity/Q125998452https://github.com/ggml-org/llama.cppkm35orvpwmzt3zawsply',
  'https://w3id.org/listgraph/id/framework/llama-factoryhttps://w3id.org/listgraph/id/framework/llama-factoryLLaMA-FactoryenLLaMA FactoryLLaMA-Efficient-TuningLlamaFactoryundundundhttps://llamafactory.readthedocs.io/frameworkhttps://github.com/hiyouga/LLaMA-Factory2s3rrmb3cke7apmp2j74',
  'https://w3id.org/listgraph/id/framework/llamaindexhttps://w3id.org/listgraph/id/framework/llamaindexLlamaIndexenGPT IndexLlama Indexllama_indexundundundhttps://developers.llamaindex.ai/frameworkhttps://github.com/run-llama/llama_indexb7os7wgu652ldl4o5mdd',
  'https://w3id.org/listgraph/id/framework/megatron-deepspeedhttps://w3id.org/listgraph/id/framework/megatron-deepspeedMegatron-DeepSpeedenMegatron DeepSpeedMegatronDeepSpeedundundhttps://github.com/bigscience-workshop/Megatron-DeepSpeedframeworkhttps://github.com/bigscience-workshop/Megatron-DeepSpeedufuk4ngytvudk33c7gae',
  'https://w3id.org/listgraph/id/framework/megatron-lmhttps://w3id.org/listgraph/id/framework/megatron-lmMegatron-LMenMegatronMegatron CoreMegatron LMMegatron-CoreMegatronLMundundundundundNVIDIA\'s framework for training very large Transformer models in parallelenhttps://github.com/NVIDIA/Megatron-LMframeworkhttps://github.com/NVIDIA/Megatron-LMwilhsl7gsjcrxda3ajgy',
  'https://w3id.org/listgraph/id/framework/pytorchhttps://w3id.org/listgraph/id/framework/pytorchPyTorchenPy Torchtorch.compiletorch.distributedtorch.exporttorch.fxtorch.nntorch框架undundundundundundzhDeep learning framework for Python with eager execution and automatic differentiationenhttps://pytorch.orgframeworkhttp://dbpedia.org/resource/PyTorchhttp://www.wikidata.org/entity/Q47509047https://github.com/pytorch/pytorchhttps://en.wikipedia.org/wiki/PyTorchwhkj3xcix7yjg7xaj26u',
  'https://w3id.org/listgraph/id/framework/sglanghttps://w3id.org/listgraph/id/framework/sglangSGLangenhttps://docs.sglang.aiframeworkhttps://github.com/sgl-project/sglangttfog6ebq6g3dncnhmzs',
  'https://w3id.org/listgraph/id/framework/tensorrt-llmhttps://w3id.org/listgraph/id/framework/tensorrt-llmTensorRT-LLMenTRT-LLMTensorRT LLMTensorRTLLMundundundNVIDIA\'s library for fast inference of large language models on its GPUsenhttps://nvidia.github.io/TensorRT-LLM/frameworkhttps://github.com/NVIDIA/TensorRT-LLMweils52py2rsb343qijd',
  'https://w3id.org/listgraph/id/framework/text-generation-inferencehttps://w3id.org/listgraph/id/framework/text-generation-inferenceText Generation InferenceenTGItext-generation-inferenceundundhttps://huggingface.co/text-generation-inferenceframeworkhttps://github.com/huggingface/text-generation-inference2alcz5bx6lqsuqyfoi4u',
  'https://w3id.org/listgraph/id/framework/vllmhttps://w3id.org/listgraph/id/framework/vllmvLLMenPagedAttention框架vLLM框架zhzhInference and serving engine for large language models, built around paged attentionenhttps://docs.vllm.ai/en/latest/frameworkhttps://github.com/vllm-project/vllmv6bc2fizfr32ao77hgab'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, probablySameAs: null, papers: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.description = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.descriptionLanguage = CASE row[7] WHEN '' THEN null ELSE row[7] END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.identifiers = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.sameAs = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.codeRepositories = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.wikipediaArticles = CASE row[13] WHEN '' THEN null ELSE split(row[13], '') END,
  n.listgraph = CASE row[14] WHEN '' THEN null ELSE row[14] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/attentionhttps://w3id.org/listgraph/id/framework/attention注意力机制zhAttention mechanism注意力机制enzhMHAattentionself-attention多头注意力自注意力undundundzhzhNeural network layer that weighs parts of its input by how relevant they are to each otherenhttps://arxiv.org/abs/1409.0473architecturehttps://arxiv.org/abs/1409.0473https://en.wikipedia.org/wiki/Attention_(machine_learning)n4dbo6e2mzricmp425vo',
  'https://w3id.org/listgraph/id/framework/mlphttps://w3id.org/listgraph/id/framework/mlp多层感知机zhMultilayer perceptron多层感知机enzhMLPundFeed-forward neural network of fully connected layersenhttps://en.wikipedia.org/wiki/Multilayer_perceptronarchitecturehttps://en.wikipedia.org/wiki/Multilayer_perceptronww6nwgyyavbsbytypmkk',
  'https://w3id.org/listgraph/id/framework/moehttps://w3id.org/listgraph/id/framework/moe混合专家模型zhMixture of Experts混合专家模型enzhMoE专家混合混合专家undzhzhArchitecture in which a router sends each input to a few of many expert subnetworksenhttps://arxiv.org/abs/1701.06538architecturehttps://arxiv.org/abs/1701.06538https://en.wikipedia.org/wiki/Mixture_of_expertscrqxkaxov6v37uot7c4x',
  'https://w3id.org/listgraph/id/framework/ropehttps://w3id.org/listgraph/id/framework/rope旋转位置编码zhRotary Position Embedding旋转位置编码enzhRoFormerRoPEundundhttps://arxiv.org/abs/2104.09864architecturepkg:pypi/ropehttps://arxiv.org/abs/2104.098647cp2d7a2uk4vncy6ezva',
  'https://w3id.org/listgraph/id/framework/transformerhttps://w3id.org/listgraph/id/framework/transformerTransformerenTransformer架构Transformer模型Transformer结构变换器zhzhzhzhNeural network architecture built on attention in place of recurrence or convolutionenhttps://arxiv.org/abs/1706.03762architecturehttp://dbpedia.org/resource/Transformer_(deep_learning_architecture)http://www.wikidata.org/entity/Q85810444https://arxiv.org/abs/1706.03762https://en.wikipedia.org/wiki/Transformer_(deep_learning_architecture)mbzatgk6zzeydzesfxrc'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Architecture, n += {iri: null, path: null, sha256: null, version: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, probablySameAs: null, codeRepositories: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.description = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.descriptionLanguage = CASE row[9] WHEN '' THEN null ELSE row[9] END,
  n.url = CASE row[10] WHEN '' THEN null ELSE row[10] END,
  n.kinds = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.identifiers = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.sameAs = CASE row[13] WHEN '' THEN null ELSE split(row[13], '') END,
  n.papers = CASE row[14] WHEN '' THEN null ELSE split(row[14], '') END,
  n.wikipediaArticles = CASE row[15] WHEN '' THEN null ELSE split(row[15], '') END,
  n.listgraph = CASE row[16] WHEN '' THEN null ELSE row[16] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/c-evalhttps://w3id.org/listgraph/id/framework/c-evalC-EvalenCEvalundhttps://cevalbenchmark.com/benchmarkhttps://github.com/hkust-nlp/cevalhttps://arxiv.org/abs/2305.08322ccormhfptrxqigp6uh6m',
  'https://w3id.org/listgraph/id/framework/cmmluhttps://w3id.org/listgraph/id/framework/cmmluCMMLUenhttps://github.com/haonan-li/CMMLUbenchmarkhttps://github.com/haonan-li/CMMLUhttps://arxiv.org/abs/2306.09212pedcdbo26s4qraxnhpx6'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Benchmark, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.url = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.kinds = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.codeRepositories = CASE row[8] WHEN '' THEN null ELSE split(row[8], '') END,
  n.papers = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.listgraph = CASE row[10] WHEN '' THEN null ELSE row[10] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/agent-frameworkhttps://w3id.org/listgraph/id/framework/agent-framework智能体框架zhagent framework智能体框架enzhcategory2ubkpiiahkes3d5pqrcv',
  'https://w3id.org/listgraph/id/framework/ai-organisationhttps://w3id.org/listgraph/id/framework/ai-organisation人工智能机构zhartificial intelligence organisation人工智能机构enzhcategoryv5xi76efrxccr7ado5qg',
  'https://w3id.org/listgraph/id/framework/ai-softwarehttps://w3id.org/listgraph/id/framework/ai-software人工智能软件zhartificial intelligence software人工智能软件enzhcategorypfu2lujfbygjmokyye7z',
  'https://w3id.org/listgraph/id/framework/alignment-methodhttps://w3id.org/listgraph/id/framework/alignment-method对齐方法zhalignment method对齐方法enzhcategoryrwqpsysxnisqnbjaxqol',
  'https://w3id.org/listgraph/id/framework/benchmarkhttps://w3id.org/listgraph/id/framework/benchmark基准测试zhbenchmark基准测试enzhcategoryuapxvxkqkfjjw37yvrps',
  'https://w3id.org/listgraph/id/framework/compression-methodhttps://w3id.org/listgraph/id/framework/compression-method模型压缩方法zhmodel compression method模型压缩方法enzhcategorylyv6kb46cx2nccdemiop',
  'https://w3id.org/listgraph/id/framework/databasehttps://w3id.org/listgraph/id/framework/database数据库zhdatabase数据库enzhcategoryan6a2xphqfo5s4rumxhr',
  'https://w3id.org/listgraph/id/framework/deep-learning-frameworkhttps://w3id.org/listgraph/id/framework/deep-learning-framework深度学习框架zhdeep learning framework深度学习框架enzhcategoryoxcan5xs4dqujymj6567',
  'https://w3id.org/listgraph/id/framework/evaluation-softwarehttps://w3id.org/listgraph/id/framework/evaluation-software评测软件zhevaluation software评测软件enzhcategoryyitircxmvevrw3pauatt',
  'https://w3id.org/listgraph/id/framework/fine-tuning-methodhttps://w3id.org/listgraph/id/framework/fine-tuning-method微调方法zhfine-tuning method微调方法enzhcategory3h36ntlupxvv572kasqo',
  'https://w3id.org/listgraph/id/framework/gpu-computinghttps://w3id.org/listgraph/id/framework/gpu-computingGPU 计算软件zhGPU computing softwareGPU 计算软件enzhcategorycnpy2mp3hfp4lj4noil3',
  'https://w3id.org/listgraph/id/framework/inference-enginehttps://w3id.org/listgraph/id/framework/inference-engine推理引擎zhinference engine推理引擎enzhcategorycrybvk56squval7ormot',
  'https://w3id.org/listgraph/id/framework/language-modelhttps://w3id.org/listgraph/id/framework/language-model语言模型zhlanguage model语言模型enzhcategoryqdfdfm2sdxgo46euzw2y',
  'https://w3id.org/listgraph/id/framework/machine-learning-libraryhttps://w3id.org/listgraph/id/framework/machine-learning-library机器学习库zhmachine learning library机器学习库enzhcategorya3svswttnslc2bdyvhol',
  'https://w3id.org/listgraph/id/framework/machine-learning-methodhttps://w3id.org/listgraph/id/framework/machine-learning-method机器学习方法zhmachine learning method机器学习方法enzhcategorydv7pfrhilqbtffavx6rm',
  'https://w3id.org/listgraph/id/framework/neural-networkhttps://w3id.org/listgraph/id/framework/neural-network神经网络zhneural network神经网络enzhcategoryxtg43cscjyac7kzcyunu',
  'https://w3id.org/listgraph/id/framework/neural-network-layerhttps://w3id.org/listgraph/id/framework/neural-network-layer神经网络模块zhbuilding block of neural networks神经网络模块enzhcategorybtjg2uhoscrw5jlstaut',
  'https://w3id.org/listgraph/id/framework/nlp-libraryhttps://w3id.org/listgraph/id/framework/nlp-library自然语言处理库zhnatural language processing library自然语言处理库enzhcategorynkeynlzh2swwgumk3oa7',
  'https://w3id.org/listgraph/id/framework/organisationhttps://w3id.org/listgraph/id/framework/organisation组织zhorganisation组织enzhcategorymd6xm53kwaok7ghnaq6q',
  'https://w3id.org/listgraph/id/framework/programming-languagehttps://w3id.org/listgraph/id/framework/programming-language编程语言zhprogramming language编程语言enzhcategory224purvgc26ui33ihmiz',
  'https://w3id.org/listgraph/id/framework/prompting-methodhttps://w3id.org/listgraph/id/framework/prompting-method提示方法zhprompting method提示方法enzhcategoryzikmmuxdgoi7jyacz2m6',
  'https://w3id.org/listgraph/id/framework/publishing-placehttps://w3id.org/listgraph/id/framework/publishing-place发布平台zhpublishing place发布平台enzhcategoryp7pvsrlz2kzruznidwe5',
  'https://w3id.org/listgraph/id/framework/softwarehttps://w3id.org/listgraph/id/framework/software软件zhsoftware软件enzhcategory4yy7twwgyhbiabdrzsgy',
  'https://w3id.org/listgraph/id/framework/training-frameworkhttps://w3id.org/listgraph/id/framework/training-framework模型训练框架zhmodel training framework模型训练框架enzhcategorysea37egtrrllcrb2j6uv',
  'https://w3id.org/listgraph/id/framework/vector-databasehttps://w3id.org/listgraph/id/framework/vector-database向量数据库zhvector database向量数据库enzhcategorytd4wo2vped4rxtep3dhl'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Category, n += {iri: null, path: null, sha256: null, version: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.kinds = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/cpphttps://w3id.org/listgraph/id/framework/cppC++enC Plus PlusCPPundundCompiled language that adds classes, templates and other abstractions to Cenhttps://isocpp.orglanguagehttp://dbpedia.org/resource/C++http://www.wikidata.org/entity/Q2407https://en.wikipedia.org/wiki/C%2B%2Bkxcf5wbdwttn4jco7ba3',
  'https://w3id.org/listgraph/id/framework/rusthttps://w3id.org/listgraph/id/framework/rustRustenRust语言zhCompiled programming language that guarantees memory safety without a garbage collectorenhttps://www.rust-lang.orglanguagehttp://dbpedia.org/resource/Rust_(programming_language)http://www.wikidata.org/entity/Q575650https://github.com/rust-lang/rusthttps://en.wikipedia.org/wiki/Rust_(programming_language)3hc2mu7soas6chzyj4t5'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Language, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, probablySameAs: null, papers: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.description = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.descriptionLanguage = CASE row[7] WHEN '' THEN null ELSE row[7] END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.sameAs = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.codeRepositories = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.wikipediaArticles = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.listgraph = CASE row[13] WHEN '' THEN null ELSE row[13] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/acceleratehttps://w3id.org/listgraph/id/framework/accelerateHugging Face AccelerateenAccelerateHuggingFace Accelerate🤗 AccelerateAccelerate库undundundzhhttps://github.com/huggingface/acceleratelibrarypkg:pypi/acceleratehttps://github.com/huggingface/acceleratehkiakb5itdgq5irbvjve',
  'https://w3id.org/listgraph/id/framework/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformerFasterTransformerenFaster Transformerundhttps://github.com/NVIDIA/FasterTransformerlibraryhttps://github.com/NVIDIA/FasterTransformer6p5hvounqc5ve2f32owy',
  'https://w3id.org/listgraph/id/framework/flash-attentionhttps://w3id.org/listgraph/id/framework/flash-attentionFlashAttentionenFlash Attentionflash-attnundundExact attention algorithm that saves GPU memory traffic, with its library of kernelsenhttps://github.com/Dao-AILab/flash-attentionlibrarypkg:pypi/flash-attnhttps://github.com/Dao-AILab/flash-attention5c2bxwpkog5i52bsv42o',
  'https://w3id.org/listgraph/id/framework/hf-tokenizershttps://w3id.org/listgraph/id/framework/hf-tokenizersHugging Face Tokenizersentokenizerstokenizers库undzhhttps://github.com/huggingface/tokenizerslibrarypkg:pypi/tokenizershttps://github.com/huggingface/tokenizerspsxxkexxuhzoihwmgcai',
  'https://w3id.org/listgraph/id/framework/huggingface-transformershttps://w3id.org/listgraph/id/framework/huggingface-transformersHugging Face TransformersenHF TransformersHuggingface Transformerstransformers🤗 Transformerstransformers库undundundundzhPython library with pretrained Transformer models and the tools to train and run themenhttps://huggingface.co/transformerslibrarypkg:pypi/transformershttp://www.wikidata.org/entity/Q107382298https://github.com/huggingface/transformerse6lbtbhhenzskfqnfd2i',
  'https://w3id.org/listgraph/id/framework/mingpthttps://w3id.org/listgraph/id/framework/mingptminGPTenhttps://github.com/karpathy/minGPTlibraryhttps://github.com/karpathy/minGPTphdj3rcu2ouygfw62med',
  'https://w3id.org/listgraph/id/framework/nanogpthttps://w3id.org/listgraph/id/framework/nanogptnanoGPTenhttps://github.com/karpathy/nanoGPTlibraryhttps://github.com/karpathy/nanoGPTtxlnsur2cwqwmsz5ky5i',
  'https://w3id.org/listgraph/id/framework/pefthttps://w3id.org/listgraph/id/framework/peftPEFTenHF PEFTpeft库undzhhttps://github.com/huggingface/peftlibrarypkg:pypi/pefthttps://github.com/huggingface/peftrgorvoeub5bif5lcgvd3',
  'https://w3id.org/listgraph/id/framework/tensor2tensorhttps://w3id.org/listgraph/id/framework/tensor2tensorTensor2Tensorenhttps://github.com/tensorflow/tensor2tensorlibraryhttps://github.com/tensorflow/tensor2tensorn3xjts3dt33o36zib35c'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Library, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, probablySameAs: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.description = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.descriptionLanguage = CASE row[7] WHEN '' THEN null ELSE row[7] END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.identifiers = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.sameAs = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.codeRepositories = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.listgraph = CASE row[13] WHEN '' THEN null ELSE row[13] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/awqhttps://w3id.org/listgraph/id/framework/awqAWQenActivation-aware Weight Quantizationllm-awqundundQuantisation of weights that spares those that matter most to the activationsenhttps://github.com/mit-han-lab/llm-awqmethodhttps://github.com/mit-han-lab/llm-awqfndqy6gdmbzlfk6bc2rt',
  'https://w3id.org/listgraph/id/framework/batch-normhttps://w3id.org/listgraph/id/framework/batch-norm批归一化zhBatch normalization批归一化enzhBatch NormBatchNorm批标准化undundzhNeural network layer that normalises activations over each mini-batchenhttps://arxiv.org/abs/1502.03167methodhttps://arxiv.org/abs/1502.03167https://en.wikipedia.org/wiki/Batch_normalizationjiazlv2skpygyy74ic7t',
  'https://w3id.org/listgraph/id/framework/dpohttps://w3id.org/listgraph/id/framework/dpo直接偏好优化zhDirect Preference Optimization直接偏好优化enzhDPOundAlignment method that learns from preference pairs directly, without a reward modelenhttps://arxiv.org/abs/2305.18290methodhttps://arxiv.org/abs/2305.18290x77yulwsi3k6bctfz3np',
  'https://w3id.org/listgraph/id/framework/gptqhttps://w3id.org/listgraph/id/framework/gptqGPTQenGPTQ量化zhPost-training quantisation of language models by second-order error correctionenhttps://github.com/IST-DASLab/gptqmethodhttps://github.com/IST-DASLab/gptqla3vviv32a6dfvewhsun',
  'https://w3id.org/listgraph/id/framework/lorahttps://w3id.org/listgraph/id/framework/lora低秩适配zhLoRA低秩适配enzhLow-Rank Adaptation低秩自适应undzhFine-tuning method that trains small low-rank updates while the model\'s weights stay frozenenhttps://github.com/microsoft/LoRAmethodhttps://github.com/microsoft/LoRA57wsnxh6fq5fbebl4jxy',
  'https://w3id.org/listgraph/id/framework/paged-attentionhttps://w3id.org/listgraph/id/framework/paged-attentionPagedAttentionenPaged Attentionundhttps://arxiv.org/abs/2309.06180methodhttps://arxiv.org/abs/2309.06180u72pcjbtokn445iemgcq',
  'https://w3id.org/listgraph/id/framework/qlorahttps://w3id.org/listgraph/id/framework/qloraQLoRAenLoRA fine-tuning on a base model quantised to four bitsenhttps://github.com/artidoro/qloramethodhttps://github.com/artidoro/qloraokeb6waeg27qipaogjw7',
  'https://w3id.org/listgraph/id/framework/raghttps://w3id.org/listgraph/id/framework/rag检索增强生成zhRetrieval-Augmented Generation检索增强生成enzhRAG检索增强undzhMethod that retrieves documents and gives them to a language model as context for its answerenhttps://arxiv.org/abs/2005.11401methodhttp://dbpedia.org/resource/Retrieval-augmented_generationhttp://www.wikidata.org/entity/Q121362277https://arxiv.org/abs/2005.11401https://en.wikipedia.org/wiki/Retrieval-augmented_generationhs56vjkx4zdndnqxlp46',
  'https://w3id.org/listgraph/id/framework/react-promptinghttps://w3id.org/listgraph/id/framework/react-promptingReActenReason+ActReAct框架undzhhttps://arxiv.org/abs/2210.03629methodhttps://arxiv.org/abs/2210.03629iicnpgktohoiug25jsa7',
  'https://w3id.org/listgraph/id/framework/rlhfhttps://w3id.org/listgraph/id/framework/rlhf人类反馈强化学习zhRLHF人类反馈强化学习enzhReinforcement Learning from Human Feedback基于人类反馈的强化学习undzhTraining a model by reinforcement learning on a reward learnt from people\'s preferencesenhttps://arxiv.org/abs/1706.03741methodhttp://www.wikidata.org/entity/Q115570683https://arxiv.org/abs/1706.03741codmsd3lot4iqrdmnolr',
  'https://w3id.org/listgraph/id/framework/smoothquanthttps://w3id.org/listgraph/id/framework/smoothquantSmoothQuantenhttps://github.com/mit-han-lab/smoothquantmethodhttps://github.com/mit-han-lab/smoothquantk4k2hrp3hq43427xldbl',
  'https://w3id.org/listgraph/id/framework/sparsegpthttps://w3id.org/listgraph/id/framework/sparsegptSparseGPTenhttps://github.com/IST-DASLab/sparsegptmethodhttps://github.com/IST-DASLab/sparsegptsvfwn3kedxcmsj7cr5ge',
  'https://w3id.org/listgraph/id/framework/speculative-decodinghttps://w3id.org/listgraph/id/framework/speculative-decoding投机解码zhSpeculative decoding投机解码enzhSpeculative Sampling投机采样推测解码undzhzhFaster decoding: a small model drafts tokens that the large model checks togetherenhttps://arxiv.org/abs/2211.17192methodhttps://arxiv.org/abs/2211.17192qnwj7tudntmmc57osqjx',
  'https://w3id.org/listgraph/id/framework/zero-optimizerhttps://w3id.org/listgraph/id/framework/zero-optimizer零冗余优化器zhZeRO零冗余优化器enzhZeRO-OffloadZero Redundancy Optimizerundundhttps://arxiv.org/abs/1910.02054methodhttps://arxiv.org/abs/1910.02054qttee55hkticrw42oeie'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Method, n += {iri: null, path: null, sha256: null, version: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, probablySameAs: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.description = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.descriptionLanguage = CASE row[9] WHEN '' THEN null ELSE row[9] END,
  n.url = CASE row[10] WHEN '' THEN null ELSE row[10] END,
  n.kinds = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.sameAs = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.codeRepositories = CASE row[13] WHEN '' THEN null ELSE split(row[13], '') END,
  n.papers = CASE row[14] WHEN '' THEN null ELSE split(row[14], '') END,
  n.wikipediaArticles = CASE row[15] WHEN '' THEN null ELSE split(row[15], '') END,
  n.listgraph = CASE row[16] WHEN '' THEN null ELSE row[16] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/bloomhttps://w3id.org/listgraph/id/framework/bloomBLOOMenBLOOM-176BBigScience BLOOMundundhttps://huggingface.co/bigscience/bloommodelhttps://arxiv.org/abs/2211.05100https://en.wikipedia.org/wiki/BLOOM_(language_model)c6dr63a5cuazcuyc6yst',
  'https://w3id.org/listgraph/id/framework/chatglmhttps://w3id.org/listgraph/id/framework/chatglmChatGLMenChatGLM-6B智谱清言undzhFamily of bilingual chat models by Tsinghua University and Zhipu AIenhttps://chatglm.cn/blogmodelhttps://github.com/THUDM/ChatGLM-6B4ewooucf7csnq7ipvjwy',
  'https://w3id.org/listgraph/id/framework/deepseekhttps://w3id.org/listgraph/id/framework/deepseekDeepSeeken深度求索zhFamily of large language models with open weights by the Chinese company DeepSeekenhttps://deepseek.com/model5ovocjecvan2lvpuu62n',
  'https://w3id.org/listgraph/id/framework/deepseek-v3https://w3id.org/listgraph/id/framework/deepseek-v3DeepSeek-V3enmodelhttps://github.com/deepseek-ai/DeepSeek-V3ghvs5roh4pnr3g2wa4rg',
  'https://w3id.org/listgraph/id/framework/glmhttps://w3id.org/listgraph/id/framework/glmGLMenGeneral Language Model智谱GLMundzhhttps://github.com/THUDM/GLMmodelhttps://github.com/THUDM/GLMhttps://arxiv.org/abs/2103.10360ohbi75zjbrq7hepwhiim',
  'https://w3id.org/listgraph/id/framework/gpthttps://w3id.org/listgraph/id/framework/gptGPTenGenerative Pre-trained TransformerGPT模型GPT系列生成式预训练TransformerundzhzhzhFamily of generative, decoder-only Transformer language models by OpenAIenhttps://openai.com/index/language-unsupervised/modelhttp://www.wikidata.org/entity/Q116777014https://openai.com/research/language-unsupervised/ugxerl2h2t5aopyapntp',
  'https://w3id.org/listgraph/id/framework/gpt-2https://w3id.org/listgraph/id/framework/gpt-2GPT-2enGPT2undLanguage model by OpenAI with up to 1.5 billion parameters, released in 2019enhttps://github.com/openai/gpt-2modelhttps://github.com/openai/gpt-2https://openai.com/research/better-language-models/https://en.wikipedia.org/wiki/GPT-2p2z4xxpvoimj23obecu7',
  'https://w3id.org/listgraph/id/framework/gpt-3https://w3id.org/listgraph/id/framework/gpt-3GPT-3enGPT3undLanguage model by OpenAI with 175 billion parameters, released in 2020enhttps://arxiv.org/abs/2005.14165modelhttps://arxiv.org/abs/2005.14165https://en.wikipedia.org/wiki/GPT-3wqyapcbvedyjxs3yive4',
  'https://w3id.org/listgraph/id/framework/llamahttps://w3id.org/listgraph/id/framework/llamaLLaMAen美洲驼zhFamily of large language models with open weights by Metaenhttps://ai.meta.com/llama/modelhttp://www.wikidata.org/entity/Q116894231https://github.com/meta-llama/llamahttps://arxiv.org/abs/2302.13971rl72pbpwlkpi6ssji76h',
  'https://w3id.org/listgraph/id/framework/llama-2https://w3id.org/listgraph/id/framework/llama-2Llama 2enSecond generation of Meta\'s Llama models, released in 2023enmodelrxckumz324mq7p5imb7z',
  'https://w3id.org/listgraph/id/framework/mixtralhttps://w3id.org/listgraph/id/framework/mixtralMixtralenhttps://mistral.ai/news/mixtral-of-experts/model2udpezqhcal7mx4dkayp',
  'https://w3id.org/listgraph/id/framework/opthttps://w3id.org/listgraph/id/framework/optOPTenOpen Pretrained Transformerundhttps://arxiv.org/abs/2205.01068modelhttps://arxiv.org/abs/2205.01068dvhpd6iuolm6ofk27ijv',
  'https://w3id.org/listgraph/id/framework/opt-175bhttps://w3id.org/listgraph/id/framework/opt-175bOPT-175Benmodelgeeiezrzu3r6msuz63p6'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Model, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, probablySameAs: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.description = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.descriptionLanguage = CASE row[7] WHEN '' THEN null ELSE row[7] END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.sameAs = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.codeRepositories = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.papers = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.wikipediaArticles = CASE row[13] WHEN '' THEN null ELSE split(row[13], '') END,
  n.listgraph = CASE row[14] WHEN '' THEN null ELSE row[14] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/nvidiahttps://w3id.org/listgraph/id/framework/nvidia英伟达zhNVIDIA英伟达enzhNvidia CorporationundAmerican maker of GPUs and the software that computes on themenhttps://www.nvidia.comorganizationhttps://en.wikipedia.org/wiki/Nvidiaycwod734a4ysxkmhhkub'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Organization, n += {iri: null, path: null, sha256: null, version: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.description = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.descriptionLanguage = CASE row[9] WHEN '' THEN null ELSE row[9] END,
  n.url = CASE row[10] WHEN '' THEN null ELSE row[10] END,
  n.kinds = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.wikipediaArticles = CASE row[12] WHEN '' THEN null ELSE split(row[12], '') END,
  n.listgraph = CASE row[13] WHEN '' THEN null ELSE row[13] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/hugging-facehttps://w3id.org/listgraph/id/framework/hugging-faceHugging FaceenHFHF HubHuggingFace🤗抱抱脸undundundundzhPlatform and company for sharing machine learning models, data sets and demosenhttps://huggingface.coplatformhttp://www.wikidata.org/entity/Q108943604of3fifcbjwb4q5vqp7yl',
  'https://w3id.org/listgraph/id/framework/qdranthttps://w3id.org/listgraph/id/framework/qdrantQdrantenhttps://qdrant.techplatformhttps://github.com/qdrant/qdrantxmccw35jzujoj64zizde'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Platform, n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, probablySameAs: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.altLabels = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.altLabelLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.description = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.descriptionLanguage = CASE row[7] WHEN '' THEN null ELSE row[7] END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.sameAs = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.codeRepositories = CASE row[11] WHEN '' THEN null ELSE split(row[11], '') END,
  n.listgraph = CASE row[12] WHEN '' THEN null ELSE row[12] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/lm-evaluation-harnesshttps://w3id.org/listgraph/id/framework/lm-evaluation-harnesslm-evaluation-harnessenLM Evaluation Harnesslm-evallm_evalundundundhttps://github.com/EleutherAI/lm-evaluation-harnesstoolhttps://github.com/EleutherAI/lm-evaluation-harnessony6ixgohnygrvza77ld',
  'https://w3id.org/listgraph/id/framework/opencompasshttps://w3id.org/listgraph/id/framework/opencompass司南zhOpenCompass司南enzhOpenCompass司南zhhttps://opencompass.org.cn/hometoolhttps://github.com/open-compass/opencompasspy5uhjbo7leg5qitjbea'
] AS line
WITH split(line, '') AS row
MERGE (n:Framework {id: row[0]})
SET n:Tool, n += {iri: null, path: null, sha256: null, version: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.url = CASE row[8] WHEN '' THEN null ELSE row[8] END,
  n.kinds = CASE row[9] WHEN '' THEN null ELSE split(row[9], '') END,
  n.codeRepositories = CASE row[10] WHEN '' THEN null ELSE split(row[10], '') END,
  n.listgraph = CASE row[11] WHEN '' THEN null ELSE row[11] END;

UNWIND [
  'https://w3id.org/listgraph/id/site/applied-llms.orghttps://w3id.org/listgraph/id/site/applied-llms.orgapplied-llms.orgzhapplied-llms.orgapplied-llms.orgenzhhttps://applied-llms.org/3v2jycym7vzlf5hh6yxc',
  'https://w3id.org/listgraph/id/site/arxivhttps://w3id.org/listgraph/id/site/arxivarXivzharXivarXivenzhhttps://arxiv.org/cd7xgrwb7s47xxbm3grf',
  'https://w3id.org/listgraph/id/site/blog.vllm.aihttps://w3id.org/listgraph/id/site/blog.vllm.aiblog.vllm.aizhblog.vllm.aiblog.vllm.aienzhhttps://blog.vllm.ai/bdnwmsltzejvm5h4brkp',
  'https://w3id.org/listgraph/id/site/deepspeed.aihttps://w3id.org/listgraph/id/site/deepspeed.aideepspeed.aizhdeepspeed.aideepspeed.aienzhhttps://deepspeed.ai/c2xtieqvsxrmx6n4bzmv',
  'https://w3id.org/listgraph/id/site/dive-into-deep-learninghttps://w3id.org/listgraph/id/site/dive-into-deep-learning动手学深度学习zhDive into Deep Learning动手学深度学习enzhhttps://d2l.ai/bkpuclykroer3r6h4ait',
  'https://w3id.org/listgraph/id/site/docs.sglang.aihttps://w3id.org/listgraph/id/site/docs.sglang.aidocs.sglang.aizhdocs.sglang.aidocs.sglang.aienzhhttps://docs.sglang.ai/tljzsfqpoydgcgc7226i',
  'https://w3id.org/listgraph/id/site/eugeneyan.comhttps://w3id.org/listgraph/id/site/eugeneyan.comeugeneyan.comhttps://eugeneyan.com/jpqc5ewz7ny2w4i6quxe',
  'https://w3id.org/listgraph/id/site/githubhttps://w3id.org/listgraph/id/site/githubGitHubzhGitHubGitHubenzhhttps://github.com/2z5u5ujqhl64aivogbfs',
  'https://w3id.org/listgraph/id/site/github-pageshttps://w3id.org/listgraph/id/site/github-pagesGitHub PageszhGitHub PagesGitHub Pagesenzhhttps://pages.github.com/hkeqabpyziznzbrkpxyl',
  'https://w3id.org/listgraph/id/site/horace.iohttps://w3id.org/listgraph/id/site/horace.iohorace.iohttps://horace.io/tzsyk7refulvrf4fyevn',
  'https://w3id.org/listgraph/id/site/hugging-facehttps://w3id.org/listgraph/id/site/hugging-faceHugging FacezhHugging FaceHugging Faceenzhhttps://huggingface.co/vzhybooj5ypcjjs44i2n',
  'https://w3id.org/listgraph/id/site/huyenchip.comhttps://w3id.org/listgraph/id/site/huyenchip.comhuyenchip.comzhhuyenchip.comhuyenchip.comenzhhttps://huyenchip.com/kp2a3bm4ldp3nf7qhkie',
  'https://w3id.org/listgraph/id/site/jay-alammarhttps://w3id.org/listgraph/id/site/jay-alammarJay AlammarzhJay AlammarJay Alammarenzhhttps://jalammar.github.io/wdh5fmeddlrrmtv35x5k',
  'https://w3id.org/listgraph/id/site/karpathy.aihttps://w3id.org/listgraph/id/site/karpathy.aikarpathy.aihttps://karpathy.ai/zqdwaxvblnbmrcnjlong',
  'https://w3id.org/listgraph/id/site/kexue.fmhttps://w3id.org/listgraph/id/site/kexue.fmkexue.fmhttps://kexue.fm/pexphcbvi22prsfdwizi',
  'https://w3id.org/listgraph/id/site/kipp.lyhttps://w3id.org/listgraph/id/site/kipp.lykipp.lyhttps://kipp.ly/b3xtuv453ckkh3xra56h',
  'https://w3id.org/listgraph/id/site/lilloghttps://w3id.org/listgraph/id/site/lillogLil\'LogzhLil\'LogLil\'Logenzhhttps://lilianweng.github.io/budzrfenzs3vn6wyin4f',
  'https://w3id.org/listgraph/id/site/nlp.seas.harvard.eduhttps://w3id.org/listgraph/id/site/nlp.seas.harvard.edunlp.seas.harvard.eduhttps://nlp.seas.harvard.edu/lwoa4fyz3iyqfe4bglt2',
  'https://w3id.org/listgraph/id/site/stanford-universityhttps://w3id.org/listgraph/id/site/stanford-university斯坦福大学zhStanford University斯坦福大学enzhhttps://web.stanford.edu/36dm2s4lxfsml4yolcnb',
  'https://w3id.org/listgraph/id/site/vllmhttps://w3id.org/listgraph/id/site/vllmvLLMzhvLLMvLLMenzhhttps://docs.vllm.ai/kznghx32cbdhbyvmheh4',
  'https://w3id.org/listgraph/id/site/youtubehttps://w3id.org/listgraph/id/site/youtubeYouTubezhYouTubeYouTubeenzhnwtdchemzihi342ynvh3'
] AS line
WITH split(line, '') AS row
MERGE (n:Site {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.url = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://w3id.org/listgraph/id/series/kexue.fm/_/transformer升级之路https://w3id.org/listgraph/id/series/kexue.fm/_/transformer升级之路Transformer升级之路zhuwgy75q2vhskuexveemz',
  'https://w3id.org/listgraph/id/series/youtube/_/building-makemorehttps://w3id.org/listgraph/id/series/youtube/_/building-makemoreBuilding makemoreenj5py5cf3nk4beivwsbzz',
  'https://w3id.org/listgraph/id/series/youtube/_/neural-networkshttps://w3id.org/listgraph/id/series/youtube/_/neural-networksNeural networksen2qf4f5hk7agayrubowmw'
] AS line
WITH split(line, '') AS row
MERGE (n:Series {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.listgraph = CASE row[4] WHEN '' THEN null ELSE row[4] END;

UNWIND [
  'https://w3id.org/listgraph/kind/accounthttps://w3id.org/listgraph/kind/account账号zhaccount账号enzhaccountdieysvkxl7gmmauxmoue',
  'https://w3id.org/listgraph/kind/architecturehttps://w3id.org/listgraph/kind/architecture架构zharchitecture架构enzharchitectureesvhny24nsfuy5jtbfkt',
  'https://w3id.org/listgraph/kind/articlehttps://w3id.org/listgraph/kind/article文章zharticle文章enzharticleqnnp2bjkcxvvyl3arbny',
  'https://w3id.org/listgraph/kind/benchmarkhttps://w3id.org/listgraph/kind/benchmark评测基准zhbenchmark评测基准enzhbenchmarkmw3redukcj3ehgason4a',
  'https://w3id.org/listgraph/kind/blog-posthttps://w3id.org/listgraph/kind/blog-post博客文章zhblog post博客文章enzhblog-post33gydwugxxuwwkxolglz',
  'https://w3id.org/listgraph/kind/bookhttps://w3id.org/listgraph/kind/book书籍zhbook书籍enzhbookcf3jsooncatwmddowarq',
  'https://w3id.org/listgraph/kind/categoryhttps://w3id.org/listgraph/kind/category类别zhcategory类别enzhcategory5agaek2fncbosearm6os',
  'https://w3id.org/listgraph/kind/code-filehttps://w3id.org/listgraph/kind/code-file代码文件zhcode file代码文件enzhcode-filegflk2xjofgnhfzzdgq4d',
  'https://w3id.org/listgraph/kind/coursehttps://w3id.org/listgraph/kind/course课程zhcourse课程enzhcourse33urofxseuiue6gldpgq',
  'https://w3id.org/listgraph/kind/documenthttps://w3id.org/listgraph/kind/document文稿zhdocument文稿enzhdocumentnkmkr7qmbbcatjdtqa5d',
  'https://w3id.org/listgraph/kind/documentationhttps://w3id.org/listgraph/kind/documentation文档zhdocumentation文档enzhdocumentationvr57xe3fi6juelsaniyc',
  'https://w3id.org/listgraph/kind/frameworkhttps://w3id.org/listgraph/kind/framework框架zhframework框架enzhframework23sacple7yozjbqsqgdh',
  'https://w3id.org/listgraph/kind/languagehttps://w3id.org/listgraph/kind/language语言zhlanguage语言enzhlanguagerf6s7o7n4xdtb27ofn7u',
  'https://w3id.org/listgraph/kind/libraryhttps://w3id.org/listgraph/kind/library库zhlibrary库enzhlibrarykd62h7qmpw7szv4ulr7h',
  'https://w3id.org/listgraph/kind/methodhttps://w3id.org/listgraph/kind/method方法zhmethod方法enzhmethodsqlwj7g2b5nxucbyxjkq',
  'https://w3id.org/listgraph/kind/modelhttps://w3id.org/listgraph/kind/model模型zhmodel模型enzhmodelb4imdtpqvoglxhldqrao',
  'https://w3id.org/listgraph/kind/organizationhttps://w3id.org/listgraph/kind/organization组织zhorganization组织enzhorganizationrtowir5hb4bk77eq5zry',
  'https://w3id.org/listgraph/kind/paperhttps://w3id.org/listgraph/kind/paper论文zhpaper论文enzhpaperqa6wdpckqmon5ekkbff5',
  'https://w3id.org/listgraph/kind/personhttps://w3id.org/listgraph/kind/person个人zhperson个人enzhpersontviflwttf36anez5m4bn',
  'https://w3id.org/listgraph/kind/platformhttps://w3id.org/listgraph/kind/platform平台zhplatform平台enzhplatformofhuum33fnjpphdqhdef',
  'https://w3id.org/listgraph/kind/repositoryhttps://w3id.org/listgraph/kind/repository代码仓库zhrepository代码仓库enzhrepositoryk23vvtkvo7wireihdg5j',
  'https://w3id.org/listgraph/kind/toolhttps://w3id.org/listgraph/kind/tool工具zhtool工具enzhtoolvgf2neicpz4cpbu3enoh',
  'https://w3id.org/listgraph/kind/videohttps://w3id.org/listgraph/kind/video视频zhvideo视频enzhvideocbtdhqsrwbqr7utu4tkf',
  'https://w3id.org/listgraph/kind/web-apphttps://w3id.org/listgraph/kind/web-app网页应用zhweb application网页应用enzhweb-app5gqflejsc6hz7k2muphm',
  'https://w3id.org/listgraph/kind/webpagehttps://w3id.org/listgraph/kind/webpage网页zhweb page网页enzhwebpagezygxtenvr3dmsgnxvfb6',
  'https://w3id.org/listgraph/kind/websitehttps://w3id.org/listgraph/kind/website网站zhwebsite网站enzhwebsitee6wknm4oqmz5qbibqe3r'
] AS line
WITH split(line, '') AS row
MERGE (n:Kind {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.kinds = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.listgraph = CASE row[7] WHEN '' THEN null ELSE row[7] END;

UNWIND [
  'https://w3id.org/listgraph/topic/agentshttps://w3id.org/listgraph/topic/agents智能体zhAI agents智能体enzhAI AgentAI智能体AgentAgentsAutonomous agentsLLM agentsMulti-agent systems多智能体enzhenenenenenzhgzsoioct3g7fbipcrf4p',
  'https://w3id.org/listgraph/topic/ai-frameworkshttps://w3id.org/listgraph/topic/ai-frameworksAI 框架zhAI frameworksAI 框架enzhAI框架Deep learning frameworksFrameworks for machine learningMachine learning frameworks深度学习框架zhenenenzh4txg7pmbrlyorwegjpj3',
  'https://w3id.org/listgraph/topic/alignmenthttps://w3id.org/listgraph/topic/alignment对齐zhAlignment对齐enzhLLM alignmentLLM 对齐LLM对齐Preference alignmentRLHF人类对齐enzhzhenenzhtilbmcprkxhcgnjba2px',
  'https://w3id.org/listgraph/topic/courseshttps://w3id.org/listgraph/topic/courses课程zhCourses课程enzhCoursCourseCursosCursosKurseLLM coursesMOOCMOOCsOnline coursesVideos and lecturesКурсыコース公开课在线课程강의frenesptdeenenenenenrujazhzhkow62b7tl4o6zkioycujl5',
  'https://w3id.org/listgraph/topic/distillationhttps://w3id.org/listgraph/topic/distillation知识蒸馏zhKnowledge distillation知识蒸馏enzhDistillationLLM 蒸馏LLM蒸馏蒸馏enzhzhzhntok3xv4epnih4ekoytk',
  'https://w3id.org/listgraph/topic/fine-tuninghttps://w3id.org/listgraph/topic/fine-tuning微调zhFine-tuning微调enzhFinetuningLLM 微调LLM微调SFTSupervised fine-tuningファインチューニング模型微调enzhzhenenjazhx3fanpjqqojkyqqrcrhq',
  'https://w3id.org/listgraph/topic/generalhttps://w3id.org/listgraph/topic/general综合zhGeneral综合enzhDiversMiscMiscellaneousOtherOthersOutrosSonstigesUncategorizedVariosVariousРазноеその他其他其它杂项기타frenenenenptdeenesenrujazhzhzhkonl6u3t25rdwifhrwqnfa',
  'https://w3id.org/listgraph/topic/llm-algorithmshttps://w3id.org/listgraph/topic/llm-algorithms大模型算法zhLLM algorithms大模型算法enzhLLM architectureLLM 算法LLM算法Model architecture模型架构模型结构enzhzhenzhzhyojziuealskpnnu65efa',
  'https://w3id.org/listgraph/topic/llm-applicationshttps://w3id.org/listgraph/topic/llm-applications大模型应用zhLLM applications大模型应用enzhBuilding LLM applicationsLLM appsLLM 应用LLM应用大模型应用开发enenzhzhzhskiw33h2hdiiadqyzpfl',
  'https://w3id.org/listgraph/topic/llm-evaluationhttps://w3id.org/listgraph/topic/llm-evaluation大模型评测zhLLM evaluation大模型评测enzhBenchmarksEvaluationLLM leaderboardLLM 测评LLM 评测LLM测评Leaderboard榜单模型评测测评评估评测enenenzhzhzhenzhzhzhzhzh5txr2xyrrtpxrpj2bwof',
  'https://w3id.org/listgraph/topic/llm-inferencehttps://w3id.org/listgraph/topic/llm-inference大模型推理zhLLM inference大模型推理enzhInferenceLLM 推理LLM推理Model inference推理推理加速模型推理enzhzhenzhzhzhdvurdatewrtabgbe6ht2',
  'https://w3id.org/listgraph/topic/llm-servinghttps://w3id.org/listgraph/topic/llm-serving大模型服务化zhLLM serving大模型服务化enzhDeployment & servingLLM deploymentLLM 推理框架LLM 部署Model deployment and servingModel servingServing推理服务推理框架模型部署部署enenzhzhenenenzhzhzhzhfpghfguq7x2kig7kk6wy',
  'https://w3id.org/listgraph/topic/llm-traininghttps://w3id.org/listgraph/topic/llm-training大模型训练zhLLM training大模型训练enzhLLM 训练LLM训练Model trainingTraining模型训练训练zhzhenenzhzh65gi25xhx2p5envdohlt',
  'https://w3id.org/listgraph/topic/model-compressionhttps://w3id.org/listgraph/topic/model-compression模型压缩zhModel compression模型压缩enzhCompression of modelsLLM compressionLLM 压缩LLM压缩enenzhzhwd2h5y43lynkatxutolj',
  'https://w3id.org/listgraph/topic/moehttps://w3id.org/listgraph/topic/moe混合专家zhMixture of experts混合专家enzhMoEMoE 大模型enzhgdaapzcpuisnmuicslhm',
  'https://w3id.org/listgraph/topic/multimodalhttps://w3id.org/listgraph/topic/multimodal多模态模型zhMultimodal models多模态模型enzhMultimodalMultimodal LLMVLMVision-language models多模态多模态大模型视觉语言模型enenenenzhzhzhcjuwtuzkim3oj2eio2cy',
  'https://w3id.org/listgraph/topic/papershttps://w3id.org/listgraph/topic/papers论文zhPapers论文enzhArticles scientifiquesArtículos científicosMilestone papersPaperPublicationsResearch papersСтатьи学术论文经典论文論文论文解读논문fresenenenenruzhzhjazhkolsu6pcboij2y7jd4gnwf',
  'https://w3id.org/listgraph/topic/principleshttps://w3id.org/listgraph/topic/principles原理zhPrinciples原理enzhBasicsConceptsFundamentalsIntroductionTheory原理介绍基础概念理论enenenenenzhzhzhzhygtjc3pdkfoowo5mbjtq',
  'https://w3id.org/listgraph/topic/projectshttps://w3id.org/listgraph/topic/projects项目zhProjects项目enzhImplementationsProjectReposRepositoriesSource code实现开源项目源码enenenenenzhzhzhbsqmn7k3yrqikehvipus',
  'https://w3id.org/listgraph/topic/pruninghttps://w3id.org/listgraph/topic/pruning剪枝zhPruning剪枝enzhLLM 剪枝LLM剪枝模型剪枝zhzhzhqxynq4nvgevx7bvjxhte',
  'https://w3id.org/listgraph/topic/quantizationhttps://w3id.org/listgraph/topic/quantization量化zhQuantization量化enzhLLM 量化LLM量化Model quantization模型量化量子化zhzhenzhjair4qx6me2t43os73qy44',
  'https://w3id.org/listgraph/topic/raghttps://w3id.org/listgraph/topic/rag检索增强生成zhRetrieval-augmented generation检索增强生成enzhRAGRetrieval augmented generation检索增强enenzhbm3sxb2hjqqw3jdquez6'
] AS line
WITH split(line, '') AS row
MERGE (n:SharedTopic {id: row[0]})
SET n += {iri: null, path: null, sha256: null, version: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.name = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.nameLanguage = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.names = CASE row[4] WHEN '' THEN null ELSE split(row[4], '') END,
  n.nameLanguages = CASE row[5] WHEN '' THEN null ELSE split(row[5], '') END,
  n.altLabels = CASE row[6] WHEN '' THEN null ELSE split(row[6], '') END,
  n.altLabelLanguages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  n.listgraph = CASE row[8] WHEN '' THEN null ELSE row[8] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2llm-stack.md6aa50d40ced226687061bab3ebcbdfa4dccd5217154d1bc482aff6f2ef964c60p4uudt4442qkzc7ttlpr'
] AS line
WITH split(line, '') AS row
MERGE (n:ListFile {id: row[0]})
SET n += {iri: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.path = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.sha256 = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.listgraph = CASE row[4] WHEN '' THEN null ELSE row[4] END;

UNWIND [
  'https://w3id.org/listgraph/made-by/gazetteer-0.1.0https://w3id.org/listgraph/made-by/gazetteer-0.1.00.1.0gazetteerqj5ccbkjqalvxt2xhwlh',
  'https://w3id.org/listgraph/made-by/listgraph-0.1.0https://w3id.org/listgraph/made-by/listgraph-0.1.00.1.0listgraphzfo3xn5cwxbfezpikrx7'
] AS line
WITH split(line, '') AS row
MERGE (n:Generator {id: row[0]})
SET n += {iri: null, path: null, sha256: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, commit: null, commits: null, date: null, dates: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null}
SET n.id = CASE row[1] WHEN '' THEN null ELSE row[1] END,
  n.version = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  n.name = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  n.listgraph = CASE row[4] WHEN '' THEN null ELSE row[4] END;

UNWIND [
  'https://applied-llms.org/https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1706.03762https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1909.08053https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lm4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1910.02054https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeed4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.11401https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强rag4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.14165https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpt4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2103.10360https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glm4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.04473https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lm4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2106.09685https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.02155https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.15556https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.03629https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agent4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.10438https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2301.00774https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2302.13971https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llama4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2303.18223https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.08322https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.14314https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.18290https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.00978https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.11695https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2307.09288https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llama4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2309.06180https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2401.04088https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2412.19437https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型4oymiquy7qobjgx36tej',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点4oymiquy7qobjgx36tej',
  'https://d2l.ai/https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程4oymiquy7qobjgx36tej',
  'https://docs.sglang.ai/https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://docs.vllm.ai/https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://eugeneyan.com/writing/llm-patternshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用4oymiquy7qobjgx36tej',
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://github.com/datawhalechina/self-llmhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书4oymiquy7qobjgx36tej',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型4oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm测评4oymiquy7qobjgx36tej',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm测评4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm测评4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-face4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-face4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-face4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpt4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agent4oymiquy7qobjgx36tej',
  'https://github.com/liguodongiot/llm-actionhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书4oymiquy7qobjgx36tej',
  'https://github.com/locuslab/wandahttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝4oymiquy7qobjgx36tej',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lm4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm测评4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpt4oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorch4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强rag4oymiquy7qobjgx36tej',
  'https://github.com/rucaibox/llmsurveyhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强rag4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glm4oymiquy7qobjgx36tej',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glm4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://github.com/ysymyth/reacthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agent4oymiquy7qobjgx36tej',
  'https://github.com/zhuiyitechnology/roformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papers4oymiquy7qobjgx36tej',
  'https://horace.io/brrr_intro.htmlhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorch4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/how-to-generatehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/rlhfhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/pefthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuning4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/text-generation-inferencehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llama4oymiquy7qobjgx36tej',
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignment4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpt4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码4oymiquy7qobjgx36tej',
  'https://karpathy.ai/zero-to-hero.htmlhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理4oymiquy7qobjgx36tej',
  'https://kipp.ly/transformer-inference-arithmetichttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agent4oymiquy7qobjgx36tej',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码4oymiquy7qobjgx36tej',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架4oymiquy7qobjgx36tej',
  'https://stanford-cs336.github.io/https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程4oymiquy7qobjgx36tej',
  'https://web.stanford.edu/class/cs224nhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程4oymiquy7qobjgx36tej',
  'https://www.deepspeed.ai/https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeed4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpt4oymiquy7qobjgx36tej',
  'https://zh.d2l.ai/https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Topic {id: row[1]})
MERGE (a)-[r:ABOUT]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://applied-llms.org/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/b3urag2u2wd5zr5qt4lfWhat We\'ve Learned From A Year of Building with LLMsen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://applied-llms.org/LLM 应用14614688318914address: link-textsite: site-roottitle: link-textduar2yqtzktx7h6w23en',
  'https://arxiv.org/abs/1706.03762https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/czwtvgo2jk5gbujhspprAttention Is All You Needen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/1706.03762LLM 算法 > Transformer > Papers393915991724address: generic-link-textsite: arxivtitle: title-before-linkframework attention: title: Attentionfdgh5s7whrvdze3f6kza',
  'https://arxiv.org/abs/1909.08053https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/y4rwbyqwrqld6hyibkzx[paper]enpaperhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/3nohhjnzwteyxjqopd7rhttps://arxiv.org/abs/1909.08053AI框架 > Megatron-LM1811811037410417address: further-linkssite: arxiv2336sec3bal4tjugztnv',
  'https://arxiv.org/abs/1910.02054https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/4btlo42yw6mfjptnltoqZeRO: Memory Optimizations Toward Training Trillion Parameter Modelsen2https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/1910.02054AI框架 > DeepSpeed1771771019410300address: link-textsite: arxivtitle: link-textframework zero-optimizer: title: ZeROra7gcrvohtmdsn6dxqcp',
  'https://arxiv.org/abs/2005.11401https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/uwaq45nqyhc5qi72nefrRetrieval-Augmented Generation for Knowledge-Intensive NLP Tasksen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2005.11401LLM 应用 > 检索增强 (RAG)15115190539155address: link-textsite: arxivtitle: link-textframework rag: title: Retrieval-Augmented Generation5oxggeevewxauy7vngo3',
  'https://arxiv.org/abs/2005.14165https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/mqeeqdbnrzsmjv3f4yj6Language Models are Few-Shot LearnersenThe GPT-3 paper.en1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2005.14165LLM 算法 > GPT454520792173address: link-textdescription: dash-descriptionsite: arxivtitle: link-textframework gpt-3: description: GPT-3h6zn7kmd6ebypnhex7wn',
  'https://arxiv.org/abs/2103.10360https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/64mw65yo2qqsmyq24z5mGLM: General Language Model Pretraining with Autoregressive Blank Infillingen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2103.10360LLM 算法 > GLM535326842834address: link-textsite: arxivtitle: link-textframework glm: title: GLMframework glm: title: General Language Modelg42t2l2lumhuzq67k3za',
  'https://arxiv.org/abs/2104.04473https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/i7s6ksrvczo53cd3ayhyEfficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LMen2https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2104.04473AI框架 > Megatron-LM1821821041810535address: link-textsite: arxivtitle: link-textframework megatron-lm: title: Megatron-LMk4nw7qwgoseat3szbfgw',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/uu2ig6zkaikieg5ih523RoFormer: Enhanced Transformer with Rotary Position Embeddingen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2104.09864LLM 算法 > Transformer > Papers404017251887address: generic-link-textsite: arxivtitle: title-before-linkframework rope: title: RoFormerframework rope: title: Rotary Position Embeddingframework transformer: title: Transformerz7erreogwvkm7ho5qicq',
  'https://arxiv.org/abs/2106.09685https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/cpo265wm23ki7gko7nbzLoRA: Low-Rank Adaptation of Large Language Modelsen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2106.09685LLM训练 (Training) > 微调 (Fine-tuning)898948114943address: link-textsite: arxivtitle: link-textframework lora: title: LoRAframework lora: title: Low-Rank Adaptationqd2z2idsyvmkoge5t55g',
  'https://arxiv.org/abs/2203.02155https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/hnv4trj4mi3wbx7ohlkqTraining language models to follow instructions with human feedbacken1https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2203.02155LLM训练 (Training) > 对齐 (Alignment)969652945399address: link-textsite: arxivtitle: link-text55rfo7ezvk6qbf76bdc7',
  'https://arxiv.org/abs/2203.15556https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/q55vuyjvry5yzf5rx3qlTraining Compute-Optimal Large Language Modelsen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2203.15556LLM训练 (Training)737338183902address: link-textsite: arxivtitle: link-texthnikdzddng2nsesedd2h',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ph3m3okbskktjjmlo2dhFlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awarenessen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2205.14135LLM 算法 > Transformer > Papers414118882068address: generic-link-textsite: arxivtitle: bold-titleframework attention: title: Attentionframework flash-attention: title: FlashAttentiona3h42n7wimvq4nhmvj4p',
  'https://arxiv.org/abs/2210.03629https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/kcxnvklwe42i3dbb3aa3ReAct: Synergizing Reasoning and Acting in Language Modelsen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2210.03629LLM 应用 > 智能体 (Agent)15815894609599address: link-textsite: arxivtitle: link-textframework react-prompting: title: ReActmryxnsvuwynw5bzuuj6j',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/rbgue5mwadraompghwh4GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformersen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2210.17323LLM 压缩 > LLM 量化13313378858073address: generic-link-textsite: arxivtitle: bold-titleframework gpt: title: Generative Pre-trained Transformersframework gptq: title: GPTQ2023ICLRnrmqt7vu2jsr2gbgfiaa',
  'https://arxiv.org/abs/2211.10438https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/6g3dzr4m7hr6glttzfroSmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Modelsen4https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2211.10438LLM 压缩 > LLM 量化13513582658477address: generic-link-textsite: arxivtitle: title-before-linkframework smoothquant: title: SmoothQuant2023ICML5gueo2wtow446ldzcgme',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/hskjqmpasmgpuuuxnmurFast Inference from Transformers via Speculative Decodingen4https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2211.17192LLM 推理10610662706365address: link-textsite: arxivtitle: link-textframework speculative-decoding: title: Speculative Decodingframework transformer: title: Transformersun5s6l4fvznnqoljomuf',
  'https://arxiv.org/abs/2301.00774https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/twjumz4c5htvzgobiybcSparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shoten1https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2301.00774LLM 压缩 > LLM 剪枝13913984958652address: link-textsite: arxivtitle: link-textframework sparsegpt: title: SparseGPT6bo5p6kb3ybqx2pnwqtw',
  'https://arxiv.org/abs/2302.13971https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/o2ozy4qtfrnj4lnhsl7nLLaMA: Open and Efficient Foundation Language Modelsen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2302.13971LLM 算法 > LLaMA585829323022address: link-textsite: arxivtitle: link-textframework llama: title: LLaMAup2vrzshcx4lg2osyjun',
  'https://arxiv.org/abs/2303.18223https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/7sypmjhoojmasep3llnfA Survey of Large Language Modelsen1https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2303.18223综合 > 综述与书2042041144111560address: link-textsite: arxivtitle: link-textwymy4o7u4ppk4tvbilal',
  'https://arxiv.org/abs/2305.08322https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/mxtfrp7whh3flaujf64oC-Eval: A Multi-Level Multi-Discipline Chinese Evaluation Suite for Foundation Modelsen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2305.08322LLM 测评1901901079610964address: link-textsite: arxivtitle: link-textframework c-eval: title: C-Evalf4m4m5tctmuuhdo4oymg',
  'https://arxiv.org/abs/2305.14314https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/bcddlaohn23iy6znbvecQLoRA: Efficient Finetuning of Quantized LLMsen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2305.14314LLM训练 (Training) > 微调 (Fine-tuning)909049445071address: link-textsite: arxivtitle: link-textframework qlora: title: QLoRAqg6d2ejc2tzsyanu3a4t',
  'https://arxiv.org/abs/2305.18290https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/cv555gyngcdvojztd66lDirect Preference Optimization: Your Language Model is Secretly a Reward Modelen4https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2305.18290LLM训练 (Training) > 对齐 (Alignment)999957055821address: link-textsite: arxivtitle: link-textframework dpo: title: Direct Preference Optimizationptrkortrno2rauidw35q',
  'https://arxiv.org/abs/2306.00978https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/qgg7fzmn7xwqprgtaljwAWQ: Activation-aware Weight Quantization for LLM Compression and Accelerationen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2306.00978LLM 压缩 > LLM 量化13413480748264address: generic-link-textsite: arxivtitle: bold-titleframework awq: title: AWQframework awq: title: Activation-aware Weight Quantization2024MLSyswvuacksvydw7j6vjguud',
  'https://arxiv.org/abs/2306.11695https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/d6formkynqj5n76bb2pgA Simple and Effective Pruning Approach for Large Language Modelsen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2306.11695LLM 压缩 > LLM 剪枝14014086538798address: link-textsite: arxivtitle: link-text2xu6ioxc2f5reg56dl3x',
  'https://arxiv.org/abs/2307.09288https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/y4hpveo7vwxmdkxun5mbLlama 2: Open Foundation and Fine-Tuned Chat Modelsen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2307.09288LLM 算法 > LLaMA595930233171address: link-textsite: arxivtitle: link-textframework llama-2: title: Llama 2ujddoxd2kfewcqstxwxr',
  'https://arxiv.org/abs/2309.06180https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/r7vtqy3u7bsikzjwcjs2Efficient Memory Management for Large Language Model Serving with PagedAttentionen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2309.06180LLM 推理 > KV cache 与显存管理 > vLLM 的起点12512574877605address: link-textsite: arxivtitle: link-textframework paged-attention: title: PagedAttentiondqb5py3nl3unw5g3tlf4',
  'https://arxiv.org/abs/2401.04088https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/7u7f5wsmd5eattyvejoxMixtral of Expertsen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2401.04088LLM 算法 > MoE 大模型646433263382address: link-textsite: arxivtitle: link-textframework mixtral: title: Mixtralcg4bou3w3hsrxe7fjnxf',
  'https://arxiv.org/abs/2412.19437https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/fzcm5drr6x2xq6missnuDeepSeek-V3 Technical Reporten3https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://arxiv.org/abs/2412.19437LLM 算法 > MoE 大模型656533833502address: link-textsite: arxivtitle: link-textframework deepseek-v3: title: DeepSeek-V34pkf4fecdbu3jcabxads',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/vnklrf7i2lfgmvitx7wrvLLM: Easy, Fast, and Cheap LLM Serving with PagedAttentionen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://blog.vllm.ai/2023/06/20/vllm.htmlLLM 推理 > KV cache 与显存管理 > vLLM 的起点12612676067712address: link-textsite: blog-hosttitle: link-textframework paged-attention: title: PagedAttentionframework vllm: title: vLLMkck4fktmgb6lrlh75jn5',
  'https://d2l.ai/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/npri7myw43zz5lxs6kyrEnglishentranslationhttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/akjoioayuz7f43ywpz2khttps://d2l.ai/综合 > 课程2002001139611422address: further-linkssite: d2lbwo7n4tj5fu5rtzzlga3',
  'https://docs.sglang.ai/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/4ft7efanjmivczwasrmcdocsendocshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/qe2vwg3hqjnepfrms3kvhttps://docs.sglang.ai/LLM 推理 > 推理框架11411468396870address: further-linkssite: site-rootdocumentationtpgebpssdlotu4kmgaqh',
  'https://docs.vllm.ai/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/niaexz6zoi5grf7wo7vndocsendocshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/7mjgov6qs7so4xmbt65hhttps://docs.vllm.ai/LLM 推理 > 推理框架11311366866715address: further-linkssite: vllm-docsmezw5j7ocxl6phd7d4li',
  'https://eugeneyan.com/writing/llm-patternshttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/s5cd25ulu7tzwjswytbfPatterns for Building LLM-based Systems & ProductsenEugene Yanzh2https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://eugeneyan.com/writing/llm-patterns/LLM 应用14714789159027address: link-textaddress: slashdescription: dash-descriptiontitle: link-textldier3gvz6wxmxdsejsv',
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/zzn4n6rf37dn3sbyksgz[code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/bcddlaohn23iy6znbvechttps://github.com/artidoro/qloraLLM训练 (Training) > 微调 (Fine-tuning)909050285071address: further-linkssite: github-reponfuff5bjctokd2u27hyq',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/jvzsxlqkw3iimc6p2bzl[Code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/ph3m3okbskktjjmlo2dhhttps://github.com/Dao-AILab/flash-attentionLLM 算法 > Transformer > Papers414120142068address: further-linksaddress: sitesite: github-repoqasdlp43hukk2pwkwdw4',
  'https://github.com/datawhalechina/self-llmhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/kuk77h7wf2ljtxjy777uself-llmen《开源大模型食用指南》zh3https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/datawhalechina/self-llm综合 > 综述与书2062061166811760address: link-textdescription: dash-descriptionsite: github-repotitle: link-textynhqvzwjyle5tdc2vpqi',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/rlhrzeky57g6lbz7zujfcodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/fzcm5drr6x2xq6missnuhttps://github.com/deepseek-ai/DeepSeek-V3LLM 算法 > MoE 大模型656534513501address: further-linksaddress: sitesite: github-repoxvr4w4pzq7okmcitrzdv',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ugqxcbt42kfl2g442nx2lm-evaluation-harnessenA framework for few-shot evaluation of language modelsen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/EleutherAI/lm-evaluation-harnessLLM 测评1881881057610710address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework lm-evaluation-harness: title: lm-evaluation-harness32lhx6xjewb7af4gjzir',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/pvzbwmujfdbuyy2rcvhnOPT-175B 训练日志zh1https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/facebookresearch/metaseq/blob/main/projects/OPT/chronicles/README.mdLLM训练 (Training)717135573671address: link-textaddress: sitesite: github-tree-documenttitle: link-textframework opt-175b: title: OPT-175Buwvcen5veqv36qkb5nmx',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/v7mwszxu3f5rsxlsnbdfllama.cppen用 C/C++ 做 LLM 推理zhC++3https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/ggml-org/llama.cppLLM 推理 > 推理框架11511568756962address: tabledescription: tablesite: github-repotitle: tableframework cpp: description: C++framework llama-cpp: title: llama.cppr7ylbvqq3qt6pwympc2j',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/xtdw7zh4zdweunbvrlhwCMMLUen中文多任务语言理解评估zh4https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/haonan-li/CMMLULLM 测评1911911096511046address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework cmmlu: title: CMMLUri7ikmoo5bddaz3rhfp2',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/cwnmggef6amosxyneklqLLaMA-Factoryen统一的大模型微调框架zh4https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/hiyouga/LLaMA-FactoryLLM训练 (Training) > 微调 (Fine-tuning)929251635268address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework llama-factory: title: LLaMA-FactoryApache-2.06qwtnfuk74sjhhk2hmdd',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/rcq5aioqlrqdcydmus4ccodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/mxtfrp7whh3flaujf64ohttps://github.com/hkust-nlp/cevalLLM 测评1901901092110963address: further-linkssite: github-repobk7hnpdv2t47scc66auw',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/lhuhpojugnmg3unomyb6Accelerateen2https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/accelerateAI框架 > Hugging Face1711711000110058address: link-textsite: github-repotitle: link-textframework accelerate: title: Acceleratee3wnu32b5yv4fnkezidb',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ul2gqhe7vosli4dcqg5yPEFTen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/peftLLM训练 (Training) > 微调 (Fine-tuning)919150725162address: link-textsite: github-repotitle: link-textframework peft: title: PEFTtnc2bynzhoi2p2ke6lpj',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/u6zobvrw6e5a6ftirktgText Generation Inferenceen用于部署和服务大语言模型的工具zhRust5https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/text-generation-inferenceLLM 推理 > 推理框架11711771147318address: tabledescription: tablesite: github-repotitle: tableframework text-generation-inference: title: Text Generation Inferencetvzjwpzbs4zsokrtbyr3',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/oddnbrr6ufqyhndfclecTokenizersen用 Rust 写的快速分词器zh3https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/tokenizersAI框架 > Hugging Face1721721005910149address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework hf-tokenizers: title: Tokenizersframework rust: description: Rustqknoov2vvrqhxq5gqrv2',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/7linwwtg2kn632rktnuhTransformersen模型定义框架，支持文本、视觉、音频与多模态模型zh1https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/transformersAI框架 > Hugging Face170170986710000address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework huggingface-transformers: title: Transformerscucljmwffszcf3pqlqzi',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/kavmxcfpihxgbu4us6yxTransformers 里的 GPT-2 源码zh4https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/huggingface/transformers/blob/main/src/transformers/models/gpt2/modeling_gpt2.pyLLM 算法 > Transformer > 源码353514491585address: bare-addressaddress: sitesite: github-tree-pathtitle: bare-addressframework gpt-2: title: GPT-2framework huggingface-transformers: title: Transformersdfr2d6hm3o2jvb7yfneu',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/brup5us7xfembqqjnej2Codeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/rbgue5mwadraompghwh4https://github.com/IST-DASLab/gptqLLM 压缩 > LLM 量化13313380308072address: further-linksaddress: sitesite: github-repob5kqcpmr6pytcds3n4a7',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/7unrtns6b3j6zby4etmzcodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/twjumz4c5htvzgobiybchttps://github.com/IST-DASLab/sparsegptLLM 压缩 > LLM 剪枝13913986058652address: further-linksaddress: sitesite: github-repoqpfzqejrhh7ogyabshv3',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/gkik6qka62klekifzkhominGPTen一个小而清楚的 GPT 实现，用 PyTorch 写成zh3https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/karpathy/minGPTLLM 算法 > Transformer > 源码343413461448address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework gpt: description: GPTframework mingpt: title: minGPTframework pytorch: description: PyTorchiznx6toedmqu2yfb6wcs',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ayc5s7lcmnc42lu5ftd7nanoGPTenThe simplest, fastest repository for training medium-sized GPTs.en3https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/karpathy/nanoGPTLLM 算法 > GPT474723042419address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework gpt: description: GPTsframework nanogpt: title: nanoGPTjjejdfxipvsxrrblv3hd',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/pj7ntjvepawz7xtrcvnwLangChainen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/langchain-ai/langchainLLM 应用 > 智能体 (Agent)15915996009656address: link-textsite: github-repotitle: link-textframework langchain: title: LangChaineuhonohgt3yhorrxa76m',
  'https://github.com/liguodongiot/llm-actionhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/iemrscivywzapatlg5uzllm-actionen大模型相关技术原理以及实战经验zh2https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/liguodongiot/llm-action综合 > 综述与书2052051156111667address: link-textdescription: dash-descriptionsite: github-repotitle: link-textwrjnk5qn33bwft7jckgs',
  'https://github.com/locuslab/wandahttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/e3n5fyjuci3ovu325x3ucodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/d6formkynqj5n76bb2pghttps://github.com/locuslab/wandaLLM 压缩 > LLM 剪枝14014087578798address: further-linkssite: github-reporgdoyf7x4a2o7gt5vy3r',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/2ditkm6wwqjr73s664w7[code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/cpo265wm23ki7gko7nbzhttps://github.com/microsoft/LoRALLM训练 (Training) > 微调 (Fine-tuning)898949004943address: further-linksaddress: sitesite: github-repoqgrfvd272gnfwpcr3giu',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/toxpucfxsqqxgqhk4gdfCodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/qgg7fzmn7xwqprgtaljwhttps://github.com/mit-han-lab/llm-awqLLM 压缩 > LLM 量化13413482178263address: further-linkssite: github-repohcmvxiqakj6enwnnyyu6',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/mv5c6hfbi3o6qr25lllc[Code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/6g3dzr4m7hr6glttzfrohttps://github.com/mit-han-lab/smoothquantLLM 压缩 > LLM 量化13513584258477address: further-linkssite: github-repoigrms7mhoikpftyhkzfm',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/lnhmtsiiza55d2mplvq2FasterTransformeren已停止开发，由 TensorRT-LLM 取代zh6https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/NVIDIA/FasterTransformerLLM 推理 > 推理框架11911973227436address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework fastertransformer: title: FasterTransformerframework tensorrt-llm: description: TensorRT-LLMtruegukyzlcfyv6o55nari5r',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/3nohhjnzwteyxjqopd7rMegatron-LMen1https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/NVIDIA/Megatron-LMAI框架 > Megatron-LM1811811031910417address: link-textaddress: sitesite: github-repotitle: link-textframework megatron-lm: title: Megatron-LMfynd7bo2skrooawmqe2w',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ccvodoiothlfkwolrmp6TensorRT-LLMen在 NVIDIA GPU 上优化推理zhC++4https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/NVIDIA/TensorRT-LLMLLM 推理 > 推理框架11611669677109address: siteaddress: tabledescription: tablesite: github-repotitle: tableframework nvidia: description: NVIDIAframework tensorrt-llm: title: TensorRT-LLM6qzpkp6qnzuqas25qubv',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ekjfwc5cbobbnomiv2fgOpenCompassen大模型评测平台zh2https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/open-compass/opencompassLLM 测评1891891071110795address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework opencompass: title: OpenCompasso7gyp73hp5pukqq5d6yk',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/voakmykgvmuckocv4bmygpt-2enCode for the paper "Language Models are Unsupervised Multitask Learners".en4https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/openai/gpt-2LLM 算法 > GPT484824202551address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework gpt-2: title: gpt-2truehaug6kdzglff52wto5kq',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/aeejulnwooptcq2k6vuxPyTorchen1https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/pytorch/pytorchAI框架 > PyTorch16516596849731address: link-textsite: github-repotitle: link-textframework pytorch: title: PyTorchlxpocaozs7z3kqzfiq2m',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/x6fxzmugm77skma3dcrkQdranten用 Rust 写的向量数据库zh3https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/qdrant/qdrantLLM 应用 > 检索增强 (RAG)15315392569333address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework qdrant: title: Qdrantframework rust: description: Rustrdxufm4q5g65ueqthkp4',
  'https://github.com/rucaibox/llmsurveyhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/5jklznzghq44hoexuxs6codeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/7sypmjhoojmasep3llnfhttps://github.com/RUCAIBox/LLMSurvey综合 > 综述与书2042041151411559address: further-linksaddress: sitesite: github-repop6p6sn76764egvm5wuru',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/bokckw6fylcjubi3a6vmLlamaIndexenA data framework for LLM applications.en2https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/run-llama/llama_indexLLM 应用 > 检索增强 (RAG)15215291569255address: link-textdescription: dash-descriptionsite: github-repotitle: link-textframework llamaindex: title: LlamaIndex7odwhm2awxryaibmilki',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/qe2vwg3hqjnepfrms3kvSGLangen面向大模型与多模态模型的高性能服务框架zhPython2https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/sgl-project/sglangLLM 推理 > 推理框架11411467206870address: tabledescription: tablesite: github-repotitle: tableframework sglang: title: SGLangoj372mvcgqjm6acwj2sd',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/vxuwf4rrpuiwfbbrdk76[Code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/czwtvgo2jk5gbujhspprhttps://github.com/tensorflow/tensor2tensorLLM 算法 > Transformer > Papers393916711724address: further-linkssite: github-repoucrjtbgzyrf37auync5x',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/sk4wjb43myahblroo6vrChatGLM-6Ben开源双语对话语言模型zh2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/THUDM/ChatGLM-6BLLM 算法 > GLM545428352919address: link-textaddress: sitedescription: dash-descriptionsite: github-repotitle: link-textframework chatglm: title: ChatGLM-6B2s4llzh3ndv5fhejwo7e',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/u5cxeefgorx57zp4cem5codeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/64mw65yo2qqsmyq24z5mhttps://github.com/THUDM/GLMLLM 算法 > GLM535327982834address: further-linksaddress: sitesite: github-repovqabugudrykp7unwu3sd',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/7mjgov6qs7so4xmbt65hvLLMen高吞吐、省显存的推理与服务引擎zhPython1https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://github.com/vllm-project/vllmLLM 推理 > 推理框架11311365826715address: tabledescription: tablesite: github-repotitle: tableframework vllm: title: vLLMuesy3e3xobxc6bkxvfxv',
  'https://github.com/ysymyth/reacthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/at2stgaiyg3ptrdakzlucodeencodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/kcxnvklwe42i3dbb3aa3https://github.com/ysymyth/ReActLLM 应用 > 智能体 (Agent)15815895589598address: further-linksaddress: sitesite: github-repotvnvb5ehc5ximfovvoyj',
  'https://github.com/zhuiyitechnology/roformerhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/jzx2okt3su5gfdozqujq[Code]encodehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/uu2ig6zkaikieg5ih523https://github.com/ZhuiyiTechnology/roformerLLM 算法 > Transformer > Papers404018331887address: further-linksaddress: sitesite: github-repor4hdgywxnwrmieorsgm6',
  'https://horace.io/brrr_intro.htmlhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/azj5trmbozzx4w5d442tMaking Deep Learning Go Brrrr From First Principlesen2https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://horace.io/brrr_intro.htmlAI框架 > PyTorch16616697329847address: link-textauthor: author-remarktitle: link-textHorace Hedi5kp3sqj6qj6a7n7a3m',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/uhu6nnhzinvujyfbm6d7Incredibly Fast BLOOM Inference with DeepSpeed and Accelerateen5https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/bloom-inference-pytorch-scriptsLLM 推理10710763666492address: link-textsite: hf-blogtitle: link-textframework accelerate: title: Accelerateframework bloom: title: BLOOMframework deepspeed: title: DeepSpeedkvphjqn46kpq2brz4ddl',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/2ed6yioixhnr2unmrc5eThe Technology Behind BLOOM TrainingenMegatron-DeepSpeed、ZeRO、pipeline parallelismen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/bloom-megatron-deepspeedLLM训练 (Training)727236723817address: link-textdescription: dash-descriptionsite: hf-blogtitle: link-textframework bloom: title: BLOOMframework megatron-deepspeed: description: Megatron-DeepSpeedframework zero-optimizer: description: ZeRO6axq2saavdlicndoq2de',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ytsmigve6sj6kbb5hcrwA Gentle Introduction to 8-bit Matrix Multiplication for transformers at scaleen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/hf-bitsandbytes-integrationLLM 压缩 > LLM 量化13213277457884address: link-textsite: hf-blogtitle: link-textframework huggingface-transformers: title: transformers4ao2akobbxm7thbb2ywb',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/qgg7rk6as5boqkytgveyHow to generate text: using different decoding methods for language generation with Transformersen3https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/how-to-generateLLM 推理10510560626269address: link-textsite: hf-blogtitle: link-textframework transformer: title: Transformersnkm752sixaqqb2tygnib',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/wybs6cwibecg2bzx6rgqMixture of Experts ExplainedenWhat MoEs are, how they are trained, and what serving them costs.en1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/moeLLM 算法 > MoE 大模型636331923325address: link-textdescription: dash-descriptionsite: hf-blogtitle: link-textframework moe: description: MoEsframework moe: title: Mixture of Expertspiegizoxtqq4utt2nfid',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/jfltn7cd2unnzzlt6ebaIllustrating Reinforcement Learning from Human Feedback (RLHF)en2https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/blog/rlhfLLM训练 (Training) > 对齐 (Alignment)979754005594address: link-textsite: hf-blogtitle: link-textframework rlhf: title: RLHFframework rlhf: title: Reinforcement Learning from Human Feedbackavf6redm3fburzsvnlhp',
  'https://huggingface.co/blog/zh/how-to-generatehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/hd6znomeoyp3xqvrz3vi中文zhtranslationhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/qgg7rk6as5boqkytgveyhttps://huggingface.co/blog/zh/how-to-generateLLM 推理10510562106266address: further-linkssite: hf-blog-zhyjb7ojyxhzzjnvl6j6ew',
  'https://huggingface.co/blog/zh/rlhfhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/g5vo7aunrjsqrqta5hroChatGPT 背后的“功臣”——RLHF 技术详解zhtranslationhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/jfltn7cd2unnzzlt6ebahttps://huggingface.co/blog/zh/rlhfLLM训练 (Training) > 对齐 (Alignment)979755035594address: further-linkssite: hf-blog-zh56znkwspzhj3wmxa7zwr',
  'https://huggingface.co/docs/pefthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/xrlle6w7pvtozzdtsj7m文档zhdocshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/ul2gqhe7vosli4dcqg5yhttps://huggingface.co/docs/peftLLM训练 (Training) > 微调 (Fine-tuning)919151205162address: further-linkssite: hf-docsgfzpn6nqbzbikco2cm42',
  'https://huggingface.co/docs/text-generation-inferencehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ormye4zmconohswmxvrudocsendocshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/u6zobvrw6e5a6ftirktghttps://huggingface.co/docs/text-generation-inferenceLLM 推理 > 推理框架11711772577318address: further-linkssite: hf-docshvvotxdvwary3lgsyyam',
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/i4g3vuzjfjx2knk6nyxcModelenpackagehttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/y4hpveo7vwxmdkxun5mbhttps://huggingface.co/meta-llama/Llama-2-7b-hfLLM 算法 > LLaMA595931143170address: further-linkssite: hf-model5wtj2uucwupumow5diao',
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/m52sgzyydt6pxpaa5nkcThe Ultra-Scale Playbookentraining LLMs on GPU clustersen5https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huggingface.co/spaces/nanotron/ultrascale-playbookLLM训练 (Training)757540284147address: link-textdescription: dash-descriptionsite: hf-spacetitle: link-text6exu6wpvhhkuh5ibfsmt',
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/sfodsibhztilyu7juxoaRLHF: Reinforcement Learning from Human FeedbackenChip Huyenzh3https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://huyenchip.com/2023/05/02/rlhf.htmlLLM训练 (Training) > 对齐 (Alignment)989855955704address: link-textdescription: dash-descriptionsite: dated-pagetitle: link-textframework rlhf: title: RLHFframework rlhf: title: Reinforcement Learning from Human Feedbacklbishiyaqcycscm63exa',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/onsfp7kydj4tbdwrwgkiThe Illustrated GPT-2enVisualizing Transformer Language Models, by Jay Alammaren2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://jalammar.github.io/illustrated-gpt2/LLM 算法 > GPT464621742303address: link-textaddress: slashauthor: by-at-enddescription: dash-descriptionsite: jalammartitle: link-textauthorJay Alammarframework gpt-2: title: GPT-2framework transformer: description: Transformerovd724jmyanbgm3bd7ch',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/76scd6fzciff7apmgpr7The Illustrated Transformeren先看图，再看代码zh2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://jalammar.github.io/illustrated-transformer/LLM 算法 > Transformer > 源码333312321345address: link-textaddress: slashdescription: dash-descriptionsite: jalammartitle: link-textframework transformer: title: Transformernjbgkorxqb6juop4mp5j',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ysjdv43mqn2cfcegj7uyThe Illustrated Transformeren1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://jalammar.github.io/illustrated-transformer/LLM 算法 > Transformer > 原理2424557655address: link-textaddress: slashauthor: at-signsite: jalammartitle: link-textJay Alammarframework transformer: title: Transformer4szv54euulgjcnaicynl',
  'https://karpathy.ai/zero-to-hero.htmlhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/vt7644mimzy6pnp5nhekNeural Networks: Zero to Heroen3https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://karpathy.ai/zero-to-hero.html综合 > 课程1991991125711347address: link-textauthor: at-signkind: topictitle: link-textAndrej Karpathycoursecx6mssj5etzxr7rh3upb',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/qem6fixmcueuv62v5rp2《Attention is All You Need》浅读（简介+代码）zh2https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://kexue.fm/archives/4765LLM 算法 > Transformer > 原理2525656760address: link-textauthor: at-signtitle: link-text苏剑林framework attention: title: Attentionpg42edjzkcz63louijfn',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/gm7s27pgr6dsm2ommuykTransformer升级之路：1、Sinusoidal位置编码追根溯源zh31https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://kexue.fm/archives/8231LLM 算法 > Transformer > 原理2626761873address: link-textauthor: at-signtitle: link-text苏剑林framework transformer: title: Transformervphtkv2tccqlfglpvoga',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ke75og5qgejfedewovmdTransformer升级之路：2、博采众长的旋转式位置编码zh42https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://kexue.fm/archives/8265LLM 算法 > Transformer > 原理2727874976address: link-texttitle: link-textframework transformer: title: Transformerezdq5rdptbs3pmtot4cf',
  'https://kipp.ly/transformer-inference-arithmetichttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/lwa23jvnub2nqfk3kpodTransformer Inference Arithmeticen2https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://kipp.ly/transformer-inference-arithmetic/LLM 推理10410459746061address: link-textaddress: slashtitle: link-textframework transformer: title: Transformerayzuqk6m5xxrw65ghqsj',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/fgkctsizbypkcyomrhbwHow to Train Really Large Models on Many GPUs?en4https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://lilianweng.github.io/posts/2021-09-25-train-large/LLM训练 (Training)747439034027address: link-textaddress: slashauthor: at-signsite: lilianwengtitle: link-textLilian Weng7pbtmyozv7fahasp5wws',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ekizp5pyf4k4hczoo5ovLarge Transformer Model Inference Optimizationen4https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://lilianweng.github.io/posts/2023-01-10-inference-optimization/综合 > 综述与书2072071176111882address: link-textaddress: slashsite: lilianwengtitle: link-textframework transformer: title: Transformerr7tw2sbdckgikinms7ir',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ekkfy5z35unakph6aaw6Large Transformer Model Inference Optimizationen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://lilianweng.github.io/posts/2023-01-10-inference-optimization/LLM 推理10310358385973address: link-textaddress: slashauthor: at-signsite: lilianwengtitle: link-textLilian Wengframework transformer: title: Transformery6jqnsa7nfeazxo7e3js',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/wp63466e6wdk66akqgcyThe Transformer Family Version 2.0en5https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2/LLM 算法 > Transformer > 原理28289771103address: link-textaddress: slashauthor: at-signsite: lilianwengtitle: link-textLilian Wengframework transformer: title: Transformerhmwawidjcbj2zvbibhkh',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/dtc3cttkt2kvqmmj5httLLM Powered Autonomous Agentsen1https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://lilianweng.github.io/posts/2023-06-23-agent/LLM 应用 > 智能体 (Agent)15715793589459address: link-textaddress: slashauthor: at-signsite: lilianwengtitle: link-textLilian Wengwc5rdfxyq7sju5cx63iy',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/un3pgig7a34iclepk26bThe Annotated Transformeren用 PyTorch 逐行实现论文zh1https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://nlp.seas.harvard.edu/annotated-transformer/LLM 算法 > Transformer > 源码323211161231address: link-textaddress: slashdescription: dash-descriptiontitle: link-textframework pytorch: description: PyTorchframework transformer: title: Transformervaolaqhtvtx77uaqlunf',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/g4r35zzaoxcombn5hewidocsendocshttps://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://w3id.org/listgraph/id/mention/ccvodoiothlfkwolrmp6https://nvidia.github.io/TensorRT-LLM/LLM 推理 > 推理框架11611670637109address: further-linksaddress: slashsite: github-pages-projectdocumentationw6iqomu4aksy6lui4tbp',
  'https://stanford-cs336.github.io/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/yclfp6wuyem7kjsadymzCS336: Language Modeling from Scratchen2https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://stanford-cs336.github.io/综合 > 课程1981981118011256address: link-textkind: topicsite: github-pages-usertitle: link-textcourseucckbf5jo4y3tkwiuh7k',
  'https://web.stanford.edu/class/cs224nhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/ndmpylfkydkbufudw6f6CS224N: Natural Language Processing with Deep Learningen1https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://web.stanford.edu/class/cs224n/综合 > 课程1971971107011179address: link-textaddress: slashauthor: at-signsite: stanford-webtitle: link-textStanfordmasxoa35zluhbugjr4vi',
  'https://www.deepspeed.ai/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/shfkfta34tqrmutbwlol1https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.deepspeed.ai/AI框架 > DeepSpeed1761761016610193address: bare-addresssite: site-root6wq4tqjhog6czlwh7afe',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/363ldsnxj2alb45gkrioNeural networks (2) --- Gradient descent, how neural networks learnen2(2)https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=IHZwWFHWa-wLLM训练 (Training) > 动手训练 (Hands-on) > 神经网络是什么858546674783address: link-textsite: youtube-watchtitle: link-texter6a25mgl4mcjqak4ygx',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/lqqeplhhb5lplbrndwkdBuilding makemore（三）：Activations & Gradients, BatchNormen3（三）https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=P6sfmUTpUmcLLM训练 (Training) > 动手训练 (Hands-on) > 从零构建语言模型828244094521address: link-textsite: youtube-watchtitle: link-textframework batch-norm: title: BatchNormkazx3ff5v6ak5l6zorop',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/34sdozat7x75aets5h77Building makemore（一）：bigram 语言模型zh1（一）https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=PaCmpygFfXoLLM训练 (Training) > 动手训练 (Hands-on) > 从零构建语言模型808042074322address: link-textauthor: at-signsite: youtube-watchtitle: link-textAndrej Karpathyz2yksg2feyrctgi5np4k',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/o35rofpfqefwta4erwbmBuilding makemore（二）：MLPen2（二）https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=TCH_1BHY58ILLM训练 (Training) > 动手训练 (Hands-on) > 从零构建语言模型818143254406address: link-textsite: youtube-watchtitle: link-textframework mlp: title: MLPdhgshhwamwszmb6fbot4',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/n75fcjhonk3xi7smve32Neural networks (1) --- But what is a neural network?en1(1)https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=aircAruvnKkLLM训练 (Training) > 动手训练 (Hands-on) > 神经网络是什么848445484664address: link-textauthor: author-linesite: youtube-watchtitle: link-textauthor3Blue1Browndng2h75she7g43ogjqkh',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/cyvibco2jpmngngz726wLet\'s build GPT: from scratch, in code, spelled outen5https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://www.youtube.com/watch?v=kCc8FmEb1nYLLM 算法 > GPT494925542673address: link-textauthor: bysite: youtube-watchtitle: link-textAndrej Karpathyframework gpt: title: GPTsei23atztq6nhkrxgqbt',
  'https://zh.d2l.ai/https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/mention/akjoioayuz7f43ywpz2k动手学深度学习zh4https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced2https://zh.d2l.ai/综合 > 课程2002001134811422address: link-textsite: d2ltitle: link-text6mnfb2ybzu453hmdkjec'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:List {id: row[1]})
MERGE (a)-[r:LISTED_IN {id: row[2]}]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, positions: null, partLabels: null, roles: null, topics: null, documents: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrls: null, headingPaths: null, lines: null, endLines: null, startOffsets: null, endOffsets: null, formats: null, access: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archivedStates: null, years: null, editions: null, notes: null}
SET r.id = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  r.name = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  r.nameLanguage = CASE row[4] WHEN '' THEN null ELSE row[4] END,
  r.description = CASE row[5] WHEN '' THEN null ELSE row[5] END,
  r.descriptionLanguage = CASE row[6] WHEN '' THEN null ELSE row[6] END,
  r.languages = CASE row[7] WHEN '' THEN null ELSE split(row[7], '') END,
  r.position = toInteger(row[8]),
  r.partLabel = CASE row[9] WHEN '' THEN null ELSE row[9] END,
  r.role = CASE row[10] WHEN '' THEN null ELSE row[10] END,
  r.topic = CASE row[11] WHEN '' THEN null ELSE row[11] END,
  r.document = CASE row[12] WHEN '' THEN null ELSE row[12] END,
  r.entry = CASE row[13] WHEN '' THEN null ELSE row[13] END,
  r.rawUrl = CASE row[14] WHEN '' THEN null ELSE row[14] END,
  r.headingPath = CASE row[15] WHEN '' THEN null ELSE row[15] END,
  r.line = toInteger(row[16]),
  r.endLine = toInteger(row[17]),
  r.startOffset = toInteger(row[18]),
  r.endOffset = toInteger(row[19]),
  r.rules = CASE row[20] WHEN '' THEN null ELSE split(row[20], '') END,
  r.doubts = CASE row[21] WHEN '' THEN null ELSE split(row[21], '') END,
  r.writtenAuthors = CASE row[22] WHEN '' THEN null ELSE split(row[22], '') END,
  r.statedKinds = CASE row[23] WHEN '' THEN null ELSE split(row[23], '') END,
  r.evidence = CASE row[24] WHEN '' THEN null ELSE split(row[24], '') END,
  r.licences = CASE row[25] WHEN '' THEN null ELSE split(row[25], '') END,
  r.archived = toBoolean(row[26]),
  r.year = toInteger(row[27]),
  r.venues = CASE row[28] WHEN '' THEN null ELSE split(row[28], '') END,
  r.listgraph = CASE row[29] WHEN '' THEN null ELSE row[29] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-deepspeedhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/list/llm-stack/topic/ai框架4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm蒸馏https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm应用4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformerhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/多模态multimodalhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm算法4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-onhttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack/topic/综合4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack/topic/综合4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:Topic {id: row[1]})
MERGE (a)-[r:BROADER]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-deepspeedhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm蒸馏https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/kv-cache与显存管理/vllm的起点https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformerhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/多模态multimodalhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-onhttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/从零构建语言模型https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/动手训练hands-on/神经网络是什么https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/综述与书https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/id/list/llm-stack4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:List {id: row[1]})
MERGE (a)-[r:IN_LIST]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/deepspeedhttps://w3id.org/listgraph/id/framework/deepspeed4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/hugging-facehttps://w3id.org/listgraph/id/framework/hugging-face4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-deepspeedhttps://w3id.org/listgraph/id/framework/megatron-deepspeed4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/megatron-lmhttps://w3id.org/listgraph/id/framework/megatron-lm4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架/pytorchhttps://w3id.org/listgraph/id/framework/pytorch4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/id/framework/rag4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/glmhttps://w3id.org/listgraph/id/framework/glm4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/gpthttps://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/llamahttps://w3id.org/listgraph/id/framework/llama4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformerhttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:FOCUS]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/acceleratehttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/agent-frameworkhttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ai-organisationhttps://w3id.org/listgraph/id/framework/organisation4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ai-softwarehttps://w3id.org/listgraph/id/framework/software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/attentionhttps://w3id.org/listgraph/id/framework/neural-network-layer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/awqhttps://w3id.org/listgraph/id/framework/compression-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/batch-normhttps://w3id.org/listgraph/id/framework/neural-network-layer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/bloomhttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/c-evalhttps://w3id.org/listgraph/id/framework/benchmark4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/chatglmhttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/cmmluhttps://w3id.org/listgraph/id/framework/benchmark4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/cpphttps://w3id.org/listgraph/id/framework/programming-language4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/databasehttps://w3id.org/listgraph/id/framework/software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deep-learning-frameworkhttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepseekhttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepseek-v3https://w3id.org/listgraph/id/framework/deepseek4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepspeedhttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/dpohttps://w3id.org/listgraph/id/framework/alignment-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/evaluation-softwarehttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/fastertransformerhttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/flash-attentionhttps://w3id.org/listgraph/id/framework/gpu-computing4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/glmhttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpthttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpt-2https://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpt-3https://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gptqhttps://w3id.org/listgraph/id/framework/compression-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpu-computinghttps://w3id.org/listgraph/id/framework/software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/hf-tokenizershttps://w3id.org/listgraph/id/framework/nlp-library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/hugging-facehttps://w3id.org/listgraph/id/framework/publishing-place4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/huggingface-transformershttps://w3id.org/listgraph/id/framework/machine-learning-library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/inference-enginehttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/langchainhttps://w3id.org/listgraph/id/framework/agent-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llamahttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-2https://w3id.org/listgraph/id/framework/llama4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-cpphttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-factoryhttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llamaindexhttps://w3id.org/listgraph/id/framework/agent-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/lm-evaluation-harnesshttps://w3id.org/listgraph/id/framework/evaluation-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/lorahttps://w3id.org/listgraph/id/framework/fine-tuning-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/machine-learning-libraryhttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/megatron-deepspeedhttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/megatron-lmhttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mingpthttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mixtralhttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mlphttps://w3id.org/listgraph/id/framework/neural-network4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/moehttps://w3id.org/listgraph/id/framework/neural-network4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nanogpthttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nlp-libraryhttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nvidiahttps://w3id.org/listgraph/id/framework/ai-organisation4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opencompasshttps://w3id.org/listgraph/id/framework/evaluation-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opthttps://w3id.org/listgraph/id/framework/language-model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opt-175bhttps://w3id.org/listgraph/id/framework/opt4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/paged-attentionhttps://w3id.org/listgraph/id/framework/neural-network-layer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/pefthttps://w3id.org/listgraph/id/framework/training-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/pytorchhttps://w3id.org/listgraph/id/framework/deep-learning-framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/qdranthttps://w3id.org/listgraph/id/framework/vector-database4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/qlorahttps://w3id.org/listgraph/id/framework/fine-tuning-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/raghttps://w3id.org/listgraph/id/framework/machine-learning-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/react-promptinghttps://w3id.org/listgraph/id/framework/prompting-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/rlhfhttps://w3id.org/listgraph/id/framework/alignment-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ropehttps://w3id.org/listgraph/id/framework/neural-network-layer4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/rusthttps://w3id.org/listgraph/id/framework/programming-language4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/sglanghttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/smoothquanthttps://w3id.org/listgraph/id/framework/compression-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/sparsegpthttps://w3id.org/listgraph/id/framework/compression-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/speculative-decodinghttps://w3id.org/listgraph/id/framework/compression-method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/tensor2tensorhttps://w3id.org/listgraph/id/framework/machine-learning-library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/tensorrt-llmhttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/text-generation-inferencehttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/training-frameworkhttps://w3id.org/listgraph/id/framework/ai-software4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/transformerhttps://w3id.org/listgraph/id/framework/neural-network4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/vector-databasehttps://w3id.org/listgraph/id/framework/database4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/vllmhttps://w3id.org/listgraph/id/framework/inference-engine4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/zero-optimizerhttps://w3id.org/listgraph/id/framework/machine-learning-method4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Framework {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:IS_A]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/id/author/github/artidoro4oymiquy7qobjgx36tej',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/id/author/github/dao-ailab4oymiquy7qobjgx36tej',
  'https://github.com/datawhalechina/self-llmhttps://w3id.org/listgraph/id/author/github/datawhalechina4oymiquy7qobjgx36tej',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/id/author/github/deepseek-ai4oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/author/github/eleutherai4oymiquy7qobjgx36tej',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/id/author/github/facebookresearch4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/author/github/ggml-org4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/author/github/haonan-li4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/author/github/hiyouga4oymiquy7qobjgx36tej',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/id/author/github/hkust-nlp4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/author/github/huggingface4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/id/author/github/ist-daslab4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/id/author/github/ist-daslab4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/author/github/karpathy4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/author/github/karpathy4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/author/github/langchain-ai4oymiquy7qobjgx36tej',
  'https://github.com/liguodongiot/llm-actionhttps://w3id.org/listgraph/id/author/github/liguodongiot4oymiquy7qobjgx36tej',
  'https://github.com/locuslab/wandahttps://w3id.org/listgraph/id/author/github/locuslab4oymiquy7qobjgx36tej',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/id/author/github/microsoft4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/id/author/github/mit-han-lab4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/id/author/github/mit-han-lab4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/author/github/nvidia4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/author/github/nvidia4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/author/github/nvidia4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/author/github/open-compass4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/author/github/openai4oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/author/github/pytorch4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/author/github/qdrant4oymiquy7qobjgx36tej',
  'https://github.com/rucaibox/llmsurveyhttps://w3id.org/listgraph/id/author/github/rucaibox4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/author/github/run-llama4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/author/github/sgl-project4oymiquy7qobjgx36tej',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/id/author/github/tensorflow4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/author/github/thudm4oymiquy7qobjgx36tej',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/id/author/github/thudm4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/author/github/vllm-project4oymiquy7qobjgx36tej',
  'https://github.com/ysymyth/reacthttps://w3id.org/listgraph/id/author/github/ysymyth4oymiquy7qobjgx36tej',
  'https://github.com/zhuiyitechnology/roformerhttps://w3id.org/listgraph/id/author/github/zhuiyitechnology4oymiquy7qobjgx36tej',
  'https://horace.io/brrr_intro.htmlhttps://w3id.org/listgraph/id/author/horace.io/name/horace-he4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/pefthttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/text-generation-inferencehttps://w3id.org/listgraph/id/author/hf/huggingface4oymiquy7qobjgx36tej',
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://w3id.org/listgraph/id/author/hf/meta-llama4oymiquy7qobjgx36tej',
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://w3id.org/listgraph/id/author/hf/nanotron4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/author/github/jalammar4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/author/github/jalammar4oymiquy7qobjgx36tej',
  'https://karpathy.ai/zero-to-hero.htmlhttps://w3id.org/listgraph/id/author/karpathy.ai/name/andrej-karpathy4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/id/author/kexue.fm/name/苏剑林4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/author/kexue.fm/name/苏剑林4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://w3id.org/listgraph/id/author/github/lilianweng4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/author/github/lilianweng4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/id/author/github/lilianweng4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://w3id.org/listgraph/id/author/github/lilianweng4oymiquy7qobjgx36tej',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/id/author/github/nvidia4oymiquy7qobjgx36tej',
  'https://stanford-cs336.github.io/https://w3id.org/listgraph/id/author/github/stanford-cs3364oymiquy7qobjgx36tej',
  'https://web.stanford.edu/class/cs224nhttps://w3id.org/listgraph/id/author/org/stanford4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/id/author/youtube/name/andrej-karpathy4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/id/author/youtube/name/3blue1brown4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/id/author/youtube/name/andrej-karpathy4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Author {id: row[1]})
MERGE (a)-[r:AUTHORED_BY]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/author/kexue.fm/name/苏剑林4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/id/author/youtube/name/3blue1brown4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/author/youtube/name/andrej-karpathy4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/author/youtube/name/andrej-karpathy4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Author {id: row[1]})
MERGE (a)-[r:PROBABLY_BY]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://arxiv.org/abs/1706.03762https://w3id.org/listgraph/id/framework/attention4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1910.02054https://w3id.org/listgraph/id/framework/zero-optimizer4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.11401https://w3id.org/listgraph/id/framework/rag4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.14165https://w3id.org/listgraph/id/framework/gpt-34oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2103.10360https://w3id.org/listgraph/id/framework/glm4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.04473https://w3id.org/listgraph/id/framework/megatron-lm4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/id/framework/rope4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2106.09685https://w3id.org/listgraph/id/framework/lora4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/id/framework/attention4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/id/framework/flash-attention4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.03629https://w3id.org/listgraph/id/framework/react-prompting4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/id/framework/gptq4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.10438https://w3id.org/listgraph/id/framework/smoothquant4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/id/framework/speculative-decoding4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2301.00774https://w3id.org/listgraph/id/framework/sparsegpt4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2302.13971https://w3id.org/listgraph/id/framework/llama4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.08322https://w3id.org/listgraph/id/framework/c-eval4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.14314https://w3id.org/listgraph/id/framework/qlora4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.18290https://w3id.org/listgraph/id/framework/dpo4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.00978https://w3id.org/listgraph/id/framework/awq4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2307.09288https://w3id.org/listgraph/id/framework/llama-24oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2309.06180https://w3id.org/listgraph/id/framework/paged-attention4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2401.04088https://w3id.org/listgraph/id/framework/mixtral4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2412.19437https://w3id.org/listgraph/id/framework/deepseek-v34oymiquy7qobjgx36tej',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/id/framework/paged-attention4oymiquy7qobjgx36tej',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/id/framework/vllm4oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/framework/lm-evaluation-harness4oymiquy7qobjgx36tej',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/id/framework/opt-175b4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/framework/cpp4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/framework/llama-cpp4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/framework/cmmlu4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/framework/llama-factory4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/framework/accelerate4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/framework/peft4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/framework/text-generation-inference4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/framework/hf-tokenizers4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/framework/rust4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/framework/huggingface-transformers4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/framework/gpt-24oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/framework/huggingface-transformers4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/framework/mingpt4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/framework/pytorch4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/framework/nanogpt4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/framework/langchain4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformer4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/framework/tensorrt-llm4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/framework/megatron-lm4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/framework/nvidia4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/framework/tensorrt-llm4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/framework/opencompass4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/framework/gpt-24oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/framework/pytorch4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/framework/qdrant4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/framework/rust4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/framework/llamaindex4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/framework/sglang4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/framework/chatglm4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/framework/vllm4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/framework/accelerate4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/framework/bloom4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/framework/deepspeed4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/framework/bloom4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/framework/megatron-deepspeed4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/framework/zero-optimizer4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/id/framework/huggingface-transformers4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/id/framework/moe4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/id/framework/rlhf4oymiquy7qobjgx36tej',
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://w3id.org/listgraph/id/framework/rlhf4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/framework/gpt-24oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/id/framework/attention4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://kipp.ly/transformer-inference-arithmetichttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/id/framework/pytorch4oymiquy7qobjgx36tej',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/id/framework/transformer4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/framework/batch-norm4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/framework/mlp4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/id/framework/gpt4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://applied-llms.org/https://w3id.org/listgraph/id/site/applied-llms.org4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1706.03762https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1909.08053https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1910.02054https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.11401https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.14165https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2103.10360https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.04473https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2106.09685https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.02155https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.15556https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.03629https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.10438https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2301.00774https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2302.13971https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2303.18223https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.08322https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.14314https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.18290https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.00978https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.11695https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2307.09288https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2309.06180https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2401.04088https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2412.19437https://w3id.org/listgraph/id/site/arxiv4oymiquy7qobjgx36tej',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/id/site/blog.vllm.ai4oymiquy7qobjgx36tej',
  'https://d2l.ai/https://w3id.org/listgraph/id/site/dive-into-deep-learning4oymiquy7qobjgx36tej',
  'https://docs.sglang.ai/https://w3id.org/listgraph/id/site/docs.sglang.ai4oymiquy7qobjgx36tej',
  'https://docs.vllm.ai/https://w3id.org/listgraph/id/site/vllm4oymiquy7qobjgx36tej',
  'https://eugeneyan.com/writing/llm-patternshttps://w3id.org/listgraph/id/site/eugeneyan.com4oymiquy7qobjgx36tej',
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/datawhalechina/self-llmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/liguodongiot/llm-actionhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/locuslab/wandahttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/rucaibox/llmsurveyhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/ysymyth/reacthttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://github.com/zhuiyitechnology/roformerhttps://w3id.org/listgraph/id/site/github4oymiquy7qobjgx36tej',
  'https://horace.io/brrr_intro.htmlhttps://w3id.org/listgraph/id/site/horace.io4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/how-to-generatehttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/rlhfhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/pefthttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/text-generation-inferencehttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://w3id.org/listgraph/id/site/hugging-face4oymiquy7qobjgx36tej',
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://w3id.org/listgraph/id/site/huyenchip.com4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/id/site/jay-alammar4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/id/site/jay-alammar4oymiquy7qobjgx36tej',
  'https://karpathy.ai/zero-to-hero.htmlhttps://w3id.org/listgraph/id/site/karpathy.ai4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/id/site/kexue.fm4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/site/kexue.fm4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/site/kexue.fm4oymiquy7qobjgx36tej',
  'https://kipp.ly/transformer-inference-arithmetichttps://w3id.org/listgraph/id/site/kipp.ly4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://w3id.org/listgraph/id/site/lillog4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/id/site/lillog4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/id/site/lillog4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://w3id.org/listgraph/id/site/lillog4oymiquy7qobjgx36tej',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/id/site/nlp.seas.harvard.edu4oymiquy7qobjgx36tej',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/id/site/github-pages4oymiquy7qobjgx36tej',
  'https://stanford-cs336.github.io/https://w3id.org/listgraph/id/site/github-pages4oymiquy7qobjgx36tej',
  'https://web.stanford.edu/class/cs224nhttps://w3id.org/listgraph/id/site/stanford-university4oymiquy7qobjgx36tej',
  'https://www.deepspeed.ai/https://w3id.org/listgraph/id/site/deepspeed.ai4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/id/site/youtube4oymiquy7qobjgx36tej',
  'https://zh.d2l.ai/https://w3id.org/listgraph/id/site/dive-into-deep-learning4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Site {id: row[1]})
MERGE (a)-[r:PUBLISHED_ON]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/id/series/kexue.fm/_/transformer升级之路11uzuv6gjpc6duhcgxadtd',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/id/series/kexue.fm/_/transformer升级之路22iecfuqixjkafuj4nyrzu',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/id/series/youtube/_/neural-networks2(2)almm6u6vboz42mjg2cku',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/id/series/youtube/_/building-makemore3（三）2ns5pwqz4qkph7f2x7ws',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/id/series/youtube/_/building-makemore1（一）szcujwqudigcr7jok6nd',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/id/series/youtube/_/building-makemore2（二）5w2rvhjww656a54vgzru',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/id/series/youtube/_/neural-networks1(1)reohc2nxnvgqeuso5snn'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Series {id: row[1]})
MERGE (a)-[r:PART_OF]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, positions: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.position = toInteger(row[2]),
  r.partLabel = CASE row[3] WHEN '' THEN null ELSE row[3] END,
  r.listgraph = CASE row[4] WHEN '' THEN null ELSE row[4] END;

UNWIND [
  'https://arxiv.org/abs/1706.03762https://github.com/tensorflow/tensor2tensorcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2103.10360https://github.com/thudm/glmcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2104.09864https://github.com/zhuiyitechnology/roformercode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2106.09685https://github.com/microsoft/loracode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2205.14135https://github.com/dao-ailab/flash-attentioncode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2210.03629https://github.com/ysymyth/reactcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2210.17323https://github.com/ist-daslab/gptqcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2211.10438https://github.com/mit-han-lab/smoothquantcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2301.00774https://github.com/ist-daslab/sparsegptcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2303.18223https://github.com/rucaibox/llmsurveycode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2305.08322https://github.com/hkust-nlp/cevalcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2305.14314https://github.com/artidoro/qloracode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2306.00978https://github.com/mit-han-lab/llm-awqcode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2306.11695https://github.com/locuslab/wandacode3incul4c6bv6b5ezttto',
  'https://arxiv.org/abs/2307.09288https://huggingface.co/meta-llama/Llama-2-7b-hfpackage6au4htlz25kcu5bncsam',
  'https://arxiv.org/abs/2412.19437https://github.com/deepseek-ai/deepseek-v3code3incul4c6bv6b5ezttto',
  'https://github.com/huggingface/pefthttps://huggingface.co/docs/peftdocsjs5ovkuzv3bitwijrcn2',
  'https://github.com/huggingface/text-generation-inferencehttps://huggingface.co/docs/text-generation-inferencedocsjs5ovkuzv3bitwijrcn2',
  'https://github.com/nvidia/megatron-lmhttps://arxiv.org/abs/1909.08053papermenb2gyboivpvplv5o4a',
  'https://github.com/nvidia/tensorrt-llmhttps://nvidia.github.io/TensorRT-LLMdocsjs5ovkuzv3bitwijrcn2',
  'https://github.com/sgl-project/sglanghttps://docs.sglang.ai/docsjs5ovkuzv3bitwijrcn2',
  'https://github.com/vllm-project/vllmhttps://docs.vllm.ai/docsjs5ovkuzv3bitwijrcn2',
  'https://huggingface.co/blog/how-to-generatehttps://huggingface.co/blog/zh/how-to-generatetranslationc2grkuihcdg3wdmenynh',
  'https://huggingface.co/blog/rlhfhttps://huggingface.co/blog/zh/rlhftranslationc2grkuihcdg3wdmenynh',
  'https://zh.d2l.ai/https://d2l.ai/translationc2grkuihcdg3wdmenynh'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Resource {id: row[1]})
MERGE (a)-[r:RELATED {role: row[2]}]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.role = CASE row[2] WHEN '' THEN null ELSE row[2] END,
  r.listgraph = CASE row[3] WHEN '' THEN null ELSE row[3] END;

UNWIND [
  'https://docs.sglang.ai/https://w3id.org/listgraph/id/framework/sglang4oymiquy7qobjgx36tej',
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/id/framework/qlora4oymiquy7qobjgx36tej',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/id/framework/flash-attention4oymiquy7qobjgx36tej',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/id/framework/deepseek-v34oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/id/framework/lm-evaluation-harness4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/id/framework/llama-cpp4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/id/framework/cmmlu4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/id/framework/llama-factory4oymiquy7qobjgx36tej',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/id/framework/c-eval4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/id/framework/accelerate4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/id/framework/peft4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/id/framework/text-generation-inference4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/id/framework/hf-tokenizers4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/id/framework/huggingface-transformers4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/id/framework/gptq4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/id/framework/sparsegpt4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/id/framework/mingpt4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/id/framework/nanogpt4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/id/framework/langchain4oymiquy7qobjgx36tej',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/id/framework/lora4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/id/framework/awq4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/id/framework/smoothquant4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/id/framework/fastertransformer4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/id/framework/megatron-lm4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/id/framework/tensorrt-llm4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/id/framework/opencompass4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/id/framework/gpt-24oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/id/framework/pytorch4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/id/framework/qdrant4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/id/framework/llamaindex4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/id/framework/sglang4oymiquy7qobjgx36tej',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/id/framework/tensor2tensor4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/id/framework/chatglm4oymiquy7qobjgx36tej',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/id/framework/glm4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/id/framework/vllm4oymiquy7qobjgx36tej',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/id/framework/tensorrt-llm4oymiquy7qobjgx36tej',
  'https://www.deepspeed.ai/https://w3id.org/listgraph/id/framework/deepspeed4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Framework {id: row[1]})
MERGE (a)-[r:IMPLEMENTS]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://applied-llms.org/https://w3id.org/listgraph/kind/website4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1706.03762https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1909.08053https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/1910.02054https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.11401https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2005.14165https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2103.10360https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.04473https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2104.09864https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2106.09685https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.02155https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2203.15556https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2205.14135https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.03629https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2210.17323https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.10438https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2211.17192https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2301.00774https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2302.13971https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2303.18223https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.08322https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.14314https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2305.18290https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.00978https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2306.11695https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2307.09288https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2309.06180https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2401.04088https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://arxiv.org/abs/2412.19437https://w3id.org/listgraph/kind/paper4oymiquy7qobjgx36tej',
  'https://blog.vllm.ai/2023/06/20/vllm.htmlhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://d2l.ai/https://w3id.org/listgraph/kind/book4oymiquy7qobjgx36tej',
  'https://docs.sglang.ai/https://w3id.org/listgraph/kind/documentation4oymiquy7qobjgx36tej',
  'https://docs.vllm.ai/https://w3id.org/listgraph/kind/documentation4oymiquy7qobjgx36tej',
  'https://eugeneyan.com/writing/llm-patternshttps://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://github.com/artidoro/qlorahttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/dao-ailab/flash-attentionhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/datawhalechina/self-llmhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/deepseek-ai/deepseek-v3https://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/eleutherai/lm-evaluation-harnesshttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/facebookresearch/metaseq/blob/HEAD/projects/OPT/chronicles/README.mdhttps://w3id.org/listgraph/kind/document4oymiquy7qobjgx36tej',
  'https://github.com/ggml-org/llama.cpphttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/haonan-li/cmmluhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/hiyouga/llama-factoryhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/hkust-nlp/cevalhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/acceleratehttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/pefthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/text-generation-inferencehttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/tokenizershttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformershttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/huggingface/transformers/blob/HEAD/src/transformers/models/gpt2/modeling_gpt2.pyhttps://w3id.org/listgraph/kind/code-file4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/gptqhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/ist-daslab/sparsegpthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/mingpthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/karpathy/nanogpthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/langchain-ai/langchainhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/liguodongiot/llm-actionhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/locuslab/wandahttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/microsoft/lorahttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/llm-awqhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/mit-han-lab/smoothquanthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/fastertransformerhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/megatron-lmhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/nvidia/tensorrt-llmhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/open-compass/opencompasshttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/openai/gpt-2https://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/pytorch/pytorchhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/qdrant/qdranthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/rucaibox/llmsurveyhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/run-llama/llama_indexhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/sgl-project/sglanghttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/tensorflow/tensor2tensorhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/thudm/chatglm-6bhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/thudm/glmhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/vllm-project/vllmhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/ysymyth/reacthttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://github.com/zhuiyitechnology/roformerhttps://w3id.org/listgraph/kind/repository4oymiquy7qobjgx36tej',
  'https://horace.io/brrr_intro.htmlhttps://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-inference-pytorch-scriptshttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/bloom-megatron-deepspeedhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/hf-bitsandbytes-integrationhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/how-to-generatehttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/moehttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/rlhfhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/how-to-generatehttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/blog/zh/rlhfhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/pefthttps://w3id.org/listgraph/kind/documentation4oymiquy7qobjgx36tej',
  'https://huggingface.co/docs/text-generation-inferencehttps://w3id.org/listgraph/kind/documentation4oymiquy7qobjgx36tej',
  'https://huggingface.co/meta-llama/Llama-2-7b-hfhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://huggingface.co/spaces/nanotron/ultrascale-playbookhttps://w3id.org/listgraph/kind/web-app4oymiquy7qobjgx36tej',
  'https://huyenchip.com/2023/05/02/rlhf.htmlhttps://w3id.org/listgraph/kind/article4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-gpt2https://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://jalammar.github.io/illustrated-transformerhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://karpathy.ai/zero-to-hero.htmlhttps://w3id.org/listgraph/kind/course4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/4765https://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8231https://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://kexue.fm/archives/8265https://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://kipp.ly/transformer-inference-arithmetichttps://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2021-09-25-train-largehttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-10-inference-optimizationhttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-01-27-the-transformer-family-v2https://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://lilianweng.github.io/posts/2023-06-23-agenthttps://w3id.org/listgraph/kind/blog-post4oymiquy7qobjgx36tej',
  'https://nlp.seas.harvard.edu/annotated-transformerhttps://w3id.org/listgraph/kind/webpage4oymiquy7qobjgx36tej',
  'https://nvidia.github.io/TensorRT-LLMhttps://w3id.org/listgraph/kind/documentation4oymiquy7qobjgx36tej',
  'https://stanford-cs336.github.io/https://w3id.org/listgraph/kind/course4oymiquy7qobjgx36tej',
  'https://web.stanford.edu/class/cs224nhttps://w3id.org/listgraph/kind/course4oymiquy7qobjgx36tej',
  'https://www.deepspeed.ai/https://w3id.org/listgraph/kind/website4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=IHZwWFHWa-whttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=P6sfmUTpUmchttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=PaCmpygFfXohttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=TCH_1BHY58Ihttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=aircAruvnKkhttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://www.youtube.com/watch?v=kCc8FmEb1nYhttps://w3id.org/listgraph/kind/video4oymiquy7qobjgx36tej',
  'https://zh.d2l.ai/https://w3id.org/listgraph/kind/book4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Resource {id: row[0]})
MATCH (b:Kind {id: row[1]})
MERGE (a)-[r:HAS_KIND]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/author/github/artidorohttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/dao-ailabhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/datawhalechinahttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/deepseek-aihttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/eleutheraihttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/facebookresearchhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/ggml-orghttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/haonan-lihttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/hiyougahttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/hkust-nlphttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/huggingfacehttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/ist-daslabhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/jalammarhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/karpathyhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/langchain-aihttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/liguodongiothttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/lilianwenghttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/locuslabhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/microsofthttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/mit-han-labhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/nvidiahttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/open-compasshttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/openaihttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/pytorchhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/qdranthttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/rucaiboxhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/run-llamahttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/sgl-projecthttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/stanford-cs336https://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/tensorflowhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/thudmhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/vllm-projecthttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/ysymythhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/github/zhuiyitechnologyhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/hf/huggingfacehttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/hf/meta-llamahttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/hf/nanotronhttps://w3id.org/listgraph/kind/account4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/horace.io/name/horace-hehttps://w3id.org/listgraph/kind/person4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/karpathy.ai/name/andrej-karpathyhttps://w3id.org/listgraph/kind/person4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/org/stanfordhttps://w3id.org/listgraph/kind/organization4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/author/youtube/name/andrej-karpathyhttps://w3id.org/listgraph/kind/person4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Author {id: row[0]})
MATCH (b:Kind {id: row[1]})
MERGE (a)-[r:HAS_KIND]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/framework/acceleratehttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/agent-frameworkhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ai-organisationhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ai-softwarehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/alignment-methodhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/attentionhttps://w3id.org/listgraph/kind/architecture4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/awqhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/batch-normhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/benchmarkhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/bloomhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/c-evalhttps://w3id.org/listgraph/kind/benchmark4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/chatglmhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/cmmluhttps://w3id.org/listgraph/kind/benchmark4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/compression-methodhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/cpphttps://w3id.org/listgraph/kind/language4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/databasehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deep-learning-frameworkhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepseekhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepseek-v3https://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/deepspeedhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/dpohttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/evaluation-softwarehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/fastertransformerhttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/fine-tuning-methodhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/flash-attentionhttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/glmhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpthttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpt-2https://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpt-3https://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gptqhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/gpu-computinghttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/hf-tokenizershttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/hugging-facehttps://w3id.org/listgraph/kind/platform4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/huggingface-transformershttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/inference-enginehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/langchainhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/language-modelhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llamahttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-2https://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-cpphttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llama-factoryhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/llamaindexhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/lm-evaluation-harnesshttps://w3id.org/listgraph/kind/tool4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/lorahttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/machine-learning-libraryhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/machine-learning-methodhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/megatron-deepspeedhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/megatron-lmhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mingpthttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mixtralhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/mlphttps://w3id.org/listgraph/kind/architecture4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/moehttps://w3id.org/listgraph/kind/architecture4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nanogpthttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/neural-networkhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/neural-network-layerhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nlp-libraryhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/nvidiahttps://w3id.org/listgraph/kind/organization4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opencompasshttps://w3id.org/listgraph/kind/tool4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opthttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/opt-175bhttps://w3id.org/listgraph/kind/model4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/organisationhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/paged-attentionhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/pefthttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/programming-languagehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/prompting-methodhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/publishing-placehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/pytorchhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/qdranthttps://w3id.org/listgraph/kind/platform4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/qlorahttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/raghttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/react-promptinghttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/rlhfhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/ropehttps://w3id.org/listgraph/kind/architecture4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/rusthttps://w3id.org/listgraph/kind/language4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/sglanghttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/smoothquanthttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/softwarehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/sparsegpthttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/speculative-decodinghttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/tensor2tensorhttps://w3id.org/listgraph/kind/library4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/tensorrt-llmhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/text-generation-inferencehttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/training-frameworkhttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/transformerhttps://w3id.org/listgraph/kind/architecture4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/vector-databasehttps://w3id.org/listgraph/kind/category4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/vllmhttps://w3id.org/listgraph/kind/framework4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/framework/zero-optimizerhttps://w3id.org/listgraph/kind/method4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Framework {id: row[0]})
MATCH (b:Kind {id: row[1]})
MERGE (a)-[r:HAS_KIND]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stack/topic/ai框架https://w3id.org/listgraph/topic/ai-frameworks4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩https://w3id.org/listgraph/topic/model-compression4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm剪枝https://w3id.org/listgraph/topic/pruning4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm蒸馏https://w3id.org/listgraph/topic/distillation4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm压缩/llm量化https://w3id.org/listgraph/topic/quantization4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用https://w3id.org/listgraph/topic/llm-applications4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/智能体agenthttps://w3id.org/listgraph/topic/agents4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm应用/检索增强raghttps://w3id.org/listgraph/topic/rag4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理https://w3id.org/listgraph/topic/llm-inference4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm推理/推理框架https://w3id.org/listgraph/topic/llm-serving4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm测评https://w3id.org/listgraph/topic/llm-evaluation4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法https://w3id.org/listgraph/topic/llm-algorithms4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/moe大模型https://w3id.org/listgraph/topic/moe4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/papershttps://w3id.org/listgraph/topic/papers4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/原理https://w3id.org/listgraph/topic/principles4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/transformer/源码https://w3id.org/listgraph/topic/projects4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm算法/多模态multimodalhttps://w3id.org/listgraph/topic/multimodal4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练traininghttps://w3id.org/listgraph/topic/llm-training4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/对齐alignmenthttps://w3id.org/listgraph/topic/alignment4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/llm训练training/微调fine-tuninghttps://w3id.org/listgraph/topic/fine-tuning4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合https://w3id.org/listgraph/topic/general4oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stack/topic/综合/课程https://w3id.org/listgraph/topic/courses4oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:Topic {id: row[0]})
MATCH (b:SharedTopic {id: row[1]})
MERGE (a)-[r:CLOSE_MATCH]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/id/list/llm-stack/doc/llm-stack.md@6aa50d40ced24oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:List {id: row[0]})
MATCH (b:ListFile {id: row[1]})
MERGE (a)-[r:HAS_FILE]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;

UNWIND [
  'https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/made-by/gazetteer-0.1.04oymiquy7qobjgx36tej',
  'https://w3id.org/listgraph/id/list/llm-stackhttps://w3id.org/listgraph/made-by/listgraph-0.1.04oymiquy7qobjgx36tej'
] AS line
WITH split(line, '') AS row
MATCH (a:List {id: row[0]})
MATCH (b:Generator {id: row[1]})
MERGE (a)-[r:MADE_BY]->(b)
SET r += {iri: null, path: null, sha256: null, version: null, name: null, nameLanguage: null, names: null, nameLanguages: null, altLabels: null, altLabelLanguages: null, description: null, descriptionLanguage: null, descriptions: null, descriptionLanguages: null, url: null, urls: null, kinds: null, languages: null, identifiers: null, sameAs: null, probablySameAs: null, codeRepositories: null, papers: null, wikipediaArticles: null, archivedFrom: null, closeMatches: null, listLicences: null, files: null, position: null, positions: null, partLabel: null, partLabels: null, role: null, roles: null, topic: null, topics: null, document: null, documents: null, entry: null, entries: null, commit: null, commits: null, date: null, dates: null, rawUrl: null, rawUrls: null, headingPath: null, headingPaths: null, line: null, lines: null, endLine: null, endLines: null, startOffset: null, startOffsets: null, endOffset: null, endOffsets: null, rules: null, doubts: null, writtenAuthors: null, statedKinds: null, evidence: null, formats: null, access: null, licences: null, platforms: null, programmingLanguages: null, stars: null, starCounts: null, archived: null, archivedStates: null, year: null, years: null, venues: null, editions: null, notes: null}
SET r.listgraph = CASE row[2] WHEN '' THEN null ELSE row[2] END;
