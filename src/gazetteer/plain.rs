//! The built-in gazetteer as it is written: one concept a paragraph, one predicate a line. Reading that form
//! takes a fraction of what reading any Turtle takes; what is written otherwise is left to the Turtle reader.

use super::{Concept, Label, set};
use crate::vocabulary::iris::{ID, KIND};

const WIKIDATA: &str = "http://www.wikidata.org/entity/";

/// The concepts of `text`; nothing when it is not in that form throughout.
pub(super) fn read(text: &str) -> Option<Vec<Concept>> {
    let (_, body) = text.split_once("\n\nfw:")?;
    body.split("\n\nfw:").map(concept).collect()
}

fn concept(paragraph: &str) -> Option<Concept> {
    let paragraph = paragraph.trim_end().strip_suffix(" .")?;
    let (id, rest) = paragraph.split_once(" a skos:Concept , lg:Framework ;\n    ")?;
    let mut concept = Concept { id: id.to_owned(), iri: format!("{ID}framework/{id}"), ..Concept::default() };
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
    Some(concept)
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

#[cfg(test)]
mod tests {
    use crate::vocabulary::embedded::FRAMEWORKS;
    use std::collections::HashMap;

    #[test]
    fn the_built_in_gazetteer_is_read_as_turtle_reads_it() {
        let mut concepts = Vec::new();
        super::super::read(FRAMEWORKS, &mut concepts, &mut HashMap::new()).expect("Turtle");
        concepts.retain(|concept| !concept.labels.is_empty());
        let plain = super::read(FRAMEWORKS).expect("one concept a paragraph, one predicate a line");
        assert_eq!(plain.len(), concepts.len());
        for (plain, concept) in plain.iter().zip(&concepts) {
            assert_eq!(plain, concept);
        }
    }

    #[test]
    fn other_turtle_is_left_alone() {
        for text in ["", "@prefix a: <b:> .", "\n\nfw:a a skos:Concept ;\n    skos:prefLabel \"A\" ."] {
            assert!(super::read(text).is_none());
        }
    }
}
