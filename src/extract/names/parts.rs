//! Splits a list of names into parts: at commas, marks and words that join two names.

use super::lexicon::{HAN_JOINTS, JOINTS, OTHERS};
use super::script::{closing, is_closing, is_east, is_interpunct};
use std::ops::Range;

/// What separates a part from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing: it is the first.
    Start,
    /// A comma, which may also be part of a name.
    Comma,
    /// A word or sign for `and`.
    And,
    /// A mark that is never part of a name.
    Mark,
}

/// A part, with the joint before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamePart {
    pub(super) span: Range<usize>,
    pub(super) joint: Joint,
}

/// The outermost pairs of brackets in a text: where each starts and ends.
pub(super) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut pairs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(close) = closing(c) {
            open.push((at, close));
        } else if is_closing(c) && open.last().is_some_and(|(_, close)| *close == c) {
            let (start, _) = open.pop().unwrap_or_default();
            let outer = start..at + c.len_utf8();
            while pairs.last().is_some_and(|inner| inner.start > outer.start) {
                pairs.pop();
            }
            pairs.push(outer);
        }
    }
    pairs
}

/// The parts of `text`, trimmed, without empty ones.
pub(super) fn pieces(text: &str) -> Vec<NamePart> {
    let mut splitter = Splitter { text, pieces: Vec::new(), start: 0, joint: Joint::Start };
    splitter.run();
    let mut pieces = splitter.pieces;
    join_surnames(text, &mut pieces);
    pieces
}

struct Splitter<'t> {
    text: &'t str,
    pieces: Vec<NamePart>,
    start: usize,
    joint: Joint,
}

impl Splitter<'_> {
    fn run(&mut self) {
        let mut brackets = brackets(self.text).into_iter().peekable();
        let mut at = 0;
        while let Some(c) = self.text[at..].chars().next() {
            while brackets.next_if(|pair| pair.start < at).is_some() {}
            if let Some(pair) = brackets.next_if(|pair| pair.start == at) {
                at = pair.end;
                continue;
            }
            match self.joint_at(at, c) {
                Some((joint, length)) => {
                    self.end(at, joint);
                    at += length;
                    self.start = at;
                }
                None => {
                    let is_before = at == self.start && c.is_whitespace();
                    at += c.len_utf8();
                    self.start = if is_before { at } else { self.start };
                }
            }
        }
        self.end(self.text.len(), Joint::Start);
    }

    /// Ends a part at `at`; the next is joined by `joint`.
    fn end(&mut self, at: usize, joint: Joint) {
        let part = &self.text[self.start..at];
        let start = at - part.trim_start().len();
        let end = start + part.trim().len();
        if end > start {
            let before = if self.pieces.is_empty() { Joint::Start } else { self.joint };
            self.pieces.push(NamePart { span: start..end, joint: before });
            self.joint = joint;
        } else if joint != Joint::Comma && self.joint != Joint::Mark {
            // `, and `: a word outranks the comma, and a mark outranks both.
            self.joint = joint;
        }
    }

    /// The joint at `at`, and its length.
    fn joint_at(&self, at: usize, c: char) -> Option<(Joint, usize)> {
        let (before, after) = (&self.text[..at], &self.text[at + c.len_utf8()..]);
        let is_spaced = before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
        let found = |joint| Some((joint, c.len_utf8()));
        match c {
            ',' if before.ends_with(|c: char| c.is_ascii_digit())
                && after.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                None
            }
            ',' | '，' | '、' | '،' | '､' => found(Joint::Comma),
            ';' | '；' | '؛' | '|' | '｜' | '\n' | '／' | '＼' | '▪' | '●' => found(Joint::Mark),
            '＆' => found(Joint::And),
            '&' if joins(before, after) => found(Joint::And),
            '+' | '/' | '\\' | '•' | '→'
                if is_spaced || before.ends_with(is_east) && after.starts_with(is_east) && c != '•' =>
            {
                found(Joint::Mark)
            }
            '/' if self.is_between_names(before, after) => found(Joint::Mark),
            '<' => line_break(&self.text[at..]).map(|length| (Joint::Mark, length)),
            c if is_interpunct(c) && is_spaced => found(Joint::Mark),
            c if c.is_whitespace() => {
                self.word_joint(at, after).map(|(joint, length)| (joint, c.len_utf8() + length))
            }
            '和' | '与' | '與' | '及' | '以' | '暨' => self.han_joint(at),
            _ => None,
        }
    }

    /// A word that joins two names, after a space: its length including the space after it.
    fn word_joint(&self, at: usize, after: &str) -> Option<(Joint, usize)> {
        if after.starts_with('@') && self.text[self.start..at].trim_start().starts_with('@') {
            return Some((Joint::And, 0));
        }
        let next = after.as_bytes().first()?;
        if next.is_ascii_uppercase() && *next != b'A' {
            return None;
        }
        let word = &after[..after.find(char::is_whitespace)?];
        let is_joint = JOINTS.contains(word) || word == "AND";
        if !is_joint || word == "et" && OTHERS.at_start(after).is_some() {
            return None;
        }
        let is_short =
            word.chars().count() == 1 && word != "&" || matches!(word, "en" | "et" | "dan" | "with" | "ve");
        let starts_name = |c: char| !c.is_lowercase() && !c.is_ascii_digit();
        let behind = after[word.len()..].trim_start();
        (!is_short || behind.starts_with(starts_name)).then_some((Joint::And, word.len()))
    }

    /// `张三和李四`: characters that join two names, if both have at least two characters.
    fn han_joint(&self, at: usize) -> Option<(Joint, usize)> {
        let (end, _) = HAN_JOINTS.at_start(&self.text[at..])?;
        let before = &self.text[self.start..at];
        let is_long = |chars: &mut dyn Iterator<Item = char>| {
            let mut two = chars.take(2);
            let is_letter = two.next().is_some_and(char::is_alphanumeric);
            is_letter && two.next().is_some_and(|c| c.is_alphanumeric() || c == '.')
        };
        let behind = self.text[at + end..].trim_start();
        let fits = is_long(&mut before.trim().chars().rev()) && is_long(&mut behind.chars());
        fits.then_some((Joint::And, end))
    }

    /// Whether a slash without spaces is between two full names: `Ann Lee/Bo Chen`.
    fn is_between_names(&self, before: &str, after: &str) -> bool {
        before.ends_with(char::is_lowercase)
            && after.starts_with(char::is_uppercase)
            && before[self.start..].trim_start().contains(' ')
    }
}

/// Whether `&` joins two names; `AT&T` and `R&D` are one.
fn joins(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_whitespace() || is_east(c))
        || after.starts_with(|c: char| c.is_whitespace() || is_east(c))
}

/// The length of a `<br>` at the start of `text`.
fn line_break(text: &str) -> Option<usize> {
    let tag = text.get(..3).filter(|tag| tag.eq_ignore_ascii_case("<br"))?;
    let end = text.bytes().take(8).position(|byte| byte == b'>')?;
    text[tag.len()..end].chars().all(|c| c == ' ' || c == '/').then_some(end + 1)
}

/// `Ortega y Gasset`: a single letter joins the two family names of one person.
fn join_surnames(text: &str, pieces: &mut Vec<NamePart>) {
    let mut joined: Vec<NamePart> = Vec::with_capacity(pieces.len());
    for piece in pieces.drain(..) {
        if let Some(last) = joined.last_mut().filter(|_| piece.joint == Joint::And) {
            let between = text[last.span.end..piece.span.start].trim();
            let words = |span: &Range<usize>| text[span.clone()].split_whitespace().count();
            let is_letter = matches!(between, "y" | "e" | "i");
            // `Code with Harry`: `with` does not join two names after a single word.
            if between == "with" && words(&last.span) == 1 {
                last.span.end = piece.span.end;
                continue;
            }
            if is_letter && words(&piece.span) == 1 && words(&last.span) >= 2 {
                last.span.end = piece.span.end;
                continue;
            }
        }
        joined.push(piece);
    }
    *pieces = joined;
}
