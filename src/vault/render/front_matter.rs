//! Properties of notes: one type per name, every string quoted.

use crate::graph::{EdgeKind, Property, ValueKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The property with the id of the note's node.
pub(in crate::vault) const ID: &str = "listgraph-id";
/// The property that marks a note whose node has left the lists.
pub(in crate::vault) const STATUS: &str = "listgraph-status";

/// The properties that we write, in order, each with its Obsidian type. Edges and facts that are not in `FIRST`
/// follow it.
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

/// The value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) enum Value {
    /// One line.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A truth value.
    Checkbox(bool),
    /// Several lines.
    List(Vec<String>),
}

impl Value {
    /// The value without its type, for comparison with a file.
    pub(in crate::vault) fn plain(&self) -> PlainValue {
        match self {
            Self::Text(text) => PlainValue::One(text.clone()),
            Self::Number(number) => PlainValue::One(number.to_string()),
            Self::Checkbox(truth) => PlainValue::One(truth.to_string()),
            Self::List(items) => PlainValue::Many(items.clone()),
        }
    }

    /// The value of property `name` given as `plain`.
    pub(in crate::vault) fn typed(name: &str, plain: &PlainValue) -> Self {
        match plain {
            PlainValue::Many(items) => Self::List(items.clone()),
            PlainValue::One(text) => match TYPES.iter().find(|(known, _)| *known == name) {
                Some((_, "number")) => text.parse().map_or_else(|_| Self::Text(text.clone()), Self::Number),
                Some((_, "checkbox")) => Self::Checkbox(text == "true"),
                _ => Self::Text(text.clone()),
            },
        }
    }
}

/// A value as text, without a type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(in crate::vault) enum PlainValue {
    /// A scalar.
    One(String),
    /// A list.
    Many(Vec<String>),
}

impl PlainValue {
    /// The items of a list; for a scalar, its text as the only item.
    pub(in crate::vault) fn items(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(items) => items,
        }
    }

    /// The same value with `change` applied to each text.
    pub(in crate::vault) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        match self {
            Self::One(text) => Self::One(change(text)),
            Self::Many(items) => Self::Many(items.iter().map(|item| change(item)).collect()),
        }
    }
}

/// The properties of a note, each at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::vault) struct FrontMatter(BTreeMap<usize, Value>);

impl FrontMatter {
    /// Sets `name`, which must be in [`TYPES`]; empty text and empty lists are left out.
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

    /// Sets `name` to a list without duplicates.
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

    /// All properties in the order in which they are written.
    pub(in crate::vault) fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(at, value)| (TYPES[*at].0, value))
    }

    /// The value of `name`.
    pub(in crate::vault) fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// `name: value` as YAML, with `eol` as line end.
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

/// `text` as a string literal that is both JSON and YAML.
pub(in crate::vault) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Templater runs `<%`, even in properties.
            '<' if chars.peek() == Some(&'%') => quoted.push_str("\\u003c"),
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // Not allowed raw in YAML, or read as a line end.
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
