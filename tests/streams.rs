//! List by list gives the bytes of all at once, whatever lies on disk meanwhile, and any tool can merge lines.

mod reading;

use listgraph::export::{Format, Options};
use listgraph::graph::Graph;
use listgraph::pipeline::{Settings, read_by_list};
use listgraph::rdf::{self, Provenance, RdfFormat, Stream};
use std::collections::BTreeSet;
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
