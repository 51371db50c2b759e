//! The fixed words of pictures and of the page, in Chinese and English.

/// The words shown next to names from the lists.
#[derive(Debug)]
pub(in crate::export) struct Words {
    pub(in crate::export) topics: &'static str,
    pub(in crate::export) lists: &'static str,
    pub(in crate::export) resources: &'static str,
    pub(in crate::export) topic: &'static str,
    pub(in crate::export) list: &'static str,
    pub(in crate::export) resource: &'static str,
    pub(in crate::export) more: &'static str,
    /// The card of entries that are directly in a list, or directly in a topic that has subtopics.
    pub(in crate::export) without_topic: &'static str,
    pub(in crate::export) number: &'static str,
    pub(in crate::export) colour: &'static str,
    pub(in crate::export) framework: &'static str,
    pub(in crate::export) author: &'static str,
    /// The colour of things in topics that have no colour of their own.
    pub(in crate::export) other_topics: &'static str,
    /// The number after a framework or author.
    pub(in crate::export) their_resources: &'static str,
    /// What a line between two of them means.
    pub(in crate::export) shared: &'static str,
}

const ENGLISH: Words = Words {
    topics: "topics",
    lists: "lists",
    resources: "resources",
    topic: "topic",
    list: "list",
    resource: "resource",
    more: "more",
    without_topic: "Directly listed",
    number: "resources, including subtopics",
    colour: "one colour per topic",
    framework: "framework",
    author: "author",
    other_topics: "other topics",
    their_resources: "resources",
    shared: "shared resources: the thicker, the more",
};

const CHINESE: Words = Words {
    topics: "个主题",
    lists: "个列表",
    resources: "个资源",
    topic: "个主题",
    list: "个列表",
    resource: "个资源",
    more: "项",
    without_topic: "直接列出",
    number: "资源数（含下级主题）",
    colour: "每个主题一种颜色",
    framework: "框架",
    author: "作者",
    other_topics: "其他主题",
    their_resources: "资源数",
    shared: "有共同的资源，线越粗越多",
};

impl Words {
    /// The words for readers of `languages`: Chinese or, for everyone else, English.
    pub(in crate::export) fn of(languages: &[&str]) -> &'static Self {
        match languages.first() {
            Some(&"zh") => &CHINESE,
            _ => &ENGLISH,
        }
    }

    /// `12 topics`, `1 topic`.
    pub(in crate::export) fn count_topics(&self, count: usize) -> String {
        format!("{count} {}", if count == 1 { self.topic } else { self.topics })
    }

    /// `12 resources`, `1 resource`.
    pub(in crate::export) fn count_resources(&self, count: usize) -> String {
        format!("{count} {}", if count == 1 { self.resource } else { self.resources })
    }

    /// `12 lists`, `1 list`.
    pub(in crate::export) fn count_lists(&self, count: usize) -> String {
        format!("{count} {}", if count == 1 { self.list } else { self.lists })
    }
}
