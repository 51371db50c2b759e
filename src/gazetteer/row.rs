//! Names in an enumeration: an ambiguous name next to an unambiguous one is taken to mean a similar thing.

use super::Gazetteer;
use super::place::{Meaning, NameInContext};
use std::ops::Range;

/// The names of an enumeration, from left to right: `Redux, Rx and TypeScript`.
#[derive(Default)]
pub(super) struct Row {
    /// Where the last name ended.
    end: usize,
    /// Whether a name of the row has a known meaning.
    is_known: bool,
    /// Ambiguous names so far, with the concepts they may mean.
    waiting: Vec<(usize, Range<usize>)>,
}

impl Row {
    /// What the name means now that its neighbours are known, and the names before it that were waiting for that, with
    /// their concepts.
    pub(super) fn settled(
        &mut self,
        gazetteer: &Gazetteer,
        place: &NameInContext<'_>,
        meaning: Meaning,
    ) -> (Meaning, Vec<(usize, Range<usize>)>) {
        let span = place.folded.original(place.hit.start, place.hit.end);
        let is_joined = self.end > 0 && place.written.get(self.end..span.start).is_some_and(joins);
        if !is_joined {
            *self = Self::default();
        }
        self.end = span.end;
        match (&meaning, place.in_a_row()) {
            (Meaning::One(owner, _), _) if gazetteer.known(*owner).concept.kind != "organization" => {
                self.is_known = true;
                (meaning, std::mem::take(&mut self.waiting))
            }
            (Meaning::None, Some(owner)) if self.is_known => (Meaning::One(owner, false), Vec::new()),
            (Meaning::None, Some(owner)) => {
                self.waiting.push((owner, span));
                (meaning, Vec::new())
            }
            _ => (meaning, Vec::new()),
        }
    }
}

/// Whether only marks, conjunctions and single capitalised words are between two names.
fn joins(gap: &str) -> bool {
    const MARKS: [char; 8] = [',', '/', '、', '，', '&', '+', '|', '·'];
    let is_other = |piece: &str| {
        let word = ["and ", "or "].iter().find_map(|word| piece.strip_prefix(word)).unwrap_or(piece);
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
    };
    let is_conjunction = |piece: &str| matches!(piece, "" | "and" | "or" | "和" | "与" | "及" | "或");
    let mut pieces = gap.split(MARKS).map(str::trim);
    let is_marked = gap.contains(MARKS) || !gap.trim().is_empty();
    is_marked && pieces.all(|piece| is_conjunction(piece) || gap.contains(MARKS) && is_other(piece))
}

#[cfg(test)]
mod tests {
    use super::joins;

    #[test]
    fn a_row_has_marks_or_conjunctions_only() {
        for gap in [", ", "/", " and ", ", and ", "、", " 和 ", ", Rx, and ", " + "] {
            assert!(joins(gap), "{gap}");
        }
        for gap in [" ", "", " for ", " is, like ", ": ", ", a new ", " Rx "] {
            assert!(!joins(gap), "{gap}");
        }
    }
}
