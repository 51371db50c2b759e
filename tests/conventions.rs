//! Each page of `tests/conventions/` is a chapter of the reference and a test: a sample, in a fence of four
//! backquotes, is followed by a fence `entries` with the expected result.
//!
//! The grammar of `entries`: blocks `entry: TITLE` in document order, with indented lines `key: value` (`address`,
//! `topic`, `description`, `also: ROLE ADDRESS`, which are always compared) and `author`, `archived`, `format`,
//! `access`, `licence`, `platform`, `stars`, `year`, `venue`, `note` (compared if given; an empty `author:` means
//! none); `skip: ADDRESS REASON`; `unlinked: TEXT`.

use listgraph::extract::{self, Entry, Extraction, NoteKind};
use listgraph::markdown;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

struct Sample {
    line: usize,
    markdown: String,
    expected: Vec<String>,
}

fn samples(page: &str) -> Vec<Sample> {
    let mut samples = Vec::new();
    let (mut markdown, mut expected) = (String::new(), Vec::new());
    let (mut state, mut start) = ("prose", 0);
    for (at, line) in page.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        match (state, bare) {
            ("prose", "````markdown") => (state, start) = ("markdown", at + 2),
            ("markdown", "````") => state = "prose",
            ("markdown", _) => markdown.push_str(line),
            ("prose", "```entries") => state = "entries",
            ("entries", "```") => {
                state = "prose";
                samples.push(Sample {
                    line: start,
                    markdown: std::mem::take(&mut markdown),
                    expected: std::mem::take(&mut expected),
                });
            }
            ("entries", _) => expected.push(bare.to_owned()),
            _ => {}
        }
    }
    assert_eq!(state, "prose", "a fence is open at the end");
    samples
}

fn path(found: &Extraction, topic: Option<usize>) -> String {
    let mut names = Vec::new();
    let mut at = topic;
    while let Some(topic) = at.map(|at| &found.topics[at]) {
        names.push(topic.text.as_str());
        at = topic.parent;
    }
    names.reverse();
    names.join(" > ")
}

const OPTIONAL: &[(&str, NoteKind)] = &[
    ("archived", NoteKind::Archived),
    ("format", NoteKind::Format),
    ("access", NoteKind::Access),
    ("licence", NoteKind::Licence),
    ("platform", NoteKind::Platform),
    ("stars", NoteKind::Stars),
    ("year", NoteKind::Year),
    ("venue", NoteKind::Venue),
    ("note", NoteKind::Remark),
    ("kind", NoteKind::Kind),
];

/// The entry in the grammar of the pages, with those optional keys that `expected` has.
fn written(found: &Extraction, entry: &Entry, expected: &[String]) -> Vec<String> {
    let wants = |key: &str| expected.iter().any(|line| line.trim_start().starts_with(&format!("{key}:")));
    let title = entry.title.as_ref().map_or("", |title| title.value.as_str());
    let mut lines = vec![format!("entry: {title}").trim_end().to_owned()];
    let mut push = |key: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("  {key}: {value}"));
        }
    };
    push("address", entry.address.as_ref().map_or("", |address| &address.value));
    push("topic", &path(found, entry.topic));
    push("description", entry.description.as_ref().map_or("", |text| &text.value));
    for further_link in &entry.further_links {
        push("also", &format!("{} {}", further_link.role, further_link.address));
    }
    if wants("author") {
        entry.authors.iter().for_each(|author| push("author", &author.value));
    }
    for (key, kind) in OPTIONAL {
        if wants(key) {
            entry.notes.iter().filter(|note| note.kind == *kind).for_each(|note| push(key, &note.value));
        }
    }
    lines
}

/// Everything that was read, in document order, as blocks.
fn blocks(found: &Extraction, expected: &BTreeMap<usize, Vec<String>>) -> Vec<Vec<String>> {
    let mut all: Vec<(usize, usize, Vec<String>)> = Vec::new();
    for (at, entry) in found.entries.iter().enumerate() {
        let wanted = expected.get(&at).map_or(&[][..], Vec::as_slice);
        all.push((entry.span.start, 0, written(found, entry, wanted)));
    }
    for skip in &found.skips {
        all.push((skip.span.start, 1, vec![format!("skip: {} {}", skip.address, skip.reason)]));
    }
    for item in &found.unlinked {
        all.push((item.span.start, 1, vec![format!("unlinked: {}", item.text)]));
    }
    all.sort_by_key(|(start, kind, _)| (*start, *kind));
    all.into_iter().map(|(_, _, block)| block).collect()
}

fn check(sample: &Sample) -> Result<(), String> {
    let text = sample.markdown.strip_prefix('\u{feff}').unwrap_or(&sample.markdown);
    let mut found = extract::read(&markdown::read(text));
    extract::settle_authors([&mut found]);
    let mut wanted: Vec<Vec<String>> = Vec::new();
    for line in sample.expected.iter().filter(|line| !line.is_empty()) {
        match line.starts_with(' ') {
            true => wanted.last_mut().expect("a block is open").push(line.clone()),
            false => wanted.push(vec![line.clone()]),
        }
    }
    let entries = wanted.iter().filter(|block| block[0].starts_with("entry:")).cloned().enumerate().collect();
    let mut read = blocks(&found, &entries);
    // The keys give the order within an entry; an empty author means none.
    for block in wanted.iter_mut().chain(&mut read) {
        block.retain(|line| line.trim_end() != "  author:");
        block[1..].sort();
    }
    let mut wanted_skips: Vec<_> =
        wanted.iter().filter(|block| !block[0].starts_with("entry:")).cloned().collect();
    let mut read_skips: Vec<_> =
        read.iter().filter(|block| !block[0].starts_with("entry:")).cloned().collect();
    wanted.retain(|block| block[0].starts_with("entry:"));
    read.retain(|block| block[0].starts_with("entry:"));
    wanted_skips.sort();
    read_skips.sort();
    let text = |blocks: &[Vec<String>]| blocks.iter().map(|block| block.join("\n")).collect::<Vec<_>>();
    let (wanted, read) =
        ([text(&wanted), text(&wanted_skips)].concat(), [text(&read), text(&read_skips)].concat());
    if wanted == read {
        return Ok(());
    }
    let missing: Vec<_> = wanted.iter().filter(|block| !read.contains(block)).cloned().collect();
    let extra: Vec<_> = read.iter().filter(|block| !wanted.contains(block)).cloned().collect();
    Err(format!("line {}:\n  expected\n{}\n  read\n{}", sample.line, missing.join("\n"), extra.join("\n")))
}

/// The pages without the index, sorted by name.
fn pages() -> Vec<PathBuf> {
    let paths = fs::read_dir("tests/conventions").expect("the pages");
    let mut pages: Vec<_> = paths.map(|entry| entry.expect("a page").path()).collect();
    pages
        .retain(|page| page.extension().is_some_and(|ending| ending == "md") && !page.ends_with("README.md"));
    pages.sort();
    pages
}

#[test]
fn every_page_says_what_is_read() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in &pages() {
        let text = fs::read_to_string(page).expect("UTF-8");
        let samples = samples(&text);
        assert!(!samples.is_empty(), "{} has no sample", page.display());
        for sample in samples {
            count += 1;
            if let Err(difference) = check(&sample) {
                wrong.push(format!("{} {difference}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} samples read otherwise:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

/// Everything after this line of the index is generated.
const INDEX: &str = "## Pages\n";

#[test]
fn the_index_names_every_page() {
    let path = "tests/conventions/README.md";
    let index = fs::read_to_string(path).expect("the index");
    let (prose, _) = index.split_once(INDEX).expect("the heading of the generated part");
    let mut wanted = format!("{prose}{INDEX}\n");
    for page in pages() {
        let text = fs::read_to_string(&page).expect("UTF-8");
        let title = text.lines().find_map(|line| line.strip_prefix("# ")).expect("a title");
        let name = page.file_name().expect("a name").to_string_lossy().into_owned();
        writeln!(wanted, "- [{title}]({name})").expect("a string");
    }
    if std::env::var_os("UPDATE").is_some() {
        return fs::write(path, &wanted).expect("written");
    }
    assert_eq!(index, wanted, "`UPDATE=1 cargo test --test conventions` writes the index anew");
}
