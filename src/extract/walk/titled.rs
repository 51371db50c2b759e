//! Titles above their links: a heading or a line in bold, and below it `arxiv: https://…`.

use super::blocks::{has_entry_link, own_pieces};
use super::labelled::{Fact, fact};
use super::{BlockContext, Walk};
use crate::extract::entry::{Entry, Read, Role};
use crate::extract::evidence::Evidence;
use crate::extract::habit::Habit;
use crate::extract::lexicon::{Column, column, is_generic, role};
use crate::extract::line::{Draft, Line, shared_style, shows_address, title};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, Item, Span, Style, plain_text};

/// The longest title, in characters.
const LONGEST_TITLE: usize = 300;

/// The longest label, in characters: `github (official, with models)`.
const LONGEST_LABEL: usize = 40;

impl Walk<'_> {
    /// A list whose items are labelled links, below the block that names what they lead to.
    pub(super) fn titled_list(
        &mut self,
        items: &[Item<'_>],
        span: &Span,
        before: Option<&Block<'_>>,
        place: &BlockContext,
    ) -> bool {
        let Some(before) = before.filter(|_| self.told.is_none() && tells_of_one(items, self.habit)) else {
            return false;
        };
        let (name, topic) = match &before.kind {
            BlockKind::Paragraph(pieces) => (title_line(pieces), self.topic(place)),
            BlockKind::Heading { .. } => match self.headings.last() {
                Some((_, Some(topic))) => {
                    let topic = &self.found.topics[*topic];
                    (Some(topic.text.clone()).filter(|name| is_title(name)), topic.parent)
                }
                _ => return false,
            },
            _ => return false,
        };
        let facts: Vec<Fact<'_, '_>> = items.iter().filter_map(|item| fact(item, self.habit)).collect();
        let main = facts.iter().filter_map(|fact| Some((rank(fact)?, fact.link(self.habit)?)));
        let (Some(name), Some((_, address))) = (name, main.min_by_key(|(rank, _)| *rank)) else {
            return false;
        };
        let entry = Entry {
            span: before.span.start..span.end,
            title: Some(Read::certain(name, Evidence::LabelledFacts)),
            address: Some(Read::certain(address, Evidence::LabelledFacts)),
            ..Entry::default()
        };
        let at = self.push_draft(Draft { entry, ..Draft::default() }, place);
        self.found.entries[at].topic = topic;
        self.facts(items, at, &BlockContext { parent: Some(at), ..*place });
        true
    }

    /// Names the only entry found since `first` after the line in bold before it, if the entry's own line is
    /// only an address.
    pub(super) fn name_by_line(&mut self, before: Option<&Block<'_>>, first: usize) {
        let Some(Block { kind: BlockKind::Paragraph(pieces), span }) = before else { return };
        let [entry] = &mut self.found.entries[first..] else { return };
        if let Some(name) = title_line(pieces).filter(|_| entry.title.is_none()) {
            entry.title = Some(Read::certain(name, Evidence::ParagraphEntry));
            entry.span.start = span.start;
        }
    }
}

/// Whether a block below a line in bold only gives its links.
pub(super) fn is_told_below(next: Option<&BlockKind<'_>>, habit: &Habit) -> bool {
    match next {
        Some(BlockKind::List(items)) => tells_of_one(items, habit),
        Some(BlockKind::Paragraph(pieces)) => is_address(pieces),
        _ => false,
    }
}

/// The title in a line in bold.
pub(super) fn title_line(pieces: &[Inline<'_>]) -> Option<String> {
    let has_link = pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_)));
    let text = plain_text(pieces);
    (!has_link && shared_style(pieces, Style::STRONG) && is_title(&text)).then(|| title(&text))
}

fn is_title(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LONGEST_TITLE
        && !text.ends_with([':', '：'])
        && text.contains(char::is_alphanumeric)
        && !is_generic(text)
        && role(text).is_none()
}

/// Whether a paragraph is only an address.
fn is_address(pieces: &[Inline<'_>]) -> bool {
    let mut shown = pieces.iter().filter(|piece| match &piece.kind {
        InlineKind::Text(text) => text.contains(char::is_alphanumeric),
        _ => true,
    });
    let is_shown = |piece: &Inline<'_>| matches!(&piece.kind, InlineKind::Link(link) if shows_address(link));
    shown.next().is_some_and(is_shown) && shown.next().is_none()
}

/// Whether each linked item of a list is a label and an address, and half of the labels are known.
fn tells_of_one(items: &[Item<'_>], habit: &Habit) -> bool {
    let is_linked = |item: &&Item<'_>| own_pieces(item).is_some_and(has_entry_link) || item.blocks.len() > 1;
    let (mut linked, mut known) = (0, 0);
    for item in items.iter().filter(is_linked) {
        let Some(pieces) = own_pieces(item).filter(|_| item.blocks.len() == 1) else { return false };
        let line = Line::new(pieces, 0..0, habit);
        let label = line.before().trim_end().strip_suffix([':', '：']);
        if label.is_none_or(|label| label.chars().count() > LONGEST_LABEL)
            || !line.links().all(|(_, link)| shows_address(link))
        {
            return false;
        }
        linked += 1;
        known += usize::from(fact(item, habit).and_then(|fact| rank(&fact)).is_some_and(|rank| rank < 3));
    }
    known > 0 && known * 2 >= linked
}

/// The rank of a labelled link as the main link of the title: the paper before its code.
fn rank(fact: &Fact<'_, '_>) -> Option<u8> {
    match fact.tells {
        Column::Address => Some(0),
        Column::FurtherLink(Role::Paper) => Some(0),
        Column::FurtherLink(Role::Project) => Some(1),
        Column::FurtherLink(Role::Code) => Some(2),
        Column::FurtherLink(_) | Column::Other => Some(3),
        _ => None,
    }
}

/// The meaning of a label without its remark: `github(official)`.
pub(super) fn without_remark(label: &str) -> Option<Column> {
    let bare = label.split(['(', '（', '[']).next().filter(|bare| bare.len() < label.len())?.trim();
    column(bare).or_else(|| role(bare).filter(|role| *role != Role::SeeAlso).map(Column::FurtherLink))
}
