//! `cargo run --release --example accuracy -- CORPUS`: how right the reading is, measured against
//! what is known to be true of the lists in a corpus.
//!
//! `--misses N` shows the worst misses of each source, `--sheet` what was read and passed over in
//! each list, `--unaccounted` the links that are neither, `--dump` every entry in one line.

mod corpus;
mod score;
mod sheet;
mod truth;

use corpus::{Corpus, Result};
use std::io::{self, Write};
use std::path::PathBuf;

struct Arguments {
    corpus: PathBuf,
    misses: usize,
    shows: Vec<String>,
}

fn arguments() -> Result<Arguments> {
    let mut found = Arguments { corpus: PathBuf::from("../shared/corpus"), misses: 0, shows: Vec::new() };
    let mut rest = std::env::args().skip(1);
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--misses" => found.misses = rest.next().ok_or("--misses needs a number")?.parse()?,
            show if show.starts_with("--") => found.shows.push(show.to_owned()),
            path => found.corpus = PathBuf::from(path),
        }
    }
    Ok(found)
}

fn main() -> Result<()> {
    let arguments = arguments()?;
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
    score::print(&truth::sources(&corpus)?, arguments.misses, &mut out)?;
    let lost: usize = corpus.files.iter().map(|file| sheet::lost_links(file).len()).sum();
    writeln!(out, "\nlinks that are neither entry, further link nor skip: {lost}")?;
    Ok(())
}
