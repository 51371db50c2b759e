//! Everything known independently of the lists to read.

mod by_hand;

use crate::address::{Rules, sites::Sites};
use crate::gazetteer::Gazetteer;
use crate::iri::Mint;
pub use by_hand::{Assertion, ByHand, Means, Thing};

/// Site rules, gazetteer and IRI minting.
#[derive(Clone, Debug)]
pub struct Ontology<'a> {
    /// The site rules.
    pub sites: &'a Sites,
    /// The frameworks and shared topics.
    pub gazetteer: &'a Gazetteer,
    /// Mints our own IRIs.
    pub mint: Mint,
    /// Which steps of canonicalisation apply.
    pub rules: Rules,
    /// The user's manual decisions.
    pub by_hand: ByHand,
    /// A hash of the texts of further gazetteers and site rules; empty if there are none.
    pub further: String,
}

impl Default for Ontology<'static> {
    fn default() -> Self {
        Self {
            sites: Sites::builtin(),
            gazetteer: Gazetteer::builtin(),
            mint: Mint::default(),
            rules: Rules::default(),
            by_hand: ByHand::default(),
            further: String::new(),
        }
    }
}
