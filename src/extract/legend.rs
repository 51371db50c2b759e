//! Legends: what a list says its emoji and shortcodes mean, and the notes they add to its entries.
//!
//! A legend comes before the entries that it explains. A sign before a number is a count (`⭐ 1.4K`);
//! a separate mark reads those.

use super::entry::{Entry, Note, NoteKind};
use super::lexicon;
use super::line::{Line, is_marker};
use crate::markdown::{BlockKind, InlineKind, Item, plain_text};
use crate::vocabulary::words;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The longest meaning, in characters; longer text explains something else.
const LONGEST_MEANING: usize = 80;

/// What the signs of a document mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Legend(HashMap<String, Note>);

impl Legend {
    /// Learns from a list in which every item is a sign with its meaning; other lists teach nothing.
    pub(super) fn read(&mut self, items: &[Item<'_>]) {
        let texts = items.iter().filter_map(|item| match &item.blocks.first()?.kind {
            BlockKind::Paragraph(pieces) => Some(plain_text(pieces)),
            _ => None,
        });
        let read: Option<Vec<_>> = texts.map(|text| explained(&text)).collect();
        for (signs, meaning) in read.unwrap_or_default() {
            let note = note(&meaning);
            for sign in signs {
                self.0.insert(sign, note.clone());
            }
        }
    }

    /// Adds what the signs of a line mean to its entry.
    pub(super) fn apply(&self, line: &Line<'_, '_>, entry: &mut Entry) {
        if self.0.is_empty() {
            return;
        }
        let texts = line.pieces.iter().filter_map(|piece| match &piece.kind {
            InlineKind::Text(text) => Some(&**text),
            InlineKind::Link(link) => Some(&*link.text),
            _ => None,
        });
        for sign in texts.filter(|text| !text.is_ascii() || text.contains(':')).flat_map(signs) {
            let Some(note) = self.0.get(&sign) else { continue };
            entry.notes.retain(|known| known.kind != NoteKind::Remark || known.value != sign);
            if !entry.notes.contains(note) {
                entry.notes.push(note.clone());
            }
        }
    }
}

/// The signs in a text that are not followed by a number.
fn signs(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let behind = text[at + c.len_utf8()..]
            .trim_start_matches(|c: char| c == ' ' || c == '\u{a0}' || is_modifier(c));
        if is_marker(c) && !is_modifier(c) && !behind.starts_with(|c: char| c.is_ascii_digit()) {
            found.push(c.to_string());
        } else if c == ':'
            && let Some(length) = lexicon::shortcode_prefix(&text[at..])
        {
            found.push(text[at..at + length].to_owned());
        }
    }
    found
}

fn is_modifier(c: char) -> bool {
    matches!(c, '\u{FE0E}' | '\u{FE0F}' | '\u{200D}' | '\u{20E3}')
}

/// The signs at the start of a line, and the meaning it gives them.
fn explained(text: &str) -> Option<(Vec<String>, String)> {
    let mut rest = text.trim_start();
    let mut found = Vec::new();
    loop {
        if let Some(length) = lexicon::shortcode_prefix(rest) {
            found.push(rest[..length].to_owned());
            rest = rest[length..].trim_start();
        } else if let Some(c) = rest.chars().next().filter(|c| is_marker(*c)) {
            if !is_modifier(c) {
                found.push(c.to_string());
            }
            rest = rest[c.len_utf8()..].trim_start();
        } else {
            break;
        }
    }
    let meaning = rest.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '-' | '–' | '—' | '=' | '>' | '.')
    });
    let fits = !found.is_empty() && (2..=LONGEST_MEANING).contains(&meaning.chars().count());
    fits.then(|| (found, meaning.to_owned()))
}

/// The note that a meaning stands for.
fn note(meaning: &str) -> Note {
    static KINDS: LazyLock<words::Map<&str>> = LazyLock::new(|| words::map("legend-kind", Some));
    let lower = meaning.to_lowercase();
    let named: HashSet<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter_map(|word| KINDS.get(word).copied()).collect();
    let short = meaning.split_whitespace().count() <= 4;
    let of = |kind, value: &str| Note { kind, value: value.to_owned() };
    match (named.iter().next(), lexicon::access(meaning)) {
        (Some(kind), _) if named.len() == 1 && short => of(NoteKind::Kind, kind),
        _ if lexicon::says_archived(meaning) => of(NoteKind::Archived, "true"),
        (_, Some(access)) if short => of(NoteKind::Access, access),
        _ => of(NoteKind::Remark, meaning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_legend_says_what_its_signs_mean() {
        let read = |text: &str| explained(text).map(|(signs, meaning)| (signs.concat(), note(&meaning)));
        let note = |kind, value: &str| Note { kind, value: value.into() };
        assert_eq!(read("🎬 : video"), Some(("🎬".into(), note(NoteKind::Kind, "video"))));
        assert_eq!(read(":free: : free of charge"), Some((":free:".into(), note(NoteKind::Access, "free"))));
        assert_eq!(
            read("💀\u{a0} Dead project (no activity)").map(|read| read.1.kind),
            Some(NoteKind::Archived)
        );
        assert_eq!(read("🥇🥈 Combined score").map(|read| read.0), Some("🥇🥈".into()));
        assert_eq!(read("A sentence"), None);
        assert_eq!(read("⭐"), None);
    }

    #[test]
    fn a_sign_before_a_number_counts() {
        assert_eq!(signs("(🥈10 · ⭐ 1.4K · 💀) :free: 12:30:45"), ["💀", ":free:"]);
    }
}
