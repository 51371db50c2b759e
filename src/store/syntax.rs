//! Explains syntax errors in queries: the parser reports only the farthest position that it reached.
//!
//! It compares whole keywords, so the longest that could occur at a position hides errors soon after it. The query
//! is therefore parsed again with its tokens far apart, which reveals the faulty token; parsing the part before it
//! shows what could have followed.

use super::query::{QueryError, parser};
use super::suggest::nearest;
use super::tokens::{Token, tokens};
use crate::text::is_cjk;

/// How far apart tokens are set: farther than the longest keyword.
const APART: usize = 32;
/// A longer list of what could follow does not help.
const MOST: usize = 9;
/// The keywords that structure a query, without `SERVICE`, which a store does not support.
const KEYWORDS: [&str; 31] = [
    "SELECT",
    "CONSTRUCT",
    "DESCRIBE",
    "ASK",
    "PREFIX",
    "BASE",
    "DISTINCT",
    "REDUCED",
    "FROM",
    "NAMED",
    "WHERE",
    "GROUP",
    "BY",
    "HAVING",
    "ORDER",
    "ASC",
    "DESC",
    "LIMIT",
    "OFFSET",
    "VALUES",
    "OPTIONAL",
    "GRAPH",
    "UNION",
    "FILTER",
    "BIND",
    "MINUS",
    "AS",
    "UNDEF",
    "IN",
    "NOT",
    "EXISTS",
];

/// The error in `query`, for which the parser reported `report`.
pub(super) fn error(query: &str, report: &str) -> QueryError {
    let tokens = tokens(query);
    let error = |offset: usize, message: String| {
        let (line, column) = line_and_column(query, offset);
        QueryError::Syntax { line, column, message }
    };
    if let Some(open) = tokens.iter().find(|token| token.is_open) {
        return error(open.start, "the string or IRI that begins here is not closed".to_owned());
    }
    let (spaced, starts) = spaced(&tokens);
    let Some((at, spaced_report)) = fault(&spaced, &starts) else {
        return error(0, report.to_owned());
    };
    let end = tokens.last().map_or(0, |token| token.start + token.text.len());
    let offset = tokens.get(at).map_or(end, |token| token.start);
    error(offset, message(&tokens, at, &spaced[..starts[at]], &spaced_report))
}

/// The tokens set far apart, and the start of each; the last position is the end.
fn spaced(tokens: &[Token<'_>]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    for token in tokens {
        starts.push(text.len());
        text.push_str(token.text);
        text.push_str(&" ".repeat(APART));
    }
    starts.push(text.len());
    (text, starts)
}

/// The index of the token at which `text` stops being a valid query, and the parser's report.
fn fault(text: &str, starts: &[usize]) -> Option<(usize, String)> {
    let report = parser().parse_query(text).err()?.to_string();
    let offset = place(text, &report)?;
    let at = starts.iter().rposition(|start| *start <= offset)?;
    Some((at, report))
}

/// The byte position of a report, which begins `error at LINE:COLUMN: `.
fn place(text: &str, report: &str) -> Option<usize> {
    let (place, _) = report.strip_prefix("error at ")?.split_once(": ")?;
    let (line, column) = place.split_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..)?;
    Some(rest.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| start + at))
}

fn message(tokens: &[Token<'_>], at: usize, before: &str, report: &str) -> String {
    if report.contains("Prefix not found") {
        let name = tokens[..=at.min(tokens.len() - 1)].iter().rev().find(|token| token.text.contains(':'));
        let prefix = name.and_then(|name| name.text.split_once(':')).map_or("", |(prefix, _)| prefix);
        return format!("the prefix `{prefix}:` is not declared");
    }
    if report.contains("variable that is unbound") {
        return "a selected variable is neither in GROUP BY nor in an aggregate".to_owned();
    }
    let keywords: Vec<&str> = KEYWORDS.into_iter().filter(|word| goes_on(before, word)).collect();
    let (what, found) = match tokens.get(at) {
        Some(token) => {
            (format!("`{}` is not allowed here", crate::text::ellipsis(token.text, 30)), token.text)
        }
        None => ("the query ends before it is complete".to_owned(), ""),
    };
    if let Some(keyword) = nearest(&found.to_uppercase(), keywords.iter().copied()) {
        return format!("{what}: did you mean `{keyword}`?");
    }
    format!("{what}{}", expected(before, &keywords))
}

/// Whether a query that begins with `before` can continue with `word`.
fn goes_on(before: &str, word: &str) -> bool {
    let text = format!("{before}{word}{}", " ".repeat(APART));
    match parser().parse_query(&text) {
        Ok(_) => true,
        Err(error) => place(&text, &error.to_string()) == Some(text.len()),
    }
}

/// What can follow `before`, in words.
fn expected(before: &str, keywords: &[&str]) -> String {
    let report = parser().parse_query(before).err().map(|error| error.to_string()).unwrap_or_default();
    let has = |token: &str| report.contains(token);
    let things = [
        (has("\"$\""), "a variable"),
        (has("\"<\""), "an IRI"),
        (has("\"\\\"\""), "a string"),
        (has("'0'"), "a number"),
    ];
    let mut words: Vec<String> =
        things.into_iter().filter(|(is_there, _)| *is_there).map(|(_, word)| word.to_owned()).collect();
    let is_value = !words.is_empty();
    // Where a value is allowed, a dot would start a number.
    let signs = ["{", "}", "(", ")", ";", ",", "=", "."].into_iter().filter(|sign| !is_value || *sign != ".");
    words.extend(signs.filter(|sign| has(&format!("\"{sign}\""))).map(|sign| format!("`{sign}`")));
    if words.len() + keywords.len() <= MOST {
        words.extend(keywords.iter().map(|word| format!("`{word}`")));
    }
    match words.split_last() {
        Some((last, [])) => format!(": {last} was expected"),
        Some((last, others)) => format!(": {} or {last} was expected", others.join(", ")),
        None => String::new(),
    }
}

/// Line `line` of `query`, and a caret aligned below it at `column` in a terminal; both count from 1.
#[must_use]
pub fn pointer(query: &str, line: usize, column: usize) -> (String, String) {
    let text = query.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    // A Han character is two columns wide, and so is the blank used for it.
    let blank = |c: char| match c {
        '\t' => '\t',
        c if is_cjk(c) => '\u{3000}',
        _ => ' ',
    };
    let before: String = text.chars().take(column.saturating_sub(1)).map(blank).collect();
    let missing = column.saturating_sub(1).saturating_sub(text.chars().count());
    (text.to_owned(), format!("{before}{}^", " ".repeat(missing)))
}

/// The line and column of a byte, both from 1, columns in characters; a byte within a character counts as its first.
pub(super) fn line_and_column(query: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(query.len());
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let before = &query[..end];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use crate::store::{QueryError, Store};

    fn ask(query: &str) -> String {
        let answer = Store::of_quads(&[]).query(query);
        answer.err().map_or_else(|| "an answer".to_owned(), |error| error.to_string())
    }

    #[test]
    fn errors_say_where_and_what() {
        for (query, expected) in [
            ("SELECT ?x WHERE { ?x a nope:y }", "1:24: the prefix `nope:` is not declared"),
            (
                "SELECT ?x\nWHERE {\n ?x lg:kind \n}",
                "4:1: `}` is not allowed here: a variable, an IRI, a string, a number or `(` was expected",
            ),
            (
                "SELECT ?x WHERE { ?x a lg:List",
                "1:31: the query ends before it is complete: `{`, `}`, `;`, `,` or `.` was expected",
            ),
            (
                "",
                "1:1: the query ends before it is complete: `SELECT`, `CONSTRUCT`, `DESCRIBE`, `ASK`, `PREFIX` or `BASE` was expected",
            ),
            ("SELEKT ?x { ?x ?y ?z }", "1:1: `SELEKT` is not allowed here: did you mean `SELECT`?"),
            (
                "SELECT ?x { ?x ?y ?z . FILTR(?z) }",
                "1:24: `FILTR` is not allowed here: did you mean `FILTER`?",
            ),
            (
                "# 中文\nASK { 中 }",
                "2:7: `中` is not allowed here: a variable, an IRI, a string, a number, `{`, `}` or `(` was expected",
            ),
            (
                "SELECT ?x { ?x ?y } LIMIT 5",
                "1:19: `}` is not allowed here: a variable, an IRI, a string, a number or `(` was expected",
            ),
            ("SELECT ?x WHERE ?x a ?y }", "1:17: `?x` is not allowed here: `{` was expected"),
            (
                "SELECT { ?x a ?y }",
                "1:8: `{` is not allowed here: a variable, `(`, `DISTINCT` or `REDUCED` was expected",
            ),
            ("SELECT ?x { ?x a ?y } ORDER ?x", "1:29: `?x` is not allowed here: `BY` was expected"),
            ("SELECT ?x { ?x a ?y } LIMIT many", "1:29: `many` is not allowed here: a number was expected"),
            (
                "SELECT ?x { ?x a ?y FILTER(?y = ) }",
                "1:33: `)` is not allowed here: a variable, an IRI, a string, a number, `(`, `NOT` or `EXISTS` was expected",
            ),
            ("SELECT ?x { ?x a \"abc }", "1:18: the string or IRI that begins here is not closed"),
            (
                "SELECT ?x { ?x ?y ?z } GROUP BY ?y",
                "1:35: a selected variable is neither in GROUP BY nor in an aggregate",
            ),
        ] {
            assert_eq!(ask(query), expected, "{query}");
        }
    }

    #[test]
    fn an_update_is_no_query() {
        let error = Store::of_quads(&[]).query("INSERT DATA { <x:a> <x:b> 1 }").err();
        assert!(matches!(error, Some(QueryError::Update)));
    }

    #[test]
    fn the_caret_points_at_the_column() {
        assert_eq!(super::pointer("a\nASK { 中 }", 2, 9), ("ASK { 中 }".into(), "      \u{3000} ^".into()));
        assert_eq!(super::pointer("ASK", 1, 6), ("ASK".into(), "     ^".into()));
        assert_eq!(super::pointer("", 1, 1), (String::new(), "^".into()));
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(query in "(SELECT|ASK|[{}?:.\n中é ]|\\PC){0,30}") {
            ask(&query);
        }
    }
}
