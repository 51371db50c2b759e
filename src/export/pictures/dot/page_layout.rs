//! The diagram as a page: topics as boxes in two columns, in list order, and between them what their resources have
//! in common.
//!
//! Graphviz ranks are the rows of the page: invisible edges hold each column together, so the list order is kept
//! and layout is fast; lines are straight and do not move anything.

use super::chips;
use super::quote::{Lines, quote};
use super::script::{Attributes, Script, looks};
use super::style;
use crate::export::diagram::{self, Diagram, Link, wrap};
use crate::graph::NodeKind;
use std::collections::HashMap;

/// The most resources of one topic in a column before they wrap into another, on a page of normal size and on one
/// with very many.
const TALLEST: (usize, usize) = (12, 5);
/// A page with at least this many leaves has very many.
const MANY: usize = 90;
/// The same if leaves have chips, which makes them about twice as high.
const TALLEST_CHIPS: (usize, usize) = (6, 2);
const MANY_CHIPS: usize = 30;
/// The most columns for things that no line leads to, and how many go in a column before that.
const INDEX: usize = 7;
const INDEX_ROWS: usize = 9;
/// The gap between columns, in units of the node distance: with lines in between, and without.
const LINES: usize = 85;
const NO_LINES: usize = 12;
/// The same for things below everything else.
const REST: usize = 7;
/// The columns of text in a box, and in total before a name is cut.
const LINE: usize = 30;
const NAME: usize = 72;

/// A column of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Left,
    Middle,
    Right,
}

/// The text of the DOT file.
pub(super) fn columns(diagram: &Diagram<'_>) -> String {
    let attributes = [
        ("rankdir", "TB"),
        ("splines", "line"),
        ("nodesep", "0.06"),
        ("ranksep", "0.09"),
        ("newrank", "true"),
    ];
    let leaves = diagram.items.iter().filter(|item| item.kind == Some(NodeKind::Resource)).count();
    let (tallest, many) =
        if diagram.links.is_empty() { (TALLEST_CHIPS, MANY_CHIPS) } else { (TALLEST, MANY) };
    let tallest = if leaves > many { tallest.1 } else { tallest.0 };
    let mut page =
        Page { script: Script::new(diagram, &attributes), at: HashMap::new(), ties: Vec::new(), tallest };
    let (title, units) = match diagram.roots.as_slice() {
        [only] if diagram.item(*only).kind == Some(NodeKind::List) => {
            (Some(*only), diagram.item(*only).children.as_slice())
        }
        roots => (None, roots),
    };
    page.heads();
    let (left, right) = units.split_at(page.middle(units));
    let mut shorter = page.column(Side::Left, left);
    let right = page.column(Side::Right, right);
    if right.row < shorter.row {
        shorter = right;
    }
    page.things(title);
    page.rest(&mut shorter);
    for tie in std::mem::take(&mut page.ties) {
        page.script.line(&tie);
    }
    for link in &diagram.links {
        page.link(*link);
    }
    page.script.finish()
}

struct Page<'d, 'a> {
    script: Script<'d, 'a>,
    /// The column and row of each item.
    at: HashMap<usize, (Side, usize)>,
    /// What holds the columns together; written after the boxes, since a box takes in every node named between its
    /// braces.
    ties: Vec<String>,
    /// The most leaves of one box in a column.
    tallest: usize,
}

impl Page<'_, '_> {
    /// The invisible first row, which keeps the columns in order.
    fn heads(&mut self) {
        for name in ["head_left", "head_middle", "head_right"] {
            self.script.line(&format!("{name} [shape=point, style=invis, width=0, height=0];"));
        }
        // Between neighbours in a row, `minlen` is in units of `nodesep`: the gap for the lines.
        let gap = if self.script.diagram.links.is_empty() { NO_LINES } else { LINES };
        self.script.line(&format!(
            "{{ rank=same; head_left -> head_middle -> head_right [style=invis, minlen={gap}]; }}"
        ));
    }

    /// How many rows `at` takes with its contents.
    fn rows(&self, at: usize) -> usize {
        let rows = runs(self.script.diagram, at).map(|run| match run {
            [only] if self.script.diagram.is_box(*only) => self.rows(*only),
            leaves => leaves.len().div_ceil(stacks(leaves.len(), self.tallest)),
        });
        1 + rows.sum::<usize>()
    }

    /// Where to split `units` so that both columns are about the same length.
    fn middle(&self, units: &[usize]) -> usize {
        let rows: Vec<usize> = units.iter().map(|at| self.rows(*at)).collect();
        let total: usize = rows.iter().sum();
        let left = |cut: &usize| rows[..*cut].iter().sum::<usize>();
        (0..=units.len()).min_by_key(|cut| (2 * left(cut)).abs_diff(total)).unwrap_or(0)
    }

    /// Fills one of the outer columns; returns its last node.
    fn column(&mut self, side: Side, units: &[usize]) -> Last {
        let head = if side == Side::Left { "head_left" } else { "head_right" };
        let mut last = Last { name: head.to_owned(), row: 0, gap: 0 };
        for unit in units {
            self.unit(side, *unit, 0, &mut last);
        }
        last
    }

    /// One box with its contents, or one leaf, below `last`.
    fn unit(&mut self, side: Side, at: usize, depth: usize, last: &mut Last) {
        if !self.script.diagram.is_box(at) {
            return self.stack(side, &[at], self.tallest, last);
        }
        self.script.open(&format!("subgraph \"cluster_{}\"", self.script.name(at)));
        let fill = style::BOXES[depth.min(style::BOXES.len() - 1)];
        let border = style::BOX_BORDER;
        self.script
            .line(&format!("style=\"rounded,filled\"; fillcolor=\"{fill}\"; color=\"{border}\"; margin=7;"));
        self.header(side, at, depth, last);
        for run in runs(self.script.diagram, at) {
            match run {
                [only] if self.script.diagram.is_box(*only) => self.unit(side, *only, depth + 1, last),
                leaves => self.stack(side, leaves, self.tallest, last),
            }
        }
        self.script.close();
    }

    /// The name of a box, as its first row.
    fn header(&mut self, side: Side, at: usize, depth: usize, last: &mut Last) {
        let item = self.script.diagram.item(at);
        let (size, line) = [("15", 22), ("12", 28), ("11", 28)][depth.min(2)];
        let text = wrap(&item.name, line, NAME);
        let mut looks: Attributes = vec![("shape", "plaintext".into()), ("fontsize", size.into())];
        looks.push(("style", "\"\"".into()));
        looks.push(("width", "2.5".into()));
        looks.push(("margin", "\"0.08,0.02\"".into()));
        self.script.item(at, quote(&text, Lines::Left), looks);
        self.below(side, at, last);
        if depth == 0 {
            // Keeps a column from drifting sideways on its way down.
            let head = if side == Side::Left { "head_left" } else { "head_right" };
            let (name, row) = (&last.name, last.row);
            self.ties.push(format!("{head} -> {name} [style=invis, weight=500, minlen={row}];"));
        }
    }

    /// Leaves in a column, or in several if there are many.
    fn stack(&mut self, side: Side, leaves: &[usize], tallest: usize, last: &mut Last) {
        if leaves.is_empty() {
            return;
        }
        let (top, mut bottom) = (last.clone(), last.clone());
        for stack in leaves.chunks(leaves.len().div_ceil(stacks(leaves.len(), tallest))) {
            let mut last = top.clone();
            for at in stack {
                let item = self.script.diagram.item(*at);
                let mut looks = looks(item.kind);
                let wide = matches!(item.kind, Some(NodeKind::Resource) | None);
                let text = wrap(&item.name, if wide { LINE } else { LINE - 8 }, NAME);
                looks.push(("width", if wide { "2.5".to_owned() } else { width(&text) }));
                let label = if item.chips.is_empty() {
                    quote(&text, Lines::Centred)
                } else {
                    chips::label(self.script.diagram, &text, &item.chips)
                };
                self.script.item(*at, label, looks);
                self.below(side, *at, &mut last);
            }
            if last.row > bottom.row {
                bottom = last;
            }
        }
        *last = bottom;
    }

    /// Ties `at` into its column, one row below `last`.
    fn below(&mut self, side: Side, at: usize, last: &mut Last) {
        self.tie(side, at, last.row + 1 + last.gap, last);
    }

    /// Ties `at` into its column at `row`, below `last`.
    fn tie(&mut self, side: Side, at: usize, row: usize, last: &mut Last) {
        let name = self.script.name(at).to_owned();
        self.tie_name(&name, row, last);
        self.at.insert(at, (side, row));
    }

    fn tie_name(&mut self, name: &str, row: usize, last: &mut Last) {
        let rows = row - last.row;
        let rows = if rows > 1 { format!(", minlen={rows}") } else { String::new() };
        self.ties.push(format!("{} -> {name} [style=invis, weight=100{rows}];", last.name));
        *last = Last { name: name.to_owned(), row, gap: 0 };
    }

    /// The middle column: the list itself, and each thing as close as possible to what links to it.
    fn things(&mut self, title: Option<usize>) {
        let mut last = Last { name: "head_middle".into(), row: 0, gap: 0 };
        if let Some(at) = title {
            let mut looks = looks(Some(NodeKind::List));
            looks.push(("fontsize", "18".into()));
            looks.push(("margin", "\"0.2,0.12\"".into()));
            let text = wrap(&self.script.diagram.item(at).name, LINE, NAME);
            self.script.item(at, quote(&text, Lines::Centred), looks);
            self.below(Side::Middle, at, &mut last);
        }
        let mut things: Vec<(usize, usize)> =
            self.script.diagram.around.iter().filter_map(|at| Some((self.wanted_row(*at)?, *at))).collect();
        things.sort_unstable();
        for (at, row) in rows(&things, last.row + 1) {
            self.thing(at, row, &mut last);
        }
    }

    /// Below the shorter column: things that no line leads to, and the legend of shapes.
    fn rest(&mut self, last: &mut Last) {
        let around = self.script.diagram.around.iter().copied();
        let rest: Vec<usize> = around.filter(|at| !self.at.contains_key(at)).collect();
        last.gap = 1;
        if self.script.diagram.links.is_empty() {
            self.index(&rest, last);
        } else {
            self.stack(Side::Left, &rest, REST, last);
        }
        self.legend(last);
    }

    /// Everything that resources link to, in small boxes row by row, those with the most resources first.
    fn index(&mut self, things: &[usize], last: &mut Last) {
        let (top, mut bottom) = (last.clone(), last.clone());
        let columns = things.len().div_ceil(INDEX_ROWS).clamp(1, INDEX);
        for column in 0..columns {
            let mut last = top.clone();
            for at in things.iter().skip(column).step_by(columns) {
                let item = self.script.diagram.item(*at);
                let mut looks = looks(item.kind);
                looks.retain(|(name, _)| *name != "shape" && *name != "style");
                let rounded = item.kind == Some(NodeKind::Author);
                looks.push(("shape", "box".into()));
                looks.push(("style", if rounded { "\"rounded,filled\"" } else { "filled" }.into()));
                looks.extend([("fontsize", "9".into()), ("margin", "\"0.06,0.03\"".into())]);
                let text = wrap(&item.name, LINE - 6, NAME);
                looks.push(("width", width(&text)));
                self.script.item(*at, quote(&text, Lines::Centred), looks);
                self.below(Side::Left, *at, &mut last);
            }
            if last.row > bottom.row {
                bottom = last;
            }
        }
        *last = bottom;
    }

    fn thing(&mut self, at: usize, row: usize, last: &mut Last) {
        let item = self.script.diagram.item(at);
        let text = wrap(&item.name, LINE - 6, NAME);
        let mut looks = looks(item.kind);
        looks.push(("width", width(&text)));
        self.script.item(at, quote(&text, Lines::Centred), looks);
        self.tie(Side::Middle, at, row, last);
    }

    /// The middle row of the items that link to the thing `at`.
    fn wanted_row(&self, at: usize) -> Option<usize> {
        let ends = self.script.diagram.links.iter().filter_map(|link| match link {
            link if link.to == at => self.at.get(&link.from),
            link if link.from == at => self.at.get(&link.to),
            _ => None,
        });
        let rows: Vec<usize> = ends.map(|(_, row)| *row).collect();
        rows.iter().sum::<usize>().checked_div(rows.len())
    }

    /// The colour of each kind that is drawn, with the kind's name.
    fn legend(&mut self, last: &mut Last) {
        let kinds = NodeKind::ALL
            .into_iter()
            .filter(|kind| !matches!(kind, NodeKind::List | NodeKind::Topic))
            .filter(|kind| self.script.diagram.items.iter().any(|item| item.kind == Some(*kind)));
        let Some(label) = chips::legend(kinds) else { return };
        let looks = [
            ("shape", "plain".to_owned()),
            ("style", "\"\"".into()),
            ("class", "\"legend\"".into()),
            ("label", label),
        ];
        self.script.statement("legend", &looks);
        self.tie_name("legend", last.row + 2, last);
    }

    /// A straight line from the near side of one end to the near side of the other.
    fn link(&mut self, link: Link) {
        let side = |at: usize| self.at.get(&at).map(|(side, _)| *side);
        let row = |at: usize| self.at.get(&at).map(|(_, row)| *row);
        let ports = match (side(link.from), side(link.to)) {
            (Some(Side::Left), Some(Side::Middle | Side::Right)) => Some(("e", "w")),
            (Some(Side::Right), Some(Side::Middle | Side::Left)) => Some(("w", "e")),
            _ => None,
        };
        let mut looks: Attributes = vec![("constraint", "false".into())];
        if let Some((tail, head)) = ports.filter(|_| row(link.from) != row(link.to)) {
            looks.extend([("tailport", tail.into()), ("headport", head.into())]);
        }
        if link.count > 1 {
            looks.push(("penwidth", format!("{:.1}", thickness(link.count))));
            looks.push(("count", link.count.to_string()));
        }
        self.script.link(link, looks);
    }
}

/// The lowest node of a column so far.
#[derive(Clone, Debug)]
struct Last {
    name: String,
    row: usize,
    /// How many rows below it stay empty.
    gap: usize,
}

/// The direct contents of the box `at`: each inner box alone, leaves together.
fn runs<'d>(diagram: &'d Diagram<'_>, at: usize) -> impl Iterator<Item = &'d [usize]> {
    diagram.item(at).children.chunk_by(|a, b| !diagram.is_box(*a) && !diagram.is_box(*b))
}

/// The number of columns for `count` leaves.
fn stacks(count: usize, tallest: usize) -> usize {
    count.div_ceil(tallest).clamp(1, 4)
}

/// The minimum width of a node, in inches, for renderers that cannot measure Han characters.
fn width(text: &str) -> String {
    let columns = u16::try_from(diagram::columns(text)).unwrap_or(u16::MAX);
    format!("{:.2}", 0.2 + f64::from(columns) * 0.07)
}

/// The thickness of a line that represents `count` edges.
fn thickness(count: usize) -> f64 {
    0.9 + f64::from(count.min(1 << 20).ilog2()) * 0.4
}

/// A separate row for each of `things`, which are sorted by the row they want.
fn rows(things: &[(usize, usize)], highest: usize) -> Vec<(usize, usize)> {
    let mut next = highest;
    let place = |(wanted, at): &(usize, usize)| {
        let row = next.max(*wanted);
        next = row + 1;
        (*at, row)
    };
    things.iter().map(place).collect()
}
