//! The second label of a node: the most specific of its kinds.

use super::label::Label;
use crate::graph::{self, Property, Value};
use crate::vocabulary::Kind;
use std::collections::BTreeSet;

/// The label for the displayed kind of `node`, unless it repeats the first label.
pub(super) fn class(node: &graph::Node) -> Option<String> {
    let known = Kind::all();
    // An unknown kind is more specific than the last one, `Page`.
    let rank = |kind: &str| match known.iter().position(|known| known.notation() == kind) {
        Some(place) => (place, 1),
        None => (known.len().saturating_sub(1), 0),
    };
    let kinds: BTreeSet<((usize, u8), &str)> = node
        .properties
        .get(Property::Kind)
        .filter_map(Value::as_str)
        .map(|kind| (rank(kind), kind))
        .collect();
    let label = kinds.iter().find_map(|(_, kind)| label(kind))?;
    if label == node.kind.name() {
        return None;
    }
    let is_taken = Label::all().any(|kind| kind.name() == label);
    Some(if is_taken { format!("{label}Page") } else { label })
}

/// A kind in camel case; `None` if it has other characters than ASCII letters, digits and dashes.
fn label(kind: &str) -> Option<String> {
    let mut label = String::with_capacity(kind.len());
    for word in kind.split('-') {
        let mut letters = word.chars();
        label.push(letters.next()?.to_ascii_uppercase());
        label.extend(letters);
    }
    let is_name = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (is_name(&label) && label.len() <= 60).then_some(label)
}

/// All labels for known displayed kinds.
#[must_use]
pub fn classes() -> BTreeSet<String> {
    let mut classes: BTreeSet<String> =
        Kind::all().iter().filter_map(|kind| label(kind.notation())).collect();
    for kind in Label::all() {
        if classes.remove(kind.name()) {
            classes.insert(format!("{}Page", kind.name()));
        }
    }
    classes
}
