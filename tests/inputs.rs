//! What a run reads and where it writes: never its own output, always what `-o` says.

mod program;

use program::{folder, run};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const LIST: &str = "# Pens\n\n## Ink\n\n- [Blue](https://blue.example/ink) - by [Ada](https://github.com/ada)\n- [Red](https://red.example/ink) - warm\n";

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The statements from the inputs, which must be readable.
fn statements(folder: &Path, inputs: &[&str]) -> String {
    let output = run(folder, &[&["export", "--to", "n-quads"], inputs].concat());
    assert_eq!(code(&output), Some(0), "{}", said(&output));
    shown(&output)
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_run_never_reads_what_a_run_wrote() {
    for name in ["README.md", "lists/pens.md"] {
        let place = folder(&[(name, LIST)]);
        let expected = statements(place.path(), &["."]);
        for output in ["out", "out", "graph/all", "vault"] {
            let formats: &[&str] = if output == "vault" { &["--to", "obsidian"] } else { &[] };
            let output = run(place.path(), &[&["export", ".", "-o", output], formats].concat());
            assert_eq!(code(&output), Some(0), "{}", said(&output));
            assert_eq!(statements(place.path(), &["."]), expected, "{name}");
        }
        let said = said(&run(place.path(), &["stats", "."]));
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains("skipped: ") && said.contains("`out`") && said.contains("`vault`"), "{said}");
    }
}

#[test]
fn notes_of_ours_are_known_wherever_they_lie() {
    let place = folder(&[("README.md", LIST)]);
    let expected = statements(place.path(), &["."]);
    assert_eq!(code(&run(place.path(), &["export", ".", "--to", "obsidian", "-o", "vault"])), Some(0));
    fs::remove_dir_all(place.path().join("vault/.listgraph")).expect("the mark is lost");
    assert_eq!(statements(place.path(), &["."]), expected);
    let notes = names(&place.path().join("vault/Resources"));
    let output = run(place.path(), &["export", "--to", "n-quads", &format!("vault/Resources/{}", notes[0])]);
    assert_eq!(code(&output), Some(2));
    assert!(said(&output).contains("is a note that listgraph wrote"), "{}", said(&output));
}

#[test]
fn who_writes_into_the_folder_of_a_list_keeps_the_list() {
    let place =
        folder(&[("lists/pens/README.md", LIST), ("lists/ink/README.md", "- [a](https://a.example/1)\n")]);
    let expected = statements(place.path(), &["lists"]);
    assert_eq!(code(&run(place.path(), &["export", "lists/pens", "-o", "lists/pens"])), Some(0));
    assert_eq!(statements(place.path(), &["lists"]), expected);
}

#[test]
fn other_peoples_programs_hidden_folders_and_pages_about_the_list_are_no_lists() {
    let place = folder(&[("README.md", LIST)]);
    let expected = statements(place.path(), &["."]);
    for path in [
        "node_modules/x/README.md",
        "target/package/README.md",
        "vendor/y/README.md",
        ".github/ISSUE_TEMPLATE.md",
        ".obsidian/x.md",
        ".venv/lib/x.md",
        "CONTRIBUTING.md",
        "code-of-conduct.md",
        "CODE_OF_CONDUCT.zh-CN.md",
        "docs/CHANGELOG.md",
        "SECURITY.md",
    ] {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(&path, "- [other](https://other.example/1)\n").expect("written");
        assert_eq!(statements(place.path(), &["."]), expected, "{}", path.display());
    }
    fs::write(place.path().join("security.md"), "- [sec](https://sec.example/1)\n").expect("written");
    assert!(statements(place.path(), &["."]).contains("https://sec.example/1"), "a list of security tools");
    let output = run(place.path(), &["export", "--to", "n-quads", "node_modules"]);
    assert!(shown(&output).contains("https://other.example/1"), "what is asked for by name is read");
}

#[test]
fn ignore_files_of_the_folders_around_a_list_change_nothing_unless_they_are_of_its_checkout() {
    let place = folder(&[(".gitignore", "*\n"), ("a/list/README.md", LIST), ("a/list/sub/more.md", LIST)]);
    assert!(statements(place.path(), &["a/list"]).contains("blue.example"));
    let place = folder(&[
        (".gitignore", "draft.md\n"),
        ("a/README.md", LIST),
        ("a/draft.md", "- [d](https://draft.example/1)\n"),
    ]);
    fs::create_dir(place.path().join(".git")).expect("made");
    assert!(!statements(place.path(), &["a"]).contains("draft.example"));
}

#[test]
fn a_file_is_one_file() {
    let place = folder(&[("lists/pens.md", LIST), ("lists/ink/README.md", "- [a](https://a.example/1)\n")]);
    for format in listgraph::export::Format::DEFAULT {
        let Some(ending) = format.ending() else { continue };
        let file = format!("new/all.{ending}");
        let output = run(place.path(), &["export", "lists/", "-o", &file]);
        assert_eq!(code(&output), Some(0), "{}", said(&output));
        let to_standard = run(place.path(), &["export", "lists/", "--to", format.name()]);
        let written = fs::read(place.path().join(&file)).expect("a file");
        assert!(!written.is_empty());
        assert_eq!(written, to_standard.stdout, "{file}");
    }
    let same = run(place.path(), &["export", "lists/", "--format", "turtle", "-o", "new/all.ttl"]);
    assert_eq!(code(&same), Some(0), "`--format` is `--to`");
}

#[test]
fn what_cannot_be_meant_by_an_output_creates_nothing() {
    let place = folder(&[("pens.md", LIST)]);
    for (arguments, says) in [
        (&["--to", "turtle", "-o", "x.json"][..], "`x.json` has the extension of `json`"),
        (&["-o", "x.csv"], "`csv` writes two"),
        (&["--to", "csv", "-o", "x.csv"], "give a folder"),
        (&["--to", "turtle,dot", "-o", "x.ttl"], "give a folder"),
        (&["--to", "obsidian", "-o", "x.md"], "give a folder"),
        (&["-o", "x.turtle"], "no format has the extension `.turtle`"),
        (&["--full", "--to", "json"], "`--full` only affects"),
        (&["--compress", "zstd", "--to", "neo4j-csv", "-o", "x"], "reads only gzip"),
        (&["--compress", "zstd", "-o", "x.nq.gz"], "another compression"),
        (&["--memory", "9k", "-o", "x.nq"], "at least 1M"),
        (&["--prune", "--to", "dot", "-o", "x"], "`--prune` only affects"),
    ] {
        let output = run(place.path(), &[&["export", "pens.md"], arguments].concat());
        assert_eq!((code(&output), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        assert!(said(&output).contains(says), "{arguments:?}: {}", said(&output));
        assert_eq!(names(place.path()), ["pens.md"], "{arguments:?}");
    }
}

/// Exit code and both outputs of `check pens.md --exports FOLDER` with more arguments.
fn checked(place: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(place, &[&["check", "pens.md", "--exports"], arguments].concat());
    (code(&output), shown(&output) + &said(&output))
}

#[test]
fn exports_that_are_not_there_are_no_good_exports() {
    let place = folder(&[("pens.md", LIST), ("foreign/notes.txt", "mine"), ("foreign/other.ttl", "")]);
    fs::create_dir(place.path().join("empty")).expect("made");
    for name in ["empty", "missing", "foreign", "pens.md"] {
        let (code, said) = checked(place.path(), &[name]);
        assert_eq!(code, Some(2), "{name}: {said}");
        assert!(said.contains("nothing to check"), "{name}: {said}");
    }
    let (code, said) = checked(place.path(), &["empty", "--to", "turtle,dot"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("empty/pens.ttl is missing") && said.contains("empty/pens.dot is missing"),
        "{said}"
    );
}

#[test]
fn every_file_of_an_export_is_compared() {
    let place = folder(&[("pens.md", LIST)]);
    assert_eq!(code(&run(place.path(), &["export", "pens.md", "-o", "out"])), Some(0));
    assert_eq!(checked(place.path(), &["out"]).0, Some(0));
    let out = place.path().join("out");
    for path in ["pens.ttl", "pens.mmd", "edges.csv", "neo4j-csv/import.args", "obsidian/Lists/Pens.md"] {
        let file = out.join(path);
        let old = fs::read(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
        fs::remove_file(&file).expect("removed");
        let (code, said) = checked(place.path(), &["out"]);
        assert_eq!(code, Some(1), "{path} is missing: {said}");
        // A missing note counts as deleted by the user; the difference is in the links to it.
        assert!(said.contains(path) || path.starts_with("obsidian"), "{said}");
        fs::write(&file, old).expect("put back");
        assert_eq!(checked(place.path(), &["out"]).0, Some(0), "{path} is back");
    }
    fs::write(out.join("pens.nq"), "stale").expect("written");
    let (code, said) = checked(place.path(), &["out"]);
    assert_eq!((code, said.contains("pens.nq is out of date")), (Some(1), true), "{said}");
    fs::write(place.path().join("pens.md"), LIST.replace("warm", "cold")).expect("written");
    let (_, said) = checked(place.path(), &["out"]);
    for path in ["pens.ttl", "neo4j-csv/nodes", "obsidian/Resources"] {
        assert!(
            said.lines().any(|line| line.contains(path) && line.ends_with("out of date")),
            "{path}: {said}"
        );
    }
}

#[test]
fn exports_are_compared_as_they_were_made() {
    let place = folder(&[("pens.md", LIST), ("lists/a.md", LIST)]);
    for (folder, arguments) in [
        ("gzip", &["--to", "neo4j-csv,turtle", "--gzip"][..]),
        ("zstd", &["--to", "n-quads,json", "--compress", "zstd"]),
        ("zh", &["--to", "json,dot", "--languages", "zh", "--full"]),
        ("vault", &["--to", "obsidian", "--notes", "hubs"]),
    ] {
        let output = run(place.path(), &[&["export", "pens.md", "-o", folder], arguments].concat());
        assert_eq!(code(&output), Some(0), "{}", said(&output));
        let (code, said) = checked(place.path(), &[folder]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.lines().last().is_some_and(|line| line.starts_with("up to date: ")), "{said}");
    }
}

#[test]
fn nothing_read_is_loud() {
    let turtle = "<https://a.example/x> <https://a.example/y> 1 .\n";
    let place = folder(&[
        ("pens.md", LIST),
        ("empty.md", ""),
        ("none/README.md", "words\n"),
        ("foreign.ttl", turtle),
    ]);
    for (inputs, warning) in [
        (&["empty.md"][..], "warning: `empty.md` contains no entries"),
        (&["none", "pens.md"], "warning: `none` contains no entries"),
        (&["foreign.ttl"], "warning: `foreign.ttl` contains no list written by listgraph"),
    ] {
        let output = run(place.path(), &[&["export", "--to", "dot"], inputs].concat());
        assert_eq!(code(&output), Some(0), "{}", said(&output));
        assert!(said(&output).contains(warning), "{}", said(&output));
    }
    let asked = run(place.path(), &["query", "foreign.ttl", "ASK { ?s ?p 1 }"]);
    assert_eq!((code(&asked), said(&asked).as_str()), (Some(0), ""), "a query sees foreign statements");
    let output = run(place.path(), &["export", "pens.md", "--to", "dot", "--languages", "xx"]);
    assert!(said(&output).contains("these lists have no names in `xx`"), "{}", said(&output));
}

#[test]
fn what_is_not_read_is_named() {
    let files = ["a.pdf", "a.opml", "a.rst", "a.org", "only/projects.yaml"];
    let place = folder(&files.map(|file| (file, "a: b\n")));
    for (input, says) in [
        ("a.pdf", "is PDF, which is not supported"),
        ("a.opml", "is OPML, which is not supported"),
        ("a.rst", "is reStructuredText, which is not supported"),
        ("a.org", "is Org, which is not supported"),
        ("only", "`only/projects.yaml` is YAML, which is not supported"),
        ("https://github.com/ada/pens", "`git clone https://github.com/ada/pens`"),
        ("ada/pens", "`git clone https://github.com/ada/pens`"),
    ] {
        let output = run(place.path(), &["export", "--to", "turtle", input]);
        assert_eq!((code(&output), output.stdout.len()), (Some(2), 0), "{input}");
        assert!(said(&output).contains(says), "{}", said(&output));
    }
    fs::write(place.path().join("pens.md"), LIST).expect("written");
    let output = run(place.path(), &["export", "--to", "turtle", "a.pdf", "pens.md"]);
    assert_eq!(code(&output), Some(0));
    assert!(said(&output).contains("skipped: `a.pdf` (unsupported format)"), "{}", said(&output));
}

#[test]
fn settings_are_checked_where_they_stand_and_once() {
    for (settings, place, says) in [
        ("\nbase = \"not an iri\"\n", 2, "cannot be a base for IRIs"),
        ("base = \"https://a.example/x\"\n", 1, "ends in `/` or `#`"),
        ("base = \"ftp://a.example/\"\n", 1, "cannot be a base"),
        ("languages = [\n  \"english\",\n]\n", 2, "is not a language tag"),
        ("rules_off = [\"nothing\"]\n", 1, "not a rule that can be switched off"),
        ("gazetteers = [\"missing.ttl\"]\n", 1, "`missing.ttl` does not exist"),
        ("[[list]]\npath = \"missing.md\"\nname = \"x\"\n", 2, "`missing.md` does not exist"),
        ("x = 1\n", 1, "unknown field"),
        ("= 1\n", 1, ""),
    ] {
        let folder = folder(&[("pens.md", LIST), ("listgraph.toml", settings)]);
        let output = run(folder.path(), &["export", "pens.md", "--to", "turtle"]);
        let said = said(&output);
        assert_eq!((code(&output), output.stdout.len()), (Some(2), 0), "{settings}");
        assert!(
            said.contains(&format!("listgraph.toml:{place}: ")) && said.contains(says),
            "{settings}: {said}"
        );
        assert_eq!((said.matches("listgraph.toml").count(), said.lines().count()), (1, 1), "{said}");
    }
    let folder = folder(&[("pens.md", LIST)]);
    for arguments in [["--base", "not an iri"], ["--config", "missing.toml"], ["--languages", "english"]] {
        let output = run(folder.path(), &[&["export", "pens.md", "--to", "turtle"], &arguments[..]].concat());
        assert_eq!((code(&output), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        assert!(said(&output).contains(arguments[1]), "{}", said(&output));
    }
}

#[test]
fn graph_files_and_queries_never_take_the_program_down() {
    let entities = "<!DOCTYPE rdf:RDF [<!ENTITY a \"AAAA\"><!ENTITY b \"&a;&a;\">]>";
    let rdf = format!(
        "<?xml version=\"1.0\"?>\n{entities}<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"></rdf:RDF>"
    );
    let chain: Vec<String> = (0..30_000).map(|at| format!("\"t{}\":\"t{at}:x\"", at + 1)).collect();
    let chain = format!("{{\"@context\":{{\"t0\":\"https://a.example/\",{}}}}}", chain.join(","));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let place =
        folder(&[("bomb.rdf", &rdf), ("chain.jsonld", &chain), ("deep.jsonld", &deep), ("pens.md", LIST)]);
    for (file, says) in [
        ("bomb.rdf", "bomb.rdf:2:20: XML that declares entities"),
        ("chain.jsonld", "chain.jsonld:1:2: a context with a chain of more than 100 terms"),
        ("deep.jsonld", "deep.jsonld:1:201: JSON nested"),
    ] {
        let output = run(place.path(), &["query", file, "ASK {}"]);
        assert_eq!(code(&output), Some(2), "{file}: {}", said(&output));
        assert!(said(&output).contains(says), "{}", said(&output));
    }
    for (open, close) in [("(", ")"), ("{", "}"), ("[", "]")] {
        let query = format!("ASK {{ {}{} }}", open.repeat(20_000), close.repeat(20_000));
        let output = run(place.path(), &["query", "pens.md", &query]);
        assert_eq!(code(&output), Some(2), "{}", said(&output));
        assert!(said(&output).contains("nested more than"), "{}", said(&output));
    }
}

#[test]
fn a_query_that_takes_too_long_is_stopped() {
    let list: String = (0..400).map(|at| format!("- [e {at}](https://a.example/{at})\n")).collect();
    let place = folder(&[("long.md", &list)]);
    let query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    let start = std::time::Instant::now();
    let output = run(place.path(), &["query", "long.md", query, "--timeout", "1"]);
    assert_eq!(code(&output), Some(2), "{}", shown(&output));
    assert!(said(&output).contains("took more than 1 s"), "{}", said(&output));
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn pipes_and_devices_are_read_to_an_end() {
    let place = folder(&[("pens.md", LIST)]);
    let pipe = place.path().join("pipe.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    for input in ["/dev/null", "pipe.md"] {
        let output = run(place.path(), &["export", "--to", "n-quads", input]);
        assert_eq!(code(&output), Some(0), "{input}: {}", said(&output));
        assert!(said(&output).contains("contains no entries"), "{input}: {}", said(&output));
    }
    for input in ["/dev/zero", "/dev/urandom"] {
        let output = run(place.path(), &["export", "--to", "n-quads", input]);
        assert_eq!(code(&output), Some(2), "{input}");
    }
    let command =
        format!("cat pens.md > pipe.md & {} export --to n-quads pipe.md", env!("CARGO_BIN_EXE_listgraph"));
    let output = Command::new("sh").args(["-c", &command]).current_dir(place.path()).output().expect("sh");
    assert!(shown(&output).contains("https://blue.example/ink"), "{}", said(&output));
    let output = run(place.path(), &["export", "--to", "n-quads", ".", "--config", "/dev/zero"]);
    assert_eq!(code(&output), Some(2), "{}", said(&output));
}
