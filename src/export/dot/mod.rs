//! GraphViz DOT: one picture of the lists that a person likes to look at.
//!
//! Up to about 80 things are drawn one by one, in boxes for their topics; what is larger becomes an
//! overview with counts, unless all is asked for. Edges that the boxes say already are attributes
//! of the node where they start (`about="topic3"`), so no edge of the graph is missing from a whole
//! picture. A very large one is a map laid out by forces, without boxes.

mod columns;
mod map;
mod quote;
mod script;
mod style;

use super::diagram::{self, READABLE};
use super::format::{Detail, Options};
use crate::graph::{Graph, NodeKind};

/// The most things that are drawn in boxes.
const PAGE: usize = 300;

/// The DOT file for `graph`.
#[must_use]
pub(super) fn dot(graph: &Graph, options: &Options) -> String {
    let languages = options.languages();
    let drawn = |graph: &Graph| {
        let topics = graph.nodes_of(NodeKind::Topic).count();
        let sites = graph.nodes_of(NodeKind::Site).count();
        (graph.node_count() - topics - sites).max(topics)
    };
    let overview = match options.detail {
        Detail::Overview => true,
        Detail::Full => false,
        Detail::Auto => drawn(graph) > READABLE,
    };
    if overview {
        return columns::columns(&diagram::overview(graph, &languages));
    }
    let diagram = diagram::whole(graph, &languages);
    if drawn(graph) > PAGE { map::map(&diagram) } else { columns::columns(&diagram) }
}
