//! Diagnostics as text: in full with the line they are about, short, or as JSON lines.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use anyhow::Result;
use clap::ValueEnum;
use listgraph::diagnostic::{Diagnostic, Severity};
use std::collections::HashMap;
use std::io::Write;

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Style {
    /// With the lines that they are about
    #[default]
    Full,
    /// One line each
    Short,
    /// One JSON object a line
    Json,
}

/// Whether findings are drawn in colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// For a pipe or a file.
    Plain,
    /// For a terminal.
    Styled,
}

/// Writes `findings`; `texts` holds the texts of the files by path.
pub(super) fn write(
    findings: &[&Diagnostic],
    texts: &HashMap<String, &str>,
    style: Style,
    out: &mut dyn Write,
    colours: Colours,
) -> Result<()> {
    for finding in findings {
        match style {
            Style::Full => writeln!(out, "{}\n", full(finding, texts, colours))?,
            Style::Short => writeln!(out, "{}", short(finding))?,
            Style::Json => writeln!(out, "{}", serde_json::to_string(finding)?)?,
        }
    }
    Ok(())
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

/// The finding in the manner of rustc.
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

/// The line around `offset` and where it starts.
fn excerpt(text: &str, offset: usize) -> Option<(&str, usize)> {
    // A line of megabytes helps nobody, nor is all of it looked at for each finding in it.
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
