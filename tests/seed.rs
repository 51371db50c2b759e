//! What a careful reader finds in the seed list, fact by fact; line numbers are those of `llm-resource.md`.

mod reading;

use listgraph::graph::{EdgeKind, EdgeRef, Graph, Node, NodeKind, Property};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn path() -> Option<PathBuf> {
    reading::shared("seed/llm-resource.md")
}

/// The graph of the seed list, if available.
fn seed() -> Option<Graph> {
    Some(reading::read(&[&path()?]).graph)
}

fn label(node: &Node) -> String {
    node.label(&["zh", "en"]).to_owned()
}

fn topic(graph: &Graph, path: &[&str]) -> Node {
    let found = graph.nodes_of(NodeKind::Topic).find(|node| topic_path(graph, node) == path);
    found.unwrap_or_else(|| panic!("no topic {path:?}")).clone()
}

fn topic_path(graph: &Graph, node: &Node) -> Vec<String> {
    let above = graph.from(node, EdgeKind::Broader);
    let mut path = above.first().map_or_else(Vec::new, |edge| topic_path(graph, edge.to));
    path.push(label(node));
    path
}

/// The mentions by line.
fn mentions(graph: &Graph) -> BTreeMap<u64, EdgeRef<'_>> {
    let edges = graph.edges_of(EdgeKind::ListedIn);
    edges.into_iter().map(|edge| (edge.properties().number(Property::Line).expect("a line"), edge)).collect()
}

/// The names of the targets of each line's resource, by edges of `kind`.
fn targets(graph: &Graph, kind: EdgeKind) -> BTreeMap<u64, BTreeSet<String>> {
    let mut targets = BTreeMap::new();
    for (line, mention) in mentions(graph) {
        let names: BTreeSet<_> = graph.from(mention.from, kind).iter().map(|edge| label(edge.to)).collect();
        if !names.is_empty() {
            targets.insert(line, names);
        }
    }
    targets
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn by_line(expected: &[(u64, &[&str])]) -> BTreeMap<u64, BTreeSet<String>> {
    expected.iter().map(|(line, names)| (*line, set(names))).collect()
}

/// The lines under each topic, by its path.
fn lines_below(graph: &Graph) -> BTreeMap<String, Vec<u64>> {
    let mut below: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let topics: BTreeMap<_, _> = graph
        .nodes_of(NodeKind::Topic)
        .map(|node| (node.iri.clone(), topic_path(graph, node).join(" > ")))
        .collect();
    for (line, mention) in mentions(graph) {
        let topic = mention.properties().first(Property::Topic).and_then(|value| value.as_str());
        let path = topics.iter().find(|(iri, _)| Some(iri.as_str()) == topic).map(|(_, path)| path.clone());
        below.entry(path.expect("every mention stands below a topic")).or_default().push(line);
    }
    below
}

/// The titles by line, directly from the file: between the first `[` and the last `](`.
fn written_titles(text: &str) -> BTreeMap<u64, String> {
    let lines = text.lines().zip(1..).filter(|(line, _)| line.starts_with("- ["));
    lines.map(|(line, number)| (number, line[3..line.rfind("](").expect("a link")].to_owned())).collect()
}

#[test]
fn the_list_has_its_title_and_description() {
    let Some(graph) = seed() else { return };
    let lists: Vec<_> = graph.nodes_of(NodeKind::List).collect();
    assert_eq!(lists.len(), 1);
    assert_eq!(label(lists[0]), "llm-resource");
    let descriptions: Vec<_> =
        lists[0].properties.get(Property::Description).map(|value| value.to_text()).collect();
    assert_eq!(descriptions, ["LLM全栈优质资源汇总"], "the block quote is an invitation, no description");
}

#[test]
fn twenty_topics_come_from_headings_in_a_tree_two_deep() {
    let Some(graph) = seed() else { return };
    let tree: &[(&str, &[&str])] = &[
        ("LLM 算法", &["Transformer", "GPT", "GLM", "LLaMA"]),
        ("LLM 训练", &[]),
        ("LLM 推理", &[]),
        ("LLM 压缩", &["LLM 量化", "LLM 剪枝", "LLM 蒸馏", "LLM 稀疏化"]),
        ("LLM 应用", &[]),
        ("AI框架", &["PyTorch", "DeepSpeed", "Megatron-LM", "Megatron-DeepSpeed"]),
        ("LLM 测评", &[]),
        ("综合", &[]),
    ];
    let mut count = 0;
    for (at, (name, below)) in tree.iter().enumerate() {
        let node = topic(&graph, &[name]);
        assert_eq!(node.properties.number(Property::Position), Some(at as u64 + 1), "{name}");
        count += 1;
        for (at, inner) in below.iter().enumerate() {
            let node = topic(&graph, &[name, inner]);
            assert_eq!(node.properties.number(Property::Position), Some(at as u64 + 1), "{inner}");
            count += 1;
        }
    }
    assert_eq!(count, 20);
    assert_eq!(graph.nodes_of(NodeKind::Topic).count(), 24);
    assert_eq!(graph.edges_of(EdgeKind::InList).len(), 24);
}

#[test]
fn four_topics_come_from_labels() {
    let Some(graph) = seed() else { return };
    let lines = [
        (topic(&graph, &["LLM 算法", "Transformer", "原理"]), 17),
        (topic(&graph, &["LLM 算法", "Transformer", "源码"]), 24),
        (topic(&graph, &["LLM 算法", "GLM", "原理"]), 36),
        (topic(&graph, &["LLM 训练", "学习率(warmup, decay)"]), 51),
    ];
    for (node, line) in &lines {
        assert_eq!(node.properties.number(Property::Line), Some(*line));
    }
    assert_ne!(lines[0].0.iri, lines[2].0.iri, "two topics of one name");
}

#[test]
fn six_topics_are_empty_and_reported() {
    let Some(path) = path() else { return };
    let found = reading::read(&[&path]);
    let below = lines_below(&found.graph);
    let empty: BTreeSet<String> = found
        .graph
        .nodes_of(NodeKind::Topic)
        .map(|node| topic_path(&found.graph, node).join(" > "))
        .filter(|path| !below.keys().any(|full| full.starts_with(path.as_str())))
        .collect();
    let names =
        ["LLM 算法 > GPT", "LLM 算法 > LLaMA", "LLM 压缩 > LLM 剪枝", "LLM 压缩 > LLM 蒸馏", "LLM 应用"];
    assert_eq!(empty, set(&[&names[..], &["AI框架 > Megatron-DeepSpeed"]].concat()));
    let reported: Vec<_> = found
        .findings
        .iter()
        .filter(|finding| finding.code == "empty-topic")
        .map(|finding| finding.place.as_ref().map_or(0, |place| place.line))
        .collect();
    assert_eq!(reported, [32, 40, 78, 81, 87, 122]);
}

#[test]
fn thirty_nine_mentions_of_thirty_eight_resources_stand_where_they_are_written() {
    let Some(graph) = seed() else { return };
    assert_eq!(graph.nodes_of(NodeKind::Resource).count(), 38);
    assert_eq!(graph.edges_of(EdgeKind::ListedIn).len(), 39);
    let expected: &[(&str, &[u64])] = &[
        ("LLM 算法 > Transformer > 原理", &[18, 19, 20, 21]),
        ("LLM 算法 > Transformer > 源码", &[26, 27, 28, 29, 30]),
        ("LLM 算法 > GLM > 原理", &[37]),
        ("LLM 训练", &[47, 48]),
        ("LLM 训练 > 学习率(warmup, decay)", &[52, 53]),
        ("LLM 推理", &[59, 60, 61]),
        ("LLM 压缩", &[68, 69, 70]),
        ("LLM 压缩 > LLM 量化", &[75]),
        ("LLM 压缩 > LLM 稀疏化", &[85]),
        ("AI框架 > PyTorch", &[94, 95, 96, 97]),
        ("AI框架 > DeepSpeed", &[101, 102]),
        ("AI框架 > Megatron-LM", &[107, 108, 109, 110, 111, 112, 113]),
        ("LLM 测评", &[128]),
        ("综合", &[135, 136, 137]),
    ];
    let expected = expected.iter().map(|(path, lines)| ((*path).to_owned(), lines.to_vec())).collect();
    assert_eq!(lines_below(&graph), expected);
}

#[test]
fn a_resource_in_two_categories_is_one_resource_with_two_topics_and_no_error() {
    let Some(path) = path() else { return };
    let found = reading::read(&[&path]);
    let mentions = mentions(&found.graph);
    assert_eq!(mentions[&19].from.iri, mentions[&27].from.iri);
    assert_eq!(mentions[&19].from.iri.as_str(), "https://zhuanlan.zhihu.com/p/600773858");
    let topics = found.graph.from(mentions[&19].from, EdgeKind::About);
    let topics: BTreeSet<_> = topics.iter().map(|edge| label(edge.to)).collect();
    assert_eq!(topics, set(&["原理", "源码"]));
    // The seed list has no remote here, which is reported.
    let expected = ["empty-topic", "no-name"];
    assert!(found.findings.iter().all(|finding| expected.contains(&finding.code)));
}

#[test]
fn titles_are_as_written() {
    let (Some(path), Some(graph)) = (path(), seed()) else { return };
    let written = written_titles(&std::fs::read_to_string(path).expect("UTF-8"));
    let read: BTreeMap<u64, String> = mentions(&graph)
        .into_iter()
        .map(|(line, edge)| (line, edge.properties().first(Property::Name).expect("a title").to_text()))
        .collect();
    assert_eq!(read, written);
    assert_eq!(read[&95], "[源码解析] PyTorch 分布式");
    assert!(read[&97].starts_with("【Pytorch】"));
    assert_eq!(read[&18], "Transformer模型详解（图解最完整版");
    assert!(read[&96].contains("---") && read[&110].contains('&'));
}

#[test]
fn one_entry_has_a_description() {
    let Some(graph) = seed() else { return };
    let descriptions: Vec<_> = mentions(&graph)
        .into_iter()
        .flat_map(|(line, edge)| {
            edge.properties().get(Property::Description).map(move |value| (line, value.to_text()))
        })
        .collect();
    let text = "device_map、no_split_module_classes、 offload_folder、 offload_state_dict";
    assert_eq!(descriptions, [(59, text.to_owned())]);
}

#[test]
fn every_entry_is_chinese() {
    let Some(graph) = seed() else { return };
    for (line, mention) in mentions(&graph) {
        let title = mention.properties().first(Property::Name).and_then(|value| value.language());
        let resource = mention.from.properties.text(Property::Language);
        let is_chinese = |tag: Option<&str>| tag.and_then(|tag| tag.split('-').next()) == Some("zh");
        assert!(is_chinese(title) && is_chinese(resource), "line {line}: {title:?}, {resource:?}");
    }
}

#[test]
fn six_sites_publish_the_resources() {
    let Some(graph) = seed() else { return };
    let mut counts = BTreeMap::new();
    for site in graph.nodes_of(NodeKind::Site) {
        let published = graph.to(site, EdgeKind::PublishedOn);
        let mentions: usize =
            published.iter().map(|edge| graph.from(edge.from, EdgeKind::ListedIn).len()).sum();
        counts.insert(site.label(&["en"]), (site.label(&["zh"]).to_owned(), published.len(), mentions));
    }
    let expected = [
        ("Zhihu", ("知乎", 25, 26)),
        ("CSDN", ("CSDN", 6, 6)),
        ("Juejin", ("稀土掘金", 4, 4)),
        ("WeChat Official Accounts", ("微信公众号", 1, 1)),
        ("Hugging Face", ("Hugging Face", 1, 1)),
        ("GitHub", ("GitHub", 1, 1)),
    ];
    let expected: BTreeMap<_, _> =
        expected.into_iter().map(|(en, (zh, one, two))| (en, (zh.to_owned(), one, two))).collect();
    assert_eq!(counts, expected);
}

#[test]
fn github_is_a_repository_and_all_others_are_articles() {
    let Some(graph) = seed() else { return };
    for (line, mention) in mentions(&graph) {
        let kinds: Vec<_> =
            mention.from.properties.get(Property::Kind).filter_map(|kind| kind.as_str()).collect();
        match line {
            128 => assert_eq!(kinds, ["repository"]),
            _ => assert!(kinds == ["article"] || kinds == ["blog-post"], "line {line}: {kinds:?}"),
        }
    }
}

#[test]
fn authors_are_those_beside_the_links_and_the_accounts_in_addresses() {
    let Some(graph) = seed() else { return };
    let expected: &[(u64, &[&str])] = &[
        (94, &["OpenMMLab 团队"]),
        (95, &["罗西的思考"]),
        (96, &["罗西的思考"]),
        (110, &["罗西的思考"]),
        (108, &["简枫"]),
        (112, &["迷途小书僮"]),
        (20, &["CSDN · m0_5…"]),
        (52, &["CSDN · sina…"]),
        (53, &["sgyuanshi"]),
        (68, &["WZZ18191171661"]),
        (97, &["CSDN · weix…"]),
        (101, &["CSDN · weix…"]),
        (128, &["jeinlee1991"]),
    ];
    assert_eq!(targets(&graph, EdgeKind::AuthoredBy), by_line(expected));
    assert_eq!(graph.nodes_of(NodeKind::Author).count(), 11);
    let named =
        |name: &str| graph.nodes_of(NodeKind::Author).find(|node| label(node) == name).expect("named");
    assert_eq!(named("OpenMMLab 团队").properties.text(Property::Kind), Some("organization"));
    // An opaque id is not a name, but the account keeps it.
    let accounts = [("CSDN · m0_5…", "csdn:m0_54929869"), ("jeinlee1991", "github:jeinlee1991")];
    for (name, account) in accounts {
        assert_eq!(named(name).properties.text(Property::Identifier), Some(account));
    }
}

#[test]
fn later_parts_of_a_series_have_its_author_marked_as_inferred() {
    let Some(graph) = seed() else { return };
    let expected: &[(u64, &[&str])] = &[(109, &["简枫"]), (111, &["罗西的思考"]), (113, &["迷途小书僮"])];
    assert_eq!(targets(&graph, EdgeKind::ProbablyBy), by_line(expected));
}

#[test]
fn four_series_have_their_parts_in_order_and_lone_parts_make_none() {
    let Some(graph) = seed() else { return };
    let mentions = mentions(&graph);
    let line =
        |node: &Node| mentions.iter().find(|(_, edge)| edge.from.iri == node.iri).map_or(0, |(at, _)| *at);
    let mut series = BTreeMap::new();
    for node in graph.nodes_of(NodeKind::Series) {
        let parts = graph.to(node, EdgeKind::PartOf);
        let parts = parts.iter().map(|edge| (line(edge.from), edge.properties().number(Property::Position)));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_unstable();
        series.insert(label(node), parts);
    }
    let expected = [
        ("深入理解 Megatron-LM", [(108, Some(1)), (109, Some(2))]),
        ("[源码解析] 模型并行分布式训练Megatron", [(110, Some(1)), (111, Some(2))]),
        ("[细读经典]Megatron论文和代码详细分析", [(112, Some(1)), (113, Some(2))]),
        ("NLP", [(85, Some(8)), (137, Some(18))]),
    ];
    let expected = expected.map(|(name, parts)| (name.to_owned(), parts.to_vec()));
    assert_eq!(series, BTreeMap::from(expected));
    for (line, part) in [(19, "（一）"), (26, "（一）"), (28, "（一）"), (96, "(18)")] {
        let resource = mentions[&line].from;
        assert!(graph.from(resource, EdgeKind::PartOf).is_empty(), "line {line} is a lone part");
        assert_eq!(mentions[&line].properties().text(Property::PartLabel), Some(part), "line {line}");
    }
}

#[test]
fn frameworks_are_found_on_their_lines_and_nowhere_else() {
    let Some(graph) = seed() else { return };
    let mut read = targets(&graph, EdgeKind::Mentions);
    let evaluation = read.remove(&128);
    assert!(evaluation.is_none() || evaluation == Some(set(&["CLiB"])), "{evaluation:?}");
    let chatgpt: &[&str] = &["Transformer", "ChatGPT", "OpenAI"];
    let mut expected: Vec<(u64, &[&str])> = vec![
        (18, &["Transformer"]),
        (19, chatgpt),
        (20, &["Transformer"]),
        (21, &["Transformer"]),
        (26, &["Transformer", "ChatGPT", "OpenAI", "TensorFlow"]),
        (27, chatgpt),
        (28, &["Transformer", "GPT"]),
        (29, &["Transformer", "PyTorch"]),
        (30, &["Transformer", "PyTorch"]),
        (37, &["GLM"]),
        (47, &["OPT-175B"]),
        (59, &["Hugging Face", "Hugging Face Accelerate"]),
        (60, &["DeepSpeed", "Hugging Face Accelerate", "BLOOM"]),
        (70, &["PyTorch", "TensorRT", "torch2trt"]),
        (101, &["DeepSpeed"]),
        (102, &["DeepSpeed"]),
    ];
    expected.extend((94..=97).map(|line| (line, &["PyTorch"][..])));
    expected.extend((107..=113).map(|line| (line, &["Megatron-LM"][..])));
    assert_eq!(read, by_line(&expected));
    for name in ["KV cache", "RPC", "AI 框架", "LLM", "NLP", "OpenMMLab"] {
        let found = graph.nodes_of(NodeKind::Framework).any(|node| label(node).eq_ignore_ascii_case(name));
        assert!(!found, "`{name}` names no framework here");
    }
}

#[test]
fn eight_topics_are_named_after_a_framework() {
    let Some(graph) = seed() else { return };
    let focus: BTreeSet<_> =
        graph.edges_of(EdgeKind::Focus).iter().map(|edge| (label(edge.from), label(edge.to))).collect();
    let names =
        ["Transformer", "GPT", "GLM", "LLaMA", "PyTorch", "DeepSpeed", "Megatron-LM", "Megatron-DeepSpeed"];
    assert_eq!(focus, names.map(|name| (name.to_owned(), name.to_owned())).into());
}

#[test]
fn nothing_else_is_in_the_graph() {
    let Some(graph) = seed() else { return };
    let count = |kind| graph.edges_of(kind).len();
    for kind in [EdgeKind::Related, EdgeKind::TranslationOf] {
        assert_eq!(count(kind), 0, "{}", kind.name());
    }
    assert_eq!((count(EdgeKind::About), count(EdgeKind::Broader)), (39, 16));
    assert!(count(EdgeKind::Implements) <= 1, "CLiB alone may be its own repository");
    let headings = graph.nodes_of(NodeKind::Topic).filter(|node| label(node) == "llm-resource").count();
    assert_eq!(headings, 0, "the title is no topic");
}
