//! The gazetteer as one table of bytes: prepared when the program is built, read where it lies.
//!
//! `ontology/build.rs` compiles this folder as well, so it asks for nothing but `text` and the names of vocabularies.

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

/// The parts of the table, in the order in which they lie.
#[derive(Clone, Copy)]
enum Part {
    /// For each framework, where its record begins.
    Concepts,
    /// For each topic, where its record begins.
    Topics,
    /// Ids and the frameworks that have them, sorted.
    Ids,
    /// The slugs of labels and the topics that have them, sorted.
    Slugs,
    /// Addresses, as [`loose`] gives them, and the frameworks that have them, sorted.
    Addresses,
    /// Names with the records of those that have them, sorted by first word.
    Names,
    /// First words, hashed: the place of the first name that begins so, from 1.
    Slots,
    /// What is said of each thing and who has a name: numbers, and where texts lie.
    Records,
    /// The texts, each behind its length.
    Texts,
}

/// How many parts there are.
const PARTS: usize = Part::Texts as usize + 1;

/// How many bytes a number takes.
const NUMBER: usize = 4;

/// The first word of a folded name or text: letters, or digits, or else one character. A name that stands at
/// the start of a text has the text's first word, but for a version (`yolov3`).
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

/// An address without what canonical forms differ in: scheme, `www.`, case, the stroke at its end.
pub(crate) fn loose(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_lowercase()
}
