//! The fixed words of notes, in English and in Chinese.

use crate::graph::NodeKind;

/// The words used in headings and sentences of notes.
#[derive(Debug)]
pub(in crate::vault) struct Words {
    /// The language, as recorded in the manifest.
    pub(in crate::vault) language: &'static str,
    pub(in crate::vault) home: &'static str,
    pub(in crate::vault) topics: &'static str,
    pub(in crate::vault) resources: &'static str,
    pub(in crate::vault) entries: &'static str,
    pub(in crate::vault) listed_in: &'static str,
    pub(in crate::vault) parts: &'static str,
    pub(in crate::vault) part_of: &'static str,
    pub(in crate::vault) related: &'static str,
    pub(in crate::vault) works: &'static str,
    pub(in crate::vault) probable_works: &'static str,
    pub(in crate::vault) published: &'static str,
    pub(in crate::vault) mentioned: &'static str,
    pub(in crate::vault) implementations: &'static str,
    pub(in crate::vault) authors: &'static str,
    pub(in crate::vault) frameworks: &'static str,
    pub(in crate::vault) lists: &'static str,
    /// A number of resources: one, and any other.
    pub(in crate::vault) count_resources: (&'static str, &'static str),
    pub(in crate::vault) count_topics: (&'static str, &'static str),
    pub(in crate::vault) map: &'static str,
    pub(in crate::vault) table: &'static str,
    pub(in crate::vault) more: &'static str,
    pub(in crate::vault) translation_of: &'static str,
    pub(in crate::vault) translations: &'static str,
    pub(in crate::vault) archived: &'static str,
    pub(in crate::vault) about: &'static str,
    pub(in crate::vault) empty: &'static str,
    pub(in crate::vault) removed: &'static str,
    /// Names of base views by their English names.
    views: &'static [(&'static str, &'static str)],
    /// Names of the roles of further links, if different from those in the graph.
    roles: &'static [(&'static str, &'static str)],
}

/// English.
pub(in crate::vault) const ENGLISH: Words = Words {
    language: "en",
    home: "Home",
    topics: "Topics",
    resources: "Resources",
    entries: "Entries",
    listed_in: "Where it is listed",
    parts: "Parts",
    part_of: "Part of",
    related: "Related",
    works: "Works",
    probable_works: "Probably theirs",
    published: "Published here",
    mentioned: "Mentioned by",
    implementations: "Home and source",
    authors: "Authors",
    frameworks: "Frameworks and tools",
    lists: "Lists",
    count_resources: ("{} resource", "{} resources"),
    count_topics: ("{} topic", "{} topics"),
    map: "Map of topics",
    table: "All notes as tables and cards",
    more: "and {} more",
    translation_of: "Translation of",
    translations: "Translations",
    archived: "archived",
    about: "Topics about it",
    empty: "Nothing is listed here yet.",
    removed: "This is no longer in any list of this vault. What you wrote here is kept.",
    views: &[],
    roles: &[("archived-copy", "archived copy"), ("see-also", "see also")],
};

/// Simplified Chinese.
pub(in crate::vault) const CHINESE: Words = Words {
    language: "zh",
    home: "首页",
    topics: "主题",
    resources: "资源",
    entries: "条目",
    listed_in: "收录于",
    parts: "各篇",
    part_of: "所属系列",
    related: "相关",
    works: "作品",
    probable_works: "可能的作品",
    published: "发布于此",
    mentioned: "提及它的资源",
    implementations: "主页与源码",
    authors: "作者",
    frameworks: "框架与工具",
    lists: "列表",
    count_resources: ("{} 项资源", "{} 项资源"),
    count_topics: ("{} 个主题", "{} 个主题"),
    map: "主题地图",
    table: "表格与卡片",
    more: "另有 {} 项",
    translation_of: "译自",
    translations: "译本",
    archived: "已归档",
    about: "相关主题",
    empty: "此处尚无条目。",
    removed: "列表中已不再有此项。你写下的内容会保留。",
    views: &[
        ("All", "全部"),
        ("By author", "按作者"),
        ("By kind", "按类型"),
        ("By list", "按列表"),
        ("By parent", "按上级主题"),
        ("By site", "按网站"),
        ("By topic", "按主题"),
        ("Cards", "卡片"),
    ],
    roles: &[
        ("archived-copy", "存档"),
        ("code", "代码"),
        ("demo", "演示"),
        ("docs", "文档"),
        ("feed", "订阅"),
        ("mirror", "镜像"),
        ("package", "软件包"),
        ("paper", "论文"),
        ("project", "项目"),
        ("see-also", "另见"),
        ("slides", "幻灯片"),
        ("translation", "译文"),
        ("video", "视频"),
    ],
};

impl Words {
    /// The words for `language`.
    pub(in crate::vault) fn of(language: &str) -> &'static Self {
        if language == CHINESE.language { &CHINESE } else { &ENGLISH }
    }

    /// The words for the first of `languages` that has some.
    pub(in crate::vault) fn first(languages: &[&str]) -> &'static Self {
        let primary = |tag: &&str| tag.split('-').next().unwrap_or_default().to_owned();
        let known = languages
            .iter()
            .map(primary)
            .find(|tag| [ENGLISH, CHINESE].iter().any(|words| words.language == tag));
        Self::of(&known.unwrap_or_default())
    }

    /// The heading for notes of `kind`.
    pub(in crate::vault) fn kind(&self, kind: NodeKind) -> &'static str {
        match kind {
            NodeKind::Resource => self.resources,
            NodeKind::Topic => self.topics,
            NodeKind::Author => self.authors,
            NodeKind::Framework => self.frameworks,
            NodeKind::List => self.lists,
            other => other.plural(),
        }
    }

    /// The display name of role `name`.
    pub(in crate::vault) fn role<'n>(&self, name: &'n str) -> &'n str {
        self.roles.iter().find(|(role, _)| *role == name).map_or(name, |(_, shown)| shown)
    }

    /// The display name of view `name`.
    pub(in crate::vault) fn view(&self, name: &'static str) -> &'static str {
        self.views.iter().find(|(english, _)| *english == name).map_or(name, |(_, shown)| shown)
    }
}

/// `number` in the pattern for one or for any other number.
pub(in crate::vault) fn count((one, other): (&'static str, &'static str), number: usize) -> String {
    fill(if number == 1 { one } else { other }, number)
}

/// `pattern` with `number` in place of `{}`.
pub(in crate::vault) fn fill(pattern: &str, number: impl std::fmt::Display) -> String {
    pattern.replace("{}", &number.to_string())
}
