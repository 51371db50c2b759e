//! Kinds of nodes and edges, and roles: one row each.

use crate::vocabulary::iris::{DCTERMS, FOAF, LG, SCHEMA, SKOS};
use serde::{Deserialize, Serialize};

macro_rules! nodes {
    ($($(#[doc = $doc:literal])+ $variant:ident $plural:literal = $namespace:ident $class:literal,)+) => {
        /// The kind of a node.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum NodeKind { $($(#[doc = $doc])+ $variant,)+ }

        impl NodeKind {
            /// All kinds, in the order in which they are written.
            pub const ALL: [Self; [$($plural),+].len()] = [$(Self::$variant),+];

            /// The singular, which is the label in property graphs: `Resource`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)+ }
            }

            /// The plural, for folders and headings: `Resources`.
            #[must_use]
            pub fn plural(self) -> &'static str {
                match self { $(Self::$variant => $plural,)+ }
            }

            /// Namespace and local name of the class of such nodes.
            #[must_use]
            pub fn class(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($namespace, $class),)+ }
            }
        }
    };
}

nodes! {
    /// One curated list: a document, or several files of one list.
    List "Lists" = LG "List",
    /// A heading, label or parent bullet, in its list's tree.
    Topic "Topics" = SKOS "Concept",
    /// What an entry links to.
    Resource "Resources" = LG "Resource",
    /// A person, an organisation or an account.
    Author "Authors" = FOAF "Agent",
    /// A framework, library, model family, architecture, tool, platform or language.
    Framework "Frameworks" = LG "Framework",
    /// Where resources are published.
    Site "Sites" = SCHEMA "Organization",
    /// The parts of one multi-part work.
    Series "Series" = SCHEMA "CreativeWorkSeries",
}

/// The properties of a kind of edge.
#[derive(Clone, Copy, Debug)]
struct Row {
    ends: (NodeKind, NodeKind),
    iri: Option<(&'static str, &'static str)>,
    term: &'static str,
    note: Option<&'static str>,
    is_single: bool,
    zh: [&'static str; 2],
}

const fn from(from: NodeKind, to: NodeKind) -> Row {
    Row { ends: (from, to), iri: None, term: "", note: None, is_single: false, zh: [""; 2] }
}

impl Row {
    /// Its predicate, and the name of the predicate in JSON-LD.
    const fn iri(self, namespace: &'static str, local: &'static str, term: &'static str) -> Self {
        Self { iri: Some((namespace, local)), term, ..self }
    }

    /// The property of notes that has these links.
    const fn note(self, name: &'static str) -> Self {
        Self { note: Some(name), ..self }
    }

    /// A node has at most one such edge.
    const fn single(self) -> Self {
        Self { is_single: true, ..self }
    }

    /// Its Chinese label and, for one of our own terms, its definition.
    const fn zh(self, label: &'static str, comment: &'static str) -> Self {
        Self { zh: [label, comment], ..self }
    }
}

macro_rules! edges {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal = $row:expr,)+) => {
        /// The kind of an edge.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum EdgeKind { $($(#[doc = $doc])+ $variant,)+ }

        impl EdgeKind {
            /// All kinds, in the order in which they are written.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];
        }

        /// The rows, in the order of the variants.
        const ROWS: &[(&str, &str, Row)] = &[$(($name, concat!($($doc),+), $row),)+];
    };
}

use NodeKind::{Author, Framework, List, Resource, Series, Site, Topic};

edges! {
    /// Resource to a topic that it is listed under.
    About "ABOUT" = from(Resource, Topic).iri(DCTERMS, "subject", "topics").note("topics"),
    /// Resource to list: one mention, with all that its line says.
    ListedIn "LISTED_IN" = from(Resource, List).note("lists"),
    /// Topic to the topic above it.
    Broader "BROADER" = from(Topic, Topic).iri(SKOS, "broader", "broader").note("parent"),
    /// Topic to its list.
    InList "IN_LIST" = from(Topic, List).note("lists"),
    /// Topic to the framework that it is named after.
    Focus "FOCUS" = from(Topic, Framework).iri(FOAF, "focus", "focus").note("frameworks"),
    /// Framework to its family or category.
    IsA "IS_A" = from(Framework, Framework).iri(SKOS, "broader", "isA").note("is_a"),
    /// List to the framework that it is about.
    Subject "SUBJECT" = from(List, Framework).iri(SCHEMA, "about", "about").note("subject"),
    /// Resource to an author that its line or address names.
    AuthoredBy "AUTHORED_BY" = from(Resource, Author).iri(SCHEMA, "author", "author").note("authors"),
    /// Resource to an author inferred from elsewhere and not written, such as an earlier part of its series.
    ProbablyBy "PROBABLY_BY" = from(Resource, Author)
        .iri(LG, "probableAuthor", "probableAuthor")
        .note("probable_authors")
        .zh("可能的作者", "推断而非写明的作者，例如由系列第一部分得出。"),
    /// Resource to a framework that its line names.
    Mentions "MENTIONS" = from(Resource, Framework).iri(SCHEMA, "mentions", "frameworks").note("frameworks"),
    /// Resource to the site that publishes it.
    PublishedOn "PUBLISHED_ON" = from(Resource, Site).iri(SCHEMA, "publisher", "publisher").single().note("site"),
    /// Resource to the series that it is a part of.
    PartOf "PART_OF" = from(Resource, Series).iri(SCHEMA, "isPartOf", "isPartOf").note("series"),
    /// Resource to another one that the same entry links to.
    Related "RELATED" = from(Resource, Resource).iri(DCTERMS, "relation", "related").note("related"),
    /// Resource to the framework whose repository or home page it is.
    Implements "IMPLEMENTS" = from(Resource, Framework)
        .iri(LG, "implements", "implements")
        .note("implements")
        .zh("实现", "该资源即为其代码仓库或主页的框架。"),
    /// List to the list that it translates.
    TranslationOf "TRANSLATION_OF" = from(List, List)
        .iri(SCHEMA, "translationOfWork", "translationOf")
        .note("translation_of"),
}

impl EdgeKind {
    fn row(self) -> &'static Row {
        &ROWS[self as usize].2
    }

    /// The name as a property graph's relationship type: `LISTED_IN`.
    #[must_use]
    pub fn name(self) -> &'static str {
        ROWS[self as usize].0
    }

    /// The kinds of its start and end nodes.
    #[must_use]
    pub fn ends(self) -> (NodeKind, NodeKind) {
        self.row().ends
    }

    /// Namespace and local name of its predicate; mentions and topic trees have none.
    #[must_use]
    pub fn iri(self) -> Option<(&'static str, &'static str)> {
        self.row().iri
    }

    /// The name of its predicate in JSON-LD.
    #[must_use]
    pub fn term(self) -> &'static str {
        self.row().term
    }

    /// Whether a node has at most one such edge.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.row().is_single
    }

    /// The property of notes that has these links.
    #[must_use]
    pub fn note(self) -> Option<&'static str> {
        self.row().note
    }

    /// Its label in English and in Chinese.
    #[must_use]
    pub fn labels(self) -> [String; 2] {
        let local = self.iri().map_or("", |(_, local)| local);
        [super::spaced(local), self.row().zh[0].to_owned()]
    }

    /// Its definition in English and in Chinese; the latter is empty for terms from elsewhere.
    #[must_use]
    pub fn comments(self) -> [&'static str; 2] {
        [ROWS[self as usize].1.trim(), self.row().zh[1]]
    }
}

/// The role of a further link of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Its name in the graph.
    pub name: &'static str,
    /// The local name of its predicate, and its name in JSON-LD.
    pub local: &'static str,
    /// Its label in English and in Chinese.
    pub labels: [&'static str; 2],
    /// Its definition in English and in Chinese.
    pub comments: [&'static str; 2],
}

/// The roles with predicates of our own.
pub const ROLES: &[Role] = &[
    Role {
        name: "code",
        local: "code",
        labels: ["code", "代码"],
        comments: ["The code that belongs to the resource.", "该资源对应的代码。"],
    },
    Role {
        name: "paper",
        local: "paper",
        labels: ["paper", "论文"],
        comments: ["The paper that belongs to the resource.", "该资源对应的论文。"],
    },
    Role {
        name: "demo",
        local: "demo",
        labels: ["demo", "演示"],
        comments: ["A demonstration of the resource that one can try.", "该资源可试用的演示。"],
    },
    Role {
        name: "slides",
        local: "slides",
        labels: ["slides", "幻灯片"],
        comments: ["The slides that belong to the resource.", "该资源对应的幻灯片。"],
    },
    Role {
        name: "docs",
        local: "docs",
        labels: ["documentation", "文档"],
        comments: ["The documentation of the resource.", "该资源的说明文档。"],
    },
    Role {
        name: "mirror",
        local: "mirror",
        labels: ["mirror", "镜像"],
        comments: ["The same content at another address.", "同一内容的另一地址。"],
    },
    Role {
        name: "archived",
        local: "archivedCopy",
        labels: ["archived copy", "存档副本"],
        comments: ["A copy of the resource in a web archive.", "该资源在网页存档中的副本。"],
    },
    Role {
        name: "video",
        local: "video",
        labels: ["video", "视频"],
        comments: ["A video that belongs to the resource.", "该资源对应的视频。"],
    },
    Role {
        name: "project",
        local: "project",
        labels: ["project page", "项目主页"],
        comments: ["The project page of the resource.", "该资源的项目主页。"],
    },
    Role {
        name: "package",
        local: "package",
        labels: ["package", "软件包"],
        comments: ["The package of the resource in a registry.", "该资源在软件包仓库中的包。"],
    },
    Role {
        name: "feed",
        local: "feed",
        labels: ["feed", "订阅源"],
        comments: ["The feed of the resource.", "该资源的订阅源。"],
    },
    Role {
        name: "translation",
        local: "translation",
        labels: ["translation", "译本"],
        comments: ["The same content in another language.", "同一内容的其他语言版本。"],
    },
    Role {
        name: "see-also",
        local: "seeAlso",
        labels: ["see also", "另见"],
        comments: [
            "Another link of the same entry whose role is not stated.",
            "同一条目中未说明角色的其他链接。",
        ],
    },
];
