//! The location of each mention: its line is that of its first byte, and its span ends with its last character.

mod reading;

use listgraph::extract;
use listgraph::graph::{EdgeKind, Property};
use listgraph::markdown;
use listgraph::source::SourceFile;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The Markdown files below `folder`.
fn lists(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The line of a byte, computed independently.
fn line_of(text: &str, at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count()
}

/// The number of entries in `text`, and what is wrong with the location of any of them.
fn wrong_places(path: &Path, text: &str) -> (usize, Vec<String>) {
    let source = SourceFile::new("list.md", "list.md", text.as_bytes());
    let text = &source.text;
    let found = extract::read(&markdown::read(text));
    let mut wrong = Vec::new();
    for entry in &found.entries {
        let part = text.get(entry.span.clone()).unwrap_or("");
        let (line, place) = (line_of(text, entry.span.start), source.place(&entry.span));
        let mut say = |what: &str| wrong.push(format!("{}:{line}: {what}: {part:?}", path.display()));
        if part.is_empty() || part.trim() != part {
            say("starts or ends beside the entry");
        }
        if place.line != line {
            say("is placed on another line");
        }
        let address = entry.address.as_ref().map_or("", |read| read.value.as_str());
        let is_behind = !text[entry.span.start..].contains(address);
        if is_behind && text.find(address).is_some_and(|at| !is_definition(text, at)) {
            say(&format!("stands behind its address {address}"));
        }
    }
    (found.entries.len(), wrong)
}

/// Whether the address at `at` is in a reference definition: `[1]: https://…`.
fn is_definition(text: &str, at: usize) -> bool {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    line.contains("]:")
}

fn check(folder: &Path) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for path in lists(folder) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let (entries, found) = wrong_places(&path, &text);
        count += entries;
        wrong.extend(found);
    }
    assert!(count > 0, "no entry in {}", folder.display());
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn each_entry_of_our_own_lists_stands_where_it_is_said_to() {
    check(Path::new("tests/lists"));
    for path in lists(Path::new("tests/conventions")) {
        let page = fs::read_to_string(&path).expect("a page");
        for sample in page.split("````markdown\n").skip(1) {
            let sample = sample.split("````").next().unwrap_or("");
            let (_, wrong) = wrong_places(&path, sample);
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }
}

#[test]
fn each_entry_of_the_shared_lists_stands_where_it_is_said_to() {
    for folder in ["corpus/lists", "corpus/hard/lists", "seed"] {
        if let Some(folder) = reading::shared(folder) {
            check(&folder);
        }
    }
}

#[test]
fn lines_are_those_of_the_first_byte_however_an_item_is_nested() {
    let nested = "# L\n\n- One\n\t- [A](https://a.example/1) - x.\n\n\t- [B](https://a.example/2)\n\t\tgoes on\n\n\n\
        > - [C](https://a.example/3)\n>\n> - [D](https://a.example/4)  \n>\n\n1)\t[E](https://a.example/5)\n\n\
        | a |\n|---|\n|  [F](https://a.example/6)  |\n\n<ul>\n\n<li><a href=\"https://a.example/7\">G</a>\n\n\
        <li><a href=\"https://a.example/8\">H</a></li>\n</ul>\n\n### [I](https://a.example/9)  \n\nWords.\n";
    for text in [nested.to_owned(), nested.replace('\n', "\r\n"), format!("\u{feff}{nested}")] {
        let source = SourceFile::new("list.md", "list.md", text.as_bytes());
        let found = extract::read(&markdown::read(&source.text));
        let places: HashMap<&str, (usize, usize, &str)> = found
            .entries
            .iter()
            .map(|entry| {
                let address = entry.address.as_ref().expect("an address").value.as_str();
                let last = source.line(entry.span.end - 1);
                (address, (source.line(entry.span.start), last, &source.text[entry.span.clone()]))
            })
            .collect();
        for (at, first, last, end) in [
            (1, 4, 4, "x."),
            (2, 6, 7, "goes on"),
            (3, 10, 10, "3)"),
            (4, 12, 12, "4)"),
            (5, 15, 15, "5)"),
            (6, 19, 19, "6)"),
            (7, 23, 23, "</a>"),
            (8, 25, 25, "</a>"),
            (9, 28, 28, "9)"),
        ] {
            let address = format!("https://a.example/{at}");
            let Some(place) = places.get(address.as_str()) else {
                panic!("no {address} in {text:?}: {places:?}")
            };
            assert_eq!((place.0, place.1), (first, last), "{at}: {place:?}");
            assert!(place.2.ends_with(end), "{at}: {place:?}");
        }
    }
}

#[test]
fn the_graph_gives_the_lines_of_the_text() {
    for list in [reading::SHOWCASE, reading::SECOND] {
        let text = fs::read_to_string(list).expect("a list");
        let graph = reading::graph(list);
        for edge in graph.edges_of(EdgeKind::ListedIn) {
            let number = |property| edge.properties().number(property).expect("a number");
            let start = usize::try_from(number(Property::StartOffset)).expect("small");
            assert_eq!(number(Property::Line), line_of(&text, start) as u64);
        }
    }
}
