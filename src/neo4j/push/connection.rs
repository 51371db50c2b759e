//! A connection that runs statements, over whichever protocol, and how it can fail.

use super::socket::is_late;
use serde_json::Value;
use std::io;
use std::time::Instant;

/// The rows of an answer.
pub(super) type Rows = Vec<Vec<Value>>;

/// A connection that runs statements.
pub(super) trait Connection {
    /// Runs one statement in its own transaction; the answer must be complete before `end`.
    fn run(&mut self, statement: &str, parameters: &Value, end: Instant) -> Result<Rows, Fault>;
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Fault {
    /// The connection failed.
    Lost(io::Error),
    /// Time ran out.
    Late,
    /// The connection cannot be encrypted.
    Tls(String),
    /// The server is not Neo4j.
    Alien(String),
    /// The server reports a failure.
    Failed {
        /// The code, as in `Neo.ClientError.Statement.SyntaxError`.
        code: String,
        /// The server's message.
        message: String,
    },
}

impl Fault {
    /// Classifies a connection error.
    pub(super) fn lost(error: io::Error) -> Self {
        if is_late(&error) { Self::Late } else { Self::Lost(error) }
    }

    /// Whether a retry can help, given that the server has answered before: a restarting server may hang up at any
    /// point of the handshake.
    pub(super) fn passes(&self) -> bool {
        match self {
            Self::Lost(_) | Self::Tls(_) | Self::Alien(_) => true,
            Self::Late => false,
            Self::Failed { code, .. } => code.starts_with("Neo.TransientError.") || self.is_elsewhere(),
        }
    }

    /// Whether another member of the cluster takes writes now.
    pub(super) fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Failed { code, .. }
            if code == "Neo.ClientError.Cluster.NotALeader"
                || code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")
    }

    pub(super) fn text(&self) -> String {
        match self {
            Self::Lost(error) => error.to_string(),
            Self::Late => "the time limit was exceeded".to_owned(),
            Self::Tls(message) | Self::Alien(message) | Self::Failed { message, .. } => message.clone(),
        }
    }
}
