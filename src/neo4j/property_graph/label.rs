//! Labels and relationship types: those of the graph, and those for values that become nodes.

use crate::graph::{EdgeKind, NodeKind};

/// The label of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// A node of the graph.
    Of(NodeKind),
    /// A kind of resource, author or framework.
    Kind,
    /// A topic shared by lists.
    SharedTopic,
    /// A version of a file of a list.
    Document,
    /// A version of a program or gazetteer that read lists.
    Tool,
}

impl Label {
    /// All of them, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        NodeKind::ALL.into_iter().map(Self::Of).chain([
            Self::Kind,
            Self::SharedTopic,
            Self::Document,
            Self::Tool,
        ])
    }

    /// The first label of such a node.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.name(),
            Self::Kind => "Kind",
            Self::SharedTopic => "SharedTopic",
            Self::Document => "ListFile",
            Self::Tool => "Generator",
        }
    }
}

/// What a relationship of a property graph says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// What an edge of the graph says.
    Of(EdgeKind),
    /// What kind of thing a node is.
    HasKind(NodeKind),
    /// Which shared topic is nearly the same.
    CloseMatch,
    /// Which files a list has.
    HasFile,
    /// The tool that read a list.
    MadeBy,
}

impl Tie {
    /// The nodes that can have kinds.
    const OF_KINDS: [NodeKind; 3] = [NodeKind::Resource, NodeKind::Author, NodeKind::Framework];

    /// All of them, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = Self::OF_KINDS.into_iter().map(Self::HasKind);
        EdgeKind::ALL.into_iter().map(Self::Of).chain(kinds).chain([
            Self::CloseMatch,
            Self::HasFile,
            Self::MadeBy,
        ])
    }

    /// The type of such a relationship.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.name(),
            Self::HasKind(_) => "HAS_KIND",
            Self::CloseMatch => "CLOSE_MATCH",
            Self::HasFile => "HAS_FILE",
            Self::MadeBy => "MADE_BY",
        }
    }

    /// The labels of its start and end nodes.
    #[must_use]
    pub fn ends(self) -> (Label, Label) {
        match self {
            Self::Of(kind) => {
                let (from, to) = kind.ends();
                (Label::Of(from), Label::Of(to))
            }
            Self::HasKind(kind) => (Label::Of(kind), Label::Kind),
            Self::CloseMatch => (Label::Of(NodeKind::Topic), Label::SharedTopic),
            Self::HasFile => (Label::Of(NodeKind::List), Label::Document),
            Self::MadeBy => (Label::Of(NodeKind::List), Label::Tool),
        }
    }

    /// The name of the table that holds such relationships: a type may start from several labels.
    #[must_use]
    pub fn table(self) -> String {
        match self {
            Self::HasKind(kind) => format!("{}-{}", self.name(), kind.name()),
            _ => self.name().to_owned(),
        }
    }
}
