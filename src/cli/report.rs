//! Renders findings: in full with the line they refer to, short, or for machines. The machine formats have their
//! own types here, so that changes to the internal types do not change the output.

use super::terminal;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use anyhow::Result;
use clap::ValueEnum;
use listgraph::diagnostic::{Diagnostic, Severity};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use std::io::Write;

/// The output format of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Style {
    /// With the line that each refers to
    #[default]
    Full,
    /// One line each
    Short,
    /// One JSON object per line: severity, code, message, path, line, column, help
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// One SARIF 2.1.0 document, for code scanning
    Sarif,
}

/// Whether findings are rendered in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// For a pipe or a file.
    Plain,
    /// For a terminal.
    Styled,
}

/// Writes `findings`; `texts` are the contents of files by path.
pub(super) fn write(
    findings: &[&Diagnostic],
    texts: &HashMap<String, &str>,
    style: Style,
    out: &mut dyn Write,
    colours: Colours,
) -> Result<()> {
    if style == Style::Sarif {
        return Ok(writeln!(out, "{:#}", sarif(findings))?);
    }
    for finding in findings {
        match style {
            Style::Full => writeln!(out, "{}\n", full(finding, texts, colours))?,
            Style::Short => writeln!(out, "{}", terminal::visible(&short(finding)))?,
            Style::Json => writeln!(out, "{}", serde_json::to_string(&Line::of(finding))?)?,
            Style::Github => writeln!(out, "{}", github(finding))?,
            Style::Sarif => {}
        }
    }
    Ok(())
}

/// A finding as a line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    severity: &'static str,
    code: &'a str,
    message: &'a str,
    path: Option<&'a str>,
    /// Lines and columns count from 1, columns in characters.
    line: Option<usize>,
    column: Option<usize>,
    help: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn of(finding: &'a Diagnostic) -> Self {
        let place = finding.place.as_ref();
        Self {
            severity: name(finding.severity),
            code: finding.code,
            message: &finding.message,
            path: place.map(|place| place.path.as_str()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            help: finding.help.as_deref(),
        }
    }
}

/// A workflow command: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
fn github(finding: &Diagnostic) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let level = match finding.severity {
        Severity::Note => "notice",
        severity => name(severity),
    };
    let place = finding
        .place
        .as_ref()
        .map(|place| format!("file={},line={},col={},", property(&place.path), place.line, place.column));
    let help = finding.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    let place = place.unwrap_or_default();
    format!(
        "::{level} {place}title={}::{}",
        property(finding.code),
        data(&format!("{}{help}", finding.message))
    )
}

/// All findings as one document: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
fn sarif(findings: &[&Diagnostic]) -> Value {
    let codes: BTreeSet<&str> = findings.iter().map(|finding| finding.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({"id": code})).collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let place = finding.place.as_ref().map(|place| {
                json!({"physicalLocation": {
                    "artifactLocation": {"uri": uri(&place.path)},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }})
            });
            let help = finding.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
            json!({
                "ruleId": finding.code,
                "level": name(finding.severity),
                "message": {"text": format!("{}{help}", finding.message)},
                "locations": place.into_iter().collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "listgraph",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            }},
            // Columns count characters.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte))
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn short(finding: &Diagnostic) -> String {
    let place =
        finding.place.as_ref().map(|place| format!("{}:{}:{}: ", place.path, place.line, place.column));
    format!("{}{}[{}]: {}", place.unwrap_or_default(), name(finding.severity), finding.code, finding.message)
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

/// The finding in the style of rustc.
fn full(finding: &Diagnostic, texts: &HashMap<String, &str>, colours: Colours) -> String {
    let title = level(finding.severity).primary_title(finding.message.as_str()).id(finding.code);
    let place = finding
        .place
        .as_ref()
        .and_then(|place| Some((place, excerpt(texts.get(&place.path)?, place.start)?)));
    let group = match place {
        Some((place, (line, start))) => {
            let end = place.end.saturating_sub(start).min(line.len()).max(place.start - start);
            let mark = AnnotationKind::Primary.span(place.start - start..end);
            title.element(
                Snippet::source(line).line_start(place.line).path(place.path.as_str()).annotation(mark),
            )
        }
        None => annotate_snippets::Group::with_title(title),
    };
    let group = match &finding.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    };
    let renderer = match colours {
        Colours::Plain => Renderer::plain(),
        Colours::Styled => Renderer::styled(),
    };
    renderer.render(&[group])
}

/// The line around `offset`, and its start.
fn excerpt(text: &str, offset: usize) -> Option<(&str, usize)> {
    // Only part of a very long line is shown, and only that part is scanned for each finding in it.
    const LONGEST: usize = 400;
    let before = text.get(..offset)?.as_bytes();
    let from = offset.saturating_sub(LONGEST * 4);
    let start = match before[from..].iter().rposition(|byte| *byte == b'\n') {
        Some(at) => from + at + 1,
        None if from == 0 => 0,
        None => return None,
    };
    let length = |text: &str| text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let line = &text[start..start + length(&text[start..])];
    let line = line.split('\n').next().unwrap_or(line).trim_end_matches('\r');
    (offset - start <= line.len()).then_some((line, start))
}
