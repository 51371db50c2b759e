//! Properties of notes as we write them: one type a name, every string quoted.

use crate::graph::{EdgeKind, Property, ValueKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The property that says which node of the graph a note is about.
pub(in crate::vault) const ID: &str = "listgraph-id";
/// The property that marks what left the lists.
pub(in crate::vault) const STATUS: &str = "listgraph-status";

/// The names that we write, in the order in which they stand, each with its type in Obsidian. Edges and
/// facts that the first part does not place stand behind it.
pub(in crate::vault) static TYPES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let edge = |edge: EdgeKind| Some((edge.note()?, "multitext"));
    let fact = |property: Property| match property.value_kind() {
        ValueKind::Integer => (property.name(), "number"),
        ValueKind::Bool => (property.name(), "checkbox"),
        _ => (property.name(), "multitext"),
    };
    let facts = [Property::Year, Property::Stars, Property::Archived].map(fact);
    let more = Property::ALL.iter().copied().filter(|property| property.is_fact()).map(fact);
    let more = EdgeKind::ALL.into_iter().filter_map(edge).chain(facts).chain(more);
    let mut types: Vec<(&str, &str)> = Vec::new();
    for row in FIRST.iter().copied().chain(more).chain(LAST.iter().copied()) {
        if !types.iter().any(|(name, _)| *name == row.0) {
            types.push(row);
        }
    }
    types
});

const FIRST: &[(&str, &str)] = &[
    ("aliases", "aliases"),
    ("description", "text"),
    ("url", "text"),
    ("kind", "multitext"),
    ("authors", "multitext"),
    ("probable_authors", "multitext"),
    ("topics", "multitext"),
    ("parent", "multitext"),
    ("frameworks", "multitext"),
    ("implements", "multitext"),
    ("site", "multitext"),
    ("series", "multitext"),
    ("part", "number"),
    ("related", "multitext"),
    ("lists", "multitext"),
    ("translation_of", "multitext"),
    ("language", "multitext"),
];

const LAST: &[(&str, &str)] = &[
    ("identifier", "multitext"),
    ("same_as", "multitext"),
    ("code_repository", "multitext"),
    ("paper", "multitext"),
    ("wikipedia", "multitext"),
    ("position", "number"),
    ("entries", "number"),
    ("times_listed", "number"),
    ("tags", "tags"),
    (ID, "text"),
    (STATUS, "text"),
];

/// The value of one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) enum Value {
    /// One line.
    Text(String),
    /// A whole number.
    Number(u64),
    /// Yes or no.
    Checkbox(bool),
    /// Several lines.
    List(Vec<String>),
}

impl Value {
    /// The value without its type, for comparing with what stands in a file.
    pub(in crate::vault) fn plain(&self) -> Plain {
        match self {
            Self::Text(text) => Plain::One(text.clone()),
            Self::Number(number) => Plain::One(number.to_string()),
            Self::Checkbox(truth) => Plain::One(truth.to_string()),
            Self::List(items) => Plain::Many(items.clone()),
        }
    }

    /// The value of `name` that `plain` stands for.
    pub(in crate::vault) fn typed(name: &str, plain: &Plain) -> Self {
        match plain {
            Plain::Many(items) => Self::List(items.clone()),
            Plain::One(text) => match TYPES.iter().find(|(known, _)| *known == name) {
                Some((_, "number")) => text.parse().map_or_else(|_| Self::Text(text.clone()), Self::Number),
                Some((_, "checkbox")) => Self::Checkbox(text == "true"),
                _ => Self::Text(text.clone()),
            },
        }
    }
}

/// A value as text, whatever its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(in crate::vault) enum Plain {
    /// A scalar.
    One(String),
    /// A list.
    Many(Vec<String>),
}

impl Plain {
    /// The items of a list; a scalar is a list of one.
    pub(in crate::vault) fn items(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(items) => items,
        }
    }

    /// The same value with each text changed by `change`.
    pub(in crate::vault) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        match self {
            Self::One(text) => Self::One(change(text)),
            Self::Many(items) => Self::Many(items.iter().map(|item| change(item)).collect()),
        }
    }
}

/// The properties of one note, each at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::vault) struct FrontMatter(BTreeMap<usize, Value>);

impl FrontMatter {
    /// Sets `name`, one of [`TYPES`]; empty text and lists are left out.
    pub(in crate::vault) fn set(&mut self, name: &str, value: Value) {
        let is_empty = match &value {
            Value::Text(text) => text.is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Number(_) | Value::Checkbox(_) => false,
        };
        let at = TYPES.iter().position(|(known, _)| *known == name);
        debug_assert!(at.is_some(), "`{name}` has no type");
        if let (Some(at), false) = (at, is_empty) {
            self.0.insert(at, value);
        }
    }

    /// Sets `name` to a list, each item once.
    pub(in crate::vault) fn list(&mut self, name: &str, items: impl IntoIterator<Item = String>) {
        let mut list: Vec<String> = Vec::new();
        for item in items {
            if !item.is_empty() && !list.contains(&item) {
                list.push(item);
            }
        }
        self.set(name, Value::List(list));
    }

    /// Sets `name` to one line of text.
    pub(in crate::vault) fn text(&mut self, name: &str, text: &str) {
        self.set(name, Value::Text(text.to_owned()));
    }

    /// All of them, in the order in which they are written.
    pub(in crate::vault) fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(at, value)| (TYPES[*at].0, value))
    }

    /// The value of `name`.
    pub(in crate::vault) fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// `name: value` in YAML, ending in `eol`.
pub(in crate::vault) fn write(name: &str, value: &Value, eol: &str) -> String {
    let mut yaml = format!("{name}:");
    // Writing to a string cannot fail.
    let _ = match value {
        Value::Text(text) => write!(yaml, " {}{eol}", quoted(text)),
        Value::Number(number) => write!(yaml, " {number}{eol}"),
        Value::Checkbox(truth) => write!(yaml, " {truth}{eol}"),
        Value::List(items) => items
            .iter()
            .try_fold((), |(), item| write!(yaml, "{eol}  - {}", quoted(item)))
            .and_then(|()| write!(yaml, "{eol}")),
    };
    yaml
}

/// `text` as a string that JSON and YAML read alike.
pub(in crate::vault) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Templater would run what follows, also in properties.
            '<' if chars.peek() == Some(&'%') => quoted.push_str("\\u003c"),
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // What YAML forbids to stand raw, or reads as a line end.
            '\0'..='\u{1F}'
            | '\u{7F}'..='\u{9F}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{FEFF}'
            | '\u{FFFE}'
            | '\u{FFFF}' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_in_one_order_and_without_empty_ones() {
        let mut front = FrontMatter::default();
        front.text(ID, "x:1");
        front.list("aliases", ["a".into(), "a".into(), "no".into()]);
        front.text("url", "");
        let yaml: String = front.iter().map(|(name, value)| write(name, value, "\n")).collect();
        assert_eq!(yaml, "aliases:\n  - \"a\"\n  - \"no\"\nlistgraph-id: \"x:1\"\n");
    }

    #[test]
    fn no_template_is_opened() {
        let text = "<% tp.file.delete() %> a < b";
        assert!(!quoted(text).contains("<%"));
        assert_eq!(serde_json::from_str::<String>(&quoted(text)).unwrap(), text);
    }

    proptest::proptest! {
        #[test]
        fn strings_are_json(text in "\\PC*|[\u{0}-\u{ff}\u{2028}\u{FEFF}]*") {
            proptest::prop_assert_eq!(serde_json::from_str::<String>(&quoted(&text)).unwrap(), text);
        }
    }
}
