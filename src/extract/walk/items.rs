//! List items: an entry with what is nested in it, a topic for what is nested in it, or neither.

use super::blocks::{has_entry_link, own_pieces};
use super::facts::{
    MOST_BARE, has_role, holds_entries, is_bare, is_break, is_fact, is_linked, is_pictured, is_told,
    says_role, separate_lines,
};
use super::labelled::{are_facts, tells};
use super::pieces::{says_something, span_of};
use super::{BlockContext, Section, Walk};
use crate::extract::entry::{
    Entry, FurtherLink, Note, NoteKind, Read, Reason, Role, Skip, TopicForm, Unlinked,
};
use crate::extract::evidence::Evidence;
use crate::extract::line::{Line, reason, shared_style, title};
use crate::extract::links::role_of;
use crate::extract::marks;
use crate::extract::record::{self, Segment, segments};
use crate::extract::tail::{RestLink, Tail};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, Item, LinkForm, Style, plain_text};

impl Walk<'_> {
    /// Reads an item.
    pub(super) fn item(&mut self, item: &Item<'_>, place: &BlockContext) {
        let Some(pieces) = own_pieces(item) else {
            self.blocks(&item.blocks, place);
            return;
        };
        if matches!(item.blocks[0].kind, BlockKind::Details(_)) {
            self.blocks(&item.blocks, place);
            return;
        }
        let rest = &item.blocks[1..];
        let line =
            Line::new(pieces, item.span.start..item.blocks[0].span.end.max(item.span.start), self.habit);
        if line.first_link().is_some() || is_pictured(pieces) {
            self.linked_item(&line, rest, place);
        } else if pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_))) {
            let has_below = holds_entries(rest);
            self.skip_links(pieces, |_| Reason::Navigation);
            let text = plain_text(pieces);
            let here = match has_below && text.chars().any(char::is_alphanumeric) {
                true => BlockContext { topic: Some(self.bullet(&text, item, place)), ..*place },
                false => *place,
            };
            self.blocks(rest, &here);
        } else {
            self.plain_item(item, pieces, place);
        }
    }

    fn bullet(&mut self, text: &str, item: &Item<'_>, place: &BlockContext) -> usize {
        let above = self.topic(place);
        let span = item.span.start..item.blocks.first().map_or(item.span.end, |block| block.span.end);
        self.add_topic(text, TopicForm::Bullet, above, &span)
    }

    fn linked_item(&mut self, line: &Line<'_, '_>, rest: &[Block<'_>], place: &BlockContext) {
        let entry = match separate_lines(line.pieces, self.habit) {
            None => self.add_entry(line, place),
            Some(lines) => {
                // Lines with only pictures are not entries.
                for pieces in line.pieces.split(is_break).filter(|pieces| !says_something(pieces)) {
                    self.skip_links(pieces, |_| Reason::Navigation);
                }
                lines.iter().fold(None, |entry, line| self.add_entry(line, place).or(entry))
            }
        };
        let Some(entry) = entry else {
            self.blocks(rest, place);
            return;
        };
        let here = BlockContext { parent: Some(entry), ..*place };
        for block in rest {
            match &block.kind {
                BlockKind::List(items) => self.below(items, entry, &here),
                BlockKind::Paragraph(pieces) => self.further_paragraph(pieces, entry),
                _ => self.blocks(std::slice::from_ref(block), &here),
            }
        }
    }

    /// The items below an entry: notes, further links, or entries themselves.
    fn below(&mut self, items: &[Item<'_>], entry: usize, place: &BlockContext) {
        let links = |item: &Item<'_>| own_pieces(item).is_some_and(is_linked);
        let linked = || items.iter().filter(|item| links(item));
        let habit = self.habit;
        let is_fact = |item: &Item<'_>| is_fact(item, habit);
        let labels = linked().filter(|item| is_fact(item)).count();
        let is_fact = |item: &Item<'_>| is_fact(item) || tells(item, habit);
        let facts = linked().all(is_fact)
            || linked().count() <= MOST_BARE && linked().all(|item| is_fact(item) || is_bare(item, habit))
            || linked().all(|item| has_role(item, habit)) && (labels > 0 || linked().count() == 1)
            || labels > 1 && labels * 2 > linked().count();
        if facts || are_facts(items, habit) {
            self.facts(items, entry, place);
            return;
        }
        for item in items {
            let is_told = own_pieces(item).is_some_and(|pieces| is_told(pieces, habit));
            match (links(item) || holds_entries(&item.blocks)) && !is_told && !tells(item, habit) {
                true => self.item(item, &BlockContext { is_among_entries: false, ..*place }),
                false => self.facts(std::slice::from_ref(item), entry, place),
            }
        }
    }

    /// Items that describe an entry further: a line without a link is a note, a link is a further link.
    pub(super) fn facts(&mut self, items: &[Item<'_>], entry: usize, place: &BlockContext) {
        for item in items {
            if let Some(Block { kind: BlockKind::Details(folded), .. }) = item.blocks.first() {
                self.folded(folded, entry, place);
                self.blocks(&item.blocks[1..], place);
                continue;
            }
            let Some(pieces) = own_pieces(item) else {
                self.blocks(&item.blocks, place);
                continue;
            };
            self.extend(entry, pieces);
            if !self.labelled_fact(item, entry) {
                self.fact(pieces, entry);
            }
            match item.blocks.get(1..) {
                Some([block]) if matches!(block.kind, BlockKind::List(_)) => {
                    let BlockKind::List(items) = &block.kind else { continue };
                    self.below(items, entry, place);
                }
                Some(rest) => self.blocks(rest, place),
                None => {}
            }
        }
    }

    /// Extends the span of an entry to cover further facts about it.
    fn extend(&mut self, entry: usize, pieces: &[Inline<'_>]) {
        let span = &mut self.found.entries[entry].span;
        span.end = span.end.max(span_of(pieces).end);
    }

    /// A line that describes an entry further: links, or a note.
    fn fact(&mut self, pieces: &[Inline<'_>], entry: usize) {
        if pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_))) {
            self.fact_links(pieces, entry);
            if is_told(pieces, self.habit) {
                let value = plain_text(pieces).into_owned();
                self.found.entries[entry].notes.push(Note { kind: NoteKind::Remark, value });
            }
        } else if says_something(pieces) {
            let value = plain_text(pieces).into_owned();
            let text = value.clone();
            self.found.entries[entry].record.push(Segment { text, place: record::Slot::Below });
            self.found.entries[entry].notes.push(Note { kind: NoteKind::Remark, value });
        }
    }

    /// More about an entry, in a collapsed part below it.
    fn folded(&mut self, blocks: &[Block<'_>], entry: usize, place: &BlockContext) {
        for block in blocks {
            match &block.kind {
                BlockKind::Summary(pieces) | BlockKind::Paragraph(pieces) => self.fact_links(pieces, entry),
                BlockKind::List(items) => self.facts(items, entry, place),
                _ => self.blocks(std::slice::from_ref(block), place),
            }
        }
    }

    /// Takes every link in `pieces` as a further link of the entry.
    pub(super) fn fact_links(&mut self, pieces: &[Inline<'_>], entry: usize) {
        for link in RestLink::all(pieces) {
            self.further_link(entry, &link);
        }
    }

    fn further_link(&mut self, entry: usize, link: &RestLink<'_>) {
        let address = link.address.trim().to_owned();
        if let Some(reason) = reason(&address, &link.text, link.images) {
            self.found.skips.push(Skip { address, reason, span: link.span.clone() });
            return;
        }
        let is_latest = entry + 1 == self.found.entries.len();
        let entry = &mut self.found.entries[entry];
        if !is_latest && entry.address.as_ref().is_some_and(|own| own.value == address) {
            // Its own address again, after other entries below its heading.
            let reason = Reason::Navigation;
            self.found.skips.push(Skip { address, reason, span: link.span.clone() });
            return;
        }
        if address.is_empty() || entry.address.as_ref().is_some_and(|own| own.value == address) {
            return;
        }
        entry.further_links.push(FurtherLink {
            is_icon: link.is_image(),
            role: link.role.or_else(|| of_bare(link)).unwrap_or(Role::SeeAlso),
            label: link.text.to_string(),
            address,
            span: link.span.clone(),
        });
    }

    /// A further paragraph of an item: the description, if there is none yet.
    fn further_paragraph(&mut self, pieces: &[Inline<'_>], entry: usize) {
        self.extend(entry, pieces);
        let is_struck = shared_style(pieces, Style::STRUCK);
        for link in RestLink::all(pieces) {
            match is_struck {
                true => self.found.skips.push(Skip {
                    address: link.address.to_owned(),
                    reason: Reason::Struck,
                    span: link.span.clone(),
                }),
                false => self.further_link(entry, &link),
            }
        }
        if is_struck || !says_something(pieces) {
            return;
        }
        let value = plain_text(pieces).into_owned();
        let entry = &mut self.found.entries[entry];
        entry.record.extend(
            segments(&Tail::new(pieces))
                .into_iter()
                .filter(|segment| segment.place == record::Slot::Emphasis),
        );
        match entry.description {
            None => entry.description = Some(Read::certain(value, Evidence::ItemParagraphs)),
            Some(_) => entry.notes.push(Note { kind: NoteKind::Remark, value }),
        }
    }

    /// An item without any link: a topic, an entry described by the items below, or nothing.
    fn plain_item(&mut self, item: &Item<'_>, pieces: &[Inline<'_>], place: &BlockContext) {
        let rest = &item.blocks[1..];
        let text = plain_text(pieces);
        if holds_entries(rest) {
            if self.labelled_entry(item, pieces, rest, place)
                || self.fact_entry(item, pieces, rest, place)
                || self.split_entry(item, pieces, rest, place)
            {
                return;
            }
            let topic = self.bullet(&text, item, place);
            let first = self.found.entries.len();
            self.blocks(rest, &BlockContext { topic: Some(topic), ..*place });
            // `- Inks` above bare addresses only: its text names them.
            let nameless = |entry: &&mut Entry| entry.title.is_none() && entry.topic == Some(topic);
            for entry in self.found.entries[first..].iter_mut().filter(nameless) {
                entry.title = Some(Read::guessed(title(&text), Evidence::BareAddress));
            }
            return;
        }
        self.blocks(rest, place);
        let is_content = self.section == Section::Content && place.parent.is_none() && !place.is_quoted;
        if is_content && place.is_among_entries && text.chars().any(char::is_alphanumeric) {
            self.found.unlinked.push(Unlinked { text: text.into_owned(), span: item.span.clone() });
        }
    }

    /// `**Title (venue)**` with authors and `[[Paper]]`, `[[Code]]` in the items below.
    fn fact_entry(
        &mut self,
        item: &Item<'_>,
        pieces: &[Inline<'_>],
        rest: &[Block<'_>],
        place: &BlockContext,
    ) -> bool {
        let [Block { kind: BlockKind::List(items), .. }] = rest else { return false };
        let linked: Vec<&Item<'_>> =
            items.iter().filter(|item| own_pieces(item).is_some_and(has_entry_link)).collect();
        let is_flat = items.iter().all(|item| item.blocks.len() == 1);
        let is_title = shared_style(pieces, Style::STRONG) || plain_text(pieces).chars().count() > 40;
        if linked.is_empty() || !is_flat || !is_title || !linked.iter().all(|item| is_fact(item, self.habit))
        {
            return false;
        }
        let Some(first) = own_pieces(linked[0]) else { return false };
        let mut joined: Vec<Inline<'_>> = pieces.to_vec();
        joined.extend(first.iter().cloned());
        let line = Line::new(&joined, item.span.clone(), self.habit);
        let Some(entry) = self.add_entry(&line, place) else { return false };
        for fact in items {
            if std::ptr::eq(fact, linked[0]) {
                continue;
            }
            let names = own_pieces(fact)
                .filter(|pieces| !has_entry_link(pieces))
                .and_then(|pieces| marks::names(&plain_text(pieces)));
            match names {
                Some(names) => {
                    let names = names.into_iter().map(|name| Read::certain(name, Evidence::FactBullets));
                    self.found.entries[entry].authors.extend(names);
                }
                None => self.facts(std::slice::from_ref(fact), entry, place),
            }
        }
        true
    }
}

/// The role of a link that shows its address, judged by where it leads.
fn of_bare(link: &RestLink<'_>) -> Option<Role> {
    (link.form == LinkForm::Bare).then(|| role_of(link.address)).flatten()
}

impl Walk<'_> {
    /// A title, with its links in a separate paragraph below it.
    fn split_entry(
        &mut self,
        item: &Item<'_>,
        pieces: &[Inline<'_>],
        rest: &[Block<'_>],
        place: &BlockContext,
    ) -> bool {
        let [Block { kind: BlockKind::Paragraph(links), span }, rest @ ..] = rest else { return false };
        let line = Line::new(links, 0..0, self.habit);
        if line.links().next().is_none() || !line.links().all(|(_, link)| says_role(link, self.habit)) {
            return false;
        }
        let mut joined: Vec<Inline<'_>> = pieces.to_vec();
        let at = span.start..span.start;
        joined.push(Inline { kind: InlineKind::HardBreak, style: Style::default(), span: at });
        joined.extend(links.iter().cloned());
        let line = Line::new(&joined, item.span.start..span.end, self.habit);
        let Some(entry) = self.add_entry(&line, place) else { return false };
        self.blocks(rest, &BlockContext { parent: Some(entry), ..*place });
        true
    }
}
