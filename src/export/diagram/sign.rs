//! The sign of a resource's kind: a coloured shape, few enough to learn at a glance.
//!
//! All of them are in GB 2312 and in the fonts that every system ships, so none shows up as a missing glyph.

use crate::graph::{Node, Property};

/// A group of kinds that share a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) struct Sign {
    /// The character.
    pub(in crate::export) shape: &'static str,
    /// What it is called in English and in Chinese.
    pub(in crate::export) names: [&'static str; 2],
    /// Its colour, dark enough on white.
    pub(in crate::export) colour: &'static str,
    kinds: &'static [&'static str],
}

/// All signs: the first that covers one of a resource's kinds is its sign; the last covers all others.
pub(in crate::export) const SIGNS: [Sign; 11] = [
    sign("★", ["book", "书"], "#8a5a00", &["book"]),
    sign("■", ["paper", "论文"], "#a33a4a", &["paper", "report", "standard"]),
    sign("☆", ["data or model", "数据或模型"], "#6a4c9c", &["dataset", "model", "benchmark"]),
    sign("●", ["video or audio", "视频或音频"], "#b0413e", &["video", "playlist", "podcast"]),
    sign("◎", ["course", "课程"], "#00695c", &["course", "tutorial", "exercise", "notebook"]),
    sign("◆", ["code", "代码"], "#24507a", &["repository", "package", "code-file", "snippet", "container"]),
    sign("◇", ["tool", "工具"], "#24507a", &["tool", "web-app", "platform", "framework", "library"]),
    sign("□", ["documentation", "文档"], "#5b6570", &["documentation", "document", "slides", "wiki-article"]),
    sign("▲", ["article", "文章"], "#2e7d32", &["article", "blog-post", "news"]),
    sign(
        "△",
        ["discussion", "讨论"],
        "#2e7d32",
        &["discussion", "social-post", "community", "question", "answer"],
    ),
    sign("○", ["website", "网站"], "#5b6570", &[]),
];

const fn sign(
    shape: &'static str,
    names: [&'static str; 2],
    colour: &'static str,
    kinds: &'static [&'static str],
) -> Sign {
    Sign { shape, names, colour, kinds }
}

impl Sign {
    /// The index in [`SIGNS`] of the sign of `resource`.
    pub(in crate::export) fn of(resource: &Node) -> usize {
        let has = |sign: &Sign| {
            let mut kinds = resource.properties.get(Property::Kind).filter_map(|kind| kind.as_str());
            kinds.any(|kind| sign.kinds.contains(&kind))
        };
        SIGNS.iter().position(has).unwrap_or(SIGNS.len() - 1)
    }

    /// Its name for readers of `languages`.
    pub(in crate::export) fn name(&self, languages: &[&str]) -> &'static str {
        self.names[usize::from(languages.first() == Some(&"zh"))]
    }
}
