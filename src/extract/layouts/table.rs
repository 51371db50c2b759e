//! Tables: one entry per row; the header tells which columns hold the name, the address, the description.

mod columns;
mod title;

use crate::extract::entry::{FurtherLink, Note, NoteKind, Read, Reason, Role, Skip, Unlinked};
use crate::extract::evidence::Evidence;
use crate::extract::habit::Habit;
use crate::extract::lexicon::Column;
use crate::extract::line::{
    Draft, Line, is_blank, is_entry_link, is_picture_link, picture_links, role_of_link, title,
};
use crate::extract::marks;
use crate::extract::record::{Segment, Slot, segments};
use crate::extract::tail::Tail;
use crate::markdown::{Cell, Inline, InlineKind, Link, Span, plain_text};
use crate::text::clean;
use columns::Columns;

/// The contents of a table.
#[derive(Default)]
pub(in crate::extract) struct Rows<'t> {
    pub drafts: Vec<Draft<'t>>,
    pub unlinked: Vec<Unlinked>,
    pub skips: Vec<Skip>,
}

/// Reads a table row by row.
pub(in crate::extract) fn read<'t>(rows: &'t [Vec<Cell<'_>>], habit: &'t Habit) -> Rows<'t> {
    let mut columns = Columns::new(rows, habit);
    if !columns.are_known() {
        columns.kinds.clear();
    }
    let mut found = Rows { drafts: Vec::with_capacity(rows.len()), ..Rows::default() };
    for row in rows {
        if row.iter().all(|cell| cell.is_header) && !row.iter().any(|cell| first_link(cell).is_some()) {
            row.iter().for_each(|cell| skip_links(&cell.content, &mut found));
            continue;
        }
        match columns.are_known() {
            true => by_header(row, &columns, &mut found),
            false => by_links(row, &columns, &mut found),
        }
    }
    found
}

fn first_link<'t, 'a>(cell: &'t Cell<'a>) -> Option<(usize, &'t Link<'a>)> {
    cell.content.iter().enumerate().find_map(|(at, piece)| match &piece.kind {
        InlineKind::Link(link) if is_entry_link(link) => Some((at, link)),
        _ => None,
    })
}

/// The link of a cell, even if it shows only a picture.
fn cell_link<'t, 'a>(cell: &'t Cell<'a>) -> Option<(usize, &'t Link<'a>)> {
    first_link(cell).or_else(|| picture_links(&cell.content).next())
}

fn span_of(row: &[Cell<'_>]) -> Span {
    let start = row.first().map_or(0, |cell| cell.span.start);
    start..row.last().map_or(start, |cell| cell.span.end)
}

/// A table without a known header: each cell whose link has a name is an entry, or the row is one,
/// described by the cells without links.
fn by_links<'t>(row: &'t [Cell<'_>], columns: &Columns<'t>, found: &mut Rows<'t>) {
    let linked: Vec<&Cell<'_>> = row.iter().filter(|cell| first_link(cell).is_some()).collect();
    let named = |cell: &&&Cell<'_>| first_link(cell).is_some_and(|(_, link)| !columns.is_label(link));
    let is_grid = linked.iter().filter(named).count() > 1
        && row.iter().all(|cell| first_link(cell).is_some() || is_blank(&plain_text(&cell.content)));
    if is_grid {
        for cell in row {
            match first_link(cell) {
                Some(_) => cell_lines(cell, columns.habit, found),
                None => skip_links(&cell.content, found),
            }
        }
        return;
    }
    by_header(row, columns, found);
}

/// A title, and below it lines whose links say what they are or who made it: one entry, not several.
fn is_card(lines: &[&[Inline<'_>]], habit: &Habit) -> bool {
    let mut linked = lines.iter().map(|pieces| Line::new(pieces, 0..0, habit)).filter_map(|line| {
        let (at, link) = line.links().next()?;
        Some((is_blank(&line.text(0..at)), habit.is_label(link), link.text.starts_with('@')))
    });
    matches!(linked.next(), Some((true, false, false)))
        && linked.all(|(_, is_label, is_account)| is_label || is_account)
}

/// The entries of a cell that holds several, one per line.
fn cell_lines<'t>(cell: &'t Cell<'_>, habit: &'t Habit, found: &mut Rows<'t>) {
    let lines: Vec<_> = cell.content.split(|piece| matches!(piece.kind, InlineKind::HardBreak)).collect();
    let has_link = |pieces: &[Inline<'_>]| crate::extract::line::entry_links(pieces).next().is_some();
    let starts = lines.iter().filter(|pieces| has_link(pieces)).count();
    let lines = if starts < 2 || is_card(&lines, habit) { vec![&*cell.content] } else { lines };
    for pieces in lines {
        match super::super::walk::draft(&Line::new(pieces, cell.span.clone(), habit)) {
            Some(draft) => found.drafts.push(draft),
            None => skip_links(pieces, found),
        }
    }
}

fn skip_links(pieces: &[Inline<'_>], found: &mut Rows<'_>) {
    for piece in pieces {
        if let InlineKind::Link(link) = &piece.kind {
            found.skips.extend(crate::extract::line::skip(link, &piece.span));
        }
    }
}

fn by_header<'t>(row: &'t [Cell<'_>], columns: &Columns<'t>, found: &mut Rows<'t>) {
    let title_column = columns.all(Column::Title, row.len()).next();
    let Some((main, at, link)) = main_cell(row, columns, title_column) else {
        row.iter().for_each(|cell| skip_links(&cell.content, found));
        let text = row
            .iter()
            .map(|cell| plain_text(&cell.content))
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>();
        let has_links =
            row.iter().any(|cell| cell.content.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_))));
        if !text.is_empty() && !has_links && !row.iter().all(|cell| cell.is_header) {
            found.unlinked.push(Unlinked { text: text.join(" | "), span: span_of(row) });
        }
        return;
    };
    let mut draft = Draft {
        before: Tail::new(&row[main].content[..at]).only_links(),
        tail: Tail::new(&row[main].content[at + 1..]),
        ..Draft::default()
    };
    let address = link.address.trim();
    draft.entry.span = span_of(row);
    draft.entry.head = title_column.and_then(|at| columns.heads.get(at).cloned());
    draft.entry.address = (!address.is_empty()).then(|| Read::certain(address.to_owned(), Evidence::Table));
    let named_by = title::name(row, columns, title_column, main, (at, link), &mut draft);
    marks::read_all(&mut draft);
    draft.entry.record = segments(&draft.tail);
    let left = crate::extract::walk::description(&draft.tail.text);
    other_cells(row, columns, main, named_by, &mut draft);
    if draft.entry.description.is_none() && title_column == Some(main) {
        draft.entry.description = left.map(|text| Read::certain(text, Evidence::Table));
    }
    found.drafts.push(draft);
}

/// The cell with the entry's own link, the link's index in it, and the link.
fn main_cell<'t, 'a>(
    row: &'t [Cell<'a>],
    columns: &Columns<'_>,
    title_column: Option<usize>,
) -> Option<(usize, usize, &'t Link<'a>)> {
    let is_named = row.iter().any(|cell| !is_blank(&plain_text(&cell.content)));
    let linked = |column: usize| {
        let found = if is_named { cell_link(&row[column]) } else { first_link(&row[column]) };
        found.map(|(at, link)| (column, at, link))
    };
    let of = |wanted: Column| columns.all(wanted, row.len()).find_map(linked);
    let links = || (0..row.len()).filter_map(linked);
    // A title without a link names the paper, not its code.
    let rank = |column: usize, link: &Link<'_>| {
        let by_column = match columns.of(column) {
            Some(Column::FurtherLink(role)) => Some(role),
            _ => role_of_link(link),
        };
        match by_column {
            Some(Role::Paper) => 0,
            Some(Role::Project | Role::Docs) => 1,
            Some(Role::Code) => 2,
            None | Some(Role::SeeAlso) => 3,
            _ => 4,
        }
    };
    let text_of = |column: usize| first_link(&row[column]).map(|(at, link)| (column, at, link));
    title_column
        .and_then(text_of)
        .or_else(|| of(Column::Address))
        .or_else(|| {
            links().find(|(at, _, link)| {
                !columns.is_label(link) && !matches!(columns.of(*at), Some(Column::FurtherLink(_)))
            })
        })
        .or_else(|| links().min_by_key(|(at, _, link)| rank(*at, link)))
}

/// Description, authors, notes and further links from the other cells.
fn other_cells(
    row: &[Cell<'_>],
    columns: &Columns<'_>,
    main: usize,
    named_by: Option<usize>,
    draft: &mut Draft<'_>,
) {
    let unknown = !columns.are_known();
    for (at, cell) in row.iter().enumerate() {
        if at == main {
            continue;
        }
        let column = columns.of(at);
        further_links(cell, column, draft);
        match column {
            Some(Column::Author) => {
                let names = marks::named(&plain_text(&cell.content));
                draft
                    .entry
                    .authors
                    .extend(names.into_iter().map(|name| Read::certain(name, Evidence::AuthorColumn)));
            }
            _ if Some(at) == named_by => {}
            Some(Column::Description) => describe(draft, cell),
            Some(Column::Note(kind)) => {
                draft.entry.notes.extend(marks::table_notes(kind, &plain_text(&cell.content)));
            }
            None if unknown && first_link(cell).is_none() => describe(draft, cell),
            None if !unknown && first_link(cell).is_none() => note_cell(cell, columns.heads.get(at), draft),
            _ => {}
        }
    }
}

/// Reads a cell whose column is unknown, or that is beyond the last column.
fn note_cell(cell: &Cell<'_>, head: Option<&String>, draft: &mut Draft<'_>) {
    let text = plain_text(&cell.content).into_owned();
    if !text.contains(char::is_alphanumeric) || matches!(text.as_str(), "None" | "N/A") {
        return;
    }
    let value = match head.filter(|head| !is_blank(head)) {
        Some(head) => format!("{}: {text}", title(head)),
        None => text.clone(),
    };
    let place = Slot::Cell(head.cloned().unwrap_or_default());
    draft.entry.record.push(Segment { text: text.clone(), place });
    draft.entry.notes.push(Note { kind: NoteKind::Remark, value });
}

/// The first cell with text describes the entry.
fn describe(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    if draft.entry.description.is_some() {
        return;
    }
    let text = plain_text(&cell.content);
    if text.contains(char::is_alphanumeric) {
        draft.entry.description = Some(Read::certain(text.into_owned(), Evidence::Table));
    }
}

fn further_links(cell: &Cell<'_>, column: Option<Column>, draft: &mut Draft<'_>) {
    for piece in &cell.content {
        let InlineKind::Link(link) = &piece.kind else { continue };
        if !is_entry_link(link) && !is_picture_link(link) {
            draft.skips.extend(crate::extract::line::skip(link, &piece.span));
            continue;
        }
        let by_column = match column {
            Some(Column::FurtherLink(role)) => Some(role),
            _ => None,
        };
        let address = link.address.trim().to_owned();
        if address.is_empty() {
            let reason = Reason::NotAnAddress;
            draft.skips.push(Skip { address, reason, span: piece.span.clone() });
            continue;
        }
        if draft.entry.address.as_ref().is_some_and(|own| own.value == address) {
            continue;
        }
        let is_icon = link.text.trim().is_empty();
        draft.entry.further_links.push(FurtherLink {
            is_icon,
            role: by_column.or_else(|| role_of_link(link)).unwrap_or(Role::SeeAlso),
            label: clean(if is_icon {
                link.images.first().map_or("", |image| &*image.alt)
            } else {
                &link.text
            }),
            address,
            span: piece.span.clone(),
        });
    }
}
