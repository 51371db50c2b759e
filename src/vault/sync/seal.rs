//! Short hashes in each file, which show whether a user edited it.
//!
//! With them a note is known to be unedited even if the manifest does not help: after an interrupted export, after two
//! concurrent ones, after the manifest was lost.

use super::links::loose;
use super::marks::ManagedBody;
use super::yaml::YamlEntry;
use crate::iri::hash;
use crate::vault::render::front_matter::{PlainValue, TYPES};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Characters of a hash that are written: enough to notice an edit, short enough for a note.
const LENGTH: usize = 10;
/// What precedes the hash, on the first line of a base.
const BASE: &str = "# listgraph: ";
/// The key of the hash in a canvas.
const CANVAS: &str = "listgraph";

/// Our properties, by name.
pub(in crate::vault) type OurProperties = BTreeMap<String, PlainValue>;

/// The hash of a managed block.
pub(in crate::vault) fn block(block: &str) -> String {
    short(&loose(block))
}

/// The hash of our properties.
pub(in crate::vault) fn properties(properties: &OurProperties) -> String {
    let mut text = String::new();
    for (name, value) in properties {
        text.push_str(&format!("{name}\u{1}{}\u{2}", value.items().join("\u{1}")));
    }
    short(&text)
}

fn short(text: &str) -> String {
    let mut hash = hash(&[text]);
    hash.truncate(LENGTH);
    hash
}

/// The properties of a note whose names are ours; `None` if one of them cannot be read.
pub(in crate::vault) fn ours(entries: &[YamlEntry]) -> Option<OurProperties> {
    let ours = entries.iter().filter(|entry| TYPES.iter().any(|(name, _)| *name == entry.key));
    ours.map(|entry| Some((entry.key.clone(), entry.value()?))).collect()
}

/// Whether the managed block is as we wrote it.
pub(in crate::vault) fn is_intact(managed: &ManagedBody<'_>) -> bool {
    managed.seal.is_some_and(|seal| seal.split('-').next() == Some(&block(managed.block)))
}

/// Whether the properties are as we wrote them.
pub(in crate::vault) fn are_intact(managed: &ManagedBody<'_>, found: &OurProperties) -> bool {
    managed.seal.is_some_and(|seal| seal.split('-').nth(1) == Some(&properties(found)))
}

/// `content` of the base or canvas at `path`, with its hash added.
pub(in crate::vault) fn sealed(path: &str, content: &str) -> String {
    if path.ends_with(".base") {
        return format!("{BASE}{}\n{content}", short(&loose(content)));
    }
    match (content.strip_suffix("\n}\n"), canvas(content)) {
        (Some(start), Some((_, hash))) => format!("{start},\n\t\"{CANVAS}\":\"{hash}\"\n}}\n"),
        _ => content.to_owned(),
    }
}

/// Whether a base or canvas is as we wrote it.
pub(in crate::vault) fn is_ours(content: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(content) else { return false };
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(hash) = first.trim_end().strip_prefix(BASE)
    {
        return hash == short(&loose(rest));
    }
    canvas(text).is_some_and(|(written, hash)| written == Some(hash))
}

/// The hash in a canvas, if any, and the hash it should have. Formatting is ignored.
fn canvas(content: &str) -> Option<(Option<String>, String)> {
    let mut canvas = serde_json::from_str::<Map<String, Value>>(content).ok()?;
    let written = canvas.remove(CANVAS).and_then(|hash| hash.as_str().map(str::to_owned));
    Some((written, short(&Value::Object(canvas).to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_ours_until_somebody_edits_it() {
        for (path, content, edit) in [
            ("a.base", "views:\n  - type: table\n", ("table", "cards")),
            ("a.canvas", "{\n\t\"nodes\":[\n\t\t{\"x\":1}\n\t],\n\t\"edges\":[]\n}\n", ("1", "2")),
        ] {
            let sealed = sealed(path, content);
            assert_ne!(sealed, content);
            assert!(is_ours(sealed.as_bytes()), "{sealed}");
            assert!(is_ours(sealed.replace('\n', "\r\n").as_bytes()));
            let edited = sealed.replacen(edit.0, edit.1, 9);
            assert!(!is_ours(edited.as_bytes()), "{edited}");
            assert!(!is_ours(content.as_bytes()));
        }
    }

    #[test]
    fn properties_that_differ_have_another_hash() {
        let one = |items: &[&str]| PlainValue::Many(items.iter().map(|item| (*item).to_owned()).collect());
        let hash = |name: &str, value| properties(&BTreeMap::from([(name.to_owned(), value)]));
        assert_ne!(hash("a", one(&["b", "c"])), hash("a", one(&["b"])));
        assert_ne!(hash("a", one(&["b", "c"])), hash("a", one(&["bc"])));
        assert_eq!(hash("a", one(&["b"])), hash("a", one(&["b"])));
    }
}
