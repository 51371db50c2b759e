//! `[505⭐]`, `⭐ 12,345`, `(🥈11 · ⭐ 1.4K · 💀)`: counts and ranks next to a title.

use crate::extract::entry::{Note, NoteKind};
use crate::extract::line::{Draft, is_marker};

/// How many counts an entry may have; each takes a pass over its text.
const MOST: usize = 16;

pub(super) fn read(draft: &mut Draft<'_>) {
    if !may_hold_markers(&draft.tail.text) {
        return;
    }
    let groups = draft.tail.groups();
    // Skip brackets inside one that has already been cut.
    let mut kept = draft.tail.text.len();
    for group in groups.into_iter().rev() {
        if group.end > kept {
            continue;
        }
        let text = &draft.tail.text[group.clone()];
        if !text.is_ascii() && is_metadata(text) {
            let text = text.to_owned();
            note_markers(draft, &text);
            kept = group.start;
            draft.tail.cut(group);
        }
    }
    for _ in 0..MOST {
        let Some((range, number)) = bare_count(&draft.tail.text) else { break };
        draft.entry.notes.push(Note { kind: NoteKind::Stars, value: number.to_string() });
        draft.tail.cut(range);
    }
}

/// Whether `text` contains the first bytes of a star or medal in UTF-8; dashes and quotation marks, which
/// start almost the same, do not count.
fn may_hold_markers(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0xE2, 0xF0, bytes)
        .any(|at| !matches!(bytes[at..], [0xE2, 0x80, third, ..] if third != 0x8D))
}

/// Whether a bracket contains only numbers and emoji.
fn is_metadata(group: &str) -> bool {
    let mut words = group.split(|c: char| !c.is_alphanumeric() || crate::text::is_pictograph(c));
    group.chars().any(is_marker)
        && words.all(|word| {
            word.is_empty()
                || word.starts_with(|c: char| c.is_ascii_digit())
                    && word.trim_start_matches(|c: char| c.is_ascii_digit()).len() < 2
        })
}

fn note_markers(draft: &mut Draft<'_>, group: &str) {
    if let Some((_, number)) = bare_count(group) {
        draft.entry.notes.push(Note { kind: NoteKind::Stars, value: number.to_string() });
    }
    for c in group.chars().filter(|c| is_marker(*c) && !is_star(*c) && !is_modifier(*c) && !is_counter(*c)) {
        draft.entry.notes.push(Note { kind: NoteKind::Remark, value: c.to_string() });
    }
}

fn is_star(c: char) -> bool {
    matches!(c, '⭐' | '★' | '🌟')
}

fn is_modifier(c: char) -> bool {
    matches!(c, '\u{FE0E}' | '\u{FE0F}' | '\u{200D}')
}

/// Emoji that mark the number after them as a count; only for stars is it known what is counted.
fn is_counter(c: char) -> bool {
    matches!(c, '🥇' | '🥈' | '🥉' | '👨' | '💻' | '🔀' | '📥' | '📦' | '📋' | '⏱')
}

/// The first star and its position.
fn first_star(text: &str) -> Option<(usize, char)> {
    let starts = memchr::memchr2_iter(0xE2, 0xF0, text.as_bytes());
    starts.filter_map(|at| Some((at, text[at..].chars().next()?))).find(|(_, c)| is_star(*c))
}

/// The first star with a number before or after it.
fn bare_count(text: &str) -> Option<(std::ops::Range<usize>, u64)> {
    let (at, star) = first_star(text)?;
    let behind = text[at + star.len_utf8()..]
        .trim_start_matches(|c: char| is_modifier(c) || c == ' ' || c == '\u{a0}');
    let start_behind = text.len() - behind.len();
    if let Some((length, number)) = number(behind) {
        return Some((at..start_behind + length, number));
    }
    let before = text[..at].trim_end();
    let digits = before.len()
        - before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | 'k' | 'K')).len();
    let (length, number) = number(&before[before.len() - digits..])?;
    (length == digits).then(|| (before.len() - digits..at + star.len_utf8(), number))
}

/// The number that all of a text is: `1,234`, `2.3k`.
pub(in crate::extract) fn count(text: &str) -> Option<u64> {
    number(text).filter(|(length, _)| *length == text.len()).map(|(_, count)| count)
}

/// A number with thousands separators or `k`, and its length.
fn number(text: &str) -> Option<(usize, u64)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches([',', '.']);
    if digits.is_empty() {
        return None;
    }
    let value: f64 = digits.replace(',', "").parse().ok()?;
    let (factor, length) = match text[digits.len()..].chars().next() {
        Some('k' | 'K') => (1e3, 1),
        Some('m' | 'M') => (1e6, 1),
        _ => (1.0, 0),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of stars is small and positive"
    )]
    Some((digits.len() + length, (value * factor).round() as u64))
}
