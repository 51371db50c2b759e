//! Author lines of paper lists: whose names are read, and whose are made up.
//!
//! The five lists of papers in the corpus' `hard` folder write their authors without any cue. The
//! table has lines drawn at random from those that name authors; a line is right when exactly its
//! names are read. What the other entries of these lists say was made by someone is shown for
//! reading by eye, since most of it must be false: three of the five name nobody.

use crate::corpus::{Corpus, File, Result};
use crate::count::{Count, Measure};
use crate::facts::Fact;
use std::collections::BTreeSet;
use std::path::Path;

/// The lists whose authors are measured.
const LISTS: [&str; 5] = ["AIoT-MLSys-Lab+", "BradyFU+", "dqxiu+", "hijkzzz+", "showlab+"];

/// Lists where nobody is named in the text, so that each name read there is false.
const NAMELESS: [&str; 2] = ["AIoT-MLSys-Lab+", "showlab+"];

/// Measures the lines, where the corpus has the folder.
pub fn measure(facts: &[Fact<'_>], root: &Path) -> Result<Measure> {
    let mut measure = Measure::of("author lines");
    let hard = root.join("hard");
    if !hard.join("lists").exists() {
        return Ok(measure);
    }
    let corpus = Corpus::read(&hard)?;
    for fact in facts {
        let file = corpus.file(fact.file).ok_or_else(|| format!("{} is missing", fact.file))?;
        let expected: BTreeSet<&str> = fact.cells[0].split('|').collect();
        let read = names(file, fact.line);
        let is_right = read.iter().map(String::as_str).collect::<BTreeSet<_>>() == expected;
        let missed = Count { misses: 1, alarms: usize::from(!read.is_empty()), ..Count::default() };
        let count = if is_right { Count { hits: 1, ..Count::default() } } else { missed };
        measure.add(file.list(), count);
        if !is_right {
            let read: Vec<_> = read.into_iter().collect();
            measure.miss(&fact.place(), fact.cells[0], &read.join("|"));
        }
    }
    for file in corpus.files.iter().filter(|file| LISTS.iter().any(|list| file.path.starts_with(list))) {
        for entry in file.found.entries.iter().filter(|entry| !entry.authors.is_empty()) {
            if NAMELESS.iter().any(|list| file.path.starts_with(list)) {
                measure.add(file.list(), Count { alarms: 1, ..Count::default() });
                let read: Vec<&str> = entry.authors.iter().map(|read| read.value.as_str()).collect();
                let place = format!("{}:{}", file.path, file.line(entry.span.start));
                measure.miss(&place, "", &read.join("|"));
            }
        }
    }
    Ok(measure)
}

/// The names of the innermost entry that holds a line.
fn names(file: &File, line: usize) -> BTreeSet<String> {
    let lines = |span: &std::ops::Range<usize>| {
        file.line(span.start)..=file.line(span.end.saturating_sub(1).max(span.start))
    };
    let holding = file.found.entries.iter().filter(|entry| lines(&entry.span).contains(&line));
    let innermost = holding.min_by_key(|entry| entry.span.len());
    innermost
        .map_or_else(BTreeSet::new, |entry| entry.authors.iter().map(|name| name.value.clone()).collect())
}
