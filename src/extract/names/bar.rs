//! What cannot be a name, however strong the evidence of its place.

use super::form::Form;
use super::lexicon::{
    AUTHOR_LABELS, JOBS, KNOWN_ORGANISATIONS, LABELS, MONTHS, NOBODY, NOT_NAMES, PARTICLES, VENUES, is_in,
};
use super::reading::Context;
use super::script::is_east;

/// How firmly a text is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bar {
    /// Not at all.
    No,
    /// Unless a label announces it.
    Soft,
    /// Under every cue.
    Hard,
}

/// The longest name, in characters.
const LONGEST: usize = 60;
/// The most words in a name.
const MOST_WORDS: usize = 7;

/// What ends the names of editions and books, but no name of a maker.
const THINGS_AT_END: [&str; 7] = ["版", "新书", "书籍", "秘籍", "资料", "接口", "手册"];

/// How firmly `name`, stripped of everything around it, is rejected.
pub(super) fn bar(name: &str, context: Context<'_>) -> Bar {
    if is_hard(name) {
        return Bar::Hard;
    }
    let is_soft = is_in(&NOT_NAMES, name)
        || THINGS_AT_END.iter().any(|thing| name.ends_with(thing) && !is_in(&KNOWN_ORGANISATIONS, name))
        || has_sign(name)
        || is_phrase(name)
        || has_venue(name)
        || name.split(' ').count() <= 4 && !is_in(&KNOWN_ORGANISATIONS, name) && (context.is_thing)(name);
    if is_soft { Bar::Soft } else { Bar::No }
}

fn is_hard(name: &str) -> bool {
    let is_long = name.len() > LONGEST && name.chars().count() > LONGEST;
    is_long
        || !name.chars().any(char::is_alphabetic)
        || [&*NOBODY, &*LABELS, &*AUTHOR_LABELS].into_iter().any(|set| is_in(set, name))
        || name.contains("://")
        || name.contains("www.")
        || is_date(name)
        || name.contains(['<', '>', '《', '》', '\n', ';', '；', '、', '|'])
}

/// Whether `name` is a date: a month and numbers, or numbers with date or time characters.
pub(super) fn is_date(name: &str) -> bool {
    let mut has_digit = false;
    let is_dated = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        bare.is_empty()
            || bare.chars().all(|c| {
                c.is_ascii_digit()
                    || !c.is_alphanumeric()
                    || matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
            })
            || is_in(&MONTHS, bare)
    };
    for word in name.split_whitespace() {
        has_digit |= word.contains(|c: char| c.is_ascii_digit());
        if !is_dated(word) {
            return false;
        }
    }
    has_digit || name.split_whitespace().count() == 1 && is_in(&MONTHS, name.trim_end_matches('.'))
}

/// Whether `name` contains a character that names do not have.
fn has_sign(name: &str) -> bool {
    name.contains([
        '<', '>', '=', '?', '!', '“', '”', '：', ':', '[', ']', '{', '}', '→', '#', '%', '$', '…', '。',
        '，', '？', '！', '|', '\\',
    ]) || name.contains(" - ")
        || name.contains(" – ")
        || name.contains(". ") && is_sentence(name)
}

/// Whether a full stop in `name` ends a sentence, rather than an initial or a title.
fn is_sentence(name: &str) -> bool {
    name.match_indices(". ").any(|(at, _)| {
        let word = name[..at].rsplit([' ', '.', '-']).next().unwrap_or("");
        word.chars().count() > 3 || word.chars().count() > 1 && word.starts_with(char::is_lowercase)
    })
}

/// Whether `name` has too many words, or words in lower case that names do not have.
fn is_phrase(name: &str) -> bool {
    let mut words = 0;
    let mut lower = 0;
    for word in name.split_whitespace() {
        words += 1;
        lower += usize::from(Form::of(word) == Form::Lower && !PARTICLES.contains_key(word));
    }
    let east = name.chars().filter(|c| is_east(*c)).count();
    // `提供了一个简单的实现`: a clause.
    let is_clause = east > 5 && ["一个", "了一", "的"].iter().any(|mark| name.contains(mark));
    words > MOST_WORDS || lower > 1 || east > 16 || is_clause
}

/// Whether a word of `name` names a place of publication, a year, or a job.
fn has_venue(name: &str) -> bool {
    let several = name.contains(char::is_whitespace);
    let mut words = name.split_whitespace();
    words.any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let stem = bare.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '\'' | '’' | '-'));
        let is_year = bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
        // `CHI` is a conference, `Chi` a name.
        let is_short_name = stem.len() <= 5 && Form::of(stem) == Form::Capital;
        let is_venue = !is_short_name && is_in(&VENUES, stem);
        let is_job = is_in(&JOBS, bare) || is_in(&JOBS, bare.trim_end_matches('s')) && bare.len() > 5;
        several && is_year || is_venue || is_job
    })
}
