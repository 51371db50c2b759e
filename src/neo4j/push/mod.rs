//! Pushes the graph to a running database. Only this module and the server use the network.
//!
//! `update` is the whole push: `difference` compares the database with the graph, `send` sends the changes as
//! `statements` over a `session`, which retries. A session has a `connection` over `bolt` (with `packstream`,
//! `tls` and `socket` below it) or `http`.

mod address;
mod bolt;
mod connection;
mod difference;
mod error;
mod http;
mod options;
mod packstream;
mod report;
mod send;
mod session;
mod socket;
mod statements;
mod tls;
mod update;

pub use error::PushError;
pub use options::{Database, Options, Patience, Prune};
pub use report::{Counts, Progress, Report};
pub use update::push;
