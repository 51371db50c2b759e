//! Display names of nodes, and candidate names for their notes: descriptive ones first, hashes last.

use super::file_names::{NameCandidates, file_name, qualified};
use crate::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use crate::iri::{Iri, hash};
use crate::text;

/// Longer marks lose their start.
const LONGEST_MARK: usize = 48;

/// The names of nodes in the preferred languages.
#[derive(Clone, Copy, Debug)]
pub(in crate::vault) struct Labels<'a> {
    /// The graph.
    pub(in crate::vault) graph: &'a Graph,
    /// Languages, in order of preference.
    pub(in crate::vault) languages: &'a [&'a str],
}

impl<'a> Labels<'a> {
    /// The display name of `node`.
    pub(in crate::vault) fn of(self, node: &Node) -> String {
        let label = text::clean(node.label(self.languages));
        if label.is_empty() || node.properties.first(Property::Name).is_none() {
            return nameless(node);
        }
        if node.kind == NodeKind::Resource
            && self.targets(node, EdgeKind::PublishedOn).as_ref() == Some(&label)
        {
            return self.not_called(node, &label);
        }
        label
    }

    /// A better name for a node whose `label` is only the name of its site, if another line has one.
    fn not_called(self, node: &Node, label: &str) -> String {
        let mut other = Node::new(node.kind, node.iri.clone());
        for name in node.properties.get(Property::Name).filter(|name| name.as_str() != Some(label)) {
            other = other.with(Property::Name, name.clone());
        }
        let named = other.properties.first(Property::Name).is_some();
        if named { text::clean(other.label(self.languages)) } else { label.to_owned() }
    }

    /// The names that the note of `node` may take.
    pub(in crate::vault) fn candidates(self, node: &'a Node) -> NameCandidates {
        let label = self.of(node);
        let mut names = vec![file_name(&label)];
        for mark in self.marks(node) {
            let name = qualified(&label, &mark);
            if !mark.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        if node.kind == NodeKind::Resource {
            // Vaults may still use this name from an earlier export, so it stays a candidate.
            names.push(qualified(&label, scheme_and_rest(address_of(node)).1.trim_end_matches('/')));
        }
        let hash = hash(&[node.kind.name(), node.iri.as_str()]);
        names.extend([qualified(&label, &hash[..6]), qualified(&label, &hash)]);
        NameCandidates { rank: rank(node), names }
    }

    /// What distinguishes `node` from others of the same name, plainest first.
    fn marks(self, node: &'a Node) -> Vec<String> {
        let kind = node.kind.name().to_lowercase();
        match node.kind {
            NodeKind::Resource => self.resource_marks(node),
            NodeKind::Topic => self.topic_marks(node),
            NodeKind::Author => {
                let place = place_in_iri(&node.iri);
                let both = format!("{kind}, {place}");
                let path = node.iri.as_str().split_once("/author/").map(|(_, path)| decoded(path));
                vec![place, kind, both, path.unwrap_or_default().replace('/', " ")]
            }
            NodeKind::Framework => {
                let stated = node.properties.text(Property::Kind).unwrap_or_default().to_owned();
                vec![stated, kind]
            }
            NodeKind::Site => {
                vec![kind, node.properties.text(Property::Url).map(host).unwrap_or_default(), tail(&node.iri)]
            }
            NodeKind::List => vec![kind, tail(&node.iri)],
            NodeKind::Series => vec![place_in_iri(&node.iri), kind],
        }
    }

    fn resource_marks(self, node: &'a Node) -> Vec<String> {
        let url = address_of(node);
        let site = self.targets(node, EdgeKind::PublishedOn).unwrap_or_else(|| host(url));
        let author = self.targets(node, EdgeKind::AuthoredBy).unwrap_or_default();
        let both = if author.is_empty() { String::new() } else { format!("{author}, {site}") };
        let list = self.targets(node, EdgeKind::ListedIn).unwrap_or_default();
        let topic = self.targets(node, EdgeKind::About).unwrap_or_default();
        vec![site, author, both, list, topic, address(url)]
    }

    fn topic_marks(self, node: &'a Node) -> Vec<String> {
        let parent = self.targets(node, EdgeKind::Broader).unwrap_or_default();
        let list = self.targets(node, EdgeKind::InList).unwrap_or_default();
        let both = if parent.is_empty() { String::new() } else { format!("{parent}, {list}") };
        let above = self.above(node);
        let path = node.iri.as_str().split_once("/topic/").map(|(_, path)| decoded(path));
        let kind = format!("topic, {list}");
        vec![parent, list, above, both, ending(&path.unwrap_or_default(), LONGEST_MARK), kind]
    }

    /// The labels of the topics above `topic`, topmost first.
    fn above(self, topic: &'a Node) -> String {
        let mut labels = Vec::new();
        let mut at = topic;
        while let [one] = self.graph.from(at, EdgeKind::Broader).as_slice() {
            // Guards against cycles, which graphs from elsewhere may have.
            if labels.len() > 16 {
                break;
            }
            at = one.to;
            labels.push(self.of(at));
        }
        labels.reverse();
        ending(&labels.join(" › "), LONGEST_MARK)
    }

    /// The label of the target of `node`'s edges of `kind`, if there is exactly one.
    fn targets(self, node: &'a Node, kind: EdgeKind) -> Option<String> {
        let mut targets: Vec<&Node> = self.graph.from(node, kind).iter().map(|edge| edge.to).collect();
        targets.dedup_by_key(|node| &node.iri);
        match targets.as_slice() {
            [one] => Some(self.of(one)),
            _ => None,
        }
    }
}

/// Hubs such as lists and frameworks keep their plain name before topics and resources; among resources, the home
/// page of a host keeps it before deeper pages.
fn rank(node: &Node) -> usize {
    use NodeKind::{Author, Framework, List, Resource, Series, Site, Topic};
    let order = [List, Framework, Site, Author, Series, Topic, Resource];
    let kind = order.iter().position(|ranked| *ranked == node.kind).unwrap_or_default();
    let is_deep =
        node.kind == Resource && without_scheme(address_of(node)).trim_end_matches('/').contains('/');
    2 * kind + usize::from(is_deep)
}

/// The address of a resource.
fn address_of(node: &Node) -> &str {
    node.properties.text(Property::Url).unwrap_or(node.iri.as_str())
}

/// A name for a node without one: its address, or the end of its IRI.
fn nameless(node: &Node) -> String {
    let name = match node.kind {
        NodeKind::Resource => without_scheme(node.iri.as_str()).trim_end_matches('/').to_owned(),
        _ => tail(&node.iri),
    };
    let name = text::clean(&name);
    if name.is_empty() { node.kind.name().to_owned() } else { name }
}

/// The last segment of the path.
fn tail(iri: &Iri) -> String {
    let path = iri.as_str().trim_end_matches('/');
    decoded(path.rsplit(['/', '#']).next().unwrap_or(path))
}

/// The site in the IRI of an author or series.
fn place_in_iri(iri: &Iri) -> String {
    let mut parts = iri.as_str().split('/').skip_while(|part| !matches!(*part, "author" | "series")).skip(1);
    parts.next().filter(|part| *part != "_").map(decoded).unwrap_or_default()
}

/// An address as a mark: in full if short, else its host and its end, which differ most.
fn address(url: &str) -> String {
    let whole = without_scheme(url).trim_end_matches('/');
    let host = host(url);
    if whole.chars().count() <= LONGEST_MARK || host.len() + 12 > LONGEST_MARK {
        return ending(whole, LONGEST_MARK);
    }
    format!("{host} {}", ending(whole, LONGEST_MARK - host.len() - 1))
}

/// The last `most` characters of `text`, with `…` for what was cut.
fn ending(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let end: String = text.chars().skip(count + 1 - most).collect();
    format!("…{}", end.trim_start_matches(['/', '-', '_', '.']))
}

/// The host of an address, without `www.`.
fn host(url: &str) -> String {
    let rest = without_scheme(url);
    rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())].to_owned()
}

/// An address without scheme and `www.`.
pub(in crate::vault) fn without_scheme(url: &str) -> &str {
    let rest = scheme_and_rest(url).1;
    rest.strip_prefix("www.").unwrap_or(rest)
}

fn scheme_and_rest(url: &str) -> (&str, &str) {
    url.split_once("://").unwrap_or(("", url))
}

/// `text` with percent escapes decoded; unchanged if the result is not UTF-8.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped =
            after.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match escaped {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_short_and_keep_what_differs() {
        assert_eq!(address("https://www.github.com/a/b/"), "github.com/a/b");
        let long = address("https://github.com/owner/a-list-of-things/blob/master/chapters/README_fr-FR.md");
        assert_eq!(long, "github.com …/blob/master/chapters/README_fr-FR.md".replace("…/", "…"));
        assert!(long.chars().count() <= LONGEST_MARK);
        assert_eq!(decoded("%E4%B8%AD%zz"), "中%zz");
    }
}
