//! The graph as the page's script reads it: nodes by number, edges as triples of numbers, mentions with file and
//! line. Field names are short, since a large list repeats them twenty thousand times.

use super::view::address;
use crate::export::diagram::{Sign, layout};
use crate::graph::{Contents, EdgeKind, EdgeRef, FileVersion, Graph, Node, NodeKind, Property};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// The properties of a mention that the page shows next to its line.
const FACTS: [Property; 10] = [
    Property::Format,
    Property::Access,
    Property::Licence,
    Property::Platform,
    Property::ProgrammingLanguage,
    Property::Stars,
    Property::Archived,
    Property::Year,
    Property::Venue,
    Property::Note,
];
/// The longest description kept.
const LONGEST: usize = 600;

#[derive(Serialize)]
struct Data<'a> {
    title: &'a str,
    kinds: Vec<&'static str>,
    edges: Vec<&'static str>,
    files: Vec<File>,
    nodes: Vec<Row<'a>>,
    /// Start, end, kind of edge.
    links: Vec<usize>,
    mentions: Vec<Mention<'a>>,
}

/// A file of a list, and where to view it on the web.
#[derive(Serialize)]
struct File {
    n: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    u: Option<String>,
}

/// A node: kind, IRI, name; `u` is 1 if its address is the IRI.
#[derive(Serialize)]
struct Row<'a> {
    k: usize,
    i: &'a str,
    n: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    u: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    a: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    d: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    t: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    l: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    p: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r: Option<f64>,
}

/// A mention: resource, list, topic, file, line; `e` marks a further link in the entry of another resource.
#[derive(Serialize)]
struct Mention<'a> {
    r: usize,
    l: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    t: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    f: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    e: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    w: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    o: Vec<(&'static str, String)>,
}

/// The JSON text, which cannot close the script element around it.
pub(super) fn json(graph: &Graph, languages: &[&str], title: &str) -> String {
    let numbers: HashMap<(NodeKind, &str), usize> =
        graph.nodes().enumerate().map(|(at, node)| ((node.kind, node.iri.as_str()), at)).collect();
    let number = |node: &Node| numbers[&(node.kind, node.iri.as_str())];
    let edges = graph.edges();
    let (mentions, links): (Vec<&EdgeRef<'_>>, Vec<&EdgeRef<'_>>) =
        edges.iter().partition(|edge| edge.kind() == EdgeKind::ListedIn);
    let sources = Sources::of(graph);
    let topic = |iri: &str| numbers.get(&(NodeKind::Topic, iri)).copied();
    let data = Data {
        title,
        kinds: NodeKind::ALL.iter().map(|kind| kind.name()).collect(),
        edges: EdgeKind::ALL.iter().map(|kind| kind.name()).collect(),
        nodes: rows(graph, languages, &number),
        links: links
            .iter()
            .flat_map(|edge| [number(edge.from), number(edge.to), place(edge.kind())])
            .collect(),
        mentions: mentions.iter().map(|edge| mention(edge, &number, &topic, &sources)).collect(),
        files: sources.files,
    };
    let text = serde_json::to_string(&data).expect("text and numbers always become JSON");
    text.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn place(kind: EdgeKind) -> usize {
    EdgeKind::ALL.iter().position(|other| *other == kind).unwrap_or(0)
}

fn rows<'a>(graph: &'a Graph, languages: &[&str], number: &dyn Fn(&Node) -> usize) -> Vec<Row<'a>> {
    let discs = layout::discs(graph);
    let discs = layout::by_node(&discs);
    let contents = Contents::of(graph);
    let row = |node: &'a Node| {
        let disc = discs.get(&(node.kind, node.iri.as_str()));
        let texts =
            |property| node.properties.get(property).filter_map(|value| value.as_str()).collect::<Vec<_>>();
        let name = crate::text::clean(node.label(languages));
        let others: BTreeSet<&str> =
            texts(Property::Name).into_iter().chain(texts(Property::AltLabel)).collect();
        let is_resource = node.kind == NodeKind::Resource;
        let said = graph.description(node, languages).map(|text| crate::text::ellipsis(text, LONGEST));
        Row {
            k: NodeKind::ALL.iter().position(|kind| *kind == node.kind).unwrap_or(0),
            i: node.iri.as_str(),
            u: address(node).map(|url| if url == node.iri.as_str() { 1.into() } else { url.into() }),
            a: others.into_iter().filter(|other| *other != name).take(8).collect(),
            n: name,
            d: said,
            t: texts(Property::Kind),
            l: texts(Property::Language),
            s: is_resource.then(|| Sign::of(node)),
            c: (!is_resource).then(|| contents.count(node)),
            p: disc.and_then(|disc| disc.parent).map(number),
            x: disc.map(|disc| rounded(disc.x)),
            y: disc.map(|disc| rounded(disc.y)),
            r: disc.map(|disc| rounded(disc.r)),
        }
    };
    graph.nodes().map(row).collect()
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn mention<'a>(
    edge: &EdgeRef<'a>,
    number: &dyn Fn(&Node) -> usize,
    topic: &dyn Fn(&str) -> Option<usize>,
    sources: &Sources,
) -> Mention<'a> {
    let own = edge.properties();
    let facts = FACTS.iter().flat_map(|fact| own.get(*fact).map(|value| (fact.name(), value.to_text())));
    Mention {
        r: number(edge.from),
        l: number(edge.to),
        t: own.text(Property::Topic).and_then(topic),
        f: own.text(Property::Document).and_then(|document| sources.file(document)),
        n: own.number(Property::Line),
        e: own.first(Property::Entry).map(|_| 1),
        w: own.text(Property::Name),
        o: facts.collect(),
    }
}

/// The files that contain mentions, by the document's IRI.
struct Sources {
    files: Vec<File>,
    by_end: HashMap<String, usize>,
}

impl Sources {
    fn of(graph: &Graph) -> Self {
        let mut sources = Self { files: Vec::new(), by_end: HashMap::new() };
        for list in graph.nodes_of(NodeKind::List) {
            let key = list.iri.as_str().split_once("/list/").map_or("", |(_, key)| key);
            for file in list.properties.get(Property::File).filter_map(|file| file.as_str()) {
                let FileVersion { path, sha256: Some(sha) } = FileVersion::of(file) else { continue };
                let end = format!("{}@{}", list.iri, &sha[..sha.len().min(12)]);
                sources.by_end.insert(end, sources.files.len());
                sources.files.push(File { n: path.to_owned(), u: source(key, path) });
            }
        }
        sources
    }

    /// The number of the file that the IRI of a document names: `…/list/KEY/doc/PATH@SHA`.
    fn file(&self, document: &str) -> Option<usize> {
        let (list, file) = document.split_once("/doc/")?;
        let (_, sha) = file.rsplit_once('@')?;
        self.by_end.get(&format!("{list}@{sha}")).copied()
    }
}

/// The web address of the file at `path` in the list `key`, if `key` names a repository.
fn source(key: &str, path: &str) -> Option<String> {
    let mut parts = key.split('/');
    let (host, owner, name) = (parts.next()?, parts.next()?, parts.next()?);
    let blob = match host {
        "github.com" => "blob",
        "gitlab.com" => "-/blob",
        _ => return None,
    };
    let mut address = url::Url::parse(&format!("https://{host}/{owner}/{name}/{blob}/HEAD/")).ok()?;
    address.path_segments_mut().ok()?.pop_if_empty().extend(path.split('/'));
    Some(address.into())
}
