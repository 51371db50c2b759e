//! Asks a list in SPARQL: which resources are in it, and under which topics?

use listgraph::{Ontology, Store, rdf, read_text};
use std::error::Error;
use std::io::Write as _;

const LIST: &str = "\
# Pens

## Ink

- [Quill](https://github.com/example/quill) - Writes without a hand.

## Paper

- [Vellum](https://example.org/vellum) - Takes all ink.
";

const QUERY: &str = "\
SELECT ?name ?topic WHERE {
  ?resource a lg:Resource ; schema:name ?name ; dcterms:subject/skos:prefLabel ?topic
} ORDER BY ?name";

/// Runs the example.
///
/// # Errors
///
/// When standard output is closed.
pub fn main() -> Result<(), Box<dyn Error>> {
    let reading = read_text("example.org/pens", LIST, &Ontology::default());
    let store = Store::of_quads(&rdf::quads(&reading.graph));
    for row in store.query(QUERY)?.table()?.rows {
        writeln!(std::io::stdout(), "{}", row.join("\t"))?;
    }
    Ok(())
}
