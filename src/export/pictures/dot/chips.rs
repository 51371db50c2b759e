//! Chips: what a resource links to, as small boxes below its name instead of lines.

use super::html::{font, text};
use crate::export::diagram::{Diagram, palette, shorten};
use crate::graph::NodeKind;

/// How wide a chip is in columns of text and in points, and how many an item shows.
const CHIP: usize = 15;
const WIDTH: u32 = 78;
const CHIPS: usize = 4;

/// A label with a name and, below it, what its resource links to, two per row.
pub(super) fn label(diagram: &Diagram<'_>, name: &str, chips: &[usize]) -> String {
    let lines: Vec<String> = name.lines().map(text).collect();
    let mut rows = format!("<TR><TD COLSPAN=\"2\">{}</TD></TR>", lines.join("<BR/>"));
    let chip = |at: &usize| {
        let item = diagram.item(*at);
        let (fill, border) = palette::colours(item.kind);
        // In the index a name is followed by a number, which is not part of it.
        let whole = item.tooltip.lines().next().unwrap_or_default();
        let name = font(8, palette::INK, &text(&shorten(whole, CHIP)));
        format!("<TD BORDER=\"1\" WIDTH=\"{WIDTH}\" COLOR=\"{border}\" BGCOLOR=\"{fill}\">{name}</TD>")
    };
    let shown = if chips.len() > CHIPS { CHIPS - 1 } else { chips.len() };
    let mut cells: Vec<String> = chips[..shown].iter().map(chip).collect();
    if shown < chips.len() {
        cells.push(format!("<TD>{}</TD>", font(8, palette::INK, &format!("+ {}", chips.len() - shown))));
    }
    if cells.len() % 2 == 1 {
        cells.push(format!("<TD WIDTH=\"{WIDTH}\"></TD>"));
    }
    for row in cells.chunks(2) {
        rows.push_str(&format!("<TR>{}</TR>", row.concat()));
    }
    format!("<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\">{rows}</TABLE>>")
}

/// A label that shows the colour of each of `kinds`; `None` if there are none.
pub(super) fn legend(kinds: impl Iterator<Item = NodeKind>) -> Option<String> {
    let cell = |kind: NodeKind| {
        let (fill, border) = palette::colours(Some(kind));
        let word = font(9, palette::INK, &text(&kind.name().to_lowercase()));
        format!("<TD BORDER=\"1\" COLOR=\"{border}\" BGCOLOR=\"{fill}\">{word}</TD>")
    };
    let cells: String = kinds.map(cell).collect();
    (!cells.is_empty()).then(|| {
        format!(
            "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"3\"><TR>{cells}</TR></TABLE>>"
        )
    })
}
