//! The mapping in both directions, on the hostile sample and on random graphs.

use super::values::clean;
use super::{compare, graph, quads};
use crate::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Properties, Property, Value, ValueKind, sample};
use crate::iri::Iri;
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser, RdfSerializer};
use oxigraph::model::{GraphName, NamedNode, Quad};
use proptest::prelude::*;

type EdgeFacts = (EdgeKind, Iri, Iri, Option<Iri>, Properties);

/// The facts by which graphs are compared.
fn facts(graph: &Graph) -> (Vec<Node>, Vec<EdgeFacts>) {
    let edges = graph.edges();
    let edges = edges.iter().map(|edge| {
        let (from, to) = (edge.from.iri.clone(), edge.to.iri.clone());
        (edge.kind(), from, to, edge.id().cloned(), edge.properties().clone())
    });
    (graph.nodes().cloned().collect(), edges.collect())
}

/// `graph` with its text reduced to what literals can hold.
fn cleaned(graph: &Graph) -> Graph {
    let mut cleaned = Graph::new();
    for node in graph.nodes() {
        let mut node = node.clone();
        node.properties = cleaned_properties(&node.properties, Property::Kind);
        cleaned.add(node);
    }
    for edge in graph.edges() {
        let kept = if edge.kind() == EdgeKind::Related { Property::Role } else { Property::Kind };
        let mut copy = Edge::new(edge.kind());
        copy.id = edge.id().cloned();
        copy.properties = cleaned_properties(edge.properties(), kept);
        cleaned.connect(&edge.from.iri, copy, &edge.to.iri);
    }
    cleaned
}

fn cleaned_properties(properties: &Properties, kept: Property) -> Properties {
    let mut cleaned = Properties::default();
    for (property, values) in properties.iter() {
        for value in values {
            let value = match value {
                Value::Text(text) if property != kept => Value::Text(clean(text).into_owned()),
                Value::Tagged(text, tag) => Value::Tagged(clean(text).into_owned(), tag.clone()),
                value => value.clone(),
            };
            cleaned.insert(property, value);
        }
    }
    cleaned
}

fn without_graphs(quads: &[Quad]) -> Vec<Quad> {
    let mut quads: Vec<Quad> =
        quads.iter().map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() }).collect();
    quads.sort_by(compare);
    quads.dedup();
    quads
}

fn through(quads: &[Quad], format: RdfFormat) -> Vec<Quad> {
    let mut serializer = RdfSerializer::from_format(format).for_writer(Vec::new());
    for quad in quads {
        serializer.serialize_quad(quad).unwrap();
    }
    let bytes = serializer.finish().unwrap();
    let mut read: Vec<Quad> =
        RdfParser::from_format(format).for_slice(&bytes).collect::<Result<_, _>>().unwrap();
    read.sort_by(compare);
    read
}

fn reads_back(original: &Graph) {
    let written = quads(original);
    let (read, unmapped) = graph(&written);
    assert_eq!(facts(&read), facts(&cleaned(original)));
    assert_eq!(unmapped, 0);
    let flat = without_graphs(&written);
    assert_eq!(facts(&graph(&flat).0), facts(&read));
    for format in
        [RdfFormat::NQuads, RdfFormat::TriG, RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }]
    {
        assert_eq!(through(&written, format), written, "{format}");
    }
    for format in [RdfFormat::NTriples, RdfFormat::Turtle, RdfFormat::RdfXml] {
        assert_eq!(through(&flat, format), flat, "{format}");
    }
}

#[test]
fn the_sample_reads_back_from_every_syntax() {
    reads_back(&sample::graph());
}

#[test]
fn what_belongs_to_a_list_stands_in_its_graph() {
    let written = quads(&sample::graph());
    let list = "https://w3id.org/listgraph/id/list/sample";
    for quad in &written {
        let subject = quad.subject.to_string();
        let in_list =
            ["/mention/", "/occurrence/", "/topic", "/doc/"].iter().any(|part| subject.contains(part));
        let named = matches!(&quad.graph_name, GraphName::NamedNode(name) if name.as_str() == list);
        assert_eq!(
            named,
            in_list || quad.predicate.as_str().ends_with("terms/subject") || subject.contains(list)
        );
    }
}

#[test]
fn what_others_say_is_counted() {
    let text = "@prefix s: <http://schema.org/> .
        <https://a.example/b> a s:SoftwareSourceCode ; s:name \"B\"@EN ; s:url \"https://a.example/b\" ;
            s:author <https://a.example/me> ; s:datePublished \"2020\" ; s:position \"3\" .
        <https://a.example/me> a s:Person ; s:name \"Me\" .
        [] s:name \"nobody\" .";
    let read: Result<Vec<Quad>, _> = RdfParser::from_format(RdfFormat::Turtle).for_slice(text).collect();
    let (graph, unmapped) = graph(&read.unwrap());
    assert_eq!(unmapped, 2);
    let node = graph.nodes_of(NodeKind::Resource).next().unwrap();
    assert_eq!(node.properties.text(Property::Kind), Some("repository"));
    assert_eq!(node.properties.number(Property::Position), Some(3));
    assert_eq!(node.properties.first(Property::Name), Some(&Value::Tagged("B".into(), "en".into())));
    assert_eq!(
        node.properties.first(Property::Url),
        Some(&Value::Iri(Iri::parse("https://a.example/b").unwrap()))
    );
    assert_eq!(graph.edges_of(EdgeKind::AuthoredBy).len(), 1);
    assert_eq!(graph.nodes_of(NodeKind::Author).next().unwrap().label(&[]), "Me");
}

#[test]
fn a_scheme_of_others_is_read_as_a_list() {
    let text = "@prefix k: <http://www.w3.org/2004/02/skos/core#> .
        <x:s> a k:ConceptScheme ; k:prefLabel \"S\" . <x:c> a k:Concept ; k:inScheme <x:s> ; k:broader <x:d> .";
    let read: Result<Vec<Quad>, _> = RdfParser::from_format(RdfFormat::Turtle).for_slice(text).collect();
    let (graph, unmapped) = graph(&read.unwrap());
    assert_eq!((graph.node_count(), graph.edge_count(), unmapped), (3, 2, 0));
}

#[test]
fn numbers_are_sorted_as_numbers() {
    let node = Node::new(NodeKind::Resource, Iri::parse("https://a.example").unwrap())
        .with(Property::Year, Value::Integer(10))
        .with(Property::Year, Value::Integer(9));
    let mut graph = Graph::new();
    graph.add(node);
    let years: Vec<String> = quads(&graph)
        .iter()
        .filter(|quad| quad.predicate == NamedNode::new_unchecked("https://w3id.org/listgraph/ns#year"))
        .map(|quad| quad.object.to_string().chars().take(3).collect())
        .collect();
    assert_eq!(years, ["\"9\"", "\"10"]);
}

/// A value of the type of `property`.
fn any_value(property: Property) -> BoxedStrategy<Value> {
    let text = || prop_oneof![".*", "[\\PC\r\n\t\u{0}\u{1B} ]{0,9}", " *"];
    match property.value_kind() {
        ValueKind::Integer => any::<u64>().prop_map(Value::Integer).boxed(),
        ValueKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        ValueKind::Text => text().prop_map(Value::Text).boxed(),
        ValueKind::Tagged => (text(), prop_oneof![Just(None), Just(Some("en")), Just(Some("zh-Hans"))])
            .prop_map(|(text, tag)| Value::text(text, tag))
            .boxed(),
        ValueKind::Iri => {
            text().prop_map(|text| Value::Iri(Iri::parse("https://a.example/").unwrap().join(&text))).boxed()
        }
    }
}

fn any_properties(properties: &[Property]) -> impl Strategy<Value = Properties> + use<> {
    let all = properties.to_vec();
    proptest::sample::subsequence(all.clone(), 0..=all.len()).prop_flat_map(|chosen| {
        let values: Vec<_> = chosen
            .into_iter()
            .map(|property| any_value(property).prop_map(move |value| (property, value)))
            .collect();
        values.prop_map(|values| {
            values.into_iter().fold(Properties::default(), |all, (property, value)| all.with(property, value))
        })
    })
}

/// One node of each kind and one edge of each kind between them, with random properties.
fn any_graph() -> impl Strategy<Value = Graph> {
    let all: Vec<Property> =
        Property::ALL.iter().copied().filter(|property| *property != Property::File).collect();
    let nodes: Vec<_> = NodeKind::ALL
        .iter()
        .map(|kind| any_properties(if *kind == NodeKind::List { Property::ALL } else { &all }))
        .collect();
    let mention = any_properties(&all);
    let part = any_properties(&[Property::Position, Property::PartLabel]);
    (nodes, mention, part, "\\PC*", ".*").prop_map(|(nodes, mention, part, path, role)| {
        let name = |kind: NodeKind| Iri::parse(&format!("https://a.example/{}/{path}", kind.name())).unwrap();
        let mut graph = Graph::new();
        for (kind, properties) in NodeKind::ALL.into_iter().zip(nodes) {
            let mut node = Node::new(kind, name(kind));
            node.properties = properties;
            graph.add(node);
        }
        for kind in EdgeKind::ALL {
            let mut edge = Edge::new(kind);
            match kind {
                EdgeKind::ListedIn => {
                    edge.properties = mention.clone();
                    edge.id = Some(Iri::parse("x:mention").unwrap());
                }
                EdgeKind::PartOf => edge.properties = part.clone(),
                EdgeKind::Related => edge.properties.insert(Property::Role, Value::Text(role.clone())),
                _ => {}
            }
            graph.connect(&name(kind.ends().0), edge, &name(kind.ends().1));
        }
        graph
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_graph_reads_back_from_every_syntax(graph in any_graph()) {
        reads_back(&graph);
    }
}
