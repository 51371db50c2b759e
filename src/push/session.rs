//! Statements sent one after the other, again when a failure will pass.

use super::address::{Address, Protocol};
use super::bolt::Bolt;
use super::http::QueryApi;
use super::neo4j::{Progress, PushError, Target};
use serde_json::Value;
use std::io;
use std::thread;
use std::time::Duration;

/// How often a statement is sent again.
const TRIES: u32 = 7;

/// How long to wait before the first time; each further time it is twice as long.
const PAUSE: Duration = Duration::from_millis(250);

/// The rows of an answer.
pub(super) type Rows = Vec<Vec<Value>>;

/// A way to a database.
pub(super) trait Link {
    /// Runs one statement in a transaction of its own.
    fn run(&mut self, statement: &str, parameters: &Value) -> Result<Rows, Fault>;
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Fault {
    /// There is no connection.
    Lost(io::Error),
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
    /// Whether another try can help.
    fn passes(&self) -> bool {
        match self {
            Self::Lost(_) => true,
            Self::Tls(_) | Self::Alien(_) => false,
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
            Self::Tls(message) | Self::Alien(message) | Self::Failed { message, .. } => message.clone(),
        }
    }
}

/// A database that we talk to.
pub(super) struct Session<'a> {
    target: &'a Target,
    address: Address,
    link: Option<Box<dyn Link>>,
    progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Session<'a> {
    /// Connects to `target`; a server that is not there is not waited for.
    pub(super) fn new(target: &'a Target, progress: &'a mut dyn FnMut(Progress)) -> Result<Self, PushError> {
        let address = Address::new(&target.address)?;
        let mut session = Self { target, address, link: None, progress };
        session
            .once("RETURN 1", &Value::Object(serde_json::Map::new()))
            .map_err(|fault| session.error(fault))?;
        Ok(session)
    }

    /// Tells how far we are.
    pub(super) fn tell(&mut self, progress: Progress) {
        (self.progress)(progress);
    }

    /// Runs one statement, again when it fails for a reason that will pass.
    pub(super) fn run(&mut self, statement: &str, parameters: &Value) -> Result<Rows, PushError> {
        let mut pause = PAUSE;
        for _ in 1..TRIES {
            match self.once(statement, parameters) {
                Ok(rows) => return Ok(rows),
                Err(fault) if fault.passes() => {
                    if matches!(fault, Fault::Lost(_)) || fault.is_elsewhere() {
                        self.link = None;
                    }
                    self.tell(Progress::Waiting { reason: fault.text(), pause });
                    thread::sleep(pause);
                    pause *= 2;
                }
                Err(fault) => return Err(self.error(fault)),
            }
        }
        self.once(statement, parameters).map_err(|fault| self.error(fault))
    }

    fn once(&mut self, statement: &str, parameters: &Value) -> Result<Rows, Fault> {
        let link = match &mut self.link {
            Some(link) => link,
            link => link.insert(connect(&self.address, self.target)?),
        };
        link.run(statement, parameters)
    }

    fn error(&self, fault: Fault) -> PushError {
        let server = self.address.server();
        let user = self.target.credentials.as_ref().map(|(user, _)| user.clone());
        match fault {
            Fault::Lost(error) => PushError::Unreachable { server, error },
            Fault::Tls(message) => PushError::Tls { server, message },
            Fault::Alien(message) => PushError::Alien { server, message },
            Fault::Failed { code, message } => match (code.as_str(), user) {
                ("Neo.ClientError.Security.Unauthorized", Some(user)) => PushError::Password { server, user },
                ("Neo.ClientError.Security.Unauthorized", None) => PushError::NoPassword { server },
                ("Neo.ClientError.Database.DatabaseNotFound", _) => {
                    let database = self.target.database.clone().unwrap_or_default();
                    PushError::NoDatabase { server, database }
                }
                _ => PushError::Refused { code, message },
            },
        }
    }
}

fn connect(address: &Address, target: &Target) -> Result<Box<dyn Link>, Fault> {
    Ok(match address.protocol {
        Protocol::Http => Box::new(QueryApi::new(address, target)),
        Protocol::Bolt => Box::new(Bolt::new(address, target)?),
        Protocol::Routed => Box::new(Bolt::routed(address, target)?),
    })
}
