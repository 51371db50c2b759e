//! A graph sent to a running Neo4j, over Bolt or the Query API.
//!
//! What the database holds of ours is read first and compared, so that a second push changes
//! nothing, one that was broken off goes on, and a changed list changes what changed. Ours is what
//! has a property `listgraph` (see [`crate::neo4j::property_graph`]); the rest is never touched:
//!
//! - A node that somebody else made with a label and `id` of ours gets relationships, nothing else.
//! - Properties, labels and relationships that somebody else added to what is ours stay. Properties
//!   with a name of ours are ours.
//! - What is pruned is kept as long as something of somebody else hangs on it.

use super::difference::{Difference, Held};
use super::send::Sender;
use super::session::Session;
use crate::neo4j::cypher::constraint;
use crate::neo4j::property_graph::{Label, PropertyGraph};
use serde_json::json;
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
    /// Certificates in PEM of authorities that are trusted besides those of the system.
    pub authorities: Option<String>,
    /// How long it may take.
    pub patience: Patience,
}

/// How long a server may take, whatever it sends meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// To be reached and to answer to a first statement.
    pub greeting: Duration,
    /// For any other statement, until the end of its answer.
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
    /// It takes too long.
    #[error(
        "`{server}` did not answer in time: what was sent stays, another push goes on from there (`--timeout` sets how many seconds a push may take, `--answer-timeout` one answer)"
    )]
    Late {
        /// Host and port.
        server: String,
    },
    /// It had nothing of ours before, and has nothing now.
    #[error("`{server}` took nothing: it says of all {count} nodes that they are somebody else's")]
    Nothing {
        /// Host and port.
        server: String,
        /// How many nodes were sent.
        count: usize,
    },
    /// The connection cannot be encrypted.
    #[error(
        "`{server}` offers no encryption that we trust: {message} (`--ca FILE` trusts an authority of your own, `bolt+ssc://` any certificate)"
    )]
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
