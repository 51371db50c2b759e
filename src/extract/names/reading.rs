//! What comes out of a text that was read for names, and what has to be known before.

use super::vocabulary::Vocabulary;
use std::ops::Range;

/// What announces a list of names. It decides what is taken for a name, never which bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) enum Cue {
    /// Nothing: the text has to convince by itself.
    #[default]
    None,
    /// The list's habit: single words and unusual names are taken, sentences, dates, formats and things are not.
    Slot,
    /// A word such as `by`: as a slot.
    By,
    /// A label or head that can mean nothing else (`作者：`, `Author(s)`): whatever follows is a name unless it
    /// is a label, a date, an address, or says that nobody is known.
    Explicit,
}

/// What is known before a text is read.
#[derive(Clone, Copy)]
pub(in crate::extract) struct Context<'c> {
    /// The common words.
    pub words: &'c Vocabulary,
    /// What announces the names.
    pub cue: Cue,
    /// Whether a text is known to name a thing (a framework, a language, a platform) and no maker.
    pub is_thing: &'c dyn Fn(&str) -> bool,
}

impl<'c> Context<'c> {
    /// What is known where nothing announces names.
    pub(in crate::extract) fn new(words: &'c Vocabulary, is_thing: &'c dyn Fn(&str) -> bool) -> Self {
        Self { words, cue: Cue::None, is_thing }
    }

    /// The same with another cue.
    pub(in crate::extract) fn with(self, cue: Cue) -> Self {
        Self { cue, ..self }
    }
}

/// Whom a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Kind {
    /// A human being.
    Person,
    /// A company, a school, a team.
    Organisation,
    /// An account or a channel.
    Account,
    /// The text does not tell.
    Unknown,
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Part {
    /// Wrote, edited, taught, made.
    Maker,
    /// Translated, illustrated, reviewed and so on.
    Contributor,
}

/// What stood around a name.
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
    /// The label in front of the names: `作者：`.
    Label,
    /// Signs, numbers, dates.
    Mark,
}

/// What was left out, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Stripped {
    /// What it is.
    pub what: What,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// A name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::extract) struct Name {
    /// The name as it is shown: `Jane Doe` also for `Doe, Jane`.
    pub text: String,
    /// The bytes of the name in the text.
    pub span: Range<usize>,
    /// Whom it names.
    pub kind: Kind,
    /// What they did.
    pub part: Part,
    /// What was left out around it.
    pub stripped: Vec<Stripped>,
    /// How much the name itself speaks for somebody's name: log-odds from −5 to 5.
    pub strength: f32,
}

/// How a text votes on what its place holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Vote {
    /// It is names.
    Sure,
    /// It may be.
    Open,
    /// It cannot be.
    Against,
}

/// A text as a list of names.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::extract) struct Reading {
    /// The names in their order; none where the text is no list of names under its cue.
    pub names: Vec<Name>,
    /// The bytes that the list covers, with all that was left out.
    pub span: Range<usize>,
    /// How much the content speaks for a list of names: log-odds from −5 to 5, the same under every cue.
    pub strength: f32,
    /// How the text votes.
    pub vote: Vote,
    /// What in the text itself announces the names.
    pub cue: Cue,
}

impl Reading {
    /// A text that is no list of names.
    pub(super) fn none(vote: Vote, strength: f32) -> Self {
        Self { names: Vec::new(), span: 0..0, strength, vote, cue: Cue::None }
    }

    /// Those who made it, without translators and the like; all of them where there is nobody else.
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
