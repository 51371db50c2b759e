//! Names of people and organisations, as a text that may be a list of them.

use super::name::{
    bare_name, contributes, is_affiliation, is_among_names, is_capital, is_group_word, is_joint, is_name,
    is_particle,
};
use super::opening::starts_sentence;
use super::plain::plain_names;
use crate::text::{as_clean, is_cjk, is_hangul};
use std::borrow::Cow;

/// No name with Chinese characters is longer.
const LONGEST_HAN_NAME: usize = 16;

/// How much a text looks like a list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum Strength {
    /// It is no list of names.
    None,
    /// It may be one: a single word, or a script without capitals.
    Weak,
    /// Given and family name, or several names.
    Strong,
}

/// The names in `text`, when all of it is names; titles, affiliations and `et al.` are left out.
pub(in crate::extract) fn names(text: &str) -> Option<Vec<String>> {
    if starts_sentence(text) { None } else { names_of_no_sentence(text) }
}

/// The [`names`] in a text of which it is known that its first words start no sentence.
pub(super) fn names_of_no_sentence(text: &str) -> Option<Vec<String>> {
    if starts_unlike_name(text) {
        return None;
    }
    listed(text, is_name).filter(|names| {
        // Several common words are a description; one alone may be an account.
        names.len() < 2
            || !names.iter().any(|name| name.starts_with(char::is_lowercase) && !name.contains(' '))
    })
}

/// The names behind a mark that leaves no doubt, such as `@`: pen names may be any short phrase.
pub(in crate::extract) fn marked_names(text: &str) -> Option<Vec<String>> {
    let is_pen_name = |name: &str| {
        name.chars().any(is_cjk)
            && name.chars().count() <= 12
            && !name.contains(['，', '。', '：', '《', '？', '！'])
    };
    listed(text, |name| is_name(name) || is_pen_name(name))
}

fn listed(text: &str, is_name: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    if let Some(names) = plain_names(text) {
        return Some(names);
    }
    if !may_be_names(text) {
        return None;
    }
    let text = as_clean(text);
    let bare = without_brackets(&text);
    let mut names: Vec<Cow<'_, str>> = Vec::new();
    for part in Parts::of(&bare) {
        let name = bare_name(part.strip_prefix("and ").unwrap_or(part));
        if let Some(last) = names.last_mut().filter(|_| matches!(name, "Jr" | "Jr." | "Sr" | "Sr." | "III")) {
            *last = Cow::Owned(format!("{last} {name}"));
            continue;
        }
        if name.is_empty() || !names.is_empty() && is_affiliation(name) {
            continue;
        }
        if !names.is_empty() && contributes(name) {
            break;
        }
        if !is_name(name) {
            return None;
        }
        names.push(Cow::Borrowed(name));
    }
    // `Groups, rings and fields.`: words in lower case before a full stop are a sentence.
    let is_common = |name: &Cow<'_, str>| name.starts_with(char::is_lowercase) && !name.contains(' ');
    let is_sentence = names.len() > 1 && text.ends_with('.') && names.iter().any(is_common);
    (!names.is_empty() && !is_sentence).then(|| names.into_iter().map(Cow::into_owned).collect())
}

/// Whether no word of `text` speaks against names, looked up without copying any: a word in lower
/// case stands alone between commas, joins names, or is part of one.
fn may_be_names(text: &str) -> bool {
    if !text.is_ascii() && text.contains(['的', '了', '是', '在', 'を']) {
        return false;
    }
    let has_bracket = memchr::memchr(b'(', text.as_bytes()).is_some();
    let mut starts_part = true;
    let mut words = text.split_ascii_whitespace();
    while let Some(word) = words.next() {
        if has_bracket && word.contains('(') {
            return true;
        }
        if !word.as_bytes()[0].is_ascii_uppercase() {
            let core = core(word);
            if matches!(core, "at" | "from" | "@") {
                return true;
            }
            let is_among = is_among_names(core);
            let ends_part =
                || word.ends_with([',', ';', '.']) || words.clone().next().is_none_or(is_among_names);
            if !is_among
                && starts_lower(core)
                && !(starts_part && ends_part() || contributes(core) || is_capital(core))
            {
                return false;
            }
            starts_part = is_among && is_joint(core) || core.is_empty();
        } else {
            starts_part = false;
        }
        starts_part |= word.ends_with([',', ';']);
    }
    true
}

/// A word without the marks behind it.
fn core(word: &str) -> &str {
    let is_mark = |byte: &u8| matches!(byte, b',' | b';' | b'.' | b':' | b')');
    let end = word.bytes().rposition(|byte| !is_mark(&byte)).map_or(0, |last| last + 1);
    &word[..end]
}

fn starts_lower(word: &str) -> bool {
    match word.as_bytes() {
        [first, ..] if first.is_ascii() => first.is_ascii_lowercase(),
        _ => word.starts_with(char::is_lowercase),
    }
}

/// Whether the first word of `text` already tells that it is no list of names: what Chinese text
/// starts with, up to the first pause, is longer than a name.
fn starts_unlike_name(text: &str) -> bool {
    let is_pause = |c: char| {
        c.is_ascii() && !c.is_ascii_alphanumeric()
            || c.is_whitespace()
            || matches!(c, '和' | '与' | '及' | '，' | '、' | '；' | '،' | '·' | '（')
    };
    let is_letter = |c: &char| matches!(c, '\u{4E00}'..='\u{9FFF}') || c.is_alphanumeric();
    let start = text.trim_start();
    if start.is_ascii() {
        return false;
    }
    let mut first = start.chars().take_while(|c| !is_pause(*c));
    first.by_ref().take(LONGEST_HAN_NAME).filter(|c| is_cjk(*c)).count() > 0
        && first.filter(is_letter).nth(8).is_some()
}

/// How much `names` look like people: see [`Strength`].
pub(in crate::extract) fn strength(names: &[String]) -> Strength {
    let full = |name: &String| {
        let words = || name.split_ascii_whitespace();
        (2..=5).contains(&words().count()) && words().filter(|word| is_capital(word)).count() >= 2
    };
    let is_common = |name: &String| name.starts_with(char::is_lowercase) && !name.contains(' ');
    match names {
        [] => Strength::None,
        names if names.iter().any(full) => Strength::Strong,
        names if names.iter().any(is_common) => Strength::None,
        _ => Strength::Weak,
    }
}

/// The parts of a list of names: what stands between commas, slashes and the words that join two.
struct Parts<'t> {
    rest: &'t str,
    /// What is left of a part that names several people in Chinese.
    han: Option<&'t str>,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        Self { rest: cut_affiliation(text), han: None }
    }

    /// `张三和李四` are two people; the joint stands between Chinese names only.
    fn split_han(&mut self, part: &'t str) -> &'t str {
        let Some((at, joint)) = part.char_indices().find(|(_, c)| matches!(c, '和' | '与' | '及')) else {
            return part;
        };
        self.han = Some(&part[at + joint.len_utf8()..]);
        &part[..at]
    }
}

/// Whether several people may be named in a part of a list in Chinese.
fn may_join_han(part: &str) -> bool {
    !part.is_ascii() && !part.bytes().any(|byte| byte.is_ascii_alphabetic()) && part.chars().nth(4).is_some()
}

/// The words that join two names, with the spaces around them.
const JOINTS: [&str; 13] =
    [" and ", " und ", " и ", " e ", " y ", " i ", " og ", " och ", " en ", " with ", " & ", " ve ", " et "];

/// Whether what stands between two parts may start with a byte.
const MAY_JOIN: [bool; 256] = {
    let mut may = [false; 256];
    let starts = [b',', b';', b'&', b'/', b'|', b' ', 0xC2, 0xD8, 0xE3, 0xEF];
    let mut at = 0;
    while at < starts.len() {
        may[starts[at] as usize] = true;
        at += 1;
    }
    may
};

/// The length of what stands between two parts, when `behind` starts with that.
fn joint(behind: &[u8]) -> Option<usize> {
    match behind {
        // None of them starts with a capital, as most words of names do.
        [b' ', b'A'..=b'Z', ..] => None,
        [b',' | b';' | b'&' | b'/' | b'|', ..] => Some(1),
        [0xC2, 0xB7, ..] | [0xD8, 0x8C, ..] => Some("،".len()),
        [0xE3, 0x80, 0x81, ..] | [0xEF, 0xBC, 0x8C | 0x9B, ..] => Some("、".len()),
        // The one of `et al.` joins nothing.
        [b' ', b'e', b't', b' ', b'a', b'l', ..] => behind.starts_with(b" et al., ").then_some(9),
        [b' ', ..] => {
            let joint = JOINTS.iter().find(|joint| behind.starts_with(joint.as_bytes()));
            joint.map(|joint| joint.len())
        }
        _ => None,
    }
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        if let Some(han) = self.han.take() {
            return Some(self.split_han(han));
        }
        if self.rest.is_empty() {
            return None;
        }
        let bytes = self.rest.as_bytes();
        let starts = bytes.iter().enumerate().filter(|(_, byte)| MAY_JOIN[usize::from(**byte)]);
        let found = starts.map(|(at, _)| at).find_map(|at| Some((at, joint(&bytes[at..])?)));
        let (end, length) = found.unwrap_or((bytes.len(), 0));
        let part = self.rest[..end].trim();
        self.rest = &self.rest[end + length..];
        Some(if may_join_han(part) { self.split_han(part) } else { part })
    }
}

/// `text` without what stands in brackets.
fn without_brackets(text: &str) -> Cow<'_, str> {
    // The wide bracket starts with 0xEF.
    if memchr::memchr2(b'(', 0xEF, text.as_bytes()).is_none() || !text.contains(['(', '（']) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '（' if !kept.is_empty() || depth > 0 => depth += 1,
            ')' | '）' if depth > 0 => depth -= 1,
            ' ' if kept.ends_with(' ') => {}
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    Cow::Owned(kept)
}

/// `text` up to what tells where the people work.
fn cut_affiliation(text: &str) -> &str {
    let bytes = text.as_bytes();
    let is_mark = |at: &usize| match &bytes[*at..] {
        [b' ', b'@', b' ', ..] => true,
        [b' ', b'a', rest @ ..] => rest.starts_with(b"t "),
        [b' ', b'f', rest @ ..] => rest.starts_with(b"rom "),
        [b' ', b'o', rest @ ..] => rest.starts_with(b"f the "),
        _ => false,
    };
    let end = (0..bytes.len()).find(is_mark).unwrap_or(bytes.len());
    text[..end].trim_end()
}

/// The names that `text` starts with, and where they end: at the first word that cannot be part of one.
pub(in crate::extract) fn leading(text: &str) -> (usize, Vec<String>) {
    let end = leading_end(text);
    match names(text[..end].trim_end_matches([',', ';'])) {
        Some(found) => (end, found),
        None => (0, Vec::new()),
    }
}

/// Where the words that `text` starts with stop looking like names.
pub(in crate::extract) fn leading_end(text: &str) -> usize {
    if !text.is_ascii() && text.chars().take(12).any(|c| is_cjk(c) || is_hangul(c)) {
        return 0;
    }
    let (mut end, mut at) = (0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        let word = word.trim_end();
        let core = core(word);
        if core.is_empty() && !word.is_empty() || word.starts_with(['(', '[']) {
            break;
        }
        if is_joint(core) || is_particle(core) || core.is_empty() {
            continue;
        }
        if !(is_capital(core) || end > 0 && is_group_word(core)) {
            break;
        }
        end = start + word.trim_end_matches([':', ')']).len();
        // `J. Swift`: a full stop behind an initial ends nothing.
        if word.ends_with([':', ')'])
            || word.ends_with('.') && core.chars().count() > 2 && !core.contains('.')
        {
            break;
        }
    }
    end
}

/// The parts of a short text that a document can only mean as names.
pub(in crate::extract) fn loose_names(text: &str) -> Vec<String> {
    let is_short = text.chars().count() <= 90 && text.split_whitespace().count() <= 10;
    let is_sentence = text.ends_with('.') && text.split(' ').any(|word| word.starts_with(char::is_lowercase));
    if !is_short || is_sentence || text.starts_with(['(', '[']) || text.contains("://") || text.contains(". ")
    {
        return Vec::new();
    }
    let text = text.split(" - ").next().unwrap_or(text);
    let mut found = Vec::new();
    for part in text.replace(" and ", ",").replace(" & ", ",").split([',', ';', '،', '、', '，']) {
        let part = without_brackets(part);
        let name = bare_name(&part);
        if !found.is_empty() && contributes(name) {
            break;
        }
        if !name.is_empty() {
            found.push(name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names_are_told_from_descriptions() {
        for (text, expected) in [
            ("Ada Moreau", "Ada Moreau"),
            ("Lin Xiao, Ada Moreau and Tom Heron @ Example Institute", "Lin Xiao|Ada Moreau|Tom Heron"),
            ("A. B. Swift (University of Example).", "A. B. Swift"),
            ("Prof. Ludwig van Beethoven et al.", "Ludwig van Beethoven"),
            ("林小溪、陈远山", "林小溪|陈远山"),
            ("OpenMMLab 团队", "OpenMMLab 团队"),
            ("Groups, rings and fields.", ""),
            ("A small wheel that turns", ""),
            ("is a quill for the right hand", ""),
            ("Markdown editor", ""),
        ] {
            assert_eq!(names(text).unwrap_or_default().join("|"), expected, "{text}");
        }
    }
}
