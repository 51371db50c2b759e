//! Findings for the author of a list: duplicates, empty topics, repaired links, items without a link.

use super::{Resolving, Resource, Topics};
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{Certainty, Entry, Evidence, Extraction, Reason, Unlinked};
use crate::iri::Iri;
use crate::markdown::SlipKind;
use crate::source::SourceFile;
use crate::text::is_cjk;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A document with more doubtful titles than this, in a tenth of its entries, is written that way.
const HABIT: usize = 5;
/// The number of words from which a link text is a whole title; two Chinese or Japanese characters count as one.
const WHOLE: usize = 3;
/// The number of words from which the lines below a heading are text, not a reminder such as `TODO`.
const TEXT: usize = 4;
/// The number of words from which an item without marks that ends in a full stop is running text.
const SENTENCE: usize = 8;
/// How many lines above and below an item tell whether it stands among links.
const NEAR: usize = 8;

impl Resolving<'_> {
    /// Adds the findings that need the whole list.
    pub(super) fn find(&mut self, resources: &[Resource], topics: &Topics) {
        self.find_duplicates(resources);
        self.find_empty_topics(resources, topics);
        self.find_slips();
        self.find_doubtful_titles();
        self.find_unlinked();
    }

    /// Topics without entries, text or items, even in their subtopics.
    fn find_empty_topics(&mut self, resources: &[Resource], topics: &Topics) {
        let mut used: BTreeSet<&Iri> = BTreeSet::new();
        for resource in resources {
            let found = &self.list.documents[resource.document].1;
            let above = above(found, resource.topic);
            used.extend(above.map(|topic| &topics[resource.document][topic].iri));
        }
        for (document, (source, found)) in self.list.documents.iter().enumerate() {
            let items = found.unlinked.iter().map(|item| item.span.start);
            let links = found.skips.iter().filter(|skip| skip.reason != Reason::BackToTop);
            let items: BTreeSet<usize> = items.chain(links.map(|skip| skip.span.start)).collect();
            for at in (0..found.topics.len()).filter(|at| has_content(source, found, &items, *at)) {
                used.extend(above(found, Some(at)).map(|topic| &topics[document][topic].iri));
            }
        }
        for (document, (source, found)) in self.list.documents.iter().enumerate() {
            for (at, topic) in found.topics.iter().enumerate() {
                if !used.contains(&topics[document][at].iri) {
                    self.findings.push(
                        Diagnostic::new(Severity::Note, "empty-topic", format!("`{}` is empty", topic.text))
                            .at(source.place(&topic.span)),
                    );
                }
            }
        }
    }

    /// Titles that were guessed and do not look like whole titles, unless the list is written that way.
    fn find_doubtful_titles(&mut self) {
        for (source, found) in &self.list.documents {
            // A broken link has a finding of its own.
            let slips: BTreeSet<usize> = found.slips.iter().map(|slip| slip.span.start).collect();
            let is_whole = |entry: &&Entry| {
                // A row with its link in the second cell cannot be written any other way.
                let is_cell = source.text.get(entry.span.clone()).is_some_and(|text| text.contains("<td"));
                slips.range(entry.span.clone()).next().is_none() && !is_cell
            };
            let doubtful: Vec<_> = found
                .entries
                .iter()
                .filter(is_whole)
                .filter(|entry| has_doubtful_title(source, entry))
                .collect();
            if doubtful.len() > HABIT && doubtful.len() * 10 > found.entries.len() {
                continue;
            }
            for entry in doubtful {
                let name = entry.title.as_ref().map_or("", |title| title.value.as_str());
                self.findings.push(
                    Diagnostic::new(
                        Severity::Note,
                        "doubtful-title",
                        format!("`{name}` was taken for the title"),
                    )
                    .help("start the line with the link")
                    .at(source.place(&entry.span)),
                );
            }
        }
    }

    /// Links that had to be repaired, each with its line.
    fn find_slips(&mut self) {
        for (source, found) in &self.list.documents {
            // One finding tells what is wrong with a link.
            let slips: BTreeSet<usize> = found.slips.iter().map(|slip| slip.span.start).collect();
            self.findings.retain(|finding| {
                let place = finding.place.as_ref().filter(|place| place.path == source.path);
                finding.code != "not-an-address"
                    || place.is_none_or(|place| slips.range(place.start..place.end).next().is_none())
            });
            for slip in &found.slips {
                let name = crate::text::ellipsis(&slip.name, 60);
                let (message, help) = match slip.kind {
                    SlipKind::Brackets => (
                        format!("the link of `{name}` is not valid Markdown"),
                        "write `[title](address)` without a space between the brackets",
                    ),
                    SlipKind::Blanks => (
                        format!("spaces in the address of `{name}` break the link"),
                        "write `%20` for each space, or put the address in `<` and `>`",
                    ),
                    SlipKind::Scheme => (
                        format!("the address of `{name}` has no valid scheme"),
                        "start the address with `https://`",
                    ),
                    SlipKind::SurplusCell => (
                        format!("`{name}` is in a cell beyond the last column"),
                        "write `\\|` for a pipe character inside a cell",
                    ),
                };
                self.findings.push(
                    Diagnostic::new(Severity::Warning, "broken-link", message)
                        .help(help)
                        .at(source.place(&slip.span)),
                );
            }
        }
    }

    fn find_unlinked(&mut self) {
        for (source, found) in &self.list.documents {
            let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
            for label in found.unlinked.iter().filter_map(|item| label(&item.text)) {
                *labels.entry(label).or_default() += 1;
            }
            // A label that repeats states facts about the entry above.
            let is_fact = |text: &str| label(text).is_some_and(|label| labels[label] > 1);
            let is_told = |item: &&Unlinked| {
                let written = source.text.get(item.span.clone()).unwrap_or_default();
                !is_fact(&item.text)
                    && !is_news(&item.text)
                    && !is_prose(&item.text, written)
                    && is_among_links(&source.text, &item.span)
            };
            for item in found.unlinked.iter().filter(is_told) {
                let text = crate::text::ellipsis(&item.text, 60);
                self.findings.push(
                    Diagnostic::new(
                        Severity::Note,
                        "unlinked",
                        format!("`{text}` is listed among entries but has no link"),
                    )
                    .at(source.place(&item.span)),
                );
            }
        }
    }
}

/// The label at the start of an item: `Author` in `Author: Ada Moreau`.
fn label(text: &str) -> Option<&str> {
    let (label, _) = text.split_once(": ").or_else(|| text.split_once('：'))?;
    (!label.is_empty() && weight(label) < TEXT).then_some(label)
}

/// Whether an item is a sentence, an introduction, or dated news: `20190405：八篇论文`.
fn is_news(text: &str) -> bool {
    let date = text.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '/')).count();
    date >= 6 || text.ends_with(['。', ':', '：'])
}

/// Whether an item is running text, or a label followed by several things: `Keywords: one, two, three`.
fn is_prose(text: &str, written: &str) -> bool {
    let has_mark =
        written.contains(['*', '_', '`', '|']) || text.contains(" - ") || text.contains(['–', '—']);
    let is_sentence = text.ends_with('.') && !text.contains(|c: char| c.is_ascii_digit()) && !has_mark;
    let is_several =
        label(text).is_some_and(|label| text[label.len()..].matches([',', '，', '、']).count() > 1);
    is_sentence && weight(text) >= SENTENCE || is_several
}

/// Whether most lines near an item, in its list or table, have a link.
fn is_among_links(text: &str, span: &Range<usize>) -> bool {
    let (Some(before), Some(own), Some(after)) =
        (text.get(..span.start), text.get(span.clone()), text.get(span.end..))
    else {
        return false;
    };
    let is_row = own.trim_start().starts_with('|');
    let is_item = |line: &&str| {
        let line = line.trim_start();
        let is_list = line.is_empty()
            || line.starts_with(['-', '*', '+', '>'])
            || line.starts_with(|c: char| c.is_ascii_digit());
        if is_row { line.starts_with('|') } else { is_list }
    };
    let cells = own.split('|').filter(|cell| cell.contains(char::is_alphanumeric)).count();
    if cells == 1 && is_row {
        // The row is a heading for those below it.
        return false;
    }
    let above = before.lines().rev().skip(1).take(NEAR).take_while(is_item);
    let near = above.chain(after.lines().skip(1).take(NEAR).take_while(is_item));
    let (mut linked, mut others) = (0, 0);
    for line in near.filter(|line| line.contains(char::is_alphanumeric)) {
        match line.contains("](") || line.contains("http") {
            true => linked += 1,
            false => others += 1,
        }
    }
    linked > 1 && linked >= others
}

/// A topic of a document and all topics above it.
fn above(found: &Extraction, topic: Option<usize>) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(topic, |at| found.topics[*at].parent)
}

/// Whether there is text, one of `items` or a table of contents between a topic and the next one.
fn has_content(source: &SourceFile, found: &Extraction, items: &BTreeSet<usize>, topic: usize) -> bool {
    let start = found.topics[topic].span.end;
    let next = found.topics.get(topic + 1).map(|topic| topic.span.start);
    let end = next.unwrap_or(source.text.len()).max(start);
    if items.range(start..end).next().is_some() {
        return true;
    }
    let below = source.text.get(start..end).unwrap_or_default();
    if below.lines().any(|line| line.trim_start().starts_with("```")) {
        return true;
    }
    let is_text = |line: &&str| {
        // Headings, rules, markup, table headers and links back to the top are not text.
        !line.is_empty()
            && !line.starts_with(['#', '<', '|', '='])
            && !line.contains(" | ")
            && !line.contains("](#")
    };
    below.lines().map(str::trim).filter(is_text).map(weight).sum::<usize>() >= TEXT
}

/// The number of words; two characters of Chinese or Japanese count as one.
fn weight(text: &str) -> usize {
    let is_wide = |c: &char| is_cjk(*c) && c.is_alphanumeric();
    let words = text.split(|c: char| !c.is_alphanumeric() || is_cjk(c)).filter(|word| !word.is_empty());
    words.count() + text.chars().filter(is_wide).count().div_ceil(2)
}

/// Whether the title of an entry was guessed and is short, with other words before it in its line.
pub(super) fn has_doubtful_title(source: &SourceFile, entry: &Entry) -> bool {
    let Some(title) = entry.title.as_ref().filter(|title| title.certainty == Certainty::Guessed) else {
        return false;
    };
    if title.rule == Evidence::BareAddress {
        return true;
    }
    let text = source.text.get(entry.span.clone()).unwrap_or_default();
    let before = text.find(title.value.as_str()).map_or("", |at| &text[..at]);
    let before = before.lines().next_back().unwrap_or_default();
    let before =
        before.trim_end_matches(|c: char| matches!(c, '[' | '*' | '_' | '"' | '`') || c.is_whitespace());
    weight(&title.value) < WHOLE
        && weight(before) > 0
        && !before.ends_with([':', '：', '|', ']', ')', '-', '–', '—'])
}
