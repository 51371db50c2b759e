//! The commands of README and the pages that it links to run as written.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Lines that need more than the program: cargo itself, a running server.
const ELSEWHERE: [&str; 3] = ["cargo test", "cargo install", "NEO4J_PASSWORD="];

/// How the first command starts, and what stands for it here.
const BUILT: (&str, &str) = ("cargo run --release -- ", "listgraph ");

/// A shell block of a page, as one script, and what the page says that it prints.
struct Example {
    script: String,
    promised: Option<String>,
}

/// The examples of a page.
fn examples(page: &str) -> Vec<Example> {
    let text = fs::read_to_string(page).expect("the page");
    let block = |text: &str| text.split("```").next().expect("a block").to_owned();
    let wanted = |line: &&str| !ELSEWHERE.iter().any(|start| line.starts_with(start));
    let example = |part: &str| Example {
        script: block(part).lines().filter(wanted).collect::<Vec<_>>().join("\n").replace(BUILT.0, BUILT.1),
        promised: part.split("```text\n").nth(1).map(block),
    };
    text.split("```sh\n").skip(1).map(example).collect()
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
    let examples = examples("README.md");
    assert!(examples.iter().filter(|example| example.script.contains("listgraph ")).count() >= 6);
    assert!(examples.iter().filter(|example| example.promised.is_some()).count() >= 4);
    for Example { script, promised } in examples {
        let run =
            Command::new("sh").args(["-ec", &script]).current_dir(folder.path()).env("PATH", &path).output();
        let output = run.expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}\n{said}");
        // Results of SPARQL in CSV have the line ends of RFC 4180.
        let printed = (String::from_utf8_lossy(&output.stdout) + said).replace("\r\n", "\n");
        let promised = promised.unwrap_or_default();
        assert!(printed.contains(&promised), "{script}\nprints\n{printed}\nand not\n{promised}");
    }
    for made in ["out/overview.dot", "out/vault", "out/neo4j", "out/all.ttl", "out/everything.nq"] {
        assert!(folder.path().join(made).exists(), "{made} is missing");
    }
}
