//! Kinds from a list's own words: `[paper]`, `(video)`, a section `Books` or `论文`.
//!
//! A word on the entry's line always counts; a section's only for addresses that are not known to be
//! anything more specific than a page.

use crate::extract::{Entry, NoteKind, Role, Topic};
use crate::text::fold_case;
use crate::vocabulary::words;

/// A kind that a list states for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stated {
    /// The kind.
    pub kind: &'static str,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Kinds, and the words that lists use for them.
const WORDS: &[(&str, &[&str])] = &[
    ("paper", &["paper", "papers", "research papers", "论文", "論文", "논문", "статья arxiv"]),
    (
        "book",
        &[
            "book",
            "books",
            "ebook",
            "ebooks",
            "e-book",
            "e-books",
            "free books",
            "free ebooks",
            "online books",
            "书",
            "书籍",
            "图书",
            "电子书",
            "書籍",
            "libro",
            "libros",
            "livre",
            "livres",
            "livro",
            "livros",
            "libri",
            "bücher",
            "книга",
            "книги",
            "책",
            "kitaplar",
            "buku",
        ],
    ),
    (
        "video",
        &[
            "video",
            "videos",
            "youtube videos",
            "screencast",
            "screencasts",
            "talk",
            "talks",
            "conference talks",
            "video lectures",
            "视频",
            "影片",
            "演讲",
            "動画",
            "видео",
            "vídeo",
            "vídeos",
            "vidéo",
            "vidéos",
        ],
    ),
    (
        "course",
        &[
            "course",
            "courses",
            "online course",
            "online courses",
            "free courses",
            "mooc",
            "moocs",
            "课程",
            "公开课",
            "在线课程",
            "課程",
            "curso",
            "cursos",
            "cours",
            "курс",
            "курсы",
            "corsi",
        ],
    ),
    (
        "tutorial",
        &["tutorial", "tutorials", "教程", "教学", "入门教程", "チュートリアル", "tutoriales", "tutoriel"],
    ),
    ("podcast", &["podcast", "podcasts", "播客", "подкаст", "подкасты"]),
    ("article", &["article", "articles", "文章", "статьи", "artículos", "artigos", "記事"]),
    ("blog-post", &["blog post", "blog posts", "博文", "博客文章"]),
    ("slides", &["slides", "slide deck", "slide decks", "presentations", "幻灯片", "スライド", "слайды"]),
    ("dataset", &["dataset", "datasets", "data set", "data sets", "数据集", "データセット", "датасеты"]),
    (
        "documentation",
        &["documentation", "docs", "official documentation", "文档", "官方文档", "документация"],
    ),
    ("list", &["awesome lists", "lists", "other lists", "related lists", "similar lists"]),
    ("community", &["community", "communities", "forum", "forums", "社区", "论坛", "コミュニティ"]),
    ("website", &["website", "websites", "blogs", "网站", "博客", "веб-сайты"]),
    ("standard", &["specification", "specifications", "standards", "规范", "标准"]),
    ("report", &["report", "reports", "报告", "技术报告"]),
    ("newsletter", &["newsletter", "newsletters", "电子报", "周刊"]),
];

/// The kind that the words of an entry or of its topics state, or that its document lists; `topics` is sorted
/// outermost first.
pub(super) fn stated(
    entry: &Entry,
    topics: &[String],
    listed: Option<&'static str>,
    by_address: &str,
) -> Option<Stated> {
    let by = |rule| move |kind| Stated { kind, rule };
    let by_topic = || {
        let mut words = entry.head.iter().chain(topics.iter().rev());
        words.find_map(|word| kind_of_section(word)).map(by("topic"))
    };
    let of_open = || cited(entry).map(by("citation")).or_else(by_topic);
    let own = noted(entry).map(by("note")).or_else(|| marked(entry).map(by("mark")));
    let open = || is_open(by_address).then(of_open).flatten();
    let is_listed = |kind: &&str| gives_way(by_address) && (*kind != "paper" || by_address == "document");
    own.or_else(open).or_else(|| listed.filter(is_listed).map(by("document")))
}

/// An entry with authors and a venue is a paper.
fn cited(entry: &Entry) -> Option<&'static str> {
    let has_venue = entry.notes.iter().any(|note| note.kind == NoteKind::Venue);
    (has_venue && !entry.authors.is_empty()).then_some("paper")
}

/// The kind of what a document lists, if its title states one and none of its topics states another.
pub(super) fn of_document(title: &str, topics: &[Topic]) -> Option<&'static str> {
    let kind = *named_in(title).first().filter(|kind| matches!(**kind, "book" | "paper"))?;
    let agrees = |text: &str| named_in(text).iter().all(|named| *named == kind);
    (agrees(title) && topics.iter().all(|topic| agrees(&topic.text))).then_some(kind)
}

/// The kinds that words in a text mean, in the plural or in a script that has none.
fn named_in(text: &str) -> Vec<&'static str> {
    let text = fold_case(text);
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let holds = |word: &&str| match word.is_ascii() {
        true => word.ends_with('s') && parts.contains(word),
        false => word.chars().count() > 1 && text.contains(word),
    };
    WORDS.iter().filter(|(_, words)| words.iter().any(&holds)).map(|(kind, _)| *kind).collect()
}

/// The kind of a further link, from its role.
pub(super) fn of_role(role: Role) -> Option<&'static str> {
    match role {
        Role::Paper => Some("paper"),
        Role::Slides => Some("slides"),
        Role::Video => Some("video"),
        Role::Docs => Some("documentation"),
        _ => None,
    }
}

/// Whether the kind from an address only says that there is a page.
pub(super) fn is_open(kind: &str) -> bool {
    matches!(kind, "webpage" | "website" | "document" | "file" | "shortlink" | "playlist" | "archive-item")
}

/// Whether a kind gives way to any other.
pub(super) fn gives_way(kind: &str) -> bool {
    matches!(kind, "webpage" | "website" | "document" | "file")
}

/// The kind that a word means.
fn kind_of(word: &str) -> Option<&'static str> {
    let word = fold_case(word.trim());
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind)
}

/// The kind of the entries in a section. A word in the singular may be a subject instead: `Video` may list
/// video software, and `Community` a project's home page.
fn kind_of_section(word: &str) -> Option<&'static str> {
    const SUBJECTS: &[&str] = &[
        "video",
        "视频",
        "影片",
        "動画",
        "видео",
        "vídeo",
        "vidéo",
        "演讲",
        "talk",
        "book",
        "podcast",
        "播客",
        "community",
        "社区",
        "コミュニティ",
        "documentation",
        "docs",
        "文档",
        "specification",
        "slides",
        "presentations",
        "report",
        "报告",
        "papers with code",
    ];
    let is_subject = SUBJECTS.contains(&fold_case(word.trim()).as_str());
    let kind = kind_of(word).or_else(|| qualified(word));
    // A section of newsletters mostly lists their sites.
    kind.filter(|kind| !is_subject && !matches!(*kind, "website" | "news" | "newsletter"))
}

/// The kind that a word means after a mere qualifier: `Free Courses`.
fn qualified(text: &str) -> Option<&'static str> {
    let (sort, word) = text.trim().split_once(' ')?;
    let sort = fold_case(sort);
    words::all("sort-of-kind").iter().any(|known| known.word == sort).then(|| kind_of(word)).flatten()
}

fn noted(entry: &Entry) -> Option<&'static str> {
    entry.notes.iter().find_map(|note| match (note.kind, note.value.as_str()) {
        (NoteKind::Kind | NoteKind::Remark, word) => kind_of(word),
        (NoteKind::Format, "video" | "screencast") => Some("video"),
        (NoteKind::Format, "podcast") => Some("podcast"),
        (NoteKind::Format, "slides") => Some("slides"),
        (NoteKind::Format, "ebook") => Some("book"),
        _ => None,
    })
}

/// The kind in brackets at either end of the title or the description.
fn marked(entry: &Entry) -> Option<&'static str> {
    [&entry.title, &entry.description].into_iter().flatten().find_map(|read| {
        let text = read.value.trim();
        first_bracket(text).or_else(|| last_bracket(text))
    })
}

fn first_bracket(text: &str) -> Option<&'static str> {
    let open = text.chars().next()?;
    let close = closing(open)?;
    kind_of(&text[open.len_utf8()..text.find(close)?])
}

fn last_bracket(text: &str) -> Option<&'static str> {
    let close = text.chars().next_back()?;
    let open = ['[', '(', '（', '【'].into_iter().find(|open| closing(*open) == Some(close))?;
    let start = text.rfind(open)? + open.len_utf8();
    kind_of(text.get(start..text.len() - close.len_utf8())?)
}

fn closing(open: char) -> Option<char> {
    match open {
        '[' => Some(']'),
        '(' => Some(')'),
        '（' => Some('）'),
        '【' => Some('】'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Evidence, Read};

    fn entry(title: &str) -> Entry {
        let mut entry = Entry::default();
        entry.title = Some(Read::certain(title.to_owned(), Evidence::LinkText));
        entry
    }

    fn kind(title: &str, topics: &[&str], by_address: &str) -> Option<&'static str> {
        let topics: Vec<String> = topics.iter().map(|topic| (*topic).to_owned()).collect();
        stated(&entry(title), &topics, None, by_address).map(|stated| stated.kind)
    }

    #[test]
    fn words_beside_an_entry_say_what_it_is() {
        assert_eq!(kind("[Paper] On Ink", &[], "webpage"), Some("paper"));
        assert_eq!(kind("On Ink (video)", &[], "repository"), Some("video"));
        assert_eq!(kind("【视频】墨水", &[], "webpage"), Some("video"));
        assert_eq!(kind("The Book of Ink", &[], "webpage"), None);
        assert_eq!(kind("On Ink [2]", &[], "webpage"), None);
        assert_eq!(kind("]", &[], "webpage"), None);
    }

    #[test]
    fn a_section_says_what_pages_are_and_the_nearest_wins() {
        assert_eq!(kind("On Ink", &["Books", "Inks"], "webpage"), Some("book"));
        assert_eq!(kind("On Ink", &["Books", "论文"], "document"), Some("paper"));
        assert_eq!(kind("On Ink", &["Books"], "repository"), None);
        assert_eq!(kind("A player", &["Applications", "Video"], "webpage"), None);
        assert_eq!(kind("On Ink", &["Books about inks"], "webpage"), None);
    }
}
