//! A lower bound for the recognition of frameworks, models and tools in the titles of real entries, as `accuracy`
//! measures it.

#![allow(dead_code, reason = "shared with the program `accuracy`, of which this uses a part")]

#[path = "accuracy/corpus.rs"]
mod corpus;
#[path = "accuracy/count.rs"]
mod count;
#[path = "accuracy/frameworks.rs"]
mod frameworks;
#[path = "accuracy/placed.rs"]
mod placed;
mod reading;

use placed::Places;

/// Rows that are currently read wrongly, and why.
const KNOWN: &[(&str, &str)] = &[
    ("transformer\t", "an Elixir library of that name is in no gazetteer"),
    ("Transformer\t", "a tool of that name for iOS is in no gazetteer"),
    ("bloomfilter\t", "the Go library is in no gazetteer"),
    ("React Native Express", "a topic above it names JavaScript, so that Express counts"),
    ("Swiss Army Llama", "a pun; its topic is about language models, so that Llama counts"),
    ("Project Gemini", "the tool and ScyllaDB's short name are in no gazetteer"),
];

#[test]
fn titles_of_real_entries() {
    let Some(root) = reading::shared("corpus") else { return };
    let table = std::fs::read_to_string(root.join("truth/frameworks.tsv")).expect("a table");
    let rows = corpus::rows(&table);
    let is_wanted = |list: &str| rows.iter().any(|row| row.get("file").starts_with(list));
    let places = Places::read(&root, &is_wanted).expect("lists that can be read");
    let measure = frameworks::measure(&rows, &places);
    let known = |miss: &String| KNOWN.iter().any(|(title, _)| miss.contains(&format!(" {title}")));
    let surprises: Vec<String> = measure.misses.iter().filter(|miss| !known(miss)).cloned().collect();
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
    let (_, _, f1) = measure.sum().shares();
    assert!(f1 >= 0.965, "{f1}");
}
