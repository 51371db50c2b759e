//! A name in Han, Kana or Hangul: how strongly its characters suggest a person.

use super::lexicon::{
    HAN_ORGANISATIONS, HAN_SURNAMES, JAPANESE_SURNAMES, KNOWN_ORGANISATIONS, KOREAN_SURNAMES,
};
use super::reading::Kind;
use super::script::{is_han, is_interpunct, is_kana, is_katakana};
use super::vocabulary::{Vocabulary, pairs_of};
use crate::text::is_hangul;

/// Characters that end many titles and descriptions, but no person's name.
const ENDS_NO_NAME: [char; 20] = [
    '的', '了', '习', '程', '库', '法', '型', '器', '件', '集', '码', '篇', '版', '册', '图', '史', '解',
    '南', '表', '战',
];
/// Characters of descriptions rather than names, except names of accounts.
const DESCRIBES: [char; 12] = ['的', '了', '是', '在', '与', '和', '及', '为', '中', '从', '到', '如'];

/// How companies are marked in Korean and Japanese.
const FIRMS: [&str; 5] = ["(주)", "㈜", "주식회사", "(株)", "株式会社"];

/// The kind of `name`, and the log-odds that it is a name at all.
pub(super) fn judge(name: &str, words: &Vocabulary) -> (Kind, f32) {
    if KNOWN_ORGANISATIONS.contains(name.to_lowercase().as_str()) {
        return (Kind::Organisation, -0.3);
    }
    let length = name.chars().count();
    if FIRMS.iter().any(|firm| name.starts_with(firm) || name.ends_with(firm)) {
        return (Kind::Organisation, -0.1);
    }
    if HAN_ORGANISATIONS.at_end(name).is_some_and(|(at, _)| at > 0) && length <= 20 {
        return (Kind::Organisation, -0.1);
    }
    if name.chars().any(is_interpunct) {
        return transliterated(name);
    }
    let all = |is: fn(char) -> bool| name.chars().all(is);
    if all(is_han) {
        return han(name, length, words);
    }
    if all(|c| is_hangul(c) || c == ' ') {
        return hangul(name);
    }
    if all(|c| is_kana(c) || is_han(c) || c == ' ' || c == '　') {
        return kana(name, length);
    }
    (Kind::Unknown, loose(name, length, words))
}

/// `约翰·史密斯`, `J·K·罗琳`, `アラン・ケイ`: several pieces of few characters.
fn transliterated(name: &str) -> (Kind, f32) {
    let pieces: Vec<usize> = name.split(is_interpunct).map(|piece| piece.trim().chars().count()).collect();
    let longest = if name.chars().any(is_katakana) { 6 } else { 8 };
    let fits = pieces.len() <= 5
        && pieces.iter().all(|length| (1..=longest).contains(length))
        && !name.contains(' ');
    match fits {
        true if longest == 6 => (Kind::Person, 1.5),
        true => (Kind::Person, 3.0),
        false => (Kind::Unknown, -2.0),
    }
}

fn han(name: &str, length: usize, words: &Vocabulary) -> (Kind, f32) {
    let compound = |surnames: &crate::vocabulary::words::Set| {
        let second = name.char_indices().nth(2).map(|(at, _)| &name[..at]);
        second.is_some_and(|start| surnames.contains(start))
    };
    let common = pairs_of(name).filter(|pair| words.is_common(pair)).count() as f32;
    let first = name.chars().next().map_or(0, char::len_utf8);
    let single = HAN_SURNAMES.contains(&name[..first]);
    let odd = f32::from(u8::from(name.ends_with(ENDS_NO_NAME)));
    let describes = name.chars().filter(|c| DESCRIBES.contains(c)).count() as f32;
    let base = match length {
        3 | 4 if compound(&HAN_SURNAMES) => 1.5,
        3..=5 if compound(&JAPANESE_SURNAMES) => 1.8,
        3 if single => 1.0,
        2 if single => -0.3,
        4 if single => -2.0,
        _ => return (Kind::Unknown, loose(name, length, words)),
    };
    let strength = base - 1.8 * common - 1.5 * odd - 2.0 * describes;
    (if strength > -1.0 { Kind::Person } else { Kind::Unknown }, strength)
}

fn kana(name: &str, length: usize) -> (Kind, f32) {
    let starts = |chars: usize| name.char_indices().nth(chars).map(|(at, _)| &name[..at]);
    let has_surname = (1..=3).filter_map(starts).any(|start| JAPANESE_SURNAMES.contains(start));
    if has_surname && length <= 7 {
        return (Kind::Person, 1.5);
    }
    if name.chars().all(is_katakana) {
        (Kind::Unknown, -2.2)
    } else {
        (Kind::Unknown, -1.8 - 0.1 * length as f32)
    }
}

fn hangul(name: &str) -> (Kind, f32) {
    let has_surname = |word: &str| {
        let at = |chars: usize| word.char_indices().nth(chars).map(|(at, _)| &word[..at]);
        (1..=2).filter_map(at).any(|start| KOREAN_SURNAMES.contains(start))
    };
    let words: Vec<&str> = name.split(' ').collect();
    match (words.as_slice(), name.chars().count()) {
        ([word], 3) if has_surname(word) => (Kind::Person, 0.6),
        ([word], 2 | 4) if has_surname(word) => (Kind::Unknown, -1.5),
        (_, length) => (Kind::Unknown, -1.8 - 0.2 * length as f32),
    }
}

/// The score of a possible account name, by its length and how common its words are.
fn loose(name: &str, length: usize, words: &Vocabulary) -> f32 {
    let common = pairs_of(name).filter(|pair| words.is_common(pair)).count() as f32;
    let describes = name.chars().filter(|c| DESCRIBES.contains(c)).count() as f32;
    let long = length.saturating_sub(6) as f32;
    -1.4 - 0.7 * common - 0.6 * describes - 0.3 * long
}
