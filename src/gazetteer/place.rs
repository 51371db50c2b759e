//! What a name means in its context: unambiguous, decided by the words around it, or unknown.

use super::names::Hit;
use super::table::{Folded, Name, fold};
use super::{Concept, Gazetteer};
use crate::vocabulary::words;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

/// What a name means in its context.
pub(super) enum Meaning {
    One(usize, bool),
    Several(Vec<usize>),
    None,
}

/// The other folded texts of the entry.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The description for a name in the title, and vice versa.
    pub(super) other: &'a str,
    /// The topics, one per line.
    pub(super) topics: &'a str,
    /// The topics and the address, once as they are and once with spaces for hyphens and underscores.
    pub(super) all: &'a str,
}

/// A name, with everything that helps to disambiguate it.
pub(super) struct NameInContext<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) folded: &'a Folded,
    pub(super) around: Around<'a>,
    pub(super) context: &'a Context<'a>,
    pub(super) hit: Hit,
    pub(super) label: &'a str,
    /// The whole text as written.
    pub(super) written: &'a str,
    /// Whether the name is the repository's own name.
    pub(super) is_own: bool,
}

impl<'a> NameInContext<'a> {
    pub(super) fn meaning(&self) -> Meaning {
        if self.is_part_of_a_compound() {
            return Meaning::None;
        }
        let mut name = self.gazetteer.table.name(self.hit.name);
        name.owners.retain(|owner| !self.is_another_word(*owner));
        match self.plural(&name) {
            Some(index) => self.among(&[index]),
            None => self.among(&name.owners),
        }
    }

    /// The concept that the name is the plural of, unless a concept with exactly this name fits the context better.
    /// In Chinese, Japanese or Korean text a foreign word has no plural: `VITS` is not the plural of `ViT`.
    fn plural(&self, name: &Name) -> Option<usize> {
        let index = *name.plural_of.first().filter(|_| self.label.ends_with('s'))?;
        let named =
            |owner: &usize| self.folded.is_eastern() || self.context_of(*owner) > self.context_of(index);
        (!name.owners.iter().any(named)).then_some(index)
    }

    fn concept(&self, owner: usize) -> &'a Concept {
        &self.gazetteer.known(owner).concept
    }

    /// Whether only a part of a longer word is written like the name: `Plug-and-Play Framework`, `example.net`,
    /// `drawing.png`.
    fn is_part_of_a_compound(&self) -> bool {
        let before = &self.folded.text[..self.hit.start];
        let is_joined = |before: &str| before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let hyphened = self.stem().contains(' ') && before.strip_suffix('-').is_some_and(is_joined);
        let is_domain = self.stem().starts_with('.') && is_joined(before);
        let is_format = |owner: &usize| self.concept(*owner).kind == "format";
        let is_file = before.strip_suffix('.').is_some_and(is_joined)
            && self.gazetteer.table.name(self.hit.name).owners.iter().all(is_format);
        hyphened || is_file || is_domain && !self.label.contains(char::is_uppercase)
    }

    /// Whether the name is not written as this concept's is, although it could be: a title that begins with a word put
    /// together of two gives its own name (`PreAct: …` is not about `Preact`), and an organisation in small letters is
    /// not part of an adjective (`uber-tolerant`).
    fn is_another_word(&self, owner: usize) -> bool {
        let (concept, after) = (self.concept(owner), self.folded.after(self.hit.end));
        let is_given = self.hit.start == 0 && after.starts_with([':', '/']) && self.label.len() <= SHORT;
        let put_together = is_given && has_hump(self.label) && !concept.names().any(has_hump);
        let is_small = self.label.chars().all(|c| c.is_ascii_lowercase());
        let begins = self.folded.before(self.hit.start) == Some(' ') && after.starts_with('-');
        put_together || concept.kind == "organization" && is_small && begins
    }

    /// Which of several concepts is meant.
    fn among(&self, owners: &[usize]) -> Meaning {
        let sure: Vec<usize> = owners.iter().copied().filter(|owner| !self.is_ambiguous(*owner)).collect();
        if let [only] = owners
            && self.has_other_sense(*only)
        {
            // `in Go` next to `Monte-Carlo` does not show which of the two is meant.
            let told = self.told(*only).iter().any(|told| !told.word.contains(self.stem()));
            return if told { Meaning::One(*only, false) } else { Meaning::None };
        }
        if let ([only], 1) = (sure.as_slice(), owners.len()) {
            return Meaning::One(*only, true);
        }
        let weighed: Vec<(usize, usize)> =
            owners.iter().map(|owner| (self.context_of(*owner), *owner)).collect();
        let best = weighed.iter().map(|(weight, _)| *weight).max().unwrap_or(0);
        let enough = best >= if self.looks_common() { 2 } else { 1 };
        let wins = |(weight, _): &&(usize, usize)| *weight == best && enough;
        let winners: Vec<usize> = weighed.iter().filter(wins).map(|(_, owner)| *owner).collect();
        match (winners.as_slice(), sure.as_slice()) {
            ([winner], _) => return Meaning::One(*winner, false),
            (_, [only]) => return Meaning::One(*only, false),
            _ => {}
        }
        let normalized_escapes: Vec<usize> =
            owners.iter().copied().filter(|owner| self.is_spelt_out(*owner)).collect();
        let alone = owners.len() == 1 && !self.is_own;
        if alone && (self.stands_alone() || self.is_label(owners[0]) || self.names_a_topic(owners[0])) {
            return Meaning::One(owners[0], false);
        }
        let exact: Vec<usize> = owners.iter().copied().filter(|owner| self.is_exact(*owner)).collect();
        match (normalized_escapes.as_slice(), exact.as_slice()) {
            ([only], _) => Meaning::One(*only, false),
            ([], [only]) if owners.len() > 1 => Meaning::One(*only, false),
            _ if owners.len() > 1 => Meaning::Several(owners.to_vec()),
            _ => Meaning::None,
        }
    }

    /// Whether the name, without version and plural, may mean something other than this concept.
    fn is_ambiguous(&self, owner: usize) -> bool {
        let names = &self.gazetteer.known(owner).ambiguous;
        let stem = self.stem();
        names.contains(stem) || stem.strip_suffix('s').is_some_and(|stem| names.contains(stem))
    }

    /// Whether a word in title or description shows that something else is meant: the coffee of Java.
    fn has_other_sense(&self, owner: usize) -> bool {
        let look = || self.other_sense_stands(owner);
        *self.context.other_senses.borrow_mut().entry(owner).or_insert_with(look)
    }

    fn other_sense_stands(&self, owner: usize) -> bool {
        let text = self.folded.text.as_str();
        let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let whole = |text: &str, word: &str| {
            text.match_indices(word).any(|(at, _)| {
                let (before, after) =
                    (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
                !word.is_ascii() || !(ascii(before) || ascii(after))
            })
        };
        let beside = |word: &String| whole(text, word) || whole(self.around.other, word);
        self.gazetteer.known(owner).other_senses.iter().any(beside)
    }

    /// Whether the name is written like a common word: in lower case, not hyphenated, in a text that is not Chinese,
    /// Japanese or Korean.
    fn looks_common(&self) -> bool {
        let mark = |c: char| matches!(c, '-' | '_' | '.' | '/');
        let compound = self.folded.before(self.hit.start).is_some_and(mark)
            || self.folded.after(self.hit.end).starts_with(mark);
        let lower = self.label.chars().all(|c| c.is_ascii_lowercase());
        (lower || self.is_capital_of_a_title()) && !compound && !self.folded.is_eastern()
    }

    /// Whether the name is a common word whose capital says nothing, because nearly all words of the text have one.
    fn is_capital_of_a_title(&self) -> bool {
        static COMMON: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words::common().collect());
        let Name { owners, plural_of } = self.gazetteer.table.name(self.hit.name);
        // Methods and models of the field are named by its common words.
        let software = ["framework", "library", "tool", "platform", "organization"];
        let is_software = |owner: &usize| software.contains(&self.concept(*owner).kind.as_str());
        let may_be_meant =
            self.is_own || self.hit.start == 0 || !owners.iter().chain(&plural_of).all(is_software);
        if may_be_meant || !COMMON.contains(self.stem()) {
            return false;
        }
        let words = || self.written.split([' ', '-']).filter(|word| word.len() > SHORT / 2);
        let capitals = words().filter(|word| word.starts_with(char::is_uppercase)).count();
        capitals > 4 && words().count() - capitals <= 1
    }

    /// Whether the name is a language in square brackets, as lists of software label their entries: `[Rust]`.
    fn is_label(&self, owner: usize) -> bool {
        let (before, after) = (self.folded.before(self.hit.start), self.folded.after(self.hit.end));
        self.concept(owner).kind == "language" && before == Some('[') && after.starts_with(']')
    }

    /// The only thing that a capitalised name may mean beside names of things.
    pub(super) fn in_a_row(&self) -> Option<usize> {
        let name = self.gazetteer.table.name(self.hit.name);
        let [only] = name.owners.as_slice() else { return None };
        let is_thing =
            self.concept(*only).kind != "organization" && self.label.starts_with(char::is_uppercase);
        let is_other =
            || self.is_part_of_a_compound() || self.is_another_word(*only) || self.has_other_sense(*only);
        (is_thing && name.plural_of.is_empty() && !is_other()).then_some(*only)
    }

    /// The name without its version.
    fn stem(&self) -> &str {
        &self.folded.text[self.hit.start..self.hit.stem_end]
    }

    /// Whether a topic above the entry begins with the name too, as a proper name: `Spark`, but not `Image Pyramids`.
    fn names_a_topic(&self, owner: usize) -> bool {
        let proper = |name: &str| name.contains(char::is_uppercase) && fold(name) == self.stem();
        let in_topic =
            !self.looks_common() && self.around.topics.lines().any(|topic| begins(topic, self.stem()));
        in_topic && self.concept(owner).names().any(proper)
    }

    /// Whether the name is an isolated Latin word in Chinese, Japanese or Korean text: so neither a common word, as
    /// those are not in Latin letters there, nor part of a longer foreign name.
    fn stands_alone(&self) -> bool {
        let latin = |c: char| c.is_ascii_alphabetic();
        let before = self.folded.text[..self.hit.start].trim_end_matches([' ', '-']);
        let after = self.folded.after(self.hit.end).trim_start_matches([' ', '-']);
        let alone = !before.ends_with(latin) && !after.starts_with(latin);
        alone && self.stem().len() > 2 && self.stem().is_ascii() && self.folded.is_eastern()
    }

    /// Whether the text has the gazetteer's exact spelling, with at least two capitals.
    fn is_spelt_out(&self, owner: usize) -> bool {
        let capitals = self.label.chars().filter(|c| c.is_uppercase()).count();
        let singular = self.label.strip_suffix('s').unwrap_or(self.label);
        capitals > 1 && self.concept(owner).names().any(|name| name == self.label || name == singular)
    }

    /// Whether the text spells a proper name exactly as this one of several owners does: `React` is not `ReAct`.
    fn is_exact(&self, owner: usize) -> bool {
        let proper = self.label.starts_with(char::is_uppercase) && !self.label.contains(' ');
        proper && self.concept(owner).names().any(|name| name == self.label)
    }

    /// How many context words of a concept occur around the name; a version or parameter count after the name of a
    /// model counts as one.
    fn context_of(&self, owner: usize) -> usize {
        let numbered = self.hit.end > self.hit.stem_end || is_size(self.folded.after(self.hit.end));
        let sized = self.concept(owner).kind == "model" && numbered;
        let inner = &self.folded.text[self.hit.start..self.hit.end];
        // A word that is part of the name is not evidence.
        let counts = |told: &&ContextMatch<'_>| told.is_elsewhere || !inner.contains(told.word);
        self.told(owner).iter().filter(counts).count() + usize::from(sized)
    }

    /// The context words of a concept that occur in any of the texts.
    fn told(&self, owner: usize) -> Rc<[ContextMatch<'a>]> {
        let look = || {
            let words = self.gazetteer.known(owner).context.iter().filter_map(|word| {
                let is_elsewhere = has_word(self.around.other, word) || has_word(self.around.all, word);
                (is_elsewhere || has_word(&self.folded.text, word))
                    .then_some(ContextMatch { word, is_elsewhere })
            });
            words.collect()
        };
        self.context.told.borrow_mut().entry(owner).or_insert_with(look).clone()
    }
}

/// A context word that occurs in the texts.
struct ContextMatch<'a> {
    word: &'a str,
    /// Whether it occurs in a text other than the name's.
    is_elsewhere: bool,
}

/// The context words found for one text, cached by concept.
#[derive(Default)]
pub(super) struct Context<'a> {
    told: RefCell<FxHashMap<usize, Rc<[ContextMatch<'a>]>>>,
    other_senses: RefCell<FxHashMap<usize, bool>>,
}

/// Up to this length a name is so short that its capitals count.
const SHORT: usize = 6;

/// Whether a capital follows a small letter.
fn has_hump(name: &str) -> bool {
    name.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}

/// Whether a topic, or one of several things that it joins, begins with the name as a whole word, apart from signs and
/// words that every list has.
fn begins(topic: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    topic.match_indices(name).any(|(at, _)| {
        let (before, after) = (&topic[..at], &topic[at + name.len()..]);
        let before = before.rsplit(['&', '/', ',', '、', '，', '(', '（']).next().unwrap_or_default();
        let before = before.rsplit(" and ").next().unwrap_or_default();
        let mut words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let known = words::all("about-a-list");
        !after.starts_with(is_word)
            && !before.ends_with(is_word)
            && words.all(|word| known.iter().any(|known| known.word == word))
    })
}

/// Whether `after` starts with a parameter count: `-7b`, ` 13B`, `-8x7b`.
fn is_size(after: &str) -> bool {
    let number = after.trim_start_matches(['-', ' ', '_']);
    let digits =
        number.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | 'x'))).unwrap_or(number.len());
    let rest = &number[digits..];
    digits > 0 && rest.starts_with(['b', 'm']) && !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether a context word occurs in `text` at the start of a word; a short one must be a whole word, a longer one
/// may be a prefix.
fn has_word(text: &str, word: &str) -> bool {
    let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let starts = !ascii(word.chars().next()) || !ascii(text[..at].chars().next_back());
        let after = &text[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        starts && (word.len() > 4 || !word.is_ascii() || !ascii(after.chars().next()))
    })
}
