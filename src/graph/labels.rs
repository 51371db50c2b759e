//! Which of several labels is shown: by language, and of two spellings of a topic the shorter.

use super::{Properties, Property, Value};
use std::collections::BTreeSet;

/// Reduces a topic to one name per language, as two versions of a list may spell it differently. The longer ones
/// become alternative labels.
pub(super) fn settle_labels(topic: &mut Properties) {
    if topic.get(Property::Name).nth(1).is_none() {
        return;
    }
    let mut names: Vec<Value> = topic.get(Property::Name).cloned().collect();
    let length = |name: &Value| name.as_str().map_or(0, |text| text.chars().count());
    names.sort_by_key(|name| (name.language().map(str::to_owned), length(name), name.clone()));
    let mut shown: Vec<Value> = Vec::new();
    for name in names {
        if shown.iter().all(|shown| shown.language() != name.language()) {
            shown.push(name);
        } else {
            topic.insert(Property::AltLabel, name);
        }
    }
    let labels: Vec<Value> = topic.get(Property::AltLabel).cloned().collect();
    let labels = labels.into_iter().filter(|label| !shown.contains(label));
    let labels: BTreeSet<Value> = labels.collect();
    topic.set(Property::AltLabel, labels);
    topic.set(Property::Name, shown.into_iter().collect());
}

/// How much `value` is wanted by readers of `languages`, the most wanted first: 0 is best.
pub(super) fn rank(value: &Value, languages: &[&str]) -> usize {
    let tag = value.language().unwrap_or("");
    let primary = tag.split('-').next().unwrap_or(tag);
    languages.iter().position(|wanted| *wanted == primary).unwrap_or(languages.len())
}
