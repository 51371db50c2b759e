//! Properties of nodes and edges, each with a sorted set of values.

use super::Property;
use crate::iri::Iri;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A property value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// A whole number.
    Integer(u64),
    /// A truth value.
    Bool(bool),
    /// Text in an unknown language, or text without one.
    Text(String),
    /// Text in a natural language, with a lower-case BCP 47 tag.
    Tagged(String, String),
    /// The IRI of something outside the graph, or a link to a node.
    Iri(Iri),
}

impl Value {
    /// `text` in `language`, or plain text if the language is unknown.
    #[must_use]
    pub fn text(text: impl Into<String>, language: Option<&str>) -> Self {
        match language {
            Some(tag) => Self::Tagged(text.into(), tag.to_ascii_lowercase()),
            None => Self::Text(text.into()),
        }
    }

    /// The text of a text value or IRI.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Tagged(text, _) => Some(text),
            Self::Iri(iri) => Some(iri.as_str()),
            Self::Integer(_) | Self::Bool(_) => None,
        }
    }

    /// The value as text, whatever its type.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Integer(number) => number.to_string(),
            Self::Bool(truth) => truth.to_string(),
            Self::Text(text) | Self::Tagged(text, _) => text.clone(),
            Self::Iri(iri) => iri.to_string(),
        }
    }

    /// The language tag, if any.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Tagged(_, tag) => Some(tag),
            _ => None,
        }
    }
}

/// Sorted properties, each with a sorted set of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Properties(BTreeMap<Property, BTreeSet<Value>>);

impl Properties {
    /// Adds one value; adding it twice changes nothing.
    pub fn insert(&mut self, property: Property, value: Value) {
        self.0.entry(property).or_default().insert(value);
    }

    /// The same properties with another value.
    #[must_use]
    pub fn with(mut self, property: Property, value: Value) -> Self {
        self.insert(property, value);
        self
    }

    /// All values of `property`, sorted.
    pub fn get(&self, property: Property) -> impl Iterator<Item = &Value> {
        self.0.get(&property).into_iter().flatten()
    }

    /// The first value of `property`.
    #[must_use]
    pub fn first(&self, property: Property) -> Option<&Value> {
        self.get(property).next()
    }

    /// The text of the first value of `property`.
    #[must_use]
    pub fn text(&self, property: Property) -> Option<&str> {
        self.first(property).and_then(Value::as_str)
    }

    /// The number that is the first value of `property`.
    #[must_use]
    pub fn number(&self, property: Property) -> Option<u64> {
        match self.first(property) {
            Some(Value::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    /// All properties with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Property, &BTreeSet<Value>)> {
        self.0.iter().map(|(property, values)| (*property, values))
    }

    /// The properties for which `keep` is true.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(Property) -> bool) -> Self {
        let kept = self.0.iter().filter(|(property, _)| keep(**property));
        Self(kept.map(|(property, values)| (*property, values.clone())).collect())
    }

    /// Replaces all values of `property` with `values`.
    pub(super) fn set(&mut self, property: Property, values: BTreeSet<Value>) {
        if values.is_empty() {
            self.0.remove(&property);
        } else {
            self.0.insert(property, values);
        }
    }

    /// Whether there are no properties.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds all values of `other`.
    pub fn merge(&mut self, other: Self) {
        for (property, values) in other.0 {
            self.0.entry(property).or_default().extend(values);
        }
    }
}
