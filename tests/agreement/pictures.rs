//! Reads pictures back: a whole one in DOT, and the overview in Mermaid.

use crate::content::{Content, Fact, edge_kind, fact, node_kind};
use listgraph::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Names are compared up to here: tooltips are cut.
const LONGEST: usize = 200;

/// What a picture says of one node: DOT has no IRIs but addresses, so this is its name.
type Shown = (String, String, String, Vec<String>);

/// Reads a whole drawing, and gives what `graph` says as far as a drawing has it beside it.
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
    // A map draws lines for some of what the attributes say.
    lines.retain(|line| !said.contains(line));
    for (kind, from, to) in said.iter().chain(&lines) {
        found.edge(*kind, &nodes[from], &nodes[to]);
    }
    let mut expected = Numbered::default();
    let languages: Vec<String> = listgraph::export::shown_languages(graph);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let drawn = |node: &Node| of_graph(node, &languages);
    graph.nodes().for_each(|node| expected.node(&drawn(node)));
    graph.edges().iter().for_each(|edge| expected.edge(edge.kind(), &drawn(edge.from), &drawn(edge.to)));
    (found.content.sorted(), expected.content.sorted())
}

/// Content in which nodes that a picture does not tell apart are numbered.
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

/// What DOT says of a node: the tooltip begins with the name and the kinds.
fn shown(kind: NodeKind, attributes: &BTreeMap<&str, String>) -> Shown {
    let mut lines = attributes["tooltip"].split('\n');
    let name = lines.next().unwrap_or_default();
    let kinds = lines.next().unwrap_or_default().split(" · ").next().unwrap_or_default();
    let url = attributes.get("URL").cloned().unwrap_or_default();
    let kinds =
        if name.chars().count() < LONGEST { kinds.split(", ").map(str::to_owned).collect() } else { vec![] };
    (kind.name().to_owned(), cut(name), url, kinds)
}

/// What DOT should say of `node`.
fn of_graph(node: &Node, languages: &[&str]) -> Shown {
    let is_drawn = |c: &char| !c.is_control() && !listgraph::text::is_invisible(*c);
    let name: String = node.label(languages).chars().filter(is_drawn).collect();
    let url = node.properties.get(Property::Url).next().and_then(|url| url.as_str());
    let url = url.or((node.kind == NodeKind::Resource).then_some(node.iri.as_str())).unwrap_or_default();
    let is_safe = ["http:", "https:", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
    let mut kinds: Vec<String> = node.properties.get(Property::Kind).map(|kind| kind.to_text()).collect();
    if kinds.is_empty() {
        kinds.push(node.kind.name().to_lowercase());
    }
    if name.chars().count() >= LONGEST {
        kinds.clear();
    }
    let url = if is_safe { url.to_owned() } else { String::new() };
    (node.kind.name().to_owned(), cut(&name), url, kinds)
}

fn cut(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

/// A value as Graphviz reads it: first DOT, then the escapes of labels, then entities.
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

/// Asserts that all in the overview is true of `graph`: each name with its number, each line with its.
pub fn mermaid(what: &str, graph: &Graph, text: &[u8]) {
    let text = std::str::from_utf8(text).expect("UTF-8");
    let counts = Counts::of(graph);
    let place =
        Regex::new(r#"^ *(?:subgraph )?(n\d+) ?(?:\[|\{\{|\(\[)"(.*)"(?:\]|\}\}|\]\))(?::::k(\w+))?$"#);
    let place = place.expect("a pattern");
    let line = Regex::new(r"^ *(n\d+) -->(?:\|(\d+)\|)? (n\d+)$").expect("a pattern");
    let mut places: BTreeMap<&str, Vec<&Node>> = BTreeMap::new();
    let (mut boxes, mut lines) = (BTreeSet::new(), 0);
    for found in text.lines().filter_map(|line| place.captures(line)) {
        let (id, label, class) = (found.get(1).expect("a name").as_str(), entities(&found[2]), found.get(3));
        if class.is_some_and(|class| class.as_str() == "More") {
            continue;
        }
        if class.is_none() {
            boxes.insert(id);
        }
        let meant = counts.named(class.map(|class| node_kind(class.as_str())), &label);
        assert!(!meant.is_empty(), "{what}: nothing is `{label}`");
        assert!(places.insert(id, meant).is_none(), "{what}: {id} twice");
    }
    for found in text.lines().filter_map(|text| line.captures(text)) {
        let [from, to] = [1, 3].map(|at| &places[found.get(at).expect("an end").as_str()]);
        let count: usize = found.get(2).map_or(1, |count| count.as_str().parse().expect("a number"));
        let is_box = boxes.contains(&found[1]);
        let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
        // A box shows its inner boxes' lines at these, so it can have fewer itself.
        let is_true = |all: usize| if is_box { all >= count } else { all == count };
        let sums: Vec<usize> = pairs.map(|(from, to)| counts.between(from, to)).collect();
        assert!(
            sums.iter().any(|all| is_true(*all)),
            "{what}: {count} from {} to {}: {sums:?}",
            &found[1],
            &found[3]
        );
        lines += 1;
    }
    let lists = graph.nodes_of(NodeKind::List).count();
    let drawn = places.values().filter(|meant| meant[0].kind == NodeKind::List).count();
    assert_eq!(drawn, lists.min(24), "{what}: lists");
    let leads = |kind| !graph.edges_of(kind).is_empty();
    assert!(lines > 0 || !leads(EdgeKind::Mentions) && !leads(EdgeKind::AuthoredBy), "{what}: no line");
}

/// A label with its entities read.
fn entities(label: &str) -> String {
    let entity = Regex::new(r"#(\d+);").expect("a pattern");
    let read = |found: &regex::Captures<'_>| {
        found[1].parse().ok().and_then(char::from_u32).expect("a character").to_string()
    };
    entity.replace_all(label, read).into_owned()
}

/// How many resources lie in what.
struct Counts<'a> {
    graph: &'a Graph,
    resources: BTreeMap<(NodeKind, &'a str), BTreeSet<&'a str>>,
}

impl<'a> Counts<'a> {
    fn of(graph: &'a Graph) -> Self {
        let mut resources: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
        for edge in graph.edges_of(EdgeKind::About) {
            let mut open = vec![edge.to];
            while let Some(topic) = open.pop() {
                let of = resources.entry((NodeKind::Topic, topic.iri.as_str())).or_default();
                if of.insert(edge.from.iri.as_str()) {
                    open.extend(graph.from(topic, EdgeKind::Broader).iter().map(|edge| edge.to));
                }
            }
        }
        for edge in graph.edges_of(EdgeKind::ListedIn) {
            let of = resources.entry((NodeKind::List, edge.to.iri.as_str())).or_default();
            of.insert(edge.from.iri.as_str());
        }
        Self { graph, resources }
    }

    /// The nodes that a label of the form `name (count)` can mean; a cut name ends in `…`.
    fn named(&self, kind: Option<NodeKind>, label: &str) -> Vec<&'a Node> {
        let languages = listgraph::export::shown_languages(self.graph);
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let kinds = kind.map_or_else(|| vec![NodeKind::List, NodeKind::Topic], |kind| vec![kind]);
        let nodes = kinds.into_iter().flat_map(|kind| self.graph.nodes_of(kind));
        nodes
            .filter(|node| {
                let name = listgraph::text::clean(node.label(&languages));
                let whole = format!("{name} ({})", self.count(node));
                whole == label || label.strip_suffix('…').is_some_and(|start| whole.starts_with(start))
            })
            .collect()
    }

    fn count(&self, node: &Node) -> usize {
        let to = |kinds: [EdgeKind; 2]| kinds.iter().map(|kind| self.graph.to(node, *kind).len()).sum();
        match node.kind {
            NodeKind::Framework => to([EdgeKind::Mentions, EdgeKind::Implements]),
            NodeKind::Author => to([EdgeKind::AuthoredBy, EdgeKind::ProbablyBy]),
            kind => self.resources.get(&(kind, node.iri.as_str())).map_or(0, BTreeSet::len),
        }
    }

    /// How many edges lead from the resources in `from` to `to`.
    fn between(&self, from: &Node, to: &Node) -> usize {
        let Some(resources) = self.resources.get(&(from.kind, from.iri.as_str())) else { return 0 };
        let kinds = match to.kind {
            NodeKind::Framework => [EdgeKind::Mentions, EdgeKind::Implements],
            _ => [EdgeKind::AuthoredBy, EdgeKind::ProbablyBy],
        };
        let edges = kinds.iter().flat_map(|kind| self.graph.to(to, *kind));
        edges.filter(|edge| resources.contains(edge.from.iri.as_str())).count()
    }
}
