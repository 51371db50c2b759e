//! Notes of an entry in brackets, marks and trailing words, as properties of its mention.

use crate::extract::NoteKind;
use crate::graph::{Property, Value};

/// A note as a property of the mention.
pub(super) fn note_value(kind: NoteKind, value: &str) -> (Property, Value) {
    let text = || Value::text(value, None);
    let number = |property: Property| match value.parse() {
        Ok(number) => (property, Value::Integer(number)),
        Err(_) => (Property::Note, text()),
    };
    match kind {
        NoteKind::Format => (Property::Format, text()),
        NoteKind::Access => (Property::Access, text()),
        NoteKind::Licence => (Property::Licence, text()),
        NoteKind::Language => (Property::Language, text()),
        NoteKind::ProgrammingLanguage => (Property::ProgrammingLanguage, text()),
        NoteKind::Platform => (Property::Platform, text()),
        NoteKind::Stars => number(Property::Stars),
        NoteKind::Archived => (Property::Archived, Value::Bool(true)),
        NoteKind::Year => number(Property::Year),
        NoteKind::Venue => (Property::Venue, text()),
        NoteKind::Kind => (Property::StatedKind, text()),
        NoteKind::Remark => (Property::Note, text()),
    }
}
