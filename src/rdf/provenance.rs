//! How much RDF says about where things were read.

/// How much provenance RDF includes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Things and their relations alone; what lists say about a resource becomes its own properties.
    None,
    /// Each mention, and its line in each version of a file.
    #[default]
    Mentions,
    /// Spans, addresses as written, and the evidence by which each field was read.
    Full,
}
