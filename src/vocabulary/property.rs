//! The properties of nodes and edges: one row each.

use crate::vocabulary::iris::{DCTERMS, FOAF, LG, PROV, SCHEMA, SKOS};
use Count::{Many, One, Shown};
use ValueKind::{Bool, Integer, Iri, Tagged, Text};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The type of a property's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A whole number.
    Integer,
    /// A truth value.
    Bool,
    /// Text without a language.
    Text,
    /// Text in a natural language, or plain if the language is unknown.
    Tagged,
    /// An IRI.
    Iri,
}

/// How many values a property can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    /// One, unless two versions of a list were read.
    One,
    /// Any number, none of which takes precedence.
    Many,
    /// Any number, one of which is displayed.
    Shown,
}

/// What a property describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Any,
    Resource,
    Mention,
}

/// The description of a property. Anything a row omits is derived from its name.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a row of a table: independent marks")]
struct Row {
    values: ValueKind,
    count: Count,
    iri: Option<(&'static str, &'static str)>,
    on: On,
    term: Option<&'static str>,
    plural: &'static str,
    label: Option<&'static str>,
    range: Option<&'static str>,
    zh: [&'static str; 2],
    is_fact: bool,
    is_of_occurrence: bool,
    is_detail: bool,
}

const fn row(values: ValueKind, count: Count) -> Row {
    Row {
        values,
        count,
        iri: None,
        on: On::Any,
        term: None,
        plural: "",
        label: None,
        range: None,
        zh: [""; 2],
        is_fact: false,
        is_of_occurrence: false,
        is_detail: false,
    }
}

impl Row {
    /// Its predicate.
    const fn iri(self, namespace: &'static str, local: &'static str) -> Self {
        Self { iri: Some((namespace, local)), ..self }
    }

    const fn on(self, on: On) -> Self {
        Self { on, ..self }
    }

    /// Its name in JSON-LD, if different.
    const fn term(self, term: &'static str) -> Self {
        Self { term: Some(term), ..self }
    }

    /// The name of all its values in a property graph.
    const fn plural(self, plural: &'static str) -> Self {
        Self { plural, ..self }
    }

    /// Its English label, if different.
    const fn called(self, label: &'static str) -> Self {
        Self { label: Some(label), ..self }
    }

    /// The class of its values.
    const fn range(self, range: &'static str) -> Self {
        Self { range: Some(range), ..self }
    }

    /// Its Chinese label and, for one of our own terms, its definition.
    const fn zh(self, label: &'static str, comment: &'static str) -> Self {
        Self { zh: [label, comment], ..self }
    }

    /// On a mention, it belongs to a single occurrence, so it can differ between versions of the file.
    const fn of_occurrence(self) -> Self {
        Self { is_of_occurrence: true, ..self }
    }

    /// Included in RDF only with full provenance.
    const fn detail(self) -> Self {
        Self { is_detail: true, ..self }
    }

    /// A small fact about a resource that a list states.
    const fn fact(self) -> Self {
        Self { is_fact: true, ..self }
    }
}

macro_rules! properties {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal = $row:expr,)+) => {
        /// A property of nodes or edges.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Property { $($(#[doc = $doc])+ $variant,)+ }

        impl Property {
            /// All properties, in the order in which they are written.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
        }

        /// Name, comment and row, in the order of the variants.
        const ROWS: &[(&str, &str, Row)] = &[$(($name, concat!($($doc),+), $row),)+];
    };
}

properties! {
    /// What it is called: every title, label or name that was read.
    Name "name" = row(Tagged, Shown).iri(SCHEMA, "name").plural("names").zh("名称", ""),
    /// Another label: a heading as written, an alias in the gazetteer.
    AltLabel "alt_label" = row(Tagged, Many).iri(SKOS, "altLabel").plural("altLabels").zh("别名", ""),
    /// What the list says about it.
    Description "description" = row(Tagged, Shown).iri(SCHEMA, "description").plural("descriptions").zh("说明", ""),
    /// The address to click.
    Url "url" = row(Iri, Shown).iri(SCHEMA, "url").plural("urls").zh("地址", ""),
    /// What sort of thing it is: a concept of the scheme of kinds. A resource may have several, one from its address and others from words in lists.
    Kind "kind" = row(Text, Many).iri(LG, "kind").plural("kinds").range("skos:Concept").zh("种类", "事物的种类，取自种类体系中的概念。一个资源可有多个种类：一个来自地址，其余来自清单中的用词。"),
    /// The natural language of its content, a BCP 47 tag.
    Language "language" = row(Text, Many).iri(SCHEMA, "inLanguage").plural("languages").zh("语言", ""),
    /// An identifier as `scheme:value`.
    Identifier "identifier" = row(Text, Many).iri(SCHEMA, "identifier").plural("identifiers").zh("标识符", ""),
    /// The same thing elsewhere (Wikidata).
    SameAs "same_as" = row(Iri, Many).iri(SCHEMA, "sameAs").plural("sameAs").zh("等同于", ""),
    /// The bearer of a rare full name, for an author known only by that name: two authors with the same value are probably one.
    ProbablySameAs "probably_same_as" = row(Iri, Many).iri(LG, "probablySameAs").plural("probablySameAs").zh("很可能等同于", "仅以姓名为人所知的作者，其罕见全名所指的人：指向同一处的两位作者很可能是同一人。"),
    /// The repository with the source code.
    CodeRepository "code_repository" = row(Iri, Many).iri(SCHEMA, "codeRepository").plural("codeRepositories").zh("代码仓库", ""),
    /// The paper or specification that presents it.
    Paper "paper" = row(Iri, Many).iri(SCHEMA, "subjectOf").term("subjectOf").plural("papers").zh("论文", ""),
    /// Its article in an encyclopedia.
    Wikipedia "wikipedia" = row(Iri, Many).iri(FOAF, "isPrimaryTopicOf").term("wikipedia").plural("wikipediaArticles").zh("百科条目", ""),
    /// The address of the original of a dated copy in a web archive.
    ArchivedFrom "archived_from" = row(Iri, Many).iri(LG, "archivedFrom").on(On::Resource).plural("archivedFrom").zh("存档自", "网页存档中带日期的副本所对应的原始地址。"),
    /// A shared topic of nearly the same meaning.
    CloseMatch "close_match" = row(Iri, Many).iri(SKOS, "closeMatch").plural("closeMatches").zh("近似匹配", ""),
    /// The licence that a list states for itself.
    ListLicence "list_licence" = row(Iri, Many).iri(DCTERMS, "license").term("license").plural("listLicences").called("licence of the list").zh("清单许可", ""),
    /// A version of a file of a list, as `path@sha256`.
    File "file" = row(Text, Many).plural("files").zh("文件", ""),
    /// The place among its siblings, from 1.
    Position "position" = row(Integer, One).of_occurrence().iri(SCHEMA, "position").plural("positions").zh("位置", ""),
    /// The part number as it is written, as in "(2)".
    PartLabel "part_label" = row(Text, One).iri(LG, "partLabel").plural("partLabels").zh("部分标记", "原样书写的部分编号，例如“（二）”。"),
    /// What a companion link is to its entry: paper, code, demo, slides and so on.
    Role "role" = row(Text, One).iri(LG, "role").on(On::Mention).plural("roles").zh("角色", "附属链接对其条目而言是什么：论文、代码、演示、幻灯片等。"),
    /// The topic that the mention is listed under.
    Topic "topic" = row(Iri, One).iri(LG, "inSection").on(On::Mention).term("section").plural("topics").called("in section").zh("所在章节", "该提及所在的主题。"),
    /// The version of the file that contains the mention.
    Document "document" = row(Iri, One).of_occurrence().iri(PROV, "wasDerivedFrom").on(On::Mention).plural("documents").zh("出处文档", ""),
    /// The main mention of the entry that a companion link belongs to.
    Entry "entry" = row(Iri, One).iri(LG, "entry").on(On::Mention).plural("entries").range("lg:Mention").zh("所属条目", "附属链接所属条目的主提及。"),
    /// The commit that was checked out when the file was read, if the commit contains that file unchanged.
    Commit "commit" = row(Text, One).of_occurrence().iri(LG, "commit").plural("commits").zh("提交", "读取文件时所检出的提交，文件与其中所存一致。"),
    /// When that commit was made, in UTC.
    Date "date" = row(Text, One).of_occurrence().iri(DCTERMS, "date").plural("dates").zh("日期", ""),
    /// The address exactly as written in the list.
    RawUrl "raw_url" = row(Text, One).of_occurrence().iri(LG, "rawUrl").on(On::Mention).plural("rawUrls").called("address as written").zh("原样地址", "清单中原样书写的地址。"),
    /// The headings above the mention, from the outermost, joined by " > ".
    HeadingPath "heading_path" = row(Text, One).of_occurrence().detail().iri(LG, "headingPath").on(On::Mention).plural("headingPaths").zh("标题路径", "提及之上的各级标题，由外而内，以“ > ”相连。"),
    /// The line on which it begins, counted from one.
    Line "line" = row(Integer, One).of_occurrence().iri(LG, "line").plural("lines").zh("行", "起始行号，从一数起。"),
    /// The line on which it ends, counted from one.
    EndLine "end_line" = row(Integer, One).of_occurrence().detail().iri(LG, "endLine").plural("endLines").zh("结束行", "结束行号，从一数起。"),
    /// The byte of the document at which it begins, counted from zero.
    StartOffset "start_offset" = row(Integer, One).of_occurrence().detail().iri(LG, "startOffset").plural("startOffsets").zh("起始偏移", "在文档中起始的字节位置，从零数起。"),
    /// The byte of the document after its end, counted from zero.
    EndOffset "end_offset" = row(Integer, One).of_occurrence().detail().iri(LG, "endOffset").plural("endOffsets").zh("结束偏移", "在文档中结束后的第一个字节位置，从零数起。"),
    /// A field and the rule that read it, as in "title: link-text".
    Rule "rule" = row(Text, Many).of_occurrence().detail().iri(LG, "rule").on(On::Mention).plural("rules").zh("规则", "字段以及读出它的规则，例如“title: link-text”。"),
    /// The name of a field that was guessed.
    Doubt "doubt" = row(Text, Many).of_occurrence().detail().iri(LG, "doubt").on(On::Mention).plural("doubts").zh("存疑", "靠猜测得出的字段名。"),
    /// The words of the list that name an author.
    WrittenAuthor "written_author" = row(Text, Many).of_occurrence().detail().iri(LG, "writtenAuthor").on(On::Mention).plural("writtenAuthors").called("author as written").zh("原样作者", "清单中写出作者的原文。"),
    /// The words of the list that say what the resource is.
    StatedKind "stated_kind" = row(Text, Many).iri(LG, "statedKind").on(On::Mention).plural("statedKinds").called("kind as stated").zh("所述种类", "清单中说明资源种类的原文。"),
    /// Where a framework was found, as in "framework pytorch: title: Pytorch".
    Evidence "evidence" = row(Text, Many).of_occurrence().detail().iri(LG, "evidence").on(On::Mention).plural("evidence").zh("证据", "框架在何处被识别，例如“framework pytorch: title: Pytorch”。"),
    /// The file format that the list names: PDF, EPUB, HTML and so on.
    Format "format" = row(Text, Many).iri(LG, "format").on(On::Mention).plural("formats").fact().zh("格式", "清单注明的文件格式：PDF、EPUB、HTML 等。"),
    /// What access to the resource requires: free, paid, registration.
    Access "access" = row(Text, Many).iri(LG, "access").on(On::Mention).plural("access").fact().zh("获取方式", "资源的获取方式：免费、付费、需注册。"),
    /// The licence that the list names.
    Licence "licence" = row(Text, Many).iri(LG, "licence").on(On::Mention).plural("licences").fact().zh("许可", "清单注明的许可。"),
    /// The platform that the list names, for instance an operating system.
    Platform "platform" = row(Text, Many).iri(LG, "platform").on(On::Mention).plural("platforms").fact().zh("平台", "清单注明的平台，例如操作系统。"),
    /// The programming language that the list names.
    ProgrammingLanguage "programming_language" = row(Text, Many).iri(LG, "programmingLanguage").on(On::Mention).plural("programmingLanguages").fact().zh("编程语言", "清单注明的编程语言。"),
    /// The number of stars that the list states.
    Stars "stars" = row(Integer, One).iri(LG, "stars").on(On::Mention).plural("starCounts").fact().zh("星标数", "清单所写的星标数。"),
    /// Whether the list says that the resource is archived or no longer maintained.
    Archived "archived" = row(Bool, One).iri(LG, "archived").on(On::Mention).plural("archivedStates").fact().zh("已归档", "清单是否说明该资源已归档或不再维护。"),
    /// The year that the list states for the resource.
    Year "year" = row(Integer, One).iri(LG, "year").on(On::Mention).plural("years").fact().zh("年份", "清单为该资源注明的年份。"),
    /// The conference or journal that the list names.
    Venue "venue" = row(Text, Many).iri(LG, "venue").on(On::Mention).plural("venues").fact().zh("发表处", "清单注明的会议或期刊。"),
    /// The number of the edition that the list names.
    Edition "edition" = row(Text, Many).iri(LG, "edition").on(On::Mention).plural("editions").fact().zh("版次", "清单注明的版次编号。"),
    /// Anything else that the list says about the entry, in brackets, marks or trailing words.
    Note "note" = row(Text, Many).iri(LG, "note").on(On::Mention).plural("notes").zh("附注", "清单以括号、标记或尾注对条目所作的其他说明。"),
}

/// The names of each property in a property graph, computed once.
static NAMES: LazyLock<Vec<[String; 4]>> = LazyLock::new(|| {
    let names = |property: Property| {
        let row = property.row();
        let name = super::camel_case(property.name());
        let shown = row.count != Many;
        let languages = row.values == Tagged;
        let when = |wanted: bool, name: String| if wanted { name } else { String::new() };
        [
            when(shown, name.clone()),
            when(shown && languages, format!("{name}Language")),
            row.plural.to_owned(),
            when(languages, format!("{name}Languages")),
        ]
    };
    Property::ALL.iter().copied().map(names).collect()
});

impl Property {
    fn row(self) -> &'static Row {
        &ROWS[self as usize].2
    }

    /// The name in snake case, as in JSON, CSV and notes.
    #[must_use]
    pub fn name(self) -> &'static str {
        ROWS[self as usize].0
    }

    /// The type of its values.
    #[must_use]
    pub fn value_kind(self) -> ValueKind {
        self.row().values
    }

    /// Whether a node or edge can have several values of it.
    #[must_use]
    pub fn is_many(self) -> bool {
        self.row().count != One
    }

    /// Namespace and local name of its predicate. Files of a list have none, as they are documents.
    #[must_use]
    pub fn iri(self) -> Option<(&'static str, &'static str)> {
        self.row().iri
    }

    /// Its name in JSON-LD.
    #[must_use]
    pub fn term(self) -> String {
        self.row().term.map_or_else(|| super::camel_case(self.name()), str::to_owned)
    }

    /// Whether nodes can have it, and not only mentions.
    #[must_use]
    pub fn is_on_nodes(self) -> bool {
        self.row().on != On::Mention
    }

    /// Whether, on a mention, it belongs to one occurrence, that is, to one version of a file.
    #[must_use]
    pub fn is_of_occurrence(self) -> bool {
        self.row().is_of_occurrence
    }

    /// Whether RDF includes it only with full provenance.
    #[must_use]
    pub fn is_detail(self) -> bool {
        self.row().is_detail
    }

    /// Whether it is a small fact about a resource that a list states.
    #[must_use]
    pub fn is_fact(self) -> bool {
        self.row().is_fact
    }

    /// Its names in a property graph: of the value to display, of its language, of all values, of their languages. A
    /// property without the first name is always an array.
    #[must_use]
    pub fn keys(self) -> [&'static str; 4] {
        let names = &NAMES[self as usize];
        [&names[0], &names[1], &names[2], &names[3]]
    }

    /// Its label in English and in Chinese.
    #[must_use]
    pub fn labels(self) -> [String; 2] {
        let row = self.row();
        [row.label.map_or_else(|| self.name().replace('_', " "), str::to_owned), row.zh[0].to_owned()]
    }

    /// Its definition in English and in Chinese; the latter is empty for terms from elsewhere.
    #[must_use]
    pub fn comments(self) -> [&'static str; 2] {
        [ROWS[self as usize].1.trim(), self.row().zh[1]]
    }

    /// Its domain and range, for the ontology.
    #[must_use]
    pub fn domain_and_range(self) -> [Option<&'static str>; 2] {
        let domain = match self.row().on {
            On::Any => None,
            On::Resource => Some("lg:Resource"),
            On::Mention if self.is_of_occurrence() => Some("lg:Occurrence"),
            On::Mention => Some("lg:Mention"),
        };
        let range = match self.row().values {
            Integer => Some("xsd:integer"),
            Bool => Some("xsd:boolean"),
            Text | Tagged => Some("xsd:string"),
            Iri => None,
        };
        [domain, self.row().range.or(range)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_used_once() {
        let mut keys = std::collections::HashSet::new();
        for property in Property::ALL.iter().copied() {
            for key in property.keys().into_iter().filter(|key| !key.is_empty()) {
                assert!(keys.insert(key), "{key}");
            }
        }
        let mut terms = std::collections::HashSet::new();
        assert!(Property::ALL.iter().copied().all(|property| terms.insert(property.term())));
    }
}
