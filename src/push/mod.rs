//! Sending the graph to a running database; the only module besides the server that uses a network.

mod address;
mod bolt;
mod difference;
mod http;
pub mod neo4j;
mod packstream;
mod send;
mod session;
mod socket;
mod statements;
mod tls;
