//! What the writers of readable syntaxes (Turtle, TriG, JSON-LD) need to know before the first statement: the
//! prefixes used, the base of the data, and the schemes of IRIs.

use super::interner::{Id, Interner, iri_of, literal_parts};
use super::order::{Order, Ranked, TYPE};
use crate::vocabulary::iris::{LG, PREFIXES};
use oxigraph::model::vocab::xsd;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Kinds of our own nodes whose names are short enough to follow a prefix.
pub(super) const SECTIONS: &[&str] = &["framework", "list", "mention", "part", "site"];

/// Facts about a set of statements; see the module documentation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Facts {
    /// The namespaces of IRIs that can be written with a prefix.
    pub(super) namespaces: BTreeSet<String>,
    /// The schemes of all IRIs, except those that cannot be mistaken for a prefix.
    pub(super) schemes: BTreeSet<String>,
    /// The graph and subject of the first list.
    list: Option<(String, String)>,
}

impl Facts {
    /// The facts about the statements in `ranked`; empty for line-based syntaxes.
    pub(super) fn of(order: Order, terms: &Interner, ranked: &Ranked) -> Self {
        let mut facts = Self::default();
        if !order.is_for_readers() {
            return facts;
        }
        let class = format!("<{LG}List>");
        let mut met = vec![false; terms.len()];
        for [subject, predicate, object, graph] in ranked.statements() {
            let is_type = terms.get(predicate) == TYPE;
            if is_type && facts.list.is_none() && terms.get(object) == class {
                let graph = if order == Order::Graphs { terms.get(graph) } else { "" };
                facts.list = Some((graph.to_owned(), terms.get(subject).to_owned()));
            }
            let named = [Some(subject), (!is_type).then_some(predicate), Some(object)];
            let graph = order.has_graphs().then_some(graph);
            for id in named.into_iter().chain([graph]).flatten() {
                if !std::mem::replace(&mut met[id as usize], true) {
                    facts.note(terms, id);
                }
            }
        }
        facts
    }

    fn note(&mut self, terms: &Interner, id: Id) {
        let term = terms.get(id);
        let literal = || literal_parts(term).filter(|parts| parts.language.is_none());
        let Some(iri) = iri_of(term).or_else(|| Some(literal()?.datatype)) else { return };
        if term.starts_with('"') && iri == xsd::STRING.as_str() {
            return;
        }
        if let Some((scheme, rest)) = iri.split_once(':')
            && !rest.starts_with("//")
            && !self.schemes.contains(scheme)
        {
            self.schemes.insert(scheme.to_owned());
        }
        let (namespace, local) = split(iri);
        let has_prefix = PREFIXES.iter().any(|(_, other)| *other == namespace)
            || namespace.strip_suffix('/').is_some_and(|path| {
                SECTIONS.iter().any(|section| path.strip_suffix(section).is_some_and(is_base))
            });
        if has_prefix && is_local_name(local) && !is_native(term) && !self.namespaces.contains(namespace) {
            self.namespaces.insert(namespace.to_owned());
        }
    }

    /// The facts about the statements of `self` and `other` together.
    pub(super) fn merged(mut self, other: &Self, order: Order) -> Self {
        self.namespaces.extend(other.namespaces.iter().cloned());
        self.schemes.extend(other.schemes.iter().cloned());
        let is_first = match (&self.list, &other.list) {
            (Some((graph, subject)), Some((other_graph, other))) => {
                order.compare(other_graph, graph).then_with(|| order.compare(other, subject)).is_lt()
            }
            (None, Some(_)) => true,
            (_, None) => false,
        };
        if is_first {
            self.list.clone_from(&other.list);
        }
        self
    }

    /// The base of the data, taken from the first list.
    pub(super) fn base(&self) -> Option<&str> {
        let (base, _) = iri_of(&self.list.as_ref()?.1)?.split_once("list/")?;
        is_base(base).then_some(base)
    }
}

fn is_base(text: &str) -> bool {
    text.ends_with(['/', '#'])
}

/// The namespace of an IRI and what follows it.
pub(super) fn split(iri: &str) -> (&str, &str) {
    iri.split_at(iri.rfind(['/', '#']).map_or(0, |at| at + 1))
}

/// Whether Turtle writes a literal without quotes and datatype.
pub(super) fn is_native(term: &str) -> bool {
    let Some(parts) = literal_parts(term) else { return false };
    let value = parts.quoted;
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    (parts.datatype == xsd::INTEGER.as_str() && digits)
        || (parts.datatype == xsd::BOOLEAN.as_str() && matches!(value, "true" | "false"))
}

/// Whether `name` can follow a prefix as it is: the part of Turtle's `PN_LOCAL` that needs no escapes and that
/// every reader agrees on.
pub(super) fn is_local_name(name: &str) -> bool {
    let edge = |c: char| c.is_ascii_alphanumeric() || c == '_' || is_letter(c);
    name.starts_with(edge) && name.ends_with(edge) && name.chars().all(|c| edge(c) || matches!(c, '-' | '.'))
}

/// The Han, kana and Hangul letters in `PN_CHARS_BASE`.
fn is_letter(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3)
}
