//! The home note: where a reader of the vault starts, with every list and the tables of everything.

use super::bases;
use super::canvas;
use super::front_matter::{FrontMatter, ID as PROPERTY};
use super::layout::Vault;
use super::note::Note;
use super::sections::section;
use super::words::count;
use crate::graph::{EdgeKind, NodeKind};
use crate::vocabulary::iris::DATASET;
use std::collections::BTreeSet;

/// The id of the home note: the IRI of the data set that all lists are part of.
pub(in crate::vault) const ID: &str = DATASET;

/// The home note at `path` (without `.md`), if there are lists.
pub(in crate::vault) fn note(vault: &Vault<'_>, path: &str) -> Option<Note> {
    let (graph, words) = (vault.graph, vault.words);
    let mut lists = Vec::new();
    for list in graph.nodes_of(NodeKind::List) {
        let resources: BTreeSet<_> =
            graph.to(list, EdgeKind::ListedIn).iter().map(|mention| &mention.from.iri).collect();
        // A list known only as the translation of another has nothing to open.
        if resources.is_empty() {
            continue;
        }
        let mut line = vec![
            format!("- {}", vault.link(list)),
            count(words.count_resources, resources.len()),
            count(words.count_topics, graph.to(list, EdgeKind::InList).len()),
        ];
        line.extend(vault.link_to_file(&canvas::name(graph, list), words.map));
        lists.push(line.join(" · "));
    }
    if lists.is_empty() {
        return None;
    }
    let tables: Vec<String> = bases::names()
        .filter_map(|(name, kind)| Some(format!("- {}", vault.link_to_file(name, words.kind(kind))?)))
        .collect();
    let mut front = FrontMatter::default();
    front.text(PROPERTY, ID);
    front.list("tags", ["kg/home".to_owned()]);
    let block = format!("{}{}", section(words.lists, &lists), section(words.table, &tables));
    Some(Note { id: ID.to_owned(), path: format!("{path}.md"), front, block: block.trim_end().to_owned() })
}
