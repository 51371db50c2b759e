//! Neo4j: the graph as a property graph, and three ways to load it: CSV for the importer, a Cypher script, a push.

pub(crate) mod csv;
pub(crate) mod cypher;
pub mod property_graph;
#[cfg(feature = "neo4j")]
pub mod push;
