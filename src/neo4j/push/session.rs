//! Runs statements one after another, and retries those whose failure is transient.

use super::address::{Address, Protocol};
use super::bolt::Bolt;
use super::connection::{Connection, Fault, Rows};
use super::error::PushError;
use super::http::QueryApi;
use super::options::Database;
use super::report::Progress;
use super::socket::left;
use crate::text::{clean, ellipsis};
use serde_json::Value;
use std::thread;
use std::time::{Duration, Instant};

/// How often a statement is tried.
const TRIES: u32 = 7;

/// The pause before the first retry; it doubles each time.
const PAUSE: Duration = Duration::from_millis(250);

/// The most characters of a server's message to show.
const LONGEST_MESSAGE: usize = 300;

/// A session with a database.
pub(super) struct Session<'a> {
    database: &'a Database,
    address: Address,
    link: Option<Box<dyn Connection>>,
    /// The deadline of the whole push.
    end: Instant,
    progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Session<'a> {
    /// Connects to `database`. An unreachable server is not retried.
    pub(super) fn new(
        database: &'a Database,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Result<Self, PushError> {
        let address = Address::new(&database.address)?;
        let end = Instant::now() + database.patience.whole;
        let mut session = Self { database, address, link: None, end, progress };
        let nothing = Value::Object(serde_json::Map::new());
        let answer = session.once("RETURN 1", &nothing, database.patience.greeting);
        match answer {
            Ok(rows) if rows == [[1]] => Ok(session),
            Ok(_) => Err(session.error(Fault::Alien("it gave a wrong answer to `RETURN 1`".into()))),
            Err(fault) => Err(session.error(fault)),
        }
    }

    /// Reports progress.
    pub(super) fn tell(&mut self, progress: Progress) {
        (self.progress)(progress);
    }

    /// Runs one statement, with retries if the failure is transient.
    pub(super) fn run(&mut self, statement: &str, parameters: &Value) -> Result<Rows, PushError> {
        let mut pause = PAUSE;
        let patience = self.database.patience.answer;
        for _ in 1..TRIES {
            match self.once(statement, parameters, patience) {
                Ok(rows) => return Ok(rows),
                Err(fault) if fault.passes() => {
                    if !matches!(fault, Fault::Failed { .. }) || fault.is_elsewhere() {
                        self.link = None;
                    }
                    self.tell(Progress::Waiting { reason: fault.text(), pause });
                    let left = left(self.end).map_err(|error| self.error(Fault::lost(error)))?;
                    thread::sleep(pause.min(left));
                    pause *= 2;
                }
                Err(fault) => return Err(self.error(fault)),
            }
        }
        self.once(statement, parameters, patience).map_err(|fault| self.error(fault))
    }

    fn once(&mut self, statement: &str, parameters: &Value, patience: Duration) -> Result<Rows, Fault> {
        let end = self.end.min(Instant::now() + patience);
        let link = match &mut self.link {
            Some(link) => link,
            link => link.insert(connect(
                &self.address,
                self.database,
                end.min(Instant::now() + self.database.patience.greeting),
            )?),
        };
        link.run(statement, parameters, end)
    }

    /// The server as `host:port`.
    pub(super) fn server(&self) -> String {
        self.address.server()
    }

    /// `fault` as an error for the user; the server's message is put on one line, without control characters.
    pub(super) fn error(&self, fault: Fault) -> PushError {
        let server = self.address.server();
        let user = self.database.credentials.as_ref().map(|(user, _)| user.clone());
        match fault {
            Fault::Late => PushError::Late { server },
            Fault::Lost(error) => PushError::Unreachable { server, error },
            Fault::Tls(message) => PushError::Tls { server, message: said(&message) },
            Fault::Alien(message) => PushError::Alien { server, message: said(&message) },
            Fault::Failed { code, message } => match (code.as_str(), user) {
                ("Neo.ClientError.Security.Unauthorized", Some(user)) => PushError::Password { server, user },
                ("Neo.ClientError.Security.Unauthorized", None) => PushError::NoPassword { server },
                ("Neo.ClientError.Database.DatabaseNotFound", _) => {
                    let database = self.database.name.clone().unwrap_or_default();
                    PushError::NoDatabase { server, database }
                }
                _ => PushError::Refused { code: said(&code), message: said(&message) },
            },
        }
    }
}

fn connect(address: &Address, database: &Database, end: Instant) -> Result<Box<dyn Connection>, Fault> {
    Ok(match address.protocol {
        Protocol::Http => Box::new(QueryApi::new(address, database)?),
        Protocol::Bolt => Box::new(Bolt::new(address, database, end)?),
        Protocol::Routed => Box::new(Bolt::routed(address, database, end)?),
    })
}

/// A server's message on one line, shortened.
fn said(text: &str) -> String {
    ellipsis(&clean(text), LONGEST_MESSAGE)
}

#[cfg(test)]
mod tests {
    use super::super::options::Patience;
    use super::super::packstream::{Structure, message, read_structure};
    use super::*;
    use serde_json::json;
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    /// What the fake server does with the next statement.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Act {
        Answer,
        HangUp,
        Fail(&'static str),
    }

    fn send(socket: &mut TcpStream, tag: u8, field: &Value) {
        let message = message(tag, &[field]);
        let size = u16::try_from(message.len()).unwrap().to_be_bytes();
        socket.write_all(&[&size[..], &message, &[0, 0]].concat()).unwrap();
    }

    /// The next message; `None` if the client has gone.
    fn receive(socket: &mut TcpStream) -> Option<Structure> {
        let mut bytes = Vec::new();
        loop {
            let mut size = [0; 2];
            socket.read_exact(&mut size).ok()?;
            match usize::from(u16::from_be_bytes(size)) {
                0 => return read_structure(&mut bytes.as_slice()).ok(),
                size => {
                    let start = bytes.len();
                    bytes.resize(start + size, 0);
                    socket.read_exact(&mut bytes[start..]).ok()?;
                }
            }
        }
    }

    /// Speaks Bolt 5.4 to one client until one of `acts` is to hang up.
    fn talk(mut socket: TcpStream, acts: &mut impl Iterator<Item = Act>) {
        let mut greeting = [0; 20];
        socket.read_exact(&mut greeting).unwrap();
        let Some(mut act) = acts.next().filter(|act| *act != Act::HangUp) else { return };
        socket.write_all(&[0, 0, 4, 5]).unwrap();
        while let Some(request) = receive(&mut socket) {
            match (request.tag, act) {
                (0x10, Act::HangUp) => return,
                (0x10, Act::Fail(code)) => {
                    send(&mut socket, 0x7F, &json!({"code": code, "message": "no"}));
                    receive(&mut socket);
                    send(&mut socket, 0x7E, &json!({}));
                }
                (0x3F, Act::Answer) => {
                    send(&mut socket, 0x71, &json!([1]));
                    send(&mut socket, 0x70, &json!({}));
                }
                _ => send(&mut socket, 0x70, &json!({})),
            }
            if matches!((request.tag, act), (0x3F, _) | (0x10, Act::Fail(_))) {
                act = acts.next().unwrap_or(Act::HangUp);
            }
        }
    }

    /// The result of a second statement on a server that performs `acts` in turn, and the number of waits.
    fn run(acts: Vec<Act>) -> (Result<Rows, PushError>, usize) {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("bolt://{}", server.local_addr().unwrap());
        thread::spawn(move || {
            let mut acts = acts.into_iter();
            server.incoming().for_each(|socket| talk(socket.unwrap(), &mut acts));
        });
        let database = Database {
            address,
            name: None,
            credentials: None,
            authorities: None,
            patience: Patience::default(),
        };
        let mut waited = 0;
        let mut count = |progress| waited += usize::from(matches!(progress, Progress::Waiting { .. }));
        let rows = Session::new(&database, &mut count).and_then(|mut session| session.run("x", &json!({})));
        (rows, waited)
    }

    #[test]
    fn what_passes_is_tried_again() {
        let busy = Act::Fail("Neo.TransientError.Transaction.DeadlockDetected");
        let (rows, waited) = run(vec![Act::Answer, Act::HangUp, Act::HangUp, busy, Act::Answer]);
        assert_eq!((rows.unwrap(), waited), (vec![vec![json!(1)]], 3));
    }

    #[test]
    fn what_does_not_pass_is_told_at_once() {
        let (rows, waited) = run(vec![Act::Answer, Act::Fail("Neo.ClientError.Statement.SyntaxError")]);
        assert!(matches!(rows, Err(PushError::Refused { .. })), "{rows:?}");
        assert_eq!(waited, 0);
        let (rows, waited) = run(vec![Act::HangUp]);
        assert!(matches!(rows, Err(PushError::Alien { .. })), "{rows:?}");
        assert_eq!(waited, 0);
    }
}
