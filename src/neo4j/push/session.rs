//! Statements sent one after the other, again when a failure will pass.

use super::address::{Address, Protocol};
use super::bolt::Bolt;
use super::database::{Progress, PushError, Target};
use super::http::QueryApi;
use super::socket::{is_late, left};
use crate::text::{clean, ellipsis};
use serde_json::Value;
use std::io;
use std::thread;
use std::time::{Duration, Instant};

/// How often a statement is sent again.
const TRIES: u32 = 7;

/// How long to wait before the first time; each further time it is twice as long.
const PAUSE: Duration = Duration::from_millis(250);

/// How many characters of what a server says are told.
const LONGEST_MESSAGE: usize = 300;

/// The rows of an answer.
pub(super) type Rows = Vec<Vec<Value>>;

/// A way to a database.
pub(super) trait Link {
    /// Runs one statement in a transaction of its own, whose answer has ended before `end`.
    fn run(&mut self, statement: &str, parameters: &Value, end: Instant) -> Result<Rows, Fault>;
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Fault {
    /// There is no connection.
    Lost(io::Error),
    /// Time is up.
    Late,
    /// The connection cannot be encrypted.
    Tls(String),
    /// What answers is no such server.
    Alien(String),
    /// The server refuses.
    Failed {
        /// The code, as in `Neo.ClientError.Statement.SyntaxError`.
        code: String,
        /// What it says.
        message: String,
    },
}

impl Fault {
    /// What an error of the connection means.
    pub(super) fn lost(error: io::Error) -> Self {
        if is_late(&error) { Self::Late } else { Self::Lost(error) }
    }

    /// Whether another try can help, with a server that has answered before: one that starts anew
    /// may hang up in any part of a greeting.
    fn passes(&self) -> bool {
        match self {
            Self::Lost(_) | Self::Tls(_) | Self::Alien(_) => true,
            Self::Late => false,
            Self::Failed { code, .. } => code.starts_with("Neo.TransientError.") || self.is_elsewhere(),
        }
    }

    /// Whether another server of the cluster takes writes now.
    fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Failed { code, .. }
            if code == "Neo.ClientError.Cluster.NotALeader"
                || code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")
    }

    fn text(&self) -> String {
        match self {
            Self::Lost(error) => error.to_string(),
            Self::Late => "time is up".to_owned(),
            Self::Tls(message) | Self::Alien(message) | Self::Failed { message, .. } => message.clone(),
        }
    }
}

/// A database that we talk to.
pub(super) struct Session<'a> {
    target: &'a Target,
    address: Address,
    link: Option<Box<dyn Link>>,
    /// When the whole push has to be done.
    end: Instant,
    progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Session<'a> {
    /// Connects to `target`; a server that is not there is not waited for.
    pub(super) fn new(target: &'a Target, progress: &'a mut dyn FnMut(Progress)) -> Result<Self, PushError> {
        let address = Address::new(&target.address)?;
        let end = Instant::now() + target.patience.whole;
        let mut session = Self { target, address, link: None, end, progress };
        let nothing = Value::Object(serde_json::Map::new());
        let answer = session.once("RETURN 1", &nothing, target.patience.greeting);
        match answer {
            Ok(rows) if rows == [[1]] => Ok(session),
            Ok(_) => Err(session.error(Fault::Alien("to `RETURN 1` it answers something else".into()))),
            Err(fault) => Err(session.error(fault)),
        }
    }

    /// Tells how far we are.
    pub(super) fn tell(&mut self, progress: Progress) {
        (self.progress)(progress);
    }

    /// Runs one statement, again when it fails for a reason that will pass.
    pub(super) fn run(&mut self, statement: &str, parameters: &Value) -> Result<Rows, PushError> {
        let mut pause = PAUSE;
        let patience = self.target.patience.answer;
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
                self.target,
                end.min(Instant::now() + self.target.patience.greeting),
            )?),
        };
        link.run(statement, parameters, end)
    }

    /// The server as `host:port`.
    pub(super) fn server(&self) -> String {
        self.address.server()
    }

    /// `fault` as it is told; what the server says is one line without control characters.
    pub(super) fn error(&self, fault: Fault) -> PushError {
        let server = self.address.server();
        let user = self.target.credentials.as_ref().map(|(user, _)| user.clone());
        match fault {
            Fault::Late => PushError::Late { server },
            Fault::Lost(error) => PushError::Unreachable { server, error },
            Fault::Tls(message) => PushError::Tls { server, message: said(&message) },
            Fault::Alien(message) => PushError::Alien { server, message: said(&message) },
            Fault::Failed { code, message } => match (code.as_str(), user) {
                ("Neo.ClientError.Security.Unauthorized", Some(user)) => PushError::Password { server, user },
                ("Neo.ClientError.Security.Unauthorized", None) => PushError::NoPassword { server },
                ("Neo.ClientError.Database.DatabaseNotFound", _) => {
                    let database = self.target.database.clone().unwrap_or_default();
                    PushError::NoDatabase { server, database }
                }
                _ => PushError::Refused { code: said(&code), message: said(&message) },
            },
        }
    }
}

fn connect(address: &Address, target: &Target, end: Instant) -> Result<Box<dyn Link>, Fault> {
    Ok(match address.protocol {
        Protocol::Http => Box::new(QueryApi::new(address, target)?),
        Protocol::Bolt => Box::new(Bolt::new(address, target, end)?),
        Protocol::Routed => Box::new(Bolt::routed(address, target, end)?),
    })
}

/// What a server says, on one line and no longer than somebody reads.
fn said(text: &str) -> String {
    ellipsis(&clean(text), LONGEST_MESSAGE)
}

#[cfg(test)]
mod tests {
    use super::super::database::Patience;
    use super::super::packstream::{Structure, message, read_structure};
    use super::*;
    use serde_json::json;
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    /// What a fake server does with the statement that comes next.
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

    /// The next message; none when the client has gone.
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

    /// Speaks Bolt 5.4 to one client, as long as `acts` say something else than to hang up.
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

    /// The result of a second statement when a server does one after the other of `acts`, and how
    /// often it was waited for.
    fn run(acts: Vec<Act>) -> (Result<Rows, PushError>, usize) {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("bolt://{}", server.local_addr().unwrap());
        thread::spawn(move || {
            let mut acts = acts.into_iter();
            server.incoming().for_each(|socket| talk(socket.unwrap(), &mut acts));
        });
        let target = Target {
            address,
            database: None,
            credentials: None,
            authorities: None,
            patience: Patience::default(),
        };
        let mut waited = 0;
        let mut count = |progress| waited += usize::from(matches!(progress, Progress::Waiting { .. }));
        let rows = Session::new(&target, &mut count).and_then(|mut session| session.run("x", &json!({})));
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
