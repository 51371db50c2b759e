//! The RDF terms that are neither a property nor an edge, one row each, and all terms with their names in JSON-LD.

use super::{EdgeKind, Property, ROLES, ValueKind};
use crate::vocabulary::iris::{DCTERMS, LG, PREFIXES, SCHEMA, SKOS};
use serde_json::{Map, Value, json};

/// How JSON-LD reads the values of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coercion {
    /// Unchanged.
    Plain,
    /// As IRIs.
    Id,
    /// As literals of an XML Schema datatype, by its local name.
    Typed(&'static str),
    /// By language.
    ByLanguage,
}

/// A predicate and its name in JSON-LD.
#[derive(Clone, Debug)]
pub struct Term {
    /// The name in JSON-LD.
    pub name: String,
    /// Namespace and local name.
    pub iri: (&'static str, &'static str),
    /// How its values are read.
    pub reading: Coercion,
    /// Whether a single value is put into an array too.
    pub is_set: bool,
}

/// Predicates: namespace, local name, name in JSON-LD, how values are read, whether there can be several.
const PREDICATES: &[(&str, &str, &str, Coercion, bool)] = &[
    (SKOS, "prefLabel", "label", Coercion::ByLanguage, true),
    (SKOS, "definition", "definition", Coercion::ByLanguage, true),
    (SCHEMA, "itemListElement", "mentions", Coercion::Id, true),
    (SCHEMA, "item", "item", Coercion::Id, false),
    (LG, "series", "series", Coercion::Id, false),
    (SKOS, "inScheme", "inScheme", Coercion::Id, false),
    (SKOS, "topConceptOf", "topConceptOf", Coercion::Id, false),
    (DCTERMS, "isPartOf", "treeOf", Coercion::Id, false),
    (LG, "path", "path", Coercion::Plain, false),
    (LG, "certainty", "certainty", Coercion::Typed("decimal"), false),
    (LG, "occurrenceOf", "occurrenceOf", Coercion::Id, false),
    (LG, "evidenceOf", "evidenceOf", Coercion::Id, false),
    (LG, "field", "field", Coercion::Plain, false),
    (LG, "readBy", "readBy", Coercion::Plain, false),
    (LG, "recognised", "recognised", Coercion::Id, false),
    (LG, "matched", "matched", Coercion::Plain, false),
    (SCHEMA, "sha256", "sha256", Coercion::Plain, false),
];

/// The names of classes in JSON-LD.
pub const CLASSES: &[(&str, &str)] = &[
    ("List", "lg:List"),
    ("Document", "lg:Document"),
    ("Mention", "lg:Mention"),
    ("Occurrence", "lg:Occurrence"),
    ("Evidence", "lg:Evidence"),
    ("Resource", "lg:Resource"),
    ("Framework", "lg:Framework"),
    ("Part", "lg:Part"),
    ("Topic", "skos:Concept"),
    ("TopicTree", "skos:ConceptScheme"),
    ("Agent", "foaf:Agent"),
    ("Person", "schema:Person"),
    ("Organization", "schema:Organization"),
    ("Series", "schema:CreativeWorkSeries"),
];

/// The prefixes for JSON-LD: those of readable output that are used for terms, and Wikidata.
pub fn prefixes() -> impl Iterator<Item = (&'static str, &'static str)> {
    let unused = ["kind", "rdf"];
    let ours = PREFIXES.iter().copied().filter(move |(name, _)| !unused.contains(name));
    ours.chain([("wd", "http://www.wikidata.org/entity/")])
}

/// Every predicate that we write.
#[must_use]
pub fn terms() -> Vec<Term> {
    let fixed = PREDICATES.iter().map(|(namespace, local, name, reading, is_set)| Term {
        name: (*name).to_owned(),
        iri: (namespace, local),
        reading: *reading,
        is_set: *is_set,
    });
    let properties = Property::ALL.iter().copied().filter_map(|property| {
        let reading = match property.value_kind() {
            _ if property == Property::Kind => Coercion::Id,
            ValueKind::Integer => Coercion::Typed("integer"),
            ValueKind::Bool => Coercion::Typed("boolean"),
            ValueKind::Text => Coercion::Plain,
            ValueKind::Tagged => Coercion::ByLanguage,
            ValueKind::Iri => Coercion::Id,
        };
        Some(Term { name: property.term(), iri: property.iri()?, reading, is_set: property.is_many() })
    });
    let link = |name: &str, iri, is_set| Term { name: name.to_owned(), iri, reading: Coercion::Id, is_set };
    let edges =
        EdgeKind::ALL.into_iter().filter_map(|edge| Some(link(edge.term(), edge.iri()?, !edge.is_single())));
    let roles = ROLES.iter().map(|role| link(role.local, (LG, role.local), true));
    fixed.chain(properties).chain(edges).chain(roles).collect()
}

/// The context that gives our terms short names, as included in every JSON-LD file.
#[must_use]
pub fn context() -> Value {
    let mut context = Map::new();
    context.insert("@version".into(), json!(1.1));
    for (name, keyword) in [("id", "@id"), ("type", "@type"), ("none", "@none")] {
        context.insert(name.into(), keyword.into());
    }
    context
        .extend(prefixes().chain(CLASSES.iter().copied()).map(|(name, iri)| (name.to_owned(), iri.into())));
    context.extend(terms().iter().map(|term| (term.name.clone(), definition(term))));
    json!({"@context": context})
}

/// The context's definition of `term`.
fn definition(term: &Term) -> Value {
    let prefix = PREFIXES.iter().find(|(_, namespace)| *namespace == term.iri.0).map_or("", |(name, _)| name);
    let id = format!("{prefix}:{}", term.iri.1);
    let kind = match term.reading {
        Coercion::Plain | Coercion::ByLanguage => None,
        Coercion::Id => Some("@id".to_owned()),
        Coercion::Typed(datatype) => Some(format!("xsd:{datatype}")),
    };
    let container = match (term.reading, term.is_set) {
        (Coercion::ByLanguage, true) => Some(json!(["@language", "@set"])),
        (Coercion::ByLanguage, false) => Some(json!("@language")),
        (_, true) => Some(json!("@set")),
        (_, false) => None,
    };
    if kind.is_none() && container.is_none() {
        return id.into();
    }
    let mut definition = Map::from_iter([("@id".to_owned(), Value::from(id))]);
    definition.extend(kind.map(|kind| ("@type".to_owned(), kind.into())));
    definition.extend(container.map(|container| ("@container".to_owned(), container)));
    definition.into()
}
