//! Spans, and the positions that they are made of.

use std::ops::Range;

/// A byte range of the text that was read.
pub type Span = Range<usize>;

/// `span` without the white space at its edges: the parser's spans can start at the end of the previous
/// line, where tabs nest, and end after blank lines.
pub(super) fn trimmed(source: &str, span: Span) -> Span {
    let Some(text) = source.get(span.clone()) else { return span };
    let start = span.start + text.len() - text.trim_start().len();
    if start == span.end {
        return span.start..span.start;
    }
    start..span.start + text.trim_end().len()
}

/// The position of the innermost `[` still open at the end of `text`.
pub(super) fn open_bracket(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}
