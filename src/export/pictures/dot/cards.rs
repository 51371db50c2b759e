//! The card map as DOT: lists in the middle, their cards in a column on either side.
//!
//! Invisible edges keep each column in list order, and every visible line leads from the middle to the near side of
//! a card's head: no line can cross another or pass over another card. Cards are tables of one width, so the
//! picture has the same size on a machine without our fonts.

use super::html::{font, link, text};
use super::quote::{Lines, quote};
use super::style;
use crate::export::diagram::{Card, CardMap, Centre, Row, SIGNS, Sign, Words, palette, shorten, wrap};
use crate::graph::{Node, NodeKind, Property};
use std::collections::BTreeSet;

/// Which side of its list a card is on.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// The width of a card in points, and how many columns of text fit into it at [`SMALL`] and as a head.
const WIDTH: u32 = 236;
const COLUMNS: usize = 38;
const HEAD: usize = 28;
const CHIP: usize = 13;
const CHIP_WIDTH: u32 = 72;
/// Sizes of text in points: 8 points are 10.7 px at 96 dpi.
const LARGE: u32 = 11;
const SMALL: u32 = 9;
const TINY: u32 = 8;
/// The colour of less important text.
const GREY: &str = "#5b6570";

/// The text of the DOT file.
pub(super) fn cards(map: &CardMap<'_>, languages: &[&str]) -> String {
    let mut page = Page { text: String::new(), languages, words: Words::of(languages), number: 0 };
    page.head();
    let centres: Vec<String> = (1..=map.centres.len()).map(|number| format!("list{number}")).collect();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (at, (centre, name)) in map.centres.iter().zip(&centres).enumerate() {
        let legend = if at + 1 == map.centres.len() { page.legend(map) } else { String::new() };
        page.centre(name, centre, &legend);
        let cut = centre.left();
        for (place, card) in centre.cards.iter().enumerate() {
            let column = if place < cut { &mut left } else { &mut right };
            let side = if place < cut { Side::Left } else { Side::Right };
            column.push(page.card(card, name, side));
        }
    }
    for column in [&left, &centres, &right] {
        page.column(column);
    }
    page.text.push_str("}\n");
    page.text
}

struct Page<'l> {
    text: String,
    languages: &'l [&'l str],
    words: &'static Words,
    /// How many cards there are so far.
    number: usize,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str("  ");
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn head(&mut self) {
        self.text.push_str("digraph \"listgraph\" {\n");
        let font = quote(style::FONT, Lines::Centred);
        let ink = palette::INK;
        self.line(&format!(
            "graph [rankdir=LR, splines=line, nodesep=0.14, ranksep=1.1, bgcolor=\"white\", pad=0.25, outputorder=edgesfirst, fontname={font}, tooltip=\" \"];"
        ));
        self.line(&format!("node [shape=plain, fontname={font}, fontsize={SMALL}, fontcolor=\"{ink}\"];"));
        self.line("edge [dir=none, penwidth=1.4, tooltip=\" \"];");
    }

    /// Stacks `names` in a column.
    fn column(&mut self, names: &[String]) {
        if names.len() > 1 {
            self.line(&format!("{{ rank=same; edge [style=invis]; {}; }}", names.join(" -> ")));
        }
    }

    /// The list in the middle, with the legend below its name.
    fn centre(&mut self, name: &str, centre: &Centre<'_>, legend: &str) {
        let title: Vec<String> = wrap(&centre.title, 22, 88).lines().map(text).collect();
        let mut title = font(15, "#ffffff", &format!("<B>{}</B>", title.join("<BR/>")));
        if !centre.counts.is_empty() {
            // A separate cell: lines of two sizes in one cell are too close together.
            let counts = font(SMALL, "#dfe7ef", &text(&centre.counts));
            title = format!(
                "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"><TR><TD>{title}</TD></TR><TR><TD>{counts}</TD></TR></TABLE>"
            );
        }
        let node = centre.node;
        let link = link(
            node.and_then(address),
            &node.map_or_else(String::new, |node| tooltip(node, self.languages)),
        );
        let label = format!(
            "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\" COLOR=\"#22303c\" BGCOLOR=\"white\"><TR><TD PORT=\"head\" CELLPADDING=\"9\" BGCOLOR=\"#22303c\"{link}>{title}</TD></TR>{legend}</TABLE>"
        );
        self.line(&format!("{name} [class=\"list\", label=<{label}>];"));
    }

    /// A card, and the line to it from the list `centre`.
    fn card(&mut self, card: &Card<'_>, centre: &str, side: Side) -> String {
        let (colour, fill) = match card.count {
            Some(_) => palette::TOPICS[self.number % palette::TOPICS.len()],
            None => ("#8795a3", "#eef1f4"),
        };
        self.number += 1;
        let name = format!("card{}", self.number);
        let mut rows = self.title(card, fill);
        for row in &card.rows {
            rows.push_str(&self.row(row));
        }
        if card.more > 0 {
            let more = text(&format!("+ {} {}", card.more, self.words.more));
            rows.push_str(&format!("<TR><TD ALIGN=\"LEFT\">     {}</TD></TR>", font(SMALL, GREY, &more)));
        }
        rows.push_str(&self.chips(card));
        let class = if card.count.is_some() { "card" } else { "more" };
        self.line(&format!(
            "{name} [class=\"{class}\", label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" COLOR=\"{colour}\" BGCOLOR=\"white\" WIDTH=\"{WIDTH}\">{rows}</TABLE>>];"
        ));
        let line = match side {
            Side::Left => format!("{name}:head:e -> {centre}:head:w"),
            Side::Right => format!("{centre}:head:e -> {name}:head:w"),
        };
        self.line(&format!("{line} [class=\"in_list\", color=\"{colour}\"];"));
        name
    }

    /// The head of a card: the parent topic, its name, its count.
    fn title(&self, card: &Card<'_>, fill: &str) -> String {
        // A separate row: lines of two sizes in one cell are too close together.
        let above = card.above.as_ref().map_or_else(String::new, |above| {
            let above = font(TINY, GREY, &text(&shorten(above, COLUMNS)));
            format!("<TR><TD ALIGN=\"LEFT\" CELLPADDING=\"3\" BGCOLOR=\"{fill}\">{above}</TD></TR>")
        });
        let name = format!("<B>{}</B>", text(&shorten(&card.title, HEAD)));
        let count = card.count.map_or_else(String::new, |count| font(SMALL, GREY, &format!("  {count}")));
        let name = format!("{}{count}<BR ALIGN=\"LEFT\"/>", font(LARGE, palette::INK, &name));
        let tooltip = card.node.map_or_else(String::new, |node| tooltip(node, self.languages));
        let link = link(card.node.and_then(address), &tooltip);
        format!(
            "{above}<TR><TD PORT=\"head\" WIDTH=\"{WIDTH}\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" CELLPADDING=\"4\" BGCOLOR=\"{fill}\"{link}>{name}</TD></TR>"
        )
    }

    fn row(&self, row: &Row<'_>) -> String {
        let name = match row.count {
            Some(count) => format!("{} ({count})", shorten(&row.text, COLUMNS - 6)),
            None => shorten(&row.text, COLUMNS),
        };
        let sign = match row.node.kind {
            NodeKind::Resource => {
                let sign = &SIGNS[Sign::of(row.node)];
                font(SMALL, sign.colour, sign.shape)
            }
            _ => font(SMALL, GREY, "▸"),
        };
        let link = link(address(row.node), &tooltip(row.node, self.languages));
        format!("<TR><TD ALIGN=\"LEFT\"{link}> {sign} {}</TD></TR>", font(SMALL, palette::INK, &text(&name)))
    }

    /// The frameworks and the author that most resources of the topic have, each in its own cell.
    fn chips(&self, card: &Card<'_>) -> String {
        let things: Vec<&&Node> = card.frameworks.iter().chain(&card.authors).collect();
        if things.is_empty() {
            return String::new();
        }
        let mut chips: String =
            things.iter().map(|node| chip(node, node.label(self.languages), self.languages)).collect();
        for _ in things.len()..3 {
            chips.push_str(&format!("<TD WIDTH=\"{CHIP_WIDTH}\"></TD>"));
        }
        format!(
            "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"2\"><TR>{chips}</TR></TABLE></TD></TR>"
        )
    }

    /// The meaning of every sign, colour and number in the picture; only those used.
    fn legend(&self, map: &CardMap<'_>) -> String {
        let cards = || map.centres.iter().flat_map(|centre| &centre.cards);
        let rows = cards().flat_map(|card| &card.rows).filter(|row| row.node.kind == NodeKind::Resource);
        let signs: BTreeSet<usize> = rows.map(|row| Sign::of(row.node)).collect();
        let words = self.words;
        let mut legend = String::new();
        let mut line = |sign: &str, meaning: &str| {
            let meaning = font(SMALL, palette::INK, &text(meaning));
            legend.push_str(&format!("<TR><TD ALIGN=\"LEFT\"> {sign} {meaning}</TD></TR>"));
        };
        let counts = || cards().filter_map(|card| card.count);
        // `1 resources` would look like a mistake.
        let counted = counts().find(|count| *count != 1).or_else(|| counts().next());
        if let Some(count) = counted {
            line(&font(SMALL, GREY, &count.to_string()), words.number);
            line(&font(SMALL, palette::TOPICS[0].0, "━━"), words.colour);
        }
        for sign in signs {
            line(&font(SMALL, SIGNS[sign].colour, SIGNS[sign].shape), SIGNS[sign].name(self.languages));
        }
        for (kind, word) in [(NodeKind::Framework, words.framework), (NodeKind::Author, words.author)] {
            let drawn = cards().any(|card| match kind {
                NodeKind::Framework => !card.frameworks.is_empty(),
                _ => !card.authors.is_empty(),
            });
            if drawn {
                let (fill, border) = palette::colours(Some(kind));
                legend.push_str(&format!(
                    "<TR><TD BORDER=\"1\" COLOR=\"{border}\" BGCOLOR=\"{fill}\">{}</TD></TR>",
                    font(TINY, palette::INK, &text(word))
                ));
            }
        }
        legend
    }
}

/// A framework or author as a small label.
fn chip(node: &Node, name: &str, languages: &[&str]) -> String {
    let (fill, border) = palette::colours(Some(node.kind));
    let link = link(address(node), &tooltip(node, languages));
    format!(
        "<TD BORDER=\"1\" WIDTH=\"{CHIP_WIDTH}\" COLOR=\"{border}\" BGCOLOR=\"{fill}\"{link}>{}</TD>",
        font(TINY, palette::INK, &text(&shorten(name, CHIP)))
    )
}

/// Where a click on `node` leads.
fn address(node: &Node) -> Option<&str> {
    node.properties
        .text(Property::Url)
        .or_else(|| (node.kind == NodeKind::Resource).then(|| node.iri.as_str()))
}

/// The whole name of `node`.
fn tooltip(node: &Node, languages: &[&str]) -> String {
    crate::text::clean(node.label(languages))
}
