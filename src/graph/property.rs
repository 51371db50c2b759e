//! What nodes and edges carry: a closed set of properties, each with a sorted set of values.

use crate::ontology::iri::Iri;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One value of a property.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// A whole number.
    Integer(u64),
    /// A truth value.
    Bool(bool),
    /// Text whose natural language is unknown or does not matter.
    Text(String),
    /// Text in a natural language, with a lower-case BCP 47 tag.
    Tagged(String, String),
    /// The IRI of something that is not a node of the graph, or a link to one.
    Iri(Iri),
}

impl Value {
    /// `text` in `language`, or plain text when the language is unknown.
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

    /// The language tag, when there is one.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Tagged(_, tag) => Some(tag),
            _ => None,
        }
    }
}

macro_rules! properties {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal $kind:ident $many:ident,)+) => {
        /// What a node or edge can say of itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Property { $($(#[doc = $doc])+ $variant,)+ }

        impl Property {
            /// All properties, in the order in which they are written.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in snake case, as in JSON and CSV.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The type that its values have.
            #[must_use]
            pub fn value_kind(self) -> ValueKind {
                match self { $(Self::$variant => ValueKind::$kind,)+ }
            }

            /// Whether a node or edge can have several values of it.
            #[must_use]
            pub fn is_many(self) -> bool {
                match self { $(Self::$variant => matches!(Count::$many, Count::Many),)+ }
            }
        }
    };
}

/// The type of a property's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// [`Value::Integer`].
    Integer,
    /// [`Value::Bool`].
    Bool,
    /// [`Value::Text`].
    Text,
    /// [`Value::Tagged`], or [`Value::Text`] where the language is unknown.
    Tagged,
    /// [`Value::Iri`].
    Iri,
}

enum Count {
    One,
    Many,
}

properties! {
    /// What it is called: every title, label or name that was read.
    Name "name" Tagged Many,
    /// Another label: a heading as written, an alias in the gazetteer.
    AltLabel "alt_label" Tagged Many,
    /// What the list says of it.
    Description "description" Tagged Many,
    /// The address to click.
    Url "url" Iri Many,
    /// The kind within its class: `repository`, `paper`, `library`, `person`.
    Kind "kind" Text Many,
    /// The natural language of its content, a BCP 47 tag.
    Language "language" Text Many,
    /// An identifier as `scheme:value`.
    Identifier "identifier" Text Many,
    /// The same thing elsewhere (Wikidata).
    SameAs "same_as" Iri Many,
    /// The address of the original of a dated copy.
    ArchivedFrom "archived_from" Iri Many,
    /// A shared topic of nearly the same meaning.
    CloseMatch "close_match" Iri Many,
    /// One state of one file of a list, as `path@sha256`.
    File "file" Text Many,
    /// The place among its siblings, from 1.
    Position "position" Integer One,
    /// The part number as written.
    PartLabel "part_label" Text One,
    /// The relation of a companion link to its entry: `code`, `paper`.
    Role "role" Text One,
    /// The topic below which a mention stands.
    Topic "topic" Iri One,
    /// The state of the file in which a mention stands.
    Document "document" Iri One,
    /// The mention whose companion this one is.
    Entry "entry" Iri One,
    /// The address as written.
    RawUrl "raw_url" Text One,
    /// The headings above a mention, joined by ` > `.
    HeadingPath "heading_path" Text One,
    /// The line on which it starts, from 1.
    Line "line" Integer One,
    /// The line on which it ends.
    EndLine "end_line" Integer One,
    /// The byte at which it starts, from 0.
    StartOffset "start_offset" Integer One,
    /// The byte before which it ends.
    EndOffset "end_offset" Integer One,
    /// Which rule read which field, as `field: rule`.
    Rule "rule" Text Many,
    /// A field whose reading is a guess.
    Doubt "doubt" Text Many,
    /// An author as written beside a link.
    WrittenAuthor "written_author" Text Many,
    /// A kind that the list's own words give.
    StatedKind "stated_kind" Text Many,
    /// Why an edge was drawn from this mention's resource.
    Evidence "evidence" Text Many,
    /// The file format: `PDF`, `EPUB`.
    Format "format" Text Many,
    /// What access asks for: `registration`, `paid`, `free`.
    Access "access" Text Many,
    /// The licence, an SPDX identifier where the list gives one.
    Licence "licence" Text Many,
    /// The platform that it runs on.
    Platform "platform" Text Many,
    /// The programming language that it is written in.
    ProgrammingLanguage "programming_language" Text Many,
    /// Stars, as the list states them.
    Stars "stars" Integer One,
    /// Whether the list calls it archived, deprecated or dead.
    Archived "archived" Bool One,
    /// A year that the line gives.
    Year "year" Integer Many,
    /// Where it was published: a conference or journal.
    Venue "venue" Text Many,
    /// Any other remark.
    Note "note" Text Many,
}

/// Sorted properties, each with a sorted set of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Properties(BTreeMap<Property, BTreeSet<Value>>);

impl Properties {
    /// Adds one value; adding it twice changes nothing.
    pub fn insert(&mut self, property: Property, value: Value) {
        self.0.entry(property).or_default().insert(value);
    }

    /// The same properties with one more value.
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

    /// Whether there is none.
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
