//! What the caller chooses about a push: the database, time limits, what to remove.

use std::time::Duration;

/// A database and the credentials for it.
#[derive(Clone, Debug)]
pub struct Database {
    /// Its address: `neo4j://` or `bolt://`, also with `+s` (TLS) or `+ssc` (TLS with any certificate), or `http://`
    /// or `https://`.
    pub address: String,
    /// Its name; by default the user's home database.
    pub name: Option<String>,
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
