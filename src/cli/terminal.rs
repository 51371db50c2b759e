//! What is written to the terminal besides results: errors, summaries, progress. Nothing of it
//! goes to standard output, and progress is drawn only where somebody watches.

use indicatif::{ProgressBar, ProgressStyle};
use listgraph::diagnostic::Diagnostic;
use listgraph::pipeline::Progress;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

/// Says why a run failed.
pub(super) fn error(message: &str) {
    line(&format!("error: {message}"));
}

/// Says what is probably not meant, with what to do.
pub(super) fn warning(finding: &Diagnostic) {
    line(&format!("warning: {}", with_help(finding)));
}

/// Says what could be better, with what to do.
pub(super) fn note(finding: &Diagnostic) {
    line(&with_help(finding));
}

fn with_help(finding: &Diagnostic) -> String {
    let help = finding.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
    format!("{}{help}", finding.message)
}

/// Says something about a run that went well.
pub(super) fn line(message: &str) {
    // A closed standard error is no reason to fail.
    let _ = writeln!(io::stderr().lock(), "{message}");
}

/// Whether standard output is a terminal.
pub(super) fn is_watched() -> bool {
    io::stdout().is_terminal()
}

/// A bar that shows how far reading is; invisible in a pipe.
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new() -> Self {
        let bar = if io::stderr().is_terminal() { ProgressBar::new(0) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    pub(super) fn step(&self, progress: Progress) {
        match progress {
            Progress::Found(count) => {
                self.0.set_length(count as u64);
                self.0.set_message("reading");
            }
            Progress::Read => self.0.inc(1),
            Progress::Resolving => self.0.set_message("joining"),
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
