//! A SPARQL endpoint and pages for people: a [`Service`] turns a request into an answer without a socket, and
//! [`listen`] adds the socket.
//!
//! The service only reads: it has no updates, no `SERVICE`, no access to files. What a query may cost is
//! bounded by [`Limits`]; the protocol is that of SPARQL 1.1 (<https://www.w3.org/TR/sparql11-protocol/>) and of
//! the Graph Store HTTP Protocol, read-only (<https://www.w3.org/TR/sparql11-http-rdf-update/>).

mod accept;
mod description;
mod gate;
mod listen;
mod node;
mod page;
mod protocol;
mod reply;
mod service;
mod watchdog;

pub use gate::Gate;
pub use listen::{Listener, Server, listen};
pub use service::{Data, Limits, Memory, Options, Service};

/// A request with its body, read whole.
pub type Request = http::Request<Vec<u8>>;
/// An answer with its body, whole before its first byte is sent: a query that is cut never sends half a document.
pub type Response = http::Response<Vec<u8>>;
