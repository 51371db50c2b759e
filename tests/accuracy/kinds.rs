//! Types and identifiers: what addresses and a list's words tell of a resource.
//!
//! The examples of a table of site rules (`sites-seed.tsv` beside the corpus) were not written from
//! ours; so were the columns of the tables that name repositories. Types of a random sample of
//! entries were read by eye.

use crate::corpus::{Corpus, Result, Row};
use crate::count::{Count, Measure};
use crate::facts::Fact;
use crate::placed::Places;
use listgraph::address::canonical;
use listgraph::address::sites::Sites;
use std::fs;

/// Kinds that say no more than that there is a page.
const OPEN: &[&str] = &["webpage"];

/// Types against the examples of site rules and against a sample read by eye.
pub fn types(corpus: &Corpus, facts: &[Fact<'_>], places: &Places) -> Result<Measure> {
    let mut measure = Measure::of("types");
    for fact in facts {
        let expected: Vec<&str> = fact.cells[0].split('|').collect();
        let kinds: Vec<&str> = places
            .at(fact.file, fact.line, "")
            .map(|placed| placed.kinds.iter().map(String::as_str).collect())
            .unwrap_or_default();
        judge(&mut measure, "types, sample by eye", &fact.place(), &expected, &kinds);
    }
    for row in seed(corpus)? {
        let expected = row.get("type");
        if matches!(expected, "ignore" | "unwrap" | "rewrite" | "") {
            continue;
        }
        let url = row.get("example_url");
        let kind =
            canonical(url, Sites::builtin()).ok().and_then(|address| address.site).map(|site| site.kind);
        let kinds: Vec<&str> = kind.as_deref().into_iter().collect();
        judge(&mut measure, "types, examples of site rules", url, &[expected], &kinds);
    }
    Ok(measure)
}

/// One of the expected kinds is right; a page of which no more is known is a miss, no false alarm.
fn judge(measure: &mut Measure, source: &str, place: &str, expected: &[&str], read: &[&str]) {
    let hits = usize::from(read.iter().any(|kind| expected.contains(kind)));
    let alarms = read.iter().filter(|kind| !expected.contains(kind) && !OPEN.contains(kind)).count();
    measure.add(source, Count { hits, misses: 1 - hits, alarms });
    if hits == 0 || alarms > 0 {
        measure.miss(place, &expected.join(" or "), &read.join(", "));
    }
}

/// Identifiers against the examples of site rules and the columns that name repositories.
pub fn identifiers(corpus: &Corpus, places: &Places) -> Result<Measure> {
    let mut measure = Measure::of("identifiers");
    for row in seed(corpus)? {
        let url = row.get("example_url");
        let leads_on = matches!(row.get("type"), "unwrap" | "rewrite");
        let Ok(address) = canonical(url, Sites::builtin()) else { continue };
        if leads_on {
            continue;
        }
        let read =
            address.site.and_then(|site| site.identifier).map(|read| read.to_string()).unwrap_or_default();
        identified(
            &mut measure,
            "identifiers, examples of site rules",
            url,
            row.get("example_identifier"),
            &[read],
        );
    }
    for table in corpus.tables()? {
        for row in corpus.truth(&table)? {
            let Some((file, identifier)) = repository(&table, &row) else { continue };
            let url = row.get("url");
            let Ok(address) = canonical(url, Sites::builtin()) else { continue };
            let own = |placed: &&crate::placed::Placed| placed.resource == address.iri.as_str();
            // What is not read at all is a miss of resources, counted there.
            let Some(placed) = places.file(&file).iter().find(own) else { continue };
            let read: Vec<String> = placed.identifiers.iter().cloned().collect();
            identified(&mut measure, "identifiers, columns of tables", url, &identifier, &read);
        }
    }
    Ok(measure)
}

/// The repository that a row of a table names beside its address.
fn repository(table: &str, row: &Row) -> Option<(String, String)> {
    let url = row.get("url");
    if let Some(list) = table.strip_prefix("best-of.") {
        let name = row.get("github_id");
        let is_address = url.to_lowercase().ends_with(&format!("github.com/{}", name.to_lowercase()));
        let file = format!("{}/README.md", list.trim_end_matches(".tsv"));
        return (!name.is_empty() && is_address).then(|| (file, format!("github:{}", name.to_lowercase())));
    }
    if table == "awesome-japanese-nlp-resources.tsv" && url.starts_with("https://github.com/") {
        let identifier = format!("github:{}/{}", row.get("owner"), row.get("name")).to_lowercase();
        // In some rows the table takes owner and name from the wrong place of the address.
        let is_address = url.to_lowercase().ends_with(&identifier["github:".len()..]);
        return is_address
            .then(|| ("taishi-i__awesome-japanese-nlp-resources/README.md".to_owned(), identifier));
    }
    None
}

fn identified(measure: &mut Measure, source: &str, place: &str, expected: &str, read: &[String]) {
    let read: Vec<&str> = read.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let hits = usize::from(read.iter().any(|own| says(own, expected)));
    let misses = usize::from(!expected.is_empty()) - hits;
    let count = Count { hits, misses, alarms: read.len() - hits };
    measure.add(source, count);
    if count.misses + count.alarms > 0 {
        measure.miss(place, expected, &read.join("; "));
    }
}

/// Whether an identifier is the expected one or holds it and says more: of a file its place in the
/// repository, of a page whether it is an article or a talk.
fn says(read: &str, expected: &str) -> bool {
    let split = |text: &str| text.split_once(':').map(|(scheme, name)| (scheme.to_owned(), name.to_owned()));
    let (Some((scheme, name)), Some((known, wanted))) = (split(read), split(expected)) else { return false };
    let wanted = wanted.trim_end_matches('/');
    let behind =
        name.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(['@', '/']));
    scheme == known && !wanted.is_empty() && (behind || name.ends_with(&format!("/{wanted}")))
}

/// The rows of the table of site rules beside the corpus.
fn seed(corpus: &Corpus) -> Result<Vec<Row>> {
    let path = corpus.root.join("../sites-seed.tsv");
    if !path.exists() {
        return Ok(Vec::new());
    }
    Ok(crate::corpus::rows(&fs::read_to_string(path)?))
}
