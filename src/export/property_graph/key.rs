//! The names and types of properties in a property graph.

use crate::graph::{Property, ValueKind};

/// The name of a property, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// What names the node or relationship.
    Id,
    /// The whole IRI, where `id` is a hash of it.
    Iri,
    /// One aspect of a property of the graph.
    Of(Property, Part),
    /// The hash by which we know what is ours.
    Mark,
}

/// An aspect of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The one value, or the one to show.
    Shown,
    /// The language of the one to show.
    Language,
    /// All values.
    All,
    /// The languages of all values, in their order.
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
    /// All names.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = [Part::Shown, Part::Language, Part::All, Part::Languages];
        let of = move |property| parts.into_iter().map(move |part| Self::Of(property, part));
        [Self::Id, Self::Iri]
            .into_iter()
            .chain(Property::ALL.iter().flat_map(move |property| of(*property)))
            .chain([Self::Mark])
            .filter(|key| !key.name().is_empty())
    }

    /// The names that nodes can have besides `id`, as far as lists and graph files give them any.
    pub fn on_nodes() -> impl Iterator<Item = Self> {
        Self::all().filter(|key| match key {
            Self::Id => false,
            Self::Of(property, _) => ON_NODES.contains(property),
            Self::Iri | Self::Mark => true,
        })
    }

    /// The name as it is written, in camel case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Iri => "iri",
            Self::Of(property, part) => names(property)[part as usize],
            Self::Mark => "listgraph",
        }
    }

    /// The type of its values.
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
            Self::Of(_, Part::Language) | Self::Id | Self::Iri | Self::Mark => Type::Text,
        }
    }
}

/// What nodes can say of themselves.
const ON_NODES: &[Property] = &[
    Property::Name,
    Property::AltLabel,
    Property::Description,
    Property::Url,
    Property::Kind,
    Property::Language,
    Property::Identifier,
    Property::SameAs,
    Property::ArchivedFrom,
    Property::CloseMatch,
    Property::File,
    Property::Position,
    Property::PartLabel,
    Property::Line,
    Property::EndLine,
    Property::StartOffset,
    Property::EndOffset,
];

/// How the parts of a property are called: the one to show, its language, all, their languages.
/// Without a name for the one to show, a property is an array even when it has one value.
pub(super) fn names(property: Property) -> [&'static str; 4] {
    match property {
        Property::Name => ["name", "nameLanguage", "names", "nameLanguages"],
        Property::AltLabel => ["", "", "altLabels", "altLabelLanguages"],
        Property::Description => {
            ["description", "descriptionLanguage", "descriptions", "descriptionLanguages"]
        }
        Property::Url => ["url", "", "urls", ""],
        Property::Kind => ["", "", "kinds", ""],
        Property::Language => ["", "", "languages", ""],
        Property::Identifier => ["", "", "identifiers", ""],
        Property::SameAs => ["", "", "sameAs", ""],
        Property::ArchivedFrom => ["", "", "archivedFrom", ""],
        Property::CloseMatch => ["", "", "closeMatches", ""],
        Property::File => ["", "", "files", ""],
        Property::Position => ["position", "", "positions", ""],
        Property::PartLabel => ["partLabel", "", "partLabels", ""],
        Property::Role => ["role", "", "roles", ""],
        Property::Topic => ["topic", "", "topics", ""],
        Property::Document => ["document", "", "documents", ""],
        Property::Entry => ["entry", "", "entries", ""],
        Property::RawUrl => ["rawUrl", "", "rawUrls", ""],
        Property::HeadingPath => ["headingPath", "", "headingPaths", ""],
        Property::Line => ["line", "", "lines", ""],
        Property::EndLine => ["endLine", "", "endLines", ""],
        Property::StartOffset => ["startOffset", "", "startOffsets", ""],
        Property::EndOffset => ["endOffset", "", "endOffsets", ""],
        Property::Rule => ["", "", "rules", ""],
        Property::Doubt => ["", "", "doubts", ""],
        Property::WrittenAuthor => ["", "", "writtenAuthors", ""],
        Property::StatedKind => ["", "", "statedKinds", ""],
        Property::Evidence => ["", "", "evidence", ""],
        Property::Format => ["", "", "formats", ""],
        Property::Access => ["", "", "access", ""],
        Property::Licence => ["", "", "licences", ""],
        Property::Platform => ["", "", "platforms", ""],
        Property::ProgrammingLanguage => ["", "", "programmingLanguages", ""],
        Property::Stars => ["stars", "", "starCounts", ""],
        Property::Archived => ["archived", "", "archivedStates", ""],
        Property::Year => ["", "", "years", ""],
        Property::Venue => ["", "", "venues", ""],
        Property::Note => ["", "", "notes", ""],
    }
}
