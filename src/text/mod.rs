//! Slugs, white space and character classes.
//!
//! This module knows nothing of Markdown, addresses or graphs.

mod columns;
mod space;

pub use columns::Columns;
pub use space::{as_clean, clean, cleaned, fold_space};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Whether `c` is in a script written without spaces between words (Han, kana, Bopomofo, fullwidth forms, CJK
/// punctuation).
///
/// Source of the ranges: Unicode Standard, `Blocks.txt`.
#[must_use]
pub fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0x303F | 0x3040..=0x30FF | 0x3100..=0x312F | 0x31A0..=0x31BF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3134F)
}

/// Whether `c` is a Hangul letter. Korean is written with spaces, so [`is_cjk`] does not include it.
#[must_use]
pub fn is_hangul(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF)
}

/// Whether `c` is invisible and meaningless at the edge of a field: zero-width space, byte order mark, word joiner,
/// soft hyphen, directional marks, noncharacters.
///
/// The zero-width joiner and non-joiner are not included: emoji and Persian need them.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    is_noncharacter(c)
        || matches!(
            c,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
                | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{061C}'
        )
}

/// Whether `c` is one of the 66 noncharacters, which some formats reject.
///
/// Source: Unicode Standard, section 23.7.
pub(crate) fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    code & 0xFFFE == 0xFFFE || matches!(code, 0xFDD0..=0xFDEF)
}

/// Whether `c` is pictographic: emoji, dingbats, arrows, and the variation selectors, regional indicators, joiners
/// and keycaps that combine them.
#[must_use]
pub fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c),
        0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x24FF | 0x25A0..=0x27BF | 0x2900..=0x297F
        | 0x2B00..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299 | 0xFE0E..=0xFE0F | 0x20E3 | 0x200D
        | 0x1F000..=0x1FAFF | 0xE0020..=0xE007F | 0x00A9 | 0x00AE | 0x2122)
}

/// NFKC and simple case folding, for comparing names.
#[must_use]
pub fn fold_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Most text is normalised already, and checking that is much faster.
    match is_nfkc_quick(text.chars().filter(|c| !is_settled(*c))) {
        IsNormalized::Yes => lower_case(text.chars(), text.len()),
        _ => lower_case(text.nfkc(), text.len()),
    }
}

/// Whether NFKC leaves `c` unchanged in any context; only for characters common in names (Latin, Cyrillic, Arabic,
/// kana, Han, Hangul, symbols, emoji).
fn is_settled(c: char) -> bool {
    matches!(u32::from(c),
        0..=0x7F | 0xC0..=0xFF | 0x400..=0x482 | 0x621..=0x64A | 0x1EA0..=0x1EF9 | 0x2018..=0x201F
        | 0x2190..=0x21FF | 0x2600..=0x27BF | 0x3001..=0x3029 | 0x3041..=0x3096 | 0x30A1..=0x30FE
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 | 0xFE0F | 0x1F300..=0x1F64F | 0x1F680..=0x1F6FF
        | 0x1F900..=0x1F9FF)
}

/// Whether `c` is in a script without case, like Arabic, Han or emoji.
fn is_caseless(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x109F | 0x2E80..=0xA63F | 0xAC00..=0xD7FF | 0x1F000..=0x1FFFF)
}

fn lower_case(chars: impl Iterator<Item = char>, length: usize) -> String {
    let mut lower = String::with_capacity(length);
    for c in chars {
        if c.is_ascii() {
            lower.push(c.to_ascii_lowercase());
        } else if is_caseless(c) {
            lower.push(c);
        } else {
            lower.extend(c.to_lowercase());
        }
    }
    lower
}

/// A file name in lower case without folders, extension and language tag: `readme` for `docs/README.zh-Hans.md`.
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

/// The slug of a title or topic, which is stable under changes of spacing, width and case.
///
/// The text is normalised (NFKC), stripped of format characters and case-folded; `c++` becomes `cpp` and `c#`
/// `csharp`. Runs of anything but letters, marks and digits become `-`, which is dropped between CJK and Latin
/// letters or digits. Empty text gives `_`.
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
        if !c.is_ascii()
            && (is_invisible(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}'))
        {
            continue;
        }
        if !(c.is_alphanumeric() || !c.is_ascii() && is_mark(c)) {
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

/// [`slug`] for ASCII text without `+` and `#`, which needs no normalisation.
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

/// Whether `c` is a combining mark.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// `text` cut to at most `limit` characters; the last of them is `…` if any were cut.
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
    fn what_needs_no_folding_is_left_by_it() {
        for c in ('\0'..=char::MAX).filter(|c| is_settled(*c)) {
            assert_eq!(is_nfkc_quick(std::iter::once(c)), IsNormalized::Yes, "{c:?}");
            assert_eq!(unicode_normalization::char::canonical_combining_class(c), 0, "{c:?}");
        }
        for c in ('\0'..=char::MAX).filter(|c| is_caseless(*c)) {
            assert!(c.to_lowercase().eq([c]), "{c:?}");
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
