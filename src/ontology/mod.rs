//! Our terms as constants, the data that curators edit, and the minting of IRIs.

pub mod iri;
pub mod vocab;
