//! Quads as a graph: our own are restored in full, those from elsewhere as far as they are known.

use super::described::is_outside;
use super::group::{is_object, literals, object_name, objects, subject_name};
use super::terms::{self, Meaning, NAMES};
use super::values::value;
use super::write::part_iri;
use super::{classes, compare_triples, evidence};
use crate::graph::{Edge, EdgeKind, FileVersion, Graph, Node, NodeKind, Properties, Property, Value};
use crate::iri::Iri;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{Quad, Term};
use rayon::slice::ParallelSliceMut as _;
use std::collections::{HashMap, HashSet};

/// The graph described by `quads` in any named graph, and the number of triples that cannot be represented in it.
///
/// An IRI that names nodes of two kinds is read as both, each with all its properties.
#[must_use]
pub fn graph(quads: &[Quad]) -> (Graph, usize) {
    let mut triples: Vec<&Quad> = quads.iter().collect();
    triples.par_sort_by(|a, b| compare_triples(a, b));
    triples.dedup_by(|a, b| compare_triples(a, b).is_eq());
    let mut reader = GraphReader { links: Links::new(&triples), graph: Graph::new(), unmapped: 0 };
    for group in triples.chunk_by(|a, b| a.subject == b.subject) {
        reader.subject(group);
    }
    (super::further::settled(reader.graph), reader.unmapped)
}

/// What a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Node(NodeKind),
    Mention,
    Occurrence,
    Evidence,
    Part,
    Document,
    Scheme,
}

/// What must be known of other subjects to read one.
#[derive(Default)]
struct Links<'a> {
    lists_of_mention: HashMap<&'a str, Vec<&'a str>>,
    items_of_mention: HashMap<&'a str, Vec<&'a str>>,
    resources: HashSet<&'a str>,
    /// The evidence for each occurrence.
    evidence: HashMap<&'a str, Vec<(Property, String)>>,
    list_of_scheme: HashMap<&'a str, &'a str>,
    series: HashSet<&'a str>,
    parts: HashSet<(&'a str, &'a str)>,
    roles: HashSet<(&'a str, &'a str)>,
}

impl<'a> Links<'a> {
    fn new(triples: &[&'a Quad]) -> Self {
        let mut links = Self::default();
        for group in triples.chunk_by(|a, b| a.subject == b.subject) {
            links.subject(group);
        }
        links
    }

    fn subject(&mut self, group: &[&'a Quad]) {
        let Some(subject) = group.first().and_then(|quad| subject_name(quad)) else { return };
        let (mut items, mut series) = (Vec::new(), Vec::new());
        for quad in group {
            let Some(object) = object_name(quad) else { continue };
            match terms::meaning(quad.predicate.as_str()) {
                Some(Meaning::Element) => self.lists_of_mention.entry(object).or_default().push(subject),
                Some(Meaning::SchemeOf) => drop(self.list_of_scheme.insert(subject, object)),
                Some(Meaning::Role(_)) => drop(self.roles.insert((subject, object))),
                Some(Meaning::Item) => items.push(object),
                Some(Meaning::EvidenceOf) => self.add_evidence(object, group),
                Some(Meaning::Type) if object == classes::of_node(NodeKind::Resource).as_str() => {
                    self.resources.insert(subject);
                }
                Some(Meaning::Series) => series.push(object),
                None if terms::other_role(quad.predicate.as_str()).is_some() => {
                    self.roles.insert((subject, object));
                }
                _ => {}
            }
        }
        if series.is_empty() && !items.is_empty() {
            self.items_of_mention.insert(subject, items.clone());
        }
        self.series.extend(&series);
        for item in items {
            self.parts.extend(series.iter().map(|series| (item, *series)));
        }
    }
}

impl<'a> Links<'a> {
    fn add_evidence(&mut self, occurrence: &'a str, group: &[&'a Quad]) {
        let literal = |meaning| literals(group, meaning).into_iter().next();
        let framework = objects(group, Meaning::Recognised).into_iter().next();
        let said = evidence::text(
            literal(Meaning::Field),
            literal(Meaning::ReadBy),
            framework,
            literal(Meaning::Matched),
        );
        self.evidence.entry(occurrence).or_default().extend(said);
    }
}

struct GraphReader<'a> {
    links: Links<'a>,
    graph: Graph,
    unmapped: usize,
}

impl<'a> GraphReader<'a> {
    /// Reads all statements about one subject.
    fn subject(&mut self, group: &[&'a Quad]) {
        let Some(subject) = group.first().and_then(|quad| subject_name(quad)) else {
            self.unmapped += group.len();
            return;
        };
        if is_outside(subject) {
            return;
        }
        let mut read = vec![false; group.len()];
        for shape in self.shapes(subject, group) {
            match shape {
                Shape::Node(kind) => self.node(kind, subject, group, &mut read),
                Shape::Mention => self.mention(subject, group, &mut read),
                Shape::Occurrence => self.occurrence(subject, group, &mut read),
                Shape::Evidence => mark(group, &mut read, |quad, meaning| match meaning {
                    Meaning::Type => is_object(quad, &[&NAMES.evidence_class]),
                    Meaning::Recognised | Meaning::EvidenceOf => true,
                    meaning => matches!(meaning, Meaning::Field | Meaning::ReadBy | Meaning::Matched),
                }),
                Shape::Part => self.part(subject, group, &mut read),
                Shape::Document => self.document(group, &mut read),
                Shape::Scheme => mark(group, &mut read, |_, meaning| {
                    matches!(meaning, Meaning::SchemeOf | Meaning::Property(Property::Name))
                }),
            }
        }
        self.unmapped += read.iter().filter(|read| !**read).count();
    }

    fn shapes(&self, subject: &str, group: &[&Quad]) -> Vec<Shape> {
        let classes: Vec<&str> = group
            .iter()
            .filter(|quad| quad.predicate.as_ref() == rdf::TYPE)
            .filter_map(|quad| object_name(quad))
            .collect();
        let has = |class: &oxigraph::model::NamedNode| classes.contains(&class.as_str());
        let mut shapes = Vec::new();
        if has(&NAMES.mention_class) {
            shapes.push(Shape::Mention);
        }
        if !objects(group, Meaning::OccurrenceOf).is_empty() {
            shapes.push(Shape::Occurrence);
        }
        if !objects(group, Meaning::EvidenceOf).is_empty() {
            shapes.push(Shape::Evidence);
        }
        if has(&NAMES.part_class) {
            shapes.push(Shape::Part);
        }
        if has(&NAMES.document_class) {
            shapes.push(Shape::Document);
        }
        if has(&NAMES.scheme_class) {
            let ours = self.links.list_of_scheme.contains_key(subject);
            shapes.push(if ours { Shape::Scheme } else { Shape::Node(NodeKind::List) });
        }
        let kinds = classes::node_kinds(&classes);
        let own = kinds.contains(&NodeKind::Resource) && is_series_by_kind(group);
        let parts = self.links.series.contains(subject);
        let kinds = kinds.into_iter().filter(|kind| *kind != NodeKind::Series || !own || parts);
        shapes.extend(kinds.map(Shape::Node));
        shapes.dedup();
        shapes
    }

    fn node(&mut self, kind: NodeKind, subject: &'a str, group: &[&'a Quad], read: &mut [bool]) {
        let name = Iri::of_term(subject);
        let mut node = Node::new(kind, name.clone());
        for (quad, read) in group.iter().zip(read) {
            let known = match terms::meaning(quad.predicate.as_str()) {
                Some(Meaning::Property(property)) => insert(&mut node.properties, property, &quad.object),
                Some(Meaning::Type) => is_known_class(kind, quad),
                Some(Meaning::Element) => kind == NodeKind::List && self.element(&name, quad),
                Some(meaning) => self.edge(kind, &name, meaning, quad),
                None => self.other_role(kind, &name, quad),
            };
            *read |= known;
        }
        if kind == NodeKind::Resource && node.properties.first(Property::Kind).is_none() {
            infer_kind(&mut node, group);
        }
        self.graph.add(node);
    }

    /// Adds the edge for `quad`, if it is an edge that starts at nodes of `kind`.
    fn edge(&mut self, kind: NodeKind, from: &Iri, meaning: Meaning, quad: &'a Quad) -> bool {
        let (Some(subject), Some(object)) = (subject_name(quad), object_name(quad)) else { return false };
        let (mut edge, object) = match meaning {
            Meaning::Edge(edge) => (Edge::new(edge), object),
            Meaning::Role(role) => (related(role), object),
            Meaning::InScheme | Meaning::TopConceptOf => {
                let list = self.links.list_of_scheme.get(object).copied().unwrap_or(object);
                (Edge::new(EdgeKind::InList), list)
            }
            _ => return false,
        };
        let Some(kind) = terms::edge_from(edge.kind, kind) else { return false };
        edge.kind = kind;
        let said_better = match meaning {
            Meaning::Edge(EdgeKind::PartOf) => self.links.parts.contains(&(subject, object)),
            Meaning::Edge(EdgeKind::Related) => self.links.roles.contains(&(subject, object)),
            _ => false,
        };
        if !said_better {
            self.graph.connect(from, edge, &Iri::of_term(object));
        }
        true
    }

    fn other_role(&mut self, kind: NodeKind, from: &Iri, quad: &Quad) -> bool {
        let (Some(role), Some(object), NodeKind::Resource) =
            (terms::other_role(quad.predicate.as_str()), object_name(quad), kind)
        else {
            return false;
        };
        self.graph.connect(from, related(&role), &Iri::of_term(object));
        true
    }

    /// An item of a list: a mention, which is read separately, or a resource.
    fn element(&mut self, list: &Iri, quad: &'a Quad) -> bool {
        if let Some(resource) = object_name(quad).filter(|object| self.links.resources.contains(object)) {
            self.graph.connect(&Iri::of_term(resource), Edge::new(EdgeKind::ListedIn), list);
        }
        true
    }

    /// One occurrence of a mention, which may be in several lists.
    fn occurrence(&mut self, subject: &str, group: &[&'a Quad], read: &mut [bool]) {
        let mut own = properties(group, read);
        for (property, text) in self.links.evidence.get(subject).into_iter().flatten() {
            own.insert(*property, Value::Text(text.clone()));
        }
        for mention in objects(group, Meaning::OccurrenceOf) {
            let lists = self.links.lists_of_mention.get(mention).into_iter().flatten();
            for list in lists {
                for item in self.links.items_of_mention.get(mention).into_iter().flatten() {
                    let mut edge = Edge::new(EdgeKind::ListedIn).named(Iri::of_term(mention));
                    edge.properties = own.clone();
                    self.graph.connect(&Iri::of_term(item), edge, &Iri::of_term(list));
                }
            }
        }
        mark(group, read, |quad, meaning| match meaning {
            Meaning::Type => is_object(quad, &[&NAMES.occurrence_class]),
            meaning => meaning == Meaning::OccurrenceOf,
        });
    }

    fn mention(&mut self, subject: &str, group: &[&'a Quad], read: &mut [bool]) {
        let Some(lists) = self.links.lists_of_mention.get(subject) else { return };
        let properties = properties(group, read);
        let items: Vec<&str> = objects(group, Meaning::Item);
        for item in &items {
            for list in lists {
                let mut edge = Edge::new(EdgeKind::ListedIn).named(Iri::of_term(subject));
                edge.properties = properties.clone();
                self.graph.connect(&Iri::of_term(item), edge, &Iri::of_term(list));
            }
        }
        mark(group, read, |quad, meaning| match meaning {
            Meaning::Type => is_object(quad, &[&NAMES.mention_class, &NAMES.list_item_class]),
            meaning => meaning == Meaning::Item,
        });
    }

    fn part(&mut self, subject: &str, group: &[&'a Quad], read: &mut [bool]) {
        let properties = properties(group, read);
        for series in objects(group, Meaning::Series) {
            for item in objects(group, Meaning::Item) {
                let (name, item, series) = (Iri::of_term(subject), Iri::of_term(item), Iri::of_term(series));
                let mut edge = Edge::new(EdgeKind::PartOf);
                edge.id = (name != part_iri(&series, &item, &properties)).then_some(name);
                edge.properties = properties.clone();
                self.graph.connect(&item, edge, &series);
            }
        }
        mark(group, read, |quad, meaning| match meaning {
            Meaning::Type => is_object(quad, &[&NAMES.part_class]),
            meaning => matches!(meaning, Meaning::Item | Meaning::Series),
        });
    }

    fn document(&mut self, group: &[&'a Quad], read: &mut [bool]) {
        for list in objects(group, Meaning::Edge(EdgeKind::PartOf)) {
            let mut node = Node::new(NodeKind::List, Iri::of_term(list));
            for path in literals(group, Meaning::Path) {
                let hashes = literals(group, Meaning::Sha256);
                for hash in &hashes {
                    node.properties.insert(Property::File, FileVersion { path, sha256: Some(hash) }.into());
                }
                if hashes.is_empty() {
                    node.properties.insert(Property::File, Value::Text(path.to_owned()));
                }
            }
            self.graph.add(node);
        }
        mark(group, read, |quad, meaning| match meaning {
            Meaning::Type => is_object(quad, &[&NAMES.document_class]),
            Meaning::Edge(EdgeKind::PartOf) => object_name(quad).is_some(),
            meaning => matches!(meaning, Meaning::Path | Meaning::Sha256),
        });
    }
}

fn related(role: &str) -> Edge {
    Edge::new(EdgeKind::Related).with(Property::Role, Value::Text(role.to_owned()))
}

fn insert(properties: &mut Properties, property: Property, object: &Term) -> bool {
    let value = value(property, object);
    value.map(|value| properties.insert(property, value)).is_some()
}

/// The properties among `group`, each marked as read.
fn properties(group: &[&Quad], read: &mut [bool]) -> Properties {
    let mut properties = Properties::default();
    for (quad, read) in group.iter().zip(read) {
        if let Some(Meaning::Property(property)) = terms::meaning(quad.predicate.as_str()) {
            *read |= insert(&mut properties, property, &quad.object);
        }
    }
    properties
}

/// Marks the triples that `known` accepts as read.
fn mark(group: &[&Quad], read: &mut [bool], known: impl Fn(&Quad, Meaning) -> bool) {
    for (quad, read) in group.iter().zip(read) {
        let meaning = terms::meaning(quad.predicate.as_str());
        let scheme = || is_object(quad, &[&NAMES.scheme_class]);
        *read |=
            meaning.is_some_and(|meaning| known(quad, meaning) || (meaning == Meaning::Type && scheme()));
    }
}

fn is_known_class(kind: NodeKind, quad: &Quad) -> bool {
    let Some(class) = object_name(quad) else { return false };
    let kind_class = matches!(kind, NodeKind::Resource | NodeKind::Author | NodeKind::Framework);
    let concept = kind == NodeKind::Framework && class == classes::of_node(NodeKind::Topic).as_str();
    let scheme = kind == NodeKind::List && is_object(quad, &[&NAMES.scheme_class]);
    class == classes::of_node(kind).as_str()
        || (kind_class && classes::kind_of(class).is_some())
        || concept
        || scheme
}

/// Whether a resource has a kind whose class is that of series.
fn is_series_by_kind(group: &[&Quad]) -> bool {
    let kind = terms::property(Property::Kind);
    group
        .iter()
        .filter(|quad| Some(&quad.predicate) == kind)
        .filter_map(|quad| value(Property::Kind, &quad.object))
        .any(|kind| kind.as_str().is_some_and(classes::is_series_kind))
}

/// Gives a resource from elsewhere, which has no `lg:kind`, the kinds of its classes.
fn infer_kind(node: &mut Node, group: &[&Quad]) {
    let ours = classes::of_node(NodeKind::Resource);
    if group.iter().any(|quad| is_object(quad, &[ours])) {
        return;
    }
    for quad in group.iter().filter(|quad| quad.predicate.as_ref() == rdf::TYPE) {
        if let Some(kind) = object_name(quad).and_then(classes::kind_of) {
            node.properties.insert(Property::Kind, Value::Text(kind.to_owned()));
        }
    }
}
