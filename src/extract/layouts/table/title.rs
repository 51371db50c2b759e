//! The title of a row: in the cell of its link, under a head for names, or in another cell.

use super::cell_link;
use super::columns::Columns;
use crate::extract::entry::{Note, NoteKind, Read, Role};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{Column, is_generic, role};
use crate::extract::line::{Draft, is_blank, shows_address, title};
use crate::markdown::{Cell, Inline, InlineKind, Link, Style, plain_text};
use crate::text::{clean, is_cjk};

/// Finds the title; returns the column it was taken from.
pub(super) fn name(
    row: &[Cell<'_>],
    columns: &Columns<'_>,
    title_column: Option<usize>,
    main: usize,
    (at, link): (usize, &Link<'_>),
    draft: &mut Draft<'_>,
) -> Option<usize> {
    // Under a head for names, `Google Docs` is a name.
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
            // The raw link text is never shorter than the name made from it.
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
    let parts =
        from.filter(|at| *at != main).and_then(|at| bold_start(&row[at]).or_else(|| long_cell(&row[at])));
    let (name, description) = parts.map_or((name, None), |(name, text)| (Some(name), text));
    draft.entry.description = description.map(|text| Read::certain(text, Evidence::Table));
    draft.entry.title = name.filter(|name| !name.is_empty()).map(|name| Read::certain(name, Evidence::Table));
    from
}

/// `1) **Title** - description` in one cell.
fn bold_start(cell: &Cell<'_>) -> Option<(String, Option<String>)> {
    let is_bold = |piece: &Inline<'_>| piece.style.has(Style::STRONG);
    let start = cell.content.iter().position(is_bold)?;
    let length = cell.content[start..].iter().take_while(|piece| is_bold(piece)).count();
    let name = title(&plain_text(&cell.content[start..start + length]));
    // `**[Tag]** Title` has no separator.
    let behind = plain_text(&cell.content[start + length..]);
    let is_separated = behind.trim_start().starts_with(['-', '–', '—', ':', '：']);
    let text = crate::extract::walk::description(&behind).filter(|_| is_separated)?;
    (is_blank(&plain_text(&cell.content[..start])) && !is_blank(&name)).then_some((name, Some(text)))
}

/// The longest title in a numbered cell; longer text includes a description.
const LONGEST_TITLE: usize = 60;

/// The same for a cell without a number.
const LONGEST_CELL: usize = 200;

/// `8) Title  What it is about …` in one cell: the number, the title, and the rest.
fn long_cell(cell: &Cell<'_>) -> Option<(String, Option<String>)> {
    let raw: String = cell
        .content
        .iter()
        .map(|piece| match &piece.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => &**text,
            InlineKind::Link(link) => &*link.text,
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
        .filter(|end| {
            (numbered && text.chars().count() > LONGEST_TITLE || text.chars().count() > LONGEST_CELL)
                && *end > 2
        });
    match end {
        None => numbered.then(|| (title(text), None)),
        Some(end) => {
            let name = title(&text[..end]);
            let rest = crate::extract::walk::description(&text[end..]);
            (name.chars().count() <= 160 && !is_blank(&name)).then_some((name, rest))
        }
    }
}

/// `text` without a leading `8) `.
fn strip_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..4).contains(&(text.len() - rest.len()));
    let rest = rest.strip_prefix([')', '）', '、']).filter(|_| is_number);
    rest.map_or(text, str::trim_start)
}

/// A word that elsewhere is a link label may be a name under a head for names, if there is nothing else:
/// `Screenshot`, but not `link`.
fn bare_word(link: &Link<'_>) -> Option<String> {
    let is_name = !matches!(role(&link.text), Some(Role::Project | Role::Paper | Role::Code));
    (is_name && !shows_address(link)).then(|| title(&link.text)).filter(|name| !is_blank(name))
}

/// Whether the text of a link is the name of its target rather than the topic of the row:
/// `| Inks | [How inks are made](…) |`.
fn says_more(link: &str, cell: &str) -> bool {
    let words = || link.split_whitespace().count() + link.chars().filter(|c| is_cjk(*c)).count() / 2;
    is_twice_as_long(link, cell) && words() > 3
}

fn is_twice_as_long(text: &str, other: &str) -> bool {
    // Upper bound: no character counts for more than its bytes.
    if text.len() <= other.bytes().filter(u8::is_ascii_alphanumeric).count() * 2 {
        return false;
    }
    // A Chinese character says about as much as three letters.
    let weight = |c: char| if is_cjk(c) { 3 } else { usize::from(c.is_alphanumeric()) };
    let length = |text: &str| text.chars().map(weight).sum::<usize>();
    length(text) > length(other) * 2
}

/// The name in a cell other than the link's, if the link shows only its address.
fn beside(row: &[Cell<'_>], columns: &Columns<'_>) -> (Option<String>, Option<usize>) {
    let text_of = |at: usize| Some(title(&plain_text(&row[at].content))).filter(|text| !is_blank(text));
    let is_something_else = |at: usize| {
        let is_fact =
            matches!(columns.of(at), Some(Column::Other | Column::FurtherLink(_) | Column::Note(_)));
        is_fact || columns.recur.get(at) == Some(&true)
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let name = |at: usize| match cell_link(&row[at]) {
        Some((_, link)) => (!shows_address(link) && !columns.is_label(link)).then(|| (text_of(at), Some(at))),
        // A number in the first column is the row number.
        None => text_of(at).filter(|text| at > 0 || !is_number(text)).map(|text| (Some(text), Some(at))),
    };
    (0..row.len()).filter(|at| !is_something_else(*at)).find_map(name).unwrap_or_default()
}
