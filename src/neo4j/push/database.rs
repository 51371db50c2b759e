//! Pushes a graph to a running Neo4j, over Bolt or the Query API.
//!
//! What the database holds of ours is read and compared first. So a second push changes nothing, an interrupted one
//! continues, and a changed list changes only what differs. Ours is what has a property `listgraph` (see
//! [`crate::neo4j::property_graph`]); everything else is left alone:
//!
//! - A foreign node with a label and `id` of ours gets relationships, nothing else.
//! - Properties, labels and relationships that others add to our nodes are kept, except properties with names of
//!   ours.
//! - Pruning keeps nodes to which something foreign is attached.

use super::difference::{Difference, Held};
use super::send::Sender;
use super::session::Session;
use crate::neo4j::cypher::constraint;
use crate::neo4j::property_graph::{Label, PropertyGraph};
use serde_json::json;
use std::io;
use std::time::Duration;
use thiserror::Error;

/// A database and the credentials for it.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its address: `neo4j://` or `bolt://`, also with `+s` (TLS) or `+ssc` (TLS with any certificate), or `http://`
    /// or `https://`.
    pub address: String,
    /// Its name; by default the user's home database.
    pub database: Option<String>,
    /// User name and password; `None` if the server needs none.
    pub credentials: Option<(String, String)>,
    /// Certificates (PEM) of authorities to trust in addition to the system's.
    pub authorities: Option<String>,
    /// Time limits.
    pub patience: Patience,
}

/// Time limits, which hold even while a server keeps sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For connecting and the first answer.
    pub greeting: Duration,
    /// For any other statement, up to the end of its answer.
    pub answer: Duration,
    /// For the whole push.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            greeting: Duration::from_secs(10),
            answer: Duration::from_secs(120),
            whole: Duration::from_secs(3600),
        }
    }
}

/// What to do with nodes and relationships of earlier pushes that are no longer in the graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prune {
    /// Keep them.
    #[default]
    Nothing,
    /// Remove them, unless they belong to a list that is not part of this push. What is attached to something that
    /// such a list shares (authors, frameworks, parts) is kept, whichever list it came from.
    PushedLists,
    /// Remove them.
    Everything,
}

/// Options of a push.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What to remove.
    pub prune: Prune,
    /// How many rows to send in one transaction.
    pub batch: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { prune: Prune::default(), batch: 2000 }
    }
}

/// The progress of a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Reading what the database holds.
    Reading,
    /// Sending nodes, relationships and removals.
    Sending {
        /// How many rows are done.
        done: usize,
        /// How many rows there are.
        total: usize,
    },
    /// Waiting before a retry.
    Waiting {
        /// Why.
        reason: String,
        /// How long.
        pause: Duration,
    },
}

/// The effect of a push on nodes or on relationships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Created.
    pub created: usize,
    /// Updated.
    pub updated: usize,
    /// Already up to date.
    pub unchanged: usize,
    /// Removed.
    pub removed: usize,
    /// No longer in any list, but kept because something foreign is attached to them.
    pub kept: usize,
    /// Foreign ones in the place of ours.
    pub foreign: usize,
}

/// The effect of a push.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// On nodes.
    pub nodes: Counts,
    /// On relationships.
    pub relationships: Counts,
}

/// Why a push failed.
#[derive(Debug, Error)]
pub enum PushError {
    /// Not an address.
    #[error(
        "`{0}` is not the address of a Neo4j: write `neo4j://HOST`, `bolt://HOST:7687` or `https://HOST`"
    )]
    Address(String),
    /// The address contains a password.
    #[error("an address is no place for a password: set NEO4J_USERNAME and NEO4J_PASSWORD instead")]
    Credentials,
    /// The server cannot be reached, or went away.
    #[error("`{server}` cannot be reached: {error}")]
    Unreachable {
        /// Host and port.
        server: String,
        /// The system's message.
        error: io::Error,
    },
    /// Time ran out.
    #[error(
        "`{server}` did not answer in time: what was sent stays, and another push continues from there (`--timeout` limits the whole push in seconds, `--answer-timeout` each answer)"
    )]
    Late {
        /// Host and port.
        server: String,
    },
    /// The database had nothing of ours before, and still has nothing.
    #[error("`{server}` stored nothing: it reports all {count} nodes as somebody else's")]
    Nothing {
        /// Host and port.
        server: String,
        /// How many nodes were sent.
        count: usize,
    },
    /// The connection cannot be encrypted.
    #[error(
        "no trusted encrypted connection to `{server}`: {message} (`--ca FILE` trusts an authority of your own, `bolt+ssc://` any certificate)"
    )]
    Tls {
        /// Host and port.
        server: String,
        /// What is wrong.
        message: String,
    },
    /// The server is not a Neo4j.
    #[error("`{server}` does not answer like Neo4j: {message}")]
    Alien {
        /// Host and port.
        server: String,
        /// What it did.
        message: String,
    },
    /// The user or password is wrong.
    #[error("`{server}` rejects user `{user}` or the password")]
    Password {
        /// Host and port.
        server: String,
        /// The user.
        user: String,
    },
    /// A password is needed.
    #[error("`{server}` requires a user name and a password: set NEO4J_USERNAME and NEO4J_PASSWORD")]
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
    /// Two foreign nodes have the same id.
    #[error("the database has `{label}` nodes with the same `id`, so ours cannot be added: {message}")]
    Ambiguous {
        /// The label.
        label: &'static str,
        /// The server's message.
        message: String,
    },
    /// Anything else.
    #[error("the server reports an error: {message} ({code})")]
    Refused {
        /// The server's code.
        code: String,
        /// The message.
        message: String,
    },
}

/// Sends `graph` to `target`.
///
/// # Errors
///
/// If the database cannot be reached or reports an error. What was sent before stays; another push continues from
/// there.
pub fn push(
    graph: &PropertyGraph,
    target: &Target,
    options: Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, PushError> {
    let mut session = Session::new(target, progress)?;
    for kind in Label::all() {
        constrain(&mut session, kind)?;
    }
    session.tell(Progress::Reading);
    let held = Held::read(&mut session)?;
    let difference = Difference::new(graph, &held, options.prune);
    let server = session.server();
    let report = Sender::new(session, options.batch, difference.total()).run(&difference)?;
    let Counts { created, updated, unchanged, foreign, .. } = report.nodes;
    if foreign > 0 && created + updated + unchanged == 0 {
        return Err(PushError::Nothing { server, count: foreign });
    }
    Ok(report)
}

/// Makes the `id` of a kind of node unique, unless an index of the user's is there for it.
fn constrain(session: &mut Session<'_>, kind: Label) -> Result<(), PushError> {
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
