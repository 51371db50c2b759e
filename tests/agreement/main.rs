//! All exports of a graph have the same nodes, edges and attributes, as far as each format has them (see the table in
//! `content.rs`), when read back by an independent reader.

mod content;
mod neo4j;
mod pictures;
#[path = "../reading/mod.rs"]
mod reading;
mod tables;
mod vault;

use content::{Content, same};
use listgraph::export::{Detail, Format, Options};
use listgraph::graph::{Edge, EdgeKind, Graph, NodeKind, Property, Value};
use listgraph::vault::Notes;
use listgraph::{rdf, store};
use std::path::PathBuf;

fn from_rdf(name: &str, text: &[u8]) -> Content {
    let quads = rdf::parse(name, text).expect("it parses");
    let (graph, foreign) = rdf::graph(&quads);
    assert_eq!(foreign, 0, "{name}");
    Content::of(&graph)
}

/// Asserts that `written` in `format` has the content of `meant`.
fn compare(what: &str, format: Format, written: &Graph, meant: &Graph) {
    let what = format!("{what} as {}", format.name());
    let provenance = rdf::Provenance::Full;
    let options = Options { detail: Detail::Full, notes: Some(Notes::All), provenance, ..Options::default() };
    let files = reading::exported(written, format, &options).files;
    let only = |ending: &str| files.iter().find(|(path, _)| path.ends_with(ending)).expect(ending).1;
    let one = || files.iter().next().expect("a file");
    let all = Content::of(meant);
    let (found, expected) = match format {
        Format::Rdf(_) => (from_rdf(one().0, one().1), all),
        Format::Json => (tables::json(one().1), all),
        Format::NdJson => (tables::lines(one().1), all),
        Format::Csv => (tables::csv(only("nodes.csv"), only("edges.csv")), all),
        Format::GraphMl | Format::Gexf => (tables::xml(one().1), all),
        Format::Cypher => (neo4j::cypher(one().1), all.without_languages_but(neo4j::has_language)),
        Format::Neo4jCsv => (neo4j::csv(&files), all.without_languages_but(neo4j::has_language)),
        Format::Dot => pictures::dot(meant, one().1),
        Format::Obsidian => vault::both(meant, &files),
        // Rendered by Graphviz from the DOT that is compared.
        Format::Svg | Format::Png => return,
        Format::Html => pictures::page(meant, one().1),
        Format::Mermaid => return pictures::mermaid(&what, meant, one().1),
    };
    same(&what, &found, &expected);
}

fn check(what: &str, graph: &Graph) {
    Format::DEFAULT.iter().for_each(|format| compare(what, *format, graph, graph));
}

/// `graph` without `node` and `edge` (by index), and with `name` for the node at `renamed`.
fn changed(graph: &Graph, edge: usize, renamed: usize) -> Graph {
    let mut changed = Graph::new();
    for (at, node) in graph.nodes().enumerate() {
        let node = if at == renamed {
            node.clone().with(Property::Name, Value::text("0", Some("zh")))
        } else {
            node.clone()
        };
        changed.add(node);
    }
    for (_, one) in graph.edges().iter().enumerate().filter(|(at, _)| *at != edge) {
        let mut copy = Edge::new(one.kind());
        if let Some(id) = one.id() {
            copy = copy.named(id.clone());
        }
        for (property, values) in one.properties().iter() {
            copy = values.iter().fold(copy, |copy, value| copy.with(property, value.clone()));
        }
        changed.connect(&one.from.iri, copy, &one.to.iri);
    }
    changed
}

#[test]
fn a_difference_is_seen_in_every_format() {
    let graph = reading::graph(reading::SHOWCASE);
    let nowhere = usize::MAX;
    assert_eq!(Content::of(&changed(&graph, nowhere, nowhere)), Content::of(&graph));
    let mention = graph.edges().iter().position(|edge| edge.kind() == EdgeKind::Mentions).expect("a mention");
    let topic = graph.nodes().position(|node| node.kind == NodeKind::Topic).expect("a topic");
    let others = [changed(&graph, mention, nowhere), changed(&graph, nowhere, topic)];
    for format in Format::DEFAULT {
        // The overview shows what most resources of a topic mention, not single mentions.
        let first = usize::from(*format == Format::Mermaid);
        for (at, other) in others.iter().enumerate().skip(first) {
            let compare = || compare("another", *format, &graph, other);
            assert!(panics(compare), "{}: difference {at} is not seen", format.name());
        }
    }
}

/// Whether `act` panics; its message is not shown.
fn panics(act: impl FnOnce()) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(act)).is_err()
}

#[test]
fn the_exports_of_the_showcase_agree() {
    check("the showcase", &reading::graph(reading::SHOWCASE));
}

#[test]
fn the_exports_of_real_lists_agree() {
    let Some(lists) = reading::shared("corpus/lists") else { return };
    let names = [
        "liguodongiot__llm-resource",
        "Hannibal046__Awesome-LLM",
        "alphacep__awesome-russian-speech",
        "totogo__awesome-knowledge-graph",
        "timqian__chinese-independent-blogs",
    ];
    for name in names {
        let path: PathBuf = lists.join(name);
        check(name, &reading::read(&[&path]).graph);
    }
}

#[test]
fn oxigraph_counts_the_same_without_our_reader() {
    let graph = reading::graph(reading::SHOWCASE);
    let quads = rdf::parse("x.ttl", &reading::one_file(&graph, Format::DEFAULT[0])).expect("Turtle");
    let store = store::Store::of_quads(&quads);
    let ask = |pattern: &str| -> usize {
        let query = format!(
            "PREFIX lg: <https://w3id.org/listgraph/ns#> PREFIX schema: <http://schema.org/> \
             PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> \
             PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?s ?o WHERE {{ {pattern} }}"
        );
        store.query(&query).expect("SPARQL").table().expect("rows").rows.len()
    };
    let nodes = |kind| graph.nodes_of(kind).count();
    let edges = |kind| graph.edges_of(kind).len();
    for (pattern, expected) in [
        ("?s a lg:List", nodes(NodeKind::List)),
        ("?s a skos:Concept ; skos:inScheme ?tree . ?tree dcterms:isPartOf ?o", nodes(NodeKind::Topic)),
        ("?s a lg:Resource", nodes(NodeKind::Resource)),
        ("?s a lg:Framework", nodes(NodeKind::Framework)),
        ("?s a lg:Mention ; schema:item ?o", edges(EdgeKind::ListedIn)),
        ("?s dcterms:subject ?o", edges(EdgeKind::About)),
        ("?s skos:broader ?o", edges(EdgeKind::Broader) + edges(EdgeKind::IsA)),
        ("?s a lg:List ; schema:about ?o", edges(EdgeKind::Subject)),
        ("?s foaf:focus ?o", edges(EdgeKind::Focus)),
        ("?s schema:author ?o", edges(EdgeKind::AuthoredBy)),
        ("?s lg:probableAuthor ?o", edges(EdgeKind::ProbablyBy)),
        ("?s schema:mentions ?o", edges(EdgeKind::Mentions)),
        ("?s schema:publisher ?o", edges(EdgeKind::PublishedOn)),
        ("?p a lg:Part ; schema:item ?s ; lg:series ?o", edges(EdgeKind::PartOf)),
        ("?s lg:implements ?o", edges(EdgeKind::Implements)),
    ] {
        assert_eq!(ask(pattern), expected, "{pattern}");
    }
}
