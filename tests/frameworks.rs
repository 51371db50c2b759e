//! How well frameworks, models and tools are recognised in the titles of real entries.

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

#[test]
fn titles_of_real_entries() {
    let Ok(table) = std::fs::read_to_string(shared().join("corpus/truth/frameworks.tsv")) else { return };
    let gazetteer = Gazetteer::builtin();
    let (mut right, mut wrong, mut missed) = (0_usize, 0, 0);
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let address =
            canonical(cells[2], Sites::builtin()).map_or_else(|_| cells[2].to_owned(), |a| a.iri.to_string());
        let topics = headings(cells[0], cells[1].parse().unwrap_or(0));
        let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
        let findings = gazetteer.findings(&Text {
            title: cells[3],
            address: &address,
            topics: &topics,
            ..Text::default()
        });
        let list = |cell: &str| {
            cell.split("; ")
                .filter(|name| !name.is_empty() && *name != "none")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let expected: BTreeSet<String> = list(cells[5]).iter().map(|name| meant(gazetteer, name)).collect();
        let languages: BTreeSet<String> =
            list(cells[6]).iter().map(|name| meant(gazetteer, &format!("{name}:language"))).collect();
        let ignored = fold_case(cells[7]);
        let mut found = BTreeSet::new();
        for name in &findings.found {
            let kind = gazetteer.concept(&name.id).map_or("", |concept| concept.kind.as_str());
            let counts =
                SCORED.contains(&kind) && !ignored.split("; ").any(|term| term == fold_case(&name.label));
            if expected.contains(&name.id) || (counts && !languages.contains(&name.id)) {
                found.insert(name.id.clone());
            }
        }
        if let Some(own) = &findings.own {
            found.extend(
                expected
                    .iter()
                    .filter(|name| fold_case(name.split(" (").next().unwrap_or(name)) == fold_case(own))
                    .cloned(),
            );
        }
        right += expected.intersection(&found).count();
        wrong += found.difference(&expected).count();
        missed += expected.difference(&found).count();
        if found != expected {
            println!("{}\n    expected {expected:?}, found {found:?} {:?}", cells[3], findings.ambiguous);
        }
    }
    let share = |part: usize, rest: usize| part as f64 / (part + rest) as f64;
    let (precision, recall) = (share(right, wrong), share(right, missed));
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!(
        "precision {precision:.3} recall {recall:.3} F1 {f1:.3} ({right} right, {wrong} wrong, {missed} missed)"
    );
    assert!(f1 >= 0.95, "F1 {f1}");
}
