//! Subcommands are connected: exit codes, help, pipes, destinations. Details are tested in the library.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

const SHOWCASE: &str = "tests/lists/llm-stack.md";
const SECOND: &str = "tests/lists/rust-web.md";

fn listgraph(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    listgraph(arguments).output().expect("the program starts")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Runs the program with `input` on standard input.
fn piped(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = listgraph(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

#[test]
fn help_names_every_command_and_every_format() {
    let help = run(&["--help"]);
    assert_eq!(code(&help), 0);
    let mut commands =
        vec!["export", "query", "find", "load", "check", "explain", "merges", "stats", "completions"];
    commands.extend(cfg!(feature = "server").then_some("serve"));
    commands.extend(cfg!(feature = "neo4j").then_some("push"));
    for command in commands {
        assert!(stdout(&help).lines().any(|line| line.trim_start().starts_with(command)), "{command}");
        let own = run(&[command, "--help"]);
        assert_eq!((code(&own), own.stderr.len()), (0, 0), "{command}");
    }
    let export = stdout(&run(&["export", "--help"]));
    for format in listgraph::export::Format::DEFAULT {
        assert!(export.contains(format.name()) && export.contains(format.purpose()), "{}", format.name());
    }
    assert!(stdout(&run(&["--version"])).starts_with("listgraph "));
}

#[test]
fn completions_are_written_for_each_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = run(&["completions", shell]);
        assert_eq!(code(&output), 0, "{shell}");
        assert!(stdout(&output).contains("question"), "{shell}");
    }
}

#[test]
fn exit_codes_tell_fine_from_findings_from_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("list.md");
    std::fs::write(&list, "# L\n\n## A\n\n- [a](https://a.example/1)\n- [a](https://a.example/1)\n\n## B\n")
        .expect("written");
    let list = list.to_str().expect("UTF-8");
    assert_eq!(code(&run(&["check", SHOWCASE, "--deny", "nothing"])), 0);
    assert_eq!(code(&run(&["check", list, "--deny", "note"])), 1);
    assert_eq!(code(&run(&["check", list, "--deny", "nothing"])), 0);
    assert_eq!(code(&run(&["check", "no-such-list.md"])), 2);
    assert_eq!(code(&run(&["no-such-command"])), 2);
    assert_eq!(code(&run(&["query", SHOWCASE, "SELECT nonsense"])), 2);
    assert_eq!(code(&run(&["query", SHOWCASE, "--question", "no-such-question"])), 2);
}

#[test]
fn findings_are_shown_in_each_style() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("list.md");
    std::fs::write(&list, "# L\n\n## Empty\n").expect("written");
    let list = list.to_str().expect("UTF-8");
    let short = stdout(&run(&["check", list, "--notes", "--format", "short"]));
    assert!(short.contains("list.md:3:1: note[empty-topic]"), "{short}");
    let json = stdout(&run(&["check", list, "--notes", "--format", "json"]));
    for line in json.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("each line is JSON");
    }
    assert!(json.contains("empty-topic"), "{json}");
    let full = stdout(&run(&["check", list, "--notes", "--format", "full"]));
    assert!(full.contains("## Empty"), "the line itself is shown: {full}");
}

#[test]
fn a_line_is_explained_with_its_second_choice() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("inks.md");
    let text = "# Inks\n\n## Papers\n\n\
        1. **On Ink**\n\n   *Tom Heron, Tara Finch.* [[pdf](https://one.example/1)], 2021.12\n\n\
        1. **On Pens**\n\n   *Ada Moreau, Rob Fox.* [[pdf](https://one.example/2)], 2022.12\n";
    std::fs::write(&path, text).expect("written");
    let place = format!("{}:7", path.display());
    let output = run(&["explain", &place]);
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    let explained = stdout(&output);
    let starts = |start: &[&str]| {
        explained.lines().any(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.starts_with(start)
        })
    };
    assert!(starts(&["title", "title-before-link", "certain", "On", "Ink"]), "{explained}");
    assert!(starts(&["author", "author-line", "certain", "Tom", "Heron"]), "{explained}");
    assert!(starts(&["as", "authors", "author-line", "taken"]), "{explained}");
    assert!(starts(&["as", "authors", "author-line", "left"]), "{explained}");
    let output = run(&["explain", "inks.md"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("expected FILE:LINE"), "{}", stderr(&output));
}

#[test]
fn standard_input_is_a_list() {
    let output = piped(&["export", "-", "--to", "n-triples"], b"# L\n\n- [a](https://a.example/1)\n");
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(stdout(&output).contains("<https://a.example/1>"));
    assert_eq!(stderr(&output), "", "nothing but the result in a pipe");
}

#[test]
fn one_format_goes_to_standard_output_and_several_want_a_folder() {
    let one = run(&["export", SHOWCASE, "--to", "turtle"]);
    assert_eq!(code(&one), 0);
    assert!(stdout(&one).contains("@prefix lg:"));
    for formats in [&["--to", "turtle,dot"][..], &["--to", "csv"], &[]] {
        let output = run(&[&["export", SHOWCASE], formats].concat());
        assert_eq!((code(&output), output.stdout.len()), (2, 0), "{formats:?}");
        assert!(stderr(&output).contains("`-o FOLDER`"), "{}", stderr(&output));
    }
}

#[test]
fn output_is_a_file_for_one_format_and_a_folder_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let write = |arguments: &[&str], place: &Path| {
        let place = place.to_str().expect("UTF-8");
        let output = run(&[&["export", SHOWCASE], arguments, &["-o", place]].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        assert!(stderr(&output).contains(place), "the summary says where it lies");
        assert!(output.stdout.is_empty());
    };
    write(&["--to", "turtle"], &at("x.ttl"));
    assert!(at("x.ttl").is_file());
    write(&["--to", "turtle"], &at("one"));
    assert!(at("one/llm-stack.ttl").is_file());
    write(&["--to", "dot,csv"], &at("two"));
    assert!(at("two/llm-stack.dot").is_file() && at("two/edges.csv").is_file());
    write(&[], &at("all"));
    let written = std::fs::read_dir(at("all")).expect("a folder").count();
    let files: usize =
        listgraph::export::Format::DEFAULT.iter().map(|format| format.files("").len().min(1)).sum();
    assert!(written >= files, "{written} files");
}

#[test]
fn pictures_are_of_what_is_asked_for() {
    let dot = |arguments: &[&str]| run(&[&["export", SHOWCASE, "--to", "dot"], arguments].concat());
    let shown = |arguments: &[&str]| stdout(&dot(arguments));
    assert_eq!(shown(&["--picture", "full"]), shown(&["--full"]));
    assert_eq!(shown(&["--picture", "cards"]), shown(&["--overview"]));
    assert!(shown(&["--picture", "map"]).contains("layout=neato"));
    let topic = shown(&["--topic", "llm 推理"]);
    assert!(topic.contains("vLLM") && !topic.contains("AWQ: Activation"), "{topic}");
    let unknown = dot(&["--topic", "no such topic"]);
    assert!(code(&unknown) == 2 && stderr(&unknown).contains("no topic is named"), "{}", stderr(&unknown));
    let several = dot(&["--topic", "LLM"]);
    assert!(stderr(&several).contains("ABOVE > NAME"), "{}", stderr(&several));
    let idle = run(&["export", SHOWCASE, "--to", "turtle", "--topic", "x"]);
    assert!(stderr(&idle).contains("`--topic` only affects `dot`"), "{}", stderr(&idle));
    let links = stdout(&run(&["export", SHOWCASE, "--to", "json", "--links-key", "links"]));
    assert!(links.contains("\n\"links\":[") && !links.contains("\n\"edges\":["));
}

#[test]
fn an_unknown_format_is_refused_with_those_that_there_are() {
    let output = run(&["export", SHOWCASE, "--to", "trutle"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("turtle") && stderr(&output).contains("graphml"));
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    for arguments in
        [&["export", SHOWCASE, "--to", "n-quads"][..], &["query", SHOWCASE, "SELECT * { ?s ?p ?o }"]]
    {
        let mut child = listgraph(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut first = [0; 10];
        let mut pipe = child.stdout.take().expect("a pipe");
        pipe.read_exact(&mut first).expect("something comes");
        drop(pipe);
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((code(&output), stderr(&output).as_str()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn queries_are_answered_in_each_format() {
    let ask = |extra: &[&str]| {
        let query = "SELECT ?name WHERE { ?l a lg:List ; schema:name ?name }";
        let output = run(&[&["query", SHOWCASE, query], extra].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        stdout(&output)
    };
    assert_eq!(ask(&[]), "name\r\nllm-stack\r\n", "CSV in a pipe");
    assert!(ask(&["--format", "json"]).contains("\"bindings\""));
    assert!(ask(&["--format", "xml"]).contains("<binding name=\"name\">"));
    assert!(ask(&["--format", "tsv"]).starts_with("?name\n\"llm-stack\""));
    assert!(ask(&["--format", "table"]).ends_with("1 row\n"));
}

#[test]
fn questions_are_listed_and_asked_by_name_or_from_a_file() {
    let list = stdout(&run(&["query", "--questions"]));
    assert!(list.lines().count() >= 10);
    let named = run(&["query", SHOWCASE, "--question", "kinds"]);
    let from_file = run(&["query", SHOWCASE, "-f", "ontology/questions/kinds.rq"]);
    assert_eq!((code(&named), code(&from_file)), (0, 0));
    assert_eq!(stdout(&named), stdout(&from_file));
    assert!(stdout(&named).contains("repository"));
}

#[test]
fn graphs_are_written_in_the_format_that_is_asked_for() {
    let ask = |format: &[&str]| {
        let query = "CONSTRUCT { ?l schema:name ?n } WHERE { ?l a lg:List ; schema:name ?n }";
        run(&[&["query", SHOWCASE, query], format].concat())
    };
    for (format, expected) in [
        (&[][..], "schema:name \"llm-stack\""),
        (&["--format", "turtle"], "schema:name \"llm-stack\""),
        (&["--format", "json"], "\"@context\""),
        (&["--format", "json-ld"], "\"@context\""),
        (&["--format", "xml"], "<rdf:RDF"),
        (&["--format", "n-triples"], "<http://schema.org/name> \"llm-stack\""),
        (&["--format", "csv"], "subject,predicate,object\r\n"),
        (&["--format", "table"], "┆ predicate"),
    ] {
        let output = ask(format);
        assert!(code(&output) == 0 && stdout(&output).contains(expected), "{format:?}: {}", stdout(&output));
    }
    let rows = run(&["query", SHOWCASE, "ASK {}", "--format", "turtle"]);
    assert_eq!(code(&rows), 2);
    assert!(stderr(&rows).contains("use CONSTRUCT or DESCRIBE"), "{}", stderr(&rows));
}

#[test]
fn what_is_wrong_with_a_query_is_shown_and_slips_are_told() {
    let wrong = stderr(&run(&["query", SHOWCASE, "SELECT ?x {\n  ?x lg:kind\n}"]));
    assert!(wrong.contains("3:1: `}` is not allowed here") && wrong.ends_with("\n  }\n  ^\n"), "{wrong}");
    let slip = run(&["query", SHOWCASE, "SELECT ?x { ?x lg:knid ?k }"]);
    assert_eq!((code(&slip), stdout(&slip).as_str()), (0, "x\r\n"));
    assert!(stderr(&slip).contains("did you mean `lg:kind`?"), "{}", stderr(&slip));
    let question = stderr(&run(&["query", SHOWCASE, "--question", "most-lited"]));
    assert!(question.contains("did you mean `most-listed`?"), "{question}");
}

#[test]
fn questions_are_answered_with_names() {
    let table = stdout(&run(&["query", SHOWCASE, "--question", "resources-by-topic", "--format", "table"]));
    assert!(!table.contains("id:list/") && table.contains("推理框架"), "{table}");
    let raw = stdout(&run(&["query", SHOWCASE, "--question", "resources-by-topic"]));
    assert!(raw.contains("https://w3id.org/listgraph/id/list/llm-stack/topic/"), "{raw}");
}

#[test]
fn words_find_things() {
    let found = run(&["find", SHOWCASE, "推理", "引擎"]);
    let text = stdout(&found);
    assert_eq!(code(&found), 0);
    assert!(text.contains("vLLM (repository)\n") && text.contains("· llm-stack.md:"), "{text}");
    let json = stdout(&run(&["find", SHOWCASE, "vllm", "--format", "json", "--kind", "framework"]));
    let first: serde_json::Value = serde_json::from_str(json.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["name"], &first["kind"]), (&"vLLM".into(), &"framework".into()));
    assert!(stderr(&run(&["find", SHOWCASE, "a", "--limit", "1"])).contains("more: `--limit 0`"));
    assert_eq!(code(&run(&["find", SHOWCASE, "no such thing"])), 1);
    assert_eq!(code(&run(&["find", "no-such-list.md", "word"])), 2);
}

#[test]
fn a_graph_file_is_asked_like_a_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = folder.path().join("graph.ttl");
    let graph = graph.to_str().expect("UTF-8");
    // Without `full` provenance, a graph file does not have the lines of topics.
    assert_eq!(code(&run(&["export", SHOWCASE, "--to", "turtle", "--provenance", "full", "-o", graph])), 0);
    for question in ["kinds", "empty-topics"] {
        let (one, two) = (
            run(&["query", SHOWCASE, "--question", question]),
            run(&["query", graph, "--question", question]),
        );
        assert_eq!(stdout(&one), stdout(&two), "{question}");
    }
}

#[test]
fn stats_count_what_stands_in_a_list() {
    let output = run(&["stats", SHOWCASE]);
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).contains("Frameworks"));
    assert_eq!(code(&run(&["stats", SHOWCASE, "--per-list"])), 0);
}

#[test]
fn stats_are_told_to_programs() {
    let json = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&run(arguments).stdout).expect("JSON")
    };
    let stats = json(&["stats", SHOWCASE, "--format", "json", "--top", "2"]);
    let resources = stats["counts"]["resources"].as_u64().expect("a count");
    assert!(resources > 20);
    assert_eq!(stats["most"]["frameworks"].as_array().expect("frameworks").len(), 2);
    assert!(stats["most"]["frameworks"][0]["iri"].as_str().expect("an IRI").starts_with("https://"));
    let lists = json(&["stats", SHOWCASE, SECOND, "--per-list", "--format", "json"]);
    assert_eq!(lists.as_array().expect("lists").len(), 2);

    let csv = |arguments: &[&str]| -> Vec<csv::StringRecord> {
        let output = run(arguments);
        csv::Reader::from_reader(output.stdout.as_slice()).records().map(|row| row.expect("a row")).collect()
    };
    let rows = csv(&["stats", SHOWCASE, "--format", "csv"]);
    let row = rows.iter().find(|row| row[1] == *"resources").expect("a row of resources");
    assert_eq!(row[3], resources.to_string());
    let rows = csv(&["stats", SHOWCASE, SECOND, "--per-list", "--format", "csv"]);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].get(2), lists[0]["entries"].as_u64().map(|count| count.to_string()).as_deref());
}

#[cfg(not(feature = "rocksdb"))]
#[test]
fn a_build_without_a_store_says_how_to_get_one() {
    let output = run(&["load", SHOWCASE, "--store", "nowhere"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("--features rocksdb"));
}

#[cfg(feature = "rocksdb")]
#[test]
fn a_store_on_disk_answers_like_the_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("store");
    let store = store.to_str().expect("UTF-8");
    for _ in 0..2 {
        let output = run(&["load", SHOWCASE, "--store", store]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
    }
    for question in ["kinds", "frameworks", "empty-topics"] {
        let loaded = run(&["query", "--store", store, "--question", question]);
        assert_eq!(stdout(&loaded), stdout(&run(&["query", SHOWCASE, "--question", question])), "{question}");
    }
}
