//! List by list gives the bytes of all at once, whatever lies on disk meanwhile, and any tool can merge lines.

mod reading;

use listgraph::export::{Format, Options};
use listgraph::graph::Graph;
use listgraph::output::Memory;
use listgraph::pipeline::{Settings, convert, read_by_list};
use listgraph::rdf::{self, Conversion, Provenance, RdfFormat, Stream};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The two lists of the repository, and two that share a series and name its parts in two ways.
fn inputs(folder: &Path) -> Vec<PathBuf> {
    let mut inputs: Vec<PathBuf> = [reading::SHOWCASE, reading::SECOND].map(PathBuf::from).into();
    for (name, [one, two]) in [("a", ["(1)", "(2)"]), ("b", ["Part 1", "Part 2"])] {
        let text = format!(
            "# {name}\n\n## T\n\n- [Ink made simple {one}](https://a.example/ink/1)\n- [Ink made simple {two}](https://a.example/ink/2)\n"
        );
        let path = folder.join(format!("{name}.md"));
        fs::write(&path, text).expect("written");
        inputs.push(path);
    }
    inputs
}

/// What comes out list by list when `memory` bytes of runs may lie in memory.
fn streamed(inputs: &[PathBuf], syntax: RdfFormat, provenance: Provenance, memory: Option<usize>) -> Vec<u8> {
    let stream = Stream::new(&[syntax], provenance, memory);
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    let take = |graph: &Graph| stream.add(graph);
    read_by_list(inputs, &settings, &ontology, &|_| {}, &take).expect("the inputs can be read");
    let mut text = Vec::new();
    stream.write(syntax, &mut text).expect("memory takes everything");
    text
}

fn at_once(graph: &Graph, syntax: RdfFormat, provenance: Provenance) -> Vec<u8> {
    let options = Options { provenance, ..Options::default() };
    let files = reading::exported(graph, Format::Rdf(syntax), &options).files;
    files.into_values().next().expect("one file")
}

#[test]
fn list_by_list_gives_the_bytes_of_all_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let inputs = inputs(folder.path());
    let graph = reading::read(&inputs.iter().map(PathBuf::as_path).collect::<Vec<_>>()).graph;
    for syntax in rdf::SYNTAXES {
        for provenance in [Provenance::None, Provenance::Mentions, Provenance::Full] {
            let expected = at_once(&graph, syntax, provenance);
            for memory in [None, Some(0), Some(100_000)] {
                let found = streamed(&inputs, syntax, provenance, memory);
                assert!(found == expected, "{} {provenance:?} {memory:?}", syntax.name());
            }
        }
    }
}

/// What a format writes from a stream, by file.
fn files_of(inputs: &[PathBuf], format: Format, memory: Option<usize>) -> BTreeMap<String, Vec<u8>> {
    let stream = listgraph::export::Stream::new(&[format], Provenance::Mentions, memory);
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    let take = |graph: &Graph| stream.add(graph);
    let reading = read_by_list(inputs, &settings, &ontology, &|_| {}, &take).expect("the inputs can be read");
    let mut memory = Memory::default();
    let options = Options::default().for_graph(&reading.graph);
    stream.write(format, &options, &mut memory).expect("memory takes everything");
    memory.files
}

#[test]
fn tables_list_by_list_are_those_of_all_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut inputs = inputs(folder.path());
    // The home page of a site is also what a list links to, and a list may be a resource of another.
    let text = "# c\n\n## T\n\n- [Ink](https://a.example/) by [Ann](https://a.example/)\n- [Pens](https://github.com/a/b) — [code](https://github.com/a/b)\n";
    let path = folder.path().join("c.md");
    fs::write(&path, text).expect("written");
    inputs.push(path);
    let graph = reading::read(&inputs.iter().map(PathBuf::as_path).collect::<Vec<_>>()).graph;
    for format in [Format::Json, Format::NdJson, Format::Csv] {
        let expected = reading::exported(&graph, format, &Options::default()).files;
        for memory in [None, Some(0), Some(100_000)] {
            assert!(files_of(&inputs, format, memory) == expected, "{} {memory:?}", format.name());
        }
    }
}

#[test]
fn sorted_lines_of_single_lists_merge_into_those_of_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let inputs = inputs(folder.path());
    for syntax in [RdfFormat::NTriples, RdfFormat::NQuads] {
        let mut union: BTreeSet<Vec<u8>> = BTreeSet::new();
        for input in &inputs {
            let text = streamed(std::slice::from_ref(input), syntax, Provenance::Full, None);
            let lines: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').collect();
            assert!(lines.is_sorted_by(|a, b| a < b), "{}: sorted by bytes, each once", syntax.name());
            union.extend(lines.into_iter().map(<[u8]>::to_vec));
        }
        let merged: Vec<u8> = union.into_iter().flatten().collect();
        let whole = streamed(&inputs, syntax, Provenance::Full, None);
        assert!(merged == whole, "{}: what `sort -m -u` makes of them is the whole", syntax.name());
    }
}

#[test]
fn what_is_told_of_the_lists_is_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut inputs = inputs(folder.path());
    let empty = folder.path().join("empty.md");
    fs::write(&empty, "# Nothing\n").expect("written");
    inputs.push(empty);
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    let passing = read_by_list(&inputs, &settings, &ontology, &|_| {}, &|_| Ok(())).expect("read");
    let whole = reading::read(&inputs.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    let codes = |findings: &[listgraph::diagnostic::Diagnostic]| -> Vec<String> {
        let told = findings.iter().filter(|finding| {
            finding.severity >= listgraph::diagnostic::Severity::Warning
                || finding.code == listgraph::pipeline::NO_NAME
        });
        told.map(|finding| format!("{}: {}", finding.code, finding.message)).collect()
    };
    assert_eq!(codes(&passing.findings), codes(&whole.findings));
    assert!(passing.findings.iter().any(|finding| finding.code == listgraph::pipeline::NO_ENTRIES));
    assert_eq!(passing.passed, whole.passed);
}

/// What `convert` makes of a graph file, if it takes it.
fn converted(
    file: &Path,
    syntax: RdfFormat,
    provenance: Provenance,
    memory: Option<usize>,
) -> Option<Vec<u8>> {
    let mut conversion = Conversion::new(&[syntax], provenance, memory);
    let is_taken =
        convert(&[file.to_owned()], &Settings::default(), &mut conversion).expect("it can be read");
    let mut text = Vec::new();
    conversion.write(syntax, &mut text).expect("memory takes everything");
    is_taken.then_some(text)
}

/// Some of the lines that only one of two texts has.
fn different(one: &[u8], other: &[u8]) -> String {
    let lines = |text: &[u8]| -> BTreeSet<String> {
        String::from_utf8_lossy(text).lines().map(str::to_owned).collect()
    };
    lines(one).symmetric_difference(&lines(other)).take(8).cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn a_graph_file_of_ours_is_taken_as_it_is_and_says_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let inputs = inputs(folder.path());
    let graph = reading::read(&inputs.iter().map(PathBuf::as_path).collect::<Vec<_>>()).graph;
    let levels = [Provenance::None, Provenance::Mentions, Provenance::Full];
    for from in [RdfFormat::Turtle, RdfFormat::NTriples, RdfFormat::NQuads, RdfFormat::TriG] {
        for provenance in levels {
            let file = folder.path().join(format!("graph.{}", from.file_extension()));
            fs::write(&file, at_once(&graph, from, provenance)).expect("written");
            for to in rdf::SYNTAXES.into_iter().filter(|to| Conversion::writes(*to)) {
                let expected = at_once(&reading::read(&[&file]).graph, to, provenance);
                let bounds = if to == RdfFormat::NQuads { &[None, Some(10_000)][..] } else { &[None] };
                for memory in bounds.iter().copied() {
                    let found = converted(&file, to, provenance, memory);
                    let case = format!("{} to {} {provenance:?}", from.name(), to.name());
                    let found = found.unwrap_or_else(|| panic!("{case}: not taken"));
                    assert!(found == expected, "{case}:\n{}", different(&found, &expected));
                }
            }
            for other in levels.into_iter().filter(|other| *other != provenance) {
                assert_eq!(
                    converted(&file, RdfFormat::NQuads, other, None),
                    None,
                    "{provenance:?} as {other:?}"
                );
            }
        }
    }
}

#[test]
fn a_graph_file_that_says_anything_else_is_read_as_a_graph() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = reading::read(&[Path::new(reading::SECOND)]).graph;
    let own = String::from_utf8(at_once(&graph, RdfFormat::NTriples, Provenance::Mentions)).expect("UTF-8");
    let file = folder.path().join("graph.nt");
    let taken = |text: &str| {
        fs::write(&file, text).expect("written");
        converted(&file, RdfFormat::NQuads, Provenance::Mentions, None).is_some()
    };
    assert!(taken(&own));
    for other in [
        "<https://a.example> <https://a.example/says> \"more\" .\n",
        "<https://a.example> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://a.example/Class> .\n",
        "_:a <http://schema.org/name> \"more\" .\n",
        "<relative> <http://schema.org/name> \"more\" .\n",
        "<https://w3id.org/listgraph/dataset> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/listgraph/made-by/listgraph-0.0.1> .\n",
    ] {
        assert!(!taken(&format!("{own}{other}")), "{other}");
    }
    let unmarked: Vec<&str> = own.lines().filter(|line| !line.contains("prov#wasDerivedFrom")).collect();
    assert!(!taken(&(unmarked.join("\n") + "\n")));
    assert!(!taken(""));
}

/// A reader that is gone before the first list is read: the run ends well, and reads no more of them.
#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_the_run_at_once() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().expect("a folder");
    let list = fs::read_to_string(reading::SHOWCASE).expect("UTF-8");
    for at in 0..60 {
        fs::write(folder.path().join(format!("list{at}.md")), &list).expect("written");
    }
    let time = |is_closed: bool| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
        command.arg("export").arg(folder.path()).args(["--to", "n-quads", "--threads", "1"]);
        let start = std::time::Instant::now();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut out = child.stdout.take().expect("a pipe");
        if is_closed {
            drop(out);
        } else {
            std::io::copy(&mut out, &mut std::io::sink()).expect("read");
        }
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        start.elapsed()
    };
    // Others use the machine too: what takes a hundredth is not held to more than a half.
    let (whole, cut) = (time(false), time(true));
    assert!(cut < whole / 2, "{cut:?} of {whole:?}");
}
