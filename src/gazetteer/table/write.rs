//! Writes the table.

use super::concept::{Concept, Label};
use super::read::Name;
use super::spellings::names;
use super::{NUMBER, PARTS, Part, first_word, hash, loose};
use crate::text::slug;
use crate::vocabulary::iris::ID;
use std::collections::HashMap;

/// The table of `concepts` and `topics`. `canonical` returns the form under which an address is looked up.
pub(crate) fn write(
    mut concepts: Vec<Concept>,
    mut topics: Vec<Concept>,
    canonical: impl Fn(&str) -> String,
) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut parts: [Vec<u32>; PARTS] = Default::default();
    let mut names: Vec<(String, Name)> = names(&concepts).into_iter().collect();
    names.sort_by(|(a, _), (b, _)| (first_word(a), a).cmp(&(first_word(b), b)));
    parts[Part::Names as usize] = writer.names(&names);
    parts[Part::Slots as usize] = slots(&names);
    let ids = concepts.iter().enumerate().map(|(at, concept)| (concept.id.clone(), at));
    parts[Part::Ids as usize] = writer.index(ids.collect());
    let mut slugs: HashMap<String, usize> = HashMap::new();
    for (at, topic) in topics.iter().enumerate() {
        topic.names().for_each(|name| _ = slugs.entry(slug(name)).or_insert(at));
    }
    parts[Part::Slugs as usize] = writer.index(slugs.into_iter().collect());
    let addresses = concepts.iter().enumerate().flat_map(|(at, concept)| {
        let places = concept.urls.iter().chain(&concept.repositories);
        places.map(|address| (loose(&canonical(address)), at)).collect::<Vec<_>>()
    });
    parts[Part::Addresses as usize] = writer.index(addresses.collect());
    parts[Part::Concepts as usize] = concepts.iter_mut().map(|concept| writer.concept(concept)).collect();
    parts[Part::Topics as usize] = topics.iter_mut().map(|topic| writer.concept(topic)).collect();
    let mut start = number(NUMBER * PARTS);
    let mut bytes = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        bytes.extend(start.to_le_bytes());
        let is_records = at == Part::Records as usize;
        start += number(if is_records { writer.records.len() } else { NUMBER * part.len() });
    }
    bytes.extend(parts.iter().flatten().flat_map(|number| number.to_le_bytes()));
    bytes.extend(writer.records);
    bytes.extend(writer.texts);
    bytes
}

/// Numbers are 32-bit: no gazetteer has four billion bytes.
fn number(number: usize) -> u32 {
    u32::try_from(number).expect("a gazetteer that fits into memory")
}

/// Appends a number, seven bits per byte, the lowest first.
fn push(mut number: u32, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

#[derive(Default)]
struct Writer {
    texts: Vec<u8>,
    /// The offset of each text.
    places: HashMap<String, u32>,
    records: Vec<u8>,
}

impl Writer {
    fn text(&mut self, text: &str) -> u32 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = number(self.texts.len());
        push(number(text.len()), &mut self.texts);
        self.texts.extend(text.as_bytes());
        self.places.insert(text.to_owned(), place);
        place
    }

    /// Pairs of a text and a number, sorted, without duplicates.
    fn index(&mut self, mut rows: Vec<(String, usize)>) -> Vec<u32> {
        rows.sort();
        rows.dedup();
        rows.into_iter().flat_map(|(text, at)| [self.text(&text), number(at)]).collect()
    }

    fn numbers(&mut self, numbers: &[usize]) {
        push(number(numbers.len()), &mut self.records);
        numbers.iter().for_each(|one| push(number(*one), &mut self.records));
    }

    fn names(&mut self, names: &[(String, Name)]) -> Vec<u32> {
        let mut rows = Vec::new();
        for (spelling, name) in names {
            rows.extend([self.text(spelling), number(self.records.len())]);
            self.numbers(&name.owners);
            self.numbers(&name.plural_of);
        }
        rows
    }

    /// Writes the record of a concept, and returns its position.
    fn concept(&mut self, concept: &mut Concept) -> u32 {
        let place = number(self.records.len());
        let is_usual = concept.iri == format!("{ID}framework/{}", concept.id);
        let iri = if is_usual { "" } else { &concept.iri };
        let head = [self.text(&concept.id), self.text(iri), self.text(&concept.kind)];
        head.into_iter().for_each(|text| push(text, &mut self.records));
        for labels in concept.labelled() {
            push(number(labels.len()), &mut self.records);
            for Label { text, language } in labels {
                let label = [self.text(text), self.text(language.as_deref().unwrap_or_default())];
                label.into_iter().for_each(|text| push(text, &mut self.records));
            }
        }
        for texts in concept.listed() {
            push(number(texts.len()), &mut self.records);
            for text in texts {
                let text = self.text(text);
                push(text, &mut self.records);
            }
        }
        place
    }
}

/// The first words of names in a hash table with open addressing, at most half full.
fn slots(names: &[(String, Name)]) -> Vec<u32> {
    let groups = names.chunk_by(|(a, _), (b, _)| first_word(a) == first_word(b));
    let mut slots = vec![0; (2 * groups.clone().count()).next_power_of_two()];
    let mut first = 0;
    for group in groups {
        let mut slot = hash(first_word(&group[0].0).as_bytes()) % slots.len();
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = number(first + 1);
        first += group.len();
    }
    slots
}
