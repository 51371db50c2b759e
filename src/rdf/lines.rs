//! N-Triples and N-Quads: one statement per line, the lines sorted by their bytes.

use super::merge::Runs;
use super::placing::{ABOUT, Placing};
use std::io::{self, Write};

/// How many bytes are buffered before they are written out.
const PIECE: usize = 1 << 16;

/// Writes each statement as a line, with the name of its graph if it has one.
pub(super) fn lines(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    lines_in(runs, None, out)
}

/// The same, with each statement in the graph that `placing` finds.
pub(super) fn placed(runs: &Runs, placing: &Placing, out: &mut dyn Write) -> io::Result<()> {
    lines_in(runs, Some(placing), out)
}

fn lines_in(runs: &Runs, placing: Option<&Placing>, out: &mut dyn Write) -> io::Result<()> {
    let mut piece: Vec<u8> = Vec::with_capacity(2 * PIECE);
    runs.each(&mut |group| {
        let graph = placing.map(|placing| placing.graph(group.subject));
        for statement in group.statements {
            let graph = match placing {
                Some(placing) if statement.predicate == ABOUT => placing.graph(statement.object),
                _ => graph.unwrap_or(statement.graph),
            };
            let parts = [group.subject, statement.predicate, statement.object, graph];
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                piece.extend_from_slice(part.as_bytes());
                piece.push(b' ');
            }
            piece.extend_from_slice(b".\n");
        }
        if piece.len() >= PIECE {
            out.write_all(&piece)?;
            piece.clear();
        }
        Ok(())
    })?;
    out.write_all(&piece)
}
