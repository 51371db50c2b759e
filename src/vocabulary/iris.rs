//! The IRIs of the terms we use, our own and others', as constants.
//!
//! `ontology/listgraph.ttl` defines those in `lg:`; a test compares the two.

/// Our terms.
pub const LG: &str = "https://w3id.org/listgraph/ns#";
/// The default base of our own nodes; `--base` changes it.
pub const ID: &str = "https://w3id.org/listgraph/id/";
/// The concept scheme of kinds.
pub const KIND: &str = "https://w3id.org/listgraph/kind/";
/// The shared topics.
pub const TOPIC: &str = "https://w3id.org/listgraph/topic/";
/// schema.org, with `http` as in its JSON-LD context.
pub const SCHEMA: &str = "http://schema.org/";
/// SKOS.
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// DCMI Metadata Terms.
pub const DCTERMS: &str = "http://purl.org/dc/terms/";
/// The Data Catalog Vocabulary.
pub const DCAT: &str = "http://www.w3.org/ns/dcat#";
/// The Vocabulary of Interlinked Datasets.
pub const VOID: &str = "http://rdfs.org/ns/void#";
/// PROV-O.
pub const PROV: &str = "http://www.w3.org/ns/prov#";
/// FOAF.
pub const FOAF: &str = "http://xmlns.com/foaf/0.1/";
/// FAIR4ML.
pub const FAIR4ML: &str = "https://w3id.org/fair4ml#";
/// RDF itself.
pub const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// XML Schema datatypes.
pub const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// The sections of our data, each a prefix in readable output.
pub const SECTIONS: &[&str] =
    &["author", "evidence", "framework", "list", "mention", "occurrence", "part", "person", "series", "site"];

/// The dataset, the same for any input: the outputs of several runs are one dataset.
pub const DATASET: &str = "https://w3id.org/listgraph/dataset";

/// Prefixes for readable output, name before namespace, sorted by name.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcat", DCAT),
    ("dcterms", DCTERMS),
    ("fair4ml", FAIR4ML),
    ("foaf", FOAF),
    ("kind", KIND),
    ("lg", LG),
    ("prov", PROV),
    ("rdf", RDF),
    ("schema", SCHEMA),
    ("skos", SKOS),
    ("void", VOID),
    ("xsd", XSD),
];
