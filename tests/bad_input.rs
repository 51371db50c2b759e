//! Bad input and unwritable output give a clear error or a finding: no panic, no excessive time, and nothing
//! half-written over something complete.

mod reading;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The depth of nesting.
const MANY: usize = 100_000;
/// More than any of these inputs takes, even on a slow machine without optimisation.
const PATIENCE: Duration = Duration::from_secs(60);

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(arguments).stdin(Stdio::null()).output().expect("the program starts")
}

/// The exit code and standard error.
fn outcome(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A folder with one file.
fn with_file(name: &str, content: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("written");
    (folder, path)
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Exports a list with this content as N-Triples.
fn exported(content: impl AsRef<[u8]>) -> String {
    let (_folder, path) = with_file("list.md", content);
    let start = Instant::now();
    let output = run(&["export", text(&path), "--to", "n-triples"]);
    let (code, said) = outcome(&output);
    assert_eq!(code, Some(0), "{said}");
    let warning = format!("warning: `{}` contains no entries", text(&path));
    assert!(said.lines().all(|line| line.starts_with(&warning)), "{said}");
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The output of `check` for a list with this content.
fn checked(content: impl AsRef<[u8]>) -> String {
    let (_folder, path) = with_file("list.md", content);
    let output = run(&["check", text(&path), "--format", "short", "--deny", "nothing"]);
    assert_eq!(output.status.code(), Some(0), "{}", outcome(&output).1);
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_missing_file_is_an_error_that_names_it() {
    for command in
        [&["export", "--to", "turtle"][..], &["check"], &["stats"], &["query", "--question", "kinds"]]
    {
        let (code, said) = outcome(&run(&[command, &["no-such-list.md"]].concat()));
        assert_eq!(code, Some(2), "{command:?}");
        assert!(said.starts_with("error: `no-such-list.md` does not exist"), "{said}");
    }
}

#[test]
fn a_folder_without_markdown_is_an_error() {
    let (folder, _) = with_file("notes.txt", "no list");
    let (code, said) = outcome(&run(&["export", text(folder.path()), "--to", "turtle"]));
    assert_eq!(code, Some(2));
    assert!(said.contains("contains no Markdown file"), "{said}");
}

#[test]
fn a_binary_file_is_an_error_alone_and_a_finding_among_others() {
    let (folder, path) = with_file("picture.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let (code, said) = outcome(&run(&["export", text(&path), "--to", "turtle"]));
    assert_eq!(code, Some(2));
    assert!(said.contains("is not text"), "{said}");
    fs::write(folder.path().join("list.md"), "- [a](https://a.example/1)\n").expect("written");
    let output = run(&["check", text(folder.path()), "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("warning[not-text]"));
    let output = run(&["export", text(folder.path()), "--to", "n-triples"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("<https://a.example/1>"));
}

#[test]
fn invalid_utf8_is_kept_with_a_replacement_and_a_finding() {
    let list = b"# L\n\n- [Caf\xe9](https://a.example/1) - caf\xe9\n";
    assert!(exported(list).contains("\"Caf\u{FFFD}\""));
    let said = checked(list);
    assert!(said.contains("list.md:3:7: warning[invalid-utf8]"), "{said}");
}

#[test]
fn a_byte_order_mark_and_crlf_change_nothing() {
    let list = "# L\n\nabout\n\n## A\n\n- [a](https://a.example/1) - first\n  second\n\n```\nx\n```\n";
    let expected = exported(list);
    assert_eq!(exported(format!("\u{feff}{list}")), expected);
    assert_eq!(exported(list.replace('\n', "\r\n")), expected);
    assert_eq!(exported(format!("\u{feff}{}", list.replace('\n', "\r\n"))), expected);
}

#[test]
fn an_empty_file_and_one_of_blanks_are_lists_without_entries() {
    for content in ["", "\n\n\n", "\u{feff}", "---\n---\n", "<!-- -->", "|", "[", "- ", "#"] {
        assert!(!exported(content).contains("ns#Mention"), "{content:?}");
    }
}

#[test]
fn a_line_of_twenty_megabytes_is_read() {
    let word = "words of a very long line, 很长的一行 ";
    // Without optimisation, a tenth takes as long.
    let length = if cfg!(debug_assertions) { 2_000_000 } else { 20_000_000 };
    let line = word.repeat(length / word.len());
    let read = exported(format!("# L\n\n- [a](https://a.example/1) - {line}\n- [b](https://b.example/2)\n"));
    assert!(read.contains("<https://a.example/1>") && read.contains("<https://b.example/2>"));
}

#[test]
fn what_is_nested_very_deep_neither_overflows_nor_takes_for_ever() {
    let deep: &[(&str, &str, &str)] = &[
        ("brackets", "[", "]"),
        ("open brackets", "[", ""),
        ("links", "[a](", ""),
        ("pictures", "![", ""),
        ("quotations", "> ", ""),
        ("quotations without space", ">", ""),
        ("lists", "- ", ""),
        ("emphasis", "*a ", " b*"),
        ("strong emphasis", "**a", "**"),
        ("underscores", "_", "_"),
        ("struck text", "~~a ", " b~~"),
        ("round brackets", "(", ")"),
        ("full-width brackets", "（", "）"),
        ("angle brackets", "<", ">"),
        ("elements", "<div>\n", "</div>\n"),
        ("lists in HTML", "<ul><li>", ""),
        ("tables in HTML", "<table><tr><td>", ""),
        ("anchors", "<a href=\"https://a.example/1\">", "</a>"),
        ("folded parts", "<details><summary>x</summary>", ""),
        ("comments", "<!-- ", ""),
    ];
    for (what, open, close) in deep {
        let list = format!("# L\n\n{}x{}\n\n# M\n\n", open.repeat(MANY), close.repeat(MANY));
        let start = Instant::now();
        exported(list);
        assert!(start.elapsed() < PATIENCE, "{what}: {:?}", start.elapsed());
    }
}

#[test]
fn very_many_of_a_thing_take_time_in_proportion() {
    let many: &[(&str, String)] = &[
        ("bare addresses in a line", format!("- {}", "https://a.example/1 ".repeat(MANY))),
        ("host of very many labels", format!("- {}", "www.".repeat(MANY))),
        ("references in a line", format!("- {}\n\n[b]: https://b.example", "[a][b] ".repeat(MANY))),
        ("links in a line", format!("- {}", "[a](https://a.example/1) ".repeat(MANY))),
        ("brackets behind a link", format!("- [a](https://a.example/1) {}", "[x] ".repeat(MANY))),
        ("separators", format!("- [a](https://a.example/1){}", " - x".repeat(MANY))),
        ("names", format!("- [a](https://a.example/1) by {}", "Ada Moreau, ".repeat(MANY))),
        ("equal headings", "## h\n".repeat(MANY)),
        ("headings", (0..MANY / 5).map(|at| format!("## h{at}\n- [a](https://a.example/1)\n")).collect()),
        ("cells", format!("|{}\n|{}\n{}", "a|".repeat(3000), "-|".repeat(3000), "|x|\n".repeat(3000))),
        ("entities", format!("- {}", "&amp;".repeat(MANY))),
        ("equal entries", "- [a](https://a.example/1)\n".repeat(MANY / 10)),
    ];
    for (what, list) in many {
        let start = Instant::now();
        exported(list);
        assert!(start.elapsed() < PATIENCE, "{what}: {:?}", start.elapsed());
    }
}

#[test]
fn hostile_addresses_and_tags_become_legal_rdf_or_nothing() {
    let addresses = [
        "javascript:alert(1)",
        "https://a.example/<x>|y^z`{}\\\"",
        "https://a.example/%zz%",
        "https://[::1",
        "https://a.example/\u{202E}x\u{200B}",
        "http://a.example:99999/",
        "https://例子.测试/路径?查=询#片段",
        "//a.example/x",
        "https://user:pass@a.example/",
        "https://",
        "data:text/html,x",
        "https://a.example/\u{E000}\u{FFFD}#a#b",
    ];
    let list: String = addresses.iter().map(|address| format!("- [t](<{address}>)\n- {address}\n")).collect();
    let quads = listgraph::rdf::parse("x.nt", exported(list).as_bytes()).expect("legal N-Triples");
    assert!(!quads.is_empty());
}

#[test]
fn a_graph_file_that_is_none_is_an_error_with_its_place() {
    let (_folder, path) = with_file("graph.ttl", "<a> <b> .\n");
    let (code, said) = outcome(&run(&["query", text(&path), "--question", "kinds"]));
    assert_eq!(code, Some(2));
    assert!(said.contains("graph.ttl:1:"), "{said}");
}

#[test]
fn an_output_that_is_in_the_way_stays_as_it_is() {
    let (folder, file) = with_file("taken", "mine");
    let (code, said) = outcome(&run(&["export", reading::SHOWCASE, "-o", text(&file)]));
    assert_eq!(code, Some(2));
    assert!(said.contains("is a file"), "{said}");
    let below = file.join("out.ttl");
    let (code, said) = outcome(&run(&["export", reading::SHOWCASE, "--to", "turtle", "-o", text(&below)]));
    assert_eq!(code, Some(2));
    assert!(said.contains("cannot be written"), "{said}");
    assert_eq!(fs::read_to_string(&file).expect("still there"), "mine");
    let folder_in_place = folder.path().join("graph.ttl");
    fs::create_dir(&folder_in_place).expect("made");
    let inner = folder_in_place.join("llm-stack.ttl");
    fs::create_dir(&inner).expect("made");
    let place = text(&folder_in_place);
    let (code, said) = outcome(&run(&["export", reading::SHOWCASE, "--to", "turtle", "-o", place]));
    assert_eq!(code, Some(2), "a folder stands where the file should");
    assert!(said.contains("graph.ttl"), "{said}");
    assert_eq!(fs::read_dir(&folder_in_place).expect("a folder").count(), 1, "nothing is left beside it");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    /// Whether the user running the test can read everything.
    fn is_root() -> bool {
        Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
    }

    /// A copy of the program where every user can run it.
    fn for_everybody(folder: &Path) -> PathBuf {
        let place = folder.join("listgraph");
        fs::copy(env!("CARGO_BIN_EXE_listgraph"), &place).expect("copied");
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("open to all");
        place
    }

    #[test]
    fn an_unreadable_folder_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let list = folder.path().join("list");
        let closed = list.join("closed");
        fs::create_dir_all(&closed).expect("made");
        fs::write(closed.join("a.md"), "- [a](https://a.example/1)\n").expect("written");
        fs::write(list.join("README.md"), "- [b](https://b.example/1)\n").expect("written");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("closed");
        let program = for_everybody(folder.path());
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
        let mut command = if is_root() { command } else { Command::new(&program) };
        for input in [&list, &closed] {
            command.args(["export", "--to", "n-triples"]).arg(input);
        }
        let output = command.stdin(Stdio::null()).output();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("open again");
        match output {
            Ok(output) => {
                let (code, said) = outcome(&output);
                assert_eq!(code, Some(2), "{said}");
                assert!(said.contains("cannot be read") || said.contains("ermission"), "{said}");
                assert!(output.stdout.is_empty(), "half a list would look like a whole one");
            }
            Err(error) => {
                reading::skipped(&format!("an unreadable folder: `setpriv` does not start: {error}"))
            }
        }
    }

    /// A file system of one megabyte, unmounted when dropped.
    struct Small(TempDir);

    impl Small {
        fn mount() -> Option<Self> {
            let folder = tempfile::tempdir().expect("a folder");
            let mut mount = Command::new("mount");
            mount.args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(folder.path());
            let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
            mounted.then(|| Self(folder))
        }
    }

    impl Drop for Small {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg(self.0.path()).status();
        }
    }

    #[test]
    fn a_full_disk_leaves_what_was_there() {
        let Some(disk) = Small::mount() else {
            reading::skipped("a full disk: no file system of 1 MB can be mounted here");
            return;
        };
        let (_folder, small) = with_file("list.md", "- [a](https://a.example/1)\n");
        let entries: String =
            (0..3000).map(|at| format!("- [Entry {at}](https://a.example/{at}) - about\n")).collect();
        let (_other, large) = with_file("list.md", entries);
        for place in [disk.0.path().join("graph.nq"), disk.0.path().join("folder")] {
            let export = |list: &Path| run(&["export", text(list), "--to", "n-quads", "-o", text(&place)]);
            assert_eq!(outcome(&export(&small)).0, Some(0));
            let file = if place.is_dir() { place.join("list.nq") } else { place.clone() };
            let before = fs::read(&file).expect("written");
            let (code, said) = outcome(&export(&large));
            assert_eq!(code, Some(2), "{said}");
            assert!(said.contains("cannot be written") && said.contains("No space"), "{said}");
            assert!(fs::read(&file).expect("still there") == before, "the old file is whole");
            let beside = fs::read_dir(file.parent().expect("a folder")).expect("readable");
            let part = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(".listgraph-");
            let left = beside.flatten().filter(|entry| part(&entry.file_name()));
            assert_eq!(left.count(), 0, "nothing is left beside it");
        }
    }
}
