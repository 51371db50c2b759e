//! Authors that a title names: `Title by A`, `Title - A, engineer at B`, `Event: A, "Title"`.

use super::authors::is_passive;
use super::name::names_things;
use super::names::{Strength, leading, names, strength};
use crate::extract::evidence::Evidence;
use crate::vocabulary::words;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Companies and institutes that publish much under their name alone.
static PUBLISHERS: LazyLock<words::Set> = LazyLock::new(|| words::set("publisher"));

/// The authors that a title names, each with the rule that found it.
pub(in crate::extract) fn title_authors(title: &str) -> Option<Vec<(String, Evidence)>> {
    let with =
        |rule: Evidence| move |names: Vec<String>| names.into_iter().map(|name| (name, rule)).collect();
    let marked = || {
        speakers(title)
            .or_else(|| event_speaker(title))
            .map(with(Evidence::Speaker))
            .or_else(|| by_in_title(title).map(with(Evidence::ByInTitle)))
            .or_else(|| and_others(title).map(with(Evidence::AndOthers)))
    };
    let marked = if has_mark(title) { marked() } else { None };
    marked.or_else(|| super::chinese::title_authors(title).map(with(Evidence::ChineseAuthor)))
}

/// Whether a title holds a dash, a colon, a `by` or an `et al` that may set a name apart; most hold none.
fn has_mark(title: &str) -> bool {
    let bytes = title.as_bytes();
    let is_mark = |at: usize| {
        at > 0 && bytes[at - 1] == b':'
            || matches!(bytes[at + 1..], [b'-' | 0xE2, ..] | [b'b', b'y', ..] | [b'e', b't', b' ', ..])
    };
    bytes.iter().enumerate().any(|(at, byte)| *byte == b' ' && is_mark(at))
}

/// `Title, A et al. 2019`: who wrote it stands behind it.
fn and_others(title: &str) -> Option<Vec<String>> {
    static ET_AL: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(" et al"));
    let at = ET_AL
        .find(title.as_bytes())
        .filter(|at| title[at + 6..].starts_with(['.', ',', ' ']) || at + 6 == title.len())?;
    let behind = title[at + 6..].trim_start_matches(['.', ',', ' ', '(', '[']);
    let is_end = behind.chars().all(|c| c.is_ascii_digit() || matches!(c, ')' | ']' | '.' | ' '));
    let mark = title[..at].rfind(['.', ';', '(', '[', '-', '–', ':']);
    let start = mark.map_or(0, |mark| mark + title[mark..].chars().next().map_or(1, char::len_utf8));
    // `Ink, Moreau et al.`: a title that ends in a comma.
    let start = title[start..at].find(", ").map_or(start, |comma| start + comma + 2).min(at);
    let found = names(title[start..at].trim_start())?;
    (is_end && start > 0 && !found.iter().any(|name| names_things(name))).then_some(found)
}

/// `Title by A` inside the link text; `Works by Category` has none.
fn by_in_title(title: &str) -> Option<Vec<String>> {
    let at = title.rfind(" by ")?;
    let (before, behind) = (&title[..at], &title[at + 4..]);
    let last = before.rsplit(' ').next().unwrap_or("").to_lowercase();
    let last = last.trim_matches(|c: char| !c.is_alphanumeric());
    // `… of "A" by B` speaks of the work of somebody else.
    let is_quoted_inside = before.ends_with(['"', '”', '》']) && !before.starts_with(['"', '“', '《']);
    if is_passive(last) || last == "not" || is_quoted_inside {
        return None;
    }
    let (end, found) = leading(behind);
    let ends = behind[end..].trim_start();
    let is_end = ends.is_empty()
        || ends.starts_with(['(', '[', '-', '–', '|', ',', '@', '"'])
        || ends.starts_with("at ");
    let first = found.first()?;
    let is_activity = first.split(' ').next().is_some_and(|word| word.ends_with("ing"));
    let is_person = strength(&found) == Strength::Strong
        && found.iter().all(|name| name.split(' ').count() < 4 && !sounds_abstract(name));
    (is_end && !is_activity && (is_person || found.iter().all(|name| PUBLISHERS.contains(name.as_str()))))
        .then_some(found)
}

/// `Channel-wise Calibration`, `Brotli Compression`: a means, not somebody.
fn sounds_abstract(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or("").to_lowercase();
    let is_abstract = words::all("abstract-ending").iter().any(|end| last.ends_with(end.word));
    is_abstract || name.matches('-').count() > 1 || names_things(name)
}

/// `Event: A, "Title"`.
fn event_speaker(title: &str) -> Option<Vec<String>> {
    let at = title.find(": ")?;
    let behind = &title[at + 2..];
    let end = [", \"", ", “"].iter().find_map(|mark| behind.find(mark))?;
    names(&behind[..end]).filter(|found| strength(found) == Strength::Strong)
}

/// Where the last dash of this kind stands, with the space in front of it, where it stands alone.
fn last_dash(title: &str, dash: &str) -> Option<usize> {
    let bytes = title.as_bytes();
    let is_alone =
        |at: &usize| bytes[*at..].starts_with(dash.as_bytes()) && bytes[at + dash.len()..].starts_with(b" ");
    let found = memchr::memrchr_iter(dash.as_bytes()[0], bytes)
        .find(|at| *at > 0 && bytes[at - 1] == b' ' && is_alone(at));
    found.map(|at| at - 1)
}

/// `Title - A and B, Engineers at C` inside the link text: the speakers of a talk.
fn speakers(title: &str) -> Option<Vec<String>> {
    let at = last_dash(title, "-").or_else(|| last_dash(title, "–"))?;
    let behind = &title[at..].trim_start_matches([' ', '-', '–']);
    let (people, role) = behind.split_once(", ")?;
    let roles = words::all("speaker");
    let role_words = role.to_lowercase();
    let is_role = roles.iter().any(|role| role_words.contains(role.word)) || role_words.contains(" at ");
    let people = if is_role && names(people).is_some() {
        people.to_owned()
    } else {
        // Several people before the role: `A, B and C, Engineers at D`.
        let cut = behind.char_indices().filter(|(_, c)| *c == ',').map(|(at, _)| at).find(|at| {
            let tail = behind[at + 1..].trim().to_lowercase();
            roles
                .iter()
                .any(|role| tail.split(' ').take(3).any(|word| word.trim_end_matches('s') == role.word))
        })?;
        behind[..cut].to_owned()
    };
    // A surname alone stands only before somebody's role.
    names(&people).filter(|found| strength(found) == Strength::Strong || is_role && !people.contains(' '))
}
