//! Circles of imports among the modules of one folder, found from the paths in their code.

use super::Source;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The path of a module or item, from the root of the crate.
type Path = Vec<String>;

/// Which modules of a folder use which others; the folder's own file is `mod`.
type Uses = BTreeMap<String, BTreeSet<String>>;

static PATH: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(crate|super|self)((?:::\w+)*)(::\{)?").expect("a pattern"));
static EXPORT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"pub(?:\([^)]*\))? use ([^;]+);").expect("a pattern"));

/// The modules that are part of a circle, by folder.
pub fn circles(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let mut circles = BTreeMap::new();
    for (folder, uses) in uses(sources) {
        let reach: BTreeMap<&String, BTreeSet<&String>> =
            uses.keys().map(|module| (module, reachable(&uses, module))).collect();
        let own: Vec<String> = reach
            .iter()
            .filter(|(module, reach)| reach.contains(**module))
            .map(|(name, _)| (*name).clone())
            .collect();
        if !own.is_empty() {
            circles.insert(folder.join("/"), own);
        }
    }
    circles
}

/// What `module` uses, directly or not.
fn reachable<'u>(uses: &'u Uses, module: &str) -> BTreeSet<&'u String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&String> = uses.get(module).into_iter().flatten().collect();
    while let Some(next) = open.pop() {
        if found.insert(next) {
            open.extend(uses.get(next).into_iter().flatten());
        }
    }
    found
}

/// The uses within each folder.
fn uses(sources: &[Source]) -> BTreeMap<Path, Uses> {
    let modules: BTreeMap<Path, String> = sources
        .iter()
        .filter(|source| !source.is_test() && source.path != "src/main.rs")
        .map(|source| (module(&source.path), source.code().map(|(_, line)| format!("{line}\n")).collect()))
        .collect();
    let mut exports = BTreeMap::new();
    for (module, code) in &modules {
        for found in EXPORT.captures_iter(code) {
            for path in flattened(&[], &found[1]) {
                let path = absolute(module, &path);
                let name = path.last().cloned().unwrap_or_default();
                exports.insert([module.clone(), vec![name]].concat(), path);
            }
        }
    }
    let mut uses: BTreeMap<Path, Uses> = BTreeMap::new();
    for (from, code) in &modules {
        // What a folder's own file passes on is no use of it.
        for path in paths(from, &EXPORT.replace_all(code, "")) {
            let to = defining(&modules, &exports, path);
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            let within =
                |path: &Path, depth: usize| path.get(depth).cloned().unwrap_or_else(|| "mod".to_owned());
            let (a, b) = (within(from, shared), within(&to, shared));
            if shared > 0 && a != b {
                uses.entry(from[..shared].to_vec()).or_default().entry(a).or_default().insert(b);
            }
        }
    }
    uses
}

/// `["a", "b"]` for `src/a/b.rs` and `src/a/b/mod.rs`.
fn module(file: &str) -> Path {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut path: Path = path.split('/').map(str::to_owned).collect();
    path.retain(|part| part != "mod" && part != "lib");
    path
}

/// All paths in the code of `module` that start at the crate or a module near it.
fn paths(module: &Path, code: &str) -> Vec<Path> {
    let mut paths = Vec::new();
    for found in PATH.captures_iter(code) {
        let start: Path = found[0].trim_end_matches("::{").split("::").map(str::to_owned).collect();
        let relative = match found.get(3) {
            Some(open) => flattened(&start, braced(&code[open.end()..])),
            None => vec![start],
        };
        paths.extend(relative.iter().map(|path| absolute(module, path)));
    }
    paths
}

/// `text` up to the brace that closes what was opened before it.
fn braced(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    });
    &text[..end.unwrap_or(text.len())]
}

/// The paths of a tree such as `a::{b, c::{d, e}}`, each after `start`.
fn flattened(start: &[String], tree: &str) -> Vec<Path> {
    let mut depth = 0;
    let parts = tree.split(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    });
    let mut paths = Vec::new();
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let (plain, inner) = part.split_once('{').map_or((part, None), |(plain, inner)| (plain, Some(inner)));
        let plain = plain.split(" as ").next().unwrap_or(plain);
        let names = plain.split("::").map(str::trim).filter(|name| !name.is_empty());
        let path: Path = start.iter().cloned().chain(names.map(str::to_owned)).collect();
        match inner {
            Some(inner) => paths.extend(flattened(&path, braced(inner))),
            None => paths.push(path),
        }
    }
    paths
}

/// `path`, as written in `module`, from the root of the crate.
fn absolute(module: &Path, path: &[String]) -> Path {
    let mut base = module.clone();
    let mut names = path.iter().peekable();
    while let Some(word) = names.next_if(|word| ["crate", "super", "self"].contains(&word.as_str())) {
        match word.as_str() {
            "crate" => base.clear(),
            "super" => drop(base.pop()),
            _ => {}
        }
    }
    base.extend(names.filter(|name| *name != "self").cloned());
    base
}

/// The module in which the item at `path` is defined, following what modules pass on.
fn defining(modules: &BTreeMap<Path, String>, exports: &BTreeMap<Path, Path>, mut path: Path) -> Path {
    for _ in 0..8 {
        let passed = (1..=path.len()).rev().find_map(|end| Some((end, exports.get(&path[..end])?)));
        match passed {
            Some((end, source)) if source[..] != path[..end] => {
                path = [source.clone(), path[end..].to_vec()].concat()
            }
            _ => break,
        }
    }
    while !path.is_empty() && !modules.contains_key(&path) {
        path.pop();
    }
    path
}
