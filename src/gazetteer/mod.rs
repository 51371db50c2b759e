//! Gazetteers: frameworks, models and tools that entries name, and topics that lists share.
//!
//! They are SKOS in Turtle; the built-in ones and a user's are read by the same code. Whether a found
//! name is written into a graph is not decided here.

mod find;
mod fold;
mod names;
mod place;
mod plain;

pub use find::{Ambiguous, Field, Findings, Found, Text};

use crate::address::canonical;
use crate::address::sites::Sites;
use crate::iri::Iri;
use crate::text::slug;
use crate::vocabulary::iris::{FOAF, ID, KIND, LG, SCHEMA, SKOS, TOPIC};
use names::Names;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Term};
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};
use thiserror::Error;

/// A gazetteer that is no Turtle.
#[derive(Debug, Error)]
#[error("gazetteer: {0}")]
pub struct GazetteerError(String);

/// A name, with its language where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The name.
    pub text: String,
    /// The language tag.
    pub language: Option<String>,
}

/// One thing to be found by its names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// The last part of its IRI.
    pub id: String,
    /// Its IRI in the gazetteer.
    pub iri: String,
    /// `framework`, `model` and so on; empty on topics.
    pub kind: String,
    /// The names to show, one a language.
    pub labels: Vec<Label>,
    /// Further names.
    pub other_labels: Vec<Label>,
    /// Home page.
    pub urls: Vec<String>,
    /// Where its source lies.
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
    /// Names that mean other things too.
    pub ambiguous: Vec<String>,
    /// Words beside which an ambiguous name counts.
    pub context: Vec<String>,
    /// Words beside which its names mean other things.
    pub other_senses: Vec<String>,
    /// Ids of the families, categories or wider topics that it belongs to.
    pub broader: Vec<String>,
}

impl Concept {
    /// All names, those to show first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().chain(&self.other_labels).map(|label| label.text.as_str())
    }
}

/// Concepts with the ways to find them.
#[derive(Debug, Default)]
pub struct Gazetteer {
    concepts: Vec<Concept>,
    by_id: HashMap<String, usize>,
    topics: Vec<Concept>,
    by_slug: HashMap<String, usize>,
    names: OnceLock<Names>,
    by_address: OnceLock<HashMap<String, usize>>,
}

static BUILTIN: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::with(&[]).expect("a test reads the embedded gazetteers"));

impl Gazetteer {
    /// The gazetteers that come with the program.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The built-in gazetteers with those of a user, each a Turtle document; what is said of one
    /// concept in several is taken together.
    ///
    /// # Errors
    /// A document is no Turtle.
    pub fn with(texts: &[&str]) -> Result<Self, GazetteerError> {
        let plain = plain::read(crate::vocabulary::embedded::FRAMEWORKS);
        let frameworks = if plain.is_none() { crate::vocabulary::embedded::FRAMEWORKS } else { "" };
        let mut concepts = plain.unwrap_or_default();
        let number = |(at, concept): (usize, &Concept)| (concept.iri.clone(), at);
        let mut index: HashMap<String, usize> = concepts.iter().enumerate().map(number).collect();
        for text in [frameworks, crate::vocabulary::embedded::TOPICS].iter().chain(texts) {
            read(text, &mut concepts, &mut index)?;
        }
        concepts.retain(|concept: &Concept| !concept.labels.is_empty());
        let (topics, concepts) = concepts.into_iter().partition(|concept| concept.iri.starts_with(TOPIC));
        Ok(Self::of(concepts, topics))
    }

    fn of(concepts: Vec<Concept>, topics: Vec<Concept>) -> Self {
        let by_id = concepts.iter().enumerate().map(|(index, concept)| (concept.id.clone(), index)).collect();
        let mut by_slug = HashMap::new();
        for (index, topic) in topics.iter().enumerate() {
            for name in topic.names() {
                by_slug.entry(slug(name)).or_insert(index);
            }
        }
        Self { concepts, by_id, topics, by_slug, ..Self::default() }
    }

    /// All frameworks, models, tools and so on.
    #[must_use]
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// All shared topics.
    #[must_use]
    pub fn topics(&self) -> &[Concept] {
        &self.topics
    }

    /// The framework, model or tool with this id.
    #[must_use]
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.by_id.get(id).map(|index| &self.concepts[*index])
    }

    /// The shared topic that has this label, whatever its case and spacing.
    #[must_use]
    pub fn topic(&self, label: &str) -> Option<&Concept> {
        self.by_slug.get(&slug(label)).map(|index| &self.topics[*index])
    }

    /// What the texts of an entry name, without the names that cannot be told apart.
    #[must_use]
    pub fn find(&self, text: &Text<'_>) -> Vec<Found> {
        self.findings(text).found
    }

    /// What the texts of an entry name, and which names cannot be told apart.
    #[must_use]
    pub fn findings(&self, text: &Text<'_>) -> Findings {
        self.names().find(&self.concepts, text)
    }

    /// Whether `label` is the name of one framework and of nothing else.
    #[must_use]
    pub fn is_name(&self, label: &str) -> bool {
        self.names().certain(label).is_some()
    }

    /// Whether `name` is known as a thing and not as one who makes things.
    #[must_use]
    pub fn is_thing(&self, name: &str) -> bool {
        self.names().certain(name).is_some_and(|at| self.concepts[at].kind != "organization")
    }

    /// Whether the concept with this id belongs to the family or category `above`, at any distance.
    #[must_use]
    pub fn is_below(&self, id: &str, above: &str) -> bool {
        let broader = |id: &str| self.concept(id).map_or(&[][..], |concept| concept.broader.as_slice());
        // A test keeps the built-in chains short and free of circles; a user's may have any.
        let mut reached: Vec<&str> = vec![id];
        let mut at = 0;
        while let Some(next) = reached.get(at) {
            let new: Vec<&str> =
                broader(next).iter().map(String::as_str).filter(|id| !reached.contains(id)).collect();
            if new.contains(&above) {
                return true;
            }
            reached.extend(new);
            at += 1;
        }
        false
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(&self.concepts))
    }

    /// The framework whose home page or code repository has this canonical address.
    #[must_use]
    pub fn of_address(&self, iri: &Iri) -> Option<&str> {
        let by_address = self.by_address.get_or_init(|| homes(&self.concepts));
        by_address.get(iri.as_str()).map(|index| self.concepts[*index].id.as_str())
    }
}

/// Concepts by canonical home page; pages that several share, and writings about them, lead nowhere.
fn homes(concepts: &[Concept]) -> HashMap<String, usize> {
    let mut homes: HashMap<String, Option<usize>> = HashMap::new();
    for (index, concept) in concepts.iter().enumerate() {
        let places = concept.urls.iter().chain(&concept.repositories);
        for address in places.filter_map(|url| canonical(url, Sites::builtin()).ok()) {
            let kind = address.site.map_or_else(String::new, |site| site.kind);
            if matches!(kind.as_str(), "paper" | "article" | "blog-post" | "wiki-article" | "video" | "news")
            {
                continue;
            }
            let home = homes.entry(address.iri.to_string()).or_insert(Some(index));
            *home = home.filter(|known| *known == index);
        }
    }
    homes.into_iter().filter_map(|(iri, index)| Some((iri, index?))).collect()
}

/// Adds what a Turtle document says of concepts.
fn read(
    text: &str,
    concepts: &mut Vec<Concept>,
    index: &mut HashMap<String, usize>,
) -> Result<(), GazetteerError> {
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(text.as_bytes()) {
        let quad = quad.map_err(|error| GazetteerError(error.to_string()))?;
        let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
        let at = match index.get(subject.as_str()) {
            Some(at) => *at,
            None => {
                index.insert(subject.as_str().to_owned(), concepts.len());
                let iri = subject.as_str().to_owned();
                let id =
                    iri.strip_prefix(ID).map_or(iri.as_str(), |path| path).rsplit('/').next().unwrap_or("");
                concepts.push(Concept { id: id.to_owned(), iri: iri.clone(), ..Concept::default() });
                concepts.len() - 1
            }
        };
        add(&mut concepts[at], quad.predicate.as_str(), &quad.object);
    }
    Ok(())
}

/// Adds one statement to a concept.
fn add(concept: &mut Concept, predicate: &str, object: &Term) {
    let value = match object {
        Term::NamedNode(node) => Label { text: node.as_str().to_owned(), language: None },
        Term::Literal(literal) => {
            Label { text: literal.value().to_owned(), language: literal.language().map(str::to_owned) }
        }
        _ => return,
    };
    let namespaces = [("skos", SKOS), ("lg", LG), ("schema", SCHEMA), ("foaf", FOAF)];
    let named =
        namespaces.iter().find_map(|(prefix, namespace)| Some((*prefix, predicate.strip_prefix(namespace)?)));
    if let Some((prefix, name)) = named {
        set(concept, prefix, name, value);
    }
}

/// Adds one value to a concept.
fn set(concept: &mut Concept, prefix: &str, name: &str, value: Label) {
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
