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

/// The JSON-LD context that gives our terms short names.
pub const CONTEXT: &str = include_str!("../../ontology/context.jsonld");

/// Named questions: the name of each file without its ending, and its SPARQL.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("empty-topics", include_str!("../../ontology/questions/empty-topics.rq")),
    ("most-listed", include_str!("../../ontology/questions/most-listed.rq")),
];

/// All that is known before any list is read: site rules, gazetteers, and how IRIs are minted.
#[derive(Clone, Debug)]
pub struct Ontology<'a> {
    /// The site rules.
    pub sites: &'a sites::Sites,
    /// The frameworks and shared topics.
    pub gazetteer: &'a gazetteer::Gazetteer,
    /// How our own IRIs are minted.
    pub mint: iri::Mint,
    /// Which steps of canonicalisation are taken.
    pub rules: address::Rules,
}

impl Default for Ontology<'static> {
    fn default() -> Self {
        Self {
            sites: sites::Sites::builtin(),
            gazetteer: gazetteer::Gazetteer::builtin(),
            mint: iri::Mint::default(),
            rules: address::Rules::default(),
        }
    }
}
