//! Names of people, organisations and accounts: one grammar for every place where they appear.
//!
//! Text goes in, names come out, each with its byte range, what was stripped around it, and how strongly its
//! content suggests a name. Nothing here knows about documents, links or places: the callers add the evidence
//! of a place.

mod announced;
mod bar;
mod bounds;
mod east;
mod form;
mod inverted;
mod judge;
mod latin;
mod lexicon;
mod list;
mod parts;
mod reading;
mod script;
mod strip;
mod tail;
#[cfg(test)]
mod tests;
mod told;
mod vocabulary;

pub(in crate::extract) use announced::announced;
pub(in crate::extract) use list::{leading, read};
pub(in crate::extract) use reading::{Context, Cue, Kind, Name, NameReading, Part, Stripped, Vote, What};
pub(in crate::extract) use tail::trailing;
pub(in crate::extract) use vocabulary::Vocabulary;
