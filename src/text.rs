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

/// Where the first gap in `text` starts that is no single space, or the one at its end.
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

/// [`str::trim`], which looks at characters, where a look at two bytes does not tell.
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// [`clean`] for a text that is at hand: most are clean already.
#[must_use]
pub fn cleaned(text: String) -> String {
    let changed = match as_clean(&text) {
        Cow::Borrowed(clean) if clean.len() == text.len() => None,
        clean => Some(clean.into_owned()),
    };
    changed.unwrap_or(text)
}

/// The first place from `from` on where [`clean`] would change what stands in the middle of a text:
/// the second of two spaces, or a character that is not left as it is.
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
    // The last eight bytes once more, with what is left of the text.
    let (word, at) = match part.last_chunk() {
        Some(bytes) => (u64::from_le_bytes(*bytes), text.len() - 8),
        None => (rest.iter().rfold(all(b'x'), |word, byte| word << 8 | u64::from(*byte)), from),
    };
    let spaces = spaces(word);
    let pairs = spaces & (spaces << 8);
    unclean_in((pairs | odd(word)) & !han_leads(word), pairs, text, at)
}

/// [`unclean`] for the eight bytes at `at`, of which only those marked in `places` are looked at;
/// `pairs` marks the second of each two spaces.
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

/// The highest bit of each byte in `word` that is a space.
fn spaces(word: u64) -> u64 {
    let differs = word ^ all(b' ');
    !(((differs & !HIGHEST) + !HIGHEST) | differs) & HIGHEST
}

/// The highest bit of each byte in `word` that is a control character or starts one beyond ASCII.
fn odd(word: u64) -> u64 {
    let low = word & !HIGHEST;
    let is_printable = (low + all(0x80 - b' ')) & !(low + all(1));
    (word & (word << 1) | !word & !is_printable) & HIGHEST
}

/// The highest bit of each byte in `word` that starts a character of U+4000 to U+9FFF, most of them
/// Han: none of them is a space, a control character or invisible.
fn han_leads(word: u64) -> u64 {
    let low = word & !HIGHEST;
    word & (low + all(0x80 - 0x64)) & !(low + all(0x80 - 0x6A)) & HIGHEST
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
    // Most text is normalised already, which is far quicker to see than to do.
    match is_nfkc_quick(text.chars().filter(|c| !is_settled(*c))) {
        IsNormalized::Yes => lower_case(text.chars(), text.len()),
        _ => lower_case(text.nfkc(), text.len()),
    }
}

/// Whether NFKC leaves `c` as it is whatever stands around it: of the characters that it does, those
/// that names are mostly written with (Latin, Cyrillic, Arabic, kana, Han, Hangul, symbols, emoji).
fn is_settled(c: char) -> bool {
    matches!(u32::from(c),
        0..=0x7F | 0xC0..=0xFF | 0x400..=0x482 | 0x621..=0x64A | 0x1EA0..=0x1EF9 | 0x2018..=0x201F
        | 0x2190..=0x21FF | 0x2600..=0x27BF | 0x3001..=0x3029 | 0x3041..=0x3096 | 0x30A1..=0x30FE
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 | 0xFE0F | 0x1F300..=0x1F64F | 0x1F680..=0x1F6FF
        | 0x1F900..=0x1F9FF)
}

/// Whether `c` belongs to a script without capitals, as Arabic, Han and emoji are.
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
