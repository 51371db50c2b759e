//! Findings for the author of a list: duplicates, empty topics, repaired links, items without a link.

use super::{Resolving, Resource, Topics};
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::Certainty;
use crate::iri::Iri;
use crate::markdown::SlipKind;
use std::collections::BTreeSet;

impl Resolving<'_> {
    /// Adds the findings that need the whole list.
    pub(super) fn find(&mut self, resources: &[Resource], topics: &Topics) {
        self.find_duplicates(resources);
        self.find_empty_topics(resources, topics);
        self.find_slips();
        self.find_in_entries();
        self.find_unlinked();
    }

    fn find_empty_topics(&mut self, resources: &[Resource], topics: &Topics) {
        let mut used: BTreeSet<&Iri> = BTreeSet::new();
        for resource in resources {
            let found = &self.list.documents[resource.document].1;
            let mut at = resource.topic;
            while let Some(topic) = at {
                used.insert(&topics[resource.document][topic].iri);
                at = found.topics[topic].parent;
            }
        }
        for (document, (source, found)) in self.list.documents.iter().enumerate() {
            for (at, topic) in found.topics.iter().enumerate() {
                if !used.contains(&topics[document][at].iri) {
                    self.findings.push(
                        Diagnostic::new(Severity::Note, "empty-topic", format!("`{}` is empty", topic.text))
                            .at(source.place(&topic.span)),
                    );
                }
            }
        }
    }

    /// Titles that were guessed.
    fn find_in_entries(&mut self) {
        for (source, found) in &self.list.documents {
            for entry in &found.entries {
                let doubtful =
                    entry.title.as_ref().is_some_and(|title| title.certainty == Certainty::Guessed);
                let name = entry.title.as_ref().map_or("", |title| title.value.as_str());
                let finding = if doubtful {
                    Diagnostic::new(
                        Severity::Note,
                        "doubtful-title",
                        format!("`{name}` was taken for the title"),
                    )
                    .help("let the line start with the link")
                } else {
                    continue;
                };
                self.findings.push(finding.at(source.place(&entry.span)));
            }
        }
    }

    /// Links that had to be repaired, each with its line.
    fn find_slips(&mut self) {
        for (source, found) in &self.list.documents {
            for slip in &found.slips {
                let name = crate::text::ellipsis(&slip.name, 60);
                let (message, help) = match slip.kind {
                    SlipKind::Brackets => (
                        format!("the link of `{name}` is none to Markdown"),
                        "write `[title](address)` without a space between the brackets",
                    ),
                    SlipKind::Blanks => (
                        format!("blanks in the address of `{name}` keep it from being a link"),
                        "write `%20` for each blank, or put the address in `<` and `>`",
                    ),
                    SlipKind::Scheme => (
                        format!("the address of `{name}` has no scheme of the web"),
                        "let the address start with `https://`",
                    ),
                    SlipKind::SurplusCell => (
                        format!("`{name}` is in a cell beyond the last column"),
                        "write `\\|` for a bar inside a cell",
                    ),
                };
                self.findings.push(
                    Diagnostic::new(Severity::Warning, "broken-link", message)
                        .help(help)
                        .at(source.place(&slip.span)),
                );
            }
        }
    }

    fn find_unlinked(&mut self) {
        for (source, found) in &self.list.documents {
            for item in &found.unlinked {
                let text = crate::text::ellipsis(&item.text, 60);
                self.findings.push(
                    Diagnostic::new(
                        Severity::Note,
                        "unlinked",
                        format!("`{text}` is among entries but links to nothing"),
                    )
                    .at(source.place(&item.span)),
                );
            }
        }
    }
}
