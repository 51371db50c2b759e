//! The predicates of properties, edges and roles, in both directions.

use crate::graph::{EdgeKind, NodeKind, Property};
use crate::vocabulary::ROLES;
use crate::vocabulary::iris::{DCTERMS, LG, RDF, SCHEMA, SKOS};
use oxigraph::model::NamedNode;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The namespace of roles that are not in our vocabulary.
const ROLE: &str = "https://w3id.org/listgraph/role/";

/// The meaning of a predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// `rdf:type`.
    Type,
    /// A value of a property.
    Property(Property),
    /// An edge.
    Edge(EdgeKind),
    /// A related resource in one of the roles of our vocabulary.
    Role(&'static str),
    /// List to one of its mentions.
    Element,
    /// Mention or part to its resource.
    Item,
    /// Part to its series.
    Series,
    /// Topic to the tree that contains it.
    InScheme,
    /// The same for a top-level topic.
    TopConceptOf,
    /// Topic tree to its list.
    SchemeOf,
    /// Occurrence to its mention.
    OccurrenceOf,
    /// Evidence to its occurrence.
    EvidenceOf,
    /// The field that was read.
    Field,
    /// The rule that read it.
    ReadBy,
    /// The framework that was identified.
    Recognised,
    /// The words that identified it.
    Matched,
    /// The path of a document.
    Path,
    /// The hash of a document.
    Sha256,
}

macro_rules! names {
    ($($name:ident = $namespace:ident $local:literal,)+) => {
        /// Predicates and classes that are not in the tables above: as names, or as the numbers of the names.
        #[derive(Clone, Copy)]
        pub(super) struct KnownTerms<T> { $(pub(super) $name: T,)+ }

        impl<T> KnownTerms<T> {
            /// Applies `make` to each.
            pub(super) fn map<U>(&self, mut make: impl FnMut(&T) -> U) -> KnownTerms<U> {
                KnownTerms { $($name: make(&self.$name),)+ }
            }
        }

        /// [`KnownTerms`], built once.
        pub(super) static NAMES: LazyLock<KnownTerms<NamedNode>> =
            LazyLock::new(|| KnownTerms { $($name: named($namespace, $local),)+ });
    };
}

names! {
    label = SKOS "prefLabel",
    definition = SKOS "definition",
    kind = RDF "type",
    element = SCHEMA "itemListElement",
    item = SCHEMA "item",
    series = LG "series",
    in_scheme = SKOS "inScheme",
    top_concept_of = SKOS "topConceptOf",
    scheme_of = DCTERMS "isPartOf",
    occurrence_of = LG "occurrenceOf",
    evidence_of = LG "evidenceOf",
    field = LG "field",
    read_by = LG "readBy",
    recognised = LG "recognised",
    matched = LG "matched",
    path = LG "path",
    sha256 = SCHEMA "sha256",
    mention_class = LG "Mention",
    occurrence_class = LG "Occurrence",
    evidence_class = LG "Evidence",
    list_item_class = SCHEMA "ListItem",
    document_class = LG "Document",
    scheme_class = SKOS "ConceptScheme",
    part_class = LG "Part",
}

struct Tables {
    /// Indexed by the position of a property or edge in its table.
    properties: Vec<Option<NamedNode>>,
    edges: Vec<Option<NamedNode>>,
    roles: HashMap<&'static str, NamedNode>,
    meanings: HashMap<String, Meaning>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let names = &*NAMES;
    let mut meanings: HashMap<String, Meaning> = [
        (&names.kind, Meaning::Type),
        (&names.label, Meaning::Property(Property::Name)),
        (&names.definition, Meaning::Property(Property::Description)),
        (&names.element, Meaning::Element),
        (&names.item, Meaning::Item),
        (&names.series, Meaning::Series),
        (&names.in_scheme, Meaning::InScheme),
        (&names.top_concept_of, Meaning::TopConceptOf),
        (&names.scheme_of, Meaning::SchemeOf),
        (&names.occurrence_of, Meaning::OccurrenceOf),
        (&names.evidence_of, Meaning::EvidenceOf),
        (&names.field, Meaning::Field),
        (&names.read_by, Meaning::ReadBy),
        (&names.recognised, Meaning::Recognised),
        (&names.matched, Meaning::Matched),
        (&names.path, Meaning::Path),
        (&names.sha256, Meaning::Sha256),
    ]
    .into_iter()
    .map(|(name, meaning)| (name.as_str().to_owned(), meaning))
    .collect();
    let rows = Property::ALL.iter().copied().filter_map(|property| Some((property, property.iri()?)));
    let mut properties = column(rows, Meaning::Property, &mut meanings);
    let properties = Property::ALL.iter().map(|property| properties.remove(property)).collect();
    let rows = EdgeKind::ALL.into_iter().filter_map(|edge| Some((edge, edge.iri()?)));
    let mut edges = column(rows, Meaning::Edge, &mut meanings);
    let edges = EdgeKind::ALL.iter().map(|edge| edges.remove(edge)).collect();
    let rows = ROLES.iter().map(|role| (role.name, (LG, role.local)));
    let roles = column(rows, Meaning::Role, &mut meanings);
    Tables { properties, edges, roles, meanings }
});

fn named(namespace: &str, local: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{namespace}{local}"))
}

fn column<K: Copy + Eq + std::hash::Hash>(
    rows: impl Iterator<Item = (K, (&'static str, &'static str))>,
    meaning: fn(K) -> Meaning,
    meanings: &mut HashMap<String, Meaning>,
) -> HashMap<K, NamedNode> {
    rows.map(|(key, (namespace, local))| {
        let name = named(namespace, local);
        meanings.insert(name.as_str().to_owned(), meaning(key));
        (key, name)
    })
    .collect()
}

/// The predicate of `property` on a node of `kind`; `None` for the files of a list, which are documents.
pub(super) fn node_property(kind: NodeKind, property: Property) -> Option<&'static NamedNode> {
    match (kind, property) {
        (NodeKind::Topic | NodeKind::Framework, Property::Name) => Some(&NAMES.label),
        (NodeKind::Framework, Property::Description) => Some(&NAMES.definition),
        _ => self::property(property),
    }
}

/// The predicate of `property` on a mention or part.
pub(super) fn property(property: Property) -> Option<&'static NamedNode> {
    TABLES.properties[property as usize].as_ref()
}

/// The predicate of edges of `kind`; `None` for mentions and topic trees.
pub(super) fn edge(kind: EdgeKind) -> Option<&'static NamedNode> {
    TABLES.edges[kind as usize].as_ref()
}

/// The kind of edge with the same predicate as `kind` that starts at nodes of kind `from`: a predicate can start
/// from several kinds of node.
pub(super) fn edge_from(kind: EdgeKind, from: NodeKind) -> Option<EdgeKind> {
    let says_so = |other: &EdgeKind| *other == kind || other.iri().is_some() && other.iri() == kind.iri();
    EdgeKind::ALL.into_iter().find(|other| other.ends().0 == from && says_so(other))
}

/// The predicate of a related resource in any `role`.
pub(super) fn role(role: &str) -> NamedNode {
    TABLES.roles.get(role).cloned().unwrap_or_else(|| named(ROLE, &spell(role)))
}

/// The role of a predicate that is not in our vocabulary.
pub(super) fn other_role(predicate: &str) -> Option<String> {
    unspell(predicate.strip_prefix(ROLE)?)
}

/// The meaning of `predicate`, if it is one of ours.
pub(super) fn meaning(predicate: &str) -> Option<Meaning> {
    TABLES.meanings.get(predicate).copied()
}

/// `role` in characters allowed in an XML name: a letter first, anything but letters, digits and `-` as `_` and two
/// hexadecimal digits.
fn spell(role: &str) -> String {
    let mut spelled = String::from("r-");
    for byte in role.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => spelled.push(char::from(byte)),
            byte => spelled.push_str(&format!("_{byte:02x}")),
        }
    }
    spelled
}

/// The reverse of [`spell`].
fn unspell(spelled: &str) -> Option<String> {
    super::values::decode(spelled.strip_prefix("r-")?, b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_but_files_has_a_predicate_of_its_own() {
        let mut seen = std::collections::HashSet::new();
        for property in Property::ALL.iter().copied().filter(|property| *property != Property::File) {
            let name = super::property(property).expect("a row");
            assert!(seen.insert(name), "{name}");
            assert_eq!(meaning(name.as_str()), Some(Meaning::Property(property)));
        }
    }

    #[test]
    fn every_edge_reads_back() {
        for kind in EdgeKind::ALL {
            match edge(kind) {
                Some(name) => {
                    let Some(Meaning::Edge(read)) = meaning(name.as_str()) else { panic!("{name}") };
                    assert_eq!(edge_from(read, kind.ends().0), Some(kind));
                }
                None => assert!(matches!(kind, EdgeKind::ListedIn | EdgeKind::InList), "{kind:?}"),
            }
        }
    }

    #[test]
    fn our_own_predicates_are_in_the_ontology() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/ontology/listgraph.ttl");
        let text = std::fs::read(file).expect("listgraph.ttl");
        let format = oxigraph::io::RdfFormat::Turtle;
        let defined: std::collections::HashSet<String> = oxigraph::io::RdfParser::from_format(format)
            .for_slice(&text)
            .map(|quad| quad.expect("Turtle").subject.to_string())
            .collect();
        for name in TABLES.meanings.keys().filter(|name| name.starts_with(LG)) {
            assert!(defined.contains(&format!("<{name}>")), "{name}");
        }
        for class in [&NAMES.mention_class, &NAMES.document_class, &NAMES.part_class] {
            assert!(defined.contains(&class.to_string()), "{class}");
        }
    }

    proptest::proptest! {
        #[test]
        fn other_roles_read_back(text in "\\PC*") {
            let name = named(ROLE, &spell(&text));
            NamedNode::new(name.as_str()).expect("legal");
            proptest::prop_assert_eq!(other_role(name.as_str()), Some(text));
        }
    }
}
