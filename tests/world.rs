//! What a graph says about the rest of the web: addresses of authors, sites and lists, identifiers as IRIs, and the
//! labels of what it links to.

mod reading;

use listgraph::extract;
use listgraph::graph::{Graph, Node, NodeKind, Property};
use listgraph::markdown;
use listgraph::ontology::Ontology;
use listgraph::rdf;
use listgraph::resolve;
use listgraph::source::SourceFile;
use listgraph::store::Store;
use std::path::PathBuf;

fn list(name: &str, text: &str) -> Graph {
    let source = SourceFile::new("README.md", "README.md", text.as_bytes());
    let found = extract::read(&markdown::read(&source.text));
    let lists = resolve::lists(vec![(name.to_owned(), source, found)]);
    resolve::resolve(&lists[0], &Ontology::default()).graph
}

fn node<'a>(graph: &'a Graph, kind: NodeKind, end: &str) -> &'a Node {
    let found = graph.nodes_of(kind).find(|node| node.iri.as_str().ends_with(end));
    found.unwrap_or_else(|| panic!("no {kind:?} ends in {end}"))
}

fn values(node: &Node, property: Property) -> Vec<&str> {
    node.properties.get(property).filter_map(|value| value.as_str()).collect()
}

const LIST: &str = "# 大模型\n\n## 检索增强生成\n\n\
    - [Attention](https://arxiv.org/pdf/1706.03762v5.pdf)\n\
    - [A paper](https://doi.org/10.1109/CVPR.2016.90)\n\
    - [vLLM](https://pypi.org/project/vllm/)\n\
    - [transformers.js](https://www.npmjs.com/package/@xenova/transformers)\n\
    - [A book](https://www.oreilly.com/library/view/x/9781098136789/)\n\
    - [笔记](https://zhuanlan.zhihu.com/p/338817680)\n\
    - [Code](https://github.com/Rust-Lang/rust)\n";

#[test]
fn authors_sites_and_lists_have_addresses() {
    let graph = list("github.com/Ada/Big_Models", LIST);
    assert_eq!(
        values(node(&graph, NodeKind::Author, "github/rust-lang"), Property::Url),
        ["https://github.com/Rust-Lang"]
    );
    assert_eq!(values(node(&graph, NodeKind::Site, "site/arxiv"), Property::Url), ["https://arxiv.org/"]);
    let url = values(node(&graph, NodeKind::List, "ada/big-models"), Property::Url);
    assert_eq!(url, ["https://github.com/Ada/Big_Models"]);
    let local = list("pens", LIST);
    assert!(values(node(&local, NodeKind::List, "list/pens"), Property::Url).is_empty());
}

#[test]
fn identifiers_are_iris_of_the_world() {
    let graph = list("pens", LIST);
    for (resource, same) in [
        ("abs/1706.03762", &["https://doi.org/10.48550/arXiv.1706.03762"][..]),
        ("10.1109/cvpr.2016.90", &[]),
        ("project/vllm", &["pkg:pypi/vllm"]),
        ("@xenova/transformers", &["pkg:npm/%40xenova/transformers"]),
    ] {
        assert_eq!(values(node(&graph, NodeKind::Resource, resource), Property::SameAs), same, "{resource}");
    }
}

#[test]
fn topics_are_found_by_the_labels_of_the_shared_topic() {
    let graph = list(
        "pens",
        "# 大模型\n\n## RAG\n\n- [A](https://a.test.org)\n\n## 社区\n\n- [B](https://b.test.org)\n",
    );
    let store = Store::of_quads(&rdf::quads(&graph));
    let ask = |query: &str| {
        let query = format!(
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX lg: <https://w3id.org/listgraph/ns#> \
             PREFIX dcterms: <http://purl.org/dc/terms/> SELECT ?x WHERE {{ {query} }} ORDER BY ?x"
        );
        store.query(&query).expect("SPARQL").table().expect("rows").rows.len()
    };
    let by_label = "?shared skos:prefLabel|skos:altLabel \"检索增强生成\"@zh . ?topic skos:closeMatch ?shared . ?x dcterms:subject ?topic";
    assert_eq!(ask(by_label), 1);
    assert_eq!(ask("?r lg:kind/skos:prefLabel \"网站\"@zh . ?r a lg:Resource . BIND(?r AS ?x)"), 2);
    let communities = node(&graph, NodeKind::Topic, "社区");
    assert_eq!(values(communities, Property::AltLabel), ["Communities"]);
    // Labels of kinds and shared topics are not part of the graph: it reads back unchanged.
    let (back, unmapped) = rdf::graph(&rdf::quads(&graph));
    assert_eq!((back.node_count(), back.edge_count(), unmapped), (graph.node_count(), graph.edge_count(), 0));
}

/// The percentage of `nodes` for which `has` is true, and the number of `nodes`.
fn share<'a>(nodes: impl Iterator<Item = &'a Node>, has: impl Fn(&Node) -> bool) -> (usize, usize) {
    let nodes: Vec<&Node> = nodes.collect();
    let having = nodes.iter().filter(|node| has(node)).count();
    (having * 100 / nodes.len().max(1), nodes.len())
}

#[test]
fn nearly_everything_in_real_lists_has_an_address() {
    let Some(lists) = reading::shared("corpus/lists") else { return };
    let names = ["liguodongiot__llm-resource", "Hannibal046__Awesome-LLM", "totogo__awesome-knowledge-graph"];
    let lists: Vec<PathBuf> = names.iter().map(|name| lists.join(name)).collect();
    let graph = reading::read(&lists.iter().map(PathBuf::as_path).collect::<Vec<_>>()).graph;
    let identified = |scheme: &'static str| {
        graph.nodes_of(NodeKind::Resource).filter(move |node| {
            node.properties.get(Property::Identifier).any(|id| id.to_text().starts_with(scheme))
        })
    };
    let doi = |node: &Node| {
        node.iri.as_str().starts_with("https://doi.org/")
            || values(node, Property::SameAs).iter().any(|same| same.starts_with("https://doi.org/"))
    };
    let accounts =
        graph.nodes_of(NodeKind::Author).filter(|node| node.properties.first(Property::Identifier).is_some());
    let has_url = |node: &Node| node.properties.first(Property::Url).is_some();
    for (what, (percent, count)) in [
        ("accounts", share(accounts, has_url)),
        ("sites", share(graph.nodes_of(NodeKind::Site), has_url)),
        ("arXiv", share(identified("arxiv:"), doi)),
        ("DOI", share(identified("doi:"), doi)),
    ] {
        assert!(percent >= 95 && count > 0, "{what}: {percent} % of {count}");
    }
}

/// Identity ignores case; display does not.
#[test]
fn accounts_are_called_as_they_are_written() {
    let graph = list(
        "pens",
        "# P\n\n## A\n\n- [A](https://github.com/THUDM/ChatGLM-6B)\n- [B](https://github.com/thudm/b)\n- [C](https://github.com/THUDM/c)\n\
         - [D](https://mp.weixin.qq.com/s?__biz=MzU3Mzg5ODgxMg==&mid=2247486657&idx=1&sn=c5a5e55b01243f477d063c9194d24f42)\n\
         - [E](https://blog.csdn.net/m0_54929869/article/details/118881804) 作者：林小溪\n",
    );
    let author = |end| node(&graph, NodeKind::Author, end);
    assert_eq!(values(author("github/thudm"), Property::Name), ["THUDM"]);
    assert_eq!(values(author("github/thudm"), Property::Url), ["https://github.com/THUDM"]);
    let weixin = graph
        .nodes_of(NodeKind::Author)
        .find(|node| node.iri.as_str().contains("weixin/"))
        .expect("an account");
    let name = values(weixin, Property::Name);
    assert!(name.len() == 1 && name[0].ends_with(" · MzU3…"), "{name:?}");
    assert_eq!(values(author("csdn/m0_54929869"), Property::Name), ["林小溪"]);
}

#[test]
fn the_dataset_says_what_made_it() {
    let graph = list("pens", LIST);
    let store = Store::of_quads(&rdf::quads(&graph));
    let query = "PREFIX schema: <http://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#> \
        PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX void: <http://rdfs.org/ns/void#> \
        SELECT ?name ?version ?list WHERE { ?d a void:Dataset ; dcterms:hasPart ?list ; prov:wasDerivedFrom ?tool . \
        ?tool schema:name ?name ; schema:version ?version } ORDER BY ?name";
    let rows = store.query(query).expect("SPARQL").table().expect("rows").rows;
    let made_by: Vec<(&str, &str)> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let gazetteer = listgraph::vocabulary::embedded::gazetteer_version();
    assert!(!gazetteer.is_empty());
    assert_eq!(made_by, [("gazetteer", gazetteer), ("listgraph", env!("CARGO_PKG_VERSION"))]);
    assert!(rows.iter().all(|row| row[2].ends_with("list/pens")));
}
