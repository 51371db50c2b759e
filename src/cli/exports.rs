//! `check --exports`: whether what lies in a folder is what an export would write now.

use super::{Outcome, terminal};
use anyhow::{Result, bail};
use listgraph::export::{self, Format, Made, Options};
use listgraph::graph::Graph;
use listgraph::output::{Folder, Memory, Output};
use listgraph::vault;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Tells which files of `folder` are missing or not what would be written now. The formats are those that are
/// `asked` for, else those of the last export into the folder; any other that lies there is compared too.
///
/// # Errors
///
/// When there is nothing to compare.
pub(super) fn check(
    graph: &Graph,
    folder: &Path,
    asked: &[Format],
    options: &Options,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let shown = folder.display();
    if !folder.is_dir() {
        bail!("`{shown}` is no folder of exports: there is nothing to check");
    }
    let mut there = There::new(folder, options)?;
    let formats: BTreeSet<Format> = match asked {
        [] => there.made.formats.iter().copied().chain(there.present()).collect(),
        asked => asked.iter().copied().collect(),
    };
    if formats.is_empty() {
        bail!(
            "`{shown}` holds no export of these lists: there is nothing to check (an export with `-o {shown}` writes them, `--to` names those that must be there)"
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
        1 => "1 difference".to_owned(),
        wrong => format!("{wrong} differences"),
    };
    terminal::line(&format!("{verdict}: {}", names.join(", ")));
    Ok(if wrong == 0 { Outcome::Fine } else { Outcome::Denied })
}

/// What lies in a folder of exports.
struct There {
    root: PathBuf,
    folder: Folder,
    paths: BTreeSet<String>,
    made: Made,
}

/// A file that tells that a format which is a folder of its own was written.
fn sign(format: Format) -> Option<&'static str> {
    match format {
        Format::Obsidian => Some(vault::MANIFEST),
        Format::Neo4jCsv => Some("import.args"),
        _ => None,
    }
}

const MISSING: &str = "is missing";
const STALE: &str = "is out of date";

impl There {
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

    /// The formats of which something lies there.
    fn present(&self) -> Vec<Format> {
        let is_there = |format: &Format| match sign(*format) {
            Some(sign) => ["", format.name()].iter().any(|below| self.has(below, sign)),
            None => format
                .files()
                .iter()
                .any(|file| self.paths.contains(&file.replace("{stem}", &self.made.options.stem))),
        };
        Format::ALL.iter().copied().filter(is_there).collect()
    }

    fn has(&self, below: &str, file: &str) -> bool {
        self.paths.contains(format!("{below}/{file}").trim_start_matches('/'))
    }

    /// Where the files of a format lie: below its own name, if something of it does.
    fn place(&self, format: Format) -> String {
        match sign(format) {
            Some(sign) if self.has(format.name(), sign) => format!("{}/", format.name()),
            Some(sign) if self.has("", sign) => String::new(),
            _ => self.made.place(format),
        }
    }

    /// The files of `format` that are not what would be written, with what is wrong about them.
    fn differences(&mut self, graph: &Graph, format: Format) -> Result<Vec<(String, &'static str)>> {
        let place = self.place(format);
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

    /// What an export would do to the vault at `place`. What a person wrote there is no difference.
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
            (&plan.delete, "is of something that left the lists"),
        ] {
            wrong.extend(paths.iter().map(|path| (format!("{place}{path}"), what)));
        }
        if wrong.is_empty() && !plan.is_empty() {
            wrong.push((format!("{place}{}", vault::MANIFEST), STALE));
        }
        Ok(wrong)
    }
}
