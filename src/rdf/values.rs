//! Values as terms and back: the output has only valid IRIs, language tags and characters.

use crate::graph::{Property, Value, ValueKind};
use crate::iri::{Iri, push_percent};
use crate::vocabulary::iris::KIND;
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, Term};
use std::borrow::Cow;

/// The IRI of a kind with any name.
pub(super) fn kind(name: &str) -> String {
    format!("{KIND}{}", encode(name))
}

/// The value of `property` in `term`, converted to its type if possible.
pub(super) fn value(property: Property, term: &Term) -> Option<Value> {
    match term {
        Term::NamedNode(name) => match name.as_str().strip_prefix(KIND) {
            Some(kind) if property == Property::Kind => decode(kind, b'%').map(Value::Text),
            _ => Some(Value::Iri(Iri::of_term(name.as_str()))),
        },
        Term::Literal(literal) => Some(literal_value(property, literal)),
        _ => None,
    }
}

fn literal_value(property: Property, literal: &Literal) -> Value {
    let text = literal.value();
    if let Some(tag) = literal.language() {
        return Value::text(text, Some(tag));
    }
    let datatype = literal.datatype();
    let wanted = property.value_kind();
    if (wanted == ValueKind::Integer || datatype == xsd::INTEGER)
        && let Ok(number) = text.parse()
    {
        return Value::Integer(number);
    }
    if wanted == ValueKind::Bool || datatype == xsd::BOOLEAN {
        match text {
            "true" | "1" => return Value::Bool(true),
            "false" | "0" => return Value::Bool(false),
            _ => {}
        }
    }
    match Iri::parse(text) {
        Ok(iri) if wanted == ValueKind::Iri => Value::Iri(iri),
        _ => Value::Text(text.to_owned()),
    }
}

/// `text` as every RDF syntax can represent it: characters that XML 1.0 forbids become U+FFFD, and line ends are
/// normalised as XML parsers do.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    // Every forbidden character starts with one of these bytes.
    if !text.bytes().any(|byte| byte < 0x20 || byte == 0xEF) || !text.contains(is_forbidden) {
        return text.into();
    }
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    text.chars().map(|c| if is_forbidden(c) { '\u{FFFD}' } else { c }).collect()
}

/// Characters that are not a `Char` of XML 1.0, section 2.2, and the carriage return.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// `text` percent-encoded, so that none of its characters has a special meaning.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') {
            encoded.push(c);
        } else {
            push_percent(&mut encoded, c);
        }
    }
    encoded
}

/// `text` with each `mark` and two hexadecimal digits decoded to a byte.
pub(super) fn decode(text: &str, mark: u8) -> Option<String> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == mark {
            let digits = text.get(at + 1..at + 3)?;
            decoded.push(u8::from_str_radix(digits, 16).ok()?);
            at += 3;
        } else {
            decoded.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rdf::interner::{Interner, parsed};

    #[test]
    fn only_legal_terms_come_out() {
        let mut interner = Interner::default();
        let plain = interner.value(Property::Name, &Value::Tagged("x".into(), "en_US".into()));
        assert_eq!(interner.get(plain), "\"x\"");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(clean("a\u{0}\u{1B}\u{FFFE}\t\r\nb\rc"), "a\u{FFFD}\u{FFFD}\u{FFFD}\t\nb\nc");
    }

    proptest::proptest! {
        #[test]
        fn kinds_read_back(text in ".*") {
            let kind = Value::Text(text.clone());
            let mut interner = Interner::default();
            let id = interner.value(Property::Kind, &kind);
            let term = parsed(interner.get(id));
            proptest::prop_assert_eq!(value(Property::Kind, &term), Some(kind));
        }
    }
}
