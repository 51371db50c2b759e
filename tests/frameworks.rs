//! How well frameworks, models and tools are recognised in the titles of real entries.

#![expect(clippy::print_stdout, reason = "the test is there for the measure")]

use listgraph::ontology::address::canonical;
use listgraph::ontology::gazetteer::{Concept, Gazetteer, Text};
use listgraph::ontology::sites::Sites;
use listgraph::text::fold_case;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Kinds that a title is expected to name; methods, data sets and benchmarks are not scored.
const SCORED: &[&str] = &["framework", "library", "tool", "platform", "model", "architecture"];

fn shared() -> PathBuf {
    std::env::var_os("LISTGRAPH_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from)
}

/// The concept that a row of the truth means by `name:kind`, or the name itself when there is none.
fn meant(gazetteer: &Gazetteer, mention: &str) -> String {
    let (name, kind) = mention.rsplit_once(':').unwrap_or((mention, ""));
    let (plain, remark) = name.split_once(" (").unwrap_or((name, ""));
    let is_named = |concept: &&Concept| concept.names().any(|label| fold_case(label) == fold_case(plain));
    let mut named: Vec<&Concept> = gazetteer.concepts().iter().filter(is_named).collect();
    let fits = |concept: &&Concept| concept.kind == kind || remark.contains(&concept.kind);
    if !remark.is_empty() {
        named.retain(|concept| remark.contains(&concept.kind));
    } else if named.iter().any(fits) {
        named.retain(fits);
    }
    match named.as_slice() {
        [concept, ..] => concept.id.clone(),
        [] if remark.is_empty() => {
            let text = Text { title: plain, description: "language model", ..Text::default() };
            let found = gazetteer
                .find(&text)
                .into_iter()
                .find(|found| found.span.start == 0 && !plain[found.span.end..].contains(' '));
            found.map_or_else(|| name.to_owned(), |found| found.id)
        }
        [] => name.to_owned(),
    }
}

/// The list's name and the headings above a line.
fn headings(file: &str, line: usize) -> Vec<String> {
    let text = std::fs::read_to_string(shared().join("corpus/lists").join(file)).unwrap_or_default();
    let mut path: Vec<(usize, String)> = Vec::new();
    for heading in text.lines().take(line).filter(|line| line.starts_with('#')) {
        let level = heading.chars().take_while(|c| *c == '#').count();
        path.retain(|(above, _)| *above < level);
        path.push((level, heading[level..].trim().to_owned()));
    }
    let list = file.split('/').next().unwrap_or("").replace("__", " ");
    path.into_iter().map(|(_, heading)| heading).chain([list]).collect()
}

/// Rows that are read wrongly today, and why.
const KNOWN: &[(&str, &str)] = &[
    ("React Native Express", "a topic above it names JavaScript, so that Express counts"),
    ("Swiss Army Llama", "a pun; its topic is about language models, so that Llama counts"),
    ("Project Gemini", "the tool is in no gazetteer, and its entry leads to a page about it"),
];

/// What a row expects and what is found in its title.
struct Row {
    title: String,
    expected: BTreeSet<String>,
    found: BTreeSet<String>,
    /// Expected names that are known only because the entry's own repository is called so.
    own: BTreeSet<String>,
}

fn row(gazetteer: &Gazetteer, line: &str) -> Row {
    let cells: Vec<&str> = line.split('\t').collect();
    let address =
        canonical(cells[2], Sites::builtin()).map_or_else(|_| cells[2].to_owned(), |a| a.iri.to_string());
    let topics = headings(cells[0], cells[1].parse().unwrap_or(0));
    let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
    let text = Text { title: cells[3], address: &address, topics: &topics, ..Text::default() };
    let findings = gazetteer.findings(&text);
    let list = |cell: &str| -> Vec<String> {
        cell.split("; ").filter(|name| !name.is_empty() && *name != "none").map(str::to_owned).collect()
    };
    let expected: BTreeSet<String> = list(cells[5]).iter().map(|name| meant(gazetteer, name)).collect();
    let languages: BTreeSet<String> =
        list(cells[6]).iter().map(|name| meant(gazetteer, &format!("{name}:language"))).collect();
    let ignored = fold_case(cells[7]);
    let counts = |id: &str, label: &str| {
        let kind = gazetteer.concept(id).map_or("", |concept| concept.kind.as_str());
        let ignored = ignored.split("; ").any(|term| term == fold_case(label));
        SCORED.contains(&kind) && !ignored && !languages.contains(id)
    };
    let found =
        findings.found.iter().filter(|name| expected.contains(&name.id) || counts(&name.id, &name.label));
    let is_own = |name: &&String| {
        let plain = name.split(" (").next().unwrap_or(name);
        findings.own.as_ref().is_some_and(|own| fold_case(own) == fold_case(plain))
    };
    Row {
        title: cells[3].to_owned(),
        found: found.map(|name| name.id.clone()).collect(),
        own: expected.iter().filter(is_own).cloned().collect(),
        expected,
    }
}

#[test]
fn titles_of_real_entries() {
    let Ok(table) = std::fs::read_to_string(shared().join("corpus/truth/frameworks.tsv")) else { return };
    let (mut right, mut own, mut wrong, mut missed) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut surprises = Vec::new();
    for row in table.lines().skip(1).map(|line| row(Gazetteer::builtin(), line)) {
        let known: BTreeSet<_> = row.found.union(&row.own).cloned().collect();
        right += row.expected.intersection(&known).count();
        own += row.own.difference(&row.found).count();
        wrong += known.difference(&row.expected).count();
        missed += row.expected.difference(&known).count();
        if known != row.expected && !KNOWN.iter().any(|(title, _)| row.title.starts_with(title)) {
            surprises.push(format!("{}: expected {:?}, found {known:?}", row.title, row.expected));
        }
    }
    let f1 = |right: usize, missed: usize| 2.0 * right as f64 / (2 * right + wrong + missed) as f64;
    println!("F1 {:.3}: {right} right, {wrong} wrong, {missed} missed", f1(right, missed));
    println!("F1 {:.3} without the {own} own names of repositories", f1(right - own, missed + own));
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
    assert!(f1(right, missed) >= 0.97);
}
