//! listgraph turns curated Markdown lists into a knowledge graph.
//!
//! The modules stand in the order in which they build on each other: a module imports only from
//! those above it (`tests/house.rs` holds us to that). [`pipeline`] is the whole way on one page.

pub mod text;

pub mod diagnostic;

pub mod source;

pub mod language;

pub mod ontology;

pub mod vocabulary;

pub mod graph;

pub mod markdown;

pub mod extract;

pub mod resolve;

pub mod rdf;

pub mod export;

pub mod store;

#[cfg(feature = "neo4j")]
pub mod push;

pub mod pipeline;

#[cfg(feature = "server")]
pub mod server;
