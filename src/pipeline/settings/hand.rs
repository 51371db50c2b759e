//! `[[same]]` and `[[different]]` in `listgraph.toml`: things that the user merges or separates by hand.

use super::{SettingsError, TableReader};
use crate::ontology::{Assertion, Means, Ontology, Thing};
use crate::vocabulary::NodeKind;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// One table of the file.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct HandTable {
    authors: Vec<Spanned<String>>,
    resources: Vec<Spanned<String>>,
    topics: Vec<Spanned<String>>,
}

/// A table as written, before site rules are applied to its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandWritten {
    kind: NodeKind,
    is_same: bool,
    /// Names and addresses, each with its line.
    things: Vec<(String, usize)>,
    path: String,
    line: usize,
}

/// All tables of a file.
pub(super) fn read(
    reader: &TableReader<'_>,
    same: &[Spanned<HandTable>],
    different: &[Spanned<HandTable>],
) -> Result<Vec<HandWritten>, SettingsError> {
    let tables = same.iter().map(|table| (table, true));
    tables.chain(different.iter().map(|table| (table, false))).map(|told| one(reader, told)).collect()
}

/// A single table, from `[[same]]` or `[[different]]`.
fn one(
    reader: &TableReader<'_>,
    (table, is_same): (&Spanned<HandTable>, bool),
) -> Result<HandWritten, SettingsError> {
    let name = if is_same { "same" } else { "different" };
    let own = table.get_ref();
    let parts = [
        (NodeKind::Author, &own.authors),
        (NodeKind::Resource, &own.resources),
        (NodeKind::Topic, &own.topics),
    ];
    let mut filled = parts.into_iter().filter(|(_, things)| !things.is_empty());
    let (Some((kind, things)), None) = (filled.next(), filled.next()) else {
        let reason = format!("`[[{name}]]` must have exactly one of `authors`, `resources` and `topics`");
        return Err(reader.error(table.span().start, reason));
    };
    let first = things[0].span().start;
    if let Some(empty) = things.iter().find(|thing| thing.get_ref().trim().is_empty()) {
        return Err(reader.error(empty.span().start, "a name is empty".to_owned()));
    }
    let others = things.iter().skip(1).any(|thing| thing.get_ref() != things[0].get_ref());
    if !others {
        let reason = format!("`[[{name}]]` must list at least two things, each by its IRI, address or name");
        return Err(reader.error(first, reason));
    }
    let is_address = |thing: &&Spanned<String>| thing.get_ref().contains("://");
    let addresses = things.iter().filter(is_address).count();
    if kind == NodeKind::Resource && addresses == 0 {
        let reason =
            "at least one of `resources` must be an address: it becomes the address of all".to_owned();
        return Err(reader.error(first, reason));
    }
    if kind == NodeKind::Resource && !is_same && addresses < things.len() {
        let reason = "give an address for each of the `resources` to separate: nothing else identifies them"
            .to_owned();
        return Err(reader.error(first, reason));
    }
    Ok(HandWritten {
        kind,
        is_same,
        things: things
            .iter()
            .map(|thing| (thing.get_ref().clone(), reader.line(thing.span().start)))
            .collect(),
        path: reader.path.display().to_string(),
        line: reader.line(table.span().start),
    })
}

impl HandWritten {
    /// The decision, with its addresses resolved.
    pub(super) fn known(&self, ontology: &Ontology) -> Result<Assertion, SettingsError> {
        let means = Means { sites: &ontology.sites, rules: &ontology.rules, mint: &ontology.mint };
        let thing = |(written, line): &(String, usize)| {
            Thing::read(self.kind, written, means).map_err(|error| SettingsError::Place {
                path: self.path.clone(),
                line: *line,
                reason: error.to_string(),
            })
        };
        // The file name alone, so the result does not depend on where the file is.
        let name = Path::new(&self.path)
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Assertion {
            kind: self.kind,
            is_same: self.is_same,
            things: self.things.iter().map(thing).collect::<Result<_, _>>()?,
            place: format!("{name}:{}", self.line),
        })
    }
}
