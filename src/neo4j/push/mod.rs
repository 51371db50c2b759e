//! Sending the graph to a running database; the only module besides the server that uses a network.

mod address;
mod bolt;
mod database;
mod difference;
mod http;
mod packstream;
mod send;
mod session;
mod socket;
mod statements;
mod tls;

pub use database::{Counts, Options, Patience, Progress, Prune, PushError, Report, Target, push};
