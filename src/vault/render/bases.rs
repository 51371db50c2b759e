//! `.base` files: the notes as tables and cards, one file per kind of node.
//!
//! Written in the syntax of Obsidian 1.10. Filters go by tag, so users may move notes anywhere.

use super::front_matter::quoted;
use super::words::Words;
use crate::graph::NodeKind;
use std::fmt::Write as _;

/// The base that a list's note links to.
pub(in crate::vault) const OVERVIEW: &str = "Topics.base";

/// One view of a base.
struct View {
    kind: &'static str,
    name: &'static str,
    group: Option<&'static str>,
    order: &'static [&'static str],
}

const fn table(name: &'static str, group: Option<&'static str>, order: &'static [&'static str]) -> View {
    View { kind: "table", name, group, order }
}

const RESOURCE: &[&str] = &[
    "file.name",
    "note.kind",
    "note.authors",
    "note.topics",
    "note.site",
    "note.times_listed",
    "formula.link",
];

const RESOURCES: &[View] = &[
    table("All", None, RESOURCE),
    table("By topic", Some("note.topics"), RESOURCE),
    table("By author", Some("note.authors"), RESOURCE),
    table("By kind", Some("note.kind"), RESOURCE),
    table("By list", Some("note.lists"), RESOURCE),
    table("By site", Some("note.site"), RESOURCE),
    View {
        kind: "cards",
        name: "Cards",
        group: Some("note.kind"),
        order: &["file.name", "note.description", "note.authors", "note.topics", "formula.link"],
    },
];
const TOPIC: &[&str] = &["file.name", "note.parent", "note.entries", "note.frameworks", "note.lists"];
const TOPICS: &[View] = &[
    table("By list", Some("note.lists"), TOPIC),
    table("By parent", Some("note.parent"), TOPIC),
    table("All", None, TOPIC),
    View { kind: "cards", name: "Cards", group: Some("note.lists"), order: TOPIC },
];
const THING: &[&str] = &["file.name", "note.kind", "note.entries", "note.description", "formula.link"];
const THINGS: &[View] = &[
    table("All", None, THING),
    table("By kind", Some("note.kind"), THING),
    View { kind: "cards", name: "Cards", group: None, order: THING },
];

/// The bases, each with its name and the kind of node that it shows.
const BASES: &[(&str, NodeKind, &[View])] = &[
    ("Resources.base", NodeKind::Resource, RESOURCES),
    (OVERVIEW, NodeKind::Topic, TOPICS),
    ("Authors.base", NodeKind::Author, THINGS),
    ("Frameworks.base", NodeKind::Framework, THINGS),
];

/// The bases by name, with the kind of node that each shows.
pub(in crate::vault) fn names() -> impl Iterator<Item = (&'static str, NodeKind)> {
    BASES.iter().map(|(name, kind, _)| (*name, *kind))
}

/// Name, path and content of the base of each kind for which `has_notes` is true.
pub(in crate::vault) fn files(
    words: &Words,
    has_notes: impl Fn(NodeKind) -> bool,
) -> Vec<(String, String, String)> {
    BASES
        .iter()
        .filter(|(_, kind, _)| has_notes(*kind))
        .map(|(name, kind, views)| ((*name).to_owned(), format!("Bases/{name}"), base(*kind, views, words)))
        .collect()
}

fn base(kind: NodeKind, views: &[View], words: &Words) -> String {
    let tag = format!("file.hasTag(\"kg/{}\")", kind.name().to_lowercase());
    let mut yaml = format!("filters:\n  and:\n    - {}\n", quoted(&tag));
    yaml.push_str("formulas:\n  link: \"if(url, link(url, \\\"↗\\\"))\"\n");
    yaml.push_str("properties:\n");
    for (property, shown) in [
        ("formula.link", "↗"),
        ("note.authors", words.authors),
        ("note.topics", words.topics),
        ("note.lists", words.lists),
        ("note.frameworks", words.frameworks),
        ("note.entries", words.entries),
    ] {
        // Writing to a string cannot fail.
        let _ = write!(yaml, "  {property}:\n    displayName: {}\n", quoted(shown));
    }
    yaml.push_str("views:\n");
    for view in views {
        let _ = write!(yaml, "  - type: {}\n    name: {}\n", view.kind, quoted(words.view(view.name)));
        if let Some(group) = view.group {
            let _ = write!(yaml, "    groupBy:\n      property: {group}\n      direction: ASC\n");
        }
        yaml.push_str("    order:\n");
        for property in view.order {
            let _ = writeln!(yaml, "      - {property}");
        }
    }
    yaml
}
