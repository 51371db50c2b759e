//! What was read and passed over in each list, so that the odd one is seen at a glance.

use crate::corpus::{Corpus, File, Link, Result};
use listgraph::extract::{Certainty, Entry, Read, Reason};
use std::collections::{BTreeMap, HashSet};
use std::io::Write;

/// The links of a file that are neither an entry, nor a further link of one, nor passed over.
pub fn lost_links(file: &File) -> Vec<&Link> {
    let found = &file.found;
    let further_links = found.entries.iter().flat_map(|entry| &entry.further_links);
    let known: HashSet<usize> = further_links
        .map(|further_link| further_link.span.start)
        .chain(found.skips.iter().map(|skip| skip.span.start))
        .collect();
    file.links
        .iter()
        .filter(|(span, address)| {
            let is_main = |entry: &Entry| match &entry.address {
                Some(own) => own.value == *address,
                None => address.is_empty(),
            };
            // An entry's own address may be repeated below it.
            !known.contains(&span.start)
                && !found.entries.iter().any(|entry| entry.span.contains(&span.start) && is_main(entry))
                && !found
                    .entries
                    .iter()
                    .rev()
                    .find(|entry| entry.span.start <= span.start)
                    .is_some_and(is_main)
        })
        .collect()
}

/// The links that are lost, one a line.
pub fn unaccounted(corpus: &Corpus, out: &mut impl Write) -> Result<()> {
    for file in &corpus.files {
        for (span, address) in lost_links(file) {
            writeln!(out, "{}:{}\t{address}", file.path, file.line(span.start))?;
        }
    }
    Ok(())
}

/// What was passed over, one a line.
pub fn skips(corpus: &Corpus, out: &mut impl Write) -> Result<()> {
    for file in &corpus.files {
        for skip in &file.found.skips {
            writeln!(out, "{}:{}\t{}\t{}", file.path, file.line(skip.span.start), skip.reason, skip.address)?;
        }
        for item in &file.found.unlinked {
            writeln!(out, "{}:{}\tunlinked\t{}", file.path, file.line(item.span.start), item.text)?;
        }
    }
    Ok(())
}

/// Every entry in one line.
pub fn dump(corpus: &Corpus, out: &mut impl Write) -> Result<()> {
    let value = |read: &Option<Read<String>>| read.as_ref().map_or_else(String::new, |r| r.value.clone());
    for file in &corpus.files {
        for entry in &file.found.entries {
            let authors: Vec<_> = entry.authors.iter().map(|author| author.value.as_str()).collect();
            let also: Vec<_> =
                entry.further_links.iter().map(|c| format!("{} {} {}", c.role, c.label, c.address)).collect();
            let notes: Vec<_> =
                entry.notes.iter().map(|note| format!("{}={}", note.kind, note.value)).collect();
            writeln!(
                out,
                "{}:{}\t{}\t| {}\t| {}\t| {}\t| {}\t| {}\t| {}",
                file.path,
                file.line(entry.span.start),
                value(&entry.title),
                value(&entry.address),
                file.topics(entry).join(" > "),
                value(&entry.description),
                authors.join("; "),
                also.join("; "),
                notes.join("; ")
            )?;
        }
    }
    Ok(())
}

#[derive(Default)]
struct Sums {
    entries: usize,
    doubtful: usize,
    untitled: usize,
    unlinked: usize,
    lost: usize,
    skips: BTreeMap<Reason, usize>,
}

/// The counts of each list.
pub fn lists(corpus: &Corpus, out: &mut impl Write) -> Result<()> {
    let mut lists: BTreeMap<&str, Sums> = BTreeMap::new();
    for file in &corpus.files {
        let sums = lists.entry(file.list()).or_default();
        let found = &file.found;
        let guessed = |read: &Option<Read<String>>| {
            read.as_ref().is_some_and(|read| read.certainty == Certainty::Guessed)
        };
        sums.entries += found.entries.len();
        sums.doubtful += found.entries.iter().filter(|e| guessed(&e.title) || guessed(&e.address)).count();
        sums.untitled += found.entries.iter().filter(|entry| entry.title.is_none()).count();
        sums.unlinked += found.unlinked.len();
        sums.lost += lost_links(file).len();
        for skip in &found.skips {
            *sums.skips.entry(skip.reason).or_default() += 1;
        }
    }
    writeln!(
        out,
        "{:<50} {:>7} {:>7} {:>7} {:>8} {:>5}  skips",
        "list", "entries", "doubt", "untitled", "unlinked", "lost"
    )?;
    for (list, sums) in lists {
        let skips: Vec<_> = sums.skips.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        writeln!(
            out,
            "{list:<50} {:>7} {:>7} {:>7} {:>8} {:>5}  {}",
            sums.entries,
            sums.doubtful,
            sums.untitled,
            sums.unlinked,
            sums.lost,
            skips.join(", ")
        )?;
    }
    Ok(())
}
