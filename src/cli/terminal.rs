//! What is written to the terminal besides results: errors, summaries, progress. Nothing of it
//! goes to standard output, and progress is drawn only where somebody watches.

use indicatif::{ProgressBar, ProgressStyle};
use listgraph::diagnostic::Diagnostic;
use listgraph::pipeline::Progress;
use std::borrow::Cow;
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
    let _ = writeln!(io::stderr().lock(), "{}", visible(message));
}

/// `text` without what a terminal obeys: control characters and marks that turn the direction of
/// writing are shown by their numbers. File names, lists and servers may hold them.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_obeyed(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

fn is_obeyed(c: char) -> bool {
    let is_turn =
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}');
    is_turn || c.is_control() && !matches!(c, '\n' | '\t')
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
