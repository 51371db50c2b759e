//! `exports/` contains exactly what the program writes for the showcase list.
//!
//! `UPDATE=1 cargo test --test exports` updates it; review the difference.

mod reading;

use listgraph::export::{Detail, Format, Made, Options, topics_named};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of the whole set, as `listgraph export tests/lists/llm-stack.md -o exports` lays them out.
fn expected() -> BTreeMap<PathBuf, Vec<u8>> {
    let graph = reading::graph(reading::SHOWCASE);
    let options = Options { stem: "llm-stack".into(), ..Options::default() };
    let made = Made { formats: Format::ALL.to_vec(), options };
    let mut files = BTreeMap::from([(Path::new("exports").join(Made::PATH), made.to_json().into_bytes())]);
    for format in Format::ALL {
        let folder = Path::new("exports").join(made.place(*format));
        let memory = reading::exported(&graph, *format, &made.options);
        assert!(!memory.files.is_empty(), "{} writes something", format.name());
        files.extend(memory.files.into_iter().map(|(path, content)| (folder.join(path), content)));
    }
    let topic = topics_named(&graph, "LLM 推理")[0].iri.to_string();
    let pictures = [
        ("llm-stack-map", Options { detail: Detail::Map, ..Options::default() }),
        ("llm-stack-topic", Options { topic: Some(topic), ..Options::default() }),
    ];
    for (stem, options) in pictures {
        let memory = reading::exported(&graph, Format::Dot, &Options { stem: stem.into(), ..options });
        files.extend(
            memory.files.into_iter().map(|(path, content)| (Path::new("exports").join(path), content)),
        );
    }
    files
}

/// The files below `folder`.
fn present(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { present(&path, files) } else { files.push(path) }
    }
}

#[test]
fn the_exports_are_what_the_program_writes() {
    let expected = expected();
    let mut wrong: Vec<String> =
        expected.iter().filter_map(|(path, content)| reading::golden(path, content).err()).collect();
    let mut there = Vec::new();
    present(Path::new("exports"), &mut there);
    // The page about the folder, and the pictures that Graphviz draws: see `tests/pictures.rs`.
    let others = [
        "exports/README.md",
        "exports/pictures.sh",
        "exports/llm-stack.svg",
        "exports/llm-stack-map.svg",
        "exports/llm-stack-topic.svg",
    ]
    .map(Path::new);
    there.retain(|path| !others.contains(&path.as_path()));
    for path in there.into_iter().filter(|path| !expected.contains_key(path)) {
        if std::env::var_os("UPDATE").is_some() {
            fs::remove_file(&path).expect("removed");
        } else {
            wrong.push(format!("{} is written by no format", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{} files:\n{}", wrong.len(), wrong.join("\n"));
    // The program says so too.
    let mut program = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    let output =
        program.args(["check", reading::SHOWCASE, "--exports", "exports"]).output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""));
}
