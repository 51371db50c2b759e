//! One note: its path, properties and body.

use super::front_matter::FrontMatter;
use super::layout::{Vault, id};
use super::properties::properties;
use super::{hubs, lists};
use crate::graph::{Node, NodeKind};

/// A note as generated.
#[derive(Clone, Debug)]
pub(in crate::vault) struct Note {
    /// The id of its node.
    pub(in crate::vault) id: String,
    /// Its path.
    pub(in crate::vault) path: String,
    /// Its properties.
    pub(in crate::vault) front: FrontMatter,
    /// The content of its managed block.
    pub(in crate::vault) block: String,
}

/// The note of `node`, if it has one.
pub(in crate::vault) fn note<'a>(vault: &Vault<'a>, node: &'a Node) -> Option<Note> {
    let path = vault.path(node)?;
    let mut block = match node.kind {
        NodeKind::List => lists::list(vault, node),
        NodeKind::Topic => lists::topic(vault, node),
        NodeKind::Resource => lists::resource(vault, node),
        _ => hubs::note(vault, node),
    };
    let label = vault.label(node);
    let stem = path.rsplit('/').next().unwrap_or(path);
    if stem != label {
        block = format!("# {}\n\n{block}", super::escape::inline(&label));
    }
    let front = properties(vault, node);
    Some(Note {
        id: id(vault.graph, node),
        path: format!("{path}.md"),
        front,
        block: block.trim_end().to_owned(),
    })
}
