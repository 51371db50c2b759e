//! The cache: what comes from it is what reading gives, whatever was changed in between, and whatever becomes of its
//! folder.

mod program;

use program::folder;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;
use tempfile::TempDir;

const ONE: &str = "# Pens\n\n## Ink\n\n- [Quill](https://example.org/quill) - Writes without a hand, on vLLM.\n\
    - [Further](more.md) - The rest.\n";
const MORE: &str = "# More pens\n\n- [Nib](https://example.org/nib) - The end of a pen.\n";
const OTHER: &str =
    "# Cups\n\n- [Mug](https://example.org/mug) - Holds tea. By [Ann](https://github.com/ann).\n";

/// Some lists, next to a folder for the cache.
struct World {
    folder: TempDir,
    program: PathBuf,
}

impl World {
    fn new() -> Self {
        let folder = folder(&[
            ("lists/one/README.md", ONE),
            ("lists/one/more.md", MORE),
            ("lists/other/README.md", OTHER),
            ("lists/third/README.md", "# Third\n\n- [Quill](https://example.org/quill/) - Again.\n"),
        ]);
        Self { folder, program: env!("CARGO_BIN_EXE_listgraph").into() }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, content: &str) {
        fs::write(self.path(path), content).expect("written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env("LISTGRAPH_CACHE", self.path("cache"));
        command
    }

    fn output(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        output
    }

    /// How many entries the cache has.
    fn entries(&self) -> usize {
        entries(&self.path("cache")).len()
    }

    /// Runs with the cache and without, which must make no difference, and returns how many entries were added.
    fn added(&self, arguments: &[&str]) -> usize {
        let before = self.entries();
        let cached = self.output(arguments);
        let after = self.entries();
        let plain = self.output(&[arguments, &["--no-cache"]].concat());
        assert_eq!(self.entries(), after, "`--no-cache` keeps nothing");
        let text = |output: &Output| {
            [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        assert_eq!(text(&cached), text(&plain), "{arguments:?}");
        after - before
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "run")).collect()
}

const EXPORT: &[&str] = &["export", "lists", "--to", "n-quads"];
const QUERY: &[&str] =
    &["query", "lists", "SELECT ?name { ?r a lg:Resource ; schema:name ?name } ORDER BY ?name"];

#[test]
fn what_is_unchanged_is_not_read_again() {
    let world = World::new();
    assert_eq!(world.added(EXPORT), 3);
    assert_eq!(world.added(EXPORT), 0);
    assert_eq!(world.added(&["export", "lists", "--to", "n-quads", "--threads", "1"]), 0);
    // Settings for what is written do not concern what is read.
    assert_eq!(world.added(&[EXPORT, &["--languages", "zh"]].concat()), 0);
    for to in ["turtle", "trig", "n-triples", "json", "ndjson", "turtle,n-quads", "csv,n-quads"] {
        let arguments = ["export", "lists", "--to", to, "-o", "out"];
        let arguments = if to.contains(',') { &arguments[..] } else { &arguments[..4] };
        world.output(arguments);
        let made = fs::read(world.path("out/turtle/lists.ttl")).ok();
        assert_eq!(world.added(arguments), 0, "{to}");
        assert_eq!(fs::read(world.path("out/turtle/lists.ttl")).ok(), made, "{to}");
    }
    assert_eq!(world.added(QUERY), 3);
    assert_eq!(world.added(QUERY), 0);
    // The graph of a query is the one with full provenance.
    assert_eq!(world.added(&["query", "lists", "SELECT * { ?s ?p ?o }"]), 0);
}

#[test]
fn a_list_that_changed_is_read_however_it_was_changed() {
    let world = World::new();
    assert_eq!(world.added(EXPORT), 3);
    let readme = world.path("lists/one/README.md");
    let time = fs::metadata(&readme).and_then(|about| about.modified()).expect("a time");
    // Of equal size and time.
    world.write("lists/one/README.md", &ONE.replace("quill", "quire"));
    File::options().write(true).open(&readme).and_then(|file| file.set_modified(time)).expect("set");
    assert_eq!(world.added(EXPORT), 1);
    // As before.
    world.write("lists/one/README.md", ONE);
    assert_eq!(world.added(EXPORT), 0);
    // Another time alone.
    File::options()
        .write(true)
        .open(&readme)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .expect("set");
    assert_eq!(world.added(EXPORT), 0);
    // A file that it leads to: other content, gone, and back.
    world.write("lists/one/more.md", &MORE.replace("Nib", "Tip"));
    assert_eq!(world.added(&["export", "lists/one/README.md", "--to", "n-quads"]), 1);
    world.write("lists/one/more.md", &MORE.replace("Nib", "Top"));
    world.added(&["export", "lists/one/README.md", "--to", "n-quads"]);
    fs::remove_file(world.path("lists/one/more.md")).expect("removed");
    world.added(&["export", "lists/one/README.md", "--to", "n-quads"]);
    world.write("lists/one/more.md", MORE);
    world.added(&["export", "lists/one/README.md", "--to", "n-quads"]);
    // A new file, and one that is gone.
    world.write("lists/other/README.zh.md", "# 杯\n\n- [杯子](https://example.org/mug) - 喝茶。\n");
    assert_eq!(world.added(EXPORT), 1);
    fs::remove_dir_all(world.path("lists/third")).expect("removed");
    assert_eq!(world.added(EXPORT), 0);
    // Another name of a file, and of a folder.
    fs::rename(world.path("lists/other/README.zh.md"), world.path("lists/other/README.ja.md"))
        .expect("renamed");
    assert_eq!(world.added(EXPORT), 1);
    fs::rename(world.path("lists/other"), world.path("lists/cups")).expect("renamed");
    assert_eq!(world.added(EXPORT), 1);
    // The same list elsewhere: what is said of it names its place.
    fs::rename(world.path("lists"), world.path("moved")).expect("renamed");
    world.added(&["export", "moved", "--to", "n-quads"]);
}

#[test]
fn everything_else_that_a_list_depends_on_counts_too() {
    let world = World::new();
    assert_eq!(world.added(EXPORT), 3);
    for further in [
        &["--provenance", "full"][..],
        &["--provenance", "none"],
        &["--base", "https://example.org/id/"],
        &["--strict"],
        &["--alone"],
        &["--without", "slash"],
        &["--git"],
    ] {
        assert_eq!(world.added(&[EXPORT, further].concat()), 3, "{further:?}");
        assert_eq!(world.added(&[EXPORT, further].concat()), 0, "{further:?}");
    }
    // Settings of some lists, and what they lead to.
    let gazetteer = |label: &str| {
        format!(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
            @prefix fw: <https://w3id.org/listgraph/id/framework/> .\n\
            fw:{label} a <https://w3id.org/listgraph/ns#Framework> ; skos:prefLabel \"{label}\"@en .\n"
        )
    };
    world.write("mine.ttl", &gazetteer("quillos"));
    for (at, settings) in [
        "skip_sections = [\"Ink\"]\n",
        "base = \"https://example.org/own/\"\n",
        "gazetteers = [\"mine.ttl\"]\n",
        "[[same]]\nresources = [\"https://example.org/mug\", \"https://example.org/quill\"]\n",
        "[[same]]\nresources = [\"https://example.org/mug\", \"https://example.org/nib\"]\n",
        "[[list]]\npath = \"lists/one\"\nname = \"example.org/me/one\"\n",
    ]
    .iter()
    .enumerate()
    {
        world.write("listgraph.toml", settings);
        // Lists that settings name are read together.
        let expected = 3 - 2 * usize::from(settings.starts_with("[[list]]"));
        assert_eq!(world.added(EXPORT), expected, "{at}: {settings}");
        assert_eq!(world.added(EXPORT), 0, "{at}: {settings}");
    }
    world.write("listgraph.toml", "gazetteers = [\"mine.ttl\"]\n");
    assert_eq!(world.added(EXPORT), 0);
    world.write("mine.ttl", &gazetteer("mugpens"));
    assert_eq!(world.added(EXPORT), 3, "another gazetteer at the same path");
    fs::remove_file(world.path("listgraph.toml")).expect("removed");
    assert_eq!(world.added(EXPORT), 0);
}

#[test]
fn another_build_of_the_program_reads_again() {
    let mut world = World::new();
    assert_eq!(world.added(EXPORT), 3);
    let copy = world.path("program");
    fs::copy(&world.program, &copy).expect("copied");
    let file = File::options().append(true).open(&copy).expect("the copy");
    file.set_modified(SystemTime::now()).expect("set");
    drop(file);
    world.program = copy;
    assert_eq!(world.added(EXPORT), 3);
    assert_eq!(world.added(EXPORT), 0);
}

#[test]
fn a_damaged_cache_or_none_makes_no_difference() {
    let world = World::new();
    assert_eq!(world.added(EXPORT), 3);
    for (at, path) in entries(&world.path("cache")).into_iter().enumerate() {
        let mut bytes = fs::read(&path).expect("read");
        match at {
            0 => bytes.truncate(bytes.len() / 2),
            1 => bytes[60] ^= 1,
            _ => bytes.clear(),
        }
        fs::write(&path, bytes).expect("written");
    }
    // All are missing, and written anew in the same places.
    assert_eq!(world.added(EXPORT), 0);
    let sizes = |world: &World| -> Vec<u64> {
        let paths = entries(&world.path("cache"));
        paths.iter().map(|path| fs::metadata(path).expect("there").len()).collect()
    };
    assert!(sizes(&world).iter().all(|size| *size > 100), "{:?}", sizes(&world));
    // The entry of one list in the place of another.
    let paths = entries(&world.path("cache"));
    fs::copy(&paths[0], &paths[1]).expect("copied");
    assert_eq!(world.added(EXPORT), 0);
    fs::remove_dir_all(world.path("cache")).expect("removed");
    assert_eq!(world.added(EXPORT), 3);
    fs::remove_dir_all(world.path("cache")).expect("removed");
    world.write("cache", "a file in its place");
    assert_eq!(world.added(EXPORT), 0);
    fs::remove_file(world.path("cache")).expect("removed");
    // No place at all.
    let plain = world.output(EXPORT);
    let mut without = world.command(EXPORT);
    without.env_remove("LISTGRAPH_CACHE").env_remove("HOME").env_remove("XDG_CACHE_HOME");
    assert_eq!(without.output().expect("starts").stdout, plain.stdout);
    let mut off = world.command(EXPORT);
    fs::remove_dir_all(world.path("cache")).expect("removed");
    assert_eq!(off.env("LISTGRAPH_CACHE", "").output().expect("starts").stdout, plain.stdout);
    assert_eq!(world.entries(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn it_is_in_the_users_cache_folder_for_nobody_else_to_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new();
    let mut command = world.command(EXPORT);
    command.env_remove("LISTGRAPH_CACHE").env("XDG_CACHE_HOME", world.path("xdg"));
    assert!(command.status().expect("starts").success());
    let folder = world.path("xdg/listgraph/runs");
    assert_eq!(entries(&folder).len(), 3);
    assert_eq!(fs::metadata(&folder).expect("there").permissions().mode() & 0o77, 0);
    assert!(
        fs::read_to_string(folder.join("CACHEDIR.TAG")).is_ok_and(|text| text.starts_with("Signature: "))
    );
}

#[test]
#[cfg(unix)]
fn a_cache_that_cannot_be_written_is_used_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new();
    world.output(&["export", "lists/one", "--to", "n-quads"]);
    let set = |mode| fs::set_permissions(world.path("cache"), fs::Permissions::from_mode(mode)).expect("set");
    set(0o500);
    world.added(&["export", "lists/one", "--to", "n-quads"]);
    world.added(EXPORT);
    set(0o700);
}

#[test]
fn runs_at_once_do_not_disturb_each_other() {
    let world = World::new();
    let expected = world.output(&[EXPORT, &["--no-cache"]].concat()).stdout;
    for _ in 0..3 {
        let runs: Vec<_> = (0..4)
            .map(|_| {
                world.command(EXPORT).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("starts")
            })
            .collect();
        // Deleting what they are about to read is no matter either.
        let _ = fs::remove_dir_all(world.path("cache"));
        for run in runs {
            let output = run.wait_with_output().expect("ends");
            assert!(output.status.success() && output.stdout == expected);
        }
    }
    assert_eq!(world.added(EXPORT), 0);
    let left = fs::read_dir(world.path("cache")).expect("there").flatten();
    assert!(
        left.map(|entry| entry.path()).all(|path| path.extension().is_none_or(|ending| ending != "part"))
    );
}

#[test]
fn a_warning_is_said_again() {
    let world = World::new();
    world.write("lists/other/README.md", "# Nothing\n\nNo entry here.\n");
    let empty = ["export", "lists/other", "--to", "n-quads"];
    world.added(&empty);
    assert_eq!(world.added(&empty), 0);
    let said = String::from_utf8(world.output(&empty).stderr).expect("UTF-8");
    assert!(said.contains("contains no entries"), "{said}");
    // Two lists of one name clash, whether they are read or not.
    world.write("lists/third/listgraph.toml", "[[list]]\npath = \".\"\nname = \"example.org/a/b\"\n");
    world.write("lists/one/listgraph.toml", "[[list]]\npath = \".\"\nname = \"example.org/a/b\"\n");
    for _ in 0..2 {
        let output = world.command(EXPORT).output().expect("starts");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("would both be"));
    }
}
