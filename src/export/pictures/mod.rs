//! Graphs as pictures, drawn by Graphviz or Mermaid.

pub(super) mod dot;
pub(super) mod graphviz;
pub(super) mod mermaid;
