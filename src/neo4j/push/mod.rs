//! Pushes the graph to a running database. Only this module and the server use the network.

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
