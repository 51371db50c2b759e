//! How fast lists are read, beside the bare pass over Markdown events that no reader can beat: the tree,
//! the entries of each document, and these with the authors that only a whole list tells.
//!
//! `cargo bench --bench reading -- FOLDER` reads every Markdown file below a folder.

use mimalloc::MiMalloc;
use pulldown_cmark::{Options, Parser};
use std::fs;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// The one of the program, for all passes.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const ROUNDS: usize = 9;

fn collect(folder: &Path, texts: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, texts)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            texts.push(String::from_utf8_lossy(&fs::read(&path)?).into_owned());
        }
    }
    Ok(())
}

/// The best of some rounds of each text, added up: what else the machine does hits long rounds
/// harder than short ones, so that rounds over all texts would not be fair.
fn best(texts: &[String], mut read: impl FnMut(&str)) -> Duration {
    let mut round = |text: &str| {
        let start = Instant::now();
        read(text);
        start.elapsed()
    };
    texts.iter().map(|text| (0..ROUNDS).map(|_| round(text)).min().unwrap_or_default()).sum()
}

fn main() -> io::Result<()> {
    let folder = std::env::args().skip(1).find(|word| !word.starts_with("--"));
    let mut texts = Vec::new();
    collect(Path::new(folder.as_deref().unwrap_or("tests")), &mut texts)?;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let events = best(&texts, |text| {
        black_box(Parser::new_ext(text, options).into_offset_iter().count());
    });
    let tree = best(&texts, |text| {
        black_box(listgraph::markdown::read(text));
    });
    let entries = best(&texts, |text| {
        black_box(listgraph::extract::read(&listgraph::markdown::read(text)));
    });
    let authors = best(&texts, |text| {
        let mut found = listgraph::extract::read(&listgraph::markdown::read(text));
        listgraph::extract::settle_authors([&mut found]);
        black_box(found);
    });
    let size: usize = texts.iter().map(String::len).sum();
    #[expect(clippy::cast_precision_loss, reason = "sizes of lists are small")]
    let size = size as f64 / 1e6;
    let mut out = io::stdout().lock();
    for (name, time) in [("events", events), ("tree", tree), ("entries", entries), ("authors", authors)] {
        let share = events.as_secs_f64() / time.as_secs_f64();
        writeln!(out, "{name:<8} {:>8.1} MB/s  {share:>5.2} of the bare pass", size / time.as_secs_f64())?;
    }
    Ok(())
}
