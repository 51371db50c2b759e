//! What a property graph keeps, what it displays, and what it never contains.

use super::{Key, LONGEST_ID, Label, Node, Part, PropertyGraph, PropertyValue, Tie};
use crate::graph::{self, NodeKind, Property, Value, sample};
use crate::iri::Iri;
use std::collections::BTreeSet;

fn languages() -> Vec<String> {
    vec!["zh".into(), "en".into()]
}

fn mapped(node: graph::Node) -> Node {
    super::map::node(&node, &languages())
}

fn resource() -> graph::Node {
    graph::Node::new(NodeKind::Resource, Iri::parse("https://a.example/").unwrap())
}

fn text(text: &str) -> PropertyValue {
    PropertyValue::Text(text.into())
}

#[test]
fn names_are_shown_in_the_wanted_language_and_all_kept() {
    let node = mapped(
        resource()
            .with(Property::Name, Value::text("Title", Some("en")))
            .with(Property::Name, Value::text("标题", Some("zh-Hans")))
            .with(Property::Name, Value::text("T", None)),
    );
    let part = |part| &node.properties[&Key::Of(Property::Name, part)];
    assert_eq!(part(Part::Shown), &text("标题"));
    assert_eq!(part(Part::Language), &text("zh-hans"));
    assert_eq!(part(Part::All), &PropertyValue::Texts(vec!["T".into(), "Title".into(), "标题".into()]));
    assert_eq!(
        part(Part::Languages),
        &PropertyValue::Texts(vec!["und".into(), "en".into(), "zh-hans".into()])
    );
}

#[test]
fn the_displayed_kind_is_the_one_that_says_most() {
    for (kinds, expected) in [
        (&["webpage", "article"][..], Some("Article")),
        (&["webpage"], Some("Webpage")),
        (&["repository", "paper"], Some("Paper")),
        (&["list"], Some("ListPage")),
        (&["x`) DETACH DELETE n //"], None),
        (&["code-file"], Some("CodeFile")),
        (&["-"], None),
        (&[], None),
    ] {
        let kind = |node: graph::Node, kind: &&str| node.with(Property::Kind, Value::text(*kind, None));
        assert_eq!(mapped(kinds.iter().fold(resource(), kind)).class.as_deref(), expected, "{kinds:?}");
    }
    let framework = graph::Node::new(NodeKind::Framework, Iri::parse("x:f").unwrap());
    assert_eq!(mapped(framework.with(Property::Kind, Value::text("framework", None))).class, None);
}

#[test]
fn an_address_too_long_for_an_index_is_kept_beside_its_hash() {
    let address = format!("https://a.example/{}", "x".repeat(LONGEST_ID));
    let node = mapped(graph::Node::new(NodeKind::Resource, Iri::parse(&address).unwrap()));
    assert!(node.id.len() < 100);
    assert_eq!(node.properties[&Key::Iri], text(&address));
}

#[test]
fn several_values_of_what_should_be_one_are_kept() {
    let topic = graph::Node::new(NodeKind::Topic, Iri::parse("x:t").unwrap())
        .with(Property::Line, Value::Integer(7))
        .with(Property::Line, Value::Integer(u64::MAX));
    let node = mapped(topic);
    assert_eq!(node.properties[&Key::Of(Property::Line, Part::Shown)], PropertyValue::Integer(7));
    let all = PropertyValue::Integers(vec![7, i64::MAX]);
    assert_eq!(node.properties[&Key::Of(Property::Line, Part::All)], all);
}

#[test]
fn what_cannot_be_told_apart_in_csv_does_not_come_out() {
    let node = resource()
        .with(Property::Note, Value::text("", None))
        .with(Property::Name, Value::text("", Some("en")))
        .with(Property::Kind, Value::text("a\u{1F}b", None));
    let node = mapped(node);
    assert_eq!(node.properties.len(), 3, "{node:?}");
    assert_eq!(
        node.properties[&Key::Of(Property::Kind, Part::All)],
        PropertyValue::Texts(vec!["a\u{FFFD}b".into()])
    );
}

#[test]
fn every_name_is_a_cypher_name_and_used_once() {
    let names: Vec<&str> = Key::all().map(Key::name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    let is_name = |name: &&str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    assert!(names.iter().all(is_name));
}

#[test]
fn the_mark_changes_with_any_value() {
    let mark = |node: graph::Node| mapped(node).properties[&Key::Mark].clone();
    let plain = mark(resource());
    assert_ne!(plain, mark(resource().with(Property::Note, Value::text("x", None))));
    assert_eq!(plain, mark(resource()));
}

#[test]
fn nothing_of_the_graph_is_lost() {
    let graph = sample::graph();
    let mapped = PropertyGraph::new(&graph, &languages());
    let own = |label: &Label| matches!(label, Label::Of(_));
    assert_eq!(mapped.nodes.iter().filter(|node| own(&node.kind)).count(), graph.node_count());
    let edges = mapped.relationships.iter().filter(|one| matches!(one.kind, Tie::Of(_))).count();
    assert_eq!(edges, graph.edge_count());
    for (edge, relationship) in graph.edges().iter().zip(&mapped.relationships) {
        for (property, values) in edge.properties().iter() {
            let all = relationship.properties.contains_key(&Key::Of(property, Part::All));
            let shown = relationship.properties.contains_key(&Key::Of(property, Part::Shown));
            assert!(all || shown && values.len() == 1, "{property:?}");
        }
    }
}

#[test]
fn kinds_and_shared_topics_are_nodes_with_their_names_in_two_languages() {
    let shared = "https://w3id.org/listgraph/topic/rag";
    let topic = graph::Node::new(NodeKind::Topic, Iri::parse("x:t").unwrap())
        .with(Property::CloseMatch, Value::Iri(Iri::parse(shared).unwrap()));
    let mut graph = graph::Graph::new();
    graph.add(topic);
    graph.add(resource().with(Property::Kind, Value::text("paper", None)));
    let mapped = PropertyGraph::new(&graph, &languages());
    let named = |label: Label| {
        let node = mapped.nodes.iter().find(|node| node.kind == label).expect("a node");
        node.properties[&Key::Of(Property::Name, Part::All)].clone()
    };
    assert_eq!(named(Label::Kind), PropertyValue::Texts(vec!["paper".into(), "论文".into()]));
    let PropertyValue::Texts(names) = named(Label::SharedTopic) else { panic!("several names") };
    assert!(names.contains(&"检索增强生成".to_owned()), "{names:?}");
    let ties: Vec<_> = mapped.relationships.iter().map(|one| (one.kind.name(), one.to.as_str())).collect();
    assert_eq!(ties, [("HAS_KIND", "https://w3id.org/listgraph/kind/paper"), ("CLOSE_MATCH", shared)]);
}
