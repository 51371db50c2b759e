//! What readers of lists ask: each question is one query without string surgery, as SPARQL here and as Cypher in
//! `tests/neo4j/check.py`; `tests/readers/questions/*.csv` holds the answers.
//!
//! `UPDATE=1 cargo test --test readers` writes them anew, the difference is read in review. A question may name
//! its data: `git` is a list in a repository, `full` has all provenance, `versions` are two of one list.

mod reading;

use listgraph::graph::Graph;
use listgraph::pipeline::{self, Settings};
use listgraph::rdf::{self, Provenance};
use listgraph::source::Commits;
use listgraph::store::{ResultFormat, Store};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LISTS: &[&str] = &["tests/readers/lists", "tests/lists"];
const NEW: &str = "tests/readers/lists/serving";
const OLD: &str = "tests/readers/old/serving";

fn read(inputs: &[PathBuf], commits: Commits) -> Graph {
    let settings = Settings { commits, ..Settings::default() };
    let ontology = settings.ontology().expect("our own data");
    pipeline::read(inputs, &settings, &ontology, &|_| {}).expect("the inputs can be read").graph
}

fn store(graph: &Graph, provenance: Provenance) -> Store {
    Store::of_quads(&rdf::quads_with(graph, provenance))
}

/// The graph of the list in a repository of its own, always with the same commit; none without git.
fn committed(folder: &Path) -> Option<Graph> {
    fs::copy(Path::new(NEW).join("README.md"), folder.join("README.md")).expect("copied");
    let settings = "[[list]]\npath = \".\"\nname = \"example.org/serving\"\n";
    fs::write(folder.join("listgraph.toml"), settings).expect("written");
    for arguments in [&["init", "-q", "-b", "main"][..], &["add", "."], &["commit", "-q", "-m", "Serving"]] {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.autocrlf=false"]);
        git.args(arguments).current_dir(folder).stdin(Stdio::null());
        git.env("GIT_AUTHOR_DATE", "2026-03-01T12:00:00 +0000")
            .env("GIT_COMMITTER_DATE", "2026-03-01T12:00:00 +0000");
        git.env("GIT_CONFIG_GLOBAL", "").env("GIT_CONFIG_NOSYSTEM", "1");
        if !git.status().is_ok_and(|status| status.success()) {
            reading::skipped("there is no git to make a repository with");
            return None;
        }
    }
    Some(read(&[folder.to_owned()], Commits::Told))
}

/// What a question says behind `# data: `.
fn data(sparql: &str) -> &str {
    sparql.lines().find_map(|line| line.strip_prefix("# data: ")).unwrap_or("")
}

#[test]
fn every_question_of_a_reader_is_one_query() {
    let all: Vec<PathBuf> = LISTS.iter().map(PathBuf::from).collect();
    let graph = read(&all, Commits::Unknown);
    let (default, full) = (store(&graph, Provenance::Mentions), store(&graph, Provenance::Full));
    let mut both = read(&[OLD.into()], Commits::Unknown);
    both.merge(read(&[NEW.into()], Commits::Unknown));
    let versions = store(&both, Provenance::Mentions);
    let place = tempfile::tempdir().expect("a folder");
    let git = committed(place.path()).map(|graph| store(&graph, Provenance::Mentions));
    let mut questions: Vec<PathBuf> = (fs::read_dir("tests/readers/questions").expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rq"))
        .collect();
    questions.sort();
    assert_eq!(questions.len(), 24);
    let mut wrong = Vec::new();
    for path in &questions {
        let sparql = fs::read_to_string(path).expect("a question");
        let store = match data(&sparql) {
            "full" => Some(&full),
            "versions" => Some(&versions),
            "git" => git.as_ref(),
            _ => Some(&default),
        };
        let Some(store) = store else { continue };
        for surgery in ["SUBSTR", "STRBEFORE", "STRAFTER", "REPLACE", "REGEX"] {
            assert!(!sparql.to_uppercase().contains(surgery), "{}: {surgery}", path.display());
        }
        assert!(!sparql.contains("https://w3id.org/listgraph/id/"), "{} knows an IRI", path.display());
        let mut answer = Vec::new();
        let found = store.query(&sparql).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        found.write(ResultFormat::Csv, &mut answer).expect("an answer");
        let text = String::from_utf8(answer).expect("UTF-8").replace("\r\n", "\n");
        if text.lines().count() < 2 {
            wrong.push(format!("{}: no answer", path.display()));
        }
        wrong.extend(reading::golden(&path.with_extension("csv"), text.as_bytes()).err());
        assert!(path.with_extension("cypher").exists(), "{} is asked in Cypher too", path.display());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_prefix_that_is_written_is_known_to_queries() {
    let graph = reading::graph(reading::SHOWCASE);
    let store = store(&graph, Provenance::Full);
    let context = listgraph::vocabulary::context()["@context"].clone();
    let is_namespace = |iri: &str| iri.ends_with(['#', '/']);
    let prefixes = context.as_object().expect("a context").iter();
    let prefixes = prefixes.filter(|(_, value)| value.as_str().is_some_and(is_namespace));
    let turtle = reading::text(&graph, listgraph::Format::Rdf(rdf::RdfFormat::Turtle));
    let written = turtle.lines().filter_map(|line| line.strip_prefix("@prefix ")?.split_once(": <"));
    let names: Vec<&str> =
        prefixes.map(|(name, _)| name.as_str()).chain(written.map(|(name, _)| name)).collect();
    assert!(names.len() > 8, "{names:?}");
    for name in names {
        let sparql = format!("ASK {{ ?s ?p {name}:x }}");
        assert!(store.query(&sparql).is_ok(), "`{name}` is not known");
    }
}
