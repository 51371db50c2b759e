//! Parts that the bodies of different kinds of notes share.

use super::escape;
use super::layout::Vault;
use super::note_names::without_scheme;
use super::words::fill;
use crate::graph::{Node, NodeKind, Property};
use crate::text;

/// A heading and its lines; empty if there are no lines.
pub(in crate::vault) fn section(heading: &str, lines: &[String]) -> String {
    if lines.is_empty() { String::new() } else { format!("## {heading}\n\n{}\n\n", lines.join("\n")) }
}

/// The first `most` lines, then a line that counts the others.
pub(in crate::vault) fn shortened(vault: &Vault<'_>, mut lines: Vec<String>, most: usize) -> Vec<String> {
    let more = lines.len().saturating_sub(most);
    if more > 0 {
        lines.truncate(most);
        lines.push(format!("- {}", fill(vault.words.more, more)));
    }
    lines
}

/// The descriptions of a node, as paragraphs.
pub(in crate::vault) fn said_of<'a>(vault: &Vault<'a>, node: &'a Node) -> String {
    descriptions(vault, node).iter().map(|said| format!("{}\n\n", escape::paragraph(said))).collect()
}

/// Links to the addresses of a node, each showing where it leads.
pub(in crate::vault) fn link_out(node: &Node) -> Vec<String> {
    let own = (node.kind == NodeKind::Resource).then_some(node.iri.as_str());
    let mut addresses: Vec<&str> =
        node.properties.get(Property::Url).filter_map(|url| url.as_str()).collect();
    if addresses.is_empty() {
        addresses.extend(own);
    }
    addresses
        .iter()
        .map(|url| escape::link(&text::ellipsis(without_scheme(url).trim_end_matches('/'), 70), url))
        .collect()
}

/// The descriptions of a node and of its mentions, without duplicates.
pub(in crate::vault) fn descriptions<'a>(vault: &Vault<'a>, node: &'a Node) -> Vec<String> {
    let mut descriptions: Vec<String> = Vec::new();
    for said in vault.graph.descriptions(node) {
        let said = text::clean(&said.to_text());
        if !said.is_empty() && !descriptions.contains(&said) {
            descriptions.push(said);
        }
    }
    descriptions
}
