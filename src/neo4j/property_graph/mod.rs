//! The mapping to a property graph that CSV, Cypher and push share.
//!
//! - A node has the label of its node kind and, if known, that of its displayed kind: `Resource:Article`,
//!   `Author:Person`. A displayed kind that is also a label of ours gets the suffix `Page`: a resource that is a
//!   list is a `Resource:ListPage`.
//! - `id` is the IRI. An IRI of more than [`LONGEST_ID`] bytes, which no Neo4j index accepts, is replaced by a
//!   hash; the full IRI is then in `iri`. Relationships have an `id` if the edge has one.
//! - Properties that can have many values are arrays with plural names: `kinds`, `identifiers`. For names,
//!   descriptions and addresses, the singular (`name`) holds the one to display, and the plural (`names`) all of
//!   them if there are several; the same goes for numbers that should be single but differ between versions of a
//!   list.
//! - The language of `name` is in `nameLanguage`; `nameLanguages` matches `names` item by item, with `und` for an
//!   unknown language.
//! - Kinds and shared topics are nodes too, `:Kind` and `:SharedTopic`, with English and Chinese names, linked by
//!   `HAS_KIND` and `CLOSE_MATCH`. So are the files of lists, `:ListFile` with `path` and `sha256`, and the tools
//!   that read them, `:Generator` with `version`, linked by `HAS_FILE` and `MADE_BY`.
//! - `listgraph` is a hash of all the rest: it marks a node or relationship as ours, and an equal hash means it is
//!   up to date.
//!
//! Empty texts are left out, since CSV cannot distinguish them from null. The separators U+001E and U+001F in a text
//! become U+FFFD; all other characters are kept.

mod class;
mod concepts;
mod key;
mod label;
mod map;
mod value;
mod whole;

#[cfg(test)]
mod tests;

pub use class::classes;
pub use key::{Key, Part, Type};
pub use label::{Label, Tie};
pub use map::{LONGEST_ID, Node, Relationship};
pub use value::{FIELD_END, PropertyMap, PropertyValue, SEPARATOR, json};
pub use whole::PropertyGraph;
