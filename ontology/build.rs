//! Prepares the gazetteer that is built in: one table of bytes from the Turtle that people edit.
//!
//! That Turtle is written one concept a paragraph and one predicate a line, so that no library is needed to read it;
//! a test holds the table against what a reader of any Turtle makes of it.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the program compiles these files as well, and uses all of them"
)]

use std::path::Path;
use std::{env, fs};
use table::{Concept, Label, set};
use vocabulary::iris::{ID, KIND, TOPIC};

#[path = "../src/vocabulary/iris.rs"]
mod iris;
#[path = "../src/gazetteer/table/mod.rs"]
mod table;
#[path = "../src/text/mod.rs"]
mod text;

mod vocabulary {
    pub(crate) use super::iris;
}

const WIKIDATA: &str = "http://www.wikidata.org/entity/";

fn main() {
    let read = |name: &str| {
        let path = Path::new("ontology").join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let (frameworks, topics) = (read("frameworks.ttl"), read("topics.ttl"));
    println!("cargo::rerun-if-changed=src/gazetteer/table");
    let stated = frameworks.split_once("owl:versionInfo \"").and_then(|(_, rest)| rest.split_once('"'));
    println!("cargo::rustc-env=GAZETTEER_VERSION={}", stated.map_or("", |(version, _)| version));
    let table = table::write(concepts(&frameworks), concepts(&topics), str::to_owned);
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&out).join("gazetteer.bin"), table).expect("the table can be written");
}

/// The concepts of a gazetteer.
fn concepts(text: &str) -> Vec<Concept> {
    let is_concept = |paragraph: &&str| ["fw:", "topic:"].iter().any(|prefix| paragraph.starts_with(prefix));
    // Before the first concept stand remarks, prefixes and what the gazetteer says of itself.
    let paragraphs = text.split("\n\n").skip_while(|paragraph| !is_concept(paragraph));
    let refuse = |paragraph: &str| -> Concept {
        panic!("no concept of one paragraph with one predicate a line:\n{paragraph}")
    };
    paragraphs.map(|paragraph| concept(paragraph).unwrap_or_else(|| refuse(paragraph))).collect()
}

fn concept(paragraph: &str) -> Option<Concept> {
    let mut paragraph = paragraph.trim_end().strip_suffix(" .")?;
    while paragraph.starts_with('#') {
        paragraph = paragraph.split_once('\n')?.1;
    }
    let (subject, rest) = paragraph.split_once(" ;\n    ")?;
    let (name, classes) = subject.split_once(" a ")?;
    let (prefix, id) = name.split_once(':')?;
    let space = match (prefix, classes) {
        ("fw", "skos:Concept , lg:Framework") => format!("{ID}framework/"),
        ("topic", "skos:Concept") => TOPIC.to_owned(),
        _ => return None,
    };
    let mut concept = Concept { id: id.to_owned(), iri: format!("{space}{id}"), ..Concept::default() };
    for line in rest.split(" ;\n    ") {
        let (predicate, mut objects) = line.split_once(' ')?;
        let (prefix, name) = predicate.split_once(':')?;
        loop {
            let (value, language, after) = object(objects)?;
            set(&mut concept, prefix, name, Label { text: value, language });
            match after.strip_prefix(" , ") {
                Some(more) => objects = more,
                None if after.is_empty() => break,
                None => return None,
            }
        }
    }
    (!concept.labels.is_empty()).then_some(concept)
}

/// The first object, its language, and what follows it.
fn object(text: &str) -> Option<(String, Option<String>, &str)> {
    if let Some(text) = text.strip_prefix('<') {
        let (iri, after) = text.split_once('>')?;
        return (!iri.contains('\\')).then(|| (iri.to_owned(), None, after));
    }
    let Some(text) = text.strip_prefix('"') else {
        let end = text.find(' ').unwrap_or(text.len());
        let (prefix, local) = text[..end].split_once(':')?;
        let namespace = match prefix {
            "fw" => return Some((format!("{ID}framework/{local}"), None, &text[end..])),
            "kind" => KIND,
            "topic" => TOPIC,
            "wd" => WIKIDATA,
            _ => return None,
        };
        return Some((format!("{namespace}{local}"), None, &text[end..]));
    };
    let mut value = String::new();
    let mut rest = text;
    loop {
        let at = rest.find(['"', '\\'])?;
        value.push_str(&rest[..at]);
        let escaped = rest.as_bytes()[at] == b'\\';
        rest = &rest[at + 1..];
        if !escaped {
            break;
        }
        let c = rest.chars().next().filter(|c| matches!(c, '"' | '\\'))?;
        value.push(c);
        rest = &rest[1..];
    }
    let Some(tagged) = rest.strip_prefix('@') else { return Some((value, None, rest)) };
    let end = tagged.find(' ').unwrap_or(tagged.len());
    Some((value, Some(tagged[..end].to_ascii_lowercase()), &tagged[end..]))
}
