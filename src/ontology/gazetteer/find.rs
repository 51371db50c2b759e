//! Finding names in the texts of an entry: one pass of an automaton, then edges, length and context.

use super::Concept;
use super::fold::{Folded, fold};
use crate::text::is_cjk;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// The texts of one entry; names are looked for in title and description, context in all of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text<'a> {
    /// The title as written.
    pub title: &'a str,
    /// The description, or nothing.
    pub description: &'a str,
    /// The labels of its topic and of those above.
    pub topics: &'a [&'a str],
    /// The canonical address.
    pub address: &'a str,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// In the title.
    Title,
    /// In the description.
    Description,
}

impl Field {
    /// The name, as evidence gives it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
        }
    }
}

/// A name that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The concept that it names.
    pub id: String,
    /// The bytes of the field that it takes up.
    pub span: Range<usize>,
    /// The field.
    pub field: Field,
    /// The name as written.
    pub label: String,
    /// Whether the name means nothing else, so that no context was needed.
    pub certain: bool,
}

/// A name that may mean one of several things, or something else altogether.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguous {
    /// The concepts that it could name.
    pub ids: Vec<String>,
    /// The bytes of the field that it takes up.
    pub span: Range<usize>,
    /// The field.
    pub field: Field,
    /// The name as written.
    pub label: String,
}

/// What an entry names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Names that were told apart.
    pub found: Vec<Found>,
    /// Names of several concepts that were not.
    pub ambiguous: Vec<Ambiguous>,
    /// The entry's own name, when its address is a repository of that name and the gazetteer knows nothing
    /// in it: software that nobody has described yet.
    pub own: Option<String>,
}

impl Findings {
    fn add(&mut self, concepts: &[Concept], meaning: Meaning, field: Field, span: Range<usize>, label: &str) {
        let label = label.to_owned();
        match meaning {
            Meaning::One(index, certain) => {
                self.found.push(Found { id: concepts[index].id.clone(), span, field, label, certain });
            }
            Meaning::Several(owners) => {
                let ids = owners.into_iter().map(|index| concepts[index].id.clone()).collect();
                self.ambiguous.push(Ambiguous { ids, span, field, label });
            }
            Meaning::None => {}
        }
    }
}

/// One spelling and what it may name.
#[derive(Debug, Default)]
struct Name {
    /// Concepts that have it as a name, in the order of the gazetteer.
    owners: Vec<usize>,
    /// Concepts that have its singular as a name.
    plural_of: Vec<usize>,
}

/// All names in one automaton.
#[derive(Debug)]
pub(super) struct Names {
    automaton: Option<AhoCorasick>,
    /// The spellings, sorted, as the automaton numbers them.
    spellings: Vec<String>,
    names: Vec<Name>,
    /// For each concept, its ambiguous names, folded.
    ambiguous: Vec<HashSet<String>>,
    /// For each concept, its context words, folded.
    context: Vec<Vec<String>>,
}

/// A name at a place in a folded text.
#[derive(Clone, Copy)]
struct Hit {
    name: usize,
    start: usize,
    end: usize,
    /// Where the name ends without its version.
    stem_end: usize,
}

impl Names {
    pub(super) fn new(concepts: &[Concept]) -> Self {
        let mut names: BTreeMap<String, Name> = BTreeMap::new();
        for (index, concept) in concepts.iter().enumerate() {
            for label in concept.names().map(fold).filter(|label| !label.is_empty()) {
                let owners = &mut names.entry(label).or_default().owners;
                if !owners.contains(&index) {
                    owners.push(index);
                }
            }
        }
        add_spellings(&mut names, concepts);
        let (spellings, names): (Vec<_>, Vec<_>) = names.into_iter().unzip();
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        Self {
            automaton: AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(&spellings).ok(),
            spellings,
            names,
            ambiguous: concepts
                .iter()
                .map(|concept| folded(&concept.ambiguous).into_iter().collect())
                .collect(),
            context: concepts.iter().map(|concept| folded(&concept.context)).collect(),
        }
    }

    pub(super) fn find(&self, concepts: &[Concept], text: &Text<'_>) -> Findings {
        let mut findings = Findings::default();
        let title = Folded::new(text.title);
        let description = Folded::new(text.description);
        let own = own_name(text);
        let topics = text.topics.iter().copied().map(fold).collect::<Vec<_>>().join("\n");
        let around = format!("{topics}\n{}", fold(text.address));
        let around = format!("{around}\n{}", around.replace(['-', '_'], " "));
        for (field, written, folded, other) in [
            (Field::Title, text.title, &title, &description),
            (Field::Description, text.description, &description, &title),
        ] {
            for hit in self.hits(concepts, folded) {
                let span = folded.original(hit.start, hit.end);
                let label = &written[span.clone()];
                let is_own = field == Field::Title && span.start == 0 && own == Some(label);
                let around = Around { other: &other.text, topics: &topics, all: &around };
                let meaning = Place { names: self, concepts, folded, around, hit, label, is_own }.meaning();
                findings.add(concepts, meaning, field, span, label);
            }
        }
        let known = |own: &str| {
            findings.found.iter().any(|found| found.field == Field::Title && found.span.start < own.len())
        };
        findings.own = own.filter(|own| !known(own)).map(str::to_owned);
        findings
    }

    /// Whole names, from left to right, the longest of those that overlap.
    fn hits(&self, concepts: &[Concept], folded: &Folded) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut hits: Vec<Hit> = automaton
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| {
                let name = found.pattern().as_usize();
                let hit = Hit { name, start: found.start(), end: found.end(), stem_end: found.end() };
                self.whole(concepts, folded, hit)
            })
            .collect();
        hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse((hit.end, hit.stem_end))));
        let mut end = 0;
        hits.retain(|hit| {
            let free = hit.start >= end;
            end = if free { hit.end } else { end };
            free
        });
        let shortened: Vec<Hit> = hits.iter().filter_map(|hit| self.shortened(folded, *hit)).collect();
        hits.extend(
            shortened
                .into_iter()
                .filter(|short| hits.iter().all(|hit| hit.start != short.start))
                .collect::<Vec<_>>(),
        );
        hits
    }

    /// What follows a name and shares its beginning: `R1` in `DeepSeek-V3 / R1`.
    fn shortened(&self, folded: &Folded, hit: Hit) -> Option<Hit> {
        let stem = &folded.text[hit.start..hit.end];
        let stem = &stem[..=stem.rfind(['-', ' '])?];
        let after = folded.after(hit.end).trim_start();
        let rest = ["/", "、", "和", "与", "&", "and "]
            .iter()
            .find_map(|mark| after.strip_prefix(mark))?
            .trim_start();
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
        let full = format!("{stem}{}", &rest[..length]);
        let name = self.spellings.binary_search(&full).ok().filter(|_| length > 0)?;
        let start = folded.text.len() - rest.len();
        Some(Hit { name, start, end: start + length, stem_end: start + length })
    }

    /// The hit if it is a whole word; a version number that is written on to it belongs to it.
    fn whole(&self, concepts: &[Concept], folded: &Folded, hit: Hit) -> Option<Hit> {
        let text = &folded.text[hit.start..hit.end];
        let first = text.chars().next()?;
        if first.is_ascii_alphanumeric()
            && folded.before(hit.start).is_some_and(|c| c.is_ascii_alphanumeric())
        {
            return None;
        }
        let after = folded.after(hit.end);
        let last = text.chars().next_back()?;
        if matches!(last, '+' | '#') {
            return (!after.starts_with(last)).then_some(hit);
        }
        if !last.is_ascii_alphanumeric() || !goes_on(text, after) {
            return Some(hit);
        }
        let version = version_length(after);
        let versioned = last.is_ascii_alphabetic()
            && text.len() > 2
            && version > 0
            && !goes_on("", &after[version..])
            && self.names[hit.name].owners.iter().any(|owner| has_versions(&concepts[*owner]));
        versioned.then_some(Hit { end: hit.end + version, ..hit })
    }
}

/// Whether the word goes on after a name: with a letter or digit, or (for one or two letters) with a mark
/// that makes another name of it, as in `C++` and `F#`.
fn goes_on(name: &str, after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphanumeric())
        || (name.len() == 1 && after.starts_with(['+', '#', '\'', '&', '/']))
}

/// The length of a version number at the start of `after`: `3`, `2.5`, `v3`.
fn version_length(after: &str) -> usize {
    let digits = after.strip_prefix('v').unwrap_or(after);
    let number = digits.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(digits.len());
    let number = digits[..number].trim_end_matches('.').len();
    if number == 0 { 0 } else { after.len() - digits.len() + number }
}

/// Whether versions of a thing are numbered in its name.
fn has_versions(concept: &Concept) -> bool {
    !matches!(concept.kind.as_str(), "method" | "dataset")
}

/// Adds the other spellings of names: with space, hyphen, underscore or nothing between words, and plurals
/// of what can be counted. A spelling that is a name already stays what it is.
fn add_spellings(names: &mut BTreeMap<String, Name>, concepts: &[Concept]) {
    let given: Vec<(String, Vec<usize>)> =
        names.iter().map(|(label, name)| (label.clone(), name.owners.clone())).collect();
    let taken: HashSet<String> = names.keys().cloned().collect();
    for (label, owners) in given {
        for spelling in spellings(&label).into_iter().filter(|spelling| !taken.contains(spelling)) {
            let name = names.entry(spelling).or_default();
            name.owners.extend(
                owners.iter().filter(|owner| !name.owners.contains(owner)).copied().collect::<Vec<_>>(),
            );
        }
        let counted = |owner: &&usize| matches!(concepts[**owner].kind.as_str(), "architecture" | "model");
        let countable = label.len() > 2 && label.ends_with(|c: char| c.is_ascii_lowercase() && c != 's');
        let counted: Vec<usize> = owners.iter().filter(counted).copied().collect();
        if countable && !counted.is_empty() {
            names.entry(format!("{label}s")).or_default().plural_of.extend(counted);
        }
    }
}

/// The same words with other marks between them.
fn spellings(label: &str) -> Vec<String> {
    let mut bounds: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    let mut parts = vec![String::new()];
    for c in label.chars() {
        let before_number = c.is_ascii_digit()
            && last.is_some_and(|last| last.is_ascii_alphabetic())
            && is_final_number(label);
        if matches!(c, ' ' | '-' | '_') || before_number {
            parts.push(String::new());
        }
        if !matches!(c, ' ' | '-' | '_') {
            parts.last_mut().into_iter().for_each(|part| part.push(c));
        }
        last = Some(c);
    }
    let long_enough = label.len() > 3 && parts.len() > 1 && parts.iter().all(|part| !part.is_empty());
    if long_enough {
        bounds.extend([" ", "-", "_", ""].iter().map(|mark| parts.join(mark)));
    }
    bounds
}

/// Whether the only digits of a name are at its end: `Llama2`, but not `word2vec` or `8x7b`.
fn is_final_number(label: &str) -> bool {
    let stem = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    stem.len() < label.len() && stem.len() > 2 && !stem.contains(|c: char| c.is_ascii_digit())
}

/// What a name means where it stands.
enum Meaning {
    One(usize, bool),
    Several(Vec<usize>),
    None,
}

/// The folded texts around the one that a name stands in.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// The description of a title, the title of a description.
    other: &'a str,
    /// The topics, one a line.
    topics: &'a str,
    /// The topics and the address, as they are and with spaces for hyphens.
    all: &'a str,
}

/// A name, with all that may tell what it means.
struct Place<'a> {
    names: &'a Names,
    concepts: &'a [Concept],
    folded: &'a Folded,
    around: Around<'a>,
    hit: Hit,
    label: &'a str,
    /// Whether the name is all that a repository is called.
    is_own: bool,
}

impl Place<'_> {
    fn meaning(&self) -> Meaning {
        let name = &self.names.names[self.hit.name];
        if let Some(index) = self.plural() {
            return self.among(&[index]);
        }
        self.among(&name.owners)
    }

    /// What the name is the plural of, unless more speaks for a thing that is called so. In Chinese text a
    /// foreign word has no plural.
    fn plural(&self) -> Option<usize> {
        let name = &self.names.names[self.hit.name];
        let index = *name.plural_of.first()?;
        let named = |owner: &usize| {
            self.folded.text.contains(is_cjk_letter) || self.context_of(*owner) > self.context_of(index)
        };
        (!name.owners.iter().any(named)).then_some(index)
    }

    /// Which of several concepts is meant.
    fn among(&self, owners: &[usize]) -> Meaning {
        let sure: Vec<usize> = owners.iter().copied().filter(|owner| !self.is_ambiguous(*owner)).collect();
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
        let spelt: Vec<usize> = owners.iter().copied().filter(|owner| self.is_spelt_out(*owner)).collect();
        if owners.len() == 1
            && !self.is_own
            && (self.stands_alone() || has_word(self.around.topics, self.stem()))
        {
            return Meaning::One(owners[0], false);
        }
        match spelt.as_slice() {
            [only] => Meaning::One(*only, false),
            _ if owners.len() > 1 => Meaning::Several(owners.to_vec()),
            _ => Meaning::None,
        }
    }

    /// Whether the name, without number and plural, means other things than this concept.
    fn is_ambiguous(&self, owner: usize) -> bool {
        let names = &self.names.ambiguous[owner];
        let stem = self.stem();
        names.contains(stem) || stem.strip_suffix('s').is_some_and(|stem| names.contains(stem))
    }

    /// Whether the name is written like a common word: in lower case, in a text of a language that has it.
    fn looks_common(&self) -> bool {
        let lower = self.label.chars().all(|c| c.is_ascii_lowercase());
        lower && !self.folded.text.contains(is_cjk_letter)
    }

    /// The name without its version.
    fn stem(&self) -> &str {
        &self.folded.text[self.hit.start..self.hit.stem_end]
    }

    /// Whether the name is a Latin word for itself in Chinese or Japanese text: no common word, since those
    /// are not written in Latin letters there, and no part of a longer foreign name.
    fn stands_alone(&self) -> bool {
        let latin = |c: char| c.is_ascii_alphabetic();
        let before = self.folded.text[..self.hit.start].trim_end_matches([' ', '-']);
        let after = self.folded.after(self.hit.end).trim_start_matches([' ', '-']);
        let alone = !before.ends_with(latin) && !after.starts_with(latin);
        alone && self.stem().len() > 2 && self.stem().is_ascii() && self.folded.text.contains(is_cjk_letter)
    }

    /// Whether the text has exactly the spelling of the gazetteer, and that has two capitals.
    fn is_spelt_out(&self, owner: usize) -> bool {
        let capitals = self.label.chars().filter(|c| c.is_uppercase()).count();
        capitals > 1 && self.concepts[owner].names().any(|name| name == self.label)
    }

    /// How many context words of a concept stand around the name; a number of parameters after the name of
    /// a model is one.
    fn context_of(&self, owner: usize) -> usize {
        let numbered = self.hit.end > self.hit.stem_end || is_size(self.folded.after(self.hit.end));
        let sized = self.concepts[owner].kind == "model" && numbered;
        let before = &self.folded.text[..self.hit.end];
        let after = &self.folded.text[self.hit.start..];
        let inner = &self.folded.text[self.hit.start..self.hit.end];
        let stands = |word: &&String| {
            let elsewhere = has_word(self.around.other, word) || has_word(self.around.all, word);
            elsewhere || (!inner.contains(word.as_str()) && (has_word(before, word) || has_word(after, word)))
        };
        self.names.context[owner].iter().filter(stands).count() + usize::from(sized)
    }
}

/// The title, or what stands before a dash or colon in it, if that is what the repository at the address
/// is called, with or without its owner.
fn own_name<'a>(text: &Text<'a>) -> Option<&'a str> {
    const FORGES: [&str; 6] =
        ["github.com", "gitlab.com", "gitee.com", "bitbucket.org", "codeberg.org", "huggingface.co"];
    let path = text.address.strip_prefix("https://")?;
    let (host, path) = path.split_once('/')?;
    let (owner, repository) = path.split_once('/')?;
    let end = [" - ", " – ", " — ", ": ", "："].iter().filter_map(|mark| text.title.find(mark)).min();
    let head = text.title[..end.unwrap_or(text.title.len())].trim_end();
    let plain = |name: &str| {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (head_plain, name) = (plain(head), plain(repository));
    let called = head_plain == name || head_plain == plain(owner) + &name;
    (FORGES.contains(&host) && !repository.contains('/') && called).then_some(head)
}

/// Whether `c` is a letter of Chinese or Japanese, not a mark of theirs.
fn is_cjk_letter(c: char) -> bool {
    is_cjk(c) && c.is_alphabetic()
}

/// Whether `after` starts with a number of parameters: `-7b`, ` 13B`, `-8x7b`.
fn is_size(after: &str) -> bool {
    let number = after.trim_start_matches(['-', ' ', '_']);
    let digits =
        number.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | 'x'))).unwrap_or(number.len());
    let rest = &number[digits..];
    digits > 0 && rest.starts_with(['b', 'm']) && !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether a context word begins somewhere in `text`; short ones must be whole words, a longer one may be
/// the beginning of one.
fn has_word(text: &str, word: &str) -> bool {
    let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let starts = !ascii(word.chars().next()) || !ascii(text[..at].chars().next_back());
        let after = &text[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        starts && (word.len() > 4 || !word.is_ascii() || !ascii(after.chars().next()))
    })
}
