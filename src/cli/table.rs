//! Tables on a terminal, in which addresses are never broken, so that they can be clicked and copied.

use super::terminal::visible;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};
use listgraph::store;
use listgraph::text::{is_cjk, is_hangul};

/// The minimum width of a column whose text may wrap.
const LEAST: usize = 14;

/// `answer` for a person: a table, or row by row if its addresses are too long for one.
pub(super) fn drawn(answer: &store::Table) -> String {
    let room = Table::new().width().map(usize::from);
    let count = answer.rows.len();
    let rows = if count == 1 { "row" } else { "rows" };
    if room.is_some_and(|room| least_width(answer) > room) {
        format!("{}{count} {rows}", by_row(answer))
    } else {
        format!("{}\n{count} {rows}", as_table(answer))
    }
}

fn as_table(answer: &store::Table) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(&answer.header);
    for row in &answer.rows {
        table.add_row(row.iter().map(|cell| visible(cell)));
    }
    for at in (0..answer.header.len()).filter(|at| has_addresses(answer, *at)) {
        if let Some(column) = table.column_mut(at) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table
}

/// Each row as lines of name and value.
fn by_row(answer: &store::Table) -> String {
    let longest = answer.header.iter().map(|name| columns(name)).max().unwrap_or(0);
    let mut text = String::new();
    for row in &answer.rows {
        for (name, cell) in answer.header.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let blanks = " ".repeat(longest - columns(name));
            text.push_str(&format!("{name}{blanks}  {}\n", visible(cell)));
        }
        text.push('\n');
    }
    text
}

/// The minimum width of the table, including the column separators.
fn least_width(answer: &store::Table) -> usize {
    let width = |at: usize| {
        let cells = answer.rows.iter().map(|row| columns(&row[at]));
        let widest = cells.chain([columns(&answer.header[at])]).max().unwrap_or(0);
        if has_addresses(answer, at) { widest } else { widest.min(LEAST) }
    };
    (0..answer.header.len()).map(|at| width(at) + 3).sum::<usize>() + 1
}

fn has_addresses(answer: &store::Table, at: usize) -> bool {
    answer.rows.iter().any(|row| row[at].contains("://"))
}

/// The width of `text` in columns.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_cjk(c) || is_hangul(c) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer() -> store::Table {
        let row = |name: &str| vec![name.to_owned(), format!("https://a.example/{}", "x".repeat(60))];
        store::Table { header: vec!["name".into(), "n".into()], rows: vec![row("推理"), row("b")] }
    }

    #[test]
    fn addresses_are_never_torn() {
        let address = format!("https://a.example/{}", "x".repeat(60));
        let mut table = as_table(&answer());
        table.set_width(40);
        assert_eq!(table.to_string().matches(&address).count(), 2, "{table}");
        assert_eq!(by_row(&answer()).lines().next(), Some("name  推理"));
        assert!(by_row(&answer()).lines().any(|line| line == format!("n     {address}")));
        assert_eq!(least_width(&answer()), 4 + 3 + 78 + 3 + 1);
    }
}
