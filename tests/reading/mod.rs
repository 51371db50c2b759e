//! Shared by tests: reading lists into a graph, exports in memory, and finding the shared lists.
#![allow(dead_code, reason = "each test uses its own part")]

use listgraph::export::{self, Format, Options};
use listgraph::graph::Graph;
use listgraph::output::Memory;
use listgraph::pipeline::{self, Reading, Settings};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The showcase list.
pub const SHOWCASE: &str = "tests/lists/llm-stack.md";
/// A second list, which shares a few resources with the first.
pub const SECOND: &str = "tests/lists/rust-web.md";

/// Reads `inputs` like the command line without options.
pub fn read(inputs: &[&Path]) -> Reading {
    let inputs: Vec<PathBuf> = inputs.iter().map(PathBuf::from).collect();
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    pipeline::read(&inputs, &settings, &ontology, &|_| {}).expect("the inputs can be read")
}

/// The graph of one list.
pub fn graph(input: &str) -> Graph {
    read(&[Path::new(input)]).graph
}

/// The files of `graph` as `format`.
pub fn exported(graph: &Graph, format: Format, options: &Options) -> Memory {
    let mut memory = Memory::default();
    export::write(graph, format, options, &mut memory).expect("memory takes everything");
    memory
}

/// `graph` in a format of one file, with everything that the format can contain.
pub fn one_file(graph: &Graph, format: Format) -> Vec<u8> {
    let options = Options { provenance: listgraph::rdf::Provenance::Full, ..Options::default() };
    let memory = exported(graph, format, &options);
    assert_eq!(memory.files.len(), 1, "{} is one file", format.name());
    memory.files.into_values().next().unwrap_or_default()
}

/// The text of a format of one file.
pub fn text(graph: &Graph, format: Format) -> String {
    String::from_utf8(one_file(graph, format)).expect("UTF-8")
}

/// What is at `what` in the folder with the seed list and real lists: `LISTGRAPH_SHARED`, else `../shared`. If there is
/// nothing, reports once in each test program that this was skipped.
pub fn shared(what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("LISTGRAPH_SHARED").map_or_else(|| "../shared".into(), PathBuf::from);
    let path = folder.join(what);
    if path.exists() {
        return Some(path);
    }
    static TOLD: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if TOLD.lock().expect("no test panics here").insert(path.clone()) {
        skipped(&format!("`{}` does not exist (set LISTGRAPH_SHARED to the folder with it)", path.display()));
    }
    None
}

/// Reports that something was not tested, bypassing the capture of test output.
pub fn skipped(why: &str) {
    writeln!(std::io::stderr(), "SKIPPED: {why}").expect("standard error");
}

/// Compares `content` with the golden file at `path`; `UPDATE=1` writes it instead.
pub fn golden(path: &Path, content: &[u8]) -> Result<(), String> {
    if std::env::var_os("UPDATE").is_some() {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder is made");
        }
        std::fs::write(path, content).expect("the golden file is written");
        return Ok(());
    }
    let Ok(expected) = std::fs::read(path) else {
        return Err(format!("{} is missing: UPDATE=1 writes it", path.display()));
    };
    if expected == content {
        return Ok(());
    }
    let (old, new) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(content));
    let at = old.lines().zip(new.lines()).position(|(old, new)| old != new);
    let at = at.unwrap_or_else(|| old.lines().count().min(new.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("").chars().take(300).collect::<String>();
    Err(format!(
        "{}:{}: now otherwise (UPDATE=1 takes it over)\n  - {}\n  + {}",
        path.display(),
        at + 1,
        line(&old),
        line(&new)
    ))
}
