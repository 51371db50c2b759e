//! Part numbers in titles, in any script.
//!
//! `（二）`, `Part 3` and `第4讲` are always part numbers. A plain number, as in `Calculus 2`, may be one,
//! depending on its neighbours. A bare `Part 2` is a part of the entry or topic above it.

use crate::text::{clean, slug};
use regex::Regex;
use std::sync::LazyLock;

/// A part number in a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The title before it.
    pub stem: String,
    /// The number, from 1.
    pub number: u64,
    /// The number as written.
    pub label: String,
}

/// Words that a part number follows, in the languages that lists are written in.
const WORDS: &str = r"part|pt\.?|chapter|episode|ep\.?|lecture|lesson|volume|vol\.?|week|day|unit|module|session|
    level|season|parte|capítulo|lección|aula|módulo|temporada|partie|chapitre|leçon|saison|teil|kapitel|folge|lektion|
    staffel|bölüm|ders|część|odcinek|lekcja|rozdział|díl|kapitola|rész|osa|deel|hoofdstuk|phần|bài|chương|tập|bagian|
    bab|часть|урок|лекция|глава|выпуск|частина|μέρος|الجزء|الدرس|درس|قسمت|بخش|भाग|பாகம்|חלק|ตอนที่|ภาค";

/// Part numbers as written in titles; the first group is the stem, the second the number.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const NUMBER: &str = r"(\d{1,3}|[一二三四五六七八九十百]{1,4}|[上中下]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,5})";
    let words = WORDS.split_whitespace().collect::<String>();
    [
        format!(r"^(.+?)\s*[（(【]\s*{NUMBER}\s*[）)】]"),
        format!(r"^(.+?)[\s:：,，\-–—]*第\s*{NUMBER}\s*[讲講章节節篇部回集课課期话話季弹弾时時分巻卷册冊辑輯天周週夜]+"),
        format!(r"(?i)^(.+?)[\s:：,，.。\-–—_|(（\[]+\(?(?:{words})\s*[#:.\-]?\s*{NUMBER}\b"),
        r"^(.+?)\s+#(\d{1,3})\b".to_owned(),
        r"^(.+?)\s+S(\d{2})\b".to_owned(),
        r"^(.+?)\s*[（(【]([上中下])\s*[:：,，\-–—]".to_owned(),
        r"^(.+?)[:：]\s*(\d{1,2})、".to_owned(),
        r"^(.+?\p{Han})(\d{1,2})[:：]".to_owned(),
        r"^(.+?)[\s:：\-–—_|（(【]+([上中下])[篇集部册冊卷]?[）)】]?$".to_owned(),
        r"^(.+?)[\s:：\-–—_|（(【]*([上中下前後])[篇編册冊卷](?:$|[^\p{Han}])".to_owned(),
        r"^(.+?)[\s:：]+(?:제\s*)?(\d{1,3})\s*[부편강장화]\b".to_owned(),
        r"^(.+?)\s+(I|II|III|IV|VI{0,3}|IX)(?:$|\s*[:：,，(（\-–—])".to_owned(),
    ]
    .iter()
    .map(|pattern| Regex::new(pattern).expect("a test compiles it"))
    .collect()
});

/// The part number of a title.
pub(super) fn part(title: &str) -> Option<Part> {
    if !may_have_number(title) {
        return None;
    }
    PATTERNS.iter().find_map(|pattern| {
        let found = pattern.captures(title)?;
        let (stem, number) = (found.get(1)?, found.get(2)?);
        let label = clean(&title[stem.end()..found.get(0)?.end()]);
        let label = label.trim_matches(is_between).trim_end_matches(['(', '（', ' ']);
        let is_open = label.starts_with('(') && !label.contains(')');
        let label = if is_open { &label[1..] } else { label };
        let stem =
            clean(stem.as_str()).trim_end_matches(is_between).trim_end_matches(['(', '（']).trim().to_owned();
        let number = value(number.as_str())?;
        (slug(&stem).chars().count() > 1).then(|| Part { stem, number, label: label.to_owned() })
    })
}

/// Whether a title has anything that could be a number: most do not.
fn may_have_number(title: &str) -> bool {
    title.contains(|c: char| {
        c.is_numeric()
            || matches!(c, 'I' | 'V' | 'X' | '上' | '中' | '下' | '前' | '後')
            || "一二三四五六七八九十".contains(c)
    })
}

/// Plain numbers in a title, each of which may be a part number: `Calculus 2`, `Ink 1: Gall`, `墨水1-铁胆`.
///
/// Versions, sizes and years look the same; the caller checks for neighbouring numbers.
pub(super) fn plain_numbers(title: &str) -> Vec<Part> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        let behind = r"(?:$|\s*[:：、(（\[【|]|\s+[-–—]\s|[-–—][^\d\s])";
        Regex::new(&format!(r"(?:\s|\p{{Han}})(\d{{1,2}}){behind}")).expect("a test compiles it")
    });
    if !title.contains(char::is_numeric) {
        return Vec::new();
    }
    // Matches overlap: the space after one number is also the space before the next.
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(number) = NUMBER.captures_at(title, from).and_then(|found| found.get(1)) {
        from = number.end();
        let stem = clean(&title[..number.start()]).trim_end_matches(is_between).trim().to_owned();
        let Some(value) = value(number.as_str()) else { continue };
        if slug(&stem).chars().count() > 2 {
            found.push(Part { stem, number: value, label: number.as_str().to_owned() });
        }
    }
    found
}

/// The part number of a title without a stem, a part of the entry or topic above it: `Part 2: Ink`, `第一讲`.
pub(super) fn bare_number(title: &str) -> Option<Part> {
    static BARE: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        let words = WORDS.split_whitespace().collect::<String>();
        [
            format!(r"(?i)^(?:{words})\s*[#:.\-]?\s*(\d{{1,3}}|[IVX]{{1,5}})(?:$|\s*[:.,(\-–—])"),
            r"^第\s*(\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[讲講章节節篇部回集课課期话話]".to_owned(),
        ]
        .map(|pattern| Regex::new(&pattern).expect("a test compiles it"))
    });
    let found = BARE.iter().find_map(|pattern| pattern.captures(title))?;
    let label = clean(found.get(0)?.as_str()).trim_end_matches(is_between).trim_end_matches('(').to_owned();
    Some(Part { stem: String::new(), number: value(found.get(1)?.as_str())?, label })
}

/// Separators between a title and its part number.
fn is_between(c: char) -> bool {
    matches!(c, ':' | '：' | '、' | '-' | '–' | '—' | ',' | '，' | '.' | ' ' | '|' | '_')
}

/// The value of a number in any script.
fn value(text: &str) -> Option<u64> {
    // Digits of any script: `２` and `٢` are 2.
    if let Some(number) = digits(text) {
        return Some(number);
    }
    match text {
        "上" | "前" => return Some(1),
        "中" => return Some(2),
        "下" | "後" => return Some(3),
        _ => {}
    }
    roman(text).or_else(|| chinese(text))
}

fn digits(text: &str) -> Option<u64> {
    // In Unicode, the digits 0 to 9 of a script are contiguous.
    const ZEROS: &[char] = &['0', '０', '٠', '۰', '०', '০', '௦', '๐'];
    let digit = |c: char| {
        let past = |zero: &char| (c as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10);
        ZEROS.iter().find_map(past).map(u64::from)
    };
    text.chars().try_fold(0_u64, |number, c| Some(number.checked_mul(10)? + digit(c)?))
}

fn roman(text: &str) -> Option<u64> {
    let first = text.chars().next()?;
    if let Some(at) = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".chars().position(|c| c == first) {
        return Some(at as u64 + 1);
    }
    let digit = |c| match c {
        'I' | 'i' => Some(1),
        'V' | 'v' => Some(5),
        'X' | 'x' => Some(10),
        _ => None,
    };
    let digits: Vec<u64> = text.chars().map(digit).collect::<Option<_>>()?;
    let signed = |at: usize| digits.get(at + 1).is_some_and(|next| *next > digits[at]);
    let sum = |minus: bool| -> u64 {
        (0..digits.len()).filter(|at| signed(*at) == minus).map(|at| digits[at]).sum()
    };
    sum(false).checked_sub(sum(true)).filter(|number| *number > 0)
}

fn chinese(text: &str) -> Option<u64> {
    let digit = |c| "一二三四五六七八九".chars().position(|d| d == c).map(|at| at as u64 + 1);
    let (mut number, mut last) = (0, 0);
    for c in text.chars() {
        match c {
            '百' => (number, last) = (number + last.max(1) * 100, 0),
            '十' => (number, last) = (number + last.max(1) * 10, 0),
            c => last = digit(c)?,
        }
    }
    Some(number + last).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn part_numbers_in_every_script() {
        for (title, expected) in [
            ("深入理解 Megatron-LM（1）基础知识", Some(("深入理解 Megatron-LM", 1, "（1）"))),
            (
                "[细读经典]Megatron论文和代码详细分析(2)",
                Some(("[细读经典]Megatron论文和代码详细分析", 2, "(2)")),
            ),
            ("NLP（十八）：LLM 的推理优化技术纵览", Some(("NLP", 18, "（十八）"))),
            ("The spelled-out intro, Part 3: Activations", Some(("The spelled-out intro", 3, "Part 3"))),
            ("机器学习 第4讲 梯度", Some(("机器学习", 4, "第4讲"))),
            ("从零实现（上）", Some(("从零实现", 1, "（上）"))),
            ("墨水（下-实现篇）", Some(("墨水", 3, "（下"))),
            ("Ink for All S02", Some(("Ink for All", 2, "S02"))),
            ("எளிய மை - பாகம் - 2", Some(("எளிய மை", 2, "பாகம் - 2"))),
            ("Inks Level 2 Gall", Some(("Inks", 2, "Level 2"))),
            ("Linear Algebra III", Some(("Linear Algebra", 3, "III"))),
            ("Transformer升级之路：2、博采众长", Some(("Transformer升级之路", 2, "2"))),
            ("SysAdvent - Day 20 - How to monitor", Some(("SysAdvent", 20, "Day 20"))),
            ("Algorithmic Thinking (Part 2)", Some(("Algorithmic Thinking", 2, "Part 2"))),
            ("Rust for Bees EP3", Some(("Rust for Bees", 3, "EP3"))),
            ("Calculus. Vol. 2", Some(("Calculus", 2, "Vol. 2"))),
            ("Show #12: Ink", Some(("Show", 12, "#12"))),
            ("Основы Go. Часть 2", Some(("Основы Go", 2, "Часть 2"))),
            ("MySQL 下篇", Some(("MySQL", 3, "下篇"))),
            ("機械学習 第3回", Some(("機械学習", 3, "第3回"))),
            ("Calculus II: Integrals", Some(("Calculus", 2, "II"))),
            ("Ingeniería I (2011)", Some(("Ingeniería", 1, "I"))),
            ("GPT-4 Technical Report", None),
            ("C #1", None),
            ("从线上到线下", None),
            ("Part of the 2 percent", None),
            ("第一讲", None),
        ] {
            let found = part(title);
            let found = found.as_ref().map(|part| (part.stem.as_str(), part.number, part.label.as_str()));
            assert_eq!(found, expected, "{title}");
        }
    }

    #[test]
    fn plain_numbers_are_read_with_what_stands_before_them() {
        for (title, expected) in [
            ("Calculus 2", "Calculus 2"),
            ("Ink 3 - Pen 1: Nibs", "Ink 3|Ink 3 - Pen 1"),
            ("墨水适配11-性能测试", "墨水适配 11"),
            ("墨水选集 ２", "墨水选集 2"),
            ("Ink 2.1", ""),
            ("Ink 7B", ""),
            ("Ink-2", ""),
            ("GPT4", ""),
            ("2", ""),
            ("Ink 3 for Beginners", ""),
        ] {
            let found: Vec<String> =
                plain_numbers(title).iter().map(|part| format!("{} {}", part.stem, part.number)).collect();
            assert_eq!(found.join("|"), expected, "{title}");
        }
    }

    #[test]
    fn a_part_number_alone_is_told_from_other_titles() {
        for (title, expected) in [
            ("Part 2: Gall", Some((2, "Part 2"))),
            ("Chapter IV", Some((4, "Chapter IV"))),
            ("第三讲 墨水", Some((3, "第三讲"))),
            ("Part of the whole", None),
            ("2", None),
            ("Day 1 problems", None),
        ] {
            let found = bare_number(title);
            assert_eq!(found.as_ref().map(|part| (part.number, part.label.as_str())), expected, "{title}");
        }
    }
}
