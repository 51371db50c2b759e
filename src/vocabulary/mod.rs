//! Our terms, one row each: what the graph consists of, and the name in every format.
//!
//! A row describes a [`Property`], a [`NodeKind`], an [`EdgeKind`] or a [`Role`]: predicate or class, labels in
//! English and Chinese, names in JSON-LD, Neo4j and notes. A [`Kind`] is a block of `ontology/kinds.ttl`. The files
//! of `ontology/` that repeat a row are generated from it: `UPDATE=1 cargo test --test vocabulary` writes them, and
//! without `UPDATE` the test fails if they are out of date.

mod edge;
pub mod embedded;
pub mod iris;
mod kind;
mod property;
mod structure;
pub mod words;

pub use edge::{EdgeKind, NodeKind, ROLES, Role};
pub use kind::{Kind, UNNAMED_ACCOUNT};
pub use property::{Property, ValueKind};
pub use structure::{CLASSES, Coercion, Term, context, prefixes, terms};

/// `snake_case` as `camelCase`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1);
        camel.push_str(&first.to_ascii_uppercase());
        camel.push_str(rest);
    }
    camel
}

/// `camelCase` as separate words.
fn spaced(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(c.to_ascii_lowercase());
    }
    words
}
