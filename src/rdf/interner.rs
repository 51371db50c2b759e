//! Terms as numbers: each term once, in its N-Triples form, under the number that quads use for it.

use super::values;
use crate::graph::{Property, Value};
use crate::iri::Iri;
use hashbrown::HashTable;
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::fmt::Write as _;
use std::hash::BuildHasher as _;

/// The number of a term.
pub(crate) type Id = u32;

/// The number of the default graph, which has no term.
pub(crate) const NONE: Id = 0;

/// A statement in numbers: subject, predicate, object, graph.
pub(crate) type Numbers = [Id; 4];

/// The terms of some statements, each once.
pub(crate) struct Interner {
    /// All texts, concatenated.
    text: String,
    /// Where the text of each term ends.
    ends: Vec<usize>,
    table: HashTable<Id>,
    /// Normalised language tags by their spelling; `None` if the spelling is not a tag.
    tags: FxHashMap<String, Option<String>>,
}

impl Default for Interner {
    fn default() -> Self {
        Self { text: String::new(), ends: vec![0], table: HashTable::new(), tags: FxHashMap::default() }
    }
}

impl Interner {
    /// Removes all terms; the memory is kept.
    pub(super) fn empty(&mut self) {
        self.text.clear();
        self.ends.truncate(1);
        self.table.clear();
    }

    /// How many numbers have been assigned.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many bytes the texts take.
    pub(super) fn size(&self) -> usize {
        self.text.len()
    }

    /// The text of a term; empty for [`NONE`].
    pub(crate) fn get(&self, id: Id) -> &str {
        get(&self.text, &self.ends, id)
    }

    /// The number of the term with this text, if it has one.
    pub(crate) fn find(&self, term: &str) -> Option<Id> {
        let (text, ends) = (&self.text, &self.ends);
        self.table.find(FxBuildHasher.hash_one(term), |id| get(text, ends, *id) == term).copied()
    }

    /// The number of the term that `write` writes.
    fn intern(&mut self, write: impl FnOnce(&mut String)) -> Id {
        let start = self.text.len();
        write(&mut self.text);
        self.settle(start).unwrap_or_else(|| self.give(start))
    }

    /// The number of a text: a term in its N-Triples form, or something else to be sorted.
    pub(super) fn text(&mut self, text: &str) -> Id {
        self.intern(|all| all.push_str(text))
    }

    /// The number of the term at the end of the text, if it is already known; the copy is then removed.
    fn settle(&mut self, start: usize) -> Option<Id> {
        let (text, ends) = (&self.text, &self.ends);
        let new = &text[start..];
        let found = self.table.find(FxBuildHasher.hash_one(new), |id| get(text, ends, *id) == new).copied();
        if found.is_some() {
            self.text.truncate(start);
        }
        found
    }

    /// Assigns a number to the term at the end of the text.
    fn give(&mut self, start: usize) -> Id {
        // More terms would not fit into memory.
        let id = Id::try_from(self.ends.len()).unwrap_or(Id::MAX);
        let hash = FxBuildHasher.hash_one(&self.text[start..]);
        self.ends.push(self.text.len());
        let (text, ends) = (&self.text, &self.ends);
        self.table.insert_unique(hash, id, |id| FxBuildHasher.hash_one(get(text, ends, *id)));
        id
    }

    pub(super) fn iri(&mut self, iri: &Iri) -> Id {
        self.legal(iri.as_str())
    }

    pub(super) fn named(&mut self, name: &NamedNode) -> Id {
        self.legal(name.as_str())
    }

    /// An IRI known to be valid.
    pub(super) fn legal(&mut self, iri: &str) -> Id {
        self.intern(|text| push_iri(iri, text))
    }

    /// A text literal, with a language if `tag` is a language tag.
    pub(super) fn literal(&mut self, value: &str, tag: Option<&str>) -> Id {
        let start = self.text.len();
        push_quoted(value, &mut self.text);
        if let Some(tag) = tag {
            if !self.tags.contains_key(tag) {
                let literal = Literal::new_language_tagged_literal("", tag).ok();
                let legal = literal.and_then(|literal| literal.language().map(str::to_owned));
                self.tags.insert(tag.to_owned(), legal);
            }
            if let Some(Some(tag)) = self.tags.get(tag) {
                self.text.push('@');
                self.text.push_str(tag);
            }
        }
        self.settle(start).unwrap_or_else(|| self.give(start))
    }

    fn typed(&mut self, value: &str, datatype: &str) -> Id {
        self.intern(|text| {
            push_quoted(value, text);
            text.push_str("^^");
            push_iri(datatype, text);
        })
    }

    /// One value of `property` as an object.
    pub(super) fn value(&mut self, property: Property, value: &Value) -> Id {
        match value {
            Value::Text(kind) if property == Property::Kind => self.legal(&values::kind(kind)),
            Value::Integer(number) => {
                let mut digits = String::with_capacity(20);
                // Writing to a string cannot fail.
                let _ = write!(digits, "{number}");
                self.typed(&digits, xsd::INTEGER.as_str())
            }
            Value::Bool(truth) => self.typed(if *truth { "true" } else { "false" }, xsd::BOOLEAN.as_str()),
            Value::Text(text) => self.literal(&values::clean(text), None),
            Value::Tagged(text, tag) => self.literal(&values::clean(text), Some(tag)),
            Value::Iri(iri) => self.iri(iri),
        }
    }

    /// The numbers of a statement from elsewhere.
    pub(super) fn quad(&mut self, quad: &Quad) -> Numbers {
        let subject = match &quad.subject {
            NamedOrBlankNode::NamedNode(name) => self.named(name),
            NamedOrBlankNode::BlankNode(node) => self.intern(|text| push(node, text)),
        };
        let object = match &quad.object {
            Term::NamedNode(name) => self.named(name),
            other => self.intern(|text| push(other, text)),
        };
        let graph = match &quad.graph_name {
            GraphName::DefaultGraph => NONE,
            GraphName::NamedNode(name) => self.named(name),
            GraphName::BlankNode(node) => self.intern(|text| push(node, text)),
        };
        [subject, self.named(&quad.predicate), object, graph]
    }
}

fn get<'t>(text: &'t str, ends: &[usize], id: Id) -> &'t str {
    let at = id as usize;
    let start = at.checked_sub(1).map_or(0, |before| ends[before]);
    &text[start..ends[at]]
}

fn push(term: impl std::fmt::Display, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(text, "{term}");
}

fn push_iri(iri: &str, text: &mut String) {
    text.push('<');
    text.push_str(iri);
    text.push('>');
}

/// Appends `value` quoted as in canonical N-Triples.
fn push_quoted(value: &str, text: &mut String) {
    text.push('"');
    let mut copied = 0;
    // U+FFFE and U+FFFF begin with this byte.
    let special = |byte: u8| byte < 0x20 || matches!(byte, b'"' | b'\\' | 0x7F | 0xEF);
    for (at, byte) in value.bytes().enumerate() {
        if !special(byte) {
            continue;
        }
        let escaped = match byte {
            8 => "\\b",
            b'\t' => "\\t",
            b'\n' => "\\n",
            0xC => "\\f",
            b'\r' => "\\r",
            b'"' => "\\\"",
            b'\\' => "\\\\",
            0xEF if value[at..].starts_with('\u{FFFE}') => "\\uFFFE",
            0xEF if value[at..].starts_with('\u{FFFF}') => "\\uFFFF",
            0xEF => continue,
            _ => "",
        };
        text.push_str(&value[copied..at]);
        copied = at + if byte == 0xEF { 3 } else { 1 };
        text.push_str(escaped);
        if escaped.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\u{byte:04X}");
        }
    }
    text.push_str(&value[copied..]);
    text.push('"');
}

/// The parts of a literal in N-Triples form.
pub(super) struct Parts<'t> {
    /// The text between the quotes, still escaped.
    pub(super) quoted: &'t str,
    pub(super) language: Option<&'t str>,
    pub(super) datatype: &'t str,
}

/// The parts of `term`, if it is a literal.
pub(super) fn literal_parts(term: &str) -> Option<Parts<'_>> {
    let inner = term.strip_prefix('"')?;
    // No quote follows the closing one: tags and IRIs contain none.
    let (quoted, rest) = inner.rsplit_once('"')?;
    let language = rest.strip_prefix('@');
    let datatype = rest.strip_prefix("^^<").and_then(|datatype| datatype.strip_suffix('>'));
    let usual = if language.is_some() { rdf::LANG_STRING } else { xsd::STRING };
    Some(Parts { quoted, language, datatype: datatype.unwrap_or(usual.as_str()) })
}

/// The IRI in `term`, if it is one.
pub(super) fn iri_of(term: &str) -> Option<&str> {
    term.strip_prefix('<')?.strip_suffix('>')
}

/// The text between the quotes of a literal, unescaped.
pub(super) fn unescaped(quoted: &str) -> std::borrow::Cow<'_, str> {
    if memchr::memchr(b'\\', quoted.as_bytes()).is_none() {
        return quoted.into();
    }
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut chars = after.chars();
        let (c, length) = match chars.next() {
            Some('b') => ('\u{8}', 1),
            Some('t') => ('\t', 1),
            Some('n') => ('\n', 1),
            Some('f') => ('\u{C}', 1),
            Some('r') => ('\r', 1),
            Some('u') => {
                let code = after.get(1..5).and_then(|digits| u32::from_str_radix(digits, 16).ok());
                (code.and_then(char::from_u32).unwrap_or('\u{FFFD}'), 5.min(after.len()))
            }
            Some(c) => (c, c.len_utf8()),
            None => break,
        };
        text.push(c);
        rest = after.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    text.into()
}

/// `term` as an Oxigraph term.
pub(crate) fn parsed(term: &str) -> Term {
    if let Some(iri) = iri_of(term) {
        return NamedNode::new_unchecked(iri).into();
    }
    let Some(Parts { quoted, language, datatype }) = literal_parts(term) else {
        return BlankNode::new_unchecked(term.trim_start_matches("_:")).into();
    };
    let value = unescaped(quoted);
    match language {
        Some(tag) => Literal::new_language_tagged_literal_unchecked(value, tag).into(),
        None if datatype == xsd::STRING.as_str() => Literal::new_simple_literal(value).into(),
        None => Literal::new_typed_literal(value, NamedNode::new_unchecked(datatype)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn literals_are_written_as_the_library_writes_them(text in "(.|[\r\n\t\"\\\\\u{0}\u{7F}\u{FFFE}\u{FFFF}\u{F000}])*") {
            let mut interner = Interner::default();
            for literal in [
                Literal::new_simple_literal(&text),
                Literal::new_language_tagged_literal_unchecked(&text, "zh-hant"),
                Literal::new_typed_literal(&text, xsd::DATE),
            ] {
                let id = match literal.language() {
                    None if literal.datatype() == xsd::DATE => interner.typed(&text, xsd::DATE.as_str()),
                    tag => interner.literal(&text, tag),
                };
                proptest::prop_assert_eq!(interner.get(id), literal.to_string());
                proptest::prop_assert_eq!(parsed(interner.get(id)), Term::from(literal));
            }
        }
    }

    #[test]
    fn a_term_has_one_number() {
        let mut interner = Interner::default();
        let ids = ["x:a", "x:b", "x:a", "x:c"].map(|iri| interner.iri(&Iri::parse(iri).unwrap()));
        assert_eq!((ids[0], ids[0] == ids[1], interner.len()), (ids[2], false, 4));
        assert_eq!(interner.get(NONE), "");
        assert_eq!(interner.get(ids[3]), "<x:c>");
    }
}
