//! The words by which lists in many languages name their own parts: headings of sections about
//! the list, labels of further links, heads of table columns, formats and the like.
//!
//! Words are compared after [`crate::text::fold_case`]; a manner of writing is named here, never a list.

use super::entry::{NoteKind, Reason, Role};
use crate::text::{fold_case, is_pictograph};
use std::collections::HashMap;
use std::sync::LazyLock;

/// `text` folded, without emoji, punctuation at its ends and `:shortcodes:`.
pub(super) fn normal(text: &str) -> String {
    let folded = fold_case(text);
    let bare = strip_shortcodes(&folded);
    bare.trim_matches(|c: char| !c.is_alphanumeric() || is_pictograph(c)).to_owned()
}

/// `text` without `:shortcode:` at its ends.
pub(super) fn strip_shortcodes(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = shortcode_prefix(text) {
        text = text[rest..].trim_start();
    }
    while let Some(kept) = shortcode_suffix(text) {
        text = text[..kept].trim_end();
    }
    text
}

/// The length of the `:shortcode:` at the start of `text`.
pub(super) fn shortcode_prefix(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(':')?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-')))?;
    (end > 1 && rest[end..].starts_with(':') && !rest[..end].bytes().all(|b| b.is_ascii_digit()))
        .then_some(end + 2)
}

fn shortcode_suffix(text: &str) -> Option<usize> {
    let rest = text.strip_suffix(':')?;
    let start = rest.rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-')))?;
    (rest.len() - start > 2 && rest[start..].starts_with(':')).then_some(start)
}

/// Headings of sections about the list itself.
const ABOUT: &[(&str, Reason)] = &[
    ("license", Reason::Licence),
    ("licence", Reason::Licence),
    ("licensing", Reason::Licence),
    ("copyright", Reason::Licence),
    ("许可", Reason::Licence),
    ("许可证", Reason::Licence),
    ("许可协议", Reason::Licence),
    ("授权", Reason::Licence),
    ("协议", Reason::Licence),
    ("版权", Reason::Licence),
    ("版权声明", Reason::Licence),
    ("開源許可", Reason::Licence),
    ("ライセンス", Reason::Licence),
    ("라이선스", Reason::Licence),
    ("라이센스", Reason::Licence),
    ("лицензия", Reason::Licence),
    ("licencia", Reason::Licence),
    ("licença", Reason::Licence),
    ("lizenz", Reason::Licence),
    ("licenza", Reason::Licence),
    ("lisans", Reason::Licence),
    ("giấy phép", Reason::Licence),
    ("สัญญาอนุญาต", Reason::Licence),
    ("الرخصة", Reason::Licence),
    ("الترخيص", Reason::Licence),
    ("disclaimer", Reason::Licence),
    ("免责声明", Reason::Licence),
    ("citation", Reason::Licence),
    ("citations", Reason::Licence),
    ("cite", Reason::Licence),
    ("how to cite", Reason::Licence),
    ("引用", Reason::Licence),
    ("contributing", Reason::Contributing),
    ("contribution", Reason::Contributing),
    ("contributions", Reason::Contributing),
    ("contribute", Reason::Contributing),
    ("how to contribute", Reason::Contributing),
    ("contribution guidelines", Reason::Contributing),
    ("contributing guidelines", Reason::Contributing),
    ("contribution guide", Reason::Contributing),
    ("community & contributions", Reason::Contributing),
    ("get involved", Reason::Contributing),
    ("changelog", Reason::Contributing),
    ("贡献", Reason::Contributing),
    ("贡献指南", Reason::Contributing),
    ("如何贡献", Reason::Contributing),
    ("参与贡献", Reason::Contributing),
    ("贡献说明", Reason::Contributing),
    ("如何参与本项目", Reason::Contributing),
    ("貢獻", Reason::Contributing),
    ("コントリビュート", Reason::Contributing),
    ("貢献", Reason::Contributing),
    ("기여", Reason::Contributing),
    ("기여하기", Reason::Contributing),
    ("содействие", Reason::Contributing),
    ("вклад", Reason::Contributing),
    ("contribuir", Reason::Contributing),
    ("contribuciones", Reason::Contributing),
    ("contribuição", Reason::Contributing),
    ("contribuer", Reason::Contributing),
    ("mitwirken", Reason::Contributing),
    ("đóng góp", Reason::Contributing),
    ("katkıda bulunma", Reason::Contributing),
    ("مساهمة", Reason::Contributing),
    ("المساهمة", Reason::Contributing),
    ("sponsor", Reason::Sponsor),
    ("sponsors", Reason::Sponsor),
    ("sponsorship", Reason::Sponsor),
    ("sponsorships", Reason::Sponsor),
    ("our sponsors", Reason::Sponsor),
    ("special sponsors", Reason::Sponsor),
    ("backers", Reason::Sponsor),
    ("donate", Reason::Sponsor),
    ("donations", Reason::Sponsor),
    ("support this project", Reason::Sponsor),
    ("赞助", Reason::Sponsor),
    ("赞助商", Reason::Sponsor),
    ("捐赠", Reason::Sponsor),
    ("打赏", Reason::Sponsor),
    ("スポンサー", Reason::Sponsor),
    ("후원", Reason::Sponsor),
    ("спонсоры", Reason::Sponsor),
    ("patrocinadores", Reason::Sponsor),
    ("credits", Reason::Credits),
    ("credit", Reason::Credits),
    ("acknowledgements", Reason::Credits),
    ("acknowledgments", Reason::Credits),
    ("acknowledgement", Reason::Credits),
    ("acknowledgment", Reason::Credits),
    ("thanks", Reason::Credits),
    ("thanks to", Reason::Credits),
    ("special thanks", Reason::Credits),
    ("contributors", Reason::Credits),
    ("maintainers", Reason::Credits),
    ("project contributors", Reason::Credits),
    ("code contributors", Reason::Credits),
    ("致谢", Reason::Credits),
    ("鸣谢", Reason::Credits),
    ("感谢", Reason::Credits),
    ("贡献者", Reason::Credits),
    ("谢辞", Reason::Credits),
    ("謝辞", Reason::Credits),
    ("감사의 말", Reason::Credits),
    ("благодарности", Reason::Credits),
    ("agradecimientos", Reason::Credits),
    ("remerciements", Reason::Credits),
    ("star history", Reason::StarHistory),
    ("stargazers", Reason::StarHistory),
    ("stargazers over time", Reason::StarHistory),
    ("star 历史", Reason::StarHistory),
    ("legend", Reason::Legend),
    ("explanation", Reason::Legend),
    ("图例", Reason::Legend),
    ("图例说明", Reason::Legend),
    ("凡例", Reason::Legend),
    ("leyenda", Reason::Legend),
    ("légende", Reason::Legend),
    ("légendes", Reason::Legend),
    ("legenda", Reason::Legend),
    ("легенда", Reason::Legend),
    ("how to use this list", Reason::Prose),
    ("about this list", Reason::Prose),
];

/// Why a section with this heading holds no entries, when it is about the list itself.
pub(super) fn about_the_list(heading: &str) -> Option<Reason> {
    let normal = normal(heading);
    ABOUT.iter().find(|(words, _)| *words == normal).map(|(_, reason)| *reason)
}

/// Whether a text only says in which language something is, or is too general to say more.
pub(super) fn names_a_language(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "english",
        "chinese",
        "japanese",
        "korean",
        "french",
        "german",
        "spanish",
        "russian",
        "portuguese",
        "italian",
        "turkish",
        "arabic",
        "vietnamese",
        "thai",
        "hindi",
        "indonesian",
        "persian",
        "ukrainian",
        "polish",
        "中文",
        "英文",
        "英语",
        "简体",
        "繁體",
        "繁体",
        "日本語",
        "日文",
        "한국어",
        "español",
        "français",
        "deutsch",
        "русский",
        "português",
        "italiano",
        "türkçe",
        "tiếng việt",
        "ไทย",
        "العربية",
        "فارسی",
        "हिन्दी",
        "bahasa",
        "українська",
        "readme",
        "translation",
        "язык",
    ];
    let normal = normal(text);
    normal.chars().count() < 4
        || is_generic(text)
        || normal.chars().count() < 30 && NAMES.iter().any(|name| normal.contains(name))
}

/// Whether a heading below another one only says that what follows belongs nowhere else in it.
pub(super) fn names_the_rest(heading: &str) -> bool {
    matches!(
        normal(heading).as_str(),
        "other"
            | "others"
            | "其他"
            | "其它"
            | "その他"
            | "기타"
            | "другое"
            | "прочее"
            | "otros"
            | "otras"
            | "outros"
            | "outras"
            | "autres"
            | "sonstige"
            | "sonstiges"
            | "andere"
            | "altro"
            | "altri"
            | "diğer"
    )
}

/// Whether a heading announces a table of contents.
pub(super) fn announces_contents(heading: &str) -> bool {
    matches!(
        normal(heading).as_str(),
        "contents"
            | "content"
            | "table of contents"
            | "table of content"
            | "toc"
            | "index"
            | "overview of contents"
            | "目录"
            | "目錄"
            | "目次"
            | "索引"
            | "内容目录"
            | "导航"
            | "목차"
            | "차례"
            | "содержание"
            | "оглавление"
            | "contenido"
            | "contenidos"
            | "tabla de contenidos"
            | "tabla de contenido"
            | "índice"
            | "indice"
            | "sumário"
            | "sommaire"
            | "table des matières"
            | "inhalt"
            | "inhaltsverzeichnis"
            | "innehåll"
            | "spis treści"
            | "içindekiler"
            | "mục lục"
            | "สารบัญ"
            | "daftar isi"
            | "فهرست"
            | "الفهرس"
            | "जदूल"
            | "obsah"
            | "quick links"
            | "wiki-style toc"
            | "navigation"
            | "quick navigation"
            | "jump to"
    )
}

/// Whether the text of a link inside the page leads back to its top.
pub(super) fn leads_to_top(text: &str, address: &str) -> bool {
    let normal = normal(text);
    const WORDS: &[&str] = &[
        "top",
        "back to top",
        "back",
        "go to top",
        "to top",
        "up",
        "return to top",
        "back to contents",
        "back to table of contents",
        "back to index",
        "table of contents",
        "contents",
        "toc",
        "回到顶部",
        "返回顶部",
        "返回目录",
        "回到目录",
        "一键返回目录",
        "回到开头",
        "回顶部",
        "トップへ戻る",
        "目次へ戻る",
        "맨 위로",
        "наверх",
        "volver arriba",
        "retour en haut",
        "nach oben",
    ];
    WORDS.contains(&normal.as_str())
        || normal.contains("back to top")
        || normal.contains("返回目录")
        || normal.contains("回到顶部")
        || normal.starts_with("back") && normal.chars().count() < 8
        || matches!(address, "#top" | "#" | "#readme" | "#back-to-top")
        || (normal.is_empty() && text.contains(['⬆', '↥', '🔝', '↑', '▲', '🔼', '👆', '⇧', '⏫']))
}

/// What the text of a further link makes it to its entry; `None` for a text of its own.
#[must_use]
pub fn role(label: &str) -> Option<Role> {
    // No label is that long, whatever it is decorated with.
    if label.len() > 100 {
        return None;
    }
    // Most labels are plain and none of these words: they need no copy.
    let plain = label.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if label.is_ascii() && plain.len() > 28 && !label.contains(':') {
        return None;
    }
    let normal = normal(label);
    if normal.is_empty() {
        return label.chars().all(|c| !c.is_alphanumeric()).then_some(Role::SeeAlso);
    }
    if normal.chars().count() > 28 {
        return None;
    }
    let found = BY_LABEL.get(normal.as_str()).copied();
    found.or_else(|| is_number(&normal).then_some(Role::SeeAlso)).or_else(|| compound_role(&normal))
}

/// `paper 1`, `code (pytorch)`, `official code`, `pytorch code`: the word that counts with another one.
fn compound_role(normal: &str) -> Option<Role> {
    let mut words = normal.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, second, rest) = (words.next()?, words.next()?, words.next());
    if rest.is_some() {
        return None;
    }
    let of = |word: &str| STRICT.iter().find(|(words, _)| words.contains(&word)).map(|(_, role)| *role);
    of(first).or_else(|| of(second))
}

fn is_number(text: &str) -> bool {
    text.len() < 6
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Words that keep their meaning beside another word.
const STRICT: &[(&[&str], Role)] = &[
    (&["paper", "pdf", "arxiv", "论文"], Role::Paper),
    (&["code", "代码", "源码", "repo"], Role::Code),
    (&["demo"], Role::Demo),
    (&["slides", "slide"], Role::Slides),
    (&["docs", "documentation", "文档"], Role::Docs),
    (&["video", "videos", "视频"], Role::Video),
    (&["mirror"], Role::Mirror),
];

/// [`ROLES`] by word.
static BY_LABEL: LazyLock<HashMap<&str, Role>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for (words, role) in ROLES {
        words.iter().for_each(|word| {
            roles.entry(*word).or_insert(*role);
        });
    }
    roles
});

const ROLES: &[(&[&str], Role)] = &[
    (
        &[
            "code",
            "source",
            "source code",
            "sourcecode",
            "github",
            "gitlab",
            "gitee",
            "repo",
            "repository",
            "代码",
            "源码",
            "源代码",
            "源码地址",
            "git",
            "github repo",
            "official code",
            "implementation",
            "python reference",
            "python",
            "c++",
            "java",
            "matlab",
            "matlab reference",
            "python code",
            "java reference",
            "c++ reference",
            "codes",
            "コード",
            "코드",
            "código",
            "github link",
            "code link",
            "github 地址",
            "项目地址",
            "open source",
            "code repo",
            "pytorch",
            "tensorflow",
            "official",
            "bitbucket",
            "codebase",
            "src",
        ],
        Role::Code,
    ),
    (
        &[
            "paper",
            "pdf",
            "arxiv",
            "abs",
            "abstract",
            "论文",
            "论文地址",
            "paper link",
            "preprint",
            "openreview",
            "acl",
            "doi",
            "publication",
            "論文",
            "논문",
            "paper pdf",
            "arxiv link",
            "full paper",
            "article",
            "原文",
            "文章",
            "report",
            "technical report",
            "tech report",
            "ps",
            "ieee",
            "acm",
            "springer",
            "journal",
            "conference",
            "supplement",
            "supplementary",
            "supp",
            "html",
        ],
        Role::Paper,
    ),
    (
        &[
            "demo",
            "live demo",
            "online demo",
            "try it",
            "try",
            "playground",
            "colab",
            "google colab",
            "colab notebook",
            "notebook",
            "演示",
            "在线演示",
            "体验",
            "在线体验",
            "体验地址",
            "デモ",
            "데모",
            "hf space",
            "space",
            "spaces",
            "hf demo",
            "demo page",
            "open in colab",
            "huggingface demo",
            "试用",
            "interactive",
        ],
        Role::Demo,
    ),
    (
        &[
            "slides",
            "slide",
            "slide deck",
            "幻灯片",
            "ppt",
            "pptx",
            "スライド",
            "presentation",
            "课件",
            "deck",
            "speakerdeck",
            "slideshare",
        ],
        Role::Slides,
    ),
    (
        &[
            "docs",
            "doc",
            "documentation",
            "文档",
            "manual",
            "readme",
            "wiki",
            "api",
            "api docs",
            "使用文档",
            "ドキュメント",
            "문서",
            "tutorial",
            "教程",
            "guide",
            "reference",
            "api reference",
            "handbook",
            "说明",
            "docs site",
        ],
        Role::Docs,
    ),
    (
        &[
            "mirror",
            "镜像",
            "备用",
            "备用地址",
            "backup",
            "alternative",
            "alternate",
            "国内镜像",
            "alt",
            "alternative link",
            "mirror link",
        ],
        Role::Mirror,
    ),
    (
        &[
            "archived",
            "archived copy",
            "archive",
            "wayback",
            "wayback machine",
            "web archive",
            "存档",
            "internet archive",
            "cached",
        ],
        Role::Archived,
    ),
    (
        &[
            "video",
            "videos",
            "视频",
            "youtube",
            "talk",
            "recording",
            "bilibili",
            "b站",
            "動画",
            "영상",
            "lecture",
            "lecture video",
            "webinar",
            "screencast",
            "watch",
            "movie",
            "trailer",
            "歌曲",
        ],
        Role::Video,
    ),
    (
        &[
            "website",
            "site",
            "homepage",
            "home page",
            "home",
            "project",
            "project page",
            "project website",
            "webpage",
            "web",
            "page",
            "官网",
            "主页",
            "项目主页",
            "项目",
            "网站",
            "link",
            "链接",
            "url",
            "here",
            "aquí",
            "aqui",
            "ici",
            "hier",
            "qui",
            "здесь",
            "тут",
            "这里",
            "這裡",
            "こちら",
            "여기",
            "ที่นี่",
            "tại đây",
            "buraya",
            "هنا",
            "di sini",
            "this",
            "地址",
            "下载",
            "download",
            "downloads",
            "サイト",
            "웹사이트",
            "official website",
            "official site",
            "official page",
            "项目页",
            "点击",
            "链接地址",
            "address",
            "visit",
            "open",
            "go",
            "more",
            "入口",
            "传送门",
            "详情",
            "information",
            "info",
            "details",
            "link to website",
            "web page",
            "landing page",
            "store",
            "app store",
            "google play",
            "play store",
        ],
        Role::Project,
    ),
    (
        &[
            "package",
            "pypi",
            "npm",
            "crates.io",
            "crate",
            "crates",
            "conda",
            "docker",
            "docker hub",
            "dockerhub",
            "maven",
            "nuget",
            "gem",
            "rubygems",
            "homebrew",
            "packagist",
            "cran",
            "hex",
            "pip",
            "flatpak",
            "snap",
            "aur",
            "hackage",
            "vscode",
            "mac app store",
            "itunes",
            "cocoapods",
            "swift package",
            "model",
            "models",
            "weights",
            "checkpoint",
            "checkpoints",
            "huggingface",
            "hugging face",
            "hf",
            "🤗",
            "modelscope",
            "模型",
            "权重",
            "dataset",
            "data",
            "数据",
            "数据集",
        ],
        Role::Package,
    ),
    (&["feed", "rss", "atom", "rss feed", "订阅", "フィード"], Role::Feed),
    (
        &[
            "中文",
            "中文版",
            "english",
            "英文",
            "英文版",
            "翻译",
            "译文",
            "简体中文",
            "繁體中文",
            "日本語",
            "한국어",
            "русский",
            "français",
            "deutsch",
            "español",
            "português",
            "translation",
            "zh",
            "en",
            "ja",
            "english version",
            "chinese",
            "chinese version",
            "中文翻译",
            "原版",
            "cn",
            "zh-cn",
            "中译",
        ],
        Role::Translation,
    ),
    (
        &[
            "blog",
            "blog post",
            "post",
            "博客",
            "g-scholar",
            "google scholar",
            "scholar",
            "semantic scholar",
            "tweet",
            "twitter",
            "thread",
            "discord",
            "slack",
            "review",
            "reviews",
            "discussion",
            "poster",
            "bibtex",
            "bib",
            "cite",
            "news",
            "related",
            "see also",
            "also",
            "interview",
            "course",
            "forum",
            "telegram",
            "reddit",
            "hn",
            "hacker news",
            "note",
            "notes",
            "summary",
            "解读",
            "解析",
            "笔记",
            "评论",
            "book",
            "part",
            "i",
            "ii",
            "iii",
            "iv",
            "original",
            "amazon",
            "goodreads",
            "douban",
            "豆瓣",
            "medium",
            "知乎",
            "wikipedia",
            "benchmark",
            "leaderboard",
            "appendix",
            "errata",
            "extra",
            "examples",
            "example",
            "linkedin",
            "x",
        ],
        Role::SeeAlso,
    ),
];

/// Words that say where a link leads, but are also the names of things.
const NAMES_TOO: &[&str] = &[
    "github",
    "gitlab",
    "gitee",
    "pytorch",
    "tensorflow",
    "python",
    "java",
    "matlab",
    "c++",
    "youtube",
    "bilibili",
    "notebook",
    "pypi",
    "npm",
    "docker",
    "docker hub",
    "maven",
    "homebrew",
    "conda",
    "huggingface",
    "hugging face",
    "modelscope",
    "wiki",
    "wikipedia",
    "arxiv",
    "reddit",
    "twitter",
    "slack",
    "discord",
    "telegram",
    "linkedin",
    "medium",
    "知乎",
    "goodreads",
    "semantic scholar",
    "google scholar",
    "openreview",
    "hacker news",
    "amazon",
    "douban",
    "豆瓣",
    "playground",
    "colab",
    "google colab",
    "git",
    "speakerdeck",
    "slideshare",
    "internet archive",
    "wayback machine",
    "bitbucket",
    "acm",
    "ieee",
    "springer",
    "crates.io",
    "nuget",
    "rubygems",
    "packagist",
    "cran",
    "hackage",
    "flatpak",
    "itunes",
    "mac app store",
    "app store",
    "google play",
    "api",
    "manual",
    "handbook",
    "wayback",
    "b站",
    "vscode",
    "cocoapods",
    "x",
    "hf",
    "interactive",
    "open source",
    "official",
    "project",
    "journal",
    "conference",
    "report",
    "news",
    "blog",
    "forum",
    "course",
    "book",
    "interview",
    "benchmark",
    "leaderboard",
    "home",
    "store",
    "watch",
    "tutorial",
    "guide",
    "教程",
    "spaces",
    "space",
    "atom",
    "snap",
    "hex",
    "models",
    "dataset",
    "mirror",
    "examples",
    "i",
    "go",
    "open",
];

/// Whether a link text is so general that the title must stand elsewhere.
pub(super) fn is_generic(label: &str) -> bool {
    match role(label) {
        None => false,
        Some(_) => !NAMES_TOO.contains(&normal(label).as_str()),
    }
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Address,
    Description,
    Author,
    Companion(Role),
    Note(NoteKind),
    Other,
}

/// What the head of a table column announces.
pub(super) fn column(head: &str) -> Option<Column> {
    let normal = normal(head);
    COLUMNS.iter().find(|(words, _)| words.contains(&normal.as_str())).map(|(_, column)| *column)
}

const COLUMNS: &[(&[&str], Column)] = &[
    (
        &[
            "name",
            "title",
            "project",
            "api",
            "tool",
            "resource",
            "book",
            "course",
            "courses",
            "model",
            "library",
            "repository",
            "repo",
            "package",
            "app",
            "application",
            "website",
            "site",
            "framework",
            "software",
            "dataset",
            "paper",
            "papers",
            "product",
            "service",
            "project name",
            "book title",
            "title & authors",
            "tools",
            "item",
            "extension",
            "plugin",
            "topic name",
            "notebook",
            "blog",
            "名称",
            "名字",
            "项目",
            "标题",
            "模型",
            "书名",
            "论文",
            "工具",
            "产品",
            "网站",
            "网站名称",
            "项目名称",
            "应用",
            "课程",
            "文章",
            "题目",
            "名前",
            "タイトル",
            "プロジェクト",
            "이름",
            "프로젝트",
            "название",
            "nombre",
            "nom",
            "nome",
            "titre",
            "título",
            "titel",
            "llm",
            "llms",
            "language model",
            "platform name",
        ],
        Column::Title,
    ),
    (
        &[
            "link",
            "links",
            "url",
            "address",
            "homepage",
            "home page",
            "web",
            "地址",
            "链接",
            "网址",
            "下载",
            "下载地址",
            "官网",
            "主页",
            "项目地址",
            "访问地址",
            "リンク",
            "링크",
            "ссылка",
            "enlace",
            "lien",
            "download",
            "site url",
            "访问",
            "where",
            "goodreads rating",
            "rating",
            "goodreads",
        ],
        Column::Address,
    ),
    (
        &[
            "description",
            "desc",
            "summary",
            "about",
            "introduction",
            "intro",
            "what",
            "details",
            "overview",
            "notes",
            "note",
            "comment",
            "comments",
            "remarks",
            "usage",
            "purpose",
            "features",
            "描述",
            "说明",
            "简介",
            "介绍",
            "备注",
            "内容",
            "功能",
            "用途",
            "特点",
            "描述信息",
            "説明",
            "概要",
            "설명",
            "описание",
            "descripción",
            "description / use",
            "beschreibung",
            "descrição",
        ],
        Column::Description,
    ),
    (
        &[
            "author",
            "authors",
            "by",
            "creator",
            "developer",
            "maintainer",
            "organization",
            "organisation",
            "org",
            "company",
            "institution",
            "affiliation",
            "作者",
            "机构",
            "公司",
            "团队",
            "开发者",
            "単位",
            "単位/作者",
            "著者",
            "작성자",
            "автор",
            "autor",
            "auteur",
            "owner",
            "instructor",
            "teacher",
            "speaker",
            "讲师",
            "发布者",
            "publisher",
            "出品方",
        ],
        Column::Author,
    ),
    (
        &[
            "code",
            "github",
            "source",
            "source code",
            "代码",
            "源码",
            "repo link",
            "github repo",
            "repository link",
            "github link",
        ],
        Column::Companion(Role::Code),
    ),
    (&["paper link", "arxiv", "pdf", "论文地址", "论文链接", "publication"], Column::Companion(Role::Paper)),
    (&["demo", "演示", "playground", "colab", "体验地址"], Column::Companion(Role::Demo)),
    (&["docs", "documentation", "文档"], Column::Companion(Role::Docs)),
    (&["video", "youtube", "视频"], Column::Companion(Role::Video)),
    (&["feed", "rss", "rss feed", "订阅"], Column::Companion(Role::Feed)),
    (&["slides"], Column::Companion(Role::Slides)),
    (
        &[
            "blog",
            "blog post",
            "news",
            "announcement",
            "huggingface",
            "hugging face",
            "hf",
            "weights",
            "checkpoints",
        ],
        Column::Companion(Role::SeeAlso),
    ),
    (&["license", "licence", "许可", "许可证", "协议", "开源协议"], Column::Note(NoteKind::Licence)),
    (
        &["year", "date", "published", "release date", "年份", "时间", "日期", "发布时间", "year published"],
        Column::Note(NoteKind::Year),
    ),
    (&["stars", "star", "github stars", "⭐"], Column::Note(NoteKind::Stars)),
    (&["language", "语言", "programming language"], Column::Note(NoteKind::Language)),
    (&["platform", "os", "平台"], Column::Note(NoteKind::Platform)),
    (&["venue", "conference", "journal", "会议"], Column::Note(NoteKind::Venue)),
    (&["price", "pricing", "auth", "free", "价格", "收费", "access"], Column::Note(NoteKind::Access)),
    (&["format", "格式"], Column::Note(NoteKind::Format)),
    (
        &[
            "https",
            "cors",
            "tags",
            "tag",
            "category",
            "type",
            "标签",
            "类别",
            "分类",
            "类型",
            "rank",
            "score",
            "updated",
            "last update",
            "recom",
            "status",
            "size",
            "params",
            "parameters",
            "#",
            "no",
            "no.",
            "id",
            "序号",
            "编号",
            "duration",
            "effort",
            "prerequisites",
            "discussion",
            "chat",
            "additional text / assignments",
            "recommended",
        ],
        Column::Other,
    ),
];

/// A file format named by a remark.
pub(super) fn format(word: &str) -> Option<&'static str> {
    const FORMATS: &[(&str, &str)] = &[
        ("pdf", "PDF"),
        ("epub", "EPUB"),
        ("html", "HTML"),
        ("mobi", "MOBI"),
        ("azw3", "AZW3"),
        ("djvu", "DjVu"),
        ("doc", "DOC"),
        ("docx", "DOCX"),
        ("odt", "ODT"),
        ("ps", "PS"),
        ("postscript", "PS"),
        ("txt", "TXT"),
        ("tex", "TeX"),
        ("latex", "TeX"),
        ("markdown", "Markdown"),
        ("md", "Markdown"),
        ("ipynb", "Jupyter Notebook"),
        ("jupyter notebook", "Jupyter Notebook"),
        ("ppt", "PPT"),
        ("pptx", "PPT"),
        ("zip", "ZIP"),
        ("chm", "CHM"),
        ("kindle", "Kindle"),
        ("ibook", "iBook"),
        ("rtf", "RTF"),
        ("video", "video"),
        ("podcast", "podcast"),
        ("screencast", "screencast"),
        ("audio", "audio"),
        ("mp3", "MP3"),
        ("mp4", "MP4"),
        ("wiki", "wiki"),
        ("slides", "slides"),
        ("ebook", "ebook"),
        ("e-book", "ebook"),
        ("email", "email"),
        ("gitbook", "GitBook"),
        ("leanpub", "Leanpub"),
        ("videos", "video"),
        ("pdfs", "PDF"),
    ];
    let word = word.trim().to_lowercase();
    FORMATS.iter().find(|(name, _)| *name == word).map(|(_, format)| *format)
}

/// What a remark says of access.
pub(super) fn access(remark: &str) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("registration", "registration"),
        ("account required", "registration"),
        ("account *required*", "registration"),
        ("login", "registration"),
        ("sign up", "registration"),
        ("email address", "registration"),
        ("email *requested*", "registration"),
        ("email requested", "registration"),
        ("需要注册", "registration"),
        ("需注册", "registration"),
        ("需登录", "registration"),
        ("要登録", "registration"),
        ("requires registration", "registration"),
        ("registro", "registration"),
        ("cadastro", "registration"),
        ("paid", "paid"),
        ("付费", "paid"),
        ("收费", "paid"),
        ("paywall", "paid"),
        ("commercial", "paid"),
        ("free", "free"),
        ("免费", "free"),
        ("無料", "free"),
        ("gratis", "free"),
    ];
    let remark = remark.to_lowercase();
    WORDS.iter().find(|(word, _)| remark.contains(word)).map(|(_, access)| *access)
}

/// Whether a remark says that something is gone, archived or no longer kept.
pub(super) fn says_archived(remark: &str) -> bool {
    const WORDS: &[&str] = &[
        "archived",
        "deprecated",
        "unmaintained",
        "discontinued",
        "abandoned",
        "no longer maintained",
        "not maintained",
        "dead link",
        "defunct",
        "inactive",
        "obsolete",
        "已停止维护",
        "停止维护",
        "已废弃",
        "废弃",
        "已归档",
        "归档",
        "已失效",
        "失效",
        "停更",
        "停止更新",
        "開発終了",
        "開発停止",
        "非推奨",
        "アーカイブ",
        "개발 중단",
        "중단",
        "архив",
        "устарел",
        "archivado",
        "arquivado",
        "archivé",
        "card_file_box",
        "ios deprecated",
    ];
    let remark = remark.to_lowercase();
    WORDS.iter().any(|word| remark.contains(word))
}

/// Whether `text` is a licence identifier as lists write it.
pub(super) fn is_licence(text: &str) -> bool {
    const STEMS: &[&str] = &[
        "MIT",
        "Apache",
        "GPL",
        "AGPL",
        "LGPL",
        "BSD",
        "MPL",
        "ISC",
        "EPL",
        "CC0",
        "CC-BY",
        "CC BY",
        "Unlicense",
        "WTFPL",
        "Artistic",
        "EUPL",
        "Zlib",
        "BSL",
        "CDDL",
        "CECILL",
        "OSL",
        "Public Domain",
        "PostgreSQL",
        "Proprietary",
        "0BSD",
        "SSPL",
        "Elastic",
        "PHP-3",
        "Ruby",
        "Python-2",
        "GFDL",
        "NCSA",
        "UPL",
        "MulanPSL",
        "Sendmail",
        "IPL",
        "ZPL",
        "Vim",
        "AFL",
        "ECL",
        "CPAL",
        "MS-PL",
        "CeCILL",
        "OFL",
    ];
    text.len() < 40
        && STEMS.iter().any(|stem| {
            text.strip_prefix(stem).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(['-', ' ', '/', 'v', '+', '.', '2', '3'])
            })
        })
}

/// Whether `text` names a programming language, as code spans behind an entry do.
pub(super) fn is_programming_language(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "Python",
        "Java",
        "JavaScript",
        "TypeScript",
        "Go",
        "Rust",
        "C",
        "C++",
        "C#",
        "PHP",
        "Ruby",
        "Perl",
        "Scala",
        "Kotlin",
        "Swift",
        "Lua",
        "Haskell",
        "Elixir",
        "Erlang",
        "Clojure",
        "Dart",
        "R",
        "Julia",
        "Shell",
        "Bash",
        "Nodejs",
        "Node.js",
        "PowerShell",
        "OCaml",
        "F#",
        "Nim",
        "Zig",
        "Crystal",
        "Objective-C",
        "CSS",
        "HTML",
        "SQL",
        "Vue",
        "Pascal",
        "Fortran",
        "Assembly",
        ".NET",
        "Groovy",
        "Golang",
        "D",
        "Common Lisp",
        "Racket",
        "Scheme",
        "Tcl",
        "Matlab",
        "MATLAB",
        "CoffeeScript",
        "Elm",
        "V",
        "ASP.NET",
    ];
    text.split(['/', ',']).all(|part| NAMES.contains(&part.trim()))
}

/// Whether `text` names a platform.
pub(super) fn is_platform(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "docker",
        "k8s",
        "kubernetes",
        "linux",
        "windows",
        "macos",
        "mac",
        "ios",
        "android",
        "web",
        "cross-platform",
        "deb",
        "rpm",
        "arm",
        "nix",
        "cloudron",
        "freebsd",
        "unix",
        "browser",
        "chrome",
        "firefox",
        "aws",
        "azure",
        "gcp",
    ];
    text.split(['/', ',']).all(|part| NAMES.contains(&part.trim().to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_further_links_have_roles() {
        for (label, expected) in [
            ("Paper", Some(Role::Paper)),
            ("[PDF]", Some(Role::Paper)),
            ("Source Code", Some(Role::Code)),
            ("代码", Some(Role::Code)),
            ("4.46", Some(Role::SeeAlso)),
            (".", Some(Role::SeeAlso)),
            ("中文版", Some(Role::Translation)),
            ("Quill", None),
            ("A Survey of Paper", None),
        ] {
            assert_eq!(role(label), expected, "{label}");
        }
        assert!(!is_generic("GitHub") && is_generic("Paper") && !is_generic("Docker"));
    }

    #[test]
    fn shortcodes_are_no_text() {
        assert_eq!(strip_shortcodes(":pencil: Drawing :tada:"), "Drawing");
        assert_eq!(strip_shortcodes("原理: a"), "原理: a");
    }
}
