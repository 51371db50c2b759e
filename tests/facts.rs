//! What a careful reader finds in a small list of our own, fact by fact: the behaviours that `tests/seed.rs` checks on a
//! real list.

mod reading;

use listgraph::graph::{EdgeKind, EdgeRef, Graph, Node, NodeKind, Property};
use listgraph::pipeline::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// Invented entries; lines count from 1.
const LIST: &str = "\
# 模型手册

模型学习资料汇总

> 欢迎投稿！

## 算法

### Transformer

原理：

- [Transformer 图解（入门](https://zhuanlan.zhihu.com/p/900000001)
- [动手写 Transformer（一）](https://zhuanlan.zhihu.com/p/900000002)

源码：

- [动手写 Transformer（一）](https://zhuanlan.zhihu.com/p/900000002)

### GLM

原理：

- [GLM 是怎样炼成的](https://blog.csdn.net/quillwriter/article/details/100000001)

### LLaMA

## 框架

### PyTorch

- [【Pytorch】显存去哪儿了](https://juejin.cn/post/7000000000000000001)：缓存、碎片与统计
- [[源码阅读] PyTorch 自动求导(1) --- 计算图](https://zhuanlan.zhihu.com/p/900000003) @ 墨客阿达
- [[源码阅读] PyTorch 自动求导(2) --- 反向传播](https://zhuanlan.zhihu.com/p/900000004)

## 测评

- [quill-bench](https://github.com/quill-lab/quill-bench)
";

fn found() -> Reading {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("handbook.md");
    std::fs::write(&path, LIST).expect("written");
    reading::read(&[&path])
}

fn label(node: &Node) -> String {
    node.label(&["zh", "en"]).to_owned()
}

fn path(graph: &Graph, topic: &Node) -> String {
    let above = graph.from(topic, EdgeKind::Broader);
    let above = above.first().map(|edge| path(graph, edge.to) + " > ").unwrap_or_default();
    above + &label(topic)
}

/// The line on which `text` is, counted from 1.
fn line(text: &str) -> u64 {
    LIST.lines().zip(1..).find(|(line, _)| line.contains(text)).map(|(_, number)| number).expect("a line")
}

fn mentions(graph: &Graph) -> BTreeMap<u64, EdgeRef<'_>> {
    let edges = graph.edges_of(EdgeKind::ListedIn).into_iter();
    edges.map(|edge| (edge.properties().number(Property::Line).expect("a line"), edge)).collect()
}

/// The names of what the resource on the line with `text` has edges of `kind` to.
fn targets(graph: &Graph, text: &str, kind: EdgeKind) -> BTreeSet<String> {
    let mention = mentions(graph).remove(&line(text)).expect("a mention");
    graph.from(mention.from, kind).iter().map(|edge| label(edge.to)).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_list_has_its_title_and_description() {
    let graph = found().graph;
    let list = graph.nodes_of(NodeKind::List).next().expect("a list");
    assert_eq!(label(list), "模型手册");
    assert_eq!(list.properties.text(Property::Description), Some("模型学习资料汇总"), "not the block quote");
}

#[test]
fn topics_come_from_headings_and_labels_and_empty_ones_are_reported() {
    let found = found();
    let topics: BTreeSet<String> =
        found.graph.nodes_of(NodeKind::Topic).map(|topic| path(&found.graph, topic)).collect();
    let expected = [
        "算法",
        "算法 > Transformer",
        "算法 > Transformer > 原理",
        "算法 > Transformer > 源码",
        "算法 > GLM",
        "算法 > GLM > 原理",
        "算法 > LLaMA",
        "框架",
        "框架 > PyTorch",
        "测评",
    ];
    assert_eq!(topics, set(&expected));
    let empty: Vec<usize> = found
        .findings
        .iter()
        .filter(|finding| finding.code == "empty-topic")
        .filter_map(|finding| Some(finding.place.as_ref()?.line))
        .collect();
    assert_eq!(empty.iter().map(|line| *line as u64).collect::<Vec<_>>(), [line("### LLaMA")]);
}

#[test]
fn a_resource_under_two_topics_is_one() {
    let graph = found().graph;
    assert_eq!(graph.nodes_of(NodeKind::Resource).count(), 7);
    assert_eq!(graph.edges_of(EdgeKind::ListedIn).len(), 8);
    assert_eq!(targets(&graph, "p/900000002", EdgeKind::About), set(&["原理", "源码"]));
}

#[test]
fn titles_are_as_written_and_one_entry_has_a_description() {
    let graph = found().graph;
    let mut described = Vec::new();
    for (at, mention) in mentions(&graph) {
        let title = mention.properties().text(Property::Name).expect("a title");
        let written = LIST.lines().nth(usize::try_from(at).expect("a small number") - 1).expect("the line");
        assert!(written.contains(&format!("[{title}](")), "{written}: {title}");
        described.extend(mention.properties().text(Property::Description).map(|text| (at, text.to_owned())));
    }
    assert_eq!(described, [(line("显存"), "缓存、碎片与统计".to_owned())]);
}

#[test]
fn sites_kinds_and_languages_follow_from_addresses_and_titles() {
    let graph = found().graph;
    let sites: BTreeSet<String> =
        graph.nodes_of(NodeKind::Site).map(|site| site.label(&["en"]).to_owned()).collect();
    assert_eq!(sites, set(&["Zhihu", "CSDN", "Juejin", "GitHub"]));
    for (at, mention) in mentions(&graph) {
        let kinds: Vec<_> =
            mention.from.properties.get(Property::Kind).filter_map(|kind| kind.as_str()).collect();
        if at == line("quill-bench") {
            assert_eq!(kinds, ["repository"]);
        } else {
            assert!(kinds == ["article"] || kinds == ["blog-post"], "line {at}: {kinds:?}");
            let language = mention.from.properties.text(Property::Language);
            assert!(language.is_some_and(|tag| tag.starts_with("zh")), "line {at}: {language:?}");
        }
    }
}

#[test]
fn authors_are_written_in_addresses_and_after_links() {
    let graph = found().graph;
    for (text, author) in
        [("quill-bench", "quill-lab"), ("自动求导(1)", "墨客阿达"), ("GLM 是", "quillwriter")]
    {
        assert_eq!(targets(&graph, text, EdgeKind::AuthoredBy), set(&[author]), "{text}");
    }
}

#[test]
fn a_series_has_its_parts_in_order_and_infers_their_author() {
    let graph = found().graph;
    let series: Vec<&Node> = graph.nodes_of(NodeKind::Series).collect();
    let [series] = series[..] else { panic!("{series:?}") };
    let mut parts: Vec<_> = graph
        .to(series, EdgeKind::PartOf)
        .iter()
        .map(|part| (part.properties().number(Property::Position), part.from.iri.as_str().to_owned()))
        .collect();
    parts.sort();
    let expected = [
        (Some(1), "https://zhuanlan.zhihu.com/p/900000003"),
        (Some(2), "https://zhuanlan.zhihu.com/p/900000004"),
    ];
    assert_eq!(parts, expected.map(|(position, iri)| (position, iri.to_owned())));
    assert_eq!(targets(&graph, "自动求导(2)", EdgeKind::ProbablyBy), set(&["墨客阿达"]));
    assert_eq!(targets(&graph, "图解", EdgeKind::ProbablyBy), set(&[]));
}

#[test]
fn frameworks_are_mentioned_by_titles_and_give_topics_their_subject() {
    let graph = found().graph;
    for (text, names) in [
        ("图解", &["Transformer"][..]),
        ("GLM 是", &["GLM"]),
        ("显存", &["PyTorch"]),
        ("自动求导(1)", &["PyTorch"]),
        ("quill-bench", &[]),
    ] {
        assert_eq!(targets(&graph, text, EdgeKind::Mentions), set(names), "{text}");
    }
    let focus = graph.edges_of(EdgeKind::Focus);
    let focus: BTreeSet<String> = focus.iter().map(|edge| label(edge.to)).collect();
    assert_eq!(focus, set(&["Transformer", "GLM", "LLaMA", "PyTorch"]));
    assert!(
        graph.edges_of(EdgeKind::Related).is_empty() && graph.edges_of(EdgeKind::TranslationOf).is_empty()
    );
}
