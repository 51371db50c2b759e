//! Mermaid: the card map as a flowchart of at most 40 nodes, small enough for a README.
//!
//! The list is in the middle, its topics in two columns in list order, each with its count and what most of its
//! resources have in common. Names are quoted labels in which every special character is an entity (`#35;`).

use crate::export::Options;
use crate::export::diagram::{Card, CardMap, Centre, cards, palette, shorten};
use crate::graph::Graph;

/// How wide names are.
const WIDTH: usize = 36;
const CHIP: usize = 18;

/// The Mermaid text for `graph`.
pub(in crate::export) fn mermaid(graph: &Graph, options: &Options) -> String {
    let languages = options.languages();
    let CardMap { centres } = cards(graph, &languages);
    let mut chart = Chart { languages: &languages, nodes: 0, cards: 0, text: HEAD.to_owned() };
    for centre in &centres {
        chart.centre(centre);
    }
    chart.classes();
    chart.text
}

/// The theme: plain boxes, one font, stepped lines; every Mermaid renderer supports these.
const HEAD: &str = concat!(
    "%%{init: {\"theme\": \"base\", \"flowchart\": {\"nodeSpacing\": 14, \"rankSpacing\": 60}, ",
    "\"themeVariables\": {\"fontSize\": \"13px\", \"lineColor\": \"#8795a3\"}}}%%\n",
    "flowchart LR\n"
);

struct Chart<'l> {
    languages: &'l [&'l str],
    nodes: usize,
    cards: usize,
    text: String,
}

impl Chart<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str("  ");
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Adds a node and returns its name.
    fn node(&mut self, label: &str, class: &str) -> String {
        self.nodes += 1;
        let name = format!("n{}", self.nodes);
        self.line(&format!("{name}[\"{label}\"]:::{class}"));
        name
    }

    /// A list and its cards, those on the left before it.
    fn centre(&mut self, centre: &Centre<'_>) {
        let counts =
            if centre.counts.is_empty() { String::new() } else { format!("<br/>{}", escape(&centre.counts)) };
        let label = format!("{}{counts}", escape(&shorten(&centre.title, WIDTH)));
        let list = self.node(&label, "kList");
        let left = centre.left();
        for (at, card) in centre.cards.iter().enumerate() {
            let class = match card.count {
                Some(_) => format!("t{}", self.cards % palette::TOPICS.len()),
                None => "kMore".to_owned(),
            };
            self.cards += 1;
            let label = self.label(card);
            let name = self.node(&label, &class);
            let (from, to) = if at < left { (&name, &list) } else { (&list, &name) };
            self.line(&format!("{from} --- {to}"));
        }
    }

    /// The name and count of a card, with its frameworks and author below.
    fn label(&self, card: &Card<'_>) -> String {
        let above =
            card.above.as_ref().map_or_else(String::new, |above| format!("{} › ", shorten(above, CHIP)));
        let count = card.count.map_or_else(String::new, |count| format!(" ({count})"));
        let mut label = escape(&format!("{above}{}{count}", shorten(&card.title, WIDTH)));
        let things = card.frameworks.iter().chain(&card.authors);
        let things: Vec<String> = things.map(|node| shorten(node.label(self.languages), CHIP)).collect();
        if !things.is_empty() {
            label.push_str(&format!("<br/>{}", escape(&things.join(" | "))));
        }
        label
    }

    /// The colours of the classes that are used.
    fn classes(&mut self) {
        for (at, (border, fill)) in palette::TOPICS.iter().enumerate().take(self.cards) {
            self.line(&format!("classDef t{at} fill:{fill},stroke:{border},color:{}", palette::INK));
        }
        self.line("classDef kList fill:#22303c,stroke:#22303c,color:#ffffff");
        self.line(&format!("classDef kMore fill:#eef1f4,stroke:#8795a3,color:{}", palette::INK));
    }
}

/// `text` for a quoted label. Punctuation becomes entities, so that it is not read as Markdown, HTML, a directive
/// or a formula; so does a leading hyphen or number that would start a Markdown list.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut before = None;
    for c in text.chars().filter(|c| !c.is_control()) {
        let plain = match c {
            '(' | ')' | ',' | '/' | ':' | '?' | '!' | '\'' => true,
            '-' => before.is_some_and(char::is_alphanumeric),
            '.' => before.is_some_and(char::is_alphabetic),
            c => !c.is_ascii_punctuation(),
        };
        if plain {
            escaped.push(c);
        } else {
            escaped.push_str(&format!("#{};", u32::from(c)));
        }
        before = Some(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::graph::{Node, Property, Value, sample};

    /// Reads a label back.
    fn read_back(label: &str) -> String {
        let mut text = String::new();
        let mut rest = label;
        while let Some((before, after)) = rest.split_once('#') {
            let (code, after) = after.split_once(';').unwrap();
            text.push_str(before);
            text.push(char::from_u32(code.parse().unwrap()).unwrap());
            rest = after;
        }
        text + rest
    }

    #[test]
    fn cards_carry_counts_and_hang_on_their_list() {
        let chart =
            mermaid(&sample::graph(), &Options { languages: vec!["zh".into()], ..Options::default() });
        for line in [
            "  n1[\"Sample<br/>3 个资源 · 2 个主题\"]:::kList",
            "  n2[\"LLM训练 (3)<br/>PyTorch #124; karpathy\"]:::t0",
            "  n2 --- n1",
        ] {
            assert!(chart.lines().any(|found| found == line), "{line} in {chart}");
        }
    }

    #[test]
    fn large_graphs_stay_below_the_limits() {
        let mut graph = large::graph(3_000);
        let long = "*_\"#&".repeat(50);
        for node in large::graph(3_000).nodes() {
            graph.add(
                Node::new(node.kind, node.iri.clone()).with(Property::Name, Value::text(&long, Some("zh"))),
            );
        }
        let chart = mermaid(&graph, &Options::default());
        assert!(chart.encode_utf16().count() < 50_000);
        assert!((20..=40).contains(&chart.matches(":::").count()));
    }

    proptest::proptest! {
        #[test]
        fn labels_read_back(text in "\\PC*") {
            let escaped = escape(&text);
            proptest::prop_assert!(!escaped.contains(['"', '`', '<', '&', '\\', '%', '$', '\n']));
            proptest::prop_assert_eq!(read_back(&escaped), text);
        }
    }
}
