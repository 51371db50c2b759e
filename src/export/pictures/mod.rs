//! Graphs as people see them, by Graphviz or Mermaid.

pub(super) mod dot;
pub(super) mod graphviz;
pub(super) mod mermaid;
