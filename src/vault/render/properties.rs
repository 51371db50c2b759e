//! The front matter of notes, by kind of node.

use super::escape;
use super::front_matter::{FrontMatter, ID, Value};
use super::layout::{Vault, id};
use super::sections::descriptions;
use crate::graph::{EdgeKind, Node, NodeKind, Properties, Property, ValueKind};
use crate::text;

/// Properties show one line, so descriptions are cut here; the body has them in full.
const LONGEST_PROPERTY: usize = 400;

/// The front matter of the note of `node`.
pub(in crate::vault) fn properties<'a>(vault: &Vault<'a>, node: &'a Node) -> FrontMatter {
    let mut front = FrontMatter::default();
    front.text(ID, &id(vault.graph, node));
    common(vault, node, &mut front);
    match node.kind {
        NodeKind::Resource => resource(vault, node, &mut front),
        NodeKind::Topic => topic(vault, node, &mut front),
        _ => {
            set_links(vault, node, &mut front);
            front.set("entries", Value::Number(vault.count(node) as u64));
        }
    }
    front
}

/// The properties that every kind of node may have.
fn common<'a>(vault: &Vault<'a>, node: &'a Node, front: &mut FrontMatter) {
    let own = &node.properties;
    front.list("aliases", aliases(vault, node));
    let description = descriptions(vault, node).into_iter().next().unwrap_or_default();
    front.text("description", &text::ellipsis(&escape::property(&description), LONGEST_PROPERTY));
    front.text("url", own.text(Property::Url).unwrap_or_default());
    texts(front, "kind", [own], Property::Kind);
    texts(front, "language", [own], Property::Language);
    texts(front, "identifier", [own], Property::Identifier);
    for property in [Property::SameAs, Property::CodeRepository, Property::Paper, Property::Wikipedia] {
        texts(front, property.name(), [own], property);
    }
    let kinds = own.get(Property::Kind).filter_map(|kind| kind.as_str());
    let tags = std::iter::once(format!("kg/{}", node.kind.name().to_lowercase()))
        .chain(kinds.map(|kind| format!("kind/{}", text::slug(kind))));
    front.list("tags", tags);
}

/// All other names: titles as written in lists, labels in other languages.
fn aliases<'a>(vault: &Vault<'a>, node: &'a Node) -> Vec<String> {
    let names = [Property::Name, Property::AltLabel];
    let own = names.iter().flat_map(|property| node.properties.get(*property));
    let mentions = vault.graph.from(node, EdgeKind::ListedIn);
    let written = mentions.iter().flat_map(|mention| mention.properties().get(Property::Name));
    let stem = vault.path(node).and_then(|path| path.rsplit('/').next());
    own.chain(written)
        .filter_map(|name| name.as_str())
        .map(|name| text::ellipsis(&escape::property(name), LONGEST_PROPERTY))
        .filter(|name| Some(name.as_str()) != stem)
        .collect()
}

/// Sets a property for each kind of edge that starts at `node`.
fn set_links<'a>(vault: &Vault<'a>, node: &'a Node, front: &mut FrontMatter) {
    for kind in EdgeKind::ALL.into_iter().filter(|kind| kind.ends().0 == node.kind) {
        if let Some(name) = kind.note() {
            vault.set_links(front, name, node, kind);
        }
    }
}

fn topic<'a>(vault: &Vault<'a>, node: &'a Node, front: &mut FrontMatter) {
    set_links(vault, node, front);
    if let Some(position) = node.properties.number(Property::Position) {
        front.set("position", Value::Number(position));
    }
    front.set("entries", Value::Number(vault.count(node) as u64));
}

fn resource<'a>(vault: &Vault<'a>, node: &'a Node, front: &mut FrontMatter) {
    set_links(vault, node, front);
    if front.get("url").is_none() {
        front.text("url", node.iri.as_str());
    }
    let parts = vault.graph.from(node, EdgeKind::PartOf);
    if let Some(part) = parts.iter().find_map(|edge| edge.properties().number(Property::Position)) {
        front.set("part", Value::Number(part));
    }
    let mentions = vault.graph.from(node, EdgeKind::ListedIn);
    front.set("times_listed", Value::Number(mentions.len() as u64));
    let said: Vec<&Properties> = std::iter::once(&node.properties)
        .chain(mentions.iter().map(|mention| mention.properties()))
        .collect();
    facts(&said, front);
}

/// The facts that lists state about a resource.
fn facts(said: &[&Properties], front: &mut FrontMatter) {
    for fact in Property::ALL.iter().copied().filter(|property| property.is_fact()) {
        let numbers = said.iter().filter_map(|properties| properties.number(fact));
        match fact.value_kind() {
            ValueKind::Integer => {
                // The earliest year; the highest number of stars, as the latest count.
                let number = if fact == Property::Year { numbers.min() } else { numbers.max() };
                if let Some(number) = number {
                    front.set(fact.name(), Value::Number(number));
                }
            }
            ValueKind::Bool => {
                let truth = crate::graph::Value::Bool(true);
                if said.iter().any(|properties| properties.get(fact).any(|value| *value == truth)) {
                    front.set(fact.name(), Value::Checkbox(true));
                }
            }
            _ => texts(front, fact.name(), said.iter().copied(), fact),
        }
    }
}

fn texts<'a>(
    front: &mut FrontMatter,
    name: &str,
    said: impl IntoIterator<Item = &'a Properties>,
    property: Property,
) {
    let values = said.into_iter().flat_map(|properties| properties.get(property));
    front.list(name, values.map(|value| escape::property(&value.to_text())));
}
