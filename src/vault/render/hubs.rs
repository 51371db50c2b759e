//! The bodies of notes about authors, frameworks, sites and series: everything in the vault that belongs to them.

use super::escape;
use super::layout::Vault;
use super::sections::{link_out, said_of, section, shortened};
use crate::graph::{EdgeKind, Node, NodeKind, Property};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Longer lists are cut; the bases show all items.
const LONGEST_LIST: usize = 300;

/// The managed block of such a note.
pub(in crate::vault) fn note<'a>(vault: &Vault<'a>, node: &'a Node) -> String {
    let mut text = String::new();
    let out = link_out(node);
    if !out.is_empty() {
        text.push_str(&format!("{}\n\n", out.join(" · ")));
    }
    text.push_str(&said_of(vault, node));
    let words = vault.words;
    match node.kind {
        NodeKind::Author => {
            text.push_str(&section(words.works, &items(vault, node, EdgeKind::AuthoredBy)));
            text.push_str(&section(words.probable_works, &items(vault, node, EdgeKind::ProbablyBy)));
            text.push_str(&section(words.frameworks, &subjects(vault, node)));
        }
        NodeKind::Framework => {
            text.push_str(&section(words.implementations, &items(vault, node, EdgeKind::Implements)));
            let topics = vault.graph.to(node, EdgeKind::Focus);
            let topics: Vec<String> = topics.iter().map(|edge| topic(vault, edge.from)).collect();
            text.push_str(&section(words.about, &topics));
            text.push_str(&section(words.mentioned, &items(vault, node, EdgeKind::Mentions)));
        }
        NodeKind::Site => {
            text.push_str(&section(words.published, &items(vault, node, EdgeKind::PublishedOn)));
        }
        _ => text.push_str(&section(words.parts, &numbered(vault, node))),
    }
    text
}

/// A topic with its list.
fn topic<'a>(vault: &Vault<'a>, topic: &'a Node) -> String {
    let lists = vault.graph.from(topic, EdgeKind::InList);
    let list = lists.first().map(|edge| format!(" ({})", vault.link(edge.to))).unwrap_or_default();
    format!("- {}{list}", vault.link(topic))
}

/// The resources with an edge of `kind` to `node`, most listed first, each with its topics.
fn items<'a>(vault: &Vault<'a>, node: &'a Node, kind: EdgeKind) -> Vec<String> {
    let mut resources: Vec<&Node> = vault.graph.to(node, kind).iter().map(|edge| edge.from).collect();
    resources.dedup_by_key(|resource| &resource.iri);
    resources.sort_by_cached_key(|resource| {
        let listed = vault.graph.from(resource, EdgeKind::ListedIn).len();
        (Reverse(listed), vault.label(resource), resource.iri.clone())
    });
    let lines = resources.iter().map(|resource| item(vault, resource)).collect();
    shortened(vault, lines, LONGEST_LIST)
}

/// A resource with its topics.
fn item<'a>(vault: &Vault<'a>, resource: &'a Node) -> String {
    let topics = vault.graph.from(resource, EdgeKind::About);
    let topics: Vec<String> = topics.iter().take(4).map(|edge| vault.link(edge.to)).collect();
    let tail = if topics.is_empty() { String::new() } else { format!(" · {}", topics.join(", ")) };
    format!("- {}{tail}", vault.link(resource))
}

/// The frameworks that the author's works mention, most frequent first.
fn subjects<'a>(vault: &Vault<'a>, author: &'a Node) -> Vec<String> {
    let mut counts: BTreeMap<_, (usize, &Node)> = BTreeMap::new();
    for resource in vault.resources(author) {
        for edge in vault.graph.from(resource, EdgeKind::Mentions) {
            counts.entry(&edge.to.iri).or_insert((0, edge.to)).0 += 1;
        }
    }
    let mut subjects: Vec<(usize, &Node)> = counts.into_values().collect();
    subjects.sort_by_key(|(count, node)| (Reverse(*count), &node.iri));
    let lines = subjects.iter().map(|(count, node)| format!("- {} ({count})", vault.link(node))).collect();
    shortened(vault, lines, 20)
}

/// The parts of a series as list items, with part numbers as written.
fn numbered<'a>(vault: &Vault<'a>, series: &'a Node) -> Vec<String> {
    let lines = vault.parts(series);
    let lines = lines.iter().map(|part| {
        let label = part.properties().text(Property::PartLabel).map(escape::paragraph);
        let number = part.properties().number(Property::Position).map(|number| number.to_string());
        let label = label.or(number).map(|label| format!("{label} ")).unwrap_or_default();
        let authors = vault.graph.from(part.from, EdgeKind::AuthoredBy);
        let authors: String = authors.iter().map(|edge| format!(" · {}", vault.link(edge.to))).collect();
        format!("- {label}{}{authors}", vault.link(part.from))
    });
    shortened(vault, lines.collect(), LONGEST_LIST)
}
