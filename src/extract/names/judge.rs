//! One candidate: its kind, how likely it is a name, and whether it is rejected.

use super::bar::{Bar, bar};
use super::lexicon::{GIVEN, LATIN_SURNAMES, ORGANISATIONS, is_in, use_in};
use super::reading::{Context, Kind, Name, Part, Stripped};
use super::script::is_east;
use super::strip::Bare;
use super::{east, latin};
use std::ops::Range;

/// A candidate for a name in a list.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The name as displayed.
    pub(super) text: String,
    pub(super) span: Range<usize>,
    pub(super) stripped: Vec<Stripped>,
    pub(super) kind: Kind,
    pub(super) strength: f32,
    pub(super) bar: Bar,
    pub(super) role_behind: Option<Part>,
    pub(super) role_before: Option<Part>,
    pub(super) part: Part,
}

/// Log-odds of proof by a mark: an account after `@`, a person with a title.
const PROVED: f32 = 3.0;

/// The penalty for a word that is a thing in a name of several words.
const THING_INSIDE: f32 = 2.0;

impl Candidate {
    /// A candidate from a bare part; `shown` is the whole name as displayed.
    pub(super) fn new(shown: String, bare: Bare, context: Context<'_>) -> Self {
        let (mut kind, mut strength) = weigh(&shown, context);
        let mut bar = bar(&shown, context);
        if bar == Bar::No && strength > -3.0 && holds_thing(&shown, context) {
            strength -= THING_INSIDE;
        }
        if bare.is_account && bar < Bar::Hard && is_handle(&shown) {
            (kind, strength, bar) = (Kind::Account, PROVED, Bar::No);
        } else if bare.is_person && bar == Bar::No {
            (kind, strength) = (Kind::Person, strength.max(0.0) + PROVED);
        }
        let short = shown.chars().count() < 2;
        Self {
            text: shown,
            span: bare.span,
            stripped: bare.stripped,
            kind,
            strength: strength.clamp(-5.0, 5.0),
            bar: if short { Bar::Soft } else { bar },
            role_behind: bare.role_behind,
            role_before: bare.role_before,
            part: Part::Maker,
        }
    }

    /// Whether it reaches `bound` and is not rejected, as one name of a list.
    pub(super) fn is_name(&self, bound: f32) -> bool {
        self.bar == Bar::No && self.strength >= bound
    }

    pub(super) fn name(self) -> Name {
        Name {
            text: without_article(self.text),
            span: self.span,
            kind: self.kind,
            part: self.part,
            stripped: self.stripped,
            strength: self.strength,
        }
    }
}

/// `the Ink Foundation` is called `Ink Foundation`; `The Ink Foundation` calls itself so.
pub(super) fn without_article(name: String) -> String {
    match name.strip_prefix("the ") {
        Some(own) if own.starts_with(char::is_uppercase) => own.to_owned(),
        _ => name,
    }
}

/// The kind of a name by its script, and how strongly its words suggest it.
fn weigh(name: &str, context: Context<'_>) -> (Kind, f32) {
    let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
    if name.chars().any(is_east) {
        east::judge(name, context.words)
    } else if name.chars().any(has_case) {
        latin::judge(name, context.words)
    } else {
        let words = name.split_whitespace().count();
        (Kind::Unknown, -1.0 - 0.4 * words.saturating_sub(3) as f32)
    }
}

/// Whether one of several words is a thing and does not occur in names: `Flutter Animate`.
fn holds_thing(name: &str, context: Context<'_>) -> bool {
    let is_thing = |word: &str| {
        let is_of_names =
            use_in(&GIVEN, word).is_some() || is_in(&LATIN_SURNAMES, word) || is_in(&ORGANISATIONS, word);
        word.len() > 2 && !is_of_names && (context.is_thing)(word)
    };
    name.contains(' ') && !name.chars().any(is_east) && name.split(' ').any(is_thing)
}

/// Whether text after `@` may be an account.
fn is_handle(name: &str) -> bool {
    let length = name.chars().count();
    let is_short = if name.chars().any(is_east) { length <= 20 } else { name.split(' ').count() <= 3 };
    is_short && length >= 2 && !name.contains(['，', '。', '《', '？', '！', '：', ':'])
}
