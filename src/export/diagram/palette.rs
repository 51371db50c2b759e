//! The colours of pictures: light tints of the palette of Okabe and Ito, which is safe for colour-blind readers,
//! under dark text.

use crate::graph::NodeKind;

/// The colour of text.
pub(in crate::export) const INK: &str = "#1b2733";

/// Fill and border of a node of `kind`; `None` is a placeholder for nodes not drawn.
pub(in crate::export) fn colours(kind: Option<NodeKind>) -> (&'static str, &'static str) {
    match kind {
        Some(NodeKind::List) => ("#cfe5f6", "#0072b2"),
        Some(NodeKind::Topic) => ("#e3ebf3", "#7b8fa3"),
        Some(NodeKind::Resource) => ("#ffffff", "#8795a3"),
        Some(NodeKind::Framework) => ("#fbe6bf", "#b87800"),
        Some(NodeKind::Author) => ("#cdeee1", "#00795a"),
        Some(NodeKind::Series) => ("#f5dbe9", "#a8487c"),
        Some(NodeKind::Site) => ("#d9effb", "#2b7fae"),
        None => ("none", "none"),
    }
}

/// The colours of topics, used in turn: that of the line and the head's edge, and the head's fill.
pub(in crate::export) const TOPICS: [(&str, &str); 8] = [
    ("#3d74ad", "#dbe8f5"),
    ("#c2762a", "#fae8d4"),
    ("#3f8f5b", "#dcf0e2"),
    ("#b8545a", "#f8e0e1"),
    ("#7a62ad", "#e9e3f5"),
    ("#2f8f94", "#d9eff0"),
    ("#9a7b1f", "#f5edcf"),
    ("#8c6274", "#f1e2e9"),
];
