//! The author, in the ways lists write it: `by X`, `@ X`, ` - X`, `Title - X, engineer at Y`.

use super::people::{Strength, leading, marked_names, names, strength};
use crate::extract::entry::Read;
use crate::extract::evidence::Evidence;
use crate::extract::line::Draft;
use crate::extract::tail::{RestLink, Tail, is_filler};
use crate::markdown::LinkForm;
use crate::vocabulary::words;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Words that make a following `by` name the author.
static MADE: LazyLock<words::Set> = LazyLock::new(|| words::set("made"));
/// Words that make a following `by` name a means, a measure or somebody other than the author.
static PASSIVES: LazyLock<words::Set> = LazyLock::new(|| words::set("passive"));

pub(super) fn read(draft: &mut Draft<'_>) {
    title_at(draft);
    if draft.tail.text.is_empty() && draft.before.text.is_empty() {
        return;
    }
    if memchr::memchr2(b'@', 0xEF, draft.tail.text.as_bytes()).is_some() {
        at_sign(draft);
    }
    super::labelled::read(draft);
    by(draft);
}

/// `Title @ X` inside the link text.
fn title_at(draft: &mut Draft<'_>) {
    let Some(title) = &mut draft.entry.title else { return };
    let at = memchr::memrchr(b'@', title.value.as_bytes());
    let Some(at) = at.filter(|at| *at > 0) else { return };
    let (name, before) = (title.value[at + 1..].trim().to_owned(), title.value[..at].trim_end().len());
    let apart = title.value[..at].ends_with(char::is_whitespace)
        || title.value[..at].ends_with(['）', '】', '」', '》']);
    if !apart || name.chars().count() > 30 || !is_handle(&name) {
        return;
    }
    if let Some(found) = marked_names(&name) {
        let kept = title.value[..before].trim_end_matches([' ', '-', '–', '—', '|']).len();
        title.value.truncate(if kept > 0 { kept } else { before });
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::AtSign)));
    }
}

/// Whether `name` can follow an `@` as an account: not a version, not a place.
fn is_handle(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().any(char::is_alphabetic)
        && !name.contains('/')
        && !name.ends_with(['》', '”'])
        && !matches!(name.to_lowercase().as_str(), "scale" | "home" | "work" | "night")
}

/// `@ X` after the link.
fn at_sign(draft: &mut Draft<'_>) {
    let text = &draft.tail.text;
    let start = text.len()
        - text
            .trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | '，' | '(' | '（')
            })
            .len();
    let Some(behind) = text[start..].strip_prefix(['@', '＠']) else { return };
    let end = behind.find(['：', ':', '(', '（', '）', ')', '\n', '。', '|']).unwrap_or(behind.len());
    let end = behind[..end].find(" - ").or_else(|| behind[..end].find(" – ")).unwrap_or(end);
    let end = end_of_names(&behind[..end]);
    let name = behind[..end].trim();
    if !is_handle(name) {
        return;
    }
    // An account can have any name: `@ 罗西的思考`.
    let verbatim = || (name.chars().count() <= 16 && !name.contains(' ')).then(|| vec![name.to_owned()]);
    if let Some(found) = names(name).or_else(verbatim) {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::AtSign)));
        let mut until = text.len() - behind.len() + end;
        if text[..start].ends_with(['(', '（']) && text[until..].starts_with([')', '）']) {
            until += text[until..].chars().next().map_or(0, char::len_utf8);
        }
        let from = if text[..start].ends_with(['(', '（']) {
            text[..start].trim_end_matches(['(', '（']).len()
        } else {
            0
        };
        draft.tail.cut(from..until);
    }
}

/// Where the names after `@` end: a Chinese clause after a comma is not a name, unless it has an `@` as well
/// or the text consists only of people.
fn end_of_names(text: &str) -> usize {
    let Some(at) = text.find('，') else { return text.len() };
    let rest = text[at..].trim_start_matches(['，', ' ']);
    let are_people =
        || marked_names(rest).is_some_and(|found| found.iter().all(|name| super::is_full_name(name)));
    if rest.starts_with(['@', '＠']) || are_people() { text.len() } else { at }
}

/// `by X` right after the link is the author. So is `by X` at the end of a description, but there it also
/// stays in the description.
fn by(draft: &mut Draft<'_>) {
    let text = &*draft.tail.text;
    let start = start_of_words(text);
    // `by Ada Moreau, [code](…)`: if the first name is not a link, later links are not names.
    let is_other = |(_, link): &(_, &RestLink<'_>)| !super::is_profile(link.address) && !link.text.is_empty();
    let plain = draft.tail.links().find(is_other).map_or(text.len(), |(range, _)| range.start);
    let found = linked_after_by(&draft.tail, start).or_else(|| by_at_start(&text[..plain], start.min(plain)));
    if let Some((from, end, found)) = found {
        let end = from + end;
        let is_over = is_closed(&text[end..]) || draft.tail.is_only_links(&(end..text.len()));
        let end = if is_over { text.len() } else { end };
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, Evidence::By)));
        draft.tail.cut(0..end);
        return;
    }
    let address = draft.entry.address.as_ref().map_or("", |address| address.value.as_str());
    if let Some(found) = by_inside(text, address) {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::guessed(name, Evidence::ByAtEnd)));
    }
}

/// `by [Ada](…), [Tom](…) and Lin Xiao`: after `by`, the texts of links are names; see [`by_at_start`].
fn linked_after_by(rest: &Tail<'_>, start: usize) -> Option<(usize, usize, Vec<String>)> {
    let text = &rest.text[start..];
    let from = start + by_prefix(text).or_else(|| made_by(text))?;
    let (mut end, mut found) = (from, Vec::new());
    for (range, link) in rest.links().filter(|(range, _)| range.start >= from) {
        if !is_filler(&rest.text[end..range.start]) || link.form == LinkForm::Bare {
            break;
        }
        found.extend(names_of_link(&link.text));
        end = range.end;
    }
    let behind = &rest.text[end..];
    if let Some(joint) = [", and ", " and ", " & ", ", "].iter().find(|joint| behind.starts_with(**joint)) {
        let (length, more) = leading(&behind[joint.len()..]);
        end += if more.is_empty() { 0 } else { joint.len() + length };
        found.extend(more);
    }
    (end > from && !found.is_empty()).then(|| (from, end - from, found))
}

/// The names that the text of a link consists of: several people, or one maker of any name.
fn names_of_link(text: &str) -> Vec<String> {
    let is_lower = |word: &str| word.starts_with(char::is_lowercase);
    let are_people = |found: &Vec<String>| {
        found.iter().all(|name| name.contains(' ') && !name.split(' ').any(is_lower)) || text.contains(" at ")
    };
    let found = names(text).filter(are_people);
    let whole = || vec![text.trim().trim_start_matches('@').to_owned()];
    found.unwrap_or_else(whole).into_iter().filter(|name| name.contains(char::is_alphanumeric)).collect()
}

/// Where the words of `text` start, after any separator.
fn start_of_words(text: &str) -> usize {
    let is_mark = |byte: &u8| matches!(byte, b' ' | b'-' | b',' | b':' | b'(');
    let start = text.bytes().position(|byte| !is_mark(&byte)).unwrap_or(text.len());
    if text.as_bytes().get(start).is_some_and(u8::is_ascii_alphanumeric) {
        return start;
    }
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | '，' | ':' | '：' | '(');
    text.len() - text[start..].trim_start_matches(is_mark).len()
}

/// The names after a `by` at `start`: where they start, their length, and the names themselves.
fn by_at_start(text: &str, start: usize) -> Option<(usize, usize, Vec<String>)> {
    let from = start + by_prefix(&text[start..]).or_else(|| made_by(&text[start..]))?;
    let (end, found) = match leading(&text[from..]) {
        (_, found) if found.is_empty() => longest_names(&text[from..]),
        found => found,
    };
    (!found.is_empty()).then_some((from, end, found))
}

/// `Written by `: the length of a word for making, and `by`.
fn made_by(text: &str) -> Option<usize> {
    let (word, rest) = text.split_once(' ')?;
    let is_made = word.ends_with(['n', 'd', 'e', 't']) && is_made(word);
    (is_made && rest.starts_with("by ")).then(|| word.len() + " by ".len())
}

fn by_prefix(text: &str) -> Option<usize> {
    // `由` starts with 0xE4.
    if !matches!(text.as_bytes().first(), Some(b'a' | b'A' | b'b' | b'B' | 0xE4)) {
        return None;
    }
    ["by ", "By ", "BY ", "by: ", "By: ", "author: ", "Author: ", "作者：", "作者:"]
        .iter()
        .find(|mark| text.starts_with(**mark))
        .map(|mark| mark.len())
}

/// The names that `text` starts with, up to a mark that ends them, and where they end.
fn longest_names(text: &str) -> (usize, Vec<String>) {
    let stops = [
        " - ", " – ", " — ", ". ", ": ", " (", "（", ")", "\n", "。", " | ", "：", " for ", " on ", " in ",
        " at ", " @ ", " from ", ", a ", ", the ",
    ];
    let mut ends: Vec<usize> = stops.iter().filter_map(|stop| text.find(stop)).collect();
    ends.push(text.len());
    ends.sort_unstable();
    for end in ends {
        // `J. Swift`: a full stop after an initial does not end the names.
        let candidate = &text[..end];
        let last = candidate.rsplit(' ').next().unwrap_or("");
        let is_short =
            last.chars().count() == 1 || matches!(last, "Prof" | "Dr" | "Mr" | "Mrs" | "Ms" | "St" | "Jr");
        if is_short && end < text.len() {
            continue;
        }
        return match names(candidate.trim_end_matches('.')) {
            Some(found) => (end, found),
            None => (0, Vec::new()),
        };
    }
    (0, Vec::new())
}

/// Whether only an affiliation, a date or punctuation follows.
fn is_closed(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.chars().all(|c| !c.is_alphanumeric())
        || text.starts_with("@ ")
        || text.starts_with("at ")
        || text.starts_with("from ")
        || (text.starts_with('(')
            && text.trim_end_matches('.').ends_with(')')
            && text.matches('(').count() == 1)
}

/// `… by X.` at the end of a description, unless it is about something else.
fn by_inside(text: &str, address: &str) -> Option<Vec<String>> {
    static BY: LazyLock<[Finder<'_>; 2]> = LazyLock::new(|| [Finder::new("by "), Finder::new(" By ")]);
    if !BY.iter().any(|by| by.find(text.as_bytes()).is_some()) {
        return None;
    }
    let text = text.trim().trim_end_matches(['.', ' ', '。', ')']);
    let at = text.rfind(" by ").or_else(|| text.rfind("\nby ")).or_else(|| behind_a_stop(text))?;
    let before = text[..at].rsplit([' ', '\n']).next().unwrap_or("").to_lowercase();
    let before = before.trim_matches(|c: char| !c.is_alphanumeric());
    if is_passive(before) || before == "not" || before.ends_with("ing") && before.len() > 5 {
        return None;
    }
    let behind = &text[at + 4..];
    if behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let cut =
        behind.find([',', '(', ';']).filter(|_| names(behind).is_none()).map_or(behind, |end| &behind[..end]);
    let found = names(cut)?;
    let is_owner = || found.iter().all(|name| owns(name, address));
    (strength(&found) == Strength::Strong || MADE.contains(before) || is_owner()).then_some(found)
}

/// `A library. By X`: the position of a ` By ` that starts a sentence.
fn behind_a_stop(text: &str) -> Option<usize> {
    text.rfind(" By ").filter(|at| text[..*at].ends_with(['.', '!', ',', ';', ')']))
}

/// Whether an address is on the account or host with that name.
fn owns(name: &str, address: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest).trim_start_matches("www.");
    let mut parts = bare.split('/');
    let host = parts.next().unwrap_or("");
    let name = plain(name);
    name.len() > 2
        && (parts.next().is_some_and(|owner| plain(owner) == name)
            || host.split('.').any(|part| plain(part) == name))
}

/// Whether what follows this word and `by` is not an author.
pub(super) fn is_passive(word: &str) -> bool {
    PASSIVES.contains(word)
}

/// Whether `by` after this word names who made something.
pub(super) fn is_made(word: &str) -> bool {
    MADE.contains(word.to_lowercase().as_str())
}

/// `text` before and after the first dash between spaces.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    // Long dashes start with 0xE2.
    memchr::memchr2_iter(b'-', 0xE2, bytes)
        .filter(|at| *at > 0 && bytes[at - 1] == b' ')
        .find_map(|at| Some((&text[..at - 1], text[at..].strip_prefix(['-', '–', '—'])?.strip_prefix(' ')?)))
}

/// The names in a description after a dash, how much they look like people, and what follows them.
pub(in crate::extract) fn dash_authors(description: &str) -> Option<(Strength, Vec<String>, String)> {
    let inner = description.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let description = inner.unwrap_or(description);
    // `Ada Moreau. QUILL 2031`: the year belongs to the venue.
    let (names_only, _) = super::without_last_year(description);
    let stops = |word: &str| word.ends_with('.') && word.trim_end_matches('.').chars().count() > 2;
    let description = if names_only.split(' ').any(stops) { description } else { names_only };
    // `Ada Moreau - On inks`: the text before a second dash is either names or not.
    let dash = split_at_dash(description);
    // A short name after the dash is the same name in another script, or a place.
    let is_name = |text: &str| {
        text.split_whitespace().count() < 5
            && !text.split_whitespace().any(|word| word.starts_with(char::is_lowercase))
    };
    if let Some((lead, rest)) = dash
        && !is_name(rest)
        && !lead.contains(['|', '/', '('])
        && let Some(found) = names(lead).filter(|found| strength(found) == Strength::Strong)
    {
        return Some((Strength::Strong, found, rest.trim().to_owned()));
    }
    if description.len() <= 200
        && let Some(found) = names(description)
    {
        return Some((strength(&found), found, String::new()))
            .filter(|(strength, ..)| *strength != Strength::None);
    }
    let (end, found) = leading(description);
    let rest = description[end..].trim_start();
    let is_apart = description[..end].ends_with('.')
        || rest.starts_with(['(', '-', '–', '—', '.', ';'])
        || rest.starts_with(|c: char| c.is_lowercase()) && description[..end].ends_with(',')
        || rest.starts_with("on ");
    let rest = rest.trim_start_matches(['-', '–', '—', '.', ';', ' ']);
    if !is_apart || !description[..end].contains(' ') {
        return None;
    }
    (strength(&found) == Strength::Strong).then(|| (Strength::Strong, found, rest.to_owned()))
}
