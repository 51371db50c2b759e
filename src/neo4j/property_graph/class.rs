//! The second label of a node: the one of its kinds that says most.

use super::label::Label;
use crate::graph::{self, Property, Value};
use crate::vocabulary::Kind;
use std::collections::BTreeSet;

/// The label of the displayed kind of `node`, unless it is what the node is called anyway.
pub(super) fn class(node: &graph::Node) -> Option<String> {
    let known = Kind::all();
    // A kind that we do not know says more than the last one, that there is a page.
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

/// A kind in camel case, when nothing but letters and digits of ASCII, with dashes between, is in it.
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

/// Every label of a displayed kind that we know of.
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
