//! A name in a script with capitals: how strongly its words suggest a person.

use super::form::Form;
use super::lexicon::{
    FUNCTION_WORDS, GIVEN, KNOWN_ORGANISATIONS, LATIN_SURNAMES, ORGANISATIONS, PINYIN, Use, is_in, use_in,
};
use super::reading::Kind;
use super::vocabulary::Vocabulary;

/// The most words in a person's name.
const MOST_WORDS: usize = 6;

/// Counts of the kinds of words in a name.
#[derive(Default)]
struct Tally {
    words: usize,
    /// Words with a capital.
    names: usize,
    initials: usize,
    /// Words all in capitals of at least two letters.
    capitals: usize,
    camels: usize,
    particles: usize,
    loose: usize,
    lower: usize,
    numbers: usize,
    common: usize,
    /// Words with the ending of a noun derived from a verb or adjective.
    abstract_words: usize,
    /// Hyphens followed by a small letter.
    compounds: usize,
    given: usize,
    surnames: usize,
    /// Words of two Pinyin syllables, like Chinese given names.
    chinese: usize,
    /// Words without case, next to others.
    caseless: usize,
    /// Names of organisations that also appear in the names of their products.
    makers: usize,
    organisation: usize,
    /// Words such as `The`, written with a capital.
    functions: usize,
    possessive: usize,
    /// Letters of a script other than Latin.
    foreign: bool,
    ends_in_name: bool,
}

/// The kind of `name`, and the log-odds that it is a name at all.
pub(super) fn judge(name: &str, words: &Vocabulary) -> (Kind, f32) {
    let tally = Tally::of(name, words);
    let is_known = is_in(&KNOWN_ORGANISATIONS, name);
    if is_known {
        return (Kind::Organisation, -0.3);
    }
    if tally.words == 1 {
        return single(name, &tally, words);
    }
    let is_group = tally.names >= 2 && tally.lower <= 1 || tally.names == 1 && tally.lower == 1;
    if tally.organisation > 0 && is_group {
        let common = tally.common.saturating_sub(1) + tally.abstract_words;
        return (Kind::Organisation, 0.2 - 0.2 * tally.lower as f32 - 0.8 * common as f32);
    }
    (tally.kind(), tally.strength())
}

/// A single word: an account, a surname, a thing.
fn single(name: &str, tally: &Tally, words: &Vocabulary) -> (Kind, f32) {
    let is_common = tally.common > 0 || tally.lower > 0 && words.is_common(name);
    let common = if is_common { 2.0 } else { 0.0 };
    let known = 1.2 * tally.given as f32 + 0.3 * tally.surnames as f32;
    let kind = if tally.lower + tally.numbers + tally.camels > 0 { Kind::Account } else { Kind::Unknown };
    let short = if name.chars().count() < 3 { 1.0 } else { 0.0 };
    let base = if tally.organisation > 0 { -3.0 } else { -2.0 };
    (kind, base + known - common - short - 0.5 * tally.abstract_words as f32 - 0.3 * tally.lower as f32)
}

impl Tally {
    fn of(name: &str, words: &Vocabulary) -> Self {
        let mut tally = Self::default();
        let all: Vec<&str> = name.split_whitespace().collect();
        for (index, word) in all.iter().enumerate() {
            tally.add(word, words, (index, all.len()));
        }
        // In Greek and Cyrillic, only the first word of a title has a capital.
        tally.foreign = name.chars().any(|c| matches!(u32::from(c), 0x370..=0x52F));
        tally
    }

    fn add(&mut self, word: &str, vocabulary: &Vocabulary, (index, length): (usize, usize)) {
        self.words += 1;
        let form = Form::of(word);
        self.ends_in_name = form.is_name() || form == Form::Suffix && self.ends_in_name;
        match form {
            // `R Packages`: a single letter at the front is itself a name.
            Form::Initials if word.contains('.') || index > 0 && index + 1 < length => self.initials += 1,
            Form::Capitals => self.capitals += 1,
            Form::Camel => self.camels += 1,
            Form::Particle => self.particles += 1,
            Form::LooseParticle => self.loose += 1,
            Form::Lower => self.lower += 1,
            Form::Number => self.numbers += 1,
            Form::Caseless => self.caseless += 1,
            _ => {}
        }
        let bare = word.trim_matches(['.', ',', '\'', '"', '(', ')', '“', '”']);
        // `Today I Learned`: no initial, without a full stop.
        self.functions += usize::from(word == "I");
        self.names += usize::from(form.is_name());
        if !(form.is_name() || form == Form::Lower || form == Form::Number) {
            return;
        }
        self.organisation += usize::from(is_in(&ORGANISATIONS, word) || is_in(&ORGANISATIONS, bare));
        self.organisation += usize::from(bare.split('-').skip(1).any(|part| is_in(&ORGANISATIONS, part)));
        let head = bare.split(['-', '‐']).next().unwrap_or(bare);
        let given = use_in(&GIVEN, bare).or_else(|| use_in(&GIVEN, head));
        let is_surname = is_in(&LATIN_SURNAMES, bare);
        let syllables = pinyin(bare);
        match given {
            Some(Use::Name) if index + 1 < length || length == 1 => self.given += 1,
            Some(_) => {}
            None if form == Form::Lower => {}
            None if is_common(vocabulary, bare) && !is_surname => self.common += 1,
            None if syllables == 2 && bare.len() >= 4 => self.chinese += 1,
            None => self.abstract_words += usize::from(is_abstract(bare)),
        }
        self.makers += usize::from(is_in(&KNOWN_ORGANISATIONS, bare));
        self.functions += usize::from(form == Form::Capital && is_in(&FUNCTION_WORDS, bare));
        self.possessive += usize::from(bare.ends_with("'s") || bare.ends_with("’s"));
        let at_end = index + 1 == length || index == 0;
        self.surnames += usize::from(is_surname && at_end && given.is_none());
        let lower_behind = |part: &str| part.starts_with(char::is_lowercase);
        self.compounds += usize::from(syllables == 0 && bare.split('-').skip(1).any(lower_behind));
    }

    fn kind(&self) -> Kind {
        let is_person = self.lower == 0 && self.numbers == 0 && self.camels == 0 && self.words <= MOST_WORDS;
        if is_person && self.common == 0 && self.names + self.initials >= 2 {
            Kind::Person
        } else {
            Kind::Unknown
        }
    }

    /// The log-odds of several words.
    fn strength(&self) -> f32 {
        let full = self.names + self.initials;
        if self.words == 2 && self.given == 1 && self.lower == 1 {
            return -0.8;
        }
        if full < 2 || self.names == 0 {
            return -3.0;
        }
        let count = |count: usize| count as f32;
        let mut odds = if self.names >= 2 { 0.7 } else { -0.3 };
        let proofs = [
            (2.2, self.initials.min(1)),
            (1.5, self.particles.min(1)),
            (0.2, self.loose.min(1)),
            (2.2, self.given.min(1)),
            (0.5, self.given.saturating_sub(1).min(2)),
            (1.1, self.surnames.min(1)),
            (1.5, usize::from(self.foreign)),
            // A given name in Pinyin is weak evidence without a Chinese family name.
            (if self.surnames > 0 { 1.8 } else { 0.5 }, self.chinese.min(1)),
        ];
        let doubts = [
            (1.6, self.common),
            (1.2, self.abstract_words),
            (1.8, self.compounds),
            (1.5, self.camels),
            (2.0, self.functions),
            (2.0, self.caseless),
            (2.0, self.makers),
            (2.5, self.possessive),
            (2.2, self.numbers),
            (2.0, self.lower),
            (1.0, self.words.saturating_sub(4)),
            (1.5, usize::from(!self.ends_in_name)),
        ];
        odds += proofs.iter().map(|(weight, times)| weight * count(*times)).sum::<f32>();
        odds -= doubts.iter().map(|(weight, times)| weight * count(*times)).sum::<f32>();
        // `MIT Press`, but `IVAN VASILEV`.
        if self.capitals > 0 && self.capitals < self.names {
            odds -= 1.5 * count(self.capitals);
        }
        odds
    }
}

/// Whether a word, or every part of a hyphenated word, is common.
fn is_common(words: &Vocabulary, word: &str) -> bool {
    words.is_common(word) || word.contains('-') && word.split('-').all(|part| words.is_common(part))
}

/// Whether a word has the ending of a derived noun, in several languages.
fn is_abstract(word: &str) -> bool {
    let ends = [
        "ing", "tion", "tions", "sion", "ness", "ment", "ments", "ology", "ics", "ity", "ism", "able",
        "ible", "ous", "ful", "less", "ized", "ised", "izing", "ization", "ção", "ción", "ciones", "ções",
        "ung", "keit", "ität", "tique", "ware", "ного", "ение", "ация", "ость", "ский", "ный", "ная", "ное",
        "ных", "ical", "ative", "ual", "ively", "ers",
    ];
    word.chars().count() > 5 && ends.iter().any(|end| word.ends_with(end))
}

/// The number of Pinyin syllables in a word, or zero if it does not split into them.
pub(super) fn pinyin(word: &str) -> usize {
    if word.len() > 14 || !word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-') {
        return 0;
    }
    let lower = word.to_ascii_lowercase().replace('-', "");
    // The minimum number of syllables up to each letter.
    let mut reach = vec![None; lower.len() + 1];
    reach[0] = Some(0usize);
    for start in 0..lower.len() {
        let Some(count) = reach[start] else { continue };
        for end in start + 1..=(start + 6).min(lower.len()) {
            if PINYIN.contains(&lower[start..end]) {
                let more = count + 1;
                reach[end] = Some(reach[end].map_or(more, |old: usize| old.min(more)));
            }
        }
    }
    reach[lower.len()].unwrap_or(0)
}
