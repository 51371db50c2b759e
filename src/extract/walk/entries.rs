//! Lines to entries: the first layout that fits, then all marks; what remains is the description.

use super::{BlockContext, Walk};
use crate::extract::entry::{Note, NoteKind, Read};
use crate::extract::evidence::Evidence;
use crate::extract::layouts;
use crate::extract::lexicon::{shortcode_prefix, strip_shortcodes};
use crate::extract::line::{Draft, Line, is_blank, is_marker};
use crate::extract::marks;
use crate::extract::record::{self, Segment, segments};
use crate::extract::tail::Tail;
use crate::markdown::{InlineKind, Style};
use crate::text::as_clean;

impl Walk<'_> {
    /// Reads a line as an entry and returns its index, or `None` if nothing in it can be one.
    pub(super) fn add_entry(&mut self, line: &Line<'_, '_>, place: &BlockContext) -> Option<usize> {
        let mut draft = draft(line)?;
        self.legend.apply(line, &mut draft.entry);
        Some(self.push_draft(draft, place))
    }

    pub(super) fn push_draft(&mut self, mut draft: Draft<'_>, place: &BlockContext) -> usize {
        draft.entry.topic = self.topic(place);
        draft.entry.parent = place.parent;
        self.found.skips.append(&mut draft.skips);
        self.found.entries.push(draft.entry);
        self.found.entries.len() - 1
    }
}

/// Reads a line by the first layout that fits, and all its marks.
pub(in crate::extract) fn draft<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    let mut found = layouts::ALL.iter().find_map(|layout| (layout.read)(line));
    // A draft is large, so it is edited in place.
    if let Some(draft) = &mut found {
        read_marks(draft, line);
    }
    found
}

fn read_marks(draft: &mut Draft<'_>, line: &Line<'_, '_>) {
    draft.is_struck = line.pieces.iter().find_map(|piece| match &piece.kind {
        InlineKind::Link(_) => Some(piece.style.has(Style::STRUCK)),
        _ => None,
    }) == Some(true);
    marks::read_all(draft);
    draft.entry.record = segments(&draft.tail);
    draft.entry.record.extend(segment_ahead(&draft.before));
    describe(draft);
    note_before(draft);
}

/// The segment of the text before a title, without the year at its end: `Ada Moreau and Rob Fox. 2031. [On Ink](…)`.
fn segment_ahead(before: &Tail<'_>) -> Option<Segment> {
    let text = before.text.trim_end_matches([' ', '.', ':', ',', '\n']);
    let text = as_clean(marks::without_last_year(text).0.trim_end_matches([' ', '.', ','])).into_owned();
    (text.contains(char::is_alphabetic) && text.len() <= record::LONGEST)
        .then_some(Segment { text, place: record::Slot::Ahead })
}

/// Takes what remains of the line as the description.
fn describe(draft: &mut Draft<'_>) {
    let Some(text) = description(&draft.tail.text) else { return };
    if draft.entry.description.is_some() {
        draft.entry.notes.push(Note { kind: NoteKind::Remark, value: text });
        return;
    }
    let separated = is_separated(&draft.tail.text);
    draft.entry.description = Some(match separated {
        true => Read::certain(text, Evidence::DashDescription),
        false => Read::guessed(text, Evidence::NoSeparator),
    });
}

/// `text` without leading emoji and `:shortcodes:`.
fn strip_markers(text: &str) -> &str {
    let mut text = text;
    loop {
        let bare = text.trim_start_matches(|c: char| is_marker(c) || c.is_whitespace());
        match shortcode_prefix(bare) {
            Some(length) => text = &bare[length..],
            None => return bare,
        }
    }
}

fn is_separated(text: &str) -> bool {
    if text.trim_ascii_start().starts_with("- ") {
        return true;
    }
    let text = strip_markers(text);
    text.starts_with(|c: char| {
        matches!(
            c,
            '-' | '–' | '—' | ':' | '：' | '|' | ',' | '，' | '.' | '。' | '、' | '/' | '~' | '·' | '•'
        )
    })
}

/// `text` without its leading separator; `None` if nothing is left.
pub(in crate::extract) fn description(text: &str) -> Option<String> {
    let text = match memchr::memchr(b'\n', text.as_bytes()).map(|at| (&text[..at], &text[at + 1..])) {
        // The title's line ends in signs only.
        Some((signs, rest)) if !signs.chars().any(char::is_alphanumeric) => rest,
        _ => text,
    };
    let text = as_clean(text);
    if let Some(plain) = plain_description(&text) {
        return Some(plain.to_owned());
    }
    if !strip_shortcodes(text.trim_start_matches(['-', ' '])).chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut rest = text.trim_start();
    // Markers between the title and the separator belong to the title.
    let unmarked = strip_markers(rest);
    if unmarked.len() < rest.len() && is_separated(unmarked) {
        rest = unmarked;
    }
    let bare = strip_shortcodes(strip_separators(rest)).trim_start_matches(['-', ' ']);
    let bare = bare.trim_end_matches(|c: char| {
        matches!(c, '-' | '–' | '—' | ':' | '：' | '|' | ',' | '，' | '、' | '(' | '（' | '[')
            || c.is_whitespace()
    });
    // A closing quotation mark after the link belongs to the title.
    let bare = strip_unopened(bare.trim_start_matches('”').trim_start());
    bare.chars().any(char::is_alphanumeric).then(|| bare.to_owned())
}

/// The text after `- ` if it starts and ends with a letter or a full stop, as most do: such a text needs
/// no further trimming.
fn plain_description(text: &str) -> Option<&str> {
    let plain = text.strip_prefix("- ")?;
    let (first, last) = (plain.as_bytes().first()?, plain.as_bytes().last()?);
    (first.is_ascii_alphanumeric() && (last.is_ascii_alphanumeric() || *last == b'.')).then_some(plain)
}

/// `text` without what separates a title from its description.
fn strip_separators(text: &str) -> &str {
    const MARKS: &[char] = &[
        '-', '–', '—', ':', '：', '|', ',', '，', '、', '~', '·', '•', '>', '*', '。', ')', '）', ']', '\\',
    ];
    let mut text = text;
    // The colon of a `:shortcode:` is not a separator.
    while let Some(c) = text.chars().next().filter(|c| c.is_whitespace() || MARKS.contains(c)) {
        if c == ':' && shortcode_prefix(text).is_some() {
            break;
        }
        text = &text[c.len_utf8()..];
    }
    strip_full_stop(text).trim_end()
}

/// A full stop right after the link is a separator, but not the first one of `.NET` or `...`.
fn strip_full_stop(text: &str) -> &str {
    match text.strip_prefix('.') {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => text,
    }
}

fn strip_unopened(text: &str) -> &str {
    match text.strip_suffix([')', ']', '）']) {
        Some(cut) if !cut.contains(['(', '[', '（']) => cut.trim_end(),
        _ => text,
    }
}

/// `Ada Moreau: “` before a link: the authors of the linked title, which is in quotation marks.
fn before_quote(text: &str) -> Option<Vec<String>> {
    let names = text.trim_end().strip_suffix(['“', '"'])?.trim_end().trim_end_matches([':', ',', '：']);
    marks::names(names).filter(|found| marks::strength(found) == marks::Strength::Strong)
}

/// Whether a text is just a few words and a year: `QUILL 2031`.
fn ends_in_year(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit()) && text.split_whitespace().count() < 5
}

/// Keeps text before a linked title as a note.
fn note_before(draft: &mut Draft<'_>) {
    if draft.before.text.is_empty() {
        return;
    }
    let text = as_clean(&draft.before.text);
    if let Some(names) = before_quote(&text).filter(|_| draft.entry.authors.is_empty()) {
        let names = names.into_iter().map(|name| Read::certain(name, Evidence::AuthorBeforeQuote));
        draft.entry.authors.extend(names);
        return;
    }
    let text = text.trim_matches(|c: char| {
        c.is_whitespace()
            || is_marker(c)
            || matches!(c, ':' | '：' | '-' | '–' | '—' | '[' | ']' | '(' | '（' | '【' | '】')
    });
    let text = strip_unopened(text);
    let place = marks::venue_notes(text);
    if place.len() > 1 && ends_in_year(text) {
        draft.entry.notes.extend(place);
        return;
    }
    if let Some(year) = marks::year_of_date(text) {
        draft.entry.notes.push(Note { kind: NoteKind::Year, value: year.to_string() });
    }
    if !is_blank(text) {
        draft.entry.notes.push(Note { kind: NoteKind::Remark, value: text.to_owned() });
    }
}
