//! House rules that no compiler checks: layers, who may use what, sizes, reference pages.

#[path = "house/circles.rs"]
mod circles;

use regex::Regex;
use std::fs;
use std::path::{Path, PathBuf};

/// Files that consist of one table and may be longer, with the reason.
const TABLES: &[(&str, &str)] = &[];

/// Files still to be split, with the length they may have until then. Both must only shrink.
const TO_SPLIT: &[(&str, usize)] = &[];

/// Folders with circles still to be broken, and how many modules these involve. Both must only shrink.
const TO_MEND: &[(&str, usize)] = &[
    ("cli", 2),
    ("extract", 10),
    ("extract/marks", 2),
    ("extract/walk", 5),
    ("rdf", 3),
    ("resolve", 2),
    ("server", 5),
    ("store", 5),
];

/// The longest file, without its tests.
const LONGEST: usize = 400;

/// What may be at the top of the repository besides hidden files.
const TOP: &[&str] = &[
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "benches",
    "clippy.toml",
    "examples",
    "exports",
    "fuzz",
    "ontology",
    "rustfmt.toml",
    "src",
    "tests",
];

struct Source {
    /// The path from the root, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// The lines of code, numbered from 1, without comments and without the tests at the end of the file.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = if self.is_test() { Some(0) } else { self.tests_start() };
        let lines = self.text.lines().take(end.unwrap_or(usize::MAX)).enumerate();
        lines.map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Whether it is compiled for tests only.
    fn is_test(&self) -> bool {
        let ends = ["/tests.rs", "/large.rs", "/sample.rs"];
        self.path.contains("/tests/") || ends.iter().any(|end| self.path.ends_with(end))
    }

    /// The line, from 0, on which the tests at the end of the file start.
    fn tests_start(&self) -> Option<usize> {
        let lines: Vec<&str> = self.text.lines().collect();
        lines.windows(2).position(|pair| pair[0] == "#[cfg(test)]" && pair[1].contains("mod tests {"))
    }

    /// The top-level module: `text` for `src/text.rs`.
    fn module(&self) -> &str {
        let inner = self.path.trim_start_matches("src/");
        inner.split(['/', '.']).next().unwrap_or_default()
    }
}

/// All files in and below `folder` whose names end in one of `endings`, sorted.
fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the tree can be read") {
            let path = entry.expect("an entry").path();
            let name = path.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                sources.push(Source { text: fs::read_to_string(&path).expect("UTF-8"), path: name });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn sources() -> Vec<Source> {
    files("src", &[".rs"])
}

/// Fails if `wrong` is not empty.
fn none(rule: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{rule}:\n  {}", wrong.join("\n  "));
}

/// The lines of code that match `pattern` in files that are not `allowed`.
fn named_outside(pattern: &str, allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !allowed(&source.path)) {
        for (number, line) in source.code().filter(|(_, line)| pattern.is_match(line)) {
            wrong.push(format!("{}:{number}: {}", source.path, line.trim()));
        }
    }
    wrong
}

/// The top-level modules in the order of `lib.rs`.
fn floors() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").expect("lib.rs");
    let module = Regex::new(r"(?m)^pub mod (\w+);").expect("a pattern");
    module.captures_iter(&lib).map(|found| found[1].to_owned()).collect()
}

#[test]
fn a_module_imports_only_from_those_above_it() {
    let floors = floors();
    let floor = |module: &str| floors.iter().position(|other| other == module);
    let import = Regex::new(r"\bcrate::(\w+)").expect("a pattern");
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| floor(source.module()).is_some()) {
        for (number, line) in source.code() {
            for found in import.captures_iter(line) {
                let (own, other) = (floor(source.module()), floor(&found[1]));
                if other.is_none() || other > own {
                    wrong.push(format!("{}:{number}: {}", source.path, line.trim()));
                }
            }
        }
    }
    none("imports from below", &wrong);
}

#[test]
fn no_folder_has_a_circle_inside() {
    let circles = circles::circles(&sources());
    let bound =
        |folder: &str| TO_MEND.iter().find(|(known, _)| *known == folder).map_or(0, |(_, bound)| *bound);
    let mut wrong: Vec<String> = circles
        .iter()
        .filter(|(folder, modules)| modules.len() > bound(folder))
        .map(|(folder, modules)| format!("{folder}: {}", modules.join(", ")))
        .collect();
    for (folder, bound) in TO_MEND {
        let now = circles.get(*folder).map_or(0, Vec::len);
        if now < *bound {
            wrong.push(format!("{folder} is better than TO_MEND says: {now} modules, not {bound}"));
        }
    }
    none("circles", &wrong);
}

#[test]
fn the_check_for_circles_finds_one() {
    let source = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let round = [
        source("src/a/mod.rs", "mod b;\nmod c;\npub use c::C;\n"),
        source("src/a/b.rs", "use super::{C, d::{D, E}};\n"),
        source("src/a/c.rs", "pub struct C(crate::a::b::B);\n"),
        source("src/a/d.rs", "pub struct D;\n"),
    ];
    let expected = [("a".to_owned(), vec!["b".to_owned(), "c".to_owned()])];
    assert_eq!(circles::circles(&round), expected.into());
    assert!(circles::circles(&round[..2]).is_empty());
}

#[test]
fn peers_do_not_know_each_other() {
    let floors = floors();
    let pairs = [
        ("export", "store"),
        ("vault", "store"),
        ("neo4j", "store"),
        ("vault", "neo4j"),
        ("server", "pipeline"),
    ];
    for (one, other) in pairs.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]) {
        assert!(floors.iter().any(|floor| floor == one), "there is no module `{one}`");
        let outside =
            |path: &str| !path.starts_with(&format!("src/{one}/")) && path != format!("src/{one}.rs");
        none(one, &named_outside(&format!(r"\bcrate::{other}\b"), outside));
    }
}

#[test]
fn the_binary_uses_the_public_door() {
    let outside = |path: &str| !(path == "src/main.rs" || path.starts_with("src/cli/"));
    let floors = floors().join("|");
    none("inner paths in the binary", &named_outside(&format!(r"\bcrate::({floors})\b"), outside));
}

/// Fails if `pattern` occurs outside of `doors`, or if one of these does not exist.
fn only_in(pattern: &str, doors: &[&str]) {
    for door in doors {
        assert!(Path::new(door).exists(), "`{door}`, where `{pattern}` may be, does not exist");
    }
    none(pattern, &named_outside(pattern, |path| doors.iter().any(|door| path.starts_with(door))));
}

#[test]
fn each_library_is_named_in_its_own_module() {
    only_in("pulldown_cmark", &["src/markdown/"]);
    only_in("petgraph", &["src/graph/"]);
    only_in(r"\bclap\b", &["src/cli/"]);
    only_in(r"\banyhow\b", &["src/cli/"]);
    only_in(r"\b(rustls|ureq)\b", &["src/neo4j/push/"]);
}

#[test]
fn only_the_command_line_prints() {
    only_in(r"\be?print(ln)?!|io::std(out|err)\(", &["src/cli/"]);
}

#[test]
fn only_push_and_the_server_use_the_network() {
    only_in(r"\bTcp(Stream|Listener)\b", &["src/neo4j/push/", "src/server/"]);
}

#[test]
fn files_are_embedded_in_few_places_only() {
    let doors = ["src/vocabulary/embedded.rs", "src/export/page/mod.rs", "src/server/page.rs"];
    only_in(r"include_(str|bytes)!", &doors);
}

#[test]
fn only_source_output_and_the_store_touch_the_disk() {
    only_in(r"\bstd::fs\b|\bfs::\w", &["src/source/", "src/output/", "src/store/disk.rs"]);
}

#[test]
fn the_top_of_the_repository_has_what_belongs_there() {
    let entries = fs::read_dir(".").expect("the repository").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // What git ignores, and what `cargo package` adds.
    let ignored = ["target", "out", "Cargo.toml.orig"];
    let wrong: Vec<String> = names
        .filter(|name| {
            !name.starts_with('.') && !TOP.contains(&name.as_str()) && !ignored.contains(&name.as_str())
        })
        .collect();
    none("entries at the top of the repository", &wrong);
}

/// The subcommands, from the enum that lists them.
fn commands() -> Vec<String> {
    let code = fs::read_to_string("src/cli/mod.rs").expect("the command line");
    let variant = Regex::new(r"(?m)^    \w+\((\w+)::Args\),").expect("a pattern");
    variant.captures_iter(&code).map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_command_has_its_file_and_a_test() {
    let commands = commands();
    assert!(["export", "push"].iter().all(|name| commands.iter().any(|known| known == name)), "{commands:?}");
    let tests = files("tests", &[".rs"]);
    let mut wrong = Vec::new();
    for command in &commands {
        if !Path::new(&format!("src/cli/{command}.rs")).exists() {
            wrong.push(format!("src/cli/{command}.rs is missing"));
        }
        if !tests.iter().any(|test| test.text.contains(&format!("\"{command}\""))) {
            wrong.push(format!("no test runs `{command}`"));
        }
    }
    none("commands", &wrong);
}

#[test]
fn nothing_is_left_open_or_unwrapped() {
    let open = r"\btodo!|\bunimplemented!|\bdbg!|\.unwrap\(\)|#!?\[allow\(";
    none("left open", &named_outside(open, |_| false));
    let ignored = format!("#[{}", "ignore");
    let all = sources().into_iter().chain(files("tests", &[".rs"]));
    let wrong: Vec<_> =
        all.filter(|source| source.text.contains(&ignored)).map(|source| source.path).collect();
    none("ignored tests", &wrong);
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    let mut wrong = Vec::new();
    for source in sources() {
        let path = &source.path;
        if !source.text.starts_with("//!") {
            wrong.push(format!("{path} does not begin with `//!`"));
        }
        let length = source.tests_start().unwrap_or(source.text.lines().count());
        let length = if source.is_test() { 0 } else { length };
        let table = TABLES.iter().find(|(table, _)| table == path);
        let longest = TO_SPLIT.iter().find(|(long, _)| long == path).map_or(LONGEST, |(_, length)| *length);
        match table {
            None if length > longest => wrong.push(format!("{path} has {length} lines")),
            Some((_, why)) if length <= LONGEST => wrong.push(format!("{path} is no exception now ({why})")),
            _ => {}
        }
    }
    for (path, _) in TABLES.iter().filter(|(path, _)| !Path::new(path).exists()) {
        wrong.push(format!("{path} is an exception that does not exist"));
    }
    none("files", &wrong);
}

#[test]
fn there_is_no_module_for_what_belongs_nowhere() {
    let name = Regex::new(r"/(utils?|common|helpers?|types|misc)(\.rs|/)").expect("a pattern");
    let paths = sources().into_iter().map(|source| source.path);
    none("modules without a purpose", &paths.filter(|path| name.is_match(path)).collect::<Vec<_>>());
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    let places =
        [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let endings = [".rs", ".md", ".sh", ".py", ".toml", ".mjs", ".rq", ".tsv", ".xml", "run"];
    let folders = ["src", "tests", "ontology", "examples", "benches", ".ci", "exports"];
    let mut wrong = Vec::new();
    for folder in folders.into_iter().filter(|folder| Path::new(folder).exists()) {
        for source in files(folder, &endings) {
            for (number, line) in source.text.lines().enumerate() {
                let mut words = line.split(['"', '\'', '`', ' ', '(', '=', ':']);
                if words.any(|word| places.iter().any(|place| word.starts_with(place))) {
                    wrong.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
                }
            }
        }
    }
    none("places of one machine", &wrong);
}

#[test]
fn every_layout_and_mark_has_its_page() {
    let rules = listgraph::extract::rules();
    assert!(rules.len() > 5, "{rules:?}");
    let page = |rule: &str| format!("tests/conventions/{rule}.md");
    let pages = listgraph::extract::Evidence::ALL.iter().map(|evidence| evidence.page());
    let missing: Vec<_> =
        rules.into_iter().chain(pages).map(page).filter(|page| !Path::new(page).exists()).collect();
    none("pages that are missing", &missing);
}

#[test]
fn every_format_is_in_the_tables_and_has_its_files() {
    let mut wrong = Vec::new();
    for (page, formats) in [
        ("README.md", listgraph::export::Format::all().collect::<Vec<_>>()),
        ("exports/README.md", listgraph::export::Format::DEFAULT.to_vec()),
    ] {
        let text = fs::read_to_string(page).expect("the page");
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        let is_named = |name: &str| rows.iter().any(|row| row.contains(&format!("`{name}`")));
        let missing = formats.iter().map(|format| format.name()).filter(|name| !is_named(name));
        wrong.extend(missing.map(|name| format!("the table in {page} does not have `{name}`")));
    }
    for format in listgraph::export::Format::DEFAULT {
        let files = format.files("llm-stack");
        let is_there = match &files[..] {
            [] => Path::new("exports").join(format.name()).is_dir(),
            files => files.iter().all(|file| Path::new("exports").join(file).exists()),
        };
        if !is_there {
            wrong.push(format!("exports/ does not have `{}`", format.name()));
        }
    }
    none("formats", &wrong);
}

#[test]
fn names_say_something() {
    let name = r"\b(struct|enum|trait) \w*(Manager|Processor|Helper|Util)\b|\bfn (do|process|handle)_";
    none("names that say nothing", &named_outside(name, |path| path.starts_with("src/server")));
}

/// Licences of dependencies that are compatible with ours.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Dependencies in two versions, and why.
const TWICE: &[(&str, &str)] = &[
    ("getrandom", "ring is still at 0.2, oxigraph by way of rand at 0.3, the tests at 0.4"),
    ("hashbrown", "dashmap (oxigraph) at 0.14, petgraph and whatlang at 0.15, indexmap (toml) at 0.17"),
    ("rand", "oxigraph at 0.9, proptest at 0.10"),
    ("rand_core", "as rand"),
];

/// The packages in the lock file, according to `cargo metadata`.
fn packages() -> Vec<serde_json::Value> {
    let mut command = std::process::Command::new(env!("CARGO"));
    let output = command
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform"])
        .arg("x86_64-unknown-linux-gnu")
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let resolved: std::collections::BTreeSet<&str> = metadata["resolve"]["nodes"]
        .as_array()
        .expect("nodes")
        .iter()
        .filter_map(|node| node["id"].as_str())
        .collect();
    let packages = metadata["packages"].as_array().expect("packages").iter();
    packages
        .filter(|package| package["id"].as_str().is_some_and(|id| resolved.contains(id)))
        .cloned()
        .collect()
}

#[test]
fn what_we_build_on_may_be_shipped() {
    let mut wrong = Vec::new();
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("none");
        // `A OR B AND C`, or with a slash in old packages: one alternative of each part must be known.
        let is_known = |part: &str| LICENCES.contains(&part.trim().trim_matches(['(', ')']));
        let alternatives = licence.replace('/', " OR ");
        let holds = alternatives.split(" AND ").all(|part| part.split(" OR ").any(is_known))
            || alternatives.split(" OR ").any(|part| part.split(" AND ").all(is_known));
        if !holds {
            wrong.push(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    none("licences that are not known", &wrong);
}

#[test]
fn what_we_build_on_is_there_once() {
    let mut versions = std::collections::BTreeMap::<String, Vec<String>>::new();
    for package in packages() {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        versions.entry(text("name")).or_default().push(text("version"));
    }
    let is_known = |name: &str| TWICE.iter().any(|(twice, _)| *twice == name);
    let twice = versions.iter().filter(|(name, versions)| versions.len() > 1 && !is_known(name));
    none(
        "libraries in several versions",
        &twice.map(|(name, all)| format!("{name}: {}", all.join(", "))).collect::<Vec<_>>(),
    );
    let once = TWICE.iter().filter(|(name, _)| versions.get(*name).is_none_or(|all| all.len() < 2));
    none(
        "exceptions that are not needed any more",
        &once.map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>(),
    );
}
