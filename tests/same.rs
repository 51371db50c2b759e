//! What is one and what is not: by hand, by a rare name, by what a row or a link says.

mod program;

use program::{folder, run};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code().is_some_and(|code| code < 2), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The whole graph as JSON.
fn graph(folder: &Path, inputs: &[&str]) -> Value {
    let json = printed(folder, &[&["export", "--to", "json"], inputs].concat());
    serde_json::from_str(&json).expect("JSON")
}

/// Label and IRI, less what all share, of the nodes of a type.
fn nodes(graph: &Value, kind: &str) -> Vec<(String, String)> {
    let nodes = graph["nodes"].as_array().expect("nodes").iter().filter(|node| node["type"] == kind);
    let text = |node: &Value, key: &str| {
        node[key].as_str().expect("a text").replace("https://w3id.org/listgraph/id/", "")
    };
    nodes.map(|node| (text(node, "label"), text(node, "id"))).collect()
}

/// The ends of the edges of a type.
fn edges(graph: &Value, kind: &str) -> Vec<(String, String)> {
    let edges = graph["edges"].as_array().expect("edges").iter().filter(|edge| edge["relation"] == kind);
    let text = |value: &Value| value.as_str().expect("an IRI").replace("https://w3id.org/listgraph/id/", "");
    edges.map(|edge| (text(&edge["source"]), text(&edge["target"]))).collect()
}

const TALKS: &str = "# Talks\n\n## Design\n\n\
    - [Simple Made Easy](https://www.infoq.com/presentations/Simple-Made-Easy/) by Rich Hickey\n\
    - [Hammock Driven Development](https://www.youtube.com/watch?v=f84n5oFoZBc) by Rich Hickey\n\
    - [Pens](https://pens.example/a) by John Smith\n\
    - [Inks](https://inks.example/b) by John Smith\n";

#[test]
fn a_rare_full_name_ties_authors_of_several_sites_and_check_offers_the_line() {
    let place = folder(&[("talks/README.md", TALKS)]);
    let authors = nodes(&graph(place.path(), &["talks"]), "Author");
    let hickeys: Vec<_> = authors.iter().filter(|(label, _)| label == "Rich Hickey").collect();
    assert_eq!(hickeys.len(), 2, "two nodes: {authors:?}");
    let query = "SELECT ?a ?b WHERE { ?a lg:probablySameAs/^lg:probablySameAs ?b FILTER(STR(?a) < STR(?b)) }";
    let pairs = printed(place.path(), &["query", "talks", query, "--format", "csv"]);
    assert_eq!(pairs.lines().count(), 2, "{pairs}");
    assert!(
        pairs.contains("author/infoq/name/rich-hickey") && pairs.contains("author/youtube/name/rich-hickey")
    );
    let findings = printed(place.path(), &["check", "talks", "--notes"]);
    assert!(findings.contains("`Rich Hickey` names 2 authors that are probably the same"), "{findings}");
    let line = findings.lines().find_map(|line| line.split_once("authors = [")).expect("the ready line").1;
    fs::write(place.path().join("listgraph.toml"), format!("[[same]]\nauthors = [{line}\n"))
        .expect("written");
    let authors = nodes(&graph(place.path(), &["talks"]), "Author");
    assert_eq!(authors.iter().filter(|(label, _)| label == "Rich Hickey").count(), 1, "{authors:?}");
    assert_eq!(authors.iter().filter(|(label, _)| label == "John Smith").count(), 2, "{authors:?}");
    assert!(!printed(place.path(), &["check", "talks", "--notes"]).contains("probably one"));
    let different = format!("[[different]]\nauthors = [{line}\n");
    fs::write(place.path().join("listgraph.toml"), different).expect("written");
    assert!(!printed(place.path(), &["check", "talks", "--notes"]).contains("probably one"));
}

const LIST: &str = "# Pens\n\n## Agents\n\n- [Old](http://old.example/pens/) - the old place\n\
    - [New](https://new.example/pens)\n- [Slash](https://s.example/a/)\n- [No slash](https://s.example/a)\n\n\
    ## 智能体\n\n- [Third](https://third.example/x)\n\n## LLM 训练\n\n- [Four](https://four.example/x)\n\
    - [Six](https://six.example/x) by A. Moreau\n";

const MORE: &str = "# More\n\n## LLM训练\n\n- [Five](https://github.com/ada/five) by Ada Moreau\n";

const SETTINGS: &str = r#"
[[list]]
path = "pens"
name = "example.org/pens"

[[same]]
resources = ["https://new.example/pens", "http://old.example/pens"]

[[same]]
authors = ["https://github.com/ada", "Ada Moreau", "A. Moreau"]

[[same]]
topics = ["Agents", "智能体"]

[[different]]
resources = ["https://s.example/a/", "https://s.example/a"]

[[different]]
topics = ["LLM 训练", "LLM训练"]
"#;

#[test]
fn what_is_said_by_hand_joins_and_parts_and_shows() {
    let place = folder(&[("pens/README.md", LIST), ("pens/more.md", MORE), ("listgraph.toml", SETTINGS)]);
    let graph = graph(place.path(), &["pens"]);
    let resources = nodes(&graph, "Resource");
    let has = |iri: &str| resources.iter().any(|(_, own)| own == iri);
    assert!(has("https://new.example/pens") && !has("https://old.example/pens"), "{resources:?}");
    assert!(has("https://s.example/a") && has("https://s.example/a/"), "{resources:?}");
    let mentions = edges(&graph, "LISTED_IN");
    assert_eq!(mentions.iter().filter(|(from, _)| from == "https://new.example/pens").count(), 2);
    let authors = nodes(&graph, "Author");
    assert_eq!(authors.len(), 1, "{authors:?}");
    assert_eq!(authors[0].1, "author/github/ada");
    assert_eq!(edges(&graph, "AUTHORED_BY").len(), 2);
    let topics = nodes(&graph, "Topic");
    assert_eq!(topics.len(), 3, "{topics:?}");
    let about = edges(&graph, "ABOUT");
    let of = |resource: &str| {
        about.iter().filter(|(from, _)| from == resource).map(|(_, to)| to).collect::<Vec<_>>()
    };
    assert_eq!(of("https://third.example/x"), of("https://new.example/pens"));
    assert_ne!(of("https://four.example/x"), of("https://github.com/ada/five"));

    let merges = printed(place.path(), &["merges", "pens"]);
    for line in [
        "https://old.example/pens  ([[same]] resource, listgraph.toml:6)",
        "author/six.example/name/a-moreau  ([[same]] author, listgraph.toml:9)",
        "topic/智能体  ([[same]] topic, listgraph.toml:12)",
        "https://s.example/a/  ([[different]] resource, listgraph.toml:15)",
        "LLM训练  ([[different]] topic, listgraph.toml:18)",
    ] {
        assert!(merges.contains(line), "{line} in\n{merges}");
    }
    let explained = printed(place.path(), &["explain", "README.md:5", "pens"]);
    assert!(explained.contains("listgraph.toml:6") && explained.contains("listgraph.toml:12"), "{explained}");
    let explained = printed(place.path(), &["explain", "README.md:17", "pens"]);
    assert!(explained.contains("listgraph.toml:9"), "{explained}");
    assert_eq!(explained, printed(place.path(), &["check", "pens", "--explain", "README.md:17"]));
    assert_eq!(merges, printed(place.path(), &["check", "pens", "--merges"]));
    assert!(!printed(place.path(), &["check", "pens"]).contains("by-hand"));
}

#[test]
fn parts_of_lists_read_apart_are_joined_alike() {
    let one =
        "# One\n\n## A\n\n- [X](https://x.example/1) by Rich Hickey\n- [Old](https://old.example/pens)\n";
    let two =
        "# Two\n\n## A\n\n- [Y](https://y.example/2) by Rich Hickey\n- [New](https://new.example/pens)\n";
    let settings = "[[same]]\nauthors = [\"Rich Hickey\", \"R. Hickey\"]\n\n[[same]]\nresources = [\"https://new.example/pens\", \"https://old.example/pens\"]\n";
    let place = folder(&[("one/README.md", one), ("two/README.md", two), ("listgraph.toml", settings)]);
    let quads = |inputs: &[&str]| printed(place.path(), &[&["export", "--to", "n-quads"], inputs].concat());
    let mut apart: Vec<String> = ["one", "two"]
        .iter()
        .flat_map(|list| quads(&[list]).lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    apart.sort_unstable();
    apart.dedup();
    let together = quads(&["one", "two"]);
    let mut together: Vec<&str> = together.lines().collect();
    together.sort_unstable();
    assert_eq!(apart, together);
    assert!(apart.iter().any(|line| line.contains("author/_/name/rich-hickey")));
}

#[test]
fn what_cannot_be_meant_is_told_with_file_and_line() {
    for (settings, line, words) in [
        ("[[same]]\nauthors = [\"Ada\"]\n", 2, "at least two things"),
        ("\n[[same]]\n", 2, "exactly one of"),
        ("[[different]]\nauthors = [\"a\", \"b\"]\ntopics = [\"a\", \"b\"]\n", 1, "exactly one of"),
        ("[[same]]\nresources = [\"A\", \"B\"]\n", 2, "must be an address"),
        ("[[different]]\nresources = [\"https://a.example/\", \"B\"]\n", 2, "give an address for each"),
        ("[[same]]\nresources = [\n  \"https://a.example/\",\n  \"https://[\",\n]\n", 4, "address"),
        ("[[same]]\npeople = [\"A\", \"B\"]\n", 2, "people"),
    ] {
        let place = folder(&[("pens/README.md", LIST), ("listgraph.toml", settings)]);
        let output = run(place.path(), &["export", "pens", "--to", "json"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_ne!(output.status.code(), Some(0), "{settings}");
        assert!(
            said.contains(&format!("listgraph.toml:{line}:")) && said.contains(words),
            "{settings}: {said}"
        );
    }
    let settings = "[[same]]\nauthors = [\"Nobody Here\", \"Somebody Else\"]\n";
    let place = folder(&[("pens/README.md", LIST), ("listgraph.toml", settings)]);
    let findings = printed(place.path(), &["check", "pens"]);
    assert!(
        findings.contains("`[[same]]` at listgraph.toml:1 matches no authors in these lists"),
        "{findings}"
    );
}

const ROWS: &str = "# Models\n\n## Models\n\n| Model | Weights | Code |\n|---|---|---|\n\
    | [Ink](https://news.example/announce) | [7B](https://huggingface.co/a/ink-7b) | [code](https://github.com/a/ink) |\n\
    | [Quill](https://news.example/announce) | [13B](https://huggingface.co/a/quill-13b) | |\n\n\
    ## Tools\n\n| Language | Tools |\n|---|---|\n| Rust | [Actix](https://actix.rs), [Rocket](https://rocket.rs) |\n\n\
    ## Books\n\n- [Ink](https://ink.example/book) by [Ada Moreau](https://ada.example/)\n\
    - [Second Ink](https://ink.example/second) - about ink. By [Ada Moreau](https://github.com/ada-m) and [Bob Smith](https://bob.example)\n\
    - [Eve Winter](https://www.zhihu.com/people/12739253) - writes\n\
    - [某文](https://mp.weixin.qq.com/s?__biz=MzU3Mzg5ODgxMg==&mid=2247486657&idx=1&sn=c5a5e55b01243f477d063c9194d24f42)\n";

#[test]
fn rows_that_share_a_page_and_tools_of_one_cell_are_things_of_their_own() {
    let place = folder(&[("rows/README.md", ROWS)]);
    let graph = graph(place.path(), &["rows"]);
    let resources = nodes(&graph, "Resource");
    let label = |iri: &str| resources.iter().find(|(_, own)| own == iri).map(|(label, _)| label.as_str());
    assert_eq!(label("https://huggingface.co/a/ink-7b"), Some("Ink"));
    assert_eq!(label("https://huggingface.co/a/quill-13b"), Some("Quill"));
    assert_eq!(label("https://news.example/announce"), Some("announce · news.example"));
    assert_eq!(label("https://rocket.rs/"), Some("Rocket"));
    let related = edges(&graph, "RELATED");
    assert!(!related.iter().any(|(from, to)| from.contains("actix") || to.contains("rocket")), "{related:?}");
    assert!(
        related.iter().any(|(from, to)| from.ends_with("ink-7b") && to.ends_with("a/ink")),
        "{related:?}"
    );
}

#[test]
fn a_link_on_a_name_leads_to_the_author() {
    let place = folder(&[("rows/README.md", ROWS)]);
    let graph = graph(place.path(), &["rows"]);
    let resources = nodes(&graph, "Resource");
    for page in ["https://ada.example/", "https://github.com/ada-m", "https://bob.example/"] {
        assert!(!resources.iter().any(|(_, iri)| iri == page), "{page}");
    }
    let authors = nodes(&graph, "Author");
    let label = |iri: &str| authors.iter().find(|(_, own)| own == iri).map(|(label, _)| label.as_str());
    assert_eq!(label("author/github/ada-m"), Some("Ada Moreau"));
    assert_eq!(label("author/ink.example/name/ada-moreau"), Some("Ada Moreau"));
    assert_eq!(label("author/zhihu/12739253"), Some("Eve Winter"));
    let page = graph["nodes"].as_array().expect("nodes").iter().find(|node| {
        node["id"].as_str().is_some_and(|id| id.ends_with("author/ink.example/name/ada-moreau"))
    });
    assert_eq!(page.expect("an author")["url"][0], "https://ada.example/");
}

#[test]
fn an_account_that_nobody_names_is_not_counted_unless_asked_for() {
    let place = folder(&[("rows/README.md", ROWS)]);
    let weixin = "微信公众号 · MzU3…";
    let graph = graph(place.path(), &["rows"]);
    assert!(nodes(&graph, "Author").iter().any(|(label, _)| label == weixin));
    assert!(!printed(place.path(), &["stats", "rows"]).contains(weixin));
    assert!(printed(place.path(), &["stats", "rows", "--unnamed"]).contains(weixin));
    let question =
        printed(place.path(), &["query", "rows", "--question", "authors-by-resources", "--format", "csv"]);
    assert!(question.contains("Eve Winter") && !question.contains(weixin), "{question}");
    let picture = printed(place.path(), &["export", "rows", "--to", "mermaid"]);
    assert!(picture.contains("Ada Moreau") && !picture.contains(weixin), "{picture}");
}
