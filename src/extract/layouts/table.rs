//! Tables: one entry a row; the header tells which column is the name, the address, the description.

use crate::extract::entry::{Companion, Note, NoteKind, Read, Reason, Role, Skip, Unlinked};
use crate::extract::lexicon::{Column, column, is_generic, role};
use crate::extract::line::{Draft, Line, is_blank, is_entry_link, shows_address, title};
use crate::extract::marks;
use crate::extract::rest::Rest;
use crate::markdown::{Cell, Link, Piece, PieceKind, Span, Style, plain_text};
use crate::text::{clean, is_cjk};

/// What a table holds.
#[derive(Default)]
pub(in crate::extract) struct Rows<'t> {
    pub drafts: Vec<Draft<'t>>,
    pub unlinked: Vec<Unlinked>,
    pub skips: Vec<Skip>,
}

/// Reads a table row by row.
pub(in crate::extract) fn read<'t>(rows: &'t [Vec<Cell<'_>>]) -> Rows<'t> {
    let header = rows.first().filter(|row| !row.is_empty() && row.iter().all(|cell| cell.is_header));
    let columns: Vec<Option<Column>> = header
        .map(|row| row.iter().map(|cell| column(&plain_text(&cell.content))).collect())
        .unwrap_or_default();
    let known = columns.iter().flatten().any(|column| *column != Column::Other);
    let mut found = Rows { drafts: Vec::with_capacity(rows.len()), ..Rows::default() };
    for row in rows {
        if row.iter().all(|cell| cell.is_header) && !row.iter().any(|cell| first_link(cell).is_some()) {
            row.iter().for_each(|cell| skip_links(&cell.content, &mut found));
            continue;
        }
        match known {
            true => by_header(row, &columns, &mut found),
            false => by_links(row, &mut found),
        }
    }
    found
}

fn first_link<'t, 'a>(cell: &'t Cell<'a>) -> Option<(usize, &'t Link<'a>)> {
    cell.content.iter().enumerate().find_map(|(at, piece)| match &piece.kind {
        PieceKind::Link(link) if is_entry_link(link) => Some((at, link)),
        _ => None,
    })
}

fn span_of(row: &[Cell<'_>]) -> Span {
    let start = row.first().map_or(0, |cell| cell.span.start);
    start..row.last().map_or(start, |cell| cell.span.end)
}

/// A table without a header that we know: each cell whose link has a name of its own is an entry,
/// or the row is one, described by the cells without links.
fn by_links<'t>(row: &'t [Cell<'_>], found: &mut Rows<'t>) {
    let linked: Vec<&Cell<'_>> = row.iter().filter(|cell| first_link(cell).is_some()).collect();
    let named = |cell: &&&Cell<'_>| first_link(cell).is_some_and(|(_, link)| !is_generic(&link.text));
    let is_grid = linked.iter().filter(named).count() > 1
        && row.iter().all(|cell| first_link(cell).is_some() || is_blank(&plain_text(&cell.content)));
    if is_grid {
        for cell in row {
            match first_link(cell) {
                Some(_) => cell_lines(cell, found),
                None => skip_links(&cell.content, found),
            }
        }
        return;
    }
    let columns: Vec<Option<Column>> = vec![None; row.len()];
    by_header(row, &columns, found);
}

/// A title, and below it lines whose links say what they are or who made it: one entry, not several.
fn is_card(lines: &[&[Piece<'_>]]) -> bool {
    let mut linked = lines.iter().map(|pieces| Line::new(pieces, 0..0)).filter_map(|line| {
        let (at, link) = line.links().next()?;
        Some((is_blank(&line.text(0..at)), is_generic(&link.text), link.text.starts_with('@')))
    });
    matches!(linked.next(), Some((true, false, false)))
        && linked.all(|(_, is_label, is_account)| is_label || is_account)
}

/// The entries of a cell that holds several, one to a line.
fn cell_lines<'t>(cell: &'t Cell<'_>, found: &mut Rows<'t>) {
    let lines: Vec<_> = cell.content.split(|piece| matches!(piece.kind, PieceKind::HardBreak)).collect();
    let starts =
        lines.iter().filter(|pieces| Line::new(pieces, cell.span.clone()).links().next().is_some()).count();
    let lines = if starts < 2 || is_card(&lines) { vec![&*cell.content] } else { lines };
    for pieces in lines {
        match super::super::walk::draft(&Line::new(pieces, cell.span.clone())) {
            Some(draft) => found.drafts.push(draft),
            None => skip_links(pieces, found),
        }
    }
}

fn skip_links(pieces: &[Piece<'_>], found: &mut Rows<'_>) {
    for piece in pieces {
        if let PieceKind::Link(link) = &piece.kind {
            found.skips.extend(crate::extract::line::skip(link, &piece.span));
        }
    }
}

fn by_header<'t>(row: &'t [Cell<'_>], columns: &[Option<Column>], found: &mut Rows<'t>) {
    let position = |wanted: Column| {
        columns.iter().position(|column| *column == Some(wanted)).filter(|at| *at < row.len())
    };
    let title_column = position(Column::Title);
    let Some((main, at, link)) = main_cell(row, columns, title_column) else {
        row.iter().for_each(|cell| skip_links(&cell.content, found));
        let text = row
            .iter()
            .map(|cell| plain_text(&cell.content))
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>();
        let has_links =
            row.iter().any(|cell| cell.content.iter().any(|piece| matches!(piece.kind, PieceKind::Link(_))));
        if !text.is_empty() && !has_links && !row.iter().all(|cell| cell.is_header) {
            found.unlinked.push(Unlinked { text: text.join(" | "), span: span_of(row) });
        }
        return;
    };
    let mut draft = Draft {
        before: Rest::new(&row[main].content[..at]).only_links(),
        rest: Rest::new(&row[main].content[at + 1..]),
        ..Draft::default()
    };
    let address = link.address.trim();
    draft.entry.span = span_of(row);
    draft.entry.address = (!address.is_empty()).then(|| Read::certain(address.to_owned(), "table"));
    let named_by = name(row, columns, title_column, main, (at, link), &mut draft);
    marks::read_all(&mut draft);
    let left = super::super::walk::description(&draft.rest.text);
    other_cells(row, columns, main, named_by, &mut draft);
    if draft.entry.description.is_none() && title_column == Some(main) {
        draft.entry.description = left.map(|text| Read::certain(text, "table"));
    }
    found.drafts.push(draft);
}

/// The cell that holds the entry's own link, where in it that stands, and the link.
fn main_cell<'t, 'a>(
    row: &'t [Cell<'a>],
    columns: &[Option<Column>],
    title_column: Option<usize>,
) -> Option<(usize, usize, &'t Link<'a>)> {
    let linked = |column: usize| first_link(&row[column]).map(|(at, link)| (column, at, link));
    let of = |wanted: Column| {
        let columns = (0..row.len()).filter(|at| columns.get(*at).copied().flatten() == Some(wanted));
        columns.filter_map(linked).next()
    };
    let links = || (0..row.len()).filter_map(linked);
    title_column
        .and_then(linked)
        .or_else(|| of(Column::Address))
        // A title without a link beside a column of papers is that of the paper, not of its code.
        .or_else(|| title_column.and_then(|_| of(Column::Companion(Role::Paper))))
        .or_else(|| links().find(|(_, _, link)| !is_generic(&link.text)))
        .or_else(|| links().next())
}

/// Finds the title; gives the column that it was taken from.
fn name(
    row: &[Cell<'_>],
    columns: &[Option<Column>],
    title_column: Option<usize>,
    main: usize,
    (at, link): (usize, &Link<'_>),
    draft: &mut Draft<'_>,
) -> Option<usize> {
    // Below a head that calls for a name, `Google Docs` is one.
    let is_named = title_column == Some(main) && link.text.contains([' ', '.', ':']);
    let of_link =
        || (!shows_address(link) && (is_named || !is_generic(&link.text))).then(|| title(&link.text));
    let text_of = |at: usize| Some(title(&plain_text(&row[at].content))).filter(|text| !is_blank(text));
    let (name, from) = match title_column {
        Some(_) if title_column == Some(main) => {
            let before = || Some(title(&plain_text(&row[main].content[..at])));
            match of_link().or_else(|| before().filter(|text| !is_blank(text))) {
                Some(name) => (Some(name), Some(main)),
                None => match beside(&row[..main], columns) {
                    (None, _) => (bare_word(link), Some(main)),
                    found => found,
                },
            }
        }
        Some(at) => match text_of(at) {
            // The text of the link as it stands is no shorter than the name that is made of it.
            Some(text) => match is_twice_as_long(&link.text, &text).then(of_link).flatten() {
                Some(name) if says_more(&name, &text) => {
                    let value = clean(&text);
                    draft.entry.notes.push(Note { kind: NoteKind::Remark, value });
                    (Some(name), Some(at))
                }
                _ => (Some(text), Some(at)),
            },
            None => (of_link(), Some(at)),
        },
        None => match of_link() {
            Some(name) => (Some(name), Some(main)),
            None => beside(row, columns),
        },
    };
    let bold = from.filter(|at| *at != main).and_then(|at| bold_start(&row[at]));
    let (name, description) = bold.map_or((name, None), |(name, text)| (Some(name), Some(text)));
    draft.entry.description = description.map(|text| Read::certain(text, "table"));
    draft.entry.title = name.filter(|name| !name.is_empty()).map(|name| Read::certain(name, "table"));
    from
}

/// `1) **Title** - description` in one cell.
fn bold_start(cell: &Cell<'_>) -> Option<(String, String)> {
    let is_bold = |piece: &Piece<'_>| piece.style.has(Style::STRONG);
    let start = cell.content.iter().position(is_bold)?;
    let length = cell.content[start..].iter().take_while(|piece| is_bold(piece)).count();
    let name = title(&plain_text(&cell.content[start..start + length]));
    // `**[Tag]** Title` has no separator.
    let behind = plain_text(&cell.content[start + length..]);
    let is_separated = behind.trim_start().starts_with(['-', '–', '—', ':', '：']);
    let text = super::super::walk::description(&behind).filter(|_| is_separated)?;
    (is_blank(&plain_text(&cell.content[..start])) && !is_blank(&name)).then_some((name, text))
}

/// A word that elsewhere says what a link is may be a name below a head that calls for one, where
/// nothing else is: `Screenshot`, but not `link`.
fn bare_word(link: &Link<'_>) -> Option<String> {
    let says = role(&link.text)?;
    let is_name = !matches!(says, Role::Project | Role::Paper | Role::Code) && !shows_address(link);
    is_name.then(|| title(&link.text)).filter(|name| !is_blank(name))
}

/// Whether the text of a link is the name of what it leads to rather than what the row is about:
/// `| Inks | [How inks are made](…) |`.
fn says_more(link: &str, cell: &str) -> bool {
    let words = || link.split_whitespace().count() + link.chars().filter(|c| is_cjk(*c)).count() / 2;
    is_twice_as_long(link, cell) && words() > 3
}

fn is_twice_as_long(text: &str, other: &str) -> bool {
    // No character says more than it has bytes.
    if text.len() <= other.bytes().filter(u8::is_ascii_alphanumeric).count() * 2 {
        return false;
    }
    // A Chinese character says about as much as three letters.
    let weight = |c: char| if is_cjk(c) { 3 } else { usize::from(c.is_alphanumeric()) };
    let length = |text: &str| text.chars().map(weight).sum::<usize>();
    length(text) > length(other) * 2
}

/// The name in a cell beside the one of the link, where that shows only its address.
fn beside(row: &[Cell<'_>], columns: &[Option<Column>]) -> (Option<String>, Option<usize>) {
    let text_of = |at: usize| Some(title(&plain_text(&row[at].content))).filter(|text| !is_blank(text));
    let is_something_else = |at: usize| {
        matches!(
            columns.get(at).copied().flatten(),
            Some(Column::Other | Column::Companion(_) | Column::Note(_))
        )
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let name = |at: usize| match first_link(&row[at]) {
        Some((_, link)) => (!shows_address(link) && !is_generic(&link.text)).then(|| (text_of(at), Some(at))),
        // The first column counts the rows.
        None => text_of(at).filter(|text| at > 0 || !is_number(text)).map(|text| (Some(text), Some(at))),
    };
    (0..row.len()).filter(|at| !is_something_else(*at)).find_map(name).unwrap_or_default()
}

/// Description, authors, notes and further links from the cells around the entry's own.
fn other_cells(
    row: &[Cell<'_>],
    columns: &[Option<Column>],
    main: usize,
    named_by: Option<usize>,
    draft: &mut Draft<'_>,
) {
    let unknown = columns.iter().all(Option::is_none);
    for (at, cell) in row.iter().enumerate() {
        if at == main {
            continue;
        }
        let column = columns.get(at).copied().flatten();
        further_links(cell, column, draft);
        match column {
            _ if Some(at) == named_by => {}
            Some(Column::Description) => describe(draft, cell),
            Some(Column::Author) => {
                let names = marks::names(&plain_text(&cell.content)).unwrap_or_default();
                draft
                    .entry
                    .authors
                    .extend(names.into_iter().map(|name| Read::certain(name, "author-column")));
            }
            Some(Column::Note(kind)) => {
                draft.entry.notes.extend(marks::table_note(kind, &plain_text(&cell.content)));
            }
            None if unknown && first_link(cell).is_none() => describe(draft, cell),
            _ => {}
        }
    }
}

/// The first cell that says something describes the entry.
fn describe(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    if draft.entry.description.is_some() {
        return;
    }
    let text = plain_text(&cell.content);
    if text.contains(char::is_alphanumeric) {
        draft.entry.description = Some(Read::certain(text.into_owned(), "table"));
    }
}

fn further_links(cell: &Cell<'_>, column: Option<Column>, draft: &mut Draft<'_>) {
    for piece in &cell.content {
        let PieceKind::Link(link) = &piece.kind else { continue };
        if !is_entry_link(link) {
            draft.skips.extend(crate::extract::line::skip(link, &piece.span));
            continue;
        }
        let by_column = match column {
            Some(Column::Companion(role)) => Some(role),
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
        draft.entry.companions.push(Companion {
            is_icon: false,
            role: by_column.or_else(|| role(&link.text)).unwrap_or(Role::SeeAlso),
            label: clean(&link.text),
            address,
            span: piece.span.clone(),
        });
    }
}
