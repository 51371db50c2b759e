//! The named questions on the two lists of the repository; the expected answers are in `tests/questions/NAME.csv`.
//! `UPDATE=1 cargo test --test questions` updates them; review the difference.

mod reading;

use listgraph::rdf;
use listgraph::store::{self, ResultFormat, Store};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Questions without an answer in these two lists: neither translates the other, no resource is twice in one section,
/// nobody counted stars. A third list answers them.
const UNANSWERED: &[&str] = &["duplicates-in-section", "most-starred", "untranslated"];
/// What two versions of one list answer: see `tests/readers.rs`.
const OF_VERSIONS: &[&str] = &["added-and-dropped"];

#[test]
fn every_question_has_its_answer() {
    let graph = reading::read(&[Path::new(reading::SHOWCASE), Path::new(reading::SECOND)]).graph;
    let store = Store::of_quads(&rdf::quads(&graph));
    let mut wrong = Vec::new();
    let questions = store::questions();
    for question in &questions {
        let mut answer = Vec::new();
        let answered =
            store.query(question.sparql).and_then(|found| found.write(ResultFormat::Csv, &mut answer));
        answered.unwrap_or_else(|error| panic!("{}: {error}", question.name));
        let text = String::from_utf8(answer).expect("UTF-8").replace("\r\n", "\n");
        let is_empty = text.lines().count() < 2;
        if is_empty != (UNANSWERED.contains(&question.name) || OF_VERSIONS.contains(&question.name)) {
            wrong.push(format!("{}: {} answer", question.name, if is_empty { "no" } else { "now an" }));
        }
        let path = format!("tests/questions/{}.csv", question.name);
        wrong.extend(reading::golden(Path::new(&path), text.as_bytes()).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(questions.len() >= 25);
}

/// A list in two languages, one of them in another repository.
#[test]
fn the_list_in_two_languages_answers_the_rest() {
    let graph = reading::graph("tests/lists/pens");
    let store = Store::of_quads(&rdf::quads(&graph));
    let mut wrong = Vec::new();
    for question in store::questions().iter().filter(|question| UNANSWERED.contains(&question.name)) {
        let mut answer = Vec::new();
        let found = store.query(question.sparql).expect("a question");
        found.write(ResultFormat::Csv, &mut answer).expect("an answer");
        let text = String::from_utf8(answer).expect("UTF-8").replace("\r\n", "\n");
        assert!(text.lines().count() > 1, "{} has no answer", question.name);
        let path = format!("tests/questions/pens/{}.csv", question.name);
        wrong.extend(reading::golden(Path::new(&path), text.as_bytes()).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_question_is_listed_and_every_answer_has_its_question() {
    let names: BTreeSet<String> =
        store::questions().iter().map(|question| question.name.to_owned()).collect();
    for (folder, ending) in [("ontology/questions", "rq"), ("tests/questions", "csv")] {
        let files: BTreeSet<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|found| found == ending))
            .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
            .collect();
        assert_eq!(files, names, "{folder}");
    }
}
