//! Neo4j: the graph as a property graph, and the three ways in: a folder for the importer, a script, a push.

pub(crate) mod csv;
pub(crate) mod cypher;
pub mod property_graph;
#[cfg(feature = "neo4j")]
pub mod push;
