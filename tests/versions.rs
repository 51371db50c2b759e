//! Two versions of a list: mentions are permanent, their occurrences belong to versions, and one query finds what was
//! added and what was removed.

mod reading;

use listgraph::graph::{EdgeKind, Graph, NodeKind, Property};
use listgraph::ontology::Ontology;
use listgraph::rdf::{self, Provenance};
use listgraph::source::SourceFile;
use listgraph::store::Store;
use listgraph::{extract, markdown, resolve};

const OLD: &str = "# Pens\n\n## LLM 训练\n\n- [Anvil](https://a.test.org) - The first pen.\n- [Brush](https://b.test.org)\n\
    - [Cup](https://c.test.org) - 10 stars.\n";
const NEW: &str = "# Pens\n\nWhat is new.\n\n## LLM训练\n\n- [Dial](https://d.test.org)\n- [Anvil](https://a.test.org) - The first pen.\n\
    - [Cup](https://c.test.org) - Drink. [Paper](https://arxiv.org/abs/1706.03762)\n";

fn version(text: &str) -> Graph {
    let source = SourceFile::new("README.md", "README.md", text.as_bytes());
    let found = extract::read(&markdown::read(&source.text));
    let lists = resolve::lists(vec![("github.com/ada/pens".to_owned(), source, found)]);
    resolve::resolve(&lists[0], &Ontology::default()).graph
}

fn merged() -> Graph {
    let mut graph = version(OLD);
    graph.merge(version(NEW));
    graph
}

/// The answers to `SELECT ?x`, sorted.
fn ask(graph: &Graph, provenance: Provenance, pattern: &str) -> Vec<String> {
    let store = Store::of_quads(&rdf::quads_with(graph, provenance));
    let query = format!(
        "PREFIX lg: <https://w3id.org/listgraph/ns#> PREFIX schema: <http://schema.org/> \
         PREFIX prov: <http://www.w3.org/ns/prov#> SELECT DISTINCT (STR(?y) AS ?x) WHERE {{ {pattern} }} ORDER BY ?x"
    );
    store.query(&query).expect("SPARQL").table().expect("rows").rows.concat()
}

#[test]
fn a_mention_lasts_and_has_an_occurrence_in_each_version() {
    let graph = merged();
    let mentions = graph.edges_of(EdgeKind::ListedIn);
    let of = |end: &str| -> Vec<usize> {
        let mentions = mentions.iter().filter(|mention| mention.from.iri.as_str().contains(end));
        mentions.map(|mention| mention.occurrences().count()).collect()
    };
    assert_eq!((of("//a."), of("//b."), of("//c."), of("//d.")), (vec![2], vec![1], vec![2], vec![1]));
    // Formats without occurrences show those of one version.
    for mention in &mentions {
        for property in [Property::Line, Property::Document, Property::Position, Property::RawUrl] {
            assert!(mention.properties().get(property).count() <= 1, "{property:?}");
        }
    }
    let topic = graph.nodes_of(NodeKind::Topic).next().expect("a topic");
    assert_eq!(topic.properties.get(Property::Name).count(), 1);
    assert_eq!(topic.properties.text(Property::Name), Some("LLM训练"));
}

#[test]
fn what_came_and_what_went_is_one_query() {
    let graph = merged();
    let new = version(NEW).nodes_of(NodeKind::List).next().expect("the list").clone();
    let file = new.properties.text(Property::File).expect("a file");
    let digest = file.rsplit('@').next().expect("a digest");
    // In one version but not in the other.
    let only = |condition: &str| {
        let pattern = format!(
            "?one schema:isPartOf ?list ; lg:path ?path ; schema:sha256 ?digest . \
             ?other schema:isPartOf ?list ; lg:path ?path . FILTER( ?one != ?other && {condition} ) \
             ?occurrence prov:wasDerivedFrom ?one ; lg:occurrenceOf ?mention . ?mention schema:item ?y . \
             FILTER NOT EXISTS {{ ?there prov:wasDerivedFrom ?other ; lg:occurrenceOf/schema:item ?y }}"
        );
        ask(&graph, Provenance::Mentions, &pattern)
    };
    assert_eq!(
        only(&format!("?digest = '{digest}'")),
        ["https://arxiv.org/abs/1706.03762", "https://d.test.org/"]
    );
    assert_eq!(only(&format!("?digest != '{digest}'")), ["https://b.test.org/"]);
}

#[test]
fn the_order_of_versions_changes_nothing_and_all_reads_back() {
    let mut other = version(NEW);
    other.merge(version(OLD));
    assert_eq!(rdf::quads(&other), rdf::quads(&merged()));
    for provenance in [Provenance::Full, Provenance::Mentions, Provenance::None] {
        let quads = rdf::quads_with(&merged(), provenance);
        let (back, unmapped) = rdf::graph(&quads);
        assert_eq!((rdf::quads_with(&back, provenance), unmapped), (quads.clone(), 0), "{provenance:?}");
        // The union of what is written for each version is what is written for both.
        let mut union = rdf::quads_with(&version(OLD), provenance);
        union.extend(rdf::quads_with(&version(NEW), provenance));
        union.sort_by(rdf::compare);
        union.dedup();
        let labels = |quad: &&oxigraph::model::Quad| !quad.predicate.as_str().ends_with("Label");
        let (union, quads): (Vec<_>, Vec<_>) =
            (union.iter().filter(labels).collect(), quads.iter().filter(labels).collect());
        assert_eq!(union, quads, "{provenance:?}");
    }
}

#[test]
fn without_provenance_there_are_things_alone() {
    let ask = |pattern| ask(&merged(), Provenance::None, pattern);
    assert!(ask("?y a lg:Mention").is_empty() && ask("?y lg:occurrenceOf ?m").is_empty());
    assert_eq!(
        ask("?list schema:itemListElement ?y . ?y schema:description 'The first pen.'@en"),
        ["https://a.test.org/"]
    );
    let full = self::ask(
        &merged(),
        Provenance::Full,
        "?e lg:evidenceOf/lg:occurrenceOf ?m ; lg:field 'title' ; lg:readBy ?y",
    );
    assert_eq!(full, ["link-text"]);
}

#[test]
fn evidence_has_a_graph_of_its_own() {
    let graphs = |provenance| -> Vec<String> {
        let quads = rdf::quads_with(&version(OLD), provenance);
        let mut graphs: Vec<String> = quads.iter().map(|quad| quad.graph_name.to_string()).collect();
        graphs.sort();
        graphs.dedup();
        graphs
    };
    let list = "<https://w3id.org/listgraph/id/list/github.com/ada/pens";
    assert_eq!(graphs(Provenance::Mentions), [format!("{list}>"), "DEFAULT".to_owned()]);
    assert_eq!(
        graphs(Provenance::Full),
        [format!("{list}/evidence>"), format!("{list}>"), "DEFAULT".to_owned()]
    );
}

#[test]
fn at_most_27_statements_a_resource_are_written() {
    let Some(lists) = reading::shared("corpus/lists") else { return };
    let names = ["liguodongiot__llm-resource", "totogo__awesome-knowledge-graph", "Hannibal046__Awesome-LLM"];
    let (mut statements, mut resources) = (0, 0);
    for name in names {
        let graph = reading::read(&[&lists.join(name)]).graph;
        statements += rdf::quads_with(&graph, Provenance::Mentions).len();
        resources += graph.nodes_of(NodeKind::Resource).count();
    }
    // Over all lists there are 26.9; these three have more authors and frameworks than others.
    assert!(statements <= 30 * resources, "{statements} for {resources}");
}
