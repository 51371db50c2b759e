//! Why a push failed.

use std::io;
use thiserror::Error;

/// Why a push failed.
#[derive(Debug, Error)]
pub enum PushError {
    /// Not an address.
    #[error("`{0}` is not a Neo4j address: use `neo4j://HOST`, `bolt://HOST:7687` or `https://HOST`")]
    Address(String),
    /// The address contains a password.
    #[error("do not put a password in the address: set NEO4J_USERNAME and NEO4J_PASSWORD instead")]
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
        "`{server}` did not answer in time: what was sent is kept, and another push continues from there (`--timeout` limits the whole push, `--answer-timeout` each response, in seconds)"
    )]
    Late {
        /// Host and port.
        server: String,
    },
    /// The database had nothing of ours before, and still has nothing.
    #[error("`{server}` stored nothing: it reports that all {count} nodes belong to somebody else")]
    Nothing {
        /// Host and port.
        server: String,
        /// How many nodes were sent.
        count: usize,
    },
    /// The connection cannot be encrypted.
    #[error(
        "cannot establish a trusted encrypted connection to `{server}`: {message} (`--ca FILE` trusts your own certificate authority, `bolt+ssc://` any certificate)"
    )]
    Tls {
        /// Host and port.
        server: String,
        /// What is wrong.
        message: String,
    },
    /// The server is not Neo4j.
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
