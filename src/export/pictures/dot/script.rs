//! Builds the DOT file: statements with their attributes, and the attributes that every item gets.

use super::quote::{Lines, quote, quote_address};
use super::style;
use crate::export::diagram::{Diagram, Item, Link, palette, shorten};
use crate::graph::NodeKind;
use std::collections::BTreeMap;

/// Attributes in output order; values are already quoted.
pub(super) type Attributes = Vec<(&'static str, String)>;

/// The longest tooltip, in characters.
const TOOLTIP: usize = 500;

/// A DOT file that is being written.
pub(super) struct Script<'d, 'a> {
    pub(super) diagram: &'d Diagram<'a>,
    text: String,
    depth: usize,
    names: Vec<String>,
}

impl<'d, 'a> Script<'d, 'a> {
    /// The start of a file; `attributes` are those of the graph.
    pub(super) fn new(diagram: &'d Diagram<'a>, attributes: &[(&str, &str)]) -> Self {
        let text = "digraph \"listgraph\" {\n".to_owned();
        let mut script = Self { diagram, text, depth: 1, names: names(diagram) };
        let font = ("fontname", quote(style::FONT, Lines::Centred));
        let ink = ("fontcolor", quote(palette::INK, Lines::Centred));
        let mut graph = vec![font.clone(), ink.clone()];
        graph.extend([("bgcolor", "\"white\"".into()), ("outputorder", "edgesfirst".into())]);
        graph.extend([("tooltip", "\" \"".into()), ("pad", "0.3".into())]);
        script.statement("graph", &graph);
        for (name, value) in attributes {
            script.line(&format!("{name}={value};"));
        }
        let mut node = vec![font.clone(), ink.clone(), ("fontsize", "10".into())];
        node.extend(looks_of(Some(NodeKind::Resource)));
        node.extend([("margin", "\"0.09,0.045\"".into()), ("height", "0.2".into())]);
        node.extend([("penwidth", "0.9".into()), ("target", "\"_blank\"".into())]);
        script.statement("node", &node);
        let edge =
            [font, ink, ("fontsize", "8".into()), ("arrowsize", "0.5".into()), ("penwidth", "0.9".into())];
        script.statement("edge", &edge);
        script
    }

    /// One line, indented.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Opens a block such as a cluster.
    pub(super) fn open(&mut self, head: &str) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
    }

    /// Closes the innermost block.
    pub(super) fn close(&mut self) {
        self.depth -= 1;
        self.line("}");
    }

    /// A statement with attributes.
    pub(super) fn statement(&mut self, subject: &str, attributes: &[(&'static str, String)]) {
        let attributes: Vec<_> = attributes.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.line(&format!("{subject} [{}];", attributes.join(", ")));
    }

    /// The name of the item at `at`, such as `topic3`.
    pub(super) fn name(&self, at: usize) -> &str {
        &self.names[at]
    }

    /// The statement of an item: its looks, its `label`, and the attributes that it has in every drawing.
    pub(super) fn item(&mut self, at: usize, label: String, looks: Attributes) {
        let item = self.diagram.item(at);
        let mut attributes = vec![("label", label)];
        attributes.extend(looks);
        attributes.extend(self.said(item));
        let name = self.names[at].clone();
        self.statement(&name, &attributes);
    }

    /// Tooltip, address, class, and the edges not drawn as lines, each as `about="topic3"`.
    fn said(&self, item: &Item<'_>) -> Attributes {
        let mut said = vec![("tooltip", tooltip(&item.tooltip))];
        said.extend(item.url.and_then(quote_address).map(|address| ("URL", address)));
        said.push(("class", format!("\"{}\"", class(item.kind))));
        let mut edges: BTreeMap<_, Vec<&str>> = BTreeMap::new();
        for (kind, to) in &item.said {
            edges.entry(*kind).or_default().push(self.name(*to));
        }
        for (kind, names) in edges {
            said.push((attribute(kind), format!("\"{}\"", names.join(" "))));
        }
        said
    }

    /// The statement of a line.
    pub(super) fn link(&mut self, link: Link, looks: Attributes) {
        let (from, to) = (self.diagram.item(link.from), self.diagram.item(link.to));
        let (colour, dash) = style::edge(link.kind);
        let verb = link.kind.name().to_lowercase().replace('_', " ");
        let times = if link.count > 1 { format!(" ({} times)", link.count) } else { String::new() };
        let said = format!("{} → {}: {verb}{times}", shorten(&from.name, 60), shorten(&to.name, 60));
        let mut attributes = vec![("class", format!("\"{}\"", attribute(link.kind)))];
        attributes.push(("tooltip", tooltip(&said)));
        attributes.push(("color", format!("\"{colour}\"")));
        attributes.push(("style", dash.to_owned()));
        attributes.extend(looks);
        let subject = format!("{} -> {}", self.names[link.from], self.names[link.to]);
        self.statement(&subject, &attributes);
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> String {
        self.text.push_str("}\n");
        self.text
    }
}

/// Shape and colours of an item of `kind`, if they differ from those of a resource.
pub(super) fn looks(kind: Option<NodeKind>) -> Attributes {
    if kind == Some(NodeKind::Resource) { Attributes::new() } else { looks_of(kind) }
}

fn looks_of(kind: Option<NodeKind>) -> Attributes {
    let (fill, border) = palette::colours(kind);
    let mut looks = vec![("shape", style::shape(kind).to_owned())];
    if kind.is_none() {
        looks.push(("style", "\"\"".to_owned()));
    } else {
        let rounded = kind == Some(NodeKind::Resource);
        looks.push(("style", if rounded { "\"rounded,filled\"" } else { "filled" }.to_owned()));
        looks.push(("fillcolor", format!("\"{fill}\"")));
        looks.push(("color", format!("\"{border}\"")));
    }
    looks
}

fn tooltip(text: &str) -> String {
    quote(&crate::text::ellipsis(text, TOOLTIP), Lines::Centred)
}

/// The class of an item in an SVG.
fn class(kind: Option<NodeKind>) -> String {
    kind.map_or_else(|| "more".to_owned(), |kind| kind.name().to_lowercase())
}

/// A name for each item: its kind and a number within the kind.
fn names(diagram: &Diagram<'_>) -> Vec<String> {
    let mut numbers: BTreeMap<Option<NodeKind>, usize> = BTreeMap::new();
    let name = |item: &Item<'_>| {
        let number = numbers.entry(item.kind).or_default();
        *number += 1;
        format!("{}{number}", class(item.kind))
    };
    diagram.items.iter().map(name).collect()
}

/// The name of an edge kind as attribute and class: `listed_in`.
fn attribute(kind: crate::graph::EdgeKind) -> &'static str {
    use crate::graph::EdgeKind as Kind;
    match kind {
        Kind::About => "about",
        Kind::ListedIn => "listed_in",
        Kind::Broader => "broader",
        Kind::InList => "in_list",
        Kind::Focus => "focus",
        Kind::IsA => "is_a",
        Kind::Subject => "subject",
        Kind::AuthoredBy => "authored_by",
        Kind::ProbablyBy => "probably_by",
        Kind::Mentions => "mentions",
        Kind::PublishedOn => "published_on",
        Kind::PartOf => "part_of",
        Kind::Related => "related",
        Kind::Implements => "implements",
        Kind::TranslationOf => "translation_of",
    }
}
