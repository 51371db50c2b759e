//! What belongs to an entry before anyone says what it means: its segments, each with its place.

use super::tail::{RunKind, Tail};
use crate::text::clean;

/// A run of text in a distinct place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The text, cleaned.
    pub text: String,
    /// Its place.
    pub place: Slot,
}

/// The place of a segment; the entries of a list show together what its author puts there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    /// Emphasised, after the title.
    Emphasis,
    /// On a separate line.
    Line,
    /// An item below the entry's own.
    Below,
    /// Right after the title, joined by this mark.
    Behind(char),
    /// At the end of the title, after this mark.
    TitleEnd(char),
    /// Before a title in quotation marks.
    BeforeQuote,
    /// Before the link of the title.
    Ahead,
    /// A cell under this head.
    Cell(String),
}

impl Slot {
    /// The prior that this place holds a list of names, in log-odds.
    pub fn prior(&self) -> f32 {
        match self {
            Self::BeforeQuote => 1.5,
            Self::Emphasis => 0.3,
            Self::Line | Self::Ahead => 0.0,
            Self::Below => -0.3,
            Self::Behind('b') => 1.0,
            Self::Behind(_) => -0.5,
            Self::TitleEnd('-' | '.') => -0.8,
            Self::TitleEnd(_) => -0.6,
            Self::Cell(_) => -1.2,
        }
    }
}

/// The longest segment that may hold names.
pub(super) const LONGEST: usize = 1500;

/// The segments of the text after a title.
pub(super) fn segments(rest: &Tail<'_>) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut push = |text: &str, place: Slot| {
        let text = clean(
            text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '-' | '–' | '—')),
        );
        if text.chars().any(char::is_alphabetic) && text.len() <= LONGEST {
            found.push(Segment { text, place });
        }
    };
    let emphasis =
        rest.runs.iter().filter(|run| matches!(run.kind, RunKind::Emphasis)).map(|run| run.range.clone());
    let mut open: Option<std::ops::Range<usize>> = None;
    for range in emphasis {
        open = match open.take() {
            Some(before) if before.end >= range.start => Some(before.start..range.end.max(before.end)),
            Some(before) => {
                push(&rest.text[before], Slot::Emphasis);
                Some(range)
            }
            None => Some(range),
        };
    }
    if let Some(range) = open {
        push(&rest.text[range], Slot::Emphasis);
    }
    let mut lines = rest.text.split('\n');
    if let Some(first) = lines.next() {
        let (mark, text) = joint(first);
        push(text, Slot::Behind(mark));
    }
    lines.for_each(|line| push(line, Slot::Line));
    found
}

/// The mark that joins a text to the title before it, and the text.
fn joint(text: &str) -> (char, &str) {
    let bare = text.trim_start();
    if let Some(rest) = bare.strip_prefix("by ").or_else(|| bare.strip_prefix("By ")) {
        return ('b', rest);
    }
    let mark = bare.chars().next().unwrap_or(' ');
    let mark = match mark {
        '–' | '—' | '-' => '-',
        '，' | ',' => ',',
        '。' | '.' => '.',
        '：' | ':' => ':',
        '（' | '(' => '(',
        '|' => '|',
        _ => ' ',
    };
    let text = if mark == '(' {
        bare
    } else {
        bare.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '(')
    };
    (mark, text)
}
