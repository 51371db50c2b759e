//! Prepares entries: decides what the further links of a table row or line are.
//!
//! Rows that share the page that announced them are about different things; each tool listed in a cell is an
//! entry; a link on an author's name leads to the author.

use super::Resolving;
use super::authors::kind_of;
use crate::extract::{Entry, Extraction, FurtherLink, Note, NoteKind, Read, Role};
use crate::iri::Iri;
use crate::source::SourceFile;
use crate::text::slug;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// An author whose page an entry links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The author's name, which is the link text.
    pub(super) name: String,
    /// The address as written.
    pub(super) address: String,
}

/// An entry with its index in the document, and the pages of its authors.
type Ready<'e> = (usize, Cow<'e, Entry>, Vec<Page>);

impl Resolving<'_> {
    /// The entries of a document, ready to be resolved.
    pub(super) fn readied<'e>(&self, source: &SourceFile, found: &'e Extraction) -> Vec<Ready<'e>> {
        let announced = self.announced(source, found);
        let mut ready = Vec::with_capacity(found.entries.len());
        for (at, entry) in found.entries.iter().enumerate() {
            if entry.further_links.is_empty() {
                ready.push((at, Cow::Borrowed(entry), Vec::new()));
                continue;
            }
            let mut entry = Cow::Borrowed(entry);
            let pages = take_pages(&mut entry, source);
            let tools = take_tools(&mut entry, source);
            if let Some(own) = announced.get(&at) {
                change_places(&mut entry, own);
            }
            ready.push((at, entry, pages));
            ready.extend(tools.into_iter().map(|tool| (at, Cow::Owned(tool), Vec::new())));
        }
        ready
    }

    /// For rows with different names that share their first link, the address of each entry's own page.
    fn announced(&self, source: &SourceFile, found: &Extraction) -> BTreeMap<usize, String> {
        let mut shared: BTreeMap<Iri, BTreeMap<usize, String>> = BTreeMap::new();
        for (at, entry) in found.entries.iter().enumerate().filter(|(_, entry)| row(source, entry).is_some())
        {
            let address = entry.address.as_ref().and_then(|address| self.canonical(&address.value).ok());
            if let (Some(address), Some(title)) = (address, &entry.title) {
                shared.entry(address.iri).or_default().insert(at, slug(&title.value));
            }
        }
        shared.retain(|_, rows| rows.values().collect::<BTreeSet<_>>().len() > 1);
        let mut used: BTreeMap<Iri, usize> = BTreeMap::new();
        let further = |at: &usize| found.entries[*at].further_links.iter();
        let canonical = |further_link: &FurtherLink| Some(self.canonical(&further_link.address).ok()?.iri);
        for at in shared.values().flat_map(BTreeMap::keys) {
            for iri in further(at).filter_map(canonical).collect::<BTreeSet<_>>() {
                *used.entry(iri).or_default() += 1;
            }
        }
        let own = |at: &usize| {
            let is_own = |further_link: &&FurtherLink| {
                matches!(further_link.role, Role::SeeAlso | Role::Project | Role::Code)
                    && canonical(further_link)
                        .is_some_and(|iri| used[&iri] == 1 && !shared.contains_key(&iri))
            };
            Some((*at, further(at).find(is_own)?.address.clone()))
        };
        shared.values().flat_map(BTreeMap::keys).filter_map(own).collect()
    }
}

/// The table row that contains an entry.
fn row<'s>(source: &'s SourceFile, entry: &Entry) -> Option<&'s str> {
    let range = line(&source.text, entry.span.start);
    let row = source.text.get(range)?.trim();
    row.starts_with('|').then_some(row)
}

/// The line that contains the byte `at`.
fn line(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let bytes = text.as_bytes();
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| at + end);
    start..end
}

/// Removes from an entry the links on the names of its authors: `by [Ada Moreau](https://…)`.
fn take_pages(entry: &mut Cow<'_, Entry>, source: &SourceFile) -> Vec<Page> {
    let is_name = |label: &str| {
        let label = slug(label.trim_start_matches(['@', '＠']));
        label != "_" && entry.authors.iter().any(|author| slug(author.value.trim_start_matches('@')) == label)
    };
    let is_said = |further_link: &FurtherLink| {
        let before =
            source.text.get(..further_link.span.start).unwrap_or_default().trim_end_matches(['[', '(', ' ']);
        let is_by = ["by", "By", "作者：", "作者:"].iter().any(|word| {
            before
                .strip_suffix(word)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric) || !word.is_ascii())
        });
        is_by && kind_of(&further_link.label) == Some("person")
    };
    let is_page = |further_link: &FurtherLink| {
        further_link.role == Role::SeeAlso
            && !further_link.is_icon
            && further_link.address.contains("://")
            && (is_name(&further_link.label) || is_said(further_link))
    };
    let pages: Vec<Page> = (entry.further_links.iter())
        .filter(|further_link| is_page(further_link))
        .map(|further_link| Page { name: further_link.label.clone(), address: further_link.address.clone() })
        .collect();
    if !pages.is_empty() {
        let is_kept = |further_link: &FurtherLink| {
            !pages.iter().any(|page| page.address == further_link.address && page.name == further_link.label)
        };
        let kept: Vec<FurtherLink> = entry.further_links.iter().filter(|one| is_kept(one)).cloned().collect();
        entry.to_mut().further_links = kept;
    }
    pages
}

/// Removes from an entry the links that share a cell with its own, with only separators between them:
/// `| Rust | [Actix](…), [Rocket](…) |`. Each becomes an entry.
fn take_tools(entry: &mut Cow<'_, Entry>, source: &SourceFile) -> Vec<Entry> {
    let Some(own) = entry.address.as_ref().filter(|_| row(source, entry).is_some()) else {
        return Vec::new();
    };
    let is_tool = |further_link: &&FurtherLink| {
        further_link.role == Role::SeeAlso
            && !further_link.is_icon
            && !further_link.label.is_empty()
            && cell(&source.text, &further_link.span)
                .is_some_and(|cell| cell.contains(&format!("({})", own.value)) && is_enumeration(cell))
    };
    let tools: Vec<FurtherLink> = entry.further_links.iter().filter(is_tool).cloned().collect();
    if tools.is_empty() {
        return Vec::new();
    }
    let made = tools.iter().map(|tool| {
        let mut made = Entry::default();
        (made.span, made.topic, made.parent) = (tool.span.clone(), entry.topic, entry.parent);
        made.title = Some(Read::certain(tool.label.clone(), own.rule));
        made.address = Some(Read::certain(tool.address.clone(), own.rule));
        made
    });
    let made = made.collect();
    let kept: Vec<FurtherLink> =
        entry.further_links.iter().filter(|one| !tools.contains(one)).cloned().collect();
    entry.to_mut().further_links = kept;
    made
}

/// The table cell that contains a span.
fn cell<'s>(text: &'s str, span: &Range<usize>) -> Option<&'s str> {
    let line = line(text, span.start);
    let (before, after) = (text.get(line.start..span.start)?, text.get(span.end.min(line.end)..line.end)?);
    let start = before.rfind('|')? + 1;
    let end = after.find('|').unwrap_or(after.len());
    text.get(line.start + start..span.end.min(line.end) + end)
}

/// Whether a cell contains only links and separators.
fn is_enumeration(cell: &str) -> bool {
    let mut rest = cell.trim();
    let mut count = 0;
    while let Some(inner) = rest.strip_prefix('[') {
        let Some((_, behind)) = inner.split_once("](") else { return false };
        let Some((_, behind)) = behind.split_once(')') else { return false };
        count += 1;
        let bare = behind.trim_start();
        rest = ["<br>", "<br/>", "<br />", ",", "，", "、", ";", "；", "/"]
            .iter()
            .find_map(|mark| bare.strip_prefix(mark))
            .unwrap_or(bare)
            .trim_start();
        if rest.len() == bare.len() && !rest.is_empty() {
            return false;
        }
    }
    rest.is_empty() && count > 1
}

/// Makes `own` the address of an entry, and the page shared by several rows a further link.
fn change_places(entry: &mut Cow<'_, Entry>, own: &str) {
    let entry = entry.to_mut();
    let Some(at) = entry.further_links.iter().position(|further_link| further_link.address == own) else {
        return;
    };
    let Some(address) = &mut entry.address else { return };
    let page = std::mem::replace(&mut address.value, own.to_owned());
    let bare = page.split_once("://").map_or(page.as_str(), |(_, rest)| rest).trim_end_matches('/');
    // None of the rows names the page itself.
    let name = match (bare.split_once('/'), bare.rsplit_once('/')) {
        (Some((host, _)), Some((_, last))) => format!("{last} · {host}"),
        _ => bare.to_owned(),
    };
    let further_link = &mut entry.further_links[at];
    let label = std::mem::replace(&mut further_link.label, name);
    (further_link.address, further_link.role, further_link.is_icon) = (page, Role::SeeAlso, false);
    let is_new = entry.title.as_ref().is_none_or(|title| slug(&title.value) != slug(&label));
    if !label.is_empty() && is_new && crate::extract::role_of(&label).is_none() {
        entry.notes.push(Note { kind: NoteKind::Remark, value: label });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_links_is_told_from_one_with_text() {
        assert!(is_enumeration(" [Actix](https://a.example), [Rocket](https://b.example) "));
        assert!(is_enumeration("[Gin](https://a.example)<br>[Echo](https://b.example)"));
        for cell in
            ["[Gin](https://a.example)", "[Gin](https://a.example) ([code](https://b.example))", "x", ""]
        {
            assert!(!is_enumeration(cell), "{cell}");
        }
    }
}
