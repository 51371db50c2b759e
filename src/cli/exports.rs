//! `check --exports`: whether a folder contains what an export would write now.

use super::{Outcome, terminal};
use anyhow::{Result, bail};
use listgraph::export::{self, Format, Made, Options};
use listgraph::graph::Graph;
use listgraph::iri::sha256;
use listgraph::output::{Folder, Memory, Output};
use listgraph::vault;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints which files of `folder` are missing or out of date. The formats are those `asked` for, otherwise those of
/// the last export into the folder and any others found there.
///
/// # Errors
///
/// If there is nothing to compare.
pub(super) fn check(
    graph: &Graph,
    folder: &Path,
    asked: &[Format],
    options: &Options,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let shown = folder.display();
    if !folder.is_dir() {
        bail!("`{shown}` is not a folder: there is nothing to check");
    }
    let mut there = ExportFolder::new(folder, options)?;
    let wanted: Vec<Format> = match asked {
        [] => there.made.formats.iter().copied().chain(there.present()).collect(),
        asked => asked.to_vec(),
    };
    let formats: Vec<Format> = Format::all().filter(|format| wanted.contains(format)).collect();
    if formats.is_empty() {
        bail!(
            "`{shown}` contains no export of these lists: there is nothing to check (`export -o {shown}` writes one; `--to` selects the formats to require)"
        );
    }
    let mut wrong = 0;
    for format in &formats {
        for (path, what) in there.differences(graph, *format)? {
            wrong += 1;
            writeln!(out, "{} {what}", folder.join(path).display())?;
        }
    }
    let names: Vec<&str> = formats.iter().map(|format| format.name()).collect();
    let verdict = match wrong {
        0 => "up to date".to_owned(),
        wrong => terminal::counted(wrong, "difference"),
    };
    terminal::line(&format!("{verdict}: {}", names.join(", ")));
    Ok(if wrong == 0 { Outcome::Fine } else { Outcome::Negative })
}

/// The exports in a folder.
struct ExportFolder {
    root: PathBuf,
    folder: Folder,
    paths: BTreeSet<String>,
    made: Made,
}

/// The file by which a folder is recognised as an export in `format`, for formats that fill a whole folder.
fn sign(format: Format) -> Option<&'static str> {
    match format {
        Format::Obsidian => Some(vault::MANIFEST),
        Format::Neo4jCsv => Some("import.args"),
        _ => None,
    }
}

const MISSING: &str = "is missing";
const STALE: &str = "is out of date";
const SURPLUS: &str = "is no longer written";

/// The suffix of a checksum file, in the format of `sha256sum`, next to the folder of a format. It also covers
/// files of the export that are not checked in.
const HASHES: &str = ".sha256";

impl ExportFolder {
    fn new(root: &Path, options: &Options) -> Result<Self> {
        let mut folder = Folder::new(root);
        let made = folder.get(Made::PATH)?.and_then(|content| Made::from_json(&content));
        let mut made = made.unwrap_or_else(|| Made { formats: Vec::new(), options: options.clone() });
        if made.options.languages.is_empty() {
            made.options.languages.clone_from(&options.languages);
        }
        let paths = folder.list()?.into_iter().collect();
        Ok(Self { root: root.to_owned(), folder, paths, made })
    }

    /// The formats with files in the folder.
    fn present(&self) -> Vec<Format> {
        let is_there = |format: &Format| match sign(*format) {
            Some(sign) => {
                self.paths.contains(&format!("{}{HASHES}", format.name()))
                    || ["", format.name()].iter().any(|below| self.has(below, sign))
            }
            None => format.files(&self.made.options.stem).iter().any(|file| self.paths.contains(file)),
        };
        Format::DEFAULT.iter().copied().filter(is_there).collect()
    }

    fn has(&self, below: &str, file: &str) -> bool {
        self.paths.contains(format!("{below}/{file}").trim_start_matches('/'))
    }

    /// The folder of a format's files: a subfolder named after it, if it has files there.
    fn place(&self, format: Format) -> String {
        let hashes = format!("{}{HASHES}", format.name());
        match sign(format) {
            Some(sign) if self.has(format.name(), sign) || self.paths.contains(&hashes) => {
                format!("{}/", format.name())
            }
            Some(sign) if self.has("", sign) => String::new(),
            _ => self.made.place(format),
        }
    }

    /// The files of `format` that differ from a new export, each with the problem.
    fn differences(&mut self, graph: &Graph, format: Format) -> Result<Vec<(String, &'static str)>> {
        let place = self.place(format);
        let hashes = format!("{}{HASHES}", place.trim_end_matches('/'));
        if sign(format).is_some()
            && let Some(hashes) = self.folder.get(&hashes)?
        {
            return self.hashed(graph, format, &place, &String::from_utf8_lossy(&hashes));
        }
        if format == Format::Obsidian {
            return self.vault(graph, &place);
        }
        let mut memory = Memory::default();
        export::write(graph, format, &self.made.options, &mut memory)?;
        let mut wrong = Vec::new();
        for (file, content) in memory.files {
            let path = format!("{place}{file}");
            match self.folder.get(&path)? {
                None => wrong.push((path, MISSING)),
                Some(old) if old != content => wrong.push((path, STALE)),
                Some(_) => {}
            }
        }
        Ok(wrong)
    }

    /// The files at `place` that differ from a new export, according to the checksum file. The files that it lists
    /// may be absent.
    fn hashed(
        &mut self,
        graph: &Graph,
        format: Format,
        place: &str,
        hashes: &str,
    ) -> Result<Vec<(String, &'static str)>> {
        let mut listed: BTreeMap<&str, &str> = hashes
            .lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(hash, path)| (path, hash))
            .collect();
        let surplus = self.paths.iter().filter(|path| path.starts_with(place));
        let surplus: Vec<String> =
            surplus.filter(|path| !listed.contains_key(path.as_str())).cloned().collect();
        let mut memory = Memory::default();
        export::write(graph, format, &self.made.options, &mut memory)?;
        let mut wrong = Vec::new();
        for (file, content) in memory.files {
            let path = format!("{place}{file}");
            let there = self.folder.get(&path)?;
            match listed.remove(path.as_str()) {
                None => wrong.push((path, MISSING)),
                Some(hash) if hash != sha256(&content) => wrong.push((path, STALE)),
                Some(_) if there.is_some_and(|old| old != content) => wrong.push((path, STALE)),
                Some(_) => {}
            }
        }
        wrong.extend(listed.into_keys().map(str::to_owned).chain(surplus).map(|path| (path, SURPLUS)));
        Ok(wrong)
    }

    /// What an export would change in the vault at `place`. The user's edits are not differences.
    fn vault(&mut self, graph: &Graph, place: &str) -> Result<Vec<(String, &'static str)>> {
        if !self.has(place.trim_end_matches('/'), vault::MANIFEST) {
            return Ok(vec![(format!("{place}{}", vault::MANIFEST), MISSING)]);
        }
        let mut vault = Folder::new(self.root.join(place));
        let plan = vault::plan(graph, &self.made.options.vault(), &mut vault)?;
        let mut wrong = Vec::new();
        for (paths, what) in [
            (&plan.create, MISSING),
            (&plan.update, STALE),
            (&plan.mark, STALE),
            (&plan.delete, "describes something that is no longer in any list"),
        ] {
            wrong.extend(paths.iter().map(|path| (format!("{place}{path}"), what)));
        }
        if wrong.is_empty() && !plan.is_empty() {
            wrong.push((format!("{place}{}", vault::MANIFEST), STALE));
        }
        Ok(wrong)
    }
}
