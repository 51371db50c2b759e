//! Tables: one entry a row; the header tells which column is the name, the address, the description.

use crate::extract::entry::{Companion, Note, NoteKind, Read, Reason, Role, Skip, Unlinked};
use crate::extract::habit::Habit;
use crate::extract::lexicon::{Column, column, is_generic, role};
use crate::extract::line::{
    Draft, Line, is_blank, is_entry_link, is_picture_link, picture_links, role_of_link, shows_address, title,
};
use crate::extract::marks;
use crate::extract::rest::Rest;
use crate::markdown::{Cell, Link, Piece, PieceKind, Span, Style, plain_text};
use crate::text::{clean, is_cjk};
use rustc_hash::FxHashSet;

/// What a table holds.
#[derive(Default)]
pub(in crate::extract) struct Rows<'t> {
    pub drafts: Vec<Draft<'t>>,
    pub unlinked: Vec<Unlinked>,
    pub skips: Vec<Skip>,
}

/// What the head of a table and its columns say.
pub(super) struct Columns<'h> {
    /// What each column holds, as far as its head tells.
    kinds: Vec<Option<Column>>,
    heads: Vec<String>,
    /// Which columns say the same in many rows: those name nothing.
    recur: Vec<bool>,
    habit: &'h Habit,
}

impl<'h> Columns<'h> {
    fn new(rows: &[Vec<Cell<'_>>], habit: &'h Habit) -> Self {
        let header = rows.first().filter(|row| !row.is_empty() && row.iter().all(|cell| cell.is_header));
        let heads: Vec<String> = header
            .map(|row| row.iter().map(|cell| plain_text(&cell.content).into_owned()).collect())
            .unwrap_or_default();
        let kinds = heads.iter().map(|head| column(head)).collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        let recur = (0..width).map(|at| recurs(rows, at)).collect();
        Self { kinds, heads, recur, habit }
    }

    /// Whether some head is known.
    fn are_known(&self) -> bool {
        self.kinds.iter().flatten().any(|column| *column != Column::Other)
    }

    fn of(&self, at: usize) -> Option<Column> {
        self.kinds.get(at).copied().flatten()
    }

    /// Those that hold `wanted` and that a row of this width has.
    fn all(&self, wanted: Column, width: usize) -> impl Iterator<Item = usize> {
        (0..width).filter(move |at| self.of(*at) == Some(wanted))
    }

    /// Whether the text of a link, or the picture that it shows, only says what it is.
    fn is_label(&self, link: &Link<'_>) -> bool {
        self.habit.is_label(link)
    }
}

/// Whether so few texts stand in a column that they are a class of things.
fn recurs(rows: &[Vec<Cell<'_>>], at: usize) -> bool {
    let texts: Vec<_> = rows.iter().skip(1).filter_map(|row| row.get(at)).map(|cell| plain_text(&cell.content)).collect();
    let distinct: FxHashSet<&str> = texts.iter().map(AsRef::as_ref).collect();
    texts.len() > 3 && distinct.len() * 2 < texts.len()
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
        PieceKind::Link(link) if is_entry_link(link) => Some((at, link)),
        _ => None,
    })
}

/// The link of a cell, be it one that shows a picture only.
fn cell_link<'t, 'a>(cell: &'t Cell<'a>) -> Option<(usize, &'t Link<'a>)> {
    first_link(cell).or_else(|| picture_links(&cell.content).next())
}

fn span_of(row: &[Cell<'_>]) -> Span {
    let start = row.first().map_or(0, |cell| cell.span.start);
    start..row.last().map_or(start, |cell| cell.span.end)
}

/// A table without a header that we know: each cell whose link has a name of its own is an entry,
/// or the row is one, described by the cells without links.
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
fn is_card(lines: &[&[Piece<'_>]], habit: &Habit) -> bool {
    let mut linked = lines.iter().map(|pieces| Line::new(pieces, 0..0, habit)).filter_map(|line| {
        let (at, link) = line.links().next()?;
        Some((is_blank(&line.text(0..at)), habit.is_label(link), link.text.starts_with('@')))
    });
    matches!(linked.next(), Some((true, false, false)))
        && linked.all(|(_, is_label, is_account)| is_label || is_account)
}

/// The entries of a cell that holds several, one to a line.
fn cell_lines<'t>(cell: &'t Cell<'_>, habit: &'t Habit, found: &mut Rows<'t>) {
    let lines: Vec<_> = cell.content.split(|piece| matches!(piece.kind, PieceKind::HardBreak)).collect();
    let has_link = |pieces: &[Piece<'_>]| crate::extract::line::entry_links(pieces).next().is_some();
    let starts = lines.iter().filter(|pieces| has_link(pieces)).count();
    let lines = if starts < 2 || is_card(&lines, habit) { vec![&*cell.content] } else { lines };
    for pieces in lines {
        match super::super::walk::draft(&Line::new(pieces, cell.span.clone(), habit)) {
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
    // What a title without a link names is the paper, not its code.
    let rank = |column: usize, link: &Link<'_>| {
        let by_column = match columns.of(column) {
            Some(Column::Companion(role)) => Some(role),
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
        .or_else(|| links().find(|(at, _, link)| !columns.is_label(link) && !matches!(columns.of(*at), Some(Column::Companion(_)))))
        .or_else(|| links().min_by_key(|(at, _, link)| rank(*at, link)))
}

/// Finds the title; gives the column that it was taken from.
fn name(
    row: &[Cell<'_>],
    columns: &Columns<'_>,
    title_column: Option<usize>,
    main: usize,
    (at, link): (usize, &Link<'_>),
    draft: &mut Draft<'_>,
) -> Option<usize> {
    // Below a head that calls for a name, `Google Docs` is one.
    let is_named = title_column == Some(main) && link.text.contains([' ', '.', ':']);
    let is_label = match title_column == Some(main) {
        true => is_generic(&link.text) && !is_named,
        false => columns.is_label(link),
    };
    let of_link = || (!shows_address(link) && !is_label).then(|| title(&link.text));
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
            None => match beside(row, columns) {
                (None, _) => (bare_word(link), Some(main)),
                found => found,
            },
        },
    };
    let parts = from.filter(|at| *at != main).and_then(|at| bold_start(&row[at]).or_else(|| long_cell(&row[at])));
    let (name, description) = parts.map_or((name, None), |(name, text)| (Some(name), text));
    draft.entry.description = description.map(|text| Read::certain(text, "table"));
    draft.entry.title = name.filter(|name| !name.is_empty()).map(|name| Read::certain(name, "table"));
    from
}

/// `1) **Title** - description` in one cell.
fn bold_start(cell: &Cell<'_>) -> Option<(String, Option<String>)> {
    let is_bold = |piece: &Piece<'_>| piece.style.has(Style::STRONG);
    let start = cell.content.iter().position(is_bold)?;
    let length = cell.content[start..].iter().take_while(|piece| is_bold(piece)).count();
    let name = title(&plain_text(&cell.content[start..start + length]));
    // `**[Tag]** Title` has no separator.
    let behind = plain_text(&cell.content[start + length..]);
    let is_separated = behind.trim_start().starts_with(['-', '–', '—', ':', '：']);
    let text = super::super::walk::description(&behind).filter(|_| is_separated)?;
    (is_blank(&plain_text(&cell.content[..start])) && !is_blank(&name)).then_some((name, Some(text)))
}

/// A numbered cell that is longer is a title with what is said of it.
const LONGEST_TITLE: usize = 60;

/// Any cell that is.
const LONGEST_CELL: usize = 200;

/// `8) Title  What it is about …` in one cell: the number, the title, and the rest.
fn long_cell(cell: &Cell<'_>) -> Option<(String, Option<String>)> {
    let raw: String = cell
        .content
        .iter()
        .map(|piece| match &piece.kind {
            PieceKind::Text(text) | PieceKind::Code(text) => &**text,
            PieceKind::Link(link) => &*link.text,
            _ => "  ",
        })
        .collect();
    let text = strip_number(raw.trim());
    let numbered = text.len() < raw.trim().len();
    let end = [" - ", " – ", " — ", "  ", "\u{a0}\u{a0}"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .or_else(|| text.find(": ").filter(|_| numbered))
        .filter(|end| (numbered && text.chars().count() > LONGEST_TITLE || text.chars().count() > LONGEST_CELL) && *end > 2);
    match end {
        None => numbered.then(|| (title(text), None)),
        Some(end) => {
            let name = title(&text[..end]);
            let rest = super::super::walk::description(&text[end..]);
            (name.chars().count() <= 160 && !is_blank(&name)).then_some((name, rest))
        }
    }
}

/// `text` without `8) ` in front of it.
fn strip_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..4).contains(&(text.len() - rest.len()));
    let rest = rest.strip_prefix([')', '）', '、']).filter(|_| is_number);
    rest.map_or(text, str::trim_start)
}

/// A word that elsewhere says what a link is may be a name below a head that calls for one, where
/// nothing else is: `Screenshot`, but not `link`.
fn bare_word(link: &Link<'_>) -> Option<String> {
    let is_name = !matches!(role(&link.text), Some(Role::Project | Role::Paper | Role::Code));
    (is_name && !shows_address(link)).then(|| title(&link.text)).filter(|name| !is_blank(name))
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
fn beside(row: &[Cell<'_>], columns: &Columns<'_>) -> (Option<String>, Option<usize>) {
    let text_of = |at: usize| Some(title(&plain_text(&row[at].content))).filter(|text| !is_blank(text));
    let is_something_else = |at: usize| {
        let is_fact = matches!(columns.of(at), Some(Column::Other | Column::Companion(_) | Column::Note(_)));
        is_fact || columns.recur.get(at) == Some(&true)
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let name = |at: usize| match cell_link(&row[at]) {
        Some((_, link)) => (!shows_address(link) && !columns.is_label(link)).then(|| (text_of(at), Some(at))),
        // The first column counts the rows.
        None => text_of(at).filter(|text| at > 0 || !is_number(text)).map(|text| (Some(text), Some(at))),
    };
    (0..row.len()).filter(|at| !is_something_else(*at)).find_map(name).unwrap_or_default()
}

/// Description, authors, notes and further links from the cells around the entry's own.
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
                    .extend(names.into_iter().map(|name| Read::certain(name, "author-column")));
            }
            _ if Some(at) == named_by => {}
            Some(Column::Description) => describe(draft, cell),
            Some(Column::Note(kind)) => {
                draft.entry.notes.extend(marks::table_note(kind, &plain_text(&cell.content)));
            }
            None if unknown && first_link(cell).is_none() => describe(draft, cell),
            None if !unknown && first_link(cell).is_none() => note_cell(cell, columns.heads.get(at), draft),
            _ => {}
        }
    }
}

/// What stands in a column that no rule knows, or behind the last one.
fn note_cell(cell: &Cell<'_>, head: Option<&String>, draft: &mut Draft<'_>) {
    let text = plain_text(&cell.content);
    if !text.contains(char::is_alphanumeric) || matches!(&*text, "None" | "N/A") {
        return;
    }
    let value = match head.filter(|head| !is_blank(head)) {
        Some(head) => format!("{}: {text}", title(head)),
        None => text.into_owned(),
    };
    draft.entry.notes.push(Note { kind: NoteKind::Remark, value });
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
        if !is_entry_link(link) && !is_picture_link(link) {
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
        let is_icon = link.text.trim().is_empty();
        draft.entry.companions.push(Companion {
            is_icon,
            role: by_column.or_else(|| role_of_link(link)).unwrap_or(Role::SeeAlso),
            label: clean(if is_icon { link.images.first().map_or("", |image| &*image.alt) } else { &link.text }),
            address,
            span: piece.span.clone(),
        });
    }
}
