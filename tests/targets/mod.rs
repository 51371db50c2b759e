//! Entry points for arbitrary bytes: one function each, which fails on anything that must never happen.
//!
//! `tests/any_bytes.rs` runs them on damaged seeds, `fuzz/` runs them under libFuzzer.

use listgraph::address::sites::Sites;
use listgraph::export::{self, Format, Options};
use listgraph::gazetteer::Gazetteer;
use listgraph::output::{Memory, Output as _};
use listgraph::rdf::{self, Provenance, RdfFormat};
use listgraph::store::Store;
use listgraph::{Graph, Ontology, read_text, vault};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// An entry point: its name, its function, and where its seeds are.
pub struct Target {
    /// The name, which is also that of the fuzz target.
    pub name: &'static str,
    /// The function.
    pub run: fn(&[u8]),
    /// Files and folders with seeds.
    #[allow(dead_code, reason = "the fuzzer is given its seeds on the command line")]
    pub seeds: &'static [&'static str],
}

/// All entry points.
#[allow(dead_code, reason = "each fuzz target names its own")]
pub const TARGETS: &[Target] = &[
    Target { name: "list", run: list, seeds: &["tests/lists", "tests/conventions"] },
    Target { name: "formats", run: formats, seeds: &["tests/lists", "tests/conventions"] },
    Target { name: "graph_file", run: graph_file, seeds: &["ontology", "tests/corpus/broken"] },
    Target { name: "query", run: query, seeds: &["ontology/questions"] },
    Target { name: "tables", run: tables, seeds: &["ontology/topics.ttl", "ontology/tracking.txt"] },
    Target { name: "note", run: note, seeds: &["exports/obsidian/Topics", "exports/obsidian/Lists"] },
];

/// The graph of `bytes` as a list.
fn graph(bytes: &[u8]) -> Graph {
    read_text("example.org/pens", &String::from_utf8_lossy(bytes), &Ontology::default()).graph
}

/// Reads a list of any content; a second reading gives the same graph.
pub fn list(bytes: &[u8]) {
    let quads = |graph: &Graph| {
        rdf::quads_with(graph, Provenance::Full).iter().map(ToString::to_string).collect::<BTreeSet<_>>()
    };
    assert_eq!(quads(&graph(bytes)), quads(&graph(bytes)));
}

/// Writes the graph of a list in every format, and reads every RDF syntax back to the same triples.
pub fn formats(bytes: &[u8]) {
    let graph = graph(bytes);
    let mut expected: Option<BTreeSet<String>> = None;
    for format in Format::DEFAULT {
        let mut memory = Memory::default();
        export::write(&graph, *format, &Options::default(), &mut memory).expect("memory takes everything");
        let (Format::Rdf(_), Some((path, content))) = (format, memory.files.first_key_value()) else {
            continue;
        };
        let quads = rdf::parse(path, content).unwrap_or_else(|error| panic!("{}: {error}", format.name()));
        let triples: BTreeSet<String> = quads
            .into_iter()
            .map(|quad| format!("{} {} {}", quad.subject, quad.predicate, quad.object))
            .collect();
        let expected = expected.get_or_insert_with(|| triples.clone());
        assert_eq!(triples, *expected, "{}", format.name());
    }
}

/// Reads a graph file in each syntax, or rejects it; what was read can be written again.
pub fn graph_file(bytes: &[u8]) {
    for syntax in listgraph::rdf::SYNTAXES {
        let Ok(quads) = rdf::parse(&format!("pens.{}", syntax.file_extension()), bytes) else { continue };
        let (graph, _) = rdf::graph(&quads);
        rdf::serialize(&rdf::quads(&graph), RdfFormat::NQuads).expect("what we made of it is RDF");
        rdf::serialize(&quads, RdfFormat::Turtle).expect("what was read is RDF");
    }
}

/// Answers or rejects a query.
pub fn query(bytes: &[u8]) {
    static STORE: LazyLock<Store> = LazyLock::new(|| Store::of_quads(&[]));
    // On an empty store, only VALUES and functions can grow with the length of the query.
    if let Ok(answer) = STORE.query(&String::from_utf8_lossy(&bytes[..bytes.len().min(4096)])) {
        let _ = answer.at_most(100).table();
    }
}

/// Accepts or rejects a gazetteer and a table of site rules.
pub fn tables(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Sites::with(&text);
    let _ = Gazetteer::with(&[&text]);
}

/// Exports into a vault with one of our notes of any content: the export ends, a second one changes nothing, and no
/// file of the user's is touched.
pub fn note(bytes: &[u8]) {
    static GRAPH: LazyLock<Graph> =
        LazyLock::new(|| graph(b"# Pens\n\n## Ink\n\n- [Quill](https://example.org/quill) - Writes.\n"));
    let mut vault = Memory::default();
    let options = vault::Options::default();
    let export = |vault: &mut Memory| {
        let plan = vault::plan(&GRAPH, &options, vault).expect("memory can be read");
        vault::apply(&plan, vault).expect("memory takes everything");
        plan
    };
    export(&mut vault);
    let path =
        vault.files.keys().find(|path| path.ends_with("Quill.md")).expect("a note of the resource").clone();
    vault.put(&path, bytes).expect("memory takes everything");
    vault.put("Mine.md", bytes).expect("memory takes everything");
    let found = vault.files.clone();
    export(&mut vault);
    // A note with our id or our marks is ours to renew; anything else is the user's.
    let text = String::from_utf8_lossy(bytes);
    if !text.contains("listgraph-id") && !text.contains("listgraph:begin") {
        assert!(vault.files[&path] == found[&path], "{path} is a person's");
        assert!(vault.files["Mine.md"] == found["Mine.md"], "Mine.md is a person's");
    }
    let after = vault.files.clone();
    export(&mut vault);
    for (path, content) in &vault.files {
        let old = after.get(path).map(|old| String::from_utf8_lossy(old));
        let new = String::from_utf8_lossy(content);
        assert!(old.as_deref() == Some(&*new), "a second export changes {path}: {old:?} becomes {new:?}");
    }
    assert!(vault.files.len() == after.len(), "a second export takes a file away");
}
