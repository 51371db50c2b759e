//! Limits on graph files, checked before parsing: the parsers recurse on nesting and expand entities, which would
//! crash the program.

use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The deepest nesting of JSON.
const DEPTH: usize = 200;
/// The longest chain of context terms that are defined by one another.
const CHAIN: usize = 100;

/// What exceeds a limit, and at which byte.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooMuch {
    pub(crate) at: usize,
    pub(crate) what: String,
}

/// The error for what exceeds a limit.
pub(crate) fn too_much<T>(at: usize, what: impl Into<String>) -> Result<T, TooMuch> {
    Err(TooMuch { at, what: what.into() })
}

/// Rejects XML whose document type declares entities: nested ones can expand to gigabytes.
pub(super) fn xml(bytes: &[u8]) -> Result<(), TooMuch> {
    let Some(start) = memchr::memmem::find(bytes, b"<!DOCTYPE") else { return Ok(()) };
    match memchr::memmem::find(&bytes[start..], b"<!ENTITY") {
        Some(at) => too_much(
            start + at,
            "XML that declares entities is rejected, since they can expand to gigabytes: write the graph as Turtle",
        ),
        None => Ok(()),
    }
}

/// Rejects JSON-LD that is nested too deep, or whose contexts define terms in long chains.
pub(super) fn json(bytes: &[u8]) -> Result<(), TooMuch> {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                if depth > DEPTH {
                    return too_much(at, format!("JSON nested more than {DEPTH} levels deep is rejected"));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let end = string_end(bytes, at);
                if let Some(value) = value_of_context(bytes, at, end) {
                    context(&bytes[value..]).or_else(|what| too_much(at, what))?;
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// The position after the string that opens at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[at.min(bytes.len())..]) {
        match bytes[at + found] {
            b'"' => return at + found + 1,
            _ => at += found + 2,
        }
    }
    bytes.len()
}

/// The position of the value, if the string from `start` to `end` is the key of a context.
fn value_of_context(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let key = bytes.get(start..end)?;
    // A key may contain escapes.
    let is_context = key == b"\"@context\""
        || (key.len() < 64
            && key.contains(&b'\\')
            && serde_json::from_slice::<String>(key).is_ok_and(|key| key == "@context"));
    let skip =
        |from: usize| bytes[from..].iter().position(|byte| !byte.is_ascii_whitespace()).map(|at| from + at);
    let colon = skip(end).filter(|at| is_context && bytes[*at] == b':')?;
    skip(colon + 1)
}

/// Checks the context at the start of `bytes`; invalid JSON is left to the parser.
fn context(bytes: &[u8]) -> Result<(), String> {
    let mut values = serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
    match values.next() {
        Some(Ok(value)) => chains(&value),
        _ => Ok(()),
    }
}

fn chains(value: &Value) -> Result<(), String> {
    match value {
        Value::Array(values) => values.iter().try_for_each(chains),
        Value::Object(terms) => {
            let leads_to = |term: &str| -> Vec<String> {
                let definition = terms.get(term);
                let texts = match definition {
                    Some(Value::String(text)) => vec![text.as_str()],
                    Some(Value::Object(object)) => ["@id", "@type", "@reverse", "@index"]
                        .iter()
                        .filter_map(|key| object.get(*key)?.as_str())
                        .collect(),
                    _ => Vec::new(),
                };
                let of = |text: &str| [text.to_owned(), text.split(':').next().unwrap_or("").to_owned()];
                let named =
                    texts.into_iter().flat_map(of).chain([term.split(':').next().unwrap_or("").to_owned()]);
                named.filter(|other| other != term && terms.contains_key(other)).collect()
            };
            longest(terms.keys().map(String::as_str), leads_to)?;
            terms.values().try_for_each(chains)
        }
        _ => Ok(()),
    }
}

/// Rejects a chain that is too long; cycles are left to the parser, which detects them.
fn longest<'t>(
    terms: impl Iterator<Item = &'t str>,
    leads_to: impl Fn(&str) -> Vec<String>,
) -> Result<(), String> {
    let mut lengths: HashMap<String, usize> = HashMap::new();
    for term in terms {
        let mut open: Vec<(String, Vec<String>)> = vec![(term.to_owned(), leads_to(term))];
        let mut on_way: HashSet<String> = HashSet::from([term.to_owned()]);
        let mut below = vec![0];
        while let Some((name, rest)) = open.last_mut() {
            match rest.pop() {
                Some(next) => {
                    if let Some(known) = lengths.get(&next) {
                        let known = *known;
                        if let Some(best) = below.last_mut() {
                            *best = (*best).max(known);
                        }
                    } else if on_way.insert(next.clone()) {
                        let further = leads_to(&next);
                        open.push((next, further));
                        below.push(0);
                    }
                }
                None => {
                    let length = below.pop().unwrap_or(0) + 1;
                    on_way.remove(name.as_str());
                    lengths.insert(std::mem::take(name), length);
                    open.pop();
                    if let Some(best) = below.last_mut() {
                        *best = (*best).max(length);
                    }
                    if length > CHAIN {
                        return Err(format!(
                            "a context with a chain of more than {CHAIN} terms defined by one another is rejected"
                        ));
                    }
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_refused_where_they_are_declared() {
        assert_eq!(xml(b"<?xml?><!DOCTYPE rdf:RDF SYSTEM \"x\"><rdf:RDF/>"), Ok(()));
        assert_eq!(xml(b"<rdf:RDF>&lt;!ENTITY</rdf:RDF>"), Ok(()));
        let found = xml(b"<!DOCTYPE rdf:RDF [\n<!ENTITY a \"b\">]><rdf:RDF/>").expect_err("refused");
        assert_eq!(found.at, 20);
    }

    #[test]
    fn depth_of_json_is_bounded_outside_of_strings() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(json(nested(DEPTH).as_bytes()), Ok(()));
        assert!(json(nested(DEPTH + 1).as_bytes()).is_err());
        assert_eq!(json(format!("[\"\\\"{}\"]", nested(DEPTH * 2)).as_bytes()), Ok(()));
    }

    #[test]
    fn chains_of_terms_are_bounded_and_circles_left_to_the_parser() {
        let chain = |length: usize, key: &str| {
            let terms: Vec<String> = (0..length).map(|at| format!("\"t{}\":\"t{at}:x\"", at + 1)).collect();
            format!("{{{key}: {{\"t0\":\"https://a.example/\",{}}}}}", terms.join(","))
        };
        assert_eq!(json(chain(CHAIN - 1, "\"@context\"").as_bytes()), Ok(()));
        assert!(json(chain(CHAIN * 2, "\"@context\"").as_bytes()).is_err());
        assert!(json(chain(30_000, "\"@\\u0063ontext\"").as_bytes()).is_err());
        assert!(
            json(
                chain(30_000, "\"@context\": [null, {\"x\": {\"@context\"").trim_end_matches('}').as_bytes()
            )
            .is_ok(),
            "no JSON"
        );
        assert_eq!(json(br#"{"@context": {"a": "b:x", "b": "a:x"}}"#), Ok(()));
        let in_array = chain(30_000, "\"@context\"").replace("{\"t0\"", "[{\"t0\"").replace("}}", "}]}");
        assert!(json(in_array.as_bytes()).is_err());
    }
}
