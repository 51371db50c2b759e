//! When an entry means the name it contains: publishing sites, ambiguous titles, other senses.

use listgraph::graph::{EdgeKind, Graph, Property};
use listgraph::ontology::Ontology;
use listgraph::resolve;
use listgraph::source::SourceFile;
use listgraph::{extract, markdown};

/// The graph of a list called `name`.
fn graph(name: &str, text: &str) -> Graph {
    let source = SourceFile::new("README.md", "README.md", text.as_bytes());
    let found = extract::read(&markdown::read(&source.text));
    let lists = resolve::lists(vec![(name.to_owned(), source, found)]);
    resolve::resolve(&lists[0], &Ontology::default()).graph
}

/// The frameworks that each entry mentions, by the last path segment of both: `1: docker redis`.
fn mentions(text: &str) -> Vec<String> {
    let graph = graph("notes", text);
    let last = |iri: &str| iri.rsplit('/').next().unwrap_or(iri).to_owned();
    let entries = graph.edges_of(EdgeKind::ListedIn);
    let mut rows: Vec<(u64, String)> = entries
        .iter()
        .map(|entry| {
            let named = graph.from(entry.from, EdgeKind::Mentions);
            let ids: Vec<String> = named.iter().map(|edge| last(edge.to.iri.as_str())).collect();
            let line = entry.properties().number(Property::Line).unwrap_or(0);
            (line, format!("{}: {}", last(entry.from.iri.as_str()), ids.join(" ")))
        })
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, row)| row).collect()
}

#[test]
fn a_platform_is_meant_wherever_it_stands() {
    let text = "# L\n\n\
        - [Docker](https://example.org/1)\n\
        - [Running Spark on Kubernetes](https://example.org/2)\n\
        - [Moving from MongoDB to PostgreSQL](https://example.org/3)\n\
        - [微服务（Docker）](https://example.org/4)\n\
        - [在 Kubernetes 上部署](https://example.org/5)\n\
        - [Notes on queues](https://example.org/6) - How we came to Redis.\n";
    assert_eq!(
        mentions(text),
        ["1: docker", "2: kubernetes", "3: mongodb postgresql", "4: docker", "5: kubernetes", "6: redis"]
    );
}

#[test]
fn a_place_of_publication_is_not_meant() {
    let text = "# Papers\n\n\
        - [One Paper on Trees](https://arxiv.org/abs/1801.00001) arXiv, 2018\n\
        - [A Second Paper, arXiv 2019](https://arxiv.org/abs/1901.00002)\n\
        - [arXiv](https://arxiv.org/abs/1901.00003)\n\
        - [Pruning trees](https://example.org/4) - Code (GitHub).\n\
        - [GitHub - me/pruner: cuts trees](https://github.com/me/pruner)\n\
        - [How GitHub builds search](https://example.org/6)\n\
        - [GitHub](https://github.com)\n\
        - [钢琴 (iOS)](https://example.org/8)\n\
        - [Sixth Paper on Trees, arXiv, TREES](https://example.org/9)\n\
        - [GitHub(mirror)](https://example.org/10)\n";
    let found = mentions(text);
    let named: Vec<&String> = found.iter().filter(|row| !row.ends_with(": ")).collect();
    assert_eq!(named, ["6: github", ": github"], "{found:?}");
}

#[test]
fn a_title_that_is_an_ambiguous_name_is_told_by_where_it_stands() {
    let among_software =
        "# L\n\n## Courses\n\n- [Docker](https://example.org/1)\n- [Ruby](https://example.org/2)\n";
    assert_eq!(mentions(among_software), ["1: docker", "2: ruby"]);
    let below_software = "# L\n\n## Programming languages\n\n- [Ruby](https://example.org/2)\n";
    assert_eq!(mentions(below_software), ["2: ruby"]);
    let among_stones =
        "# L\n\n## Stones\n\n- [Ruby](https://example.org/2)\n- [Opal](https://example.org/3)\n";
    assert_eq!(mentions(among_stones), ["2: ", "3: "]);
    let own_site = "# L\n\n## Developer tools\n\n- [Ruby](https://ruby-stones.example/a)\n";
    assert_eq!(mentions(own_site), ["a: "]);
}

#[test]
fn a_workplace_or_a_part_of_an_account_is_not_meant() {
    let text = "# L\n\n\
        - [On Trees](https://example.org/1) - Ada Lovelace (Microsoft Research) 2009\n\
        - [git-leaves/trees](https://github.com/git-leaves/trees) - Many trees.\n\
        - [microsoft/trees](https://github.com/microsoft/trees) - Many trees.\n\
        - [Whisper](https://example.org/4) - Speech model (OpenAI).\n";
    assert_eq!(mentions(text), ["1: ", "trees: ", "trees: microsoft", "4: openai whisper"]);
}

#[test]
fn words_beside_a_name_show_another_sense() {
    let text = "# L\n\n\
        - [Coffee in Java](https://example.org/1)\n\
        - [Codegen in the Triton compiler](https://example.org/2)\n\
        - [Water (H₂O) and us](https://example.org/3)\n\
        - [torch.compile, step by step](https://example.org/4)\n\n\
        ## Hadoop\n\n\
        - [Yarn 资源调度](https://example.org/5)\n\n\
        ## JavaScript\n\n\
        - [Yarn 包管理](https://example.org/6)\n";
    let found = mentions(text);
    assert_eq!(found, ["1: ", "2: ", "3: ", "4: pytorch", "5: hadoop-yarn", "6: yarn-js"]);
}

#[test]
fn a_list_has_a_subject() {
    let subject = |name: &str, text: &str| -> Vec<String> {
        let edges = graph(name, text);
        let edges = edges.edges_of(EdgeKind::Subject);
        edges.iter().map(|edge| edge.to.label(&["en"]).to_owned()).collect()
    };
    assert_eq!(subject("github.com/me/awesome-go", "# Awesome Go\n\n- [A](https://example.org)\n"), ["Go"]);
    assert_eq!(
        subject(
            "github.com/me/links",
            "# A curated list of PyTorch resources\n\n- [A](https://example.org)\n"
        ),
        ["PyTorch"]
    );
    assert_eq!(
        subject("github.com/me/go-notes-on-cheese", "# Cheese\n\n- [A](https://example.org)\n"),
        Vec::<String>::new()
    );
}

#[test]
fn a_framework_brings_its_family_and_its_addresses() {
    let graph = graph("notes", "# L\n\n- [Llama 2 in depth](https://example.org/1)\n");
    let labels: Vec<(&str, &str)> = graph
        .edges_of(EdgeKind::IsA)
        .iter()
        .map(|edge| (edge.from.label(&["en"]), edge.to.label(&["en"])))
        .collect();
    assert_eq!(labels, [("LLaMA", "language model"), ("Llama 2", "LLaMA")]);
    assert_eq!(mentions("# L\n\n- [Llama 2 in depth](https://example.org/1)\n"), ["1: llama-2"]);
}
