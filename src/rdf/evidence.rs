//! Evidence as nodes: which rule read a field, and by which words a framework was recognised.
//!
//! The graph holds it as text, `field: rule` and `framework ID: field: words`. What is written otherwise
//! stays a text of its occurrence, so nothing is lost on the way.

use super::terms::NAMES;
use super::values::named;
use crate::graph::Property;
use crate::iri::{Iri, Mint, hash};
use crate::vocabulary::iris::ID;
use oxigraph::model::{Literal, NamedNode, Term};

/// The node of one piece of evidence for `occurrence`, and what is said of it.
type Statements = (NamedNode, Vec<(&'static NamedNode, Term)>);

/// What `text`, a value of `property`, says; none when it is not written as we write it.
pub(super) fn statements(property: Property, text: &str, occurrence: &Iri, list: &str) -> Option<Statements> {
    let literal = |text: &str| Term::from(Literal::new_simple_literal(text));
    let mut statements = match property {
        Property::Rule => {
            let (field, rule) = text.split_once(": ")?;
            vec![(&NAMES.field, literal(field)), (&NAMES.read_by, literal(rule))]
        }
        _ => {
            let (id, rest) = text.strip_prefix("framework ")?.split_once(": ")?;
            let (field, words) = rest.split_once(": ")?;
            let framework = mint(list).framework(id);
            (framework_id(framework.as_str()) == Some(id)).then_some(())?;
            let recognised = Term::from(named(&framework));
            vec![
                (&NAMES.recognised, recognised),
                (&NAMES.field, literal(field)),
                (&NAMES.matched, literal(words)),
            ]
        }
    };
    statements.push((&NAMES.kind, NAMES.evidence_class.clone().into()));
    statements.push((&NAMES.evidence_of, named(occurrence).into()));
    let iri = Iri::new(&format!("{ID}evidence/{}", hash(&[occurrence.as_str(), property.name(), text])));
    Some((named(&iri), statements))
}

/// The text that [`statements`] was given, from what is said of one node.
pub(super) fn text(
    field: Option<&str>,
    rule: Option<&str>,
    framework: Option<&str>,
    words: Option<&str>,
) -> Option<(Property, String)> {
    match (field?, rule, framework, words) {
        (field, Some(rule), None, None) => Some((Property::Rule, format!("{field}: {rule}"))),
        (field, None, Some(framework), Some(words)) => {
            let id = framework_id(framework)?;
            Some((Property::Evidence, format!("framework {id}: {field}: {words}")))
        }
        _ => None,
    }
}

fn mint(list: &str) -> Mint {
    match list.split_once("list/") {
        Some((base, _)) if base.ends_with(['/', '#']) => Mint::new(base),
        _ => Mint::default(),
    }
}

fn framework_id(iri: &str) -> Option<&str> {
    iri.split_once("framework/").map(|(_, id)| id)
}
