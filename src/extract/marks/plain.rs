//! Plain lists of names: Latin words with a capital between commas, as most are, told in one pass.

use super::name::{contributes, is_affiliation, is_no_name, is_plain_word, stands_alone};

/// The names in `text`, where it holds nothing but plain words and commas.
pub(super) fn plain_names(text: &str) -> Option<Vec<String>> {
    if !text.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    let is_said = |(at, part): (usize, &str)| is_plain_name(part) && (at == 0 || !says_more(part));
    if !parts(text).enumerate().all(is_said) {
        return None;
    }
    Some(parts(text).map(str::to_owned).collect())
}

/// What stands between commas with a space behind them.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = memchr::memchr(b',', text.as_bytes()).unwrap_or(text.len());
        rest = text[end..].strip_prefix(", ");
        // A comma that no space follows leaves it in the part, which is not plain then.
        Some(if rest.is_some() { &text[..end] } else { text })
    })
}

/// Whether a part is a name of one to six plain words, with nothing around it.
fn is_plain_name(part: &str) -> bool {
    let is_initial = |word: &str| word.len() == 2 && word.ends_with('.');
    let is_said = |word: &str| is_plain_word(word) && (is_initial(word) || !is_no_name(word));
    let bytes = part.as_bytes();
    let (mut start, mut words) = (0, 0);
    for end in 0..=bytes.len() {
        if bytes.get(end).is_none_or(|byte| *byte == b' ') {
            if !is_said(&part[start..end]) {
                return false;
            }
            (start, words) = (end + 1, words + 1);
        }
    }
    words < 7 && (2..=60).contains(&part.len()) && stands_alone(part)
}

/// Whether a part behind the first is no name of its own.
fn says_more(part: &str) -> bool {
    matches!(part, "Jr" | "Sr" | "III") || is_affiliation(part) || contributes(part)
}
