//! The subjects that RDF describes in addition to the graph: the dataset, the tools that made it, kinds and shared
//! topics.

use crate::vocabulary::embedded::gazetteer_version;
use crate::vocabulary::iris::{DATASET, KIND, TOPIC};
use std::collections::BTreeSet;

/// The namespace of the program and its gazetteer, which have one IRI per version.
pub const MADE_BY: &str = "https://w3id.org/listgraph/made-by/";

/// Whether `subject` is the dataset, or a kind or shared topic, of which the graph keeps only the name.
pub(super) fn is_outside(subject: &str) -> bool {
    [KIND, TOPIC, MADE_BY].iter().any(|start| subject.starts_with(start)) || subject == DATASET
}

/// What lists are read with: the program and the gazetteer, with their versions.
#[must_use]
pub fn made_by() -> [(&'static str, &'static str); 2] {
    [("listgraph", env!("CARGO_PKG_VERSION")), ("gazetteer", gazetteer_version())]
}

/// The IRIs of the program and the gazetteer.
pub(super) fn made_by_iris() -> BTreeSet<String> {
    made_by().iter().map(|(name, version)| format!("{MADE_BY}{name}-{version}")).collect()
}
