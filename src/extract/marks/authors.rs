//! Who made it, in the manners in which lists write it: `by X`, `@ X`, ` - X`, `Title - X, engineer at Y`.

use super::names::{Strength, leading, leading_end, marked_names, names, names_things, strength};
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
        && !name.ends_with(['》', '”'])
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
    // An account may be called anything: `@ 罗西的思考`.
    let verbatim = || (name.chars().count() <= 16 && !name.contains(' ')).then(|| vec![name.to_owned()]);
    if let Some(found) = names(name).or_else(verbatim) {
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
        let (end, found) = match leading(&text[from..]) {
            (_, found) if found.is_empty() => longest_names(&text[from..]),
            found => found,
        };
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
    let address = draft.entry.address.as_ref().map_or("", |address| address.value.as_str());
    if let Some(found) = by_inside(&text, address) {
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
fn by_inside(text: &str, address: &str) -> Option<Vec<String>> {
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
    let is_owner = || found.iter().all(|name| owns(name, address));
    (strength(&found) == Strength::Strong || is_made(before) || is_owner()).then_some(found)
}

/// Whether an address lies in the account or on the host of that name.
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
const PASSIVES: &[&str] = &[
    "powered",
    "used",
    "provided",
    "inspired",
    "sponsored",
    "acquired",
    "divided",
    "backed",
    "supported",
    "driven",
    "followed",
    "caused",
    "required",
    "recommended",
    "influenced",
    "funded",
    "hosted",
    "owned",
    "translated",
    "reviewed",
    "endorsed",
    "trusted",
    "verified",
    "approved",
    "adopted",
    "accompanied",
    "replaced",
    "loved",
    "step",
    "side",
    "sorted",
    "grouped",
    "ordered",
    "one",
    "day",
    "multiplied",
    "enabled",
    "exposed",
    "featured",
    "foreword",
    "preface",
    "organized",
    "organised",
    "run",
    "defined",
    "triggered",
    "accelerated",
    "assisted",
    "guided",
    "published",
    "introduced",
    "proposed",
    "discovered",
    "founded",
    "narrated",
    "presented",
    "popularized",
    "interviewed",
    "edited",
    "adapted",
    "remixed",
    "illustrated",
    "compiled",
    "conducted",
];

fn is_passive(word: &str) -> bool {
    PASSIVES.contains(&word)
}

/// The names in a description after a dash, how much they look like people, and what follows them.
pub(in crate::extract) fn dash_authors(description: &str) -> Option<(Strength, Vec<String>, String)> {
    if description.len() <= 200
        && let Some(found) = names(description)
    {
        return Some((strength(&found), found, String::new()))
            .filter(|(strength, ..)| *strength != Strength::None);
    }
    let end = leading_end(description);
    let rest = description[end..].trim_start();
    let is_apart = description[..end].ends_with('.')
        || rest.starts_with(['(', '-', '–', '—', '.', ';'])
        || rest.starts_with(|c: char| c.is_lowercase()) && description[..end].ends_with(',')
        || rest.starts_with("on ");
    let rest = rest.trim_start_matches(['-', '–', '—', '.', ';', ' ']);
    if !is_apart || !description[..end].contains(' ') {
        return None;
    }
    let found = names(description[..end].trim_end_matches([',', ';']))?;
    (strength(&found) == Strength::Strong).then(|| (Strength::Strong, found, rest.to_owned()))
}

/// The authors that a title names, each with the rule that found it.
pub(in crate::extract) fn title_authors(title: &str) -> Option<Vec<(String, &'static str)>> {
    let with =
        |rule: &'static str| move |names: Vec<String>| names.into_iter().map(|name| (name, rule)).collect();
    speakers(title)
        .map(with("speaker"))
        .or_else(|| event_speaker(title).map(with("speaker")))
        .or_else(|| by_in_title(title).map(with("by-in-title")))
        .or_else(|| super::chinese::title_authors(title).map(with("chinese-author")))
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
    (is_end && !is_activity && (is_person || found.iter().all(|name| is_organisation(name)))).then_some(found)
}

/// `Channel-wise Calibration`, `Brotli Compression`: a means, not somebody.
fn sounds_abstract(name: &str) -> bool {
    const ENDS: &[&str] = &["tion", "sion", "ness", "ity", "training", "pruning", "learning", "processing"];
    let last = name.rsplit(' ').next().unwrap_or("").to_lowercase();
    ENDS.iter().any(|end| last.ends_with(end)) || name.matches('-').count() > 1 || names_things(name)
}

/// `Event: A, "Title"`.
fn event_speaker(title: &str) -> Option<Vec<String>> {
    let at = title.find(": ")?;
    let behind = &title[at + 2..];
    let end = [", \"", ", “"].iter().find_map(|mark| behind.find(mark))?;
    names(&behind[..end]).filter(|found| strength(found) == Strength::Strong)
}

/// Whether `name` is that of a company or institute that publishes much, standing alone.
fn is_organisation(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "Google",
        "Baidu",
        "Facebook",
        "Meta",
        "Microsoft",
        "Amazon",
        "OpenAI",
        "DeepMind",
        "NVIDIA",
        "Nvidia",
        "Apple",
        "IBM",
        "Intel",
        "Uber",
        "Airbnb",
        "Netflix",
        "LinkedIn",
        "Twitter",
        "Alibaba",
        "Tencent",
        "ByteDance",
        "Huawei",
        "Stanford",
        "MIT",
        "Berkeley",
        "CMU",
        "Oracle",
        "Adobe",
        "Salesforce",
        "Spotify",
        "Shopify",
        "Stripe",
        "GitHub",
        "GitLab",
        "Mozilla",
        "JetBrains",
        "Anthropic",
        "Mistral",
        "Yahoo",
        "Yandex",
        "Samsung",
        "Sony",
        "Red Hat",
        "DigitalOcean",
        "Cloudflare",
        "Dropbox",
        "Pinterest",
        "Hugging Face",
        "freeCodeCamp",
        "fast.ai",
    ];
    NAMES.contains(&name)
}

/// `Title - A and B, Engineers at C` inside the link text: the speakers of a talk.
fn speakers(title: &str) -> Option<Vec<String>> {
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
        "fellow",
        "president",
        "engineering",
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
    // A surname alone stands only before somebody's role.
    names(&people).filter(|found| strength(found) == Strength::Strong || is_role && !people.contains(' '))
}
