//! Topic names that are missing from the gazetteer, as concepts to paste into one.

use anyhow::Result;
use listgraph::gazetteer::{Gazetteer, Text};
use listgraph::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use listgraph::iri::Iri;
use listgraph::pipeline::Reading;
use listgraph::text::{fold_case, slug};
use listgraph::vocabulary::words;
use std::collections::{BTreeMap, HashSet};
use std::io::Write;

/// The minimum number of entries that count as evidence.
const FEWEST: usize = 3;

/// Names with more words are probably plain headings.
const MOST_WORDS: usize = 3;

const PREFIXES: &str = "@prefix fw: <https://w3id.org/listgraph/id/framework/> .
@prefix kind: <https://w3id.org/listgraph/kind/> .
@prefix lg: <https://w3id.org/listgraph/ns#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
";

/// A name, with the evidence for it.
struct Suggestion {
    name: String,
    /// The number of entries below topics of that name, and how many have it in their title or address.
    entries: usize,
    named: usize,
    /// The repository of that name.
    repository: Option<Iri>,
}

/// Prints a concept for each topic that is missing from the gazetteer although most of its entries mention its
/// name.
pub(super) fn frameworks(reading: &Reading, gazetteer: &Gazetteer, out: &mut dyn Write) -> Result<()> {
    let common: HashSet<&str> = words::common().collect();
    let mut suggestions: BTreeMap<String, Suggestion> = BTreeMap::new();
    for topic in reading.graph.nodes_of(NodeKind::Topic) {
        let name = topic.label(&["en"]).trim();
        if is_proper(name, &common) && is_unknown(name, gazetteer) {
            let suggestion = suggestions.entry(slug(name)).or_insert_with(|| Suggestion {
                name: name.to_owned(),
                entries: 0,
                named: 0,
                repository: None,
            });
            suggestion.add_evidence(&reading.graph, topic);
        }
    }
    suggestions.retain(|_, found| found.named >= FEWEST && 2 * found.named > found.entries);
    if !suggestions.is_empty() {
        write!(out, "{PREFIXES}")?;
    }
    for (id, found) in suggestions {
        found.write(&id, out)?;
    }
    Ok(())
}

impl Suggestion {
    /// Counts the entries of a topic of that name.
    fn add_evidence(&mut self, graph: &Graph, topic: &Node) {
        let name = slug(&self.name);
        for edge in graph.to(topic, EdgeKind::About) {
            let resource = edge.from;
            let titles = resource.properties.get(Property::Name).map(|title| title.to_text());
            let is_named = has_words(resource.iri.as_str(), &name)
                || titles.into_iter().any(|title| has_words(&title, &name));
            self.entries += 1;
            self.named += usize::from(is_named);
            let (_, last) = resource.iri.as_str().rsplit_once('/').unwrap_or_default();
            let is_repository =
                resource.properties.get(Property::Kind).any(|kind| kind.as_str() == Some("repository"));
            if is_repository && slug(last) == name && self.repository.is_none() {
                self.repository = Some(resource.iri.clone());
            }
        }
    }

    fn write(&self, id: &str, out: &mut dyn Write) -> Result<()> {
        let Self { name, entries, named, repository } = self;
        // A name without a repository of its own is more often a method than a program.
        let kind = if repository.is_some() { "tool" } else { "method" };
        writeln!(out, "\n# {named} of {entries} entries below \"{name}\" name it.")?;
        writeln!(out, "fw:{id} a skos:Concept , lg:Framework ;")?;
        writeln!(out, "    skos:inScheme <https://w3id.org/listgraph/frameworks> ;")?;
        let name = name.replace('\\', "\\\\").replace('"', "\\\"");
        writeln!(out, "    skos:prefLabel \"{name}\"@en ;")?;
        write!(out, "    lg:kind kind:{kind}")?;
        if let Some(repository) = repository {
            write!(out, " ;\n    schema:url <{repository}> ;\n    schema:codeRepository <{repository}>")?;
        }
        writeln!(out, " .")?;
        Ok(())
    }
}

/// Whether a heading looks like a proper name: few words, and either one with a capital or digit inside, or none
/// that is a common word.
fn is_proper(name: &str, common: &HashSet<&str>) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_coined = |word: &&str| {
        let inner = word.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
        inner && word.chars().any(char::is_alphabetic)
    };
    let is_rare = |word: &&str| word.is_ascii() && !common.contains(fold_case(word).as_str());
    let is_capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    !words.is_empty()
        && words.len() <= MOST_WORDS
        && words
            .iter()
            .all(|word| word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '+')))
        && (words.iter().any(is_coined) || is_capital && words.iter().all(is_rare))
}

/// Whether the gazetteer has no framework or shared topic of that name.
fn is_unknown(name: &str, gazetteer: &Gazetteer) -> bool {
    let text = Text { title: name, topics: &[name], ..Text::default() };
    let findings = gazetteer.findings(&text);
    gazetteer.topic(name).is_none()
        && findings.found.is_empty()
        && findings.ambiguous.is_empty()
        && findings.title.is_none()
}

/// Whether `text` contains the words of the slug `name` in sequence.
fn has_words(text: &str, name: &str) -> bool {
    format!("-{}-", slug(text)).contains(&format!("-{name}-"))
}
