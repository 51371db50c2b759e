//! Which characters can be part of a name, separate two names, or serve as a bracket.

use crate::text::is_hangul;

/// Whether `c` is a Han character.
pub(super) fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3134F)
        || matches!(c, '々' | '〇' | '〆')
}

/// Whether `c` is Hiragana or Katakana, including the long vowel mark.
pub(super) fn is_kana(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x30FC..=0x30FE)
}

/// Whether `c` is Katakana.
pub(super) fn is_katakana(c: char) -> bool {
    matches!(u32::from(c), 0x30A1..=0x30FA | 0x30FC..=0x30FE)
}

/// Whether `c` belongs to an East Asian script without capitals.
pub(super) fn is_east(c: char) -> bool {
    is_han(c) || is_kana(c) || is_hangul(c)
}

/// The dot inside a transliterated name.
pub(super) fn is_interpunct(c: char) -> bool {
    matches!(c, '·' | '・' | '‧' | '∙' | '•' | '･')
}

/// The bracket that closes what `open` opens.
pub(super) fn closing(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '【' => '】',
        '〔' => '〕',
        '［' => '］',
        '「' => '」',
        '『' => '』',
        _ => return None,
    })
}

/// Whether `c` is a closing bracket.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）' | ']' | '】' | '〕' | '］' | '」' | '』')
}

/// Whether `c` is a footnote sign as used after author names, or a superscript digit.
pub(super) fn is_raised(c: char) -> bool {
    matches!(
        c,
        '*' | '†' | '‡' | '§' | '¶' | '∗' | '⋆' | '^' | '¹' | '²' | '³' | '⁰'..='⁹' | '♠' | '♣' | '♦' | '♥'
    )
}
