//! The tokens of a query, as far as finding a fault needs them.

/// A token and its start, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'q> {
    pub(super) start: usize,
    pub(super) text: &'q str,
    /// Whether it is a string or an IRI that is not closed.
    pub(super) is_open: bool,
}

/// The tokens of `query`, without white space and comments.
pub(super) fn tokens(query: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(c) = query[at..].chars().next() {
        let rest = &query[at..];
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        if c == '#' {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        let (length, is_open) = match c {
            '"' | '\'' => text(rest),
            '<' => (iri(rest).unwrap_or_else(|| sign(rest)), false),
            '?' | '$' | '@' => (1 + word(&rest[1..]), false),
            c if is_word(c) => (word(rest), false),
            _ => (sign(rest), false),
        };
        // What belongs to the token before is part of it: `"a"@en`, `"1"^^xsd:int`, `lg:part*`.
        let belongs = match tokens.last() {
            Some(last) if last.start + last.text.len() == at => {
                matches!(last.text.chars().next(), Some('"' | '\'')) && (c == '@' || rest.starts_with("^^"))
                    || last.text.ends_with("^^")
                    || matches!(&rest[..length], "*" | "+" | "?") && last.text.contains([':', '>', ')'])
            }
            _ => false,
        };
        match tokens.last_mut() {
            Some(last) if belongs => last.text = &query[last.start..at + length],
            _ => tokens.push(Token { start: at, text: &query[at..at + length], is_open }),
        }
        at += length;
    }
    tokens
}

/// The length of a string with its quotes, and whether it is unclosed.
fn text(rest: &str) -> (usize, bool) {
    let quote = &rest[..1];
    let long = quote.repeat(3);
    let quote = if rest.starts_with(&long) { long.as_str() } else { quote };
    let mut at = quote.len();
    while let Some(c) = rest[at..].chars().next() {
        if rest[at..].starts_with(quote) {
            return (at + quote.len(), false);
        }
        if c == '\n' && quote.len() == 1 {
            return (at, true);
        }
        at += c.len_utf8();
        if c == '\\' {
            at += rest[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    (rest.len(), true)
}

/// The length of an IRI with its brackets, if one begins here.
fn iri(rest: &str) -> Option<usize> {
    let end = rest[1..].find(|c: char| c.is_whitespace() || "<>\"{}|^`".contains(c))? + 1;
    rest[end..].starts_with('>').then_some(end + 1)
}

/// The length of the run of characters that form a name or number.
fn word(rest: &str) -> usize {
    let run = &rest[..rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())];
    // A dot at the end terminates the statement and is not part of the name.
    let length = run.trim_end_matches('.').len();
    if length == 0 { run.len().min(1) } else { length }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '%' | '\\' | '.')
}

/// The length of a sign.
fn sign(rest: &str) -> usize {
    let long = ["^^", "&&", "||", "!=", "<=", ">="].iter().any(|sign| rest.starts_with(sign));
    if long { 2 } else { rest.chars().next().map_or(0, char::len_utf8) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &str) -> Vec<&str> {
        tokens(query).iter().map(|token| token.text).collect()
    }

    #[test]
    fn tokens_are_those_of_sparql() {
        assert_eq!(
            texts("ASK{?x lg:part*/^<x:y> \"a }\"@en,'b'^^xsd:int .# no\n FILTER(?n<=2.5&&!true)}"),
            [
                "ASK",
                "{",
                "?x",
                "lg:part*",
                "/",
                "^",
                "<x:y>",
                "\"a }\"@en",
                ",",
                "'b'^^xsd:int",
                ".",
                "FILTER",
                "(",
                "?n",
                "<=",
                "2.5",
                "&&",
                "!",
                "true",
                ")",
                "}"
            ]
        );
        assert_eq!(texts("?a < ?b . ?c a lg:List."), ["?a", "<", "?b", ".", "?c", "a", "lg:List", "."]);
        assert_eq!(texts("\"\"\"a\n\"b\\\"\"\"\" x"), ["\"\"\"a\n\"b\\\"\"\"\"", "x"]);
        assert!(tokens("?x a \"abc\n}")[2].is_open && !tokens("\"\"")[0].is_open);
    }

    proptest::proptest! {
        #[test]
        fn all_but_blanks_and_comments_is_kept(query in "\\PC*") {
            let mut at = 0;
            for token in tokens(&query) {
                let between = &query[at..token.start];
                proptest::prop_assert!(between.trim().is_empty() || between.contains('#'));
                proptest::prop_assert!(!token.text.is_empty());
                at = token.start + token.text.len();
            }
        }
    }
}
