//! Resources that are called by their address, since the list gives them no name that is found.

use crate::corpus::Result;
use listgraph::graph::{EdgeKind, Graph, Node, NodeKind, Property};
use listgraph::ontology::Ontology;
use listgraph::pipeline::{self, Settings};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Says how many resources of the lists below `root` are called by their address.
pub fn print(root: &Path, out: &mut impl Write) -> Result<()> {
    for corpus in [root.to_owned(), root.join("hard")] {
        let lists = corpus.join("lists");
        if !lists.exists() {
            continue;
        }
        let mut folders: Vec<_> = fs::read_dir(&lists)?.flatten().map(|entry| entry.path()).collect();
        folders.retain(|path| path.is_dir());
        folders.sort();
        let ontology = Ontology::default();
        let (mut all, mut nameless) = (0, 0);
        for folder in folders {
            let graph = pipeline::read(&[folder], &Settings::default(), &ontology, &|_| {})?.graph;
            let resources = || graph.nodes().filter(|node| node.kind == NodeKind::Resource);
            all += resources().count();
            nameless += resources().filter(|node| is_called_by_address(node, &graph)).count();
        }
        let share = nameless as f64 * 100.0 / f64::from(u32::try_from(all).unwrap_or(u32::MAX).max(1));
        writeln!(out, "resources called by their address: {nameless} of {all} ({share:.2} %)")?;
    }
    Ok(())
}

/// Whether the name of a resource is its address, and no entry that leads to it has a title.
fn is_called_by_address(node: &Node, graph: &Graph) -> bool {
    let label = node.label(&["en", "zh"]);
    let bare = |text: &str| {
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        text.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    let urls = node.properties.get(Property::Url).filter_map(|url| url.as_str()).map(bare);
    let is_own = |address: &str| address == bare(label) || address.ends_with(&format!("/{}", bare(label)));
    let is_address = !label.contains(' ')
        && label.contains(['/', '.'])
        && urls.chain([bare(node.iri.as_str())]).any(|url| is_own(&url));
    let mentions = graph.from(node, EdgeKind::ListedIn);
    let has_title = mentions.iter().any(|mention| {
        let properties = mention.properties();
        properties.first(Property::Entry).is_none() && properties.first(Property::Name).is_some()
    });
    is_address && !has_title
}
