//! Pushes a graph to a running Neo4j, over Bolt or the Query API.
//!
//! The parts of the database that are ours are read and compared first. So a second push changes nothing, an
//! interrupted one continues, and a changed list changes only what differs. A node or relationship is ours if it
//! has a property `listgraph` (see [`crate::neo4j::property_graph`]); everything else is left alone:
//!
//! - A foreign node with a label and `id` of ours gets relationships, nothing else.
//! - Properties, labels and relationships that others add to our nodes are kept, except properties with names of
//!   ours.
//! - Pruning keeps nodes to which something foreign is attached.

use super::difference::{Difference, Held};
use super::error::PushError;
use super::options::{Database, Options};
use super::report::{Counts, Progress, Report};
use super::send::Sender;
use super::session::Session;
use crate::neo4j::cypher::constraint;
use crate::neo4j::property_graph::{Label, PropertyGraph};
use serde_json::json;

/// Sends `graph` to `database`.
///
/// # Errors
///
/// If the database cannot be reached or reports an error. What was sent before stays; another push continues from
/// there.
pub fn push(
    graph: &PropertyGraph,
    database: &Database,
    options: Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, PushError> {
    let mut session = Session::new(database, progress)?;
    for kind in Label::all() {
        constrain(&mut session, kind)?;
    }
    session.tell(Progress::Reading);
    let held = Held::read(&mut session)?;
    let difference = Difference::new(graph, &held, options.prune);
    let server = session.server();
    let report = Sender::new(session, options.batch, difference.total()).run(&difference)?;
    let Counts { created, updated, unchanged, foreign, .. } = report.nodes;
    if foreign > 0 && created + updated + unchanged == 0 {
        return Err(PushError::Nothing { server, count: foreign });
    }
    Ok(report)
}

/// Makes the `id` of a kind of node unique, unless the user has an index on it.
fn constrain(session: &mut Session<'_>, kind: Label) -> Result<(), PushError> {
    match session.run(&constraint(kind), &json!({})) {
        Err(PushError::Refused { code, .. }) if code == "Neo.ClientError.Schema.IndexAlreadyExists" => Ok(()),
        Err(PushError::Refused { code, message })
            if code.starts_with("Neo.ClientError.Schema.Constraint") =>
        {
            Err(PushError::Ambiguous { label: kind.name(), message })
        }
        Err(error) => Err(error),
        Ok(_) => Ok(()),
    }
}
