//! Property values, as CSV cells and as JSON.

use super::key::Key;
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Separates the items of an array in CSV; never part of a text.
pub const SEPARATOR: char = '\u{1F}';

/// Separates the fields of a row in Cypher; never part of a text.
pub const FIELD_END: &str = "\u{1E}";

/// A value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropertyValue {
    /// A whole number.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
    /// A text.
    Text(String),
    /// Several numbers.
    Integers(Vec<i64>),
    /// Several truth values.
    Booleans(Vec<bool>),
    /// Several texts.
    Texts(Vec<String>),
}

impl PropertyValue {
    /// The value as a CSV cell; the items of an array are separated by [`SEPARATOR`].
    #[must_use]
    pub fn cell(&self) -> Cow<'_, str> {
        let join = |items: Vec<String>| Cow::Owned(items.join(SEPARATOR.encode_utf8(&mut [0; 4])));
        match self {
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Boolean(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integers(numbers) => join(numbers.iter().map(i64::to_string).collect()),
            Self::Booleans(truths) => join(truths.iter().map(bool::to_string).collect()),
            Self::Texts(texts) => Cow::Owned(texts.join(SEPARATOR.encode_utf8(&mut [0; 4]))),
        }
    }

    /// The value as a statement parameter.
    #[must_use]
    pub fn json(&self) -> Value {
        match self {
            Self::Integer(number) => json!(number),
            Self::Boolean(truth) => json!(truth),
            Self::Text(text) => json!(text),
            Self::Integers(numbers) => json!(numbers),
            Self::Booleans(truths) => json!(truths),
            Self::Texts(texts) => json!(texts),
        }
    }
}

/// The properties of a node or relationship.
pub type PropertyMap = BTreeMap<Key, PropertyValue>;

/// `properties` as one statement parameter.
#[must_use]
pub fn json(properties: &PropertyMap) -> Value {
    let pairs = properties.iter().map(|(key, value)| (key.name().to_owned(), value.json()));
    Value::Object(pairs.collect::<Map<_, _>>())
}
