//! What a run leaves behind when it is killed, when two run at once, when the disk says no: the old
//! output whole or the new one whole, and nothing that hinders the next run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program starts")
}

/// What a run that went well said on standard error.
fn fine(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
    said
}

/// What a run that failed said on standard error.
fn failed(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// A list of `count` entries that say `word`.
fn list(word: &str, count: usize) -> String {
    let entry = |at: usize| format!("- [Entry {at}](https://a.example/{at}) - {word}\n");
    let topics: Vec<String> = (0..count)
        .step_by(20)
        .map(|at| {
            let entries: String = (at..(at + 20).min(count)).map(entry).collect();
            format!("## Topic {at}\n\n{entries}")
        })
        .collect();
    format!("# List\n\n{}", topics.join("\n"))
}

/// All regular files in `folder` by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).expect("a folder") {
            let entry = entry.expect("an entry");
            let (path, kind) = (entry.path(), entry.file_type().expect("a kind"));
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                let name = text(path.strip_prefix(folder).expect("inside")).to_owned();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

/// The paths in `files` that only a run which is not done has.
fn debris(files: &BTreeMap<String, Vec<u8>>) -> Vec<&String> {
    let signs = [".listgraph-", "listgraph-new", ".listgraph/new", ".listgraph/lock", "journal", "mixed"];
    files.keys().filter(|path| signs.iter().any(|sign| path.contains(sign))).collect()
}

#[test]
fn two_exports_at_once_leave_one_vault() {
    let folder = tempfile::tempdir().expect("a folder");
    let (input, vault) = (folder.path().join("list.md"), folder.path().join("vault"));
    let arguments = ["export", text(&input), "--to", "obsidian", "-o", text(&vault)];
    fs::write(&input, list("first", 60)).expect("written");
    let runs: Vec<Child> = (0..3).map(|_| command(&arguments).spawn().expect("it starts")).collect();
    for run in runs {
        let output = run.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
    fs::write(&input, list("second", 60)).expect("written");
    let said = fine(&arguments);
    assert!(said.contains(" 0 left to you, 0 not ours"), "{said}");
    assert!(debris(&files(&vault)).is_empty());
    assert!(!files(&vault).values().any(|content| String::from_utf8_lossy(content).contains("first")));
}

#[test]
fn what_killed_runs_of_earlier_versions_left_is_swept() {
    let folder = tempfile::tempdir().expect("a folder");
    let (input, vault) = (folder.path().join("list.md"), folder.path().join("vault"));
    fs::write(&input, list("word", 20)).expect("written");
    fs::create_dir_all(vault.join("Resources")).expect("made");
    fs::create_dir_all(vault.join(".listgraph/new")).expect("made");
    for left in ["Resources/.listgraph-aB3dEf", ".listgraph/new/17", ".listgraph/lock"] {
        fs::write(vault.join(left), "half a no").expect("written");
    }
    fs::write(vault.join("Resources/.listgraph-notes"), "mine").expect("written");
    fine(&["export", text(&input), "--to", "obsidian", "-o", text(&vault)]);
    assert_eq!(debris(&files(&vault)), ["Resources/.listgraph-notes"]);
    let file = folder.path().join("graph.ttl");
    fs::write(folder.path().join(".graph.ttl.listgraph-new"), "half a gra").expect("written");
    fine(&["export", text(&input), "--to", "turtle", "-o", text(&file)]);
    assert_eq!(debris(&files(folder.path())).len(), 1);
}

#[test]
fn a_folder_in_which_files_were_being_replaced_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let (input, out) = (folder.path().join("list.md"), folder.path().join("out"));
    fs::write(&input, list("word", 20)).expect("written");
    let arguments = ["export", text(&input), "--to", "csv,json", "-o", text(&out)];
    fine(&arguments);
    let whole = files(&out);
    fs::create_dir_all(out.join(".listgraph")).expect("made");
    fs::write(out.join(".listgraph/mixed"), "").expect("written");
    fs::write(out.join("nodes.csv"), "of another run").expect("written");
    let said = fine(&arguments);
    assert!(said.contains("cut short"), "{said}");
    assert_eq!(files(&out), whole);
    assert!(!fine(&arguments).contains("cut short"));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    fn fifo(path: &Path) {
        let status = Command::new("mkfifo").arg(path).status().expect("mkfifo starts");
        assert!(status.success());
    }

    #[test]
    fn special_files_in_a_vault_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let (input, vault) = (folder.path().join("list.md"), folder.path().join("vault"));
        let arguments = ["export", text(&input), "--to", "obsidian", "-o", text(&vault)];
        fs::write(&input, list("word", 20)).expect("written");
        fs::create_dir_all(vault.join("Resources")).expect("made");
        fs::create_dir_all(vault.join(".obsidian")).expect("made");
        fifo(&vault.join("Resources/Entry 1.md"));
        fifo(&vault.join(".obsidian/types.json"));
        let elsewhere = folder.path().join("elsewhere.md");
        fs::write(&elsewhere, "mine").expect("written");
        symlink(&elsewhere, vault.join("Resources/Entry 2.md")).expect("linked");
        let said = fine(&arguments);
        assert!(said.contains("types.json: a file of yours"), "{said}");
        assert_eq!(fs::read_to_string(&elsewhere).expect("still there"), "mine");
        assert!(vault.join("Resources/Entry 2.md").is_symlink());
        assert!(vault.join("Resources/Entry 1 (a.example).md").is_file());
    }

    #[test]
    fn a_vault_that_cannot_be_written_is_left_as_it_was() {
        for what in ["file", "link"] {
            let folder = tempfile::tempdir().expect("a folder");
            let (input, vault) = (folder.path().join("list.md"), folder.path().join("vault"));
            fs::write(&input, list("word", 20)).expect("written");
            fs::create_dir_all(&vault).expect("made");
            match what {
                "file" => fs::write(vault.join("Resources"), "mine").expect("written"),
                _ => symlink(folder.path(), vault.join("Resources")).expect("linked"),
            }
            let said = failed(&["export", text(&input), "--to", "obsidian", "-o", text(&vault)]);
            assert!(said.contains("Resources"), "{said}");
            let notes = files(&vault).into_keys().filter(|path| path.ends_with(".md"));
            assert_eq!(notes.count(), 0, "{what}");
        }
    }

    #[test]
    fn what_an_output_file_is_decides_how_it_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let input = path("list.md");
        fs::write(&input, list("word", 5)).expect("written");
        let to = |place: &Path| {
            ["export", text(&input), "--to", "n-triples", "-o", text(place)].map(str::to_owned)
        };
        let arguments = |place: &Path| to(place);
        let start = |place: &Path| run(&arguments(place).iter().map(String::as_str).collect::<Vec<_>>());
        let whole = path("whole.nt");
        assert_eq!(start(&whole).status.code(), Some(0));
        let expected = fs::read(&whole).expect("written");
        // A link is followed.
        symlink(&whole, path("link.nt")).expect("linked");
        fs::write(&whole, "old").expect("written");
        assert_eq!(start(&path("link.nt")).status.code(), Some(0));
        assert!(path("link.nt").is_symlink());
        assert_eq!(fs::read(&whole).expect("written"), expected);
        // One that leads nowhere is refused.
        symlink(path("nowhere"), path("lost.nt")).expect("linked");
        let output = start(&path("lost.nt"));
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("leads nowhere"));
        // What its owner protects stays.
        fs::write(path("kept.nt"), "old").expect("written");
        fs::set_permissions(path("kept.nt"), fs::Permissions::from_mode(0o444)).expect("set");
        let output = start(&path("kept.nt"));
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("is read-only"));
        assert_eq!(fs::read_to_string(path("kept.nt")).expect("still there"), "old");
        // A pipe is written to, and stays one.
        let pipe = path("pipe.nt");
        fifo(&pipe);
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read(pipe).expect("read")
        });
        assert_eq!(start(&pipe).status.code(), Some(0));
        assert_eq!(reader.join().expect("it ends"), expected);
        assert!(debris(&files(folder.path())).is_empty());
    }
}
