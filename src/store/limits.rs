//! Limits on queries, checked before parsing: the parser recurses on nesting, which would crash the program.

use crate::rdf::{TooMuch, too_much};

/// The deepest nesting.
const DEPTH: usize = 200;
/// The longest query, in bytes.
const QUERY: usize = 1_000_000;

/// Rejects a query that is too long or nested too deep. Brackets in strings, IRIs and comments do not count.
pub(super) fn sparql(query: &str) -> Result<(), TooMuch> {
    if query.len() > QUERY {
        return too_much(0, format!("a query of more than {QUERY} bytes is rejected"));
    }
    let bytes = query.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'(' | b'{' | b'[' => {
                depth += 1;
                if depth > DEPTH {
                    return too_much(at, format!("a query nested more than {DEPTH} levels deep is rejected"));
                }
            }
            b')' | b'}' | b']' => depth = depth.saturating_sub(1),
            b'#' => at += memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len() - at),
            b'<' => at += iri_length(&bytes[at..]),
            quote @ (b'"' | b'\'') => at = literal_end(bytes, at, quote),
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// The length of an IRI that opens here; 0 for a comparison sign.
fn iri_length(bytes: &[u8]) -> usize {
    let end =
        bytes.iter().position(|byte| *byte == b'>' || byte.is_ascii_whitespace() || b"{}\"".contains(byte));
    end.filter(|end| bytes[*end] == b'>').unwrap_or(0)
}

/// The last byte of the string that opens at `start`.
fn literal_end(bytes: &[u8], start: usize, quote: u8) -> usize {
    let long = [quote; 3];
    let mark: &[u8] = if bytes[start..].starts_with(&long) { &long } else { &long[..1] };
    let mut at = start + mark.len();
    while at < bytes.len() {
        if bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at..].starts_with(mark) {
            return at + mark.len() - 1;
        } else if mark.len() == 1 && bytes[at] == b'\n' {
            return start;
        } else {
            at += 1;
        }
    }
    // An unclosed quote is left to the parser, and hides no bracket.
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_a_query_count_outside_of_texts() {
        let nested = |depth: usize| format!("ASK {{ FILTER {}1{} }}", "(".repeat(depth), ")".repeat(depth));
        assert_eq!(sparql(&nested(DEPTH - 1)), Ok(()));
        assert!(sparql(&nested(20_000)).is_err());
        let many = "(".repeat(1000);
        for text in [
            format!("ASK {{ ?s ?p \"{many}\" }}"),
            format!("ASK {{ ?s ?p '''{many}'\\'''' }}"),
            format!("ASK {{ ?s ?p <https://a.example/{many}> }}"),
            format!("# {many}\nASK {{}}"),
        ] {
            assert_eq!(sparql(&text), Ok(()), "{}", &text[..20]);
        }
        assert!(
            sparql(&format!("ASK {{ FILTER(1 < 2 && {many}")).is_err(),
            "a sign of comparison opens no IRI"
        );
        assert!(sparql(&format!("ASK {{ \" {many}")).is_err(), "an open string hides nothing");
    }
}
