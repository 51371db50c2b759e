//! Full-text search without a query language: the nodes whose name or other text matches all words, best first.
//!
//! Case, width and accents do not matter, and scripts without spaces need no word boundaries. The page of
//! `--to html` searches by the same rules (`src/export/page/search.js`).

use crate::graph::{Graph, Node, NodeKind, Property, Value};
use crate::text::{is_cjk, is_hangul};
use std::cmp::Reverse;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A node that was found.
#[derive(Clone, Copy, Debug)]
pub struct SearchHit<'a> {
    /// The node.
    pub node: &'a Node,
    /// Its score, in hundredths.
    pub points: u32,
}

/// The nodes of `graph` that match all of `words`, best first.
#[must_use]
pub fn search<'a>(graph: &'a Graph, words: &str, languages: &[&str]) -> Vec<SearchHit<'a>> {
    let wanted = terms(words);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<SearchHit<'a>> = graph
        .nodes()
        .filter_map(|node| {
            let name = fold(&crate::text::clean(node.label(languages)));
            let points = score(&name, &text(graph, node, &name), &wanted);
            // Of two equal matches, the one that groups others comes first.
            let bonus = if node.kind == NodeKind::Resource { 0 } else { 50 };
            (points > 0).then_some(SearchHit { node, points: points + bonus })
        })
        .collect();
    found.sort_by_key(|found| (Reverse(found.points), found.node.kind, &found.node.iri));
    found
}

/// The searchable text of a node, folded, name first.
fn text(graph: &Graph, node: &Node, name: &str) -> String {
    let own = [Property::Name, Property::AltLabel, Property::Url];
    let own =
        own.iter().flat_map(|property| node.properties.get(*property)).filter_map(|value| value.as_str());
    let said = graph.descriptions(node).filter_map(Value::as_str);
    let mut text = name.to_owned();
    for part in own.chain(said).chain([node.iri.as_str()]) {
        text.push('\n');
        text.push_str(&fold(part));
    }
    text
}

/// `text` without differences of case, width and accents: `Ｔｏｋｅｎｉｚé` becomes `tokenize`.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// A search word. A run of unspaced script matches as a whole, or if two thirds of its character pairs occur.
#[derive(Debug, PartialEq, Eq)]
struct Term {
    whole: String,
    pairs: Vec<String>,
}

fn terms(words: &str) -> Vec<Term> {
    let folded = fold(words);
    let mut terms = Vec::new();
    for word in folded.split_whitespace() {
        let mut run = String::new();
        let mut is_unspaced = false;
        for c in word.chars() {
            let own = is_cjk(c) || is_hangul(c);
            if own != is_unspaced && !run.is_empty() {
                terms.push(term(std::mem::take(&mut run)));
            }
            is_unspaced = own;
            run.push(c);
        }
        terms.push(term(run));
    }
    terms
}

/// The term for `whole`, which is in a script either with spaces between words or without.
fn term(whole: String) -> Term {
    let all: Vec<char> = whole.chars().collect();
    let is_unspaced = all.first().is_some_and(|c| is_cjk(*c) || is_hangul(*c));
    let pairs = if is_unspaced && all.len() > 2 {
        all.windows(2).map(|pair| pair.iter().collect()).collect()
    } else {
        Vec::new()
    };
    Term { whole, pairs }
}

/// The score of a node from its name and searchable text; 0 for no match.
fn score(name: &str, text: &str, wanted: &[Term]) -> u32 {
    let mut sum = 0;
    for Term { whole, pairs } in wanted {
        sum += match text.find(whole.as_str()) {
            Some(0) if name.len() == whole.len() => 1200,
            Some(0) => 800,
            Some(at) if at + whole.len() <= name.len() => 500,
            Some(_) => 200,
            None if pairs.is_empty() => return 0,
            None => {
                let met = pairs.iter().filter(|pair| text.contains(pair.as_str())).count();
                if met * 3 < pairs.len() * 2 {
                    return 0;
                }
                u32::try_from(met * 100 / pairs.len()).unwrap_or(0)
            }
        };
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Value;
    use crate::iri::Iri;

    fn graph(names: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::new();
        for (at, (name, description)) in names.iter().enumerate() {
            let iri = Iri::parse(&format!("https://a.example/{at}")).unwrap();
            let node = Node::new(NodeKind::Resource, iri)
                .with(Property::Name, Value::text(*name, None))
                .with(Property::Description, Value::text(*description, None));
            graph.add(node);
        }
        graph
    }

    fn found(words: &str) -> Vec<String> {
        let graph = graph(&[
            ("vLLM", "fast serving"),
            ("大模型推理优化", "如何加速"),
            ("Tokenizé", "about vLLM"),
            ("Ｗｉｄｅ", "serving of models"),
            ("트랜스포머", ""),
        ]);
        search(&graph, words, &[]).iter().map(|found| found.node.label(&[]).to_owned()).collect()
    }

    #[test]
    fn names_come_before_descriptions_and_all_words_have_to_be_there() {
        assert_eq!(found("vllm"), ["vLLM", "Tokenizé"]);
        assert_eq!(found("serving models"), ["Ｗｉｄｅ"]);
        assert_eq!(found("serving nothing"), [""; 0]);
        assert_eq!(found("  "), [""; 0]);
    }

    #[test]
    fn spelling_and_script_do_not_matter() {
        assert_eq!(found("TOKENIZE"), ["Tokenizé"]);
        assert_eq!(found("wide"), ["Ｗｉｄｅ"]);
        assert_eq!(found("推理"), ["大模型推理优化"]);
        assert_eq!(found("模型推理加速"), ["大模型推理优化"], "two thirds of its pairs");
        assert_eq!(found("模型训练"), [""; 0]);
        assert_eq!(found("트랜스"), ["트랜스포머"]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(words in "\\PC*", name in "\\PC*") {
            let graph = graph(&[(&name, "x")]);
            proptest::prop_assert!(search(&graph, &words, &["zh"]).len() <= 1);
        }
    }
}
