//! Which frameworks, models and tools titles name; a title that only seems to name one is a near-miss.

use crate::corpus::Row;
use crate::count::{Count, Measure};
use crate::placed::{Placed, Places};
use listgraph::gazetteer::{Concept, Gazetteer, Text};
use listgraph::text::fold_case;
use std::collections::BTreeSet;

/// Kinds that a title is expected to name; methods, data sets and benchmarks are not scored.
const SCORED: &[&str] = &["framework", "library", "tool", "platform", "model", "architecture"];

/// The columns that say what is named, each with the field of the entry that it speaks of.
type Field = (&'static str, fn(&Placed) -> &[(String, String)]);

const FIELDS: [Field; 2] =
    [("mentions", |placed| placed.named.as_slice()), ("described", |placed| placed.described.as_slice())];

/// What stands in the graph against what the rows of a table say: of titles, and of descriptions where the table
/// has a column for them.
pub fn measure(rows: &[Row], places: &Places) -> Measure {
    let mut measure = Measure::of("frameworks");
    for row in rows {
        for (column, named) in FIELDS.into_iter().filter(|(column, _)| !row.get(column).is_empty()) {
            let (expected, found) = judged(row, column, named, places);
            let hits = expected.intersection(&found).count();
            let count = Count { hits, misses: expected.len() - hits, alarms: found.len() - hits };
            // Rows without any name are there for what must not be found.
            let source = if expected.is_empty() { "frameworks, near-misses" } else { "frameworks" };
            measure.add(source, count);
            if count.misses + count.alarms > 0 {
                let list = |ids: &BTreeSet<String>| ids.iter().cloned().collect::<Vec<_>>().join("; ");
                let place = format!("{}:{} {}", row.get("file"), row.get("line"), row.get("title"));
                measure.miss(&place, &list(&expected), &list(&found));
            }
        }
    }
    measure
}

/// What a row expects in a column, and what of that kind was found.
fn judged(
    row: &Row,
    column: &str,
    named: fn(&Placed) -> &[(String, String)],
    places: &Places,
) -> (BTreeSet<String>, BTreeSet<String>) {
    let gazetteer = Gazetteer::builtin();
    let list = |column: &str| -> Vec<String> {
        let cell = row.get(column).split("; ").filter(|name| !name.is_empty() && *name != "none");
        cell.map(str::to_owned).collect()
    };
    let expected: BTreeSet<String> = list(column).iter().map(|name| meant(gazetteer, name)).collect();
    let languages: BTreeSet<String> =
        list("languages").iter().map(|name| meant(gazetteer, &format!("{name}:language"))).collect();
    let ignored = fold_case(row.get("ignore_terms"));
    let counts = |id: &str, label: &str| {
        let kind = gazetteer.concept(id).map_or("", |concept| concept.kind.as_str());
        let ignored = ignored.split("; ").any(|term| term == fold_case(label));
        SCORED.contains(&kind) && !ignored && !languages.contains(id)
    };
    let line = row.get("line").parse().unwrap_or(0);
    let placed = places.at(row.get("file"), line, row.get("url"));
    let named = placed.into_iter().flat_map(named);
    let found = named.filter(|(id, label)| expected.contains(id) || counts(id, label));
    // A version counts for its family.
    let family = |id: &String| expected.iter().find(|above| gazetteer.is_below(id, above)).cloned();
    let found = found.map(|(id, _)| family(id).unwrap_or_else(|| id.clone())).collect();
    (expected, found)
}

/// The concept that a row of the truth means by `name:kind`, or the name itself when there is none.
fn meant(gazetteer: &Gazetteer, mention: &str) -> String {
    let (name, kind) = mention.rsplit_once(':').unwrap_or((mention, ""));
    let (plain, remark) = name.split_once(" (").unwrap_or((name, ""));
    let is_named = |concept: &&Concept| concept.names().any(|label| fold_case(label) == fold_case(plain));
    let mut named: Vec<&Concept> = gazetteer.concepts().filter(is_named).collect();
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
