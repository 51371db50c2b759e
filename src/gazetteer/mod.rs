//! Gazetteers: frameworks, models and tools that entries mention, and topics that lists share.
//!
//! They are SKOS in Turtle; the built-in ones and the user's are read by the same code. Whether a found name
//! is added to a graph is not decided here.

mod find;
mod names;
mod place;
mod row;
mod table;

pub use find::{Ambiguous, Field, Findings, NameMatch, Text};
pub use table::{Concept, Label};

use crate::address::canonical;
use crate::address::sites::Sites;
use crate::iri::Iri;
use crate::text::slug;
use crate::vocabulary::embedded::GAZETTEER;
use crate::vocabulary::iris::{FOAF, ID, LG, SCHEMA, SKOS, TOPIC};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Term};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, OnceLock};
use table::{Table, fold, loose, set, write};
use thiserror::Error;

/// A gazetteer that is not valid Turtle.
#[derive(Debug, Error)]
#[error("gazetteer: {0}")]
pub struct GazetteerError(String);

/// Concepts with their indexes. Each is decoded on first use.
#[derive(Debug)]
pub struct Gazetteer {
    table: Table,
    concepts: Box<[OnceLock<Box<Known>>]>,
    topics: Box<[OnceLock<Box<Concept>>]>,
}

/// A concept with the folded words that disambiguate its names.
#[derive(Debug)]
struct Known {
    concept: Concept,
    ambiguous: HashSet<String>,
    context: Vec<String>,
    other_senses: Vec<String>,
}

impl Known {
    fn new(concept: Concept) -> Self {
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        Self {
            ambiguous: folded(&concept.ambiguous).into_iter().collect(),
            context: folded(&concept.context),
            other_senses: folded(&concept.other_senses),
            concept,
        }
    }
}

static BUILTIN: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| Arc::new(Gazetteer::of(Table::new(GAZETTEER))));

impl Gazetteer {
    /// The built-in gazetteers.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The built-in gazetteers, for an owner.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        Arc::clone(&BUILTIN)
    }

    /// The built-in gazetteers and the user's, each a Turtle document; statements about the same concept are
    /// merged.
    ///
    /// # Errors
    /// If a document is not valid Turtle.
    pub fn with(texts: &[&str]) -> Result<Self, GazetteerError> {
        let builtin = Self::builtin();
        let mut concepts: Vec<Concept> = builtin.concepts().chain(builtin.topics()).cloned().collect();
        let number = |(at, concept): (usize, &Concept)| (concept.iri.clone(), at);
        let mut index: HashMap<String, usize> = concepts.iter().enumerate().map(number).collect();
        for text in texts {
            read(text, &mut concepts, &mut index)?;
        }
        concepts.retain(|concept: &Concept| !concept.labels.is_empty());
        Ok(Self::of(Table::new(prepared(concepts))))
    }

    fn of(table: Table) -> Self {
        let concepts = (0..table.concepts()).map(|_| OnceLock::new()).collect();
        let topics = (0..table.topics()).map(|_| OnceLock::new()).collect();
        Self { table, concepts, topics }
    }

    /// All frameworks, models, tools and so on.
    pub fn concepts(&self) -> impl ExactSizeIterator<Item = &Concept> {
        (0..self.concepts.len()).map(|index| &self.known(index).concept)
    }

    /// All shared topics.
    pub fn topics(&self) -> impl ExactSizeIterator<Item = &Concept> {
        (0..self.topics.len()).map(|index| self.topic_at(index))
    }

    /// The framework, model or tool with this id.
    #[must_use]
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.table.with_id(id).map(|index| &self.known(index).concept).last()
    }

    /// The shared topic with this label, ignoring case and spacing.
    #[must_use]
    pub fn topic(&self, label: &str) -> Option<&Concept> {
        self.table.with_slug(&slug(label)).map(|index| self.topic_at(index))
    }

    fn known(&self, index: usize) -> &Known {
        self.concepts[index].get_or_init(|| Box::new(Known::new(self.table.concept(index))))
    }

    fn topic_at(&self, index: usize) -> &Concept {
        self.topics[index].get_or_init(|| Box::new(self.table.topic(index)))
    }

    /// The names in the texts of an entry, without ambiguous ones.
    #[must_use]
    pub fn find(&self, text: &Text<'_>) -> Vec<NameMatch> {
        self.findings(text).found
    }

    /// Whether `label` is the name of one framework and of nothing else.
    #[must_use]
    pub fn is_name(&self, label: &str) -> bool {
        self.certain(label).is_some()
    }

    /// Whether `name` is the name of a thing rather than of a maker.
    #[must_use]
    pub fn is_thing(&self, name: &str) -> bool {
        self.certain(name).is_some_and(|at| self.known(at).concept.kind != "organization")
    }

    /// Whether the concept with this id belongs to the family or category `above`, directly or transitively.
    #[must_use]
    pub fn is_below(&self, id: &str, above: &str) -> bool {
        let broader = |id: &str| self.concept(id).map_or(&[][..], |concept| concept.broader.as_slice());
        // A test keeps the built-in chains short and acyclic; the user's may have cycles.
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

    /// The framework whose home page or code repository has this canonical address. Pages shared by several
    /// frameworks, and publications about them, do not count.
    #[must_use]
    pub fn of_address(&self, iri: &Iri) -> Option<&str> {
        let is_home = |index: &usize| {
            let concept = &self.known(*index).concept;
            let mut places = concept.urls.iter().chain(&concept.repositories);
            places.any(|url| home(url).is_some_and(|home| home == *iri))
        };
        let address = loose(iri.as_str());
        let mut found = self.table.with_address(&address).filter(is_home);
        let only = found.next()?;
        found.next().is_none().then(|| self.known(only).concept.id.as_str())
    }
}

/// The canonical form of the address of a home page or repository.
fn home(url: &str) -> Option<Iri> {
    let address = canonical(url, Sites::builtin()).ok()?;
    let kind = address.site.map_or_else(String::new, |site| site.kind);
    let writings = ["paper", "article", "blog-post", "wiki-article", "video", "news"];
    (!writings.contains(&kind.as_str())).then_some(address.iri)
}

/// The table of frameworks and topics, which have the same form in Turtle.
fn prepared(concepts: Vec<Concept>) -> Vec<u8> {
    let (topics, concepts) = concepts.into_iter().partition(|concept| concept.iri.starts_with(TOPIC));
    let canonical = |url: &str| home(url).map_or_else(|| url.to_owned(), |iri| iri.to_string());
    write(concepts, topics, canonical)
}

/// Adds the statements of a Turtle document to the concepts.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_prepared_is_what_turtle_says() {
        let mut concepts = Vec::new();
        let mut index = HashMap::new();
        for name in ["frameworks", "topics"] {
            let file = format!("{}/ontology/{name}.ttl", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(file).expect("a gazetteer");
            read(&text, &mut concepts, &mut index).expect("Turtle");
        }
        concepts.retain(|concept| !concept.labels.is_empty());
        let builtin = Gazetteer::builtin();
        assert!(builtin.concepts().chain(builtin.topics()).eq(&concepts));
        // The build script cannot canonicalise addresses, so those in the files must be canonical already.
        let places = builtin.concepts().flat_map(|concept| concept.urls.iter().chain(&concept.repositories));
        let homes = places.filter_map(|url| Some((url, home(url)?)));
        let others: Vec<_> = homes.filter(|(url, home)| loose(home.as_str()) != loose(url)).collect();
        assert!(others.is_empty(), "{others:#?}");
        assert!(prepared(concepts) == GAZETTEER);
    }
}
