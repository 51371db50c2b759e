//! Graphviz DOT: one readable picture of the lists.
//!
//! Up to about 80 things are drawn one by one, in boxes for their topics; a larger graph becomes an overview with
//! counts, unless everything is asked for. Edges that the boxes already show are attributes of their start node
//! (`about="topic3"`), so a full picture has every edge of the graph. A very large one is a force-directed map,
//! without boxes.

mod cards;
mod chips;
mod html;
mod map;
mod page_layout;
mod quote;
mod script;
mod shared;
mod style;

use crate::export::diagram::{self, Lines, READABLE};
use crate::export::{Detail, Options};
use crate::graph::{Graph, NodeKind};
use crate::iri::Iri;

/// The most things drawn in boxes.
const PAGE: usize = 300;
/// Up to this many resources, each has its authors and frameworks in its box, and no line is drawn.
const CARDED: usize = 150;

/// The DOT file for `graph`.
#[must_use]
pub(in crate::export) fn dot(graph: &Graph, options: &Options) -> String {
    let languages = options.languages();
    let topic =
        options.topic.as_ref().and_then(|topic| graph.node(NodeKind::Topic, &Iri::parse(topic).ok()?));
    let branch = topic.map(|topic| diagram::branch(graph, topic));
    let graph = branch.as_ref().unwrap_or(graph);
    let drawn = |graph: &Graph| {
        let topics = graph.nodes_of(NodeKind::Topic).count();
        let sites = graph.nodes_of(NodeKind::Site).count();
        (graph.node_count() - topics - sites).max(topics)
    };
    let resources = graph.nodes_of(NodeKind::Resource).count();
    let overview = match options.detail {
        Detail::Overview => true,
        Detail::Full => false,
        Detail::Map => return shared::shared(&diagram::shared(graph, &languages), &languages),
        // Someone who asks for one topic wants to see its resources.
        Detail::Auto if topic.is_some() => resources > CARDED,
        Detail::Auto => drawn(graph) > READABLE,
    };
    if overview {
        return cards::cards(&diagram::cards(graph, &languages), &languages);
    }
    if resources <= CARDED {
        return page_layout::columns(&diagram::whole(graph, &languages, Lines::Chips));
    }
    let diagram = diagram::whole(graph, &languages, Lines::Drawn);
    if drawn(graph) > PAGE { map::map(&diagram) } else { page_layout::columns(&diagram) }
}

#[cfg(test)]
mod tests {
    use super::quote::tests::read_back;
    use super::*;
    use crate::export::diagram::large;
    use crate::graph::{EdgeKind, sample};
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    /// One DOT statement read back: its subject and its attributes.
    type Statement = (String, Vec<(String, String)>);

    /// Reads the statements with attributes, one per line as we write them.
    fn statements(dot: &str) -> Vec<Statement> {
        dot.lines().filter_map(|line| statement(line.trim())).collect()
    }

    fn statement(line: &str) -> Option<Statement> {
        let (subject, mut rest) = line.strip_suffix("];")?.split_once(" [")?;
        let mut attributes = Vec::new();
        while let Some((name, after)) = rest.split_once('=') {
            let end = match after.strip_prefix('"') {
                Some(quoted) => closing(quoted) + 2,
                None if after.starts_with('<') => closing_tag(after),
                None => after.find(',').unwrap_or(after.len()),
            };
            let (value, after) = after.split_at(end);
            let value = if value.starts_with('"') { read_back(value)? } else { value.to_owned() };
            attributes.push((name.trim_start_matches([',', ' ']).to_owned(), value));
            rest = after;
        }
        Some((subject.to_owned(), attributes))
    }

    /// The end of a label of tags.
    fn closing_tag(label: &str) -> usize {
        let mut depth = 0;
        let end = label.char_indices().find(|(_, c)| {
            depth += match c {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            depth == 0
        });
        end.expect("every tag ends").0 + 1
    }

    /// The position of the closing quotation mark.
    fn closing(quoted: &str) -> usize {
        let mut escaped = false;
        quoted
            .find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            })
            .expect("every string ends")
    }

    fn get<'s>(statement: &'s Statement, name: &str) -> Option<&'s str> {
        statement.1.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_whole_picture_has_every_node_and_edge() {
        let edges: Vec<String> = EdgeKind::ALL.iter().map(|kind| kind.name().to_lowercase()).collect();
        for graph in [sample::graph(), large::graph(400)] {
            let dot = dot(&graph, &Options { detail: Detail::Full, ..Options::default() });
            let statements = statements(&dot);
            let ours = |(subject, _): &&Statement| !subject.contains("->") && !subject.starts_with("legend");
            let nodes: Vec<_> =
                statements.iter().filter(ours).filter(|node| get(node, "class").is_some()).collect();
            assert_eq!(nodes.len(), graph.node_count());
            if graph.node_count() < PAGE {
                let said = nodes.iter().flat_map(|node| edges.iter().filter_map(|name| get(node, name)));
                let said: usize = said.map(|names| names.split(' ').count()).sum();
                let lines = statements
                    .iter()
                    .filter(|line| line.0.contains("->") && get(line, "class").is_some())
                    .count();
                assert_eq!(said + lines, graph.edge_count());
            }
        }
    }

    #[test]
    fn names_and_descriptions_are_whole_in_the_tooltip() {
        let dot = dot(&sample::graph(), &Options { languages: vec!["en".into()], ..Options::default() });
        let statements = statements(&dot);
        let tooltip =
            statements.iter().filter_map(|node| get(node, "tooltip")).find(|text| text.starts_with("a \""));
        let expected: String =
            sample::HOSTILE.chars().filter(|c| !matches!(c, '\u{7}' | '\u{202E}')).collect();
        assert_eq!(tooltip, Some(format!("{expected}\nrepository · GitHub\n多行\n描述").as_str()));
        assert!(statements.iter().any(|node| get(node, "URL") == Some("https://example.org/x?y=1&z=2#/r")));
    }

    /// Graphviz's output for `text`; `None` if it is not installed.
    fn graphviz(output: &str, text: &str) -> Option<String> {
        let child = Command::new("dot")
            .arg(output)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else {
            writeln!(std::io::stderr(), "skipped: `dot` (Graphviz) is not installed").unwrap();
            return None;
        };
        let mut stdin = child.stdin.take().unwrap();
        let text = text.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        Some(String::from_utf8(output.stdout).unwrap())
    }

    #[test]
    fn graphviz_reads_every_picture() {
        for graph in [Graph::new(), sample::graph(), large::graph(100), large::graph(250)] {
            for detail in [Detail::Overview, Detail::Full, Detail::Map] {
                let text = dot(&graph, &Options { detail, ..Options::default() });
                if graphviz("-Tcanon", &text).is_none() {
                    return;
                }
            }
        }
    }

    #[test]
    fn the_drawing_is_well_formed_and_links_to_the_resources() {
        let graph = sample::graph();
        let Some(svg) = graphviz("-Tsvg", &dot(&graph, &Options::default())) else { return };
        let links: Vec<String> = crate::export::tables::xml::tests::elements(&svg)
            .iter()
            .filter(|element| element.name == "a")
            .map(|element| element.get("xlink:href").to_owned())
            .collect();
        for resource in graph.nodes_of(NodeKind::Resource) {
            assert!(links.iter().any(|link| link == resource.iri.as_str()), "{} in {links:?}", resource.iri);
        }
    }
}
