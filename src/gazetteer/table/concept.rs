//! A concept, found by its names.

use crate::vocabulary::iris::KIND;

/// The kind of concepts that only group others: their names are not searched for.
pub(crate) const CATEGORY: &str = "category";

/// A name, with its language if known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The name.
    pub text: String,
    /// The language tag.
    pub language: Option<String>,
}

/// A concept, found by its names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// The last part of its IRI.
    pub id: String,
    /// Its IRI in the gazetteer.
    pub iri: String,
    /// `framework`, `model` and so on; empty on topics.
    pub kind: String,
    /// The preferred labels, one per language.
    pub labels: Vec<Label>,
    /// The alternative labels.
    pub other_labels: Vec<Label>,
    /// Home page.
    pub urls: Vec<String>,
    /// Its source code repositories.
    pub repositories: Vec<String>,
    /// The papers or specifications that present it.
    pub papers: Vec<String>,
    /// Its article in an encyclopedia.
    pub articles: Vec<String>,
    /// Identifiers as `scheme:value`, such as the URL of a package: `pkg:pypi/torch`.
    pub identifiers: Vec<String>,
    /// The same thing elsewhere, such as on Wikidata.
    pub same_as: Vec<String>,
    /// What it is, in one line.
    pub definitions: Vec<Label>,
    /// Names with other meanings.
    pub ambiguous: Vec<String>,
    /// Words that confirm an ambiguous name when they occur near it.
    pub context: Vec<String>,
    /// Words near which its names mean something else.
    pub other_senses: Vec<String>,
    /// Ids of the families, categories or wider topics that it belongs to.
    pub broader: Vec<String>,
}

impl Concept {
    /// All names, preferred labels first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().chain(&self.other_labels).map(|label| label.text.as_str())
    }

    /// All fields with text in a language, in table order.
    pub(super) fn labelled(&mut self) -> [&mut Vec<Label>; 3] {
        [&mut self.labels, &mut self.other_labels, &mut self.definitions]
    }

    /// All other fields with several values, in table order.
    pub(super) fn listed(&mut self) -> [&mut Vec<String>; 10] {
        [
            &mut self.urls,
            &mut self.repositories,
            &mut self.papers,
            &mut self.articles,
            &mut self.identifiers,
            &mut self.same_as,
            &mut self.ambiguous,
            &mut self.context,
            &mut self.other_senses,
            &mut self.broader,
        ]
    }
}

/// Adds one value to a concept.
pub(crate) fn set(concept: &mut Concept, prefix: &str, name: &str, value: Label) {
    let Label { text, .. } = &value;
    match (prefix, name) {
        ("skos", "prefLabel") => concept.labels.push(value),
        ("skos", "altLabel") => concept.other_labels.push(value),
        ("skos", "definition") => concept.definitions.push(value),
        ("skos", "broader") => concept.broader.extend(text.rsplit('/').next().map(str::to_owned)),
        ("lg", "kind") => text.trim_start_matches(KIND).clone_into(&mut concept.kind),
        ("lg", "ambiguousName") => concept.ambiguous.push(value.text),
        ("lg", "contextWord") => concept.context.push(value.text),
        ("lg", "otherSense") => concept.other_senses.push(value.text),
        ("schema", "url") => concept.urls.push(value.text),
        ("schema", "codeRepository") => concept.repositories.push(value.text),
        ("schema", "sameAs") => concept.same_as.push(value.text),
        ("schema", "subjectOf") => concept.papers.push(value.text),
        ("schema", "identifier") => concept.identifiers.push(value.text),
        ("foaf", "isPrimaryTopicOf") => concept.articles.push(value.text),
        _ => {}
    }
}
