//! `cargo run --release --example accuracy -- CORPUS`: how right the reading is, measured against
//! what is known to be true of the lists in a corpus.
//!
//! `--misses N` shows the worst misses of each source, `--sheet` what was read and passed over in
//! each list, `--unaccounted` the links that are neither, `--dump` every entry in one line.
//!
//! `--frameworks LISTS` measures what titles and descriptions name in lists that shaped no rule: LISTS is a folder with a
//! checkout of each repository that `facts/frameworks.tsv` names, called `owner+name`.

mod authors;
mod called;
mod corpus;
mod count;
mod facts;
mod frameworks;
mod kinds;
mod languages;
mod placed;
mod score;
mod series;
mod sheet;
mod truth;

use corpus::{Corpus, Result};
use count::Measure;
use placed::Places;
use std::io::{self, Write};
use std::path::PathBuf;

struct Arguments {
    corpus: PathBuf,
    misses: usize,
    shows: Vec<String>,
    frameworks: Option<PathBuf>,
}

fn arguments() -> Result<Arguments> {
    let mut found = Arguments {
        corpus: PathBuf::from("../shared/corpus"),
        misses: 0,
        shows: Vec::new(),
        frameworks: None,
    };
    let mut rest = std::env::args().skip(1);
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--misses" => found.misses = rest.next().ok_or("--misses needs a number")?.parse()?,
            "--frameworks" => found.frameworks = rest.next().map(PathBuf::from),
            show if show.starts_with("--") => found.shows.push(show.to_owned()),
            path => found.corpus = PathBuf::from(path),
        }
    }
    Ok(found)
}

/// How many entries have an author, of those whose table tells of authors.
fn authored(sources: &[truth::Source], out: &mut impl Write) -> Result<()> {
    for source in sources.iter().filter(|source| source.tells.contains(&truth::Column::Authors)) {
        let count = |facts: &[truth::Fact]| facts.iter().filter(|fact| !fact.authors.is_empty()).count();
        let (read, expected) = (count(&source.read), count(&source.truth));
        writeln!(out, "\nauthored entries of {}: {read} read, {expected} in the table", source.name)?;
    }
    Ok(())
}

/// What the graph knows beyond the entries.
fn things(corpus: &Corpus) -> Result<Vec<Measure>> {
    let places = Places::read(&corpus.root, &|_| true)?;
    Ok(vec![
        frameworks::measure(&corpus.truth("frameworks.tsv")?, &places),
        kinds::types(corpus, &facts::types(), &places)?,
        kinds::identifiers(corpus, &places)?,
        series::measure(&facts::series(), &places),
        languages::measure(&facts::languages(), &places),
        authors::measure(&facts::author_lines(), &corpus.root)?,
    ])
}

fn print(measures: &[Measure], misses: usize, out: &mut impl Write) -> Result<()> {
    writeln!(out)?;
    count::head(out)?;
    for measure in measures {
        for (source, count) in &measure.counts {
            count::line(out, source, measure.field, *count)?;
        }
    }
    for measure in measures {
        count::line(out, "all", measure.field, measure.sum())?;
    }
    for text in measures.iter().flat_map(|measure| measure.misses.iter().take(misses)) {
        writeln!(out, "{text}")?;
    }
    Ok(())
}

fn main() -> Result<()> {
    let arguments = arguments()?;
    if let Some(lists) = &arguments.frameworks {
        let rows = corpus::rows(include_str!("facts/frameworks.tsv"));
        let is_wanted = |list: &str| rows.iter().any(|row| row.get("file").starts_with(list));
        let measure = frameworks::measure(&rows, &Places::read_lists(lists, &is_wanted)?);
        return print(&[measure], arguments.misses, &mut io::stdout().lock());
    }
    let corpus = Corpus::read(&arguments.corpus)?;
    let mut out = io::stdout().lock();
    let shows = |name: &str| arguments.shows.iter().any(|show| show == name);
    if shows("--dump") {
        return sheet::dump(&corpus, &mut out);
    }
    if shows("--unaccounted") {
        return sheet::unaccounted(&corpus, &mut out);
    }
    if shows("--skips") {
        return sheet::skips(&corpus, &mut out);
    }
    if shows("--sheet") {
        return sheet::lists(&corpus, &mut out);
    }
    let sources = truth::sources(&corpus)?;
    score::print(&sources, arguments.misses, &mut out)?;
    authored(&sources, &mut out)?;
    print(&things(&corpus)?, arguments.misses, &mut out)?;
    let lost: usize = corpus.files.iter().map(|file| sheet::lost_links(file).len()).sum();
    writeln!(out, "\nlinks that are neither entry, further link nor skip: {lost}")?;
    called::print(&corpus.root, &mut out)?;
    Ok(())
}
