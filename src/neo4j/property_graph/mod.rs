//! The mapping to a property graph that CSV, Cypher and push share.
//!
//! - A node has its kind as label and, if it has a displayed kind, that one too: `Resource:Article`, `Author:Person`.
//!   Displayed kinds that coincide with one of our labels get the suffix `Page`: a resource that is a list is a
//!   `Resource:ListPage`.
//! - `id` is the IRI. One of more than [`LONGEST_ID`] bytes, which Neo4j cannot index, is replaced by a hash and kept
//!   in `iri`. Relationships have an `id` if the edge has one.
//! - Properties that can have several values are arrays with plural names: `kinds`, `identifiers`. Names,
//!   descriptions and addresses have the value to display under the singular (`name`), and all values under the
//!   plural (`names`) if there are several. So do numbers that should be single but differ between versions of a
//!   list.
//! - `nameLanguage` is the language of `name`. `nameLanguages` corresponds to `names` item by item, with `und` for an
//!   unknown language.
//! - `listgraph` is a hash of all other properties. Whatever has it is ours; whatever has the same hash is up to
//!   date.
//!
//! Empty texts are left out, since CSV cannot distinguish them from null. The separators U+001E and U+001F in a text
//! become U+FFFD; all other characters are kept.

mod class;
mod key;
mod map;
mod value;

#[cfg(test)]
mod tests;

pub use class::classes;
pub use key::{Key, Part, Type};
pub use map::{LONGEST_ID, Node, PropertyGraph, Relationship};
pub use value::{FIELD_END, PropertyMap, PropertyValue, SEPARATOR, json};
