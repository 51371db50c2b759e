//! Finds the named graph of each statement of a graph file that we wrote in a syntax without graphs.
//!
//! What a statement is about decides it: a list and its topics, mentions, occurrences and files are in the graph of
//! the list, evidence next to it, everything else in the default graph. Subjects are remembered by 64-bit hashes.

use super::described::{is_outside, made_by_iris};
use super::provenance::Provenance;
use super::terms::{self, Meaning, NAMES};
use super::{classes, group};
use crate::graph::{EdgeKind, NodeKind, Property};
use crate::vocabulary::iris::DATASET;
use oxigraph::model::{GraphName, Quad, Term};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

/// What must be known about a file to place its statements, and to be sure that placing them is enough.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent findings about a file")]
pub(super) struct Placing {
    /// What each predicate means; `None` if it is not ours.
    meanings: FxHashMap<String, Option<Meaning>>,
    /// Whether each class is ours.
    classes: FxHashMap<String, bool>,
    /// The graphs of lists and of their evidence, as terms.
    lists: FxHashMap<u64, [String; 2]>,
    /// Something and what it belongs to: a mention its list, an occurrence its mention, and so on.
    owners: FxHashMap<(Belonging, u64), u64>,
    mentions: FxHashSet<u64>,
    /// What is in several lists: resources, without provenance.
    shared: FxHashSet<u64>,
    documents: FxHashSet<u64>,
    made_by: BTreeSet<String>,
    has_graphs: bool,
    has_occurrences: bool,
    has_elements: bool,
    /// The subject being read, and how many names it has.
    current: (u64, usize),
    is_unfit: bool,
}

/// How one thing belongs to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Belonging {
    Evidence,
    Occurrence,
    Mention,
    Topic,
    Scheme,
    Document,
}

fn hash(term: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    term.hash(&mut hasher);
    hasher.finish()
}

impl Placing {
    /// Notes a statement; returns whether the file can still be converted without its graph.
    pub(super) fn note(&mut self, quad: &Quad) -> bool {
        self.is_unfit = self.is_unfit || self.try_note(quad).is_none();
        !self.is_unfit
    }

    fn try_note(&mut self, quad: &Quad) -> Option<()> {
        let subject = group::subject_name(quad)?;
        self.has_graphs |= quad.graph_name != GraphName::DefaultGraph;
        let predicate = quad.predicate.as_str();
        let meaning = match self.meanings.get(predicate) {
            Some(meaning) => *meaning,
            None => {
                let meaning = terms::meaning(predicate);
                *self.meanings.entry(predicate.to_owned()).or_insert(meaning)
            }
        };
        if is_outside(subject) {
            if subject == DATASET && predicate == "http://www.w3.org/ns/prov#wasDerivedFrom" {
                self.made_by.extend(group::object_name(quad).map(str::to_owned));
            }
            return Some(());
        }
        let object = match &quad.object {
            Term::NamedNode(name) => Some(name.as_str()),
            Term::BlankNode(_) => return None,
            Term::Literal(_) => None,
        };
        match meaning {
            Some(meaning) => self.meant(meaning, subject, object),
            None => terms::other_role(predicate).map(|_| ()),
        }
    }

    fn meant(&mut self, meaning: Meaning, subject: &str, object: Option<&str>) -> Option<()> {
        let belonging = match meaning {
            Meaning::Type => return self.class(subject, object?),
            Meaning::Property(Property::Name) => {
                let subject = hash(subject);
                let (current, names) = self.current;
                self.current = (subject, if current == subject { names + 1 } else { 1 });
                return Some(());
            }
            Meaning::Element => {
                self.has_elements = true;
                let object = object?;
                if self.belong(Belonging::Mention, object, subject).is_none() {
                    self.shared.insert(hash(object));
                }
                return Some(());
            }
            Meaning::OccurrenceOf => Belonging::Occurrence,
            Meaning::EvidenceOf => Belonging::Evidence,
            Meaning::InScheme => Belonging::Topic,
            Meaning::SchemeOf => Belonging::Scheme,
            Meaning::Edge(EdgeKind::PartOf) => {
                // A resource may be a part of several series.
                self.owners.insert((Belonging::Document, hash(subject)), hash(object?));
                return Some(());
            }
            _ => return Some(()),
        };
        self.belong(belonging, subject, object?)
    }

    fn belong(&mut self, how: Belonging, what: &str, to: &str) -> Option<()> {
        let to = hash(to);
        (*self.owners.entry((how, hash(what))).or_insert(to) == to).then_some(())
    }

    fn class(&mut self, subject: &str, class: &str) -> Option<()> {
        let is_ours = match self.classes.get(class) {
            Some(is_ours) => *is_ours,
            None => *self.classes.entry(class.to_owned()).or_insert_with(|| classes::is_ours(class)),
        };
        let is = |name: &oxigraph::model::NamedNode| name.as_str() == class;
        if is(classes::of_node(NodeKind::List)) {
            let graphs = [format!("<{subject}>"), format!("<{subject}/evidence>")];
            self.lists.insert(hash(subject), graphs);
            // A list with two names may be two lists, which deserves a warning.
            let (current, names) = self.current;
            return (current != hash(subject) || names < 2).then_some(());
        }
        if is(&NAMES.mention_class) {
            self.mentions.insert(hash(subject));
        }
        if is(&NAMES.document_class) {
            self.documents.insert(hash(subject));
        }
        self.has_occurrences |= is(&NAMES.occurrence_class);
        is_ours.then_some(())
    }

    /// Whether the file contains exactly the statements that we would write for its graph with this provenance.
    pub(super) fn is_complete(&self, provenance: Provenance) -> bool {
        let level = match (self.has_occurrences, self.mentions.is_empty()) {
            (true, _) => Provenance::Full,
            (false, false) => Provenance::Mentions,
            (false, true) => Provenance::None,
        };
        let is_ours = self.made_by == made_by_iris() && !self.lists.is_empty();
        let is_placed = self.shared.is_disjoint(&self.mentions);
        is_ours && !self.is_unfit && is_placed && self.has_elements && level == provenance
    }

    /// The number of lists.
    pub(super) fn lists(&self) -> usize {
        self.lists.len()
    }

    /// Whether the file has graphs, so that nothing needs to be placed.
    pub(super) fn has_graphs(&self) -> bool {
        self.has_graphs
    }

    /// The graph of statements about `subject`, and of those that put something under the topic `subject`.
    pub(super) fn graph(&self, subject: &str) -> &str {
        let name = subject.trim_start_matches('<').trim_end_matches('>');
        self.graph_of(hash(name)).map_or("", String::as_str)
    }

    fn graph_of(&self, subject: u64) -> Option<&String> {
        let (list, evidence) = match self.owners.get(&(Belonging::Evidence, subject)) {
            Some(occurrence) => (self.list_of(*occurrence), 1),
            None => (self.list_of(subject), 0),
        };
        Some(&self.lists.get(&list?)?[evidence])
    }

    fn list_of(&self, subject: u64) -> Option<u64> {
        let owner = |how: Belonging, what: u64| self.owners.get(&(how, what)).copied();
        if self.lists.contains_key(&subject) {
            return Some(subject);
        }
        let mention = owner(Belonging::Occurrence, subject).unwrap_or(subject);
        if self.mentions.contains(&mention) {
            return owner(Belonging::Mention, mention);
        }
        if self.documents.contains(&subject) {
            return owner(Belonging::Document, subject);
        }
        owner(Belonging::Scheme, owner(Belonging::Topic, subject).unwrap_or(subject))
    }
}

/// The predicate from a resource to a topic; such a statement is in the graph of the topic.
pub(super) const ABOUT: &str = "<http://purl.org/dc/terms/subject>";
