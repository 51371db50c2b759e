//! The text after an entry's link, in which links, code and styles keep their positions.
//!
//! Marks read facts from it and cut them out; what remains is the description.

use super::entry::Role;
use super::lexicon::role;
use crate::markdown::{Image, Inline, InlineKind, Link, LinkForm, Span, Style};
use std::borrow::Cow;
use std::ops::Range;

/// The rest of a line; see the module documentation.
#[derive(Clone, Debug, Default)]
pub(super) struct Tail<'t> {
    /// The text.
    pub text: Cow<'t, str>,
    /// Its links, code and styles, in order.
    pub runs: Vec<Run<'t>>,
}

/// A stretch of text with markup.
#[derive(Clone, Debug)]
pub(super) struct Run<'t> {
    /// Its range in the text.
    pub range: Range<usize>,
    /// Its kind.
    pub kind: RunKind<'t>,
}

/// The kind of a stretch of text.
#[derive(Clone, Debug)]
pub(super) enum RunKind<'t> {
    Link(RestLink<'t>),
    Code,
    Struck,
    Emphasis,
    Strong,
    Break,
}

/// A link in the text.
#[derive(Clone, Debug)]
pub(super) struct RestLink<'t> {
    pub address: &'t str,
    /// Its text, cleaned.
    pub text: Cow<'t, str>,
    /// The role of the link by that text, see [`role`].
    pub role: Option<Role>,
    pub images: &'t [Image<'t>],
    pub form: LinkForm,
    /// Whether it is set in code.
    pub is_code: bool,
    pub span: Span,
}

impl<'t> RestLink<'t> {
    fn new(link: &'t Link<'_>, piece: &Inline<'_>) -> Self {
        let text = crate::text::as_clean(&link.text);
        Self {
            address: &link.address,
            role: role(&text),
            text,
            images: &link.images,
            form: link.form,
            is_code: piece.style.has(Style::CODE),
            span: piece.span.clone(),
        }
    }

    /// The links of `pieces`, in order.
    pub fn all(pieces: &'t [Inline<'_>]) -> impl Iterator<Item = Self> {
        pieces.iter().filter_map(|piece| match &piece.kind {
            InlineKind::Link(link) => Some(Self::new(link, piece)),
            _ => None,
        })
    }

    /// Whether it shows only pictures, including one with a missing reference.
    pub fn is_image(&self) -> bool {
        self.text.is_empty() && !self.images.is_empty() || self.lost_picture().is_some()
    }

    /// The alternative text of its first picture.
    pub fn alt(&self) -> &str {
        let of_image = self.images.first().map(|image| &*image.alt);
        of_image.or_else(|| self.lost_picture()).unwrap_or_default()
    }

    /// CommonMark reads `![text][reference]` without a definition as text.
    fn lost_picture(&self) -> Option<&str> {
        let (alt, behind) = self.text.strip_prefix("![")?.split_once(']')?;
        (behind.is_empty() || behind.starts_with('[') && behind.ends_with(']')).then_some(alt)
    }
}

impl<'t> Tail<'t> {
    /// The text of `pieces`.
    pub fn new(pieces: &'t [Inline<'_>]) -> Self {
        let mut rest = Self::default();
        // Most titles are followed by plain text, which is only cut and rarely changed.
        if let [Inline { kind: InlineKind::Text(text), style, .. }] = pieces
            && *style == Style::default()
        {
            rest.text = Cow::Borrowed(text);
            return rest;
        }
        if pieces.is_empty() {
            return rest;
        }
        let length = |piece: &Inline<'_>| match &piece.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => text.len(),
            InlineKind::Link(link) => link.text.len(),
            _ => 1,
        };
        rest.text = Cow::Owned(String::with_capacity(pieces.iter().map(length).sum()));
        rest.runs.reserve(pieces.len());
        for piece in pieces {
            rest.push(piece);
        }
        rest
    }

    /// Adds the text of one more piece.
    pub fn push(&mut self, piece: &'t Inline<'_>) {
        let start = self.text.len();
        let line = self.text.to_mut();
        let kind = match &piece.kind {
            InlineKind::Text(text) => {
                line.push_str(text);
                None
            }
            InlineKind::Code(text) => {
                line.push_str(text);
                Some(RunKind::Code)
            }
            InlineKind::Link(link) => {
                line.push_str(&link.text);
                Some(RunKind::Link(RestLink::new(link, piece)))
            }
            InlineKind::SoftBreak => {
                line.push('\n');
                None
            }
            InlineKind::HardBreak => {
                line.push('\n');
                Some(RunKind::Break)
            }
            InlineKind::Image(_) => None,
        };
        let range = start..self.text.len();
        for (style, run) in [
            (Style::STRUCK, RunKind::Struck),
            (Style::EMPHASIS, RunKind::Emphasis),
            (Style::STRONG, RunKind::Strong),
            (Style::CODE, RunKind::Code),
        ] {
            if piece.style.has(style) && !range.is_empty() {
                self.runs.push(Run { range: range.clone(), kind: run });
            }
        }
        if let Some(kind) = kind {
            self.runs.push(Run { range, kind });
        }
    }

    /// Whether nothing remains, not even a link without text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.runs.is_empty()
    }

    /// The links with their places, in order.
    pub fn links(&self) -> impl Iterator<Item = (&Range<usize>, &RestLink<'t>)> {
        self.runs.iter().filter_map(|run| match &run.kind {
            RunKind::Link(link) => Some((&run.range, link)),
            _ => None,
        })
    }

    /// Cuts `range` out of the text, and with it all runs inside.
    pub fn cut(&mut self, range: Range<usize>) {
        let length = range.len();
        if length == 0 {
            return;
        }
        match &mut self.text {
            Cow::Borrowed(text) if range.start == 0 => *text = &text[range.end..],
            Cow::Borrowed(text) if range.end == text.len() => *text = &text[..range.start],
            text => text.to_mut().replace_range(range.clone(), ""),
        }
        self.runs.retain_mut(|run| {
            let moved = |at: usize| {
                if at <= range.start { at } else { at.max(range.end) - length }
            };
            let was_empty = run.range.is_empty();
            run.range = moved(run.range.start)..moved(run.range.end);
            was_empty || !run.range.is_empty()
        });
    }

    /// Cuts all `ranges`, which are sorted and do not overlap, out of the text in a single pass.
    pub fn cut_all(&mut self, ranges: &[Range<usize>]) {
        if let [only] = ranges {
            return self.cut(only.clone());
        }
        // How much was cut before each range, and where the range starts.
        let mut gone = Vec::with_capacity(ranges.len());
        let mut kept = String::with_capacity(self.text.len());
        let (mut at, mut length) = (0, 0);
        for range in ranges {
            gone.push(length);
            kept.push_str(&self.text[at..range.start]);
            (at, length) = (range.end, length + range.len());
        }
        kept.push_str(&self.text[at..]);
        self.text = Cow::Owned(kept);
        let moved = |at: usize| match ranges.partition_point(|range| range.start < at) {
            0 => at,
            behind => {
                let range = &ranges[behind - 1];
                at - gone[behind - 1] - (at.min(range.end) - range.start)
            }
        };
        self.runs.retain_mut(|run| {
            let was_empty = run.range.is_empty();
            run.range = moved(run.range.start)..moved(run.range.end);
            was_empty || !run.range.is_empty()
        });
    }

    /// Whether all of `range` but punctuation and space is covered by links.
    pub fn is_only_links(&self, range: &Range<usize>) -> bool {
        let mut at = range.start;
        let mut any = false;
        // Runs are sorted, so those before and after the range can be skipped.
        let first = self.runs.partition_point(|run| run.range.end <= range.start);
        let inside = self.runs[first..].iter().take_while(|run| run.range.start < range.end);
        let links = inside.filter(|run| matches!(run.kind, RunKind::Link(_)));
        for place in links.map(|run| &run.range).filter(|place| place.end > range.start) {
            if place.start < at && place.start < range.start
                || !is_filler(&self.text[at.min(place.start)..place.start])
            {
                return false;
            }
            at = place.end.max(at);
            any = true;
        }
        any && at <= range.end && is_filler(&self.text[at..range.end])
    }

    /// The innermost balanced groups in round or square brackets, half or full width, in order:
    /// the range with its brackets.
    pub fn groups(&self) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let bytes = self.text.as_bytes();
        let mut open: Vec<(usize, Bracket)> = Vec::new();
        let mut at = 0;
        while let Some(next) = Bracket::next_in(&bytes[at..]) {
            at += next;
            let Some((bracket, length)) = Bracket::at(&bytes[at..]) else {
                at += 1;
                continue;
            };
            let start = at;
            at += length;
            match bracket {
                Bracket::Round | Bracket::Square | Bracket::Lens => open.push((start, bracket)),
                Bracket::RoundEnd | Bracket::SquareEnd | Bracket::LensEnd => {
                    if let Some((start, opened)) = open.pop()
                        && bracket.closes(opened)
                    {
                        groups.push(start..at);
                    }
                }
            }
        }
        groups
    }
}

/// An opening or closing bracket, half or full width.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    Round,
    RoundEnd,
    Square,
    SquareEnd,
    Lens,
    LensEnd,
}

impl Bracket {
    /// The bracket at the start of `bytes`, and its length.
    fn at(bytes: &[u8]) -> Option<(Self, usize)> {
        Some(match bytes {
            [b'(', ..] => (Self::Round, 1),
            [b')', ..] => (Self::RoundEnd, 1),
            [b'[', ..] => (Self::Square, 1),
            [b']', ..] => (Self::SquareEnd, 1),
            [0xEF, 0xBC, 0x88, ..] => (Self::Round, "（".len()),
            [0xEF, 0xBC, 0x89, ..] => (Self::RoundEnd, "）".len()),
            [0xE3, 0x80, 0x90, ..] => (Self::Lens, "【".len()),
            [0xE3, 0x80, 0x91, ..] => (Self::LensEnd, "】".len()),
            _ => return None,
        })
    }

    /// Where the first bracket in `bytes` may be.
    fn next_in(bytes: &[u8]) -> Option<usize> {
        let may_be_one = |byte: &u8| {
            (*byte == b'(')
                | (*byte == b')')
                | (*byte == b'[')
                | (*byte == b']')
                | (*byte == 0xE3)
                | (*byte == 0xEF)
        };
        // Check every byte of a chunk, so that the compiler can vectorise the loop.
        let (chunks, _) = bytes.as_chunks::<16>();
        let has_none = |chunk: &&[u8; 16]| !chunk.iter().fold(false, |found, byte| found | may_be_one(byte));
        let from = chunks.iter().take_while(has_none).count() * 16;
        bytes[from..].iter().position(may_be_one).map(|at| from + at)
    }

    fn closes(self, opened: Self) -> bool {
        matches!(
            (opened, self),
            (Self::Round, Self::RoundEnd) | (Self::Square, Self::SquareEnd) | (Self::Lens, Self::LensEnd)
        )
    }
}

/// Whether `text` is only what separates links: punctuation, spaces, short joining words.
pub(super) fn is_filler(text: &str) -> bool {
    let is_gap = |c: char| match c.is_ascii() {
        true => !c.is_ascii_alphanumeric(),
        false => !c.is_alphanumeric(),
    };
    let joins = |word: &str| {
        ["and", "or", "和", "及", "与", "via"].iter().any(|joint| word.eq_ignore_ascii_case(joint))
    };
    text.split(is_gap).all(|word| word.is_empty() || joins(word))
}
