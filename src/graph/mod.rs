//! The knowledge graph: nodes, edges and their properties, merged by set union.
//!
//! [`Graph`] is the only type that uses petgraph. This module knows nothing of Markdown or of export formats.

mod census;
mod contents;
mod element;
mod knowledge;
mod labels;
mod languages;
mod origin;
mod property;
mod rewritten;
#[cfg(test)]
pub(crate) mod sample;

pub use crate::vocabulary::{EdgeKind, NodeKind, Property, ValueKind};
pub use census::Census;
pub use contents::{Contents, gathered_by, is_counted};
pub use element::{Element, element, is_node_key};
pub use knowledge::{Edge, EdgeRef, Graph, Node};
pub use languages::shown_languages;
pub use origin::{FileVersion, Naming, ReadBy};
pub use property::{Properties, Value, Values};
