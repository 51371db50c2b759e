//! What was read of each entry against what is true of it.

use crate::corpus::Result;
use crate::count::{Count, head, line};
use crate::truth::{Annotation, Column, Fact, Source};
use listgraph::text::{clean, fold_case, slug};
use std::collections::HashMap;
use std::io::Write;

const FIELDS: [&str; 5] = ["resources", "titles", "topics", "descriptions", "authors"];

/// The counts of each field and what went wrong.
#[derive(Default)]
struct Score {
    counts: [Count; 5],
    misses: Vec<(usize, String)>,
}

impl Score {
    fn miss(&mut self, field: usize, place: &str, expected: &str, read: &str) {
        self.misses.push((field, format!("{place}\t{}\texpected: {expected}\tread: {read}", FIELDS[field])));
    }
}

/// Prints the figures of each source and of all, and the first misses of each field.
pub fn print(sources: &[Source], misses: usize, out: &mut impl Write) -> Result<()> {
    head(out)?;
    let mut all = [Count::default(); 5];
    let mut wrong = Vec::new();
    for source in sources {
        let score = score(source);
        for (at, count) in score.counts.iter().enumerate() {
            all[at].add(*count);
            line(out, &source.name, FIELDS[at], *count)?;
        }
        for field in 0..FIELDS.len() {
            let of_field = score.misses.iter().filter(|(at, _)| *at == field);
            wrong.extend(of_field.take(misses).map(|(_, text)| text.clone()));
        }
    }
    for (at, count) in all.iter().enumerate() {
        line(out, "all", FIELDS[at], *count)?;
    }
    for text in wrong {
        writeln!(out, "{text}")?;
    }
    Ok(())
}

fn score(source: &Source) -> Score {
    let mut score = Score::default();
    let mut free: HashMap<(String, String), Vec<&Fact>> = HashMap::new();
    for fact in &source.read {
        free.entry(key(fact)).or_default().push(fact);
    }
    for expected in &source.truth {
        let closeness = |read: &&Fact| {
            usize::from(same_title(&expected.title, &read.title))
                + usize::from(same_topics(&expected.topics, &read.topics)) * 3
                + usize::from(same_text(&expected.description, &read.description))
        };
        let best = free.get_mut(&key(expected)).and_then(|candidates| {
            let best = (0..candidates.len()).rev().max_by_key(|at| closeness(&candidates[*at]))?;
            Some(candidates.remove(best))
        });
        match best {
            Some(read) => compare(source, expected, read, &mut score),
            None => {
                score.counts[0].misses += 1;
                let about = format!("{} {}", expected.title, expected.address);
                score.miss(0, &expected.place, &about, "");
            }
        }
    }
    false_alarms(source, free, &mut score);
    source.annotations.iter().for_each(|annotation| annotated(annotation, &mut score));
    score
}

fn false_alarms(source: &Source, mut free: HashMap<(String, String), Vec<&Fact>>, score: &mut Score) {
    for fact in &source.also_true {
        if let Some(candidates) = free.get_mut(&key(fact)) {
            candidates.pop();
        }
    }
    let renamed = |read: &Fact| {
        source.also_true.iter().any(|fact| {
            file(&fact.place) == file(&read.place)
                && !fact.title.is_empty()
                && same_title(&fact.title, &read.title)
        })
    };
    let mut left: Vec<&Fact> = free.into_values().flatten().filter(|fact| !renamed(fact)).collect();
    left.sort_by_key(|fact| fact.place.clone());
    for read in left {
        score.counts[0].alarms += 1;
        score.miss(0, &read.place, "", &format!("{} {}", read.title, read.address));
    }
}

fn compare(source: &Source, expected: &Fact, read: &Fact, score: &mut Score) {
    score.counts[0].hits += 1;
    let mut field = |at: usize, expected: &str, found: &str, is_same: fn(&str, &str) -> bool| {
        if !score.counts[at].field(expected, found, is_same) {
            score.miss(at, &read.place, expected, found);
        }
    };
    let (title, topics, text) = (&expected.title, &expected.topics, &expected.description);
    field(1, title, &read.title, same_title);
    if source.tells.contains(&Column::Topics) {
        field(2, topics, &read.topics, same_topics);
    }
    if source.tells.contains(&Column::Description) {
        field(3, text, &read.description, same_text);
    }
    if source.tells.contains(&Column::Authors) && !(expected.authors.is_empty() && read.is_blind) {
        authors(&expected.authors, &read.authors, &read.place, score);
    }
}

fn authors(expected: &[String], read: &[String], place: &str, score: &mut Score) {
    let read_names: Vec<String> = read.iter().flat_map(|name| crate::truth::names(name)).collect();
    let hits = expected.iter().filter(|name| read_names.iter().any(|other| same_name(name, other))).count();
    let right = read_names.iter().filter(|name| expected.iter().any(|other| same_name(name, other))).count();
    let count = Count { hits, misses: expected.len() - hits, alarms: read_names.len() - right };
    score.counts[4].add(count);
    if count.misses + count.alarms > 0 {
        score.miss(4, place, &expected.join("; "), &read.join("; "));
    }
}

/// A near-miss that was read is a false alarm; what else is read at such a line is not judged.
fn annotated(annotation: &Annotation, score: &mut Score) {
    let Annotation { place, is_author, is_maker, names, read } = annotation;
    let known = |name: &String| read.iter().any(|other| same_name(name, other));
    if *is_author && !is_maker {
        let hits = names.iter().filter(|name| known(name)).count();
        score.counts[4].add(Count { hits, misses: names.len() - hits, alarms: 0 });
        if hits < names.len() {
            score.miss(4, place, &names.join("; "), &read.join("; "));
        }
    } else if !is_author {
        let near = |other: &String| {
            let (name, other) = (fold_case(&names.join(" ")), fold_case(other));
            name.contains(&other) || other.contains(&name)
        };
        if read.iter().any(near) {
            score.counts[4].alarms += 1;
            score.miss(4, place, "", &format!("{} (not {})", read.join("; "), names.join("; ")));
        }
    }
}

pub fn key(fact: &Fact) -> (String, String) {
    (file(&fact.place).to_owned(), address(&fact.address))
}

fn file(place: &str) -> &str {
    place.split(".md").next().unwrap_or(place)
}

/// An address without what differs between spellings of one.
pub fn address(text: &str) -> String {
    let text = text.trim().replace("&amp;", "&");
    let text = decode(&text);
    let lower = text.to_ascii_lowercase();
    let text = if lower.starts_with("https://") {
        text[8..].to_owned()
    } else if lower.starts_with("http://") {
        text[7..].to_owned()
    } else {
        text
    };
    let (host, path) = text.split_once('/').unwrap_or((&text, ""));
    format!("{}/{}", host.to_ascii_lowercase(), path.trim_end_matches('/'))
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok()))
            .flatten();
        plain.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

fn folded(text: &str) -> String {
    let text = fold_case(&clean(&text.replace("&amp;", "&").replace("&quot;", "\"")));
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '。' | ',' | '-')).to_owned()
}

fn same_title(expected: &str, read: &str) -> bool {
    folded(expected) == folded(read)
}

fn same_topics(expected: &str, read: &str) -> bool {
    let path = |text: &str| text.split(" > ").map(slug).collect::<Vec<_>>().join(" > ");
    path(expected) == path(read)
}

/// Whether two descriptions are the same, or `read` is the other one cut with dots.
fn same_text(expected: &str, read: &str) -> bool {
    let (whole, found) = (folded(expected), folded(read));
    whole == found || read.ends_with("..") && whole.starts_with(found.trim_end_matches('.').trim_end())
}

fn same_name(a: &str, b: &str) -> bool {
    let bare = |text: &str| {
        // `Ada Moreau (墨阿达)`: one name in two scripts.
        let text = text.split(" (").next().unwrap_or(text);
        let folded = fold_case(&clean(text));
        folded.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    bare(a) == bare(b)
}
