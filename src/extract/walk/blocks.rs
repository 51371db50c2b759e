//! Blocks: headings, lists, tables, quotations and collapsed parts.

use super::facts::holds_entries;
use super::headings::name_before_labels;
use super::{BlockContext, Section, Walk};
use crate::extract::entry::{Reason, Skip, Topic, TopicForm};
use crate::extract::habit::{for_each_pieces, hosted_fragment};
use crate::extract::layouts::table;
use crate::extract::lexicon::{
    about_the_list, announces_contents, is_topic_too, names_the_rest, offers_more,
};
use crate::extract::line::{Line, entry_links};
use crate::extract::links::{self, LinkTarget};
use crate::extract::outline::{self, Wording};
use crate::markdown::{Block, BlockKind, Cell, Inline, InlineKind, Item, Link, Span, Style, plain_text};

impl Walk<'_> {
    /// Walks through sibling blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block<'_>], place: &BlockContext) {
        let mut label: Option<usize> = None;
        for (at, block) in blocks.iter().enumerate() {
            let here = BlockContext { topic: label.or(place.topic), ..*place };
            if let BlockKind::Heading { level, content } = &block.kind {
                label = None;
                self.heading(*level, content, &block.span, &blocks[at + 1..]);
                continue;
            }
            if let Section::About(reason, _) = self.section {
                if let (Reason::Legend, BlockKind::List(items)) = (reason, &block.kind) {
                    self.legend.read(items);
                }
                self.skip_blocks(std::slice::from_ref(block), reason);
                continue;
            }
            match &block.kind {
                BlockKind::Paragraph(pieces) | BlockKind::Summary(pieces) => {
                    let next = blocks.get(at + 1).map(|block| &block.kind);
                    let first = self.found.entries.len();
                    label = self.paragraph(pieces, &block.span, next, place, label);
                    self.name_by_line(at.checked_sub(1).map(|before| &blocks[before]), first);
                }
                BlockKind::List(items) => {
                    let before = at.checked_sub(1).map(|before| &blocks[before]);
                    if !self.titled_list(items, &block.span, before, &here) {
                        self.list(items, &here);
                    }
                    label = None;
                }
                BlockKind::Table(rows) => {
                    self.table(rows, &here);
                    label = None;
                }
                BlockKind::Quote(inner) => self.blocks(inner, &BlockContext { is_quoted: true, ..*place }),
                BlockKind::Details(inner) => self.details(inner, &here),
                BlockKind::Footnote(inner) => self.skip_blocks(inner, Reason::Footnote),
                BlockKind::Heading { .. } | BlockKind::Code | BlockKind::Rule => {}
            }
        }
    }

    fn heading(&mut self, level: u8, pieces: &[Inline<'_>], span: &Span, below: &[Block<'_>]) {
        self.undescribed = None;
        self.told = self.told.filter(|(above, _)| *above < level);
        let level = self.slip.filter(|(start, _)| *start == span.start).map_or(level, |(_, meant)| meant);
        self.headings.retain(|(above, _)| *above < level);
        self.section = match self.section {
            Section::About(reason, above) if level > above => Section::About(reason, above),
            _ => Section::Content,
        };
        if let Section::About(reason, _) = self.section {
            self.skip_links(pieces, |_| reason);
            return;
        }
        let own = name_before_labels(pieces, self.habit).map(Wording::new);
        let Wording { text, name, announces_contents } =
            own.unwrap_or_else(|| self.wording(span.start, pieces));
        if self.title_at == Some(span.start) || self.name_at == Some(span.start) {
            let own = Some(crate::extract::line::title(&text)).filter(|title| !title.is_empty());
            self.found.title = own.or(self.found.title.take());
            self.skip_links(pieces, |_| Reason::Navigation);
            self.headings.push((level, None));
            return;
        }
        let above = self.headings.iter().rev().find_map(|(_, topic)| *topic);
        let holds_entries = || is_topic_too(&name) && self.starts_with_entries(below);
        if announces_contents && !has_entry_link(pieces) && !holds_entries() {
            self.section = Section::Contents;
            self.skip_links(pieces, |_| Reason::Contents);
            self.headings.push((level, above));
            return;
        }
        if let Some(reason) = above.is_none().then(|| about(&name)).flatten() {
            self.section = Section::About(reason, level);
            self.skip_links(pieces, |_| reason);
            self.headings.push((level, above));
            return;
        }
        self.heading_entry(pieces, span, above, level);
        let names_one = text.chars().any(|c| c.is_alphanumeric() || crate::extract::line::is_marker(c))
            && (above.is_none() || !names_the_rest(&name))
            && !outline::is_sentence(&text);
        let (parent, form, span) = (above, TopicForm::Heading, span.clone());
        let topic = Topic { text: name, written: text, parent, description: None, form, span };
        let topic = names_one.then(|| self.push_topic(topic));
        self.headings.push((level, topic.or(above)));
    }

    pub(super) fn list(&mut self, items: &[Item<'_>], place: &BlockContext) {
        if self.is_contents(items) {
            let blocks = items.iter().flat_map(|item| item.blocks.iter());
            for block in blocks {
                self.skip_contents(std::slice::from_ref(block));
            }
            return;
        }
        if let Some(entry) = self.told_by(items) {
            self.facts(items, entry, place);
            return;
        }
        let has_entries = items.iter().any(|item| own_pieces(item).is_some_and(has_entry_link));
        let place = BlockContext { is_among_entries: has_entries, ..*place };
        for item in items {
            self.item(item, &place);
        }
    }

    /// Whether the first list below a heading holds entries, since `Content` can also be a topic.
    fn starts_with_entries(&self, below: &[Block<'_>]) -> bool {
        let own = below.iter().take_while(|block| !matches!(block.kind, BlockKind::Heading { .. }));
        let lists = own.filter_map(|block| match &block.kind {
            BlockKind::List(items) => Some(items),
            _ => None,
        });
        lists.take(1).any(|items| {
            let linked = items.iter().filter_map(own_pieces).filter(|pieces| has_entry_link(pieces)).count();
            linked * 2 > items.len() && linked > 2 && !self.is_contents(items)
        })
    }

    /// Whether a list is a table of contents: each of its links stays within the page.
    fn is_contents(&self, items: &[Item<'_>]) -> bool {
        let (mut inside, mut outside) = (0, 0);
        for item in items {
            if outside > 0 && self.section != Section::Contents {
                return false;
            }
            for_each_pieces(&item.blocks, &mut |pieces| {
                for piece in pieces {
                    if let InlineKind::Link(link) = &piece.kind {
                        match self.leads_inside(link) {
                            true => inside += 1,
                            false => outside += 1,
                        }
                    }
                }
            });
        }
        inside > 0 && (outside == 0 || self.section == Section::Contents && inside > outside)
    }

    /// Whether a link leads to a place in this document: by an anchor, by an anchor without its `#`, or by
    /// the document's own address.
    pub(super) fn leads_inside(&self, link: &Link<'_>) -> bool {
        let known = |text: &str| {
            let text = text.strip_prefix("user-content-").unwrap_or(text);
            self.heading_slugs.contains(&crate::text::slug(text))
        };
        match links::target(&link.address) {
            LinkTarget::Anchor => true,
            LinkTarget::Page => known(&link.address),
            LinkTarget::External => hosted_fragment(&link.address).is_some_and(|(_, fragment)| {
                let is_own = self.habit.is_own_page(&link.address);
                is_own || known(fragment) || self.section == Section::Contents
            }),
            _ => false,
        }
    }

    fn skip_contents(&mut self, blocks: &[Block<'_>]) {
        for_each_pieces(blocks, &mut |pieces| {
            for piece in pieces {
                let InlineKind::Link(link) = &piece.kind else { continue };
                let reason = match crate::extract::line::skip(link, &piece.span) {
                    Some(skip) if !matches!(skip.reason, Reason::Anchor | Reason::Page) => skip.reason,
                    _ => Reason::Contents,
                };
                self.found.skips.push(Skip {
                    address: link.address.to_string(),
                    reason,
                    span: piece.span.clone(),
                });
            }
        });
    }

    pub(super) fn table(&mut self, rows: &[Vec<Cell<'_>>], place: &BlockContext) {
        let mut links =
            rows.iter().flatten().flat_map(|cell| &cell.content).filter_map(|piece| match &piece.kind {
                InlineKind::Link(link) => Some(link),
                _ => None,
            });
        let any = links.clone().next().is_some();
        if any && links.all(|link| self.leads_inside(link)) {
            for cell in rows.iter().flatten() {
                let contents = |_: &str| Reason::Contents;
                for piece in &cell.content {
                    if let InlineKind::Link(link) = &piece.kind {
                        let (address, reason) = (link.address.to_string(), contents(""));
                        self.found.skips.push(Skip { address, reason, span: piece.span.clone() });
                    }
                }
            }
            return;
        }
        let found = table::read(rows, self.habit);
        for draft in found.drafts {
            self.push_draft(draft, place);
        }
        self.found.skips.extend(found.skips);
        if place.parent.is_none() {
            self.found.unlinked.extend(found.unlinked);
        }
    }

    /// A collapsed part: its summary may be an entry, with its facts in the rest.
    fn details(&mut self, blocks: &[Block<'_>], place: &BlockContext) {
        let summary = blocks.iter().enumerate().find_map(|(at, block)| match &block.kind {
            BlockKind::Summary(pieces) => Some((at, pieces, &block.span)),
            _ => None,
        });
        let Some((at, pieces, span)) = summary.filter(|(_, pieces, _)| has_entry_link(pieces)) else {
            match summary
                .and_then(|(at, pieces, span)| Some((at, self.caption(pieces, span, blocks, place)?)))
            {
                Some((at, topic)) => self.captioned(topic, &blocks[..at], &blocks[at + 1..], place),
                None => {
                    // Sections opened by headings inside end with the part.
                    let above = self.headings.clone();
                    self.blocks(blocks, place);
                    self.headings = above;
                }
            }
            return;
        };
        let entry = self.add_entry(&Line::new(pieces, span.clone(), self.habit), place);
        let here = BlockContext { parent: entry.or(place.parent), ..*place };
        for block in blocks[..at].iter().chain(&blocks[at + 1..]) {
            match (&block.kind, entry) {
                (BlockKind::List(items), Some(entry)) => self.facts(items, entry, &here),
                _ => self.blocks(std::slice::from_ref(block), &here),
            }
        }
    }
}

impl Walk<'_> {
    /// A collapsed part with a caption is a section; sections opened by headings inside end with it.
    fn captioned(&mut self, topic: usize, before: &[Block<'_>], behind: &[Block<'_>], place: &BlockContext) {
        // No heading inside ends the caption's section.
        let above = std::mem::replace(&mut self.headings, vec![(0, Some(topic))]);
        for blocks in [before, behind] {
            self.blocks(blocks, &BlockContext { topic: None, ..*place });
        }
        self.headings = above;
    }

    /// The topic named by the bold caption of a collapsed part with entries.
    fn caption(
        &mut self,
        pieces: &[Inline<'_>],
        span: &Span,
        blocks: &[Block<'_>],
        place: &BlockContext,
    ) -> Option<usize> {
        let strong: Vec<Inline<'_>> =
            pieces.iter().filter(|piece| piece.style.has(Style::STRONG)).cloned().collect();
        let text = match plain_text(&strong) {
            text if text.is_empty() => plain_text(pieces),
            text => text,
        };
        // `Show 12 more`; a number inside a word, or at the front, belongs to the name.
        let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        let is_more = text.split(|c: char| !c.is_alphanumeric()).skip(1).any(is_number);
        let names_one = text.chars().any(char::is_alphanumeric)
            && text.chars().count() <= 60
            && !is_more
            && !offers_more(&text)
            && !self.habit.is_usual_caption(&text)
            && !pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_)))
            && !announces_contents(&text)
            && about(&text).is_none()
            && holds_entries(blocks);
        if !names_one {
            return None;
        }
        self.skip_links(pieces, |_| Reason::Navigation);
        let above = self.topic(place);
        let is_said =
            |topic: usize| crate::text::slug(&self.found.topics[topic].text) == crate::text::slug(&text);
        if above.is_some_and(is_said) {
            return above;
        }
        Some(self.add_topic(&text, TopicForm::Label, above, span))
    }
}

/// Why a section holds no entries, by its heading or by one half of a bilingual heading:
/// `许可 (License)`.
fn about(heading: &str) -> Option<Reason> {
    about_the_list(heading).or_else(|| about_the_list(heading.split_once(['(', '（', '/'])?.0))
}

/// Whether any link in `pieces` can be an entry.
pub(super) fn has_entry_link(pieces: &[Inline<'_>]) -> bool {
    entry_links(pieces).next().is_some()
}

/// The pieces of an item's own line.
pub(super) fn own_pieces<'t, 'a>(item: &'t Item<'a>) -> Option<&'t [Inline<'a>]> {
    match &item.blocks.first()?.kind {
        BlockKind::Paragraph(pieces)
        | BlockKind::Summary(pieces)
        | BlockKind::Heading { content: pieces, .. } => Some(pieces),
        BlockKind::Details(blocks) => match &blocks.first()?.kind {
            BlockKind::Summary(pieces) => Some(pieces),
            _ => None,
        },
        _ => None,
    }
}
