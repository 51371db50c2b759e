//! Reads graph files from any source as quads.

use super::limits::{self, TooMuch};
use crate::iri::{Iri, hash, sha256};
use crate::source;
use oxigraph::io::{RdfFormat, RdfParseError, RdfParser};
use oxigraph::model::{BlankNode, GraphName, NamedOrBlankNode, Quad, Term};
use std::io::{self, Read};
use thiserror::Error;

/// Why a graph file cannot be read.
#[derive(Debug, Error)]
pub enum ParseError {
    /// Its extension is not that of a known format.
    #[error("`{path}` is not a graph file: its extension must be ttl, nt, nq, trig, jsonld or rdf")]
    Format {
        /// The path as given.
        path: String,
    },
    /// Its content is not valid in the format of its extension.
    #[error("{path}:{line}:{column}: {message}")]
    Syntax {
        /// The path as given.
        path: String,
        /// The line, from 1.
        line: u64,
        /// The column, from 1.
        column: u64,
        /// What is wrong.
        message: String,
    },
}

/// The quads in `bytes`, the content of a file called `path`; the extension determines the format.
///
/// Relative IRIs are resolved against `file:///` and the file's name; blank nodes are renamed so that those of
/// different files never collide.
///
/// # Errors
///
/// If the extension is unknown, at the first syntax error, and if the file would take more memory or depth than any
/// graph needs.
pub fn parse(path: &str, bytes: &[u8]) -> Result<Vec<Quad>, ParseError> {
    let format = source::syntax(path.as_ref()).ok_or_else(|| ParseError::Format { path: path.to_owned() })?;
    let within = match format {
        RdfFormat::RdfXml => limits::xml(bytes),
        RdfFormat::JsonLd { .. } => limits::json(bytes),
        _ => Ok(()),
    };
    within.map_err(|found| refused(path, bytes, found))?;
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let plain = RdfParser::from_format(format);
    let parser = plain.clone().with_base_iri(Iri::within("file:///", name).as_str()).unwrap_or(plain);
    let mut quads = match format {
        RdfFormat::RdfXml => by_line(parser, path, bytes)?,
        _ => {
            let quads: Result<Vec<Quad>, _> = parser.for_slice(bytes).collect();
            quads.map_err(|error| syntax_error(path, &RdfParseError::Syntax(error), 1))?
        }
    };
    // However the path is spelled, they are the same nodes.
    let mark = format!("f{}", &hash(&[name, &sha256(bytes)])[..10]);
    for quad in &mut quads {
        rename(quad, &mark);
    }
    Ok(quads)
}

/// Passes the quads of a file to `take` as they are read, until it returns `false`; returns whether it never did.
/// Only for syntaxes that are read in pieces, and for files without blank nodes and relative IRIs; for others, and
/// at the first syntax error, nothing more is passed on, and `false` is returned: [`parse`] says what is wrong.
///
/// # Errors
///
/// If `take` fails.
pub fn parse_each(
    path: &str,
    from: impl Read,
    take: &mut dyn FnMut(&Quad) -> io::Result<bool>,
) -> io::Result<bool> {
    let format = match source::syntax(path.as_ref()) {
        Some(format @ (RdfFormat::Turtle | RdfFormat::NTriples | RdfFormat::NQuads | RdfFormat::TriG)) => {
            format
        }
        _ => return Ok(false),
    };
    for quad in RdfParser::from_format(format).for_reader(from) {
        let Ok(quad) = quad else { return Ok(false) };
        if !take(&quad)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn refused(path: &str, bytes: &[u8], TooMuch { at, what }: TooMuch) -> ParseError {
    let before = &bytes[..at.min(bytes.len())];
    let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    ParseError::Syntax {
        path: path.to_owned(),
        line,
        column: (before.len() - start) as u64 + 1,
        message: what,
    }
}

/// Parses a syntax whose errors have no position, and blames the last line that was requested.
fn by_line(parser: RdfParser, path: &str, bytes: &[u8]) -> Result<Vec<Quad>, ParseError> {
    let lines = std::cell::Cell::new(0);
    let reader = Lines { rest: bytes, count: &lines };
    let quads: Result<Vec<Quad>, _> = parser.for_reader(reader).collect();
    quads.map_err(|error| syntax_error(path, &error, lines.get().max(1)))
}

/// Supplies one line at a time and counts them.
struct Lines<'a> {
    rest: &'a [u8],
    count: &'a std::cell::Cell<u64>,
}

impl Read for Lines<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let end = self.rest.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(self.rest.len(), |at| at + 1).min(buffer.len());
        let (line, rest) = self.rest.split_at(length);
        buffer[..length].copy_from_slice(line);
        self.rest = rest;
        if line.ends_with(b"\n") || (rest.is_empty() && !line.is_empty()) {
            self.count.set(self.count.get() + 1);
        }
        Ok(length)
    }
}

fn syntax_error(path: &str, error: &RdfParseError, line: u64) -> ParseError {
    let place = match error {
        RdfParseError::Syntax(error) => error.location(),
        RdfParseError::Io(_) => None,
    };
    let (line, column) = place.map_or((line, 1), |place| (place.start.line + 1, place.start.column + 1));
    let text = error.to_string();
    let message = text
        .split_once(": ")
        .filter(|(head, _)| head.starts_with("Parser error at "))
        .map_or(text.as_str(), |(_, message)| message);
    ParseError::Syntax { path: path.to_owned(), line, column, message: message.to_owned() }
}

fn rename(quad: &mut Quad, mark: &str) {
    let renamed = |node: &BlankNode| BlankNode::new_unchecked(format!("{mark}{}", node.as_str()));
    if let NamedOrBlankNode::BlankNode(node) = &mut quad.subject {
        *node = renamed(node);
    }
    if let Term::BlankNode(node) = &mut quad.object {
        *node = renamed(node);
    }
    if let GraphName::BlankNode(node) = &mut quad.graph_name {
        *node = renamed(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(path: &str, text: &str) -> String {
        parse(path, text.as_bytes()).expect_err("is wrong").to_string()
    }

    #[test]
    fn errors_name_file_line_and_column() {
        for (path, text, place) in [
            ("a/b.ttl", "<x:a> <x:b> 1 .\n<x:a> nope:x 1 .\n", "a/b.ttl:2:7: "),
            ("b.nt", "<x:a> <x:b> <x:c> .\n<x:a> <x y> <x:c> .\n", "b.nt:2:"),
            ("b.nq", "<x:a>\n", "b.nq:"),
            ("b.trig", "<x:g> { <x:a> <x:b> }\n", "b.trig:1:"),
            ("b.jsonld", "{\n  \"@id\": \"x:a\",\n  \"x:b\" 1\n}", "b.jsonld:3:"),
            (
                "b.rdf",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\n</wrong>\n\n\n",
                "b.rdf:3:",
            ),
        ] {
            let message = error(path, text);
            assert!(message.starts_with(place), "{message}");
        }
        assert!(error("b.md", "").contains("`b.md` is not a graph file"));
    }

    #[test]
    fn blank_nodes_of_two_files_never_meet() {
        let text = b"_:a <x:b> _:a .";
        let (one, two) = (parse("one.ttl", text).expect("parses"), parse("two.ttl", text).expect("parses"));
        assert_ne!(one, two);
        assert_eq!(one, parse("one.ttl", text).expect("parses"));
    }

    #[test]
    fn relative_iris_are_resolved() {
        let quads = parse("dir/o n.ttl", b"<#a> <x:b> <> .").expect("parses");
        assert_eq!(quads[0].to_string(), "<file:///o%20n.ttl#a> <x:b> <file:///o%20n.ttl>");
    }
}
