//! Everything known independently of the lists to read.

mod by_hand;

use crate::address::{Rules, sites::Sites};
use crate::gazetteer::Gazetteer;
use crate::iri::Mint;
use std::sync::Arc;

pub use by_hand::{Assertion, ByHand, Means, Thing};

/// Site rules, gazetteer and IRI minting.
#[derive(Clone, Debug)]
pub struct Ontology {
    /// The site rules.
    pub sites: Arc<Sites>,
    /// The frameworks and shared topics.
    pub gazetteer: Arc<Gazetteer>,
    /// Mints our own IRIs.
    pub mint: Mint,
    /// Which steps of canonicalisation apply.
    pub rules: Rules,
    /// The user's manual decisions.
    pub by_hand: ByHand,
    /// A hash of the texts of further gazetteers and site rules; empty if there are none.
    pub further: String,
}

impl Default for Ontology {
    fn default() -> Self {
        Self {
            sites: Sites::shared(),
            gazetteer: Gazetteer::shared(),
            mint: Mint::default(),
            rules: Rules::default(),
            by_hand: ByHand::default(),
            further: String::new(),
        }
    }
}
