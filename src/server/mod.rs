//! A SPARQL endpoint and pages for people: a [`Service`] turns a request into an answer without a socket, and
//! [`listen`] adds the socket.
//!
//! The service is read-only: no updates, no `SERVICE`, no access to files. [`Limits`] bound the cost of a query;
//! the protocols are SPARQL 1.1 (<https://www.w3.org/TR/sparql11-protocol/>) and the Graph Store HTTP Protocol,
//! read-only (<https://www.w3.org/TR/sparql11-http-rdf-update/>).

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
pub use service::{Data, Home, Limits, Memory, Options, Service};

/// A request with its complete body.
pub type Request = http::Request<Vec<u8>>;
/// An answer with its body, complete before its first byte is sent: a stopped query never sends half a document.
pub type Response = http::Response<Vec<u8>>;
