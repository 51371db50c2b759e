//! The colours of pictures: light tints of the palette of Okabe and Ito, which people with any
//! colour vision can tell apart, under dark text.

use crate::graph::NodeKind;

/// The colour of text.
pub(in crate::export) const INK: &str = "#1b2733";

/// Fill and border of a node of `kind`; nothing is what stands for others that are not drawn.
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
