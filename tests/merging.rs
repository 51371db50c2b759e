//! Merging loses nothing, IRIs survive edits, and the parts of a list are joined correctly.

mod reading;

use listgraph::address::sites::Sites;
use listgraph::address::{Address, canonical};
use listgraph::graph::{EdgeKind, Graph, NodeKind, Property, Value};
use listgraph::ontology::Ontology;
use listgraph::pipeline::{self, Settings};
use listgraph::resolve::{self, List, Resolved};
use listgraph::source::SourceFile;
use listgraph::{extract, markdown};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;

/// A list of several files, resolved.
fn resolved(name: &str, files: &[(&str, &str)]) -> Resolved {
    let documents = files.iter().map(|(file, text)| {
        let source = SourceFile::new(file, file, text.as_bytes());
        let found = extract::read(&markdown::read(&source.text));
        (name.to_owned(), source, found)
    });
    let lists = resolve::lists(documents.collect());
    resolve::resolve(&lists[0], &Ontology::default())
}

fn list(text: &str) -> Graph {
    resolved("pens", &[("README.md", text)]).graph
}

/// The IRIs of everything the list names: by kind and name; mentions by title.
fn iris(graph: &Graph) -> BTreeMap<String, String> {
    let nodes = graph.nodes().filter(|node| node.kind != NodeKind::List).map(|node| {
        let what = format!("{:?} {}", node.kind, node.label(&["en"]));
        (what, node.iri.to_string())
    });
    let mentions = graph.edges_of(EdgeKind::ListedIn).into_iter().filter_map(|edge| {
        let title = edge.properties().text(Property::Name)?;
        Some((format!("mention {title}"), edge.id()?.to_string()))
    });
    nodes.chain(mentions).collect()
}

const PENS: &str = "# Pens\n\n## Inks\n\n\
    - [Ink one](https://ink.test.org/1) by Ada Moreau\n\
    - [Ink two](https://blog.csdn.net/moreau/article/details/2)\n\n\
    ## Nibs\n\n\
    - [On nibs (1)](https://nib.test.org/a)\n\
    - [On nibs (2)](https://nib.test.org/b)\n\
    - [PyTorch for nibs](https://nib.test.org/c)\n";

#[test]
fn iris_of_what_did_not_change_outlive_edits() {
    let before = iris(&list(PENS));
    assert!(before.len() > 15, "{before:#?}");
    for (edit, text) in [
        ("an entry more", PENS.replace("## Nibs\n\n", "## Nibs\n\n- [New](https://new.test.org)\n")),
        ("an entry less", PENS.replace("- [PyTorch for nibs](https://nib.test.org/c)\n", "")),
        (
            "another order",
            PENS.replace("- [Ink one](https://ink.test.org/1) by Ada Moreau\n", "")
                .replace("details/2)\n", "details/2)\n- [Ink one](https://ink.test.org/1) by Ada Moreau\n"),
        ),
        ("a section moved", {
            let (inks, nibs) = PENS.split_at(PENS.find("## Nibs").expect("a section"));
            format!("# Pens\n\n{nibs}\n{}", inks.trim_start_matches("# Pens\n\n"))
        }),
        ("a neighbour renamed", PENS.replace("[Ink two]", "[Second ink]")),
        ("a section more", PENS.replace("## Inks", "## Paper\n\n- [P](https://p.test.org)\n\n## Inks")),
        ("a third part", format!("{PENS}- [On nibs (3)](https://nib.test.org/d)\n")),
        ("a description more", PENS.replace("details/2)", "details/2) - Black and blue.")),
    ] {
        let after = iris(&list(&text));
        let changed: Vec<_> =
            before.iter().filter(|(what, iri)| after.get(*what).is_some_and(|now| now != *iri)).collect();
        assert!(changed.is_empty(), "{edit}: {changed:?}");
        let kept = before.keys().filter(|what| after.contains_key(*what)).count();
        assert!(kept + 6 >= before.len(), "{edit}: {kept} of {}", before.len());
    }
}

#[test]
fn a_repeated_entry_is_a_mention_more_not_a_resource_more() {
    let graph = list("# Pens\n\n## A\n\n- [X](http://x.test.org/)\n- [X](https://x.test.org)\n");
    assert_eq!(graph.nodes_of(NodeKind::Resource).count(), 1);
    assert_eq!(graph.edges_of(EdgeKind::ListedIn).len(), 2);
}

#[test]
fn an_account_and_a_name_beside_it_are_one_author_and_two_accounts_never() {
    let graph = list(
        "# P\n\n## A\n\n\
         - [X](https://blog.csdn.net/moreau/article/details/1) @ Ada Moreau\n\
         - [Y](https://blog.csdn.net/amoreau/article/details/2) @ Ada Moreau\n\
         - [Z](https://juejin.cn/post/7026144707591815175) @ Ada Moreau\n\
         - [V](https://juejin.cn/post/7026144707591815176) @ Ada Moreau\n",
    );
    let authors: Vec<&str> = graph.nodes_of(NodeKind::Author).map(|node| node.iri.as_str()).collect();
    let ends = ["author/csdn/amoreau", "author/csdn/moreau", "author/juejin/name/ada-moreau"];
    assert_eq!(authors.len(), ends.len(), "{authors:?}");
    assert!(authors.iter().zip(ends).all(|(iri, end)| iri.ends_with(end)), "{authors:?}");
}

#[test]
fn a_list_in_two_languages_has_its_topics_aligned() {
    let english = "# Pens\n\n## Inks\n\n- [A](https://a.test.org) - The first of the inks and the one to start with.\n- [B](https://b.test.org) - What you need for writing in the rain, and how to get it.\n\n\
        ## Nibs\n\n- [C](https://c.test.org)\n- [D](https://d.test.org)\n";
    let chinese = "# 钢笔清单\n\n## 墨水\n\n- [甲](https://a.test.org)\n- [乙](https://b.test.org)\n\n\
        ## 笔尖\n\n- [丙](https://c.test.org)\n- [丁戊](https://d.test.org)\n";
    let Resolved { graph, .. } =
        resolved("pens", &[("README.md", english), ("docs/README.zh-Hans.md", chinese)]);
    let matches = |topic: &str| -> BTreeSet<String> {
        let node = graph.nodes_of(NodeKind::Topic).find(|node| node.iri.as_str().ends_with(topic));
        let node = node.unwrap_or_else(|| panic!("{topic}"));
        node.properties.get(Property::CloseMatch).filter_map(|iri| iri.as_str()).map(str::to_owned).collect()
    };
    assert!(
        matches("topic/inks").iter().any(|iri| iri.ends_with("topic/墨水")),
        "{:?}",
        matches("topic/inks")
    );
    assert!(matches("topic/笔尖").iter().any(|iri| iri.ends_with("topic/nibs")));
    let list = graph.nodes_of(NodeKind::List).next().expect("the list");
    let languages: Vec<_> = list.properties.get(Property::Language).filter_map(|tag| tag.as_str()).collect();
    assert_eq!(languages, ["en", "zh-hans"]);
}

/// `[中文版](…)` in another repository is another list, a translation of this one or its original; a link into the same
/// repository is not another list.
#[test]
fn a_link_named_after_a_language_joins_two_lists() {
    let body = "\n\n## Inks\n\n- [A](https://a.test.org) - The first of the inks and the one to start with.\n\
        - [B](https://b.test.org) - What you need for writing in the rain.\n";
    let graph = list(&format!(
        "# Pens\n\n[中文版](https://github.com/ada/pens-zh) | [日本語](https://github.com/ada/pens/blob/main/README-ja.md) | \
        [Guide](https://github.com/ada/guide){body}"
    ));
    let edges = graph.edges_of(EdgeKind::TranslationOf);
    let ends: Vec<_> = edges.iter().map(|edge| (edge.from.iri.as_str(), edge.to.iri.as_str())).collect();
    let id = |key: &str| format!("https://w3id.org/listgraph/id/list/{key}");
    assert_eq!(ends, [(id("github.com/ada/pens-zh").as_str(), id("pens").as_str())]);

    let chinese = "# 钢笔\n\n[English](https://github.com/ada/pens)\n\n## 墨水\n\n\
        - [甲](https://a.test.org) - 初学者最先应该了解的墨水。\n";
    let graph = resolved("github.com/ada/pens-zh", &[("README.md", chinese)]).graph;
    let edges = graph.edges_of(EdgeKind::TranslationOf);
    let ends: Vec<_> = edges.iter().map(|edge| (edge.from.iri.as_str(), edge.to.iri.as_str())).collect();
    assert_eq!(ends, [(id("github.com/ada/pens-zh").as_str(), id("github.com/ada/pens").as_str())]);
}

#[test]
fn files_of_other_resources_are_no_translations() {
    let one = "# Books\n\n## Go\n\n- [A](https://a.test.org)\n- [B](https://b.test.org)\n";
    let two = "# Libros\n\n## Go\n\n- [C](https://c.test.org)\n- [B](https://b.test.org)\n- [E](https://e.test.org)\n";
    let Resolved { graph, .. } = resolved("books", &[("books-en.md", one), ("books-es.md", two)]);
    let close = graph.nodes_of(NodeKind::Topic).flat_map(|node| node.properties.get(Property::CloseMatch));
    let ours = close.filter_map(|iri| iri.as_str()).filter(|iri| iri.contains("/list/"));
    assert_eq!(ours.count(), 0);
}

#[test]
fn a_name_of_several_things_is_told_to_the_author() {
    let text = "# P\n\n## A\n\n- [Triton in the sea](https://a.test.org)\n";
    let found = resolved("pens", &[("README.md", text)]).findings;
    let finding = found.iter().find(|finding| finding.code == "ambiguous-name").expect("a finding");
    assert!(finding.message.contains("`triton-lang`"), "{}", finding.message);
}

#[test]
fn a_framework_is_joined_with_its_repository_and_its_topic() {
    let text = "# P\n\n## PyTorch\n\n- [PyTorch](https://github.com/pytorch/pytorch)\n- [X](https://x.test.org) on GitHub\n";
    let graph = list(text);
    let implemented = graph.edges_of(EdgeKind::Implements);
    assert!(implemented[0].to.iri.as_str().ends_with("framework/pytorch"));
    let focus = graph.edges_of(EdgeKind::Focus);
    assert!(focus[0].to.iri.as_str().ends_with("framework/pytorch"));
    let mentioned = graph.edges_of(EdgeKind::Mentions);
    assert!(mentioned.iter().all(|edge| !edge.to.iri.as_str().ends_with("/github")));
}

/// Our own lists, and the real ones if available, each with its graph.
fn lists() -> &'static [(List, Graph)] {
    static LISTS: LazyLock<Vec<(List, Graph)>> = LazyLock::new(|| {
        let own = [reading::SHOWCASE, reading::SECOND, "tests/lists/pens"].map(PathBuf::from);
        let shared = reading::shared("corpus/lists").map(std::fs::read_dir);
        let entries = shared.into_iter().flatten().flatten().flatten();
        let folders = entries.map(|entry| entry.path()).filter(|path| path.is_dir());
        own.into_iter().chain(folders).filter_map(read_alone).collect()
    });
    &LISTS
}

fn read_alone(folder: PathBuf) -> Option<(List, Graph)> {
    let reading = pipeline::read(&[folder], &Settings::default(), &Ontology::default(), &|_| {});
    let mut reading = reading.expect("a list that can be read");
    Some((reading.lists.pop()?, reading.graph))
}

/// The addresses that the entries of a list link.
fn links(list: &List) -> Vec<Address> {
    let address = |written: &str| canonical(written, Sites::builtin()).ok();
    let mut links = Vec::new();
    for entry in list.documents.iter().flat_map(|(_, found)| &found.entries) {
        let Some(own) = entry.address.as_ref().and_then(|read| address(&read.value)) else { continue };
        links.push(own);
        links.extend(entry.further_links.iter().filter_map(|link| address(&link.address)));
    }
    links
}

#[test]
fn no_mention_is_lost_whatever_the_order() {
    // A link on the name of an author is no mention of a resource: it becomes the author's page.
    let (mut before, mut pages) = (0, 0);
    for (list, graph) in lists() {
        let authors = graph.nodes_of(NodeKind::Author);
        let urls = authors.flat_map(|author| author.properties.get(Property::Url)).filter_map(Value::as_str);
        let urls = urls.filter_map(|url| canonical(url, Sites::builtin()).ok());
        let urls: HashSet<String> = urls.map(|address| address.iri.to_string()).collect();
        let resources: HashSet<&str> =
            graph.edges_of(EdgeKind::ListedIn).iter().map(|edge| edge.from.iri.as_str()).collect();
        for address in links(list) {
            before += 1;
            let is_page = urls.contains(address.iri.as_str());
            pages += usize::from(is_page);
            assert!(
                is_page || resources.contains(address.iri.as_str()),
                "{} of {} is lost",
                address.url,
                list.name
            );
        }
    }
    let merged = |order: Vec<usize>| {
        let mut graph = Graph::new();
        order.into_iter().for_each(|at| graph.merge(lists()[at].1.clone()));
        (graph.edges_of(EdgeKind::ListedIn).len(), graph.node_count(), graph.edge_count())
    };
    let count = lists().len();
    let forward = merged((0..count).collect());
    assert!(
        forward.0 <= before && before <= forward.0 + pages,
        "{before} links, {} mentions, {pages} pages",
        forward.0
    );
    assert_eq!(merged((0..count).rev().collect()), forward);
    assert_eq!(merged((0..count).map(|at| (at + count / 2) % count).chain(0..count).collect()), forward);
}

#[test]
fn playlists_stay_as_many_as_they_are() {
    let own = "# Films\n\n## Talks\n\n\
        - [Ink](https://www.youtube.com/playlist?list=PLink0001) - x.\n\
        - [Ink, part two](https://www.youtube.com/watch?v=aaaaaaaaaaa&list=PLink0001) - x.\n\
        - [Paper](https://youtube.com/playlist?feature=shared&list=PLpaper02) - x.\n";
    let own = resolved("films", &[("README.md", own)]);
    let playlists =
        own.graph.nodes_of(NodeKind::Resource).filter(|node| node.iri.as_str().contains("/playlist?"));
    assert_eq!(playlists.count(), 2);
    if reading::shared("corpus/lists").is_none() {
        return;
    }
    let playlist = regex::Regex::new(r"youtube\.com/playlist\?(?:[^#]*&)?list=([\w-]+)").expect("a pattern");
    let (mut ids, mut resources) = (BTreeSet::new(), BTreeSet::new());
    for entry in lists().iter().flat_map(|(list, _)| &list.documents).flat_map(|(_, found)| &found.entries) {
        let Some(written) = &entry.address else { continue };
        let Some(found) = playlist.captures(&written.value) else { continue };
        ids.insert(found[1].to_owned());
        resources.insert(canonical(&written.value, Sites::builtin()).expect("an address").iri.to_string());
    }
    assert!(ids.len() > 400, "{}", ids.len());
    assert_eq!(ids.len(), resources.len());
}
