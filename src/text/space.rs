//! Normalises white space and removes invisible characters.

use super::{is_cjk, is_invisible};
use std::borrow::Cow;

/// `text` trimmed, with each run of white space (including no-break and ideographic spaces) folded to one space. A
/// line end between two CJK characters leaves no space.
#[must_use]
pub fn fold_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches(is_gap);
    loop {
        let word = &rest[..gap(rest)];
        folded.push_str(word);
        let behind = &rest[word.len()..];
        rest = behind.trim_start_matches(is_gap);
        if rest.is_empty() {
            return folded;
        }
        let is_line_end = behind[..behind.len() - rest.len()] == *"\n";
        if !(is_line_end && rest.starts_with(is_cjk) && folded.ends_with(is_cjk)) {
            folded.push(' ');
        }
    }
}

/// The start of the first run of white space that is not a single space, or of the one at the end.
fn gap(text: &str) -> usize {
    let mut from = 0;
    while let Some(at) = unclean(text.as_bytes(), from) {
        if text[at..].starts_with(is_gap) {
            return text[..at].trim_end_matches(' ').len();
        }
        from = at + text[at..].chars().next().map_or(1, char::len_utf8);
    }
    text.trim_end_matches(' ').len()
}

/// Whether `c` is white space or a control character.
fn is_gap(c: char) -> bool {
    match c {
        '!'..='~' => false,
        _ => c.is_whitespace() || c.is_control(),
    }
}

/// `text` folded like [`fold_space`], without invisible characters (see [`is_invisible`]).
#[must_use]
pub fn clean(text: &str) -> String {
    as_clean(text).into_owned()
}

/// [`clean`] without a copy if nothing inside the text changes, as is usual.
#[must_use]
pub fn as_clean(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    match unclean(text.as_bytes(), 0) {
        None => Cow::Borrowed(text),
        Some(_) if text.contains(is_invisible) => {
            let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
            Cow::Owned(fold_space(&visible))
        }
        Some(_) => Cow::Owned(fold_space(text)),
    }
}

/// [`str::trim`], with a fast path that looks at two bytes.
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// [`clean`] for an owned text; most are clean already.
#[must_use]
pub fn cleaned(text: String) -> String {
    let changed = match as_clean(&text) {
        Cow::Borrowed(clean) if clean.len() == text.len() => None,
        clean => Some(clean.into_owned()),
    };
    changed.unwrap_or(text)
}

/// The first position at or after `from` where [`clean`] would change the text: the second of two spaces, or a
/// character to be replaced or removed.
fn unclean(text: &[u8], from: usize) -> Option<usize> {
    let part = &text[from..];
    let (words, rest) = part.as_chunks::<8>();
    let mut after_space = 0;
    for (index, bytes) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*bytes);
        let spaces = spaces(word);
        let pairs = spaces & (spaces << 8 | after_space);
        let places = pairs | odd(word);
        if places != 0
            && let Some(place) = unclean_in(places & !han_leads(word), pairs, text, from + index * 8)
        {
            return Some(place);
        }
        after_space = spaces >> 56;
    }
    if rest.is_empty() {
        return None;
    }
    // The last eight bytes again, including the remainder of the text.
    let (word, at) = match part.last_chunk() {
        Some(bytes) => (u64::from_le_bytes(*bytes), text.len() - 8),
        None => (rest.iter().rfold(all(b'x'), |word, byte| word << 8 | u64::from(*byte)), from),
    };
    let spaces = spaces(word);
    let pairs = spaces & (spaces << 8);
    let places = (pairs | odd(word)) & !han_leads(word);
    if places == 0 { None } else { unclean_in(places, pairs, text, at) }
}

/// [`unclean`] for the eight bytes at `at`. Only those marked in `places` are examined; `pairs` marks each second of
/// two spaces.
fn unclean_in(mut places: u64, pairs: u64, text: &[u8], at: usize) -> Option<usize> {
    while places != 0 {
        let first = places & places.wrapping_neg();
        let place = at + first.trailing_zeros() as usize / 8;
        if pairs & first != 0 || text.get(place..).is_some_and(is_foldable) {
            return Some(place);
        }
        places ^= first;
    }
    None
}

/// The highest bit of each of eight bytes.
const HIGHEST: u64 = all(0x80);

const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Marks each byte in `word` that is a space, by its highest bit.
fn spaces(word: u64) -> u64 {
    let differs = word ^ all(b' ');
    !(((differs & !HIGHEST) + !HIGHEST) | differs) & HIGHEST
}

/// Marks each byte in `word` that is a control character or starts a character beyond ASCII.
fn odd(word: u64) -> u64 {
    let low = word & !HIGHEST;
    let is_printable = (low + all(0x80 - b' ')) & !(low + all(1));
    (word & (word << 1) | !word & !is_printable) & HIGHEST
}

/// Marks each byte in `word` that starts a character of U+4000 to U+9FFF: mostly Han, and never a space, a control
/// character or invisible.
fn han_leads(word: u64) -> u64 {
    let low = word & !HIGHEST;
    word & (low + all(0x80 - 0x64)) & !(low + all(0x80 - 0x6A)) & HIGHEST
}

/// Whether the character at the start is a control character, a space other than U+0020, or invisible.
fn is_foldable(bytes: &[u8]) -> bool {
    match bytes {
        [b' '..=b'~', ..] => false,
        [0..=0x1F | 0x7F, ..] | [0xC2, 0x80..=0xA0 | 0xAD, ..] | [0xD8, 0x9C, ..] => true,
        [0xE1, 0x9A | 0x9F | 0xA0, ..] | [0xE3, 0x80, 0x80, ..] | [0xEF, 0xBB, ..] => true,
        // Noncharacters: U+FDD0 to U+FDEF, and the last two code points of each plane.
        [0xEF, 0xB7, 0x90..=0xAF, ..] | [0xEF, 0xBF, 0xBE..=0xBF, ..] => true,
        [0xF0..=0xF4, second, 0xBF, 0xBE..=0xBF, ..] => second & 0xF == 0xF,
        [0xE2, 0x80, third, ..] => matches!(third, 0x80..=0x8F | 0xA8..=0xAF),
        [0xE2, 0x81, third, ..] => matches!(third, 0x9F..=0xAF),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_end_between_han_leaves_no_space() {
        assert_eq!(fold_space("中文\n文字 and\nmore\u{3000}x"), "中文文字 and more x");
    }

    proptest::proptest! {
        #[test]
        fn what_is_clean_already_is_left(text in "[ a\n\t\u{3000}\u{a0}\u{200b}\u{200d}\u{2028}\u{2014}\u{feff}\u{ad}\u{61c}中。，é]{0,12}") {
            let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
            let expected = visible.split(|c: char| c.is_whitespace() || c.is_control());
            let expected: String = expected.filter(|word| !word.is_empty()).collect();
            let cleaned = clean(&text);
            proptest::prop_assert_eq!(cleaned.replace(' ', ""), expected);
            proptest::prop_assert_eq!(clean(&cleaned), cleaned.clone());
            proptest::prop_assert!(unclean(text.as_bytes(), 0).is_some() || cleaned == text.trim());
        }
    }
}
