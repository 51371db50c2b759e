//! The export formats: [`Format`] lists them, [`write()`] writes one.
//!
//! `tables` are formats for programs, `pictures` for people (`diagram` decides what they show), `page` is for
//! browsers. RDF, vaults and Neo4j's formats have modules of their own. An export depends on the graph alone: it
//! knows nothing of Markdown and reads no files.

mod diagram;
mod format;
mod made;
mod options;
mod page;
mod pictures;
mod stream;
mod tables;

pub use diagram::topics_named;
pub use format::{Format, write};
pub use made::Made;
pub use options::{Detail, Formulas, Link, LinksKey, Options};
pub use stream::Stream;
pub use tables::csv::without_formulas;
