//! The address of a database as users write it: `neo4j+s://host`, `bolt://host:7687`, `https://host`.

use super::error::PushError;
use url::{Host, Url};

/// How to reach a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// The protocol.
    pub(super) protocol: Protocol,
    /// Whether and how the connection is encrypted.
    pub(super) encryption: Encryption,
    /// The host; an IPv6 address has no brackets.
    pub(super) host: String,
    /// The port.
    pub(super) port: u16,
}

/// The protocol of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    /// Bolt to one server.
    Bolt,
    /// Bolt to a cluster: the server names the member that takes writes.
    Routed,
    /// The Query API.
    Http,
}

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encryption {
    /// Not at all.
    None,
    /// TLS with a certificate signed by a trusted authority.
    Tls,
    /// TLS with any certificate.
    SelfSigned,
}

impl Address {
    /// Parses an address.
    pub(super) fn new(text: &str) -> Result<Self, PushError> {
        let unknown = || PushError::Address(text.to_owned());
        let url = Url::parse(text).map_err(|_| unknown())?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(PushError::Credentials);
        }
        let (protocol, encryption) = match url.scheme() {
            "bolt" => (Protocol::Bolt, Encryption::None),
            "bolt+s" => (Protocol::Bolt, Encryption::Tls),
            "bolt+ssc" => (Protocol::Bolt, Encryption::SelfSigned),
            "neo4j" => (Protocol::Routed, Encryption::None),
            "neo4j+s" => (Protocol::Routed, Encryption::Tls),
            "neo4j+ssc" => (Protocol::Routed, Encryption::SelfSigned),
            "http" => (Protocol::Http, Encryption::None),
            "https" => (Protocol::Http, Encryption::Tls),
            _ => return Err(unknown()),
        };
        let port = match (protocol, encryption) {
            (Protocol::Http, Encryption::None) => 7474,
            (Protocol::Http, _) => 443,
            _ => 7687,
        };
        let host = match url.host().ok_or_else(unknown)? {
            Host::Ipv6(address) => address.to_string(),
            host => host.to_string(),
        };
        if !matches!(url.path(), "" | "/") || host.is_empty() {
            return Err(unknown());
        }
        Ok(Self { protocol, encryption, host, port: url.port().unwrap_or(port) })
    }

    /// The same address with another server, given as `host:port`.
    pub(super) fn of_server(&self, server: &str) -> Option<Self> {
        let (host, port) = server.rsplit_once(':')?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Some(Self { host, port: port.parse().ok()?, ..self.clone() })
    }

    /// The server as `host:port`.
    pub(super) fn server(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_users_paste_is_understood() {
        for (text, protocol, encryption, server) in [
            ("bolt://localhost", Protocol::Bolt, Encryption::None, "localhost:7687"),
            (
                "neo4j+s://abc.databases.neo4j.io",
                Protocol::Routed,
                Encryption::Tls,
                "abc.databases.neo4j.io:7687",
            ),
            ("bolt+ssc://[::1]:17687/", Protocol::Bolt, Encryption::SelfSigned, "[::1]:17687"),
            ("http://127.0.0.1", Protocol::Http, Encryption::None, "127.0.0.1:7474"),
            ("https://abc.example", Protocol::Http, Encryption::Tls, "abc.example:443"),
        ] {
            let address = Address::new(text).unwrap();
            assert_eq!((address.protocol, address.encryption), (protocol, encryption), "{text}");
            assert_eq!(address.server(), server);
            assert_eq!(address.of_server(server), Some(address));
        }
        for text in ["localhost", "localhost:7687", "ftp://x", "bolt://", "bolt://x/y", "bolt://u:p@x"] {
            assert!(Address::new(text).is_err(), "{text}");
        }
    }
}
