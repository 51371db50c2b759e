//! The RDF syntaxes: [`SYNTAXES`] lists them; Turtle, TriG and JSON-LD have serializers of our own.
//!
//! All of them hold the same triples; N-Quads and TriG also record the list that each belongs to.

use super::interner::{iri_of, parsed};
use super::merge::Runs;
use super::order::Order;
use super::run::Run;
use super::statements::{Statements, subject_of};
use super::{jsonld, lines, turtle};
use crate::vocabulary::iris::PREFIXES;
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::{NamedNodeRef, Quad, TripleRef};
use std::io::{self, Write};

/// The syntaxes that we write. Their endings and media types are Oxigraph's.
pub const SYNTAXES: [RdfFormat; 6] =
    [RdfFormat::Turtle, RdfFormat::NTriples, RdfFormat::NQuads, RdfFormat::TriG, JSON_LD, RdfFormat::RdfXml];

/// JSON-LD 1.1 with an inline context.
pub const JSON_LD: RdfFormat = RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() };

/// The name of `syntax` on the command line.
#[must_use]
pub fn name(syntax: RdfFormat) -> &'static str {
    match syntax {
        RdfFormat::Turtle => "turtle",
        RdfFormat::NTriples => "n-triples",
        RdfFormat::NQuads => "n-quads",
        RdfFormat::TriG => "trig",
        RdfFormat::JsonLd { .. } => "json-ld",
        RdfFormat::RdfXml => "rdf-xml",
        other => other.file_extension(),
    }
}

/// The orders that the statements are needed in for these syntaxes, each once.
pub(super) fn orders(syntaxes: &[RdfFormat]) -> Vec<Order> {
    let mut orders: Vec<Order> = Vec::new();
    for order in syntaxes.iter().map(|syntax| order(*syntax)) {
        if !orders.contains(&order) {
            orders.push(order);
        }
    }
    orders
}

/// How files in `syntax` are sorted: if each statement is a line, by the bytes of the line, so that any tool can
/// merge sorted files.
pub(super) fn order(syntax: RdfFormat) -> Order {
    match syntax {
        RdfFormat::NQuads => Order::Quads,
        RdfFormat::NTriples => Order::Triples,
        RdfFormat::TriG => Order::Graphs,
        _ => Order::Subjects,
    }
}

/// `quads` in `syntax`, sorted; without named graphs, their union is written.
///
/// # Errors
///
/// If RDF/XML cannot express a predicate; it can express all of ours.
pub fn serialize(quads: &[Quad], syntax: RdfFormat) -> io::Result<Vec<u8>> {
    let mut text = Vec::with_capacity(64 * quads.len());
    write_statements(&Statements::of_quads(quads), syntax, &mut text)?;
    Ok(text)
}

/// Writes all of `statements`.
pub(super) fn write_statements(
    statements: &Statements,
    syntax: RdfFormat,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut runs = Runs::new(order(syntax), usize::MAX);
    runs.add(Run::of(statements, order(syntax)))?;
    write(&runs, syntax, out)
}

/// Writes runs sorted in the order of `syntax`.
pub(super) fn write(runs: &Runs, syntax: RdfFormat, out: &mut dyn Write) -> io::Result<()> {
    match syntax {
        RdfFormat::NTriples | RdfFormat::NQuads => lines::lines(runs, out),
        RdfFormat::TriG => turtle::trig(runs, out),
        RdfFormat::JsonLd { .. } => jsonld::jsonld(runs, out),
        RdfFormat::RdfXml => xml(runs, out),
        // N3, too, includes Turtle.
        _ => turtle::turtle(runs, out),
    }
}

fn xml(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = rdf_xml().for_writer(&mut *out);
    runs.each(&mut |group| {
        let subject = subject_of(group.subject);
        for statement in group.statements {
            let predicate = NamedNodeRef::new_unchecked(iri_of(statement.predicate).unwrap_or_default());
            let object = parsed(statement.object);
            serializer.serialize_triple(TripleRef::new(&subject, predicate, &object))?;
        }
        Ok(())
    })?;
    serializer.finish()?;
    out.write_all(b"\n")
}

/// RDF/XML with our prefixes.
fn rdf_xml() -> RdfSerializer {
    let plain = RdfSerializer::from_format(RdfFormat::RdfXml);
    PREFIXES.iter().filter(|(name, _)| *name != "rdf").fold(plain, |serializer, (name, namespace)| {
        match serializer.clone().with_prefix(*name, *namespace) {
            Ok(prefixed) => prefixed,
            Err(_) => serializer,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Graph;
    use crate::graph::{Node, NodeKind, Property, Value, sample};
    use crate::iri::Iri;
    use crate::rdf::compare;
    use oxigraph::io::RdfParser;
    use oxigraph::model::GraphName;

    fn read(text: &[u8], syntax: RdfFormat) -> Vec<Quad> {
        let parsed: Result<Vec<Quad>, _> = RdfParser::from_format(syntax).for_slice(text).collect();
        let mut quads = parsed.unwrap_or_else(|error| panic!("{error}\n{}", String::from_utf8_lossy(text)));
        quads.sort_by(compare);
        quads
    }

    fn all_syntaxes_agree(quads: &[Quad]) {
        let mut flat: Vec<Quad> =
            quads.iter().map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() }).collect();
        flat.sort_by(compare);
        flat.dedup();
        for syntax in SYNTAXES {
            let text = serialize(quads, syntax).expect("serializes");
            let expected = if matches!(syntax, RdfFormat::NQuads | RdfFormat::TriG) { quads } else { &flat };
            assert_eq!(read(&text, syntax), expected, "{}\n{}", name(syntax), String::from_utf8_lossy(&text));
        }
    }

    #[test]
    fn the_sample_is_the_same_in_all_syntaxes() {
        all_syntaxes_agree(&crate::rdf::quads(&sample::graph()));
        all_syntaxes_agree(&[]);
    }

    #[test]
    fn turtle_is_made_for_reading() {
        let text = serialize(&crate::rdf::quads(&sample::graph()), RdfFormat::Turtle).expect("serializes");
        let text = String::from_utf8(text).expect("UTF-8");
        for expected in [
            "@prefix schema: <http://schema.org/> .\n",
            "<https://github.com/a/b> a schema:SoftwareSourceCode, lg:Resource ;\n    ",
            "\nframework:pytorch a schema:SoftwareApplication, lg:Framework ;\n",
            "    schema:position 1 ;\n",
            "    lg:archived true ;\n",
            "    skos:prefLabel \"LLM训练\"@zh-hans,\n        \"Training\"@en",
        ] {
            assert!(text.contains(expected), "{expected:?} is not in\n{text}");
        }
    }

    fn resource(iri: &str, name: Value) -> Vec<Quad> {
        let mut graph = Graph::new();
        graph.add(Node::new(NodeKind::Resource, Iri::parse(iri).unwrap()).with(Property::Name, name));
        crate::rdf::quads(&graph)
    }

    #[test]
    fn schemes_are_not_taken_for_prefixes() {
        for iri in ["schema:x", "lg:x", "kinds:x", "name:x", "id:x", "mailto:a@b.example", "list:x"] {
            all_syntaxes_agree(&resource(iri, Value::text("x", None)));
        }
    }

    #[test]
    fn what_cannot_be_seen_beyond_four_digits_reads_back() {
        // The flag of England is a black flag with tags; the last code points of a plane are no characters.
        for text in ["🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{9FFFE}E", "\u{10FFFF}"]
        {
            all_syntaxes_agree(&resource("https://a.example", Value::text(text, None)));
        }
    }

    proptest::proptest! {
        #[test]
        fn random_text_is_the_same_in_all_syntaxes(
            path in "\\PC*", text in "(.|[\r\n\t\u{0}\u{1B}\u{85}\u{2028}\u{FFFE}])*",
        ) {
            all_syntaxes_agree(&resource(&format!("https://a.example/{path}"), Value::text(text.clone(), Some("zh-Hant"))));
            all_syntaxes_agree(&resource("https://a.example", Value::text(text, None)));
        }
    }
}
