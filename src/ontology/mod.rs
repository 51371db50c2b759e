//! Our terms as constants, the data that curators edit, and the minting of IRIs.

pub mod iri;
pub mod vocab;

/// The JSON-LD context that gives our terms short names.
pub const CONTEXT: &str = include_str!("../../ontology/context.jsonld");

/// Named questions: the name of each file without its ending, and its SPARQL.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("empty-topics", include_str!("../../ontology/questions/empty-topics.rq")),
    ("most-listed", include_str!("../../ontology/questions/most-listed.rq")),
];
