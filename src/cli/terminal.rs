//! Messages to the terminal other than results: errors, summaries, progress. All of it goes to standard error, and
//! progress is only shown to a person.

use indicatif::{ProgressBar, ProgressStyle};
use listgraph::diagnostic::Diagnostic;
use listgraph::pipeline::Progress;
use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

/// Prints why a run failed.
pub(super) fn error(message: &str) {
    line(&format!("error: {message}"));
}

/// Prints a warning with its help.
pub(super) fn warning(finding: &Diagnostic) {
    line(&format!("warning: {}", with_help(finding)));
}

/// Prints a note with its help.
pub(super) fn note(finding: &Diagnostic) {
    line(&with_help(finding));
}

fn with_help(finding: &Diagnostic) -> String {
    let help = finding.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
    format!("{}{help}", finding.message)
}

/// Prints a line about a successful run.
pub(super) fn line(message: &str) {
    // A closed standard error is no reason to fail.
    let _ = writeln!(io::stderr().lock(), "{}", visible(message));
}

/// Prints a line of JSON; what a terminal would interpret is escaped.
pub(super) fn record(json: &str) {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if is_obeyed(c) { shown.push_str(&format!("\\u{:04x}", u32::from(c))) } else { shown.push(c) }
    }
    let _ = writeln!(io::stderr().lock(), "{shown}");
}

/// `text` without what a terminal would interpret: control characters and direction marks, which file names, lists
/// and servers may contain, are shown as code points.
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

/// `count` and `noun` in agreement: `1 note`, `2 notes`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 || noun == "series" { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// Whether standard output is a terminal.
pub(super) fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// A progress bar for reading; hidden if standard error is not a terminal.
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

/// Whether the reader of our standard output has closed it, which makes further work pointless.
#[cfg(unix)]
pub(super) fn stdout_is_closed() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdout = io::stdout();
    let mut asked = [PollFd::new(&stdout, PollFlags::empty())];
    poll(&mut asked, Some(&Timespec::default())).is_ok_and(|_| asked[0].revents().contains(PollFlags::ERR))
}

/// On other systems this is only noticed on writing.
#[cfg(not(unix))]
pub(super) fn stdout_is_closed() -> bool {
    false
}
