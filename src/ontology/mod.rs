//! Our terms as constants, the data that curators edit, and the minting of IRIs.

pub mod address;
pub mod gazetteer;
pub mod iri;
pub mod sites;
pub mod vocab;

/// The built-in site rules.
const SITES: &str = include_str!("../../ontology/sites.tsv");
/// The names of parameters that only track readers.
const TRACKING: &str = include_str!("../../ontology/tracking.txt");
/// The built-in frameworks, models and tools.
const FRAMEWORKS: &str = include_str!("../../ontology/frameworks.ttl");
/// The topics that lists share.
const TOPICS: &str = include_str!("../../ontology/topics.ttl");
