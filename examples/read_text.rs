//! Reads a list from a text and writes it as Turtle.

use listgraph::rdf::{RdfFormat, serialize};
use listgraph::{Ontology, rdf, read_text};
use std::error::Error;
use std::io::Write as _;

const LIST: &str = "\
# Pens

## Ink

- [Quill](https://github.com/example/quill) - Writes without a hand, built on PyTorch.
- [On ink](https://arxiv.org/abs/2001.00001), Ada Moreau and Tom Heron, 2020
";

/// Runs the example.
///
/// # Errors
///
/// When standard output is closed.
pub fn main() -> Result<(), Box<dyn Error>> {
    let reading = read_text("example.org/pens", LIST, &Ontology::default());
    let turtle = serialize(&rdf::quads(&reading.graph), RdfFormat::Turtle)?;
    std::io::stdout().write_all(&turtle)?;
    Ok(())
}
