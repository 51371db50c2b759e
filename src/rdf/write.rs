//! Writes the graph as statements.

use super::interner::{Id, Interner, NONE};
use super::order::Order;
use super::provenance::Provenance;
use super::statements::Statements;
use super::syntax::write_statements;
use super::terms::{self, KnownTerms, NAMES};
use super::values::clean;
use super::{classes, evidence, outside};
use crate::graph::{
    EdgeKind, EdgeRef, FileVersion, Graph, Node, NodeKind, Properties, Property, Value, Values,
};
use crate::iri::{Iri, Mint, hash};
use crate::vocabulary::ROLES;
use crate::vocabulary::iris::ID;
use oxigraph::io::RdfFormat;
use oxigraph::model::Quad;
use rustc_hash::{FxHashMap, FxHashSet};
use std::io::{self, Write};

/// `graph` as quads, sorted by [`compare`](super::compare) and without duplicates.
///
/// What belongs to a list is in the list's named graph, everything else in the default graph. Control characters
/// become U+FFFD, so that every syntax can represent the same literals.
#[must_use]
pub fn quads(graph: &Graph) -> Vec<Quad> {
    quads_with(graph, Provenance::Full)
}

/// [`quads`] with the given level of provenance.
///
/// The evidence for what a list says is in a graph of its own, next to the list's.
#[must_use]
pub fn quads_with(graph: &Graph, provenance: Provenance) -> Vec<Quad> {
    let statements = statements(graph, provenance, Statements::default());
    let sorted = Order::Graphs.sorted(&statements.terms, &statements.quads);
    statements.to_quads(sorted.statements())
}

/// Writes `graph` in `syntax`.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn write_graph(
    graph: &Graph,
    provenance: Provenance,
    syntax: RdfFormat,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_statements(&statements(graph, provenance, Statements::default()), syntax, out)
}

/// The statements of `graph`, unsorted, added to `empty`.
pub(super) fn statements(graph: &Graph, provenance: Provenance, empty: Statements) -> Statements {
    let mut writer = Writer::new(graph, provenance, empty);
    for node in graph.nodes_unsorted() {
        writer.node(node);
    }
    let below: FxHashSet<&Iri> = graph
        .edges_unsorted()
        .filter(|edge| edge.kind() == EdgeKind::Broader)
        .map(|edge| &edge.from.iri)
        .collect();
    for edge in graph.edges_unsorted() {
        writer.edge(&edge, &below);
    }
    outside::describe(graph, &mut writer);
    if graph.nodes_of(NodeKind::List).next().is_some() {
        outside::describe_dataset(graph, &mut writer);
    }
    writer.statements
}

/// The IRI of `resource` as a part of `series`, if the edge has no name of its own; minted below the base of the
/// series.
pub(super) fn part_iri(series: &Iri, resource: &Iri, properties: &Properties) -> Iri {
    let label = clean(properties.text(Property::PartLabel).unwrap_or(""));
    mint_of(series, "series/").unwrap_or_default().part(series, resource, &label)
}

/// The mint that minted `iri` in its `section`.
fn mint_of(iri: &Iri, section: &str) -> Option<Mint> {
    let (base, _) = iri.as_str().split_once(section)?;
    base.ends_with(['/', '#']).then(|| Iri::parse(base).ok().map(Mint::new))?
}

pub(super) struct Writer<'a> {
    statements: Statements,
    provenance: Provenance,
    list_of: FxHashMap<&'a Iri, &'a Iri>,
    names: KnownTerms<Id>,
    /// The predicates of properties, in the order of the properties.
    predicates: Vec<Id>,
}

impl<'a> Writer<'a> {
    fn new(graph: &'a Graph, provenance: Provenance, mut statements: Statements) -> Self {
        let mut list_of: FxHashMap<&Iri, &Iri> = FxHashMap::default();
        for edge in graph.edges_unsorted().filter(|edge| edge.kind() == EdgeKind::InList) {
            let list = list_of.entry(&edge.from.iri).or_insert(&edge.to.iri);
            *list = (*list).min(&edge.to.iri);
        }
        let names = NAMES.map(|name| statements.terms.named(name));
        let predicates = Property::ALL.iter().map(|property| match terms::property(*property) {
            Some(name) => statements.terms.named(name),
            None => NONE,
        });
        let predicates = predicates.collect();
        Self { statements, provenance, list_of, names, predicates }
    }

    /// The graph that holds the statements about `topic`.
    fn graph_of(&mut self, topic: &Iri) -> Id {
        match self.list_of.get(topic) {
            Some(list) => self.statements.terms.iri(list),
            None => NONE,
        }
    }

    pub(super) fn push(&mut self, subject: Id, predicate: Id, object: Id, graph: Id) {
        self.statements.quads.push([subject, predicate, object, graph]);
    }

    pub(super) fn terms(&mut self) -> &mut Interner {
        &mut self.statements.terms
    }

    pub(super) fn names(&self) -> KnownTerms<Id> {
        self.names
    }

    fn iri(&mut self, iri: &Iri) -> Id {
        self.statements.terms.iri(iri)
    }

    fn text(&mut self, text: &str) -> Id {
        self.statements.terms.literal(&clean(text), None)
    }

    fn node(&mut self, node: &Node) {
        let graph = match node.kind {
            NodeKind::List => self.iri(&node.iri),
            NodeKind::Topic => self.graph_of(&node.iri),
            _ => NONE,
        };
        let (subject, kind) = (self.iri(&node.iri), self.names.kind);
        // The class of persons already implies that of agents.
        let is_person = node.kind == NodeKind::Author
            && node.properties.get(Property::Kind).any(|kind| kind.as_str() == Some("person"));
        if !is_person || self.provenance == Provenance::Full {
            let class = self.terms().named(classes::of_node(node.kind));
            self.push(subject, kind, class, graph);
        }
        if matches!(node.kind, NodeKind::Resource | NodeKind::Author | NodeKind::Framework) {
            let classes = node.properties.get(Property::Kind).filter_map(Value::as_str);
            for class in classes.filter_map(classes::of_kind) {
                let class = self.terms().named(class);
                self.push(subject, kind, class, graph);
            }
        }
        for (property, values) in node.properties.iter() {
            // The line of a topic shifts with every edit above it.
            if property == Property::Line && self.provenance != Provenance::Full {
                continue;
            }
            match terms::node_property(node.kind, property) {
                Some(name) => {
                    let predicate = self.terms().named(name);
                    self.values(subject, predicate, (property, values), graph);
                }
                None if node.kind == NodeKind::List && self.provenance != Provenance::None => {
                    for file in values {
                        self.document(&node.iri, &file.to_text(), graph);
                    }
                }
                None => {}
            }
        }
    }

    /// One file of `list`, given as `path@sha256`.
    fn document(&mut self, list: &Iri, file: &str, graph: Id) {
        let FileVersion { path, sha256 } = FileVersion::of(file);
        let subject = self.iri(&document_iri(list, path, sha256.unwrap_or("")));
        let names = self.names;
        self.push(subject, names.kind, names.document_class, graph);
        let path = self.text(path);
        self.push(subject, names.path, path, graph);
        if let Some(sha256) = sha256 {
            let sha256 = self.text(sha256);
            self.push(subject, names.sha256, sha256, graph);
        }
        self.relation(subject, EdgeKind::PartOf, list, graph);
    }

    /// The edge of `kind` from `subject` to `to`, if that kind has a predicate of its own.
    fn relation(&mut self, subject: Id, kind: EdgeKind, to: &Iri, graph: Id) {
        if let Some(predicate) = terms::edge(kind) {
            let (predicate, object) = (self.terms().named(predicate), self.iri(to));
            self.push(subject, predicate, object, graph);
        }
    }

    fn edge(&mut self, edge: &EdgeRef<'_>, below: &FxHashSet<&Iri>) {
        let graph = match edge.kind() {
            EdgeKind::About => self.graph_of(&edge.to.iri),
            EdgeKind::Broader | EdgeKind::Focus => self.graph_of(&edge.from.iri),
            EdgeKind::TranslationOf | EdgeKind::Subject => self.iri(&edge.from.iri),
            EdgeKind::ListedIn | EdgeKind::InList => self.iri(&edge.to.iri),
            _ => NONE,
        };
        match edge.kind() {
            EdgeKind::ListedIn => return self.mention(edge, graph),
            EdgeKind::InList => return self.in_list(edge, below, graph),
            EdgeKind::PartOf => self.part(edge),
            EdgeKind::Related => self.role(edge),
            _ => {}
        }
        // Each of our roles is a subproperty of relation.
        let has_role = || {
            let role = edge.properties().text(Property::Role);
            role.is_some_and(|role| ROLES.iter().any(|known| known.name == role))
        };
        if edge.kind() == EdgeKind::Related && self.provenance != Provenance::Full && has_role() {
            return;
        }
        let subject = self.iri(&edge.from.iri);
        self.relation(subject, edge.kind(), &edge.to.iri, graph);
    }

    fn mention(&mut self, edge: &EdgeRef<'_>, graph: Id) {
        let (resource, list) = (self.iri(&edge.from.iri), self.iri(&edge.to.iri));
        let names = self.names;
        if self.provenance == Provenance::None {
            self.push(list, names.element, resource, graph);
            return self.properties(resource, edge.properties(), NONE, |said| said == Property::Description);
        }
        let list_iri = &edge.to.iri;
        let unnamed = || {
            let parts = [list_iri.as_str(), edge.from.iri.as_str()];
            Iri::within(ID, &format!("mention/{}", hash(&parts)))
        };
        let mention = edge.id().cloned().unwrap_or_else(unnamed);
        let subject = self.iri(&mention);
        self.push(subject, names.kind, names.mention_class, graph);
        self.push(subject, names.item, resource, graph);
        self.push(list, names.element, subject, graph);
        let is_further =
            edge.is_lasting(Property::Entry) && edge.properties().first(Property::Entry).is_some();
        let wanted = self.wanted((edge.properties(), is_further));
        let repeats = self.provenance != Provenance::Full && repeats_the_kind(edge);
        let said_here =
            |said| edge.is_lasting(said) && wanted(said) && !(repeats && said == Property::StatedKind);
        self.properties(subject, edge.properties(), graph, said_here);
        for (document, own) in edge.occurrences() {
            self.occurrence((&mention, subject), document, (own, is_further), (list_iri.as_str(), graph));
        }
    }

    /// Which properties of a link are included at this level of provenance; the link may be a further one.
    fn wanted<'p>(
        &self,
        (properties, is_further): (&'p Properties, bool),
    ) -> impl Fn(Property) -> bool + use<'p> {
        let provenance = self.provenance;
        move |property| match (provenance, property) {
            (Provenance::Full, _) => true,
            // A further link has the line and topic of its entry.
            (_, Property::Line | Property::Topic) => !is_further,
            // Lines give the order; the exact position in a section is included with the spans.
            (_, Property::Position) => false,
            (_, Property::RawUrl) => properties.get(property).any(says_more_than_the_address),
            (_, property) => !property.is_detail(),
        }
    }

    /// One occurrence of a mention, with the properties that differ between occurrences.
    fn occurrence(
        &mut self,
        (mention, mention_id): (&Iri, Id),
        document: &Iri,
        (own, is_further): (&Properties, bool),
        (list, graph): (&str, Id),
    ) {
        let iri = Iri::within(ID, &format!("occurrence/{}", hash(&[mention.as_str(), document.as_str()])));
        let (subject, names) = (self.iri(&iri), self.names);
        self.push(subject, names.occurrence_of, mention_id, graph);
        let packed = [Property::Rule, Property::Evidence];
        let wanted = self.wanted((own, is_further));
        self.properties(subject, own, graph, |said| wanted(said) && !packed.contains(&said));
        if self.provenance == Provenance::Full {
            self.push(subject, names.kind, names.occurrence_class, graph);
            let evidence = self.terms().legal(&format!("{list}/evidence"));
            for property in packed {
                for text in own.get(property).filter_map(Value::as_str) {
                    let text = clean(text);
                    if evidence::write(self, (property, &text), (&iri, subject), (list, evidence)).is_none() {
                        let text = self.text(&text);
                        self.push(subject, self.predicates[property as usize], text, graph);
                    }
                }
            }
        }
    }

    /// Writes the `properties` that `keep` accepts.
    fn properties(
        &mut self,
        subject: Id,
        properties: &Properties,
        graph: Id,
        keep: impl Fn(Property) -> bool,
    ) {
        for (property, values) in properties.iter().filter(|(property, _)| keep(*property)) {
            let predicate = self.predicates[property as usize];
            if predicate != NONE {
                self.values(subject, predicate, (property, values), graph);
            }
        }
    }

    fn values(&mut self, subject: Id, predicate: Id, (property, values): (Property, Values<'_>), graph: Id) {
        for value in values {
            let object = self.terms().value(property, value);
            self.push(subject, predicate, object, graph);
        }
    }

    fn in_list(&mut self, edge: &EdgeRef<'_>, below: &FxHashSet<&Iri>, graph: Id) {
        let scheme = format!("{}/topics", edge.to.iri);
        let (scheme, topic) = (self.terms().legal(&scheme), self.iri(&edge.from.iri));
        let names = self.names;
        self.push(topic, names.in_scheme, scheme, graph);
        if !below.contains(&edge.from.iri) {
            self.push(topic, names.top_concept_of, scheme, graph);
        }
        let list = self.iri(&edge.to.iri);
        self.push(scheme, names.kind, names.scheme_class, graph);
        self.push(scheme, names.scheme_of, list, graph);
    }

    fn part(&mut self, edge: &EdgeRef<'_>) {
        let (resource, series) = (&edge.from.iri, &edge.to.iri);
        let unnamed = || part_iri(series, resource, edge.properties());
        let subject = self.iri(&edge.id().cloned().unwrap_or_else(unnamed));
        let (resource, series, names) = (self.iri(resource), self.iri(series), self.names);
        self.push(subject, names.kind, names.part_class, NONE);
        self.push(subject, names.item, resource, NONE);
        self.push(subject, names.series, series, NONE);
        self.properties(subject, edge.properties(), NONE, |_| true);
    }

    fn role(&mut self, edge: &EdgeRef<'_>) {
        let (from, to) = (self.iri(&edge.from.iri), self.iri(&edge.to.iri));
        for role in edge.properties().get(Property::Role).filter_map(Value::as_str) {
            let predicate = self.terms().named(&terms::role(role));
            self.push(from, predicate, to, NONE);
        }
    }
}

/// Whether the kind that a list states is the one that the resource has.
fn repeats_the_kind(edge: &EdgeRef<'_>) -> bool {
    let mut stated = edge.properties().get(Property::StatedKind);
    stated.all(|kind| edge.from.properties.get(Property::Kind).any(|own| own == kind))
}

/// Whether an address as written differs from the clickable one, which the resource has.
fn says_more_than_the_address(raw: &Value) -> bool {
    let raw = raw.to_text();
    !raw.contains("://") || Iri::parse(&raw).is_ok_and(|iri| iri.as_str() != raw)
}

/// The IRI, the path and the hash of a file of `list` given as `path@sha256`.
#[must_use]
pub fn document<'f>(list: &Iri, file: &'f str) -> (Iri, &'f str, Option<&'f str>) {
    let FileVersion { path, sha256 } = FileVersion::of(file);
    (document_iri(list, path, sha256.unwrap_or("")), path, sha256)
}

/// The IRI of one version of a file of `list`, as the mint assigns it to mentions.
fn document_iri(list: &Iri, path: &str, sha256: &str) -> Iri {
    match (mint_of(list, "list/"), list.as_str().split_once("list/")) {
        (Some(mint), Some((_, key))) => mint.document(key, path, sha256),
        _ => Mint::default().document(&hash(&[list.as_str()]), path, sha256),
    }
}
