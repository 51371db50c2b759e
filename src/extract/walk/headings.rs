//! Headings that are entries, and what follows below them.

use super::blocks::{has_entry_link, own_pieces};
use super::facts::{has_role, is_fact, says_role};
use super::{BlockContext, Walk};
use crate::extract::entry::{NoteKind, Read, Reason};
use crate::extract::evidence::Evidence;
use crate::extract::habit::Habit;
use crate::extract::lexicon::{Column, column};
use crate::extract::line::{Line, title};
use crate::extract::outline;
use crate::markdown::{Inline, InlineKind, Item, Link, Span, plain_text};

impl Walk<'_> {
    /// A heading that links to the web is an entry too.
    pub(super) fn heading_entry(
        &mut self,
        pieces: &[Inline<'_>],
        span: &Span,
        above: Option<usize>,
        level: u8,
    ) {
        let line = Line::new(pieces, span.clone(), self.habit);
        let is_own_page = |link: &Link<'_>| link.text.trim().is_empty();
        // `Many more of them, [click here](…)` is only a pointer.
        let points = line.before().chars().count() > 20
            && outline::is_sentence(&plain_text(pieces))
            && name_before_labels(pieces, self.habit).is_none();
        if points || !line.links().any(|(_, link)| !is_own_page(link)) {
            self.skip_links(pieces, |_| Reason::Navigation);
            return;
        }
        let place = BlockContext { topic: above, ..BlockContext::default() };
        self.undescribed = self.add_entry(&line, &place);
        let Some(at) = self.undescribed else { return };
        self.told = Some((level, at));
        let entry = &mut self.found.entries[at];
        if above.is_none() {
            entry.topic = None;
        }
        if let Some(name) = name_before_labels(pieces, self.habit) {
            entry.notes.retain(|note| note.kind != NoteKind::Remark || !name.contains(&note.value));
            entry.title = Some(Read::certain(title(&name), Evidence::HeadingEntry));
        }
    }

    /// The entry whose heading comes above a list of links that only say what they are.
    pub(super) fn told_by(&self, items: &[Item<'_>]) -> Option<usize> {
        let (_, entry) = self.told?;
        let is_linked = |item: &&Item<'_>| own_pieces(item).is_some_and(has_entry_link);
        let linked: Vec<&Item<'_>> = items.iter().filter(is_linked).collect();
        // A single link may have a name that is a label elsewhere.
        let are_several = linked.len() > 1 || linked.iter().any(|item| is_fact(item, self.habit));
        let are_labels = linked.iter().all(|item| has_role(item, self.habit) && !is_described(item));
        // `### Links` below the heading: all links belong to the entry.
        let topic = self.headings.last().and_then(|(_, topic)| *topic);
        let is_said =
            topic.is_some_and(|topic| column(&self.found.topics[topic].text) == Some(Column::Address));
        (are_several && are_labels || is_said && !linked.is_empty()).then_some(entry)
    }
}

/// Whether an item has text besides its links.
fn is_described(item: &Item<'_>) -> bool {
    let says = |piece: &Inline<'_>| match &piece.kind {
        InlineKind::Text(text) => text.chars().any(char::is_alphanumeric),
        _ => false,
    };
    own_pieces(item).is_some_and(|pieces| pieces.iter().any(says))
}

/// `Ada Moreau - [GitHub](address)`: the text before links that only say what they are.
pub(super) fn name_before_labels(pieces: &[Inline<'_>], habit: &Habit) -> Option<String> {
    let line = Line::new(pieces, 0..0, habit);
    let before = plain_text(&pieces[..line.first_link()?]);
    let name = before.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '：' | '|' | '(' | '[' | '（' | '·' | '>')
    });
    let are_labels = line.links().all(|(_, link)| says_role(link, habit) || habit.is_label(link));
    (are_labels && name.chars().any(char::is_alphanumeric)).then(|| name.trim().to_owned())
}
