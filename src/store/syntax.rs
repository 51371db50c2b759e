//! What is wrong with a query, in words: the parser tells only all the tokens that it would take.

use super::query::QueryError;

/// The error that the parser of SPARQL reports as `report` about `query`.
pub(super) fn error(query: &str, report: &str) -> QueryError {
    let Some((line, column, expected)) = place(report) else {
        return QueryError::Syntax { line: 1, column: 1, message: report.to_owned() };
    };
    let offset = offset(query, line, column);
    let (offset, message) = match keyword_length(expected) {
        Some(length) => (back(query, offset, length), "the query cannot be read from here on".to_owned()),
        None => (offset, message(query, offset, expected)),
    };
    let (line, column) = line_and_column(query, offset);
    QueryError::Syntax { line, column, message }
}

/// The length of the shortest keyword, when nothing else was expected.
///
/// Keywords are compared whole, so the parser counts from where they would have ended.
fn keyword_length(expected: &str) -> Option<usize> {
    let words = expected.strip_prefix("expected ")?;
    let words = words.strip_prefix("one of ").map(|words| words.trim_end_matches(", [_]")).unwrap_or(words);
    let length = |word: &str| word.bytes().all(|byte| byte.is_ascii_uppercase()).then_some(word.len());
    words.split(", ").map(length).collect::<Option<Vec<_>>>()?.into_iter().min()
}

/// The place in a report that begins `error at LINE:COLUMN: `, and what follows it.
fn place(report: &str) -> Option<(usize, usize, &str)> {
    let (place, expected) = report.strip_prefix("error at ")?.split_once(": ")?;
    let (line, column) = place.split_once(':')?;
    Some((line.parse().ok()?, column.parse().ok()?, expected))
}

fn message(query: &str, offset: usize, expected: &str) -> String {
    let before = &query[..offset];
    let rest = query[offset..].trim_start();
    if expected.contains("Prefix not found") {
        let word = before.rsplit(|c: char| c.is_whitespace() || "{}()[];,|/^!".contains(c)).next();
        let prefix = word.and_then(|word| word.split_once(':')).map_or("", |(prefix, _)| prefix);
        return format!("the prefix `{prefix}:` is not declared");
    }
    if expected.contains("variable that is unbound") {
        return "a selected variable is neither in GROUP BY nor in an aggregate".to_owned();
    }
    if rest.is_empty() {
        return "the query ends before it is complete".to_owned();
    }
    let found: String = rest.chars().take_while(|c| c.is_alphanumeric()).take(20).collect();
    let found = if found.is_empty() { rest.chars().take(1).collect() } else { found };
    format!("`{found}` cannot stand here")
}

/// The byte at a line and column, both from 1, columns in characters.
fn offset(query: &str, line: usize, column: usize) -> usize {
    let start: usize = query.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &query[start..];
    rest.char_indices().nth(column.saturating_sub(1)).map_or(query.len(), |(at, _)| start + at)
}

/// The byte `count` bytes before `offset`, or the character that it lies in.
fn back(query: &str, offset: usize, count: usize) -> usize {
    let mut at = offset.saturating_sub(count);
    while !query.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The reverse of [`offset`].
fn line_and_column(query: &str, offset: usize) -> (usize, usize) {
    let before = &query[..offset];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use crate::store::{QueryError, Store};

    fn ask(query: &str) -> String {
        let answer = Store::new().expect("memory").query(query);
        answer.err().map_or_else(|| "an answer".to_owned(), |error| error.to_string())
    }

    #[test]
    fn errors_say_where_and_what() {
        for (query, expected) in [
            ("SELECT ?x WHERE { ?x a nope:y }", "1:30: the prefix `nope:` is not declared"),
            ("SELECT ?x\nWHERE {\n ?x lg:kind \n}", "4:1: `}` cannot stand here"),
            ("SELECT ?x WHERE { ?x a lg:List", "1:31: the query ends before it is complete"),
            ("", "1:1: the query ends before it is complete"),
            ("SELEKT ?x { ?x ?y ?z }", "1:1: the query cannot be read from here on"),
            ("# 中文\nASK { 中 }", "2:7: the query cannot be read from here on"),
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
        let error = Store::new().expect("memory").query("INSERT DATA { <x:a> <x:b> 1 }").err();
        assert!(matches!(error, Some(QueryError::Update)));
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(query in "(SELECT|ASK|[{}?:.\n中é ]|\\PC){0,30}") {
            ask(&query);
        }
    }
}
