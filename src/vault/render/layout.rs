//! The graph laid out as a vault: note paths, links between notes, entries in list order.

use super::escape;
use super::file_names::fold;
use super::front_matter::FrontMatter;
use super::note_names::Labels;
use super::words::Words;
use crate::graph::{Contents, EdgeKind, EdgeRef, Graph, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Everything that notes are rendered from.
pub(in crate::vault) struct Vault<'a> {
    /// The graph.
    pub(in crate::vault) graph: &'a Graph,
    /// The names of nodes.
    pub(in crate::vault) labels: Labels<'a>,
    /// The fixed words.
    pub(in crate::vault) words: &'static Words,
    /// The path of each note, without `.md`.
    paths: HashMap<NodeKind, HashMap<&'a str, String>>,
    files: BTreeMap<String, String>,
    shared_names: &'a HashSet<String>,
    lines: HashMap<&'a Iri, Vec<EdgeRef<'a>>>,
    further_links: HashMap<&'a Iri, Vec<EdgeRef<'a>>>,
    contents: Contents<'a>,
}

/// The id of `node` in its note: its IRI, with its kind if a node of another kind has the same IRI.
pub(in crate::vault) fn id(graph: &Graph, node: &Node) -> String {
    let earlier = NodeKind::ALL.iter().take_while(|kind| **kind != node.kind);
    for kind in earlier {
        if graph.node(*kind, &node.iri).is_some() {
            return format!("{} ({})", node.iri, node.kind.name());
        }
    }
    node.iri.to_string()
}

/// The address of a node that is on the web.
fn address(node: &Node) -> Option<&str> {
    node.properties.text(Property::Url).or((node.kind == NodeKind::Resource).then_some(node.iri.as_str()))
}

impl<'a> Vault<'a> {
    /// A vault with its notes at `paths` (by id); `shared_names` are folded names that several notes have.
    pub(in crate::vault) fn new(
        labels: Labels<'a>,
        words: &'static Words,
        mut paths: HashMap<String, String>,
        shared_names: &'a HashSet<String>,
    ) -> Self {
        let graph = labels.graph;
        let mut paths_of: HashMap<NodeKind, HashMap<&str, String>> = HashMap::new();
        for node in graph.nodes() {
            if let Some(path) = paths.remove(&id(graph, node)) {
                paths_of.entry(node.kind).or_default().insert(node.iri.as_str(), path);
            }
        }
        let contents = Contents::of(graph);
        let (files, lines, further_links) = (BTreeMap::new(), HashMap::new(), HashMap::new());
        let mut vault = Self {
            graph,
            labels,
            words,
            paths: paths_of,
            files,
            shared_names,
            lines,
            further_links,
            contents,
        };
        for mention in graph.edges_of(EdgeKind::ListedIn) {
            let properties = mention.properties();
            match (properties.first(Property::Entry), properties.first(Property::Topic)) {
                (Some(Value::Iri(entry)), _) => vault.further_links.entry(entry).or_default().push(mention),
                (None, Some(Value::Iri(topic))) => vault.lines.entry(topic).or_default().push(mention),
                _ => vault.lines.entry(&mention.to.iri).or_default().push(mention),
            }
        }
        for lines in vault.lines.values_mut().chain(vault.further_links.values_mut()) {
            lines.sort_by_cached_key(place);
        }
        vault
    }

    /// Sets the paths of the files other than notes, by name.
    pub(in crate::vault) fn set_files(&mut self, files: BTreeMap<String, String>) {
        self.files = files;
    }

    /// The path of `node`'s note without `.md`, if it has one.
    pub(in crate::vault) fn path(&self, node: &Node) -> Option<&str> {
        self.paths.get(&node.kind)?.get(node.iri.as_str()).map(String::as_str)
    }

    /// A link to the file known as `name`, if there is one. It is a Markdown link, because other readers of vaults
    /// take a wikilink to a base for a link to a missing note.
    pub(in crate::vault) fn link_to_file(&self, name: &str, shown: &str) -> Option<String> {
        let path = self.files.get(name)?;
        Some(match path.strip_suffix(".base") {
            Some(_) => format!("[{}]({})", escape::inline(shown), path.replace(' ', "%20")),
            None => format!("[[{path}|{}]]", escape::shown(shown)),
        })
    }

    /// The display name of `node`.
    pub(in crate::vault) fn label(&self, node: &Node) -> String {
        self.labels.of(node)
    }

    /// A link to `node` that shows its name.
    pub(in crate::vault) fn link(&self, node: &Node) -> String {
        self.link_as(node, &self.label(node))
    }

    /// A link to `node` that shows `shown`: to its note, else to its address, else only the text.
    pub(in crate::vault) fn link_as(&self, node: &Node, shown: &str) -> String {
        match (self.path(node), address(node)) {
            (Some(path), _) => self.wikilink(path, shown),
            (None, Some(address)) => escape::link(shown, address),
            (None, None) => escape::paragraph(shown),
        }
    }

    /// A wikilink to the note at `path`: by name, or by path if a user's note has the same name.
    fn wikilink(&self, path: &str, shown: &str) -> String {
        let stem = path.rsplit('/').next().unwrap_or(path);
        let target = if self.shared_names.contains(&fold(stem)) { path } else { stem };
        let shown = escape::shown(shown);
        if shown == target { format!("[[{target}]]") } else { format!("[[{target}|{shown}]]") }
    }

    /// A link to `node` as a property value, where Obsidian reads no Markdown.
    pub(in crate::vault) fn property_link(&self, node: &Node) -> String {
        let label = self.label(node);
        match self.path(node) {
            Some(path) => self.wikilink(path, &label),
            None => escape::property(&label),
        }
    }

    /// Sets property `name` to links to the targets of `node`'s edges of `kind`.
    pub(in crate::vault) fn set_links(
        &self,
        front: &mut FrontMatter,
        name: &str,
        node: &'a Node,
        kind: EdgeKind,
    ) {
        front.list(name, self.graph.from(node, kind).iter().map(|edge| self.property_link(edge.to)));
    }

    /// The entries directly in a topic or list, in list order.
    pub(in crate::vault) fn entries(&self, iri: &Iri) -> &[EdgeRef<'a>] {
        self.lines.get(iri).map_or(&[], Vec::as_slice)
    }

    /// The further links in the entry of `mention`.
    pub(in crate::vault) fn further_links(&self, mention: &EdgeRef<'a>) -> &[EdgeRef<'a>] {
        mention.id().and_then(|id| self.further_links.get(id)).map_or(&[], Vec::as_slice)
    }

    /// Resources about `topic` without a known line in it.
    pub(in crate::vault) fn unlisted(&self, topic: &'a Node) -> Vec<&'a Node> {
        let listed: HashSet<&Iri> = self
            .entries(&topic.iri)
            .iter()
            .flat_map(|mention| std::iter::once(mention).chain(self.further_links(mention)))
            .map(|mention| &mention.from.iri)
            .collect();
        let about = self.graph.to(topic, EdgeKind::About);
        about.iter().map(|edge| edge.from).filter(|node| !listed.contains(&node.iri)).collect()
    }

    /// The subtopics of `topic`, in list order.
    pub(in crate::vault) fn subtopics(&self, topic: &'a Node) -> Vec<&'a Node> {
        self.in_order(self.graph.to(topic, EdgeKind::Broader))
    }

    /// The top-level topics of `list`, in list order.
    pub(in crate::vault) fn top_topics(&self, list: &'a Node) -> Vec<&'a Node> {
        let mut edges = self.graph.to(list, EdgeKind::InList);
        edges.retain(|edge| self.graph.from(edge.from, EdgeKind::Broader).is_empty());
        self.in_order(edges)
    }

    fn in_order(&self, edges: Vec<EdgeRef<'a>>) -> Vec<&'a Node> {
        let mut topics: Vec<&Node> = edges.iter().map(|edge| edge.from).collect();
        topics.sort_by_cached_key(|topic| {
            let line = topic.properties.number(Property::Line);
            let position = topic.properties.number(Property::Position);
            (position.unwrap_or(u64::MAX), line.unwrap_or(u64::MAX), topic.iri.clone())
        });
        topics
    }

    /// The topics above `topic`, topmost first.
    pub(in crate::vault) fn above(&self, topic: &'a Node) -> Vec<&'a Node> {
        let mut path = Vec::new();
        let mut at = topic;
        while let Some(edge) = self.graph.from(at, EdgeKind::Broader).first() {
            if path.len() > 64 || edge.to.iri == topic.iri {
                break;
            }
            at = edge.to;
            path.push(at);
        }
        path.reverse();
        path
    }

    /// The parts of a series, in order.
    pub(in crate::vault) fn parts(&self, series: &'a Node) -> Vec<EdgeRef<'a>> {
        let mut parts = self.graph.to(series, EdgeKind::PartOf);
        parts.sort_by_key(|part| {
            (part.properties().number(Property::Position).unwrap_or(u64::MAX), &part.from.iri)
        });
        parts
    }

    /// How many resources belong to `node`; every format gives the same number.
    pub(in crate::vault) fn count(&self, node: &Node) -> usize {
        self.contents.count(node)
    }

    /// The resources with an edge to `node`, without duplicates.
    pub(in crate::vault) fn resources(&self, node: &Node) -> &[&'a Node] {
        self.contents.resources(node)
    }
}

/// Sort key of a mention: file, then line.
fn place(mention: &EdgeRef<'_>) -> impl Ord + use<> {
    let properties = mention.properties();
    let number = |property| properties.number(property).unwrap_or(u64::MAX);
    (
        properties.text(Property::Document).map(str::to_owned),
        number(Property::Line),
        number(Property::StartOffset),
        number(Property::Position),
        mention.from.iri.clone(),
    )
}
