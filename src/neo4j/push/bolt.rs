//! A Bolt connection (5.x or 4.4), limited to what running statements needs.

use super::address::Address;
use super::connection::{Connection, Fault, Rows};
use super::options::Database;
use super::packstream::{Structure, message, read_structure};
use super::socket::Socket;
use super::tls::Transport;
use serde_json::{Map, Value, json};
use std::io::{self, BufReader, Read, Write as _};
use std::time::Instant;

/// The largest message accepted, in bytes; the rows that a push asks for have some hundred.
const LARGEST_MESSAGE: usize = 8 << 20;

/// Approximately the most memory for the rows of one answer; enough for some million relationships.
const LARGEST_ANSWER: usize = 512 << 20;

/// Approximate memory overhead of a row and of a value.
const ROW: usize = 64;
const VALUE: usize = 40;

/// The most messages that may arrive before the answer to a reset.
const MOST_IGNORED: usize = 1000;

/// Our user agent.
const AGENT: &str = concat!("listgraph/", env!("CARGO_PKG_VERSION"));

/// Opens the conversation: Bolt 5.8 to 5.0, or 4.4.
const HANDSHAKE: [u8; 20] = [0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0];

const HELLO: u8 = 0x01;
const LOGON: u8 = 0x6A;
const RESET: u8 = 0x0F;
const RUN: u8 = 0x10;
const PULL: u8 = 0x3F;
const ROUTE: u8 = 0x66;
const SUCCESS: u8 = 0x70;
const RECORD: u8 = 0x71;
const IGNORED: u8 = 0x7E;
const FAILURE: u8 = 0x7F;

/// An authenticated connection.
pub(super) struct Bolt {
    stream: BufReader<Transport>,
    database: Option<String>,
}

impl Bolt {
    /// Connects to the server at `address`.
    pub(super) fn new(address: &Address, database: &Database, end: Instant) -> Result<Self, Fault> {
        Self::connect(address, database, None, end)
    }

    /// Asks the server at `address` which one takes writes, and connects to that one.
    pub(super) fn routed(address: &Address, database: &Database, end: Instant) -> Result<Self, Fault> {
        let context = json!({"address": address.server()});
        let mut first = Self::connect(address, database, Some(&context), end)?;
        let writer = first.writer(&context)?;
        match writer.and_then(|server| address.of_server(&server)) {
            // The name a server gives may not resolve here; then use the server that we reached.
            Some(writer) if writer != *address => {
                Ok(Self::connect(&writer, database, Some(&context), end).unwrap_or(first))
            }
            _ => Ok(first),
        }
    }

    fn connect(
        address: &Address,
        database: &Database,
        routing: Option<&Value>,
        end: Instant,
    ) -> Result<Self, Fault> {
        let socket = Socket::connect(address, end).map_err(Fault::lost)?;
        let stream = Transport::new(socket, address, database).map_err(|error| match Fault::lost(error) {
            Fault::Lost(error) => Fault::Tls(error.to_string()),
            fault => fault,
        })?;
        let mut bolt = Self { stream: BufReader::new(stream), database: database.name.clone() };
        let (major, minor) = bolt.version()?;
        let token = match &database.credentials {
            Some((user, password)) => json!({"scheme": "basic", "principal": user, "credentials": password}),
            None => json!({"scheme": "none"}),
        };
        let mut hello = json!({"user_agent": AGENT, "bolt_agent": {"product": AGENT}});
        if let Some(routing) = routing {
            hello["routing"] = routing.clone();
        }
        let is_separate = (major, minor) >= (5, 1);
        if let (false, Some(hello), Some(token)) = (is_separate, hello.as_object_mut(), token.as_object()) {
            hello.extend(token.clone());
        }
        bolt.send(HELLO, &[&hello])?;
        bolt.summary()?;
        if is_separate {
            bolt.send(LOGON, &[&token])?;
            bolt.summary()?;
        }
        Ok(bolt)
    }

    /// Negotiates the version.
    fn version(&mut self) -> Result<(u8, u8), Fault> {
        let alien = |text: &str| Err(Fault::Alien(text.to_owned()));
        let mut answer = [0; 4];
        let stream = self.stream.get_mut();
        stream.write_all(&HANDSHAKE).and_then(|()| stream.flush()).map_err(Fault::lost)?;
        if let Err(error) = self.stream.read_exact(&mut answer) {
            return match error.kind() {
                io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset => alien(
                    "it closed the connection: it may need TLS (`+s` after the scheme), or it does not speak Bolt",
                ),
                _ => Err(Fault::lost(error)),
            };
        }
        match answer {
            [b'H', b'T', b'T', b'P'] => {
                alien("this port speaks HTTP: write `http://`, or use the Bolt port (7687)")
            }
            [0, 0, minor, major @ (4 | 5)] => Ok((major, minor)),
            _ => alien("it does not speak Bolt 5 or 4.4"),
        }
    }

    /// The server that takes writes, as `host:port`.
    fn writer(&mut self, context: &Value) -> Result<Option<String>, Fault> {
        let extra = self.database.as_ref().map_or_else(|| json!({}), |database| json!({"db": database}));
        self.send(ROUTE, &[context, &json!([]), &extra])?;
        let answer = self.summary()?;
        let servers = answer["rt"]["servers"].as_array();
        let writer = servers.into_iter().flatten().find(|server| server["role"] == "WRITE");
        Ok(writer.and_then(|server| server["addresses"][0].as_str()).map(str::to_owned))
    }

    /// Sends a message in chunks.
    fn send(&mut self, tag: u8, fields: &[&Value]) -> Result<(), Fault> {
        let message = message(tag, fields);
        let mut bytes = Vec::with_capacity(message.len() + message.len() / 8000 + 8);
        for chunk in message.chunks(usize::from(u16::MAX)) {
            bytes.extend_from_slice(&u16::try_from(chunk.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend_from_slice(chunk);
        }
        bytes.extend_from_slice(&[0, 0]);
        let stream = self.stream.get_mut();
        stream.write_all(&bytes).and_then(|()| stream.flush()).map_err(Fault::lost)
    }

    /// Receives the next message.
    fn receive(&mut self) -> Result<Structure, Fault> {
        let mut bytes = Vec::new();
        loop {
            let mut size = [0; 2];
            self.stream.read_exact(&mut size).map_err(Fault::lost)?;
            let size = usize::from(u16::from_be_bytes(size));
            // An empty chunk ends a message; before a message it is a keep-alive.
            if size == 0 && bytes.is_empty() {
                continue;
            }
            if size == 0 {
                return read_structure(&mut bytes.as_slice())
                    .map_err(|error| Fault::Alien(error.to_string()));
            }
            let start = bytes.len();
            if start + size > LARGEST_MESSAGE {
                return Err(Fault::Alien("its message is too long".into()));
            }
            bytes.resize(start + size, 0);
            self.stream.read_exact(&mut bytes[start..]).map_err(Fault::lost)?;
        }
    }

    /// The summary at the end of an answer; rows before it are dropped.
    fn summary(&mut self) -> Result<Value, Fault> {
        self.rows_and_summary().map(|(_, summary)| summary)
    }

    fn rows_and_summary(&mut self) -> Result<(Rows, Value), Fault> {
        let mut rows = Vec::new();
        let mut size = 0;
        loop {
            let Structure { tag, mut fields } = self.receive()?;
            let field = if fields.is_empty() { Value::Null } else { fields.swap_remove(0) };
            match (tag, field) {
                (RECORD, Value::Array(row)) => {
                    size += ROW + row.iter().map(weight).sum::<usize>();
                    if size > LARGEST_ANSWER {
                        return Err(Fault::Alien("its answer is too long".into()));
                    }
                    rows.push(row);
                }
                (SUCCESS, summary) => return Ok((rows, summary)),
                (FAILURE, summary) => return Err(failure(&summary)),
                (IGNORED, _) => return Err(Fault::Alien("it ignored a request".into())),
                _ => return Err(Fault::Alien("it sent an unexpected message".into())),
            }
        }
    }

    /// Makes the connection usable again after a failure.
    fn reset(&mut self) -> Result<(), Fault> {
        self.send(RESET, &[])?;
        for _ in 0..MOST_IGNORED {
            match self.receive()?.tag {
                SUCCESS => return Ok(()),
                IGNORED | RECORD => {}
                _ => break,
            }
        }
        Err(Fault::Lost(io::Error::other("the connection is no longer usable")))
    }

    fn answer(&mut self) -> Result<Rows, Fault> {
        self.summary()?;
        self.rows_and_summary().map(|(rows, _)| rows)
    }
}

impl Connection for Bolt {
    fn run(&mut self, statement: &str, parameters: &Value, end: Instant) -> Result<Rows, Fault> {
        self.stream.get_mut().set_end(end);
        let mut extra = Map::new();
        if let Some(database) = &self.database {
            extra.insert("db".into(), Value::from(database.as_str()));
        }
        self.send(RUN, &[&Value::from(statement), parameters, &Value::Object(extra)])?;
        self.send(PULL, &[&json!({"n": -1})])?;
        let answer = self.answer();
        if matches!(answer, Err(Fault::Failed { .. })) {
            self.reset()?;
        }
        answer
    }
}

/// The failure in a summary; since Bolt 5.7 the code has another name.
fn failure(summary: &Value) -> Fault {
    let code = summary["neo4j_code"].as_str().or_else(|| summary["code"].as_str()).unwrap_or_default();
    let message = summary["message"].as_str().unwrap_or_default();
    Fault::Failed { code: code.to_owned(), message: message.to_owned() }
}

/// The approximate memory of a value.
fn weight(value: &Value) -> usize {
    VALUE
        + match value {
            Value::String(text) => text.len(),
            Value::Array(items) => items.iter().map(weight).sum(),
            Value::Object(map) => map.iter().map(|(key, value)| VALUE + key.len() + weight(value)).sum(),
            _ => 0,
        }
}
