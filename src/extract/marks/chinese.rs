//! Authors in Chinese sentences and titles: `由 X 和 Y 主讲`, `作者是 X`, `X 教授的课程`, `题目（某某某）`.
//!
//! Chinese has no capitals and no spaces, so a name counts only next to a word that says what the person
//! did; a Han name must start with a common surname and end at a word boundary.

use super::people::{names, names_things};
use crate::extract::lexicon::is_programming_language;
use regex::{Captures, Regex};
use std::sync::{LazyLock, OnceLock};

const LATIN: &str = r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*(?: ?[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*){0,3}";
/// The blocks of Han characters; the patterns are far smaller than with the whole script.
const HAN: &str = "[\u{2E80}-\u{2FD5}々〇\u{3021}-\u{3029}\u{3038}-\u{303B}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAD9}\u{20000}-\u{323AF}]";
/// The most common surnames.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余杜叶程魏\
    苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤";

/// What separates names.
const JOINT: &str = r"\s*(?:、|，|, ?|和|与|及|以及|&|,? and)\s*";

/// Cue words: a rule can match only a text that contains one of its cues.
const CUES: &[&str] = &["作者", "主讲人", "博主", "合著者", "讲师", "讲者"];
const WROTE: &[&str] = &[
    "写的",
    "所著",
    "合著",
    "编著",
    "编写的",
    "撰写的",
    "共同撰写",
    "著讲",
    "著人讲",
    "著等讲",
    "著等人讲",
    "主讲",
    "的专栏",
];
const WORKS: &[&str] = &["教程", "课程", "讲义", "演讲", "报告", "论文", "综述", "文章", "博客", "教材"];
const MADE: &[&str] = &["根据", "总结", "整理", "建立", "讲", "介绍", "写"];

/// A pattern, compiled for the first text that contains one of its cues and passes its other check.
struct Rule {
    cues: &'static [&'static str],
    may_match: fn(&str) -> bool,
    pattern: String,
    regex: OnceLock<Regex>,
}

impl Rule {
    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| Regex::new(&self.pattern).expect("a pattern"))
    }

    fn authors(&self, text: &str) -> Option<Vec<String>> {
        self.regex().captures_iter(text).find_map(|found| people(text, &found))
    }
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let foreign = format!(r"{HAN}{{2,6}}·[{HAN}&&[^在的是与和及等]]{{2,8}}");
    let person = format!(r"(?:{LATIN}|{foreign}|[{SURNAMES}]{HAN}{{1,2}})");
    // `斯坦福Manning与谷歌副总裁Raghavan`, `CMU的Ed Hovy和Stanford的Jiwei Li`: each with an affiliation in front.
    let placed = format!(r"(?:{person}|(?:{HAN}{{2,16}}|[A-Za-z]{{2,12}}的)\s*{LATIN})");
    let list = format!(r"(?<names>{placed}(?:{JOINT}{placed})*)");
    let latin = format!(r"(?<names>(?:[a-z]{{2,4}} )?{LATIN}(?:{JOINT}{LATIN})*(?:组)?)");
    let full = r"[A-Z][A-Za-zÀ-ɏ.'’\-]+(?: [A-Z][A-Za-zÀ-ɏ.'’\-]*){1,3}";
    let role = r"(?:\s*(?:教授|老师|博士|先生|等人|等))*";
    let rank = "(?:教授|博士|研究员|科学家|工程师|实现者|CTO|CEO|Fellow)";
    let place = format!(
        r"(?:[^，。,；;：:《》、的是与和]{{0,24}}的)?(?:[^，。,；;：:《》、的是与和]{{0,12}}?{rank}\s*)?"
    );
    let post = format!(r"(?:[^。；;：:《》是]{{0,40}}{rank}的?)");
    let cue = "(?:作者|主讲人|博主|合著者|讲师|讲者)";
    let did = "(?:主讲|撰写|编写|所著|合著|共同撰写|合写|创作|讲授|编著|著|写|主持)";
    [
        (&["由"][..], format!(r"由\s*{place}{list}(?:（[^）]*）)?{role}\s*{did}")),
        (CUES, format!(r"{cue}(?:主页)?\s*(?:是|为|：|:)\s*(?:{post}|{place}){list}(?<after>.?)")),
        (CUES, format!(r"{cue}(?:主页|包括|有)?\s*{list}(?<after>.?)")),
        (WROTE, format!(r"{latin}{role}\s*(?:最近)?(?:写的|所著|合著|编著|编写的|撰写的|共同撰写|著等?人?讲|主讲|的专栏)")),
        (&["的新书"], format!(r"{list}\s*的新书")),
        (WROTE, format!(r"(?:^|[^A-Za-z ·{HAN}]|[《》的])(?<names>[{SURNAMES}]{HAN}{{1,2}}){role}\s*(?:写的|所著|合著|编著|编写的|撰写的|主讲)")),
        (&["教授", "主任", "院士", "大牛", "所长"], format!(r"(?:教授|主任|院士|大牛|所长)\s*(?<names>{full})\s*(?:的|关于|在|有关|昨天)")),
        (&["教授", "老师", "博士"], format!(r"{latin}\s*(?:教授|老师|博士)\s*(?:的|在|[“《])")),
        (&["教授", "老师", "博士"], format!(r"(?:大学|学院|公司|研究院|研究所)(?<names>[{SURNAMES}]{HAN}{{1,2}})(?:教授|老师|博士)")),
        (&["来自"], format!(r"来自[^，。,]{{1,12}}的\s*(?<names>{full}(?:{JOINT}(?:[A-Za-z]{{2,12}}的)?{full})*)\s*(?:一篇|在|的)")),
        (MADE, format!(r"[A-Za-z]{{2,12}}的(?<names>{full})\s*(?:根据|总结|整理|建立|讲|介绍|写)")),
        (WORKS, format!(r"(?:^|[：:]\s*)(?<names>{full}(?:{JOINT}{full})*)\s*的[^，。,；;：:《》]{{0,30}}?(?:教程|课程|讲义|演讲|报告|论文|综述|文章|博客|教材)")),
        (&["老师", "教授", "博士"], format!(r"^(?<names>[{SURNAMES}]{HAN}{{1,2}})(?:老师|教授|博士)(?:$|的|[，,。 ])")),
        (&["写出来", "写成"], format!(r"(?:^|[：:]\s*)(?<names>{LATIN})把[^。]{{2,60}}写(?:出来|成)")),
        (&["作者"], format!(r"作者\s*(?<account>{HAN}{{1,6}}@[A-Za-z][A-Za-z0-9_]{{2,20}})")),
        (&["作者"], r"作者\s*(?<account>[a-z][A-Za-z0-9_\-]{4,24})(?:告诉|写|的|\s*$|，|。)".to_owned()),
    ]
    .map(|(cues, pattern)| Rule { cues, may_match: needs(cues), pattern, regex: OnceLock::new() })
    .into()
});

/// What a text must also contain if these cues are common words.
fn needs(cues: &[&str]) -> fn(&str) -> bool {
    match cues {
        MADE => names_a_place,
        WORKS => starts_with_capital,
        _ => |_| true,
    }
}

/// Whether a Latin name may follow a Latin affiliation: `CMU的Tara Finch`.
fn names_a_place(text: &str) -> bool {
    let is_around = |at: usize| {
        text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
            && text[at + '的'.len_utf8()..].starts_with(|c: char| c.is_ascii_uppercase())
    };
    text.match_indices('的').any(|(at, _)| is_around(at))
}

/// Whether `text`, or the part after a colon in it, starts with a capital.
fn starts_with_capital(text: &str) -> bool {
    let is_capital = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_uppercase());
    is_capital(text) || text.split([':', '：']).skip(1).any(is_capital)
}

/// The cues of all rules, searched for in one pass.
struct Cued {
    /// The cues by the low bits of their first character, each with its rule.
    cues: Vec<Vec<(&'static str, usize)>>,
}

impl Cued {
    fn new() -> Self {
        let mut cues = vec![Vec::new(); 1 << 12];
        for (at, rule) in RULES.iter().enumerate() {
            for cue in rule.cues {
                let start = Self::start(cue.as_bytes()).expect("a Han character");
                cues[start].push((*cue, at));
            }
        }
        Self { cues }
    }

    /// The low bits of the Han character at the start of `text`, if there is one.
    fn start(text: &[u8]) -> Option<usize> {
        match text {
            [0xE4..=0xE9, second, third, ..] => Some(usize::from(second & 63) << 6 | usize::from(third & 63)),
            _ => None,
        }
    }

    /// The rules that have a cue in `text`, one bit each.
    fn of(&self, text: &str) -> u32 {
        let (bytes, mut at, mut rules) = (text.as_bytes(), 0, 0);
        while at < bytes.len() {
            let Some(start) = Self::start(&bytes[at..]) else {
                at += 1;
                continue;
            };
            let found = self.cues[start].iter().filter(|(cue, _)| bytes[at..].starts_with(cue.as_bytes()));
            rules = found.fold(rules, |rules, (_, rule)| rules | 1 << rule);
            at += 3;
        }
        rules
    }
}

static CUED: LazyLock<Cued> = LazyLock::new(Cued::new);

/// The names within a match, without the affiliations in front of them.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    let foreign = format!(r"{HAN}{{2,6}}·{HAN}{{2,8}}");
    Regex::new(&format!(r"(?:^|{JOINT})(?:(?:{HAN}{{2,16}}|[A-Za-z]{{2,12}}的)\s*)?(?<name>(?:[a-z]{{2,4}} )?{LATIN}组?)|(?<han>{foreign}|{HAN}{{2,3}})")).expect("a pattern")
});

/// The authors that a Chinese sentence names.
pub(in crate::extract) fn prose_authors(text: &str) -> Vec<String> {
    let cued = if text.is_ascii() { 0 } else { CUED.of(text) };
    if cued == 0 {
        return Vec::new();
    }
    let rules = RULES.iter().enumerate().filter(|(at, _)| cued & 1 << at != 0);
    rules
        .filter(|(_, rule)| (rule.may_match)(text))
        .find_map(|(_, rule)| rule.authors(text))
        .unwrap_or_default()
}

/// Whether `text` contains a common Han character, as every cue and surname does: they start with these bytes.
fn has_han(text: &str) -> bool {
    !text.is_ascii() && text.bytes().any(|byte| matches!(byte, 0xE4..=0xE9))
}

fn people(text: &str, found: &Captures<'_>) -> Option<Vec<String>> {
    if let Some(account) = found.name("account") {
        return Some(vec![account.as_str().to_owned()]);
    }
    let list = found.name("names")?;
    let (before, after) = (&text[..list.start()], text[list.end()..].trim_start());
    // People who are interviewed or thanked, or who translate, are not the authors.
    let is_other = ["访", "对话", "翻译", "推荐", "感谢", "为教授"].iter().any(|word| before.ends_with(word))
        || ["做的", "推荐", "访谈", "接受", "翻译", "算法"].iter().any(|word| after.starts_with(word));
    // `IBM的工程师`: an engineer there, who is not named.
    let is_place = found.name("after").is_some() && after.starts_with('的') && !list.as_str().contains(' ');
    if is_other || is_place {
        return None;
    }
    let people = if list.as_str().chars().all(is_han) {
        vec![han_name(list.as_str(), after)?]
    } else {
        split(list.as_str())
    };
    let mut people = people;
    if let Some(last) = people.last_mut().filter(|_| after.starts_with('组')) {
        last.push('组');
    }
    // `用 Rust 编写的`: a means.
    let is_means =
        ["用", "纯", "为", "基于", "个", "以"].iter().any(|word| before.trim_end().ends_with(word));
    let is_person = |name: &String| {
        !names_things(name)
            && !is_place_name(name)
            && !is_programming_language(name)
            && names(&capital(name)).is_some()
    };
    let people = if is_means && people.iter().all(|name| !name.contains(' ')) { Vec::new() } else { people };
    (!people.is_empty() && people.iter().all(is_person)).then_some(people)
}

/// `li Peng` as `Li Peng`, `V Moreau` as `V. Moreau`.
fn capital(name: &str) -> String {
    let mut rest = name.chars();
    let Some(first) = rest.next() else { return String::new() };
    let stop = if rest.as_str().starts_with(' ') { "." } else { "" };
    first.to_uppercase().chain(stop.chars()).chain(rest).collect()
}

fn split(list: &str) -> Vec<String> {
    let found = NAMES.captures_iter(list).filter_map(|found| {
        let name = found.name("name").or_else(|| found.name("han"))?;
        // `, 资料 Probability`: a single word after Chinese text and a comma is not a name.
        let is_far = found[0].starts_with([',', '，']) && found[0].chars().any(is_han);
        (!is_far || name.as_str().contains(' ')).then_some(name)
    });
    found
        .map(|name| name.as_str().trim_start_matches("ACM Fellow ").trim_end_matches("'s").trim().to_owned())
        .filter(|name| !name.chars().all(is_han) || is_full_name(name) || name.contains('·'))
        .collect()
}

/// A Han name of two or three characters that ends where a word does.
fn han_name(text: &str, after: &str) -> Option<String> {
    if text.contains('·') || ends_word(after) {
        return Some(text.to_owned()).filter(|name| name.contains('·') || is_full_name(name));
    }
    let (last, _) = text.char_indices().next_back().filter(|_| text.chars().count() == 3)?;
    let rest = format!("{}{after}", &text[last..]);
    ends_word(&rest).then(|| text[..last].to_owned()).filter(|name| is_full_name(name))
}

fn is_han(c: char) -> bool {
    crate::text::is_cjk(c) && c.is_alphabetic()
}

/// Whether a Han name can end before `text`.
fn ends_word(text: &str) -> bool {
    const NEXT: &[&str] = &[
        "等", "先生", "教授", "博士", "老师", "主讲", "所著", "编著", "合著", "写", "撰写", "编写", "创作",
        "著", "的", "讲授", "目前", "在", "曾", "现任", "从", "于",
    ];
    text.chars().next().is_none_or(|c| !is_han(c)) || NEXT.iter().any(|word| text.starts_with(word))
}

/// Abbreviations of companies and universities are not people.
fn is_place_name(name: &str) -> bool {
    let is_short = name.len() < 6 && name.chars().all(|c| c.is_ascii_uppercase());
    is_short
        || ["Google", "Facebook", "Microsoft", "Amazon", "Twitter", "Stanford", "Berkeley", "Coursera"]
            .contains(&name)
}

/// The authors named in a Chinese title: in brackets at its end, after the title in title marks, or before
/// a colon.
pub(in crate::extract) fn title_authors(title: &str) -> Option<Vec<String>> {
    if !has_han(title) && (title.is_ascii() || !title.contains('》')) {
        return None;
    }
    let inner = title.strip_suffix('）').and_then(|text| text.rsplit_once('（')).map(|(_, inner)| inner);
    if let Some(name) = inner.filter(|name| is_full_name(name)) {
        return Some(vec![name.to_owned()]);
    }
    if let Some(name) = name_of_three(title) {
        return Some(vec![name.to_owned()]);
    }
    let strong = |text: &str| {
        names(text).filter(|found| {
            super::strength(found) == super::Strength::Strong && !found.iter().any(|name| names_things(name))
        })
    };
    let wrote = |text: &str| text.trim().trim_end_matches(['著', '编']).trim().to_owned();
    if let Some((_, behind)) = title.rsplit_once('》').filter(|(_, behind)| behind.ends_with('著'))
        && is_full_name(&wrote(behind))
    {
        return Some(vec![wrote(behind)]);
    }
    if let Some((_, behind)) = title.trim_end_matches([' ', '》']).rsplit_once('》')
        && let Some(found) = strong(behind.split(['(', '（']).next().unwrap_or(""))
    {
        return Some(found);
    }
    let bare = title.trim_start_matches(['《', ' ']);
    if let Some((name, _)) = bare.split_once('《').filter(|(name, _)| is_full_name(name)) {
        return Some(vec![name.to_owned()]);
    }
    let found = prose_authors(title);
    (!found.is_empty()).then_some(found)
}

/// A three-character name after a dash or before a colon.
fn name_of_three(title: &str) -> Option<&str> {
    let of_three = |name: &&str| name.chars().count() == 3 && is_full_name(name);
    let (last, _) = title.trim_end().char_indices().nth_back(2)?;
    let is_at_end = is_full_name(title[last..].trim_end());
    let ends = [" - ", " | ", "——", " — ", " – "].iter().filter(|_| is_at_end);
    let ends = ends.filter_map(|mark| title.rsplit_once(mark)).map(|(_, name)| name.trim());
    let starts = title.split_once('：').map(|(name, _)| name);
    ends.chain(starts).find(of_three)
}

/// Whether `text` is a surname and one or two more characters, and does not look like another word.
pub(in crate::extract) fn is_full_name(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "程序", "马拉", "马尔", "白皮", "黄金", "高级", "高性", "高效", "方法", "方案", "方便", "金融",
        "任务", "任意", "万能", "白板", "石墨",
    ];
    let count = text.chars().count();
    (2..=3).contains(&count)
        && text.chars().all(is_han)
        && text.chars().next().is_some_and(|c| SURNAMES.contains(c))
        && !WORDS.iter().any(|word| text.starts_with(word))
        && !text.ends_with(['版', '篇', '课', '章', '集', '学', '类', '型', '书', '部', '卷'])
}

/// Whether a name belongs to a Chinese group or institution.
pub(in crate::extract) fn is_group(text: &str) -> bool {
    const ENDS: &[&str] = &["团队", "中心", "大学", "研究院", "实验室", "公司", "学院", "工作室", "研究所"];
    text.chars().count() <= 16 && ENDS.iter().any(|end| text.ends_with(end) && text.len() > end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_a_pattern() {
        assert!(RULES.iter().all(|rule| rule.regex().captures_len() > 1));
        assert_eq!(NAMES.captures_len(), 3);
    }

    #[test]
    fn sentences_name_authors_beside_what_they_did() {
        for (text, expected) in [
            ("笔尖课程，由A. Swift和S. Heron主讲，值得学习", "A. Swift|S. Heron"),
            ("一本书，作者是Ada Moreau，相关报道", "Ada Moreau"),
            ("作者陈远山，讲墨水", "陈远山"),
            ("由V Moreau-Finch、P Heron主讲", "V Moreau-Finch|P Heron"),
            ("作者是来自IBM的工程师", ""),
            ("这是芦苇实验室Tom Heron写的综述", "Tom Heron"),
            ("Tara Finch教授的《墨水》课程", "Tara Finch"),
            ("本文作者为笔厂工作", ""),
            ("作者陈远目前是墨水总监，陈远博士", "陈远"),
            (
                "来自CMU的Tara Finch和Stanford的Tom Heron一篇文章,作者用Ink Entropy来刻画",
                "Tara Finch|Tom Heron",
            ),
            ("南方大学教授Ada Moreau和北方大学教授Tom Heron的新书", "Ada Moreau|Tom Heron"),
            ("主讲人是陶远山,资料Probability: Theory", "陶远山"),
            ("用Rust编写的分析器", ""),
            ("访Tara Finch教授的谈话", ""),
        ] {
            assert_eq!(prose_authors(text).join("|"), expected, "{text}");
        }
        assert_eq!(title_authors("墨水与笔（陈丹青）"), Some(vec!["陈丹青".to_owned()]));
        assert_eq!(title_authors("墨水与笔（高级版）"), None);
    }
}
