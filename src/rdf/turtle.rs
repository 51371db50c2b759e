//! Turtle and TriG for people: prefixes, one paragraph per subject, `a` first, everything sorted.

use super::facts::{Facts, SECTIONS, is_local_name, is_native, split};
use super::interner::{iri_of, literal_parts, unescaped};
use super::merge::Runs;
use super::order::TYPE;
use super::run::{Group, Statement};
use crate::text::is_invisible;
use crate::vocabulary::iris::PREFIXES;
use oxigraph::model::vocab::xsd;
use std::collections::HashMap;
use std::io::{self, Write};

/// How many bytes are buffered before they are written out.
const PIECE: usize = 1 << 16;

/// Writes statements sorted by subject as Turtle.
pub(super) fn turtle(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::new(&runs.facts());
    runs.each(&mut |group| {
        writer.subject(group, 0);
        writer.hand_on(PIECE, out)
    })?;
    writer.hand_on(0, out)
}

/// Writes statements sorted by graph and subject as TriG.
pub(super) fn trig(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::new(&runs.facts());
    let mut open = String::new();
    runs.each(&mut |group| {
        if group.graph != open {
            writer.close(&open);
            group.graph.clone_into(&mut open);
            writer.line(0);
            writer.name(&open);
            writer.text(" {");
        }
        writer.subject(group, usize::from(!open.is_empty()));
        writer.hand_on(PIECE, out)
    })?;
    writer.close(&open);
    writer.hand_on(0, out)
}

struct Writer {
    body: Vec<u8>,
    /// The names of prefixes by namespace.
    prefixes: HashMap<String, String>,
}

impl Writer {
    /// A writer that has written the prefixes in use.
    fn new(facts: &Facts) -> Self {
        let ours = PREFIXES.iter().map(|(name, namespace)| ((*name).to_owned(), (*namespace).to_owned()));
        let data = SECTIONS
            .iter()
            .filter_map(|section| Some(((*section).to_owned(), format!("{}{section}/", facts.base()?))));
        let mut prefixes: Vec<(String, String)> =
            ours.chain(data).filter(|(_, namespace)| facts.namespaces.contains(namespace)).collect();
        prefixes.sort();
        let mut body = Vec::with_capacity(2 * PIECE);
        for (name, namespace) in &prefixes {
            body.extend_from_slice(format!("@prefix {name}: <{namespace}> .\n").as_bytes());
        }
        let prefixes = prefixes.into_iter().map(|(name, namespace)| (namespace, name)).collect();
        Self { body, prefixes }
    }

    /// Writes out the buffer once it exceeds `bytes`.
    fn hand_on(&mut self, bytes: usize, out: &mut dyn Write) -> io::Result<()> {
        if self.body.len() > bytes {
            out.write_all(&self.body)?;
            self.body.clear();
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        self.body.extend_from_slice(text.as_bytes());
    }

    fn line(&mut self, indent: usize) {
        self.body.push(b'\n');
        self.body.resize(self.body.len() + 4 * indent, b' ');
    }

    /// Ends the block of `graph`, unless it is the default graph.
    fn close(&mut self, graph: &str) {
        if !graph.is_empty() {
            self.text("}\n");
        }
    }

    fn subject(&mut self, group: &Group<'_>, indent: usize) {
        self.line(indent);
        self.name(group.subject);
        for (at, predicate) in group.statements.chunk_by(|a, b| a.predicate == b.predicate).enumerate() {
            match at {
                0 => self.text(" "),
                _ => {
                    self.text(" ;");
                    self.line(indent + 1);
                }
            }
            self.predicate(predicate, indent);
        }
        self.text(" .\n");
    }

    /// One predicate with its objects; classes share a line, other objects have a line each.
    fn predicate(&mut self, statements: &[Statement<'_>], indent: usize) {
        let predicate = statements[0].predicate;
        let is_type = predicate == TYPE;
        if is_type {
            self.text("a");
        } else {
            self.name(predicate);
        }
        for (at, statement) in statements.iter().enumerate() {
            match at {
                0 => self.text(" "),
                _ if is_type => self.text(", "),
                _ => {
                    self.text(",");
                    self.line(indent + 2);
                }
            }
            match statement.object.starts_with('"') {
                true => self.literal(statement.object),
                false => self.name(statement.object),
            }
        }
    }

    /// An IRI or a blank node.
    fn name(&mut self, term: &str) {
        match iri_of(term) {
            Some(iri) => self.iri(iri),
            None => self.text(term),
        }
    }

    fn iri(&mut self, iri: &str) {
        let (namespace, local) = split(iri);
        match self.prefixes.get(namespace) {
            Some(prefix) if is_local_name(local) => {
                self.body.extend_from_slice(prefix.as_bytes());
                self.body.push(b':');
                self.body.extend_from_slice(local.as_bytes());
            }
            _ => {
                self.body.push(b'<');
                self.body.extend_from_slice(iri.as_bytes());
                self.body.push(b'>');
            }
        }
    }

    fn literal(&mut self, literal: &str) {
        let Some(parts) = literal_parts(literal) else { return self.text(literal) };
        if is_native(literal) {
            return self.text(parts.quoted);
        }
        self.body.push(b'"');
        escape(&unescaped(parts.quoted), &mut self.body);
        self.body.push(b'"');
        if let Some(language) = parts.language {
            self.body.push(b'@');
            self.text(language);
        } else if parts.datatype != xsd::STRING.as_str() {
            self.text("^^");
            self.iri(parts.datatype);
        }
    }
}

/// Appends `text` as it is written between double quotes; invisible characters become `\uXXXX` or `\UXXXXXXXX`
/// (Turtle 1.1, section 6.4).
fn escape(text: &str, body: &mut Vec<u8>) {
    // Text that needs no escapes need not be examined by character.
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte) && byte != b'"' && byte != b'\\') {
        return body.extend_from_slice(text.as_bytes());
    }
    let mut copied = 0;
    for (at, c) in text.char_indices() {
        let escaped = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            c if c.is_control() || is_invisible(c) => "",
            _ => continue,
        };
        body.extend_from_slice(&text.as_bytes()[copied..at]);
        copied = at + c.len_utf8();
        if escaped.is_empty() {
            // Four digits do not reach beyond the Basic Multilingual Plane. Writing to a vector cannot fail.
            let _ = match u32::from(c) {
                code @ ..=0xFFFF => write!(body, "\\u{code:04X}"),
                code => write!(body, "\\U{code:08X}"),
            };
        } else {
            body.extend_from_slice(escaped.as_bytes());
        }
    }
    body.extend_from_slice(&text.as_bytes()[copied..]);
}

#[cfg(test)]
mod tests {
    use crate::rdf::{RdfFormat, serialize};
    use crate::vocabulary::iris::LG;
    use oxigraph::model::{GraphName, Literal, NamedNode, Quad};

    proptest::proptest! {
        #[test]
        fn escapes_read_back(text in "(.|\\PC|[\r\n\t\"\\\\\u{202E}\u{FEFF}\u{E0067}\u{9FFFE}])*", name in "[\\PC]{0,6}") {
            let iri = crate::iri::Iri::parse(&format!("{LG}{name}")).unwrap();
            let iri = NamedNode::new(iri.as_str()).expect("legal");
            let quad = Quad::new(
                iri.clone(), iri.clone(), Literal::new_simple_literal(text), GraphName::DefaultGraph);
            let typed = Quad::new(iri.clone(), iri.clone(), iri, GraphName::DefaultGraph);
            let written = serialize(&[typed.clone(), quad.clone()], RdfFormat::Turtle).expect("serializes");
            let read: Result<Vec<Quad>, _> =
                oxigraph::io::RdfParser::from_format(oxigraph::io::RdfFormat::Turtle).for_slice(&written).collect();
            proptest::prop_assert_eq!(read.expect("legal"), vec![typed, quad]);
        }
    }
}
