//! listgraph turns curated Markdown lists into a knowledge graph.
//!
//! ```
//! use listgraph::{Ontology, rdf, rdf::RdfFormat, read_text};
//!
//! let list = "# Pens\n\n## Ink\n\n- [Quill](https://example.org/quill) - Writes without a hand.\n";
//! let reading = read_text("example.org/pens", list, &Ontology::default());
//! let turtle = rdf::serialize(&rdf::quads(&reading.graph), RdfFormat::Turtle)?;
//! assert!(String::from_utf8(turtle)?.contains("<https://example.org/quill>"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`read_text`] and [`read`] give a [`Reading`], whose [`Graph`] [`export::write`] writes in any [`Format`] and
//! [`Store`] answers SPARQL about. The other modules are the stages between, listed from the ground up: a module
//! imports only from those listed before it (`tests/house.rs` checks this). [`pipeline`] is the whole way on one page.

pub mod text;

pub mod diagnostic;

pub mod source;

pub mod language;

pub mod vocabulary;

pub mod iri;

pub mod address;

pub mod gazetteer;

pub mod ontology;

pub mod graph;

pub mod search;

pub mod markdown;

pub mod extract;

pub mod resolve;

pub mod output;

pub mod rdf;

pub mod vault;

pub mod neo4j;

pub mod export;

pub mod store;

pub mod pipeline;

#[cfg(feature = "server")]
pub mod server;

pub use export::Format;
pub use graph::Graph;
pub use ontology::Ontology;
pub use pipeline::{Reading, Settings, read, read_text};
pub use store::Store;
