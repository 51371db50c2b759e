//! Adds a framework of one's own to those that the program knows.

use listgraph::gazetteer::Gazetteer;
use listgraph::graph::{EdgeKind, Property};
use listgraph::{Ontology, read_text};
use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;

const CONCEPTS: &str = r#"
@prefix fw: <https://w3id.org/listgraph/id/framework/> .
@prefix kind: <https://w3id.org/listgraph/kind/> .
@prefix lg: <https://w3id.org/listgraph/ns#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

fw:inkwell a skos:Concept , lg:Framework ;
    skos:inScheme <https://w3id.org/listgraph/frameworks> ;
    skos:prefLabel "Inkwell"@en ;
    lg:kind kind:library ;
    schema:url <https://inkwell.example/> .
"#;

const LIST: &str = "# Pens\n\n- [Quill](https://example.org/quill) - Built on Inkwell.\n";

/// Runs the example.
///
/// # Errors
///
/// When standard output is closed.
pub fn main() -> Result<(), Box<dyn Error>> {
    let gazetteer = Arc::new(Gazetteer::with(&[CONCEPTS])?);
    let ontology = Ontology { gazetteer, ..Ontology::default() };
    let reading = read_text("example.org/pens", LIST, &ontology);
    for mention in reading.graph.edges_of(EdgeKind::Mentions) {
        let name = mention.to.properties.first(Property::Name).map(|name| name.to_text()).unwrap_or_default();
        writeln!(std::io::stdout(), "{} mentions {name}", mention.from.iri)?;
    }
    Ok(())
}
