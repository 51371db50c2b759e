//! Mermaid: the overview as a flowchart, small enough for every page that draws Mermaid.
//!
//! Mermaid refuses more than 500 edges or 50,000 characters, so it is never the whole graph. Names
//! stand in quoted labels in which every character that means something is an entity (`#35;`).

use super::diagram::{Diagram, overview, palette, shorten};
use super::format::Options;
use crate::graph::{Graph, NodeKind};

/// The most edges and UTF-16 units that are written, a little below Mermaid's own limits.
const EDGES: usize = 450;
const UNITS: usize = 48_000;
/// How wide names are at best; when that is too much in all, the next is tried.
const WIDTHS: [usize; 3] = [44, 24, 10];

/// The Mermaid text for `graph`.
pub(super) fn mermaid(graph: &Graph, options: &Options) -> String {
    let diagram = overview(graph, &options.languages());
    let mut text = String::new();
    for width in WIDTHS {
        text = chart(&diagram, width);
        if text.encode_utf16().count() <= UNITS {
            break;
        }
    }
    text
}

fn chart(diagram: &Diagram<'_>, width: usize) -> String {
    let mut chart = Chart { diagram, width, text: "flowchart LR\n".to_owned() };
    for root in &diagram.roots {
        chart.item(*root, 1);
    }
    for at in &diagram.around {
        chart.item(*at, 1);
    }
    for link in diagram.links.iter().take(EDGES) {
        let count = if link.count > 1 { format!("|{}|", link.count) } else { String::new() };
        chart.line(1, &format!("n{} -->{count} n{}", link.from, link.to));
    }
    chart.classes();
    chart.text
}

struct Chart<'d, 'a> {
    diagram: &'d Diagram<'a>,
    width: usize,
    text: String,
}

impl Chart<'_, '_> {
    fn line(&mut self, depth: usize, line: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A node, or a box with all that stands in it.
    fn item(&mut self, at: usize, depth: usize) {
        let item = self.diagram.item(at);
        let label = escape(&shorten(&item.name, self.width));
        if item.children.is_empty() {
            let (open, close) = shape(item.kind);
            return self.line(depth, &format!("n{at}{open}\"{label}\"{close}:::{}", class(item.kind)));
        }
        self.line(depth, &format!("subgraph n{at} [\"{label}\"]"));
        for child in &item.children {
            self.item(*child, depth + 1);
        }
        self.line(depth, "end");
    }

    /// The colours of the kinds that are drawn.
    fn classes(&mut self) {
        let all = NodeKind::ALL.into_iter().map(Some).chain([None]);
        let used = all.filter(|kind| self.diagram.items.iter().any(|item| item.kind == *kind));
        for kind in used.collect::<Vec<_>>() {
            let (fill, border) = palette::colours(kind);
            let ink = palette::INK;
            self.line(1, &format!("classDef {} fill:{fill},stroke:{border},color:{ink}", class(kind)));
        }
    }
}

/// The brackets around a label.
fn shape(kind: Option<NodeKind>) -> (&'static str, &'static str) {
    match kind {
        Some(NodeKind::Framework) => ("{{", "}}"),
        Some(NodeKind::Author) => ("([", "])"),
        _ => ("[", "]"),
    }
}

/// The class of a kind; `k` before it, since `list` and others mean something in CSS or Mermaid.
fn class(kind: Option<NodeKind>) -> String {
    format!("k{}", kind.map_or("More", NodeKind::name))
}

/// `text` for a quoted label. Punctuation becomes entities, lest it be read as Markdown, HTML, a
/// directive or a formula; so do a hyphen or number at the start that would begin a Markdown list.
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
    fn boxes_hold_topics_and_lines_carry_counts() {
        let chart = mermaid(&sample::graph(), &Options::default());
        for line in ["  subgraph n1 [\"Sample (3)\"]", "    subgraph n2 [\"LLM训练 (3)\"]", "  n3 -->|3| n5"]
        {
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
        assert!(chart.lines().filter(|line| line.contains("-->")).count() < 500);
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
