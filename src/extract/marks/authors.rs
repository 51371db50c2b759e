//! Who made it, in the manners in which lists write it: `by X`, `@ X`, ` - X`, `Title - X, engineer at Y`.

use super::names::{Strength, marked_names, names, strength};
use crate::extract::entry::Read;
use crate::extract::line::Draft;

pub(super) fn read(draft: &mut Draft) {
    title_at(draft);
    at_sign(draft);
    by(draft);
}

/// `Title @ X` inside the link text.
fn title_at(draft: &mut Draft) {
    let Some(title) = &mut draft.entry.title else { return };
    let Some(at) = title.value.rfind('@').filter(|at| *at > 0) else { return };
    let (name, before) = (title.value[at + 1..].trim().to_owned(), title.value[..at].trim_end().len());
    let apart = title.value[..at].ends_with(char::is_whitespace)
        || title.value[..at].ends_with(['）', '】', '」', '》']);
    if !apart || name.chars().count() > 30 || !is_handle(&name) {
        return;
    }
    if let Some(found) = marked_names(&name) {
        title.value.truncate(before);
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, "at-sign")));
    }
}

/// Whether `name` can stand behind an `@`: not a version, not a place.
fn is_handle(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().any(char::is_alphabetic)
        && !matches!(name.to_lowercase().as_str(), "scale" | "home" | "work" | "night")
}

/// `@ X` behind the link.
fn at_sign(draft: &mut Draft) {
    let text = &draft.rest.text;
    let start = text.len()
        - text
            .trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | '，' | '(' | '（')
            })
            .len();
    let Some(behind) = text[start..].strip_prefix(['@', '＠']) else { return };
    let end = behind.find(['：', ':', '(', '（', '）', ')', '\n', '。', '|']).unwrap_or(behind.len());
    let end = behind[..end].find(" - ").or_else(|| behind[..end].find(" – ")).unwrap_or(end);
    let name = behind[..end].trim();
    if !is_handle(name) {
        return;
    }
    if let Some(found) = marked_names(name) {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, "at-sign")));
        let mut until = text.len() - behind.len() + end;
        if text[..start].ends_with(['(', '（']) && text[until..].starts_with([')', '）']) {
            until += text[until..].chars().next().map_or(0, char::len_utf8);
        }
        let from = if text[..start].ends_with(['(', '（']) {
            text[..start].trim_end_matches(['(', '（']).len()
        } else {
            0
        };
        draft.rest.cut(from..until);
    }
}

/// `by X` right behind the link is the author; at the end of a description it is one too, and the
/// description keeps it.
fn by(draft: &mut Draft) {
    let text = draft.rest.text.clone();
    let start = text.len()
        - text
            .trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | ':' | '：' | '(')
            })
            .len();
    if let Some(length) = by_prefix(&text[start..]) {
        let from = start + length;
        let (end, found) = longest_names(&text[from..]);
        if !found.is_empty() {
            let whole = is_closed(&text[from + end..]);
            draft.entry.authors.extend(found.into_iter().map(|name| Read::certain(name, "by")));
            if whole {
                let all = draft.rest.text.len();
                draft.rest.cut(0..all);
            } else {
                draft.rest.cut(0..from + end);
            }
            return;
        }
    }
    if let Some(found) = by_inside(&text) {
        draft.entry.authors.extend(found.into_iter().map(|name| Read::guessed(name, "by-at-end")));
    }
}

fn by_prefix(text: &str) -> Option<usize> {
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
        // `J. Swift`: a full stop behind an initial ends nothing.
        let candidate = &text[..end];
        if candidate.rsplit(' ').next().is_some_and(|last| last.chars().count() == 1) && end < text.len() {
            continue;
        }
        return match names(candidate.trim_end_matches('.')) {
            Some(found) => (end, found),
            None => (0, Vec::new()),
        };
    }
    (0, Vec::new())
}

/// Whether nothing but an affiliation, a date or punctuation follows.
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

/// `… by X.` at the end of a description, where it is not said of something else.
fn by_inside(text: &str) -> Option<Vec<String>> {
    let text = text.trim().trim_end_matches(['.', ' ', '。', ')']);
    let at = text.rfind(" by ").or_else(|| text.rfind("\nby "))?;
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
    (strength(&found) == Strength::Strong || is_made(before)).then_some(found)
}

/// Words after which `by` names a maker.
fn is_made(word: &str) -> bool {
    matches!(
        word,
        "written"
            | "made"
            | "created"
            | "developed"
            | "built"
            | "authored"
            | "maintained"
            | "taught"
            | "given"
            | "curated"
            | "book"
            | "course"
            | "talk"
            | "lecture"
            | "lectures"
            | "paper"
            | "tutorial"
            | "blog"
            | "post"
            | "article"
            | "animation"
            | "library"
            | "package"
            | "plugin"
            | "widget"
    )
}

/// Words after which `by` names a means, a measure or somebody who did something else.
fn is_passive(word: &str) -> bool {
    matches!(
        word,
        "powered"
            | "used"
            | "provided"
            | "inspired"
            | "sponsored"
            | "acquired"
            | "divided"
            | "backed"
            | "supported"
            | "driven"
            | "followed"
            | "caused"
            | "required"
            | "recommended"
            | "influenced"
            | "funded"
            | "hosted"
            | "owned"
            | "translated"
            | "reviewed"
            | "endorsed"
            | "trusted"
            | "verified"
            | "approved"
            | "adopted"
            | "accompanied"
            | "replaced"
            | "loved"
            | "step"
            | "side"
            | "sorted"
            | "grouped"
            | "ordered"
            | "one"
            | "day"
            | "multiplied"
            | "enabled"
            | "exposed"
            | "featured"
            | "foreword"
            | "preface"
            | "organized"
            | "organised"
            | "run"
            | "defined"
            | "triggered"
            | "accelerated"
            | "assisted"
            | "guided"
            | "published"
            | "introduced"
            | "proposed"
            | "discovered"
            | "founded"
            | "narrated"
            | "presented"
            | "popularized"
            | "interviewed"
            | "edited"
            | "adapted"
    )
}

/// The names in a description after a dash, and whether the dash alone makes them authors.
pub(in crate::extract) fn dash_authors(description: &str) -> (Strength, Vec<String>) {
    if description.len() > 200 {
        return (Strength::None, Vec::new());
    }
    match names(description) {
        Some(found) => (strength(&found), found),
        None => (Strength::None, Vec::new()),
    }
}

/// `Title - A and B, Engineers at C` inside the link text: the speakers of a talk.
pub(in crate::extract) fn speakers(title: &str) -> Option<Vec<String>> {
    let at = title.rfind(" - ").or_else(|| title.rfind(" – "))?;
    let behind = &title[at..].trim_start_matches([' ', '-', '–']);
    let (people, role) = behind.split_once(", ")?;
    const ROLES: &[&str] = &[
        "engineer",
        "developer",
        "architect",
        "scientist",
        "researcher",
        "manager",
        "director",
        "cto",
        "ceo",
        "founder",
        "co-founder",
        "lead",
        "head",
        "vp",
        "professor",
        "sre",
        "author",
        "creator",
    ];
    let role_words = role.to_lowercase();
    let is_role = ROLES.iter().any(|word| role_words.contains(word)) || role_words.contains(" at ");
    let people = if is_role && names(people).is_some() {
        people.to_owned()
    } else {
        // Several people before the role: `A, B and C, Engineers at D`.
        let cut = behind.char_indices().filter(|(_, c)| *c == ',').map(|(at, _)| at).find(|at| {
            let tail = behind[at + 1..].trim().to_lowercase();
            ROLES.iter().any(|word| tail.split(' ').take(3).any(|w| w.trim_end_matches('s') == *word))
        })?;
        behind[..cut].to_owned()
    };
    names(&people).filter(|found| strength(found) == Strength::Strong)
}
