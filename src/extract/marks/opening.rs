//! What the first words of a text tell: they tell most descriptions from names before all of it is read.

use super::name::{contributes, is_among_names, is_capital, is_no_name, is_tail, is_titled};

/// No name has more words.
const MOST_WORDS: usize = 6;

/// A word as it is written.
enum Word<'t> {
    /// It starts with a capital.
    Capital(&'t str),
    /// It starts in lower case.
    Lower(&'t str),
    /// It is of a script in which most letters have no case.
    Other(&'t str),
}

impl<'t> Word<'t> {
    /// The first word of `text` with the mark behind it, if it has no other.
    fn first(text: &'t str) -> Option<(Self, Option<u8>)> {
        let bytes = text.as_bytes();
        let is_other = bytes.first()? >= &0x80;
        let end = match is_other {
            true => memchr::memchr(b' ', bytes),
            false => bytes.iter().position(|byte| !IS_INSIDE[usize::from(*byte)]),
        };
        let mut word = &text[..end.unwrap_or(bytes.len())];
        let mut mark = bytes.get(word.len()).copied().filter(|mark| *mark != b' ');
        if mark.is_none() && word.ends_with('.') {
            mark = Some(b'.');
            word = &word[..word.len() - 1];
        }
        let is_end = |at: usize| bytes.get(at).is_none_or(|byte| *byte == b' ');
        let is_alone = matches!(mark, None | Some(b'.' | b',' | b';'))
            && is_end(word.len() + usize::from(mark.is_some()));
        if !is_alone || word.ends_with(['-', '\'', '.', '_']) {
            return None;
        }
        let word = match word.as_bytes().first()? {
            b'A'..=b'Z' => Self::Capital(word),
            b'a'..=b'z' => Self::Lower(word),
            0x80.. if is_caseless(word) => Self::Other(word),
            _ => return None,
        };
        Some((word, mark))
    }
}

/// Whether a byte may stand inside of a word.
const IS_INSIDE: [bool; 256] = {
    let mut is_inside = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        is_inside[byte] = (byte as u8).is_ascii_alphanumeric()
            || matches!(byte as u8, b'-' | b'\'' | b'.' | b'_' | b'+' | b'#');
        byte += 1;
    }
    is_inside
};

/// Whether a word is of letters such as Arabic, Thai and Korean ones, with no mark among them.
fn is_caseless(word: &str) -> bool {
    let bytes = word.as_bytes();
    // The Arabic marks stand before the letters; what else starts like this has no marks.
    let is_mark = |pair: &[u8]| matches!(pair, [0xD8, 0x80..=0x9F]);
    bytes.iter().all(|byte| matches!(byte, 0x80..=0xBF | 0xD7..=0xDB | 0xE0 | 0xEA..=0xED))
        && !bytes.windows(2).any(is_mark)
}

/// Whether the first words of `text` tell that no names stand in it, nor at its start: `A quill`,
/// `Ink maker for`, more words than a name has.
pub(super) fn starts_sentence(text: &str) -> bool {
    let mut rest = text;
    for count in 0.. {
        let Some((word, mark)) = Word::first(rest) else { return false };
        let (word, is_over) = match word {
            // `A. Swift`: an initial.
            Word::Capital(word) => (word, is_no_name(word) && (word.len() > 1 || mark != Some(b'.'))),
            // `and quill`: what a joint stands before is a part of its own.
            Word::Lower(word) if is_among_names(word) => return false,
            Word::Lower(word) if count == 0 => (word, is_no_name(word)),
            Word::Lower(word) => return is_common(word),
            Word::Other(word) => (word, false),
        };
        if is_over {
            return true;
        }
        let Some(behind) = rest[word.len()..].strip_prefix(' ').filter(|_| !is_tail(word)) else {
            return false;
        };
        if count == MOST_WORDS {
            return !is_titled(text);
        }
        rest = behind;
    }
    false
}

/// Whether a word in lower case that is not among names may not stand behind them either.
fn is_common(word: &str) -> bool {
    !matches!(word, "at" | "from" | "on") && !contributes(word) && !is_capital(word)
}

/// Whether `text` starts in lower case, as nobody is called who has a given and a family name.
pub(super) fn starts_in_lower_case(text: &str) -> bool {
    let is_lower = |word| match word {
        (Word::Lower(word), None) => !is_among_names(word) && !is_capital(word),
        _ => false,
    };
    text.is_ascii() && Word::first(text).is_some_and(is_lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_tell_descriptions() {
        for (text, expected) in [
            ("A quill", true),
            ("Ink maker for the left hand", true),
            ("Swift Ink Framework.", true),
            ("One Two Three Four Five Six Seven Eight", true),
            ("Ada Moreau", false),
            ("Ada Moreau on ink", false),
            ("Ada Moreau and Tom Heron", false),
            ("Ludwig van Beethoven", false),
            ("and quill", false),
            ("A. Swift", false),
            ("quill (Ada Moreau)", false),
        ] {
            assert_eq!(starts_sentence(text), expected, "{text}");
        }
        assert!(starts_in_lower_case("turns ink"));
        assert!(!starts_in_lower_case("van Beethoven"));
    }
}
