//! Paragraphs: labels of the list that follows, lines that are entries, or running text.

use super::blocks::has_entry_link;
use super::pieces::{ends_with, only_text, says_something, span_of};
use super::titled::{is_told_below, title_line};
use super::{BlockContext, Walk};
use crate::extract::entry::{Read, Reason, TopicForm};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{leads_to_top, points_elsewhere};
use crate::extract::line::{Line, is_blank, shared_style, shows_address};
use crate::extract::links;
use crate::extract::tail::RestLink;
use crate::markdown::{BlockKind, Inline, InlineKind, LinkForm, Span, Style, plain_text};
use std::borrow::Cow;

/// The longest label, in characters; longer text is a sentence.
const LONGEST_LABEL: usize = 60;

impl Walk<'_> {
    /// Reads a paragraph; returns the topic of the list that follows, if this is its label.
    pub(super) fn paragraph(
        &mut self,
        pieces: &[Inline<'_>],
        span: &Span,
        next: Option<&BlockKind<'_>>,
        place: &BlockContext,
        label: Option<usize>,
    ) -> Option<usize> {
        if let Some((level, text)) = unspaced_heading(pieces) {
            self.unspaced(level, &text, span);
            return None;
        }
        if !pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_))) {
            return match says_something(pieces) {
                true => self.plain_paragraph(pieces, span, next, place),
                false => label,
            };
        }
        if self.describe_above(pieces) {
            return None;
        }
        if place.is_quoted {
            if !self.quoted_entry(pieces, span, place) {
                self.skip_links(pieces, prose);
            }
            return None;
        }
        if self.whole_entry(pieces, span, place) {
            return None;
        }
        let here = BlockContext { topic: label.or(place.topic), ..*place };
        if self.is_bar(pieces, &here) {
            self.skip_links(
                pieces,
                |address| if is_sponsor(address) { Reason::Sponsor } else { Reason::Navigation },
            );
            return None;
        }
        self.lines(pieces, &here, next)
    }

    /// `> **[Title](address)**<br>description`: each entry in a separate quotation.
    fn quoted_entry(&mut self, pieces: &[Inline<'_>], span: &Span, place: &BlockContext) -> bool {
        let line = Line::new(pieces, span.clone(), self.habit);
        let Some((at, _)) = line.links().next() else { return false };
        let is_title = pieces[at].style.has(Style::STRONG) && is_blank(&line.text(0..at));
        let has_break = pieces[at..].iter().any(|piece| matches!(piece.kind, InlineKind::HardBreak));
        let ends =
            pieces.len() == at + 1 || has_break || starts_description(&line.text(at + 1..pieces.len()));
        is_title && ends && self.topic(place).is_some() && self.add_entry(&line, place).is_some()
    }

    fn unspaced(&mut self, level: u8, text: &str, span: &Span) {
        self.headings.retain(|(above, _)| *above < level);
        let above = self.headings.iter().rev().find_map(|(_, topic)| *topic);
        let topic = self.add_topic(text, TopicForm::Heading, above, span);
        self.headings.push((level, Some(topic)));
    }

    /// A paragraph without links: a label, or a description of what is above it.
    fn plain_paragraph(
        &mut self,
        pieces: &[Inline<'_>],
        span: &Span,
        next: Option<&BlockKind<'_>>,
        place: &BlockContext,
    ) -> Option<usize> {
        if !place.is_quoted && title_line(pieces).is_some() && is_told_below(next, self.habit) {
            return None;
        }
        let before_entries = match next {
            Some(BlockKind::List(_) | BlockKind::Table(_)) => true,
            Some(BlockKind::Paragraph(pieces)) => has_entry_link(pieces),
            _ => false,
        };
        if before_entries
            && !place.is_quoted
            && let Some(text) = label_text(pieces)
        {
            let above = self.topic(place);
            return Some(self.add_topic(&text, TopicForm::Label, above, span));
        }
        if !self.describe_above(pieces) {
            self.describe_topic(pieces);
        }
        None
    }

    /// `介绍：…` below an entry, or a paragraph below a heading that is an entry.
    fn describe_above(&mut self, pieces: &[Inline<'_>]) -> bool {
        const WORDS: [&str; 4] = ["介绍", "簡介", "简介", "Description"];
        let begins = |piece: &Inline<'_>| match &piece.kind {
            InlineKind::Text(text) => WORDS.iter().any(|word| text.trim_start().starts_with(word)),
            // None of the words starts with these characters.
            InlineKind::Link(link) => !link.text.starts_with(|c: char| c.is_ascii_alphanumeric() && c != 'D'),
            _ => true,
        };
        if self.undescribed.is_none() && !pieces.first().is_some_and(begins) {
            return false;
        }
        let text = plain_text(pieces);
        let marked =
            WORDS.iter().find_map(|word| text.strip_prefix(word)?.trim_start().strip_prefix([':', '：']));
        let entry = match (marked, self.undescribed) {
            (Some(_), _) => self.found.entries.len().checked_sub(1),
            (None, entry) => entry,
        };
        let Some(entry) = entry.filter(|entry| self.found.entries[*entry].description.is_none()) else {
            return false;
        };
        let description = marked.unwrap_or(&text).trim();
        let starts_lines = marked.is_none()
            && Line::new(pieces, 0..0, self.habit).links().next().is_some_and(|(at, _)| at == 0);
        if description.is_empty() || starts_lines {
            return false;
        }
        self.undescribed = None;
        self.found.entries[entry].description =
            Some(Read::certain(description.to_owned(), Evidence::DescriptionBelow));
        self.further_links(pieces, entry);
        true
    }

    fn further_links(&mut self, pieces: &[Inline<'_>], entry: usize) {
        for link in RestLink::all(pieces) {
            let address = link.address.trim().to_owned();
            match crate::extract::line::reason(&address, &link.text, link.images) {
                Some(reason) => {
                    self.found.skips.push(crate::extract::entry::Skip { address, reason, span: link.span });
                }
                None => self.found.entries[entry].further_links.push(crate::extract::entry::FurtherLink {
                    is_icon: link.is_image(),
                    role: link.role.unwrap_or(crate::extract::entry::Role::SeeAlso),
                    label: link.text.into_owned(),
                    address,
                    span: link.span,
                }),
            }
        }
    }

    /// The first paragraph below a heading describes it, as long as no entry precedes it.
    fn describe_topic(&mut self, pieces: &[Inline<'_>]) {
        let topic = self.headings.iter().rev().find_map(|(_, topic)| *topic);
        let (description, has_entries) = match topic {
            Some(topic) => (
                &mut self.found.topics[topic].description,
                self.found.entries.last().is_some_and(|entry| entry.topic == Some(topic)),
            ),
            None => (&mut self.found.description, !self.found.entries.is_empty()),
        };
        if description.is_none() && !has_entries {
            *description = Some(plain_text(pieces).into_owned());
        }
    }

    /// `**Title** \ *Authors* \ [[Website](…)]`: a paragraph that is one entry.
    fn whole_entry(&mut self, pieces: &[Inline<'_>], span: &Span, place: &BlockContext) -> bool {
        let mut lines = pieces.split(|piece| matches!(piece.kind, InlineKind::HardBreak));
        let Some(first) = lines.next().filter(|first| first.len() < pieces.len()) else { return false };
        let line = Line::new(pieces, span.clone(), self.habit);
        let Some((at, link)) = line.links().next().filter(|(at, _)| *at >= first.len()) else { return false };
        let is_bracketed = || ends_with(&pieces[..at], &['[']);
        if !shared_style(first, Style::STRONG) || !(is_bracketed() || self.habit.is_label(link)) {
            return false;
        }
        let Some(entry) = self.add_entry(&line, place) else { return false };
        // `[[Github](…)]` below a title in bold is one of its links; its text is not the title.
        let of_link = link.text.trim();
        let found = &mut self.found.entries[entry];
        if found.title.as_ref().is_some_and(|title| title.value == of_link) {
            let name = crate::extract::line::title(&plain_text(first));
            found.notes.retain(|note| !note.value.starts_with(&name));
            found.title = Some(Read::certain(name, Evidence::ParagraphEntry));
        }
        let below = lines.next().filter(|line| shared_style(line, Style::EMPHASIS));
        if let Some(authors) = below.and_then(|line| authors_below(line, &mut found.authors)) {
            found.authors = authors;
            found.description = None;
        }
        true
    }

    /// A row of short links above the first topic, or only pictures: links to the project's own pages.
    fn is_bar(&self, pieces: &[Inline<'_>], place: &BlockContext) -> bool {
        let line = Line::new(pieces, 0..0, self.habit);
        let count = line.links().count();
        if count == 0 {
            return true;
        }
        let text_beside: usize = pieces
            .iter()
            .map(|piece| match &piece.kind {
                InlineKind::Text(text) => text.chars().filter(|c| c.is_alphanumeric()).count(),
                _ => 0,
            })
            .sum();
        let is_intro = self.topic(place).is_none();
        let shown = |link: &crate::markdown::Link<'_>| !shows_address(link);
        is_intro
            && text_beside < 4 * count
            && line.links().all(|(_, link)| shown(link) && link.text.chars().count() < 40)
    }

    /// Lines that may each be an entry; returns a label that ends the paragraph.
    fn lines(
        &mut self,
        pieces: &[Inline<'_>],
        place: &BlockContext,
        next: Option<&BlockKind<'_>>,
    ) -> Option<usize> {
        let mut here = *place;
        let groups = entry_groups(pieces);
        let mut label = None;
        for (at, pieces) in groups.iter().enumerate() {
            let line = Line::new(pieces, span_of(pieces), self.habit);
            if line.first_link().is_none() {
                self.skip_links(pieces, prose);
                let has_more = at + 1 < groups.len() || matches!(next, Some(BlockKind::List(_)));
                if let Some(text) = label_text(pieces).filter(|_| has_more) {
                    let above = self.topic(place);
                    let topic = self.add_topic(&text, TopicForm::Label, above, &line.span);
                    here.topic = Some(topic);
                    label = (at + 1 == groups.len()).then_some(topic);
                }
            } else if self.is_entry_line(&line, &here) {
                self.add_entry(&line, &here);
            } else {
                self.skip_links(pieces, prose);
            }
        }
        label
    }

    /// Whether a line of a paragraph is an entry rather than running text.
    fn is_entry_line(&self, line: &Line<'_, '_>, place: &BlockContext) -> bool {
        let Some((at, link)) = line.links().next() else { return false };
        let before = line.text(0..at);
        let after = line.text(at + 1..line.pieces.len());
        let is_bare = shows_address(link);
        if self.topic(place).is_none() && !is_bare {
            return false;
        }
        if is_sponsor(&link.address) || leads_to_top(&link.text, &link.address) {
            return false;
        }
        if is_blank(&before) {
            return self.habit.starts_with_links()
                || starts_description(&after)
                || line.pieces[at + 1..]
                    .first()
                    .is_some_and(|piece| matches!(piece.kind, InlineKind::HardBreak));
        }
        let names = before.trim_end().ends_with([':', '：']) && !points_elsewhere(&before);
        match is_bare {
            true => {
                (names || link.form == LinkForm::Bare && starts_description(&after))
                    && before.chars().count() < 120
            }
            false if self.habit.is_label(link) => {
                shared_start(line.pieces, Style::STRONG)
                    && starts_description(after.trim_start_matches([']', ')', '.']))
            }
            false => {
                names
                    && before.chars().count() < LONGEST_LABEL
                    && starts_description(&after)
                    && line.links().count() == 1
            }
        }
    }
}

/// The people in the italic line below a title; `read` are those the marks found.
fn authors_below(line: &[Inline<'_>], read: &mut Vec<Read<String>>) -> Option<Vec<Read<String>>> {
    let rule = Evidence::ParagraphEntry;
    let are_read = !read.is_empty() && read.iter().all(|author| author.rule == Evidence::ItalicLine);
    if are_read && only_text(line).is_some_and(|text| lists(read, text)) {
        // The marks have already read this line; parsing it again would give the same names.
        read.iter_mut().for_each(|author| author.rule = rule);
        return Some(std::mem::take(read));
    }
    let names = crate::extract::marks::names(&plain_text(line))?;
    Some(names.into_iter().map(|name| Read::certain(name, rule)).collect())
}

/// Whether `text` consists of these names and commas between them.
fn lists(names: &[Read<String>], text: &str) -> bool {
    let mut rest = text;
    names.iter().enumerate().all(|(at, name)| {
        let own = if at == 0 { Some(rest) } else { rest.strip_prefix(',').map(str::trim_start) };
        let behind = own.and_then(|own| own.strip_prefix(name.value.as_str()));
        rest = behind.unwrap_or(rest);
        behind.is_some()
    }) && rest.is_empty()
}

/// Whether the text after a title describes it rather than continuing a sentence.
fn starts_description(text: &str) -> bool {
    const MARKS: &[char] = &['-', '–', '—', ':', '：', '|', '@', '(', '（', '[', '，', '、', '/', '⭐'];
    text.starts_with(MARKS) || text.starts_with("by ") || !text.chars().any(char::is_alphanumeric)
}

/// Why a link in running text is skipped.
fn prose(address: &str) -> Reason {
    if is_sponsor(address) {
        Reason::Sponsor
    } else if links::is_badge(address) {
        Reason::Badge
    } else {
        Reason::Prose
    }
}

fn is_sponsor(address: &str) -> bool {
    [
        "github.com/sponsors/",
        "opencollective.com/",
        "patreon.com/",
        "buymeacoffee.com/",
        "ko-fi.com/",
        "paypal.me/",
        "afdian.",
    ]
    .iter()
    .any(|mark| address.contains(mark))
}

fn shared_start(pieces: &[Inline<'_>], style: Style) -> bool {
    pieces.first().is_some_and(|piece| piece.style.has(style))
}

/// The text of a paragraph that labels the list that follows: bold, or short and ending in a colon.
fn label_text<'t>(pieces: &'t [Inline<'_>]) -> Option<Cow<'t, str>> {
    let is_marked = ends_with(pieces, &[':', '：']) || shared_style(pieces, Style::STRONG);
    is_marked.then(|| plain_text(pieces)).filter(|text| text.chars().count() <= LONGEST_LABEL)
}

/// `##Heading`: older renderers accepted it as a heading, and pages still use it so.
fn unspaced_heading(pieces: &[Inline<'_>]) -> Option<(u8, String)> {
    let [Inline { kind: InlineKind::Text(first), .. }, ..] = pieces else { return None };
    if !first.trim_start().starts_with('#') {
        return None;
    }
    let text = plain_text(pieces);
    let name = text.trim_start_matches('#');
    let level = text.len() - name.len();
    let is_one_line = !pieces.iter().any(|piece| {
        matches!(piece.kind, InlineKind::SoftBreak | InlineKind::HardBreak | InlineKind::Link(_))
    });
    let starts = name.starts_with(char::is_alphanumeric);
    (is_one_line && starts && (2..=6).contains(&level) && name.chars().count() <= 80)
        .then(|| (u8::try_from(level).unwrap_or(6), name.to_owned()))
}

/// The lines of a paragraph; a line without a link belongs to the entry before it.
fn entry_groups<'t, 'a>(pieces: &'t [Inline<'a>]) -> Vec<&'t [Inline<'a>]> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    let breaks = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| matches!(piece.kind, InlineKind::SoftBreak | InlineKind::HardBreak));
    let ends: Vec<usize> = breaks.map(|(at, _)| at).chain([pieces.len()]).collect();
    for end in ends {
        let line = &pieces[start..end.max(start)];
        let starts_entry = has_entry_link(line) || groups.is_empty();
        match groups.last_mut() {
            Some(last)
                if !starts_entry && has_entry_link(&pieces[last.0..last.1]) && label_text(line).is_none() =>
            {
                last.1 = end
            }
            _ if line.is_empty() => {}
            _ => groups.push((start, end)),
        }
        start = end + 1;
    }
    groups.into_iter().map(|(start, end)| &pieces[start..end]).collect()
}
