//! Nodes and edges as rows and elements, for programs to process.

mod cell;
pub(super) mod csv;
pub(super) mod gexf;
pub(super) mod graphml;
pub(super) mod json;
pub(super) mod rows;
pub(super) mod xml;
