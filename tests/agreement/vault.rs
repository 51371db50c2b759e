//! Reads a vault back from the properties of its notes, with descriptions from their bodies.
//!
//! It has of a node: names and other labels without their languages, the first address, kinds, languages,
//! identifiers, equivalents, all descriptions, the position of a topic; of a resource also what lists state: formats,
//! access, licences, platforms, programming languages, venues, the highest number of stars, the first year, whether
//! it is archived. It has the ends of edges. Where something was found, and by which rule, is left to the other
//! formats.

use crate::content::{Content, Fact, fact, node_kind};
use listgraph::graph::{EdgeKind, Graph, Node, NodeKind, Property, Value};
use listgraph::iri::Iri;
use listgraph::text;
use std::collections::{BTreeMap, BTreeSet};

/// Properties are cut, so names are compared up to this length.
const LONGEST: usize = 300;

/// Lists that are the same in a note's properties and in the graph.
const SAME: &[(&str, Property)] = &[
    ("kind", Property::Kind),
    ("language", Property::Language),
    ("identifier", Property::Identifier),
    ("same_as", Property::SameAs),
    ("code_repository", Property::CodeRepository),
    ("paper", Property::Paper),
    ("wikipedia", Property::Wikipedia),
];

/// Lists that a resource has from the lines that mention it.
const SAID: &[(&str, Property)] = &[
    ("format", Property::Format),
    ("access", Property::Access),
    ("licence", Property::Licence),
    ("platform", Property::Platform),
    ("programming_language", Property::ProgrammingLanguage),
    ("venue", Property::Venue),
];

/// The property's kind of edge, for notes of `kind`.
fn edge_of(kind: NodeKind, name: &str) -> Option<EdgeKind> {
    Some(match (kind, name) {
        (NodeKind::Resource, "authors") => EdgeKind::AuthoredBy,
        (NodeKind::Resource, "probable_authors") => EdgeKind::ProbablyBy,
        (NodeKind::Resource, "topics") => EdgeKind::About,
        (NodeKind::Resource, "frameworks") => EdgeKind::Mentions,
        (NodeKind::Resource, "implements") => EdgeKind::Implements,
        (NodeKind::Resource, "site") => EdgeKind::PublishedOn,
        (NodeKind::Resource, "series") => EdgeKind::PartOf,
        (NodeKind::Resource, "related") => EdgeKind::Related,
        (NodeKind::Resource, "lists") => EdgeKind::ListedIn,
        (NodeKind::Topic, "parent") => EdgeKind::Broader,
        (NodeKind::Topic, "lists") => EdgeKind::InList,
        (NodeKind::Topic, "frameworks") => EdgeKind::Focus,
        (NodeKind::List, "translation_of") => EdgeKind::TranslationOf,
        (NodeKind::List, "subject") => EdgeKind::Subject,
        (NodeKind::Framework, "is_a") => EdgeKind::IsA,
        _ => return None,
    })
}

/// A note of the vault.
struct Note<'a> {
    stem: &'a str,
    properties: BTreeMap<&'a str, Vec<String>>,
    body: &'a str,
}

impl<'a> Note<'a> {
    fn new(path: &'a str, content: &'a [u8]) -> Self {
        let content = std::str::from_utf8(content).expect("UTF-8");
        let rest = content.strip_prefix("---\n").expect("properties");
        let (front, body) = rest.split_once("\n---\n").expect("the end of the properties");
        let mut properties: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut last = "";
        for line in front.lines() {
            if let Some(item) = line.strip_prefix("  - ") {
                properties.get_mut(last).expect("a list").push(scalar(item));
            } else {
                let (name, value) = line.split_once(':').expect("a property");
                let value = value.trim();
                let values = if value.is_empty() { Vec::new() } else { vec![scalar(value)] };
                assert_eq!(properties.insert(name, values), None, "{name} twice in {path}");
                last = name;
            }
        }
        let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).expect("a note");
        Self { stem, properties, body }
    }

    fn get(&self, name: &str) -> &[String] {
        self.properties.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether this is the note that opens the vault, which is about no node.
    fn is_home(&self) -> bool {
        self.get("tags").iter().any(|tag| tag == "kg/home")
    }

    fn kind(&self) -> NodeKind {
        let tag = self.get("tags").iter().find_map(|tag| tag.strip_prefix("kg/")).expect("a kind");
        node_kind(tag)
    }

    fn iri(&self) -> String {
        let id = self.get("listgraph-id").first().expect("an id");
        let end = format!(" ({})", self.kind().name());
        id.strip_suffix(&end).unwrap_or(id).to_owned()
    }
}

/// A text in quotes, a number or a truth value.
fn scalar(value: &str) -> String {
    match serde_json::from_str(value).expect("a flat value") {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    }
}

/// The content of `graph` as far as a vault has it, and that of the vault at `files`.
pub fn both(graph: &Graph, files: &BTreeMap<String, Vec<u8>>) -> (Content, Content) {
    let notes: Vec<Note<'_>> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".md"))
        .map(|(path, text)| Note::new(path, text))
        .filter(|note| !note.is_home())
        .collect();
    let by_stem: BTreeMap<&str, &Note<'_>> = notes.iter().map(|note| (note.stem, note)).collect();
    assert_eq!(by_stem.len(), notes.len(), "two notes have one name");
    let mut expected = Content::default();
    let mut found = Content::default();
    for note in &notes {
        let (kind, iri) = (note.kind(), note.iri());
        let node = graph.node(kind, &Iri::parse(&iri).expect("an IRI")).expect("a node for each note");
        found.node(kind.name(), &iri, in_note(note, node, graph));
        for (name, links) in &note.properties {
            let Some(edge) = edge_of(kind, name) else { continue };
            for link in links {
                let target =
                    link.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).expect("a link");
                let to = by_stem[target.split('|').next().unwrap_or(target)];
                assert_eq!(to.kind(), edge.ends().1, "{name} of {iri}");
                found.edge(edge.name(), &iri, &to.iri(), "", BTreeSet::new());
            }
        }
    }
    for node in graph.nodes() {
        expected.node(node.kind.name(), node.iri.as_str(), in_graph(node, graph));
    }
    let mut edges = BTreeSet::new();
    for edge in graph.edges() {
        edges.insert((edge.kind().name(), edge.from.iri.as_str(), edge.to.iri.as_str()));
    }
    for (kind, from, to) in edges {
        expected.edge(kind, from, to, "", BTreeSet::new());
    }
    (found.sorted(), expected.sorted())
}

/// The facts in a note. Its file name is a fact only if the node has no other name.
fn in_note(note: &Note<'_>, node: &Node, graph: &Graph) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    let names = names(node, graph);
    let own = names.iter().filter(|name| *name == note.stem);
    for name in note.get("aliases").iter().chain(own) {
        facts.insert(fact("name", &cut(name), ""));
    }
    for (name, _) in SAME.iter().chain(SAID) {
        facts.extend(note.get(name).iter().map(|value| fact(name, value, "")));
    }
    for name in ["url", "stars", "year", "archived", "position"] {
        facts.extend(note.get(name).iter().map(|value| fact(name, value, "")));
    }
    // Backslashes escape what would be Markdown.
    let body = note.body.replace('\\', "");
    for said in descriptions(node, graph) {
        if body.contains(&said.replace('\\', "")) {
            facts.insert(fact("description", &said, ""));
        }
    }
    for shown in note.get("description") {
        let start = cut(shown.trim_end_matches('…').trim_end());
        let is_known = |said: &String| plain(said).starts_with(&start);
        assert!(descriptions(node, graph).iter().any(is_known), "{shown}");
    }
    facts
}

/// The facts about `node` that a note should have.
fn in_graph(node: &Node, graph: &Graph) -> BTreeSet<Fact> {
    let mut facts: BTreeSet<Fact> =
        names(node, graph).iter().map(|name| fact("name", &cut(name), "")).collect();
    let own = |property| node.properties.get(property).map(Value::to_text);
    for (name, property) in SAME {
        facts.extend(own(*property).map(|value| fact(name, &plain(&value), "")));
    }
    facts.extend(descriptions(node, graph).iter().map(|said| fact("description", said, "")));
    let address = own(Property::Url).next();
    let address = address.or_else(|| (node.kind == NodeKind::Resource).then(|| node.iri.to_string()));
    facts.extend(address.map(|url| fact("url", &url, "")));
    if node.kind == NodeKind::Topic {
        facts.extend(own(Property::Position).map(|place| fact("position", &place, "")).next());
    }
    if node.kind == NodeKind::Resource {
        facts.extend(said(node, graph));
    }
    facts
}

/// The facts that lists state about a resource.
fn said(node: &Node, graph: &Graph) -> Vec<Fact> {
    let mentions = graph.from(node, EdgeKind::ListedIn);
    let all = |property| -> Vec<&Value> {
        let of = mentions.iter().flat_map(|mention| mention.properties().get(property));
        node.properties.get(property).chain(of).collect()
    };
    let numbers = |property| {
        all(property).into_iter().filter_map(|value| match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        })
    };
    let mut facts = Vec::new();
    facts.extend(numbers(Property::Stars).max().map(|stars| fact("stars", &stars.to_string(), "")));
    facts.extend(numbers(Property::Year).min().map(|year| fact("year", &year.to_string(), "")));
    if all(Property::Archived).contains(&&Value::Bool(true)) {
        facts.push(fact("archived", "true", ""));
    }
    for (name, property) in SAID {
        facts.extend(all(*property).iter().map(|value| fact(name, &plain(&value.to_text()), "")));
    }
    facts
}

/// All names of a node: its own, its other labels, those in lists.
fn names(node: &Node, graph: &Graph) -> BTreeSet<String> {
    let own = [Property::Name, Property::AltLabel].map(|property| node.properties.get(property));
    let mentions = graph.from(node, EdgeKind::ListedIn);
    let written = mentions.iter().flat_map(|mention| mention.properties().get(Property::Name));
    let names = own.into_iter().flatten().chain(written).map(|name| plain(&name.to_text()));
    names.filter(|name| !name.is_empty()).collect()
}

fn descriptions(node: &Node, graph: &Graph) -> BTreeSet<String> {
    let mentions = graph.from(node, EdgeKind::ListedIn);
    let said = mentions.iter().flat_map(|mention| mention.properties().get(Property::Description));
    let all = node.properties.get(Property::Description).chain(said);
    all.map(|said| text::clean(&said.to_text())).filter(|said| !said.is_empty()).collect()
}

/// `text` as in a property: on one line, and never a link.
fn plain(text: &str) -> String {
    let mut plain = text::clean(text);
    while plain.contains("[[") {
        plain = plain.replace("[[", "[ [");
    }
    plain
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
