//! Properties of nodes and edges, each with a sorted set of values.

use super::Property;
use crate::iri::Iri;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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

    /// A value of any type as text.
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

/// Sorted properties, each with a sorted set of values: one flat vector, as most things have few.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Properties(Vec<(Property, Value)>);

/// The values of one property, sorted, without duplicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Values<'a>(&'a [(Property, Value)]);

impl<'a> Values<'a> {
    /// Each value.
    pub fn iter(self) -> impl ExactSizeIterator<Item = &'a Value> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The number of values.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there are no values.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for Values<'a> {
    type Item = &'a Value;
    type IntoIter =
        std::iter::Map<std::slice::Iter<'a, (Property, Value)>, fn(&'a (Property, Value)) -> &'a Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(_, value)| value)
    }
}

impl Properties {
    /// Adds one value; adding it twice changes nothing.
    pub fn insert(&mut self, property: Property, value: Value) {
        let new = (property, value);
        // Fast path for values added in order.
        if self.0.last().is_none_or(|last| *last < new) {
            self.0.push(new);
        } else if let Err(at) = self.0.binary_search(&new) {
            self.0.insert(at, new);
        }
    }

    /// The same properties with another value.
    #[must_use]
    pub fn with(mut self, property: Property, value: Value) -> Self {
        self.insert(property, value);
        self
    }

    /// All values of `property`, sorted.
    #[must_use]
    pub fn values(&self, property: Property) -> Values<'_> {
        let start = self.0.partition_point(|(other, _)| *other < property);
        let count = self.0[start..].iter().take_while(|(other, _)| *other == property).count();
        Values(&self.0[start..start + count])
    }

    /// All values of `property`, sorted.
    pub fn get(&self, property: Property) -> impl Iterator<Item = &Value> {
        self.values(property).into_iter()
    }

    /// The first value of `property`.
    #[must_use]
    pub fn first(&self, property: Property) -> Option<&Value> {
        let start = self.0.partition_point(|(other, _)| *other < property);
        self.0.get(start).filter(|(other, _)| *other == property).map(|(_, value)| value)
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
    pub fn iter(&self) -> impl Iterator<Item = (Property, Values<'_>)> {
        self.0.chunk_by(|(a, _), (b, _)| a == b).map(|values| (values[0].0, Values(values)))
    }

    /// The properties for which `keep` is true.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(Property) -> bool) -> Self {
        Self(self.0.iter().filter(|(property, _)| keep(*property)).cloned().collect())
    }

    /// Replaces all values of `property` with `values`.
    pub(super) fn set(&mut self, property: Property, values: BTreeSet<Value>) {
        let start = self.0.partition_point(|(other, _)| *other < property);
        let end = start + self.values(property).len();
        self.0.splice(start..end, values.into_iter().map(|value| (property, value)));
    }

    /// Whether there are no properties.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds all values of `other`.
    pub fn merge(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
        } else if other.0.len() < MANY {
            other.0.into_iter().for_each(|(property, value)| self.insert(property, value));
        } else {
            self.0.extend(other.0);
            // The sort detects the two sorted runs.
            self.0.sort();
            self.0.dedup();
        }
    }
}

/// From this many values on, merging is cheaper than inserting one by one.
const MANY: usize = 16;
