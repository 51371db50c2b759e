//! Series: titles that differ by their part number are parts of one work.

use super::{Resolving, Resource};
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::ontology::iri::Iri;
use crate::text::{clean, slug};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
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

/// Part numbers as titles write them; the first group is the stem, the second the number.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const NUMBER: &str = r"(\d{1,3}|[一二三四五六七八九十百]{1,4}|[上中下]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,5})";
    [
        format!(r"^(.+?)\s*[（(]\s*{NUMBER}\s*[）)]"),
        format!(r"^(.+?)[\s:：,，\-–—]*第\s*{NUMBER}\s*[讲章节篇部回集课期话课时部分]+"),
        format!(r"(?i)^(.+?)[\s:：,，\-–—(（]*\b(?:part|pt\.|chapter|episode|lecture|lesson|volume|vol\.|week|day)\s*#?{NUMBER}\b"),
        r"^(.+?)[:：]\s*(\d{1,2})、".to_owned(),
        r"^(.+?\p{Han})(\d{1,2})[:：]".to_owned(),
        r"^(.+?)\s+(II|III|IV|VI{0,3}|IX)$".to_owned(),
    ]
    .iter()
    .map(|pattern| Regex::new(pattern).expect("a test compiles it"))
    .collect()
});

/// The part number of a title.
pub(super) fn part(title: &str) -> Option<Part> {
    PATTERNS.iter().find_map(|pattern| {
        let found = pattern.captures(title)?;
        let (stem, number) = (found.get(1)?, found.get(2)?);
        let label = clean(&title[stem.end()..found.get(0)?.end()]);
        let label = label.trim_matches([':', '：', '、', '-', ' ']).to_owned();
        let stem = clean(stem.as_str()).trim_end_matches([':', '：', '-', '—', ',', '，', '(', '（']).trim().to_owned();
        let number = value(number.as_str())?;
        (slug(&stem).chars().count() > 1).then_some(Part { stem, number, label })
    })
}

/// The value of a number in any of the scripts.
fn value(text: &str) -> Option<u64> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    match text {
        "上" => return Some(1),
        "中" => return Some(2),
        "下" => return Some(3),
        _ => {}
    }
    roman(text).or_else(|| chinese(text))
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
    let sum = |minus: bool| -> u64 { (0..digits.len()).filter(|at| signed(*at) == minus).map(|at| digits[at]).sum() };
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

impl Resolving<'_> {
    /// Adds a series for parts of one stem on one site that have at least two different numbers.
    pub(super) fn add_series(&mut self, resources: &[Resource]) {
        let mut groups: BTreeMap<(String, String, String), Vec<(&Resource, Part)>> = BTreeMap::new();
        for resource in resources {
            if let Some(part) = part(&resource.title) {
                self.add_label(resource, &part);
                let account = resource.account.as_ref().map_or("_", |iri| iri.as_str()).to_owned();
                groups.entry((resource.site.clone(), account, slug(&part.stem))).or_default().push((resource, part));
            }
        }
        for ((site, account, _), parts) in groups {
            for parts in by_name(parts) {
                let numbers: BTreeSet<u64> = parts.iter().map(|(_, part)| part.number).collect();
                if numbers.len() > 1 {
                    self.add_one_series(&site, &account, &parts);
                }
            }
        }
    }

    /// The part number as written is kept on the mention, series or not.
    fn add_label(&mut self, resource: &Resource, part: &Part) {
        let label = Node::new(NodeKind::Resource, resource.iri.clone())
            .with(Property::PartLabel, Value::text(&part.label, None));
        self.graph.add(label);
    }

    fn add_one_series(&mut self, site: &str, account: &str, parts: &[(&Resource, Part)]) {
        let author = account.rsplit('/').next().unwrap_or("_");
        let stem = parts.iter().map(|(_, part)| part.stem.as_str()).min().unwrap_or("");
        let iri = self.ontology.mint.series(site, author, stem);
        let document = parts.first().map_or(0, |(resource, _)| resource.document);
        self.graph.add(Node::new(NodeKind::Series, iri.clone()).with(Property::Name, self.tagged(stem, document)));
        for (resource, part) in parts {
            let edge = Edge::new(EdgeKind::PartOf)
                .with(Property::Position, Value::Integer(part.number))
                .with(Property::PartLabel, Value::text(&part.label, None));
            self.graph.connect(&resource.iri, edge, &iri);
        }
        self.infer_author(parts);
    }

    /// The one author that parts of a series name is probably that of the others.
    fn infer_author(&mut self, parts: &[(&Resource, Part)]) {
        let named: BTreeSet<&Iri> = parts.iter().flat_map(|(resource, _)| &resource.named).collect();
        let mut named = named.into_iter();
        let (Some(author), None) = (named.next(), named.next()) else { return };
        for (resource, _) in parts.iter().filter(|(resource, _)| resource.named.is_empty() && resource.account.is_none()) {
            self.graph.connect(&resource.iri, Edge::new(EdgeKind::ProbablyBy), author);
        }
    }
}

/// Parts that name different authors are parts of different series; what names none stays with
/// the first.
fn by_name(parts: Vec<(&Resource, Part)>) -> Vec<Vec<(&Resource, Part)>> {
    let names: BTreeSet<&Iri> = parts.iter().flat_map(|(resource, _)| resource.named.first()).collect();
    if names.len() < 2 {
        return vec![parts];
    }
    let mut groups: BTreeMap<Option<&Iri>, Vec<(&Resource, Part)>> = BTreeMap::new();
    for (resource, part) in parts {
        groups.entry(resource.named.first()).or_default().push((resource, part));
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn part_numbers_in_every_script() {
        for (title, expected) in [
            ("深入理解 Megatron-LM（1）基础知识", Some(("深入理解 Megatron-LM", 1, "（1）"))),
            ("[细读经典]Megatron论文和代码详细分析(2)", Some(("[细读经典]Megatron论文和代码详细分析", 2, "(2)"))),
            ("NLP（十八）：LLM 的推理优化技术纵览", Some(("NLP", 18, "（十八）"))),
            ("The spelled-out intro, Part 3: Activations", Some(("The spelled-out intro", 3, "Part 3"))),
            ("机器学习 第4讲 梯度", Some(("机器学习", 4, "第4讲"))),
            ("从零实现（上）", Some(("从零实现", 1, "（上）"))),
            ("Linear Algebra III", Some(("Linear Algebra", 3, "III"))),
            ("Transformer升级之路：2、博采众长", Some(("Transformer升级之路", 2, "2"))),
            ("GPT-4 Technical Report", None),
            ("第一讲", None),
        ] {
            let found = part(title);
            let found = found.as_ref().map(|part| (part.stem.as_str(), part.number, part.label.as_str()));
            assert_eq!(found, expected, "{title}");
        }
    }
}
