//! The further links of an entry: `([Demo](…), [Source Code](…))`, `[[docs](…)]`, `| [English](…)`.
//!
//! Each is kept with its role. Links that are alone, in brackets or after the last full stop are removed
//! from the description; those inside a sentence stay there as text.

use crate::extract::entry::{FurtherLink, Note, NoteKind, Read, Reason, Role, Skip};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{is_licence, role};
use crate::extract::line::{Draft, reason};
use crate::extract::links::has_scheme;
use crate::extract::tail::{RestLink, Tail, is_filler};
use crate::markdown::LinkForm;
use aho_corasick::AhoCorasick;
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) fn read(draft: &mut Draft<'_>) {
    if draft.tail.links().next().is_none() && draft.before.links().next().is_none() {
        return;
    }
    let (before, rest) = (std::mem::take(&mut draft.before), std::mem::take(&mut draft.tail));
    for (_, link) in before.links().chain(rest.links()) {
        keep(draft, link, &rest.text);
    }
    (draft.before, draft.tail) = (before, rest);
    profile_author(draft);
    cut_opened_before(&mut draft.tail);
    cut_groups(&mut draft.tail);
    cut_leading(&mut draft.tail);
    cut_trailing(&mut draft.tail);
}

/// Keeps a link with this text as a further link, or as a skip.
fn keep(draft: &mut Draft<'_>, link: &RestLink<'_>, text: &str) {
    if is_source_icon(link) {
        add(draft, link, Role::Code);
    } else if let Some(role) = badge_role(link) {
        add(draft, link, role);
    } else if let Some(reason) = reason(link.address, &link.text, link.images) {
        if reason == Reason::Translation && !link.text.is_empty() && has_scheme(link.address) {
            add(draft, link, Role::Translation);
        } else {
            draft.skips.push(Skip { address: link.address.to_owned(), reason, span: link.span.clone() });
        }
    } else if link.is_code && is_licence(&link.text) {
        draft.entry.notes.push(Note { kind: NoteKind::Licence, value: link.text.to_string() });
        let (address, reason) = (link.address.to_owned(), Reason::Licence);
        draft.skips.push(Skip { address, reason, span: link.span.clone() });
    } else {
        let role = link.role.or_else(|| role_of_address(link.address));
        let role = role.unwrap_or_else(|| other_language(draft, link, text));
        add(draft, link, role);
    }
}

/// The role of a link whose text is not a label, if its address leaves no doubt.
fn role_of_address(address: &str) -> Option<Role> {
    const PACKAGES: &[&str] = &[
        "crates.io/crates/",
        "pypi.org/project/",
        "www.npmjs.com/package/",
        "npmjs.com/package/",
        "hub.docker.com/",
        "rubygems.org/gems/",
        "packagist.org/packages/",
        "hex.pm/packages/",
    ];
    static SLASHES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("//"));
    // An address may contain another one.
    let hosts = || SLASHES.find_iter(address.as_bytes()).map(|at| &address[at + 2..]);
    if hosts().any(|rest| PACKAGES.iter().any(|host| rest.starts_with(host))) {
        return Some(Role::Package);
    }
    hosts().any(|rest| rest.starts_with("web.archive.org/web/")).then_some(Role::Archived)
}

/// An icon that means open source and leads to the source code.
fn is_source_icon(link: &RestLink<'_>) -> bool {
    static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let words = [
            "open-source",
            "open source",
            "opensource",
            "开源",
            "開源",
            "オープンソース",
            "오픈",
            "código aberto",
            "cÓdigo aberto",
            "مفتوح المصدر",
        ];
        AhoCorasick::builder().ascii_case_insensitive(true).build(words).expect("a few words")
    });
    let is_icon = link.is_image() && has_scheme(link.address);
    is_icon && WORDS.is_match(link.alt())
}

/// A second title in another script is a translation of the entry.
fn other_language(draft: &Draft<'_>, link: &RestLink<'_>, text: &str) -> Role {
    let has_cjk = |text: &str| text.chars().any(crate::text::is_cjk);
    let title = draft.entry.title.as_ref().map_or("", |title| title.value.as_str());
    let stands_beside = text.trim_start().starts_with(['|', '/']);
    if stands_beside && has_cjk(title) != has_cjk(&link.text) { Role::Translation } else { Role::SeeAlso }
}

/// `[![arXiv](badge)](https://arxiv.org/…)`: a badge may say what it leads to.
fn badge_role(link: &RestLink<'_>) -> Option<Role> {
    if !link.is_image() || !has_scheme(link.address) {
        return None;
    }
    let by_alt = role(link.alt()).filter(|role| *role != Role::SeeAlso);
    let role = by_alt.or_else(|| crate::extract::links::role_of(link.address))?;
    (!crate::extract::links::is_badge(link.address)).then_some(role)
}

fn add(draft: &mut Draft<'_>, link: &RestLink<'_>, role: Role) {
    let address = link.address.trim().to_owned();
    let is_own = draft.entry.address.as_ref().is_some_and(|own| own.value == address);
    let label = if link.is_image() { link.alt() } else { &*link.text }.to_owned();
    if !is_own {
        let is_icon = link.is_image();
        draft.entry.further_links.push(FurtherLink {
            role,
            label,
            is_icon,
            address,
            span: link.span.clone(),
        });
    }
}

/// `… by [Ada Moreau](https://github.com/ada)` or `… [Ada Moreau](…).` at the end: a link to an account
/// whose text is a name.
fn profile_author(draft: &mut Draft<'_>) {
    let text = &draft.tail.text;
    let Some((range, link)) = draft.tail.links().last() else { return };
    let is_last = !text[range.end..].chars().any(char::is_alphanumeric);
    if !is_last || link.form == LinkForm::Bare || !is_profile(link.address) || link.role.is_some() {
        return;
    }
    let before = text[..range.start].trim_end();
    let last = before.rsplit([' ', '\n']).next().unwrap_or("");
    let is_by = matches!(last, "by" | "By");
    let is_said = is_by || !last.ends_with(|c: char| c.is_lowercase() && last.len() < 4);
    let is_sentence = before.chars().any(char::is_alphanumeric);
    // Right after the title, only a person's name shows that the link leads to a person.
    let is_person = |names: &Vec<String>| {
        super::is_full_name(&link.text) || super::strength(names) == super::Strength::Strong
    };
    // `created by [Very Good Ink](…)`: after `by`, any name.
    let is_made = || {
        let made = before.trim_end_matches(last).trim_end().rsplit([' ', '\n']).next().unwrap_or("");
        is_by && super::is_made(made)
    };
    let whole = || is_made().then(|| vec![link.text.trim_start_matches('@').to_owned()]);
    let found = super::names(&link.text).or_else(whole);
    if let Some(names) = found.filter(|names| is_said && (is_sentence || is_person(names))) {
        let names = names.into_iter().map(|name| Read::guessed(name, Evidence::ProfileLink));
        draft.entry.authors.extend(names);
    }
}

/// Whether an address is an account: a host with accounts and one name.
pub(in crate::extract) fn is_profile(address: &str) -> bool {
    const HOSTS: &[&str] =
        &["github.com/", "twitter.com/", "x.com/", "gitlab.com/", "linkedin.com/in/", "medium.com/@"];
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest).trim_start_matches("www.");
    HOSTS.iter().filter_map(|host| bare.strip_prefix(host)).any(|name| {
        let name = name.trim_end_matches('/');
        !name.is_empty() && !name.contains(['/', '?', '#'])
    })
}

/// Cuts the rest of a bracket that was opened before the main link: `([Repo](…), [Home](…), [Docs](…)) …`.
fn cut_opened_before(tail: &mut Tail<'_>) {
    let Some(close) = tail.text.find(['(', ')', '[', ']', '（', '）', '【', '】']) else { return };
    let length = tail.text[close..].chars().next().map_or(0, char::len_utf8);
    let is_close = tail.text[close..].starts_with([')', ']', '）', '】']);
    if is_close && tail.links().any(|(range, _)| range.end <= close) && tail.is_only_links(&(0..close)) {
        tail.cut(0..close + length);
    }
}

/// Cuts brackets that contain only links.
fn cut_groups(rest: &mut Tail<'_>) {
    let mut groups = rest.groups();
    groups.sort_by_key(|group| std::cmp::Reverse(group.start));
    let mut done: Option<Range<usize>> = None;
    for group in groups {
        if done.as_ref().is_some_and(|done| group.start < done.end && group.end > done.start) {
            continue;
        }
        let first = rest.text[group.start..].chars().next().map_or(1, char::len_utf8);
        let last = rest.text[..group.end].chars().next_back().map_or(1, char::len_utf8);
        let inner = group.start + first..group.end - last;
        // `a scraper of (https://…) for books`: an address inside a sentence is part of it.
        let is_said = |rest: &Tail<'_>| {
            rest.text[..group.start].chars().any(char::is_alphanumeric)
                && rest
                    .links()
                    .filter(|(range, _)| inner.contains(&range.start))
                    .all(|(_, link)| link.form == LinkForm::Bare)
        };
        if rest.is_only_links(&inner) && !is_said(rest) {
            rest.cut(group.clone());
            done = Some(group.start..group.start);
        }
    }
}

/// Cuts links right after the entry's own, before any text.
fn cut_leading(rest: &mut Tail<'_>) {
    let mut end = 0;
    for (range, link) in rest.links() {
        let between = &rest.text[end..range.start];
        if range.start < end || !is_filler(between) || between.contains(['-', '–', '—', ':', '：', '.', '。'])
        {
            break;
        }
        let next = rest.text[range.end..].trim_start();
        let goes_on = next.chars().next().is_some_and(char::is_alphanumeric);
        if goes_on && link.role.is_none() {
            break;
        }
        end = range.end;
    }
    rest.cut(0..end);
}

/// Cuts links after the last full stop, and labelled ones at the very end.
fn cut_trailing(rest: &mut Tail<'_>) {
    let text = rest.text.trim_end();
    let ends_with_link = rest.links().last().is_some_and(|(range, _)| is_filler(&rest.text[range.end..]));
    if !ends_with_link {
        return;
    }
    let sentence = text
        .char_indices()
        .rev()
        .find(|(at, c)| match c {
            '。' | '！' | '？' | '；' => true,
            '.' | '!' | '?' | ';' => text[at + 1..].starts_with(char::is_whitespace),
            _ => false,
        })
        .map_or(0, |(at, c)| at + c.len_utf8());
    if sentence < text.len() && rest.is_only_links(&(sentence..text.len())) {
        let range = sentence..rest.text.len();
        rest.cut(range);
        return;
    }
    while let Some(range) = last_labelled(rest) {
        rest.cut(range);
    }
    if let Some(start) = joined_links(rest) {
        rest.cut(start..rest.text.len());
    }
}

/// `… - [more](…) - [source](…)`: where a run of several links at the end starts, if a mark joins them to the
/// text and to each other.
fn joined_links(rest: &Tail<'_>) -> Option<usize> {
    let mut end = rest.text.trim_end().len();
    let mut count = 0;
    let places: Vec<&Range<usize>> = rest.links().map(|(range, _)| range).collect();
    for place in places.into_iter().rev().filter(|place| !place.is_empty()) {
        let before = rest.text[..place.start].trim_end();
        let bare = before.trim_end_matches(['-', '–', '—', '|', '·']);
        if place.end != end || bare.len() == before.len() || !bare.ends_with(' ') {
            break;
        }
        end = bare.trim_end().len();
        count += 1;
    }
    (count > 1).then_some(end)
}

/// The link at the very end, if it is a bare address or says what it is, with the mark that joins it.
fn last_labelled(rest: &Tail<'_>) -> Option<Range<usize>> {
    let end = rest
        .text
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '、' | '|' | '/' | '，'))
        .len();
    let (range, link) = rest.links().last()?;
    if range.end < end || range.is_empty() {
        return None;
    }
    let before = &rest.text[..range.start];
    let is_said = before.trim_end().ends_with(|c: char| c.is_alphanumeric() && c.is_ascii());
    let is_label = link.form == LinkForm::Bare && !is_said
        || matches!(link.role, Some(role) if !matches!(role, Role::Project | Role::SeeAlso | Role::Translation));
    is_label.then(|| {
        let joined = before.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(c, ':' | '：' | '-' | '–' | '—' | ',' | '、' | '，' | '|' | '/' | '·')
        });
        joined.len()..rest.text.len()
    })
}
