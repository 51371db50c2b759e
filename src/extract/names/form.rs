//! How a single word of a name is written.

use super::lexicon::{PARTICLES, SUFFIXES, Use, is_in};

/// The form of a word between spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `J.`, `J.W.`, `J`.
    Initials,
    /// `Jane`, `O'Neil`, `McDonald`, `Tian-Qi`, `B.Downey`.
    Capital,
    /// `MIT`, `IVAN`.
    Capitals,
    /// `GitHub`, `iPhone`: capitals inside.
    Camel,
    /// `van`.
    Particle,
    /// `de`, which also occurs in titles.
    LooseParticle,
    /// `Jr.`
    Suffix,
    /// Begins with a letter in lower case.
    Lower,
    /// Has a digit.
    Number,
    /// `"Beej"`, `(Jerry)`.
    Nickname,
    /// Letters without case.
    Caseless,
    /// Anything else.
    Sign,
}

impl Form {
    /// The form of `word`, which has no spaces.
    pub(super) fn of(word: &str) -> Self {
        let Some(first) = word.chars().next() else { return Self::Sign };
        if is_nickname(word) {
            return Self::Nickname;
        }
        if is_in(&SUFFIXES, word) && !word.chars().all(char::is_lowercase) {
            return Self::Suffix;
        }
        if word.chars().any(|c| c.is_ascii_digit()) {
            return Self::Number;
        }
        if first.is_lowercase() {
            return Self::of_lower(word);
        }
        if first.is_uppercase() {
            return Self::of_capital(word);
        }
        if word.chars().any(char::is_alphabetic) { Self::Caseless } else { Self::Sign }
    }

    fn of_lower(word: &str) -> Self {
        match PARTICLES.get(word) {
            Some(Use::Name) => return Self::Particle,
            Some(Use::Both) => return Self::LooseParticle,
            None => {}
        }
        let joined = ["d'", "d’", "al-", "el-", "l'", "l’", "de-", "bin-", "von-", "van-"];
        let rest = joined.iter().find_map(|start| word.strip_prefix(start));
        if rest.is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
            Self::Capital
        } else {
            Self::Lower
        }
    }

    fn of_capital(word: &str) -> Self {
        let dotted = word.split('.').filter(|piece| !piece.is_empty());
        let single = |piece: &str| piece.chars().nth(1).is_none() || is_hyphened_initials(piece);
        if dotted.clone().all(single) {
            return Self::Initials;
        }
        let last = dotted.rev().find(|piece| !single(piece)).unwrap_or(word);
        let letters = last.chars().filter(|c| c.is_alphabetic());
        if letters.clone().all(char::is_uppercase) {
            return Self::Capitals;
        }
        if last.split(['-', '\'', '’', '‐', '.']).all(is_plain) { Self::Capital } else { Self::Camel }
    }

    /// Whether a word may be a separate name next to others.
    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::Capital | Self::Capitals | Self::Camel | Self::Caseless)
    }
}

/// Whether `word` is a nickname in quotes or brackets inside a name.
fn is_nickname(word: &str) -> bool {
    let pairs = [('"', '"'), ('“', '”'), ('(', ')'), ('\'', '\''), ('‘', '’')];
    let inner = |(open, close)| word.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().filter_map(inner).any(|inner: &str| inner.starts_with(char::is_alphabetic))
}

/// `J-P`.
fn is_hyphened_initials(piece: &str) -> bool {
    piece.contains('-') && piece.split('-').all(|part| part.chars().count() == 1)
}

/// Whether one part of a word has no capital after its first letter, or just one after a usual prefix:
/// `McDonald`, `DeVito`.
fn is_plain(piece: &str) -> bool {
    let inner = piece.char_indices().skip(1).filter(|(_, c)| c.is_uppercase());
    let starts = ["Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz", "O", "El", "Al"];
    match inner.clone().count() {
        0 => true,
        1 => inner.clone().all(|(at, _)| starts.contains(&&piece[..at])),
        _ => false,
    }
}
