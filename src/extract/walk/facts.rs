//! Lines below an entry: whether they describe it further or are entries themselves.

use super::blocks::{has_entry_link, own_pieces};
use super::pieces::{ends_with, says_something, span_of};
use crate::extract::habit::{Habit, for_each_pieces};
use crate::extract::lexicon::role;
use crate::extract::line::{Line, is_blank, picture_links, shared_style, shows_address};
use crate::markdown::{Block, Inline, InlineKind, Item, Link, Style, plain_text};

/// Whether the text of a link says what the link is, even by a word that is also a name.
pub(super) fn says_role(link: &Link<'_>, habit: &Habit) -> bool {
    role(&link.text).is_some() || habit.is_label_below(link)
}

/// Whether an item's links only say what they are.
pub(super) fn is_fact(item: &Item<'_>, habit: &Habit) -> bool {
    own_pieces(item).is_some_and(|pieces| {
        let line = Line::new(pieces, 0..0, habit);
        let is_bracketed = |at: usize| {
            ends_with(&pieces[..at], &['['])
                && line.text(0..at) == "["
                && line.text(at + 1..pieces.len()).starts_with(']')
        };
        let all = line.links().all(|(at, link)| habit.is_label_below(link) || is_bracketed(at));
        all && !line.links().any(|(_, link)| shows_address(link))
    })
}

/// Whether a line below an entry continues it: its links are inside a sentence.
pub(super) fn is_told(pieces: &[Inline<'_>], habit: &Habit) -> bool {
    let line = Line::new(pieces, 0..0, habit);
    let Some((at, link)) = line.links().next() else { return false };
    let before = line.before();
    let words = before.split_whitespace().count();
    let is_set_apart = before.trim_end().ends_with([':', '：', '-', '–', '—', '[', '(', '（']);
    words > 2
        && !is_blank(before)
        && !is_set_apart
        && !shared_style(&pieces[..at], Style::STRONG)
        && !habit.is_label(link)
        && habit.has_labels_below()
}

/// Up to this many bare addresses below an entry belong to it; more are entries.
pub(super) const MOST_BARE: usize = 3;

/// Whether an item is only an address, with or without links that say what they are.
pub(super) fn is_bare(item: &Item<'_>, habit: &Habit) -> bool {
    own_pieces(item).is_some_and(|pieces| {
        let line = Line::new(pieces, 0..0, habit);
        let says = |link: &Link<'_>| shows_address(link) || says_role(link, habit);
        let is_text = |piece: &Inline<'_>| match &piece.kind {
            InlineKind::Text(text) => text.chars().any(char::is_alphanumeric),
            InlineKind::Code(_) => true,
            _ => false,
        };
        line.links().all(|(_, link)| says(link)) && !pieces.iter().any(is_text)
    })
}

/// Whether each link of an item says what it is, even by a word that is also a name: `App Store`.
pub(super) fn has_role(item: &Item<'_>, habit: &Habit) -> bool {
    own_pieces(item).is_some_and(|pieces| {
        let line = Line::new(pieces, 0..0, habit);
        line.links().all(|(_, link)| says_role(link, habit) && !shows_address(link))
    })
}

/// Whether a line can be an entry, including one whose links show only pictures.
pub(super) fn is_linked(pieces: &[Inline<'_>]) -> bool {
    has_entry_link(pieces) || is_pictured(pieces)
}

/// Whether a text has links that show only pictures.
pub(super) fn is_pictured(pieces: &[Inline<'_>]) -> bool {
    picture_links(pieces).next().is_some() && !is_blank(&plain_text(pieces))
}

/// Whether any link in these blocks can be an entry.
pub(super) fn holds_entries(blocks: &[Block<'_>]) -> bool {
    let mut any = false;
    for_each_pieces(blocks, &mut |pieces| any |= is_linked(pieces));
    any
}

pub(super) fn is_break(piece: &Inline<'_>) -> bool {
    matches!(piece.kind, InlineKind::HardBreak)
}

/// The lines of an item that is split with `<br>` and starts each with a link that is not a label.
pub(super) fn separate_lines<'t, 'a>(
    pieces: &'t [Inline<'a>],
    habit: &'t Habit,
) -> Option<Vec<Line<'t, 'a>>> {
    if !pieces.iter().any(is_break) {
        return None;
    }
    let mut lines = Vec::new();
    for pieces in pieces.split(is_break).filter(|pieces| says_something(pieces)) {
        let line = Line::new(pieces, span_of(pieces), habit);
        let (at, link) = line.links().next()?;
        if !is_blank(&line.text(0..at)) || habit.is_label(link) {
            return None;
        }
        lines.push(line);
    }
    Some(lines).filter(|lines| lines.len() > 1)
}
