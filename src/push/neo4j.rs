//! A graph sent to a running Neo4j, over Bolt or the Query API.
//!
//! What the database holds of ours is read first and compared, so that a second push changes
//! nothing, one that was broken off goes on, and a changed list changes what changed. Ours is what
//! has a property `listgraph` (see [`crate::export::property_graph`]); the rest is never touched:
//!
//! - A node that somebody else made with a label and `id` of ours gets relationships, nothing else.
//! - Properties, labels and relationships that somebody else added to what is ours stay. Properties
//!   with a name of ours are ours.
//! - What is pruned is kept as long as something of somebody else hangs on it.

use super::difference::{Difference, Held, HeldRelationship, NodeChange, RelationshipChange};
use super::session::Session;
use crate::export::cypher::constraint;
use crate::export::property_graph::{Key, Node, PropertyGraph, PropertyMap, PropertyValue, classes};
use crate::graph::{EdgeKind, NodeKind};
use serde_json::{Map, Value, json};
use std::io;
use std::time::Duration;
use thiserror::Error;

/// A database, and who we are to it.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its address: `neo4j://`, `bolt://`, both also with `+s` (TLS) or `+ssc` (TLS with any
    /// certificate), `http://` or `https://`.
    pub address: String,
    /// Its name; by itself the one that the server gives to the user.
    pub database: Option<String>,
    /// The name of the user and the password; none where the server asks for none.
    pub credentials: Option<(String, String)>,
}

/// What happens to what we put there and the graph has no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prune {
    /// It stays.
    #[default]
    Nothing,
    /// It is removed, unless it belongs to a list that was not pushed this time. What hangs on a
    /// thing that such a list has too (its authors, frameworks, parts) stays, whoever said it.
    PushedLists,
    /// It is removed.
    Everything,
}

/// What the caller chooses.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What is removed.
    pub prune: Prune,
    /// How many rows are sent in one transaction.
    pub batch: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { prune: Prune::default(), batch: 2000 }
    }
}

/// How far a push is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// What the database holds is read.
    Reading,
    /// So many of so many nodes, relationships and removals are done.
    Sending {
        /// How many are done.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// The server is asked again after a pause.
    Waiting {
        /// Why.
        reason: String,
        /// How long the pause is.
        pause: Duration,
    },
}

/// What a push did to nodes or relationships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New ones.
    pub created: usize,
    /// Those that were there and had changed.
    pub updated: usize,
    /// Those that were there as they should be.
    pub unchanged: usize,
    /// Those that were there and are gone.
    pub removed: usize,
    /// Those of no list any more that stay, for something of somebody else hangs on them.
    pub kept: usize,
    /// Those of somebody else that stand where ours would be.
    pub foreign: usize,
}

/// What a push did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// To nodes.
    pub nodes: Counts,
    /// To relationships.
    pub relationships: Counts,
}

/// Why a push failed.
#[derive(Debug, Error)]
pub enum PushError {
    /// The address is none.
    #[error(
        "`{0}` is not the address of a Neo4j: write `neo4j://HOST`, `bolt://HOST:7687` or `https://HOST`"
    )]
    Address(String),
    /// The address holds a password.
    #[error("an address is no place for a password: set NEO4J_USERNAME and NEO4J_PASSWORD instead")]
    Credentials,
    /// There is no server, or it went away.
    #[error("`{server}` cannot be reached: {error}")]
    Unreachable {
        /// Host and port.
        server: String,
        /// What the system says.
        error: io::Error,
    },
    /// The connection cannot be encrypted.
    #[error("`{server}` offers no encryption that we trust: {message}")]
    Tls {
        /// Host and port.
        server: String,
        /// What is wrong.
        message: String,
    },
    /// Another kind of server answers.
    #[error("`{server}` does not answer as a Neo4j: {message}")]
    Alien {
        /// Host and port.
        server: String,
        /// What it does.
        message: String,
    },
    /// The user or password is wrong.
    #[error("`{server}` refuses user `{user}` or the password given")]
    Password {
        /// Host and port.
        server: String,
        /// The user.
        user: String,
    },
    /// A password is needed.
    #[error("`{server}` wants a user and a password: set NEO4J_USERNAME and NEO4J_PASSWORD")]
    NoPassword {
        /// Host and port.
        server: String,
    },
    /// There is no such database.
    #[error("`{server}` has no database `{database}`")]
    NoDatabase {
        /// Host and port.
        server: String,
        /// The database asked for.
        database: String,
    },
    /// Two nodes of somebody else have one id.
    #[error("the database holds nodes `{label}` with the same `id`, and so cannot take ours: {message}")]
    Ambiguous {
        /// The label.
        label: &'static str,
        /// What the server says.
        message: String,
    },
    /// Anything else.
    #[error("the server refuses: {message} ({code})")]
    Refused {
        /// The server's code.
        code: String,
        /// What it says.
        message: String,
    },
}

/// Sends `graph` to `target`.
///
/// # Errors
///
/// When the database cannot be reached, or refuses. What was sent until then stays; another push
/// goes on from there.
pub fn push(
    graph: &PropertyGraph,
    target: &Target,
    options: Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, PushError> {
    let mut session = Session::new(target, progress)?;
    for kind in NodeKind::ALL {
        constrain(&mut session, kind)?;
    }
    session.tell(Progress::Reading);
    let held = Held::read(&mut session)?;
    let difference = Difference::new(graph, &held, options.prune);
    let mut push = Push { session, batch: options.batch.max(1), done: 0, total: difference.total() };
    push.run(&difference)
}

/// Makes the `id` of a kind of node unique, unless an index of the user's is there for it.
fn constrain(session: &mut Session<'_>, kind: NodeKind) -> Result<(), PushError> {
    match session.run(&constraint(kind), &json!({})) {
        Err(PushError::Refused { code, .. }) if code == "Neo.ClientError.Schema.IndexAlreadyExists" => Ok(()),
        Err(PushError::Refused { code, message })
            if code.starts_with("Neo.ClientError.Schema.Constraint") =>
        {
            Err(PushError::Ambiguous { label: kind.name(), message })
        }
        Err(error) => Err(error),
        Ok(_) => Ok(()),
    }
}

struct Push<'a> {
    session: Session<'a>,
    batch: usize,
    done: usize,
    total: usize,
}

impl Push<'_> {
    fn run(&mut self, difference: &Difference<'_>) -> Result<Report, PushError> {
        let mut report =
            Report { nodes: difference.nodes_kept(), relationships: difference.relationships_kept() };
        self.tell();
        let is_alike = |a: &&Node, b: &&Node| a.kind == b.kind && a.class == b.class;
        for nodes in difference.new_nodes.chunk_by(is_alike) {
            let made = self.send(nodes, &create_nodes(nodes[0]), |node| {
                (size(&node.properties), map(&node.properties))
            })?;
            report.nodes.created += made;
            report.nodes.foreign += nodes.len() - made;
        }
        let is_alike = |a: &NodeChange<'_>, b: &NodeChange<'_>| {
            a.node.kind == b.node.kind && a.node.class == b.node.class && a.classes == b.classes
        };
        for changes in difference.changed_nodes.chunk_by(is_alike) {
            let row = |change: &NodeChange<'_>| (size(&change.node.properties), map(&change.node.properties));
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
            report.relationships.kept += gone.len() - removed;
        }
        for gone in difference.gone_nodes.chunk_by(|a, b| a.0 == b.0) {
            let row = |(_, id): &(NodeKind, &str)| (0, json!({"id": id}));
            let removed = self.send(gone, &remove_nodes(gone[0].0), row)?;
            report.nodes.removed += removed;
            report.nodes.kept += gone.len() - removed;
        }
        Ok(())
    }

    /// Runs `statement` over `items` in batches; gives the sum of the numbers that it returns.
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
            let count = answer.first().and_then(|row| row.first()).and_then(Value::as_u64).unwrap_or(0);
            sum += usize::try_from(count).unwrap_or(usize::MAX);
            self.tell();
        }
        Ok(sum)
    }

    fn tell(&mut self) {
        self.session.tell(Progress::Sending { done: self.done, total: self.total });
    }
}

/// From how many bytes on a batch takes no further row.
const LARGE_BATCH: usize = 4 << 20;

/// A map that takes `keys` away.
fn blank(keys: impl Iterator<Item = Key>) -> Value {
    Value::Object(keys.map(|key| (key.name().to_owned(), Value::Null)).collect())
}

/// All labels that we give.
fn labels() -> Vec<String> {
    NodeKind::ALL.iter().map(|kind| kind.name().to_owned()).chain(classes()).collect()
}

/// Roughly how many bytes `properties` have.
fn size(properties: &PropertyMap) -> usize {
    properties.values().map(|value| value.cell().len() + 16).sum()
}

fn map(properties: &PropertyMap) -> Value {
    Value::Object(
        properties.iter().map(|(key, value)| (key.name().to_owned(), json(value))).collect::<Map<_, _>>(),
    )
}

fn json(value: &PropertyValue) -> Value {
    match value {
        PropertyValue::Integer(number) => json!(number),
        PropertyValue::Boolean(truth) => json!(truth),
        PropertyValue::Text(text) => json!(text),
        PropertyValue::Integers(numbers) => json!(numbers),
        PropertyValue::Booleans(truths) => json!(truths),
        PropertyValue::Texts(texts) => json!(texts),
    }
}

fn relationship_row(change: &RelationshipChange<'_>) -> (usize, Value) {
    let one = change.one;
    let row = json!({"a": one.from, "b": one.to, "mark": change.mark, "r": map(&one.properties)});
    (size(&one.properties) + one.from.len() + one.to.len(), row)
}

fn create_nodes(node: &Node) -> String {
    let label = node.kind.name();
    format!(
        "UNWIND $rows AS row\nMERGE (n:{label} {{id: row.id}}) ON CREATE SET n.listgraph = ''\n\
         WITH n, row WHERE n.listgraph IS NOT NULL\nSET {}n += row\nRETURN count(n)",
        class(node)
    )
}

fn update_nodes(change: &NodeChange<'_>) -> String {
    let label = change.node.kind.name();
    let old: String = change.classes.iter().map(|class| format!("REMOVE n:{class}\n")).collect();
    format!(
        "UNWIND $rows AS row\nMATCH (n:{label} {{id: row.id}}) WHERE n.listgraph IS NOT NULL\n\
         {old}SET n += $nodeBlank\nSET {}n += row\nRETURN count(n)",
        class(change.node)
    )
}

/// What sets the second label of `node`.
fn class(node: &Node) -> String {
    node.class.as_ref().map_or(String::new(), |class| format!("n:{class}, "))
}

/// The ends of a relationship, found.
fn ends(kind: EdgeKind) -> String {
    let (from, to) = kind.ends();
    format!(
        "UNWIND $rows AS row\nMATCH (a:{} {{id: row.a}})\nMATCH (b:{} {{id: row.b}})",
        from.name(),
        to.name()
    )
}

fn create_relationships(kind: EdgeKind) -> String {
    let name = kind.name();
    // The hash is part of the pattern, so that a relationship of the user's is not taken for ours.
    format!(
        "{}\nMERGE (a)-[r:{name} {{listgraph: row.r.listgraph}}]->(b)\nSET r += row.r\nRETURN count(r)",
        ends(kind)
    )
}

fn update_relationships(kind: EdgeKind) -> String {
    let name = kind.name();
    format!(
        "{}\nMATCH (a)-[r:{name} {{listgraph: row.mark}}]->(b)\nSET r += $blank\nSET r += row.r\nRETURN count(r)",
        ends(kind)
    )
}

fn remove_relationships(kind: EdgeKind) -> String {
    let name = kind.name();
    format!(
        "{}\nMATCH (a)-[r:{name} {{listgraph: row.mark}}]->(b) WHERE all(key IN keys(r) WHERE key IN $names)\n\
         DELETE r\nRETURN count(r)",
        ends(kind)
    )
}

fn remove_nodes(kind: NodeKind) -> String {
    format!(
        "UNWIND $rows AS row\nMATCH (n:{} {{id: row.id}}) WHERE n.listgraph IS NOT NULL AND NOT (n)--()\n\
         AND all(key IN keys(n) WHERE key IN $nodeNames) AND all(label IN labels(n) WHERE label IN $labels)\n\
         DELETE n\nRETURN count(n)",
        kind.name()
    )
}
