//! The knowledge graph: nodes, edges and their properties, merged by set union.
//!
//! [`Graph`] is the only thing that knows of petgraph. Nothing here knows of Markdown or of any
//! format that is written.

mod contents;
mod kind;
mod knowledge;
mod property;
#[cfg(test)]
pub(crate) mod sample;

pub use contents::{Contents, gathered_by};
pub use kind::{EdgeKind, NodeKind};
pub use knowledge::{Edge, EdgeRef, Graph, Node};
pub use property::{Properties, Property, Value, ValueKind};
