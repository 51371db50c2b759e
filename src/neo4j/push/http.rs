//! Statements over Neo4j's Query API (JSON over HTTP), for networks that block Bolt.

use super::address::{Address, Encryption};
use super::connection::{Connection, Fault, Rows};
use super::options::Database;
use super::socket::left;
use super::tls::authorities;
use data_encoding::BASE64;
use serde_json::{Value, json};
use std::io;
use std::time::Instant;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// The largest answer accepted, in bytes; parsed, it takes some twenty times as much memory.
const LARGEST: u64 = 64 << 20;

/// A database behind the Query API.
pub(super) struct QueryApi {
    agent: Agent,
    url: String,
    authorization: Option<String>,
}

impl QueryApi {
    /// Sets up access to the database at `address`; sends nothing yet.
    pub(super) fn new(address: &Address, database: &Database) -> Result<Self, Fault> {
        let is_local = matches!(address.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        let mut config = Agent::config_builder().http_status_as_error(false);
        if is_local {
            config = config.proxy(None);
        }
        if address.encryption != Encryption::None {
            config = config.tls_config(tls(database)?);
        }
        let scheme = if address.encryption == Encryption::None { "http" } else { "https" };
        let name: String =
            url::form_urlencoded::byte_serialize(database.name.as_deref().unwrap_or("neo4j").as_bytes())
                .collect();
        let authorization = database.credentials.as_ref().map(|(user, password)| {
            format!("Basic {}", BASE64.encode(format!("{user}:{password}").as_bytes()))
        });
        let url = format!("{scheme}://{}/db/{name}/query/v2", address.server());
        Ok(Self { agent: config.build().new_agent(), url, authorization })
    }
}

/// The authorities to trust: the system's and the user's, or Mozilla's if there are neither.
fn tls(database: &Database) -> Result<TlsConfig, Fault> {
    let authorities = authorities(database).map_err(|error| Fault::Tls(error.to_string()))?;
    let roots = match authorities.is_empty() {
        true => RootCerts::WebPki,
        false => authorities.iter().map(|one| Certificate::from_der(one).to_owned()).into(),
    };
    Ok(TlsConfig::builder().root_certs(roots).build())
}

impl Connection for QueryApi {
    fn run(&mut self, statement: &str, parameters: &Value, end: Instant) -> Result<Rows, Fault> {
        let left = left(end).map_err(Fault::lost)?;
        let body = json!({"statement": statement, "parameters": parameters}).to_string();
        let mut request = self
            .agent
            .post(&self.url)
            .header("content-type", "application/json")
            .header("accept", "application/json");
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", authorization);
        }
        let request = request.config().timeout_global(Some(left)).build();
        let mut answer = request.send(body).map_err(fault)?;
        let status = answer.status();
        let text = answer.body_mut().with_config().limit(LARGEST).read_to_string().map_err(fault)?;
        let Ok(reply) = serde_json::from_str::<Value>(&text) else {
            let message = format!("it answers `{status}`, unlike the Query API of Neo4j 5.19 or later");
            return Err(Fault::Alien(message));
        };
        rows(&reply, &format!("it answers `{status}`, unlike the Query API of Neo4j"))
    }
}

/// The rows of an answer, which may contain errors whatever its status.
fn rows(reply: &Value, alien: &str) -> Result<Rows, Fault> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if let Some(error) = reply["errors"].get(0) {
        return Err(Fault::Failed { code: text(&error["code"]), message: text(&error["message"]) });
    }
    let values = reply["data"]["values"].as_array().ok_or_else(|| Fault::Alien(alien.to_owned()))?;
    Ok(values.iter().map(|row| row.as_array().cloned().unwrap_or_default()).collect())
}

fn fault(error: ureq::Error) -> Fault {
    match error {
        ureq::Error::Io(error) => {
            match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
                Some(inner) => Fault::Tls(inner.to_string()),
                None => Fault::lost(error),
            }
        }
        ureq::Error::Timeout(_) => Fault::Late,
        ureq::Error::BodyExceedsLimit(_) => Fault::Alien("its answer is too long".into()),
        ureq::Error::Rustls(error) => Fault::Tls(error.to_string()),
        ureq::Error::Protocol(error) => Fault::Alien(error.to_string()),
        other => Fault::Lost(io::Error::other(other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_count_whatever_else_there_is() {
        let ok = json!({"data": {"fields": ["a"], "values": [[1], [2]]}});
        assert_eq!(rows(&ok, "").unwrap().len(), 2);
        let failed = json!({"data": {"values": [[1]]}, "errors": [{"code": "Neo.X", "message": "m"}]});
        assert!(matches!(rows(&failed, ""), Err(Fault::Failed { code, .. }) if code == "Neo.X"));
        assert!(matches!(rows(&json!({"hello": 1}), "no"), Err(Fault::Alien(_))));
    }
}
