//! Vaults as people use them: what an export writes, what people do to it, what an interruption leaves.

mod edits;
mod exports;
mod interruptions;

use super::render::file_names::fold;
use super::render::front_matter::{PlainValue, TYPES};
use super::sync::yaml;
use super::{Options, Plan, apply, plan};
use crate::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Property, Value};
use crate::iri::{Iri, Mint};
use crate::output::Memory;
use std::collections::{HashMap, HashSet};

fn export_with(graph: &Graph, options: &Options, vault: &mut Memory) -> Plan {
    let plan = plan(graph, options, vault).unwrap();
    apply(&plan, vault).unwrap();
    plan
}

fn export(graph: &Graph, vault: &mut Memory) -> Plan {
    export_with(graph, &Options::default(), vault)
}

fn text(vault: &Memory, path: &str) -> String {
    let file = vault.files.get(path).unwrap_or_else(|| panic!("no `{path}` in {:?}", vault.files.keys()));
    String::from_utf8(file.clone()).unwrap()
}

fn edit(vault: &mut Memory, path: &str, change: impl Fn(&str) -> String) {
    let old = text(vault, path);
    let new = change(&old);
    assert_ne!(old, new, "the edit of `{path}` changes nothing");
    vault.files.insert(path.to_owned(), new.into_bytes());
}

fn property(vault: &Memory, path: &str, name: &str) -> Option<PlainValue> {
    let text = text(vault, path);
    yaml::cut(&text).unwrap().entries.iter().find(|entry| entry.key == name)?.value()
}

fn many(items: &[&str]) -> Option<PlainValue> {
    Some(PlainValue::Many(items.iter().map(|item| (*item).to_owned()).collect()))
}

/// Link targets without heading and shown text.
fn targets(text: &str) -> Vec<String> {
    text.split("[[")
        .skip(1)
        .map(|link| {
            let link = &link[..link.find("]]").expect("a link ends")];
            link.split(['|', '#']).next().unwrap_or(link).to_owned()
        })
        .collect()
}

/// Asserts that all links resolve, names are unique and properties have their types.
fn assert_sound(vault: &Memory) {
    let visible = |path: &&String| !path.starts_with('.');
    let places: HashSet<String> = vault
        .files
        .keys()
        .filter(visible)
        .flat_map(|path| {
            let note = path.strip_suffix(".md").unwrap_or(path);
            [fold(path), fold(note), fold(note.rsplit('/').next().unwrap())]
        })
        .collect();
    let mut stems = HashMap::new();
    for path in vault.files.keys().filter(visible) {
        if let Some(stem) = path.strip_suffix(".md").map(|path| path.rsplit('/').next().unwrap()) {
            assert_eq!(stems.insert(fold(stem), path), None, "{path}");
        }
        let text = text(vault, path);
        for target in targets(&text) {
            assert!(places.contains(&fold(&target)), "`{target}` in `{path}` leads nowhere");
        }
        if path.ends_with(".md") {
            assert_typed(path, &text);
        } else if path.ends_with(".canvas") {
            let canvas: serde_json::Value = serde_json::from_str(&text).unwrap();
            let ids: HashSet<_> = canvas["nodes"].as_array().unwrap().iter().map(|n| &n["id"]).collect();
            assert_eq!(ids.len(), canvas["nodes"].as_array().unwrap().len());
            for edge in canvas["edges"].as_array().unwrap() {
                assert!(ids.contains(&edge["fromNode"]) && ids.contains(&edge["toNode"]));
            }
        }
    }
}

fn assert_typed(path: &str, text: &str) {
    for entry in yaml::cut(text).unwrap().entries {
        let Some((_, kind)) = TYPES.iter().find(|(name, _)| *name == entry.key) else { continue };
        let value = entry.value().unwrap();
        let is_typed = match (*kind, &value) {
            ("number", PlainValue::One(text)) => text.parse::<u64>().is_ok(),
            ("checkbox", PlainValue::One(text)) => text == "true",
            ("text", PlainValue::One(text)) => !text.contains('\n'),
            ("multitext" | "aliases" | "tags", PlainValue::Many(_)) => true,
            _ => false,
        };
        assert!(is_typed, "`{}` in `{path}` is {value:?}", entry.key);
    }
}

/// How many notes there are besides the home note, which does not represent a node.
fn notes(vault: &Memory) -> usize {
    let all = vault.files.iter().filter(|(path, _)| path.ends_with(".md"));
    all.filter(|(_, text)| !String::from_utf8_lossy(text).contains(HOME)).count()
}

/// A property that only the home note has.
const HOME: &str = "\n  - \"kg/home\"\n";

const TITLES: [&str; 9] = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota"];

fn resource(at: usize) -> Iri {
    Iri::parse(&format!("https://r{at}.example/x")).unwrap()
}

/// A list with two topics and a resource for each of `titles`; odd ones are in the second topic.
fn small(titles: &[(usize, &str, &str)]) -> Graph {
    let mint = Mint::default();
    let mut graph = Graph::new();
    let list = mint.list("small");
    let name = |text: &str| Value::text(text, Some("en"));
    graph.add(Node::new(NodeKind::List, list.clone()).with(Property::Name, name("Small")));
    let topics = ["First", "Second"].map(|topic| mint.topic("small", [topic]));
    for (topic, (label, position)) in topics.iter().zip([("First", 1), ("Second", 2)]) {
        let position = Value::Integer(position);
        let node = Node::new(NodeKind::Topic, topic.clone());
        graph.add(node.with(Property::Name, name(label)).with(Property::Position, position));
        graph.connect(topic, Edge::new(EdgeKind::InList), &list);
    }
    let author = mint.account("github", "ada");
    graph.add(Node::new(NodeKind::Author, author.clone()).with(Property::Name, name("Ada")));
    for (at, title, said) in titles {
        let (iri, topic) = (resource(*at), &topics[at % 2]);
        let node = Node::new(NodeKind::Resource, iri.clone()).with(Property::Name, name(title));
        graph.add(node.with(Property::Kind, Value::Text("article".into())));
        graph.connect(&iri, Edge::new(EdgeKind::About), topic);
        graph.connect(&iri, Edge::new(EdgeKind::AuthoredBy), &author);
        let mention = Edge::new(EdgeKind::ListedIn)
            .named(mint.mention("small", "README.md", "x", &iri, title, 1))
            .with(Property::Name, name(title))
            .with(Property::Description, name(said))
            .with(Property::Topic, Value::Iri(topic.clone()))
            .with(Property::Line, Value::Integer(*at as u64));
        graph.connect(&iri, mention, &list);
    }
    graph
}

fn before() -> Graph {
    let titles: Vec<_> = TITLES.iter().enumerate().map(|(at, title)| (at, *title, "old words")).collect();
    small(&titles)
}

/// Without Alpha and Iota, with new descriptions for the others, a second Beta and a Mine.
fn after() -> Graph {
    let kept = TITLES.iter().enumerate().filter(|(at, _)| !matches!(at, 0 | 8));
    let mut titles: Vec<_> = kept.map(|(at, title)| (at, *title, "new words")).collect();
    titles.extend([(21, "Beta", "another"), (23, "Mine", "not mine")]);
    small(&titles)
}
