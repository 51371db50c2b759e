//! The same lists give the same bytes, merging is set union, and unchanged things keep their IRIs.

mod reading;

use listgraph::export::{Format, Options};
use listgraph::graph::{EdgeKind, Graph, NodeKind};
use listgraph::rdf::RdfFormat;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything that the formats can contain, so that it reads back completely.
fn whole() -> Options {
    Options { provenance: listgraph::rdf::Provenance::Full, ..Options::default() }
}

/// Every file of every format, by path.
fn everything(graph: &Graph) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for format in Format::DEFAULT {
        let memory = reading::exported(graph, *format, &Options::default());
        all.extend(
            memory.files.into_iter().map(|(path, content)| (format!("{}/{path}", format.name()), content)),
        );
    }
    all
}

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>, what: &str) {
    assert!(one.keys().eq(other.keys()), "{what}: other files");
    for (path, content) in one {
        assert!(other[path] == *content, "{what}: `{path}` has other bytes");
    }
}

/// The two lists of the repository, and some real ones if available.
fn inputs() -> Vec<PathBuf> {
    let mut inputs = vec![PathBuf::from(reading::SHOWCASE), PathBuf::from(reading::SECOND)];
    if let Some(lists) = reading::shared("corpus/lists") {
        let names =
            ["Hannibal046__Awesome-LLM", "liguodongiot__llm-resource", "alphacep__awesome-russian-speech"];
        inputs.extend(names.map(|name| lists.join(name)));
    }
    inputs
}

fn read(inputs: &[PathBuf]) -> Graph {
    reading::read(&inputs.iter().map(PathBuf::as_path).collect::<Vec<_>>()).graph
}

fn with_threads(count: usize, inputs: &[PathBuf]) -> Graph {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build().expect("threads");
    pool.install(|| read(inputs))
}

#[test]
fn order_threads_and_repetition_change_no_byte() {
    let inputs = inputs();
    let expected = everything(&with_threads(1, &inputs));
    assert_same(&expected, &everything(&with_threads(1, &inputs)), "the second run");
    assert_same(&expected, &everything(&with_threads(2, &inputs)), "two threads");
    let mut shuffled = inputs.clone();
    shuffled.reverse();
    assert_same(&expected, &everything(&with_threads(2, &shuffled)), "reversed");
    shuffled.swap(0, 1);
    shuffled.push(inputs[0].clone());
    assert_same(&expected, &everything(&read(&shuffled)), "shuffled, one input twice");
}

#[test]
fn the_graph_of_two_lists_is_the_union_of_the_graphs_of_each() {
    let inputs = inputs();
    let folder = tempfile::tempdir().expect("a folder");
    let quads = |graph: &Graph| -> BTreeSet<String> {
        let text = reading::text(graph, Format::Rdf(RdfFormat::NQuads));
        text.lines().map(str::to_owned).collect()
    };
    for pair in inputs.windows(2) {
        let (one, other) = (read(&pair[..1]), read(&pair[1..]));
        let both = read(pair);
        let mut union = quads(&one);
        union.extend(quads(&other));
        assert_eq!(quads(&both), union, "{pair:?}");
        let files = [("one.ttl", &one), ("other.ttl", &other)].map(|(name, graph)| {
            let path = folder.path().join(name);
            fs::write(&path, reading::one_file(graph, Format::Rdf(RdfFormat::Turtle))).expect("written");
            path
        });
        let merged = read(&files);
        assert_same(&everything(&both), &everything(&merged), &format!("{pair:?} merged as graph files"));
        let mixed = read(&[files[0].clone(), pair[1].clone()]);
        assert_same(&everything(&both), &everything(&mixed), &format!("{pair:?}, one of them as list"));
        let mentions = |graph: &Graph| graph.edges_of(EdgeKind::ListedIn).len();
        assert_eq!(mentions(&one) + mentions(&other), mentions(&merged), "no mention is lost");
    }
}

#[test]
fn a_graph_file_gives_the_same_graph_back() {
    let graph = read(&inputs());
    let expected = everything(&graph);
    let folder = tempfile::tempdir().expect("a folder");
    for format in Format::DEFAULT {
        let Format::Rdf(syntax) = format else { continue };
        let memory = reading::exported(&graph, *format, &whole());
        let (name, content) = memory.files.iter().next().expect("one file");
        let path = folder.path().join(name);
        fs::write(&path, content).expect("written");
        let found = reading::read(&[&path]);
        assert_eq!(found.as_given.len(), 0, "{}: all of it is ours", syntax.name());
        assert_same(&expected, &everything(&found.graph), syntax.name());
    }
}

/// The IRIs of a list's nodes.
#[derive(Debug)]
struct Names {
    mentions: BTreeSet<String>,
    topics: BTreeSet<String>,
    resources: BTreeSet<String>,
}

fn names(list: &str) -> Names {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.md");
    fs::write(&path, list).expect("written");
    let graph = reading::read(&[Path::new(&path)]).graph;
    let of = |kind| graph.nodes_of(kind).map(|node| node.iri.to_string()).collect();
    let mentions = graph.edges_of(EdgeKind::ListedIn);
    Names {
        mentions: mentions.iter().map(|edge| edge.id().expect("a name").to_string()).collect(),
        topics: of(NodeKind::Topic),
        resources: of(NodeKind::Resource),
    }
}

/// The numbers of removed and of new mentions, topics and resources.
type Changes = [(usize, usize); 3];

/// How many of `before` are gone, and how many of `after` are new.
fn changed(before: &BTreeSet<String>, after: &BTreeSet<String>) -> (usize, usize) {
    (before.difference(after).count(), after.difference(before).count())
}

#[test]
fn what_is_unchanged_keeps_its_name_when_others_change() {
    let list = fs::read_to_string(reading::SHOWCASE).expect("UTF-8");
    let before = names(&list);
    let chain = "- [LangChain](https://github.com/langchain-ai/langchain)\n";
    let react = "- [ReAct: Synergizing Reasoning and Acting in Language Models](https://arxiv.org/abs/2210.03629) [[code](https://github.com/ysymyth/ReAct)]\n";
    let torch = "- [PyTorch](https://github.com/pytorch/pytorch)\n";
    let last = "- [CMMLU](https://github.com/haonan-li/CMMLU)：中文多任务语言理解评估\n";
    let new = "- [Something new](https://new.example/1) - all of it\n";
    // The edit, the edited text, and the changes in mentions, topics and resources.
    let edits: &[(&str, String, Changes)] = &[
        (
            "add at the top of a section",
            list.replace(react, &format!("{new}{react}")),
            [(0, 1), (0, 0), (0, 1)],
        ),
        ("add at its end", list.replace(chain, &format!("{chain}{new}")), [(0, 1), (0, 0), (0, 1)]),
        ("add a repetition", list.replace(chain, &format!("{chain}{chain}")), [(0, 1), (0, 0), (0, 0)]),
        (
            "list it in another section too",
            list.replace(torch, &format!("{torch}{chain}")),
            [(0, 1), (0, 0), (0, 0)],
        ),
        ("delete", list.replace(chain, ""), [(1, 0), (0, 0), (1, 0)]),
        (
            "reorder",
            list.replace(chain, "").replace(react, &format!("{chain}{react}")),
            [(0, 0), (0, 0), (0, 0)],
        ),
        (
            "move to another section",
            list.replace(chain, "").replace(last, &format!("{chain}{last}")),
            [(1, 1), (0, 0), (0, 0)],
        ),
        ("rename a neighbour", list.replace("- [LangChain]", "- [The LangChain]"), [(1, 1), (0, 0), (0, 0)]),
        (
            "describe a neighbour",
            list.replace(chain, &format!("{} - links\n", chain.trim_end())),
            [(0, 0); 3],
        ),
        (
            "add a section",
            list.replace("## 综合\n", &format!("## New\n\n{new}\n## 综合\n")),
            [(0, 1), (0, 1), (0, 1)],
        ),
        (
            "another spelling of a heading",
            list.replace("## LLM训练 (Training)", "## LLM 训练 (Training)"),
            [(0, 0); 3],
        ),
        ("blank lines and spaces", list.replace("\n\n", "\n\n\n").replace("- [", "-   ["), [(0, 0); 3]),
        ("another line end", list.replace('\n', "\r\n"), [(0, 0); 3]),
    ];
    for (what, edited, expected) in edits {
        assert_ne!(edited, &list, "{what}: nothing was edited");
        let after = names(edited);
        let found = [
            changed(&before.mentions, &after.mentions),
            changed(&before.topics, &after.topics),
            changed(&before.resources, &after.resources),
        ];
        assert_eq!(found, *expected, "{what}: mentions, topics, resources (gone, new)");
    }
}
