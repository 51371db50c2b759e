//! Evidence as nodes: which rule read a field, and which words identified a framework.
//!
//! The graph holds it as text, `field: rule` and `framework ID: field: words`. Text in any other form remains a
//! text of its occurrence, so nothing is lost.

use super::interner::Id;
use super::write::Writer;
use crate::graph::{Naming, Property, ReadBy};
use crate::iri::{Iri, Mint, hash};
use crate::vocabulary::iris::ID;

/// Writes the evidence in `text`, a value of `property`, for an occurrence; `None` if it is not in our form.
pub(super) fn write(
    writer: &mut Writer<'_>,
    (property, text): (Property, &str),
    (occurrence, of): (&Iri, Id),
    (list, graph): (&str, Id),
) -> Option<()> {
    let names = writer.names();
    let (field, said, words) = match property {
        Property::Rule => {
            let ReadBy { field, rule } = ReadBy::of(text)?;
            (field, (names.read_by, writer.terms().literal(rule, None)), None)
        }
        _ => {
            let Naming { framework: id, field, words } = Naming::of(text)?;
            let framework = mint(list).framework(id);
            (framework_id(framework.as_str()) == Some(id)).then_some(())?;
            (field, (names.recognised, writer.terms().iri(&framework)), Some(words))
        }
    };
    let iri = format!("{ID}evidence/{}", hash(&[occurrence.as_str(), property.name(), text]));
    let subject = writer.terms().legal(&iri);
    let field = writer.terms().literal(field, None);
    let words = words.map(|words| (names.matched, writer.terms().literal(words, None)));
    let all = [(names.field, field), said, (names.kind, names.evidence_class), (names.evidence_of, of)];
    for (predicate, object) in all.into_iter().chain(words) {
        writer.push(subject, predicate, object, graph);
    }
    Some(())
}

/// The text that was given to [`write`], reconstructed from the statements about one node.
pub(super) fn text(
    field: Option<&str>,
    rule: Option<&str>,
    framework: Option<&str>,
    words: Option<&str>,
) -> Option<(Property, String)> {
    match (field?, rule, framework, words) {
        (field, Some(rule), None, None) => Some((Property::Rule, ReadBy { field, rule }.to_string())),
        (field, None, Some(framework), Some(words)) => {
            let naming = Naming { framework: framework_id(framework)?, field, words };
            Some((Property::Evidence, naming.to_string()))
        }
        _ => None,
    }
}

fn mint(list: &str) -> Mint {
    match list.split_once("list/") {
        Some((base, _)) if base.ends_with(['/', '#']) => {
            Iri::parse(base).map_or_else(|_| Mint::default(), Mint::new)
        }
        _ => Mint::default(),
    }
}

fn framework_id(iri: &str) -> Option<&str> {
    iri.split_once("framework/").map(|(_, id)| id)
}
