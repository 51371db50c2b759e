//! The bodies of notes about lists, topics and resources.

use super::escape;
use super::layout::Vault;
use super::sections::{link_out, said_of, section, shortened};
use super::words::count;
use crate::graph::{EdgeKind, EdgeRef, Node, NodeKind, Property, is_counted};
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Longer lists are cut and end with the number of items left out.
const LONGEST_LIST: usize = 300;
/// A subtopic with at most this many entries is also shown in full in its parent's note.
const MOST_NESTED: usize = 10;

/// The body of a list's note: a map of content.
pub(in crate::vault) fn list<'a>(vault: &Vault<'a>, list: &'a Node) -> String {
    let words = vault.words;
    let mut text = said_of(vault, list);
    let topics = vault.graph.to(list, EdgeKind::InList).len();
    let resources: BTreeSet<_> =
        vault.graph.to(list, EdgeKind::ListedIn).iter().map(|mention| &mention.from.iri).collect();
    let mut line = vec![count(words.count_resources, resources.len()), count(words.count_topics, topics)];
    line.extend(vault.link_to_file(&super::canvas::name(vault.graph, list), words.map));
    line.extend(vault.link_to_file(super::bases::OVERVIEW, words.table));
    line.extend(link_out(list));
    text.push_str(&format!("{}\n\n", line.join(" · ")));
    for (heading, edges) in [
        (words.translation_of, vault.graph.from(list, EdgeKind::TranslationOf)),
        (words.translations, vault.graph.to(list, EdgeKind::TranslationOf)),
    ] {
        let other = |edge: &EdgeRef<'a>| if edge.from.iri == list.iri { edge.to } else { edge.from };
        let links: Vec<String> = edges.iter().map(|edge| vault.link(other(edge))).collect();
        if !links.is_empty() {
            text.push_str(&format!("{heading}: {}\n\n", links.join(", ")));
        }
    }
    let mut tree = Vec::new();
    for topic in vault.top_topics(list) {
        branch(vault, topic, 0, &mut tree);
    }
    text.push_str(&section(words.topics, &tree));
    let entries: Vec<String> = vault.entries(&list.iri).iter().map(|mention| entry(vault, mention)).collect();
    text.push_str(&section(words.entries, &entries));
    text.push_str(&section(words.authors, &most_named(vault, list, EdgeKind::AuthoredBy)));
    text.push_str(&section(words.frameworks, &most_named(vault, list, EdgeKind::Mentions)));
    text
}

/// A topic and its subtopics as nested list items.
fn branch<'a>(vault: &Vault<'a>, topic: &'a Node, depth: usize, lines: &mut Vec<String>) {
    lines.push(format!("{}- {}", "\t".repeat(depth), counted(vault, topic)));
    if depth < 16 {
        for below in vault.subtopics(topic) {
            branch(vault, below, depth + 1, lines);
        }
    }
}

/// A topic with the number of its entries.
fn counted<'a>(vault: &Vault<'a>, topic: &'a Node) -> String {
    match vault.count(topic) {
        0 => vault.link(topic),
        count => format!("{} ({count})", vault.link(topic)),
    }
}

/// What the entries of `list` link to by edges of `kind`, most frequent first.
fn most_named<'a>(vault: &Vault<'a>, list: &'a Node, kind: EdgeKind) -> Vec<String> {
    let mut counts: BTreeMap<&crate::iri::Iri, (BTreeSet<_>, &Node)> = BTreeMap::new();
    for mention in vault.graph.to(list, EdgeKind::ListedIn) {
        for edge in vault.graph.from(mention.from, kind) {
            counts
                .entry(&edge.to.iri)
                .or_insert_with(|| (BTreeSet::new(), edge.to))
                .0
                .insert(&mention.from.iri);
        }
    }
    let mut named: Vec<(usize, &Node)> =
        counts.into_values().map(|(from, node)| (from.len(), node)).collect();
    // The subject of the whole list would top every ranking and say nothing.
    let subjects = vault.graph.from(list, EdgeKind::Subject);
    named.retain(|(_, node)| is_counted(node) && subjects.iter().all(|edge| edge.to.iri != node.iri));
    named.sort_by_key(|(count, node)| (std::cmp::Reverse(*count), &node.iri));
    let lines = named.iter().map(|(count, node)| format!("- {} ({count})", vault.link(node)));
    shortened(vault, lines.collect(), 20)
}

/// The body of a topic's note: its path, its entries in list order, its subtopics.
pub(in crate::vault) fn topic<'a>(vault: &Vault<'a>, topic: &'a Node) -> String {
    let words = vault.words;
    let mut text = format!("{}\n\n", path(vault, topic).join(" › "));
    let focus: Vec<String> =
        vault.graph.from(topic, EdgeKind::Focus).iter().map(|edge| vault.link(edge.to)).collect();
    if !focus.is_empty() {
        text.push_str(&format!("{}: {}\n\n", words.frameworks, focus.join(", ")));
    }
    text.push_str(&said_of(vault, topic));
    let below = subtopics(vault, topic);
    let entries = entries(vault, topic);
    if below.is_empty() && entries.is_empty() {
        text.push_str(&format!("{}\n\n", words.empty));
    }
    text.push_str(&section(words.entries, &entries));
    text.push_str(&section(words.topics, &below));
    text
}

/// The subtopics of `topic`. Small ones without subtopics of their own are listed with their entries.
fn subtopics<'a>(vault: &Vault<'a>, topic: &'a Node) -> Vec<String> {
    let mut lines = Vec::new();
    for below in vault.subtopics(topic) {
        lines.push(format!("- {}", counted(vault, below)));
        let entries = entries(vault, below);
        if vault.subtopics(below).is_empty() && entries.len() <= MOST_NESTED {
            lines.extend(entries.iter().map(|entry| format!("\t{entry}")));
        }
    }
    lines
}

/// The entries of a topic as list items, in list order.
fn entries<'a>(vault: &Vault<'a>, topic: &'a Node) -> Vec<String> {
    let listed = vault.entries(&topic.iri).iter().map(|mention| entry(vault, mention));
    let unlisted = vault.unlisted(topic);
    listed.chain(unlisted.iter().map(|resource| format!("- {}", vault.link(resource)))).collect()
}

/// The path to `topic`: its list, the topics above it, itself.
fn path<'a>(vault: &Vault<'a>, topic: &'a Node) -> Vec<String> {
    let lists = vault.graph.from(topic, EdgeKind::InList);
    let mut path: Vec<String> = lists.iter().take(1).map(|edge| vault.link(edge.to)).collect();
    path.extend(vault.above(topic).iter().map(|above| vault.link(above)));
    path.push(escape::inline(&vault.label(topic)));
    path
}

/// An entry as a list item: link, authors, further links, remarks, description.
fn entry<'a>(vault: &Vault<'a>, mention: &EdgeRef<'a>) -> String {
    let resource = mention.from;
    let title = mention.properties().text(Property::Name).map(text::clean).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| vault.label(resource));
    let mut line = format!("- {}", vault.link_as(resource, &title));
    if vault.path(resource).is_some()
        && let Some(address) =
            escape::address(resource.properties.text(Property::Url).unwrap_or(resource.iri.as_str()))
    {
        line.push_str(&format!(" [↗]({address})"));
    }
    let mut beside = people(vault, mention);
    let further_links = vault.further_links(mention).iter();
    beside.extend(further_links.map(|further_link| match further_link.properties().text(Property::Role) {
        // The role would say nothing here, so show the name.
        None | Some("see-also") => vault.link(further_link.from),
        Some(role) => vault.link_as(further_link.from, vault.words.role(role)),
    }));
    beside.extend(remarks(vault, mention));
    for part in beside {
        line.push_str(&format!(" · {part}"));
    }
    let said = mention.properties().get(Property::Description).map(|said| escape::inline(&said.to_text()));
    let said: Vec<String> = said.filter(|said| !said.is_empty()).collect();
    if !said.is_empty() {
        line.push_str(&format!(" — {}", said.join(" / ")));
    }
    line
}

/// The authors of a mention's resource according to the graph, else as written on the line.
fn people<'a>(vault: &Vault<'a>, mention: &EdgeRef<'a>) -> Vec<String> {
    let authors = vault.graph.from(mention.from, EdgeKind::AuthoredBy);
    if authors.is_empty() {
        let written = mention.properties().get(Property::WrittenAuthor);
        return written.map(|author| escape::inline(&author.to_text())).collect();
    }
    authors.iter().map(|edge| vault.link(edge.to)).collect()
}

/// The facts stated on the line: stars, year, venue and so on.
fn remarks(vault: &Vault<'_>, mention: &EdgeRef<'_>) -> Vec<String> {
    let properties = mention.properties();
    let mut remarks = Vec::new();
    remarks.extend(properties.number(Property::Stars).map(|stars| format!("⭐ {stars}")));
    let first = [Property::Year, Property::Venue];
    let special = [Property::Stars, Property::Archived, Property::Year, Property::Venue];
    let facts = Property::ALL.iter().copied().filter(|fact| fact.is_fact() && !special.contains(fact));
    for property in first.into_iter().chain(facts).chain([Property::Note]) {
        remarks.extend(properties.get(property).map(|value| escape::inline(&value.to_text())));
    }
    if properties.first(Property::Archived) == Some(&crate::graph::Value::Bool(true)) {
        remarks.push(vault.words.archived.to_owned());
    }
    remarks.retain(|remark| !remark.is_empty());
    remarks
}

/// The body of a resource's note: where it leads, its authors, where it is listed, its series and related resources.
pub(in crate::vault) fn resource<'a>(vault: &Vault<'a>, resource: &'a Node) -> String {
    let words = vault.words;
    let mut line = link_out(resource);
    for kind in [EdgeKind::AuthoredBy, EdgeKind::PublishedOn] {
        line.extend(vault.graph.from(resource, kind).iter().map(|edge| vault.link(edge.to)));
    }
    let mut text = format!("{}\n\n", line.join(" · "));
    text.push_str(&said_of(vault, resource));
    let mentions = vault.graph.from(resource, EdgeKind::ListedIn);
    let mut listed: Vec<String> = mentions.iter().map(|mention| listed(vault, mention)).collect();
    listed.dedup();
    text.push_str(&section(words.listed_in, &listed));
    let parts: Vec<String> =
        vault.graph.from(resource, EdgeKind::PartOf).iter().map(|part| neighbours(vault, part)).collect();
    text.push_str(&section(words.part_of, &parts));
    text.push_str(&section(words.related, &shortened(vault, related(vault, resource), LONGEST_LIST)));
    text
}

/// Where a resource is mentioned: the list and its topics. No line number, as that changes with every edit above it.
fn listed<'a>(vault: &Vault<'a>, mention: &EdgeRef<'a>) -> String {
    let mut path = vec![vault.link(mention.to)];
    let topic = match mention.properties().first(Property::Topic) {
        Some(crate::graph::Value::Iri(iri)) => vault.graph.node(NodeKind::Topic, iri),
        _ => None,
    };
    if let Some(topic) = topic {
        path.extend(vault.above(topic).iter().chain([&topic]).map(|topic| vault.link(topic)));
    }
    let mut line = format!("- {}", path.join(" › "));
    for remark in remarks(vault, mention) {
        line.push_str(&format!(" · {remark}"));
    }
    line
}

/// A series, with links to the parts before and after `part`.
fn neighbours<'a>(vault: &Vault<'a>, part: &EdgeRef<'a>) -> String {
    let all = vault.parts(part.to);
    let at = all.iter().position(|other| other.from.iri == part.from.iri).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let mut line = format!("- {}", vault.link(part.to));
    line.push_str(&format!(" {}/{}", at + 1, all.len()));
    if let Some(before) = before {
        line.push_str(&format!(" · ← {}", vault.link(before.from)));
    }
    if let Some(after) = all.get(at + 1) {
        line.push_str(&format!(" · {} →", vault.link(after.from)));
    }
    line
}

/// What shares an entry with `resource`, in both directions.
fn related<'a>(vault: &Vault<'a>, resource: &'a Node) -> Vec<String> {
    let role = |edge: &EdgeRef<'a>| {
        edge.properties()
            .text(Property::Role)
            .map(|role| format!("{}: ", escape::inline(vault.words.role(role))))
            .unwrap_or_default()
    };
    let to = vault.graph.from(resource, EdgeKind::Related);
    let from = vault.graph.to(resource, EdgeKind::Related);
    let to = to.iter().map(|edge| format!("- {}{}", role(edge), vault.link(edge.to)));
    let from = from.iter().map(|edge| format!("- ← {}{}", role(edge), vault.link(edge.from)));
    to.chain(from).collect()
}
