//! The diagram as a map: too large for a page, laid out by force, each node a small label.

use super::quote::{Lines, quote};
use super::script::{Script, looks};
use crate::export::diagram::{Diagram, Link, shorten};
use crate::graph::{EdgeKind, NodeKind};

/// The text of the DOT file.
pub(super) fn map(diagram: &Diagram<'_>) -> String {
    let attributes = [
        ("layout", "sfdp"),
        ("overlap", "prism"),
        ("overlap_scaling", "-4"),
        ("splines", "line"),
        ("K", "0.8"),
        ("repulsiveforce", "1.6"),
    ];
    let mut script = Script::new(diagram, &attributes);
    for (at, item) in diagram.items.iter().enumerate() {
        let mut looks = looks(item.kind);
        let size = match item.kind {
            Some(NodeKind::List) => "24",
            Some(NodeKind::Topic | NodeKind::Framework) => "13",
            _ => "9",
        };
        looks.push(("fontsize", size.into()));
        script.item(at, quote(&shorten(&item.name, 40), Lines::Centred), looks);
    }
    for (from, item) in diagram.items.iter().enumerate() {
        let inner = item.said.iter().any(|(kind, _)| *kind == EdgeKind::Broader);
        for (kind, to) in &item.said {
            // Lines to every list and site would pull everything into one heap.
            let drawn =
                matches!(kind, EdgeKind::About | EdgeKind::Broader) || (*kind == EdgeKind::InList && !inner);
            if drawn {
                let link = Link { from, to: *to, kind: *kind, count: 1 };
                script.link(link, vec![("arrowhead", "none".into())]);
            }
        }
    }
    for link in &diagram.links {
        script.link(*link, vec![]);
    }
    script.finish()
}
