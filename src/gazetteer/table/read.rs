//! Reads the table: everything is decoded on demand.

use super::concept::{Concept, Label};
use super::{NUMBER, PARTS, Part, first_word, hash};
use crate::vocabulary::iris::ID;
use std::borrow::Cow;
use std::ops::Range;

/// The concepts that a spelling may name.
#[derive(Debug, Default)]
pub(crate) struct Name {
    /// Concepts that have it as a name, in gazetteer order.
    pub(crate) owners: Vec<usize>,
    /// Concepts that have its singular as a name.
    pub(crate) plural_of: Vec<usize>,
}

/// A table as produced by `write`.
#[derive(Debug)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    /// Where each section starts.
    starts: [usize; PARTS],
}

impl Table {
    pub(crate) fn new(bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        let bytes = bytes.into();
        let starts = std::array::from_fn(|part| number(&bytes, NUMBER * part));
        Self { bytes, starts }
    }

    /// The number of frameworks.
    pub(crate) fn concepts(&self) -> usize {
        self.numbers(Part::Concepts)
    }

    /// The number of topics.
    pub(crate) fn topics(&self) -> usize {
        self.numbers(Part::Topics)
    }

    /// The number of names, counting all spellings.
    #[cfg(test)]
    pub(crate) fn names(&self) -> usize {
        self.pairs(Part::Names)
    }

    pub(crate) fn concept(&self, index: usize) -> Concept {
        self.decoded(self.number(Part::Concepts, index))
    }

    pub(crate) fn topic(&self, index: usize) -> Concept {
        self.decoded(self.number(Part::Topics, index))
    }

    /// The frameworks with this id: one, unless a gazetteer has duplicates.
    pub(crate) fn with_id(&self, id: &str) -> impl Iterator<Item = usize> {
        self.looked_up(Part::Ids, id)
    }

    /// The topic with a label that has this slug.
    pub(crate) fn with_slug(&self, slug: &str) -> Option<usize> {
        self.looked_up(Part::Slugs, slug).next()
    }

    /// The frameworks with this loose address.
    pub(crate) fn with_address(&self, address: &str) -> impl Iterator<Item = usize> {
        self.looked_up(Part::Addresses, address)
    }

    /// The names whose first word is `word`.
    pub(crate) fn beginning(&self, word: &str) -> Range<usize> {
        let (slots, names) = (self.numbers(Part::Slots), self.pairs(Part::Names));
        let mut slot = hash(word.as_bytes()) % slots;
        loop {
            let Some(first) = self.number(Part::Slots, slot).checked_sub(1) else { return 0..0 };
            let is_it = |name: usize| first_word(self.spelling(name)) == word;
            if is_it(first) {
                return first..(first + 1..names).find(|name| !is_it(*name)).unwrap_or(names);
            }
            slot = (slot + 1) % slots;
        }
    }

    /// The folded spelling of a name.
    pub(crate) fn spelling(&self, name: usize) -> &str {
        self.text(self.number(Part::Names, 2 * name))
    }

    /// The name with this spelling.
    pub(crate) fn normalized_escapes(&self, spelling: &str) -> Option<usize> {
        self.beginning(first_word(spelling)).find(|name| self.spelling(*name) == spelling)
    }

    /// The concepts that a name may mean.
    pub(crate) fn name(&self, name: usize) -> Name {
        let mut at = self.number(Part::Names, 2 * name + 1);
        Name { owners: self.listed(&mut at), plural_of: self.listed(&mut at) }
    }

    fn looked_up(&self, part: Part, key: &str) -> impl Iterator<Item = usize> {
        let (mut low, mut high) = (0, self.pairs(part));
        let row = move |at: usize| self.text(self.number(part, 2 * at));
        while low < high {
            let middle = usize::midpoint(low, high);
            if row(middle) < key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let key = key.to_owned();
        let found = (low..self.pairs(part)).take_while(move |at| row(*at) == key);
        found.map(move |at| self.number(part, 2 * at + 1))
    }

    fn decoded(&self, mut at: usize) -> Concept {
        let mut next = || self.next(&mut at);
        let text = |place: usize| self.text(place).to_owned();
        let mut concept =
            Concept { id: text(next()), iri: text(next()), kind: text(next()), ..Concept::default() };
        if concept.iri.is_empty() {
            concept.iri = format!("{ID}framework/{}", concept.id);
        }
        for labels in concept.labelled() {
            for _ in 0..next() {
                let (name, tag) = (text(next()), text(next()));
                labels.push(Label { text: name, language: Some(tag).filter(|tag| !tag.is_empty()) });
            }
        }
        for texts in concept.listed() {
            for _ in 0..next() {
                texts.push(text(next()));
            }
        }
        concept
    }

    /// Reads a count at `at` and that many numbers, and advances `at` past them.
    fn listed(&self, at: &mut usize) -> Vec<usize> {
        (0..self.next(at)).map(|_| self.next(at)).collect()
    }

    fn pairs(&self, part: Part) -> usize {
        self.numbers(part) / 2
    }

    /// The number of numbers in a section.
    fn numbers(&self, part: Part) -> usize {
        (self.starts[part as usize + 1] - self.starts[part as usize]) / NUMBER
    }

    fn number(&self, part: Part, at: usize) -> usize {
        number(&self.bytes, self.starts[part as usize] + NUMBER * at)
    }

    /// The number of the records at `at`, which is advanced past it.
    fn next(&self, at: &mut usize) -> usize {
        let start = self.starts[Part::Records as usize];
        let mut place = start + *at;
        let number = short(&self.bytes, &mut place);
        *at = place - start;
        number
    }

    fn text(&self, place: usize) -> &str {
        let mut start = self.starts[Part::Texts as usize] + place;
        let length = short(&self.bytes, &mut start);
        std::str::from_utf8(&self.bytes[start..start + length]).unwrap_or_default()
    }
}

/// The number at an offset of the table.
fn number(bytes: &[u8], at: usize) -> usize {
    let mut number = [0; NUMBER];
    number.copy_from_slice(&bytes[at..at + NUMBER]);
    u32::from_le_bytes(number) as usize
}

/// The number at `at`, seven bits per byte, the lowest first; `at` is advanced past it.
fn short(bytes: &[u8], at: &mut usize) -> usize {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = bytes[*at];
        *at += 1;
        number |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return number;
        }
        shift += 7;
    }
}
