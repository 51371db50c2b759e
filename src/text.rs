//! Slugs, white space and character classes: what every later stage asks about a piece of text.
//!
//! Nothing here knows of Markdown, addresses or graphs.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Whether `c` belongs to a script that is written without spaces between words (Han, Kana,
/// Bopomofo, fullwidth forms, CJK punctuation).
///
/// Source of the ranges: Unicode Standard, `Blocks.txt`.
#[must_use]
pub fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0x303F | 0x3040..=0x30FF | 0x3100..=0x312F | 0x31A0..=0x31BF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3134F)
}

/// Whether `c` is a Hangul letter (Korean is written with spaces, so it is not part of [`is_cjk`]).
#[must_use]
pub fn is_hangul(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF)
}

/// Whether `c` is invisible and carries no meaning of its own at the edge of a field: zero-width
/// space, byte order mark, word joiner, soft hyphen and the direction marks.
///
/// The zero-width joiner and non-joiner are not among them: emoji and Persian need them.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{061C}'
    )
}

/// Whether `c` is drawn as a picture: emoji, dingbats, arrows, variation selectors, regional
/// indicators, and the joiner and keycap that bind them.
#[must_use]
pub fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c),
        0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x24FF | 0x25A0..=0x27BF | 0x2900..=0x297F
        | 0x2B00..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299 | 0xFE0E..=0xFE0F | 0x20E3 | 0x200D
        | 0x1F000..=0x1FAFF | 0xE0020..=0xE007F | 0x00A9 | 0x00AE | 0x2122)
}

/// `text` with each run of white space folded to one space, no-break and ideographic spaces
/// included, and none at either end; a line end between two CJK characters leaves no space.
#[must_use]
pub fn fold_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let word = &rest[..rest.find(is_gap).unwrap_or(rest.len())];
        folded.push_str(word);
        let behind = &rest[word.len()..];
        rest = behind.trim_start_matches(is_gap);
        if rest.is_empty() {
            return folded;
        }
        let is_line_end = behind[..behind.len() - rest.len()] == *"\n";
        let between_cjk = is_line_end && rest.starts_with(is_cjk) && folded.ends_with(is_cjk);
        if !folded.is_empty() && !between_cjk {
            folded.push(' ');
        }
    }
}

/// Whether `c` is white space, or a control character that is shown as such.
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

/// [`clean`] without a copy where nothing inside the text is to be cleaned, as it mostly is.
#[must_use]
pub fn as_clean(text: &str) -> Cow<'_, str> {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let text = match text.as_bytes() {
        bytes if is_plain(bytes.first()) && is_plain(bytes.last()) => text,
        _ => text.trim(),
    };
    if is_clean(text) {
        Cow::Borrowed(text)
    } else if text.chars().any(is_invisible) {
        let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        Cow::Owned(fold_space(&visible))
    } else {
        Cow::Owned(fold_space(text))
    }
}

/// [`clean`] for a text that is at hand: most are clean already.
#[must_use]
pub fn cleaned(text: String) -> String {
    if is_clean(&text) { text } else { clean(&text) }
}

/// Whether [`clean`] would leave `text` as it is; may say no of one that it would leave.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Both loops run to the end, so that the compiler makes wide ones of them.
    let is_doubtful = bytes.iter().fold(false, |found, byte| found | is_doubtful_lead(*byte));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_spaced = pairs.fold(false, |found, (one, next)| found | ((*one == b' ') & (*next == b' ')));
    !is_spaced
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && (!is_doubtful || (0..bytes.len()).all(|at| !is_foldable(&bytes[at..])))
}

/// Whether a character that starts with this byte may be a space, a control character or invisible.
fn is_doubtful_lead(byte: u8) -> bool {
    (byte < 0x20)
        | (byte == 0x7F)
        | (byte == 0xC2)
        | (byte == 0xD8)
        | (0xE1..=0xE3).contains(&byte)
        | (byte == 0xEF)
}

/// Whether the character that starts here is a control character, a space other than the plain one,
/// or invisible.
fn is_foldable(bytes: &[u8]) -> bool {
    match bytes {
        [b' '..=b'~', ..] => false,
        [0..=0x1F | 0x7F, ..] | [0xC2, 0x80..=0xA0 | 0xAD, ..] | [0xD8, 0x9C, ..] => true,
        [0xE1, 0x9A | 0x9F | 0xA0, ..] | [0xE3, 0x80, 0x80, ..] | [0xEF, 0xBB, ..] => true,
        [0xE2, 0x80, third, ..] => matches!(third, 0x80..=0x8F | 0xA8..=0xAF),
        [0xE2, 0x81, third, ..] => matches!(third, 0x9F..=0xAF),
        _ => false,
    }
}

/// NFKC and simple case folding, for comparing names.
#[must_use]
pub fn fold_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Han from U+4000 on is normalised and has no case, so that only ASCII is left to fold.
    if text.bytes().all(|byte| matches!(byte, 0..=0xBF | 0xE4..=0xE9)) {
        return text.to_ascii_lowercase();
    }
    // Most text is normalised already, which is far quicker to see than to do.
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => text.chars().flat_map(char::to_lowercase).collect(),
        _ => text.nfkc().flat_map(char::to_lowercase).collect(),
    }
}

/// The name of a file in lower case, without folders, ending and the tag of a language: `readme` for
/// `docs/README.zh-Hans.md`.
#[must_use]
pub fn bare_stem(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file).to_lowercase();
    let name = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let mut parts: Vec<&str> = name.split(['-', '_', '.']).collect();
    let is_tag = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_subtag = |part: &str| is_tag(part) || matches!(part, "hans" | "hant" | "latn" | "cyrl");
    if let [_, .., tag, subtag] = parts.as_slice()
        && is_tag(tag)
        && is_subtag(subtag)
    {
        parts.truncate(parts.len() - 2);
    } else if let [_, .., tag] = parts.as_slice()
        && is_tag(tag)
    {
        parts.pop();
    }
    parts.join("-")
}

/// The slug of a title or topic: a form that survives changes of spacing, width and case.
///
/// NFKC, without format characters, case-folded, `c++` as `cpp` and `c#` as `csharp`; runs of
/// anything but letters, marks and digits become `-`, which is dropped again between CJK and
/// Latin letters or digits. Empty text gives `_`.
#[must_use]
pub fn slug(text: &str) -> String {
    if text.is_ascii() && !text.contains(['+', '#']) {
        return plain_slug(text);
    }
    let mut folded = fold_case(text);
    if folded.contains(['+', '#']) {
        folded = folded.replace("c++", "cpp").replace("c#", "csharp");
    }
    let mut slug = String::with_capacity(folded.len());
    let mut gap = false;
    for c in folded.chars() {
        if is_invisible(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}') {
            continue;
        }
        if !(c.is_alphanumeric() || is_mark(c)) {
            gap = true;
            continue;
        }
        if gap {
            if let Some(last) = slug.chars().next_back()
                && is_cjk(last) == is_cjk(c)
            {
                slug.push('-');
            }
            gap = false;
        }
        slug.push(c);
    }
    if slug.is_empty() { "_".into() } else { slug }
}

/// [`slug`] of ASCII text without the signs of languages: nothing is to be normalised in it.
fn plain_slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for byte in text.bytes() {
        if !byte.is_ascii_alphanumeric() {
            gap = !slug.is_empty();
            continue;
        }
        if gap {
            slug.push('-');
            gap = false;
        }
        slug.push(char::from(byte.to_ascii_lowercase()));
    }
    if slug.is_empty() { "_".into() } else { slug }
}

/// Whether `c` is a combining mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// `text` cut to at most `limit` characters, with `…` in place of what was cut.
#[must_use]
pub fn ellipsis(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(limit.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_survive_spacing_width_and_case() {
        for (text, expected) in [
            ("LLM 训练", "llm训练"),
            ("LLM训练", "llm训练"),
            ("AI框架", "ai框架"),
            ("Megatron-LM", "megatron-lm"),
            ("学习率(warmup, decay)", "学习率warmup-decay"),
            ("C++ & C#", "cpp-csharp"),
            (" Inks & (2) Quills.", "inks-2-quills"),
            ("  ", "_"),
            ("Ｆｕｌｌ Width", "full-width"),
            ("a\u{200B}b", "ab"),
        ] {
            assert_eq!(slug(text), expected, "{text:?}");
        }
    }

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
            proptest::prop_assert!(!is_clean(&text) || cleaned == text);
        }
    }

    #[test]
    fn ellipsis_counts_characters() {
        assert_eq!(ellipsis("一二三四", 4), "一二三四");
        assert_eq!(ellipsis("一二三四五", 4), "一二三…");
    }

    #[test]
    fn language_tags_are_no_part_of_a_name() {
        for file in [
            "README.md",
            "README-zh.md",
            "README.zh-Hans.md",
            "docs/README.ja.md",
            "readme_EN.md",
            "README_zh_CN.md",
        ] {
            assert_eq!(bare_stem(file), "readme", "{file}");
        }
        assert_eq!(bare_stem("command-line-apps-zh.md"), "command-line-apps");
        assert_eq!(bare_stem("zh.md"), "zh");
    }
}
