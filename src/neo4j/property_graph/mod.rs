//! The mapping to a property graph that CSV, Cypher and push share.
//!
//! - A node has the label of what it is and, where its kinds tell, that of its displayed kind:
//!   `Resource:Article`, `Author:Person`. A displayed kind that is also a label of ours has `Page`
//!   behind it: a resource that is a list is a `Resource:ListPage`.
//! - `id` is the IRI. One of more than [`LONGEST_ID`] bytes, which no index of Neo4j takes, is
//!   replaced by a hash and stands whole in `iri`. Relationships have an `id` where the edge has one.
//! - What can have many values is an array with a name in the plural: `kinds`, `identifiers`. Of
//!   names, descriptions and addresses the one to show stands in the singular (`name`), and all of
//!   them in the plural (`names`) where there are several; so do numbers that should be one and are
//!   not, since two versions of a list were read.
//! - The language of `name` stands in `nameLanguage`; `nameLanguages` goes with `names` item by item
//!   and holds `und` where the language is unknown.
//! - Kinds and shared topics are nodes too, `:Kind` and `:SharedTopic`, with their names in English and Chinese:
//!   `HAS_KIND` and `CLOSE_MATCH` lead to them. So are the files of lists, `:ListFile` with `path` and `sha256`,
//!   and by what lists were read, `:Generator` with `version`: `HAS_FILE` and `MADE_BY`.
//! - `listgraph` is a hash of all the rest: what has it was put there by us, and what has the same
//!   hash is up to date.
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
