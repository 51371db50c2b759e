//! How each kind of node and edge looks: by shape first, by colour second.
//!
//! The fills are light tints of the Okabe–Ito palette, which people with any colour vision can
//! tell apart, under dark text.

use crate::graph::{EdgeKind, NodeKind};

/// The fonts, the first that is there; without a font that has Han characters boxes are too narrow.
pub(super) const FONT: &str = "Noto Sans CJK SC, Noto Sans, sans-serif";
/// The colour of text.
pub(super) const INK: &str = "#1b2733";
/// The fills of nested boxes, the outermost first.
pub(super) const BOXES: [&str; 4] = ["#f1f5f9", "#e3ebf3", "#d6e2ed", "#c9d8e6"];
/// The border of boxes.
pub(super) const BOX_BORDER: &str = "#b4c2cf";

/// Shape, fill and border.
pub(super) struct Look {
    pub(super) shape: &'static str,
    pub(super) fill: &'static str,
    pub(super) border: &'static str,
}

/// How a node of `kind` looks; nothing is what stands for others that are not drawn.
pub(super) fn node(kind: Option<NodeKind>) -> Look {
    let (shape, fill, border) = match kind {
        Some(NodeKind::List) => ("folder", "#cfe5f6", "#0072b2"),
        Some(NodeKind::Topic) => ("tab", "#e3ebf3", "#7b8fa3"),
        Some(NodeKind::Resource) => ("box", "#ffffff", "#8795a3"),
        Some(NodeKind::Framework) => ("hexagon", "#fbe6bf", "#b87800"),
        Some(NodeKind::Author) => ("ellipse", "#cdeee1", "#00795a"),
        Some(NodeKind::Series) => ("note", "#f5dbe9", "#a8487c"),
        Some(NodeKind::Site) => ("component", "#d9effb", "#2b7fae"),
        None => ("plaintext", "none", "none"),
    };
    Look { shape, fill, border }
}

/// The colour and dash of a line.
pub(super) fn edge(kind: EdgeKind) -> (&'static str, &'static str) {
    match kind {
        EdgeKind::Mentions => ("#d08a00", "solid"),
        EdgeKind::Implements => ("#d08a00", "bold"),
        EdgeKind::Focus => ("#d08a00", "dashed"),
        EdgeKind::AuthoredBy => ("#009e73", "solid"),
        EdgeKind::ProbablyBy => ("#009e73", "dashed"),
        EdgeKind::PartOf => ("#cc79a7", "solid"),
        EdgeKind::Related => ("#0072b2", "solid"),
        EdgeKind::TranslationOf => ("#0072b2", "bold"),
        EdgeKind::PublishedOn => ("#56b4e9", "dotted"),
        EdgeKind::About | EdgeKind::Broader | EdgeKind::InList | EdgeKind::ListedIn => ("#8fa1b2", "solid"),
    }
}
