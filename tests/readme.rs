//! The commands of README and the pages that it links to run as written.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Lines that need more than the program: cargo itself, a running server.
const ELSEWHERE: [&str; 3] = ["cargo test", "cargo install", "NEO4J_PASSWORD="];

/// How the first command starts, and what stands for it here.
const BUILT: (&str, &str) = ("cargo run --release -- ", "listgraph ");

/// The shell blocks of a page, each as one script.
fn scripts(page: &str) -> Vec<String> {
    let text = fs::read_to_string(page).expect("the page");
    let blocks = text.split("```sh\n").skip(1).map(|rest| rest.split("```").next().expect("a block"));
    let wanted = |line: &&str| !ELSEWHERE.iter().any(|start| line.starts_with(start));
    blocks
        .map(|block| block.lines().filter(wanted).collect::<Vec<_>>().join("\n").replace(BUILT.0, BUILT.1))
        .collect()
}

/// What a page says that its first command prints.
fn promised(page: &str) -> String {
    let text = fs::read_to_string(page).expect("the page");
    let block = text.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    block.expect("a block of text").to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            fs::copy(entry.path(), target).map(|_| ()).expect("copied")
        }
    }
}

#[test]
fn every_command_of_the_readme_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new("tests/lists"), &folder.path().join("tests/lists"));
    fs::copy("README.md", folder.path().join("README.md")).expect("copied");
    let program = Path::new(env!("CARGO_BIN_EXE_listgraph")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let scripts = scripts("README.md");
    assert!(scripts.iter().filter(|script| script.contains("listgraph ")).count() >= 6, "{scripts:?}");
    for (at, script) in scripts.iter().filter(|script| !script.trim().is_empty()).enumerate() {
        let run =
            Command::new("sh").args(["-ec", script]).current_dir(folder.path()).env("PATH", &path).output();
        let output = run.expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}\n{said}");
        if at == 0 {
            assert_eq!(said, promised("README.md"), "{script}");
        }
    }
    for made in ["out/overview.dot", "out/vault", "out/neo4j", "out/all.ttl", "out/everything.nq"] {
        assert!(folder.path().join(made).exists(), "{made} is missing");
    }
}
