//! `exports/` contains exactly what the program writes for the showcase list; of the vault it has a few notes and the
//! hashes of all files.
//!
//! `UPDATE=1 cargo test --test exports` updates it; review the difference.

mod reading;

use listgraph::export::{Detail, Format, Made, Options, topics_named};
use listgraph::iri::sha256;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of the vault that are kept: one or two of each kind.
const SHOWN: &[&str] = &[
    "首页.md",
    "Authors/Andrej Karpathy (karpathy.ai).md",
    "Authors/苏剑林.md",
    "Bases/Resources.base",
    "Frameworks/Transformer.md",
    "Frameworks/vLLM.md",
    "Lists/llm-stack.canvas",
    "Lists/llm-stack.md",
    "Resources/Attention Is All You Need.md",
    "Resources/Building makemore（二）：MLP.md",
    "Series/Building makemore.md",
    "Sites/arXiv.md",
    "Topics/llm-stack/GPT (LLM 算法).md",
    "Topics/llm-stack/LLM 推理.md",
];

/// The files that are kept, from all files of the vault: the shown ones and the list of hashes.
fn shown(vault: BTreeMap<String, Vec<u8>>) -> BTreeMap<PathBuf, Vec<u8>> {
    let hashes: String =
        vault.iter().map(|(path, content)| format!("{}  obsidian/{path}\n", sha256(content))).collect();
    for path in SHOWN {
        assert!(
            vault.contains_key(*path),
            "`{path}` is not in the vault any more: show another note in its place"
        );
    }
    let kept = vault.into_iter().filter(|(path, _)| SHOWN.contains(&path.as_str()));
    let mut files: BTreeMap<PathBuf, Vec<u8>> =
        kept.map(|(path, content)| (Path::new("exports/obsidian").join(path), content)).collect();
    files.insert("exports/obsidian.sha256".into(), hashes.into_bytes());
    files
}

/// The files of the whole set, as `listgraph export tests/lists/llm-stack.md -o exports` lays them out.
fn expected() -> BTreeMap<PathBuf, Vec<u8>> {
    let graph = reading::graph(reading::SHOWCASE);
    let options = Options { stem: "llm-stack".into(), ..Options::default() };
    let made = Made { formats: Format::DEFAULT.to_vec(), options };
    let mut files = BTreeMap::from([(Path::new("exports").join(Made::PATH), made.to_json().into_bytes())]);
    for format in Format::DEFAULT {
        let folder = Path::new("exports").join(made.place(*format));
        let memory = reading::exported(&graph, *format, &made.options);
        assert!(!memory.files.is_empty(), "{} writes something", format.name());
        if *format == Format::Obsidian {
            files.extend(shown(memory.files));
            continue;
        }
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
    // The page about the folder, and the pictures that Graphviz makes: see `tests/pictures.rs`.
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

#[test]
fn the_list_of_hashes_covers_notes_that_are_not_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = folder.path().join("obsidian");
    let check = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_listgraph"));
        let program = program.args(["check", reading::SHOWCASE, "--to", "obsidian", "--exports"]);
        let output = program.arg(folder.path()).output().expect("it starts");
        (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    let hashes = expected().remove(Path::new("exports/obsidian.sha256")).expect("the list");
    let hashes = String::from_utf8(hashes).expect("UTF-8");
    let (first, others) = hashes.split_once('\n').expect("many lines");
    let (_, path) = first.split_once("  ").expect("a hash and a path");
    fs::create_dir_all(&vault).expect("made");
    for (list, expected) in [
        (hashes.clone(), String::new()),
        (others.to_owned(), format!("{path} is missing\n")),
        (hashes.replacen(first, &format!("{}  {path}", sha256(b"")), 1), format!("{path} is out of date\n")),
        (
            format!("{hashes}{}  obsidian/Gone.md\n", sha256(b"")),
            "obsidian/Gone.md is no longer written\n".into(),
        ),
    ] {
        fs::write(folder.path().join("obsidian.sha256"), list).expect("written");
        let (code, said) = check();
        let said = said.replace(&format!("{}/", folder.path().display()), "");
        assert_eq!((code, said), (Some(i32::from(!expected.is_empty())), expected));
    }
    fs::write(folder.path().join("obsidian.sha256"), &hashes).expect("written");
    fs::write(vault.join("Stray.md"), "").expect("written");
    let (code, said) = check();
    assert!(code == Some(1) && said.ends_with("Stray.md is no longer written\n"), "{said}");
}
