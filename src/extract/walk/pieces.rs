//! Queries on a run of inline content that do not first join it into one text.

use crate::markdown::{Inline, InlineKind, Span};
use crate::text::is_invisible;

/// Whether a text contains a letter or digit.
pub(super) fn says_something(pieces: &[Inline<'_>]) -> bool {
    pieces.iter().any(|piece| match &piece.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.contains(char::is_alphanumeric),
        InlineKind::Link(link) => link.text.contains(char::is_alphanumeric),
        _ => false,
    })
}

/// Whether the text of `pieces` ends with one of these signs, see [`crate::markdown::plain_text`].
pub(super) fn ends_with(pieces: &[Inline<'_>], signs: &[char]) -> bool {
    let is_shown = |c: &char| !(c.is_whitespace() || c.is_control() || is_invisible(*c));
    let last = pieces.iter().rev().find_map(|piece| match &piece.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.chars().rev().find(is_shown),
        InlineKind::Link(link) => link.text.chars().rev().find(is_shown),
        InlineKind::Image(_) | InlineKind::SoftBreak | InlineKind::HardBreak => None,
    });
    last.is_some_and(|last| signs.contains(&last))
}

/// The text of a line whose only piece, apart from white space, is text.
pub(super) fn only_text<'t>(line: &'t [Inline<'_>]) -> Option<&'t str> {
    let mut shown = line.iter().filter(|piece| match &piece.kind {
        InlineKind::Text(text) => !text.trim_ascii().is_empty(),
        kind => !matches!(kind, InlineKind::SoftBreak),
    });
    match (&shown.next()?.kind, shown.next()) {
        (InlineKind::Text(text), None) => Some(text),
        _ => None,
    }
}

/// The span that covers `pieces`.
pub(super) fn span_of(pieces: &[Inline<'_>]) -> Span {
    let start = pieces.first().map_or(0, |piece| piece.span.start);
    start..pieces.last().map_or(start, |piece| piece.span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{BlockKind, plain_text, read};

    #[test]
    fn what_is_asked_of_pieces_holds_for_their_text() {
        for source in [
            "Inks **:** ",
            "Inks [",
            "Inks [<https://a.example>",
            "*Inks*\u{200B}\u{a0}:\u{200B}",
            "Inks\u{200D}",
            "![:](a.png)",
            "- ",
            "[x](https://a.example):\\\n<br>",
            "`:`",
        ] {
            for block in read(source).blocks {
                let BlockKind::Paragraph(pieces) = block.kind else { continue };
                let text = plain_text(&pieces);
                assert_eq!(ends_with(&pieces, &[':', '[']), text.ends_with([':', '[']), "{source:?}");
                assert_eq!(says_something(&pieces), text.contains(char::is_alphanumeric), "{source:?}");
            }
        }
    }
}
