//! Authors after a word that announces them, and in other specific places: `作者：X`, `Instructor: X`, `文/X`,
//! `（X 著）`, `(X et al., 2019)`, an italic line, a name after `by` and a title in quotation marks.

use super::people::{Strength, marked_names, names, strength};
use crate::extract::entry::{Note, NoteKind, Read};
use crate::extract::evidence::Evidence;
use crate::extract::line::{Draft, title};
use crate::extract::tail::RunKind;
use crate::text::clean;
use crate::vocabulary::words::{Edges, Word};
use regex::Regex;
use std::sync::LazyLock;

/// Words that announce an author; `account` marks those that announce an account, which can have any name.
static LABELS: LazyLock<Edges> = LazyLock::new(|| Edges::new("author-label"));

pub(super) fn read(draft: &mut Draft<'_>) {
    quoted(draft);
    if draft.entry.authors.is_empty() {
        labelled(draft);
    }
    if draft.entry.authors.is_empty() {
        wrote(draft);
    }
    if draft.entry.authors.is_empty() {
        cited(draft);
    }
    if draft.entry.authors.is_empty() {
        italic_line(draft);
    }
}

/// `作者：X`, `文/X`, `Instructor: X` at the start of the text after the link, or after a full stop in it.
fn labelled(draft: &mut Draft<'_>) {
    let text = &*draft.tail.text;
    let bytes = text.as_bytes();
    // `：` and `｜` start with 0xEF.
    if memchr::memchr3(b':', b'/', b'|', bytes).is_none() && memchr::memchr(0xEF, bytes).is_none() {
        return;
    }
    let Some((start, name_at, label)) = label(text) else { return };
    let is_end = |c: char| {
        matches!(c, '\n' | '。' | '；' | ';' | '|' | '｜' | ')' | '）' | '】' | ']' | '（' | '(' | '：')
    };
    let end = text[name_at..].find(is_end).map_or(text.len(), |end| name_at + end);
    let end = [" - ", " – ", " — ", ". "]
        .iter()
        .filter_map(|stop| text[name_at..end].find(stop))
        .min()
        .map_or(end, |stop| name_at + stop);
    let Some((length, found)) = announced(&text[name_at..end], label) else { return };
    let end = name_at + length;
    let rule = Evidence::AuthorLabel;
    draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, rule)));
    let behind = text[end..].trim_start_matches([')', '）', '】', ']', ' ']);
    let from_start = !text[..start].chars().any(char::is_alphanumeric);
    if from_start && !behind.chars().any(char::is_alphanumeric) {
        draft.tail.cut(0..text.len());
    }
}

/// Where a label starts, where the name after it starts, and which label it is.
fn label(text: &str) -> Option<(usize, usize, &'static Word)> {
    let found = marks(text).find_map(|(at, mark)| {
        let before = text[..at].trim_end();
        let name = text[at + mark.len_utf8()..].trim_start();
        let is_address = mark == ':' && name.starts_with("//") || mark == '/' && name.starts_with('/');
        let label = if is_address { None } else { label_at_end(before, mark) }?;
        Some((before.len() - label.word.len(), text.len() - name.len(), label))
    })?;
    // Offsets are valid only if folding keeps the length.
    (text.is_ascii() || text.to_lowercase().len() == text.len()).then_some(found)
}

/// The marks that separate a label from its value, with their positions.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    // `：` and `｜` start with 0xEF.
    let starts = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'|' | b'/' | 0xEF));
    let marks = starts.filter_map(|(at, _)| Some((at, text[at..].chars().next()?)));
    marks.filter(|(_, c)| matches!(c, ':' | '：' | '|' | '｜' | '/'))
}

/// The longest label that `text` ends with, ignoring case, that starts at a word boundary.
fn label_at_end(text: &str, mark: char) -> Option<&'static Word> {
    let is_start = |at: usize| {
        let before = text[..at].trim_end();
        before.is_empty()
            || before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '、'))
    };
    let ends_text = |label: &&'static Word| {
        let at = text.len().checked_sub(label.word.len()).filter(|at| text.is_char_boundary(*at));
        at.is_some_and(|at| is_like(&text[at..], label.word) && is_start(at))
    };
    // `author/editor`, but `文/X`.
    let last = text.chars().next_back().filter(|last| mark != '/' || !last.is_ascii())?;
    let last = last.to_lowercase().next_back()?;
    let labels = LABELS.at_end(last.encode_utf8(&mut [0; 4]));
    labels.iter().filter(ends_text).max_by_key(|label| label.word.len())
}

/// Whether `text` is `word`, ignoring case.
fn is_like(text: &str, word: &str) -> bool {
    match word.is_ascii() {
        true => text.eq_ignore_ascii_case(word),
        false => !text.is_ascii() && text.to_lowercase() == word,
    }
}

/// The names at the start of a label's value, and their length in bytes.
fn announced(text: &str, label: &Word) -> Option<(usize, Vec<String>)> {
    let is_account = label.meaning == "account";
    // A clause may follow after a comma.
    let ends = std::iter::once(text.len()).chain(text.rmatch_indices(['，', ',']).map(|(at, _)| at));
    ends.take(6).find_map(|end| {
        let name = text[..end].trim().trim_start_matches(['@', '＠']).trim();
        let found = match is_account {
            true => marked_names(name).filter(|_| name.chars().count() <= 16),
            false => names(name).filter(|found| found.iter().all(|name| is_like_one(name))),
        };
        Some((end, found?))
    })
}

/// Whether a name after a label is plausible: a Chinese sentence would be longer.
fn is_like_one(name: &str) -> bool {
    !name.contains(['的', '是']) && (!name.chars().any(crate::text::is_cjk) || name.chars().count() <= 10)
}

/// `（X 著）`, `X 编著` after the link.
fn wrote(draft: &mut Draft<'_>) {
    static WROTE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[\s\-–—,，:：]*[（(【]?\s*(?P<names>[^（()）\n。；;]{2,40}?)\s*(?:等)?\s*(?:编著|合著|主编|著|撰)\s*[）)】]?\s*$")
            .expect("a pattern")
    });
    let end = draft.tail.text.trim_end().trim_end_matches([')', '）', ']', '】']).trim_end();
    if !end.ends_with(['著', '编', '撰']) {
        return;
    }
    let Some(found) = WROTE.captures(&draft.tail.text) else { return };
    if let Some(found) = names(&found["names"]).filter(|found| found.iter().all(|name| is_like_one(name))) {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::Wrote)));
        let end = draft.tail.text.len();
        draft.tail.cut(0..end);
    }
}

/// Whether `text` contains a year before a closing bracket.
fn has_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    let years = memchr::memchr2_iter(b'1', b'2', bytes).filter(|at| {
        let behind = &bytes[*at..];
        matches!(behind, [b'1', b'9', a, b, ..] | [b'2', b'0', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit())
    });
    let is_closed = |at: usize| {
        let behind = text[at + 4..].strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(&text[at + 4..]);
        behind.starts_with([')', ']', '）'])
    };
    let is_apart = |at: usize| bytes[..at].ends_with(b" ") || bytes[..at].ends_with(b" (");
    let mut years = years.filter(|at| is_apart(*at) && is_closed(*at));
    years.next().is_some()
}

/// `(Moreau et al., 2019)` before or after the link: the authors and the year.
fn cited(draft: &mut Draft<'_>) {
    static CITED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[\s\-–—,:]*[(\[（]?(?P<names>[^()\[\]（）\n]{3,80}?)(?P<others>,? et al\.?)?,? \(?(?P<year>(?:19|20)\d\d)[a-z]?[)\]）]")
            .expect("a pattern")
    });
    for is_before in [true, false] {
        let rest = if is_before { &draft.before } else { &draft.tail };
        let found =
            (rest.text.len() > 5 && has_year(&rest.text)).then(|| CITED.captures(&rest.text)).flatten();
        let Some(found) = found else { continue };
        let (end, year) = (found[0].len(), found["year"].to_owned());
        let has_others = found.name("others").is_some();
        let Some(people) = names(&found["names"])
            .filter(|people| has_others || strength(people) == Strength::Strong && !are_capitals(people))
        else {
            continue;
        };
        draft.entry.authors.extend(people.into_iter().map(|name| Read::certain(name, Evidence::Citation)));
        draft.entry.notes.push(Note { kind: NoteKind::Year, value: year });
        let rest = if is_before { &mut draft.before } else { &mut draft.tail };
        rest.cut(0..end);
        return;
    }
}

/// Whether names are all in capitals, as the names of conferences are.
fn are_capitals(names: &[String]) -> bool {
    names.iter().all(|name| name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase))
}

/// An italic line between two breaks with several names, or one with given and family name.
fn italic_line(draft: &mut Draft<'_>) {
    let rest = &draft.tail;
    let italic = |run: &&crate::extract::tail::Run<'_>| matches!(run.kind, RunKind::Emphasis);
    let Some(run) = rest.runs.iter().find(italic) else { return };
    let range = run.range.clone();
    let (before, after) =
        (rest.text[..range.start].trim_matches(' '), rest.text[range.end..].trim_matches(' '));
    let is_line = before.ends_with('\n') && (after.is_empty() || after.starts_with('\n'));
    if !is_line || before.chars().any(char::is_alphanumeric) {
        return;
    }
    let found = names(&rest.text[range.clone()]).filter(|found| strength(found) == Strength::Strong);
    if let Some(found) = found {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::ItalicLine)));
        draft.tail.cut(range);
    }
}

/// `"Ink in action" by [Ada Moreau](…)`: the link leads to the author, the title comes before it.
fn quoted(draft: &mut Draft<'_>) {
    let before = draft.before.text.trim_end();
    let Some(named) = before.strip_suffix("by").map(str::trim_end) else { return };
    let quotes: &[char] = &['"', '“', '”', '«', '»', '「', '」', '《', '》'];
    let is_title = named.starts_with(quotes) && named.ends_with(quotes);
    let linked = draft.entry.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
    let Some(found) = names(&linked).filter(|found| is_title && strength(found) == Strength::Strong) else {
        return;
    };
    let value = title(&clean(named.trim_matches(quotes)));
    draft.entry.title = Some(Read::guessed(value, Evidence::QuotedTitle));
    draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::By)));
    let end = draft.before.text.len();
    draft.before.cut(0..end);
}
