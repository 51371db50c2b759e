//! Turtle and TriG for people: prefixes, one paragraph a subject, `a` first, everything sorted.

use crate::text::is_invisible;
use crate::vocabulary::iris::{LG, PREFIXES};
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use std::collections::HashMap;
use std::io::Write as _;

/// Kinds of our own nodes whose names are short enough for a prefix.
const SECTIONS: &[&str] = &["framework", "list", "mention", "part", "site"];

/// `quads` as Turtle; they are sorted by subject and their graphs are left out.
pub(super) fn turtle(quads: &[&Quad]) -> Vec<u8> {
    let mut writer = Writer::new(quads);
    writer.subjects(quads, 0);
    writer.finish()
}

/// `quads` as TriG; they are sorted by graph and subject.
pub(super) fn trig(quads: &[&Quad]) -> Vec<u8> {
    let mut writer = Writer::new(quads);
    for graph in quads.chunk_by(|a, b| a.graph_name == b.graph_name) {
        match &graph[0].graph_name {
            GraphName::DefaultGraph => writer.subjects(graph, 0),
            name => writer.named_graph(name, graph),
        }
    }
    writer.finish()
}

struct Prefix {
    name: String,
    namespace: String,
    used: bool,
}

struct Writer {
    body: Vec<u8>,
    prefixes: Vec<Prefix>,
    by_namespace: HashMap<String, usize>,
}

impl Writer {
    fn new(quads: &[&Quad]) -> Self {
        let ours = PREFIXES.iter().map(|(name, namespace)| ((*name).to_owned(), (*namespace).to_owned()));
        let base = base(quads);
        let data = SECTIONS
            .iter()
            .filter_map(|section| Some(((*section).to_owned(), format!("{}{section}/", base.as_deref()?))));
        let mut prefixes: Vec<Prefix> =
            ours.chain(data).map(|(name, namespace)| Prefix { name, namespace, used: false }).collect();
        prefixes.sort_by(|a, b| a.name.cmp(&b.name));
        let by_namespace =
            prefixes.iter().enumerate().map(|(at, prefix)| (prefix.namespace.clone(), at)).collect();
        Self { body: Vec::with_capacity(64 * quads.len()), prefixes, by_namespace }
    }

    /// The prefixes that were used, then what was written.
    fn finish(self) -> Vec<u8> {
        let mut text = Vec::with_capacity(self.body.len() + 1024);
        for prefix in self.prefixes.iter().filter(|prefix| prefix.used) {
            text.extend_from_slice(format!("@prefix {}: <{}> .\n", prefix.name, prefix.namespace).as_bytes());
        }
        text.extend_from_slice(&self.body);
        text
    }

    fn text(&mut self, text: &str) {
        self.body.extend_from_slice(text.as_bytes());
    }

    fn line(&mut self, indent: usize) {
        self.body.push(b'\n');
        self.body.resize(self.body.len() + 4 * indent, b' ');
    }

    fn named_graph(&mut self, name: &GraphName, quads: &[&Quad]) {
        self.line(0);
        match name {
            GraphName::NamedNode(name) => self.iri(name),
            GraphName::BlankNode(node) => self.text(&node.to_string()),
            GraphName::DefaultGraph => {}
        }
        self.text(" {");
        self.subjects(quads, 1);
        self.text("}\n");
    }

    fn subjects(&mut self, quads: &[&Quad], indent: usize) {
        for subject in quads.chunk_by(|a, b| a.subject == b.subject) {
            self.line(indent);
            match &subject[0].subject {
                NamedOrBlankNode::NamedNode(name) => self.iri(name),
                NamedOrBlankNode::BlankNode(node) => self.text(&node.to_string()),
            }
            for (at, predicate) in subject.chunk_by(|a, b| a.predicate == b.predicate).enumerate() {
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
    }

    /// One predicate with its objects; classes share a line, other objects stand below each other.
    fn predicate(&mut self, quads: &[&Quad], indent: usize) {
        let predicate = &quads[0].predicate;
        let is_type = predicate.as_ref() == rdf::TYPE;
        if is_type {
            self.text("a");
        } else {
            self.iri(predicate);
        }
        for (at, quad) in quads.iter().enumerate() {
            match at {
                0 => self.text(" "),
                _ if is_type => self.text(", "),
                _ => {
                    self.text(",");
                    self.line(indent + 2);
                }
            }
            self.term(&quad.object);
        }
    }

    fn term(&mut self, term: &Term) {
        match term {
            Term::NamedNode(name) => self.iri(name),
            Term::Literal(literal) => self.literal(literal),
            other => self.text(&other.to_string()),
        }
    }

    fn iri(&mut self, name: &NamedNode) {
        let text = name.as_str();
        let cut = text.rfind(['/', '#']).map_or(0, |at| at + 1);
        let (namespace, local) = text.split_at(cut);
        match self.by_namespace.get(namespace) {
            Some(&at) if is_local_name(local) => {
                let prefix = &mut self.prefixes[at];
                prefix.used = true;
                self.body.extend_from_slice(prefix.name.as_bytes());
                self.body.push(b':');
                self.body.extend_from_slice(local.as_bytes());
            }
            _ => {
                self.body.push(b'<');
                self.body.extend_from_slice(text.as_bytes());
                self.body.push(b'>');
            }
        }
    }

    fn literal(&mut self, literal: &Literal) {
        let (value, datatype) = (literal.value(), literal.datatype());
        let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        if (datatype == xsd::INTEGER && digits)
            || (datatype == xsd::BOOLEAN && matches!(value, "true" | "false"))
        {
            return self.text(value);
        }
        self.body.push(b'"');
        escape(value, &mut self.body);
        self.body.push(b'"');
        if let Some(language) = literal.language() {
            self.body.push(b'@');
            self.text(language);
        } else if datatype != xsd::STRING {
            self.text("^^");
            self.iri(&datatype.into_owned());
        }
    }
}

/// Where the data lie, as the first list shows.
fn base(quads: &[&Quad]) -> Option<String> {
    let class = format!("{LG}List");
    let is_list = |quad: &&&Quad| matches!(&quad.object, Term::NamedNode(object) if object.as_str() == class);
    let list = quads.iter().filter(|quad| quad.predicate.as_ref() == rdf::TYPE).find(is_list)?;
    match &list.subject {
        NamedOrBlankNode::NamedNode(name) => {
            let (base, _) = name.as_str().split_once("list/")?;
            base.ends_with(['/', '#']).then(|| base.to_owned())
        }
        NamedOrBlankNode::BlankNode(_) => None,
    }
}

/// Whether `name` can stand behind a prefix as it is: a part of Turtle's `PN_LOCAL` that needs no
/// escapes and that every reader agrees on.
fn is_local_name(name: &str) -> bool {
    let edge = |c: char| c.is_ascii_alphanumeric() || c == '_' || is_letter(c);
    name.starts_with(edge) && name.ends_with(edge) && name.chars().all(|c| edge(c) || matches!(c, '-' | '.'))
}

/// Han, Kana and Hangul among `PN_CHARS_BASE`.
fn is_letter(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3)
}

/// Appends `text` as it stands between double quotes; what cannot be seen is written as `\uXXXX`.
fn escape(text: &str, body: &mut Vec<u8>) {
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
            // Writing to a vector cannot fail.
            let _ = write!(body, "\\u{:04X}", u32::from(c));
        } else {
            body.extend_from_slice(escaped.as_bytes());
        }
    }
    body.extend_from_slice(&text.as_bytes()[copied..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn escapes_read_back(text in "(.|\\PC|[\r\n\t\"\\\\\u{202E}\u{FEFF}])*", name in "[\\PC]{0,6}") {
            let iri = crate::iri::Iri::new(&format!("{LG}{name}"));
            let iri = NamedNode::new(iri.as_str()).expect("legal");
            let quad = Quad::new(
                iri.clone(), iri.clone(), Literal::new_simple_literal(text), GraphName::DefaultGraph);
            let typed = Quad::new(iri.clone(), iri.clone(), iri, GraphName::DefaultGraph);
            let written = turtle(&[&typed, &quad]);
            let read: Result<Vec<Quad>, _> =
                oxigraph::io::RdfParser::from_format(oxigraph::io::RdfFormat::Turtle).for_slice(&written).collect();
            proptest::prop_assert_eq!(read.expect("legal"), vec![typed, quad]);
        }
    }
}
