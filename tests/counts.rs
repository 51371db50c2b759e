//! A single definition of counts: the resources of a topic and its subtopics, each once, without further links. The
//! vault, its canvas, DOT, Mermaid, the named question and [`Contents`] give the same number for each topic.

mod reading;

use listgraph::export::{Detail, Format, Options};
use listgraph::graph::shown_languages;
use listgraph::graph::{Contents, EdgeKind, Graph, Node, NodeKind, Property};
use listgraph::vault::Notes;
use listgraph::{rdf, store};
use regex::Regex;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The counts of all topics and lists, computed from the mentions alone.
fn counted(graph: &Graph) -> BTreeMap<(NodeKind, String), usize> {
    let topics: BTreeMap<&str, &Node> =
        graph.nodes_of(NodeKind::Topic).map(|topic| (topic.iri.as_str(), topic)).collect();
    let mut held: BTreeMap<(NodeKind, String), BTreeSet<&str>> = BTreeMap::new();
    for mention in graph.edges_of(EdgeKind::ListedIn) {
        if mention.properties().first(Property::Entry).is_some() {
            continue;
        }
        let resource = mention.from.iri.as_str();
        held.entry((NodeKind::List, mention.to.iri.to_string())).or_default().insert(resource);
        let topic = mention.properties().text(Property::Topic).and_then(|topic| topics.get(topic));
        let mut open: Vec<&Node> = topic.into_iter().copied().collect();
        while let Some(topic) = open.pop() {
            if held.entry((NodeKind::Topic, topic.iri.to_string())).or_default().insert(resource) {
                open.extend(graph.from(topic, EdgeKind::Broader).iter().map(|edge| edge.to));
            }
        }
    }
    held.into_iter().map(|(key, resources)| (key, resources.len())).collect()
}

/// Asserts that all formats give the counts of `graph`.
fn check(what: &str, graph: &Graph) {
    let counted = counted(graph);
    let contents = Contents::of(graph);
    let of = |node: &Node| counted.get(&(node.kind, node.iri.to_string())).copied().unwrap_or(0);
    let gathering = [NodeKind::List, NodeKind::Topic];
    for node in gathering.into_iter().flat_map(|kind| graph.nodes_of(kind)) {
        assert_eq!(contents.count(node), of(node), "{what}: {}", node.iri);
    }
    let languages = shown_languages(graph);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let named: BTreeSet<(String, usize)> = gathering
        .into_iter()
        .flat_map(|kind| graph.nodes_of(kind))
        .map(|node| (listgraph::text::clean(node.label(&languages)), of(node)))
        .collect();
    let is_true = |name: &str, count: usize| {
        let name = name.strip_suffix('…').map(|name| (name, true)).unwrap_or((name, false));
        named.iter().any(|(whole, all)| {
            *all == count && if name.1 { whole.starts_with(name.0) } else { whole == name.0 }
        })
    };
    let mut shown = vault(what, graph, &counted);
    shown.extend(pictures(graph));
    assert!(!shown.is_empty() || counted.is_empty(), "{what}: nothing is shown");
    for (format, name, count) in shown {
        assert!(is_true(&name, count), "{what}: {format} says {count} for `{name}`");
    }
}

/// Compares the counts in the front matter of notes; returns those in canvases.
fn vault(
    what: &str,
    graph: &Graph,
    counted: &BTreeMap<(NodeKind, String), usize>,
) -> Vec<(&'static str, String, usize)> {
    let options = Options { notes: Some(Notes::Hubs), ..Options::default() };
    let files = reading::exported(graph, Format::Obsidian, &options).files;
    let field = |text: &str, name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let group = Regex::new(r"^(?:.* › )?(.+) \((\d+)\)$").expect("a pattern");
    let mut shown = Vec::new();
    let mut notes = 0;
    for (path, content) in &files {
        let text = String::from_utf8_lossy(content);
        if path.ends_with(".canvas") {
            let canvas: Value = serde_json::from_str(&text).expect("JSON");
            let nodes = canvas["nodes"].as_array().expect("nodes");
            let groups = nodes.iter().filter_map(|node| group.captures(node["label"].as_str()?));
            shown.extend(
                groups.map(|found| ("canvas", found[1].to_owned(), found[2].parse().expect("a number"))),
            );
            for edge in canvas["edges"].as_array().expect("edges") {
                let Some(count) = edge["label"].as_str() else { continue };
                let to = nodes.iter().find(|node| node["id"] == edge["toNode"]).expect("a node");
                let note = String::from_utf8_lossy(&files[to["file"].as_str().expect("a note")]);
                let iri = field(&note, "listgraph-id").expect("an id");
                assert_eq!(count, counted[&(NodeKind::Topic, iri)].to_string(), "{what}: an edge of {path}");
            }
        }
        let Some(entries) = field(&text, "entries").and_then(|entries| entries.parse::<usize>().ok()) else {
            continue;
        };
        let Some(iri) = field(&text, "listgraph-id") else { continue };
        let kinds = [NodeKind::Topic, NodeKind::List];
        for count in kinds.iter().filter_map(|kind| counted.get(&(*kind, iri.clone()))) {
            assert_eq!(entries, *count, "{what}: the vault's {path}");
            notes += 1;
        }
    }
    assert!(notes > 0 || counted.is_empty(), "{what}: no note was compared");
    // Full-width forms replace characters that wikilinks cannot contain.
    let wide = ['［', '］', '｜', '＼', '＜', '＞', '＄', '＃', '＾', '％', '\''];
    shown.retain(|(_, name, _)| !name.contains(wide) && !name.contains('\\'));
    shown
}

/// The counts in DOT and Mermaid.
fn pictures(graph: &Graph) -> Vec<(&'static str, String, usize)> {
    let options = Options { detail: Detail::Overview, ..Options::default() };
    let text = |format| {
        let files = reading::exported(graph, format, &options).files;
        String::from_utf8(files.into_values().next().expect("a file")).expect("UTF-8")
    };
    let (dot, mermaid) = (text(Format::Dot), text(Format::Mermaid));
    let head = Regex::new(r#"<B>([^<]*)</B></FONT><FONT [^>]*>  (\d+)</FONT>"#).expect("a pattern");
    let row = Regex::new(r#"▸</FONT> <FONT [^>]*>([^<]*) \((\d+)\)</FONT>"#).expect("a pattern");
    let node = Regex::new(r#"\["(?:[^"]*? › )?([^"<]*) \((\d+)\)(?:<|")"#).expect("a pattern");
    let mut shown = Vec::new();
    for (format, pattern, text) in [("dot", &head, &dot), ("dot", &row, &dot), ("mermaid", &node, &mermaid)] {
        for found in pattern.captures_iter(text) {
            let name = plain(&found[1]);
            if !["直接列出", "Directly listed"].contains(&name.as_str()) {
                shown.push((format, name, found[2].parse().expect("a number")));
            }
        }
    }
    shown
}

/// A label without its entities.
fn plain(label: &str) -> String {
    let entity = Regex::new(r"#(\d+);").expect("a pattern");
    let read = |found: &regex::Captures<'_>| {
        found[1].parse().ok().and_then(char::from_u32).expect("a character").to_string()
    };
    let text = entity.replace_all(label, read);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Asserts that the named question gives the counts of `graph`.
fn asked(what: &str, graph: &Graph) {
    let counted = counted(graph);
    let store = store::Store::of_quads(&rdf::quads(graph));
    let question = store::questions().into_iter().find(|question| question.name == "resources-by-topic");
    let mut answer = Vec::new();
    let found = store.query(question.expect("the question").sparql).expect("SPARQL");
    found.write(store::ResultFormat::Csv, &mut answer).expect("rows");
    let mut rows = csv::Reader::from_reader(answer.as_slice());
    let mut met = 0;
    for row in rows.records().map(|row| row.expect("a row")) {
        let count: usize = row[3].parse().expect("a number");
        let expected = counted.get(&(NodeKind::Topic, row[1].to_owned())).copied().unwrap_or(0);
        assert_eq!(count, expected, "{what}: the question says {count} for {}", &row[1]);
        met += 1;
    }
    assert_eq!(met, graph.nodes_of(NodeKind::Topic).count(), "{what}: a row for each topic");
}

#[test]
fn one_count_in_every_format() {
    for path in [reading::SHOWCASE, reading::SECOND, "tests/lists/pens"] {
        let graph = reading::graph(path);
        check(path, &graph);
        asked(path, &graph);
    }
    let Some(folder) = reading::shared("corpus/lists") else { return };
    let mut lists: Vec<_> =
        std::fs::read_dir(folder).expect("the lists").map(|entry| entry.expect("a list").path()).collect();
    lists.retain(|path| path.is_dir());
    lists.sort();
    assert!(lists.len() > 20);
    // Without optimisation, all of them take minutes.
    let step = if cfg!(debug_assertions) { 9 } else { 1 };
    for path in lists.into_iter().step_by(step) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let graph = reading::read(&[&path]).graph;
        check(&name, &graph);
        if graph.edges_of(EdgeKind::ListedIn).len() < 500 {
            asked(&name, &graph);
        }
    }
}
