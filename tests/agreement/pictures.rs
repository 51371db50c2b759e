//! Reads pictures back: the full one from DOT, the overview from Mermaid.

use crate::content::{Content, Fact, edge_kind, fact, node_kind};
use listgraph::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Tooltips are cut, so names are compared up to this length.
const LONGEST: usize = 200;

/// What a picture shows of a node. DOT has addresses instead of IRIs, so this identifies the node.
type Shown = (String, String, String, Vec<String>);

/// Reads a full drawing; returns its content, and that of `graph` as far as a drawing has it.
pub fn dot(graph: &Graph, text: &[u8]) -> (Content, Content) {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let statement = Regex::new(r"^\s*([a-z]+\d+)(?: -> ([a-z]+\d+))? \[(.*)\];$").expect("a pattern");
    let attribute = Regex::new(r#"(\w+)=("(?:[^"\\]|\\.)*"|[^,"\]]+)"#).expect("a pattern");
    let mut nodes: BTreeMap<String, Shown> = BTreeMap::new();
    let (mut said, mut lines) = (Vec::new(), Vec::new());
    for found in text.lines().filter_map(|line| statement.captures(line)) {
        let attributes: BTreeMap<&str, String> = attribute
            .captures_iter(&found[3])
            .map(|pair| pair.extract::<2>().1)
            .map(|[name, value]| (name, quoted(value)))
            .collect();
        let Some(class) = attributes.get("class") else { continue };
        if let Some(to) = found.get(2) {
            let kind = edge_kind(class).expect("a kind of edge");
            lines.push((kind, found[1].to_owned(), to.as_str().to_owned()));
            continue;
        }
        for (name, value) in &attributes {
            let Some(kind) = edge_kind(name) else { continue };
            said.extend(value.split(' ').map(|to| (kind, found[1].to_owned(), to.to_owned())));
        }
        nodes.insert(found[1].to_owned(), shown(node_kind(class), &attributes));
    }
    let mut found = Numbered::default();
    nodes.values().for_each(|node| found.node(node));
    // A map draws lines for some attributes.
    lines.retain(|line| !said.contains(line));
    for (kind, from, to) in said.iter().chain(&lines) {
        found.edge(*kind, &nodes[from], &nodes[to]);
    }
    let mut expected = Numbered::default();
    let languages: Vec<String> = listgraph::graph::shown_languages(graph);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let drawn = |node: &Node| of_graph(node, &languages);
    graph.nodes().for_each(|node| expected.node(&drawn(node)));
    graph.edges().iter().for_each(|edge| expected.edge(edge.kind(), &drawn(edge.from), &drawn(edge.to)));
    (found.content.sorted(), expected.content.sorted())
}

/// Content in which nodes that a picture does not distinguish are numbered.
#[derive(Default)]
struct Numbered {
    content: Content,
    met: BTreeMap<Shown, usize>,
}

impl Numbered {
    fn node(&mut self, node: &Shown) {
        let (kind, name, url, kinds) = node;
        let met = self.met.entry(node.clone()).or_default();
        *met += 1;
        let mut facts: BTreeSet<Fact> = kinds.iter().map(|kind| fact("kind", kind, "")).collect();
        facts.extend([fact("name", name, ""), fact("url", url, "")]);
        self.content.node(kind, &format!("{node:?} {met}"), facts);
    }

    fn edge(&mut self, kind: EdgeKind, from: &Shown, to: &Shown) {
        self.content.edge(kind.name(), &format!("{from:?}"), &format!("{to:?}"), "", BTreeSet::new());
    }
}

/// What DOT shows of a node; the tooltip begins with the name and the kinds.
fn shown(kind: NodeKind, attributes: &BTreeMap<&str, String>) -> Shown {
    let mut lines = attributes["tooltip"].split('\n');
    let name = lines.next().unwrap_or_default();
    let kinds = lines.next().unwrap_or_default().split(" · ").next().unwrap_or_default();
    let url = attributes.get("URL").cloned().unwrap_or_default();
    let kinds =
        if name.chars().count() < LONGEST { kinds.split(", ").map(str::to_owned).collect() } else { vec![] };
    (kind.name().to_owned(), cut(name), url, kinds)
}

/// What DOT should show of `node`.
fn of_graph(node: &Node, languages: &[&str]) -> Shown {
    let is_drawn = |c: &char| !c.is_control() && !listgraph::text::is_invisible(*c);
    let name: String = node.label(languages).chars().filter(is_drawn).collect();
    let url = node.properties.get(Property::Url).next().and_then(|url| url.as_str());
    let url = url.or((node.kind == NodeKind::Resource).then_some(node.iri.as_str())).unwrap_or_default();
    let is_safe_url = ["http:", "https:", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
    let mut kinds: Vec<String> = node.properties.get(Property::Kind).map(|kind| kind.to_text()).collect();
    if kinds.is_empty() {
        kinds.push(node.kind.name().to_lowercase());
    }
    if name.chars().count() >= LONGEST {
        kinds.clear();
    }
    let url = if is_safe_url { url.to_owned() } else { String::new() };
    (node.kind.name().to_owned(), cut(&name), url, kinds)
}

fn cut(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

/// A value as Graphviz reads it: DOT first, then label escapes, then entities.
fn quoted(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return value.to_owned();
    };
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next().expect("something behind a backslash") {
                'n' | 'l' => '\n',
                c => c,
            },
            c => c,
        });
    }
    text.replace("&amp;", "&")
}

/// Reads the graph from an HTML page; returns its content, and that of `graph` as far as a page has it.
pub fn page(graph: &Graph, text: &[u8]) -> (Content, Content) {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let json = text.split("id=\"data\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: serde_json::Value = serde_json::from_str(json.expect("data")).expect("JSON");
    let number =
        |value: &serde_json::Value| usize::try_from(value.as_u64().expect("a number")).expect("small");
    let node = |at: usize| data["nodes"][at]["i"].as_str().expect("an IRI");
    let mut found = Content::default();
    for one in data["nodes"].as_array().expect("nodes") {
        let kind = data["kinds"][number(&one["k"])].as_str().expect("a kind");
        let url = if one["u"] == 1 { one["i"].as_str() } else { one["u"].as_str() };
        let facts =
            [fact("name", one["n"].as_str().expect("a name"), ""), fact("url", url.unwrap_or(""), "")];
        found.node(kind, one["i"].as_str().expect("an IRI"), facts.into());
    }
    for ends in data["links"].as_array().expect("links").chunks(3) {
        let kind = data["edges"][number(&ends[2])].as_str().expect("a kind");
        found.edge(kind, node(number(&ends[0])), node(number(&ends[1])), "", BTreeSet::new());
    }
    for one in data["mentions"].as_array().expect("mentions") {
        let topic = one["t"].as_u64().map_or("", |_| node(number(&one["t"])));
        let facts = [fact("topic", topic, ""), fact("line", &one["n"].to_string(), "")].into();
        found.edge("LISTED_IN", node(number(&one["r"])), node(number(&one["l"])), "", facts);
    }
    let languages: Vec<String> = listgraph::graph::shown_languages(graph);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let mut expected = Content::default();
    for node in graph.nodes() {
        let name = listgraph::text::clean(node.label(&languages));
        let (_, _, url, _) = of_graph(node, &languages);
        let facts = [fact("name", &name, ""), fact("url", &url, "")];
        expected.node(node.kind.name(), node.iri.as_str(), facts.into());
    }
    for edge in graph.edges() {
        let own = edge.properties();
        let line = own.number(Property::Line).map_or("null".into(), |line| line.to_string());
        let facts = match edge.kind() {
            EdgeKind::ListedIn => {
                [fact("topic", own.text(Property::Topic).unwrap_or(""), ""), fact("line", &line, "")].into()
            }
            _ => BTreeSet::new(),
        };
        expected.edge(edge.kind().name(), edge.from.iri.as_str(), edge.to.iri.as_str(), "", facts);
    }
    (found.sorted(), expected.sorted())
}

/// Asserts that the overview is true of `graph`: each name with its count, each line, and each combination shown in a
/// topic.
pub fn mermaid(what: &str, graph: &Graph, text: &[u8]) {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let counts = Counts::of(graph);
    let place = Regex::new(r#"^ *(n\d+)\["(.*?)(?:<br/>(.*))?"\]:::(\w+)$"#).expect("a pattern");
    let line = Regex::new(r"^ *(n\d+) --- (n\d+)$").expect("a pattern");
    let mut nodes: BTreeMap<&str, &str> = BTreeMap::new();
    let mut lists = 0;
    for found in text.lines().filter_map(|line| place.captures(line)) {
        let (id, label, class) = (found.get(1).expect("a name").as_str(), entities(&found[2]), &found[4]);
        assert!(nodes.insert(id, label_class(class)).is_none(), "{what}: {id} twice");
        if class == "kMore" || label.contains("直接列出") || label.contains("Directly listed") {
            continue;
        }
        let is_list = class == "kList";
        lists += usize::from(is_list);
        let meant = counts.named(class, label.rsplit(" › ").next().unwrap_or(&label));
        assert!(!meant.is_empty(), "{what}: nothing is `{label}`");
        let common = found.get(3).map(|common| entities(common.as_str())).unwrap_or_default();
        for name in common.split(" | ").filter(|name| !is_list && !name.is_empty()) {
            let is_there = meant.iter().any(|topic| counts.leads_to(topic, name));
            assert!(is_there, "{what}: `{name}` in `{label}`");
        }
    }
    let lines: Vec<_> = text.lines().filter_map(|text| line.captures(text)).collect();
    for found in &lines {
        let ends = [nodes[&found[1]], nodes[&found[2]]];
        assert_eq!(ends.iter().filter(|class| **class == "list").count(), 1, "{what}: {}", &found[0]);
    }
    assert_eq!(lines.len() + lists, nodes.len(), "{what}: every card hangs on its list");
    assert!(lists > 0 && nodes.len() <= 40, "{what}: {} nodes", nodes.len());
}

fn label_class(class: &str) -> &'static str {
    if class == "kList" { "list" } else { "card" }
}

/// A label with its entities decoded.
fn entities(label: &str) -> String {
    let entity = Regex::new(r"#(\d+);").expect("a pattern");
    let read = |found: &regex::Captures<'_>| {
        found[1].parse().ok().and_then(char::from_u32).expect("a character").to_string()
    };
    entity.replace_all(label, read).into_owned()
}

/// The contents of topics, computed independently from the definition.
struct Counts<'a> {
    graph: &'a Graph,
    resources: BTreeMap<(NodeKind, String), BTreeSet<&'a str>>,
}

impl<'a> Counts<'a> {
    fn of(graph: &'a Graph) -> Self {
        let mut resources: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
        let topics: BTreeMap<&str, &Node> =
            graph.nodes_of(NodeKind::Topic).map(|topic| (topic.iri.as_str(), topic)).collect();
        let mentions = graph.edges_of(EdgeKind::ListedIn);
        for edge in mentions.iter().filter(|edge| edge.properties().first(Property::Entry).is_none()) {
            resources
                .entry((NodeKind::List, edge.to.iri.to_string()))
                .or_default()
                .insert(edge.from.iri.as_str());
            let topic = edge.properties().text(Property::Topic).and_then(|topic| topics.get(topic));
            let mut open: Vec<&Node> = topic.into_iter().copied().collect();
            while let Some(topic) = open.pop() {
                let of = resources.entry((NodeKind::Topic, topic.iri.to_string())).or_default();
                if of.insert(edge.from.iri.as_str()) {
                    open.extend(graph.from(topic, EdgeKind::Broader).iter().map(|edge| edge.to));
                }
            }
        }
        Self { graph, resources }
    }

    /// The nodes that a label `name (count)` can refer to; a cut name ends in `…`.
    fn named(&self, class: &str, label: &str) -> Vec<&'a Node> {
        let languages = listgraph::graph::shown_languages(self.graph);
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let (name, count) = match label.rsplit_once(" (").filter(|_| class != "kList") {
            Some((name, count)) => (name, count.strip_suffix(')').and_then(|count| count.parse().ok())),
            None => (label, None),
        };
        let is_meant = |node: &&Node| {
            let whole = listgraph::text::clean(node.label(&languages));
            let named = whole == name || name.strip_suffix('…').is_some_and(|start| whole.starts_with(start));
            named && count.is_none_or(|count: usize| self.held(node).map_or(0, BTreeSet::len) == count)
        };
        [NodeKind::List, NodeKind::Topic]
            .into_iter()
            .flat_map(|kind| self.graph.nodes_of(kind))
            .filter(is_meant)
            .collect()
    }

    fn held(&self, node: &Node) -> Option<&BTreeSet<&'a str>> {
        self.resources.get(&(node.kind, node.iri.to_string()))
    }

    /// Whether a resource in `topic` has an edge to a framework or author called `name`.
    fn leads_to(&self, topic: &Node, name: &str) -> bool {
        let languages = listgraph::graph::shown_languages(self.graph);
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let kinds = [EdgeKind::Mentions, EdgeKind::Implements, EdgeKind::AuthoredBy, EdgeKind::ProbablyBy];
        let Some(held) = self.held(topic) else { return false };
        kinds.iter().flat_map(|kind| self.graph.edges_of(*kind)).any(|edge| {
            let whole = listgraph::text::clean(edge.to.label(&languages));
            let named = whole == name || name.strip_suffix('…').is_some_and(|start| whole.starts_with(start));
            named && held.contains(edge.from.iri.as_str())
        })
    }
}
