//! `check`: reports problems to the author of a list.

use super::input::InputArgs;
use super::{Outcome, explain, export, exports, input, merges, report, silence, suggest, terminal};
use anyhow::Result;
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use listgraph::diagnostic::{Diagnostic, Severity};
use listgraph::export::Options;
use listgraph::pipeline::Reading;
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::PathBuf;

#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Args {
    /// Lists or folders
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Output format for findings
    #[arg(long, value_enum, default_value_t)]
    format: report::Style,
    /// Exit with code 1 if there are findings at this level or above
    #[arg(long, value_enum, default_value_t = Deny::Warning)]
    deny: Deny,
    /// Show notes too
    #[arg(long)]
    notes: bool,
    /// Show every note, even if there are hundreds of the same kind
    #[arg(long)]
    all: bool,
    /// Accept the findings in this file; only show and deny new ones
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the current findings to the `--baseline` file
    #[arg(long, requires = "baseline")]
    update_baseline: bool,
    // The three flags before `explain` and `merges` became commands; they go with version 0.3.
    #[arg(long, hide = true, value_name = "FILE:LINE")]
    explain: Option<String>,
    #[arg(long, hide = true)]
    merges: bool,
    #[arg(long, hide = true, value_name = "IRI")]
    explain_merge: Option<String>,
    /// Print topics named by most of their entries but missing from the gazetteer, as concepts to paste into yours
    #[arg(long)]
    suggest_frameworks: bool,
    /// Report which files in an export folder are out of date
    #[arg(long, value_name = "FOLDER")]
    exports: Option<PathBuf>,
    /// Formats that `--exports` expects [default: those of the last export into the folder]
    #[arg(long, requires = "exports", value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(export::names()))]
    to: Vec<String>,
    #[command(flatten)]
    input: InputArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    Note,
    Warning,
    Error,
    Nothing,
}

impl Deny {
    fn denies(self, severity: Severity) -> bool {
        match self {
            Self::Note => true,
            Self::Warning => severity >= Severity::Warning,
            Self::Error => severity >= Severity::Error,
            Self::Nothing => false,
        }
    }
}

impl Args {
    /// Whether something else than the findings is shown.
    fn shows_other_things(&self) -> bool {
        let is_asked = self.merges || self.suggest_frameworks;
        is_asked || self.explain.is_some() || self.explain_merge.is_some() || self.exports.is_some()
    }
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let mut settings = args.input.settings()?;
    settings.outputs.extend(args.exports.clone());
    let ontology = settings.ontology()?;
    let reading = args.input.read_quietly(&args.inputs, &settings, &ontology)?;
    if args.shows_other_things() {
        input::warn(&reading);
    }
    let mut out = io::stdout().lock();
    if let Some(place) = &args.explain {
        explain::line(&reading, place, &mut out)?;
        return Ok(Outcome::Fine);
    }
    if let Some(iri) = &args.explain_merge {
        merges::one(&reading, iri, &mut out)?;
        return Ok(Outcome::Fine);
    }
    if args.merges {
        merges::all(&reading, &mut out)?;
        return Ok(Outcome::Fine);
    }
    if args.suggest_frameworks {
        suggest::frameworks(&reading, &ontology.gazetteer, &mut out)?;
        return Ok(Outcome::Fine);
    }
    if let Some(folder) = &args.exports {
        let options = Options {
            stem: input::stem(&args.inputs),
            languages: reading.languages.clone(),
            ..Options::default()
        };
        return exports::check(&reading.graph, folder, &export::named(&args.to), &options, &mut out);
    }
    let texts = texts(&reading);
    let mut findings = silence::by_comments(&reading.findings, &texts);
    if let Some(path) = &args.baseline {
        if args.update_baseline {
            silence::write_baseline(&findings, path)?;
        }
        findings = silence::by_baseline(findings, path)?;
    }
    let mut shown: Vec<&Diagnostic> = findings
        .iter()
        .filter(|finding| args.notes || args.deny == Deny::Note || finding.severity > Severity::Note)
        .copied()
        .collect();
    let left_out = match args.format {
        report::Style::Full if !args.all => sum_up(&mut shown),
        _ => BTreeMap::new(),
    };
    let colours =
        if terminal::stdout_is_terminal() { report::Colours::Styled } else { report::Colours::Plain };
    report::write(&shown, &texts, args.format, &mut out, colours)?;
    for (code, count) in left_out {
        terminal::line(&format!("{count} more of `{code}`: `--all` shows them"));
    }
    count(&findings);
    let denied = findings.iter().any(|finding| args.deny.denies(finding.severity));
    Ok(if denied { Outcome::Negative } else { Outcome::Fine })
}

/// How many notes of one kind are shown without `--all`.
const MOST_ALIKE: usize = 10;

/// Removes notes that repeat too often; returns how many of each kind.
fn sum_up(shown: &mut Vec<&Diagnostic>) -> BTreeMap<&'static str, usize> {
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    shown.retain(|finding| {
        let seen = seen.entry(finding.code).or_default();
        *seen += 1;
        finding.severity > Severity::Note || *seen <= MOST_ALIKE
    });
    seen.retain(|code, count| {
        let kept = shown.iter().filter(|finding| finding.code == *code).count();
        *count -= kept;
        *count > 0
    });
    seen
}

fn texts(reading: &Reading) -> HashMap<String, &str> {
    let documents = reading.lists.iter().flat_map(|list| &list.documents);
    documents.map(|(source, _)| (source.path.clone(), source.text.as_str())).collect()
}

/// Prints how many findings of each kind there are.
fn count(findings: &[&Diagnostic]) {
    let mut by_code: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in findings {
        let severity = match finding.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        *by_code.entry((severity, finding.code)).or_default() += 1;
    }
    let counts: Vec<String> =
        by_code.iter().map(|((severity, code), count)| format!("{count} {severity} {code}")).collect();
    terminal::line(&if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") });
}
