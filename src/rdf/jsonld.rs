//! JSON-LD for people: one object per node, with short names from a context in the file.
//!
//! The names are those of the vocabulary. An IRI without a short name is written in full.

use super::interner::{iri_of, parsed};
use super::merge::Runs;
use super::order::TYPE;
use super::run::Group;
use crate::vocabulary::iris::XSD;
use crate::vocabulary::{self, CLASSES, prefixes, terms};
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, Term};
use serde::ser::{Error as _, Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// Writes statements sorted by subject as one JSON-LD document.
pub(super) fn jsonld(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    let context = vocabulary::context();
    let names = ContextTerms::new(&runs.facts().schemes);
    let document = Document { context: &context["@context"], names: &names, runs };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

struct Document<'a> {
    context: &'a Value,
    names: &'a ContextTerms,
    runs: &'a Runs,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_map(Some(2))?;
        match self.names.hidden.is_empty() {
            true => document.serialize_entry("@context", self.context)?,
            false => {
                let hidden: Map<String, Value> =
                    self.names.hidden.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
                document.serialize_entry("@context", &[self.context, &Value::Object(hidden)])?;
            }
        }
        document.serialize_entry("@graph", &Nodes(self))?;
        document.end()
    }
}

struct Nodes<'a>(&'a Document<'a>);

impl Serialize for Nodes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut nodes = serializer.serialize_seq(None)?;
        let mut failed = None;
        let read = self.0.runs.each(&mut |group| {
            nodes.serialize_element(&Node { names: self.0.names, group }).map_err(|error| {
                failed = Some(error);
                io::ErrorKind::Other.into()
            })
        });
        match failed {
            Some(error) => return Err(error),
            None => read.map_err(S::Error::custom)?,
        }
        nodes.end()
    }
}

struct Node<'a> {
    names: &'a ContextTerms,
    group: &'a Group<'a>,
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names = self.names;
        let mut types = Vec::new();
        let mut members: BTreeMap<&str, Member> = BTreeMap::new();
        for statement in self.group.statements {
            match iri_of(statement.object) {
                Some(class) if statement.predicate == TYPE => {
                    types.push(Value::String(names.class(class)));
                }
                _ => {
                    let predicate = iri_of(statement.predicate).unwrap_or_default();
                    names.add(predicate, &parsed(statement.object), &mut members);
                }
            }
        }
        let mut node = serializer.serialize_map(None)?;
        let subject = self.group.subject;
        node.serialize_entry("id", iri_of(subject).unwrap_or(subject))?;
        if !types.is_empty() {
            node.serialize_entry("type", &one_or_many(types))?;
        }
        for (name, member) in members {
            node.serialize_entry(name, &member.into_json())?;
        }
        node.end()
    }
}

/// The values of one key of a node, by language if the key calls for it.
#[derive(Default)]
struct Member {
    shape: Shape,
    values: Vec<Value>,
    by_language: BTreeMap<String, Vec<Value>>,
}

impl Member {
    fn into_json(self) -> Value {
        let shape = self.shape;
        let close = |values| match shape {
            Shape::Set => Value::Array(values),
            Shape::Compact => one_or_many(values),
        };
        if self.by_language.is_empty() {
            return close(self.values);
        }
        self.by_language.into_iter().map(|(tag, values)| (tag, close(values))).collect()
    }
}

/// Whether a single value is written bare or as an array.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shape {
    #[default]
    Compact,
    Set,
}

fn one_or_many(mut values: Vec<Value>) -> Value {
    if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
}

/// How the values of a short name are interpreted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Coercion {
    Plain,
    Id,
    Typed(String),
    ByLanguage,
}

/// A short name of a predicate.
struct Name {
    name: String,
    reading: Coercion,
    shape: Shape,
}

/// The short names of a context.
struct ContextTerms {
    prefixes: BTreeMap<&'static str, &'static str>,
    classes: BTreeMap<String, String>,
    properties: BTreeMap<String, Vec<Name>>,
    /// Prefixes that are also the scheme of an IRI in the file, and are therefore not declared.
    hidden: BTreeSet<&'static str>,
}

impl ContextTerms {
    fn new(schemes: &BTreeSet<String>) -> Self {
        let prefixes: BTreeMap<&str, &str> = prefixes().collect();
        let hidden = prefixes.keys().filter(|prefix| schemes.contains(**prefix)).copied().collect();
        let mut names = Self { prefixes, classes: BTreeMap::new(), properties: BTreeMap::new(), hidden };
        for term in terms() {
            let reading = match term.reading {
                vocabulary::Coercion::Plain => Coercion::Plain,
                vocabulary::Coercion::Id => Coercion::Id,
                vocabulary::Coercion::Typed(datatype) => Coercion::Typed(format!("{XSD}{datatype}")),
                vocabulary::Coercion::ByLanguage => Coercion::ByLanguage,
            };
            let shape = if term.is_set { Shape::Set } else { Shape::Compact };
            let iri = format!("{}{}", term.iri.0, term.iri.1);
            names.properties.entry(iri).or_default().push(Name { name: term.name, reading, shape });
        }
        for (name, class) in CLASSES {
            names.classes.insert(names.expand(class), (*name).to_owned());
        }
        names
    }

    fn expand(&self, iri: &str) -> String {
        match iri.split_once(':').and_then(|(prefix, local)| Some((self.prefixes.get(prefix)?, local))) {
            Some((namespace, local)) => format!("{namespace}{local}"),
            None => iri.to_owned(),
        }
    }

    /// The shortest way to write a class.
    fn class(&self, iri: &str) -> String {
        if let Some(name) = self.classes.get(iri) {
            return name.clone();
        }
        let prefix = self.prefixes.iter().find(|(name, namespace)| {
            iri.strip_prefix(**namespace).is_some_and(|local| !local.starts_with("//"))
                && !self.hidden.contains(**name)
        });
        prefix
            .map_or_else(|| iri.to_owned(), |(name, namespace)| format!("{name}:{}", &iri[namespace.len()..]))
    }

    /// Adds a value under the first short name that can hold it, otherwise under the predicate's IRI.
    fn add<'a>(&'a self, predicate: &'a str, object: &Term, members: &mut BTreeMap<&'a str, Member>) {
        let named = self.properties.get(predicate).into_iter().flatten();
        let (name, reading, shape) = named
            .filter_map(|name| Some((fit(&name.reading, object)?, name)))
            .min_by_key(|(fit, _)| *fit)
            .map_or((predicate, &Coercion::Plain, Shape::Compact), |(_, name)| {
                (name.name.as_str(), &name.reading, name.shape)
            });
        let value = json_value(reading, object);
        let member = members.entry(name).or_default();
        member.shape = shape;
        match (reading, object) {
            (Coercion::ByLanguage, Term::Literal(literal)) => {
                let tag = literal.language().unwrap_or("none");
                member.by_language.entry(tag.to_owned()).or_default().push(value);
            }
            _ => member.values.push(value),
        }
    }
}

/// How well `reading` suits `object`, lower being better; `None` if it would change it.
fn fit(reading: &Coercion, object: &Term) -> Option<u8> {
    let text = |literal: &Literal| literal.language().is_some() || literal.datatype() == xsd::STRING;
    match (reading, object) {
        (Coercion::ByLanguage, Term::Literal(literal)) => text(literal).then_some(0),
        (Coercion::ByLanguage, _) => None,
        (Coercion::Typed(datatype), Term::Literal(literal)) if literal.datatype().as_str() == datatype => {
            Some(0)
        }
        (Coercion::Id, Term::NamedNode(_) | Term::BlankNode(_)) => Some(0),
        (Coercion::Plain, _) => Some(1),
        _ => Some(2),
    }
}

fn json_value(reading: &Coercion, object: &Term) -> Value {
    match object {
        Term::NamedNode(name) if *reading == Coercion::Id => json!(name.as_str()),
        Term::NamedNode(name) => json!({"@id": name.as_str()}),
        Term::BlankNode(node) => json!({"@id": node.to_string()}),
        Term::Literal(literal) => json_literal(reading, literal),
        #[expect(unreachable_patterns, reason = "further terms come with a feature that is off")]
        _ => Value::Null,
    }
}

fn json_literal(reading: &Coercion, literal: &Literal) -> Value {
    let (value, datatype) = (literal.value(), literal.datatype());
    if *reading == Coercion::ByLanguage {
        return json!(value);
    }
    if let Some(language) = literal.language() {
        return json!({"@value": value, "@language": language});
    }
    let free = match reading {
        Coercion::Plain => true,
        Coercion::Typed(wanted) => datatype.as_str() == wanted,
        Coercion::Id | Coercion::ByLanguage => false,
    };
    match native(literal) {
        Some(native) if free => native,
        _ if free && (datatype == xsd::STRING || matches!(reading, Coercion::Typed(_))) => json!(value),
        _ if datatype == xsd::STRING => json!({"@value": value}),
        _ => json!({"@value": value, "@type": datatype.as_str()}),
    }
}

/// The number or Boolean of a literal that JSON represents without loss.
fn native(literal: &Literal) -> Option<Value> {
    /// The first integer that is not exact in the floating-point numbers of JSON readers.
    const LIMIT: u64 = 1 << 53;
    let (value, datatype) = (literal.value(), literal.datatype());
    if datatype == xsd::BOOLEAN {
        return value.parse::<bool>().ok().map(Value::Bool);
    }
    if datatype != xsd::INTEGER {
        return None;
    }
    let number = value.parse::<u64>().ok().filter(|number| *number < LIMIT)?;
    (number.to_string() == value).then(|| json!(number))
}
