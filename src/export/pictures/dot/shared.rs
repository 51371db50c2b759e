//! The force-directed map of frameworks and authors as DOT; its lines run around other boxes.

use super::html::{font, text};
use super::quote::{Lines, quote, quote_address};
use super::style;
use crate::export::diagram::{SharedMap, Thing, Words, palette, shorten};
use crate::graph::{NodeKind, Property};
use std::collections::BTreeSet;

/// The colour of things in topics without a colour.
const GREY: (&str, &str) = ("#8795a3", "#eef1f4");
/// How wide names are.
const WIDTH: usize = 26;
/// The most topics in a row of the legend.
const ROW: usize = 4;

/// The text of the DOT file. Of the ways to part nodes, `vpsc` moves them least, and leaves room for every line.
pub(super) fn shared(map: &SharedMap<'_>, languages: &[&str]) -> String {
    let font_name = quote(style::FONT, Lines::Centred);
    let ink = palette::INK;
    let mut text = format!(
        "digraph \"listgraph\" {{\n  graph [layout=neato, overlap=vpsc, splines=true, sep=\"+20\", esep=\"+10\", bgcolor=\"white\", pad=0.25, outputorder=edgesfirst, fontname={font_name}, tooltip=\" \", labelloc=b, label=<{}>];\n",
        legend(map, languages)
    );
    text.push_str(&format!(
        "  node [style=\"rounded,filled\", shape=box, penwidth=1.4, margin=\"0.1,0.05\", height=0.3, target=\"_blank\", fontname={font_name}, fontsize=10, fontcolor=\"{ink}\"];\n"
    ));
    text.push_str("  edge [dir=none, color=\"#9aa8b5\"];\n");
    for (at, thing) in map.things.iter().enumerate() {
        text.push_str(&format!("  thing{at} [{}];\n", looks(map, thing, languages)));
    }
    for tie in &map.ties {
        let (one, other) = (&map.things[tie.ends.0].node, &map.things[tie.ends.1].node);
        let said = format!(
            "{} — {}: {}",
            one.label(languages),
            other.label(languages),
            Words::of(languages).count_resources(tie.count)
        );
        text.push_str(&format!(
            "  thing{} -> thing{} [class=\"shared\", penwidth={:.1}, weight={}, len=1.4, tooltip={}];\n",
            tie.ends.0,
            tie.ends.1,
            thickness(tie.count),
            tie.count.min(20),
            quote(&said, Lines::Centred)
        ));
    }
    text.push_str("}\n");
    text
}

fn looks(map: &SharedMap<'_>, thing: &Thing<'_>, languages: &[&str]) -> String {
    let (border, fill) = colours(thing.topic);
    let name = crate::text::clean(thing.node.label(languages));
    let label = format!("{} ({})", shorten(&name, WIDTH), thing.count);
    let shape = if thing.node.kind == NodeKind::Author { "shape=ellipse, style=filled, " } else { "" };
    let topic = thing.topic.map_or_else(String::new, |at| format!("\n{}", map.topics[at].label(languages)));
    let tooltip = format!("{name}\n{}{topic}", thing.node.kind.name().to_lowercase());
    let address = thing.node.properties.text(Property::Url).and_then(quote_address);
    let address = address.map_or_else(String::new, |address| format!(", URL={address}"));
    // The more resources, the larger; no name is smaller than 10 points.
    let size = 10 + thing.count.min(1 << 16).ilog2().min(6);
    format!(
        "class=\"{}\", label={}, {shape}color=\"{border}\", fillcolor=\"{fill}\", fontsize={size}, tooltip={}{address}",
        thing.node.kind.name().to_lowercase(),
        quote(&label, Lines::Centred),
        quote(&tooltip, Lines::Centred)
    )
}

fn colours(topic: Option<usize>) -> (&'static str, &'static str) {
    topic.map_or(GREY, |at| palette::TOPICS[at % palette::TOPICS.len()])
}

fn thickness(count: usize) -> f64 {
    0.8 + f64::from(count.min(1 << 16).ilog2()) * 0.7
}

/// The meaning of shapes, colours, numbers and lines; only those used.
fn legend(map: &SharedMap<'_>, languages: &[&str]) -> String {
    let words = Words::of(languages);
    let ink = |meaning: &str| font(10, palette::INK, &text(meaning));
    let mut rows = String::new();
    let used: BTreeSet<usize> = map.things.iter().filter_map(|thing| thing.topic).collect();
    let mut cells: Vec<String> = used
        .into_iter()
        .map(|at| {
            let (border, fill) = colours(Some(at));
            let name = shorten(map.topics[at].label(languages), WIDTH);
            format!("<TD BORDER=\"1\" COLOR=\"{border}\" BGCOLOR=\"{fill}\">{}</TD>", ink(&name))
        })
        .collect();
    if map.things.iter().any(|thing| thing.topic.is_none()) {
        cells.push(format!(
            "<TD BORDER=\"1\" COLOR=\"{}\" BGCOLOR=\"{}\">{}</TD>",
            GREY.0,
            GREY.1,
            ink(words.other_topics)
        ));
    }
    for row in cells.chunks(ROW) {
        rows.push_str(&format!("<TR>{}</TR>", row.concat()));
    }
    let has = |kind| map.things.iter().any(|thing| thing.node.kind == kind);
    let mut said: Vec<String> = Vec::new();
    if has(NodeKind::Framework) {
        said.push(format!("□ {}", words.framework));
    }
    if has(NodeKind::Author) {
        said.push(format!("○ {}", words.author));
    }
    said.push(format!("(n) {}", words.their_resources));
    if !map.ties.is_empty() {
        said.push(format!("── {}", words.shared));
    }
    rows.push_str(&format!("<TR><TD COLSPAN=\"{ROW}\">{}</TD></TR>", ink(&said.join("   "))));
    format!("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"3\">{rows}</TABLE>")
}
