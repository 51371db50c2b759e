//! Names of people, organisations and accounts: one grammar for every place where they appear.
//!
//! Text goes in, names come out, each with its bytes, what was left out around it, and how much its content
//! speaks for a name. Nothing here knows of documents, links or places: what a place says is added by
//! those who know it.

mod announced;
mod bar;
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
mod vocabulary;

pub(in crate::extract) use announced::announced;
pub(in crate::extract) use list::{leading, read};
pub(in crate::extract) use reading::{Context, Cue, Kind, Name, Part, Reading, Stripped, Vote, What};
pub(in crate::extract) use tail::trailing;
pub(in crate::extract) use vocabulary::Vocabulary;
