//! How each kind of node and edge looks in DOT: by shape first, by colour second.

use crate::graph::{EdgeKind, NodeKind};

/// The fonts, in order of preference; without a font for Han characters, boxes are too narrow.
pub(super) const FONT: &str = "Noto Sans CJK SC, Noto Sans, sans-serif";
/// The fills of nested boxes, the outermost first.
pub(super) const BOXES: [&str; 4] = ["#f1f5f9", "#e3ebf3", "#d6e2ed", "#c9d8e6"];
/// The border of boxes.
pub(super) const BOX_BORDER: &str = "#b4c2cf";

/// The shape of a node of `kind`; `None` is a placeholder for nodes not drawn.
pub(super) fn shape(kind: Option<NodeKind>) -> &'static str {
    match kind {
        Some(NodeKind::List) => "folder",
        Some(NodeKind::Topic) => "tab",
        Some(NodeKind::Resource) => "box",
        Some(NodeKind::Framework) => "hexagon",
        Some(NodeKind::Author) => "ellipse",
        Some(NodeKind::Series) => "note",
        Some(NodeKind::Site) => "component",
        None => "plaintext",
    }
}

/// The colour and dash of a line.
pub(super) fn edge(kind: EdgeKind) -> (&'static str, &'static str) {
    match kind {
        EdgeKind::Mentions => ("#d08a00", "solid"),
        EdgeKind::Implements => ("#d08a00", "bold"),
        EdgeKind::Focus | EdgeKind::Subject => ("#d08a00", "dashed"),
        EdgeKind::IsA => ("#d08a00", "dotted"),
        EdgeKind::AuthoredBy => ("#009e73", "solid"),
        EdgeKind::ProbablyBy => ("#009e73", "dashed"),
        EdgeKind::PartOf => ("#cc79a7", "solid"),
        EdgeKind::Related => ("#0072b2", "solid"),
        EdgeKind::TranslationOf => ("#0072b2", "bold"),
        EdgeKind::PublishedOn => ("#56b4e9", "dotted"),
        EdgeKind::About | EdgeKind::Broader | EdgeKind::InList | EdgeKind::ListedIn => ("#8fa1b2", "solid"),
    }
}
