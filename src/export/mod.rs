//! The formats that a graph is written in: [`Format`] names them all, [`write`] writes one.
//!
//! `tables` are formats for programs, `pictures` for eyes (`diagram` says what they draw), `page` is for a browser; RDF, vaults and Neo4j's formats have
//! rooms of their own. A format is a function of the graph; it knows nothing of Markdown and reads nothing.

mod diagram;
mod format;
mod made;
mod options;
mod page;
mod pictures;
mod tables;

pub use diagram::topics_named;
pub use format::{Format, write};
pub use made::Made;
pub use options::{Detail, Formulas, Link, LinksKey, Options};
pub use tables::csv::without_formulas;
