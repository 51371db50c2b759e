//! The lists of a corpus as graphs, found by the line on which a mention stands.

use crate::corpus::Result;
use listgraph::address::canonical;
use listgraph::address::sites::Sites;
use listgraph::graph::{EdgeKind, EdgeRef, Graph, NodeKind, Property};
use listgraph::iri::list_key;
use listgraph::ontology::Ontology;
use listgraph::pipeline::{self, Reading, Settings};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// A text with the tag of its language.
pub type Tagged = (String, String);

/// An entry of a list as the graph knows it.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// The file below `lists/` and the lines on which it stands.
    pub path: String,
    pub lines: (usize, usize),
    pub resource: String,
    pub title: Option<Tagged>,
    pub description: Option<Tagged>,
    /// The ids of what its title names, each with the text that did.
    pub named: Vec<(String, String)>,
    /// The same of its description.
    pub described: Vec<(String, String)>,
    pub kinds: BTreeSet<String>,
    pub identifiers: BTreeSet<String>,
    /// The series that it is a part of, and its place in each.
    pub series: Vec<(String, u64)>,
}

impl Placed {
    pub fn place(&self) -> String {
        format!("{}:{}", self.path, self.lines.0)
    }
}

/// All entries of all lists, by file.
pub struct Places(BTreeMap<String, Vec<Placed>>);

impl Places {
    /// Reads each folder below `root/lists` that is wanted.
    pub fn read(root: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<Self> {
        Self::read_lists(&root.join("lists"), is_wanted)
    }

    /// Reads each folder below `lists` that is wanted as a person would give it.
    pub fn read_lists(lists: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<Self> {
        let mut places: BTreeMap<String, Vec<Placed>> = BTreeMap::new();
        let mut folders: Vec<_> = fs::read_dir(lists)?.flatten().map(|entry| entry.path()).collect();
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        folders.retain(|path| path.is_dir() && is_wanted(&name(path)));
        folders.sort();
        let ontology = Ontology::default();
        for folder in folders {
            let reading = pipeline::read(&[folder], &Settings::default(), &ontology, &|_| {})?;
            for placed in placed(&reading, &ontology, lists) {
                places.entry(placed.path.clone()).or_default().push(placed);
            }
        }
        places.values_mut().for_each(|file| file.sort_by_key(|placed| placed.lines));
        Ok(Self(places))
    }

    /// The entries of a file in the order of its lines.
    pub fn file(&self, path: &str) -> &[Placed] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    pub fn files(&self) -> impl Iterator<Item = (&String, &Vec<Placed>)> {
        self.0.iter()
    }

    /// The entry on a line; of several the one with that address.
    pub fn at(&self, path: &str, line: usize, address: &str) -> Option<&Placed> {
        let on_line = || self.file(path).iter().filter(|p| (p.lines.0..=p.lines.1).contains(&line));
        let iri = canonical(address, Sites::builtin()).map(|address| address.iri.to_string());
        let same = on_line().find(|placed| iri.as_ref().is_ok_and(|iri| placed.resource == *iri));
        same.or_else(|| on_line().find(|placed| placed.lines.0 == line)).or_else(|| on_line().next())
    }
}

fn placed(reading: &Reading, ontology: &Ontology, root: &Path) -> Vec<Placed> {
    let mut paths = HashMap::new();
    for list in &reading.lists {
        for (source, _) in &list.documents {
            let iri = ontology.mint.document(&list_key(&list.name), &source.file, &source.sha256);
            let path = Path::new(&source.path).strip_prefix(root).unwrap_or(Path::new(&source.path));
            paths.insert(iri, path.to_string_lossy().replace('\\', "/"));
        }
    }
    let mut found = Vec::new();
    for edge in reading.graph.edges_of(EdgeKind::ListedIn) {
        let properties = edge.properties();
        // A further link is no entry.
        if properties.first(Property::Entry).is_some() {
            continue;
        }
        let document = properties.first(Property::Document).map(|value| value.to_text());
        let Some((_, path)) = paths.iter().find(|(iri, _)| document.as_deref() == Some(iri.as_str())) else {
            continue;
        };
        found.push(Placed { path: path.clone(), ..of_edge(&edge, &reading.graph) });
    }
    found
}

fn of_edge(edge: &EdgeRef<'_>, graph: &Graph) -> Placed {
    let properties = edge.properties();
    let line = |property| usize::try_from(properties.number(property).unwrap_or(0)).unwrap_or(0);
    let tagged = |property| {
        let value = properties.first(property)?;
        Some((value.as_str()?.to_owned(), value.language().unwrap_or("").to_owned()))
    };
    let node = edge.from;
    let texts = |property| {
        let values = node.properties.get(property);
        values.filter_map(|value| value.as_str()).map(str::to_owned).collect()
    };
    let named = |field: &str| {
        let evidence = properties.get(Property::Evidence).filter_map(|value| {
            let (id, rest) = value.as_str()?.strip_prefix("framework ")?.split_once(": ")?;
            Some((id.to_owned(), rest.strip_prefix(field)?.strip_prefix(": ")?.to_owned()))
        });
        evidence.collect()
    };
    debug_assert_eq!(node.kind, NodeKind::Resource);
    let parts = graph
        .from(node, EdgeKind::PartOf)
        .into_iter()
        .map(|part| (part.to.iri.to_string(), part.properties().number(Property::Position).unwrap_or(0)));
    Placed {
        path: String::new(),
        lines: (line(Property::Line), line(Property::EndLine)),
        resource: node.iri.to_string(),
        title: tagged(Property::Name),
        description: tagged(Property::Description),
        named: named("title"),
        described: named("description"),
        kinds: texts(Property::Kind),
        identifiers: texts(Property::Identifier),
        series: parts.collect(),
    }
}
