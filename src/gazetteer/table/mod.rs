//! The gazetteer as one table of bytes: generated at build time, read in place.
//!
//! `ontology/build.rs` compiles this folder too, so it depends only on `text` and the vocabulary namespaces.

mod concept;
mod fold;
mod read;
mod spellings;
mod write;

pub(crate) use concept::set;
pub use concept::{Concept, Label};
pub(crate) use fold::{Folded, fold};
pub(crate) use read::{Name, Table};
pub(crate) use write::write;

/// The sections of the table, in order.
#[derive(Clone, Copy)]
enum Part {
    /// For each framework, where its record starts.
    Concepts,
    /// For each topic, where its record starts.
    Topics,
    /// Ids and the frameworks that have them, sorted.
    Ids,
    /// The slugs of labels and the topics that have them, sorted.
    Slugs,
    /// Addresses, as [`loose`] gives them, and the frameworks that have them, sorted.
    Addresses,
    /// Names with the records of their owners, sorted by first word.
    Names,
    /// A hash table of first words: the index, from 1, of the first name that starts with each.
    Slots,
    /// The records of concepts and of the owners of names: numbers, and offsets of texts, each as short as it is.
    Records,
    /// The texts, each after its length.
    Texts,
}

/// The number of sections.
const PARTS: usize = Part::Texts as usize + 1;

/// The size of a number in bytes.
const NUMBER: usize = 4;

/// The first word of a folded name or text: letters, digits, or a single other character. A name at the start of a
/// text has the text's first word, except before a version (`yolov3`).
pub(crate) fn first_word(text: &str) -> &str {
    let bytes = text.as_bytes();
    let length = |is_same: fn(&u8) -> bool| bytes.iter().take_while(|byte| is_same(byte)).count();
    let length = match bytes.first() {
        Some(byte) if byte.is_ascii_alphabetic() => length(u8::is_ascii_alphabetic),
        Some(byte) if byte.is_ascii_digit() => length(u8::is_ascii_digit),
        _ => text.chars().next().map_or(0, char::len_utf8),
    };
    &text[..length]
}

/// FNV-1a.
fn hash(word: &[u8]) -> usize {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    word.iter().fold(0x811C_9DC5, step) as usize
}

/// An address without scheme, `www.`, case and trailing slash, in which canonical forms may differ.
pub(crate) fn loose(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_lowercase()
}
