//! The result of reading a text for names, and the context it requires.

use super::vocabulary::Vocabulary;
use std::ops::Range;

/// What announces a list of names. It decides what counts as a name, never which bytes belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) enum Cue {
    /// Nothing: the text must convince by itself.
    #[default]
    None,
    /// The list's habit: single words and unusual names count; sentences, dates, formats and things do not.
    Slot,
    /// A word such as `by`: like a slot.
    By,
    /// A label or head with only one meaning (`作者：`, `Author(s)`): any text after it is a name, except a label, a
    /// date, an address, or a placeholder for an unknown author.
    Explicit,
}

/// The context for reading a text.
#[derive(Clone, Copy)]
pub(in crate::extract) struct Context<'c> {
    /// The common words.
    pub words: &'c Vocabulary,
    /// What announces the names.
    pub cue: Cue,
    /// Whether a text is known to name a thing (a framework, a language, a platform) rather than a maker.
    pub is_thing: &'c dyn Fn(&str) -> bool,
}

impl<'c> Context<'c> {
    /// The context without any cue.
    pub(in crate::extract) fn new(words: &'c Vocabulary, is_thing: &'c dyn Fn(&str) -> bool) -> Self {
        Self { words, cue: Cue::None, is_thing }
    }

    /// The same with another cue.
    pub(in crate::extract) fn with(self, cue: Cue) -> Self {
        Self { cue, ..self }
    }
}

/// The kind of bearer of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Kind {
    /// A human being.
    Person,
    /// A company, a school, a team.
    Organisation,
    /// An account or a channel.
    Account,
    /// Unknown from the text.
    Unknown,
}

/// What the bearer of a name did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Part {
    /// Wrote, edited, taught, made.
    Maker,
    /// Translated, illustrated, reviewed and so on.
    Contributor,
}

/// What was stripped from around a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum What {
    /// What somebody did: `译`, `ed.`, `translated by`.
    Role,
    /// A nation or dynasty in brackets: `[美]`.
    Nation,
    /// Where somebody works.
    Affiliation,
    /// `Dr.`, `老师`.
    Title,
    /// Another spelling of the name, in brackets.
    Alias,
    /// `et al.`, `等`.
    Others,
    /// The label before the names: `作者：`.
    Label,
    /// Signs, numbers, dates.
    Mark,
}

/// A stripped text and its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Stripped {
    /// Its kind.
    pub what: What,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// A name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::extract) struct Name {
    /// The name as displayed: `Jane Doe` also for `Doe, Jane`.
    pub text: String,
    /// The bytes of the name in the text.
    pub span: Range<usize>,
    /// The kind of bearer.
    pub kind: Kind,
    /// What they did.
    pub part: Part,
    /// What was stripped from around it.
    pub stripped: Vec<Stripped>,
    /// How strongly the name by itself suggests a name: log-odds from −5 to 5.
    pub strength: f32,
}

/// What a text suggests about the place that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Vote {
    /// It is a list of names.
    Sure,
    /// It may be.
    Open,
    /// It cannot be.
    Against,
}

/// A text as a list of names.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::extract) struct NameReading {
    /// The names in order; empty if the text is not a list of names under its cue.
    pub names: Vec<Name>,
    /// The bytes that the list covers, including everything stripped.
    pub span: Range<usize>,
    /// How strongly the content suggests a list of names: log-odds from −5 to 5, the same under every cue.
    pub strength: f32,
    /// The vote of the text.
    pub vote: Vote,
    /// The cue in the text itself.
    pub cue: Cue,
}

impl NameReading {
    /// A text that is not a list of names.
    pub(super) fn none(vote: Vote, strength: f32) -> Self {
        Self { names: Vec::new(), span: 0..0, strength, vote, cue: Cue::None }
    }

    /// The makers, without translators and other contributors.
    pub(in crate::extract) fn makers(&self) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(|name| name.part == Part::Maker)
    }

    /// The same reading of a text that starts `by` bytes later.
    pub(super) fn moved(mut self, by: usize) -> Self {
        let moved = |span: &Range<usize>| span.start + by..span.end + by;
        self.span = moved(&self.span);
        for name in &mut self.names {
            name.span = moved(&name.span);
            for stripped in &mut name.stripped {
                stripped.span = moved(&stripped.span);
            }
        }
        self
    }
}
