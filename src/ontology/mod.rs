//! Our terms as constants, the data that curators edit, and the minting of IRIs.

pub mod address;
pub mod iri;
pub mod sites;
pub mod vocab;

/// The built-in site rules.
const SITES: &str = include_str!("../../ontology/sites.tsv");
/// The names of parameters that only track readers.
const TRACKING: &str = include_str!("../../ontology/tracking.txt");
