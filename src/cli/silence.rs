//! Silences findings that the user accepts: by a comment in the list, or by a baseline file.

use anyhow::{Context as _, Result};
use listgraph::diagnostic::Diagnostic;
use listgraph::output::replace;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Opens the comment `<!-- listgraph-ignore CODE, CODE -->`, on the same line or the one before. Without codes it
/// silences all.
const IGNORE: &str = "<!-- listgraph-ignore";

/// The findings that no comment silences; `texts` are the contents of lists by path.
pub(super) fn by_comments<'f>(
    findings: &'f [Diagnostic],
    texts: &HashMap<String, &str>,
) -> Vec<&'f Diagnostic> {
    let lines: HashMap<&str, Vec<&str>> = texts
        .iter()
        .filter(|(_, text)| text.contains(IGNORE))
        .map(|(path, text)| (path.as_str(), text.lines().collect()))
        .collect();
    let is_silenced = |finding: &&Diagnostic| {
        let Some(place) = &finding.place else { return false };
        let Some(lines) = lines.get(place.path.as_str()) else { return false };
        let line = |number: usize| number.checked_sub(1).and_then(|at| lines.get(at));
        [line(place.line), line(place.line - 1)]
            .into_iter()
            .flatten()
            .any(|line| silences(line, finding.code))
    };
    findings.iter().filter(|finding| !is_silenced(finding)).collect()
}

/// Whether a comment in `line` silences findings with `code`.
fn silences(line: &str, code: &str) -> bool {
    let Some((_, rest)) = line.split_once(IGNORE) else { return false };
    let codes = rest.split("-->").next().unwrap_or_default();
    let mut codes = codes.split([',', ' ']).filter(|code| !code.is_empty()).peekable();
    codes.peek().is_none() || codes.any(|given| given == code)
}

/// A finding as recorded in a baseline: without its line, which changes when lines are added.
fn entry(finding: &Diagnostic) -> String {
    let path = finding.place.as_ref().map_or("", |place| place.path.as_str());
    let digits = |c: char| c.is_ascii_digit();
    // Messages mention other lines.
    let mut message = String::new();
    for (at, part) in finding.message.split("on line ").enumerate() {
        message.push_str(if at == 0 { part } else { part.trim_start_matches(digits) });
    }
    format!("{}\t{path}\t{message}", finding.code)
}

/// Writes `findings` as the baseline.
pub(super) fn write_baseline(findings: &[&Diagnostic], path: &Path) -> Result<()> {
    let mut entries: Vec<String> = findings.iter().map(|finding| entry(finding) + "\n").collect();
    entries.sort();
    replace(path, entries.concat().as_bytes())
        .with_context(|| format!("`{}` cannot be written", path.display()))
}

/// The findings that are not in the baseline at `path`; each entry there silences one.
pub(super) fn by_baseline<'f>(findings: Vec<&'f Diagnostic>, path: &Path) -> Result<Vec<&'f Diagnostic>> {
    let text = listgraph::source::text(path)?
        .with_context(|| format!("`{}` does not exist: `--update-baseline` creates it", path.display()))?;
    let mut given: BTreeMap<&str, usize> = BTreeMap::new();
    for line in text.lines() {
        *given.entry(line).or_default() += 1;
    }
    let is_new = |finding: &&Diagnostic| match given.get_mut(entry(finding).as_str()) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    Ok(findings.into_iter().filter(is_new).collect())
}
