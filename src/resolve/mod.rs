//! Turns the entries of one list into a graph of resources, topics, authors, frameworks and series.
//!
//! Everything here is a function of one list, so graphs of lists that are read separately merge by set union.

mod accounts;
mod authors;
mod by_hand;
mod counterparts;
mod duplicates;
mod editions;
mod findings;
mod frameworks;
mod kinds;
mod licences;
mod naming;
mod notes;
mod parts;
mod resources;
mod rows;
mod series;
mod topics;
mod translations;

use crate::address::elsewhere;
use crate::diagnostic::Diagnostic;
use crate::extract::{Extraction, Read, settle_authors};
use crate::graph::{FileVersion, Graph, Node, NodeKind, Property, Value};
use crate::iri::{Iri, list_key};
use crate::language;
use crate::ontology::Ontology;
use crate::source::SourceFile;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

pub use by_hand::Decision;

/// A list whose files have been read.
#[derive(Debug)]
pub struct List {
    /// Its globally unique name, from which its IRI is minted.
    pub name: String,
    /// Its display name if it has no title: the last part of its name, or its folder.
    pub called: String,
    /// Its files with what was extracted from each, sorted by path.
    pub documents: Vec<(SourceFile, Extraction)>,
}

/// The result of resolving a list.
#[derive(Debug, Default)]
pub struct Resolved {
    /// Its graph.
    pub graph: Graph,
    /// Findings for its author.
    pub findings: Vec<Diagnostic>,
    /// What was merged or separated by hand.
    pub by_hand: Vec<Decision>,
}

/// Resolves a list into a graph, with findings.
#[must_use]
pub fn resolve(list: &List, ontology: &Ontology) -> Resolved {
    let mut resolving = Resolving::new(list, ontology);
    resolving.add_list();
    resolving.add_subject();
    let topics = resolving.add_topics();
    let entries = resolving.add_entries(&topics);
    resolving.name_accounts();
    resolving.add_series(&entries, &topics);
    resolving.align_translations(&entries, &topics);
    resolving.add_counterparts();
    resolving.add_open_kinds();
    resolving.find(&entries, &topics);
    resolving.join_by_hand();
    let mut findings = resolving.findings;
    findings.extend(list.documents.iter().flat_map(|(source, _)| source.findings.iter().cloned()));
    findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Resolved { graph: resolving.graph, findings, by_hand: resolving.by_hand }
}

/// A list being resolved.
struct Resolving<'a> {
    list: &'a List,
    ontology: &'a Ontology,
    key: String,
    iri: Iri,
    /// The main language of each document.
    languages: Vec<Option<&'static str>>,
    graph: Graph,
    findings: Vec<Diagnostic>,
    /// The spellings and site of each account.
    accounts: BTreeMap<Iri, accounts::Account>,
    /// Whether a topic of a document lists software; computed on demand.
    on_software: FxHashMap<(usize, Option<usize>), bool>,
    by_hand: Vec<Decision>,
    /// The authors whose pages the current entry links to.
    pages: Vec<rows::Page>,
    /// By document, the kind that all of it lists.
    listed_kinds: Vec<Option<&'static str>>,
    /// The kinds of addresses that only say that there is a page or a file.
    open_kinds: BTreeMap<Iri, String>,
}

/// A resolved topic of a document: its IRI, and the labels from the top level down to it.
#[derive(Clone, Debug)]
struct TopicPath {
    iri: Iri,
    labels: Vec<String>,
}

/// By document, then by topic.
type Topics = Vec<Vec<TopicPath>>;

/// A resolved entry.
struct Resource {
    iri: Iri,
    title: String,
    /// The part number in its title.
    part: Option<parts::Part>,
    /// Plain numbers in its title, which may be part numbers too.
    numbers: Vec<parts::Part>,
    site: String,
    /// The account in the address.
    account: Option<Iri>,
    /// The authors that its line names.
    named: Vec<Iri>,
    document: usize,
    entry: usize,
    topic: Option<usize>,
}

impl<'a> Resolving<'a> {
    fn new(list: &'a List, ontology: &'a Ontology) -> Self {
        let key = list_key(&list.name);
        let iri = ontology.mint.list(&key);
        let languages = list.documents.iter().map(|(_, found)| document_language(found)).collect();
        let listed = |found: &Extraction| {
            kinds::of_document(found.title.as_deref().unwrap_or(&list.called), &found.topics)
        };
        Self {
            list,
            ontology,
            key,
            iri,
            languages,
            graph: Graph::new(),
            findings: Vec::new(),
            accounts: BTreeMap::new(),
            on_software: FxHashMap::default(),
            by_hand: Vec::new(),
            pages: Vec::new(),
            listed_kinds: list.documents.iter().map(|(_, found)| listed(found)).collect(),
            open_kinds: BTreeMap::new(),
        }
    }

    fn add_list(&mut self) {
        let mut node = Node::new(NodeKind::List, self.iri.clone());
        for (source, _) in &self.list.documents {
            let file = FileVersion { path: &source.file, sha256: Some(&source.sha256) };
            node.properties.insert(Property::File, file.into());
        }
        let named = self.main_document();
        let title = named.and_then(|main| self.list.documents[main].1.title.as_deref());
        let main = named.unwrap_or(0);
        node.properties.insert(Property::Name, self.tagged(title.unwrap_or(&self.list.called), main));
        if let Some(text) = named.and_then(|main| self.list.documents[main].1.description.as_ref()) {
            node.properties.insert(Property::Description, self.described(text, main));
        }
        let languages = if named.is_some() { &self.languages[main..=main] } else { &self.languages };
        if let Some(repository) = elsewhere::repository(&self.list.name) {
            node.properties.insert(Property::Url, Value::Iri(repository));
        }
        for licence in licences::stated(&self.list.documents[main].0.text) {
            node.properties.insert(Property::ListLicence, Value::Iri(licence));
        }
        for tag in languages.iter().flatten() {
            node.properties.insert(Property::Language, Value::text(*tag, None));
        }
        self.graph.add(node);
    }

    /// The main document, which names the list: the README at the shortest path, or the only document.
    fn main_document(&self) -> Option<usize> {
        let documents = &self.list.documents;
        let is_readme = |file: &str| {
            let name = file.rsplit('/').next().unwrap_or(file).to_ascii_lowercase();
            name.strip_prefix("readme")
                .is_some_and(|rest| rest.starts_with('.') && rest.matches('.').count() == 1)
        };
        let readmes = (0..documents.len()).filter(|at| is_readme(&documents[*at].0.file));
        let first = readmes.min_by_key(|at| documents[*at].0.file.len());
        first.or_else(|| (documents.len() == 1).then_some(0))
    }

    /// `text` with its language tag.
    fn tagged(&self, text: &str, document: usize) -> Value {
        let known = self.languages.get(document).copied().flatten();
        Value::text(text, language::of(text, known).map(language::of_literal))
    }

    /// A description with its language tag.
    fn described(&self, text: &str, document: usize) -> Value {
        let known = self.languages.get(document).copied().flatten();
        Value::text(text, language::of_description(text, known).map(language::of_literal))
    }
}

/// The language of a document: that of its topics if they are not in Latin script, else that of its
/// descriptions and topics if a quarter of the entries have descriptions, as titles are often in another
/// language.
fn document_language(found: &Extraction) -> Option<&'static str> {
    fn value(read: &Read<String>) -> &str {
        &read.value
    }
    let titles = found.entries.iter().filter_map(|entry| entry.title.as_ref()).map(value);
    let texts = || found.entries.iter().filter_map(|entry| entry.description.as_ref()).map(value);
    let topics = || found.topics.iter().map(|topic| topic.written.as_str());
    // Programming languages and tools are topics in any language, and are always in Latin script.
    if let Some(tag) = language::of_script(topics().chain(found.description.as_deref())) {
        return Some(tag);
    }
    match texts().count() * 4 > found.entries.len() {
        true => language::of_document(texts().chain(topics())),
        false => language::of_document(texts().chain(titles).chain(topics())),
    }
}

/// The name of a document's list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListName {
    /// As [`List::name`].
    pub name: String,
    /// As [`List::called`].
    pub called: String,
}

impl From<String> for ListName {
    /// A name given by the user.
    fn from(name: String) -> Self {
        Self { called: name.clone(), name }
    }
}

/// Groups documents into lists, and adds the authors that only a whole list reveals.
///
/// Documents are sorted by path, so the order in which they were found does not matter.
#[must_use]
pub fn lists<N: Into<ListName>>(documents: Vec<(N, SourceFile, Extraction)>) -> Vec<List> {
    let mut lists: BTreeMap<String, List> = BTreeMap::new();
    for (name, source, found) in documents {
        let ListName { name, called } = name.into();
        let key = list_key(&name);
        let list = lists.entry(key).or_insert_with(|| List {
            name: name.clone(),
            called: called.clone(),
            documents: Vec::new(),
        });
        if (&name, &called) < (&list.name, &list.called) {
            (list.name, list.called) = (name, called);
        }
        list.documents.push((source, found));
    }
    let mut lists: Vec<List> = lists.into_values().collect();
    for list in &mut lists {
        list.documents.sort_by(|(a, _), (b, _)| (&a.file, &a.sha256).cmp(&(&b.file, &b.sha256)));
    }
    lists.par_iter_mut().for_each(|list| settle_authors(list.documents.iter_mut().map(|(_, found)| found)));
    lists
}
