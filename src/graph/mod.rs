//! The knowledge graph: nodes, edges and their properties, merged by set union.
//!
//! [`Graph`] is the only thing that knows of petgraph. Nothing here knows of Markdown or of any
//! format that is written.

mod contents;
mod knowledge;
mod languages;
mod property;
#[cfg(test)]
pub(crate) mod sample;

pub use crate::vocabulary::{EdgeKind, NodeKind, Property, ValueKind};
pub use contents::{Contents, gathered_by, is_counted};
pub use knowledge::{Edge, EdgeRef, Graph, Node};
pub use languages::shown_languages;
pub use property::{Properties, Value, Values};
