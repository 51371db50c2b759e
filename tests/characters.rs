//! Noncharacters and control characters are removed before anything is written, so that all formats agree.

mod reading;

use listgraph::export::{Format, Options};
use listgraph::rdf::RdfFormat;
use std::fs;

/// Noncharacters and control characters, which XML, for one, rejects.
const ODD: [char; 8] =
    ['\u{FFFE}', '\u{FFFF}', '\u{FDD0}', '\u{FDEF}', '\u{1FFFE}', '\u{10FFFF}', '\u{1}', '\u{1B}'];

#[test]
fn no_format_writes_what_is_no_character() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.md");
    let odd: String = ODD.iter().collect();
    let list = format!(
        "# L{odd}i\n\nAb{odd}out\n\n## To{odd}pic\n\n- [Qu{odd}ill](https://a.example/x{odd}y) - A p{odd}en \
         (by Ada Mo{odd}reau) `MI{odd}T`\n  - [Co{odd}de](https://b.example/1)\n\n| Na{odd}me | Auth{odd}or |\n\
         |---|---|\n| [In{odd}k](https://a.example/2) | Tom He{odd}ron |\n"
    );
    fs::write(&path, list).expect("written");
    let graph = reading::read(&[&path]).graph;
    let formats = [
        Format::Rdf(RdfFormat::NTriples),
        Format::Rdf(RdfFormat::Turtle),
        Format::Rdf(RdfFormat::RdfXml),
        Format::Json,
        Format::Csv,
        Format::GraphMl,
        Format::Gexf,
        Format::Dot,
    ];
    for format in formats {
        let files = reading::exported(&graph, format, &Options::default()).files;
        let all: Vec<u8> = files.values().flatten().copied().collect();
        assert!(String::from_utf8_lossy(&all).contains("Quill"), "{} lost the title", format.name());
        for (name, bytes) in files {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let found = text.chars().find(|c| ODD.contains(c));
            assert!(found.is_none(), "{name} holds {found:?}");
            for escape in ["\\ufffe", "\\uffff", "\\u0001", "\\u001b", "&#1;", "&#x1;", "\\u{1}"] {
                assert!(!text.to_lowercase().contains(escape), "{name} holds {escape}");
            }
        }
    }
}
