//! After a run is killed, runs concurrently with another, or meets a full disk, the output is the old one or the new
//! one, complete, and nothing hinders the next run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program starts")
}

/// Runs the program with these arguments and interrupts it.
type Cut<'c> = &'c mut dyn FnMut(&[&str]);

/// Standard error of a successful run.
fn fine(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
    said
}

/// Standard error of a failed run.
fn failed(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// A list of `count` entries that contain `word`.
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

/// All regular files in `folder`, by path.
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

/// The paths in `files` that only an unfinished run has.
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
    assert!(!said.contains("conflict") && !said.contains("other file"), "{said}");
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
    assert!(said.contains("was interrupted"), "{said}");
    assert_eq!(files(&out), whole);
    assert!(!fine(&arguments).contains("was interrupted"));
}

/// Random numbers, different in each run; a failure shows the seed.
struct Instants(u64);

impl Instants {
    fn new() -> Self {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock");
        Self(u64::try_from(now.as_nanos() & u128::from(u64::MAX)).expect("fits") | 1)
    }

    /// A moment before `end`.
    fn before(&mut self, end: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        end.mul_f64(f64::from(u32::try_from(self.0 >> 32).expect("fits")) / f64::from(u32::MAX))
    }
}

/// Three versions of a list: entries are changed, added, removed.
fn versions() -> [String; 3] {
    let without = |text: String, words: &[&str]| {
        let kept = text.lines().filter(|line| !words.iter().any(|word| line.contains(word)));
        kept.map(|line| format!("{line}\n")).collect::<String>()
    };
    [
        list("first", 60),
        without(list("second", 80), &["[Entry 7]", "[Entry 33]", "[Entry 70]"]),
        without(list("third", 70), &["[Entry 9]", "[Entry 61]", "Topic 60"]),
    ]
}

/// Without notes whose nodes have left the list: they keep what was written last, so they may differ.
fn without_gone(mut files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    files.retain(|path, content| {
        !path.ends_with("manifest.json") && !String::from_utf8_lossy(content).contains("listgraph-status")
    });
    files
}

/// Kills `LISTGRAPH_KILLS` exports at random moments. The list changes after each, and a normal run must then end as
/// if nothing had happened.
#[test]
fn a_kill_at_any_moment_leaves_no_trace() {
    let kills = std::env::var("LISTGRAPH_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(20);
    let mut instants = Instants::new();
    let seed = instants.0;
    let kinds: &[(&[&str], &str)] = &[
        (&["export", "--to", "obsidian"], "vault"),
        (&["export", "--to", "turtle,csv,json,neo4j-csv"], "folder"),
        (&["export", "--to", "n-quads"], "graph.nq"),
        #[cfg(feature = "rocksdb")]
        (&["load"], "store"),
    ];
    let mut unfinished = 0;
    for kill in 0..kills {
        let (command_line, name) = kinds[kill % kinds.len()];
        let folder = tempfile::tempdir().expect("a folder");
        let input = folder.path().join("list.md");
        let outcome = |cut: Option<Cut<'_>>, to: &str| {
            let place = folder.path().join(to);
            fs::create_dir_all(&place).expect("made");
            let output = place.join(name);
            let option = if name == "store" { "--store" } else { "-o" };
            let arguments = [command_line, &[text(&input), option, text(&output)]].concat();
            let [first, second, third] = versions();
            fs::write(&input, first).expect("written");
            fine(&arguments);
            if let Some(cut) = cut {
                fs::write(&input, second).expect("written");
                cut(&arguments);
            }
            fs::write(&input, third).expect("written");
            let start = Instant::now();
            fine(&arguments);
            let took = start.elapsed();
            (content(&place), took)
        };
        let (expected, took) = outcome(None, "fresh");
        let mut until = |arguments: &[&str]| {
            let mut run = command(arguments).spawn().expect("it starts");
            std::thread::sleep(instants.before(took));
            unfinished += usize::from(run.try_wait().expect("it runs").is_none());
            run.kill().expect("killed");
            run.wait().expect("it ended");
        };
        let (found, _) = outcome(Some(&mut until), "cut");
        assert!(debris(&found).is_empty(), "{name}, seed {seed}: {:?}", debris(&found));
        let (found, expected) = (without_gone(found), without_gone(expected));
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            expected.keys().collect::<Vec<_>>(),
            "{name}, seed {seed}"
        );
        for (path, content) in &expected {
            assert!(found[path] == *content, "{name}, seed {seed}: `{path}` differs");
        }
    }
    assert!(unfinished * 2 > kills, "{unfinished} of {kills} runs were killed before they were done");
}

/// The content of the export or store at `place`; of a store its statements, as its files differ.
fn content(place: &Path) -> BTreeMap<String, Vec<u8>> {
    let store = place.join("store");
    if !store.exists() {
        return files(place);
    }
    let all = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o";
    let answer = run(&["query", "--store", text(&store), all]);
    assert_eq!(answer.status.code(), Some(0), "{}", String::from_utf8_lossy(&answer.stderr));
    let beside = fs::read_dir(place).expect("a folder").flatten().map(|entry| entry.file_name());
    let beside = beside.map(|name| (name.to_string_lossy().into_owned(), Vec::new()));
    beside.chain([("statements".to_owned(), answer.stdout)]).collect()
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
        // A broken one is an error.
        symlink(path("nowhere"), path("lost.nt")).expect("linked");
        let output = start(&path("lost.nt"));
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("is a broken link"));
        // A write-protected file is kept.
        fs::write(path("kept.nt"), "old").expect("written");
        fs::set_permissions(path("kept.nt"), fs::Permissions::from_mode(0o444)).expect("set");
        let output = start(&path("kept.nt"));
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("is read-only"));
        assert_eq!(fs::read_to_string(path("kept.nt")).expect("still there"), "old");
        // A pipe is written to and remains a pipe.
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

    /// A run with a limit on the size of its files, or without.
    fn limited(limit: Option<u32>, arguments: &[&str]) -> Output {
        let limit = limit.map_or_else(|| "unlimited".to_owned(), |blocks| blocks.to_string());
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -f $0; exec \"$@\"", &limit, env!("CARGO_BIN_EXE_listgraph")]);
        shell.args(arguments).stdin(Stdio::null()).output().expect("sh starts")
    }

    /// A limit on file sizes ends a run in the middle of a file.
    #[test]
    fn a_limit_on_files_leaves_what_was_there() {
        for (formats, name) in
            [("n-quads", "graph.nq"), ("csv,json,n-quads", "folder"), ("obsidian", "vault")]
        {
            let folder = tempfile::tempdir().expect("a folder");
            let (input, place) = (folder.path().join("list.md"), folder.path().join("out").join(name));
            let arguments = ["export", text(&input), "--to", formats, "-o", text(&place)];
            fs::write(&input, list("first", 10)).expect("written");
            fine(&arguments);
            let before = files(&folder.path().join("out"));
            fs::write(&input, list("second", 200)).expect("written");
            let output = limited(Some(4), &arguments);
            assert_ne!(output.status.code(), Some(0), "{name}");
            let now = files(&folder.path().join("out"));
            let changed = before.iter().find(|(path, content)| now.get(*path) != Some(content));
            assert_eq!(changed.map(|(path, _)| path), None, "{name}");
            // The next run removes what was left, whether it writes anything or not.
            fs::write(&input, list("first", 10)).expect("written");
            assert_eq!(limited(None, &arguments).status.code(), Some(0));
            assert_eq!(debris(&files(&folder.path().join("out"))), [""; 0], "{name}");
            assert!(files(&folder.path().join("out")) == before, "{name}");
        }
    }

    #[test]
    fn a_device_that_is_full_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        let input = folder.path().join("list.md");
        fs::write(&input, list("word", 100)).expect("written");
        let said = failed(&["export", text(&input), "--to", "n-quads", "-o", "/dev/full"]);
        assert!(said.contains("/dev/full") && said.contains("No space"), "{said}");
        fine(&["export", text(&input), "--to", "n-quads", "-o", "/dev/null"]);
        let full = fs::File::options().write(true).open("/dev/full").expect("a device");
        let mut run = command(&["export", text(&input), "--to", "n-quads"]);
        let output = run.stdout(full).output().expect("it starts");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("No space"));
    }
}
