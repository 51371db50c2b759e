//! One of many workers: manifests, shares, and a line of JSON for each list.
#![cfg(unix)]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn run(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.current_dir(folder).arg("export").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// The lines of JSON on standard error, sorted.
fn told(output: &Output) -> Vec<Value> {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = std::str::from_utf8(&output.stderr).expect("UTF-8");
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines.into_iter().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn lines(output: &Output) -> BTreeSet<String> {
    std::str::from_utf8(&output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

/// Some lists, one of them in a folder of its own.
fn lists() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("lists/ink")).expect("made");
    for name in ["pens", "quills", "paper", "desks", "ink/README", "ink/README.ja"] {
        let text = format!("# {name}\n\n## T\n\n- [About {name}](https://{}.example/) - One.\n", name.len());
        fs::write(folder.path().join(format!("lists/{name}.md")), text).expect("written");
    }
    folder
}

#[test]
fn a_manifest_gives_what_its_inputs_give() {
    let folder = lists();
    let whole = run(folder.path(), &["lists", "--to", "n-quads"], "");
    let manifest = "lists/pens.md\n\nlists/quills.md\n{\"path\":\"lists/paper.md\"}\nlists/desks.md\n{\"path\":\"lists/ink\"}\n";
    let listed = run(folder.path(), &["--manifest", "-", "--to", "n-quads"], manifest);
    assert_eq!(listed.stdout, whole.stdout);
    let told = told(&listed);
    assert_eq!(told.len(), 5, "{told:?}");
    for one in &told {
        assert_eq!(
            (&one["status"], one["resources"].as_u64()),
            (&json!("read"), Some(if one["path"] == "lists/ink" { 2 } else { 1 }))
        );
    }
    fs::write(folder.path().join("manifest"), manifest).expect("written");
    let from_file = run(folder.path(), &["--manifest", "manifest", "--to", "n-quads", "--threads", "1"], "");
    assert_eq!(from_file.stdout, whole.stdout);
}

#[test]
fn texts_in_a_manifest_are_read_like_files() {
    let folder = lists();
    let text = |path: &str| fs::read_to_string(folder.path().join(path)).expect("UTF-8");
    let line = |path: &str| json!({"path": path, "text": text(path)}).to_string() + "\n";
    let whole = run(folder.path(), &["lists", "--to", "n-quads"], "");
    let paths = ["lists/desks.md", "lists/ink/README.md", "lists/ink/README.ja.md", "lists/paper.md"];
    let rest = "lists/pens.md\nlists/quills.md\n";
    // A text that is no README is a list of its own, so the Japanese one needs the name of its list.
    let files: String = paths.iter().filter(|path| !path.contains(".ja")).map(|path| line(path)).collect();
    let listed = run(folder.path(), &["--manifest", "-", "--to", "n-quads"], &(files.clone() + rest));
    assert!(lines(&listed).len() < lines(&whole).len());
    fs::remove_file(folder.path().join("lists/ink/README.ja.md")).expect("removed");
    let whole = run(folder.path(), &["lists", "--to", "n-quads"], "");
    assert_eq!(listed.stdout, whole.stdout);
    let named = |name: &str| {
        let one = json!({"list": "github.com/a/ink", "path": format!("{name}.md"), "text": format!("# {name}\n\n- [x](https://x.example)\n")});
        one.to_string() + "\n"
    };
    let both = named("README") + &named("README.ja");
    let output = run(folder.path(), &["--manifest", "-", "--to", "n-quads"], &both);
    assert_eq!(
        told(&output),
        [
            json!({"status": "read", "path": "github.com/a/ink", "list": "github.com/a/ink", "resources": 1, "mentions": 2, "warnings": 0})
        ]
    );
    assert!(lines(&output).iter().any(|line| line.contains("id/list/github.com/a/ink>")));
}

#[test]
fn shares_are_disjoint_and_make_the_whole() {
    let folder = lists();
    let whole = run(folder.path(), &["lists", "--to", "n-quads"], "");
    let (mut merged, mut seen) = (BTreeSet::new(), Vec::new());
    for share in ["1/3", "2/3", "3/3"] {
        let output = run(folder.path(), &["lists", "--to", "n-quads", "--shard", share], "");
        merged.extend(lines(&output));
        let paths: Vec<String> = told(&output).iter().map(|one| one["path"].to_string()).collect();
        assert!(paths.len() < 5, "no share has everything");
        seen.extend(paths);
    }
    assert_eq!((merged, seen.len()), (lines(&whole), 5));
    let wrong = run(folder.path(), &["lists", "--to", "n-quads", "--shard", "4/3"], "");
    assert_eq!(wrong.status.code(), Some(2));
    let whole_only = run(folder.path(), &["lists", "--to", "dot", "--shard", "1/3"], "");
    assert!(String::from_utf8_lossy(&whole_only.stderr).contains("need all lists at once"));
}

#[test]
fn a_bad_list_never_ends_the_run() {
    let folder = lists();
    let place = |path: &str| folder.path().join("lists").join(path);
    fs::write(place("binary.md"), b"\0\0\0").expect("written");
    for name in ["set", "unset"] {
        fs::create_dir_all(place(name)).expect("made");
        fs::write(place(name).join("README.md"), "# x\n\n- [x](https://x.example)\n").expect("written");
    }
    fs::write(place("set/listgraph.toml"), "nonsense = 1\n").expect("written");
    fs::write(place("bad.ttl"), "<x:a> nope:x 1 .\n").expect("written");
    let manifest = "lists/pens.md\nlists/gone.md\nlists/binary.md\n{\"txt\":\"\"}\nlists/set\nlists/bad.ttl\nlists/unset\n";
    let output = run(folder.path(), &["--manifest", "-", "--to", "n-quads"], manifest);
    let told = told(&output);
    let failed: Vec<(&Value, &str)> = told
        .iter()
        .filter(|one| one["status"] == "failed")
        .map(|one| (&one["path"], one["message"].as_str().expect("a message")))
        .collect();
    assert_eq!((told.len(), failed.len()), (7, 5), "{told:?}");
    for (path, says) in [
        ("lists/gone.md", "does not exist"),
        ("lists/binary.md", "is not text"),
        ("lists/set", "listgraph.toml"),
        ("lists/bad.ttl", "lists/bad.ttl:1:7"),
    ] {
        let found = failed.iter().find(|(at, _)| **at == path);
        assert!(found.is_some_and(|(_, message)| message.contains(says)), "{path}: {failed:?}");
    }
    assert!(
        failed.iter().any(|(path, message)| path.is_null() && message.starts_with("-:4: ")),
        "{failed:?}"
    );
    let good = run(folder.path(), &["lists/pens.md", "lists/unset", "--to", "n-quads"], "");
    assert_eq!(output.stdout, good.stdout);
    let none = run(folder.path(), &["--manifest", "gone", "--to", "n-quads"], "");
    assert_eq!(none.status.code(), Some(2), "a manifest that is not there is no list");
}
