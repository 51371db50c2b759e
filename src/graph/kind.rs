//! The closed sets of node and edge kinds.

use serde::{Deserialize, Serialize};

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NodeKind {
    /// One curated list: a document, or several files of one list.
    List,
    /// A heading, label or parent bullet, in its list's tree.
    Topic,
    /// What an entry links to.
    Resource,
    /// A person, an organisation or an account.
    Author,
    /// A framework, library, model family, architecture, tool, platform or language.
    Framework,
    /// Where resources are published.
    Site,
    /// The parts of one multi-part work.
    Series,
}

impl NodeKind {
    /// All kinds, in the order in which they are written.
    pub const ALL: [Self; 7] =
        [Self::List, Self::Topic, Self::Resource, Self::Author, Self::Framework, Self::Site, Self::Series];

    /// The name in the singular, as property graphs label it: `Resource`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "List",
            Self::Topic => "Topic",
            Self::Resource => "Resource",
            Self::Author => "Author",
            Self::Framework => "Framework",
            Self::Site => "Site",
            Self::Series => "Series",
        }
    }

    /// The name in the plural, for folders and headings: `Resources`.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::List => "Lists",
            Self::Topic => "Topics",
            Self::Resource => "Resources",
            Self::Author => "Authors",
            Self::Framework => "Frameworks",
            Self::Site => "Sites",
            Self::Series => "Series",
        }
    }
}

/// What an edge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EdgeKind {
    /// Resource to topic: stands below it in some list.
    About,
    /// Resource to list: one mention, with all that its line says.
    ListedIn,
    /// Topic to the topic above it.
    Broader,
    /// Topic to its list.
    InList,
    /// Topic to the framework that it is named after.
    Focus,
    /// Resource to an author that its line or address names.
    AuthoredBy,
    /// Resource to an author inferred from elsewhere, such as an earlier part of its series.
    ProbablyBy,
    /// Resource to a framework that its line names.
    Mentions,
    /// Resource to the site that publishes it.
    PublishedOn,
    /// Resource to the series that it is a part of.
    PartOf,
    /// Resource to another one that the same entry links to.
    Related,
    /// Resource to the framework whose repository or home page it is.
    Implements,
    /// List to the list that it translates.
    TranslationOf,
}

impl EdgeKind {
    /// All kinds, in the order in which they are written.
    pub const ALL: [Self; 13] = [
        Self::About,
        Self::ListedIn,
        Self::Broader,
        Self::InList,
        Self::Focus,
        Self::AuthoredBy,
        Self::ProbablyBy,
        Self::Mentions,
        Self::PublishedOn,
        Self::PartOf,
        Self::Related,
        Self::Implements,
        Self::TranslationOf,
    ];

    /// The name as a property graph's relationship type: `LISTED_IN`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "ABOUT",
            Self::ListedIn => "LISTED_IN",
            Self::Broader => "BROADER",
            Self::InList => "IN_LIST",
            Self::Focus => "FOCUS",
            Self::AuthoredBy => "AUTHORED_BY",
            Self::ProbablyBy => "PROBABLY_BY",
            Self::Mentions => "MENTIONS",
            Self::PublishedOn => "PUBLISHED_ON",
            Self::PartOf => "PART_OF",
            Self::Related => "RELATED",
            Self::Implements => "IMPLEMENTS",
            Self::TranslationOf => "TRANSLATION_OF",
        }
    }

    /// The kinds of node that it leads from and to.
    #[must_use]
    pub fn ends(self) -> (NodeKind, NodeKind) {
        use NodeKind::{Author, Framework, List, Resource, Series, Site, Topic};
        match self {
            Self::About => (Resource, Topic),
            Self::ListedIn => (Resource, List),
            Self::Broader => (Topic, Topic),
            Self::InList => (Topic, List),
            Self::Focus => (Topic, Framework),
            Self::AuthoredBy | Self::ProbablyBy => (Resource, Author),
            Self::Mentions | Self::Implements => (Resource, Framework),
            Self::PublishedOn => (Resource, Site),
            Self::PartOf => (Resource, Series),
            Self::Related => (Resource, Resource),
            Self::TranslationOf => (List, List),
        }
    }
}
