//! Things that the user merges or separates by hand, in `listgraph.toml`.
//!
//! The result depends only on these statements and on the list itself, so graphs of lists that are read
//! separately still merge by set union.

use super::Resolving;
use super::resources::kind_by_address;
use crate::address::{Address, Identifier, NotAnAddress, canonical_by, elsewhere};
use crate::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::ontology::{Assertion, Thing};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Something that was merged or separated by hand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decision {
    /// Their kind.
    pub kind: NodeKind,
    /// The resulting IRI.
    pub iri: Iri,
    /// Whether it was merged rather than separated.
    pub is_same: bool,
    /// Its previous IRI, or its name in the list.
    pub other: String,
    /// The text in the settings that it matched.
    pub written: String,
    /// The position in the settings, as `listgraph.toml:12`.
    pub place: String,
}

/// New IRIs, by kind and old IRI.
type ChosenIris = BTreeMap<(NodeKind, Iri), Iri>;

impl Resolving<'_> {
    /// The canonical form of an address as written, unless it is declared a separate resource by hand.
    pub(super) fn canonical(&self, written: &str) -> Result<Address, NotAnAddress> {
        let mut address = canonical_by(written, &self.ontology.sites, &self.ontology.rules)?;
        if let Some(saying) = self.ontology.by_hand.parting(&address) {
            let known = std::mem::replace(&mut address.iri, address.url.clone());
            address.rules = vec!["different"];
            // An identifier belongs to a single resource.
            if let Some(site) = &mut address.site
                && saying.things.iter().any(|thing| thing.iri.as_ref() == Some(&known))
            {
                site.identifier = None;
            }
        }
        Ok(address)
    }

    /// Records that a thing was separated from another by hand.
    pub(super) fn note_parted(&mut self, saying: &Assertion, iri: &Iri, other: &str) {
        self.by_hand.push(Decision {
            kind: saying.kind,
            iri: iri.clone(),
            is_same: false,
            other: other.to_owned(),
            written: other.to_owned(),
            place: saying.place.clone(),
        });
    }

    /// Merges what is declared the same, and separates what is declared different.
    pub(super) fn join_by_hand(&mut self) {
        if self.ontology.by_hand.0.is_empty() {
            return;
        }
        let mut names = ChosenIris::new();
        for kind in [NodeKind::Author, NodeKind::Resource] {
            self.find_same(kind, &mut names);
        }
        self.find_same_topics(&mut names);
        let strangers = self.find_strangers();
        self.find_parted_resources();
        for (old, new) in &names {
            if self.graph.node(old.0, &old.1).is_some() {
                self.add_joined(old.0, new);
            }
        }
        self.graph = renamed(std::mem::take(&mut self.graph), &names, &strangers);
        self.by_hand.sort();
        self.by_hand.dedup();
    }

    /// Merged things get the first IRI given for one of them, else one minted from the first name.
    fn find_same(&mut self, kind: NodeKind, names: &mut ChosenIris) {
        let ontology = self.ontology;
        for saying in ontology.by_hand.same(kind) {
            let by_name = || ontology.mint.author_name("_", &saying.things[0].written);
            let first = saying.things.iter().find_map(|thing| thing.iri.clone()).unwrap_or_else(by_name);
            let into = followed(kind, first, names);
            for thing in &saying.things {
                let mut found: BTreeSet<Iri> = self.found(kind, thing).into_iter().collect();
                for iri in &found {
                    self.note_same(saying, thing, &into, iri);
                }
                found.extend(thing.iri.clone());
                for iri in found {
                    let old = followed(kind, iri, names);
                    if old != into {
                        names.insert((kind, old), into.clone());
                    }
                }
            }
        }
    }

    /// Merged topics get the IRI of the one highest in its tree, so the tree stays connected; the IRI of a shared
    /// topic becomes a close match.
    fn find_same_topics(&mut self, names: &mut ChosenIris) {
        let ontology = self.ontology;
        for saying in ontology.by_hand.same(NodeKind::Topic) {
            let found: Vec<(&Thing, Iri)> = (saying.things.iter())
                .flat_map(|thing| self.found(NodeKind::Topic, thing).into_iter().map(move |iri| (thing, iri)))
                .collect();
            let depth = |iri: &Iri| iri.as_str().matches('/').count();
            let Some((_, into)) = found.iter().min_by_key(|(_, iri)| depth(iri)) else { continue };
            let into = followed(NodeKind::Topic, into.clone(), names);
            for (thing, iri) in &found {
                self.note_same(saying, thing, &into, iri);
                let old = followed(NodeKind::Topic, iri.clone(), names);
                if old != into {
                    names.insert((NodeKind::Topic, old), into.clone());
                }
            }
            let shared = saying.things.iter().filter_map(|thing| thing.iri.as_ref());
            for shared in shared.filter(|iri| iri.as_str().starts_with(crate::vocabulary::iris::TOPIC)) {
                let node = Node::new(NodeKind::Topic, into.clone())
                    .with(Property::CloseMatch, Value::Iri(shared.clone()));
                self.graph.add(node);
            }
        }
    }

    /// Authors declared to be different people, even if they share a name.
    fn find_strangers(&mut self) -> BTreeSet<Iri> {
        let ontology = self.ontology;
        let mut strangers = BTreeSet::new();
        for saying in ontology.by_hand.different(NodeKind::Author) {
            for thing in &saying.things {
                for iri in self.found(NodeKind::Author, thing) {
                    let is_tied = |node: &Node| node.properties.first(Property::ProbablySameAs).is_some();
                    if self.graph.node(NodeKind::Author, &iri).is_some_and(is_tied) {
                        self.note_parted(saying, &iri, &thing.written);
                        strangers.insert(iri);
                    }
                }
            }
        }
        strangers
    }

    fn find_parted_resources(&mut self) {
        let ontology = self.ontology;
        for saying in ontology.by_hand.different(NodeKind::Resource) {
            for thing in &saying.things {
                let own = thing.url.as_ref().filter(|url| self.graph.node(NodeKind::Resource, url).is_some());
                if let Some(own) = own {
                    self.note_parted(saying, own, &thing.written);
                }
            }
        }
    }

    fn note_same(&mut self, saying: &Assertion, thing: &Thing, into: &Iri, other: &Iri) {
        self.by_hand.push(Decision {
            kind: saying.kind,
            iri: into.clone(),
            is_same: true,
            other: other.to_string(),
            written: thing.written.clone(),
            place: saying.place.clone(),
        });
    }

    /// The nodes that `thing` names.
    fn found(&self, kind: NodeKind, thing: &Thing) -> Vec<Iri> {
        let is_meant = |node: &&Node| match &thing.iri {
            Some(iri) => node.iri == *iri || kind == NodeKind::Author && has(node, Property::Url, iri),
            None => {
                let names =
                    node.properties.get(Property::Name).chain(node.properties.get(Property::AltLabel));
                names.filter_map(Value::as_str).any(|name| thing.is_called(name))
            }
        };
        self.graph.nodes_of(kind).filter(is_meant).map(|node| node.iri.clone()).collect()
    }

    /// Adds what is known of the thing that others are merged into, as the list may not mention it.
    fn add_joined(&mut self, kind: NodeKind, into: &Iri) {
        match kind {
            NodeKind::Resource => {
                if let Ok(address) = self.canonical(into.as_str()) {
                    self.add_resource_at(&address);
                }
            }
            NodeKind::Author => {
                let account = into.as_str().strip_prefix(self.ontology.mint.base());
                let account = account.and_then(|path| path.strip_prefix("author/")?.split_once('/'));
                let Some((scheme, name)) = account.filter(|(_, name)| !name.contains('/')) else { return };
                let account = Identifier { scheme: scheme.to_owned(), value: name.to_owned() };
                let mut node = Node::new(NodeKind::Author, into.clone())
                    .with(Property::Identifier, Value::text(account.to_string(), None));
                if let Some(page) = elsewhere::account(scheme, name) {
                    node.properties.insert(Property::Url, Value::Iri(page));
                }
                self.graph.add(node);
            }
            _ => {}
        }
    }

    /// Adds what an address says about its resource, without a name.
    fn add_resource_at(&mut self, address: &Address) {
        let url = Value::Iri(address.url.clone());
        let kind = Value::text(kind_by_address(address), None);
        let node = Node::new(NodeKind::Resource, address.iri.clone());
        self.graph.add(node.with(Property::Url, url).with(Property::Kind, kind));
        self.add_site(address);
    }
}

fn has(node: &Node, property: Property, iri: &Iri) -> bool {
    node.properties.get(property).any(|value| matches!(value, Value::Iri(other) if other == iri))
}

/// The current IRI of a thing, after all earlier merges.
fn followed(kind: NodeKind, iri: Iri, names: &ChosenIris) -> Iri {
    let mut iri = iri;
    while let Some(next) = names.get(&(kind, iri.clone())) {
        iri = next.clone();
    }
    iri
}

/// `graph` with new IRIs; a node merged into another loses its single-valued properties and edges.
fn renamed(graph: Graph, names: &ChosenIris, strangers: &BTreeSet<Iri>) -> Graph {
    let all: HashMap<(NodeKind, Iri), Iri> =
        names.keys().map(|(kind, old)| ((*kind, old.clone()), followed(*kind, old.clone(), names))).collect();
    let new = |kind: NodeKind, iri: &Iri| all.get(&(kind, iri.clone())).cloned();
    let node = |node: Node| {
        let mut node = node;
        if strangers.contains(&node.iri) {
            node.properties = node.properties.filtered(|property| property != Property::ProbablySameAs);
        }
        if let Some(iri) = new(node.kind, &node.iri) {
            let is_own = |property| {
                matches!(
                    property,
                    Property::Url | Property::Position | Property::Line | Property::ProbablySameAs
                )
            };
            node.properties = node.properties.filtered(|property| !is_own(property));
            node.iri = iri;
        }
        node
    };
    let edge = |from: Iri, mut edge: Edge, to: Iri| {
        let (from_kind, to_kind) = edge.kind.ends();
        let (start, end) = (new(from_kind, &from), new(to_kind, &to));
        let is_own = matches!(edge.kind, EdgeKind::Broader | EdgeKind::PublishedOn);
        if is_own && start.is_some() {
            return None;
        }
        if let Some(Value::Iri(topic)) = edge.properties.first(Property::Topic)
            && let Some(topic) = new(NodeKind::Topic, &topic.clone())
        {
            edge.properties = edge.properties.filtered(|property| property != Property::Topic);
            edge.properties.insert(Property::Topic, Value::Iri(topic));
        }
        let (start, end) = (start.unwrap_or(from), end.unwrap_or(to));
        (from_kind != to_kind || start != end).then_some((start, edge, end))
    };
    graph.rewritten(node, edge)
}
