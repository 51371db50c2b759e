//! Sends changes to a database in batches of bounded size.

use super::connection::Fault;
use super::difference::{Difference, HeldRelationship, NodeChange, RelationshipChange};
use super::error::PushError;
use super::report::{Progress, Report};
use super::session::Session;
use super::statements::{
    create_nodes, create_relationships, remove_nodes, remove_relationships, update_nodes,
    update_relationships,
};
use crate::neo4j::property_graph::{Key, Label, Node, PropertyMap, classes, json};
use serde_json::{Value, json};

/// Sends changes in batches.
pub(super) struct Sender<'a> {
    session: Session<'a>,
    batch: usize,
    done: usize,
    total: usize,
}

impl<'a> Sender<'a> {
    /// A sender over `session`: `batch` rows per transaction, `total` in all.
    pub(super) fn new(session: Session<'a>, batch: usize, total: usize) -> Self {
        Self { session, batch: batch.max(1), done: 0, total }
    }

    /// Sends everything.
    pub(super) fn run(&mut self, difference: &Difference<'_>) -> Result<Report, PushError> {
        let mut report =
            Report { nodes: difference.nodes_kept(), relationships: difference.relationships_kept() };
        self.tell();
        let is_alike = |a: &&Node, b: &&Node| a.kind == b.kind && a.class == b.class;
        for nodes in difference.new_nodes.chunk_by(is_alike) {
            let made = self.send(nodes, &create_nodes(nodes[0]), |node| {
                (size(&node.properties), json(&node.properties))
            })?;
            report.nodes.created += made;
            report.nodes.foreign += nodes.len().saturating_sub(made);
        }
        let is_alike = |a: &NodeChange<'_>, b: &NodeChange<'_>| {
            a.node.kind == b.node.kind && a.node.class == b.node.class && a.classes == b.classes
        };
        for changes in difference.changed_nodes.chunk_by(is_alike) {
            let row =
                |change: &NodeChange<'_>| (size(&change.node.properties), json(&change.node.properties));
            report.nodes.updated += self.send(changes, &update_nodes(&changes[0]), row)?;
        }
        for changes in difference.new_relationships.chunk_by(|a, b| a.one.kind == b.one.kind) {
            let statement = create_relationships(changes[0].one.kind);
            report.relationships.created += self.send(changes, &statement, relationship_row)?;
        }
        for changes in difference.changed_relationships.chunk_by(|a, b| a.one.kind == b.one.kind) {
            let statement = update_relationships(changes[0].one.kind);
            report.relationships.updated += self.send(changes, &statement, relationship_row)?;
        }
        self.remove(difference, &mut report)?;
        Ok(report)
    }

    fn remove(&mut self, difference: &Difference<'_>, report: &mut Report) -> Result<(), PushError> {
        for gone in difference.gone_relationships.chunk_by(|a, b| a.kind == b.kind) {
            let row =
                |gone: &&HeldRelationship| (0, json!({"a": gone.from, "b": gone.to, "mark": gone.mark}));
            let removed = self.send(gone, &remove_relationships(gone[0].kind), row)?;
            report.relationships.removed += removed;
            report.relationships.kept += gone.len().saturating_sub(removed);
        }
        for gone in difference.gone_nodes.chunk_by(|a, b| a.0 == b.0) {
            let row = |(_, id): &(Label, &str)| (0, json!({"id": id}));
            let removed = self.send(gone, &remove_nodes(gone[0].0), row)?;
            report.nodes.removed += removed;
            report.nodes.kept += gone.len().saturating_sub(removed);
        }
        Ok(())
    }

    /// Runs `statement` over `items` in batches; returns the sum of the numbers that it returns.
    fn send<T>(
        &mut self,
        items: &[T],
        statement: &str,
        row: impl Fn(&T) -> (usize, Value),
    ) -> Result<usize, PushError> {
        let (mut rows, mut bytes, mut sum) = (Vec::new(), 0, 0);
        for (at, item) in items.iter().enumerate() {
            let (size, row) = row(item);
            rows.push(row);
            bytes += size;
            if rows.len() < self.batch && bytes < LARGE_BATCH && at + 1 < items.len() {
                continue;
            }
            self.done += rows.len();
            let parameters = json!({
                "rows": std::mem::take(&mut rows),
                "nodeBlank": blank(Key::on_nodes()),
                "blank": blank(Key::all().filter(|key| *key != Key::Id)),
                "nodeNames": Key::on_nodes().chain([Key::Id]).map(Key::name).collect::<Vec<_>>(),
                "names": Key::all().map(Key::name).collect::<Vec<_>>(),
                "labels": labels(),
            });
            bytes = 0;
            let answer = self.session.run(statement, &parameters)?;
            let count = answer.first().and_then(|row| row.first()).and_then(Value::as_u64);
            let Some(count) = count else {
                let fault = Fault::Alien("it did not say how much it wrote".into());
                return Err(self.session.error(fault));
            };
            sum += usize::try_from(count).unwrap_or(usize::MAX);
            self.tell();
        }
        Ok(sum)
    }

    fn tell(&mut self) {
        self.session.tell(Progress::Sending { done: self.done, total: self.total });
    }
}

/// A batch of at least this many bytes gets no further row.
const LARGE_BATCH: usize = 4 << 20;

/// A map that sets `keys` to null.
fn blank(keys: impl Iterator<Item = Key>) -> Value {
    Value::Object(keys.map(|key| (key.name().to_owned(), Value::Null)).collect())
}

/// All labels that we set.
fn labels() -> Vec<String> {
    Label::all().map(|kind| kind.name().to_owned()).chain(classes()).collect()
}

/// The approximate size of `properties` in bytes.
fn size(properties: &PropertyMap) -> usize {
    properties.values().map(|value| value.cell().len() + 16).sum()
}

fn relationship_row(change: &RelationshipChange<'_>) -> (usize, Value) {
    let one = change.one;
    let row = json!({"a": one.from, "b": one.to, "mark": change.mark, "r": json(&one.properties)});
    (size(&one.properties) + one.from.len() + one.to.len(), row)
}
