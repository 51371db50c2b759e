//! A source file: text, hash and line numbers.

use super::git::Commit;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::text::Columns;
use std::borrow::Cow;
use std::ops::Range;

/// A source file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as shown to the user.
    pub path: String,
    /// The path within its list.
    pub file: String,
    /// The text without a byte order mark and with line feeds as line ends, as git stores it; invalid UTF-8 becomes
    /// U+FFFD. Spans are in bytes of this text.
    pub text: String,
    /// The SHA-256, in hexadecimal, of the bytes without byte order mark and carriage returns.
    pub sha256: String,
    /// The commit that contains it unchanged, if requested.
    pub commit: Option<Commit>,
    /// Findings from reading it.
    pub findings: Vec<Diagnostic>,
    lines: Vec<usize>,
    columns: Columns,
}

impl SourceFile {
    /// Makes a source file from bytes.
    #[must_use]
    pub fn new(path: &str, file: &str, bytes: &[u8]) -> Self {
        let bytes = &*plain(bytes);
        let sha256 = sha256(bytes);
        let text = String::from_utf8_lossy(bytes);
        let mut source = Self {
            path: path.to_owned(),
            file: file.to_owned(),
            lines: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
            sha256,
            commit: None,
            findings: Vec::new(),
            columns: Columns::default(),
            text: text.into_owned(),
        };
        if std::str::from_utf8(bytes).is_err() {
            source.note_invalid();
        }
        source
    }

    fn note_invalid(&mut self) {
        let at = self.text.find('\u{FFFD}').unwrap_or(0);
        let place = self.place(&(at..at + '\u{FFFD}'.len_utf8()));
        self.findings.push(
            Diagnostic::new(
                Severity::Warning,
                "invalid-utf8",
                "the file is not valid UTF-8; invalid bytes are read as `\u{FFFD}`",
            )
            .at(place)
            .help("save the file as UTF-8"),
        );
    }

    /// The line number, from 1, of a byte of the text.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    /// The line and column of a span.
    #[must_use]
    pub fn place(&self, span: &Range<usize>) -> Place {
        let line = self.line(span.start);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let column = self
            .columns
            .chars_before(&self.text, span.start)
            .saturating_sub(self.columns.chars_before(&self.text, start))
            + 1;
        Place { path: self.path.clone(), line, column, start: span.start, end: span.end }
    }
}

/// The bytes without a byte order mark, with line feeds as line ends.
fn plain(bytes: &[u8]) -> Cow<'_, [u8]> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if memchr::memchr(b'\r', bytes).is_none() {
        return Cow::Borrowed(bytes);
    }
    let mut plain = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            plain.push(*byte);
        }
    }
    Cow::Owned(plain)
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one() {
        let source = SourceFile::new("a.md", "a.md", "\u{feff}一二\n三四".as_bytes());
        let place = source.place(&(10..13));
        assert_eq!((place.line, place.column), (2, 2));
        assert_eq!(source.line(0), 1);
        assert!(source.text.starts_with('一'));
    }
}
