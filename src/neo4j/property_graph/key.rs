//! The names and types of properties in a property graph.

use crate::graph::{Property, ValueKind};

/// The name of a property. The order is that of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The identifier of the node or relationship.
    Id,
    /// The full IRI, if `id` is a hash of it.
    Iri,
    /// The path of a document inside its list.
    Path,
    /// The hash of a document.
    Sha256,
    /// The version of a tool.
    Version,
    /// One aspect of a property of the graph.
    Of(Property, Part),
    /// The hash that marks nodes and relationships as ours.
    Mark,
}

/// Which aspect of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The only value, or the one to display.
    Shown,
    /// The language of the displayed value.
    Language,
    /// All values.
    All,
    /// The languages of all values, in the same order.
    Languages,
}

/// The type of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A whole number.
    Integer,
    /// A truth value.
    Boolean,
    /// A text.
    Text,
    /// An array of numbers.
    Integers,
    /// An array of truth values.
    Booleans,
    /// An array of texts.
    Texts,
}

impl Key {
    /// All keys.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = [Part::Shown, Part::Language, Part::All, Part::Languages];
        let of = move |property| parts.into_iter().map(move |part| Self::Of(property, part));
        [Self::Id, Self::Iri, Self::Path, Self::Sha256, Self::Version]
            .into_iter()
            .chain(Property::ALL.iter().copied().flat_map(of))
            .chain([Self::Mark])
            .filter(|key| !key.name().is_empty())
    }

    /// The keys, other than `id`, that nodes can have.
    pub fn on_nodes() -> impl Iterator<Item = Self> {
        Self::all().filter(|key| match key {
            Self::Id => false,
            Self::Of(property, _) => property.is_on_nodes(),
            Self::Iri | Self::Path | Self::Sha256 | Self::Version | Self::Mark => true,
        })
    }

    /// The name in camel case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Iri => "iri",
            Self::Path => "path",
            Self::Sha256 => "sha256",
            Self::Version => "version",
            Self::Of(property, part) => property.keys()[part as usize],
            Self::Mark => "listgraph",
        }
    }

    /// The type of the values.
    #[must_use]
    pub fn value_type(self) -> Type {
        match self {
            Self::Of(property, part @ (Part::Shown | Part::All)) => match (property.value_kind(), part) {
                (ValueKind::Integer, Part::Shown) => Type::Integer,
                (ValueKind::Integer, _) => Type::Integers,
                (ValueKind::Bool, Part::Shown) => Type::Boolean,
                (ValueKind::Bool, _) => Type::Booleans,
                (_, Part::Shown) => Type::Text,
                (..) => Type::Texts,
            },
            Self::Of(_, Part::Languages) => Type::Texts,
            Self::Of(_, Part::Language) => Type::Text,
            Self::Id | Self::Iri | Self::Path | Self::Sha256 | Self::Version | Self::Mark => Type::Text,
        }
    }
}
